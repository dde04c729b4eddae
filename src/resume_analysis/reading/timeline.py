"""The working life a resume tells: which of its date ranges are work, how long that is together, where nothing is
said.

Only work counts: not school, not volunteering, not a career break. Ranges that overlap count once. Everything is
held against an explicit ``today``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, zip_longest

from resume_analysis.reading import dates, line_ends, numbers, sections
from resume_analysis.reading.dates import YEAR, DateRange
from resume_analysis.reading.entries import SINCE, dates_a_later_title, in_prose, is_break, is_work, pauses, stretches
from resume_analysis.reading.numbers import NUMBER
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line, Section
from resume_analysis.reading.titles import NUMBERED, role_of

GAP_DAYS = 183
"""A pause of half a year or longer is a gap."""
_MOST_RANGES = 12
"""Ranges of one line that are looked at: a text without line breaks must not keep a worker busy for minutes."""

NEVER = {
    "education", "certifications", "courses", "projects", "languages", "publications", "awards", "volunteering",
    "activities", "interests", "references", "skills",
}  # fmt: skip
"""Sections that hold no jobs by their names."""
_PERHAPS = {"skills", "certifications"}
"""Sections in which jobs may stand where the heading over them was not read: "Career contour" below the skills."""
PLACEMENTS = re.compile(
    r"(?i)\b(?:placements?|practic(?:um|a)|rotations?|student teaching|co-?ops?|industrial attachments)\b"
)
"""Headings over work that is part of a study, which counts only where there is no other."""
_CLAIM = re.compile(
    rf"(?i)(?<![\d.,])\b(?P<years>{NUMBER})(?:[.,]\d)?\s?\+?(?:\s*(?:-|–|to)\s*{NUMBER})?\s*\+?\s*"
    r"(?:years?|yrs?|jahren?|ans|años"
    r"|anos)['’]?\b(?! old)(?:\s+(?:of|in|d['’]|de|als|as)\b)?"
    r"[^.\n;|]{0,40}?\b(?:experience|berufserfahrung|erfahrung|expérience|experiencia)\b"
)


_FEW_HOURS = re.compile(
    r"(?i)\b(?:part[- ]time|casual|weekends?|evenings?|summers?|seasonal|holidays?|vacation|student job|working student"
    r"|werkstudent\w*|minijob|nebenjob|teilzeit|aushilfe|temps partiel|tiempo parcial|job d['’]été)\b"
)
_BESIDE = re.compile(
    r"(?i)\b(?:while (?:studying|a student|at (?:university|college|school))|neben dem studium"
    r"|(?:alongside|beside|during|around) (?:my |the )?(?:full[- ]time )?"
    r"(?:stud(?:y|ies)|degree|university|college|course|lectures|term))\b"
)
"""How a job is said to have been one beside a study."""
_INTERN = re.compile(
    r"(?i)\b(?:intern|internships?|co-?op|(?:industrial )?attachments?|externs?|externship|trainee(?:ship)?|placement"
    r"|praktik\w+|stagiaire|stagista"
    r"|tirocin\w+|prácticas|est[áa]gi\w+)\b"
)
"""Work that a degree may ask for, where it lies in one."""
_LONGEST_INTERNSHIP = 366
"""Days: who is a trainee for longer has a job, unless the whole of it lies in a study."""
_LONGEST_STUDY = 5
"""Years before a graduation in which an internship may have been part of the study."""


@dataclass(frozen=True, slots=True)
class Job:
    """One dated entry of the work experience. ``role`` is the line that names it, None when there is none."""

    span: DateRange
    role: Line | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch with no dated work or study, between two ranges the text gives to the month."""

    first: date
    last: date
    before: DateRange
    after: DateRange


