"""The working life a resume tells: which of its date ranges are work, how long that is together, where nothing is
said.

Only work counts: not school, not volunteering, not a career break. Ranges that overlap count once. Everything is
held against an explicit ``today``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from resume_analysis.reading import dates, degrees, sections
from resume_analysis.reading.dates import DateRange
from resume_analysis.reading.sections import Line, Section

GAP_DAYS = 183
"""A pause of half a year or longer is a gap."""
_MOST_RANGES = 12
"""Ranges of one line that are looked at: a text without line breaks must not keep a worker busy for minutes."""

TITLE_WORD = re.compile(
    r"(?i)\b(?:\w*(?:engineer|develop|manag|nurs|assist|consult|analyst|direct|teach|coordinat|special"
    r"|technici|administ|supervis|architect"
    r"|design|account|representative|officer|executive|lead|head\b|intern\b|trainee|apprentice|clerk|cook"
    r"|chef|driver|operator|electrici|mechanic"
    r"|scientist|research|lectur|tutor|instructor|professor|therap|physician|doctor|pharmac|paramedic"
    r"|carer|caregiver|agent|associate|advis|planner"
    r"|buyer|recruit|partner|writer|editor|journalist|producer|photograph|barista|waiter|waitress|server"
    r"|bartender|cashier|sales|keeper|foreman"
    r"|welder|plumber|carpenter|warehouse|founder|owner|president|principal|programmer|tester|auditor"
    r"|controller|attorney|generalist|human resources|lawyer|paralegal|counsel"
    r"|secretary|receptionist|worker|leiter|kraft\b|pfleger|schwester|berater|entwickler|ingenieur"
    r"|ingénieur|verkäufer|lehrer|kaufmann|kauffrau"
    r"|meister|koch\b|köch|fahrer|sachbearbeiter|infirmi|vendeu|professeur|comptable|chargé|responsable"
    r"|développeu|enfermer|vendedor|ingenier"
    r"|buchhalter|referent|assistent|techniker|mechaniker|elektriker|erzieher|arzt|ärzt|kellner|disponent"
    r"|redakteur|aushilfe"
    r"|profesor|contable|gerente|jefe|desarrollador|técnic|cociner|werkstudent|praktikant|stagiaire|becari))"
)
_NOT_WORK = re.compile(
    r"(?i)\b(?:career break|sabbatical|parental leave|maternity|paternity|unemployed|job search|gap year"
    r"|volunteer(?:ing)?(?! (?:coordinat|manag|services|program|recruit))|ehrenamt\w*|bénévol\w+|voluntari[oa]"
    r"|elternzeit|arbeitssuchend|ausbildung (?:zu[rm]|als)|lehre (?:zu[rm]|als)"
    r"|congé (?:parental|maternité)|excedencia|look(?:ed|ing) after my|(?:at )?home with (?:my|our|a|the)"
    r"|(?:caring|cared|carer) for (?:my|our|a) (?:\w+ )?(?:child\w*|daughter|son|mother|father"
    r"|parents?|wife|husband|family|relative)|(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|father|mum|mom"
    r"|dad)"
    r"|travel(?:l?ing)? (?:the world|year)|world trip|weltreise)\b"
)
_SCHOOL = re.compile(
    r"(?i)\b(?:b\.?\s?sc|m\.?\s?sc|bachelor|master(?:'s|’s)? (?:of|in|degree|thesis)|ph\.?\s?d|mba|bsn|msn"
    r"|b\.a\.|m\.a\.|diploma|degree"
    r"|high school|\w*universit\w*|cand\.\w*|letras|college|politechnik\w*|politecnico|uniwersytet\w*"
    r"|univerzit\w*|faculty|fakultät"
    r"|faculté|facultad|facoltà|polytechnic\w*|universität"
    r"|hochschule|université|universidad|abitur|studium"
    r"|gymnasium|baccalauréat|licence|licenciatura"
    r"|bachillerato|ausbildung|lycée)\b"
)
_NEVER = {
    "education", "certifications", "courses", "projects", "languages", "publications", "awards", "volunteering",
    "activities", "interests", "references", "skills",
}  # fmt: skip
_CLAIM = re.compile(
    r"(?i)\b(?P<years>\d{1,2})\s?\+?(?:\s*(?:-|–|to)\s*\d{1,2})?\s*\+?\s*(?:years?|yrs?|jahren?|ans|años"
    r"|anos)['’]?\b(?:\s+(?:of|in|d['’]|de|als|as)\b)?"
    r"[^.\n;|]{0,40}?\b(?:experience|berufserfahrung|erfahrung|expérience|experiencia)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EDGES = " \t|,;:·•–—-()[]/\\*_#"
_FROM = re.compile(r"(?i)\s(?:from|during|between|von|vom|since)$")
_SINCE = re.compile(r"(?i)(?:since|seit|depuis|desde|dal|sinds)\b")


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
    counted = [part for part in parts if part.name == "experience"]
    headed = bool(counted)
    if not headed:
        counted = [part for part in parts if part.name not in _NEVER]
    ranges = dates.find_ranges(text, today)
    found = [
        (line.bullet, Job(_until(span, today), _role(part, index, span)))
        for part in counted
        for index, line in enumerate(part.lines)
        for span in _in_line(ranges, line)
        if span.first <= today and _is_work(part, index, span, headed)
    ]
    plain = [job for bullet, job in found if not bullet]
    jobs = plain or [job for _, job in found]  # points under a dated job may name dates of their own
    return tuple(job for index, job in enumerate(jobs) if not (index and _tells_of(job, jobs[index - 1])))


def _tells_of(job: Job, before: Job) -> bool:
    """Whether "Maths lead since 2020" tells of the current job it stands under, which began earlier."""
    since = _SINCE.match(job.span.text) is not None
    return since and before.span.ongoing and before.span.first <= job.span.first


def years_of_experience(text: str, *, today: date) -> float | None:
    """Years of dated work, to one decimal place, overlaps counted once; None when the text has no dated work."""
    jobs = work_history(text, today)
    return total_years(jobs) if jobs else None


def total_years(jobs: Sequence[Job]) -> float:
    """Years these jobs cover together, to one decimal place, overlaps counted once."""
    return dates.years(sum((last - first).days + 1 for first, last in dates.merge([job.span for job in jobs])))


def gaps(text: str, *, today: date) -> list[Gap]:
    """Pauses of half a year or more inside the working life, latest first.

    Only between ranges that name their months: between bare years a pause cannot be told from none. Study is no gap,
    nor is what lies before it.
    """
    schooled = [part for part in sections.split(text) if part.name in ("education", "courses", "certifications")]
    lines = [line for part in schooled for line in part.lines if line.text]
    began = min((span.first for line in lines for span in _in_line(dates.find_ranges(text, today), line)), default=None)
    learned = {int(year) for line in lines for year in _YEAR.findall(line.text)}
    work = [job.span for job in work_history(text, today)]
    known = sorted(
        {*work, *dates.find_ranges(text, today)}, key=lambda span: (span.first, span.last)
    )  # study, volunteering and breaks that are named explain a pause
    found = []
    for index, later in enumerate(known):
        earlier = max(known[:index], key=lambda span: span.last, default=None)
        if earlier is None or not (earlier.exact and later.exact):
            continue
        pause = (later.first - earlier.last).days - 1
        if pause >= GAP_DAYS and later in work and any(span.last <= earlier.last for span in work):
            gap = Gap(earlier.last + timedelta(days=1), later.first - timedelta(days=1), earlier, later)
            before = began is not None and gap.last < began + timedelta(days=GAP_DAYS)
            if not before and learned.isdisjoint(range(gap.first.year, gap.last.year + 1)):
                found.append(gap)
    return found[::-1]


def claimed_years(text: str) -> tuple[int, Line] | None:
    """The most years of experience the summary claims in words ("8+ years of experience"), with that passage."""
    claims: list[tuple[int, Line]] = []
    for part in sections.split(text):
        if part.name in (sections.HEADER, "summary"):
            claims += [
                (int(match["years"]), Line(match[0], match.start(), match.end()))
                for match in _CLAIM.finditer(text, part.start, part.end)
            ]
    return max(claims, key=lambda claim: claim[0], default=None)


def _in_line(ranges: Sequence[DateRange], line: Line) -> Sequence[DateRange]:
    """The ranges that begin in a line, of ranges in reading order."""
    first = bisect_left(ranges, line.start, key=lambda span: span.at)
    return ranges[first : min(bisect_left(ranges, line.end, first, key=lambda span: span.at), first + _MOST_RANGES)]


def _until(span: DateRange, today: date) -> DateRange:
    if span.last <= today:
        return span
    return DateRange(span.first, today, span.ongoing, span.exact, span.text, span.at, span.until)


def _is_work(part: Section, index: int, span: DateRange, headed: bool) -> bool:
    line = part.lines[index]
    near = _entry_head(part, index)
    if _NOT_WORK.search(line.text) or (near and _NOT_WORK.search(near)):
        return False
    body = line.body
    before, after = body.text[: max(0, span.at - body.start)], body.text[span.until - body.start :]
    said = f"{before} {after}"
    after = after.strip(f"{_EDGES}.")
    running = before.rstrip()[-1:].isalnum()
    if _SINCE.match(span.text) and running and len(before.split()) > 6:
        return False  # "Lead a team of 4 in the toddler room; deputy since 2024"
    if (
        _SINCE.match(span.text)
        and len(said.split()) >= 2
        and (running or (not headed and _PAPER.search(said)))
        and not (after and headed)
        and not TITLE_WORD.search(f"{near} {said}")
    ):
        return False  # "trainer of 7 new hires since 2023", "CPhT, since 2024"
    if _SINCE.match(span.text) and re.search(r"\b(?:19|20)\d\d\b", before):
        return False  # another date names the job, this one tells of it
    if not headed and any(rung > 1 for rung, _, _ in degrees.in_text(body.text)) and not _WORKING.search(said):
        return False
    inside = bool(before.strip(_EDGES)) and bool(after)
    if inside and (line.bullet or len(body.text.split()) > 14):
        return False  # a year range told in passing, such as "grew revenue 2018-2020 by half"
    subject = f"{near} {line.text}"
    titled = TITLE_WORD.search(subject if headed else _FIELD.sub("", subject)) is not None
    return not _SCHOOL.search(subject) or titled or (headed and not _DEGREE.search(subject))


_WORKING = re.compile(
    r"(?i)\b(?:intern|internship|trainee|assistant|researcher|fellow|working student|werkstudent\w*)\b"
)
_PAPER = re.compile(
    r"(?i)\b(?:registr\w+|registered|licen[cs]\w*|certifi\w+|member|credential)\b"
    r"|\((?-i:[A-Z]{3,})\)"
)
_FIELD = re.compile(r"(?i)\b\w+(?:ing|ment|tion|ics)\b")
"""Fields of study, such as "Engineering", which are no titles."""
_DEGREE = re.compile(r"(?i)\b(?:b\.?sc|m\.?sc|bachelor|master of|ph\.?d|mba|abitur|licenciatura|baccalauréat)\b")


def _entry_head(part: Section, index: int) -> str:
    """The line above a line that holds little but dates."""
    line = part.lines[index]
    if len(re.sub(r"[\W\d_]+", "", line.text)) > 24 or index == 0:
        return ""
    above = part.lines[index - 1]
    dated = re.search(r"\b(?:19|20)\d\d\b", above.text)  # another entry
    return "" if above.bullet or dated or len(above.text.split()) > 12 else above.text


def _role(part: Section, index: int, span: DateRange) -> Line | None:
    """The words that name an entry: beside its dates, else on the lines above, else on the line below."""
    line = part.lines[index]
    beside = [
        _trim(line.text[: max(0, span.at - line.start)], line.start),
        _trim(line.text[max(0, span.until - line.start) :], span.until),
    ]
    above = []
    for step in (-1, -2):
        if index + step < 0 or not _may_name(part.lines[index + step]) or _YEAR.search(part.lines[index + step].text):
            break  # a line with a year of its own is another entry
        above.append(part.lines[index + step])
    following = part.lines[index + 1] if index + 1 < len(part.lines) else None
    below = [following] if following is not None and _may_name(following) else []
    said = [spot for spot in beside if spot and len(spot.text) > 2]
    title = [
        spot for spot in below if not said or re.fullmatch(r"(?:[^\W\d]\S*\s?){1,6}", spot.text)
    ]  # the employer may stand beside the dates
    titled = [spot for spot in [*said, *above, *title] if TITLE_WORD.search(spot.text)]
    return next(iter([*titled, *said, *above, *below]), None)


def _may_name(line: Line) -> bool:
    """Whether a line is short and plain enough to name a job."""
    count = len(line.text.split())
    return (
        0 < count <= 10 and not line.bullet and not line.text.endswith(".") and bool(re.search(r"[^\W\d_]", line.text))
    )


def _trim(piece: str, at: int) -> Line | None:
    text = _FROM.sub("", re.sub(r"(?<=[a-z]{3}|\w\d\)|\w\w\))\.$", "", piece.strip(_EDGES).removeprefix(". "))).rstrip(
        _EDGES
    )
    told = re.search(r"(?<=[a-z]{4})\.\s+(?=[A-Z])", text)
    if told and len(text.split()) > 8:
        text = text[: told.start()]  # sentences that tell of the job do not name it
    if not text:
        return None
    start = at + piece.index(text)
    if text.count("(") > text.count(")") and piece[start - at + len(text) :].startswith(")"):
        text += ")"
    return Line(text, start, start + len(text))
