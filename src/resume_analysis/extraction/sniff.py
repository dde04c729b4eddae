"""What a file is, told by its content: names and content types are the uploader's claim."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

from resume_analysis.extraction.plain import is_of_unknown_encoding, looks_like_text
from resume_analysis.extraction.refusals import UNKNOWN_ENCODING, refusal


class Kind(StrEnum):
    """The formats that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    PLAIN = "plain"


PDF_MAGIC = b"%PDF-"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
"""Where Word keeps a .docx that it has put a password on ([MS-OFFCRYPTO], 1.3)."""
ZIP_MAGIC = b"PK\x03\x04"
MARKUP = (b"{\\rtf", b"<?xml", b"<!doctype", b"<html", b"<svg", b"%!ps")
HEADER_WINDOW = 1024
"""Readers accept ``%PDF-`` in the first 1024 bytes (Adobe's implementation note to ISO 32000-1, 7.5.2)."""
PDF_SEARCH = 64 * 1024
"""Mail gateways and web forms put more before the header than readers accept; what stands before it is cut off."""


def pdf_start(data: bytes) -> int:
    """Return the offset of the PDF header, or -1."""
    return data.find(PDF_MAGIC, 0, PDF_SEARCH)


def kind_of(data: bytes) -> Kind:
    """Return the format of ``data``. Raises ExtractionError: empty_file, unsupported_type,
    legacy_doc, encrypted or corrupt.
    """
    if not data.strip(b"\x00\t\n\r "):
        raise refusal("empty_file")
    if data.startswith(OLE_MAGIC):
        raise refusal("encrypted" if ENCRYPTED_STREAM in data else "legacy_doc")
    if data.startswith(ZIP_MAGIC):
        return _kind_of_zip(data)
    start = pdf_start(data)
    if 0 <= start < HEADER_WINDOW or (start > 0 and data.rfind(b"startxref") > start):
        return Kind.PDF
    if data[:HEADER_WINDOW].lstrip(b"\xef\xbb\xbf\t\n\r ").lower().startswith(MARKUP):
        raise refusal("unsupported_type")
    if looks_like_text(data):
        return Kind.PLAIN
    raise refusal("unsupported_type", UNKNOWN_ENCODING if is_of_unknown_encoding(data) else None)


def _kind_of_zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise refusal("corrupt") from None
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    raise refusal("unsupported_type")
