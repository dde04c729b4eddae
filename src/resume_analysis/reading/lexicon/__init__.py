"""Names of skills in many trades, with their other spellings, what they imply and what hints at them.

Each module holds the names of some trades in four tables, whose entries end with a semicolon:

- ``TERMS``: ``Name | other spelling | ... > implied name, implied name``. A spelling that starts with ``=`` counts only
  in exactly that case ("=Word" is the program, "word" is not). No abbreviation stands here that means different things
  in different trades (ML, PM, AP, ER, PT), and no name that is a common word: one wrong match makes a false statement.
- ``BROAD``: fields and kinds of tools so wide that a resume can show them without any of the words known here. They
  are reported where they are found and never called missing.
- ``PAPERS``: names that are papers themselves: who writes them has them.
- ``TRACES``: ``name: word word``. Where one of the words stands in a resume, in any inflection, the name is not called
  missing: who "hired 12 people" may well have done recruiting. What is shown is a matter of the terms alone.
"""

from __future__ import annotations

from resume_analysis.reading.lexicon import business, engineering, languages, public, software, trades

_TRADES = (software, engineering, public, business, trades)

SUITES = {
    "Microsoft Excel": ("Microsoft Office", "spreadsheets"),
    **dict.fromkeys(("Microsoft Word", "PowerPoint", "spreadsheets"), ("Microsoft Office",)),
    **dict.fromkeys(("Adobe Photoshop", "Adobe Illustrator", "InDesign", "After Effects"), ("Adobe Creative Suite",)),
}
"""Programs and the suites they are part of: who names the suite may well know the program."""

AMBIGUOUS = frozenset({"C", "R", "Go"})
"""Names so short that they count only as an item of a list or after a word such as "in"."""


def listed(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


def _entries(*tables: str) -> list[str]:
    whole = " ".join("".join(tables).split())
    return [entry.strip() for entry in whole.split(";") if entry.strip()]


def _parse(*tables: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    spellings: dict[str, tuple[str, ...]] = {}
    implied: dict[str, tuple[str, ...]] = {}
    for entry in _entries(*tables):
        names, _, implies = entry.partition(" > ")
        first, *others = (name.strip() for name in names.split("|"))
        spellings[first.lstrip("=")] = (first, *others)
        implied[first.lstrip("=")] = tuple(name.strip() for name in implies.split(",") if name.strip())
    return spellings, implied


SPELLINGS, IMPLIED = _parse(*(trade.TERMS for trade in _TRADES), languages.TERMS)
LANGUAGES = frozenset(_parse(languages.TERMS)[0])
BROAD = frozenset(_entries(*(f"{trade.BROAD};" for trade in _TRADES)))
PAPERS = frozenset(_entries(*(f"{trade.PAPERS};" for trade in _TRADES)))
BY_HALVES = PAPERS.intersection(_parse(public.TERMS, trades.TERMS)[0])
"""Papers that people call by a part of their names: each telling word of one hints at it."""
TRACES = {
    name.strip(): listed(words)
    for name, _, words in (entry.partition(":") for entry in _entries(*(f"{trade.TRACES};" for trade in _TRADES)))
}
"""By the name of a skill, the words that hint at it."""
