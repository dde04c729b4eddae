"""The pages that resume builders make, each named after what is hard about it."""

from __future__ import annotations

from random import Random

from benchmarks.resumes.content import Person, person
from benchmarks.resumes.scripts import Script
from benchmarks.resumes.sheet import HEIGHT, WIDTH, Layout, Pen, Sheet

_TOP = HEIGHT - 60
_MARGIN = 50.0
_FULL = WIDTH - 2 * _MARGIN


def _contact(pen: Pen, someone: Person) -> None:
    pen.write(someone.name, bold=True, scale=2.0)
    pen.write(someone.title, scale=1.2)
    pen.write(f"{someone.mail} · {someone.phone} · {someone.place}")
    pen.link("Portfolio", someone.site)


def _jobs(pen: Pen, someone: Person, *, dates_beside: bool = False, count: int = 3) -> None:
    pen.heading("Experience")
    for job in someone.jobs[:count]:
        if dates_beside:
            pen.between(f"{job.title}, {job.company}", job.dates)
        else:
            pen.write(job.title, bold=True)
            pen.write(f"{job.company}, {job.dates}")
        for bullet in job.bullets:
            pen.bullet(bullet)
        pen.y -= 4


def _education(pen: Pen, someone: Person, *, dates_beside: bool = False) -> None:
    pen.heading("Education")
    for degree, years in someone.degrees:
        if dates_beside:
            pen.between(degree, years)
        else:
            pen.write(f"{degree}, {years}")


def _aside(pen: Pen, someone: Person) -> None:
    pen.heading("Contact")
    pen.write(someone.mail)
    pen.write(someone.phone)
    pen.write(someone.place)
    pen.link("Website", someone.site)
    pen.heading("Skills")
    for skill in someone.skills:
        pen.write(skill)
    pen.heading("Languages")
    for language in someone.languages:
        pen.write(language)


def single(seed: int) -> Sheet:
    """One column, dates in the running text."""
    sheet, someone = Sheet(orders=[["all"]]), person(seed)
    pen = Pen(sheet, "all", _MARGIN, _FULL, _TOP)
    _contact(pen, someone)
    pen.heading("Summary")
    pen.write(someone.summary)
    _jobs(pen, someone)
    _education(pen, someone)
    pen.heading("Skills")
    pen.write(", ".join(someone.skills))
    return sheet


def dates_right(seed: int) -> Sheet:
    """One column, dates flush right: a gutter that parts no columns."""
    sheet, someone = Sheet(orders=[["all"]]), person(seed)
    pen = Pen(sheet, "all", _MARGIN, _FULL, _TOP)
    _contact(pen, someone)
    _jobs(pen, someone, dates_beside=True)
    _education(pen, someone, dates_beside=True)
    pen.heading("Skills")
    pen.write(", ".join(someone.skills))
    return sheet


def dates_left(seed: int) -> Sheet:
    """Dates in a gutter on the left, each beside the job it belongs to."""
    sheet, someone = Sheet(orders=[["all"]]), person(seed)
    pen = Pen(sheet, "all", _MARGIN, _FULL, _TOP)
    _contact(pen, someone)
    pen.heading("Experience")
    for job in someone.jobs:
        pen.cells([job.dates, f"{job.title}, {job.company}"], [0, 110])
        pen.left, pen.width = _MARGIN + 110, _FULL - 110
        for bullet in job.bullets:
            pen.bullet(bullet)
        pen.left, pen.width = _MARGIN, _FULL
        pen.y -= 4
    pen.heading("Education")
    for degree, years in someone.degrees:
        pen.cells([years, degree], [0, 110])
    return sheet


def skill_table(seed: int) -> Sheet:
    """One column with a table of labels and values, and a grid of skills to be read row by row."""
    sheet, someone = Sheet(orders=[["all"]]), person(seed)
    pen = Pen(sheet, "all", _MARGIN, _FULL, _TOP)
    _contact(pen, someone)
    _jobs(pen, someone, count=2)
    pen.heading("Skills")
    for label, first in (("Languages", 0), ("Tools", 3), ("Methods", 6), ("Other", 9)):
        pen.cells([label, ", ".join(someone.skills[first : first + 3])], [0, 130])
    pen.heading("Spoken languages")
    for language in someone.languages:
        pen.cells(language.split(": "), [0, 130])
    return sheet


