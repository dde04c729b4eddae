"""Whether a text is a resume at all: several signs must come together, and signs of other papers speak against it."""

from __future__ import annotations

import re
from datetime import date

from resume_analysis.reading import dates, degrees, profile, sections, timeline
from resume_analysis.reading.alternation import arranged, by_first_letter
from resume_analysis.reading.occupations import TITLE_WORD

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
_TOLD = arranged(
    r"(?i)\b(?:I(?:['’]ve| have)? (?:been (?:working|employed)|worked|am working|was employed)|worked (?:as|at|for)"
    r"|I (?:work|am|was) (?:as|an?|for|at|with)"
    r"|references|fluent|native|speaks?|school leaver|(?:driving|driver['’]?s|SIA|forklift|HGV|clean) licen[cs]e"
    r"|CSCS|DBS|first aid|food hygiene|führerschein|permis [B-E])\b"
)
"""What people say of their own work, and the papers of plain trades."""
_YEARS_TOLD = re.compile(r"(?i)\byears['’]? (?:experience|in|as|at)\b")
_LONGEST_NUMBER = 30
_HOW_MANY = re.compile(r"(?i)\b(?:\d+|[a-z]+) $")
_OTHER_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")
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
    told = min(3, len(_told(text))) if contact or jobs else 0
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


def _told(text: str) -> set[str]:
    """What a text says of work done; of years also how many."""
    found = {match[0].casefold() for match in _TOLD.finditer(text)}
    for years in _YEARS_TOLD.finditer(text):
        if many := _HOW_MANY.search(text, max(0, years.start() - _LONGEST_NUMBER), years.start()):
            found.add(f"{many[0]}{years[0]}".casefold())
    return found


def _in_other_script(text: str) -> bool:
    """Whether most letters are none of the Latin ones."""
    text = _PLACEHOLDER.sub("", text)
    others = sum(map(str.isalpha, _OTHER_LETTER.findall(text)))
    letters = sum(map(str.isalpha, text)) if others else 0
    return letters >= 60 and 2 * (letters - others) < letters


def _titled(text: str) -> bool:
    """Whether a short line names an occupation, as an entry of a resume does."""
    return any(
        TITLE_WORD.search(line.text)
        for line in sections.lines(text)
        if 1 < len(line.text.split()) <= 8 and not line.bullet
    )
