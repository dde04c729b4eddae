"""Courses among what a resume tells: whether a thing is named as what one taught, and not as what was done."""

from __future__ import annotations

import re

from resume_analysis.offline.reading import Resume
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.lexicon import LANGUAGES, PAPERS
from resume_analysis.reading.vocabulary import Mention

_COURSE = arranged(
    r"(?i)\b(?:courses?|curso|cours|kurs|lehrgang|training|workshop|bootcamp|webinar|seminar|study days?|update|ects"
    r"|essentials|taster|introduction|education program(?:me)?)\b"
)
_ATTENDED = re.compile(
    r"(?i)(?:attended|completed|took part in|participated in|followed|received|underwent)\b[^.;]{0,60}"
    r"\b(?:training|courses?|workshops?|seminars?|webinars?|modules?)\b"
)
_COURSE_OF = re.compile(
    r"(?i)\b(?:followed|took|taken|did|done|attended|completed|finished|passed) (?:an?|the|one|my) (?:\w+ )?"
    r"(?:course|training|workshop) (?:in |on |for )?$"
)
"""Before what a course was in, in whatever line: "In this time followed a course Excel"."""
_TAUGHT = re.compile(r"(?i)(?:(?:key|main|course|relevant) )?(?:modules?|coursework|subjects)\b[^:\n]{0,20}:")
"""How a line begins that lists what a course taught."""
_BRACKETS, _BEHIND = re.compile(r"\([^()]{1,80}\)"), re.compile(r"\s?(\([^()]{1,80}\))")
_DONE = re.compile(
    r"Currently|(?!Completed|Finished|Passed|Attended|Studied|Learned|Enrolled|Certified|Accredited|Advanced|Applied)"
    r"(?:[A-Z][a-z]+ed|Wrote|Built|Led|Ran|Taught|Made|Set up)\b"
)
"""How a line begins that tells of something done, be it in a course."""


def names_one(resume: Resume, mention: Mention) -> bool:
    """Whether the line of a mention names a course."""
    return _COURSE.search(_item(resume, mention)) is not None


def _item(resume: Resume, mention: Mention) -> str:
    """The line of a mention without the brackets behind other things in it."""
    line, after = resume.quote_at(mention.start, mention.end), resume.text[mention.end : mention.end + 80]
    own = _BEHIND.match(after)
    return _BRACKETS.sub(lambda other: other[0] if own and other[0] == own[1] else " ", line)


def is_learned(resume: Resume, mention: Mention) -> bool:
    """Whether a term is named as what a course taught."""
    section, line = resume.section_at(mention.start), resume.quote_at(mention.start, mention.end)
    if mention.name in PAPERS | LANGUAGES:
        return False
    if _ATTENDED.match(line) or _COURSE_OF.search(resume.text, max(0, mention.start - 60), mention.start):
        return True
    if section == "experience" or _DONE.match(line):
        return False
    return section == "courses" or names_one(resume, mention) or _TAUGHT.match(line) is not None
