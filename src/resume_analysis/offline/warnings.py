"""Passages a recruiter should look at: instructions to the reader, dates and claims that cannot both be true."""

from __future__ import annotations

import re

from resume_analysis.judgement import Flag
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.wording import dated_work
from resume_analysis.reading import dates, timeline
from resume_analysis.reading.sections import Line

_SHARED = re.compile(
    r"(?i)\b(?:combined|collective\w*|together|(?:team|company|firm|family|business|practice) (?:of|with|has))\b"
)
"""Years that are not one person's."""
_EARLIER = re.compile(
    r"(?i)\b(?:earlier|previous(?:ly)?|prior|before that|various) (?:\w+ )?(?:career|roles?|positions?"
    r"|employment|experience|work\w*"
    r"|jobs?|posts?|history)\b|\b(?:details|list) (?:of \w+ )?(?:available|on request)\b|\bfrühere (?:stellen"
    r"|tätigkeiten)"
)
"""Jobs that are told without their dates."""


def flags(resume: Resume) -> list[Flag]:
    """Every finding with the passage it is about."""
    found: list[Flag] = []
    for line in resume.orders:
        message = (
            "This passage speaks to the reader or to a program instead of describing work. It counted for nothing."
        )
        found.append(Flag(code="instructions_in_resume", message=message, quote=line.text[:300]))
    claim = claim_beyond_dates(resume, by=3)
    if claim:
        message = f"The claim is {claim[0]} years; the resume shows {dated_work(resume.worked)}."
        found.append(Flag(code="contradiction", message=message, quote=claim[1].text))
    found += [
        Flag(code="contradiction", message="This range of dates ends before it starts.", quote=written)
        for written in dates.backwards(resume.text, resume.today)
    ]
    return found


def claim_beyond_dates(resume: Resume, by: float) -> tuple[int, Line] | None:
    """The years of experience claimed in words, where they are more than the dates show and these are all "
    "there is.
    """
    claim = timeline.claimed_years(resume.text)
    most = resume.worked.most
    if not claim or not resume.jobs or most is None or claim[0] - most < by:
        return None
    sentence = resume.quote_at(claim[1].start, claim[1].end)
    return None if _SHARED.search(sentence) or _EARLIER.search(resume.text) else claim
