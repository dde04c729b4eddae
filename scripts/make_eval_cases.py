"""Write evals/cases.jsonl: synthetic resumes and job descriptions with facts that are known because they were put
there.

Run ``uv run python scripts/make_eval_cases.py``. The same seed gives the same file. Years are counted here in whole
months, apart from the code under evaluation.
"""

from __future__ import annotations

import json
import random
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent
TARGET = ROOT.parent / "evals" / "cases.jsonl"
TODAY = (2026, 11)
SEED = 20261101
NAMES = (
    "Maria Keller",
    "James Okafor",
    "Aiko Tanaka",
    "Fatima Haddad",
    "Lukas Brandt",
    "Priya Nair",
    "Tom Gallagher",
    "Elena Petrova",
    "Carlos Mendoza",
    "Hannah Weiss",
    "Kwame Mensah",
    "Sofia Rossi",
    "Daniel Novak",
    "Leila Farouk",
    "Oliver Grant",
    "Ines Moreau",
)
EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
Month = tuple[int, int]


@dataclass(frozen=True)
class Job:
    """One job from the first of ``start`` to the last of ``end``; None is the present."""

    title: str
    employer: str
    start: Month
    end: Month | None
    lines: tuple[str, ...]


def serial(month: Month) -> int:
    """Months since year 0."""
    return month[0] * 12 + month[1] - 1


def months_worked(jobs: list[Job]) -> float:
    """Months of work with overlaps counted once; a current job counts to the start of the present month."""
    worked = {
        number for job in jobs for number in range(serial(job.start), serial(job.end) + 1 if job.end else serial(TODAY))
    }
    return len(worked)


def span(job: Job, style: int) -> str:
    """The dates of a job as one layout writes them."""
    numeric = ("{m:02d}/{y}", "{y}-{m:02d}", "{m:02d}.{y}")

    def one(month: Month) -> str:
        if style == 0:
            return f"{EN[month[1] - 1]} {month[0]}"
        if style == 1:
            return f"{LONG[month[1] - 1]} {month[0]}"
        return numeric[(style - 2) % 3].format(y=month[0], m=month[1])

    dash = (" – ", " to ", " - ", " – ", "–")[style % 5]
    if job.end is None and style == 1:
        return f"since {one(job.start)}"
    present = ("Present", "today", "now", "Current", "present")[style % 5]
    return f"{one(job.start)}{dash}{one(job.end) if job.end else present}"


def layout(style: int, name: str, summary: str, jobs: list[Job], school: str, skills: list[str]) -> str:
    """A resume as plain text in one of five layouts."""
    mail = f"{name.split()[0].lower()}.{name.split()[1].lower()}@example.com"
    bullet = ("• ", "- ", "* ", "– ", "")[style % 5]
    heads = (
        ("PROFESSIONAL SUMMARY", "WORK EXPERIENCE", "EDUCATION", "SKILLS"),
        ("Profile", "Employment History", "Education", "Core Competencies"),
        ("Summary:", "Professional Experience:", "Education:", "Technical Skills:"),
        ("ABOUT ME", "CAREER HISTORY", "ACADEMIC BACKGROUND", "KEY SKILLS"),
        ("## Summary", "## Experience", "## Education", "## Skills"),
    )[style % 5]
    work = []
    for job in jobs:
        dates = span(job, style)
        entry = (
            f"{job.title}, {job.employer}    {dates}",
            f"{job.title}\n{job.employer} | {dates}",
            f"{dates}  {job.title}, {job.employer}",
            f"{job.employer}\n{job.title}\n{dates}",
            f"**{job.title}** at {job.employer} ({dates})",
        )[style % 5]
        ends = "." if bullet == "" else ""
        work.append("\n".join([entry, *(f"{bullet}{line}{ends}" for line in job.lines)]))
    top = f"{name}\n{mail} | +44 20 7946 0{len(name):03d}"
    blocks = [(heads[1], "\n\n".join(work)), (heads[2], school)]
    if skills:
        blocks.append((heads[3], ", ".join(skills)))
    if style % 2:
        blocks = [blocks[1], blocks[0], *blocks[2:]]
    return "\n\n".join([top, f"{heads[0]}\n{summary}", *(f"{head}\n{body}" for head, body in blocks)]) + "\n"


def job_description(
    trade: dict[str, Any], title: str, years: int, musts: list[str], nices: list[str], style: int
) -> str:
    """A job description in one of three layouts: two lists, one list with markers, running text."""
    need = [f"{years}+ years of experience as a {trade['name']}"] if years else []
    if style % 3 == 0:
        must = [*need, trade["degree_asked"], *(f"Experience with {skill}" for skill in musts)]
        return (
            f"{title}\n\nAbout us\nWe are a growing company with friendly colleagues.\n\nRequirements:\n"
            + "\n".join(f"- {line}" for line in must)
            + "\n\nNice to have:\n"
            + "\n".join(f"- {skill}" for skill in nices)
            + "\n\nWhat we offer\n- 30 days of holiday and free coffee\n"
        )
    if style % 3 == 1:
        must = [
            *need,
            trade["degree_asked"],
            *musts,
            *(f"{skill} is a plus" for skill in nices),
            "Team player with good communication skills",
        ]
        return (
            f"We are hiring: {title}\n\nWhat you bring\n"
            + "\n".join(f"• {line[0].upper()}{line[1:]}" for line in must)
            + "\n"
        )
    listed = " and ".join([", ".join(musts[:-1]), musts[-1]])
    first = f"You have at least {years} years of experience. " if years else ""
    return (
        f"We are looking for a {title}. {first}Required: {trade['degree_asked']}. You have experience with {listed}. "
        f"Ideally, you also know {' and '.join(nices)}.\n"
    )