def letter_spaced(seed: int) -> Sheet:
    """One column with headings set in spaced capitals."""
    sheet, someone = Sheet(orders=[["all"]]), person(seed)
    pen = Pen(sheet, "all", _MARGIN, _FULL, _TOP)
    _contact(pen, someone)
    spacing = (3.2, 4.4, 5.6)[seed % 3]
    for heading, text in (("PROFILE", someone.summary), ("SKILLS", ", ".join(someone.skills))):
        pen.heading(heading, spacing=spacing)
        pen.write(text)
    pen.heading("EXPERIENCE", spacing=spacing)
    for job in someone.jobs:
        pen.between(f"{job.title}, {job.company}", job.dates)
        for bullet in job.bullets:
            pen.bullet(bullet)
    return sheet


def two_pages(seed: int) -> Sheet:
    """One column over two pages."""
    sheet, someone = Sheet(orders=[["first", "second"]]), person(seed)
    first = Pen(sheet, "first", _MARGIN, _FULL, _TOP, leading=1.6)
    _contact(first, someone)
    first.heading("Summary")
    first.write(someone.summary)
    _jobs(first, someone, dates_beside=True)
    second = Pen(sheet, "second", _MARGIN, _FULL, _TOP, leading=1.6, page=1)
    _education(second, someone)
    second.heading("Skills")
    second.write(", ".join(someone.skills))
    return sheet


def _sidebar(seed: int, *, left: bool, same_grid: bool, dark: bool = False) -> Sheet:
    """A header, a narrow column of short lines and a wide one of text."""
    someone = person(seed)
    sheet = Sheet(orders=[["head", "side", "main"], ["head", "main", "side"]])
    side_left, main_left = (40.0, 220.0) if left else (WIDTH - 40 - 140, 40.0)
    color = (1.0, 1.0, 1.0) if dark else (0.0, 0.0, 0.0)
    if dark:
        sheet.backgrounds.append((side_left - 14, 0, 168, HEIGHT - 130, (0.16, 0.2, 0.3), 0))
    head = Pen(sheet, "head", 40, WIDTH - 80, HEIGHT - 60)
    head.write(someone.name, bold=True, scale=2.2)
    head.write(someone.title, scale=1.3)
    side = Pen(sheet, "side", side_left, 140, HEIGHT - 160, leading=1.38 if same_grid else 1.62, color=color)
    main = Pen(sheet, "main", main_left, 330, HEIGHT - 160)
    _aside(side, someone)
    main.heading("Profile")
    main.write(someone.summary)
    _jobs(main, someone, dates_beside=not same_grid)
    _education(main, someone)
    return sheet


def sidebar_left(seed: int) -> Sheet:
    """A sidebar on the left with a leading of its own."""
    return _sidebar(seed, left=True, same_grid=False)


def sidebar_right(seed: int) -> Sheet:
    """A sidebar on the right with a leading of its own."""
    return _sidebar(seed, left=False, same_grid=False)


def sidebar_dark(seed: int) -> Sheet:
    """White text on a dark sidebar: plain to see, so nothing hidden."""
    return _sidebar(seed, left=True, same_grid=False, dark=True)


def same_grid(seed: int) -> Sheet:
    """Both columns on one grid of baselines, which looks like a table to anything that goes by baselines."""
    return _sidebar(seed, left=bool(seed % 2), same_grid=True)


def equal_columns(seed: int) -> Sheet:
    """Two columns of equal width that both hold running text."""
    someone = person(seed)
    sheet = Sheet(orders=[["head", "left", "right"]])
    half = (WIDTH - 2 * _MARGIN - 24) / 2
    _contact(Pen(sheet, "head", _MARGIN, _FULL, _TOP), someone)
    left = Pen(sheet, "left", _MARGIN, half, HEIGHT - 170, size=8.5)
    right = Pen(sheet, "right", _MARGIN + half + 24, half, HEIGHT - 170, size=8.5)
    left.heading("Profile")
    left.write(someone.summary)
    _jobs(left, someone, count=2)
    _education(right, someone)
    right.heading("Projects")
    for bullet in person(seed + 5000).jobs[0].bullets + person(seed + 5001).jobs[0].bullets:
        right.bullet(bullet)
    right.heading("About me")
    right.write(person(seed + 5002).summary)
    sheet.orders.append(["head", "right", "left"])
    return sheet


