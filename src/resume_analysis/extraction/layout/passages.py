"""Columns in bands: rows of a layout that hold more than a line, such as a job's facts beside what was done in it.

Two columns of a page run on independently. The cells of a layout row begin together, again and again; then the page
is read band by band, each with its left and its right part.
"""

from __future__ import annotations

from itertools import accumulate, pairwise, product
from statistics import median

from resume_analysis.extraction.layout.segments import Row, Segment, rows_of

_WIDE = 1.3
"""A drop wider than the usual one by this factor parts passages."""
_HEADING = 2.0
"""A row with less than this below it, and less than above it, is a heading of what follows."""
_LEADING = 1.6
"""Lines of one passage stand no farther apart than this, even where most of a column's lines are passages."""
_LEVEL = 0.2
_EXACTLY = 0.05
_MANY = 3
"""Two pairs of passages may begin level by chance, unless it is to a fraction of a point."""
_SAME_SIZE = 0.08
_HEAD_ROWS = 4


Passage = list[Row]


def parts_of(left: list[Segment], right: list[Segment], size: float) -> list[list[Segment]]:
    """Return what two columns are read in: both as they are, or band by band the left and the right part.

    They are in bands if every passage of one side begins on a line where a passage of the other begins too, or the
    line below its heading. A few lines above where both begin are the head of both, such as a name in the middle of
    the page; what stands below the last band is their foot. ``size`` is the page's median line height.
    """
    left_rows, right_rows = rows_of(left), rows_of(right)
    head = _rows_above(left_rows, right_rows, size) or _rows_above(right_rows, left_rows, size)
    sides = [_passages([row for row in rows if row not in head], size) for rows in (left_rows, right_rows)]
    few, many = sorted(sides, key=len)
    pairs = [(passage, beside) for passage in few if (beside := _beside(passage, many, _LEVEL * size))]
    if len(pairs) < len(few) or (len(pairs) < _MANY and not _level(pairs, _EXACTLY * size)):
        pairs = []
    tops = [max(passage[0][0].baseline, beside[0][0].baseline) + _LEVEL * size for passage, beside in pairs[1:]]
    foot = _foot(pairs[-1], few, many) + _LEVEL * size if tops else float("-inf")
    top = min((row[0].baseline for row in head), default=float("inf")) - _LEVEL * size

    def within(side: list[Segment], upper: float, lower: float) -> list[Segment]:
        return [segment for segment in side if upper >= segment.baseline > lower]

    edges = list(accumulate([top, *tops, foot], min))  # a heading may stand above the band before
    bands = [within(side, *band) for band in pairwise(edges) for side in (left, right)]
    return [within(left + right, float("inf"), top), *bands, within(left + right, edges[-1], float("-inf"))]


def _rows_above(rows: list[Row], others: list[Row], size: float) -> list[Row]:
    """Return the few rows above the one that begins on the line, and in the size, where the other side begins."""
    for number, row in enumerate(rows[: _HEAD_ROWS + 1]):
        if _begin_together([row], others[:1], _EXACTLY * size):
            return rows[:number]
    return []


def _level(pairs: list[tuple[Passage, Passage]], near: float) -> bool:
    return all(_begin_together(passage, beside, near) for passage, beside in pairs)


def _beside(passage: Passage, others: list[Passage], near: float) -> Passage:
    return next((other for other in others if _begin_together(passage, other, near)), [])


def _foot(last: tuple[Passage, Passage], few: list[Passage], many: list[Passage]) -> float:
    """Return the height of the first passage that begins below all of the other side, or minus infinity."""
    for passages, beginning, others in ((few, last[0], many), (many, last[1], few)):
        lowest = others[-1][-1][0].baseline
        for passage in passages[passages.index(beginning) + 1 :]:
            if passage[0][0].baseline < lowest:
                return passage[0][0].baseline
    return float("-inf")


def _passages(rows: list[Row], size: float) -> list[list[Row]]:
    drops = [above[0].baseline - row[0].baseline for above, row in pairwise(rows)]
    usual = min(median(drops), _LEADING * size) if drops else 0.0
    passages = [rows[:1]]
    before = float("inf")
    for drop, row in zip(drops, rows[1:], strict=True):
        under_heading = len(passages[-1]) == 1 and drop < min(before, _HEADING * usual)
        if drop > _WIDE * usual and not under_heading:
            passages.append([])
            before = drop
        passages[-1].append(row)
    return passages


def _begin_together(passage: list[Row], other: list[Row], near: float) -> bool:
    """Whether two passages begin on one line in one size, or one with what stands under the other's heading."""
    for row, beside in [*product(passage[:1], other[:2]), *product(passage[1:2], other[:1])]:
        level = abs(row[0].baseline - beside[0].baseline) < near
        if level and abs(row[0].size - beside[0].size) <= _SAME_SIZE * row[0].size:
            return True
    return False
