"""Blocks of a Word file in the order of the document: paragraphs, lists, tables, text boxes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from resume_analysis.extraction.pdf.links import Link
from resume_analysis.extraction.refusals import refusal
from resume_analysis.extraction.tidy import SOFT_HYPHEN, smuggled, tidy
from resume_analysis.extraction.word.package import WordPackage
from resume_analysis.extraction.word.runs import filled_box, is_placeholder, read_paragraph
from resume_analysis.extraction.word.styles import Styles, is_shaded, is_white
from resume_analysis.extraction.word.xml import child, local_name, value

_MAX_DEPTH = 40
_UNITS_PER_INCH = 914_400
_LARGE_GROUND = 3.0
"""Square inches: a banner or a sidebar, not a logo."""
_LIST_STYLE = re.compile(r"list|bullet|aufz|puce|lista", re.IGNORECASE)
_INDENTED_STYLE = re.compile(r"paragraph|absatz|parrafo|prrafo", re.IGNORECASE)
"""``ListParagraph`` only indents; what makes a list of it is numbering."""
_WRAPPERS = frozenset(
    ("body", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "footnote", "endnote", "hdr", "ftr")
)


@dataclass
class WordText:
    """What a Word file says."""

    text: str = ""
    links: list[Link] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def read_docx(data: bytes) -> WordText:
    """Return headers, body, footers and notes as text. Raises ExtractionError."""
    package = WordPackage(data)
    main = package.main_part()
    styles = next((Styles.of(package.xml(name)) for name in package.related(main, ("styles",))), Styles())
    result = WordText()

    def lines_of(name: str, root: etree._Element, *, shaded: bool = False) -> list[str]:
        lines: list[str] = []
        _BlockReader(package.relations(name).urls, styles, result).blocks(root, lines, shaded=shaded)
        return lines

    headers = {name: package.xml(name) for name in package.related(main, ("header",))}
    document = package.xml(main)
    shaded = any(_has_ground(root) for root in (document, *headers.values()))
    before = [lines_of(name, root, shaded=shaded) for name, root in headers.items()]
    body = lines_of(main, document, shaded=shaded)
    after = [lines_of(name, package.xml(name)) for name in package.related(main, ("footer", "footnotes", "endnotes"))]
    margins = dict.fromkeys(line for part in before for line in part if line)
    endings = dict.fromkeys(line for part in after for line in part if line and line not in margins)
    text = "\n".join([*margins, *body, *endings])
    result.text = tidy(text.replace(SOFT_HYPHEN, ""))
    result.hidden = [passage for passage in (tidy(hidden) for hidden in result.hidden) if passage] + smuggled(text)
    return result


def _has_ground(root: etree._Element) -> bool:
    """Whether something that white text can be read on lies behind the text: a page colour, a large shape or picture.

    What stands on it and what beside it cannot be told without laying the page out, so all white text counts as seen.
    """
    background = child(root, "background")
    if background is not None and not is_white(value(background, "color")):
        return True
    return any(
        local_name(inner) in ("blip", "solidFill", "gradFill", "pattFill")
        for anchor in root.iter("{*}anchor")
        if anchor.get("behindDoc") in ("1", "true") and _area(child(anchor, "extent")) >= _LARGE_GROUND
        for inner in anchor.iter()
    )


def _area(extent: etree._Element | None) -> float:
    """Return the area of a drawing in square inches."""
    width, height = value(extent, "cx"), value(extent, "cy")
    if not (width.isdigit() and height.isdigit()):
        return 0.0
    return int(width) * int(height) / _UNITS_PER_INCH**2


class _BlockReader:
    def __init__(self, urls: dict[str, str], styles: Styles, result: WordText) -> None:
        self._urls, self._styles, self._result = urls, styles, result
        self._runs_on = False

    def blocks(self, element: etree._Element, lines: list[str], *, shaded: bool, depth: int = 0) -> None:
        if depth > _MAX_DEPTH:
            raise refusal("resource_limit")
        for inner in element:
            name = local_name(inner)
            if name == "p":
                self._paragraph(inner, lines, shaded=shaded, depth=depth)
            elif name == "tbl":
                self._table(inner, lines, shaded=shaded, depth=depth)
            elif name in _WRAPPERS and not is_placeholder(inner):
                self.blocks(inner, lines, shaded=shaded, depth=depth + 1)
            elif name == "AlternateContent":
                for choice in list(inner)[:1]:
                    self.blocks(choice, lines, shaded=shaded, depth=depth + 1)

    def _paragraph(self, paragraph: etree._Element, lines: list[str], *, shaded: bool, depth: int) -> None:
        read = read_paragraph(paragraph, self._urls, self._styles, shaded=shaded)
        text = "".join(read.text).strip()
        if text and self._runs_on and lines:
            lines[-1] += " " + text
        elif text:
            lines.append(f"- {text}" if _is_list_item(paragraph, self._styles) else text)
        if text:
            self._runs_on = _has_lost_its_end(paragraph)
        self._result.links += read.links
        if read.hidden:
            self._result.hidden.append("".join(read.hidden))
        for box in read.boxes:
            self.blocks(box, lines, shaded=filled_box(box), depth=depth + 1)

    def _table(self, table: etree._Element, lines: list[str], *, shaded: bool, depth: int) -> None:
        """Read a row of one-line cells as a row; cells of several lines are columns, read one after the other."""
        shaded = shaded or self._styles.table_is_shaded(value(child(table, "tblPr", "tblStyle")))
        for row in _rows(table):
            cells: list[list[str]] = []
            for cell in _cells(row):
                on_colour = shaded or is_shaded(child(cell, "tcPr"))
                cells.append([])
                self.blocks(cell, cells[-1], shaded=on_colour, depth=depth + 1)
            if all(len(cell) <= 1 for cell in cells):
                line = "   ".join(cell[0] for cell in cells if cell)
                lines.extend([line] if line else [])
            else:
                for texts in cells:
                    lines.extend([*texts, ""] if texts else [])


def _rows(table: etree._Element) -> list[etree._Element]:
    return _inside(table, "tr")


def _cells(row: etree._Element) -> list[etree._Element]:
    return _inside(row, "tc")


def _inside(element: etree._Element, name: str) -> list[etree._Element]:
    """Return the rows or cells of ``element``, also those inside content controls and tracked insertions."""
    found: list[etree._Element] = []
    for inner in element:
        if local_name(inner) == name:
            found.append(inner)
        elif local_name(inner) in _WRAPPERS:
            found += _inside(inner, name)
    return found


def _has_lost_its_end(paragraph: etree._Element) -> bool:
    """Whether a tracked change has taken out the end of a paragraph, so that the next one continues it."""
    return child(paragraph, "pPr", "rPr", "del") is not None


def _is_list_item(paragraph: etree._Element, styles: Styles) -> bool:
    properties = child(paragraph, "pPr")
    style = value(child(properties, "pStyle"))
    for layer in (properties, *styles.paragraph_properties(style)):
        numbering = child(layer, "numPr")
        if numbering is not None:
            return value(child(numbering, "numId")) != "0" and child(layer, "outlineLvl") is None
    return _LIST_STYLE.search(style) is not None and _INDENTED_STYLE.search(style) is None
