"""Segments of a page → text in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from resume_analysis.extraction.layout.columns import best_split
from resume_analysis.extraction.layout.labels import turn_upright, with_labels, with_stacks_joined
from resume_analysis.extraction.layout.lines import line_text
from resume_analysis.extraction.layout.marks import with_bullets_joined, with_initials_joined
from resume_analysis.extraction.layout.passages import parts_of
from resume_analysis.extraction.layout.segments import (
    Row,
    Segment,
    median_size,
    mostly_right_to_left,
    rows_of,
)
from resume_analysis.extraction.layout.stream import (
    HALF_COHERENT,
    coherence,
    is_reading_order,
    rows_in_stream,
    whole_lines,
    with_head_first,
)

_MAX_DEPTH = 12
_MAX_SEGMENTS = 3000
"""More than any page a person made. Beyond it the order of the file must do: a better one costs the square."""


def page_text(segments: list[Segment], *, from_picture: bool = False) -> str:
    """Return the text of a page: in the file's own order where that is one to read in, else by its columns.

    Segments found on a picture come in an order that some program guessed, not one that the author's program knew.
    """
    if len(segments) > _MAX_SEGMENTS:
        return block_text(rows_in_stream(segments))
    segments = with_initials_joined(with_stacks_joined(segments))
    turn_upright(segments)
    upright, labels = [s for s in segments if not s.turn], [s for s in segments if s.turn]
    right_to_left = mostly_right_to_left(upright)
    if right_to_left:
        _mirror(upright)
        upright = whole_lines(upright)
    upright = with_bullets_joined(upright)
    follows = coherence(upright)
    in_order = not from_picture and is_reading_order(upright, follows)
    blocks = [] if in_order else in_columns(upright, median_size(upright), trust_stream=follows >= HALF_COHERENT)
    if right_to_left:
        _mirror(upright)
    rows = (
        [list(rows_in_stream(with_head_first(upright)))] if in_order else [list(rows_across(block)) for block in blocks]
    )
    rows = with_labels([block for block in rows if block], labels)
    return "\n\n".join(block_text(block, right_to_left=right_to_left) for block in rows)


def _mirror(segments: list[Segment]) -> None:
    """Turn the page round, so that lines of right-to-left text begin on the left; twice is the page as it was."""
    for segment in segments:
        segment.x0, segment.x1 = -segment.x1, -segment.x0


def in_columns(segments: list[Segment], size: float, *, trust_stream: bool, depth: int = 0) -> list[list[Segment]]:
    """Return blocks to be read one after the other, each row by row.

    The best pair of columns is taken out, band by band; what stands above it comes before, what stands below it
    after. All parts may hold columns themselves.
    """
    if depth > _MAX_DEPTH or len(segments) < 4:
        return [segments] if segments else []
    split = best_split(segments, size, trust_stream=trust_stream)
    if split is None:
        return [segments]
    inside = split.left + split.right
    taken = {id(segment) for segment in inside}
    top = max(segment.baseline for segment in inside)
    rest = [segment for segment in segments if id(segment) not in taken]
    above, below = [s for s in rest if s.baseline > top], [s for s in rest if s.baseline <= top]
    parts = [above, *parts_of(split.left, split.right, size), below]
    return [block for part in parts for block in in_columns(part, size, trust_stream=trust_stream, depth=depth + 1)]


def rows_across(segments: Iterable[Segment]) -> Iterator[Row]:
    """Yield rows from top to bottom, each from left to right."""
    for row in rows_of(segments):
        yield sorted(row, key=lambda segment: segment.x0)


def block_text(rows: Iterable[Row], *, right_to_left: bool = False) -> str:
    """Return the lines of a block, with an empty line where the distance is wider than usual or jumps back up."""
    rows = list(rows)
    drops = sorted(a[0].baseline - b[0].baseline for a, b in pairwise(rows) if a[0].baseline > b[0].baseline)
    usual = 1.45 * drops[len(drops) // 2] if drops else 0.0
    lines: list[str] = []
    above: Segment | None = None
    for row in rows:
        line = row[0]
        if above is not None:
            drop = above.baseline - line.baseline
            if drop > max(usual, 1.2 * line.size) or drop < -0.6 * line.size:
                lines.append("")
        lines.append(line_text(row, right_to_left=right_to_left))
        above = line
    return "\n".join(lines)
