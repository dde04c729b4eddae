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


def page_glyphs(textpage: object, limit: int) -> PageGlyphs:
    """Return the segments of a page in the order the file draws them, from at most ``limit`` characters."""
    count = min(max(0, pdfium.FPDFText_CountChars(textpage)), limit)
    codes = [pdfium.FPDFText_GetUnicode(textpage, index) for index in range(count)]
    segments = _segments(textpage, codes)
    if any(RIGHT_TO_LEFT.match(_char(code)) for code in set(codes)):
        _add_glyphs(textpage, codes, segments)
    return PageGlyphs(segments, count, sum(codes.count(code) for code in _UNMAPPED))


def _char(code: int) -> str:
    if code in _LINE_END_HYPHENS:
        return SOFT_HYPHEN
    return chr(code) if 0 < code <= _LAST_CODE_POINT else "\ufffd"


def _baseline(textpage: object, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
    return y.value


def _is_rotated(textpage: object, index: int) -> bool:
    angle: float = pdfium.FPDFText_GetCharAngle(textpage, index) % (2 * pi)
    return _MIN_ANGLE < angle < 2 * pi - _MIN_ANGLE


def _segments(textpage: object, codes: list[int]) -> list[Segment]:
    segments: list[Segment] = []
    current: Segment | None = None
    chars: list[int] = []
    pending_space = False
    last_x0 = last_x1 = last_bottom = last_top = height = 0.0
    get_box, box = pdfium.FPDFText_GetLooseCharBox, pdfium.FS_RECTF()
    box_pointer = ctypes.byref(box)

    def close() -> None:
        nonlocal current, pending_space
        if current is not None:
            current.text = "".join(map(_char, chars)).strip()
            if current.text:
                current.index = len(segments)
                segments.append(current)
        current, pending_space = None, False
        chars.clear()

    for index, code in enumerate(codes):
        if code in _SPACES:
            pending_space = True
            continue
        if code < 32 and code not in _LINE_END_HYPHENS and code not in _UNMAPPED:
            if code in _LINE_ENDS:
                close()
            continue
        get_box(textpage, index, box_pointer)
        x0, x1, bottom, top = box.left, box.right, box.bottom, box.top
        same_line = bottom == last_bottom and top == last_top
        if not same_line:
            height = (top - bottom) or 1.0
        if current is not None:
            if not (same_line and x0 - last_x0 >= 0 and x0 - last_x1 <= _GAP * height) and (
                not _continues(textpage, index, current, x0, x1, last_x0, last_x1, height, same_line=same_line)
            ):
                close()
            elif x1 < last_x1 or not same_line:
                current.x0, current.y0 = min(x0, current.x0), min(bottom, current.y0)
                current.y1 = max(top, current.y1)
        if current is None:
            baseline, rotated = _baseline(textpage, index), _is_rotated(textpage, index)
            current = Segment(x0, bottom, x1, top, baseline, height, 0, index, rotated=rotated)
        else:
            if pending_space:
                chars.append(32)
            if x1 > current.x1:
                current.x1 = x1
        pending_space = False
        chars.append(code)
        last_x0, last_x1, last_bottom, last_top = x0, x1, bottom, top
    close()
    return segments


def _continues(
    textpage: object,
    index: int,
    current: Segment,
    x0: float,
    x1: float,
    last_x0: float,
    last_x1: float,
    height: float,
    *,
    same_line: bool,
) -> bool:
    """Whether a character that does not plainly follow the last one still belongs to the segment."""
    if current.rotated:
        return same_line or _is_rotated(textpage, index)
    # A step to the left beyond the last character is a run that is drawn from right to left.
    gap = x0 - last_x1 if x0 >= last_x0 - 0.1 * height else last_x0 - x1
    if not -_STEP_BACK * height <= gap <= _GAP * height:
        return False
    return same_line or abs(_baseline(textpage, index) - current.baseline) < _BASELINE_SHIFT * height


def _add_glyphs(textpage: object, codes: list[int], segments: list[Segment]) -> None:
    """Give each segment its single glyphs, which right-to-left lines are rebuilt from."""
    box = pdfium.FS_RECTF()
    ends = [segment.first_char for segment in segments[1:]] + [len(codes)]
    for segment, end in zip(segments, ends, strict=True):
        for index in range(segment.first_char, end):
            code = codes[index]
            if code >= 32 or code in _SPACES or code in _LINE_END_HYPHENS:
                pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
                segment.glyphs.append(Glyph(box.left, box.right, " " if code in _SPACES else _char(code)))
