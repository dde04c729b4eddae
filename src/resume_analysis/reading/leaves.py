"""Times without work told within a job: leaves, in which employment goes on, and times in which it did not.

Leaves count as years of the job, and a report that counts them says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from resume_analysis.reading import dates, line_ends, numbers
from resume_analysis.reading.dates import DateRange
from resume_analysis.reading.numbers import NUMBER
from resume_analysis.reading.sections import Line, Section

_DATED = re.compile(
    r"(?i)\b(?:(?:maternity|paternity|parental|adoption|family|unpaid|carer['’]?s?) leave"
    r"|furlough(?:ed)?(?! part[- ]time)|elternzeit|mutterschutz|congé (?:de )?(?:maternité|paternité|parental))\b"
)
_LONG = re.compile(
    rf"(?i)\b(?:(?P<number>{NUMBER})[- ])?(?P<unit>month|week)s?['’]?,? (?:of |on )?"
    r"(?:unpaid |parental |maternity |paternity |family |sick |study )?leave\b(?! (?:polic|cover|manag|plan|request))"
)
"""A leave told by its length: "I took four months of unpaid leave in 2023"."""
_OFF = re.compile(
    r"(?i)\b(?:(?<!laid )(?<!lay )off (?:work |sick |duty )?(?:for )?|on (?:\w+ )?(?:leave|furlough) (?:for )?)"
    rf"(?:about |some |almost |nearly )?(?P<number>{NUMBER}) (?P<unit>month|week)s?\b"
)
"""The same of an illness: "Had a knee operation in 2018 and was off for four months"."""
_OUT = re.compile(
    r"(?i)\b(?:let go|laid off|out of work|made redundant|retrenched|unemployed)\b[^.;\n\d]{0,20}?"
    rf"\bfor (?:about |some |almost |nearly )?(?P<number>{NUMBER}) (?P<unit>month|week)s?\b"
    rf"|\b(?P<travelled>{NUMBER}) (?P<spell>month|week)s (?:of )?travel(?:s|l?ing)?"
    r"\b(?! (?:for|to))"
)
"""A time in which there was no job, told by its length: "let go for five months in 2010 and taken on again"."""
_PLAIN = re.compile(
    r"(?i)\bon (?:unpaid|parental|maternity|paternity|family|sick) leave\b"
    r"|(?<!managed )(?<!processed )(?<!administered )(?<!including )(?<!calculated )(?<!of )\bfurlough(?:ed)?\b"
    r"(?=[ ,;.)]*(?:$|\n|\)|\d|for|from|in|during|until|through|between|and|then|when|while|by|April|May"
    r"|June|March|twice))"
    r"|\bkurzarbeit (?:in|von|ab|während)\b|\bon the (?:pandemic|covid\S*) (?:unemployment )?payment\b|\bon PUP\b"
)
"""A leave whose length nobody says."""
_SIGNS = ("leave", "furlough", "kurzarbeit", " payment", "on pup")
"""One of them stands in any such: cheaper to ask than all of it."""
_BESIDE = 40
"""Letters before and behind dates in which they are said to be those of a leave."""
_OF_OTHERS = re.compile(
    r"(?i)^\W*(?:acting|covered|covering|stood in|stepped (?:in|up)|deputi[sz]ed|filled in|replaced|ran|managed|handled"
    r"|processed|administered|calculated|arranged|introduced|wrote|drafted|advised|supported|organi[sz]ed|set up|led)\b"
    r"[^.;\n]*$|\b(?:cover(?:ed|ing|s)? (?:for )?|during |employees on |colleagues? (?:on|'s) )(?:[\w'’-]+ ){0,3}$"
)
"""Before a leave on its line where it was that of others: "Acting supervisor during a 10-week leave"."""
_WEEKS_A_MONTH = 52 / 12
_LONGEST = 600
"""Letters of a line that are read."""
_AGAIN = re.compile(r"(?i),? (?:and )?again\b")
"""Behind the dates of a leave, another whose length nobody says: "April to July 2020 and again in early 2021"."""
_IN_PART = re.compile(r"(?i),? (?:at |on )?(?:(?:four|three) (?:fifths|quarters)|half|part|\d\d ?%)(?:[ -]time)?\b")
"""Behind the dates of a leave, that some of the work went on: "four fifths time (parental leave)"."""
_MOST = 12
"""Leaves that are looked at: a text that repeats itself must not keep a worker busy."""


def months_within(text: str, jobs: Sequence[DateRange], today: date) -> int | None:
    """How many months the leaves last that are told within the dates of jobs; None where none is told.

    Zero where one is told whose length nobody says.
    """
    counted, own = dates.merge([*jobs]), {job.at for job in jobs}
    every = dates.find_ranges(text, today)
    spans = [
        span
        for span in every
        if not dates.is_season(span)
        and _is_leave(text, span, every, job=span.at in own)
        and dates.covers(counted, span.first, span.last)
    ]
    lengths = [*_lengths(text, spans)] if counted else []
    if not spans and not lengths:
        return None
    if any(_AGAIN.match(text, span.until) or _IN_PART.match(text, span.until) for span in spans):
        return 0
    return round(dates.months(dates.merge(spans)) + sum(lengths))


def _lengths(text: str, dated: Sequence[DateRange]) -> Iterator[float]:
    """The months of the leaves told by their length, those aside on whose line their dates stand."""
    lines = {text.count("\n", 0, span.at) for span in dated}
    folded = text.casefold()
    timed = (_LONG, _OFF) if any(unit in folded for unit in ("month", "week")) else ()
    own = (
        told for form in timed for told in islice(form.finditer(text), _MOST) if not _is_of_others(text, told.start())
    )
    for told in own:
        line = text.count("\n", 0, told.start())
        if line not in lines:
            lines.add(line)
            yield _months(told)
    plain = islice(_PLAIN.finditer(text), _MOST) if any(sign in folded for sign in _SIGNS) else ()
    if any(text.count("\n", 0, told.start()) not in lines and not _is_of_others(text, told.start()) for told in plain):
        yield 0.0


def _is_of_others(text: str, at: int) -> bool:
    """Whether the words on the line of a leave before an offset say that somebody else took it."""
    return _OF_OTHERS.search(text[line_ends.start_of(text, at) : at]) is not None


def _months(told: re.Match[str]) -> float:
    group = told.groupdict()
    length = numbers.read(group["number"] or group.get("travelled") or "0")
    unit = group["unit"] or group["spell"]
    return length / (_WEEKS_A_MONTH if unit.casefold() == "week" else 1)


def out_of_work(part: Section) -> Iterator[tuple[Line, float]]:
    """The lines of a section that tell how many months there was no job within the dates of one, and how many."""
    for line in part.lines:
        told = _OUT.search(line.text[:_LONGEST]) if "month" in line.text or "week" in line.text else None
        if told and not dates.YEAR.search(line.text, 0, told.start()):
            yield line, _months(told)


def _is_leave(text: str, span: DateRange, spans: Sequence[DateRange], *, job: bool) -> bool:
    """Whether the words beside dates on their line say that they are those of a leave; ``spans`` are all there are.

    Behind the dates of a ``job`` they tell of another time: "since 2021 (maternity leave 2025)".
    """
    if _is_of_others(text, span.at):
        return False
    begin = max([span.at - _BESIDE, 0, *(other.until for other in spans if other.until <= span.at)])
    before = re.split(r"\n|[.;] ", text[begin : span.at])[-1]
    if not before.strip() and not job:  # the dates stand under the name of the leave
        before = text[max(0, span.at - _BESIDE) : span.at].rstrip().rpartition("\n")[2]
    after = re.split(r"\n|[.;] ", text[span.until : span.until + _BESIDE], maxsplit=1)[0]
    return _DATED.search(before) is not None or (not job and _DATED.search(after) is not None)
