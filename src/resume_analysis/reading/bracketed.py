"""Examples in brackets behind the kind of thing that is asked for: "a major ERP system (SAP, Oracle, NetSuite)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_analysis.reading import vocabulary
from resume_analysis.reading.fillers import BREAK, opens
from resume_analysis.reading.lexicon import BROAD
from resume_analysis.reading.vocabulary import Mention


@dataclass(frozen=True, slots=True)
class Group:
    """Terms any one of which will do, as ``text`` from ``start``. ``umbrella`` is true where the first names the
    kind.

    ``names`` are canonical names; a word the lexicon does not know stands for itself.
    """

    text: str
    start: int
    names: tuple[str, ...]
    umbrella: bool = False


_ITEM = r"(?:[A-Z][\w.+#/&-]{0,20}(?: [A-Z\d][\w.+#-]{0,20}){0,3})"
_LIST = re.compile(
    rf" \((?:(?:e\.g\.|eg|such as|like|for example),? )?"
    rf"(?P<items>{_ITEM}(?:(?:, | or | and |, or |, and ){_ITEM}){{1,7}})"
    r"(?:,? (?:etc\.?|whatever|(?:or|and) (?:similar|equivalent|the like|others?|comparable)(?: \w+)?))?\)"
)
_KIND = re.compile(
    r"(?<![\w-])(?:system|software|tool|package|platform|suite|program|framework|database|language|application)(s?)$"
)
_PAPER = re.compile(
    r"(?<![\w-])(?:accreditation|qualification|certification|certificate|licen[cs]e|registration|membership)$"
)
_ROLE = re.compile(r"(?i)\b(?:auditor|assessor|instructor|trainer|inspector|examiner|implementer|verifier) $")
"""Before the word for a paper, whose scheme stands behind it: "Lead auditor qualification (BRCGS or FSSC 22000)"."""
_ANY = re.compile(
    r"(?i)(?<![\w-])(?:an?|any|one|another)\s(?:(?!(?:of|in|with|for|and|or)\s)[\w+#&/-]{1,20}\s){0,4}[\w+#&/-]{1,20}$"
)
_MODULES = re.compile(r"\bSAP \((?P<items>[A-Z]{2,4}(?:(?:, | or | and |, or |/)[A-Z]{2,4})*)\)")
"""Parts of a suite, which another part of it does not show."""
_NO_KIND = frozenset({"GAAP", "B2B", "B2C"})


def groups(text: str, found: Sequence[Mention], begin: int, end: int) -> Iterator[Group]:
    """One group for each list of examples: behind a kind in the singular, or of which a person needs but one.

    A field with its parts ("networking (TCP/IP, DNS)") is one demand, too, and shown by no part that is not the field.
    Kinds in the plural ("languages (Python, SQL)") may want all of them.
    """
    for suite in _MODULES.finditer(text, begin, end):
        modules = re.findall(r"[A-Z]{2,4}", suite["items"])
        yield Group(suite[0], suite.start(), tuple(f"SAP {module}" for module in modules))
    for listed in _LIST.finditer(text, begin, end):
        stop = listed.start()
        before = text[max(begin, stop - 70) : stop]
        paper = _PAPER.search(before)
        noun, single = paper or _KIND.search(before), _ANY.search(before) is not None
        head = stop - len(before) + noun.start() - 1 if noun else stop
        broad = next((one for one in found if one.end == head or one.end == stop), None)
        broad = broad if broad and broad.name in BROAD - _NO_KIND else None
        either = noun or single or " or " in listed["items"]
        if broad and not (either or broad.name.isupper()):
            parts = [name for item in _items(listed) if (name := _canonical(item)) in vocabulary.names_of(broad.name)]
            yield Group(text[broad.start : listed.end()], broad.start, (broad.name, *parts), umbrella=True)
            continue
        if paper and _ROLE.search(before, 0, paper.start()):
            continue  # of the scheme there are other papers
        if paper or broad or (noun and not noun[1] and (single or noun[0] == "software")):
            start = broad.start if broad else _start(text, begin, head + 1)
            names = [_canonical(item) for item in _items(listed)]
            kind = [broad.name] if broad else []
            yield Group(text[start : listed.end()], start, tuple(dict.fromkeys([*kind, *names])), umbrella=bool(broad))


def _start(text: str, begin: int, noun: int) -> int:
    """Where the words begin that say what kind of tool it is: "accounting software", "JavaScript framework"."""
    told = re.search(r"(?<![\w-])(?:[\w+#.-]{2,20} ){1,3}$", text[max(begin, noun - 60) : noun])
    words = told[0].split() if told else []
    last = max((at for at, word in enumerate(words) if BREAK.fullmatch(word)), default=-1)
    words = words[last + 1 :]
    while words and opens(words[0]) and words[0].casefold() != "teaching":
        words.pop(0)
    return noun - len(" ".join([*words, ""]))


def _items(listed: re.Match[str]) -> list[str]:
    return re.split(r",? (?:or|and) |, ", listed["items"])


def _canonical(item: str) -> str:
    known = vocabulary.mentions(item)
    return known[0].name if len(known) == 1 and known[0].start == 0 and known[0].end == len(item) else item
