"""Resume text as lines and sections, without touching a character: every line knows where it stands in the text.

A heading is a short line that says one of the names in `headings` and nothing else. What comes before the first
heading is the section ``header``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.headings import ONE_POST, heading, is_in_study, titled
from resume_analysis.reading.occupations import TITLE_WORD

HEADER = "header"
UNKNOWN = "activities"
"""What stands under a heading nobody knows is among the further information."""

_BULLETS = "~+•◦▪▫■□●○‣⁃∙·–—*-►▶➢➤✓✔→»>"
_BULLET = re.compile(
    rf"\s*(?:(?:[{re.escape(_BULLETS)}]+|\(?(?:\d{{1,2}}[.)]|[a-h]\)))[ \t\u00a0]+"
    rf"|(?:i{{1,3}}|iv|vi{{0,3}}|ix|x)[.)][ \t]+(?=[A-Z])|[•◦▪■●○‣·–—+-](?=[^\W\d_]{{2}})|\.[ \t]+(?=[A-Z])"
    r"|o[ \t\u00a0]+(?=[A-ZÀ-Þ\d]))"
)
_SAID = re.compile(r"\w(?<!_)")
_INLINE = re.compile(r"\s*(?:[#*•▪■●]+\s*)?(\w[^\d:.;]{2,38}?)\s*:\s*\**\s+(?=\S)")

_CLOSED = {
    "certifications", "courses", "education", "languages", "awards", "publications", "volunteering", "interests",
    "summary",
}  # fmt: skip
"""Sections that end where another heading stands, whatever it says; in the others it may be an employer or a group."""
CELL_BELOW = re.compile(r"\|\s*\|")
"""How the row of a table begins that goes on with the one above it: its words announce nothing."""
_STYLE = 2
"""Headings in capitals from which on these are how a resume writes them."""
_TIMED = re.compile(r"(?i)(?:before|during|while|after|between|in between|besides?|alongside)\b[^.,:;\d]{3,45}:?")
"""A heading that says when something was done, and not what: "While a student"."""
_MARK = re.compile(r"[^\w\s\"'“„«.+]{1,4}\s?(?=\S)")
_UNPAID = re.compile(r"(?i)\b(?:unpaid|volunt\w+|pro bono|ehrenamt\w*|bénévol\w*|without pay|for free)\b")
_LEAST_HEADER = 3
"""Lines of a name, an address and a title, below which capitals may head what has no name here: "ORCHESTRAL"."""
_LONGEST_HEADING = 45
_SCHOOL = re.compile(
    r"(?i)\b(?:school|college|\w*universit\w*|academy|institut\w*|polytechnic|\w*schule|lyc[ée]e|bachelor|master|diploma"
    r"|degree|certificate|b\.?sc|m\.?sc|mba|ph\.?d)\b"
)
"""What an entry of the education may name in capitals."""
_IN_JOBS = ("skills", "projects", "awards", "courses", "summary")
"""What may be told of one job as well."""
_ASIDE = re.compile(r"(?i)^\S*[./]\S*$|^\d{1,2}(?:[.,]\d)?\s?\+?\s(?:years?|yrs?|jahre)\b[^,;.]{0,20}$")
"""What stands behind a label that opens no section: an address, a number of years."""

_IN_STUDY = re.compile(
    r"(?i)(?:work |industrial )?(?:internships?|placements?)|praktik(?:um|a)|stages?"
    r"|(?:(?:final|last|senior)[- ]year |graduation |degree |capstone )?projects?"
)
"""Labels inside an entry of the education, which open no section there: "Internship: Feb 2016 - Jun 2016"."""
_DATED = re.compile(r"(?i)\b(?:19|20)\d\d\b\s*(?:[-–—]|to\b|bis\b|à\b|a\b)|/\d{4}(?:\s{2,40}|\t)\S")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``text == whole[start:end]``, without its line break and outer white space."""

    text: str
    start: int
    end: int

    @property
    def bullet(self) -> bool:
        """Whether the line starts with a bullet or an item number."""
        return _bullet(self.text) > 0

    @property
    def body(self) -> Line:
        """The line without its bullet."""
        mark = _bullet(self.text)
        return Line(self.text[mark:], self.start + mark, self.end) if mark else self


