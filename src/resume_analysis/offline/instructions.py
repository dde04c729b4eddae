"""Passages that give orders to the reader instead of describing work: "ignore all previous instructions"."""

from __future__ import annotations

import re

from resume_analysis import sections
from resume_analysis.sections import Line

_INSTRUCTION = re.compile(
    r"(?i)(?:\b(?:ignore|disregard|forget|override)\s+(?:all|any|every|the|your|these|previous|prior|above|earlier)\b"
    r"[^.\n]{0,40}\b(?:instructions?|prompts?|criteria|guidelines)\b"
    r"|\b(?:ignorier\w*|vergiss)\b[^.\n]{0,40}\b(?:anweisung\w*|vorgaben)\b"
    r"|\bignorez?\b[^.\n]{0,40}\b(?:consignes|instructions)\b|\bignora\b[^.\n]{0,40}\binstrucciones\b"
    r"|\b(?:you are|act as) (?:now )?(?:an? |the )?(?:ai|llm|language model|assistant|recruiting bot"
    r"|screening (?:ai|system))\b"
    r"|\b(?:note|message|attention) (?:to|for) (?:the |any )?(?:ai|llm|language model|reviewer|screener|parser)\b"
    r"|\b(?:rate|score|rank|recommend|give|mark|grade)\s+this (?:candidate|applicant|resume|cv)\b"
    r"|\boverall_?score\W{1,4}\d|<\|?(?:im_start|system|/?assistant)"
    r"|^\s*(?:system|assistant)\s*:\s*(?:you|ignore|rate|score|give|the candidate)\b"
    r"|\bset (?:the |its |my )?(?:overall |match )?score to \d)",
    re.MULTILINE,
)


def passages(text: str) -> list[Line]:
    """Return every line with such a passage, whole: what stands beside an instruction serves it."""
    hits = [match.span() for match in _INSTRUCTION.finditer(text)]
    return [line for line in sections.lines(text) if any(line.start < end and start < line.end for start, end in hits)]
