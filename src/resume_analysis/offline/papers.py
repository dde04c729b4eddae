"""Certificates and courses that end with one, as far as they are held."""

from __future__ import annotations

import re

from resume_analysis.offline.reading import Resume, Statement

_EXAM = re.compile(
    r"(?i)\b(?:certif\w*|zertifi\w*|certificat\w*|diplom\w*|licen[cs]\w*|qualif\w*|geprüfte?r?|ihk|fach(?:wirt|kraft)\w*"
    r"|prüfung|examen|exam(?:ination)?s?)\b"
)
"""What a course ends with that is more than having sat in it."""
_NOT_HELD = re.compile(
    r"(?i)\b(?:in progress|ongoing|booked|scheduled|planned|pending|expected|due|expired|lapsed|not renewed"
    r"|work(?:ing|s) towards?"
    r"|studying|enrolled|candidate|applied for|to be|awaiting|laufend|geplant|begonnen|en cours"
    r"|prévue?|en curso|prevista?)\b"
)
"""A paper nobody can show yet, or no longer."""
_UNTIL = re.compile(
    r"(?i)\b(?:exp(?:\.|iry|ires)?"
    r"|(?:valid|gültig|valable|válido)\W* (?:(?:un)?till?|to|through|thru|bis|jusqu\w*|hasta))(?!\w)"
    r"[^;()\n]{0,25}?\b(20\d\d)\b"
)
"""The year in which a paper ends; one that ends this year may be over."""


def held(resume: Resume) -> list[Statement]:
    """The certificates, and the courses that end with one, which the text does not say are ahead or have lapsed."""
    return [
        item
        for item in resume.statements
        if (item.section == "certifications" or (item.section == "courses" and _EXAM.search(item.text)))
        and not _NOT_HELD.search(item.text)
        and not any(int(year) <= resume.today.year for year in _UNTIL.findall(item.text))
    ]
