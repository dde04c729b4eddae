"""Passages that speak to the reader or to a program instead of describing work: "ignore all previous
instructions".
"""

from __future__ import annotations

import re

from resume_analysis import sections
from resume_analysis.sections import Line

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


def passages(text: str) -> list[Line]:
    """Return every line with such a passage, whole: what stands beside an instruction serves it."""
    hits = [match.span() for match in _INSTRUCTION.finditer(text)]
    return [
        line for line in sections.lines(text) if any(line.start < end and start < line.end for start, end in hits)
    ]
