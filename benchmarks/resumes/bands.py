"""Pages whose columns do not run from top to bottom: bands, facts beside what they belong to, heads over two columns.

None of their headings reaches the gutter, so nothing but the places of the lines says where a band begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase import pdfmetrics

from benchmarks.resumes.content import Job, Person, person
from benchmarks.resumes.sheet import HEIGHT, WIDTH, Layout, Pen, Sheet

_MARGIN = 50.0
_FULL = WIDTH - 2 * _MARGIN
_TOP = HEIGHT - 60
_HALF = (_FULL - 24) / 2
_SIDE = 120.0


def _head(sheet: Sheet, someone: Person) -> Pen:
    pen = Pen(sheet, "head", _MARGIN, _FULL, _TOP)
    pen.write(someone.name, bold=True, scale=2.0)
    pen.write(f"{someone.title}, {someone.place}")
    return pen


def _experience(pen: Pen, jobs: Sequence[Job]) -> None:
    pen.heading("Experience")
    for job in jobs:
        pen.between(f"{job.title}, {job.company}", job.dates)
        for bullet in job.bullets:
            pen.bullet(bullet)


def _lists(pen: Pen, someone: Person) -> None:
    for heading, items in (("Skills", someone.skills), ("Languages", someone.languages)):
        pen.heading(heading)
        for item in items:
            pen.write(item)


def bands_under_headings(seed: int) -> Sheet:
    """Three sections, each a heading and two columns of text under it."""
    sheet = Sheet()
    names = ["head"]
    y = _head(sheet, person(seed)).y
    for number, heading in enumerate(("Projects", "Studies", "Interests")):
        pens = []
        for side in range(2):
            name = f"{heading}-{side}"
            pen = Pen(sheet, name, _MARGIN + side * (_HALF + 24), _HALF, y - 10, size=9)
            if side == 0:
                pen.heading(heading)
                y = pen.y
            else:
                pen.y = y
            someone = person(seed + 300 + 2 * number + side)
            pen.write(someone.title, bold=True)
            pen.write(someone.summary)
            names.append(name)
            pens.append(pen)
        y = min(pen.y for pen in pens)
    sheet.orders = [names]
    return sheet


def facts_beside(seed: int) -> Sheet:
    """The company, place and years of each job on the left, what was done in it on the right."""
    sheet, someone = Sheet(), person(seed)
    names, y = ["head"], _head(sheet, someone).y - 12
    for number, job in enumerate(someone.jobs):
        facts = Pen(sheet, f"facts-{number}", _MARGIN, 130, y)
        for fact in (job.company, someone.place, job.dates):
            facts.write(fact)
        done = Pen(sheet, f"done-{number}", _MARGIN + 150, _FULL - 150, y)
        done.write(job.title, bold=True)
        done.y -= 2
        for bullet in job.bullets:
            done.write(bullet)
        names += [f"facts-{number}", f"done-{number}"]
        y = min(facts.y, done.y) - 12
    foot = Pen(sheet, "foot", _MARGIN, _FULL, y)
    foot.heading("Skills")
    foot.write(", ".join(someone.skills))
    sheet.orders = [[*names, "foot"]]
    return sheet


def dates_before_sidebar(seed: int) -> Sheet:
    """Dates flush right in the main column, nearer to the sidebar than to their jobs."""
    sheet, someone = Sheet(orders=[["head", "main", "side"], ["head", "side", "main"]]), person(seed)
    top = _head(sheet, someone).y - 14
    main = Pen(sheet, "main", _MARGIN, _FULL - _SIDE - 24, top)
    side = Pen(sheet, "side", WIDTH - _MARGIN - _SIDE, _SIDE, top, leading=1.55)
    main.heading("Experience")
    for job in someone.jobs:
        main.between(job.title, job.dates)
        main.write(job.company)
        for bullet in job.bullets:
            main.bullet(bullet)
    _lists(side, someone)
    return sheet


def contact_beside_name(seed: int) -> Sheet:
    """A name and a title on the left, the lines of the contact flush right beside them."""
    sheet, someone = Sheet(orders=[["name", "contact", "main"]]), person(seed)
    name = Pen(sheet, "name", _MARGIN, 250, _TOP - 8)
    name.write(someone.name, bold=True, scale=2.2)
    name.write(someone.title)
    contact = Pen(sheet, "contact", WIDTH - _MARGIN, 400, _TOP + 3, size=9)
    for line in (someone.mail, someone.phone, someone.place):
        contact.left = WIDTH - _MARGIN - pdfmetrics.stringWidth(line, contact.font, contact.size)
        contact.write(line)
    main = Pen(sheet, "main", _MARGIN, _FULL, min(name.y, contact.y) - 14)
    main.heading("Profile")
    main.write(someone.summary)
    _experience(main, someone.jobs)
    return sheet


def referees(seed: int) -> Sheet:
    """Three people side by side, line for line."""
    sheet, someone = Sheet(), person(seed)
    head = _head(sheet, someone)
    _experience(head, someone.jobs[:2])
    head.heading("References")
    for number in range(3):
        referee = person(seed + 700 + number)
        pen = Pen(sheet, f"referee-{number}", _MARGIN + 168 * number, 160, head.y - 4, size=8.5)
        for line in (referee.name, referee.title, referee.jobs[0].company, referee.mail):
            pen.write(line)
    sheet.orders = [["head", *[f"referee-{number}" for number in range(3)]]]
    return sheet


def head_over_columns(seed: int) -> Sheet:
    """A name and a contact in the middle of the page, which stands within the wider of two columns."""
    sheet, someone = Sheet(orders=[["head", "side", "main"], ["head", "main", "side"]]), person(seed)
    head = Pen(sheet, "head", 0, WIDTH, _TOP)
    for line, scale in ((someone.name, 2.0), (f"{someone.mail} | {someone.phone}", 1.0)):
        width = pdfmetrics.stringWidth(line, head.bold if scale > 1 else head.font, head.size * scale)
        head.left = (WIDTH - width) / 2
        head.write(line, bold=scale > 1, scale=scale)
    side = Pen(sheet, "side", _MARGIN, 105, head.y - 20, leading=1.5)
    main = Pen(sheet, "main", _MARGIN + 125, _FULL - 125, head.y - 20)
    _lists(side, someone)
    main.heading("Profile")
    main.write(someone.summary)
    _experience(main, someone.jobs)
    return sheet


def lists_side_by_side(seed: int) -> Sheet:
    """Three short lists under one heading. Read across they are a table, and nothing says that they are none."""
    sheet, someone = Sheet(), person(seed)
    head = _head(sheet, someone)
    head.heading("Skills")
    lists = ("Backend", "Frontend", "Methods")
    for number, name in enumerate(lists):
        pen = Pen(sheet, name, _MARGIN + 168 * number, 150, head.y)
        pen.write(name, bold=True)
        for skill in person(seed + 100 * number).skills[:5]:
            pen.write(skill)
    foot = Pen(sheet, "foot", _MARGIN, _FULL, head.y - 100)
    foot.heading("Profile")
    foot.write(someone.summary)
    sheet.orders = [["head", *lists, "foot"]]
    return sheet


BANDS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        bands_under_headings,
        facts_beside,
        dates_before_sidebar,
        contact_beside_name,
        referees,
        head_over_columns,
    )
}
UNSOLVED: dict[str, Layout] = {lists_side_by_side.__name__: lists_side_by_side}
"""Measured, not promised: where the file's own order is lost, these come out row by row."""
