"""Lines that run up or down the page: the labels that some designs set along the edge of a section."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from resume_analysis.extraction.layout.segments import Row, Segment

_NEXT_LETTER = 1.5
"""A gap of more than this share of the type size begins another label."""
_WIDE_LEADING = 1.9
_SPREAD = 1.6
"""Between single letters, a gap wider than the narrowest by this factor parts words."""


def joined_labels(segments: Iterable[Segment]) -> list[Segment]:
    """Return turned lines whole, in the order of the file: spaced letters arrive one by one."""
    lines: list[list[Segment]] = []
    for segment in segments:
        if lines and _follows(lines[-1], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [_joined(line) for line in lines]


def _follows(line: list[Segment], segment: Segment) -> bool:
    last = line[-1]
    beside = min(last.x1, segment.x1) - max(last.x0, segment.x0) > 0.5 * min(last.size, segment.size)
    return beside and last.index + 1 == segment.index and _gap(last, segment) <= _NEXT_LETTER * last.size


def _gap(a: Segment, b: Segment) -> float:
    return max(a.y0, b.y0) - min(a.y1, b.y1)


def _joined(line: list[Segment]) -> Segment:
    first = line[0]
    if len(line) == 1:
        return first
    gaps = [max(0.0, _gap(a, b)) for a, b in pairwise(line)]
    single = all(len(segment.text) == 1 for segment in line)
    spaces = [" " if not single or gap > _SPREAD * min(gaps) else "" for gap in gaps]
    first.text = "".join(part for pair in zip(["", *spaces], line, strict=True) for part in (pair[0], pair[1].text))
    first.x0, first.x1 = min(s.x0 for s in line), max(s.x1 for s in line)
    first.y0, first.y1 = min(s.y0 for s in line), max(s.y1 for s in line)
    return first


def with_labels(blocks: list[list[Row]], labels: Iterable[Segment]) -> list[list[Row]]:
    """Put each label before the passage it stands beside, in the nearest block; else at the end."""
    for label in labels:
        near: tuple[float, list[Row], int] | None = None
        for block in blocks:
            at = next((i for i, row in enumerate(block) if label.y0 <= row[0].baseline <= label.y1), None)
            if at is not None:
                gap = min(max(s.x0 - label.x1, label.x0 - s.x1, 0.0) for s in block[at])
                near = min(near or (gap, block, at), (gap, block, at), key=lambda found: found[0])
        if near is None:
            blocks.append([[label]])
        else:
            near[1].insert(_passage_start(near[1], near[2]), [label])
    return blocks


def _passage_start(block: list[Row], at: int) -> int:
    """Return the first row of the passage that row ``at`` belongs to; a wide space or another label ends it."""
    while at > 0:
        above, row = block[at - 1][0], block[at][0]
        if above.rotated or above.baseline - row.baseline > _WIDE_LEADING * max(above.size, row.size):
            break
        at -= 1
    return at
