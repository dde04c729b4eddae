"""A page on which every drawn run remembers its column, so that the reading order is known before it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from io import BytesIO
from itertools import groupby
from random import Random

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
_reshape = ArabicReshaper().reshape


class StreamOrder(StrEnum):
    """The order in which a file draws its runs, which need not be the order a person reads them in."""

    NATURAL = "natural"
    """Column after column."""
    ROWS = "rows"
    """From top to bottom across all columns."""
    SHUFFLED = "shuffled"
    """Lines in any order."""
    WORDS = "words"
    """From top to bottom, every word placed by itself."""


@dataclass(frozen=True)
class Run:
    """Text on one baseline. ``text`` is as spoken; ``line`` numbers lines within the page."""

    x: float
    y: float
    text: str
    font: str
    size: float
    line: int
    page: int = 0
    color: tuple[float, float, float] = (0, 0, 0)
    right_to_left: bool = False
    spacing: float = 0.0


@dataclass
class Sheet:
    """One resume: what to draw, and the blocks of lines it says.

    ``orders`` are the acceptable orders of the blocks; a person may read either column first.
    """

    runs: list[Run] = field(default_factory=list)
    blocks: dict[str, list[str]] = field(default_factory=dict)
    orders: list[list[str]] = field(default_factory=list)
    links: list[tuple[str, tuple[float, float, float, float], int]] = field(default_factory=list)
    backgrounds: list[tuple[float, float, float, float, tuple[float, float, float], int]] = field(default_factory=list)
    lines: int = 0

    @property
    def texts(self) -> list[str]:
        """The whole text in each acceptable order."""
        return ["\n".join("\n".join(self.blocks[name]) for name in order) for order in self.orders]

    def pdf(self, order: StreamOrder, seed: int = 0) -> bytes:
        """Return the PDF, drawn in ``order``."""
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=A4, invariant=1)
        for page in range(max(run.page for run in self.runs) + 1):
            for x, y, width, height, color, on_page in self.backgrounds:
                if on_page == page:
                    canvas.setFillColorRGB(*color)
                    canvas.rect(x, y, width, height, stroke=0, fill=1)
            for run in _in_order([run for run in self.runs if run.page == page], order, seed):
                _draw(canvas, run)
            for url, box, on_page in self.links:
                if on_page == page:
                    canvas.linkURL(url, box)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()


def _in_order(runs: list[Run], order: StreamOrder, seed: int) -> list[Run]:
    if order is StreamOrder.NATURAL:
        return runs
    rows = sorted(runs, key=lambda run: (-round(run.y), run.x))
    if order is StreamOrder.ROWS:
        return rows
    if order is StreamOrder.WORDS:
        return [word for run in rows for word in _words(run)]
    lines = [list(line) for _, line in groupby(runs, key=lambda run: run.line)]
    Random(seed).shuffle(lines)
    return [run for line in lines for run in line]


def _words(run: Run) -> list[Run]:
    if run.spacing:
        return [run]
    visible = visual(run)
    space = pdfmetrics.stringWidth(" ", run.font, run.size)
    words, x = [], run.x
    for word in visible.split(" "):
        if word:
            words.append(replace(run, text=word, x=x, right_to_left=False))
        x += pdfmetrics.stringWidth(word, run.font, run.size) + space
    return words


def visual(run: Run) -> str:
    """Return the text as seen from left to right: what a PDF draws."""
    return str(get_display(_reshape(run.text), base_dir="R")) if run.right_to_left else run.text


def _draw(canvas: Canvas, run: Run) -> None:
    canvas.setFillColorRGB(*run.color)
    canvas.setFont(run.font, run.size)
    if not run.spacing:
        canvas.drawString(run.x, run.y, visual(run))
        return
    x = run.x
    for char in run.text:  # one by one, as browsers and layout programs place spaced letters
        canvas.drawString(x, run.y, char)
        x += pdfmetrics.stringWidth(char, run.font, run.size) + run.spacing


def _wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """Return the lines of a paragraph; text without spaces may break anywhere."""
    if " " in text:
        return list(simpleSplit(text, font, size, width))
    lines = [""]
    for char in text:
        if pdfmetrics.stringWidth(lines[-1] + char, font, size) > width:
            lines.append("")
        lines[-1] += char
    return lines


class Pen:
    """Writes blocks of lines into one column, from the top down. Lengths are points."""

    def __init__(
        self,
        sheet: Sheet,
        block: str,
        left: float,
        width: float,
        top: float,
        *,
        leading: float = 1.38,
        font: str = "Helvetica",
        bold: str | None = "Helvetica-Bold",
        size: float = 9.5,
        color: tuple[float, float, float] = (0, 0, 0),
        right_to_left: bool = False,
        page: int = 0,
    ) -> None:
        self.sheet, self.left, self.width, self.y, self.leading = sheet, left, width, top, leading
        self.font, self.bold, self.size, self.color = font, bold or font, size, color
        self.right_to_left, self.page = right_to_left, page
        self.lines = sheet.blocks.setdefault(block, [])

    def write(self, text: str, *, bold: bool = False, scale: float = 1.0, indent: float = 0.0) -> None:
        """Write a paragraph, wrapped to the column."""
        font, size = (self.bold if bold else self.font), self.size * scale
        for line in _wrapped(text, font, size, self.width - indent):
            self._run(line, self.left + indent, font, size)
            self.lines.append(line)
            self._next(size)

    def heading(self, text: str, *, spacing: float = 0.0) -> None:
        """Write a heading, letter-spaced if asked."""
        self.y -= 7
        font, size = self.bold, self.size * 1.2
        self._run(text, self.left, font, size, spacing=spacing)
        self.lines.append(text)
        self._next(size)

    def bullet(self, text: str, mark: str = "•") -> None:
        """Write a paragraph behind a mark that has its own run, as most programs draw it."""
        self._run(mark, self.left + 1, self.font, self.size)
        self.write(text, indent=11)

    def icon(self, icon: str, text: str) -> None:
        """Write a paragraph behind a glyph of an icon font, which says nothing."""
        self._run(icon, self.left, "DejaVuSans", self.size)
        self.write(text, indent=14)

    def between(self, title: str, dates: str) -> None:
        """Write a title, and dates flush right on the same line."""
        self._run(title, self.left, self.bold, self.size)
        at = self.left + self.width - pdfmetrics.stringWidth(dates, self.font, self.size)
        self._run(dates, at, self.font, self.size)
        self.lines.append(f"{title} {dates}")
        self._next(self.size)

    def cells(self, texts: Sequence[str], stops: Sequence[float]) -> None:
        """Write one row of a table, each cell at its stop."""
        for text, stop in zip(texts, stops, strict=True):
            self._run(text, self.left + stop, self.font, self.size)
        self.lines.append(" ".join(texts))
        self._next(self.size)

    def link(self, label: str, url: str) -> None:
        """Write a label that leads somewhere."""
        self.sheet.links.append((url, (self.left, self.y - 2, self.left + self.width, self.y + 8), self.page))
        self.write(label)

    def _run(self, text: str, x: float, font: str, size: float, *, spacing: float = 0.0) -> None:
        run = Run(x, self.y, text, font, size, self.sheet.lines, self.page, self.color, self.right_to_left, spacing)
        if self.right_to_left:
            width = pdfmetrics.stringWidth(visual(run), font, size)
            run = replace(run, x=self.left + self.width - (x - self.left) - width)
        self.sheet.runs.append(run)

    def _next(self, size: float) -> None:
        self.y -= size * self.leading
        self.sheet.lines += 1


def register_fonts() -> bool:
    """Make the fonts of other scripts known; False if this machine lacks DejaVu (Debian: fonts-dejavu-core)."""
    for name in ("STSong-Light", "HeiseiMin-W3"):
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    try:
        pdfmetrics.registerFont(TTFont("DejaVuSans", "DejaVuSans.ttf"))
    except TTFError:
        return False
    return True


Layout = Callable[[int], Sheet]
"""Makes the sheet of one seed."""
