"""The ZIP archive around a Word file, opened as if it came from an enemy.

Nothing is ever unpacked to disk, so names such as ``../../etc/passwd`` are only odd names. Sizes are checked before
and while reading, because the directory of an archive may lie. A document type declaration is refused: no Word file
has one, and entities are how small XML grows large.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from resume_analysis.extraction.limits import MIB
from resume_analysis.extraction.pdf.links import is_web_link
from resume_analysis.extraction.refusals import refusal

_MAX_ENTRIES = 2000
_MAX_PART = 20 * MIB
_MAX_XML = 60 * MIB
_MAIN = "word/document.xml"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")


@dataclass(frozen=True, slots=True)
class Relations:
    """What a part refers to, by relationship id: URLs outside, and the names of other parts by their kind."""

    urls: dict[str, str]
    parts: tuple[tuple[str, str], ...]


class WordPackage:
    """The parts of a Word file. Raises ExtractionError: corrupt, encrypted or resource_limit."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise refusal("corrupt") from None
        entries = self._archive.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise refusal("encrypted")
        xml = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
        if len(entries) > _MAX_ENTRIES or xml > _MAX_XML:
            raise refusal("resource_limit")
        self._names = set(self._archive.namelist())
        self._left = _MAX_XML

    def main_part(self) -> str:
        """Return the name of the document part, by its usual name or by what the package says."""
        if _MAIN in self._names:
            return _MAIN
        for kind, name in self.relations("").parts:
            if kind == "officeDocument" and name in self._names:
                return name
        raise refusal("corrupt")

    def relations(self, part: str) -> Relations:
        """Return what ``part`` refers to; the empty name is the package itself."""
        folder, _, name = part.rpartition("/")
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        urls: dict[str, str] = {}
        parts: list[tuple[str, str]] = []
        if relations in self._names:
            for element in self.xml(relations):
                target, kind = element.get("Target") or "", (element.get("Type") or "").rpartition("/")[2]
                if element.get("TargetMode") != "External":
                    parts.append((kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")))
                elif is_web_link(target):
                    urls[element.get("Id") or ""] = target
        return Relations(urls, tuple(parts))

    def related(self, part: str, kinds: tuple[str, ...]) -> Iterator[str]:
        """Yield the names of the parts of these kinds that ``part`` refers to, in order and once each."""
        found = (name for kind, name in self.relations(part).parts if kind in kinds and name in self._names)
        yield from dict.fromkeys(found)

    def xml(self, name: str) -> etree._Element:
        """Return the root element of a part."""
        limit = min(_MAX_PART, self._left)
        try:
            with self._archive.open(name) as part:
                data = part.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, KeyError):
            raise refusal("corrupt") from None
        if len(data) > limit:
            raise refusal("resource_limit")
        self._left -= len(data)
        if any(mark in data for mark in _DECLARATIONS) or b"\x00" in data:  # a zero byte: UTF-16 or UTF-32
            raise refusal("corrupt")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise refusal("corrupt") from None
        if root.getroottree().docinfo.internalDTD is not None:  # one in an encoding that hid it from the search above
            raise refusal("corrupt")
        return root
