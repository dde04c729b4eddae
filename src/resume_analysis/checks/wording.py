"""Checks of what is said without a quote: no ratings, no markup, no invented numbers, no orders passed on."""

from __future__ import annotations

import re
from collections.abc import Container
from math import ceil, floor

from resume_analysis import scoring
from resume_analysis.checks.material import Material
from resume_analysis.grounding.folding import fold
from resume_analysis.injection import find_instructions

_RATING = re.compile(
    r"\b(?:score[sd]?|rating|rated)\b[^.!?\n]{0,24}?\b\d{1,3}(?: ?%| ?/ ?\d+| out of \d+| points?)?"
    r"|\b(?:match(?:es)?|fit)\b[^.!?\n]{0,24}?\b\d{1,3} ?(?:%|percent)"
    r"|\b\d{1,3} ?(?:%|percent) (?:match|fit|score)|\b(?:10|100) ?(?:/|out of) ?(?:10|100)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"https?://|www\.|\]\(|<[a-z/!][^>]*>", re.IGNORECASE)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class Wording:
    """Knows the texts and numbers a judgement was given, and says what else it brings."""

    def __init__(self, material: Material) -> None:
        self._resume = material.resume
        texts = [material.context, *(text.text for text in (material.resume, material.job) if text)]
        self._given = {digits for text in texts for digits in _DIGITS.findall(fold(text).text)}
        worked = material.worked
        for years in (worked.likely or 0.0, worked.least, worked.most or 0.0):
            self._given |= {f"{years:g}", str(floor(years)), str(ceil(years)), str(scoring.rounded(years))}
        self._given |= {str(worked.leave)} if worked.leave else set()
        self._given |= {str(one.number) for one in material.wanted if one.kind == "years"}  # "ten years", in words

    def fault(self, text: str, *, may_cite_orders: bool = False) -> str | None:
        """Say what is wrong with a text, as the end of a sentence, or None.

        A rating or link may stand where the resume has it. ``may_cite_orders`` is for texts that warn of an
        instruction.
        """
        rating = _RATING.search(text)
        if rating and self._resume.find(rating[0]) is None:
            return "gives a rating: scores are computed, leave it out."
        markup = _MARKUP.search(text)
        if markup and markup[0].casefold() not in self._resume.text.casefold():
            return "holds a link or markup: write plain text."
        if not may_cite_orders and find_instructions(text):
            return "repeats an instruction from the resume: leave it out."
        return None

    def invented(self, text: str, besides: Container[str] = ()) -> str | None:
        """Say which numbers of a text stand in neither of the texts, as the end of a sentence, or None."""
        found = [d for d in _DIGITS.findall(fold(text).text) if d not in self._given and d not in besides]
        return f"says {', '.join(found)}, which the resume does not: leave it out." if found else None
