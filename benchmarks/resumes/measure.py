"""How close an extracted text is to what a resume says."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from rapidfuzz.distance import Levenshtein

from benchmarks.resumes.sheet import Sheet

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:[^\w\s]+[^\W_]+)*[+#]*|[^\w\s]")
_BULLET = re.compile(r"^\s*(?:[-•●▪*]|\uf0b7)\s+", re.MULTILINE)
_MARKS = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")


def normalised(text: str) -> str:
    """Return the text in NFKC without bullets, direction marks and runs of white space: none of that is order."""
    text = unicodedata.normalize("NFKC", _MARKS.sub("", text))
    return " ".join(_BULLET.sub("", text).replace("•", " ").split())


def trigrams(text: str) -> list[tuple[str, ...]]:
    """Return the runs of three words; a character of Chinese or Japanese counts as a word."""
    tokens = _TOKEN.findall(normalised(text))
    return list(zip(tokens, tokens[1:], tokens[2:], strict=False))


def trigram_recall(sheet: Sheet, text: str) -> float:
    """Return the share of the sheet's trigrams, taken within its blocks, that ``text`` has, 0 to 1."""
    found = set(trigrams(text))
    wanted = [trigram for lines in sheet.blocks.values() for trigram in trigrams("\n".join(lines))]
    return sum(trigram in found for trigram in wanted) / len(wanted)


def edit_similarity(sheet: Sheet, text: str) -> float:
    """Return 1 − normalised edit distance to the nearest acceptable order, 0 to 1."""
    got = normalised(text)
    return max(Levenshtein.normalized_similarity(normalised(truth), got) for truth in sheet.texts)


def word_f1(sheet: Sheet, text: str) -> float:
    """Return the harmonic mean of the words' precision and recall, wherever they stand, 0 to 1."""
    wanted = Counter(word for word in normalised(sheet.texts[0]).split() if any(map(str.isalnum, word)))
    found = Counter(word for word in normalised(text).split() if any(map(str.isalnum, word)))
    return 2 * (wanted & found).total() / (wanted.total() + found.total())