def timeline(rng: random.Random, level: str, style: int) -> list[tuple[Month, Month | None]]:
    """Periods of work for a level, latest first: back to back, with a gap, or overlapping."""
    total = {"student": 6, "0-2": 20, "3-5": 52, "6+": 110, "career_switcher": 14}[level] + rng.randrange(0, 10)
    count = {"student": 1, "0-2": 1, "3-5": 2, "6+": 3, "career_switcher": 1}[level]
    end = serial(TODAY) - 1 - (rng.randrange(1, 5) if style % 4 == 3 else 0)
    current = style % 4 != 3
    periods: list[tuple[Month, Month | None]] = []
    for index in range(count):
        length = total // count + rng.randrange(-2, 3)
        start = end - length + 1
        first = (start // 12, start % 12 + 1)
        last = (end // 12, end % 12 + 1)
        periods.append((first, None if index == 0 and current else last))
        end = start - 1 - (0, 3, -4)[(index + style) % 3]  # back to back, a gap, an overlap
    return periods


def case(rng: random.Random, trade: dict[str, Any], number: int, level: str) -> dict[str, Any]:
    """One case: what the resume shows and lacks is drawn at random, everything else follows."""
    style = number % 5
    name = NAMES[number % len(NAMES)]
    skills = rng.sample(trade["skills"], min(7, len(trade["skills"])))
    musts, nices = skills[:5], skills[5:7]
    shown = rng.sample(skills, rng.choice((3, 4, 5)))
    lines = [skill["shown"] for skill in shown]
    rng.shuffle(lines)
    periods = timeline(rng, level, number)
    jobs = []
    for index, (start, end) in enumerate(periods):
        share = lines[index :: len(periods)]
        top = min(len(trade["titles"]) - 1, {"student": 0, "0-2": 0, "career_switcher": 0, "3-5": 1, "6+": 2}[level])
        title = trade["titles"][max(0, top - index)]
        filler = trade["plain"][index % len(trade["plain"])]
        jobs.append(Job(title, trade["employers"][index % 3], start, end, (*share, filler)))
    began = serial(jobs[-1].start) // 12
    finished = level != "student"
    school = (
        f"{trade['degree']}, {began - 4} – {began}"
        if finished
        else f"{trade['degree']}, 2024 – present (expected 2028)"
    )
    years = round(months_worked(jobs) / 12, 2)
    need = {"student": 0, "0-2": 0, "career_switcher": 0, "3-5": 3, "6+": 6}[level]
    title = jobs[0].title
    summary = f"{title} who likes clear words and finished work."
    present = [skill["asked"] for skill in shown]
    return {
        "id": f"{trade['name'].replace(' ', '-')}-{level.replace('+', 'plus')}-{number:02d}",
        "profession": trade["name"],
        "level": level,
        "name": name,
        "today": f"{TODAY[0]}-{TODAY[1]:02d}-01",
        "job_title": title,
        "experience_level": level,
        "job_description": job_description(
            trade, title, need, [s["asked"] for s in musts], [s["asked"] for s in nices], number
        ),
        "resume_text": layout(style, name, summary, jobs, school, []),
        "expected": {
            "skills_present": sorted(present),
            "skills_missing": sorted(skill["asked"] for skill in skills if skill["asked"] not in present),
            "years": years,
            "degree": trade["rung"],
            "degree_finished": finished,
        },
    }


def lines() -> list[str]:
    """Every case as a line of JSON: each profession at four levels, then those written by hand."""
    rng = random.Random(SEED)  # noqa: S311
    trades = tomllib.loads((ROOT / "eval_professions.toml").read_text("utf-8"))["profession"]
    levels = ("student", "0-2", "3-5", "6+", "career_switcher")
    cases = [
        case(rng, trade, number * 4 + step, levels[(number + step) % 5])
        for number, trade in enumerate(trades)
        for step in range(4)
    ]
    by_hand = tomllib.loads((ROOT / "eval_by_hand.toml").read_text("utf-8"))["case"]
    return [json.dumps(item, ensure_ascii=False) + "\n" for item in [*cases, *by_hand]]


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    made = lines()
    TARGET.write_text("".join(made), "utf-8")
    print(f"{TARGET.name}: {len(made)} cases")  # noqa: T201


if __name__ == "__main__":
    main()
