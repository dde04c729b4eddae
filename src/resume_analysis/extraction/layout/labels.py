"""Lines that run up or down the page: labels along the edge of a section, and whole pages that lie on their side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from resume_analysis.extraction.layout.segments import Row, Segment

_HEADING = 1.5
_WIDE_LEADING = 2.6
"""More than parts the entries of a section, less than parts sections."""


_DESCENT = 0.2
"""How far letters hang below the baseline, as a share of the line height."""


def turn_upright(segments: list[Segment]) -> None:
    """Turn a page that lies on its side, so that most of its letters stand."""
    letters: Counter[int] = Counter()
    for segment in segments:
        letters[segment.turn] += len(segment.text)
    turn = max(letters, key=lambda turn: (letters[turn], -turn), default=0)
    for segment in segments if turn else ():
        x0, y0, x1, y1 = segment.x0, segment.y0, segment.x1, segment.y1
        segment.x0, segment.y0, segment.x1, segment.y1 = {
            1: (y0, -x1, y1, -x0),
            2: (-x1, -y1, -x0, -y0),
            3: (-y1, x0, -y0, x1),
        }[turn]
        segment.baseline = segment.y0 + _DESCENT * segment.size
        segment.turn = (segment.turn - turn) % 4
        segment.glyphs.clear()  # their places are those of the page as it lay


def with_labels(blocks: list[list[Row]], labels: Iterable[Segment]) -> list[list[Row]]:
    """Put each label before the passage it stands beside, in the nearest block; else at the end.

    Programs draw what they turn after everything else, so the order of the file is no help.
    """
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
    """Return the first row of the passage that row ``at`` belongs to: up to a wide space, a heading or a label."""
    while at > 0:
        above, row = block[at - 1][0], block[at][0]
        drop = above.baseline - row.baseline
        if above.turn or above.size > _HEADING * row.size or not 0 <= drop <= _WIDE_LEADING * row.size:
            break
        at -= 1
    return at
