"""A row of segments → one line of text."""

from __future__ import annotations

import re
from itertools import pairwise

from resume_analysis.extraction.layout.rtl import (
    begins_on_the_right,
    ends_on_the_left,
    has_right_to_left,
    logical_line,
)
from resume_analysis.extraction.layout.segments import Row

_LETTER_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] {1,2}){3,}[^\W\d_](?!\S)")
"""A heading set in spaced letters, ``P R O J E C T  L E A D``; two spaces part its words."""
_SMALL_CAPS = re.compile(r"(?<!\S)[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ](?: [a-zß-öø-ÿ]){2,}(?!\S)")
"""The same in small capitals, ``Wo r k``: the first gap, between letters of two sizes, looks narrower."""
_TOUCHING = 0.08
_WIDE = 2.0
"""A gap of two line heights parts cells; a narrower one parts words."""
_SPREAD = 1.6
"""Where every segment is one letter, a gap wider than the narrowest by this factor parts words."""


def line_text(row: Row, *, right_to_left: bool = False) -> str:
    """Return the text of a row, whose cells are parted by three spaces. ``right_to_left`` is the page's direction."""
    if has_right_to_left(row) or (right_to_left and ends_on_the_left(row)):
        return logical_line(row, right_to_left=right_to_left or begins_on_the_right(row))
    spread = _letter_gap(row) * _SPREAD
    parts: list[str] = []
    for before, segment in zip([None, *row], row, strict=False):
        if before is not None:
            gap = segment.x0 - before.x1
            if gap >= _TOUCHING * segment.size or segment.x1 <= before.x1:
                narrow = "  " if spread and gap > spread else " "
                parts.append(narrow if gap < _WIDE * segment.size else "   ")
        parts.append(_closed_up(segment.text))
    return _closed_up("".join(parts))


def _closed_up(text: str) -> str:
    """Return ``text`` with the words of spaced letters closed up."""
    text = _SMALL_CAPS.sub(lambda match: match.group().replace(" ", ""), text)
    return _LETTER_SPACED.sub(lambda match: re.sub(" ( ?)", r"\1", match.group()), text)


def _letter_gap(row: Row) -> float:
    """Return the gap between letters where each of them is a segment of its own, else 0."""
    if len(row) < 2 or any(len(segment.text) > 1 for segment in row):
        return 0.0
    return min(max(0.0, segment.x0 - before.x1) for before, segment in pairwise(row))
