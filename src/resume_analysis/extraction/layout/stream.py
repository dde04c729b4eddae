"""Is the order the file draws in already a reading order?

It is in what LaTeX, Typst, Word and browsers write, and then nothing beats it: the author's program knew which
column a line belongs to. It is not where a builder draws row by row across columns, or in an order of its own.
Two measures tell the one from the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resume_analysis.extraction.layout.segments import Segment, median_size, on_one_line

COHERENT = 0.9
"""Share of neighbouring lines that must be neighbours in the stream as well."""
HALF_COHERENT = 0.5
"""Below this the stream says nothing at all, not even about small groups of cells."""
MAX_CLIMB = 0.3
"""How far drawing may go back up inside a column, as a share of the column's height."""

_FEW = 4
_LEADING = 1.8
_SAME_EDGE = 0.35
_SAME_SIZE = 0.2
_NEAR_IN_STREAM = 6


def whole_lines(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with those joined that follow one another in the stream and on the line.

    Right-to-left words come one by one, because PDFium ends a line where drawing steps to the left.
    """
    lines: list[Segment] = []
    for segment in segments:
        line = lines[-1] if lines else None
        if line is None or not on_one_line(line, segment) or not 0 <= segment.x0 - line.x1 + line.size < 2 * line.size:
            lines.append(replace(segment))
            continue
        line.x1 = segment.x1
    return lines


def coherence(segments: Sequence[Segment]) -> float:
    """Return the share of lines whose next line in the same column also comes next in the stream, 0 to 1.

    The next line is the nearest one below with the same left edge, size and a normal leading. A row of cells
    between the two in the stream is fine as long as none of them begins or continues a column of its own.
    """
    if len(segments) < _FEW + 2:
        return _goes_back_up(segments)
    edge = _SAME_EDGE * median_size(segments)
    top_down = sorted(range(len(segments)), key=lambda i: -segments[i].baseline)
    place = {i: k for k, i in enumerate(top_down)}
    below: dict[int, int] = {}
    for i in top_down:
        line = segments[i]
        for j in top_down[place[i] + 1 :]:
            other = segments[j]
            drop = line.baseline - other.baseline
            if drop > _LEADING * line.size:
                break
            same_size = abs(other.size - line.size) < _SAME_SIZE * line.size
            if drop > 0.5 * line.size and abs(other.x0 - line.x0) < edge and same_size:
                below[i] = j
                break
    if len(below) < _FEW:
        return _goes_back_up(segments)
    in_columns = set(below) | set(below.values())
    kept = sum(
        0 < j - i < _NEAR_IN_STREAM and not any(k in in_columns for k in range(i + 1, j)) for i, j in below.items()
    )
    return kept / len(below)


def _goes_back_up(segments: Sequence[Segment]) -> float:
    """Return 1 if a page with too few lines to measure is drawn column by column, it seems, else 0.

    Then it goes back up now and then. If it never does, or all the time, the geometry says as much as the file.
    """
    upward = sum(b.baseline - a.baseline > 0.6 * a.size for a, b in pairwise(segments))
    return float(1 <= upward <= max(1, len(segments) // 6))


def climb(segments: Sequence[Segment]) -> float:
    """Return the upward travel inside groups of a common left edge, over the groups' heights; 0 is top-down."""
    size = median_size(segments)
    upward = height = 0.0
    group: list[Segment] = []
    for segment in [*sorted(segments, key=lambda segment: segment.x0), None]:
        if segment is not None and group and segment.x0 - group[0].x0 < _SAME_EDGE * size:
            group.append(segment)
            continue
        if len(group) >= _FEW:
            group.sort(key=lambda segment: segment.index)
            baselines = [segment.baseline for segment in group]
            height += max(baselines) - min(baselines)
            upward += sum(b - a for a, b in pairwise(baselines) if b - a > 0.6 * size)
        group = [segment] if segment is not None else []
    return upward / height if height else 0.0
