"""A PDF that lost its end, as uploads that break off do, gets a new one.

PDFium finds the objects of such a file by itself, but not where its page tree begins: that stood in the trailer. So
the catalog is looked for among the objects, and where it is gone too, the pages that are left get a new one.
"""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?<![0-9])([0-9]{1,7})[ \r\n]+([0-9]{1,5})[ \r\n]+obj\b")
_CATALOG = re.compile(rb"/Type[ \r\n]*/Catalog\b")
_PAGE = re.compile(rb"/Type[ \r\n]*/Page\b")
_WINDOW = 4096
_MAX_OBJECTS = 100_000


def repaired(data: bytes) -> bytes | None:
    """Return ``data`` with a new trailer, or None if there is neither a catalog nor a page in it."""
    pages: list[bytes] = []
    catalog: bytes | None = None
    highest = 0
    for count, match in enumerate(_OBJECT.finditer(data)):
        if count >= _MAX_OBJECTS:
            break
        number = int(match.group(1))
        highest = max(highest, number)
        end = data.find(b"endobj", match.end(), match.end() + _WINDOW)
        body = data[match.end() : end] if end >= 0 else b""
        if _CATALOG.search(body):
            catalog = b"%s %s R" % match.groups()
        elif _PAGE.search(body):
            pages.append(b"%s %s R" % match.groups())
    if catalog is None and not pages:
        return None
    end_of_file = bytearray(data + b"\nendstream endobj\n")
    if catalog is None:
        tree = b"%d 0 obj << /Type /Pages /Count %d /Kids [%s] >> endobj\n"
        end_of_file += tree % (highest + 1, len(pages), b" ".join(pages))
        end_of_file += b"%d 0 obj << /Type /Catalog /Pages %d 0 R >> endobj\n" % (highest + 2, highest + 1)
        catalog = b"%d 0 R" % (highest + 2)
    end_of_file += b"trailer << /Root %s /Size %d >>\nstartxref\n0\n%%%%EOF\n" % (catalog, highest + 3)
    return bytes(end_of_file)
