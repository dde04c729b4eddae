"""How much of a page is pictures: that is what tells a scan from a page that is merely short."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

_MAX_PICTURES = 500
_DEEP_ENOUGH = 3


def picture_cover(page: pypdfium2.PdfPage) -> float:
    """Return the share of the page under images, 0 to 1; overlapping images count twice."""
    width, height = page.get_size()
    covered = 0.0
    for count, picture in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEP_ENOUGH)):
        if count >= _MAX_PICTURES:
            break
        try:
            left, bottom, right, top = picture.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        covered += max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
    return min(1.0, covered / (width * height)) if width * height else 0.0
