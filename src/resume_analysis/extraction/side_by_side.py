"""Plain text in two columns, as programs write it that keep the look of a page: read one after the other.

Where the look is kept, a line holds a piece of each column with a gap between them, and read row by row the two run
together. The pieces are put on a grid, a place for each letter, and ordered as those of a page are.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter

from resume_analysis.extraction.layout.order import in_columns, page_text
from resume_analysis.extraction.layout.segments import Segment, median_size

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
"""What no gap of three blanks parts."""
_TAB = 8
_WIDTH, _HEIGHT = 6.0, 12.0
"""A place on the grid, in points: as wide and as high as a letter of ten points on a typewriter."""
_SHARE = 0.4
"""Lines with a piece in the second column, of all lines with words, below which there is no such column."""
_LINES = 8
"""The least number of such lines."""
_WIDEST, _LONGEST = 300, 1500
"""Letters of a line and lines of a text beyond which nobody made it on a page."""
_LEAST = 0.25
"""The share of the pieces either column holds."""
_APART = 0.15
"""The share of lines with a piece of one column alone: in a table each row has both."""


def unfolded(text: str) -> str:
    """Return a text column by column where it stands in two, and as it is where it does not."""
    lines = [line.expandtabs(_TAB) for line in text.split("\n")]
    if len(lines) > _LONGEST or any(len(line) > _WIDEST for line in lines if line.strip()):
        return text
    rows = [list(_PIECE.finditer(line)) for line in lines]
    if not _has_a_second_column([[piece.span() for piece in row] for row in rows if row]):
        return text
    segments = _segments(rows)
    blocks = sorted(map(len, in_columns(segments, median_size(segments), trust_stream=False)))
    if len(blocks) < 2 or blocks[-2] < _LEAST * len(segments):
        return text
    return page_text(segments, from_picture=True)


def _has_a_second_column(pieces: list[list[tuple[int, int]]]) -> bool:
    """Whether many lines have a piece that begins in one and the same place behind a gap, or in it alone."""
    begun = Counter(row[-1][0] for row in pieces if row[-1][0])
    place, most = max(begun.items(), key=itemgetter(1), default=(0, 0))
    first = sum(row[-1][1] < place for row in pieces)
    second = sum(len(row) == 1 and row[0][0] >= place for row in pieces)
    return (
        most >= max(_LINES, _SHARE * len(pieces)) and min(first, second) > 0 and first + second >= _APART * len(pieces)
    )


def _segments(rows: list[list[re.Match[str]]]) -> list[Segment]:
    """Every piece of every line at its place on the grid."""
    found: list[Segment] = []
    for row, pieces in enumerate(rows):
        for piece in pieces:
            top = -row * _HEIGHT
            found.append(
                Segment(
                    x0=piece.start() * _WIDTH,
                    y0=top,
                    x1=piece.end() * _WIDTH,
                    y1=top + _HEIGHT,
                    baseline=top,
                    size=_HEIGHT,
                    index=len(found),
                    first_char=len(found),
                    text=piece[0],
                )
            )
    return found
