"""Other wordings of what a job asks for: inflected, as initials, written out, as the suite a program is part of.

What is found here shows a requirement in part: enough not to call the thing missing, and the reader sees the line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from resume_analysis.offline.reading import Resume, Statement
from resume_analysis.reading import vocabulary
from resume_analysis.reading.lexicon import LANGUAGES, SPELLINGS, SUITES, listed
from resume_analysis.reading.vocabulary import stem

_LITTLE = listed("a an the and or of for to in on at with by as und der die das für mit de la le les des et du y el")
_DENIED = re.compile(
    r"(?i)\b(?:no|not|never|without|lacks?|kein\w*|nicht|ohne|pas|sans|aucune|sin|nunca|learn\w*|interest\w*|hop\w+)\b"
)
_COMPOUND = 8
"""Letters from which on a word that begins a longer one means the same: "Arbeitsrecht", "arbeitsrechtlich"."""


def find(resume: Resume, names: tuple[str, ...], asked: str) -> str | None:
    """The line that puts one of these names, or the words of the job, another way; None where none does."""
    lines = [item for item in resume.statements if item.section not in ("interests", "references")]
    lines = [item for item in lines if not _denies(item.quote)]
    for name in names:
        if name in LANGUAGES:
            continue
        for spelling in dict.fromkeys([asked if len(names) == 1 else name, *SPELLINGS.get(name, (name,))]):
            line = _spelled(resume, lines, spelling.lstrip("="))
            if line:
                return line
    suites = {suite for name in names for suite in SUITES.get(name, ())}
    suites |= {part for part, wholes in SUITES.items() if set(wholes) & set(names)}
    whole = next((mention for mention in resume.mentions if mention.name in suites), None)
    return resume.quote_at(whole.start, whole.end) if whole else None


def _spelled(resume: Resume, lines: list[Statement], spelling: str) -> str | None:
    parts = [word for word in vocabulary.words(spelling) if word.folded not in _LITTLE]
    if re.fullmatch(r"[A-Z]{4,6}s?", spelling):
        return next((item.quote for item in lines if _written_out(item.quote, spelling.rstrip("s"))), None)
    if len(parts) >= 3:
        initials = "".join(word.folded[0] for word in parts).upper()
        short = next((item.quote for item in lines if re.search(rf"\b{re.escape(initials)}\b", item.quote)), None)
        if short:
            return short
    different = {word.folded for word in parts}
    if not parts or (len(different) == 1 and (len(parts) > 1 or len(parts[0].folded) < _COMPOUND - 2)):
        return None
    return next((item.quote for item in lines if all(_stands(resume, item, word.folded) for word in parts)), None)


def _stands(resume: Resume, item: Statement, word: str) -> bool:
    if len(word) <= 2:
        return any(other.folded == word for other in vocabulary.words(item.quote))
    own = stem(word)
    return any(
        other == own
        or (len(own) >= 5 and other.startswith(own) and len(other) - len(own) <= 3)
        or (len(word) >= _COMPOUND and other.startswith(word))
        for other in resume.stems[item.start]
    )


def _written_out(text: str, initials: str) -> bool:
    """Whether words that follow one another begin with these letters: "continuous renal replacement therapy"."""
    return any(initials in letters for letters in _initials(text))


@lru_cache(maxsize=2048)
def _initials(text: str) -> tuple[str, str]:
    every = [word.folded for word in vocabulary.words(text)]
    telling = [word for word in every if word not in _LITTLE]
    return "".join(word[0] for word in every).upper(), "".join(word[0] for word in telling).upper()


@lru_cache(maxsize=2048)
def _denies(text: str) -> bool:
    return _DENIED.search(text) is not None
