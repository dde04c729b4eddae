"""Whether the education a resume names is the education a job asks for."""

from __future__ import annotations

import re
from itertools import pairwise

from resume_analysis.evidence import shows_education
from resume_analysis.judgement import Requirement
from resume_analysis.offline import fields, grades, tenure
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import degrees, phrasing
from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.degrees import Degree
from resume_analysis.reading.requirements import Wanted

_EQUIVALENT = re.compile(
    r"(?i)\b(?:or|oder|ou) (?:an? )?(?:equivalent|comparable|similar|relevant|vergleichbare|équivalente?)"
    r" (?:\w+ ){0,4}(?:experience|berufserfahrung|expérience)|\bor (?:\w+ ){0,3}experience instead"
)
_HEADER = re.compile(
    r"(?i)(?:(?:course|degree|qualification|institution|institute|university|board|school|year|score|grade|cgpa|percentage"
    r"|of|passing|/|and)\W*)+"
)
"""The names of the columns of a table."""
_PLACE = re.compile(r"(?i)\b(?:college|universit\w*|polytechnic|institut\w*|school|academy)\b")
_SCHOOL = re.compile(rf"[^\d():;]*{_PLACE.pattern[4:]}[^\d():;]*", re.IGNORECASE)
"""The name of a school and nothing else: "Oak University, Leeds"."""
_WITHOUT = re.compile(
    r"(?i)\b(?:no degree|some college|(?:not|never|did not) (?:finish|complete|graduate)\w*|incomplete|dropped out)\b"
)
"""How a line says that what was begun led to nothing."""
_BY_LETTERS = re.compile(r"(?:LL\.?M|M\.?Sc|MBA|MPH|M\.?Ed|M\.?Eng|MA)\b(?!.*[Dd]egree)")
_DOCTORATE = 5
_HONOURS = re.compile(r"\bHonours\b")
_HONS = re.compile(r"(?i)\bhon(?:ou?r)?s?\b|\b2[:.][12]\b|\b(?:first|second|third) class\b|\bupper second\b")
"""A degree that a plain bachelor's degree may be none of, though in some countries all are: "BCom Honours"."""
_MAIN_SUBJECT = re.compile(r" with (?P<what>[A-Z]\w+) as (?:an? |the )?(?:main|major|principal|first)\b")
"""Behind a degree in one of several fields, what it is to be in above all."""
_EARNED = re.compile(r"(?i)\b(?:certif\w+|diplom\w*|degree|course|training|apprenticeship|programme?)\b")
_PAPER = re.compile(
    r"(?i)\b(?:certif\w+|diplom\w*|degree|apprentic\w+|technician|qualification|member\w*|exams?|level \d|nvq|trade"
    r"|\w*fachwirt\w*|\w*meister|geprüfte\w*)\b"
)
"""What tells of a training more than of a short course."""
_POSTGRADUATE = re.compile(r"(?i)\bpost-? ?graduate (?:certificate|diploma|qualification|degree|award|course)\b")
"""What a bachelor's degree, high as it is, is none of."""
EQUIVALENT_YEARS = 4.0
"""Years of dated work that stand for a degree where a job takes "equivalent experience"."""
_STUDYING = re.compile(
    r"(?i)\b(?:pursuing|enrolled|studying|working towards?|student|immatrikuliert|eingeschrieben|studierend\w*"
    r"|en cours|cursando|(?:completed|finished) or (?:due|expected|ongoing|under way|in progress)"
    r"|(?:ongoing|under way|in progress) or (?:completed|finished)|due (?:in|by) 20\d\d|graduating"
    r"|(?:first|second|third|fourth|penultimate|final|last)[- ]year(?! of (?:work|experience|practice|post))"
    r"|near(?:ing|ly)? (?:completion|so|complete[d]?|finished)|(?:about|close) to (?:finish\w*|complet\w+))\b"
)

_DUE = re.compile(
    r"(?i)\b(?:complet\w+|finish\w*|obtain\w*|conferred|awarded|graduat\w+|expected)\b[^.;]{0,30}?"
    r"\b(?:by|in|before|between|until|no later than)\b[^.;]{0,40}\b(?P<year>20\d\d)\b"
)
"""The year by which a degree has to be finished: "completed by August 2027"."""


def judge(resume: Resume, wanted: Wanted) -> Requirement | None:
    """Hold a degree that is asked for against those the resume names, or the years that may stand for it.

    None where a finished one is high enough and nobody can tell by rules whether its field will do.
    """
    enough = [degree for degree in resume.degrees if is_as_high(wanted, degree)]
    if trade := trained_as(resume, wanted):
        return shown(wanted, "met", trade)
    if not enough and experience_will_do(resume, wanted):
        longest = max(resume.jobs, key=lambda job: job.span.last - job.span.first)
        return shown(wanted, "partial", tenure.named_with_dates(resume, longest))
    if not enough:
        lower = trained_in(resume, wanted) if grades.of_diploma_asked(wanted) else None
        unread = lower.line.body.text if lower else unrecognised(resume)
        return shown(wanted, "partial", unread) if unread else missing(wanted)
    wished = max(wanted.number, *(rung for rung, _, _ in degrees.in_text(wanted.text)), 0)
    best = min(
        enough,
        key=lambda degree: (
            not degree.finished,
            wanted.skill == "degree or diploma" and degree.rung < 3,
            not fields.fits(wanted.text, degree),
            not fields.names_one(wanted.text, degree),
            abs(degree.rung - wished),
        ),
    )
    related = fields.takes_related(wanted)
    fits = fields.fits(wanted.text, best, related=related) or (related and not fields.asked_for(wanted.text))
    if best.finished and not fits and (trained_in(resume, wanted) or not fields.plainly_elsewhere(wanted, best)):
        return None
    if best.rung > wanted.number and _BY_LETTERS.match(wanted.text) and best.rung == _DOCTORATE:
        return None  # a PharmD or a Dr. iur. need not have taken an LL.M. or an MSc
    if may_fall_short(wanted, best):
        return None
    if grades.fall_short(wanted.clause, best.line.text):
        return None
    if not best.finished and not best.under_way and not fits:
        return None
    reached = best.finished or (best.under_way and for_students(wanted, best))
    return shown(wanted, "met" if reached and fits else "partial", best.line.body.text)


