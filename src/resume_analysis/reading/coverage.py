"""How much of a job description's wording a text covers: the share of its one- to three-word terms.

Raw shares are low even for a matching resume (a median of 0.21 was measured on matching pairs), so they are mapped
to 0-100 piecewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter

from resume_analysis.reading import vocabulary
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.phrasing import akin, stem
from resume_analysis.reading.vocabulary import Word

_LITTLE = listed("""
    a an the and or of for to in on at with by from as is are be will you your our we us it this that who have has
    can their they all any not more other such into than then but if der die das und oder mit für von im in zu ein
    eine wir sie ihr du dein auf et le la les des un une pour avec en dans nous vous y el los las de con para una
    looking join about role work working job team years experience strong good excellent skills knowledge plus etc
    including ability required requirements responsibilities
""")
_POINTS = ((0.0, 0.0), (0.05, 15.0), (0.12, 40.0), (0.21, 65.0), (0.35, 88.0), (0.5, 100.0))


@lru_cache(maxsize=32)
def _terms(text: str) -> frozenset[tuple[str, ...]]:
    return _terms_of(vocabulary.words(text))


def _terms_of(words: Sequence[Word]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for little, run in groupby(map(attrgetter("folded"), words), _LITTLE.__contains__):
        if not little:
            stems = list(map(stem, run))
            found.update(zip(stems), pairwise(stems), zip(stems, stems[1:], stems[2:], strict=False))
    return frozenset(found)


def share(words: Sequence[Word], job_description: str) -> float:
    """Share (0-1) of the job description's terms that stand among the words of a text."""
    wanted = _terms(job_description)
    return len(wanted & _terms_of(words)) / len(wanted) if wanted else 0.0


def touches(text: str, job_description: str) -> bool:
    """Whether a text shares a single term, or word that carries meaning, with a job description."""
    named, asked = ({mention.name for mention in vocabulary.mentions(whole)} for whole in (text, job_description))
    if any(named & vocabulary.names_of(name) for name in asked):
        return True
    return shared(text, job_description) > 0


def shared(text: str, passage: str) -> int:
    """How many words that carry meaning a text shares with a passage, inflected or not."""
    wanted = _telling(passage)
    return sum(
        any(akin(word, one) for one in wanted.get(word[:5], ())) for words in _telling(text).values() for word in words
    )


@lru_cache(maxsize=32)
def _telling(text: str) -> dict[str, list[str]]:
    """The words of a text that carry meaning, by their beginning: akin words have five letters in common, or all."""
    found: dict[str, list[str]] = {}
    for term in _terms(text):
        if len(term) == 1 and len(term[0]) > 2 and not term[0].isdigit():
            found.setdefault(term[0][:5], []).append(term[0])
    return found


def score(raw: float) -> int:
    """Map a raw share to 0-100, piecewise linear and never falling."""
    for (low, low_score), (high, high_score) in pairwise(_POINTS):
        if raw <= high:
            return round(low_score + (high_score - low_score) * (raw - low) / (high - low))
    return 100
