"""A short resume to end with the lines a test is about, and what is said of it beside a list of requirements."""

from __future__ import annotations

from datetime import date

from resume_analysis.judgement import Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

TODAY = date(2026, 11, 28)
TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

SUMMARY
Takes care of what others put off and writes it down.

EXPERIENCE
Analyst, Orbit Ltd, 01/2020 - present
- Wrote 40 reports
"""


def judged(lines: str, job: str) -> list[Requirement]:
    """What is said of each requirement, for the short resume that ends with these lines."""
    question = AnalysisInput(resume_text=TOP + lines, job_description=f"Requirements\n- Patience\n{job}\n")
    return judge(question, today=TODAY).requirements


def statuses(lines: str, job: str) -> dict[str, str]:
    """The status of each requirement by its words, for the short resume that ends with these lines."""
    return {item.text: item.status for item in judged(lines, job)}
