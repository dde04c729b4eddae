"""Sentences that were wrapped over several lines, joined again, with the way back to the text as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from resume_analysis.reading import sections
from resume_analysis.reading.sections import Line

_LETTER_BULLET = re.compile(r"(?m)(?<![^\n])o(?=[ \t]+[A-Z\d])|(?<=\n[ \t])o(?=[ \t]+[A-Z\d])")
"""What a word processor's second bullet becomes in plain text."""
_WRAPPED = 50
"""Letters from which on a line may have been wrapped."""
_STOPS_SHORT = re.compile(
    r"(?i)(?:[,&/(–-]|\b(?:and|or|the|an?|of|for|with|in|to|by|using|from|on|at|as|und|oder|mit|für|et|ou|de|y|con))$"
)
_MARKED = re.compile(r"\s[–—|-]\s?[A-Z](?:\s?[–—|-]\s?[A-Z](?:/[A-Z])*)?$|\s{2,}[ED]$")
"""How a point of a person specification ends: "– E – A/I"."""
_BEGINS_A_DEMAND = re.compile(
    r"(?:Comfortable|Experienced?|Knowledge|Knows?|Able|Ability|Familiar(?:ity)?|Hands-on|Proficien\w+|Proven|Some|Strong"
    r"|Good|Excellent|Solid|Willing(?:ness)?|Understanding)\b"
)
"""How a line begins that is a demand of its own in a list without points."""
_LABEL = re.compile(r"[A-Z][a-z]+(?: (?:[A-Za-z]+|&)){0,2}: ")
"""How a line begins that says which side of a person it is about: "Licensure: "."""
_SENTENCE_ENDS_INSIDE = re.compile(r"[a-z\d)][.!?]\s+[A-ZÄÖÜÉ]")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text with one blank for each break inside a sentence. ``cuts`` are the offsets, in it, from which on the text
    as it stands is ahead by ``gains``.
    """

    text: str
    cuts: tuple[int, ...]
    gains: tuple[int, ...]

    def place(self, at: int) -> int:
        """The offset in the text as it stands."""
        index = bisect_right(self.cuts, at)
        return at + (self.gains[index - 1] if index else 0)


def unwrap(text: str) -> Unwrapped:
    """Join the lines of a text that go on with the one right above them."""
    text = _LETTER_BULLET.sub("•", text)
    pieces, cuts, gains = [], [], []
    start = length = 0
    before: Line | None = None
    bullet = False
    for line in sections.lines(text):
        goes_on = before is not None and before.text and line.text and _goes_on(text, bullet, before, line)
        if before is not None and goes_on:
            pieces.append(text[start : before.end] + " ")
            length += len(pieces[-1])
            start = line.start
            cuts.append(length)
            gains.append(start - length)
        bullet = bullet if goes_on else line.bullet
        before = line
    pieces.append(text[start:])
    return Unwrapped("".join(pieces), tuple(cuts), tuple(gains))


def _goes_on(text: str, bullet: bool, line: Line, following: Line) -> bool:
    """Whether a line goes on with the one right above it, in the middle of a sentence that opened with a ``bullet``."""
    if following.bullet or line.text.endswith((".", "!", "?", ":", ";")) or _MARKED.search(line.text):
        return False
    goes_on = following.text[0].islower() or following.text[0] in "(&"
    if len(line.text) < _WRAPPED:
        return bullet and goes_on
    if goes_on or _STOPS_SHORT.search(line.text):
        return True
    if bullet:
        return text[following.start - 1] in " \t\u00a0"
    if _BEGINS_A_DEMAND.match(following.text) or _LABEL.match(following.text):
        return False
    return _SENTENCE_ENDS_INSIDE.search(line.text) is not None or _ends_with_stop(text, line)


def _ends_with_stop(text: str, line: Line) -> bool:
    """Whether the paragraph of a line ends like a sentence."""
    end = text.find("\n\n", line.end)
    return text[line.end : end if end >= 0 else len(text)].rstrip().endswith((".", "!"))
