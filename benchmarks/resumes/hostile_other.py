"""Files of other kinds made to hurt: disguises, Word bombs, text that is none."""

from __future__ import annotations

import gzip
import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from random import Random
from typing import IO, Any, cast

from benchmarks.resumes.hostile_pdf import page
from benchmarks.resumes.word_files import document, paragraph, table

OK, CORRUPT, UNSUPPORTED, BOMB = "ok", "corrupt", "unsupported_type", "resource_limit"
SAID = "Otto Jansky keeps records of everything"
_PARAGRAPH = paragraph(SAID)
_PLAIN = f'<d xmlns:w="w"><w:body>{_PARAGRAPH}</w:body></d>'.encode()
_INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(entries: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _stored(*, zip64: bool = False, target: IO[bytes] | None = None) -> bytes:
    buffer = io.BytesIO()
    information = zipfile.ZipInfo("word/document.xml")
    with (
        zipfile.ZipFile(target or buffer, "w") as archive,
        archive.open(information, "w", force_zip64=zip64) as part,
    ):
        part.write(_PLAIN)
    return buffer.getvalue()


class _Pipe(io.RawIOBase):
    """Takes what is written and cannot go back, so that sizes come after the data they are of."""

    def __init__(self) -> None:
        self.taken = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.taken += data
        return len(data)


def _streamed() -> bytes:
    pipe = _Pipe()
    _stored(target=cast("IO[bytes]", pipe))
    return bytes(pipe.taken)


def _twice() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        buffer = io.BytesIO(_stored())
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.writestr("word/document.xml", _PLAIN)
    return buffer.getvalue()


def _many_attributes() -> bytes:
    attributes = " ".join(f"a{number}='1'" for number in range(200_000))
    return document(_PARAGRAPH.replace("<w:p>", f"<w:p {attributes}>", 1))


def _outer_template() -> bytes:
    settings = {"settings.xml": ("settings", '<w:attachedTemplate r:id="t"/>')}
    return document(_PARAGRAPH, parts=settings, links={"t": "https://example.org/evil.dotm"})


def _boxes(depth: int) -> str:
    opened = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" * depth
    return opened + _PARAGRAPH + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" * depth


def _in_encoding(encoding: str) -> bytes:
    named = {"utf-16-le": "UTF-16", "cp037": "IBM037"}[encoding]
    xml = f'<?xml version="1.0" encoding="{named}"?><!DOCTYPE d [<!ENTITY a "Otto">]><d>&a;</d>'
    return _zip({"word/document.xml": xml.encode(encoding)})


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
    "word: three hundred thousand empty paragraphs": (OK, lambda: document(_PARAGRAPH + "<w:p/>" * 300_000)),
    "word: an attribute of eleven megabytes": (CORRUPT, lambda: document(f'<w:p w:x="{"a" * 11_000_000}"/>')),
    "word: two hundred thousand attributes": (OK, _many_attributes),
    "word: template on another machine": (OK, _outer_template),
    "word: two documents of one name": (OK, _twice),
    "word: sixty-four bit sizes": (OK, lambda: _stored(zip64=True)),
    "word: sizes after the data": (OK, lambda: _streamed()),
    "word: sizes after the data, cut": (CORRUPT, lambda: _streamed()[:-30]),
    "word: packed with LZMA": (BOMB, lambda: _zip({"word/document.xml": b" " * (60 << 20)}, zipfile.ZIP_LZMA)),
    "word: boxes forty deep": (OK, lambda: document(_boxes(35))),
    "word: document type in UTF-16 without a mark": (CORRUPT, lambda: _in_encoding("utf-16-le")),
    "word: document type in EBCDIC": (CORRUPT, lambda: _in_encoding("cp037")),
    "word: ten million comment letters": (OK, lambda: document(f"{_PARAGRAPH}<!--{'-a' * 5_000_000}-->")),
    "word: outer file included": (OK, lambda: document(_PARAGRAPH + _INCLUDE)),
    "word: a PDF after it": (OK, lambda: document(_PARAGRAPH) + page()),
    "text: one line of nine megabytes": (OK, lambda: b"resume " * 1_300_000),
    "text: hidden control characters": (UNSUPPORTED, lambda: b"Otto\x00Jansky\x01" * 50),
    "text: half an UTF-16 character": (UNSUPPORTED, lambda: b"\xff\xfeO\x00\x00\xd8"),
    "text: direction overrides": (OK, lambda: ("\u202e" + SAID + "\u2066" * 999).encode()),
    "text: UTF-7": (OK, lambda: b"+ADw-script+AD4- Otto Jansky"),
    "text: one word of nine megabytes": (OK, lambda: b"a" * 9_000_000),
    "text: fifty megabytes": ("too_large", lambda: b"resume " * 7_500_000),
    "text: nine megabytes of dots": ("no_text", lambda: b". " * 4_500_000 + b"Otto"),
    "text: words broken a million times": (OK, lambda: b"deve-\nlop " * 900_000),
    "text: one letter that becomes eighteen": (OK, lambda: "\ufdfa".encode() * 2_000_000),
    "text: nearly UTF-8": (OK, lambda: "\u00e9".encode() * 2_000_000 + b"\xff" * 50_000),
    "text: characters beyond Unicode": (UNSUPPORTED, lambda: b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * 999),
    "text: two million tag characters": (OK, lambda: ("Otto" + "\U000e0041" * 2_000_000).encode()),
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
