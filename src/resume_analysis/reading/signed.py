"""The day a resume says it was written: "Regensburg, den 02.06.2025" at its end, "Last updated: May 2025"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from resume_analysis.reading import moments, sections
from resume_analysis.reading.dates import DateRange
from resume_analysis.reading.moments import DATE
from resume_analysis.reading.sections import Line

_AT_A_PLACE = re.compile(
    rf"(?P<place>[^\W\d_][\w. ()/-]{{2,28}}),[ ](?:den[ ]|the[ ]|le[ ]|am[ ])?{DATE.format(n=1)}[^\d\n]{{0,60}}",
    re.VERBOSE | re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"(?:place[ ]?:[^\d\n]{{0,40}})?(?:date|datum|dated|stand|(?:last[ ])?updated(?:[ ]on)?|as[ ]of)[ ]*:?[ ]*"
    rf"{DATE.format(n=1)}[^\d\n]{{0,60}}",
    re.VERBOSE | re.IGNORECASE,
)
_LAST = 4
"""Lines at the end among which a resume is signed."""
_STALE = 45
"""Days: who wrote it so lately tells of today."""


def find(text: str, ranges: Sequence[DateRange], today: date) -> tuple[Line, date] | None:
    """The line that dates a resume, and the last day it may mean; None where it is of these weeks or tells of another.

    Nothing that the resume tells of may have begun or ended later.
    """
    filled = [line for line in sections.lines(text) if line.text]
    last_dates = [span.first if span.ongoing else span.last for span in ranges if span.first <= today]
    latest = max(last_dates, default=date.min)
    for index, line in enumerate(filled):
        place = index >= len(filled) - _LAST and _stands_apart(text, filled, index) and _AT_A_PLACE.fullmatch(line.text)
        match = _LABELLED.fullmatch(line.text) or place
        written = moments.read(match, 1, today) if match else None
        if written is None or written.unit not in (("day",) if match is place else ("day", "month")):
            continue
        if latest <= written.last and (today - written.last).days > _STALE:
            return line, written.last
    return None


def _stands_apart(text: str, filled: Sequence[Line], index: int) -> bool:
    """Whether a blank line stands above."""
    return index == 0 or text.count("\n", filled[index - 1].end, filled[index].start) > 1
