"""How much each part of a sentence of a job description counts: a must, or merely welcome."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from resume_analysis.reading import markers, vocabulary
from resume_analysis.reading.openness import ANY_LANGUAGE
from resume_analysis.reading.sections import Line, passage

Importance = Literal["must", "nice"]

_WHICH = re.compile(
    r"(?i)\s*(?:(?:which|that|this|but (?:that|this|it)|was|das|ce qui|lo que|lo cual|is|are|would be|ist|sind|wäre"
    r"|est|sont|serait)\b|\W*$)"
)
_OWN = re.compile(
    r"(?i)\((?:currently,? |today )?(?:we|we['’]re|our|ours|wir|bei uns|unser\w*|nous"
    r"|chez nous)\b(?![^()]*\b(?:train|teach|thrilled|love"
    r"|help|arrange|organi[sz]e|provide|pay|cover|sponsor)\b)[^()]*\)"
    r"|\s[–—-]\s(?:we|wir|nous) (?:currently )?(?:use|run|work with|nutzen|utilisons)\b[^.;,]*"
)
"""What the employer says in passing of its own tools: "a CRM (we use HubSpot)"."""
_BRACKET, _JOINT = re.compile(r"\(([^()]{2,40})\)"), re.compile(r"[,;]\s|\s(?:and|und|et)\s")
_SECOND_CLAUSE = re.compile(
    r"(?i),? and (?=(?:some |any |prior |previous |an? )?(?:experience|knowledge|familiarity|exposure|understanding"
    r"|certification|qualification)\b)"
)
_DEMANDS = re.compile(r"(?i)\byou (?:should|must|will|need|are|have|can)\b|\b(?:is|are) (?:required|essential)\b")
_HOW_MUCH = re.compile(r"(?i)\b(?:have|highly|very|particularly|really|strongly)\b")
"""Words around a weight that make more of it: "(highly advantageous)"."""
_OR = re.compile(r"\s*,?\s*(?:or|oder|ou)\b")


def takes_any_language(told: str) -> bool:
    """Whether words end by asking for any further language: "A second language; "."""
    return any(re.fullmatch(r"\W*", told[asked.end() :]) for asked in ANY_LANGUAGE.finditer(told))


def _of_itself(inside: str, marked: re.Match[str]) -> bool:
    """Whether words in brackets weigh what stands before them: "(nice, but not needed)", not "(Fanuc preferred)"."""
    before = _HOW_MUCH.sub("", inside[: marked.start()])
    return re.fullmatch(r"(?i)\W*(?:we|it|that|this|which)?\W*", before) is not None and not (
        vocabulary.mentions(inside)
    )


def _marks(text: str) -> list[re.Match[str]]:
    """Brackets that hold but a word of weight: "Python (must), SQL (nice to have)"."""
    found = []
    for bracket in _BRACKET.finditer(text):
        rest = markers.MUST.sub("", markers.NICE.sub("", bracket[1]))
        if rest != bracket[1] and not re.search(r"\w", _HOW_MUCH.sub("", rest)):
            found.append(bracket)
    return found


def _each(sentence: Line, marks: list[re.Match[str]], default: Importance) -> Iterator[tuple[Line, Importance]]:
    """The items of a sentence, each with the weight in the brackets behind it."""
    start = 0
    for mark in marks:
        before = sentence.text[start : mark.start()]
        item = start + max((joint.end() for joint in _JOINT.finditer(before)), default=0)
        if item > start:
            yield passage(sentence, start, item), default
        yield passage(sentence, item, mark.start()), "nice" if markers.NICE.search(mark[1]) else default
        start = mark.end()
    if vocabulary.words(sentence.text[start:]):
        yield passage(sentence, start, len(sentence.text)), default


def _two_clauses(sentence: Line) -> tuple[Line, Line] | None:
    """A demand and a wish joined by "and", each with a subject of its own; None for any other sentence."""
    second = _SECOND_CLAUSE.search(sentence.text)
    if second is None or not _DEMANDS.search(sentence.text, 0, second.start()):
        return None
    if not markers.NICE.search(sentence.text[second.end() :]) or markers.NICE.search(sentence.text[: second.start()]):
        return None
    return passage(sentence, 0, second.start()), passage(sentence, second.end(), len(sentence.text))


_PLAIN_FIRST = re.compile(r"(?i)([^,;()]{3,60}\b(?:experience|knowledge|skills)),\s+(?=[^,]{2,40}\bpreferred\b)")
"""A demand before the one of its kind that is preferred: "CMM programming experience, CALYPSO preferred"."""
_DESIRABLE = re.compile(
    r"\(D\)\W*$|\s{2,}D$|^D\d{1,2}\b|\s[–—|-]\s?D(?:\s?[–—|-]\s?[A-Z](?:/[A-Z])*)?(?: \([^()]*\))?\W*$"
)
"""The mark of what is desirable, where "E" is essential: "Driving licence (D)", "Elections – D – A/I"."""
_COPULA = re.compile(r"(?i)\b(?:is|are|would be|will be) (?:also |really |always )?$")
_AND_YOU = re.compile(r"(?i),? (?:and|but) (?=you (?:are|have|can|know|must|should|need|work|write|bring|feel)\b)")
"""Where a wish ends and a demand begins: "preferably in Terraform, and you are confident with CI/CD tools"."""


def weigh(sentence: Line, default: Importance) -> Iterator[tuple[Line, Importance]]:
    """The parts of a sentence with how much each counts; ``default`` is what its heading says."""
    if _DESIRABLE.search(sentence.text):
        yield sentence, "nice"
        return
    marks = _marks(sentence.text)
    if any(_OR.match(sentence.text, mark.end()) for mark in marks):  # "GCP (preferred) or AWS": either will do
        yield sentence, default
        return
    if len(marks) > 1 or (marks and vocabulary.words(sentence.text[marks[0].end() :])):
        yield from _each(sentence, marks, default)
        return
    ahead = markers.NICE_AHEAD.search(sentence.text)
    if ahead and _COPULA.search(sentence.text, 0, ahead.start()):
        ahead = None  # "Spanish is nice to have, too"
    if ahead and re.search(r"\w", sentence.text[ahead.end() :]):  # but "Terraform (nice to have)"
        if takes_any_language(sentence.text[: ahead.start()]):
            return  # one language will do as well as the one that is preferred
        if ahead.start():
            yield from weigh(passage(sentence, 0, ahead.start()), default)
        again = _AND_YOU.search(sentence.text, ahead.end())
        yield passage(sentence, ahead.end(), again.start() if again else len(sentence.text)), "nice"
        if again:
            yield from weigh(passage(sentence, again.end(), len(sentence.text)), default)
        return
    own = _OWN.search(sentence.text)
    if own:
        yield from weigh(passage(sentence, 0, own.start()), default)
        yield from weigh(passage(sentence, own.end(), len(sentence.text)), default)
        return
    inside = re.search(r"\(([^()]*)\)", sentence.text)
    marked = markers.NICE.search(inside[1]) if inside else None
    if inside and marked and vocabulary.words(markers.NICE.sub("", inside[1])) and not _of_itself(inside[1], marked):
        yield passage(sentence, 0, inside.start()), default
        only = sentence.text.find(",", inside.start(1) + marked.end(), inside.end(1))  # "(GCP preferred, AWS is fine)"
        yield passage(sentence, inside.start(1), only if only >= 0 else inside.end(1)), "nice"
        if sentence.text[inside.end() :].strip(" ."):
            yield passage(sentence, inside.end(), len(sentence.text)), default
        return
    if two := _two_clauses(sentence):
        yield from (part for half in two for part in weigh(half, default))
        return
    if plain := _PLAIN_FIRST.match(sentence.text):
        yield passage(sentence, 0, plain.end(1)), default
        yield from weigh(passage(sentence, plain.end(), len(sentence.text)), default)
        return
    if not markers.NICE.search(sentence.text):
        yield sentence, default
    elif not markers.MUST.search(markers.NOT_ASKED.sub("", sentence.text)):
        one = markers.ONE_PLUS.search(sentence.text)
        flat = re.sub(r"\([^()]*\)", lambda inside: " " * len(inside[0]), sentence.text)
        last = flat.rfind(", ", 0, one.end() if one else len(sentence.text))
        dated = re.search(r"\d\+?\s*(?:years?|yrs)\b", sentence.text[: max(0, last)])
        if not one and not dated:
            last = -1  # the marker holds for all that is listed, but for years of their own
        if one and not dated and re.search(r"\b(?:or|and|oder|und|ou|et|o|y)\b", sentence.text[last + 1 : one.end()]):
            last = -1  # "a degree in A, B or C is helpful"
        if last > 0 and _WHICH.match(sentence.text, last + 1):
            last = -1  # "Terraform, which would be an advantage"
        if last > 0:
            yield passage(sentence, 0, last), default
        yield passage(sentence, last + 1, len(sentence.text)), "nice"
    else:
        start = 0
        for comma in [*re.finditer(r",\s+(?:but\s+|and\s+)?|\s+but\s+|\s+[–—-]\s+", sentence.text), None]:
            stop = comma.start() if comma else len(sentence.text)
            part = passage(sentence, start, stop)
            if markers.NICE.search(part.text) or markers.MUST.search(part.text) or comma is None:
                yield part, "nice" if markers.NICE.search(part.text) else default
                start = comma.end() if comma else stop
