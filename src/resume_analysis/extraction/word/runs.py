"""The inside of a paragraph: text, links, and what its formatting hides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from resume_analysis.extraction.pdf.links import Link, is_web_link

_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SKIPPED = frozenset(("del", "delText", "moveFrom", "rPr", "pPr", "sdtPr", "fldData", "annotationRef", "rt"))
"""Formatting, and text that tracked changes have taken out; ``rt`` is the small reading above a word."""
_FIELD_LINK = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"')
_WHITES = frozenset(("FFFFFF", "FEFEFE", "FDFDFD", "FCFCFC"))
_TINY_HALF_POINTS = 4
_OFF = frozenset(("0", "false", "off", "none"))


def local_name(element: etree._Element) -> str:
    """Return the name without its namespace; transitional and strict files differ only there."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first descendant along ``path``."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local_name(inner) == name), None)
    return element


def value(element: etree._Element | None, name: str = "val") -> str:
    """Return an attribute by its local name, or an empty string."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def is_shaded(properties: etree._Element | None) -> bool:
    """Whether a background colour is set on which white text can be read."""
    highlight, shading = child(properties, "highlight"), child(properties, "shd")
    if highlight is not None and value(highlight) not in ("none", "white"):
        return True
    return shading is not None and value(shading, "fill").upper() not in ("", "AUTO", *_WHITES)


@dataclass
class Paragraph:
    """What a paragraph says. ``boxes`` are text boxes anchored in it."""

    text: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def read_paragraph(paragraph: etree._Element, urls: dict[str, str], *, shaded: bool) -> Paragraph:
    """Read a ``w:p``. ``shaded`` says that it stands on a coloured ground."""
    result = Paragraph()
    _Walker(urls, result).walk(paragraph, result.text, shaded=shaded or is_shaded(child(paragraph, "pPr")))
    return result


class _Walker:
    def __init__(self, urls: dict[str, str], result: Paragraph) -> None:
        self._urls, self._result = urls, result

    def walk(self, element: etree._Element, out: list[str], *, shaded: bool) -> None:
        for inner in element:
            name = local_name(inner)
            if name == "r":
                self.walk(inner, self._result.hidden if _is_hidden(inner, shaded=shaded) else out, shaded=shaded)
            elif name == "t":
                out.append(inner.text or "")
            elif name in ("tab", "ptab"):
                out.append("   ")
            elif name in ("br", "cr"):
                out.append("\n")
            elif name == "noBreakHyphen":
                out.append("-")
            elif name == "hyperlink":
                start = len(out)
                self.walk(inner, out, shaded=shaded)
                self._link("".join(out[start:]), self._urls.get(inner.get(_RELATION_ID) or "", ""))
            elif name in ("instrText", "fldSimple"):
                match = _FIELD_LINK.match(inner.text or "" if name == "instrText" else value(inner, "instr"))
                self._link("", match.group(1) if match else "")
                self.walk(inner, out, shaded=shaded)
            elif name == "AlternateContent":
                for choice in list(inner)[:1]:  # the first branch says the same as the fallback after it
                    self.walk(choice, out, shaded=shaded)
            elif name == "txbxContent":
                self._result.boxes.append(inner)
            elif name == "pict":
                self._result.boxes += [box for box in inner.iter() if local_name(box) == "txbxContent"]
            elif name not in _SKIPPED:
                self.walk(inner, out, shaded=shaded)

    def _link(self, label: str, url: str) -> None:
        if is_web_link(url):
            self._result.links.append(Link(" ".join(label.split()), url))


def _is_hidden(run: etree._Element, *, shaded: bool) -> bool:
    properties = child(run, "rPr")
    if properties is None:
        return False
    for name in ("vanish", "webHidden", "specVanish"):
        mark = child(properties, name)
        if mark is not None and value(mark).lower() not in _OFF:
            return True
    size = value(child(properties, "sz"))
    if size.isdigit() and int(size) <= _TINY_HALF_POINTS:
        return True
    white = value(child(properties, "color")).upper() in _WHITES
    return white and not shaded and not is_shaded(properties)


def filled_box(box: etree._Element) -> bool:
    """Whether a text box has a ground of its own colour."""
    for shape in _shapes_around(box):
        if value(shape, "fillcolor") and value(shape, "fillcolor").lower() not in ("white", "#ffffff", "#fff"):
            return True
        properties = child(shape, "spPr")
        if properties is not None:
            fill = child(properties, "solidFill", "srgbClr")
            if fill is not None:
                return value(fill).upper() not in _WHITES
            return any(local_name(inner) in ("solidFill", "gradFill", "blipFill", "pattFill") for inner in properties)
    return False


def _shapes_around(box: etree._Element) -> Iterator[etree._Element]:
    for ancestor in box.iterancestors():
        if local_name(ancestor) in ("wsp", "shape", "rect", "roundrect"):
            yield ancestor
        if local_name(ancestor) == "p":
            return
