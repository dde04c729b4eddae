"""A PDF file → its text, links and hidden passages, page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from resume_analysis.extraction.layout.order import page_text
from resume_analysis.extraction.layout.segments import Segment
from resume_analysis.extraction.limits import Limits
from resume_analysis.extraction.pdf.glyphs import page_glyphs
from resume_analysis.extraction.pdf.hidden import Hidden, Reason, hidden_segments
from resume_analysis.extraction.pdf.links import Link, page_links
from resume_analysis.extraction.pdf.pictures import picture_cover
from resume_analysis.extraction.pdf.repair import repaired
from resume_analysis.extraction.refusals import refusal
from resume_analysis.extraction.sniff import pdf_start
from resume_analysis.extraction.tidy import smuggled, tidy

Recogniser = Callable[[pypdfium2.PdfPage], list[Segment]]
"""Reads a page that is a picture. Raises ExtractionError."""

_LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_SCAN_CHARACTERS = 50
_SCAN_COVER = 0.4
"""A page with fewer characters than this under pictures larger than this is a scan."""
_LAYER_SHARE = 0.8
_LAYER_COVER = 0.5
"""Nearly all text invisible over a page-sized picture: the text layer of a searchable scan, not an attack."""
_GARBLED_SHARE = 0.1


@dataclass
class PdfText:
    """What a PDF says. ``pages`` counts all pages, also those beyond the limit; ``was_broken`` says it had no end."""

    texts: list[str] = field(default_factory=list)
    pages: int = 0
    links: list[Link] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    scanned_pages: int = 0
    was_broken: bool = False


def open_pdf(data: bytes) -> tuple[pypdfium2.PdfDocument, bool]:
    """Open a PDF, whatever stands before its header or is missing at its end; True says that it had to be mended.

    Raises ExtractionError: encrypted or corrupt.
    """
    data = data[max(0, pdf_start(data)) :]
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise refusal("encrypted") from None
        return _open_repaired(data), True
    if len(document) == 0:
        document.close()
        raise refusal("corrupt")
    return document, False


def _open_repaired(data: bytes) -> pypdfium2.PdfDocument:
    complete = repaired(data)
    try:
        document = pypdfium2.PdfDocument(complete) if complete else None
    except pypdfium2.PdfiumError:
        raise refusal("corrupt") from None
    if document is None or len(document) == 0:
        raise refusal("corrupt")
    return document


def read_pdf(data: bytes, limits: Limits, recognise: Recogniser | None = None) -> PdfText:
    """Return the text of a PDF. Scanned pages are read with ``recognise``, if given. Raises ExtractionError."""
    document, was_broken = open_pdf(data)
    result = PdfText(pages=len(document), was_broken=was_broken)
    if result.pages > limits.pages:
        result.flags.add("pages_truncated")
    characters = unmapped = recognised = 0
    for number in range(min(result.pages, limits.pages)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            result.flags.add("pages_unreadable")
            continue
        reading = _read_page(document, page, min(limits.page_characters, limits.characters - characters), result)
        characters += reading.characters
        unmapped += reading.unmapped
        segments, from_picture = reading.segments, False
        if reading.is_scan:
            result.scanned_pages += 1
            if recognise is not None and recognised < limits.ocr_pages:
                recognised += 1
                segments, from_picture = recognise(page), True
                result.flags.add("ocr")
        result.texts.append(tidy(page_text(segments, from_picture=from_picture)))
        page.close()
        if characters >= limits.characters:
            result.flags.add("characters_truncated")
            break
    document.close()
    if not result.texts:
        raise refusal("corrupt")
    if unmapped > _GARBLED_SHARE * max(1, characters):
        result.flags.add("garbled")
    return result


@dataclass(frozen=True, slots=True)
class _Reading:
    segments: list[Segment]
    characters: int
    unmapped: int
    is_scan: bool


def _read_page(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, limit: int, result: PdfText) -> _Reading:
    textpage = page.get_textpage()  # kept in a variable: its raw handle dies with it
    glyphs = page_glyphs(textpage.raw, limit)
    if glyphs.characters >= limit:
        result.flags.add("characters_truncated")
    hidden = hidden_segments(page, textpage.raw, glyphs.segments)
    hidden = _without_scan_layer(page, glyphs.segments, hidden, result)
    result.hidden += [tidy(item.segment.text) for item in hidden]
    result.hidden += [passage for segment in glyphs.segments for passage in smuggled(segment.text)]
    result.links += page_links(document.raw, page.raw, textpage.raw)
    textpage.close()
    gone = {id(item.segment) for item in hidden}
    segments = [segment for segment in glyphs.segments if id(segment) not in gone]
    is_scan = glyphs.characters < _SCAN_CHARACTERS and picture_cover(page) > _SCAN_COVER
    return _Reading(segments, glyphs.characters, glyphs.unmapped, is_scan)


def _without_scan_layer(
    page: pypdfium2.PdfPage, segments: list[Segment], hidden: list[Hidden], result: PdfText
) -> list[Hidden]:
    """Return ``hidden`` without the text layer of a searchable scan, which is meant to be read."""
    layer = sum(item.reason is Reason.INVISIBLE_MODE for item in hidden)
    if layer <= _LAYER_SHARE * len(segments) or picture_cover(page) <= _LAYER_COVER:
        return hidden
    result.flags.add("ocr_layer")
    return [item for item in hidden if item.reason is not Reason.INVISIBLE_MODE]
