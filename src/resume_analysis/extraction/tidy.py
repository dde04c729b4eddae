"""The last pass over every text: one spelling for what looks the same, nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""Zero-width characters, direction marks, tag characters: nothing to read, but instructions can hide in them."""
_TAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f|([\U000e0020-\U000e007e]{2,})")
_FROM_TAGS = {0xE0000 + code: code for code in range(0x20, 0x7F)}
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\ufffd]")
"""Controls, lone surrogates (no database takes them) and the private use area, where icon fonts live."""
_SOFT_BREAK = re.compile(rf"(\w){SOFT_HYPHEN}[ \t]*\n[ \t]*(?=\w)")
_HARD_BREAK = re.compile(r"(?<![\w-])([^\W\d_]{2,})-\n([a-zß-öø-ÿā-ɏ]{2,})(?![\w-])")
"""A hyphen at a line end between two parts of a word; ``C-3PO`` and ``2019-\\n2021`` stay as they are."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})*")
_SECOND_PART = re.compile(
    "addressed|based|centric|class|critical|driven|effective|efficient|established|facing|focused|friendly|functional|"
    "growing|known|language|level|making|motivated|oriented|paced|party|performing|person|quality|scale|solving|"
    "specific|stack|starter|time|wide|winning|working|year"
)
"""What follows a hyphen of its own in English: cross-functional, data-driven. No word is divided before these."""
_SYMBOL_BULLETS = str.maketrans(dict.fromkeys("\uf06c\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc", "•"))
"""What the Symbol and Wingdings fonts of Word keep their bullets under."""
_BULLET = re.compile(
    r"^[ \t]*(?:[•‣◦⁃∙▪▫●○■□▸►▶➢➤➔→⇒»›✓✔✗❖◆◇★☆·‧*∗](?=\s)|[•●▪■►➢➤✓✔❖](?=[^\W\d_]{2})|[–—](?=[^\S\n]+[^\W\d_]))"
    r"[^\S\n]*(?:\n(?=[^\n]))?[^\S\n]*",
    re.MULTILINE,
)
"""A bullet stands before a space or on a line of its own; the unmistakable ones also directly before a word. A dash
is one before a word: before a number it continues a range of years."""
_SPACES = re.compile(r"[^\S\n]+")
_LEADER = re.compile(r"(?:[ \t]?[.·]){5,}[ \t]*")
"""Dots that lead the eye from an entry to its date: a gap, drawn."""
_BLANK_LINES = re.compile(r"\n{3,}")


def smuggled(text: str) -> list[str]:
    """Return what ``text`` says in tag characters, which no screen shows and language models read all the same.

    The flags of regions, a black flag and up to six tags, are what Unicode keeps them for (UTS 51).
    """
    return [match.group(1).translate(_FROM_TAGS) for match in _TAGS.finditer(text) if match.group(1)]


def tidy(text: str) -> str:
    """Return ``text`` in NFKC, without invisible characters, hyphens at line ends joined, bullets as ``- ``.

    NFKC folds ligatures, full-width forms and Arabic presentation forms (Unicode Standard Annex 15).
    """
    text = _UNPRINTABLE.sub("", _INVISIBLE.sub("", text.translate(_SYMBOL_BULLETS)))
    text = unicodedata.normalize("NFKC", text)
    text = _SOFT_BREAK.sub(r"\1", text).replace(SOFT_HYPHEN, "-").replace("\u2010", "-")
    text = _LEADER.sub("   ", _with_words_joined(text))
    text = _BULLET.sub("- ", text)
    text = "\n".join(_SPACES.sub(_narrow, line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip()


def _with_words_joined(text: str) -> str:
    """Join words that a line end divides; the hyphen stays where it is the word's own.

    The file does not tell which it is. The rest of the text may: by the whole word, with or without the hyphen, or
    by both parts as words of their own.
    """
    if not _HARD_BREAK.search(text):
        return text
    words = {word.lower() for word in _WORD.findall(_HARD_BREAK.sub(" ", text))}

    def joined(match: re.Match[str]) -> str:
        first, second = match.group(1), match.group(2)
        plain, hyphened = (first + second).lower(), match.group().replace("\n", "")
        parts = first.lower() in words and second in words
        own = hyphened.lower() in words or (
            plain not in words and (parts or (len(first) > 2 and _SECOND_PART.fullmatch(second)))
        )
        return hyphened if own else first + second

    return _HARD_BREAK.sub(joined, text)


def _narrow(match: re.Match[str]) -> str:
    """Keep a wide gap as three spaces: it parts the cells of a row."""
    return " " if len(match.group()) < 3 else "   "
