"""A job description as clauses: passages that ask for something, told apart as musts and as merely welcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from resume_analysis.reading import job_headings, markers, sections, vocabulary
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
    r"\s+(?=[A-ZÄÖÜÉ(])(?!(?:Not|No|Nope|Never|Nein|Egal|Great|Nice|Lovely|Super|Perfect|Toll|Excellent"
    r"|Brilliant)\b)|;\s+(?!(?:or|oder|ou)\b)|\s+[*•|·]\s+"
)


_DUTY = re.compile(
    r"(?i)(?:(?:in|over|within|during) (?:the|your) (?:first|next)\b[^,]{0,40}, |as our [^,]{2,40}, |here,? )?"
    r"(?:you(?:['’]ll| will) (?!need|have|bring)|du wirst|sie werden|vous (?:serez|aurez))"
)
"""A sentence under no heading that tells what somebody is going to do."""


_WHICH = re.compile(r"(?i)\s*(?:(?:which|that|this|but (?:that|this|it)|was|das|ce qui|lo que|lo cual)\b|\W*$)")
_OWN = re.compile(
    r"(?i)\((?:currently,? |today )?(?:we|we['’]re|our|ours|wir|bei uns|unser\w*|nous"
    r"|chez nous)\b(?![^()]*\b(?:train|teach|thrilled|love"
    r"|help)\b)[^()]*\)|\s[–—-]\s(?:we|wir|nous) (?:currently )?(?:use|run|work with|nutzen|utilisons)\b[^.;,]*"
)
"""What the employer says in passing of its own tools: "a CRM (we use HubSpot)"."""
LONGEST = 1500
"""Letters of a sentence that are read: what goes on for longer is no sentence."""


def clauses(text: str) -> Iterator[Clause]:
    """Yield the passages of a job description that ask for something, each with one importance.

    Left out are the title line, what stands under headings about the employer, the benefits and how to apply, and
    sentences that say something is not required. What the employer says of itself, its own tools included, and of the
    post it wants to fill is a duty at most.
    """
    kind, listing, weighed, under = "", False, False, ""
    lines = [line for line in _without_title(sections.lines(text)) if line.text]
    for index, line in enumerate(lines):
        if markers.LABEL.match(line.text):
            continue
        head = job_headings.kind_of(line, lines[index + 1] if index + 1 < len(lines) else None)
        asked = line.body
        if (
            head == "must"
            and kind
            and _is_item(text, line)
            and not (index + 1 < len(lines) and lines[index + 1].bullet)
        ):
            head = None  # "Startup experience" in a list without bullets
        if head is not None:
            neutral = head in ("", "must") and job_headings.is_neutral(line.text)
            if neutral and under:
                head, under = "nice", "sides"  # "Desirable", and right under it "Experience"
            elif not head and weighed:  # a heading nobody knows, below one that weighs: a side of it, or anything
                apart = kind == "nice" and under != "sides" and _apart(text, line)  # "Education", below the wishes
                head = ("" if apart else kind) if neutral else "ignore"
            else:
                under = head if head == "nice" else ""
            weighed = weighed or head in ("must", "nice")
            kind, listing = head, False
            asked = _after_colon(line)
        elif listing and kind != "ignore" and _ends_list(text, line):
            kind = ""
        listing = listing or line.bullet
        if asked.text and under == "nice":
            under = ""
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
                    unclear = importance == "must" and own in ("must", "") and _unweighed(piece.text)
                    if not denied and not unclear and not markers.OBTAIN.search(piece.text):
                        yield Clause(piece, importance, own, not _hedged(piece.text))


_THING = re.compile(
    r"(?!(?i:.*\b(?:requir|essential|minimum|desir|need|must|you|our|ideal|key|core|what|who|candidate|person)))"
    r"(?:[A-Z][\w-]{2,20} )(?:[\w-]{2,20} ){0,2}(?:experience|knowledge|skills)"
)


def _is_item(text: str, line: Line) -> bool:
    """Whether what reads like a heading is one of several short lines: "Startup experience" right under another."""
    above = text[max(0, line.start - 80) : line.start]
    apart = above.rstrip(" \t").endswith("\n\n") or above.rstrip().endswith(":")
    return not apart and _THING.fullmatch(line.text) is not None and not job_headings.is_neutral(line.text)


def _ends_list(text: str, line: Line) -> bool:
    """Whether a paragraph stands apart below the points of a list: whole sentences, or "Education: a degree"."""
    label, colon, _ = line.text.partition(":")
    return (
        not line.bullet
        and (line.text.endswith((".", "!")) or (bool(colon) and job_headings.is_neutral(label)))
        and _apart(text, line)
    )


def _apart(text: str, line: Line) -> bool:
    """Whether a blank line stands above."""
    return text[max(0, line.start - 80) : line.start].rstrip(" \t").endswith("\n\n")


def asks(sentence: str) -> bool:
    """Whether a sentence under no heading asks for something."""
    return markers.ASKS.search(sentence) is not None


def _tells(sentence: str) -> bool:
    """Whether a whole sentence neither asks for anything nor calls it welcome."""
    asking = (markers.ASKS, markers.NICE, markers.NICE_AHEAD, markers.MUST, markers.SEEKS)
    return sentence.endswith((".", "!")) and not any(pattern.search(sentence) for pattern in asking)


def _hedged(demand: str) -> bool:
    """Whether a demand is made less of: "some HTML helps, though we don't expect you to code"."""
    hedged = markers.HEDGED.search(demand) is not None and not markers.MUST.search(demand)
    return hedged or markers.LATER.search(demand) is not None


def _unweighed(demand: str) -> bool:
    """Whether words nobody knows say how much a thing is asked for, or it is a wish to learn it."""
    if markers.MUST.search(demand) or markers.NEEDED.search(demand):
        return False
    return bool(markers.LEARNER.search(demand) or markers.WEIGHED.match(demand))


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
    return filled[1:] if plain and (job_headings.kind_of(filled[0], filled[1]) is None or ":" in title) else filled


def _after_colon(line: Line) -> Line:
    _, colon, rest = line.text.partition(":")
    return _slice(line, len(line.text) - len(rest), len(line.text)) if colon else _slice(line, 0, 0)


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


_ANY_LANGUAGE = re.compile(r"(?i)\b(?:second|third|another|additional|further|other|foreign) (?:\w+ )?languages?\W*$")


def _of_itself(inside: str, marked: re.Match[str]) -> bool:
    """Whether words in brackets weigh what stands before them: "(nice, but not needed)", not "(Fanuc preferred)"."""
    return re.fullmatch(r"(?i)\W*(?:we|it|that|this|which)?\W*", inside[: marked.start()]) is not None and not (
        vocabulary.mentions(inside)
    )


def _weigh(sentence: Line, default: Importance) -> Iterator[tuple[Line, Importance]]:
    if re.search(r"\(D\)\W*$|^D\d{1,2}\b", sentence.text):  # "(E)" is essential, "(D)" desirable
        yield sentence, "nice"
        return
    ahead = markers.NICE_AHEAD.search(sentence.text)
    if ahead:
        if _ANY_LANGUAGE.search(sentence.text, 0, ahead.start()):
            return  # one language will do as well as the one that is preferred
        if ahead.start():
            yield from _weigh(_slice(sentence, 0, ahead.start()), default)
        yield _slice(sentence, ahead.end(), len(sentence.text)), "nice"
        return
    own = _OWN.search(sentence.text)
    if own:
        yield from _weigh(_slice(sentence, 0, own.start()), default)
        yield from _weigh(_slice(sentence, own.end(), len(sentence.text)), default)
        return
    inside = re.search(r"\(([^()]*)\)", sentence.text)
    marked = markers.NICE.search(inside[1]) if inside else None
    if inside and marked and vocabulary.words(markers.NICE.sub("", inside[1])) and not _of_itself(inside[1], marked):
        yield _slice(sentence, 0, inside.start()), default
        only = sentence.text.find(",", inside.start(1) + marked.end(), inside.end(1))  # "(GCP preferred, AWS is fine)"
        yield _slice(sentence, inside.start(1), only if only >= 0 else inside.end(1)), "nice"
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
        if last > 0 and _WHICH.match(sentence.text, last + 1):
            last = -1  # "Terraform, which would be an advantage"
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
