"""Passages a recruiter should look at: instructions to the reader, dates and claims that cannot both be true."""

from __future__ import annotations

import re

from resume_analysis import dates, timeline
from resume_analysis.judgement import Flag
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.wording import years

_INSTRUCTION = re.compile(
    r"(?i)(?:\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules"
    r"|criteria|above|previous)\b"
    r"|\b(?:ignorier\w*|vergiss)\b[^.\n]{0,40}\b(?:anweisung\w*|regeln)\b"
    r"|\bignore[zr]?\b[^.\n]{0,40}\b(?:consignes|instructions)\b|\bignora\b[^.\n]{0,40}\binstrucciones\b"
    r"|\b(?:you are|act as|as) (?:an? |the )?(?:ai|llm|language model|assistant|recruiting bot"
    r"|screening (?:ai|system))\b"
    r"|\b(?:note|message|attention|instructions?) (?:to|for) (?:the )?(?:ai|llm|model|reviewer|screener"
    r"|assistant|bot|parser)\b"
    r"|\b(?:rate|score|rank|recommend|give|mark|grade)\b[^.\n]{0,30}\b(?:this|the) (?:candidate|applicant"
    r"|resume|cv)\b[^.\n]{0,50}(?:\b\d{2,3}\b|\b(?:top|best|highest|perfect|maximum|strong hire"
    r"|excellent)\b)"
    r"|\b(?:overall_?score|skills_?match)\W{1,4}\d|<\|?(?:im_start|system|/?assistant)|^\s*(?:system"
    r"|assistant)\s*:|\bset\b[^.\n]{0,20}\bscore\b[^.\n]{0,15}\d)",
    re.MULTILINE,
)


def flags(resume: Resume) -> list[Flag]:
    """Every finding with the passage it is about."""
    found: list[Flag] = []
    for match in _INSTRUCTION.finditer(resume.text):
        start = resume.text.rfind("\n", 0, match.start()) + 1
        end = resume.text.find("\n", match.end())
        quote = resume.text[start : end if end >= 0 else None].strip()[:300]
        if all(quote != flag.quote for flag in found):
            message = (
                "This passage speaks to the reader or to a program instead of describing work. It had no "
                "influence on the result."
            )
            found.append(Flag(code="instructions_in_resume", message=message, quote=quote))
    claim = timeline.claimed_years(resume.text)
    if claim and resume.years is not None and claim[0] - resume.years >= 3:
        message = f"The claim is {claim[0]} years; the dated work adds up to {years(resume.years)}."
        found.append(Flag(code="contradiction", message=message, quote=claim[1].text))
    for written in dates.backwards(resume.text, resume.today):
        found.append(Flag(code="contradiction", message="This range of dates ends before it starts.", quote=written))
    for span in dates.find_ranges(resume.text, resume.today):
        if span.ongoing and span.first > resume.today:
            found.append(
                Flag(
                    code="implausible_claim",
                    message="This work is given as current and starts in the future.",
                    quote=span.text,
                )
            )
    return found