@lru_cache(maxsize=1024)
def _bullet(line: str) -> int:
    """How long the bullet is that a line starts with."""
    mark = _BULLET.match(line)
    return mark.end() if mark else 0


@dataclass(frozen=True, slots=True)
class Section:
    """A canonical name, such as ``experience``, with the lines under its heading. Blank lines are kept.

    ``heading`` is what the resume itself calls it, "" where nothing does.
    """

    name: str
    lines: tuple[Line, ...]
    heading: str = ""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.lines[-1].end

    @property
    def unknown(self) -> bool:
        """Whether it stands under a heading that no list knows: it may be anything, the work as well."""
        named = heading(self.heading, apart=True) is not None or _UNPAID.search(self.heading)
        return bool(self.heading) and not named


@lru_cache(maxsize=32)
def lines(text: str) -> tuple[Line, ...]:
    """Split text into lines, blank ones included; a line of nothing but marks ("-----") is ruled and says nothing."""
    found = []
    start = 0
    for raw in re.split(r"(\r\n|[\n\r\f\v\u2028\u2029])", text):
        stripped = raw.strip() if _SAID.search(raw) else ""
        if raw not in ("\n", "\r\n", "\r", "\f", "\v", "\u2028", "\u2029"):
            lead = len(raw) - len(raw.lstrip()) if stripped else 0
            found.append(Line(stripped, start + lead, start + lead + len(stripped)))
        start += len(raw)
    return tuple(found)


def _labels(heads: list[tuple[Line, str, bool]]) -> set[Line]:
    """Which lines that read like headings are none: labels inside a job ("Key achievements"), items of a list.

    They are not set as the resume's own headings are, by their bullets, capitals, colons and the blank line above, or
    come again and again. ``heads`` are the lines, what they announce and whether they stand apart.
    """
    own = [(line, apart) for line, name, apart in heads if name in ("experience", "education") and not line.bullet]
    if not own:
        return set()
    own = [(line, apart) for line, apart in own if titled(line.text).isupper()] or own
    capitals, spaced = titled(own[0][0].text).isupper(), all(apart for _, apart in own)
    colons = all(line.text.endswith(":") for line, _ in own)  # "Duties:" inside a job does not speak for the others
    often = Counter(line.text.casefold() for line, _, _ in heads)
    return {
        line
        for line, name, apart in heads
        if line.bullet
        or (capitals and not titled(line.text).isupper() and is_in_study(line.text))
        or (capitals and not titled(line.text).isupper() and name in _IN_JOBS and len(own) >= _STYLE)
        or (spaced and not apart and (name in _IN_JOBS or (capitals and not titled(line.text).isupper())))
        or (name in _IN_JOBS and ((line.text.endswith(":") and not colons) or often[line.text.casefold()] > 1))
    }


def _decorated(lines: Sequence[Line], named: Sequence[str | None]) -> list[str | None]:
    """What each line announces, where headings bear a mark of their own also those no list knows: "★ Small print"."""
    marks = Counter(_mark(line) for line, name in zip(lines, named, strict=True) if name)
    own = {mark for mark, count in marks.items() if mark and count >= _STYLE}
    return [
        name or (_by_its_words(line.text) if own and _mark(line) in own and _is_short(line.text) else None)
        for line, name in zip(lines, named, strict=True)
    ]


def _mark(line: Line) -> str:
    """The signs a line begins with, unless they are those of a point."""
    mark = _MARK.match(line.text)
    return mark[0].strip() if mark and not line.bullet else ""


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not re.search(r"\d", line)


def _by_its_words(line: str) -> str:
    """The section under a heading that no list knows: of help where it says so."""
    return "volunteering" if _UNPAID.search(line) else UNKNOWN


