"""The inside of a paragraph: text, links, and what its formatting hides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from resume_analysis.extraction.pdf.links import Link, is_web_link
from resume_analysis.extraction.word.styles import Styles, is_shaded, is_white
from resume_analysis.extraction.word.symbols import symbol
from resume_analysis.extraction.word.xml import child, local_name, value

_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SKIPPED = frozenset(("del", "delText", "moveFrom", "rPr", "pPr", "sdtPr", "fldData", "annotationRef", "rt"))
"""Formatting, and text that tracked changes have taken out; ``rt`` is the small reading above a word."""
_FIELD_LINK = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"')
_TINY_HALF_POINTS = 4
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass
class Paragraph:
    """What a paragraph says. ``boxes`` are text boxes anchored in it."""

    text: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def read_paragraph(paragraph: etree._Element, urls: dict[str, str], styles: Styles, *, shaded: bool) -> Paragraph:
    """Read a ``w:p``. ``shaded`` says that it stands on a coloured ground."""
    result = Paragraph()
    properties = child(paragraph, "pPr")
    style = value(child(properties, "pStyle"))
    on_colour = shaded or is_shaded(properties) or styles.paragraph_is_shaded(style)
    _Walker(urls, styles, styles.run_properties(style), result).walk(paragraph, result.text, shaded=on_colour)
    return result


class _Walker:
    def __init__(
        self, urls: dict[str, str], styles: Styles, inherited: list[etree._Element], result: Paragraph
    ) -> None:
        self._urls, self._styles, self._inherited, self._result = urls, styles, inherited, result
        self._instruction = ""

    def walk(self, element: etree._Element, out: list[str], *, shaded: bool) -> None:
        for inner in element:
            name = local_name(inner)
            if name == "r":
                self.walk(inner, self._result.hidden if self._is_hidden(inner, shaded=shaded) else out, shaded=shaded)
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
            elif name == "sym":
                out.append(symbol(value(inner, "font"), value(inner, "char")))
            elif name == "instrText":  # Word cuts a field's instruction into pieces as it likes
                self._instruction += inner.text or ""
            elif name == "fldChar":
                self._field(self._instruction)
                self._instruction = ""
            elif name == "fldSimple":
                self._field(value(inner, "instr"))
                self.walk(inner, out, shaded=shaded)
            elif name == "AlternateContent":
                self._first_that_speaks(inner, out, shaded=shaded)
            elif name == "txbxContent":
                self._result.boxes.append(inner)
            elif name == "pict":
                self._result.boxes += _outermost_boxes(inner)
            elif name not in _SKIPPED and not is_placeholder(inner):
                self.walk(inner, out, shaded=shaded)

    def _first_that_speaks(self, alternatives: etree._Element, out: list[str], *, shaded: bool) -> None:
        """Read the first branch that says anything; those after it say the same for older programs."""
        result = self._result
        for branch in alternatives:
            before = len(out), len(result.boxes), len(result.hidden)
            self.walk(branch, out, shaded=shaded)
            if (len(out), len(result.boxes), len(result.hidden)) != before:
                return

    def _field(self, instruction: str) -> None:
        match = _FIELD_LINK.match(instruction)
        self._link("", match.group(1) if match else "")

    def _is_hidden(self, run: etree._Element, *, shaded: bool) -> bool:
        """Whether nobody sees a run: vanished, tiny, or white on white, by its own formatting or by its styles."""
        own = child(run, "rPr")
        by_name = self._styles.run_properties(value(child(own, "rStyle")))
        layers = [*([] if own is None else [own]), *by_name, *self._inherited]
        if next((said for layer in layers if (said := _is_vanished(layer)) is not None), False):
            return True
        size = next((size for layer in layers if (size := value(child(layer, "sz")))), "")
        if size.isdigit() and int(size) <= _TINY_HALF_POINTS:
            return True
        colour = next((colour for layer in layers if (colour := value(child(layer, "color")))), "")
        return is_white(colour) and not shaded and not any(is_shaded(layer) for layer in layers)

    def _link(self, label: str, url: str) -> None:
        if is_web_link(url):
            self._result.links.append(Link(" ".join(label.split()), url))


def is_placeholder(element: etree._Element) -> bool:
    """Whether a content control shows only what is to be written into it, such as ``Click here to enter text``."""
    return local_name(element) == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None


def _is_vanished(properties: etree._Element) -> bool | None:
    """Return whether text is set to vanish, or None where nothing is said about it."""
    marks = [mark for name in ("vanish", "specVanish") if (mark := child(properties, name)) is not None]
    return any(value(mark).lower() not in _OFF for mark in marks) if marks else None


def filled_box(box: etree._Element) -> bool:
    """Whether a text box has a ground of its own colour."""
    for shape in _shapes_around(box):
        if value(shape, "fillcolor") and value(shape, "fillcolor").lower() not in ("white", "#ffffff", "#fff"):
            return True
        properties = child(shape, "spPr")
        if properties is not None:
            fill = child(properties, "solidFill", "srgbClr")
            if fill is not None:
                return not is_white(value(fill))
            return any(local_name(inner) in ("solidFill", "gradFill", "blipFill", "pattFill") for inner in properties)
    return False


def _outermost_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes inside an old drawing; those inside them are found when they are read."""
    for inner in element:
        if local_name(inner) == "txbxContent":
            yield inner
        else:
            yield from _outermost_boxes(inner)


def _shapes_around(box: etree._Element) -> Iterator[etree._Element]:
    for ancestor in box.iterancestors():
        if local_name(ancestor) in ("wsp", "shape", "rect", "roundrect"):
            yield ancestor
        if local_name(ancestor) == "p":
            return
