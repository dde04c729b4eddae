"""A job description as clauses: passages that ask for something, told apart as musts and as merely welcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from resume_analysis.reading import sections, vocabulary
from resume_analysis.reading.sections import Line
from resume_analysis.reading.timeline import TITLE_WORD

Importance = Literal["must", "nice"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A passage with one importance. ``kind`` is that of its heading: must, nice, duty, or "" before the first."""

    line: Line
    importance: Importance
    kind: str


_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "nice",
        re.compile(
            r"(?i)nice[- ]to[- ]have|good to have|preferred|bonus|\bplus\b|desirable|desired|optional|pluspunkte"
            r"|von vorteil|wünschenswert|souhait|un plus|atout|deseable|valorable|se valora|great if"
        ),
    ),
    (
        "ignore",
        re.compile(
            r"(?i)\babout (?!you)|who we are|benefits|we offer|offer you|\bperks|compensation|salary|how to apply"
            r"|apply|equal opportunity|location|our (?:culture|values|company|team|mission)|\bwhy\b"
            r"|what (?:you(?:['’]ll)? get|we give)|what['’]s in it|in return|\bpackage|remuneration|\bpay\b|\bshifts?\b"
            r"|wir bieten|wir sind|über uns|vergütung|nous offrons|nos avantages|rémunération|ofrecemos|sobre nosotros"
            r"|à propos|qui sommes|the company|contact"
        ),
    ),
    (
        "must",
        re.compile(
            r"(?i)require|qualification|must[- ]have|you (?:must |should |will |also )?(?:need|bring|have|offer)"
            r"|who you are|about you"
            r"|your (?:profile|skills|background|experience)|essential|minimum|looking for|we expect|the (?:person"
            r"|candidate)|person specification|ideal candidate|what it takes|\bskills"
            r"|experience|anforderung|profil|bringst du|mitbringen|du bringst|sie bringen|voraussetzung"
            r"|compétences|requisitos|perfil"
        ),
    ),
    (
        "duty",
        re.compile(
            r"(?i)responsibilit|you(?:['’]ll| will)|the role|the job|dut(?:y|ies)|your tasks|day[- ]to[- ]day"
            r"|aufgaben|missions?\b|funciones|tareas|accountabilit|overview|summary|description|position"
        ),
    ),
)
_NICE = re.compile(
    r"(?i)\b(?:(?:is |are |would be )?(?:an? )?(?:(?:big|strong|real|definite) )?(?:plus|advantage"
    r"|asset)(?:es)?\b(?! (?:points|one|two|three|an?|the|at least|any)\b)"
    r"|nice[- ]to[- ]have|good to have|preferred|desirable|desired"
    r"|would be (?:great|nice|useful)|is useful|optional|(?:is |would be )?(?:an? )?bonus|advantageous|beneficial"
    r"|helpful|von vorteil|wünschenswert|(?:ist |wäre )?ein plus|gern gesehen|(?:est |serait "
    r"|seraient )?un (?:plus|atout)"
    r"|apprécié\w*|souhaité\w*|deseable|valorable|se valorará\w*)\b"
)
_ONE_PLUS = re.compile(
    r"(?i)\b(?:is|would be) (?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset|optional|desirable|preferred|useful)\b"
    r"|,[^,;]{0,40}\b(?:experience|knowledge|degree|licen[cs]e|certifi\w+) preferred\W*$"
)
_NICE_AHEAD = re.compile(
    r"(?i)\b(?:ideally|preferably|bonus(?: points)?(?: for| if)|nice[- ]to[- ]haves?:?|plus points for"
    r"|idealerweise|idéalement|idealmente|preferentemente)\b"
)
_MUST = re.compile(r"(?i)\b(?:required|must|mandatory|essential|zwingend|erforderlich|obligatoire|imprescindible)\b")
_EMPLOYER = re.compile(
    r"(?i)^(?:(?:at [\w' &-]{2,30}, |as a \w+, |in return,? )?(?:we|you['’]ll (?:get|receive|enjoy|join)|our"
    r"|the (?:company"
    r"|university|school|team|board|governors)|wir|unser\w*|nous|notre|nos|nuestr[oa]s?)(?:['’](?:re|ve|ll))?\b)"
)
_ASKS = re.compile(
    r"(?i)\b(?:require|expect|need|ask|want|must|candidate|you (?:have|bring|know|are|can)|experience|knowledge"
    r"|proficien\w+"
    r"|skills?|degree|certifi\w+|licen[cs]e|suchen|erwarten|recherchons|attendons|buscamos)\b"
)
_OFFERS = re.compile(
    r"(?i)\b(?:in return|offers?|welcomes?|values?|provides?|celebrates?|(?:get|receive|enjoy)|bieten|offrons|ofrecemos"
    r"|committed|proud)\b"
)
_SEEKS = re.compile(
    r"(?i)(?:^(?=(?:looking|searching) for|(?:seeking|hiring) an?\b)|\b(?:is|are|currently|now|actively) "
    r"|['’](?:re|s) )(?:currently |now |actively )*"
    r"(?:(?:looking|searching) for|seeking|hiring|recruiting)\b|\bwish(?:es)? to appoint\b|\binvites applications\b"
    r"|\bsuchen\b|\brecherch(?:e|ons)\b|\bbuscamos\b"
)
_PURPOSE = re.compile(r"(?i)\s(?:to|who will|who['’]ll|um|zur|pour|afin de|para)\s(?!at least\b)")
_PERSON = re.compile(r"(?i)\b(?:with|who (?:has|have|is|knows?|can)|experience[d]? in|mit|avec|con)\b")
_LABEL = re.compile(
    r"(?i)(?:job title|title|position|role|company|employer|location|department|salary|contract"
    r"|start(?: date)?|reports to"
    r"|we(?:['’]re| are) hiring|hiring|standort|arbeitgeber|lieu|ubicación)\s*:"
)
_NOT_ASKED = re.compile(
    r"(?i)\b(?:not (?:required|necessary|needed|a must)|no (?:prior |previous )?[\w ]{0,30}(?:required"
    r"|needed|necessary)|\w+n['’]t (?:required|needed|necessary|essential|expected|a must)|don['’]t need"
    r"|nicht (?:erforderlich|notwendig)|non requis"
    r"|no (?:es )?necesari\w+)\b"
)