@lru_cache(maxsize=32)
def split(text: str) -> tuple[Section, ...]:
    """Split a resume into sections in reading order; a name may come more than once. Never loses a line but headings.

    A one-line section ("Languages: German, English") covers its own line; what follows belongs to the section before.
    """
    all_lines = lines(text)
    above = ("", *(line.text for line in all_lines))
    named = [
        None if CELL_BELOW.match(line.text) else heading(line.text, apart=not before)
        for line, before in zip(all_lines, above, strict=False)
    ]
    named = _decorated(all_lines, named)
    heads = [(line, name, not before) for line, name, before in zip(all_lines, named, above, strict=False) if name]
    labels = _labels(heads)
    capitals = sum(titled(line.text).isupper() for line, _, apart in heads if apart) >= _STYLE and all(
        titled(line.text).isupper()
        for line, name, _ in heads
        if name in ("experience", "education") and line not in labels
    )
    sections: list[Section] = []
    current, called, held = HEADER, "", list[Line]()

    def close() -> None:
        if any(line.text for line in held):
            sections.append(Section(current, tuple(held), called))

    for line, name, before in zip(all_lines, named, above, strict=False):
        closed = current in _CLOSED or (current == HEADER and sum(bool(one.text) for one in held) >= _LEAST_HEADER)
        timed = current in _CLOSED and _TIMED.fullmatch(line.text) is not None
        if not name and not before and (timed or (capitals and closed and _may_head(line.text))):
            name = _by_its_words(line.text)
        if name and line not in labels:
            close()
            current, called, held = name, line.text, []
            continue
        inline = _INLINE.match(line.text)
        labelled = (
            inline is None
            or line.bullet
            or ONE_POST.fullmatch(inline[1]) is not None
            or (current == "education" and _IN_STUDY.fullmatch(inline[1]) is not None)
            or (current == "experience" and bool(before) and text[max(0, line.start - 2) : line.start] == "  ")
        )
        inline_name = heading(inline[1]) if inline and not labelled else None
        aside = inline is not None and _ASIDE.search(line.text[inline.end() :]) is not None
        aside = aside or (
            current == HEADER and inline_name in ("certifications", "projects")
        )  # "Driving licence: B" beside the name
        if inline and inline_name and inline_name != "contact" and current not in (inline_name, "skills") and not aside:
            close()
            held = []
            rest = Line(line.text[inline.end() :], line.start + inline.end(), line.end)
            if inline_name in ("experience", "education", "summary"):
                current, called, held = inline_name, inline[1], [rest]
            else:
                sections.append(Section(inline_name, (rest,), inline[1]))
            continue
        held.append(line)
    close()
    if not any(part.name == "experience" and any(YEAR.search(line.text) for line in part.lines) for part in sections):
        sections = [_history(part) for part in sections]
    return tuple(sections)


def _history(part: Section) -> Section:
    """A "career summary" full of dated entries is the work experience of a resume that has no other.

    So is a section under a heading nobody knows, but not one of offices and memberships, which has a name.
    """
    entries = sum(_DATED.search(line.text) is not None for line in part.lines)
    return replace(part, name="experience") if (part.name == "summary" or part.unknown) and entries >= 2 else part


def _may_head(line: str) -> bool:
    """Whether a line in capitals may be a heading that no list knows, and neither a school nor a post: "GOOD AT"."""
    if not line.isupper() or not 4 <= len(line) <= _LONGEST_HEADING or re.search(r"[\d,;|@()]", line):
        return False
    return not (_SCHOOL.search(line) or TITLE_WORD.search(line))


def of(parts: Sequence[Section], *names: str) -> Iterator[Line]:
    """Yield the non-blank lines of the sections with these names, in reading order."""
    for part in parts:
        if part.name in names:
            yield from (line for line in part.lines if line.text)


def at(parts: Sequence[Section], offset: int) -> Section | None:
    """The section an offset stands in; None where it stands in none, as a heading does."""
    return next((part for part in parts if part.start <= offset < part.end), None)


def passage(line: Line, start: int, stop: int) -> Line:
    """A passage of a line, from and to an offset within it, without blanks around."""
    piece = line.text[start:stop]
    lead = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Line(piece, line.start + start + lead, line.start + start + lead + len(piece))
