"""Where the links on a page lead: resumes keep LinkedIn, GitHub and mail behind a word or an icon."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from resume_analysis.extraction.tidy import tidy

_MAX_LINKS = 200
_MAX_URL_BYTES = 2048
_MAX_LABEL = 300
_SCHEME = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
"""Other schemes (``javascript:``, ``file:``) have no place in a resume and are dropped."""


@dataclass(frozen=True, slots=True)
class Link:
    """A URL and the text it lies on, which is empty under an icon."""

    label: str
    url: str


def is_web_link(url: str) -> bool:
    """Whether ``url`` leads to the web, a mailbox or a telephone."""
    return _SCHEME.match(url) is not None


def page_links(document: object, page: object, textpage: object) -> list[Link]:
    """Return the links of a page's annotations, at most 200, in the order of the file."""
    links: list[Link] = []
    position, annotation = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(links) < _MAX_LINKS and pdfium.FPDFLink_Enumerate(page, position, annotation):
        url = _url(document, annotation)
        if url is not None and is_web_link(url):
            links.append(Link(_label(textpage, annotation), url))
    return links


def _url(document: object, annotation: object) -> str | None:
    action = pdfium.FPDFLink_GetAction(annotation)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return None
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size <= _MAX_URL_BYTES + 1:
        return None
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return "".join(char for char in buffer.raw[: size - 1].decode("utf-8", "replace").strip() if char.isprintable())


def _label(textpage: object, annotation: object) -> str:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFLink_GetAnnotRect(annotation, box):
        return ""
    edges = (box.left, box.top, box.right, box.bottom)
    length = pdfium.FPDFText_GetBoundedText(textpage, *edges, None, 0)
    if not 0 < length < _MAX_LABEL:
        return ""
    buffer = (ctypes.c_ushort * length)()
    pdfium.FPDFText_GetBoundedText(textpage, *edges, buffer, length)
    return " ".join(tidy(bytes(buffer).decode("utf-16-le", "replace").rstrip("\x00")).split())
