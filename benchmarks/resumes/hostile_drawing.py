"""PDF files made to hurt by what they draw: pictures, fonts, shadings, annotations, and letters in crowds."""

from __future__ import annotations

import struct
from collections.abc import Callable

from benchmarks.resumes.hostile_pdf import NO_TEXT, OK, SHOW, image, page, stream

_GREY1 = b"/ColorSpace /DeviceGray /BitsPerComponent 1"
_TYPE3 = (
    b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] "
    b"/CharProcs << /a 11 0 R >> "
    b"/Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>"
)


def _drawn_letters(program: bytes) -> bytes:
    """Letters of a font whose only glyph runs ``program``."""
    content = b"BT /T3 12 Tf 72 700 Td (aaaa) Tj ET " + SHOW
    more = {10: _TYPE3, 11: stream(b"1000 0 d0 " + program)}
    return page(content, resources=b"/Font << /F1 5 0 R /T3 10 0 R >>", more=more)


def _forms_in_forms(depth: int) -> bytes:
    more = {}
    for level in range(depth):
        inside = b"/XObject << /X %d 0 R >>" % (11 + level) if level < depth - 1 else b"/Font << /F1 5 0 R >>"
        content = b"/X Do" if level < depth - 1 else SHOW
        entries = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << %s >>" % inside
        more[10 + level] = stream(content, entries)
    return page(b"/X Do " + SHOW, resources=b"/XObject << /X 10 0 R >>", more=more)


def _jbig2(width: int, height: int) -> bytes:
    """A page information segment that promises more than there is, and a generic region without end."""
    size = struct.pack(">II", width, height)
    data = struct.pack(">IBBI", 0, 48, 1, 19) + size + struct.pack(">IIBH", 0, 0, 0, 0)
    data += struct.pack(">IBBI", 1, 38, 1, 0xFFFFFFFF) + size + struct.pack(">IIB", 0, 0, 0) + b"\x08\x03\xff\xfd" * 99
    return image(width, height, data, _GREY1 + b" /Filter /JBIG2Decode", deflate=0)


def _annotations(count: int) -> bytes:
    one = b"<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/) >> >>"
    return page(entries=b"/Annots [" + one * count + b"]")


def _letters(count: int, step: float, texts: tuple[bytes, ...], across: int) -> bytes:
    """``count`` pieces of text, each placed by itself, ``across`` of them on a line."""
    places = ((i, 20 + i % across * (560 / across), 780 - i // across * step) for i in range(count))
    shown = b"".join(b"1 0 0 1 %.2f %.2f Tm (%s) Tj " % (x, y, texts[i % len(texts)]) for i, x, y in places)
    return page(b"BT /F1 5 Tf " + shown + b"ET")


def _long_mapping() -> bytes:
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"1 beginbfchar <4f> <" + b"0041" * 1_000_000 + b"> endbfchar endcmap"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R >>"
    return page(more={5: font, 10: stream(cmap, deflate=1)})


def _mesh() -> bytes:
    entries = (
        b"/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 "
        b"/Decode [0 612 0 792 0 1 0 1 0 1]"
    )
    mesh = stream(bytes(2_000_000), entries, deflate=1)
    return page(b"/S sh " * 5000 + SHOW, resources=b"/Shading << /S 10 0 R >>", more={10: mesh})


def _wide_table() -> bytes:
    """A cross-reference stream whose fields are two gigabytes wide."""
    entries = b"/Type /XRef /W [2147483647 2147483647 2147483647] /Size 2147483647 /Root 1 0 R /Index [0 2147483647]"
    return page(more={9: stream(b"\x01" * 100, entries)})


HOSTILE_DRAWINGS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "page of 10^30 points": (OK, lambda: page(box=b"[-1e30 -1e30 1e30 1e30]")),
    "page box of no numbers": (OK, lambda: page(box=b"[(a) /b null true]")),
    "unit of a billion points": (OK, lambda: page(entries=b"/UserUnit 1000000000")),
    "crop box beside the page": (NO_TEXT, lambda: page(entries=b"/CropBox [5000 5000 6000 6000]")),
    "fields of two gigabytes": (OK, _wide_table),
    "forms five thousand deep": (OK, lambda: _forms_in_forms(5000)),
    "glyph of a hundred thousand strokes": (OK, lambda: _drawn_letters(b"0 0 m 900 900 l S " * 100_000)),
    "glyph that shows its own text": (OK, lambda: _drawn_letters(b"BT /T3 1 Tf (aaa) Tj ET")),
    "JBIG2 of four gigapixels": (OK, lambda: _jbig2(60_000, 60_000)),
    "fax of a billion rows": (
        OK,
        lambda: image(
            100_000,
            100_000,
            b"\x00\x10\x01" * 1000,
            _GREY1 + b" /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 100000 /Rows 1000000000 >>",
            deflate=0,
        ),
    ),
    "two hundred filters": (
        NO_TEXT,
        lambda: page(more={4: stream(b"20" * 9999 + b">", b"/Filter [" + b"/ASCIIHexDecode " * 200 + b"]")}),
    ),
    "fifty thousand form fields": (OK, lambda: _annotations(50_000)),
    "a million annotations that are the page": (OK, lambda: page(entries=b"/Annots [" + b"3 0 R " * 1_000_000 + b"]")),
    "annotations inside themselves": (OK, lambda: page(entries=b"/Annots 10 0 R", more={10: b"[10 0 R 10 0 R]"})),
    "a letter that means a million": (OK, _long_mapping),
    "shading bomb": ("timeout", _mesh),
    "visibility that asks itself": (
        NO_TEXT,
        lambda: page(
            b"/OC /P BDC " + SHOW + b" EMC",
            resources=b"/Properties << /P 10 0 R >>",
            more={10: b"<< /Type /OCMD /OCGs [10 0 R] /VE [/And 10 0 R [/Not 10 0 R]] >>"},
        ),
    ),
    "crowd of bullets": (OK, lambda: _letters(2900, 12, (b"text", b"\\267"), 50)),
    "crowd of capitals": (OK, lambda: _letters(2900, 12, (b"A", b"bc"), 50)),
    "crowd of words on a grid": (OK, lambda: _letters(2900, 14, (b"word",), 54)),
    "crowd of letters under one another": (OK, lambda: _letters(2900, 5, (b"A", b"B", b"C"), 20)),
    "crowd of mail signs": (OK, lambda: _letters(2900, 12, (b"a@b.example", b"devel-"), 50)),
    "picture before a PDF": (OK, lambda: b"\x89PNG\r\n\x1a\n" + bytes(300) + page()),
}
