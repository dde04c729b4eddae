"""Pages as typesetters and word processors leave them: words divided at line ends, icons before the contact lines.

The order is the easy part here. What a reader of the text wants is whole words and no icons.
"""

from __future__ import annotations

import re

from reportlab.pdfbase import pdfmetrics

from benchmarks.resumes.content import Person, person
from benchmarks.resumes.sheet import HEIGHT, WIDTH, Layout, Pen, Sheet

_MARGIN = 50.0
_ICONS = "\uf000\uf001\uf002"
"""Characters of the private use area that DejaVu has glyphs for; icon fonts keep theirs there."""
_DIVIDE = re.compile(r"(?<=[aeiou][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z][aeiou])|(?<=-)")
"""Between two consonants that stand between vowels, and after a hyphen of the word's own."""


def _divided(text: str, font: str, size: float, width: float) -> list[str]:
    """Return the lines of a paragraph, with words divided where a part of them still fits."""
    lines, line = [], ""
    for word in text.split():
        trial = f"{line} {word}".lstrip()
        if pdfmetrics.stringWidth(trial, font, size) <= width:
            line = trial
            continue
        first, rest = _first_part(line, word, font, size, width)
        lines.append(f"{line} {first}".strip())
        line = rest
    return [*lines, line]


def _first_part(line: str, word: str, font: str, size: float, width: float) -> tuple[str, str]:
    for place in reversed([match.start() for match in _DIVIDE.finditer(word)]):
        first = word[:place] if word[place - 1] == "-" else word[:place] + "-"
        fits = pdfmetrics.stringWidth(f"{line} {first}".lstrip(), font, size) <= width
        if fits and place >= 3 and len(word) - place >= 3:
            return first, word[place:]
    return "", word


def _paragraph(pen: Pen, text: str) -> None:
    """Write a paragraph with divided words; the sheet says it with whole ones."""
    drawn = _divided(text, pen.font, pen.size, pen.width)
    before = len(pen.lines)
    for line in drawn:
        pen.write(line)
    del pen.lines[before:]
    pen.lines.append(text)


def _story(pen: Pen, someone: Person) -> None:
    pen.heading("Profile")
    _paragraph(pen, someone.summary)
    pen.heading("Experience")
    for job in someone.jobs:
        pen.write(f"{job.title}, {job.company}, {job.dates}", bold=True)
        _paragraph(pen, ". ".join(job.bullets) + ".")


def _contact(pen: Pen, someone: Person) -> None:
    """Write contact lines behind icons, which the sheet does not say."""
    for icon, text in zip(_ICONS, (someone.mail, someone.phone, someone.place), strict=True):
        pen.icon(icon, text)


def divided_words(seed: int) -> Sheet:
    """One column with words divided at line ends."""
    sheet, someone = Sheet(orders=[["all"]]), person(seed)
    pen = Pen(sheet, "all", _MARGIN, WIDTH - 2 * _MARGIN, HEIGHT - 60)
    pen.write(someone.name, bold=True, scale=2.0)
    _contact(pen, someone)
    _story(pen, someone)
    return sheet


def divided_columns(seed: int) -> Sheet:
    """Two narrow columns with words divided at line ends."""
    someone = person(seed)
    sheet = Sheet(orders=[["head", "left", "right"], ["head", "right", "left"]])
    half = (WIDTH - 2 * _MARGIN - 24) / 2
    Pen(sheet, "head", _MARGIN, WIDTH, HEIGHT - 60).write(someone.name, bold=True, scale=2.0)
    left = Pen(sheet, "left", _MARGIN, half, HEIGHT - 110)
    right = Pen(sheet, "right", _MARGIN + half + 24, half, HEIGHT - 110, leading=1.45)
    _story(left, someone)
    right.heading("Contact")
    _contact(right, someone)
    _story(right, person(seed + 5000))
    return sheet


TYPESET_SINGLE: dict[str, Layout] = {"divided_words": divided_words}
TYPESET_COLUMNS: dict[str, Layout] = {"divided_columns": divided_columns}
