"""Whether the education a resume names is the education a job asks for."""

from __future__ import annotations

import re
from itertools import pairwise

from resume_analysis.evidence import shows_education
from resume_analysis.judgement import Requirement
from resume_analysis.offline import grades
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import degrees, phrasing, vocabulary
from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.degrees import Degree
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.phrasing import akin, stem
from resume_analysis.reading.requirements import Wanted

_FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "comput softwar it cs informatic informatik informations data programm informatiqu informática cyber stem",
        "business commerc financ econom account market bwl betriebswirtschaft administr sal gestion commerce",
        "engin mechanic electric electron mechatronic industri manufactur maschinenbau ingénieur ingeni stem",
        "nurs health medicin clinic care pfleg infirmi enfermer midwif",
        "educat teach pedagog curriculum instruct",
        "design art graphic media visual",
        "human hr psycholog psicolog people personnel",
        "statistic mathematic math data physic quantit econom actuar oper numer stem",
        "logistic suppl transport operat",
        "architec architet architek arquitec",
        "culinar hospital gastronom food",
        "mechanic maschinenbau mécaniqu meccanic mecánic",
        "electric electron elektrotechnik elektronik électr eléctric",
        "communicat media journal kommunik",
        "scienc stem biolog chemi physic geolog environment botan zoolog microbio biochem astronom genet",
    )
)

