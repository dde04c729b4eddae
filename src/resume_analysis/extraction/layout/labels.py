"""Lines that run up or down the page: labels along the edge of a section, and whole pages that lie on their side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resume_analysis.extraction.layout.segments import Row, Segment

_HEADING = 1.5
_WIDE_LEADING = 2.6
"""More than parts the entries of a section, less than parts sections."""
_MIN_STACK = 4
_MAX_STEP = 2.5
_CLOSE = 1.15
_WORD_STEP = 1.5

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


def with_stacks_joined(segments: list[Segment]) -> list[Segment]:
    """Return the segments with letters that stand under one another joined to lines that run down the page.

    So banners are set down the edge of a page, and Chinese and Japanese in vertical columns. Like any line that runs
    down, it is a label, or the page lies on its side if most of its letters do.
    """
    letters = sorted((s for s in segments if len(s.text) == 1 and not s.turn), key=lambda s: -s.baseline)
    stacks: list[list[Segment]] = []
    for letter in letters:
        under = next((stack for stack in reversed(stacks) if _goes_on_below(stack[-1], letter)), None)
        if under is None:
            stacks.append([letter])
        else:
            under.append(letter)
    lines = {id(stack[0]): _joined(stack) for stack in stacks if _is_line(stack)}
    gone = {id(letter) for stack in stacks if id(stack[0]) in lines for letter in stack[1:]}
    return [lines.get(id(segment), segment) for segment in segments if id(segment) not in gone]


def _goes_on_below(above: Segment, letter: Segment) -> bool:
    step = above.baseline - letter.baseline
    return letter.x0 < above.x1 and letter.x1 > above.x0 and 0.5 * above.size < step <= _MAX_STEP * above.size


def _is_line(stack: list[Segment]) -> bool:
    """Whether letters stand as close as in a line; those of a table's column have the space of rows between them."""
    close = sum(above.baseline - letter.baseline <= _CLOSE * above.size for above, letter in pairwise(stack))
    return len(stack) >= _MIN_STACK and close >= 0.5 * len(stack)


def _joined(stack: list[Segment]) -> Segment:
    """Return the line that a stack of letters is; a step wider than the narrowest by half is a space."""
    steps = [above.baseline - letter.baseline for above, letter in pairwise(stack)]
    spaces = ["", *(" " if step > _WORD_STEP * min(steps) else "" for step in steps)]
    return replace(
        stack[0],
        x0=min(letter.x0 for letter in stack),
        x1=max(letter.x1 for letter in stack),
        y0=stack[-1].y0,
        text="".join(space + letter.text for space, letter in zip(spaces, stack, strict=True)),
        turn=3,
        glyphs=[],
    )


def with_labels(blocks: list[list[Row]], labels: Sequence[Segment]) -> list[list[Row]]:
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
            above = [other.y0 for other in labels if other.y0 > label.y1]
            near[1].insert(_passage_start(near[1], near[2], min(above, default=float("inf"))), [label])
    return blocks


def _passage_start(block: list[Row], at: int, ceiling: float) -> int:
    """Return the first row of the passage that row ``at`` belongs to: up to a wide space, a heading or a label.

    Where it would reach the label above, which ends at ``ceiling``, it begins below the widest space between them.
    """
    top = at
    while top > 0:
        above, row = block[top - 1][0], block[top][0]
        drop = above.baseline - row.baseline
        if above.turn or above.size > _HEADING * row.size or not 0 <= drop <= _WIDE_LEADING * row.size:
            return top
        if above.baseline >= ceiling:
            starts = range(top, at + 1)
            return max(starts, key=lambda i: block[i - 1][0].baseline - block[i][0].baseline)
        top -= 1
    return top
