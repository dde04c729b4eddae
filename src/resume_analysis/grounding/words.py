"""Words, numbers and negations of a folded text: what the guards of fuzzy matching compare.

Similarity alone accepts almost every quote with one changed number. What tells a slip from a false quote is which
words differ, so numbers, negations and limiting words are read apart from the rest.
"""

from __future__ import annotations

import re
from collections import Counter

WORD = re.compile(r"\.net\b|\d+(?:[.,]\d+)*(?: ?%|[^\W_]*)|[^\W_]+(?:'[^\W_]+)*(?:\+\+|\+(?!\w)|#(?!\w))?")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Runs of scripts that put no spaces between words."""
_THOUSANDS = re.compile(r"^\d{1,3}(?:[,.']\d{3})+(?!\d)")


def word_set(words: str) -> frozenset[str]:
    """Split a list of words at white space."""
    return frozenset(words.split())


_NUMBER_WORDS = dict(
    zip(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        map(str, range(2, 13)),
        strict=True,
    )
)

NEGATIONS = word_set(
    """no not never none neither nor cannot can't won't don't doesn't didn't isn't aren't wasn't weren't haven't
    hasn't couldn't wouldn't shouldn't without lack lacks lacked lacking kein keine keinen keiner keinem nicht nie
    ohne pas jamais sans aucun aucune sin nunca ningún ninguna non senza mai sem não nenhum niet geen nooit zonder nie
    bez inte ingen utan ikke uden не нет без"""
)
LIMITS = word_set(
    """almost nearly barely hardly partly partially basic beginner limited little rudimentary failed unable incomplete
    unfinished abandoned attempted assisted helped shadowed observed planned intended aspiring
    grundkenntnisse kaum fast teilweise notions débutant básico básica"""
)
_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de", "under", "over")

_STOP = word_set(
    """a an and any are as at be been but by can do for from has have i if in into is it its my of on or our so such
    than that the their them these this those to up was we were which who will with you your und oder der die das den
    dem des ein eine einen einer mit für von zu im am bei als auf aus ist sind et ou le la les un une du de en dans
    avec pour sur par est el los las y o con para por una del al il lo gli e di da che per è sono um uma os do em com
    het een van voor met op"""
)
_GENERIC = word_set(
    """ability able advanced applicant background candidate comfortable commercial deep demonstrable demonstrated
    desirable environment equivalent etc excellent experience experienced expert expertise familiar familiarity field
    good great hand ideally including job know knowledge least level like minimum must nice plus practical preferred
    preferably professional proficiency proficient prove proven relevant require required requirement role similar
    skill skilled skills solid strong understand understanding use using well work working year years month months
    erfahrung erfahrungen kenntnisse gute sehr jahre fundierte expérience expériences connaissances bonne ans années
    experiencia conocimientos años esperienza conoscenze anni experiência conhecimentos anos ervaring kennis jaar"""
)
_SUFFIXES = (
    *("ations", "ation", "ships", "ship", "ments", "ment", "ings", "ing", "ities", "ity", "isms", "ism", "ists"),
    *("ist", "ers", "er", "ors", "or", "eds", "ed", "es", "s", "e", "al", "ly", "y", "ance", "ence"),
)


def words(folded: str) -> list[str]:
    """Split a folded text into words; ``c++``, ``c#``, ``.net`` and ``1,200`` are one word each."""
    return WORD.findall(folded)


def numbers(folded: str) -> list[str]:
    """Return the numbers of a folded text in order, with attached units and without thousands separators.

    Words that hold a digit count as they stand (``k8s``, ``b2b``); English number words from two to twelve count.
    """
    found = []
    for word in words(folded):
        if word[0].isdigit():
            value = word.replace(" ", "")
            if _THOUSANDS.match(value):
                value = re.sub(r"[,.'](?=\d{3})", "", value)
            found.append(value)
        elif word in _NUMBER_WORDS:
            found.append(_NUMBER_WORDS[word])
        elif any(character.isdigit() for character in word):
            found.append(word)
    return found


def new_numbers(after: str, before: str) -> list[str]:
    """Return the numbers ``after`` has and ``before`` lacks, each as often as it is too many."""
    return list((Counter(numbers(after)) - Counter(numbers(before))).elements())


def in_order(parts: list[str], whole: list[str]) -> bool:
    """Whether the parts occur in the whole in this order, others in between allowed."""
    rest = iter(whole)
    return all(part in rest for part in parts)


def qualifiers(folded: str) -> Counter[str]:
    """Count the words that turn a statement round or limit it."""
    return Counter(word for word in words(folded) if word in NEGATIONS or word in LIMITS or word.endswith("n't"))


def is_content(word: str) -> bool:
    """Whether a word carries meaning of its own: no stop word, no number, more than one letter or a known sign."""
    return word not in _STOP and not word[0].isdigit() and word not in _NUMBER_WORDS and (len(word) > 1 or word in "cr")


def same_word(one: str, other: str, similarity: float) -> bool:
    """Whether two words may be one word written twice, given their similarity from 0 to 100.

    Short words must be equal. Long ones may differ by a slip, but not by a prefix that reverses them
    (``certified`` and ``uncertified``).
    """
    if one == other:
        return True
    if min(len(one), len(other)) < 7 or similarity < 85:
        return False
    shorter, longer = sorted((one, other), key=len)
    return not any(longer == prefix + shorter for prefix in _NEGATIVE_PREFIXES)


def stem(word: str) -> str:
    """Cut common endings, one after the other, down to four letters: ``management`` and ``managing`` meet."""
    changed = True
    while changed:
        changed = False
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 4:
                word, changed = word[: -len(suffix)], True
                break
    return word


def content_stems(folded: str) -> list[str]:
    """Return the stems of the words that say what a requirement is about, in order, each once.

    Scripts that put no spaces between words, such as Chinese or Thai, give pairs of characters instead.
    """
    spaced = UNSPACED.sub(
        lambda run: " ".join(run[0][at : at + 2] for at in range(max(1, len(run[0]) - 1))) + " ", folded
    )
    return list(
        dict.fromkeys(
            stem(word) for word in words(spaced) if is_content(word) and word not in _GENERIC and word not in NEGATIONS
        )
    )
