"""How many years of work the dates of a resume add up to, and whether that can be said at all.

A sum is stated only where every date that may tell of work is accounted for: counted as work, set aside for what it
says, or without weight because the time lies in a job that counts anyway. Where one is left, so is a doubt: the years
lie between two bounds, or above one where a date could not be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from resume_analysis.reading import dates, entries, moments, sections, timeline
from resume_analysis.reading.dates import DateRange
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line, Section
from resume_analysis.reading.timeline import Job
from resume_analysis.reading.titles import EMPLOYER

_YEAR = re.compile(
    r"(?<![\w#&€$£])(?<!\D[./])(?:(?P<full>(?:19[6-9]|20[0-4])\d)(?!\w|[.,]\d{3}|\s?%)|['’](?P<short>\d\d)(?!\w))"
)
"""A year as people write one, of two digits only behind an apostrophe."""
_LIKE_RANGE = re.compile(
    r"(?i)\b(?:19|20)\d\d\b[^\n\d]{0,14}?(?:[-–—]|\b(?:to|until|till|bis)\b)[^\n\d]{0,14}?"
    r"(?:\b(?:19|20)\d\d\b|\b(?:present|now|current|today|heute)\b)"
)
_LEADS = 12
"""Letters within which a year leads its line: it dates an entry and not something told in one."""
_OCCUPIED = re.compile(
    r"(?i)\b(?:self[- ]?employed|free-?lanc\w*|working student|attendant|substitute|paraprofessional|forwarder|coach"
    r"|escort|guards?|crew|(?:farm|leading|general|stage|ranch) ?hand|milker|shepherd|trades(?:man|woman)|tradie"
    r"|trainer|aide?|helper|captain|(?:first|second|chief|third) mate|cellist|violinist|pianist|organist|singer|actor"
    r"|actress|steward\w*|commis\w*|wait(?:ing)? ?staff|remplacements?|contractor|proprietor|franchisee"
    r"|superintendent|on my own account|temp(?:ing)?|soldad[oa]|jef[ae]|redactor\w*|guionista|productor\w*"
    r"|autónom[oa]|adjunt[oa]|ayudante|\w*leitung|\w*führer(?:in)?|dreher(?:in)?|fräser(?:in)?|selbstständig\w*"
    r"|selbständig\w*|freiberuf\w*|juriste|surveillante?|vacataire|rédact\w+|employée?|salariée?|apprentie?"
    r"|indépendante?|cheff?e?)\b"
)
"""Words of those who work, beside those of occupations that can be told anywhere."""
_WORKED_THEN = re.compile(
    r"(?i)(?<!not )(?<!not in )(?<!no )(?<!un)"
    r"\b(?:paid (?!leave)|employed|worked|working|freelanc\w*|beschäftigt|job as)\b"
)
"""How a time without work is said to have held some: "parental leave, in this time employed as a night nurse"."""
_MISPLACED = ("courses", "certifications", "skills", "languages")
"""Sections in which a job is told whose heading was not read."""
_TAUGHT = re.compile(
    r"(?i)\b(?:course|training|program(?:me)?|certif\w+|diploma|licen[cs]e\w*|registr\w+|module|workshop)\b"
)
_LONGEST_ENTRY = 14
"""Words up to which a line may be an entry, and is no sentence."""
_MEMBER = re.compile(r"(?i)(?:\w+ )?(?:member|mitglied|miembro|membre|lid)\b|[^.;]*\bmember(?:ship)? since\b")
"""How a line tells of a membership."""
_MAY_BE_OFF = re.compile(
    r"(?i)\b(?:famil\w+|child\w*|kids?|bab(?:y|ies)|twins|home|health|ill(?:ness)?|sick|care|carer|travel\w*|abroad|break"
    r"|leave|time|paid work|pause|stud(?:y|ied|ying|ies)|course|school|house|search\w*|unemploy\w*|redundan\w*"
    r"|arbeit\w*|suche\w*|service|servicio|militar\w*|wehrdienst|familie\w*|kind\w*|congé|recherche|enfants?|hij[oa]s)\b"
)
"""Words of an entry without a title that may make no job of it."""
_SAME = 0.1


@dataclass(frozen=True, slots=True)
class Tally:
    """Years of work, to one decimal place, overlaps counted once.

    ``likely`` is the sum of all that looks like work, None where nothing does; ``least`` leaves out what may be
    something else, ``most`` takes in what may be work, None where a date could not be read. ``doubts`` are the lines
    that make the difference. ``rough`` is whether a date among them is known to the year only.
    """

    likely: float | None
    least: float
    most: float | None
    doubts: tuple[Line, ...] = ()
    rough: bool = False

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
    jobs, parts, ranges = timeline.work_history(text, today), sections.split(text), dates.find_ranges(text, today)
    places = {job.span.at: _place(parts, job.span.at) for job in jobs}
    plain = [_says_it_is_work(job, places[job.span.at]) for job in jobs]
    sure = [job.span for index, job in enumerate(jobs) if plain[index] or _holds_posts(jobs, plain, index)]
    counted = dates.merge(sure)
    perhaps = [job.span for job in jobs if job.span not in sure]
    perhaps += [span for span in _left_out(text, parts, ranges, counted, today) if span.at not in places]
    perhaps = [span for span in perhaps if not _is_within(counted, span.first, span.last)]
    unread = list(_unread(parts, ranges, counted, today, dates.backwards(text, today)))
    doubts = [_line_at(parts, span.at) for span in perhaps] + unread
    return Tally(
        timeline.years_of_experience(text, today=today),
        dates.years(counted),
        None if unread else dates.years(dates.merge([*sure, *perhaps])),
        tuple(sorted({line for line in doubts if line}, key=lambda line: line.start)),
        rough=any(not span.exact or dates.is_season(span) for span in [*sure, *perhaps]),
    )


def _place(parts: Sequence[Section], at: int) -> tuple[Section, int] | None:
    """The section and the number of the line in it that an offset stands in."""
    for part in parts:
        for index, line in enumerate(part.lines):
            if line.start <= at < line.end:
                return part, index
    return None


def _line_at(parts: Sequence[Section], at: int) -> Line | None:
    place = _place(parts, at)
    return place[0].lines[place[1]] if place else None


def _says_it_is_work(job: Job, place: tuple[Section, int] | None) -> bool:
    """Whether the words of an entry name an occupation or an employer, or tell in points of nothing but deeds."""
    if place is None:
        return True
    part, index = place
    around = [part.lines[at] for at in range(max(0, index - 2), min(index + 3, len(part.lines)))]
    told = "\n".join([job.role.text if job.role else "", *(line.text for line in around if not line.bullet)])
    if TITLE_WORD.search(told) or EMPLOYER.search(told) or _OCCUPIED.search(told):
        return True
    points = list(_points(part, index))
    return bool(points) and not _MAY_BE_OFF.search("\n".join([told, *points]))


def _points(part: Section, index: int) -> Iterator[str]:
    """What the lines under an entry tell, up to a blank one."""
    for line in part.lines[index + 1 :]:
        if not line.text:
            return
        yield line.text


def _holds_posts(jobs: Sequence[Job], plain: Sequence[bool], index: int) -> bool:
    """Whether an entry is the firm over a post that stands beside it, and dated with it."""
    span = jobs[index].span
    beside = (at for at in (index - 1, index + 1) if 0 <= at < len(jobs) and plain[at])
    return any(span.first <= jobs[at].span.first and jobs[at].span.last <= span.last for at in beside)


def _left_out(
    text: str, parts: Sequence[Section], ranges: Sequence[DateRange], counted: Sequence[tuple[date, date]], today: date
) -> Iterator[DateRange]:
    """The ranges that neither a section nor words of their own set aside, whether they were counted or not."""
    headed = any(part.name == "experience" for part in parts)
    for part in parts:
        if part.name == "contact" or timeline.PLACEMENTS.search(part.heading):
            continue  # a placement is part of a study, and counted where there is no other work
        for index, line in enumerate(part.lines):
            for span, stretch in entries.stretches(line, timeline.in_line(ranges, line)):
                if span.first <= today and _may_be_work(
                    text, part, index, span, stretch, counted, headed_elsewhere=headed
                ):
                    yield timeline.until(span, today)


def _may_be_work(
    text: str,
    part: Section,
    index: int,
    span: DateRange,
    stretch: tuple[int, int],
    counted: Sequence[tuple[date, date]],
    *,
    headed_elsewhere: bool,
) -> bool:
    """Whether a range of dates may be that of a job."""
    line, headed = part.lines[index], part.name == "experience"
    if part.name in (sections.HEADER, "summary") and headed_elsewhere and len(line.text.split()) > _LONGEST_ENTRY:
        return entries.in_prose(text, span)
    if part.name in timeline.NEVER and not part.unknown:
        led = part.name in _MISPLACED and not line.bullet and TITLE_WORD.match(line.text) is not None
        return led and not _TAUGHT.search(line.text)
    if _MEMBER.match(line.body.text):
        return False
    if entries.is_another(part, index, span, headed, stretch):
        sentence = _sentence(line, span)
        long = len(line.text.split()) > _LONGEST_ENTRY
        if long and TITLE_WORD.search(sentence) and not entries.tells_of_none(sentence):
            return True  # of a whole paragraph one sentence tells of a leave, another of a job
        return _WORKED_THEN.search(sentence) is not None
    passing = entries.is_in_passing(part, index, span, headed, stretch)
    if passing and line.bullet and not TITLE_WORD.search(line.text):
        return False  # "- Cleaned the claims from 2015 to 2022"
    since = entries.SINCE.match(span.text) is not None
    return not (passing and since and _touches(counted, span.first, span.first))  # "shift leader since May 2021"


def _sentence(line: Line, span: DateRange) -> str:
    """What stands around dates in a line, between two stops."""
    start, end = span.at - line.start, span.until - line.start
    return f"{re.split(r'[.;()]', line.text[:start])[-1]} {re.split(r'[.;()]', line.text[end:])[0]}"


def _unread(
    parts: Sequence[Section],
    ranges: Sequence[DateRange],
    counted: Sequence[tuple[date, date]],
    today: date,
    wrong: Sequence[str],
) -> Iterator[Line]:
    """The lines among the work with dates that belong to no range which was read and may be those of a job.

    ``wrong`` are ranges that end before they start.
    """
    for part in parts:
        if part.name != "experience" and not part.unknown:
            continue
        for line in part.lines:
            read = timeline.in_line(ranges, line)
            if not line.bullet and _is_unread(line, read, wrong):
                yield line
            for found in _YEAR.finditer(line.text):
                at = line.start + found.start()
                year = moments.full_year(found["full"] or found["short"], today)
                if year > today.year or any(span.at <= at < span.until for span in read):
                    continue
                first, last = date(year, 1, 1), min(today, date(year, 12, 31))
                told = line.bullet or found.start() > _LEADS
                if _is_within(counted, first, last) or (told and _touches(counted, first, last)):
                    continue
                if part.unknown and (told or not TITLE_WORD.search(line.text)):
                    continue  # under a heading nobody knows most lone years tell of other things
                if not (entries.NOT_WORK.search(line.text) or _MEMBER.match(line.body.text)):
                    yield line


def _is_unread(line: Line, read: Sequence[DateRange], wrong: Sequence[str]) -> bool:
    """Whether something in a line looks like a range of dates and was not read as one."""
    spans = [(span.at - line.start, span.until - line.start) for span in read]
    return any(
        not any(at < like.end() and like.start() < until for at, until in spans)
        for like in _LIKE_RANGE.finditer(line.text)
        if not any(like[0] in told or told in line.text for told in wrong)
    )


def _is_within(counted: Sequence[tuple[date, date]], first: date, last: date) -> bool:
    return any(start <= first and last <= end for start, end in counted)


def _touches(counted: Sequence[tuple[date, date]], first: date, last: date) -> bool:
    return any(start <= last and first <= end for start, end in counted)