@lru_cache(maxsize=32)
def work_history(text: str, today: date) -> tuple[Job, ...]:
    """Every dated entry of the work experience in reading order; ranges that start after ``today`` are left out."""
    parts = sections.split(text)
    ranges = dates.find_ranges(text, today)
    told = [part for part in parts if part.name == "experience"]
    headed = any(part.start <= span.at < part.end for part in told for span in ranges)  # else "Career summary" dates it
    counted = [part for part in told if not PLACEMENTS.search(part.heading)] or told
    if not headed:
        counted = [part for part in parts if part.name not in NEVER]
    found = _entries(counted, ranges, today, headed=headed)
    if not headed and not found:  # they may stand under a heading of something else
        counted = [part for part in parts if part.name in _PERHAPS or part.unknown]
        found = _entries(counted, ranges, today, headed=False)
    if not headed:  # a resume may tell of its work in sentences
        known = {job.span.at for _, job in found}
        told = [part for part in parts if part.name in (sections.HEADER, "summary")]
        spans = [span for span in ranges if any(part.start <= span.at < part.end for part in told)]
        found += [
            (False, Job(until(span, today), None))
            for span in spans
            if span.at not in known and span.first <= today and in_prose(text, span)
        ]
        found.sort(key=lambda entry: entry[1].span.at)
    plain = [job for bullet, job in found if not bullet]
    jobs = plain or [job for _, job in found]  # points under a dated job may name dates of their own
    jobs = [job for index, job in enumerate(jobs) if not (index and _tells_of(job, jobs[index - 1]))]
    jobs = _with_later_titles(text, jobs)
    jobs = [job for job, after in zip_longest(jobs, jobs[1:]) if not _tells_of_next(text, job, after)]
    paused = [
        span
        for part in counted
        for index, line in enumerate(part.lines)
        if pauses(part, index)
        for span in in_line(ranges, line)
        if span.exact
    ]
    return tuple(piece for job in _held_within(jobs) for piece in _without(job, paused[:_MOST_RANGES]))


def _entries(
    parts: Sequence[Section], ranges: Sequence[DateRange], today: date, *, headed: bool
) -> list[tuple[bool, Job]]:
    """The dated entries of some sections that tell of work, each with whether it is a point of a list."""
    return [
        (line.bullet and not NUMBERED.match(line.text), Job(until(span, today), role_of(part, index, stretch)))
        for part in parts
        for index, line in enumerate(part.lines)
        for span, stretch in stretches(line, in_line(ranges, line))
        if span.first <= today and is_work(part, index, span, headed, stretch)
    ]


def breaks(text: str, today: date) -> list[int]:
    """Where the dates of a time without work stand among the jobs: "At home with my children, 1997 – 2003"."""
    ranges = dates.find_ranges(text, today)
    return [
        span.at
        for part in sections.split(text)
        if part.name == "experience"
        for index, line in enumerate(part.lines)
        if not line.bullet
        for span, stretch in stretches(line, in_line(ranges, line))
        if is_break(part, index, span, stretch)
    ]


def _without(job: Job, paused: Sequence[DateRange]) -> Iterator[Job]:
    """A job without the time it says that no work was done in: "Laid off for the winter of 2018"."""
    span = job.span
    for pause in paused:
        if span.at < pause.at and span.first < pause.first and pause.last < span.last:
            yield replace(job, span=replace(span, last=pause.first - timedelta(days=1), ongoing=False))
            span = replace(span, first=pause.last + timedelta(days=1))
    yield replace(job, span=span)


def _held_within(jobs: Sequence[Job]) -> Iterator[Job]:
    """Posts dated by years under the months of their firm ("2011 – 2017" under "Sept 2001 – Mar 2017") keep within it.

    A bare year counts from its middle, which may lie outside.
    """
    firm: DateRange | None = None
    for job in jobs:
        span = job.span
        if span.exact or firm is None or not firm.first.year <= span.first.year <= span.last.year <= firm.last.year:
            firm = span if span.exact else None
        else:
            first, last = max(span.first, firm.first), min(span.last, firm.last)
            span = replace(span, first=first, last=max(first, last))
        yield replace(job, span=span)


def _tells_of(job: Job, before: Job) -> bool:
    """Whether "Maths lead since 2020" tells of the current job it stands under, which began earlier."""
    since = SINCE.match(job.span.text) is not None
    titled = before.role is not None and TITLE_WORD.search(before.role.text) is not None
    return since and titled and before.span.ongoing and before.span.first <= job.span.first


