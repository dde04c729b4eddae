"""Word's XML by local names: transitional and strict files differ only in their namespaces."""

from __future__ import annotations

from lxml import etree


def local_name(element: etree._Element) -> str:
    """Return the name without its namespace; empty for comments and instructions."""
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