def header_columns_footer(seed: int) -> Sheet:
    """Full width, then two columns, then full width again."""
    someone = person(seed)
    sheet = Sheet(orders=[["head", "left", "right", "foot"], ["head", "right", "left", "foot"]])
    head = Pen(sheet, "head", _MARGIN, _FULL, _TOP)
    _contact(head, someone)
    head.heading("Summary")
    head.write(someone.summary)
    left = Pen(sheet, "left", _MARGIN, 290, head.y - 14)
    right = Pen(sheet, "right", _MARGIN + 330, _FULL - 330, head.y - 14, leading=1.5)
    _jobs(left, someone, count=2)
    right.heading("Skills")
    for skill in someone.skills[:8]:
        right.write(skill)
    right.heading("Languages")
    for language in someone.languages:
        right.write(language)
    foot = Pen(sheet, "foot", _MARGIN, _FULL, min(left.y, right.y) - 14)
    _education(foot, someone, dates_beside=True)
    foot.heading("References")
    foot.write(person(seed + 7000).summary)
    return sheet


def three_columns_below(seed: int) -> Sheet:
    """One column of text with three short columns of lists under it."""
    someone = person(seed)
    names = ["skills", "tools", "languages"]
    sheet = Sheet(orders=[["head", *names]])
    head = Pen(sheet, "head", _MARGIN, _FULL, _TOP)
    _contact(head, someone)
    _jobs(head, someone)
    for number, name in enumerate(names):
        pen = Pen(sheet, name, _MARGIN + number * 170, 150, head.y - 10, leading=1.3 + 0.13 * number)
        pen.heading(name.title())
        items = person(seed + 100 * number).summary if name == "languages" else ""
        for skill in someone.skills[6 * number : 6 * number + 6]:
            pen.write(f"{skill} ({seed % 7 + 2} years)")
        if items:
            pen.write(items)
    return sheet


def script_single(script: Script) -> Layout:
    """One column in another script."""

    def layout(seed: int) -> Sheet:
        random = Random(seed)
        sheet = Sheet(orders=[["all"]])
        pen = Pen(sheet, "all", _MARGIN, _FULL, _TOP, font=script.font, bold=None, right_to_left=script.right_to_left)
        _script_sections(pen, script, random, sections=4)
        return sheet

    return layout


def script_columns(script: Script) -> Layout:
    """Two columns in another script, the first one on the side where its lines begin."""

    def layout(seed: int) -> Sheet:
        random = Random(seed)
        sheet = Sheet(orders=[["head", "wide", "narrow"], ["head", "narrow", "wide"]])
        options = {"font": script.font, "bold": None, "right_to_left": script.right_to_left}
        head = Pen(sheet, "head", 40, WIDTH - 80, HEIGHT - 60, **options)  # type: ignore[arg-type]
        head.write(script.sentence(random, 3), scale=1.8)
        wide_left, narrow_left = (40, 400) if script.right_to_left else (220, 40)
        wide = Pen(sheet, "wide", wide_left, 330, HEIGHT - 150, **options)  # type: ignore[arg-type]
        narrow = Pen(sheet, "narrow", narrow_left, 150, HEIGHT - 150, leading=1.7, **options)  # type: ignore[arg-type]
        _script_sections(wide, script, random, sections=4)
        _script_sections(narrow, script, random, sections=2)
        return sheet

    return layout


def _script_sections(pen: Pen, script: Script, random: Random, *, sections: int) -> None:
    for heading in script.headings[:sections]:
        pen.heading(heading)
        for _ in range(3):
            pen.write(script.sentence(random, random.randint(6, 18)))


SINGLE: dict[str, Layout] = {
    layout.__name__: layout for layout in (single, dates_right, dates_left, skill_table, letter_spaced, two_pages)
}
COLUMNS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        sidebar_left,
        sidebar_right,
        sidebar_dark,
        same_grid,
        equal_columns,
        header_columns_footer,
        three_columns_below,
    )
}
