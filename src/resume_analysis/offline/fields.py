"""Fields of study: which a job asks for, which a degree is in, and whether the one is the other or near it."""

from __future__ import annotations

import re

from resume_analysis.reading import degrees, vocabulary
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.degrees import Degree
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.phrasing import akin, stem
from resume_analysis.reading.requirements import Wanted

_FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "comput softwar it ict cs informatic informatik informations data programm informatiqu informática cyber stem",
        "business commerc financ econom account market bwl betriebswirtschaft administr sal gestion commerce",
        "engin mechanic electric electron mechatronic industri manufactur maschinenbau ingénieur ingeni stem",
        "nurs health medicin clinic care pfleg infirmi enfermer midwif",
        "educat teach pedagog curriculum instruct",
        "design art graphic media visual",
        "human hr psycholog psicolog people personnel",
        "statistic mathematic math data physic quantit econom actuar oper numer stem",
        "logistic suppl transport operat",
        "architec architet architek arquitec",
        "culinar hospital gastronom food hotel restaurant touris",
        "mechanic maschinenbau mécaniqu meccanic mecánic",
        "electric electron elektrotechnik elektronik électr eléctric",
        "communicat media journal kommunik",
        "scienc stem biolog chemi physic geolog environment botan zoolog microbio biochem biotech biomed astronom"
        " genet",
        "lif biolog biochem biotech biomed microbio genet zoolog botan pharmac physiolog neurosci",
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
        "",
        "hospital",
        *("",) * 2,
        "communicat kommunik",
        "scienc stem",
        "lif",
    )
)
"""The fields each family is asked for by as a whole; "" where its members are much the same."""
_WORLDS = (
    *("technical", "business", "technical", "care", "people", "art", "people business care", "technical business"),
    *("business technical", "technical art", "business", "technical", "technical", "business art people"),
    "technical business care people art",
    "technical care",
)
"""The wider worlds each family belongs to: only degrees that share none are plainly in another field."""
_PLAIN = listed("""
    degree studium field fields subject subjects area areas discipline disciplines related relevant similar comparable
    another any science sciences art arts university college school a an the or and
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
    r"dipl(?:om|\.)?-?\s?(?:kfm|kffr|kauf\w+|betriebsw\w*|volksw\w*)": "business",
    "bsn|msn|adn|dnp": "nurs",
    "mba|bba": "business",
    "llb|llm": "law",
    r"[bm]\.?\s?ed|ed\.?\s?d": "educat",
    r"b\.e|[bm]\.?eng|[bm]\.?tech|dipl\.?-?ing": "engine",
}
_LETTERS = tuple((re.compile(rf"(?i)\b(?:{letters})\b"), field) for letters, field in _IN_NAME.items())
_ANY_LETTERS = arranged(rf"(?i)\b(?:{'|'.join(_IN_NAME)})\b")
"""Whether one of these stands anywhere: few names of degrees say their field."""
_MANAGEMENT = re.compile(r"\b(?:in|of) (?:(?:International|General|Strategic|Global) )?Management\b(?! (?:of|Inf))")
"""Management of nothing in particular is business; hotel or construction management is not."""
_SCIENCE = re.compile(r"(?i)\bin (?:an? |the )?(?:natural )?(?:sciences?|scientific)\b(?! of)")
"""A field as wide as science itself: "in a science field"."""
_SORTS = frozenset(stem(word) for word in ("engineering", "management", "studies", "technology", "administration"))
_RELATED = re.compile(r"(?i)\b(?:any|related|relevant|similar|equivalent|comparable|vergleichbar\w*|équivalent)\b")
_MINOR = re.compile(r"(?i)\b(?:minor(?:ing|ed)?|nebenfach)\b[^|;(]*")
"""A field that was studied beside the one the degree is in."""
_AROUND = 300
_ALONE = re.compile(r"(?<=, )\w+(?=,| or\b|$)|(?<=\bor )\w+(?=,|$)|(?<=\bin )\w+(?=,| or\b)")
"""A field of one word in a list: "business, computer science, engineering or similar"."""


def takes_related(wanted: Wanted) -> bool:
    """Whether a job takes a field that is near the one it names."""
    return _RELATED.search(wanted.clause) is not None


def fits(asked: str, degree: Degree, *, related: bool = False) -> bool:
    """Whether a degree is in a field that was asked for, or near it where that will do, or none was named."""
    fields = asked_for(asked)
    named = degree.line.text[degree.at - degree.line.start : degree.until - degree.line.start].replace(".", "")
    if not fields or (
        re.fullmatch(r"[MB](?:S[A-BD-Z]|[A-RT-Z][A-Z]{1,2})", named) and re.search(rf"\b{named}\b", asked)
    ):
        return True  # an "MSW" is what "Master of Social Work (MSW)" asks for
    own = _own_field(degree)
    if _MANAGEMENT.search(degree.line.text):
        own = own | {"business"}
    if _shares(fields, own):
        return True
    return any(
        _touches(family, fields) and _touches(family, own) and (related or not wide or _touches(wide, fields))
        for family, wide in zip(_FAMILIES, _WIDE, strict=True)
    )


def names_one(asked: str, degree: Degree) -> bool:
    """Whether a degree is in a field that was asked for by its words, and not only in one near it."""
    return _shares(asked_for(asked), _own_field(degree))


def _shares(fields: set[str], own: set[str]) -> bool:
    return any(akin(one, other) for one in fields for other in own)


def plainly_elsewhere(wanted: Wanted, degree: Degree) -> bool:
    """Whether a degree is in another field than the one asked for, and not in one that anybody may call related.

    Fields the families do not know are not told to be apart.
    """
    asked = _worlds(asked_for(wanted.text))
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


def asked_for(asked: str) -> set[str]:
    """The stems of the words that say in which field a degree is asked for; none where it is in any."""
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
    alone = {stem(word.casefold()) for word in _ALONE.findall(asked)}
    field = {one for one in field if one not in _SORTS or one in alone} or field  # "electrical engineering" is a sort
    return field | _abbreviated(asked) | ({"scienc"} if _SCIENCE.search(asked) else set())


def _abbreviated(text: str) -> set[str]:
    """Fields that stand in the degree's own name: a BSN is a degree in nursing."""
    return {field for letters, field in _LETTERS if letters.search(text)} if _ANY_LETTERS.search(text) else set()
