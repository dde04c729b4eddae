"""Plain text and Markdown: bytes → text. Markdown stays as written; a model reads it as well as a person does."""

from __future__ import annotations

import codecs
import re
from unicodedata import category

from resume_analysis.extraction.tidy import SOFT_HYPHEN, smuggled, tidy

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FALLBACK = "cp1252"
"""What a text file that is no UTF-8 nearly always is; it also reads every Latin-1 letter."""
_SAMPLE = 50_000
_READABLE = 0.8
_PUNCTUATION = frozenset(".,;:-_/@()'\"+&#*|!?")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\[\]\"'`]+", re.IGNORECASE)


def decode(data: bytes) -> str | None:
    """Return the text of ``data``, or None if it is no text in an encoding people use."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    for encoding in ("utf-8", _FALLBACK):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if not _CONTROLS.search(text) else None
    return None


def looks_like_text(data: bytes) -> bool:
    """Whether ``data`` decodes and is made of letters, digits and punctuation rather than of accidental bytes."""
    text = decode(data)
    if text is None:
        return False
    start = text[:_SAMPLE]
    readable = sum(char.isspace() or char in _PUNCTUATION or category(char)[0] in "LNM" for char in start)
    return readable >= _READABLE * sum(category(char) != "Cf" for char in start)


def read_plain(data: bytes, limit: int) -> tuple[str, tuple[str, ...], list[str]]:
    """Return the text, from little more than ``limit`` characters, the links in it and what it hides."""
    raw = (decode(data) or "")[: 2 * limit].replace(SOFT_HYPHEN, "")
    text = tidy(raw.replace("\r\n", "\n").replace("\r", "\n"))
    return text, tuple(dict.fromkeys(link.rstrip(".,;:") for link in _LINK.findall(text))), smuggled(raw)
