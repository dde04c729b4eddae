"""Names of several words joined by little ones, which are one thing and no list: "Law Society of Ontario"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resume_analysis.reading import fillers

_WORD = r"[A-Z][\w'’-]{0,30}"
_RUN = rf"{_WORD}(?: {_WORD}){{0,5}}"
_NAME = re.compile(rf"(?<![\w&/-]){_RUN}(?: (?:of|for|and|&|at|in)(?: the)? {_RUN}){{1,5}}(?![\w/-])")
_BRACKETED = re.compile(rf"(?<![\w&/-]){_RUN} \({_WORD}\) {_RUN}(?![\w/-])")
"""Of an act: "Renting Homes (Wales) Act"."""
_LISTED = re.compile(rf"(?<![\w&/-])(?:{_WORD}, ){{1,4}}{_RUN}(?: (?:of|for|and|&)(?: the)? {_RUN}){{0,3}}(?![\w/-])")
_LAWS = ("Act", "Regulation", "Regulations", "Code", "Directive")
"""Of a law that names several things: "Child, Youth and Family Services Act"."""
_JOINT = re.compile(r" (of|for|and|&|at|in)(?: the)? ")
_BODY = re.compile(
    r"\b(?:Society|Institut(?:e|ion)|Department|Board|Council|Ministry|College|Academy|Association|Chamber|Faculty"
    r"|Commission|Authority|Agency|Tribunal|Court|Executive|Act|Regulations?|Directive|Convention|Customs"
    r"|Office(?= )|Bureau|Federation|Committee|Inspectorate|Guild|Charter)(?= of| for|$)"
)
"""What a body, an act or a court is called."""
_SHORT_FORM = re.compile(r" \(([A-Z][A-Za-z]{0,2}[A-Z]{1,5})\)")
BELONGS = re.compile(r"(?i)\b(?:fellow|member)(?:ship)? of (?:the )?$")
"""Before the name of a body: to be one of it is asked for, not the body."""
PLACE = re.compile(
    r"(?:(?:North|South) (?:Carolina|Dakota|Africa|America|Australia)|New (?:York|Jersey|Mexico|Hampshire|Brunswick"
    r"|Zealand|South Wales)|West(?:ern)? (?:Virginia|Australia|Cape)|Rhode Island|Nova Scotia|British Columbia"
    r"|Northern (?:Ireland|Territory)|United (?:Kingdom|States)|Great Britain|European Union|Hong Kong|Middle East"
    r"|Latin America)(?:'s)?|(?:[A-Z][a-z]+ ){1,2}(?:City|County|Province|Island)"
)
"""Names of places, which nobody has or lacks: "North Carolina and federal rules"."""
_NUMBER = r"(?:\d{1,2}|[IVX]{1,4})"
_NUMBERED = re.compile(
    rf"\b(?:[A-Z][\w&]{{1,20}} ){{0,3}}"
    r"(?:(?i:key stage|level|phase|stage|grade|tier|class|categor(?:y|ie)|part|band|step|module)s?|Windows|Years?)"
    rf" {_NUMBER}(?:(?:, | and | & | or | to |/| ?[-–] ?){_NUMBER})+\b(?! ?(?:years?|months?|%))"
)
"""A name with several numbers: "Key Stages 3 and 4"."""
_EACH = re.compile(rf"\b(?:[IVX]{{1,4}}/[IVX]{{1,4}}|{_NUMBER})\b")
"""One of them; a trial in "phase I/II" is in both at once."""


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name from ``start`` to ``end`` of a text. ``names`` are the forms any one of which shows it."""

    start: int
    end: int
    names: tuple[str, ...]


def find(text: str) -> Iterator[ProperName]:
    """The names of a text that hold little words or several numbers, in reading order."""
    acts = (act for act in _BRACKETED.finditer(text) if _BODY.search(act[0]))
    laws = (law for law in _LISTED.finditer(text) if law[0].endswith(_LAWS))
    found = [*_bodies(text), *_numbered(text), *(ProperName(*one.span(), (one[0],)) for one in (*acts, *laws))]
    last = 0
    for name in sorted(found, key=lambda name: name.start):
        if name.start >= last:
            yield name
            last = name.end


def _bodies(text: str) -> Iterator[ProperName]:
    for chain in _NAME.finditer(text):
        start, joint = chain.start(), None
        cuts = [*_JOINT.finditer(text, chain.start(), chain.end()), None]
        for cut in cuts:
            begin = joint.end() if joint else start
            run = text[begin : cut.start() if cut else chain.end()]
            if not joint and all(fillers.opens(word) for word in run.split()):
                start = cut.end() if cut else chain.end()  # "Knowledge of Health and Safety ..."
                continue
            nothing_more = cut is None or (
                cut[1] in ("and", "&") and _ends(text[start : begin + len(run)], text[cut.end() : chain.end()])
            )
            if not nothing_more:
                joint = cut
                continue
            end = begin + len(run)
            if _JOINT.search(text, start, end) and _BODY.search(text[start:end]):
                yield _whole(text, start, end)
            start, joint = (cut.end(), None) if cut else (end, None)


def _ends(name: str, after: str) -> bool:
    """Whether a name is complete before an "and": it ends with its body, or what follows has one of its own."""
    ended = _BODY.search(name)
    return ended is not None and (ended.end() == len(name) or _BODY.search(after) is not None)


def _whole(text: str, start: int, end: int) -> ProperName:
    belongs = BELONGS.search(text, max(0, start - 20), start)
    name = text[start:end]
    short = _SHORT_FORM.match(text, end)
    start = belongs.start() if belongs else start
    names = (text[start:end],) if not short else (name, short[1])
    return ProperName(start, short.end() if short else end, names)


def _numbered(text: str) -> Iterator[ProperName]:
    for match in _NUMBERED.finditer(text):
        either = re.search(r" or |/", match[0])
        first = re.search(rf" {_NUMBER}(?=, | and | & | or | to |/| ?[-–])", match[0])
        if either and first:
            stem = re.sub(r"(?<=[a-z])(?<!Window)s$", "", match[0][: first.start()])
            names = tuple(f"{stem} {number}" for number in _EACH.findall(match[0], first.start()))
        else:
            names = (match[0],)
        yield ProperName(match.start(), match.end(), names)
