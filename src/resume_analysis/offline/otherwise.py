"""Other wordings of what a job asks for: inflected, as initials, written out, as the suite a program is part of.

The words of a thing show it where they stand together; the suite shows a program in part, and the reader sees the line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from resume_analysis.offline.reading import Resume
from resume_analysis.reading import vocabulary
from resume_analysis.reading.lexicon import LANGUAGES, SPELLINGS, SUITES, listed
from resume_analysis.reading.vocabulary import akin, stem

_LITTLE = listed("a an the and or of for to in on at with by as und der die das für mit de la le les des et du y el")
_DENIED = re.compile(
    r"(?i)\b(?:no|not|never|without|lacks?|kein\w*|nicht|ohne|pas|sans|aucune|sin|nunca|learn\w*|interest\w*|hop\w+)\b"
)
_COMPOUND = 8
"""Letters from which on a word that begins a longer one means the same: "Arbeitsrecht", "arbeitsrechtlich"."""
_REACH = 3
"""How far apart the words of a phrase may stand, for each of them."""
_CUT = re.compile(r"[.;,|•()]")


def find(resume: Resume, names: tuple[str, ...], asked: str) -> str | None:
    """The line that puts one of these names, or the words of the job, another way; None where none does."""
    lines = [item.quote for item in resume.statements if item.section not in ("interests", "references")]
    lines = [line for line in lines if not _denies(line)]
    for name in names:
        if name in LANGUAGES:
            continue
        for spelling in dict.fromkeys([asked if len(names) == 1 else name, *SPELLINGS.get(name, (name,))]):
            line = _spelled(lines, spelling.lstrip("="))
            if line:
                return line
    return None


def find_suite(resume: Resume, names: tuple[str, ...]) -> str | None:
    """The line that names the suite a program is part of, or a part of the suite asked for."""
    suites = {suite for name in names for suite in SUITES.get(name, ())}
    suites |= {part for part, wholes in SUITES.items() if set(wholes) & set(names)}
    whole = next((mention for mention in resume.mentions if mention.name in suites), None)
    return resume.quote_at(whole.start, whole.end) if whole else None


def together(text: str, phrase: str) -> bool:
    """Whether the words of a phrase stand close to one another in a text, in any order and inflection."""
    wanted = {word.folded: phrase[word.start : word.end] for word in vocabulary.words(phrase)}
    wanted = {word: told for word, told in wanted.items() if word not in _LITTLE or told.isupper()}
    if not wanted or (len(wanted) == 1 and len(next(iter(wanted))) < _COMPOUND - 2):
        return False
    reach = _REACH * len(wanted) - 1
    same = _same if len(wanted) > 1 else _inflected
    return any(
        all(any(same(word, other) for other in piece[at : at + reach]) for word in wanted)
        for piece in _pieces(text)
        for at in range(max(1, len(piece) - reach + 1))
    )


def _spelled(lines: list[str], spelling: str) -> str | None:
    parts = [word for word in vocabulary.words(spelling) if word.folded not in _LITTLE]
    if re.fullmatch(r"[A-Z]{4,6}s?", spelling):
        return next((line for line in lines if _written_out(line, spelling.rstrip("s"))), None)
    if len(parts) >= 3:
        initials = "".join(word.folded[0] for word in parts).upper()
        short = next((line for line in lines if re.search(rf"\b{re.escape(initials)}\b", line)), None)
        if short:
            return short
    return next((line for line in lines if together(line, spelling)), None)


def _same(word: str, other: str) -> bool:
    if len(word) <= 2:
        return word == other
    return akin(stem(word), stem(other)) or _inflected(word, other)


def _inflected(word: str, other: str) -> bool:
    """Whether a word standing alone is surely the same: "arbeitsrechtlich", but not "power" for "powerbi"."""
    return stem(word) == stem(other) or (len(word) >= _COMPOUND and other.startswith(word))


@lru_cache(maxsize=2048)
def _pieces(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(word.folded for word in vocabulary.words(piece)) for piece in _CUT.split(text))


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
