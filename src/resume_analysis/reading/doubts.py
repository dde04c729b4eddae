"""Dates of a resume that leave a doubt: they may be those of a job and were not counted as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from math import inf

from resume_analysis.reading import dates, entries, moments, no_work, sections, timeline, vocabulary
from resume_analysis.reading.dates import DateRange
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line, Section

_YEAR = re.compile(
    r"(?<![\w#&€$£])(?<!\D[./])(?:(?P<full>(?:19[6-9]|20[0-4])\d)(?!\w|[.,]\d{3}|\s?%)|['’](?P<short>\d\d)(?!\w))"
)
"""A year as people write one, of two digits only behind an apostrophe."""
LIKE_RANGE = re.compile(
    r"(?i)\b(?:19|20)\d\d\b[^\n\d]{0,14}?(?:[-–—]|\b(?:to|until|till|bis)\b)[^\n\d]{0,14}?"
    r"(?:(?:\d{1,2}[./ ]{1,2}){0,2}\b(?:19|20)\d\d\b|\b(?:present|now|current|today|heute)\b)"
    r"|\b(?:then|again|later)\b[^\n\d]{0,60}?\b(?:until|till)\b[^\n\d]{0,14}\b(?:19|20)\d\d\b"
    r"|\b(?:present|now|current|today)\b\s?[-–—]\s?(?:[^\W\d_]{3,9}\.? |\d\d?[/.])?(?:19|20)\d\d\b"
)
_OPEN = re.compile(r"\s?[-–—]\s*(?:$|[^\W\d_]|\s)")
"""What follows a year from which on something went on: "'17-   Self employed"."""
_LEADS = 12
"""Letters within which a year leads its line: it dates an entry and not something told in one."""
_WORKED_THEN = re.compile(
    r"(?i)(?<!not )(?<!not in )(?<!no )(?<!un)"
    r"\b(?:paid (?!leave)|employed|worked(?! on\b)|working(?! on\b)|freelanc\w*|beschäftigt|job as"
    r"|in teilzeit|teilzeit\w+|stundenweise|part[- ]time as)\b"
)
"""How a time without work is said to have held some: "parental leave, in this time employed as a night nurse"."""
_PART_TIME = re.compile(r"(?i)\((?:part[- ]time|bank|agency|temporary)\)")
"""What a point says of its dates that are those of a job: "Vaccination centre, March to July 2021 (part-time)"."""
_ENDS_HERE = re.compile(
    r"(?i)(?:-+>|→|to|until|till|bis)\s*"
    r"(?:present|today|now|current|heute|(?:19|20)\d\d|[^\W\d_]{3,10}\.?,? (?:19|20)\d\d)\b"
)
"""How a line begins that ends the dates in the one above: "-> 2021, July"."""
_JOINED = re.compile(
    r"(?i)\b(?:(?:I|and) (?:joined|started|began|moved to|went to|entered)\b[^.;\n]{0,80}?"
    r"|in (?:[^\W\d_]{3,9} )?(?=(?:19|20)\d\d,? I (?:joined|started|began|moved to))"
    r"|(?:from|since) (?:[^\W\d_]{3,9} )?(?=(?:19|20)\d\d,? I (?:am\b|work\b|have)))"
    r"(?:\b(?:in|since|from) (?:[^\W\d_]{3,9} )?)?\b(?P<year>(?:19|20)\d\d)\b"
)
"""How a sentence tells when somebody began somewhere: "I joined Orbit in March 2020", "In 2016 I joined"."""
_WEEKS = re.compile(r"(?i),? \((?:for |about )?(?P<n>\d{1,2}) weeks?\b")
"""Behind a year, how few weeks of it are told of."""
_EVERY_SUMMER = (
    re.compile(r"(?i)\bsummers?(?: holidays?| jobs?| vacations?)?\W{1,3}$"),
    re.compile(r"(?i)\s?[(,]\s?(?:every |in the )?summers?(?: only| holidays| jobs?| vacations?)?\b"),
)
"""Around years in whose summers alone something was done: "Summers 2017–2020", "2017–2020 (summers)"."""
_FROM, _TO = (5, 1), (9, 30)
"""Month and day that no summer job goes beyond."""
_SAYS_LITTLE = re.compile(
    r"(?i)(?:also|others?|further|additional(?: information)?|misc(?:ellaneous)?\.?|sonstiges|weiteres|divers)"
)
"""A heading that says nothing of what stands under it, which may be jobs."""
_FEW_WORDS = 7
_MISPLACED = ("courses", "certifications", "skills", "languages")
"""Sections in which a job is told whose heading was not read."""
_TAUGHT = re.compile(
    r"(?i)\b(?:course|training|program(?:me)?|certif\w+|diploma|licen[cs]e\w*|registr\w+|module|workshop)\b"
)
_STANDARD = re.compile(r"[A-Za-z\d]:$")
"""Before the year of a standard: "ISO 9001:2015"."""
_AMOUNT = re.compile(
    r"(?i)\b(?:around|about|up to|over|some|more than|nearly|almost|roughly|circa|of|to|rund|bis zu) $"
)
"""Before a number of things, which only looks like a year: "up to 2000 samples"; a year may stand there, too."""
_NAMED = re.compile(
    r"\b(?!(?:In|Since|From|Until|By|During|Summer|Winter|Spring|Autumn|Fall|Early|Mid|Late)\b)[A-Z][a-z]+ $"
)
"""Before a number that is part of a name: "Badge 1997", "Office 2019"."""
_EARNED = re.compile(
    r"(?i)\b(?:(?:research|teaching|student|graduate|laborator\w+|lab|library) assistant|tutor|werkstudent\w*|hiwi"
    r"|(?:alongside|beside|besides|parallel to) (?:my |the )?stud(?:y|ies)|\d+ hours (?:a|per) week"
    r"|working student|studentische\w? (?:hilfs|mitarb)\w+|assistante|monit(?:eur|rice)|becari[oa]"
    r"|(?:legal|judicial|teacher) traineeship|(?:rechts|schul)?referendari?at|vorbereitungsdienst|articles)\b"
)
"""Words of a job that is told among the studies."""
_MOST, _NEAR, _LONGEST_SENTENCE = 12, 40, 300
"""Years of a line, and letters around them, that are looked at: a text may have no line breaks."""
_LONGEST_ENTRY = 14
"""Words up to which a line may be an entry, and is no sentence."""
_MEMBER = re.compile(
    r"(?i)(?:\w+ )?(?:member|fellow(?! (?:at|in)\b)|mitglied|miembro|membre|lid)\b|[^.;]*\bmember(?:ship)? since\b"
)
"""How a line tells of a membership."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line and the days of work it may add, None where nobody can tell which."""

    line: Line
    days: tuple[date, date] | None

    @property
    def weight(self) -> float:
        """How many days it may add at most."""
        return (self.days[1] - self.days[0]).days if self.days else inf

    def adds_to(self, counted: Sequence[tuple[date, date]]) -> bool:
        """Whether it may add a day to those that are counted."""
        return self.days is None or not dates.covers(counted, *self.days)