_WIDE: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "",
        "business commerc bwl",
        "engin ingénieur stem",
        "",
        "",
        "",
        "people personnel hr",
        "quantit numer stem",
        "logistic",
        *("",) * 4,
        "communicat kommunik",
        "scienc stem",
    )
)
"""The fields each family is asked for by as a whole; "" where its members are much the same."""
_WORLDS = (
    *("technical", "business", "technical", "care", "people", "art", "people business care", "technical business"),
    *("business technical", "technical art", "business", "technical", "technical", "business art people"),
    "technical business care people art",
)
"""The wider worlds each family belongs to: only degrees that share none are plainly in another field."""
_PLAIN = listed("""
    degree studium field fields subject subjects area areas discipline disciplines related relevant similar comparable
    another any science sciences art arts a an the or and
""")
_IN_NAME = {
    r"j\.?d|juris doctor": "law",
    r"[bm]\.?s\.?w": "social",
    r"[bm]\.?com": "commerc",
    "bbm": "business",
    r"[bm]\.?f\.?a": "art",
    r"[bm]\.?arch": "architect",
    r"m\.?p\.?h": "health",
    r"[bm]\.?pharm|pharm\.?d": "pharmac",
    r"mb ?bch?ir?|mbchb|mbbs|m\.?d": "medicin",
    r"[bm]see": "electr",
    r"[bm]scs|cse": "comput",
    r"[bm]sme": "mechan",
    "ece": "electron",
    r"(?<!library and )(?<!library & )information (?:technolog(?:y|ies)|systems?|sciences?|engineering|security"
    r"|and communications?|management)": "comput",
    "ade": "business",
    r"dipl\.?-?\s?(?:kfm|kffr|kauf\w+|betriebsw\w*|volksw\w*)": "business",
    "bsn|msn|adn|dnp": "nurs",
    "mba|bba": "business",
    "llb|llm": "law",
    r"[bm]\.?\s?ed|ed\.?\s?d": "educat",
    r"b\.e|[bm]\.?eng|[bm]\.?tech|dipl\.?-?ing": "engine",
}
_LETTERS = tuple((re.compile(rf"(?i)\b(?:{letters})\b"), field) for letters, field in _IN_NAME.items())
_MANAGEMENT = re.compile(r"\b(?:in|of) (?:(?:International|General|Strategic|Global) )?Management\b(?! (?:of|Inf))")
"""Management of nothing in particular is business; hotel or construction management is not."""
_SCIENCE = re.compile(r"(?i)\bin (?:an? |the )?(?:natural )?(?:sciences?|scientific)\b(?! of)")
"""A field as wide as science itself: "in a science field"."""
_SORTS = frozenset(stem(word) for word in ("engineering", "management", "studies", "technology", "administration"))
_EQUIVALENT = re.compile(
    r"(?i)\b(?:or|oder|ou) (?:an? )?(?:equivalent|comparable|similar|relevant|vergleichbare|équivalente?)"
    r" (?:\w+ ){0,4}(?:experience|berufserfahrung|expérience)|\bor (?:\w+ ){0,3}experience instead"
)
_RELATED = re.compile(r"(?i)\b(?:any|related|relevant|similar|equivalent|comparable|vergleichbar\w*|équivalent)\b")
_MINOR = re.compile(r"(?i)\b(?:minor(?:ing|ed)?|nebenfach)\b[^|;(]*")
"""A field that was studied beside the one the degree is in."""
_PLACE = re.compile(r"(?i)\b(?:college|universit\w*|polytechnic|institut\w*|school|academy)\b")
_EARNED = re.compile(r"(?i)\b(?:certif\w+|diplom\w*|degree|course|training|apprenticeship|programme?)\b")
_AROUND = 300
EQUIVALENT_YEARS = 4.0
"""Years of dated work that stand for a degree where a job takes "equivalent experience"."""
_STUDYING = re.compile(
    r"(?i)\b(?:pursuing|enrolled|studying|working towards?|student|immatrikuliert|eingeschrieben|studierend\w*"
    r"|en cours|cursando|completed or (?:due|expected)|due (?:in|by) 20\d\d|final[- ]year|graduating"
    r"|near(?:ing)? completion|(?:about|close) to (?:finish\w*|complet\w+))\b"
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
        return shown(wanted, "partial", longest.span.text)
    if not enough:
        lower = trained_in(resume, wanted) if grades.of_diploma_asked(wanted) else None
        unread = lower.line.body.text if lower else unrecognised(resume)
        return shown(wanted, "partial", unread) if unread else missing(wanted)
    best = min(
        enough,
        key=lambda degree: (not degree.finished, not field_fits(wanted.text, degree), degree.rung - wanted.number),
    )
    related = takes_related(wanted)
    fits = field_fits(wanted.text, best, related=related) or (related and not _field(wanted.text))
    if best.finished and not fits and (trained_in(resume, wanted) or not plainly_elsewhere(wanted, best)):
        return None
    if grades.fall_short(wanted.clause, best.line.text):
        return None
    reached = best.finished or (best.under_way and for_students(wanted, best))
    return shown(wanted, "met" if reached and fits else "partial", best.line.body.text)


def is_as_high(wanted: Wanted, degree: Degree) -> bool:
    """Whether a degree is on the rung that is asked for and, where both name a level by its number, on that level.

    A diploma with a grade, such as an advanced one, is more than one without.

    The name of a school shows no certificate of it, nor does a training beside it, which other papers lead to.
    """
    before = wanted.clause.partition(wanted.text)[0]
    asked, own = grades.LEVEL.findall(f"{before[-12:]}{wanted.text}"), grades.LEVEL.search(degree.line.text)
    lower = bool(asked) and own is not None and own["level"] < min(asked)
    school = wanted.number == 1 and all(rung < 2 for rung, _, _ in degrees.in_text(wanted.text))
    academic = school or wanted.skill == "associate degree"
    trained = academic and degree.rung == 2 and degree.name != "associate degree"
    lower = lower or grades.of_diploma(degree) < grades.of_diploma_asked(wanted)
    return degree.rung >= wanted.number and degree.certified and not trained and not lower


def trained_in(resume: Resume, wanted: Wanted) -> Degree | None:
    """A finished training, such as a higher diploma, in the very field in which a degree is asked for."""
    return next(
        (
            degree
            for degree in resume.degrees
            if degree.finished and 2 <= degree.rung < max(3, wanted.number) and field_fits(wanted.text, degree)
        ),
        None,
    )


def trained_as(resume: Resume, wanted: Wanted) -> str | None:
    """The line of the education that names the very occupation somebody is to be trained in; None where none does.

    "Abschluss: Maschinen- und Anlagenführer (IHK)" stands below the course that led to it.
    """
    trade = degrees.occupation(wanted.text)
    taught = (item.quote for item in resume.statements if item.section == "education")
    return next((quote for quote in taught if trade and phrasing.find_phrase(quote, trade)), None)


def names_no_field(degree: Degree) -> bool:
    """Whether a degree stands without its field: "MOT, A.T. Still University"."""
    after = degree.line.text[degree.until - degree.line.start :]
    return re.match(r"\s*,\s[^,]*(?:Univ|College|School|Institut)", after) is not None


def takes_related(wanted: Wanted) -> bool:
    """Whether a job takes a field that is near the one it names."""
    return _RELATED.search(wanted.clause) is not None


def unrecognised(resume: Resume, rung: int = 5) -> str | None:
    """A line of the education of a resume in which no degree was recognised: nobody can say that it has none.

    Where any degree was, only of trainings (up to ``rung`` 2), which go by too many names.
    """
    if resume.degrees and rung > 2:
        return None
    taught = "education" if any(part.name == "education" for part in resume.parts) else "courses"
    told = [item.quote for item in resume.statements if item.section == taught]
    for quote, below in pairwise([*told, ""]):
        if resume.degrees and (degrees.in_text(quote, loose=True) or not shows_education(quote)):
            continue
        # where the name of a school stands above what was earned there, that is what may be as much
        return below if _PLACE.search(quote) and not _EARNED.search(quote) and _EARNED.search(below) else quote
    return None


def for_students(wanted: Wanted, degree: Degree) -> bool:
    """Whether a job asks for somebody who is working towards a degree, or takes one that ends when this one will."""
    if due := _DUE.search(wanted.clause):
        years = [int(year) for year in YEAR.findall(degree.line.text)]
        return not years or max(years) <= int(due["year"])
    return _STUDYING.search(wanted.clause) is not None


def experience_will_do(resume: Resume, wanted: Wanted) -> bool:
    """Whether a job takes equivalent experience for the degree and the dates show enough of it."""
    return _EQUIVALENT.search(wanted.clause) is not None and (resume.years or 0) >= EQUIVALENT_YEARS


def field_fits(asked: str, degree: Degree, *, related: bool = False) -> bool:
    """Whether a degree is in a field that was asked for, or near it where that will do, or none was named."""
    fields = _field(asked)
    named = degree.line.text[degree.at - degree.line.start : degree.until - degree.line.start].replace(".", "")
    if not fields or (
        re.fullmatch(r"[MB](?:S[A-BD-Z]|[A-RT-Z][A-Z]{1,2})", named) and re.search(rf"\b{named}\b", asked)
    ):
        return True  # an "MSW" is what "Master of Social Work (MSW)" asks for
    own = _own_field(degree)
    if _MANAGEMENT.search(degree.line.text):
        own = own | {"business"}
    if any(akin(one, other) for one in fields for other in own):
        return True
    return any(
        _touches(family, fields) and _touches(family, own) and (related or not wide or _touches(wide, fields))
        for family, wide in zip(_FAMILIES, _WIDE, strict=True)
    )


def plainly_elsewhere(wanted: Wanted, degree: Degree) -> bool:
    """Whether a degree is in another field than the one asked for, and not in one that anybody may call related.

    Fields the families do not know are not told to be apart.
    """
    asked = _worlds(_field(wanted.text))
    own = _worlds(_own_field(degree))
    return not takes_related(wanted) and bool(asked and own) and not asked & own


def _worlds(stems: set[str]) -> set[str]:
    """The worlds of the fields that are named."""
    return {
        world
        for family, worlds in zip(_FAMILIES, _WORLDS, strict=True)
        if _touches(family, stems)
        for world in worlds.split()
    }


def _touches(family: frozenset[str], stems: set[str]) -> bool:
    return any(one == known or (len(known) > 2 and one.startswith(known)) for known in family for one in stems)


def _own_field(degree: Degree) -> set[str]:
    """The words around the name of a degree; of a text without line breaks not all of it."""
    at, until = degree.at - degree.line.start, degree.until - degree.line.start
    told = _MINOR.sub(" ", degree.line.text[max(0, at - _AROUND) : until + _AROUND])
    return {stem(word.folded) for word in vocabulary.words(told)} | _abbreviated(told)


def _field(asked: str) -> set[str]:
    parts = re.split(r"(?i)\b(?:in|of|zum|zur|als|en|de)\b", asked, maxsplit=1)
    places = degrees.in_text(asked)
    short = set[str]()
    if len(parts) > 1:
        words = vocabulary.words(parts[1])
        found = [word.folded for word in words]
        short = {word.folded for word in words if len(word.folded) == 2 and parts[1][word.start : word.end].isupper()}
    else:  # "HND Construction", "BSc Physiotherapy"
        beside = (
            re.match(r"\s(?:\(Hons?\) )?([A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)", asked[places[-1][2] :])
            if places
            else None
        )
        found = [word.folded for word in vocabulary.words(beside[1])] if beside else []
    known = {word.folded for _, at, until in places for word in vocabulary.words(asked[at:until])}
    field = {stem(word) for word in found if word not in _PLAIN and word not in known and len(word) > 2} | short
    field = {one for one in field if one not in _SORTS} or field  # "electrical engineering" is a sort of it
    return field | _abbreviated(asked) | ({"scienc"} if _SCIENCE.search(asked) else set())


def _abbreviated(text: str) -> set[str]:
    """Fields that stand in the degree's own name: a BSN is a degree in nursing."""
    return {field for letters, field in _LETTERS if letters.search(text)}
