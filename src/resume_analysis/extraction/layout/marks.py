"""What is drawn apart from the line it belongs to: bullets, and large first letters that several lines run round.

Some programs draw all bullets after all text, and any of them may draw an initial before the heading above it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from resume_analysis.extraction.layout.segments import Segment

_BULLETS = frozenset("•‣◦⁃∙▪▫●○■□▸►▶➢➤✓✔❖◆◇·‧\uf0b7\uf0a7")
_LEVEL = 0.3
_REACH = 1.0
_BULLET_GAP = 3.0
_LARGE = 1.8
_NEAR = 0.5
"""The word goes on within half a height of its initial."""


def with_bullets_joined(segments: list[Segment]) -> list[Segment]:
    """Return the segments with each bullet put before the line that begins on its right.

    The line keeps its left edge, which it shares with the lines below it.
    """
    bullets = [segment for segment in segments if segment.text in _BULLETS and not segment.turn]
    lines = sorted(
        (segment for segment in segments if segment.text not in _BULLETS and not segment.turn),
        key=lambda line: line.baseline,
    )
    baselines = [line.baseline for line in lines]
    gone: set[int] = set()
    for bullet in bullets:
        reach = _REACH * bullet.size
        first = bisect_left(baselines, bullet.baseline - reach)
        last = bisect_right(baselines, bullet.baseline + reach)
        beside = [line for line in lines[first:last] if _stands_before(bullet, line)]
        if beside:
            line = min(beside, key=lambda line: line.x0)
            line.text = f"{bullet.text} {line.text}"
            line.glyphs += bullet.glyphs
            gone.add(id(bullet))
    return [segment for segment in segments if id(segment) not in gone]


def _stands_before(bullet: Segment, line: Segment) -> bool:
    level = abs(bullet.baseline - line.baseline) < _LEVEL * line.size
    return level and bullet.x1 <= line.x0 + 1 and line.x0 - bullet.x1 < _BULLET_GAP * line.size


def with_initials_joined(segments: list[Segment]) -> list[Segment]:
    """Return the segments with each initial put before the topmost line that begins beside it in lower case."""
    gone: set[int] = set()
    for initial in segments:
        if not (len(initial.text) == 1 and initial.text.isupper()) or initial.turn:
            continue
        beside = [line for line in segments if _goes_on(initial, line)]
        if beside:
            line = max(beside, key=lambda line: line.baseline)
            line.text, line.x0 = initial.text + line.text, initial.x0
            gone.add(id(initial))
    return [segment for segment in segments if id(segment) not in gone]


def _goes_on(initial: Segment, line: Segment) -> bool:
    reach = _NEAR * initial.size
    return (
        not line.turn
        and initial.size >= _LARGE * line.size
        and initial.x1 - reach < line.x0 < initial.x1 + reach
        and initial.baseline + line.size / 2 < line.baseline < initial.y1
        and line.text[0].islower()
    )
