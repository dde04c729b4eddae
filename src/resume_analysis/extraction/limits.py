"""How much one document may cost. A resume needs a hundredth of this; a bomb meets it early."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one extraction. Sizes are bytes, times are seconds."""

    file_bytes: int = 10 * MIB
    pages: int = 20
    page_characters: int = 60_000
    characters: int = 200_000
    memory_bytes: int = 1024 * MIB
    cpu_seconds: int = 15
    wall_seconds: float = 20.0
    open_files: int = 32
    ocr_pages: int = 8
    ocr_wall_seconds: float = 60.0
    """Replaces ``wall_seconds`` where text recognition is at hand: it takes a second or two a page."""


DEFAULT_LIMITS = Limits()
