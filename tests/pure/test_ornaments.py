"""One resume under headings set off in every way people set off headings: the report stays the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from resume_analysis import analyze_text

TODAY = date(2026, 11, 29)
PARTS = {
    "Summary": "Accountant with a calm hand for month ends and the audit that follows them.",
    "Experience": """\
Senior Accountant
Harlow Foods Ltd, Leeds
March 2021 – Present
{mark}Closed the books of four sites in five days, two fewer than before
{mark}Trained three juniors in Xero and in VAT returns

Accountant
Brightwater plc, York
September 2016 – February 2021
{mark}Ran payroll for 120 people in Sage 50
{mark}Prepared statutory accounts under FRS 102""",
    "Education": "BSc Accounting and Finance, University of Hull, 2013 – 2016",
    "Certifications": "ACCA member since 2019",
    "Skills": "Xero, Sage 50, Excel, Power BI, IFRS",
    "Languages": "English (native), Polish (B2)",
}
JOB = """\
Management Accountant
What you need
- 5+ years of experience in accounting
- A degree in accounting or finance
- ACCA
- Xero
- Power BI
- Polish at B2 or better
- SAP
"""
NUMERALS = ("I", "II", "III", "IV", "V", "VI")


def _place(heading: str) -> int:
    return list(PARTS).index(heading)


ORNAMENTS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "colon": "{}:".format,
    "colon and dash": "{}:-".format,
    "rule below": lambda h: f"{h.upper()}\n{'-' * 40}",
    "rules around": lambda h: f"{'-' * 59}\n{h.upper()}\n{'-' * 59}",
    "equals below": lambda h: f"{h}\n{'=' * len(h)}",
    "tildes below": lambda h: f"{h}\n{'~' * 30}",
    "stars around": lambda h: f"{'*' * 20}\n{h}\n{'*' * 20}",
    "underscores below": lambda h: f"{h.upper()}\n{'_' * 60}",
    "drawn rule below": lambda h: f"{h.upper()}\n{'─' * 40}",
    "dashes above": lambda h: f"{'— ' * 20}\n{h.upper()}",
    "box": lambda h: f"+{'-' * (len(h) + 2)}+\n| {h.upper()} |\n+{'-' * (len(h) + 2)}+",
    "dots behind": lambda h: f"{h} {'.' * 50}",
    "dashes behind": lambda h: f"{h} {'-' * 50}",
    "underscores behind": lambda h: f"{h.upper()} {'_' * 50}",
    "blocks before": lambda h: f"{'█' * 10} {h.upper()}",
    "hash": "## {}".format,
    "hashes": lambda h: f"### {h.upper()} ###",
    "bold": "**{}**".format,
    "underscored": "_{}_".format,
    "between dashes": lambda h: f"--- {h.upper()} ---",
    "between equals": "=== {} ===".format,
    "between stars": "*** {} ***".format,
    "between brackets": lambda h: f"[ {h.upper()} ]",
    "between angles": "<< {} >>".format,
    "between bars": "| {} |".format,
    "tag": "<{}>".format,
    "bar": "| {}".format,
    "slashes": lambda h: f"// {h.upper()}",
    "square": lambda h: f"■ {h.upper()}",
    "arrow": "» {}".format,
    "chevron": "> {}".format,
    "plus": "+ {}".format,
    "bullet": lambda h: f"• {h.upper()}",
    "picture": "\N{BRIEFCASE} {}".format,
    "tab": "\t{}".format,
    "centred": lambda h: f"{' ' * 30}{h.upper()}",
    "spaced": lambda h: " ".join(h.upper()),
    "number": lambda h: f"{_place(h) + 1}. {h}",
    "numeral": lambda h: f"{NUMERALS[_place(h)]}. {h.upper()}",
    "letter": lambda h: f"{'ABCDEF'[_place(h)]}. {h}",
}


def resume(put: Callable[[str], str], *, mark: str = "- ", gap: str = "\n\n") -> str:
    """The resume with its headings put in a way, its points behind a mark and its parts apart by a gap."""
    top = "Maria Kowalska\nLeeds, UK | maria.kowalska@example.org | +44 113 496 0123"
    return gap.join([top, *(f"{put(heading)}\n{part.replace('{mark}', mark)}" for heading, part in PARTS.items())])


def told(text: str) -> dict[str, Any]:
    """What the report says of it."""
    report = analyze_text(text, job_description=JOB, today=TODAY).report
    return {
        "years": report.experience.years,
        "degree": report.education.meets_requirement,
        "requirements": {item.text: item.status for item in report.requirements},
        "name": report.profile.name,
        "sections": report.resume.sections,
        "dropped": report.grounding.dropped,
    }


EXPECTED = {
    "years": 10.2,
    "degree": True,
    "requirements": {
        "5+ years of experience in accounting": "met",
        "degree in accounting or finance": "met",
        "ACCA": "met",
        "Xero": "met",
        "Power BI": "met",
        "Polish": "met",
        "SAP": "missing",
    },
    "name": "Maria Kowalska",
    "sections": ["summary", "experience", "education", "certifications", "skills", "languages"],
    "dropped": 0,
}


@pytest.mark.parametrize("ornament", ORNAMENTS)
def test_a_heading_is_read_however_it_is_set_off(ornament: str) -> None:
    """With points behind any mark, the parts set apart or not."""
    put = ORNAMENTS[ornament]
    assert told(resume(put)) == EXPECTED
    for mark in ("• ", "* ", "– ", "o ", ""):
        assert told(resume(put, mark=mark)) == EXPECTED, mark
    for mark in ("• ", "* ", "– "):
        assert told(resume(put, mark=mark, gap="\n")) == EXPECTED, mark


def test_a_ruled_line_is_no_passage() -> None:
    """A rule between a heading and what stands under it is neither quoted nor taken for an entry."""
    rule = "-" * 59
    text = resume(lambda heading: f"{rule}\n{heading.upper()}\n{rule}").replace(
        "BSc Accounting and Finance, University of Hull, 2013 – 2016",
        "B.A.Sc. in Mechanical Engineering (co-op)\nUniversity of Grand River, Ontario\n2011 - 2016",
    )
    report = analyze_text(text, job_description=JOB, today=TODAY).report
    assert report.grounding.dropped == 0
    assert all(rule[:5] not in passage.quote for passage in report.evidence)


def test_many_lines_with_figures_are_still_told_of() -> None:
    """A rationale that counts beyond a dozen would bring a number of its own, and was left out."""
    points = "\n".join(f"- Cut the costs of site {number} by {number + 20}%" for number in range(20))
    text = resume(str.upper).replace("- Prepared statutory accounts under FRS 102", points)
    work = next(item for item in analyze_text(text, job_description=JOB, today=TODAY).report.criteria)
    assert "at least 12 lines with figures" in work.rationale


def test_years_a_posting_writes_out_may_be_told_in_digits() -> None:
    """What the report says of "fifteen years" is no number it has made up."""
    job = JOB.replace("5+ years of experience", "Fifteen years of experience")
    report = analyze_text(resume(str.upper), job_description=job, today=TODAY).report
    assert (
        report.experience.gap_reason
        == "The job asks for 15 years of experience; the resume shows 10.2 years of dated work."
    )
