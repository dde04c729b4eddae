"""Characters of a page → segments.

A page has thousands of characters and each question about one is a call through ctypes, so the loop asks for the
code point and the box only; the baseline is asked for when the box's lower edge moves, the angle when a segment
begins.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from math import pi

import pypdfium2.raw as pdfium

from resume_analysis.extraction.layout.segments import RIGHT_TO_LEFT, Glyph, Segment
from resume_analysis.extraction.tidy import SOFT_HYPHEN

_SPACES = frozenset((9, 32, 160))
_LINE_ENDS = frozenset((10, 13))
_LINE_END_HYPHENS = frozenset((2, 0xFFFE))
"""What PDFium puts in place of a hyphen that ends a line."""
_UNMAPPED = frozenset((0, 0xFFFD, 0xFFFF))
_LAST_CODE_POINT = 0x10FFFF

_GAP = 0.55
"""A gap wider than this share of the line height ends a segment; a word space is a quarter to a third of it."""
_STEP_BACK = 0.9
_BASELINE_SHIFT = 0.35
_MIN_ANGLE = 0.1


@dataclass(frozen=True, slots=True)
class PageGlyphs:
    """What is drawn as text on a page. ``unmapped`` counts the glyphs that the font gives no character for."""

    segments: list[Segment]
    characters: int
    unmapped: int


class _CharReader:
    """Asks PDFium about single characters of a page, in buffers made once."""

    def __init__(self, textpage: object) -> None:
        self._page = textpage
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top of the line box: as wide as the advance, as high as the font."""
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._box)
        return self._box.left, self._box.bottom, self._box.right, self._box.top

    def baseline(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._y.value

    def is_rotated(self, index: int) -> bool:
        angle: float = pdfium.FPDFText_GetCharAngle(self._page, index) % (2 * pi)
        return _MIN_ANGLE < angle < 2 * pi - _MIN_ANGLE


def page_glyphs(textpage: object, limit: int) -> PageGlyphs:
    """Return the segments of a page in the order the file draws them, from at most ``limit`` characters."""
    count = min(max(0, pdfium.FPDFText_CountChars(textpage)), limit)
    codes = [pdfium.FPDFText_GetUnicode(textpage, index) for index in range(count)]
    segments = _segments(_CharReader(textpage), codes)
    if RIGHT_TO_LEFT.search("".join(map(_char, codes))):
        _add_glyphs(_CharReader(textpage), codes, segments)
    return PageGlyphs(segments, count, sum(code in _UNMAPPED for code in codes))


def _char(code: int) -> str:
    if code in _LINE_END_HYPHENS:
        return SOFT_HYPHEN
    return chr(code) if 0 < code <= _LAST_CODE_POINT else "\ufffd"


def _segments(reader: _CharReader, codes: list[int]) -> list[Segment]:
    segments: list[Segment] = []
    current: Segment | None = None
    chars: list[str] = []
    pending_space = False
    last_x0 = last_x1 = last_bottom = last_height = 0.0

    def close() -> None:
        nonlocal current, pending_space
        if current is not None:
            current.text = "".join(chars).strip()
            if current.text:
                current.index = len(segments)
                segments.append(current)
        current, pending_space = None, False
        chars.clear()

    for index, code in enumerate(codes):
        if code in _SPACES:
            pending_space = True
            continue
        if code in _LINE_ENDS:
            close()
            continue
        if code < 32 and code not in _LINE_END_HYPHENS and code not in _UNMAPPED:
            continue
        x0, bottom, x1, top = reader.box(index)
        height = (top - bottom) or 1.0
        if current is not None:
            # The second form is a run that is drawn from right to left.
            gap = x0 - last_x1 if x0 >= last_x0 - 0.1 * height else last_x0 - x1
            moved = bottom != last_bottom or height != last_height
            if current.rotated:
                if moved and not reader.is_rotated(index):
                    close()
            elif not -_STEP_BACK * height <= gap <= _GAP * height or (
                moved and abs(reader.baseline(index) - current.baseline) >= _BASELINE_SHIFT * height
            ):
                close()
        if current is None:
            current = Segment(
                x0, bottom, x1, top, reader.baseline(index), height, 0, index, rotated=reader.is_rotated(index)
            )
        else:
            if pending_space:
                chars.append(" ")
            current.x0, current.x1 = min(x0, current.x0), max(x1, current.x1)
            current.y0, current.y1 = min(bottom, current.y0), max(top, current.y1)
        pending_space = False
        chars.append(_char(code))
        last_x0, last_x1, last_bottom, last_height = x0, x1, bottom, height
    close()
    return segments


def _add_glyphs(reader: _CharReader, codes: list[int], segments: list[Segment]) -> None:
    """Give each segment its single glyphs, which right-to-left lines are rebuilt from."""
    ends = [segment.first_char for segment in segments[1:]] + [len(codes)]
    for segment, end in zip(segments, ends, strict=True):
        for index in range(segment.first_char, end):
            code = codes[index]
            if code in _SPACES:
                x0, _, x1, _ = reader.box(index)
                segment.glyphs.append(Glyph(x0, x1, " "))
            elif code >= 32 or code in _LINE_END_HYPHENS:
                x0, _, x1, _ = reader.box(index)
                segment.glyphs.append(Glyph(x0, x1, _char(code)))
