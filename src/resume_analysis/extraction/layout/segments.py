"""The unit of reading order: a piece of a line that nothing interrupts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as drawn, in a box from ``x0`` to ``x1`` that is ``height`` high.

    Characters of one ligature have the same ``origin``. ``word`` numbers the words of a page in the file's order.
    """

    x0: float
    x1: float
    height: float
    char: str
    origin: float
    word: int


@dataclass(slots=True, eq=False)
class Segment:
    """A piece of a line: characters on one baseline with no gap wider than a word space.

    Lengths are in points with y upwards, as in PDF (ISO 32000-1, 8.3.2.3). ``size`` is the height of the line box,
    ``index`` the place in the order the file draws in, ``first_char`` the place of the first character on the
    page, ``turn`` by how many quarter turns to the left the line is turned. ``glyphs`` is filled only on pages with
    right-to-left text.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    size: float
    index: int
    first_char: int = 0
    text: str = ""
    turn: int = 0
    glyphs: list[Glyph] = field(default_factory=list)


Row = list[Segment]
"""Segments on (nearly) one baseline."""

SAME_ROW = 0.45
"""Baselines nearer than this share of the smaller size are one row: superscripts and small dates stay on it."""


_RAISED_LETTERS = 3
_SMALLER = 0.85
_TOUCHING = 0.5


def on_one_line(segment: Segment, other: Segment) -> bool:
    """Whether two segments stand on one baseline, or one is a sign raised or lowered beside the other."""
    small, large = sorted((segment, other), key=lambda segment: segment.size)
    apart = abs(small.baseline - large.baseline)
    if apart < SAME_ROW * small.size:
        return True
    if len(small.text) > _RAISED_LETTERS or small.size >= _SMALLER * large.size or apart >= SAME_ROW * large.size:
        return False
    return max(small.x0 - large.x1, large.x0 - small.x1) < _TOUCHING * small.size


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Return the rows from top to bottom, each in the order of baselines.

    The largest segment of a row says where the row stands: what is raised or lowered belongs to it.
    """
    rows: list[Row] = []
    largest: Segment | None = None
    for segment in sorted(segments, key=lambda segment: -segment.baseline):
        if largest is None or not on_one_line(segment, largest):
            rows.append([segment])
            largest = segment
            continue
        rows[-1].append(segment)
        if segment.size > largest.size:
            largest = segment
    return rows


def median_size(segments: Sequence[Segment]) -> float:
    """Return the median line height, or 10 points for an empty page."""
    sizes = sorted(segment.size for segment in segments)
    return sizes[len(sizes) // 2] if sizes else 10.0


def letters_in(segments: Iterable[Segment]) -> int:
    """Return how many letters and digits the segments hold."""
    return sum(sum(map(str.isalnum, segment.text)) for segment in segments)


def mostly_right_to_left(segments: Iterable[Segment]) -> bool:
    """Whether more than half of the letters are written from right to left."""
    letters = right_to_left = 0
    for segment in segments:
        letters += sum(map(str.isalpha, segment.text))
        right_to_left += len(RIGHT_TO_LEFT.findall(segment.text))
    return right_to_left * 2 > letters
