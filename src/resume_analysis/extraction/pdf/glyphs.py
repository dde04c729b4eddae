"""Characters of a page → segments.

A page has thousands of characters and each question about one is a call through ctypes, so the loop asks for the
code point and the box only; the rest is asked when the box's edges move or a segment begins.

Two kinds of box come from PDFium. Most fonts give one from ascender to descender, as wide as the glyph advances; the
Type 3 fonts that browsers embed give one round the ink. So a line's height is never taken to be less than its type
size, or a full stop would count as the smallest print.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from math import hypot

import pypdfium2.raw as pdfium

from resume_analysis.extraction.layout.segments import RIGHT_TO_LEFT, Glyph, Segment

_SPACES = frozenset((9, 32, 160))
_LINE_ENDS = frozenset((10, 13))
_LINE_END_HYPHENS = frozenset((2, 0xFFFE))
"""What PDFium puts in place of a hyphen that ends a line, be it the word's own or one that only broke it."""
_UNMAPPED = frozenset((0, 0xFFFD, 0xFFFF))
_LAST_CODE_POINT = 0x10FFFF

_GAP = 0.55
"""A gap wider than this share of the line height ends a segment; a word space is a quarter to a third of it."""
_TOUCHING = 0.08
_STEP_BACK = 0.9
_BASELINE_SHIFT = 0.35
_LEVEL = 0.1
_SMALLER = 0.85
_SUPERSCRIPT_SHIFT = 0.6
_MIN_SLOPE = 0.1
_LIGATURE_PART = re.compile("[fijlt]{1,3}")
_SPREAD = 1.6
"""In spaced letters, a gap wider than the last one by this factor parts words."""


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
    if any(segment.turn for segment in segments):
        segments = _with_turned_ligatures(segments)
    if any(RIGHT_TO_LEFT.match(_char(code)) for code in set(codes)):
        _add_glyphs(textpage, codes, segments)
    return PageGlyphs(segments, count, sum(codes.count(code) for code in _UNMAPPED))


def _char(code: int) -> str:
    if code in _LINE_END_HYPHENS:
        return "-"
    return chr(code) if 0 < code <= _LAST_CODE_POINT else "\ufffd"


def _origin(textpage: object, index: int) -> tuple[float, float]:
    """Return where the pen stood: x, and y, which is the baseline."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
    return x.value, y.value


def _type_size(textpage: object, index: int) -> float:
    """Return the size of the type in points, as scaled by the page."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(textpage, index, matrix):
        return 0.0
    size: float = pdfium.FPDFText_GetFontSize(textpage, index) * hypot(matrix.c, matrix.d)
    return size


