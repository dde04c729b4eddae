"""Three jobs in a row, in every layout, date format and way to say "until": years and titles stay the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from resume_analysis.reading import sections, tally, timeline

TODAY = date(2026, 11, 24)
YEARS = 13.8
"""From January 2013 to today: 13.9, and 13.7 where the last day of a job is the first of a month."""
JOBS = (
    ("Senior Accountant", "Harlow Foods Ltd", "Leeds", (2021, 3), None),
    ("Accountant", "Brightwater plc", "York", (2016, 9), (2021, 2)),
    ("Accounts Assistant", "Moor & Sons", "Hull", (2013, 1), (2016, 8)),
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

DATES: dict[str, Callable[[int, int], str]] = {
    "Mar 2021": lambda y, m: f"{MONTHS[m - 1][:3]} {y}",
    "Mar. 2021": lambda y, m: f"{MONTHS[m - 1][:3]}. {y}",
    "MAR 2021": lambda y, m: f"{MONTHS[m - 1][:3].upper()} {y}",
    "March 2021": lambda y, m: f"{MONTHS[m - 1]} {y}",
    "March, 2021": lambda y, m: f"{MONTHS[m - 1]}, {y}",
    "Mar of 2021": lambda y, m: f"{MONTHS[m - 1][:3]} of {y}",
    "Mar2021": lambda y, m: f"{MONTHS[m - 1][:3]}{y}",
    "Mar/2021": lambda y, m: f"{MONTHS[m - 1][:3]}/{y}",
    "Mar.2021": lambda y, m: f"{MONTHS[m - 1][:3]}.{y}",
    "Mar-21": lambda y, m: f"{MONTHS[m - 1][:3]}-{y % 100}",
    "Mar '21": lambda y, m: f"{MONTHS[m - 1][:3]} '{y % 100}",
    "Mar 21": lambda y, m: f"{MONTHS[m - 1][:3]} {y % 100}",
    "03/2021": lambda y, m: f"{m:02}/{y}",
    "3/2021": lambda y, m: f"{m}/{y}",
    "03.2021": lambda y, m: f"{m:02}.{y}",
    "03-2021": lambda y, m: f"{m:02}-{y}",
    "03/21": lambda y, m: f"{m:02}/{y % 100}",
    "2021-03": lambda y, m: f"{y}-{m:02}",
    "2021/03": lambda y, m: f"{y}/{m:02}",
    "2021.03": lambda y, m: f"{y}.{m:02}",
    "2021 March": lambda y, m: f"{y} {MONTHS[m - 1]}",
    "2021 (March)": lambda y, m: f"{y} ({MONTHS[m - 1]})",
    "2021-Mar": lambda y, m: f"{y}-{MONTHS[m - 1][:3]}",
    "1 Mar 2021": lambda y, m: f"1 {MONTHS[m - 1][:3]} {y}",
    "1st March 2021": lambda y, m: f"1st {MONTHS[m - 1]} {y}",
    "Mar 1, 2021": lambda y, m: f"{MONTHS[m - 1][:3]} 1, {y}",
    "March 1st, 2021": lambda y, m: f"{MONTHS[m - 1]} 1st, {y}",
    "01/03/2021": lambda y, m: f"01/{m:02}/{y}",
    "01.03.2021": lambda y, m: f"01.{m:02}.{y}",
    "01-03-2021": lambda y, m: f"01-{m:02}-{y}",
    "01-Mar-2021": lambda y, m: f"01-{MONTHS[m - 1][:3]}-{y}",
    "01-Mar-21": lambda y, m: f"01-{MONTHS[m - 1][:3]}-{y % 100}",
    "2021-03-01": lambda y, m: f"{y}-{m:02}-01",
}
RANGES = (
    "{} – {}", "{}–{}", "{}-{}", "{} - {}", "{} — {}", "{} → {}", "{} > {}", "{} .. {}", "{} / {}", "{} ~ {}",
    "({} – {})", "[{} – {}]", "_{} – {}_", "{} to {}", "{} until {}", "{} till {}", "{} through {}",
    "From {} to {}", "Start: {}  End: {}",
)  # fmt: skip
NOW = ("Present", "present", "Current", "now", "today", "to date", "Ongoing", "Till date", "till now", "date")
LAYOUTS = (
    "{title}, {firm}, {town}, {dates}\n- Kept ledgers\n",
    "{title}, {firm} ({dates})\n- Kept ledgers\n",
    "{title} | {firm} | {dates}\n- Kept ledgers\n",
    "{title} @ {firm} — {dates}\n• Kept ledgers\n",
    "{title}          {dates}\n{firm} - {town}\n- Kept ledgers\n",
    "{title}\n{firm}, {town}\n{dates}\n- Kept ledgers\n",
    "{firm}, {town}          {dates}\n{title}\n- Kept ledgers\n",
    "{firm} – {title}\n{dates}\n• Kept ledgers\n",
    "{dates}  {title}, {firm}, {town}\n- Kept ledgers\n",
    "{dates}\n{title}\n{firm}, {town}\n- Kept ledgers\n",
    "{dates}\t{title}\t{firm}\n- Kept ledgers\n",
    "Position: {title}\nEmployer: {firm}\nDates: {dates}\nDuties: Kept the ledgers of 4 sites\n",
    "Employer: {firm}\nPeriod: {dates}\nDesignation: {title}\n- Kept ledgers\n",
    "1. {title} - {firm} ({dates})\n   - Kept ledgers\n",
    "- {title}, {firm}, {dates}\n",
    "**{title}** | *{firm}* | {dates}\n* Kept ledgers\n",
    "### {title}, {firm}\n_{dates}_\n* Kept ledgers\n",
    "{title} at {firm} in {town}, {dates}. Kept the ledgers of 4 sites and closed the months.\n",
)


def resume(layout: str, written: Callable[[int, int], str], span: str, now: str) -> str:
    """The three jobs under a heading, and a degree below them."""
    entries = []
    for title, firm, town, first, last in JOBS:
        dates = span.format(written(*first), written(*last) if last else now)
        entries.append(layout.format(title=title, firm=firm, town=town, dates=dates))
    work = "\n".join(entries)
    return f"Ada Example\nada@example.com | Leeds\n\nWORK EXPERIENCE\n{work}\nEDUCATION\nBSc Accounting, Leeds, 2012\n"


def wrong(layout: str, date_format: str = "Mar 2021", span: str = "{} – {}", now: str = "Present") -> str | None:
    """What is read, where that is not what is written."""
    text = resume(layout, DATES[date_format], span, now)
    years = timeline.years_of_experience(text, today=TODAY)
    told = [job.role.text if job.role else "" for job in timeline.work_history(text, TODAY)]
    named = len(told) == len(JOBS) and all(job[0] in role for job, role in zip(JOBS, told, strict=True))
    return None if named and years == pytest.approx(YEARS, abs=0.15) else f"{text}\n{years} years, {told}"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_jobs_are_read_in_every_layout(layout: str) -> None:
    """However dates are written and joined, and whatever stands for today."""
    found = [wrong(layout, date_format) for date_format in DATES]
    found += [wrong(layout, span=span) for span in RANGES] + [wrong(layout, now=now) for now in NOW]
    assert [text for text in found if text] == []


@pytest.mark.parametrize("date_format", [written for written in DATES if written not in ("Mar 21", "03/21")])
def test_dates_are_read_however_they_are_joined(date_format: str) -> None:
    """On a line with the title and on a line of their own. Years of two digits are read between dashes alone."""
    layouts = (LAYOUTS[0], LAYOUTS[5])
    found = [wrong(layout, date_format, span) for layout in layouts for span in RANGES]
    assert [text for text in found if text] == []


def test_a_heading_in_two_languages_is_read_in_either() -> None:
    """One side of the stroke is known."""
    text = "Jo Doe\n\nMAHI / WORK HISTORY\n\nClerk, 01/2020 - 12/2021\n\nTOHU / QUALIFICATIONS\n\nBSc Botany, 2019\n"
    assert [part.name for part in sections.split(text)] == ["header", "experience", "education"]


def test_the_dates_of_a_table_may_take_two_rows() -> None:
    """And the heads of its columns are the heading."""
    rule = "+-----------+-----------------------------+\n"
    text = (
        f"Jo Doe\n\n{rule}| WHEN      | WORK                        |\n{rule}"
        "| 02/2023 - | Clerk, Orbit, Utrecht       |\n| now       | - Post                      |\n"
        "| 10/2016 - | Clerk, Mill Ltd, Porto      |\n| 02/2019   | - Post                      |\n"
        f"{rule}\n{rule}| WHEN      | EDUCATION AND COURSES       |\n{rule}| 2013 - 2016 | BA Botany, Porto |\n{rule}"
    )
    worked = tally.of(text, TODAY)
    assert (worked.years, worked.doubts) == (6.2, ())
    assert [part.name for part in sections.split(text)] == ["header", "experience", "education"]


def test_a_heading_may_say_what_kind_of_experience() -> None:
    """In capitals and under a blank line; a month does not run into the next paragraph."""
    work = "2021 to now\nClerk, Orbit\n- Supervise two students in September\n\n2020 to 2021\nClerk, Mill Ltd\n- Post\n"
    text = f"Jo Doe\n\nEXPERIENCE IN HIGHER EDUCATION\n\n{work}"
    assert [part.name for part in sections.split(text)] == ["header", "experience"]
    assert [job.span.text for job in timeline.work_history(text, TODAY)] == ["2021 to now", "2020 to 2021"]


def test_dates_that_stand_alone_in_a_list_of_skills_leave_a_doubt() -> None:
    """The heading over these jobs was not read."""
    text = (
        "Jo Doe\n\nSKILLS\n\nExcel\n\nMy years at the university\n\n2014 to 2020\nOrbit University\nClerk\n\n"
        "EXPERIENCE\n\nClerk, Mill Ltd\n01/2012 - 12/2013\n- Post\n"
    )
    assert [doubt.line.text for doubt in tally.of(text, TODAY).doubts] == ["2014 to 2020"]


def test_the_end_of_dates_may_follow_their_to_in_the_next_row() -> None:
    """Of two rows of a table."""
    rows = "Feb 2024 to date | CLERK\n                 | Orbit, Leeds\n"
    rows += "Sep 2020 to      | ASSISTANT\nDec 2023         | Mill Ltd, Leeds\n"
    worked = tally.of(f"Jo Doe\n\nEXPERIENCE\n\n{rows}", TODAY)
    assert worked.doubts == ()
    assert [job.role.text for job in timeline.work_history(f"Jo Doe\n\nEXPERIENCE\n\n{rows}", TODAY) if job.role] == [
        "CLERK",
        "ASSISTANT",
    ]