def may_fall_short(wanted: Wanted, degree: Degree) -> bool:
    """Whether honours or a main subject are asked for that the line of a degree does not tell of."""
    main = _MAIN_SUBJECT.match(wanted.after)
    if main and main["what"].casefold() not in degree.line.text.casefold():
        return True
    return _HONOURS.search(wanted.text) is not None and degree.rung == 3 and not _HONS.search(degree.line.text)


def is_as_high(wanted: Wanted, degree: Degree) -> bool:
    """Whether a degree is on the rung that is asked for and, where both name a level by its number, on that level.

    A diploma with a grade, such as an advanced one, is more than one without.

    The name of a school shows no certificate of it, nor does a training beside it, which other papers lead to.
    """
    before = wanted.clause.partition(wanted.text)[0]
    asked, own = grades.LEVEL.findall(f"{before[-12:]}{wanted.text}"), grades.LEVEL.search(degree.line.text)
    lower = bool(asked) and own is not None and own["level"] < min(asked)
    school = wanted.number == 1 and all(rung < 2 for rung, _, _ in degrees.in_text(wanted.text))
    lone = all(rung < 3 for rung, _, _ in degrees.in_text(wanted.text))  # but "bachelor's or postgraduate diploma"
    beyond = lone and degree.rung == 3 and _POSTGRADUATE.search(before[-60:] + wanted.text) is not None
    academic = school or wanted.skill == "associate degree"
    trained = academic and degree.rung == 2 and degree.name != "associate degree"
    lower = lower or grades.of_diploma(degree) < grades.of_diploma_asked(wanted)
    return degree.rung >= wanted.number and degree.certified and not (trained or lower or beyond)


def trained_in(resume: Resume, wanted: Wanted) -> Degree | None:
    """A finished training, such as a higher diploma, in the very field in which a degree is asked for."""
    return next(
        (
            degree
            for degree in resume.degrees
            if degree.finished and 2 <= degree.rung < max(3, wanted.number) and fields.fits(wanted.text, degree)
        ),
        None,
    )


def trained_as(resume: Resume, wanted: Wanted) -> str | None:
    """The line of the education that names what is asked for in the very words; None where none does.

    These are the occupation somebody is to be trained in ("Abschluss: Maschinen- und Anlagenführer (IHK)" stands below
    the course that led to it), or one of several papers the job names.
    """
    trade = degrees.occupation(wanted.text)
    papers = degrees.papers(wanted.text)
    taught = [item.quote for item in resume.statements if item.section == "education"]
    named = [quote for quote in taught if trade and phrasing.find_phrase(quote, trade)]
    told = [quote for quote in taught if any(paper in quote for paper in papers)]
    return next(iter([*named, *(quote for quote in told if not degrees.unfinished(quote, resume.today))]), None)


def names_no_field(degree: Degree) -> bool:
    """Whether a degree stands without its field: "MOT, A.T. Still University"."""
    after = degree.line.text[degree.until - degree.line.start :]
    return re.match(r"\s*,\s[^,]*(?:Univ|College|School|Institut)", after) is not None


def unrecognised(resume: Resume, rung: int = 5) -> str | None:
    """A line of the education of a resume in which no degree was recognised: nobody can say that it has none.

    Where any degree was, only of trainings (up to ``rung`` 2), which go by too many names.
    """
    if resume.degrees and rung > 2:
        return None
    taught = "education" if any(part.name == "education" for part in resume.parts) else "courses"
    told = [
        item.quote
        for item in resume.statements
        if item.section == taught and re.search(r"[^\W\d_]{4}", item.text)
        if not (_HEADER.fullmatch(item.text.strip("| ")) or _WITHOUT.search(item.text))
    ]
    places: list[str] = []
    lines = sorted(pairwise([*told, ""]), key=lambda line: (not _PAPER.search(line[0]), not shows_education(line[0])))
    for quote, below in lines:
        if resume.degrees and _SCHOOL.fullmatch(quote):
            continue  # that of a degree, which stands beside it
        if resume.degrees and (degrees.in_text(quote, loose=True) or not shows_education(quote)):
            continue
        if not _PLACE.search(quote) or _EARNED.search(quote):
            return quote
        if _EARNED.search(below):
            return below  # where the name of a school stands above what was earned there, that is what may be as much
        places.append(quote)
    return places[0] if places else None


def for_students(wanted: Wanted, degree: Degree) -> bool:
    """Whether a job asks for somebody who is working towards a degree, or takes one that ends when this one will."""
    if due := _DUE.search(wanted.clause):
        years = [int(year) for year in YEAR.findall(degree.line.text)]
        return not years or max(years) <= int(due["year"])
    return _STUDYING.search(wanted.clause) is not None


def experience_will_do(resume: Resume, wanted: Wanted) -> bool:
    """Whether a job takes equivalent experience for the degree and the dates show enough of it."""
    return _EQUIVALENT.search(wanted.clause) is not None and resume.worked.least >= EQUIVALENT_YEARS
