"""The language a text is written in, told by its commonest little words."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_analysis.reading import vocabulary

_SPELLED = {
    "German": re.compile(r"\b(?:englisch|deutsch|französisch|italienisch|spanisch)"),
    "French": re.compile(r"\b(?:anglais|allemand|espagnol|italien)\b"),
    "Spanish": re.compile(r"\b(?:inglés|alemán|francés|español)\b"),
}


@lru_cache(maxsize=32)
def written_in(text: str) -> str:
    """The language of a text by its commonest little words; "" when none stands out."""
    little = {
        "English": "the and of for with in to at",
        "German": "und der die das mit für von im",
        "French": "et le la les des pour avec du",
        "Spanish": "y el la los de con para del",
    }
    own = [word.folded for word in vocabulary.words(text)]
    said = " ".join(own)
    counts = {language: sum(own.count(word) for word in listed.split()) for language, listed in little.items()}
    for language, spelled in _SPELLED.items():
        counts[language] += 3 * bool(spelled.search(said))  # who writes "Englisch" writes German
    best = max(counts, key=lambda language: counts[language])
    others = sum(counts.values()) - counts[best]
    return best if counts[best] >= 3 and counts[best] > 2 * others else ""
