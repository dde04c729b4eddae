"""Cuts a text into passages so that every quote can be marked, overlapping ones included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

KINDS = {
    "flags": "flag",
    "rewrites": "rewrite",
    "strengths": "strength",
    "requirements": "requirement",
    "skills": "skill",
    "criteria": "criterion",
}
"""First part of an evidence path → the class it is marked with; where quotes overlap the first one here shows."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage and what it supports. ``number`` names it on the page, ``path`` is its JSON pointer in the report."""

    number: int
    path: str
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What it is evidence of."""
        return KINDS.get(self.path.split("/")[1], "criterion")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text with the quotes that cover it and those that begin with it."""

    text: str
    quotes: tuple[Quote, ...] = ()
    begins: tuple[Quote, ...] = field(default=())

    @property
    def kind(self) -> str | None:
        """The class it is marked with; None where no quote covers it."""
        kinds = {quote.kind for quote in self.quotes}
        return next((kind for kind in KINDS.values() if kind in kinds), None)


def quotes_of(evidence: Iterable[dict[str, object]], text: str) -> list[Quote]:
    """Return the quotes that stand in the text where they say they do; any other would mark the wrong words."""
    quotes = []
    for number, item in enumerate(evidence):
        start, end, path = item.get("start"), item.get("end"), str(item.get("path", ""))
        if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text) and path.startswith("/"):
            quotes.append(Quote(number, path, start, end))
    return quotes


def passages(text: str, quotes: list[Quote]) -> list[Passage]:
    """Cut the text at every beginning and end of a quote. Joined, the passages are the text."""
    cuts = sorted({0, len(text), *(q.start for q in quotes), *(q.end for q in quotes)})
    beginning: dict[int, list[Quote]] = {}
    for quote in quotes:
        beginning.setdefault(quote.start, []).append(quote)
    found, covering = [], list[Quote]()
    for start, end in pairwise(cuts):
        begins = beginning.get(start, [])
        covering = sorted([*(q for q in covering if q.end > start), *begins], key=lambda quote: quote.number)
        found.append(Passage(text[start:end], tuple(covering), tuple(begins)))
    return found


def by_path(quotes: Iterable[Quote]) -> dict[str, list[Quote]]:
    """Return the quotes beside the item of the report they support: ``/rewrites/0/before`` supports ``/rewrites/0``."""
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        item = quote.path.removesuffix("/before").removesuffix("/quote")
        found.setdefault(item, []).append(quote)
    return found


@dataclass(frozen=True, slots=True)
class Flagged:
    """Something to look at, with every passage it was found in."""

    code: str
    message: str
    quotes: list[Quote] = field(default_factory=list)


def flagged(flags: Iterable[dict[str, object]], proof: Mapping[str, list[Quote]]) -> list[Flagged]:
    """Return each flag once: the same remark about several passages is one remark."""
    found: dict[tuple[str, str], Flagged] = {}
    for number, flag in enumerate(flags):
        said = str(flag.get("code", "")), str(flag.get("message", ""))
        found.setdefault(said, Flagged(*said)).quotes.extend(proof.get(f"/flags/{number}", []))
    return list(found.values())
