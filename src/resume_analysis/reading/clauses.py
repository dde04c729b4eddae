"""A job description as clauses: passages that ask for something, told apart as musts and as merely welcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from resume_analysis.reading import markers, sections, vocabulary
from resume_analysis.reading.entries import TITLE_WORD
from resume_analysis.reading.sections import Line

Importance = Literal["must", "nice"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A passage with one importance. ``kind`` is that of its heading: must, nice, duty, or "" before the first.

    ``sure`` is false where words make less of what looks like a demand: nobody can say how much it is asked for, so
    that its lack is nothing to tell.
    """

    line: Line
    importance: Importance
    kind: str
    sure: bool = True


_SENTENCE_END = re.compile(
    r"(?<=[\w)][.!?;])(?<!e\.g\.)(?<!i\.e\.)(?<!z\.B\.)(?<!z\. B\.)(?<!incl\.)(?<!\bSt\.)(?<!\bmin\.)"
    r"\s+(?=[A-ZÄÖÜÉ(])(?!(?:Not|No|Nope|Never|Nein|Egal)\b)|;\s+(?!(?:or|oder|ou)\b)|\s+[*•|·]\s+"
)


_DUTY = re.compile(
    r"(?i)(?:(?:in|over|within|during) (?:the|your) (?:first|next)\b[^,]{0,40}, |as our [^,]{2,40}, |here,? )?"
    r"(?:you(?:['’]ll| will) (?!need|have|bring)|du wirst|sie werden|vous (?:serez|aurez))"
)
"""A sentence under no heading that tells what somebody is going to do."""


LONGEST = 1500
"""Letters of a sentence that are read: what goes on for longer is no sentence."""
_ITEM = re.compile(
    r"(?i)\b(?:experience|knowledge|understanding|skills?) (?:of|in|with)\b"
    r"|^(?:\w{1,30} )?(?:experience|knowledge|understanding|ability|proficien\w{1,6}|familiarity)"
    r" (?!and\b|or\b|&|required|needed|wanted)\w{1,30} "
    r"|\b(?:\w{1,30} ){2,9}(?:preferred|desirable|required|essential|plus|advantage|bonus)$"
)
"""An item of a list without bullets: "Experience of Sysmex analysers", "Six months on a ward preferred"."""


def clauses(text: str) -> Iterator[Clause]:
    """Yield the passages of a job description that ask for something, each with one importance.

    Left out are the title line, what stands under headings about the employer, the benefits and how to apply, and
    sentences that say something is not required. What the employer says of itself, its own tools included, and of the
    post it wants to fill is a duty at most.
    """
    kind, listing = "", False
    lines = _without_title(sections.lines(text))
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if markers.LABEL.match(line.text):
            continue
        head = _heading(line, following)
        asked = line.body
        if head is not None:
            kind, listing = head, False
            asked = _after_colon(line)
        elif listing and kind != "ignore" and _ends_list(text, line):
            kind = ""
        listing = listing or line.bullet
        if not asked.text or kind == "ignore":
            continue
        welcome = False
        for sentence in _sentences(asked):
            ahead = markers.NICE_AHEAD.search(sentence.text)
            welcome = bool(ahead) or (welcome and text[: sentence.start].rstrip().endswith(";"))
            told = not kind and not line.bullet and _tells(sentence.text)
            sentence = _slice(sentence, 0, LONGEST)
            for part, own in _subject(sentence, "nice" if welcome and not ahead else "duty" if told else kind):
                for piece, importance in _weigh(part, "nice" if own == "nice" else "must"):
                    denied = markers.NOT_ASKED.search(piece.text)
                    if importance == "nice" and denied and denied.start() > 0:  # "a plus, but not required"
                        piece, denied = _slice(piece, 0, denied.start()), None
                    if not denied:
                        yield Clause(piece, importance, own, not _hedged(piece.text))


def _ends_list(text: str, line: Line) -> bool:
    """Whether a paragraph of whole sentences stands apart below the points of a list."""
    return (
        not line.bullet
        and line.text.endswith((".", "!"))
        and text[max(0, line.start - 80) : line.start].rstrip(" \t").endswith("\n\n")
    )


def asks(sentence: str) -> bool:
    """Whether a sentence under no heading asks for something."""
    return markers.ASKS.search(sentence) is not None


def _tells(sentence: str) -> bool:
    """Whether a whole sentence neither asks for anything nor calls it welcome."""
    asking = (markers.ASKS, markers.NICE, markers.NICE_AHEAD, markers.MUST, markers.SEEKS)
    return sentence.endswith((".", "!")) and not any(pattern.search(sentence) for pattern in asking)


