"""Scanned pages → segments, with Tesseract (Debian: ``tesseract-ocr`` and a package per language).

Tesseract finds the words; the order they are read in is decided by the same rules as for any page. 200 dpi is
enough: 300 takes twice the time and finds no more words. One thread, because pages are read side by side already.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2

from resume_analysis.errors import ConfigurationError
from resume_analysis.extraction.layout.segments import Segment, rows_of

_DPI = 200
_MAX_PIXELS = 5000
_PAGE_SECONDS = 25.0
_LANGUAGES = re.compile(r"[A-Za-z_]+(?:\+[A-Za-z_]+)*")
_SURE = 30.0
_NOT_HOPELESS = 10.0
"""Per cent. Specks, rules and the edges of photographs come with little confidence and as a character or two. So do
telephone numbers on a dark ground, but they have digits, and names of tools, but they are longer."""
_WORD_GAP = 1.0
"""A gap wider than this share of the line height ends a segment: words are looser here than in a PDF's boxes."""
_MUCH_SMALLER = 0.5
_LARGER = 1.35
_GRAIN = 0.35
_WORD_LEVEL = "5"
_DESCENDERS = frozenset("gjpqyQ,;()[]{}|/@")
_DESCENT = 0.2
"""How far they hang below the baseline, as a share of the line height."""
_MISREAD_BULLETS = frozenset("¢«»©®°·¤+*")
"""What Tesseract takes a bullet for, at the beginning of a line."""


@dataclass(frozen=True, slots=True)
class Ocr:
    """Where Tesseract is and what it should expect. ``languages`` is in its own form, such as ``eng+deu``."""

    program: str
    languages: str
    data: str = ""
    """The folder of language files, where it is not the one Tesseract was built with (``TESSDATA_PREFIX``)."""


def find_ocr(languages: str) -> Ocr | None:
    """Return how to recognise text on this machine, or None if Tesseract is not installed.

    Raises ConfigurationError if Tesseract does not run or a language is not installed.
    """
    program = shutil.which("tesseract")
    if program is None:
        return None
    if not _LANGUAGES.fullmatch(languages):
        raise ConfigurationError(f"OCR languages look like 'eng' or 'eng+deu', not {languages!r}.")
    try:
        listed = subprocess.run(  # noqa: S603 - the program is found by us
            [program, "--list-langs"],
            capture_output=True,
            text=True,
            check=True,
            start_new_session=True,  # Ctrl-C at the terminal is for us, and no answer of Tesseract's
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise ConfigurationError(
            f"{program} does not run ({error}). Mend or remove it: without Tesseract everything but scans is read."
        ) from None
    missing = set(languages.split("+")) - set(listed.stdout.split())
    if missing:
        raise ConfigurationError(
            f"Tesseract lacks the language {', '.join(sorted(missing))}. On Debian install "
            f"tesseract-ocr-{min(missing)}, or choose other OCR languages."
        )
    return Ocr(program, languages, os.environ.get("TESSDATA_PREFIX", ""))


def recognise(page: pypdfium2.PdfPage, ocr: Ocr) -> list[Segment]:
    """Return the words on a page that is a picture, as segments; none if Tesseract gives up."""
    scale = min(_DPI / 72, _MAX_PIXELS / max(page.get_size()))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    width, height, stride, pixels = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
    bitmap.close()
    rows = (pixels[y * stride : y * stride + width] for y in range(height))
    picture = b"P5 %d %d 255\n" % (width, height) + b"".join(rows)
    environment = {"OMP_THREAD_LIMIT": "1"} | ({"TESSDATA_PREFIX": ocr.data} if ocr.data else {})
    command = [ocr.program, "stdin", "stdout", "-l", ocr.languages, "--dpi", str(round(72 * scale)), "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 - the program is found by us, the languages are checked
            command, input=picture, capture_output=True, env=environment, timeout=_PAGE_SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return []
    return _segments(_words(done.stdout.decode("utf-8", "replace")), scale, height)


_Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word on the picture, in pixels from its upper left corner. ``line`` is Tesseract's own line."""

    line: _Line
    left: int
    top: int
    right: int
    bottom: int
    text: str


def _words(table: str) -> Iterable[_Word]:
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != _WORD_LEVEL or not _is_word(text, float(row["conf"])):
            continue
        left, top = int(row["left"]), int(row["top"])
        line = (row["block_num"], row["par_num"], row["line_num"])
        yield _Word(line, left, top, left + int(row["width"]), top + int(row["height"]), text)


def _is_word(text: str, confidence: float) -> bool:
    if confidence >= _SURE:
        return bool(text)
    digits, letters = sum(map(str.isdigit, text)), sum(map(str.isalnum, text))
    return digits >= 2 or (letters >= 3 and confidence >= _NOT_HOPELESS)


def _segments(words: Iterable[_Word], scale: float, page_height: int) -> list[Segment]:
    lines: dict[_Line, list[_Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    pieces: list[tuple[_Line, list[_Word]]] = []
    for line, found in lines.items():
        found.sort(key=lambda word: word.left)
        if len(found) > 1 and found[0].text in _MISREAD_BULLETS:
            found[0] = replace(found[0], text="•")
        pieces += [(line, piece) for piece in _pieces(found)]
    usual = median(_height(piece) for _, piece in pieces) if pieces else 0
    levels = {line: _baseline(found, usual) for line, found in lines.items()}
    segments = [_segment(piece, usual, levels[line], scale, page_height) for line, piece in pieces]
    # Tesseract's order of blocks is a guess; counting by rows keeps it from being taken for the author's.
    ordered = [segment for row in rows_of(segments) for segment in sorted(row, key=lambda segment: segment.x0)]
    for index, segment in enumerate(ordered):
        segment.index = index
    return ordered


def _pieces(words: list[_Word]) -> Iterator[list[_Word]]:
    """Yield the words of a line in pieces that a wide gap parts: Tesseract's lines run on across columns."""
    gap = _WORD_GAP * _height(words)
    piece = words[:1]
    for before, word in pairwise(words):
        if word.left - before.right > gap:
            yield piece
            piece = []
        piece.append(word)
    yield piece


def _height(words: list[_Word]) -> int:
    return max(word.bottom for word in words) - min(word.top for word in words)


def _segment(words: list[_Word], usual: float, level: float, scale: float, page_height: int) -> Segment:
    """Return a piece with the baseline and size of its own words, so that columns do not share them.

    Cells of a row do: what is near ``level``, the baseline of the whole line, stands on it but for the grain.
    """
    height = _height(words)
    # Capitals and descenders make boxes of one type size differ; what is near the usual height has it.
    size = usual if _MUCH_SMALLER * usual < height < _LARGER * usual else height
    own = _baseline(words, size)
    baseline = level if abs(own - level) < _GRAIN * usual else own
    return Segment(
        x0=words[0].left / scale,
        y0=(page_height - baseline) / scale,
        x1=words[-1].right / scale,
        y1=(page_height - baseline + size) / scale,
        baseline=(page_height - baseline) / scale,
        size=size / scale,
        index=0,
        text=" ".join(word.text for word in words),
    )


def _baseline(words: list[_Word], size: float) -> float:
    """Return where the letters of a line stand, in pixels from the top."""
    standing = [word.bottom for word in words if not _DESCENDERS.intersection(word.text)]
    return median(standing) if standing else median(word.bottom for word in words) - _DESCENT * size
