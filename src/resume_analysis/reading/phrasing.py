"""Phrases in a text: word for word, in any inflection and order, as initials or written out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from resume_analysis.reading.vocabulary import LITTLE, fold, glued, tokens, words

_COMPOUND = 8
"""Letters from which on a word that begins a longer one means the same: "Arbeitsrecht", "arbeitsrechtlich"."""
_REACH = 3
"""How far apart the words of a phrase may stand, for each of them."""
_NUMBERED = re.compile(r"[^\W\d_]+ \d+$")
"""The end of a name with a number: "Sage 50"."""
_COINED = re.compile(r"\b[^\W\d_]{2,}\d+\b|\b[A-Z]?[a-z]+[A-Z][a-zA-Z]*[a-z]\b")
"""A name with a number or a capital inside, which is no inflection of a word."""
_CUT = re.compile(r"[.;,|•()]")
_APART = frozenset({"budgeting", "networking", "performance", "securities", "security"})
"""What has grown away from its root: who performed a test did no performance testing."""
_ROOTS = dict.fromkeys(("accounting", "accountancy", "accountant", "accountants"), "accountancy")
"""Words of one trade that are akin to nothing else: who had many accounts did no accounting."""
_LEDGERS = re.compile(
    r"(?i)\baccounts(?= (?:senior |junior )?(?:payable|receivable|assistant|clerk|department|office"
    r"|team|supervisor|officer|administrator|technician)\b)"
)
"""Accounts that are those of a trade."""
_NON = re.compile(r"(?i)\bnon[- ](?=[a-z])")
"""Before what a thing is not: "non-sterile compounds" are no sterile ones."""
_AFTER_NON = re.compile(r"(?i)\bnon[- ]\Z")
_SUFFIXES: dict[str, list[tuple[str, int]]] = {}
"""English endings by their last letter, each with the least number of letters it leaves."""
for _suffix in re.findall(r"\w+", "ations ation ments ment ings ing ions ion ers er ors or ied ies ed es s al y e"):
    _least = 3 if _suffix in ("s", "e") else 4 if _suffix in ("ing", "ed") else 5
    _SUFFIXES.setdefault(_suffix[-1], []).append((_suffix, _least))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Strip English endings so that inflections of a word share a stem: "administered", "administration"."""
    if word in _APART:
        return word
    if root := _ROOTS.get(word):
        return root
    for turn in range(2):
        for suffix, least in _SUFFIXES.get(word[-1:], ()):
            if turn and suffix == "s":
                continue
            if word.endswith(suffix) and len(word) - len(suffix) >= least and not word.endswith("ss"):
                word = word[: -len(suffix)]
                break
    return word


def akin(one: str, other: str) -> bool:
    """Whether two stems belong to one word: equal, or one begins the other with at least five letters in common."""
    if one == other or one in _APART or other in _APART:
        return one == other
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short) >= 5 and len(long) - len(short) <= 3 and long.startswith(short)


def find_phrase(text: str, phrase: str) -> list[tuple[int, int]]:
    """Places where a phrase stands in a text word for word, whatever its case, hyphens and line breaks."""
    wanted = [word.folded for word in words(phrase)]
    every = words(text)
    runs = (every[index : index + len(wanted)] for index in (_indexes(text).get(wanted[0], ()) if wanted else ()))
    return [
        (run[0].start, run[-1].end)
        for run in runs
        if [word.folded for word in run] == wanted
        and glued(text, run)
        and not _AFTER_NON.search(text, max(0, run[0].start - 5), run[0].start)
    ]


@lru_cache(maxsize=64)
def _indexes(text: str) -> dict[str, list[int]]:
    """Which words of a text are the same."""
    found: dict[str, list[int]] = {}
    for index, word in enumerate(words(text)):
        found.setdefault(word.folded, []).append(index)
    return found


def holds(text: str, words: str, *, before_digit: bool = False) -> bool:
    """Whether the very same words stand in a text as whole ones, or right before a digit."""
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        follows = after.isdigit() if before_digit else not _is_of_word(after)
        if follows and not _is_of_word(before):
            return True
        at = text.find(words, at + 1)
    return False


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def together(text: str, phrase: str) -> bool:
    """Whether the words of a phrase stand close to one another in a text, in any order and inflection."""
    wanted = _telling(phrase)
    if not wanted or not _begun(text, wanted):
        return False
    beginnings, pieces = _pieces(text)
    if any(word[:3] not in beginnings for word in wanted) or not _names(text, phrase):
        return False
    if (numbered := _NUMBERED.search(phrase)) and not find_phrase(text, numbered[0]):
        return False  # "Sage for 50 clients" is no Sage 50
    named = len(wanted) > 1 and re.fullmatch(r"(?=.*\b[A-Z]{2,}\b)(?:[A-Z]\S*\s?)+", phrase)
    reach = len(wanted) if named else _REACH * len(wanted) - 1  # "NHS App" is a name, and no app of the NHS
    same = _same if len(wanted) > 1 else _inflected
    return any(
        all(any(same(word, other) for other in piece[at : at + reach]) for word in wanted)
        for piece in pieces
        for at in range(max(1, len(piece) - reach + 1))
    )


