"""Columns in bands: rows of a layout that hold more than a line, such as a job's facts beside what was done in it.

Two columns of a page run on independently. The cells of a layout row begin together, again and again; then the page
is read band by band, each with its left and its right part.
"""

from __future__ import annotations

from itertools import pairwise, product
from statistics import median

from resume_analysis.extraction.layout.segments import Row, Segment, rows_of

_WIDE = 1.3
"""A drop wider than the usual one by this factor parts passages."""
_HEADING = 2.0
"""A first row with less than this below it is a heading of what follows; elsewhere, one with less than above it."""
_LEADING = 1.6
"""Lines of one passage stand no farther apart than this, even where most of a column's lines are passages."""
_LEVEL = 0.2
_SAME_SIZE = 0.08

Band = tuple[list[Segment], list[Segment]]


def bands_of(left: list[Segment], right: list[Segment], size: float) -> list[Band]:
    """Return the bands of two columns from top to bottom; a single one where they run independently.

    They are in bands if every passage of one side begins on a line where a passage of the other begins too, or the
    line below its heading. ``size`` is the page's median line height.
    """
    sides = _passages(rows_of(left), size), _passages(rows_of(right), size)
    few, many = sorted(sides, key=len)
    near, cuts = _LEVEL * size, []
    for passage in few:
        beside = next((other for other in many if _begin_together(passage, other, near)), None)
        if beside is None:
            return [(left, right)]
        cuts.append(max(passage[0][0].baseline, beside[0][0].baseline) + near)
    bands: list[Band] = []
    for upper, lower in pairwise([float("inf"), *cuts[1:], float("-inf")]):
        bands.append(
            ([s for s in left if upper >= s.baseline > lower], [s for s in right if upper >= s.baseline > lower])
        )
    return bands


def _passages(rows: list[Row], size: float) -> list[list[Row]]:
    drops = [above[0].baseline - row[0].baseline for above, row in pairwise(rows)]
    usual = min(median(drops), _LEADING * size) if drops else 0.0
    passages = [rows[:1]]
    before = _HEADING * usual
    for drop, row in zip(drops, rows[1:], strict=True):
        under_heading = len(passages[-1]) == 1 and drop < before
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
