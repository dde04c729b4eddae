"""Text on a page that nobody can see, which is how instructions to a model and keyword stuffing get into resumes.

Cheap properties of the text object are asked first: outside the page, invisible render mode, tiny, transparent.
Then the page is drawn once in grey, and a segment in whose box all pixels are nearly alike cannot be read, whatever
made it so: white on white, a rectangle or a picture on top, a clip that cuts it away. Legitimate white text on a
dark bar has contrast and stays. Text over photographs and on rotated pages is not judged by its pixels.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from enum import StrEnum

import pypdfium2
import pypdfium2.raw as pdfium

from resume_analysis.extraction.layout.segments import Segment


class Reason(StrEnum):
    """Why a segment cannot be seen."""

    OFF_PAGE = "off_page"
    INVISIBLE_MODE = "invisible_mode"
    TINY = "tiny"
    TRANSPARENT = "transparent"
    NO_CONTRAST = "no_contrast"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A segment and why it cannot be seen."""

    segment: Segment
    reason: Reason


_MIN_SIZE = 2.5
"""Points. The smallest print people read on paper is about 4."""
_MIN_ALPHA = 12
"""Of 255; fainter text disappears on any screen."""
_MIN_CONTRAST = 10
"""Of 255, between the darkest and the lightest pixel in the box; light grey on white, 0xEE, has 17."""
_GROUND_SHARE = 0.6
"""Share of a box's middle that must have the letters' own colour for them to be lost in it."""
_COVERED_SHARE = 0.2
_MAX_COMPARED = 3000
_INVISIBLE_MODES = frozenset((3, 7))
"""Neither filled nor stroked; only a clip (ISO 32000-1, table 106)."""
_FILLED_MODES = frozenset((0, 4))
"""Filled and not stroked."""
_MAX_SIDE = 5000.0
_SCALE = 1.0
"""Pixels per point; 72 dpi: letters blur into grey, but contrast stays."""

Bounds = tuple[float, float, float, float]


def hidden_segments(page: pypdfium2.PdfPage, textpage: object, segments: list[Segment]) -> list[Hidden]:
    """Return the segments of ``page`` that cannot be seen, each with the first reason that holds."""
    bounds = page.get_bbox()
    reasons = {id(segment): _reason(textpage, segment, bounds) for segment in segments}
    found = [Hidden(segment, reason) for segment in segments if (reason := reasons[id(segment)])]
    seen = [segment for segment in segments if reasons[id(segment)] is None]
    if seen and max(page.get_size()) <= _MAX_SIDE and not page.get_rotation():
        picture = _Picture(page, bounds)
        found += [Hidden(s, Reason.NO_CONTRAST) for s in seen if picture.conceals(s, textpage, seen)]
    return found


def _reason(textpage: object, segment: Segment, bounds: Bounds) -> Reason | None:
    left, bottom, right, top = bounds
    if segment.x1 < left - 1 or segment.x0 > right + 1 or segment.y1 < bottom - 1 or segment.y0 > top + 1:
        return Reason.OFF_PAGE
    textobject = pdfium.FPDFText_GetTextObject(textpage, segment.first_char)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(textobject) if textobject else -1
    if mode in _INVISIBLE_MODES:
        return Reason.INVISIBLE_MODE
    if segment.size < _MIN_SIZE:
        return Reason.TINY
    if mode in _FILLED_MODES and _fill(textobject)[1] < _MIN_ALPHA:
        return Reason.TRANSPARENT
    return None


def _fill(textobject: object) -> tuple[int, int]:
    """Return luminance and alpha of the letters, 0 to 255; unknown colours count as black and opaque."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(textobject, red, green, blue, alpha):
        return 0, 255
    return (30 * red.value + 59 * green.value + 11 * blue.value) // 100, alpha.value


class _Picture:
    """The page drawn in grey."""

    def __init__(self, page: pypdfium2.PdfPage, bounds: Bounds) -> None:
        bitmap = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False, draw_annots=False)
        self._pixels, self._stride = bytes(bitmap.buffer), bitmap.stride
        self._width, self._height = bitmap.width, bitmap.height
        self._left, self._top = bounds[0], bounds[3]
        bitmap.close()

    def conceals(self, segment: Segment, textpage: object, others: list[Segment]) -> bool:
        """Whether nobody could tell that this text stands in the segment's box."""
        rows = self._rows(segment)
        if not rows or not _has_glyphs(textpage, segment):
            return False
        if not _has_contrast(rows):
            return True
        if len(others) > _MAX_COMPARED or not _lost_in_ground(rows, textpage, segment):
            return False
        return any(_overlap(segment, other) for other in others)

    def _rows(self, segment: Segment) -> list[bytes]:
        first = max(0, int((segment.x0 - self._left) * _SCALE))
        last = min(self._width, int((segment.x1 - self._left) * _SCALE) + 1)
        upper = max(0, int((self._top - segment.y1) * _SCALE))
        lower = min(self._height, int((self._top - segment.y0) * _SCALE) + 1)
        if last - first < 2 or lower - upper < 2:
            return []
        return [self._pixels[y * self._stride + first : y * self._stride + last] for y in range(upper, lower)]


def _has_contrast(rows: list[bytes]) -> bool:
    darkest, lightest = 255, 0
    for row in rows:
        darkest, lightest = min(darkest, min(row)), max(lightest, max(row))
        if lightest - darkest >= _MIN_CONTRAST:
            return True
    return False


def _lost_in_ground(rows: list[bytes], textpage: object, segment: Segment) -> bool:
    """Whether the letters have the colour of what is under them, and the contrast comes from other text on top."""
    textobject = pdfium.FPDFText_GetTextObject(textpage, segment.first_char)
    if pdfium.FPDFTextObj_GetTextRenderMode(textobject) not in _FILLED_MODES:
        return False
    luminance, _ = _fill(textobject)
    middle = b"".join(rows[len(rows) // 4 : -(len(rows) // 4) or None])
    alike = bytes(range(max(0, luminance - _MIN_CONTRAST), min(255, luminance + _MIN_CONTRAST) + 1))
    return len(middle.translate(None, alike)) <= (1 - _GROUND_SHARE) * len(middle)


def _overlap(segment: Segment, other: Segment) -> bool:
    """Whether another segment covers a good part of this one's box."""
    width = min(segment.x1, other.x1) - max(segment.x0, other.x0)
    height = min(segment.y1, other.y1) - max(segment.y0, other.y0)
    area = (segment.x1 - segment.x0) * (segment.y1 - segment.y0)
    return other is not segment and width > 0 and height > 0 and width * height >= _COVERED_SHARE * area


def _has_glyphs(textpage: object, segment: Segment) -> bool:
    """Whether PDFium can draw the segment at all: without an embedded font it has glyphs for Latin only."""
    if segment.text.isascii():
        return True
    textobject = pdfium.FPDFText_GetTextObject(textpage, segment.first_char)
    font = pdfium.FPDFTextObj_GetFont(textobject) if textobject else None
    return bool(font) and pdfium.FPDFFont_GetIsEmbedded(font) == 1
