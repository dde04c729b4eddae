"""Small matters of English that all parts of the report share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil, floor

from resume_analysis.reading.tally import Tally
from resume_analysis.scoring import rounded

_LONGEST = 220
_EMPHASIS = re.compile(r"(?<![*_])(?:\*\*|__)(?=[^\W_])|(?<=[^\s*_])(?:\*\*|__)(?![*_])")
"""Marks beside words, as Markdown has them: the stars of "Grand Hotel *****" are none."""


def quoted(text: str) -> str:
    """Put a passage between quotation marks, shortened at a word when long."""
    text = " ".join(_EMPHASIS.sub("", text).split()).lstrip("# ")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{text}”"


def joined(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def counted(number: int, noun: str) -> str:
    """Say how many: "1 result", "2 results"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def years(number: float) -> str:
    """Say years as a reader expects: "1 year", "6.8 years"."""
    return "1 year" if number == 1 else f"{number:g} years"


def _leave(months: int) -> str:
    return f"{counted(months, 'month')} of leave" if months else "a leave or furlough"


def dated_work(worked: Tally) -> str:
    """Say how long the dated work is, as far as that can be said: "9.7 to 12.1 years of dated work".

    Years that stand without their months make no more than about so many; a leave told within a job is part of it.
    """
    work = "dated work" if worked.leave is None else f"dated work ({_leave(worked.leave)} included)"
    if worked.years is not None and worked.rough and worked.years >= 1:
        return f"about {years(rounded(worked.years))} of {work}"
    if worked.years is not None:
        return f"{years(worked.years)} of {work}"
    if worked.most is not None and worked.rough:
        return f"about {floor(worked.least)} to {ceil(worked.most)} years of {work}"
    if worked.most is not None:
        return f"{worked.least:g} to {years(worked.most)} of {work}"
    return f"at least {years(worked.least)} of {work}" if worked.least else "dated work of unknown length"