def _begun(text: str, stems: Sequence[str]) -> bool:
    """Whether the first letters of every stem stand somewhere in a text: cheaper to ask than for its words."""
    small = _small(text)
    return all(word[:3] in small for word in stems)


@lru_cache(maxsize=2048)
def _small(text: str) -> str:
    """A text in small letters, what is spelled out where it is compared spelled out."""
    return text.casefold().replace("phd", "phd doctoral")


def _names(text: str, phrase: str) -> bool:
    """Whether the names in a phrase that no word is spelled like stand in a text as they are: "ProCure23"."""
    names = [fold(name) for name in _COINED.findall(phrase)]
    return all(any(word.folded in (name, f"{name}s") for word in words(text)) for name in names)


@lru_cache(maxsize=4096)
def _telling(phrase: str) -> tuple[str, ...]:
    """The stems of the words of a phrase that tell something; none where that is one short word or mostly joints."""
    phrase = _NON.sub("non", phrase)
    every = tokens(phrase)
    told = [word.folded for word in every if word.folded not in LITTLE or phrase[word.start : word.end].isupper()]
    if len(every) > 3 and len(told) <= len(every) / 2:  # "software as a service" is more than software and service
        return ()
    if len(set(told)) == 1 and (len(told) > 1 or len(told[0]) < _COMPOUND - 2):  # "business to business"
        return ()
    return tuple(dict.fromkeys(stem(word) for word in told))


@lru_cache(maxsize=8192)
def _pieces(text: str) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    """The stems of a text between its stops, and the letters they begin with."""
    told = _NON.sub("non", _LEDGERS.sub("accounting", text))
    pieces = tuple(tuple(stem(word.folded) for word in tokens(piece)) for piece in _CUT.split(told))
    return frozenset(word[:3] for piece in pieces for word in piece), pieces


def _same(word: str, other: str) -> bool:
    return word == other if len(word) <= 2 else akin(word, other) or _inflected(word, other)


def _inflected(word: str, other: str) -> bool:
    """Whether a word standing alone is surely the same: "arbeitsrechtlich", but not "power" for "powerbi"."""
    return word == other or (len(word) >= _COMPOUND and other.startswith(word))


def says(text: str, phrase: str) -> bool:
    """Whether a text puts a phrase in its own words or inflections, in its initials or, for initials, written out."""
    short, shortened = _short(phrase)
    if short:
        return any(short in letters for letters in _initials(text))
    return bool(shortened and shortened in _written(text)) or together(text, phrase)


def may_say(texts: tuple[str, ...], phrase: str) -> bool:
    """Whether one of several texts may say a phrase; where none may, none need be asked."""
    short, shortened = _short(phrase)
    if short:
        return True  # few phrases are nothing but initials
    wanted = _telling(phrase)
    every = _taken_together(texts)
    return (bool(shortened) and shortened in every) or (bool(wanted) and _begun(every, wanted))


@lru_cache(maxsize=8)
def _taken_together(texts: tuple[str, ...]) -> str:
    return "\n".join(texts)


@lru_cache(maxsize=4096)
def _short(phrase: str) -> tuple[str, str]:
    """The letters of a phrase that is an abbreviation, and the abbreviation of one of three words or more."""
    if re.fullmatch(r"[A-Z]{4,6}s?", phrase):
        return phrase.rstrip("s"), ""
    parts = [word.folded for word in tokens(phrase) if word.folded not in LITTLE]
    return "", "".join(part[0] for part in parts).upper() if len(parts) >= 3 else ""


@lru_cache(maxsize=2048)
def _written(text: str) -> frozenset[str]:
    """The words of a text as they are written."""
    return frozenset(re.findall(r"\w+", text))


@lru_cache(maxsize=2048)
def _initials(text: str) -> tuple[str, ...]:
    """The first letters of the words between two stops, and of the names among them, little words between left out."""
    found = []
    for piece in _CUT.split(text):
        told = [(word.folded[0].upper(), word.folded in LITTLE, piece[word.start].isupper()) for word in tokens(piece)]
        found.append("".join(letter for letter, _, _ in told))
        found.append("".join(letter if named else " " for letter, little, named in told if named or not little))
    return tuple(found)