def _hedged(demand: str) -> bool:
    """Whether a demand is made less of: "some HTML helps, though we don't expect you to code"."""
    return markers.HEDGED.search(demand) is not None and not markers.MUST.search(demand)


def _subject(sentence: Line, kind: str) -> Iterator[tuple[Line, str]]:
    """Divide a sentence into what it asks of a person and what it tells of the employer or the post."""
    fits = markers.FITS.match(sentence.text)
    if fits:
        yield _slice(sentence, fits.end(), len(sentence.text)), "must"
        return
    seeks = markers.SEEKS.search(sentence.text)
    if seeks:
        purpose = markers.PURPOSE.search(sentence.text, seeks.end())
        stop = purpose.start() if purpose else len(sentence.text)
        person = markers.PERSON.search(sentence.text, seeks.end(), stop)
        if person:
            yield _slice(sentence, person.start(), stop), kind
        yield _slice(sentence, 0, person.start() if person else stop), "duty"
        if purpose:
            yield _slice(sentence, stop, len(sentence.text)), "duty"
        return
    if not kind and _DUTY.match(sentence.text):
        yield sentence, "duty"
        return
    told = markers.EMPLOYER.match(sentence.text)
    if told and not markers.ASKS.search(sentence.text):
        if not markers.OFFERS.search(sentence.text):
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
    named = TITLE_WORD.search(title) is not None and not markers.PERSON.search(title) and not markers.ASKS.search(title)
    short = len(title.split()) <= (12 if named else 8) and (named or "," not in re.sub(r"\([^()]*\)", "", title))
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
    if colon and not rest.strip() and markers.FITS.match(title):
        return "must"
    if not plain or (not colon and len(title.split()) > 6):
        return None
    plainly = over_list and any(pattern.search(title) for _, pattern in markers.HEADS)
    if not colon and not over_list and _ITEM.search(title):
        return None
    if not colon and not plainly and (vocabulary.mentions(title) or "," in title):
        return None
    if colon and rest.strip() and len(title.split()) > 4:
        return None
    if (colon or over_list) and markers.NICE.search(title) and not markers.HEADS[0][1].search(title):
        return "nice"
    other = "" if (colon and not rest.strip()) or (over_list and not colon) else None
    return next((kind for kind, pattern in markers.HEADS if pattern.search(title)), other)


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
    if re.search(r"\(D\)\W*$|^D\d{1,2}\b", sentence.text):  # "(E)" is essential, "(D)" desirable
        yield sentence, "nice"
        return
    ahead = markers.NICE_AHEAD.search(sentence.text)
    if ahead:
        if ahead.start():
            yield from _weigh(_slice(sentence, 0, ahead.start()), default)
        yield _slice(sentence, ahead.end(), len(sentence.text)), "nice"
        return
    inside = re.search(r"\(([^()]*)\)", sentence.text)
    if inside and markers.NICE.search(inside[1]) and vocabulary.words(markers.NICE.sub("", inside[1])):
        yield _slice(sentence, 0, inside.start()), default
        yield _slice(sentence, inside.start(1), inside.end(1)), "nice"
        if sentence.text[inside.end() :].strip(" ."):
            yield _slice(sentence, inside.end(), len(sentence.text)), default
        return
    if not markers.NICE.search(sentence.text):
        yield sentence, default
    elif not markers.MUST.search(markers.NOT_ASKED.sub("", sentence.text)):
        one = markers.ONE_PLUS.search(sentence.text)
        flat = re.sub(r"\([^()]*\)", lambda inside: " " * len(inside[0]), sentence.text)
        last = flat.rfind(", ", 0, one.end() if one else len(sentence.text))
        if not one and not re.search(r"\d\+?\s*(?:years?|yrs)\b", sentence.text[: max(0, last)]):
            last = -1  # the marker holds for all that is listed, but for years of their own
        if one and re.search(r"\b(?:or|and|oder|und|ou|et|o|y)\b", sentence.text[last + 1 : one.end()]):
            last = -1  # "a degree in A, B or C is helpful"
        if last > 0:
            yield _slice(sentence, 0, last), default
        yield _slice(sentence, last + 1, len(sentence.text)), "nice"
    else:
        start = 0
        for comma in [*re.finditer(r",\s+(?:but\s+|and\s+)?|\s+but\s+|\s+[–—-]\s+", sentence.text), None]:
            stop = comma.start() if comma else len(sentence.text)
            part = _slice(sentence, start, stop)
            if markers.NICE.search(part.text) or markers.MUST.search(part.text) or comma is None:
                yield part, "nice" if markers.NICE.search(part.text) else default
                start = comma.end() if comma else stop
