"""A job description as clauses: passages that ask for something, told apart as musts and as merely welcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_analysis.reading import job_headings, markers, sections
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line
from resume_analysis.reading.weighing import Importance, takes_any_language, weigh


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
    r"(?<=[\w)][.!?;])(?<!e\.g\.)(?<!i\.e\.)(?<!z\.B\.)(?<!z\. B\.)(?<!incl\.)(?<!\bSt\.)"
    r"(?<!\bmin\.)(?<!\bcat\.)(?<!\bPh\.)"
    r"(?:(?<!\.[A-Z]\.)(?<!\.[A-Z][a-z]\.)|(?!\s+\())\s+(?=[A-ZÄÖÜÉ(])(?!(?:Not|No|Nope|Never|Nein|Egal|Great|Nice|Lovely|Super|Perfect|Toll|Excellent"
    r"|Brilliant)\b)"
    r"|;\s+(?!(?:or|oder|ou)\b|[^.;]{3,80}\b(?:considered(?! an? )|accepted|acceptable|suffices?)\b)|\s+[*•|·]\s+"
)


_DUTY = re.compile(
    r"(?i)(?:(?:in|over|within|during) (?:the|your) (?:first|next)\b[^,]{0,40}, |as our [^,]{2,40}, |here,? )?"
    r"(?:you(?:['’]ll| will) (?!need|have|bring)|du wirst|sie werden|vous (?:serez|aurez))"
)
"""A sentence under no heading that tells what somebody is going to do."""


_TITLE = re.compile(r"\((?:[mwfdxh]/){1,3}[mwfdxh]\)\W*$")
"""How the title of a post ends, wherever it stands: "Workshop foreman (m/f/x)"."""
_ANOTHER_WAY = re.compile(r"OR\s")
"""How a point begins that stands for the one above it: "OR an associate's degree with five years"."""
LONGEST = 1500
"""Letters of a sentence that are read: what goes on for longer is no sentence."""


def clauses(text: str) -> Iterator[Clause]:
    """Yield the passages of a job description that ask for something, each with one importance.

    Left out are the title line, what stands under headings about the employer, the benefits and how to apply, and
    sentences that say something is not required. What the employer says of itself, its own tools included, and of the
    post it wants to fill is a duty at most.
    """
    kind, listing, weighed, under = "", False, False, ""
    columns: list[str | None] = []
    lines = [line for line in _without_title(sections.lines(text)) if line.text]
    for index, line in enumerate(lines):
        if markers.LABEL.match(line.text) or _TITLE.search(line.text):
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
        if not line.text.startswith("|"):
            columns = []
            yield from _in_passage(text, asked, kind, listed=line.bullet)
            continue
        cells = _cells(line)
        if not columns:
            columns = [job_headings.kind_of(cell, None) for cell in cells]
            continue
        for cell, own in zip(cells, columns, strict=False):
            if own != "ignore" and (own or not any(columns)):  # else it names the row
                yield from _in_passage(text, cell, own or kind, listed=True)


def _cells(row: Line) -> list[Line]:
    """The cells of a row of a table between strokes."""
    return [sections.passage(row, cell.start(), cell.end()) for cell in re.finditer(r"[^|]+", row.text)]


def _in_passage(text: str, asked: Line, kind: str, *, listed: bool) -> Iterator[Clause]:
    """The clauses of a line under a heading of a ``kind``; ``listed`` is whether it is a point of a list."""
    welcome = False
    for sentence in _sentences(asked):
        if markers.ASIDE.match(sentence.text) or _ANOTHER_WAY.match(sentence.text):
            continue
        if markers.NICE.search(sentence.text) and takes_any_language(text[asked.start : sentence.start]):
            continue  # "A second language; German is especially useful"
        ahead = markers.NICE_AHEAD.search(sentence.text)
        welcome = bool(ahead) or (welcome and text[: sentence.start].rstrip().endswith(";"))
        told = not kind and not listed and _tells(sentence.text)
        sentence = sections.passage(sentence, 0, LONGEST)
        for part, own in _subject(sentence, "nice" if welcome and not ahead else "duty" if told else kind):
            for piece, importance in weigh(part, "nice" if own == "nice" else "must"):
                denied = markers.NOT_ASKED.search(piece.text)
                if importance == "nice" and denied and not _is_predicate(piece.text, denied):
                    piece, denied = sections.passage(piece, 0, denied.start()), None
                unclear = importance == "must" and own in ("must", "") and _unweighed(piece.text)
                if not denied and not unclear and not markers.OBTAIN.search(piece.text):
                    yield Clause(piece, importance, own, not _hedged(piece.text))


def _is_predicate(wish: str, denied: re.Match[str]) -> bool:
    """Whether all a sentence says of a thing is that it is not asked for: "Oracle is not necessary", but not "a plus,
    though it is not required".
    """
    before = wish[: denied.start()]
    told = _COPULA.search(wish, 0, denied.end())
    return not before.strip() or (told is not None and told.end() == denied.start() and not markers.NICE.search(before))


_COPULA = re.compile(r"(?i)\b(?:is|are|will be|would be) (?=not (?:required|necessary|needed|expected))")
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
        yield sections.passage(sentence, fits.end(), len(sentence.text)), "must"
        return
    seeks = markers.SEEKS.search(sentence.text)
    if seeks:
        purpose = markers.PURPOSE.search(sentence.text, seeks.end())
        stop = purpose.start() if purpose else len(sentence.text)
        person = markers.PERSON.search(sentence.text, seeks.end(), stop)
        if person:
            yield sections.passage(sentence, person.start(), stop), kind
        yield sections.passage(sentence, 0, person.start() if person else stop), "duty"
        if purpose:
            yield sections.passage(sentence, stop, len(sentence.text)), "duty"
        return
    if not kind and _DUTY.match(sentence.text):
        yield sentence, "duty"
        return
    told = markers.EMPLOYER.match(sentence.text)
    if markers.OF_ITSELF.match(sentence.text) and not re.search(r"(?i)\byou", sentence.text):
        yield sentence, "duty"
        return
    if told and not markers.ASKS.search(sentence.text):
        if not markers.OFFERS.search(sentence.text):
            yield sentence, "duty"
        return
    so = re.match(r"(?i)(?:we|wir|nous) \w+ [^,]{2,40}, so ", sentence.text)  # "We use HubSpot, so ..."
    if so:
        yield sections.passage(sentence, 0, so.end()), "duty"
        yield sections.passage(sentence, so.end(), len(sentence.text)), kind
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
    return sections.passage(line, len(line.text) - len(rest), len(line.text)) if colon else sections.passage(line, 0, 0)


def _sentences(line: Line) -> Iterator[Line]:
    start = 0
    for end in [*_SENTENCE_END.finditer(line.text), None]:
        stop = end.start() if end else len(line.text)
        piece = line.text[start:stop]
        if piece.strip():
            yield sections.passage(line, start, stop)
        start = end.end() if end else stop
