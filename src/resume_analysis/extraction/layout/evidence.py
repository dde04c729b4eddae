"""Why text beside a gutter is read column by column, and not across the gutter, as the rows of a table are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise, product

from resume_analysis.extraction.layout.segments import Row, Segment, letters_in, rows_of


class Evidence(IntEnum):
    """Why the text beside a gutter is read column by column, weakest first."""

    NONE = 0
    BESIDE_WRAPPED_LINES = 1
    """Same baselines on both sides, but text stands beside lines that continue a sentence: no table does that."""
    OWN_BASELINES = 2
    """The two sides keep their own baselines, have a heading each, or hold what belongs to two people."""
    DRAWN_APART = 3
    """The file draws one side, then the other."""


MIN_ROWS = 3
"""Fewer rows are columns only if nothing speaks against it."""
SAME_BASELINE = 0.12
"""Cells of a row share their baseline to a fraction of a point; lines of two columns come near it by chance."""
_MIN_LETTERS = 20
_CELL_LETTERS = 8
_SENTENCE_LETTERS = 18
_BALANCE = 0.5
_DRAWN_APART = 0.12
_ALIGNED = 0.6
_DENSE = 0.6
_ALIKE = 1.5
_LARGER = 1.08


def evidence_for(left: list[Segment], right: list[Segment], size: float, *, trust_stream: bool) -> Evidence:
    """Return why ``left`` and ``right`` are columns. ``size`` is the page's median line height.

    ``trust_stream`` says that the drawing order follows small groups at least, so that a little grid of cells
    drawn cell by cell is read so.
    """
    rows_left, rows_right = rows_of(left), rows_of(right)
    shorter = min(len(rows_left), len(rows_right))
    lefts = {id(segment) for segment in left}
    sides = [id(segment) in lefts for segment in sorted(left + right, key=lambda segment: segment.index)]
    switches = sum(a != b for a, b in pairwise(sides))
    letters = min(letters_in(left), letters_in(right))
    if trust_stream and shorter >= 2 and switches == 1 and letters >= _CELL_LETTERS:
        return Evidence.DRAWN_APART
    if shorter >= 2 and _both_hold_sentences(rows_left, rows_right, size):
        return Evidence.BESIDE_WRAPPED_LINES
    if shorter < MIN_ROWS - 1 or letters < _MIN_LETTERS:
        return Evidence.NONE
    if switches / (2 * shorter) <= _DRAWN_APART and shorter > MIN_ROWS:
        return Evidence.DRAWN_APART

    near = SAME_BASELINE * size
    if shorter >= MIN_ROWS and _begin_with_headings(rows_left, rows_right, near):
        return Evidence.OWN_BASELINES
    if shorter >= MIN_ROWS and _hold_two_people(rows_left, rows_right, near):
        return Evidence.OWN_BASELINES
    sparse, full = (rows_left, rows_right) if len(rows_left) <= len(rows_right) else (rows_right, rows_left)
    if _flush_right(left if sparse is rows_left else right):
        return Evidence.NONE
    sparse_at, full_at = [row[0].baseline for row in sparse], [row[0].baseline for row in full]
    aligned = sum(any(abs(a - b) < near for b in full_at) for a in sparse_at) / len(sparse_at)
    if shorter <= MIN_ROWS and len(full) >= MIN_ROWS and not _share_lines(sparse, full, near):
        return Evidence.OWN_BASELINES
    if shorter < MIN_ROWS:
        return Evidence.NONE
    if aligned < _ALIGNED and shorter > MIN_ROWS:
        return Evidence.OWN_BASELINES
    beside = [row for row in full if sparse_at[-1] - near <= row[0].baseline <= sparse_at[0] + near]
    dense = len(sparse) >= _DENSE * max(1, len(beside))
    if dense and shorter >= 2 * MIN_ROWS and _stands_beside_wrapped_lines(full, sparse_at, size, near):
        return Evidence.BESIDE_WRAPPED_LINES
    return Evidence.NONE


def _both_hold_sentences(left: list[Row], right: list[Row], size: float) -> bool:
    """Whether both sides are text that wraps, about as much on each line.

    Read across, as the rows of a table, they would fall apart. Dates and labels are too short to count as text.
    """
    per_row = sorted(letters_in(s for row in rows for s in row) / len(rows) for rows in (left, right))
    unlike = max(len(left), len(right)) > 2 * min(len(left), len(right))
    if unlike or per_row[0] < max(_SENTENCE_LETTERS, _BALANCE * per_row[1]):
        return False
    wrapped = [*_continued(left, size), *_continued(right, size)]
    return len(wrapped) >= (1 if min(len(left), len(right)) < 2 * MIN_ROWS else 2)


def _continued(rows: list[Row], size: float) -> list[float]:
    """Return the baselines of lines that continue a sentence: in lower case, at a normal distance below another."""
    return [
        row[0].baseline
        for above, row in pairwise(rows)
        if min(row, key=lambda segment: segment.x0).text[:1].islower()
        and above[0].baseline - row[0].baseline < 2 * size
    ]


def _flush_right(segments: Sequence[Segment]) -> bool:
    """Whether right edges repeat and left edges do not: dates and places at the margin, labels before their values."""
    return len({round(s.x1) for s in segments}) * 2 < len({round(s.x0) for s in segments})


def _share_lines(rows: list[Row], others: list[Row], near: float) -> bool:
    """Whether a line goes on across the gutter. A name in large letters may stand level with small print by chance."""
    for row, other in product(rows, others):
        sizes = sorted((row[0].size, other[0].size))
        if abs(row[0].baseline - other[0].baseline) < near and sizes[1] < _ALIKE * sizes[0]:
            return True
    return False


def _begin_with_headings(left: list[Row], right: list[Row], near: float) -> bool:
    """Whether both sides begin on one line in letters larger than all that follows."""
    level = abs(left[0][0].baseline - right[0][0].baseline) < near
    return level and all(
        rows[0][0].size > _LARGER * max(segment.size for row in rows[1:] for segment in row) for rows in (left, right)
    )


def _hold_two_people(left: list[Row], right: list[Row], near: float) -> bool:
    """Whether a line has a mail address on both sides: they are those of two referees, not cells of one entry."""
    mails = ([row[0].baseline for row in rows if any("@" in s.text for s in row)] for rows in (left, right))
    return any(abs(a - b) < near for a, b in product(*mails))


def _stands_beside_wrapped_lines(full: list[Row], sparse_at: list[float], size: float, near: float) -> bool:
    """Whether most lines of ``full`` that continue a sentence have text of the other side beside them.

    In a table a cell that wraps leaves its neighbours empty.
    """
    continued = [at for at in _continued(full, size) if sparse_at[-1] - near <= at <= sparse_at[0] + near]
    beside = sum(any(abs(at - other) < near for other in sparse_at) for at in continued)
    return len(continued) >= 2 and beside >= 0.5 * len(continued)
