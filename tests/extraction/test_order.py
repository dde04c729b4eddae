"""Pages of every layout come out in the order a person reads them, whatever order the file draws in."""

from __future__ import annotations

from io import BytesIO

import pytest
from benchmarks.resumes.browser import CHROMIUM, PAGES, printed
from benchmarks.resumes.corpus import layouts
from benchmarks.resumes.measure import edit_similarity, trigram_recall
from benchmarks.resumes.sheet import Layout, Sheet, StreamOrder
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read

LAYOUTS = {
    name: layout for group, members in layouts().items() if group != "unsolved" for name, layout in members.items()
}
DRAWN_ACROSS = {("contact_beside_name", StreamOrder.ROWS), ("contact_beside_name", StreamOrder.WORDS)}
"""The head is drawn from top to bottom across the gutter and the rest in order, so the file's order is kept."""
CASES = [(name, order) for name in LAYOUTS for order in StreamOrder if (name, order) not in DRAWN_ACROSS]
SEED = 23
_SIDES = (("Left hand line", " goes on"), ("right hand text", ""))


def _text_without_links(data: bytes) -> str:
    reading = read(data, DEFAULT_LIMITS)
    assert not reading.hidden
    return reading.text.partition("\n\nLinks:\n")[0]


@pytest.mark.parametrize(("name", "order"), CASES, ids=[f"{name}-{order}" for name, order in CASES])
def test_a_page_is_read_in_order(name: str, order: StreamOrder) -> None:
    """Nearly all neighbouring words stay neighbours, and the whole text is close to an acceptable order."""
    layout: Layout = LAYOUTS[name]
    sheet = layout(SEED)
    text = _text_without_links(sheet.pdf(order, SEED))
    assert trigram_recall(sheet, text) >= 0.95
    assert edit_similarity(sheet, text) >= 0.96


@pytest.fixture(scope="module")
def pages_printed() -> dict[str, tuple[Sheet, bytes]]:
    """What each page says, and the file that Chromium makes of it."""
    return {name: (sheet, data) for name, _, sheet, data in printed(seeds=1)}


@pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")
@pytest.mark.parametrize("name", PAGES)
def test_what_a_browser_prints_is_read_in_order(name: str, pages_printed: dict[str, tuple[Sheet, bytes]]) -> None:
    """Slanted and turned type, ink-tight boxes, raised signs, scattered boxes, Hebrew and Arabic with Latin words."""
    sheet, data = pages_printed[name]
    text = _text_without_links(data)
    assert trigram_recall(sheet, text) >= 0.99
    assert edit_similarity(sheet, text) >= 0.99


@pytest.mark.parametrize("degrees", [0, 90])
def test_a_page_that_lies_on_its_side_is_read_in_columns(degrees: int) -> None:
    """Scanners and old printer drivers turn landscape pages by an entry of the page."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    if degrees:
        canvas.translate(595, 0)
        canvas.rotate(degrees)
    for line in range(12):
        canvas.drawString(40, 560 - 16 * line, f"Left hand line {line} goes on")
        canvas.drawString(420, 557 - 16 * line, f"right hand text {line}")
    canvas.setPageRotation(degrees)
    canvas.save()
    left, right = ([f"{side} {line}{end}" for line in range(12)] for side, end in _SIDES)
    assert _text_without_links(buffer.getvalue()).split("\n") == [*left, "", *right]


def test_vertical_japanese_is_read_from_the_right() -> None:
    """Characters under one another are lines that run down, the first of them on the right."""
    lines = ["二〇一九年四月、株式会社北風システムに入社。", "データベースの設計と性能の改善を担当した。"]
    vertical = UnicodeCIDFont("HeiseiKakuGo-W5", isVertical=True)
    pdfmetrics.registerFont(vertical)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.setFont(vertical.fontName, 14)
    for number, line in reversed(list(enumerate(lines))):
        canvas.drawString(500 - 28 * number, 780, line)
    canvas.save()
    assert _text_without_links(buffer.getvalue()).split() == lines


def test_links_behind_words_are_kept() -> None:
    """The URL of an annotation is in the links and, with its label, at the end of the text."""
    sheet = LAYOUTS["single"](SEED)
    reading = read(sheet.pdf(StreamOrder.NATURAL), DEFAULT_LIMITS)
    url = sheet.links[0][0]
    assert reading.links == [url]
    assert reading.text.endswith(f"Links:\n- Portfolio: {url}")


def test_the_cells_of_a_row_stay_apart() -> None:
    """A date flush right stays on the line of its job, three spaces away."""
    sheet = LAYOUTS["dates_right"](SEED)
    lines = _text_without_links(sheet.pdf(StreamOrder.SHUFFLED, SEED)).splitlines()
    jobs = [line for line in lines if "   20" in line]
    assert len(jobs) == 5
