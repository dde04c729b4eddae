"""Finds passages of a resume that address its reader: instructions, faked messages, faked answers, broken frames.

Such a passage is flagged, proves nothing, and stays in the text: deleting words would also delete honest lines, and
the scores are computed in code anyway. The search folds the text first and looks at letters alone a second time, so
that look-alike letters, zero-width characters and spaced-out words do not hide a passage.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache

from resume_analysis.grounding import Span
from resume_analysis.grounding.folding import fold, invisible
from resume_analysis.injection_patterns import ANY, IN_OTHER_SCRIPTS, LETTERS, LOOK_ALIKES, PATTERNS, SPEAKER

_END = re.compile(r"\n|([.!?] |。)")
_LATIN = re.compile(r"[a-z]")
_LETTER, _NO_LETTERS = re.compile(r"[^\W_]"), re.compile(r"[\W_]+")
_INVISIBLE_TAGS = re.compile("[\U000e0000-\U000e007f]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff\u180e]")


@lru_cache(maxsize=32)
def find_instructions(text: str) -> tuple[Span, ...]:
    """Return the sentences or lines of a text that address its reader, in order and without overlaps."""
    folded = fold(text)
    plain = _without_look_alikes(folded.text)
    patterns = [*(PATTERNS if ANY.search(plain) else ()), *(() if plain.isascii() else IN_OTHER_SCRIPTS)]
    hits = [match.span() for pattern in patterns for match in pattern.finditer(plain)]
    bare = _NO_LETTERS.sub("", plain)
    if spelled := [found.span() for pattern in LETTERS for found in pattern.finditer(bare)]:
        letters = [match.start() for match in _LETTER.finditer(plain)]
        hits += [(letters[start], letters[end - 1] + 1) for start, end in spelled]
    found = [folded.original(*hit) for hit in hits] + [match.span() for match in SPEAKER.finditer(text)]
    return tuple(_merged(_sentences(text, found)))


def without_instructions(text: str) -> str:
    """Return a text of the same length with blanks for what addresses its reader: that proves no work and no degree."""
    return blanked(text, find_instructions(text))


def blanked(text: str, passages: Sequence[Span]) -> str:
    """Return a text of the same length with blanks for some passages; line breaks stay."""
    characters = list(text)
    for span in passages:
        characters[span.start : span.end] = [c if c == "\n" else " " for c in characters[span.start : span.end]]
    return "".join(characters)


def hides_text(text: str) -> bool:
    """Whether a text holds characters whose use is to carry what a person cannot see.

    These are Unicode tag characters, more than a few zero-width characters, and more than a few marks that turn the
    direction of writing round.
    """
    return bool(
        _INVISIBLE_TAGS.search(text) or len(_ZERO_WIDTH.findall(text)) > 20 or len(_DIRECTION.findall(text)) > 20
    )


def visible(text: str) -> str:
    """Return a text without characters that show nothing, so that a model reads what a person reads.

    The joiners that Persian, Indic scripts and emoji need stay.
    """
    hidden = [c for c in set(text) if invisible(c) and c not in "\u200c\u200d"]
    return text.translate(dict.fromkeys(map(ord, hidden))) if hidden else text


def _without_look_alikes(folded: str) -> str:
    """Latinise words that mix scripts; a word wholly in Cyrillic or Greek stays what it is."""
    if LOOK_ALIKES.keys().isdisjoint(map(ord, folded)):
        return folded
    return re.sub(
        r"[^\W\d_]+", lambda word: word[0].translate(LOOK_ALIKES) if _LATIN.search(word[0]) else word[0], folded
    )


def _sentences(text: str, hits: Collection[tuple[int, int]]) -> list[Span]:
    """Widen each hit to the sentence around it, or to its lines where they hold no full stop; each sentence once."""
    ends = list(_END.finditer(text)) if hits else []
    begins = [0, *(end.end() for end in ends)]
    stops = [end.start() for end in ends]
    found = set()
    for first, last in hits:
        after = bisect_left(stops, last)
        stop = len(text) if after == len(ends) else stops[after] + (ends[after][1] is not None)
        found.add((begins[bisect_right(begins, first) - 1], stop))
    return [Span(begin, begin + len(text[begin:stop].rstrip())) for begin, stop in found]


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