_SENTENCE_END = re.compile(
    r"(?<=[\w)][.!?;])(?<!e\.g\.)(?<!i\.e\.)(?<!z\.B\.)(?<!z\. B\.)(?<!incl\.)\s+(?=[A-ZÄÖÜÉ(])|;\s+"
)


def clauses(text: str) -> Iterator[Clause]:
    """Yield the passages of a job description that ask for something, each with one importance.

    Left out are the title line, what stands under headings about the employer, the benefits and how to apply, and
    sentences that say something is not required. What the employer says of itself, its own tools included, and of the
    post it wants to fill is a duty at most.
    """
    kind = ""
    lines = _without_title(sections.lines(text))
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if _LABEL.match(line.text):
            continue
        head = _heading(line, following)
        asked = line.body
        if head is not None:
            kind = head
            asked = _after_colon(line)
        if not asked.text or kind == "ignore":
            continue
        for sentence in _sentences(asked):
            for part, own in _subject(sentence, kind):
                for piece, importance in _weigh(part, "nice" if own == "nice" else "must"):
                    denied = _NOT_ASKED.search(piece.text)
                    if importance == "nice" and denied and denied.start() > 0:  # "a plus, but not required"
                        piece, denied = _slice(piece, 0, denied.start()), None
                    if not denied:
                        yield Clause(piece, importance, own)


def _subject(sentence: Line, kind: str) -> Iterator[tuple[Line, str]]:
    """Divide a sentence into what it asks of a person and what it tells of the employer or the post."""
    seeks = _SEEKS.search(sentence.text)
    if seeks:
        purpose = _PURPOSE.search(sentence.text, seeks.end())
        stop = purpose.start() if purpose else len(sentence.text)
        person = _PERSON.search(sentence.text, seeks.end(), stop)
        if person:
            yield _slice(sentence, person.start(), stop), kind
        yield _slice(sentence, 0, person.start() if person else stop), "duty"
        if purpose:
            yield _slice(sentence, stop, len(sentence.text)), "duty"
        return
    told = _EMPLOYER.match(sentence.text)
    if told and not _ASKS.search(sentence.text):
        if not _OFFERS.search(sentence.text):
            yield sentence, "duty"
        return
    so = re.match(r"(?i)(?:we|wir|nous) \w+ [^,]{2,40}, so ", sentence.text)  # "We use HubSpot, so ..."
    if so:
        yield _slice(sentence, 0, so.end()), "duty"
        yield _slice(sentence, so.end(), len(sentence.text)), kind
        return
    yield sentence, kind


