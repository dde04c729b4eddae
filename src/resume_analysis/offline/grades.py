"""Grades of British school certificates: "GCSE English and Maths at grade C / 4 or above" against "Maths (D)"."""

from __future__ import annotations

import re

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


def _number(grade: str) -> int:
    return int(grade) if grade.isdigit() else _NUMBERS[grade.upper()]
