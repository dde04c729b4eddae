"""Terms in a text: words with their places, and known skills under all their spellings.

A term ends where its name ends: ``C`` is not in ``C++``, ``Java`` not in ``JavaScript``, and ``.NET``, ``C#`` and
``node.js`` are found. Nothing here decides what is required or shown; ``requirements.py`` and ``offline`` do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from operator import attrgetter
from typing import Any, NamedTuple

from resume_analysis.reading import line_ends, senses
from resume_analysis.reading.lexicon import AMBIGUOUS, IMPLIED, SPELLINGS, listed

_TOKEN = re.compile(r"\.net\b|[^\W_]+(?:\+\+|#(?!\w)|['’]s\b)?", re.IGNORECASE)
_GLUE = re.compile(r"[ \t\u00a0]*(?:[-‐‑/.&’'][ \t]?)?(?:\n[ \t]*)?")
_ADDRESS = re.compile(  # parts as long as they may be (RFC 1035, RFC 5321): text without end is not searched for ever
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,190}|(?:https?://|www\.)\S+"
    r"|\b(?!(?:asp|vb|ado)\.net|(?:socket|cypress|draw)\.io)(?:[\w-]{1,63}\.){1,8}(?:com|org|net|io|dev|me|de|co\.uk|fr|es|ca|app)(?:/\S*)?\b",
    re.IGNORECASE,
)
_OF_ADDRESSES = re.compile(r"@|://|\.\S")
"""What every address holds, and few lines do."""
LITTLE = listed("a an the and or of for to in on at with by as und der die das für mit de la le les des et du y el")


class Word(NamedTuple):
    """A token and its place: ``folded`` is its case-folded form."""

    folded: str
    start: int
    end: int


_new_word = partial(tuple.__new__, Word)
"""``Word`` without the call in between: there are thousands in a pair of texts."""


class Mention(NamedTuple):
    """A known term at a place in a text; ``name`` is its canonical name."""

    name: str
    start: int
    end: int


_ONE_WORD = {"maths": "mathematics", "math": "mathematics", "phd": "doctoral"}
_ACRONYMS = re.compile(r"[A-Z]{2,}s")


@lru_cache(maxsize=8192)
def fold(token: str) -> str:
    """A word as it is compared: in small letters, without a genitive, an abbreviation without its plural."""
    if _ACRONYMS.fullmatch(token):  # "PLCs", "VFDs"
        token = token[:-1]
    token = token.casefold()
    if token.endswith(("'s", "’s")):
        token = token[:-2]
    if len(token) > 13 and token.endswith("kenntnisse"):  # "Englischkenntnisse"
        token = token.removesuffix("kenntnisse")
    return _ONE_WORD.get(token, token)


def _key(spelling: str) -> str:
    return " ".join(fold(match[0]) for match in _TOKEN.finditer(spelling))


def _table() -> tuple[dict[str, str], dict[str, set[str]]]:
    names: dict[str, str] = {}
    exact: dict[str, set[str]] = {}
    for name, spellings in SPELLINGS.items():
        for spelling in spellings:
            key = _key(spelling)
            names.setdefault(key, name)
            names.setdefault(key.replace(" and ", " "), name)  # "health & safety"
            if spelling.startswith("="):
                exact.setdefault(key, set()).add(spelling[1:])
    return names, exact


def _word_by_word(names: dict[str, str]) -> dict[str, Any]:
    """Names as a tree: below each word those that may follow, and under "" the name that may end there."""
    tree: dict[str, Any] = {}
    for key, name in names.items():
        below = tree
        for word in key.split(" "):
            below = below.setdefault(word, {})
        below[""] = name
    return tree


_NAMES, _EXACT = _table()
_BEGUN = _word_by_word(_NAMES)


@lru_cache(maxsize=256)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text; web and mail addresses hold none."""
    return tokens(text)


def tokens(text: str) -> tuple[Word, ...]:
    """The same without remembering them, for short passages."""
    found = list(_TOKEN.finditer(text))
    told = map(fold, map(re.Match.group, found))
    every = list(map(_new_word, zip(told, map(re.Match.start, found), map(re.Match.end, found), strict=True)))
    for address in addresses(text):
        first, last = (bisect_left(every, at, key=attrgetter("start")) for at in address.span())
        del every[first:last]
    return tuple(every)


def addresses(text: str, pattern: re.Pattern[str] = _ADDRESS) -> Iterator[re.Match[str]]:
    """Web and mail addresses, or those of a kind: slow to look for, so only on the lines that may hold one."""
    end = 0
    while sign := _OF_ADDRESSES.search(text, end):
        start, end = line_ends.around(text, sign.start(), sign.end())
        yield from pattern.finditer(text, start, end)


@lru_cache(maxsize=64)
def mentions(text: str) -> tuple[Mention, ...]:
    """Return every known term of a text in reading order, the longest spelling first where several fit."""
    every = words(text)
    found = []
    index = 0
    while index < len(every):
        if every[index].folded not in _BEGUN:
            index += 1
            continue
        step = 1
        for length, name in reversed(_names_from(every, index)):
            if mention := _known(text, name, every[index : index + length]):
                found.append(mention)
                step = length
                break
        index += step
    return tuple(found)


def _names_from(every: Sequence[Word], index: int) -> list[tuple[int, str]]:
    """The names that begin at a word, each with how many words it has, the shortest first."""
    found, below = [], _BEGUN
    for at in range(index, len(every)):
        if every[at].folded not in below:
            break
        below = below[every[at].folded]
        if "" in below:
            found.append((at - index + 1, below[""]))
    return found


def _known(text: str, name: str, run: Sequence[Word]) -> Mention | None:
    if not glued(text, run):
        return None
    start, end = run[0].start, run[-1].end
    if re.search(r"\w\.$", text[max(0, start - 2) : start]):
        return None  # the end of "three.js"
    exact = _EXACT.get(_key(text[start:end]))
    if exact and text[start:end] not in exact and len(run) == 1 and not senses.is_item(text, start, end):
        return None
    if exact and senses.is_verb(text, start, end):
        return None
    if senses.is_another(name, text, start, end):
        return None
    if name in AMBIGUOUS and len(run) == 1 and text[start:end] == name and not senses.stands_alone(text, start, end):
        return None
    return Mention(name, start, end + (name.endswith("+") and text.startswith("+", end)))


def glued(text: str, run: Sequence[Word]) -> bool:
    """Whether nothing but a blank, a hyphen or a line break stands between words."""
    return all(_GLUE.fullmatch(text, left.end, right.start) for left, right in pairwise(run))


def _shown_by() -> dict[str, set[str]]:
    found = {name: {name} for name in SPELLINGS}
    for name, implied in IMPLIED.items():
        for other in implied:
            found.setdefault(other, {other}).add(name)
    return found


_SHOWN_BY = {name: frozenset(by) for name, by in _shown_by().items()}


def names_of(name: str) -> frozenset[str]:
    """Every known term that shows ``name``: itself and those that imply it ("PostgreSQL" shows "SQL")."""
    return _SHOWN_BY.get(name) or frozenset({name})
