"""A name is read whole, however many little words and numbers it holds, and examples in brackets ask for one thing."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.reading import requirements

TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

SUMMARY
Takes care of what others put off and writes it down.

EXPERIENCE
Analyst, Orbit Ltd, 01/2020 - present
- Wrote 40 reports
"""


def statuses(lines: str, job: str) -> dict[str, str]:
    """The status of each requirement by its words, for a short resume that ends with these lines."""
    question = AnalysisInput(resume_text=TOP + lines, job_description=f"Requirements\n- Patience\n{job}\n")
    return {item.text: item.status for item in judge(question, today=date(2026, 11, 28)).requirements}


def asked(demand: str) -> list[str]:
    """What is read out of one line of a list of requirements."""
    read = requirements.read(f"Requirements\n- Patience\n- {demand}\n")
    return [wanted.text for wanted in read if wanted.text != "Patience"]


@pytest.mark.parametrize(
    ("demand", "name"),
    [
        ("Licensed paralegal in good standing with the Law Society of Ontario", "Law Society of Ontario"),
        ("Experience before the Landlord and Tenant Board", "Landlord and Tenant Board"),
        ("Knowledge of Health and Safety Executive guidance", "Health and Safety Executive guidance"),
        ("Experience with the Department for Work and Pensions", "Department for Work and Pensions"),
        ("Knowledge of the Health and Safety at Work Act", "Health and Safety at Work Act"),
        ("Teaching geography at Key Stages 3 and 4", "Key Stages 3 and 4"),
        ("Work with Phases I and II clinical trials", "Phases I and II clinical trials"),
    ],
)
def test_a_name_with_little_words_or_several_numbers_is_one(demand: str, name: str) -> None:
    """There is no Tenant Board, and Key Stages 3 is no stage."""
    assert asked(demand) == [name]
    assert statuses(f"- Wrote of {name}, health and safety\n", f"- {demand}") == {name: "met"}


def test_two_bodies_joined_by_and_are_two() -> None:
    """What is complete before an "and" ends there."""
    job = "Knowledge of the Law Society of Ontario and the Landlord and Tenant Board"
    assert asked(job) == ["Law Society of Ontario", "Landlord and Tenant Board"]
    assert asked("Word and MS Office") == ["Word", "MS Office"]


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("- Cases at the Law Society and the Tenant Board\n", "Experience before the Landlord and Tenant Board"),
        ("- Taught history at Key Stage 3\n", "Teaching geography at Key Stages 3 and 4"),
    ],
)
def test_a_part_of_a_name_shows_nothing(lines: str, demand: str) -> None:
    """Nor does it show that the rest lacks."""
    assert statuses(lines, f"- {demand}") == {}


def test_an_abbreviation_or_one_of_several_levels_will_do() -> None:
    """Where the posting gives both forms, or an "or" among the levels."""
    demand = "Registration with the Nursing and Midwifery Council (NMC)"
    assert statuses("- Registered with the NMC\n", f"- {demand}") == {"Nursing and Midwifery Council (NMC)": "met"}
    assert statuses("- Passed CIPD Level 7\n", "- CIPD Level 5 or 7") == {"CIPD Level 5 or 7": "met"}


@pytest.mark.parametrize(
    ("demand", "read"),
    [
        ("Experience with a major ERP system (SAP, Oracle, NetSuite)", ["ERP system (SAP, Oracle, NetSuite)"]),
        ("Experience with accounting software (Xero, Sage)", ["accounting software (Xero, Sage)"]),
        ("A modern JavaScript framework (React, Vue)", ["JavaScript framework (React, Vue)"]),
        ("CRM systems (Salesforce, HubSpot, etc.)", ["CRM systems (Salesforce, HubSpot, etc.)"]),
        ("Basics of networking (TCP/IP, DNS, DHCP)", ["networking (TCP/IP, DNS, DHCP)"]),
        ("Experience with programming languages (Python, SQL)", ["Python", "SQL"]),
    ],
)
def test_examples_in_brackets_behind_a_kind_are_no_demands_of_their_own(demand: str, read: list[str]) -> None:
    """One of them will do, but of kinds in the plural all may be wanted."""
    assert asked(demand) == read


def test_a_part_of_a_field_does_not_show_it() -> None:
    """Who has met DHCP may know no more of networks."""
    assert statuses("- Set up DHCP\n", "- Networking (TCP/IP, DNS, DHCP)") == {}


def test_who_buys_is_not_what_is_sold() -> None:
    """The thing sold is asked for, which no list may know."""
    demand = "Experience selling capital equipment to manufacturers or logistics companies"
    assert statuses("- Sold software to food manufacturers\n", f"- {demand}") == {}
    assert statuses("- Sold SaaS\n", "- Experience selling SaaS to retail customers") == {"SaaS": "met"}


def test_a_language_that_is_preferred_among_others_is_not_asked_for() -> None:
    """Any second language will do."""
    assert asked("A second language, preferably French") == []


def test_the_rules_of_a_country_are_no_language() -> None:
    """Also where they go by an abbreviation."""
    assert asked("Knowledge of UK and Irish GAAP") == ["Irish GAAP"]