def _turn(textpage: object, index: int) -> int:
    """Return by how many quarter turns to the left a line is turned; a slant, as of slanted type, is no turn."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(textpage, index, matrix):
        return 0
    if abs(matrix.b) > _MIN_SLOPE * abs(matrix.a):
        return 1 if matrix.b > 0 else 3
    return 2 if matrix.a < 0 else 0


def _with_turned_ligatures(segments: list[Segment]) -> list[Segment]:
    """Return the segments with the ligatures of turned lines back in their words.

    PDFium misplaces their letters. In the order of the file they still stand between the two parts of the word.
    """
    out: list[Segment] = []
    at = 0
    while at < len(segments):
        end = at
        while end < len(segments) and segments[end].turn and _LIGATURE_PART.fullmatch(segments[end].text):
            end += 1
        if at < end < len(segments) and out and _one_line(out[-1], segments[end]):
            before, after = out[-1], segments[end]
            before.text += "".join(segment.text for segment in segments[at:end]) + after.text
            before.y0, before.y1 = min(before.y0, after.y0), max(before.y1, after.y1)
            at = end + 1
            continue
        out.append(segments[at])
        at += 1
    for index, segment in enumerate(out):
        segment.index = index
    return out


def _one_line(segment: Segment, other: Segment) -> bool:
    gap = max(other.y0 - segment.y1, segment.y0 - other.y1)
    return segment.turn == other.turn != 0 and abs(segment.x0 - other.x0) < 1 and 0 < gap < 1.5 * segment.size


def _segments(textpage: object, codes: list[int]) -> list[Segment]:
    segments: list[Segment] = []
    current: Segment | None = None
    chars: list[int] = []
    pending_space = pending_break = False
    last_x0 = last_x1 = last_bottom = last_top = height = last_height = last_space = 0.0
    get_box, box = pdfium.FPDFText_GetLooseCharBox, pdfium.FS_RECTF()
    box_pointer = ctypes.byref(box)

    def close() -> None:
        nonlocal current, pending_space, pending_break, last_space
        if current is not None:
            current.text = "".join(map(_char, chars)).strip()
            if current.text:
                current.index = len(segments)
                segments.append(current)
        current, pending_space, pending_break, last_space = None, False, False, 0.0
        chars.clear()

    for index, code in enumerate(codes):
        if code in _SPACES:
            pending_space = True
            continue
        if code < 32 and code not in _LINE_END_HYPHENS and code not in _UNMAPPED:
            pending_break = pending_break or code in _LINE_ENDS
            continue
        get_box(textpage, index, box_pointer)
        x0, x1, bottom, top = box.left, box.right, box.bottom, box.top
        same_line = bottom == last_bottom and top == last_top
        if not same_line:
            height = max(top - bottom, _type_size(textpage, index)) or 1.0
        if current is not None:
            gap = x0 - last_x1 if not current.turn else max(bottom - last_top, last_bottom - top)
            if pending_break or current.turn or not (same_line and x0 - last_x0 >= 0 and gap <= _GAP * height):
                place = _Place(index, x0, x1, height, last_x0, last_x1, last_height, gap, same_line=same_line)
                if not _continues(textpage, current, place, after_break=pending_break):
                    close()
            if current is not None and (x1 < last_x1 or not same_line):
                current.x0, current.y0 = min(x0, current.x0), min(bottom, current.y0)
                current.y1 = max(top, current.y1)
        if current is None:
            (_, baseline), turn = _origin(textpage, index), _turn(textpage, index)
            current = Segment(x0, bottom, x1, top, baseline, height, 0, index, turn=turn)
        else:
            if pending_space or (pending_break and gap > _TOUCHING * height):
                chars.extend((32, 32) if chars[-2:-1] == [32] and gap > _SPREAD * last_space else (32,))
                last_space = gap
            if x1 > current.x1:
                current.x1 = x1
        pending_space = pending_break = False
        chars.append(code)
        last_x0, last_x1, last_bottom, last_top, last_height = x0, x1, bottom, top, height
    close()
    return segments


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a character stands, and where the one before it stood. Lengths are points; ``gap`` is the space between."""

    index: int
    x0: float
    x1: float
    height: float
    last_x0: float
    last_x1: float
    last_height: float
    gap: float
    same_line: bool


def _continues(textpage: object, current: Segment, place: _Place, *, after_break: bool) -> bool:
    """Whether a character that does not plainly follow the last one still belongs to the segment.

    ``after_break`` says that PDFium sees a line end between the two, as it does round superscripts and between the
    spaced letters of a turned line.
    """
    if current.turn:
        in_line = place.x0 < current.x1 and place.x1 > current.x0 and place.gap <= place.height
        return in_line and _turn(textpage, place.index) == current.turn
    # A step to the left beyond the last character is a run that is drawn from right to left.
    forward = place.x0 >= place.last_x0 - 0.1 * place.height
    gap = place.gap if forward else place.last_x0 - place.x1
    if not -_STEP_BACK * place.height <= gap <= _GAP * place.height:
        return False
    if place.same_line and not after_break:
        return True
    shift = abs(_origin(textpage, place.index)[1] - current.baseline)
    # Text after a superscript that begins a segment would take over its baseline.
    if current.size < _SMALLER * place.height and shift > _LEVEL * place.height:
        return False
    sizes = sorted((place.height, place.last_height))
    is_raised = sizes[0] < _SMALLER * sizes[1] and shift < _SUPERSCRIPT_SHIFT * current.size and forward
    return is_raised or (not after_break and shift < _BASELINE_SHIFT * place.height)


def _add_glyphs(textpage: object, codes: list[int], segments: list[Segment]) -> None:
    """Give each segment its single glyphs, which right-to-left lines are rebuilt from.

    A space of the file's own has its place like any glyph. Those that PDFium puts in only count words: of a line that
    runs to the left it knows that there is one, but not where.
    """
    box, word = pdfium.FS_RECTF(), 0
    ends = [segment.first_char for segment in segments[1:]] + [len(codes)]
    for segment, end in zip(segments, ends, strict=True):
        for index in range(segment.first_char, end):
            code = codes[index]
            pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
            if code in _SPACES and box.right <= box.left:
                word += 1
            elif code >= 32 or code in _LINE_END_HYPHENS:
                height, (origin, _) = box.top - box.bottom, _origin(textpage, index)
                segment.glyphs.append(Glyph(box.left, box.right, height, _char(code), origin, word))
