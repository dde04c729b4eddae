"""What a provider's or a project's key can be."""

from __future__ import annotations


def sendable(key: str) -> bool:
    """Whether a key can stand in an HTTP header: a typographic quote or a line break from a document cannot.

    It is told before the first call, because an HTTP library that refuses a header quotes all of it.
    """
    return bool(key) and all("!" <= character <= "~" for character in key)