@dataclass(frozen=True, slots=True)
class _Resume:
    """A resume with its dates, and the days that are counted already."""

    text: str
    parts: Sequence[Section]
    ranges: Sequence[DateRange]
    counted: Sequence[tuple[date, date]]
    today: date

    @property
    def turned(self) -> Sequence[DateRange]:
        """The ranges that are written the other way round."""
        return dates.backwards(self.text, self.today)

    @property
    def headed(self) -> bool:
        """Whether a heading says which part of it is the work."""
        return any(part.name == "experience" for part in self.parts)

    def has_later_title(self, span: DateRange) -> bool:
        """Whether dates tell since when the entry right above or below them goes by another title."""
        return any(entry and entries.dates_a_later_title(self.text, entry, span) for entry in self._beside(span))

    def is_within_last(self, span: DateRange) -> bool:
        """Whether dates lie within those of the entry above them."""
        above, _ = self._beside(span)
        return above is not None and above.first <= span.first and span.last <= above.last

    def began_within_last(self, span: DateRange) -> bool:
        """Whether dates begin within those of the entry above them."""
        above, _ = self._beside(span)
        return above is not None and above.first <= span.first <= above.last

    def _beside(self, span: DateRange) -> tuple[DateRange | None, DateRange | None]:
        """The dates above and below some dates."""
        index = self.ranges.index(span)
        above = self.ranges[index - 1] if index else None
        return above, self.ranges[index + 1] if index + 1 < len(self.ranges) else None

    def touches(self, first: date, last: date) -> bool:
        """Whether some of the days are counted already."""
        return any(start <= last and first <= end for start, end in self.counted)


def find(text: str, today: date, counted: Sequence[tuple[date, date]]) -> list[Doubt]:
    """Find the dates that leave a doubt; ``counted`` are the days of the jobs that leave none."""
    resume = _Resume(text, sections.split(text), dates.find_ranges(text, today), counted, today)
    return [*_left_out(resume), *_unread(resume)]


