"""What of a report stands among the skills: neither years nor a degree, which have scores of their own."""

from __future__ import annotations

from resume_analysis import analyze_text
from resume_analysis.reading.kinds import skills_in_part
from tests.pure.short_resume import TODAY

RESUME = """Ada Example
ada@example.com | +44 20 7946 0000 | London

EXPERIENCE
Analyst, Orbit Ltd, 01/2020 - 12/2022
- Wrote 40 reports in Python

EDUCATION
BSc Computer Science, Oak University, 2025 - present

SKILLS
Basic SQL
"""


def test_years_and_a_degree_shown_in_part_are_no_skills() -> None:
    """Of what is shown in part the skills alone are listed."""
    job = "Requirements\n- Bachelor's degree in Computer Science\n- 4 years of experience\n- Python\n- SQL\n"
    results = analyze_text(RESUME, job_description=job, today=TODAY).report.requirements
    assert {item.text: item.status for item in results} == {
        "Bachelor's degree in Computer Science": "partial",
        "4 years of experience": "partial",
        "Python": "met",
        "SQL": "partial",
    }
    assert skills_in_part([item.model_dump() for item in results]) == ["SQL"]
