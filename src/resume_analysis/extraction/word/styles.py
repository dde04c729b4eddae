"""Named styles of a Word file, as far as they can hide text or lay a ground under it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from resume_analysis.extraction.word.xml import child, local_name, value

_MAX_BASES = 12
"""Styles rest on others; a longer chain is a loop."""
_WHITE_FROM = 0xF6
"""The darkest level of red, green and blue that cannot be told from white paper."""


def is_white(colour: str) -> bool:
    """Whether a colour, as six hexadecimal digits, disappears on white paper."""
    if len(colour) != 6:
        return False
    try:
        return all(level >= _WHITE_FROM for level in bytes.fromhex(colour))
    except ValueError:
        return False


def is_shaded(properties: etree._Element | None) -> bool:
    """Whether a background colour is set on which white text can be read."""
    highlight, shading = child(properties, "highlight"), child(properties, "shd")
    if highlight is not None and value(highlight) not in ("none", "white"):
        return True
    fill = value(shading, "fill")
    return shading is not None and fill.upper() not in ("", "AUTO") and not is_white(fill)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by their ids."""

    elements: dict[str, etree._Element] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element) -> Styles:
        """Return the styles of a styles part."""
        return cls({value(style, "styleId"): style for style in root if local_name(style) == "style"})

    def chain(self, style_id: str) -> list[etree._Element]:
        """Return a style and those it rests on, nearest first; nothing if there is none of this id."""
        found: list[etree._Element] = []
        style = self.elements.get(style_id)
        while style is not None and len(found) < _MAX_BASES:
            found.append(style)
            style = self.elements.get(value(child(style, "basedOn")))
        return found

    def run_properties(self, style_id: str) -> list[etree._Element]:
        """Return what a style says about its characters, nearest first."""
        return [properties for style in self.chain(style_id) if (properties := child(style, "rPr")) is not None]

    def paragraph_properties(self, style_id: str) -> list[etree._Element]:
        """Return what a style says about its paragraphs, nearest first."""
        return [properties for style in self.chain(style_id) if (properties := child(style, "pPr")) is not None]

    def paragraph_is_shaded(self, style_id: str) -> bool:
        """Whether paragraphs of this style stand on a coloured ground."""
        return any(is_shaded(properties) for properties in self.paragraph_properties(style_id))

    def table_is_shaded(self, style_id: str) -> bool:
        """Whether any part of a table of this style, such as its first row, stands on a coloured ground."""
        parts = (part for style in self.chain(style_id) for part in style.iter() if local_name(part) == "tcPr")
        return any(is_shaded(part) for part in parts)