def _with_later_titles(text: str, jobs: Sequence[Job]) -> list[Job]:
    """Jobs without those that are but a later title right under one: "Apprentice, then Stylist from summer 2015"."""
    found: list[Job] = []
    for job in jobs:
        before = found[-1] if found else None
        if before and job.role and dates_a_later_title(text, before.span, job.span):
            titled = before.role is not None and TITLE_WORD.search(before.role.text) is not None
            found[-1] = before if titled else replace(before, role=job.role)
        else:
            found.append(job)
    return found


def _tells_of_next(text: str, job: Job, after: Job | None) -> bool:
    """Whether "(remote from April 2020)" stands in the words that name a job whose dates follow on the next lines."""
    if after is None or not SINCE.match(job.span.text) or SINCE.match(after.span.text):
        return False
    between = text[job.span.until : after.span.at]
    if re.match(r",? still\b", between):
        return False
    return (
        between.count("\n") in (1, 2) and not re.search(r"\n\s*\n|\.\s", between) and after.span.first <= job.span.first
    )


def years_of_experience(text: str, *, today: date) -> float | None:
    """Years of dated work, to one decimal place, overlaps counted once; None when the text has no dated work."""
    jobs = work_history(text, today)
    return total_years(jobs) if jobs else None


def beside_study(text: str, jobs: Sequence[Job], today: date) -> list[Job]:
    """The jobs that the text says were done beside a study, which lasts as long: nobody can tell how much they were."""
    studies = _studies(text, today)
    ends = [*(job.role.start if job.role else job.span.at for job in jobs), len(text)][1:]
    return [
        job
        for job, end in zip(jobs, ends, strict=False)
        if (any(_lies_in(job.span, study) for study in studies) and _is_beside(text, job, end))
        or _BESIDE.search(head_of(text, job).text)
    ]


def in_study(text: str, jobs: Sequence[Job], today: date) -> list[Job]:
    """The internships among jobs, of up to a year, in the time of a study or in the years before a graduation."""
    studies, graduations = _studies(text, today), [*_graduations(text, today)]
    return [
        job
        for job in jobs
        if _is_short(job, studies)
        and _INTERN.search(f"{_heading_over(text, job)}\n{_around(text, head_of(text, job))}")
        and _is_of_a_study(job, studies, graduations)
    ]


def _is_short(job: Job, studies: Sequence[DateRange]) -> bool:
    """Whether a job is as short as an internship, which may take twice as long where a study holds the whole of it."""
    within = any(
        study.first <= job.span.first
        and (job.span.last <= study.last or (not study.exact and job.span.last.year <= study.last.year))
        for study in studies
    )
    return (job.span.last - job.span.first).days <= (2 if within else 1) * _LONGEST_INTERNSHIP


def _is_of_a_study(job: Job, studies: Sequence[DateRange], graduations: Sequence[int]) -> bool:
    """Whether a job lies in the time of a study or in the years before a graduation."""
    return any(_lies_in(job.span, study) for study in studies) or any(
        job.span.last.year <= year <= job.span.first.year + _LONGEST_STUDY for year in graduations
    )


def _heading_over(text: str, job: Job) -> str:
    """The heading of the section that tells of a job: "INTERNSHIPS"."""
    part = sections.at(sections.split(text), job.span.at)
    return part.heading if part else ""


def _around(text: str, head: Line) -> str:
    """The lines that name a job with those right above and below: "Attachment (internship)" over firm and dates."""
    above = text[line_ends.start_of(text, max(0, head.start - 1)) : head.start].strip()
    below = text[head.end + 1 :].partition("\n")[0].strip() if head.end < len(text) else ""
    beside = (told for told in (above, below) if told[:1] not in "-•*" and not YEAR.search(told))
    return "\n".join([*beside, head.text])


def _graduations(text: str, today: date) -> Iterator[int]:
    """The years by which alone the education dates a study: "BSc Economics, 2019"."""
    for line in sections.of(sections.split(text), "education"):
        if not in_line(dates.find_ranges(text, today), line):
            yield from (int(year) for year in YEAR.findall(line.text))


