"""Passages a recruiter should look at: instructions to the reader, dates and claims that cannot both be true."""

from __future__ import annotations

from resume_analysis.judgement import Flag
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.wording import years
from resume_analysis.reading import dates, timeline


def flags(resume: Resume) -> list[Flag]:
    """Every finding with the passage it is about."""
    found: list[Flag] = []
    for line in resume.orders:
        message = (
            "This passage speaks to the reader or to a program instead of describing work. It counted for nothing."
        )
        found.append(Flag(code="instructions_in_resume", message=message, quote=line.text[:300]))
    claim = timeline.claimed_years(resume.text)
    if claim and resume.years is not None and claim[0] - resume.years >= 3:
        message = f"The claim is {claim[0]} years; the dated work adds up to {years(resume.years)}."
        found.append(Flag(code="contradiction", message=message, quote=claim[1].text))
    found += [
        Flag(code="contradiction", message="This range of dates ends before it starts.", quote=written)
        for written in dates.backwards(resume.text, resume.today)
    ]
    return found
