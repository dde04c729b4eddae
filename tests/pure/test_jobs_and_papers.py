"""What names a job, what is no job, which papers and figures count: read from short resumes through the judgement."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

TODAY = date(2026, 11, 24)

TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

EDUCATION
{education}

EXPERIENCE
"""
CLERK = "Clerk, Orbit Ltd, 01/2020 - 12/2023\n- Kept the books of three departments\n"


def ask(work: str, job: str | None = None, *, education: str = "A-levels, Oak School, 2012") -> Judgement:
    """Judge a resume with these lines of work and education."""
    text = f"{TOP.format(education=education)}{work}\n"
    return judge(AnalysisInput(resume_text=text, job_description=job and f"Requirements\n{job}\n"), today=TODAY)


@pytest.mark.parametrize("rest", [", Oak School, Bath (11–18 comprehensive, 940 pupils)", " | Oak School | Bath"])
def test_a_job_is_named_by_the_title_its_line_begins_with(rest: str) -> None:
    """The line over the dates may go on with the school, its town and its pupils; a sentence below names no job."""
    line = f"Teacher of Music and Assistant Head of Year 9{rest}"
    told = "I teach music to all years. Since September 2023 I have also led the choir."
    assert "currently “Teacher of Music and Assistant Head of Year 9”" in (
        ask(f"{line}\nSeptember 2021 – present\n\n{told}").summary
    )


def test_a_sentence_is_no_title() -> None:
    """Where somebody tells of a job in a sentence and nothing else, nothing names it."""
    assert "“I " not in ask("I work as a teacher since March 2021").summary


@pytest.mark.parametrize(
    "pause",
    [
        "2017 - 2018: moved to Ireland, settled in and helped my sister-in-law",
        "Relocation to Canada, 2017 - 2018",
        "2017 - 2018 Settled in Leeds",
    ],
)
def test_a_move_to_another_country_is_no_work(pause: str) -> None:
    """The year in which somebody moved is a gap that is named."""
    assert "4 years of dated work" in ask(f"{CLERK}\n{pause}").summary


def test_a_move_to_a_post_is_work() -> None:
    """Who moved to an office as its manager worked there."""
    assert "6 years of dated work" in ask(f"{CLERK}\n2015 - 2017: moved to Leeds as office manager").summary
