"""PDF files made to hurt: bombs, loops, lies and damage. Each name says what is wrong with the file."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

SAID = b"Otto Jansky keeps records of everything"
SHOW = b"BT /F1 12 Tf 72 700 Td (" + SAID + b") Tj ET"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_BOX = b"[0 0 612 792]"


def stream(data: bytes, entries: bytes = b"", *, deflate: int = 0) -> bytes:
    """Return a stream object, deflated as many times as told."""
    for _ in range(deflate):
        data = zlib.compress(data, 1)
    filters = b"/Filter [" + b"/FlateDecode " * deflate + b"]" if deflate else b""
    return b"<< /Length %d %s %s >>\nstream\n%s\nendstream" % (len(data), filters, entries, data)


def pdf(objects: dict[int, bytes], *, trailer: bytes = b"") -> bytes:
    """Return a file of numbered objects with a correct cross-reference table; object 1 is the catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def page(
    content: bytes = SHOW,
    *,
    resources: bytes = b"",
    entries: bytes = b"",
    box: bytes = _BOX,
    deflate: int = 0,
    more: dict[int, bytes] | None = None,
) -> bytes:
    """Return a file of one page: 1 catalog, 2 pages, 3 page, 4 content, 5 font; ``more`` adds or replaces objects."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> %s >> %s >>" % (box, resources, entries),
            4: stream(content, deflate=deflate),
            5: _FONT,
            **(more or {}),
        }
    )


def _many_pages(count: int) -> bytes:
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % (n + 10) for n in range(count))),
        4: stream(SHOW),
        5: _FONT,
    }
    for number in range(count):
        objects[number + 10] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            % _BOX
        )
    return pdf(objects)


def _deep_page_tree(depth: int) -> bytes:
    objects = {1: b"<< /Type /Catalog /Pages 10 0 R >>", 4: stream(SHOW), 5: _FONT}
    for level in range(depth):
        parent = b"/Parent %d 0 R" % (level + 9) if level else b""
        objects[level + 10] = b"<< /Type /Pages %s /Count 1 /Kids [%d 0 R] >>" % (parent, level + 11)
    objects[depth + 10] = b"<< /Type /Page /Parent %d 0 R /MediaBox %s /Contents 4 0 R >>" % (depth + 9, _BOX)
    return pdf(objects)


def _forms(levels: int, calls: int) -> bytes:
    """Forms that draw forms: the drawing grows by ``calls`` with each level."""
    more = {}
    for level in range(levels):
        inner = b"/X Do " * calls if level < levels - 1 else SHOW
        following = b"/XObject << /X %d 0 R >>" % (11 + level) if level < levels - 1 else b""
        more[10 + level] = stream(
            inner,
            b"/Type /XObject /Subtype /Form /BBox %s /Resources << /Font << /F1 5 0 R >> %s >>" % (_BOX, following),
        )
    return page(b"/X Do " * calls, resources=b"/XObject << /X 10 0 R >>", more=more)


def image(width: int, height: int, data: bytes, entries: bytes, *, deflate: int) -> bytes:
    """Return a page whose words stand before and after a picture that covers it."""
    image = stream(
        data,
        b"/Type /XObject /Subtype /Image /Width %d /Height %d %s" % (width, height, entries),
        deflate=deflate,
    )
    return page(
        SHOW + b" q 612 0 0 792 0 0 cm /I Do Q " + SHOW, resources=b"/XObject << /I 10 0 R >>", more={10: image}
    )


_GREY8 = b"/ColorSpace /DeviceGray /BitsPerComponent 8"
_GREY1 = b"/ColorSpace /DeviceGray /BitsPerComponent 1"


def _font_with(entries: bytes, more: dict[int, bytes] | None = None) -> bytes:
    return page(more={5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % entries, **(more or {})})


def _cmap_bomb() -> bytes:
    ranges = b"".join(b"<%04x> <%04x> <0041>\n" % (n * 256, n * 256 + 255) for n in range(256)) * 200
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> "
        b"endcodespacerange 51200 beginbfrange\n" + ranges + b"endbfrange endcmap end end"
    )
    return _font_with(b"/ToUnicode 10 0 R", {10: stream(cmap, deflate=1)})


def _type3_recursion() -> bytes:
    glyph = stream(b"1000 0 0 0 1000 1000 d1 BT /F1 1 Tf (a) Tj ET")
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
        b"/LastChar 97 /Widths [1000] /Encoding << /Type /Encoding /Differences [97 /a] >> "
        b"/CharProcs << /a 10 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    return page(b"BT /F1 12 Tf 72 700 Td (aaaa) Tj ET", more={5: font, 10: glyph})


def _tiling_bomb() -> bytes:
    pattern = stream(
        b"0 0 1 1 re f",
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 "
        b"/Resources << >>",
    )
    return page(
        SHOW + b" /Pattern cs /P scn 0 0 612 792 re f", resources=b"/Pattern << /P 10 0 R >>", more={10: pattern}
    )


def _soft_mask_loop() -> bytes:
    group = stream(
        b"/G gs /X Do",
        b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency >> "
        b"/Resources << /ExtGState << /G 11 0 R >> /XObject << /X 10 0 R >> >>",
    )
    state = b"<< /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G 10 0 R >> >>"
    return page(SHOW + b" /G gs " + SHOW, resources=b"/ExtGState << /G 11 0 R >>", more={10: group, 11: state})


def _links(count: int, uri: bytes) -> bytes:
    annotation = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (%s) >> >>" % uri
    return page(entries=b"/Annots [" + annotation * count + b"]")


def _object_stream_bomb() -> bytes:
    inner = b"10 0 " + b"[" * 10 + b" " * (50 << 20)
    return page(more={20: stream(inner, b"/Type /ObjStm /N 1 /First 5", deflate=2)})


def _encrypted(user: str, owner: str, strength: int) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(user, owner, strength=strength), invariant=1)
    canvas.drawString(72, 700, SAID.decode())
    canvas.save()
    return buffer.getvalue()


def _locked_with_aes_256() -> bytes:
    """A lock of revision 6 that no password opens."""
    lock = b"<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O <%s> /U <%s> /OE <%s> /UE <%s> /Perms <%s> >>" % (
        *(b"5a" * 48,) * 2,
        *(b"5a" * 32,) * 2,
        b"5a" * 16,
    )
    return page().replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [<5a> <5a>] /Encrypt " + lock)


def _whole() -> bytes:
    return page(b"\n".join(b"BT /F1 12 Tf 72 %d Td (%s %d) Tj ET" % (700 - 14 * n, SAID, n) for n in range(40)))


def _cut(share: float) -> bytes:
    data = _whole()
    return data[: int(len(data) * share)]


def _scattered() -> bytes:
    """Letters that nothing connects: every question about neighbours has thirty thousand answers."""
    random = Random(8)
    letters = b" ".join(
        b"1 0 0 1 %d %d Tm (a) Tj" % (random.randrange(40, 570), random.randrange(40, 750)) for _ in range(30_000)
    )
    return page(b"BT /F1 9 Tf " + letters + b" ET")


def spaces(megabytes: int) -> bytes:
    """Return page content that says its piece and then nothing for ``megabytes``."""
    return SHOW + b" " * (megabytes << 20)


OK, CORRUPT, LOCKED, NO_TEXT = "ok", "corrupt", "encrypted", "no_text"
Case = tuple[str, Callable[[], bytes]]

HOSTILE_PDFS: dict[str, Case] = {
    # damage
    "header only": (CORRUPT, lambda: b"%PDF-1.7\n"),
    "header and noise": (CORRUPT, lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40),
    "cut at a twentieth": (CORRUPT, lambda: _cut(0.05)),
    "cut at half": (OK, lambda: _cut(0.5)),
    "cut before the table": (OK, lambda: _cut(0.85)),
    "cut by a line": (OK, lambda: _whole()[:-20]),
    "zeroes in the middle": (OK, lambda: _whole()[:600] + bytes(200) + _whole()[800:]),
    "wrong offsets": (OK, lambda: _whole().replace(b"0000000", b"0000009")),
    "no catalog": (OK, lambda: page(more={1: b"null"})),
    "no pages": (CORRUPT, lambda: page(more={2: b"<< /Type /Pages /Kids [] /Count 0 >>"})),
    "a page that is no page": (CORRUPT, lambda: page(more={3: b"(a string)"})),
    "blank page": (NO_TEXT, lambda: page(b"")),
    "wrong length": (OK, lambda: page(more={4: b"<< /Length 99999999 >>\nstream\n" + SHOW + b"\nendstream"})),
    "length is itself": (OK, lambda: page(more={4: b"<< /Length 4 0 R >>\nstream\n" + SHOW + b"\nendstream"})),
    "noise as deflate": (NO_TEXT, lambda: page(more={4: stream(b"\x78\x9c" + SAID * 9, b"/Filter /FlateDecode")})),
    # junk before the header
    "mail header before": (OK, lambda: b"Content-Type: application/pdf\r\n\r\n" + _whole()),
    "two kilobytes before": (OK, lambda: b"\x00\x01junk" * 400 + _whole()),
    "forty kilobytes before": (OK, lambda: b"junk " * 8000 + _whole()),
    "much after the end": (OK, lambda: _whole() + b"\x00" * 200_000),
    # locks
    "user password, 40 bit": (LOCKED, lambda: _encrypted("secret", "owner", 40)),
    "user password, 128 bit": (LOCKED, lambda: _encrypted("secret", "owner", 128)),
    "user password, 256 bit": (LOCKED, _locked_with_aes_256),
    "owner password only": (OK, lambda: _encrypted("", "owner", 128)),
    "unknown lock": (
        LOCKED,
        lambda: page().replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Nobody /V 9 >>"),
    ),
    # pages
    "ten thousand pages": (OK, lambda: _many_pages(10_000)),
    "a count that lies high": (OK, lambda: page().replace(b"/Count 1", b"/Count 2147483647")),
    "a count below zero": (OK, lambda: page().replace(b"/Count 1", b"/Count -7")),
    "pages inside themselves": (CORRUPT, lambda: page(more={2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99 >>"})),
    "two page nodes in a loop": (
        CORRUPT,
        lambda: page(
            more={2: b"<< /Type /Pages /Kids [6 0 R] /Count 5 >>", 6: b"<< /Type /Pages /Kids [2 0 R] /Count 5 >>"}
        ),
    ),
    "page tree a thousand deep": (OK, lambda: _deep_page_tree(1000)),
    "table that refers to itself": (OK, lambda: page().replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9")),
    "huge page": (OK, lambda: page(box=b"[0 0 1e9 1e9]")),
    "page without area": (OK, lambda: page(box=b"[0 0 0 0]")),
    "page turned inside out": (OK, lambda: page(box=b"[612 792 0 0]")),
    "page turned by 37 degrees": (OK, lambda: page(entries=b"/Rotate 37")),
    # bombs
    "half a gigabyte of spaces": ("resource_limit", lambda: page(spaces(560), deflate=1)),
    "deflated twice": ("resource_limit", lambda: page(spaces(560), deflate=2)),
    "object stream": (OK, _object_stream_bomb),
    "a million characters": (
        OK,
        lambda: page(b"BT /F1 9 Tf 1 0 0 1 9 700 Tm " + b"(abcdefghi ) Tj " * 100_000 + b"ET"),
    ),
    "thirty thousand scattered letters": (OK, _scattered),
    "a million saved states": (OK, lambda: page(b"q " * 1_000_000 + SHOW)),
    "arrays a million deep": (NO_TEXT, lambda: page(b"[" * 1_000_000 + SHOW)),
    "dictionary a hundred thousand deep": (OK, lambda: page(more={9: b"<</A" * 100_000})),
    "a form that draws itself": (
        OK,
        lambda: page(
            b"/X Do " + SHOW,
            resources=b"/XObject << /X 10 0 R >>",
            more={
                10: stream(
                    b"/X Do",
                    b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>",
                )
            },
        ),
    ),
    "ten to the sixth forms": ("resource_limit", lambda: _forms(6, 10)),
    "ten to the ninth forms": ("resource_limit", lambda: _forms(9, 10)),
    "tiny tiles": ("timeout", _tiling_bomb),
    "mask inside itself": (OK, _soft_mask_loop),
    # pictures
    "picture of ten gigapixels": (OK, lambda: image(100_000, 100_000, b"", _GREY8, deflate=1)),
    "picture bomb": (OK, lambda: image(8_000, 8_000, b"\xff" * 64_000_000, _GREY8, deflate=1)),
    "picture of 2^31 by 2^31": (OK, lambda: image(2**31 - 1, 2**31 - 1, b"\x00" * 99, _GREY1, deflate=1)),
    "broken JPEG 2000": (
        OK,
        lambda: image(99, 99, b"\x00\x00\x00\x0cjP  " + SAID * 9, b"/Filter /JPXDecode", deflate=0),
    ),
    "broken JBIG2": (
        OK,
        lambda: image(9999, 9999, b"\x97JB2" + SAID * 9, b"/Filter /JBIG2Decode " + _GREY1, deflate=0),
    ),
    "broken JPEG": (
        OK,
        lambda: image(9999, 9999, b"\xff\xd8\xff\xe0" + SAID * 9, b"/Filter /DCTDecode " + _GREY8, deflate=0),
    ),
    # fonts
    "font size of a billion": (NO_TEXT, lambda: page(b"BT /F1 1e9 Tf 72 700 Td (" + SAID + b") Tj ET")),
    "font size that is no number": (NO_TEXT, lambda: page(SHOW.replace(b"12 Tf", b"nan Tf"))),
    "a million widths": (OK, lambda: _font_with(b"/FirstChar 0 /LastChar 255 /Widths [" + b"9 " * 1_000_000 + b"]")),
    "character map bomb": (OK, _cmap_bomb),
    "font file of noise": (
        OK,
        lambda: _font_with(
            b"/FontDescriptor 10 0 R",
            {10: b"<< /Type /FontDescriptor /FontName /X /FontFile2 11 0 R >>", 11: stream(SAID * 999)},
        ),
    ),
    "glyph that draws itself": (NO_TEXT, _type3_recursion),
    # links
    "a hundred thousand links": (OK, lambda: _links(20_000, b"https://example.org/")),
    "script link": (OK, lambda: _links(1, b"javascript:alert\\(1\\)")),
    "file link": (OK, lambda: _links(1, b"file:///etc/passwd")),
    "link of a megabyte": (OK, lambda: _links(1, b"https://example.org/" + b"a" * 1_000_000)),
}