def _left_out(resume: _Resume) -> Iterator[Doubt]:
    """The ranges that neither a section nor words of their own set aside."""
    for part in resume.parts:
        if part.name == "contact" or timeline.PLACEMENTS.search(part.heading):
            continue  # a placement is part of a study, and counted where there is no other work
        for index, line in enumerate(part.lines):
            for span, stretch in entries.stretches(line, timeline.in_line(resume.ranges, line)):
                until = timeline.until(span, resume.today)
                found = [Doubt(line, days) for days in _summers(line, until) or [(until.first, until.last)]]
                new = [doubt for doubt in found if span.first <= resume.today and doubt.adds_to(resume.counted)]
                if new and _may_be_work(resume, part, index, span, stretch):
                    yield from new


def _summers(line: Line, span: DateRange) -> list[tuple[date, date]]:
    """The longest days of each summer of several years: "Summers 2017–2020"; none where a range tells of no summers."""
    before, after = _EVERY_SUMMER
    told = before.search(line.text, 0, span.at - line.start) or after.match(line.text, span.until - line.start)
    if span.exact or not told:
        return []
    return [(date(year, *_FROM), date(year, *_TO)) for year in range(span.first.year, span.last.year + 1)]


def _may_be_work(resume: _Resume, part: Section, index: int, span: DateRange, stretch: tuple[int, int]) -> bool:
    """Whether a range of dates may be that of a job."""
    line, headed = part.lines[index], part.name == "experience"
    if line.bullet and _is_version(line, span.at - line.start):
        return False  # "- Migrated SQL Server 2005 to 2012"
    if _MEMBER.match(line.body.text) or resume.has_later_title(span):
        return False
    since = entries.SINCE.match(span.text) is not None
    long = len(line.text.split()) > _LONGEST_ENTRY
    if part.name in (sections.HEADER, "summary"):
        year = date(span.first.year, 1, 1), date(span.first.year, 12, 31)
        if since and (resume.headed or resume.touches(*year)):
            return False  # "in sales since 2011" is a claim
        if long and resume.headed:
            return entries.in_prose(resume.text, span) or TITLE_WORD.search(_sentence(line, span)) is not None
    if _SAYS_LITTLE.fullmatch(part.heading.strip(": ")) and _is_entry(part, index):
        return True
    if part.name in timeline.NEVER and not part.unknown:
        if part.name == "education":
            earned = _EARNED.search(line.text) or _WORKED_THEN.search(_sentence(line, span, over="[.;]"))
            return earned is not None and not no_work.tells_of_none(line.text)
        if part.name == "skills" and line.text == span.text:
            return True  # nobody dates a list of skills: the heading over these jobs was not read
        led = part.name in _MISPLACED and not line.bullet and TITLE_WORD.match(line.text) is not None
        return led and not _TAUGHT.search(line.text)
    if any(no_work.NOW_AND_THEN.search(near.text) for near in part.lines[max(0, index - 1) : index + 2]):
        return True
    if entries.is_another(part, index, span, headed, stretch):
        sentence = _sentence(line, span)
        if long and TITLE_WORD.search(sentence) and not no_work.tells_of_none(sentence):
            return True  # of a whole paragraph one sentence tells of a leave, another of a job
        return _WORKED_THEN.search(sentence if long else line.text) is not None
    if since and part.unknown and not TITLE_WORD.search(line.text):
        return False
    if since and resume.began_within_last(span) and not TITLE_WORD.search(line.text):
        return False  # "since 2022 responsible for the method descriptions", in a job that has ended
    if line.bullet and resume.is_within_last(span) and resume.touches(span.first, span.last):
        return False  # "- Conductor of the county orchestra, 2016 to 2019"
    passing = entries.is_in_passing(part, index, span, headed, stretch)
    if passing and line.bullet and not TITLE_WORD.search(line.text):
        return _PART_TIME.search(line.text) is not None  # "- Cleaned the claims from 2015 to 2022"
    return not (passing and since and resume.touches(span.first, span.first))  # "shift leader since May 2021"


def _is_entry(part: Section, index: int) -> bool:
    """Whether a line of dates is that of a job by its few words and the title on it or above it, and no sentence."""
    line = part.lines[index]
    above = part.lines[index - 1].text if index else ""
    told = f"{above}\n{line.text}"
    short = not line.text.endswith(".") and len(line.text.split()) <= _FEW_WORDS
    return short and TITLE_WORD.search(told) is not None and not no_work.tells_of_none(told)


def _sentence(line: Line, span: DateRange, *, over: str = "[.;()]") -> str:
    """What stands around dates in a line, between two stops."""
    start, end = span.at - line.start, span.until - line.start
    before, after = line.text[max(0, start - _LONGEST_SENTENCE) : start], line.text[end : end + _LONGEST_SENTENCE]
    return f"{re.split(over, before)[-1]} {re.split(over, after)[0]}"


