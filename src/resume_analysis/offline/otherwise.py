"""Other wordings of what a job asks for: inflected, as initials, written out, as the suite a program is part of.

The words of a thing show it where they stand together; the suite shows a program in part, and the reader sees the line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from resume_analysis.offline import admissions, extent, papers, plainness
from resume_analysis.offline.reading import Resume
from resume_analysis.reading import phrasing, vocabulary
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.lexicon import LANGUAGES, PAPERS, SPELLINGS, SUITES

_DENIED = arranged(
    r"(?i)\b(?:no|not|never|without|lacks?|kein\w*|nicht|ohne|pas|sans|aucune|sin|nunca|learn\w*|interest\w*|hop\w+"
    r"|(?:now|currently)\slooking|looking\s(?:for|to)|aspir\w+"
    r"|in progress|working towards?|studying|enrolled|not yet|awaiting|cannot|(?:do|does|did|have|has|ca)n['’]t|hardly"
    r"|little (?:experience|knowledge|practice)|lapsed|expired|r[au]n out)\b"
)
_OF_OTHERS = re.compile(
    r"(?i)\b(?:to|with|from|by|alongside|between)\s(?:(?:the|our|an?|other|internal|external|local|in-house)\s)?"
    r"(?:(?!(?:and|or|as|for|in|on)\s)[\w&/-]{2,20}\s){1,4}?(?:teams?|departments?|desks?|colleagues|specialists"
    r"|lines?)\b"
)
"""A team named by what it does, to which something is passed: its work is no work of one's own."""
_OF_PEOPLE = re.compile(
    r"(?i)\b((?:manag|supervis|coach|mentor|lead|led\b|recruit|hir(?:e|ing))\w*\s(?:[\w&’'-]+\s){0,5}?)[\w&/-]+\s"
    r"(?=(?:buyers|engineers|executives|managers|developers|analysts|designers|consultants|specialists|assistants"
    r"|officers|coordinators|planners|technicians|administrators|accountants|advis[eo]rs|supervisors)\b)"
)
"""Those somebody leads, named by what they do: to manage category buyers is no category management."""
_TAUGHT = ("certifications", "courses", "education")
_LOWER = re.compile(
    r"(?i)\b(?:graduate|student|associate|affiliate|trainee|apprentice|technician|junior|deputy|assistant)\b"
)
"""Grades below the one whose initials are asked for: a graduate member is no member."""


def find(
    resume: Resume, names: tuple[str, ...], asked: str, *, at_work: bool = False, done: bool = False
) -> tuple[str, str] | None:
    """The line that puts one of these names, or the words of the job, another way, and the name; None for no line.

    ``at_work`` looks in what is told of the work alone, ``done`` in all but what was taught.
    """
    lines = _lines(resume, at_work=at_work, done=done)
    every = tuple(own for _, own in lines)
    for name in names:
        if name in LANGUAGES or (name not in SPELLINGS and name.istitle() and " " not in name):
            continue  # a name no list knows may be a common word: "Vision"
        for spelling in dict.fromkeys([asked if len(names) == 1 else name, *SPELLINGS.get(name, (name,))]):
            if not phrasing.may_say(every, spelling.lstrip("=")) or _is_product(name, spelling):
                continue
            initials = re.fullmatch(r"[A-Z]{3,6}", spelling) is not None
            capitals = re.findall(r"\b[A-Z]{2,6}\b", spelling) if " " in spelling else []
            for line, own in lines:
                if not all(word in line for word in capitals):
                    continue  # "FORS training" is not "paid for my training"
                if phrasing.says(own, spelling.lstrip("=")) and not (
                    (initials and _LOWER.search(line)) or _is_another(line, name, spelling.lstrip("="))
                ):
                    return line, name
    return None


def _is_product(name: str, spelling: str) -> bool:
    """Whether a name stands whole or not at all: "Google Analytics" is not "Google Data Analytics"."""
    words = spelling.lstrip("=").split()
    return name in SPELLINGS and name not in PAPERS and len(words) > 1 and all(word[0].isupper() for word in words)


@lru_cache(maxsize=8)
def _lines(resume: Resume, *, at_work: bool, done: bool) -> list[tuple[str, str]]:
    """The lines that do not deny what they say, those of the work first, and beside each what is of one's own work."""
    left = ("interests", "references", *(_TAUGHT if done else ()))
    told = resume.work if at_work else sorted(resume.statements, key=lambda item: item.section != "experience")
    quotes = [
        item.quote
        for item in told
        if item.section not in left
        and admissions.admitted(resume, item.start, item.start) is None
        and not plainness.leaves_doubt(item)
        and not (item.section in _TAUGHT and papers.is_ahead(item.text))
    ]
    own = (_OF_PEOPLE.sub(r"\1x ", _OF_OTHERS.sub(" ", quote)) for quote in quotes)
    return [(quote, words) for quote, words in zip(quotes, own, strict=True) if not _DENIED.search(quote)]


def _is_another(line: str, name: str, spelling: str) -> bool:
    """Whether the words are part of another name or have another sense: "Emergency First Aid at Work", "networking
    breakfasts".
    """
    if name not in SPELLINGS or not phrasing.find_phrase(line, spelling):
        return False
    return vocabulary.names_of(name).isdisjoint(mention.name for mention in vocabulary.mentions(line))


def find_suite(resume: Resume, names: tuple[str, ...]) -> tuple[str | None, int]:
    """The line that names the suite a program is part of, or parts of the suite asked for, and how many of these."""
    wholes = {suite for name in names for suite in SUITES.get(name, ())}
    parts = {part for part, suites in SUITES.items() if set(suites) & set(names)}
    found: dict[str, set[str]] = {}
    for mention in resume.mentions:
        if mention.name in wholes | parts and extent.of(resume, mention) == "whole":
            found.setdefault(resume.quote_at(mention.start, mention.end), set()).add(mention.name)
    best = max(found, key=lambda quote: len(found[quote] & parts), default=None)
    return best, len(found[best] & parts) if best else 0
