"""Grades within one kind of certificate: of British schools ("GCSE Maths at grade C / 4 or above" against "Maths (D)")
and of diplomas, of which an advanced one is more than one without a grade.
"""

from __future__ import annotations

import re

from resume_analysis.reading import degrees
from resume_analysis.reading.degrees import Degree
from resume_analysis.reading.requirements import Wanted

LEVEL = re.compile(r"(?i)\b(?:level|[ns]vq|stufe|niveau)\s?(?P<level>\d)\b")
"""The level of a certificate, by its number."""
_DIPLOMA = re.compile(r"(?i)\b(?:(post-?\s?graduate)|(graduate)|(?:higher|advanced)) (?:[a-z]+ ){0,2}?diploma\b")
_HIGHER_NATIONAL = re.compile(r"\bHN[CD]\b|(?i:\bhigher national\b)")
"""British certificates and diplomas of levels 4 and 5."""
_BY_LEVEL = {"4": 1, "5": 1, "6": 2, "7": 3, "8": 3}
"""How high a diploma of a level is, as `_of_words` counts."""
_ASKED = re.compile(
    r"(?i)\bgrades?\W{0,3}(?:A\*?\W{1,3})?(?P<grade>[A-E]|[3-9])\b|\b(?:A\*?|9) ?(?:[-–]|to) ?(?P<least>[B-E]|[3-7])\b"
    r"|\((?P<inside>[A-E]|[3-9])(?:\W{1,3}[3-9])? or (?:above|better|higher)\)"
)
_OWN = re.compile(
    r"\b(?P<subject>English|Maths?|Mathematics|Science|Welsh)(?: (?:Language|Literature))?"
    r"(?: ?\(| ?[:–-] ?| )(?:grade )?(?P<grade>[A-G]|[1-9])\b"
)
_NUMBERS = {"A": 7, "B": 6, "C": 4, "D": 3, "E": 2, "F": 1, "G": 1}
"""The number a letter is worth: C is the old name of 4."""


def fall_short(asked: str, line: str) -> bool:
    """Whether a line bears a lower grade than the one asked for, in a subject that is asked for."""
    wanted = _ASKED.search(asked)
    if wanted is None:
        return False
    least = _number(wanted["grade"] or wanted["least"] or wanted["inside"])
    return any(
        own["subject"][:4].casefold() in asked.casefold() and _number(own["grade"]) < least
        for own in _OWN.finditer(line)
    )


def of_diploma_asked(wanted: Wanted) -> int:
    """How high a diploma is asked for; 0 where any will do, or another degree in its place."""
    alone = wanted.number == 2 and len(degrees.in_text(wanted.text)) == 1
    return _of_words(wanted.text) if alone else 0


def of_diploma(degree: Degree) -> int:
    """How high a diploma a degree is, or is as much as: by its words, the number of its level or its rung."""
    told = degree.line.text
    level = LEVEL.search(told)
    by_level = _BY_LEVEL.get(level["level"], 0) if level else 0
    return max(_of_words(told), by_level, min(3, degree.rung - 1) if degree.rung > 2 else 0)


def _of_words(told: str) -> int:
    """A higher or advanced diploma is 1, as an HNC or HND is, a graduate one 2, a postgraduate one 3, any other 0."""
    if _HIGHER_NATIONAL.search(told):
        return 1
    grade = _DIPLOMA.search(told)
    return 0 if grade is None else 3 if grade[1] else 2 if grade[2] else 1


def _number(grade: str) -> int:
    return int(grade) if grade.isdigit() else _NUMBERS[grade.upper()]
