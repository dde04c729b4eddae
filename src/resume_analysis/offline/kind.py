"""Whether a text is a resume at all: several signs must come together, and signs of other papers speak against it."""

from __future__ import annotations

import re
from datetime import date

from resume_analysis.reading import dates, degrees, profile, sections, timeline
from resume_analysis.reading.alternation import by_first_letter
from resume_analysis.reading.entries import TITLE_WORD

_OTHERS = (
    r"\w+ wanted(?=\s*$)|invoice (?:number|no|date)|amount due|total due|subtotal|bill to|purchase order"
    r"|rechnungsnummer|iban|dear (?:sir|madam|hiring|mr|ms)|(?:dear|hi|hello) \w+(?: \w+)?(?=,\s*$)|(?:kind"
    r"|best) regards|to whom it may concern|yours (?:sincerely"
    r"|faithfully)"
    r"|sehr geehrte|mit freundlichen grüßen|we are (?:looking for|hiring)|we offer|what we offer|apply now"
    r"|wir suchen|wir bieten|equal opportunity employer|your responsibilities|about the role"
    r"|hereinafter|whereas|terms and conditions|ingredients|preheat|abstract|introduction|in this paper"
    r"|et al|chapter \d|table of contents|copyright|all rights reserved|privacy policy"
)
_OTHER = re.compile(rf"(?im)\b(?:{by_first_letter(_OTHERS)})\b")
_TOLD = re.compile(
    r"(?i)\bI(?:['’]ve| have)? (?:been (?:working|employed)|worked|am working|was employed)\b|\bworked (?:as"
    r"|at|for)\b"
    r"|\bI (?:work|am|was) (?:as|an?|for|at|with)\b|\b(?:\d+|[a-z]+) years['’]? (?:experience|in|as|at)\b"
    r"|\breferences\b|\b(?:fluent|native|speaks?)\b|\bschool leaver\b|\b(?:driving|driver['’]?s|SIA|forklift"
    r"|HGV|clean) licen[cs]e\b"
    r"|\bCSCS\b|\bDBS\b"
    r"|\bfirst aid\b|\bfood hygiene\b|\bführerschein\b|\bpermis [B-E]\b"
)
"""What people say of their own work, and the papers of plain trades."""
_PLACEHOLDER = re.compile(r"\[[A-Z ]+\]")
_ENOUGH = 4


def is_resume(text: str, today: date) -> bool:
    """Add up signs (sections, contact details, dated entries, degrees, job titles) and take off those of other
    papers.
    """
    if not text.isascii() and _in_other_script(text):
        return True  # the signs below are words in Latin letters; without them nothing is refused
    if len(text.split()) < 20:
        return False
    named = set(profile.sections(text))
    core = named & {
        "experience",
        "education",
        "skills",
        "summary",
        "projects",
        "certifications",
        "languages",
        "volunteering",
    }
    found = profile.read_profile(text, ())
    jobs = sum(
        job.role is not None and TITLE_WORD.search(job.role.text) is not None
        for job in timeline.work_history(text, today)
    )
    contact = bool(found.email) + bool(found.phone) + bool(found.name)
    told = min(3, len({match[0].casefold() for match in _TOLD.finditer(text)})) if contact or jobs else 0
    told += 2 * len(core & {"experience", "education"}) + len(core - {"experience", "education"})
    told += min(2, jobs) if contact or told else 0
    told += any(degrees.in_text(text, line=line) for line in sections.lines(text))
    points = told + min(2, len(dates.find_ranges(text, today)))
    if not points:
        return False  # contact details and a title make a card
    points += contact + _titled(text)
    others = {match[0].casefold() for match in _OTHER.finditer(text)}
    points -= 2 * len(others - {"et al"} if "publications" in named else others)  # an academic's own papers
    return points >= _ENOUGH or (contact >= 2 and told > 0 and not others)


def _in_other_script(text: str) -> bool:
    """Whether most letters are none of the Latin ones."""
    letters = [character for character in _PLACEHOLDER.sub("", text) if character.isalpha()]
    return len(letters) >= 60 and 2 * sum(character < "\u0250" for character in letters) < len(letters)


def _titled(text: str) -> bool:
    """Whether a short line names an occupation, as an entry of a resume does."""
    return any(
        TITLE_WORD.search(line.text)
        for line in sections.lines(text)
        if 1 < len(line.text.split()) <= 8 and not line.bullet
    )