def _without_title(lines: Sequence[Line]) -> list[Line]:
    """Drop the first line where it is the job's title: short, no sentence, no list, and more lines follow.

    A longer one, or one with a comma, must name an occupation and ask for nothing.
    """
    filled = [line for line in lines if line.text]
    if len(filled) < 3:
        return filled
    title = filled[0].text
    named = TITLE_WORD.search(title) is not None and not _PERSON.search(title) and not _ASKS.search(title)
    short = len(title.split()) <= (12 if named else 8) and (named or "," not in title)
    plain = short and not title.endswith((".", ":")) and not filled[0].bullet
    return filled[1:] if plain and (_heading(filled[0], filled[1]) is None or ":" in title) else filled


def _after_colon(line: Line) -> Line:
    _, colon, rest = line.text.partition(":")
    return _slice(line, len(line.text) - len(rest), len(line.text)) if colon else _slice(line, 0, 0)


def _heading(line: Line, following: Line | None) -> str | None:
    """The kind of heading a line is, "" for one that says nothing about importance, None for no heading."""
    if line.bullet or not line.text:
        return None
    title, colon, rest = line.text.strip("#*=_ ").partition(":")
    over_list = following is not None and following.bullet
    longest = 12 if over_list and colon and not rest.strip() else 7
    plain = (
        len(title.split()) <= longest
        and not title.endswith((".", ",", "!"))
        and not re.search(r"(?i)\d|\byears?\b|\bjahre\b|\bans\b|\baños\b", title)
    )
    if not plain or (not colon and len(title.split()) > 6):
        return None
    if not colon and (vocabulary.mentions(title) or "," in title):
        return None
    if colon and rest.strip() and len(title.split()) > 4:
        return None
    other = "" if (colon and not rest.strip()) or (over_list and not colon) else None
    return next((kind for kind, pattern in _HEADS if pattern.search(title)), other)


def _sentences(line: Line) -> Iterator[Line]:
    start = 0
    for end in [*_SENTENCE_END.finditer(line.text), None]:
        stop = end.start() if end else len(line.text)
        piece = line.text[start:stop]
        if piece.strip():
            yield _slice(line, start, stop)
        start = end.end() if end else stop


def _slice(line: Line, start: int, stop: int) -> Line:
    piece = line.text[start:stop]
    lead = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Line(piece, line.start + start + lead, line.start + start + lead + len(piece))


def _weigh(sentence: Line, default: Importance) -> Iterator[tuple[Line, Importance]]:
    ahead = _NICE_AHEAD.search(sentence.text)
    if ahead:
        if ahead.start():
            yield from _weigh(_slice(sentence, 0, ahead.start()), default)
        yield _slice(sentence, ahead.end(), len(sentence.text)), "nice"
        return
    inside = re.search(r"\(([^()]*)\)", sentence.text)
    if inside and _NICE.search(inside[1]) and vocabulary.words(_NICE.sub("", inside[1])):
        yield _slice(sentence, 0, inside.start()), default
        yield _slice(sentence, inside.start(1), inside.end(1)), "nice"
        if sentence.text[inside.end() :].strip(" ."):
            yield _slice(sentence, inside.end(), len(sentence.text)), default
        return
    if not _NICE.search(sentence.text):
        yield sentence, default
    elif not _MUST.search(_NOT_ASKED.sub("", sentence.text)):
        last = sentence.text.rfind(", ") if _ONE_PLUS.search(sentence.text) else -1
        if last > 0:
            yield _slice(sentence, 0, last), default
        yield _slice(sentence, last + 1, len(sentence.text)), "nice"
    else:
        start = 0
        for comma in [*re.finditer(r",\s+(?:but\s+|and\s+)?|\s+but\s+|\s+[–—-]\s+", sentence.text), None]:
            stop = comma.start() if comma else len(sentence.text)
            part = _slice(sentence, start, stop)
            if _NICE.search(part.text) or _MUST.search(part.text) or comma is None:
                yield part, "nice" if _NICE.search(part.text) else default
                start = comma.end() if comma else stop
