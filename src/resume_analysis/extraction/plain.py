"""Plain text and Markdown: bytes → text. Markdown stays as written; a model reads it as well as a person does.

Text that keeps the look of a page in two columns is read column by column.
"""

from __future__ import annotations

import codecs
import re
from unicodedata import category

from resume_analysis.extraction.side_by_side import unfolded
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
_MAX_FOREIGN = 0.3
"""Share of letters outside ASCII above which Windows-1252 is the wrong guess: no language it serves has half of it."""
_END_MARKS = b"\x00\x1a"
"""What old programs put at the end of a text file."""
_FEW_ZEROES = 3
_DAMAGED = 0.1
_ZEROES = 0.7
_SAMPLE = 50_000
_READABLE = 0.8
_PUNCTUATION = frozenset(".,;:-_/@()'\"+&#*|!?")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
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
    data = data.rstrip(_END_MARKS) if data.count(b"\x00") < _FEW_ZEROES else data
    for encoding in ("utf-8", *_unmarked_utf16(data), _FALLBACK):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            if encoding != "utf-8" or not _is_nearly_utf8(data):
                continue
            text = data.decode(encoding, "replace")
        if not _CONTROLS.search(text):
            return None if encoding == _FALLBACK and _is_garbled(text) else text
    return None


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether a few bytes only keep ``data`` from being UTF-8, which text in another encoding is never close to."""
    text = data.decode("utf-8", "replace")
    foreign = sum(not char.isascii() for char in text)
    return 0 < text.count("\ufffd") < _DAMAGED * foreign


def _unmarked_utf16(data: bytes) -> list[str]:
    """Return the UTF-16 encoding that ``data`` looks to be in: every other byte of Latin text is zero there."""
    halves = {"utf-16-le": data[1:_SAMPLE:2], "utf-16-be": data[0:_SAMPLE:2]}
    return [name for name, half in halves.items() if half.count(0) > _ZEROES * len(half)]


def _is_garbled(text: str) -> bool:
    letters = [char for char in text[:_SAMPLE] if char.isalpha()]
    return sum(not char.isascii() for char in letters) > _MAX_FOREIGN * len(letters)


def is_of_unknown_encoding(data: bytes) -> bool:
    """Whether ``data``, which could not be decoded, is text all the same: it has no bytes that only programs write."""
    return not _CONTROL_BYTES.search(data[:_SAMPLE])


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
    text = tidy(unfolded(_LINE_ENDS.sub("\n", raw)))
    return text, tuple(dict.fromkeys(link.rstrip(".,;:") for link in _LINK.findall(text))), smuggled(raw)
