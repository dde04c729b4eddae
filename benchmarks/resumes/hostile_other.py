"""Files of other kinds made to hurt: disguises, Word bombs, text that is none."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
from collections.abc import Callable
from random import Random

from benchmarks.resumes.word_files import document, paragraph, table

OK, CORRUPT, UNSUPPORTED, BOMB = "ok", "corrupt", "unsupported_type", "resource_limit"
SAID = "Otto Jansky keeps records of everything"
_PARAGRAPH = paragraph(SAID)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _with_prologue(declaration: str) -> bytes:
    return document(_PARAGRAPH, prologue=f'<?xml version="1.0"?>{declaration}')


def _laughs() -> bytes:
    levels = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>"
    return document(body, prologue=f'<?xml version="1.0"?><!DOCTYPE w:document [{levels}]>')


def _lying_size() -> bytes:
    """The directory says 100 bytes, the part holds 80 megabytes."""
    data = bytearray(_zip({"word/document.xml": b"<a>" + b" " * (80 << 20) + b"</a>"}))
    entry = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 100)
    return bytes(data)


def _locked_zip() -> bytes:
    data = bytearray(document(_PARAGRAPH))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    return bytes(data)


def _quoted(files: int) -> bytes:
    """Many entries that share one stream of data: a bomb no single entry of which is large."""
    kernel = b"<a>" + b"a" * (1 << 20) + b"</a>"
    return _zip({"word/document.xml": b"<a/>", **{f"word/part{n}.xml": kernel for n in range(files)}})


HOSTILE_OTHERS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("empty_file", lambda: b""),
    "spaces": ("empty_file", lambda: b" \r\n\t" * 99),
    "zeroes": ("empty_file", lambda: bytes(4096)),
    "eleven megabytes": ("too_large", lambda: b"a" * (11 << 20)),
    # disguises
    "html": (UNSUPPORTED, lambda: b"<!DOCTYPE html><html><body>Resume</body></html>"),
    "html without doctype": (UNSUPPORTED, lambda: b"\n <html><script>alert(1)</script></html>"),
    "svg": (UNSUPPORTED, lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><text>Resume</text></svg>'),
    "xml": (UNSUPPORTED, lambda: b'<?xml version="1.0"?><resume>Otto</resume>'),
    "rich text": (UNSUPPORTED, lambda: b"{\\rtf1\\ansi Otto Jansky}"),
    "postscript": (UNSUPPORTED, lambda: b"%!PS-Adobe-3.0\n(Otto) show"),
    "png": (UNSUPPORTED, lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9),
    "jpeg": (UNSUPPORTED, lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 9),
    "gif": (UNSUPPORTED, lambda: b"GIF89a\x01\x00\x01\x00\x80\x00\x00" + bytes(99)),
    "windows program": (UNSUPPORTED, lambda: b"MZ\x90\x00\x03" + bytes(range(256)) * 9),
    "linux program": (UNSUPPORTED, lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 9),
    "gzip": (UNSUPPORTED, lambda: gzip.compress(SAID.encode() * 99)),
    "noise": (UNSUPPORTED, lambda: Random(4).randbytes(50_000)),
    "noise that mentions PDF": (UNSUPPORTED, lambda: Random(4).randbytes(5_000) + b"%PDF-" + Random(5).randbytes(99)),
    "old word": ("legacy_doc", lambda: _OLE + bytes(4096)),
    "word with a password": (
        "encrypted",
        lambda: _OLE + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(99),
    ),
    "zip of pictures": (UNSUPPORTED, lambda: _zip({"a.png": b"\x89PNG"})),
    "spreadsheet": (UNSUPPORTED, lambda: _zip({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"})),
    "open document": (UNSUPPORTED, lambda: _zip({"mimetype": b"application/vnd.oasis.opendocument.text"})),
    "empty zip": (UNSUPPORTED, lambda: _zip({})),
    # word
    "word: cut in half": (CORRUPT, lambda: document(_PARAGRAPH)[:500]),
    "word: only a magic": (CORRUPT, lambda: b"PK\x03\x04" + bytes(99)),
    "word: no document": (CORRUPT, lambda: _zip({"word/styles.xml": b"<a/>"})),
    "word: broken XML": (CORRUPT, lambda: document("<w:p><w:r>")),
    "word: a billion laughs": (CORRUPT, _laughs),
    "word: outer entity": (CORRUPT, lambda: _with_prologue('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    "word: outer DTD": (CORRUPT, lambda: _with_prologue('<!DOCTYPE d SYSTEM "https://example.org/a.dtd">')),
    "word: XML in UTF-16": (CORRUPT, lambda: _zip({"word/document.xml": "<a/>".encode("utf-16")})),
    "word: a hundred megabytes": (BOMB, lambda: _zip({"word/document.xml": b" " * (100 << 20)})),
    "word: a size that lies": (CORRUPT, _lying_size),
    "word: five thousand parts": (BOMB, lambda: _zip({f"word/{n}.xml": b"<a/>" for n in range(5000)})),
    "word: eighty parts of a megabyte": (BOMB, lambda: _quoted(80)),
    "word: elements ten thousand deep": (CORRUPT, lambda: document("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000)),
    "word: tables sixty deep": (BOMB, lambda: document(_deep_table(60))),
    "word: with a password": ("encrypted", _locked_zip),
    "word: names that climb": (OK, lambda: _climbing()),
    "word: link that climbs": (OK, lambda: document(_PARAGRAPH, links={"a": "file:///etc/passwd"})),
    "word: fifty thousand paragraphs": (OK, lambda: document(_PARAGRAPH * 50_000)),
    "word: nothing to read": ("no_text", lambda: document("")),
    # text
    "text: one line of nine megabytes": (OK, lambda: b"resume " * 1_300_000),
    "text: hidden control characters": (UNSUPPORTED, lambda: b"Otto\x00Jansky\x01" * 50),
    "text: half an UTF-16 character": (UNSUPPORTED, lambda: b"\xff\xfeO\x00\x00\xd8"),
    "text: direction overrides": (OK, lambda: ("\u202e" + SAID + "\u2066" * 999).encode()),
    "text: marks piled on a letter": (OK, lambda: ("Otto" + "\u0301" * 100_000).encode()),
}


def _deep_table(depth: int) -> str:
    inner = _PARAGRAPH
    for _ in range(depth):
        inner = table((inner,))
    return inner


def _climbing() -> bytes:
    buffer = io.BytesIO(document(_PARAGRAPH))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("../../../../tmp/owned", b"owned")
        archive.writestr("/etc/owned", b"owned")
    return buffer.getvalue()
