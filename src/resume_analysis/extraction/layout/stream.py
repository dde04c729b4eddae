"""Is the order the file draws in already a reading order?

It is in what LaTeX, Typst, Word and browsers write, and then nothing beats it: the author's program knew which
column a line belongs to. It is not where a builder draws row by row across columns, or in an order of its own.
Two measures tell the one from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from resume_analysis.extraction.layout.segments import Row, Segment, median_size, on_one_line

COHERENT = 0.9
"""Share of neighbouring lines that must be neighbours in the stream as well."""
HALF_COHERENT = 0.5
"""Below this the stream says nothing at all, not even about small groups of cells."""
MAX_CLIMB = 0.3
"""How far drawing may go back up inside a column, as a share of the column's height."""

_MAX_LEFT_OUT = 0.1
"""Share of lines that may stand between two others that the file draws one after the other."""
_ALL_BETWEEN = 0.8
"""Between a running header and a footer stands the whole page, and that says nothing."""
_MAX_GAPS = 200
_SPACE = 2.2
_WORD_GAP = 0.7
_FEW = 4
_LEADING = 1.8
_SAME_EDGE = 0.35
_SAME_SIZE = 0.2
_NEAR_IN_STREAM = 6


def is_reading_order(segments: Sequence[Segment], follows: float) -> bool:
    """Whether a person may read the segments as they come; ``follows`` is their coherence."""
    if follows < COHERENT or climb(segments) > MAX_CLIMB:
        return False
    return left_out(list(rows_in_stream(segments))) <= _MAX_LEFT_OUT


def with_head_first(segments: list[Segment]) -> list[Segment]:
    """Return the segments with those in front that come last and stand above all others.

    Browsers draw what floats or is placed before the rest, and so the name of the person may come at the end.
    """
    highest = list(accumulate((segment.y1 for segment in segments), max))
    lowest, cut = float("inf"), len(segments)
    for at in range(len(segments) - 1, 0, -1):
        lowest = min(lowest, segments[at].baseline)
        if lowest >= highest[at - 1]:
            cut = at
    return segments[cut:] + segments[:cut]


def rows_in_stream(segments: Iterable[Segment]) -> Iterator[Row]:
    """Yield runs of segments on one baseline in the order the file draws them."""
    row: Row = []
    for segment in segments:
        if row:
            first = row[0]
            if not on_one_line(segment, first) or segment.turn or first.turn:
                yield row
                row = []
        row.append(segment)
    if row:
        yield row


def left_out(rows: Sequence[Row]) -> float:
    """Return the share of lines that stand between two which the file draws one after the other, 0 to 1.

    So it is where a program draws the plain paragraphs first and those it places, such as lists, afterwards.
    """
    boxes = [(row[0].baseline, min(s.x0 for s in row), max(s.x1 for s in row), row[0].size) for row in rows]
    between: set[int] = set()
    gaps = [(a, b) for a, b in pairwise(boxes) if a[0] - b[0] > _SPACE * a[3] and _overlap(a, b)]
    for above, below in gaps[:_MAX_GAPS]:
        inside = {
            i
            for i, box in enumerate(boxes)
            if below[0] + box[3] / 2 < box[0] < above[0] - box[3] / 2 and _overlap(box, above) and _overlap(box, below)
        }
        if len(inside) < _ALL_BETWEEN * len(boxes):
            between |= inside
    return len(between) / len(boxes) if boxes else 0.0


def _overlap(box: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return box[1] < other[2] and other[1] < box[2]


def whole_lines(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with those joined that follow one another in the stream and on the line.

    Right-to-left words come one by one, because PDFium ends a line where drawing steps to the left. The joined text
    is good for counting letters; it is rebuilt from the glyphs.
    """
    lines: list[Segment] = []
    for segment in segments:
        line = lines[-1] if lines else None
        if line is None or not on_one_line(line, segment) or abs(segment.x0 - line.x1) > _WORD_GAP * line.size:
            lines.append(replace(segment))
            continue
        line.x1, line.y0, line.y1 = segment.x1, min(line.y0, segment.y0), max(line.y1, segment.y1)
        line.size = max(line.size, segment.size)
        line.text, line.glyphs = f"{line.text} {segment.text}", line.glyphs + segment.glyphs
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
