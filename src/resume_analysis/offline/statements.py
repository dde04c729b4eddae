"""Bullets and sentences of a resume, lines that were wrapped joined again, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from resume_analysis.reading import entries, line_ends, sections
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line, Section

GAP = re.compile(r"(?<=[^\s:])(?:[ ]{6,}|\t+)(?=[^\s:])")
_SENTENCE_END = re.compile(
    rf"(?=\s)(?:(?:(?<=[a-z\d%)][.!?])|(?<=\d[kKM]\.))\s+(?=[A-ZÄÖÜÉÈ•])|{GAP.pattern})"  # a blank is soon told
)
"""The end of a sentence, or a gap so wide that two columns stand on one line."""
_RUNNING = re.compile(r"[a-z\d%)][.!?] (?=[A-ZÄÖÜÉÈ])")
_SHORTENED = re.compile(
    r"(?i)\b(?:st|dr|mr|mrs|ms|prof|vs|inc|co|ltd|pvt|pte|pty|corp|incl|excl|approx|exp|resp|dept|no|nr|cat|kat|max|min|avg|ca|ph|est|etc|e\.g|i\.e|bzw|inkl"
    r"|sp|z o\.o|z\.\s?b|u\.\s?a|usw|env|p\.\s?ex)\.\s*$"
)
_OPEN, _CLOSED = re.compile(r"\([^()\n]*$"), re.compile(r"[^()\n]{0,60}\)")
_STOPS_SHORT = re.compile(
    r"(?i)(?:[,&/–-]|\b(?:and|or|the|a|an|of|for|with|in|to|by|using|from|on|at|as|into|und|mit|für|bei|von|zu|im|am"
    r"|auf|aus|der|die|das|dem|den|des|einer?|eines|et|de|y|con))$"
)
ENTRY = re.compile(r"^(?:19|20)\d\d\b|[(,|]\s*(?:\w+\.? )?(?:19|20)\d\d\)?$")
"""A line that opens or closes with one year names a job or a paper."""
_LABEL = re.compile(r"[A-Z][\w/&]{1,15}(?: [\w/&]{1,15}){0,2}:\s")
"""How a line begins that names what it lists: "Tech: Kotlin"."""
_LABEL_GAP = re.compile(r"[A-Z][\w/&-]+:\s+")
"""A label and the gap up to what it lists, under which wrapped lines hang."""
_PAPERS = ("education", "certifications", "courses", "awards")
_ROOM = 0.85
"""Of the width of the next line: letters are not all as wide as one another."""
_WRAPPED = 60
"""Letters from which on a point goes on in the line below that has no mark of its own."""
_FULL_WIDTH = 90
"""Letters from which on a line of running text was wrapped where the next one begins."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A bullet or sentence, wrapped lines joined: ``quote`` is verbatim, ``text`` the same on one line.

    ``bullet`` says whether it stood in a list of points, ``ongoing`` whether its job is the current one.
    """

    quote: str
    start: int
    section: str
    bullet: bool
    ongoing: bool = False

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.quote)

    @property
    def text(self) -> str:
        """The statement on one line, without a final full stop."""
        return " ".join(self.quote.split()).rstrip(".;, ")


def read(
    text: str, parts: Sequence[Section], *, dated: Callable[[int, int], bool], ongoing: Callable[[int], bool]
) -> list[Statement]:
    """Return the statements of all sections in reading order.

    ``dated`` is whether a range of dates begins in a passage, ``ongoing`` whether the job at an offset is.
    """
    found: list[Statement] = []
    for part in parts:
        index = 0
        while index < len(part.lines):
            line = part.lines[index]
            if not line.text:
                index += 1
                continue
            last = index
            while last + 1 < len(part.lines) and _continues(text, part, last, dated, bullet=line.bullet):
                last += 1
            for quote, start in _sentences(text, line.body, part.lines[last].end):
                found.append(Statement(quote, start, part.name, line.bullet, ongoing(start)))
            index = last + 1
    return found


def _continues(text: str, part: Section, index: int, dated: Callable[[int, int], bool], *, bullet: bool) -> bool:
    """Whether the next line goes on with this one: wrapped, not the next point, entry or paragraph."""
    line, following = part.lines[index], part.lines[index + 1]
    if not following.text or following.bullet:
        return False
    label = _LABEL_GAP.match(line.text)
    begins = _column(text, line.body) if bullet else _column(text, line) + (label.end() if label else 0)
    hangs = _column(text, following) == begins > _column(text, line)
    if dated(following.start, following.end) and not (hangs and following.text[0].islower()):
        return False
    if _LABEL.match(following.text):
        return False
    after = part.lines[index + 2] if index + 2 < len(part.lines) else None
    if after and after.text and dated(after.start, after.end) and not (hangs or following.text[0].islower()):
        return False
    if not bullet and dated(line.start, line.end) and not _STOPS_SHORT.search(line.text):
        return False
    if line.text.endswith((".", "!", "?", ":")) or not (bullet or len(line.text.split()) >= 6):
        return False
    if part.name in _PAPERS and ENTRY.search(line.text):
        return False  # "Data Analytics Certificate, 2021", and below it "dbt Fundamentals"
    if following.text[0].islower() or following.text[0] in "(&+%$€£" or (hangs and following.text[0].isdigit()):
        return True
    if not bullet:  # lines without bullets are points of their own unless one plainly stops short
        prose = _RUNNING.search(line.text) is not None and not GAP.search(f"{line.text}\n{following.text}")
        return (prose and len(line.text) >= _FULL_WIDTH) or _STOPS_SHORT.search(line.text) is not None
    if following.text[0].isupper() and _had_room(line, following):
        return False
    names_post = TITLE_WORD.search(following.text) and entries.are_names(following.text)
    heads = names_post and after is not None and after.bullet and not hangs and not _STOPS_SHORT.search(line.text)
    if heads or _column(text, following) < _column(text, line):
        return False  # a heading among the points: what is wrapped stands no further left
    if _STOPS_SHORT.search(line.text):
        return True  # "- Cut empty kilometres from 19 % to", and below it "14 %"
    wrapped = len(line.text) >= _WRAPPED or (hangs and _fills_its_line(part, line, following))
    return wrapped and part.name in ("experience", "projects", "summary", sections.HEADER)


def _fills_its_line(part: Section, line: Line, following: Line) -> bool:
    """Whether the first word of the next line had no room on this one, of all the points of a section the width."""
    width = max(len(other.text) for other in part.lines if other.bullet)
    return len(line.text) + 1 + len(following.text.split()[0]) > width


def _had_room(line: Line, following: Line) -> bool:
    """Whether the first word of the next line, a longer one, would have stood on this one: it was not wrapped there."""
    return len(line.text) + 1 + len(following.text.split()[0]) < _ROOM * len(following.text)


def _column(text: str, line: Line) -> int:
    return line.start + 1 - line_ends.start_of(text, line.start)


def _sentences(text: str, first: Line, end: int) -> Iterator[tuple[str, int]]:
    """The sentences from a line on, each with its place."""
    whole = text[first.start : end]
    ends = (match.end() for match in _SENTENCE_END.finditer(whole))
    cuts = [0, *(at for at in ends if not _goes_on(whole, at)), len(whole)]
    for start, stop in pairwise(cuts):
        quote = whole[start:stop].strip()
        if quote:
            yield quote, first.start + start + whole[start:stop].index(quote)


def _goes_on(text: str, at: int) -> bool:
    """Whether a stop before ``at`` ends no sentence: it shortens a word or stands in brackets, "(exp. Feb 2027)"."""
    if _SHORTENED.search(text, max(0, at - 15), at):
        return True
    return _OPEN.search(text[max(0, at - 60) : at]) is not None and _CLOSED.match(text, at) is not None
