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
_INVISIBLE_MODES = frozenset((3, 7))
"""Neither filled nor stroked; only a clip (ISO 32000-1, table 106)."""
_FILLED_MODES = frozenset((0, 4))
_MAX_SIDE = 5000.0
_SCALE = 1.0
"""72 dpi: letters blur into grey, but contrast stays."""


def hidden_segments(page: pypdfium2.PdfPage, textpage: object, segments: list[Segment]) -> list[Hidden]:
    """Return the segments of ``page`` that cannot be seen, each with the first reason that holds."""
    found: list[Hidden] = []
    seen: list[Segment] = []
    bounds = page.get_bbox()
    for segment in segments:
        reason = _reason(textpage, segment, bounds)
        if reason is None:
            seen.append(segment)
        else:
            found.append(Hidden(segment, reason))
    if seen and max(page.get_size()) <= _MAX_SIDE and not page.get_rotation():
        found += _without_contrast(page, textpage, seen, bounds)
    return found


def _reason(textpage: object, segment: Segment, bounds: tuple[float, float, float, float]) -> Reason | None:
    left, bottom, right, top = bounds
    if segment.x1 < left - 1 or segment.x0 > right + 1 or segment.y1 < bottom - 1 or segment.y0 > top + 1:
        return Reason.OFF_PAGE
    textobject = pdfium.FPDFText_GetTextObject(textpage, segment.first_char)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(textobject) if textobject else -1
    if mode in _INVISIBLE_MODES:
        return Reason.INVISIBLE_MODE
    if segment.size < _MIN_SIZE:
        return Reason.TINY
    if mode in _FILLED_MODES and _alpha(textobject) < _MIN_ALPHA:
        return Reason.TRANSPARENT
    return None


def _alpha(textobject: object) -> int:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFPageObj_GetFillColor(textobject, red, green, blue, alpha)
    return alpha.value if known else 255


def _without_contrast(
    page: pypdfium2.PdfPage, textpage: object, segments: list[Segment], bounds: tuple[float, float, float, float]
) -> list[Hidden]:
    bitmap = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False, draw_annots=False)
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    left, _, _, top = bounds
    found: list[Hidden] = []
    for segment in segments:
        first, last = max(0, int((segment.x0 - left) * _SCALE)), int((segment.x1 - left) * _SCALE) + 1
        upper, lower = max(0, int((top - segment.y1) * _SCALE)), int((top - segment.y0) * _SCALE) + 1
        last, lower = min(bitmap.width, last), min(bitmap.height, lower)
        if last - first < 2 or lower - upper < 2 or not _has_ink(textpage, segment):
            continue
        rows = (pixels[y * stride + first : y * stride + last] for y in range(upper, lower))
        if not _has_contrast(rows):
            found.append(Hidden(segment, Reason.NO_CONTRAST))
    bitmap.close()
    return found


def _has_contrast(rows: object) -> bool:
    darkest, lightest = 255, 0
    for row in rows:  # type: ignore[attr-defined]
        darkest, lightest = min(darkest, min(row)), max(lightest, max(row))
        if lightest - darkest >= _MIN_CONTRAST:
            return True
    return False


def _has_ink(textpage: object, segment: Segment) -> bool:
    """Whether PDFium can draw the segment at all: without an embedded font it has glyphs for Latin only."""
    if segment.text.isascii():
        return True
    textobject = pdfium.FPDFText_GetTextObject(textpage, segment.first_char)
    font = pdfium.FPDFTextObj_GetFont(textobject) if textobject else None
    return bool(font) and pdfium.FPDFFont_GetIsEmbedded(font) == 1
