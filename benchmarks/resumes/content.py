"""What the invented people say. Everything follows from a seed; nobody in here exists."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_FIRST = [
    "Ada",
    "Bram",
    "Chidi",
    "Dunja",
    "Emeka",
    "Freya",
    "Goran",
    "Hana",
    "Ivo",
    "Jonna",
    "Kofi",
    "Lena",
    "Mirko",
    "Nadia",
    "Otto",
    "Priya",
    "Runa",
    "Selma",
    "Ulla",
]
_LAST = [
    "Achterberg",
    "Brandl",
    "Castellane",
    "Dvorsky",
    "Eberle",
    "Fjord",
    "Grimaldi",
    "Hollis",
    "Ivarsson",
    "Jansky",
    "Kettering",
    "Moreau",
]
_TITLES = (
    "Software Engineer",
    "Data Analyst",
    "Product Designer",
    "Site Reliability Engineer",
    "Project Manager",
    "Office Administrator",
    "Mechanical Engineer",
    "Financial Controller",
)
_COMPANIES = (
    "Norden Systems",
    "Alder & Finch",
    "Café Müßig GmbH",
    "Blue Quay Logistics",
    "Tessellate Labs",
    "Harrow Mills",
    "Offshore Efficiency Ltd",
    "Vox Humana",
)
_VERBS = [
    "Led",
    "Built",
    "Designed",
    "Shipped",
    "Reduced",
    "Automated",
    "Migrated",
    "Organised",
    "Measured",
    "Rewrote",
    "Introduced",
    "Coached",
]
_OBJECTS = (
    "the billing workflow",
    "a customer-facing dashboard",
    "the office filing system",
    "an inventory forecast",
    "the onboarding of new staff",
    "a fleet of staging servers",
    "the quarterly efficiency report",
    "five regional supplier contracts",
    "the release process",
    "a difficult legacy codebase",
)
_RESULTS = (
    "which cut costs by {n} percent",
    "used every day by {n} colleagues",
    "and lowered the error rate from {n}% to {m}%",
    "saving {n} hours a month",
    "two weeks ahead of plan and {n},000 euros below budget",
    "across {m} countries and {n} sites",
    "with a team of {m}",
)
_SKILLS = [
    "Python",
    "PostgreSQL",
    "Kubernetes",
    "Terraform",
    "Figma",
    "Excel",
    "SAP",
    "Photoshop",
    "AutoCAD",
    "Tableau",
    "Linux",
    "Docker",
    "React",
    "C++",
    "C#",
    ".NET",
    "Bookkeeping",
    "Negotiation",
    "Scrum",
    "Kanban",
    "Kafka",
    "Redis",
    "Go",
    "Rust",
    "MATLAB",
    "Ansible",
    "Grafana",
    "Git",
]
_LANGUAGES = ("English: C1", "German: native", "French: B2", "Spanish: A2", "Polish: B1", "Dutch: fluent")
_SCHOOLS = ("University of Lower Saxony", "Kingsbridge College", "Technical Institute of Ghent", "École du Fleuve")
_DEGREES = ("BSc Computer Science", "MSc Finance", "BA Communication Design", "Diploma in Mechanical Engineering")
_ADJECTIVES = ["Careful", "Curious", "Pragmatic", "Patient", "Efficient", "Seasoned"]


@dataclass(frozen=True)
class Job:
    """One position."""

    title: str
    company: str
    dates: str
    bullets: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """Everything one resume says."""

    name: str
    title: str
    mail: str
    phone: str
    place: str
    site: str
    summary: str
    jobs: tuple[Job, ...]
    degrees: tuple[tuple[str, str], ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...]


def person(seed: int) -> Person:
    """Return the person with this number."""
    random = Random(seed)
    first, last = random.choice(_FIRST), random.choice(_LAST)
    title = random.choice(_TITLES)
    handle = f"{first}.{last}".lower()
    year = 2024
    jobs = []
    for company in random.sample(_COMPANIES, 3):
        start = year - random.randint(1, 4)
        jobs.append(Job(random.choice(_TITLES), company, f"{start} - {year}", _bullets(random)))
        year = start
    return Person(
        name=f"{first} {last}",
        title=title,
        mail=f"{handle}@example.com",
        phone=f"+44 20 7946 0{random.randint(100, 999)}",
        place=random.choice(("Ghent, Belgium", "Leipzig, Germany", "Tromsø, Norway", "Porto, Portugal")),
        site=f"https://{first.lower()}-{last.lower()}.example.org/{random.randint(1, 999)}",
        summary=(
            f"{random.choice(_ADJECTIVES)} {title.lower()} with {random.randint(3, 20)} years of experience in "
            f"{random.choice(_OBJECTS).removeprefix('the ').removeprefix('a ')} and a firm belief that first drafts "
            "are for finding out. Looking for a small team that ships often and writes things down."
        ),
        jobs=tuple(jobs),
        degrees=tuple(
            (f"{degree}, {random.choice(_SCHOOLS)}", f"{year - 3 * k - 4} - {year - 3 * k}")
            for k, degree in enumerate(random.sample(_DEGREES, 2))
        ),
        skills=tuple(random.sample(_SKILLS, 12)),
        languages=tuple(random.sample(_LANGUAGES, 3)),
    )


def _bullets(random: Random) -> tuple[str, ...]:
    return tuple(
        f"{random.choice(_VERBS)} {random.choice(_OBJECTS)}, "
        f"{random.choice(_RESULTS).format(n=random.randint(10, 95), m=random.randint(2, 9))}"
        for _ in range(random.randint(3, 4))
    )
