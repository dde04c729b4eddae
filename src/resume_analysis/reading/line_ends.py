"""Where the lines of a text begin and end, as it was written: what an offset stands on is read whole."""

from __future__ import annotations


def start_of(text: str, at: int) -> int:
    """Return the offset at which the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def end_of(text: str, at: int) -> int:
    """Return the offset of the break that ends the line of an offset, or of the text's end."""
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return from where to where the lines go that hold a passage, without the last break."""
    return start_of(text, start), end_of(text, end)
