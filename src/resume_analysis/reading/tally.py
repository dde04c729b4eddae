"""How many years of work the dates of a resume add up to, and whether that can be said at all.

A sum is stated only where every date that may tell of work is accounted for: counted as work, set aside for what it
says, or without weight because the time lies in a job that counts anyway. Where one is left, so is a doubt: the years
lie between two bounds, or above one where a date could not be read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from resume_analysis.reading import dates, doubts, entries, leaves, no_work, sections, signed, timeline
from resume_analysis.reading.dates import DateRange
from resume_analysis.reading.doubts import LIKE_RANGE, Doubt
from resume_analysis.reading.occupations import IN_DATES, TITLE_WORD
from resume_analysis.reading.sections import Line, Section
from resume_analysis.reading.timeline import Job
from resume_analysis.reading.titles import EMPLOYER

_MAY_BE_OFF = re.compile(
    r"(?i)\b(?:famil\w+|child\w*|kids?|bab(?:y|ies)|twins|home|health|ill(?:ness)?|sick|care|carer|travel\w*|abroad|break"
    r"|leave|time|paid work|pause|stud(?:y|ied|ying|ies)|course|school|house|search\w*|unemploy\w*|redundan\w*"
    r"|arbeit\w*|suche\w*|service|servicio|militar\w*|wehrdienst|familie\w*|kind\w*|congé|recherche|enfants?|hij[oa]s)\b"
)
"""Words of an entry without a title that may make no job of it."""
_ARTICLED = re.compile(r"(?i)\W{0,3}(?:[a-z]+ ){0,2}articl(?:eship|es|ed (?:clerk|trainee|assistant))\b")
"""How a training for the bar or for accountants is called, which may be part of a study."""
_SAME = 0.1
_Days = Sequence[tuple[date, date]]
_LONGEST_ENTRY = 240
"""Letters of the lines that name and date a job."""
_A_LINE = 4
"""Words of a line that holds "since 2009" from which on it tells of itself alone: "Private flute pupils since 2009"."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Years of work, to one decimal place, overlaps counted once.

    ``likely`` is the sum of all that looks like work, None where nothing does; ``least`` leaves out what may be
    something else, ``most`` takes in what may be work, None where a date could not be read. ``doubts`` make the
    difference, what may add most before the others. ``rough`` is whether a date among those that count is known to the
    year only, ``leave`` the months of leave within them, 0 where nobody says how many, None where none is told.
    ``signed`` is the line that dates a resume that is not of these weeks: nobody says whether its work went on.
    ``of_profession`` are the years that show a level of experience: not beside a study, and no more than are certain.
    ``counted`` are the lines that name and date each job that is certain to be one, in reading order.
    """

    likely: float | None
    least: float
    most: float | None
    doubts: tuple[Doubt, ...] = ()
    rough: bool = False
    leave: int | None = None
    signed: Line | None = None
    counted: tuple[Line, ...] = ()
    of_profession: float | None = None

    @classmethod
    def exactly(cls, years: float) -> Tally:
        """So many years, beyond doubt."""
        return cls(years, years, years)

    @property
    def years(self) -> float | None:
        """The years of work where they are beyond doubt; None where they are not or there is no dated work."""
        sure = self.most is not None and self.most - self.least <= _SAME
        return self.likely if sure else None


NO_WORK = Tally(None, 0.0, 0.0)
"""What a resume without any dated work adds up to."""


@lru_cache(maxsize=32)
def of(text: str, today: date) -> Tally:
    """Add up the dated work of a resume, held against ``today``."""
    jobs, parts = timeline.work_history(text, today), sections.split(text)
    places = [_place(parts, job.span.at) for job in jobs]
    plain = [_says_it_is_work(job, place) for job, place in zip(jobs, places, strict=True)]
    studied = {job.span.at for job in timeline.in_study(text, jobs, today)}
    beside = {job.span.at for job in timeline.beside_study(text, jobs, today)}
    known = [
        (plain[index] or _holds_posts(jobs, plain, index)) and job.span.at not in studied | beside
        for index, job in enumerate(jobs)
    ]
    sure = [job.span for job, told in zip(jobs, known, strict=True) if told]
    written = signed.find(text, dates.find_ranges(text, today), today) if any(span.ongoing for span in sure) else None
    certain = [replace(span, last=written[1]) if written and span.ongoing else span for span in sure]
    counted = dates.merge(certain)
    perhaps = [
        Doubt(place[0].lines[place[1]], (job.span.first, job.span.last))
        for job, place, told in zip(jobs, places, known, strict=True)
        if place and not told
    ]
    named = dates.merge(sure)
    found = [doubt for doubt in doubts.find(text, today, named) if not any(_is_of(doubt, span) for span in sure)]
    adding = [doubt for doubt in (*perhaps, *found) if doubt.adds_to(named)]
    if written:
        adding.append(Doubt(written[0], (written[1], today)))
    out = [*_out_of_work(parts, jobs)]
    found = sorted(dict.fromkeys([*adding, *(doubt for doubt, _ in out)]), key=lambda doubt: doubt.weight, reverse=True)
    days = [doubt.days for doubt in found]
    worked = Tally(
        timeline.years_of_experience(text, today=today),
        max(0.0, round(dates.years(counted) - sum(months for _, months in out) / 12, 1)),
        None if None in days else dates.years(dates.merge_days([*counted, *filter(None, days)])),
        tuple(found),
        rough=any(not span.exact or dates.is_season(span) for span in sure),
        leave=leaves.months_within(text, sure, today),
        signed=written[0] if written else None,
        counted=tuple(
            dict.fromkeys(
                _entry(text, job) for job, told in zip(jobs, known, strict=True) if told and not _is_within(job, jobs)
            )
        ),
    )
    own = timeline.total_years([job for job in jobs if job.span.at not in beside]) if jobs else None
    if own is None or worked.years is not None:
        return replace(worked, of_profession=own)
    rough = _rough_days(dates.find_ranges(text, today))
    worked = _for_any_day(worked, counted, [*filter(None, days)], rough, today)
    return replace(worked, of_profession=min(own, worked.least))


def _rough_days(spans: Sequence[DateRange]) -> set[date]:
    """The days that stand for the middle of a year, where no more than the year is told."""
    rough = [span for span in spans if not (span.exact or dates.is_season(span))]
    ends = (day for span in rough for day in (span.first, span.last))
    return {day for day in ends if (day.month, day.day) in ((6, 30), (7, 1))}


def _for_any_day(worked: Tally, counted: _Days, doubted: _Days, rough: set[date], today: date) -> Tally:
    """Bounds that hold whatever day a bare year stands for; where one job follows another, no day was between."""
    shortest = dates.years(
        (first, last) for first, last in (_shortest(days, rough) for days in counted) if first <= last
    )
    lacking = max(0.0, round(dates.years(counted) - worked.least, 1))
    every = [_longest(days, rough, today) for days in dates.merge_days([*counted, *doubted])]
    longest = None if worked.most is None else dates.years(dates.merge_days(every))
    return replace(worked, least=max(0.0, round(shortest - lacking, 1)), most=longest)


def _shortest(days: tuple[date, date], rough: set[date]) -> tuple[date, date]:
    first, last = days
    return (
        date(first.year, 12, 31) if first in rough else first,
        date(last.year, 1, 1) if last in rough else last,
    )


def _longest(days: tuple[date, date], rough: set[date], today: date) -> tuple[date, date]:
    first, last = days
    return (
        date(first.year, 1, 1) if first in rough else first,
        min(date(last.year, 12, 31), today) if last in rough else last,
    )


def _entry(text: str, job: Job) -> Line:
    """The lines that name and date a job; of a paragraph that does, the dates alone."""
    head = timeline.head_of(text, job)
    told = head.text.strip()
    if len(told) > _LONGEST_ENTRY:
        return Line(text[job.span.at : job.span.until], job.span.at, job.span.until)
    start = head.start + head.text.index(told)
    return Line(told, start, start + len(told))


def _is_within(job: Job, jobs: Sequence[Job]) -> bool:
    """Whether dates without a title of their own lie within a job told before them: they tell of something in it."""
    span = job.span
    return any(
        one.span.at < span.at and one.span.first <= span.first and span.last <= one.span.last
        for one in jobs
        if job.role is None or job.role.start <= one.span.at or not TITLE_WORD.search(job.role.text)
    )


def _is_of(doubt: Doubt, span: DateRange) -> bool:
    """Whether a doubt is but the whole of a job that counts without its leave."""
    return doubt.line.start <= span.at < doubt.line.end and doubt.days is not None and doubt.days[0] == span.first


def _out_of_work(parts: Sequence[Section], jobs: Sequence[Job]) -> Iterator[tuple[Doubt, float]]:
    """The times without work that are told by their length, and how many months they take off the dates of a job."""
    begins = [job.span.at for job in jobs]
    for part in parts:
        for line, months in leaves.out_of_work(part) if part.name == "experience" else ():
            index = bisect_right(begins, line.end) - 1
            if index >= 0:
                first = jobs[index].span.first
                yield Doubt(line, (first, first + timedelta(days=round(months * 365.25 / 12)))), months


def _place(parts: Sequence[Section], at: int) -> tuple[Section, int] | None:
    """The section and the number of the line in it that an offset stands in."""
    part = sections.at(parts, at)
    if part is None:
        return None
    index = bisect_right(part.lines, at, key=lambda line: line.start) - 1
    return (part, index) if at < part.lines[index].end else None


def _says_it_is_work(job: Job, place: tuple[Section, int] | None) -> bool:
    """Whether the words of an entry name an occupation or an employer, or tell in points of nothing but deeds."""
    if place is None:
        return True
    part, index = place
    named = [job.role.text if job.role else "", part.lines[index].text]
    days = (job.span.last - job.span.first).days
    if _ARTICLED.search(job.role.text if job.role else "") or _ARTICLED.match(_behind(part.lines[index], job)):
        return False
    if no_work.may_be_less("\n".join([part.heading, *named, *_around(part, index, over_blank=False)]), days):
        return False
    alone = entries.SINCE.match(job.span.text) and len(part.lines[index].text.split()) > _A_LINE
    told = "\n".join(named if alone else [*named, *_around(part, index)])
    if TITLE_WORD.search(told):
        return True
    if entries.may_be_study(told):
        return False
    if any(map(EMPLOYER.search, told.split("\n"))) or IN_DATES.search(told):
        return True
    points = [] if alone else list(_points(part, index))
    return bool(points) and not _MAY_BE_OFF.search("\n".join([told, *points]))


def _behind(line: Line, job: Job) -> str:
    """What stands behind the dates of a job on their line."""
    return line.text[max(0, job.span.until - line.start) :]


def _around(part: Section, index: int, *, over_blank: bool = True) -> Iterator[str]:
    """The lines above and below an entry's dates that belong to it: up to a point or the dates of another."""
    for way in (-1, 1):
        for at in (index + way, index + 2 * way):
            line = part.lines[at] if 0 <= at < len(part.lines) else None
            if line is None or line.bullet or LIKE_RANGE.search(line.text) or not (line.text or over_blank):
                break
            yield line.text


def _points(part: Section, index: int) -> Iterator[str]:
    """What the lines under an entry tell, up to a blank one."""
    for line in part.lines[index + 1 :]:
        if not line.text:
            return
        yield line.text


def _holds_posts(jobs: Sequence[Job], plain: Sequence[bool], index: int) -> bool:
    """Whether an entry is the firm over a post that stands beside it, and dated with it."""
    span = jobs[index].span
    if entries.SINCE.match(span.text):
        return False  # "private pupils since 2009"
    beside = (at for at in (index - 1, index + 1) if 0 <= at < len(jobs) and plain[at])
    return any(span.first <= jobs[at].span.first and jobs[at].span.last <= span.last for at in beside)
