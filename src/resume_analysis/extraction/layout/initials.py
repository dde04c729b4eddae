"""A large first letter that several lines run round: it goes back to its word, on the first of them."""

from __future__ import annotations

from resume_analysis.extraction.layout.segments import Segment

_LARGE = 1.8
_NEAR = 0.5
"""The word goes on within half a height of its initial."""


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
