"""A row of segments → one line of text."""

from __future__ import annotations

import re

from resume_analysis.extraction.layout.rtl import logical_line
from resume_analysis.extraction.layout.segments import Row, mostly_right_to_left

_LETTER_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")
"""A heading set in spaced letters, E X P E R I E N C E."""
_TOUCHING = 0.08
_WIDE = 2.0
"""A gap of two line heights parts cells; a narrower one parts words."""


def line_text(row: Row) -> str:
    """Return the text of a row, whose cells are parted by three spaces."""
    if mostly_right_to_left(row):
        return logical_line(row)
    parts: list[str] = []
    for before, segment in zip([None, *row], row, strict=False):
        if before is not None:
            gap = segment.x0 - before.x1
            if gap >= _TOUCHING * segment.size or segment.x1 <= before.x1:
                parts.append(" " if gap < _WIDE * segment.size else "   ")
        parts.append(segment.text)
    return _LETTER_SPACED.sub(lambda match: match.group().replace(" ", ""), "".join(parts))