def _unread(resume: _Resume) -> Iterator[Doubt]:
    """The lines among the work with dates that belong to no range which was read and may be those of a job."""
    closed = [span.ends_below for span in resume.ranges if span.ends_below]  # "05/2022 |" under "04/2019 - |"
    for part in resume.parts:
        prose = part.name in (sections.HEADER, "summary") and not resume.headed
        for line, above in zip(part.lines, (None, *part.lines), strict=False):
            if prose and _tells_of_joining(resume, line):
                yield Doubt(line, None)
            elif part.name != "experience" and not part.unknown:
                continue
            elif timeline.in_line(resume.ranges, line) or not any(line.start < end <= line.end for end in closed):
                yield from _of_line(resume, part, line, above)


def _of_line(resume: _Resume, part: Section, line: Line, above: Line | None) -> Iterator[Doubt]:
    """The doubts of a line among the work, which may end the dates of the one above it."""
    read = timeline.in_line(resume.ranges, line)
    turned = timeline.in_line(resume.turned, line)
    if above and not read and _ENDS_HERE.match(line.text) and _is_begun(resume, above):
        yield Doubt(above, None)
    if not line.bullet:
        yield from (Doubt(line, (span.first, span.last)) for span in turned)
    if (not line.bullet and _is_unread(line, [*read, *turned])) or _tells_of_joining(resume, line):
        yield Doubt(line, None)
    elif days := _of_lone_years(resume, part, line, [*read, *turned]):
        yield Doubt(line, days)


def _of_lone_years(resume: _Resume, part: Section, line: Line, read: Sequence[DateRange]) -> tuple[date, date] | None:
    """From the first to the last of the years a line names beside its ranges, where they may be those of a job."""
    if not _YEAR.search(line.text) or no_work.NOT_WORK.search(line.text) or _MEMBER.match(line.body.text):
        return None
    years = []
    for found in islice(_YEAR.finditer(line.text), _MOST):
        at = line.start + found.start()
        year = moments.full_year(found["full"] or found["short"], resume.today)
        if year > resume.today.year or any(span.at <= at < span.until for span in read):
            continue
        first, last = date(year, 1, 1), min(resume.today, date(year, 12, 31))
        told = line.bullet or found.start() > _LEADS
        before = line.text[max(0, found.start() - _NEAR) : found.start()]
        if _is_version(line, found.start()):
            continue
        if _STANDARD.search(before) or _AMOUNT.search(before) or (told and _NAMED.search(before)):
            continue
        if not Doubt(line, (first, last)).adds_to(resume.counted) or (told and resume.touches(first, last)):
            continue
        if (told or part.unknown) and not TITLE_WORD.search(line.text):
            continue  # most years that do not lead a line tell of other things
        if told and part.unknown:
            continue
        if weeks := _WEEKS.match(line.text, found.end()):
            last = first + timedelta(weeks=int(weeks["n"]))
        years.append((first, resume.today if _OPEN.match(line.text, found.end()) else last))
    return (years[0][0], max(last for _, last in years)) if years else None


def _is_version(line: Line, at: int) -> bool:
    """Whether the number at an offset in a line is that of the program named before it: "SolidWorks 2024"."""
    return any(one.end == at - 1 and not one.name.islower() for one in vocabulary.mentions(line.text))


def _is_begun(resume: _Resume, line: Line) -> bool:
    """Whether a line begins with a year that belongs to no range: "2021, September   O.S.S."."""
    year = _YEAR.search(line.text, 0, _LEADS)
    return year is not None and not timeline.in_line(resume.ranges, line)


def _tells_of_joining(resume: _Resume, line: Line) -> bool:
    """Whether a sentence tells when somebody began somewhere, in a time no job that counts holds."""
    for told in islice(_JOINED.finditer(line.text), _MOST):
        at, year = line.start + told.start("year"), int(told["year"])
        known = any(span.at <= at < span.until for span in timeline.in_line(resume.ranges, line))
        if not known and year <= resume.today.year and not resume.touches(date(year, 1, 1), date(year, 12, 31)):
            return True
    return False


def _is_unread(line: Line, read: Sequence[DateRange]) -> bool:
    """Whether something in a line looks like a range of dates and was not read as one."""
    spans = [(span.at - line.start, span.until - line.start) for span in read]
    return any(
        not any(at < like.end() and like.start() < until for at, until in spans)
        for like in islice(LIKE_RANGE.finditer(line.text), _MOST)
    )