def _studies(text: str, today: date) -> list[DateRange]:
    """The dates of the education."""
    lines = sections.of(sections.split(text), "education")
    return [span for line in lines for span in in_line(dates.find_ranges(text, today), line)]


def _lies_in(span: DateRange, study: DateRange) -> bool:
    """Whether more than half of a range lies in another."""
    shared = (min(span.last, study.last) - max(span.first, study.first)).days + 1
    return 2 * shared > (span.last - span.first).days + 1


def _is_beside(text: str, job: Job, end: int) -> bool:
    """Whether the lines that name a job tell of few hours, or those up to ``end`` that it was beside a study."""
    head = head_of(text, job)
    told = _BESIDE.search(text, head.end, max(head.end, end))
    return told is not None or _FEW_HOURS.search(head.text) is not None


def head_of(text: str, job: Job) -> Line:
    """The lines that hold the words that name a job and its dates: the employer stands there, too."""
    first, last = job.span.at, job.span.until
    if job.role:
        first, last = min(first, job.role.start), max(last, job.role.end)
    start, end = line_ends.around(text, first, last)
    return Line(text[start:end], start, end)


def total_years(jobs: Sequence[Job]) -> float:
    """Years these jobs cover together, to one decimal place, overlaps counted once."""
    return covered_years([job.span for job in jobs])


def covered_years(spans: Sequence[DateRange]) -> float:
    """Years these ranges cover together, to one decimal place, overlaps counted once."""
    return dates.years(dates.merge(list(spans)))


def gaps(text: str, *, today: date) -> list[Gap]:
    """Pauses of half a year or more inside the working life, latest first.

    Only between ranges that name their months: between bare years a pause cannot be told from none. Study is no gap,
    nor is what lies before it.
    """
    schooled = [part for part in sections.split(text) if part.name in ("education", "courses", "certifications")]
    lines = [line for part in schooled for line in part.lines if line.text]
    began = min((span.first for line in lines for span in in_line(dates.find_ranges(text, today), line)), default=None)
    learned = {int(year) for line in lines for year in YEAR.findall(line.text)}
    work = [job.span for job in work_history(text, today)]
    known = sorted(
        {*work, *dates.find_ranges(text, today)}, key=lambda span: (span.first, span.last)
    )  # study, volunteering and breaks that are named explain a pause
    found = []
    ended = accumulate(known, _later_end)
    for later, earlier in zip(known[1:], ended, strict=False):
        if not (earlier.exact and later.exact):
            continue
        pause = (later.first - earlier.last).days - 1
        if pause >= GAP_DAYS and later in work and any(span.last <= earlier.last for span in work):
            gap = Gap(earlier.last + timedelta(days=1), later.first - timedelta(days=1), earlier, later)
            before = began is not None and gap.last < began + timedelta(days=GAP_DAYS)
            if not before and learned.isdisjoint(range(gap.first.year, gap.last.year + 1)):
                found.append(gap)
    return found[::-1]


def _later_end(latest: DateRange, span: DateRange) -> DateRange:
    return span if span.last > latest.last else latest


def claimed_years(text: str) -> tuple[int, Line] | None:
    """The most years of experience the summary claims in words ("8+ years of experience"), with that passage."""
    claims: list[tuple[int, Line]] = []
    for part in sections.split(text):
        if part.name in (sections.HEADER, "summary"):
            claims += [
                (numbers.read(match["years"]), Line(match[0], match.start(), match.end()))
                for match in _CLAIM.finditer(text, part.start, part.end)
            ]
    return max(claims, key=lambda claim: claim[0], default=None)


def in_line(ranges: Sequence[DateRange], line: Line) -> Sequence[DateRange]:
    """The ranges that begin in a line, of ranges in reading order."""
    first = bisect_left(ranges, line.start, key=lambda span: span.at)
    return ranges[first : min(bisect_left(ranges, line.end, first, key=lambda span: span.at), first + _MOST_RANGES)]


def until(span: DateRange, today: date) -> DateRange:
    """A range as far as it has gone by today."""
    if span.last <= today:
        return span
    return DateRange(span.first, today, span.ongoing, span.exact, span.text, span.at, span.until)
