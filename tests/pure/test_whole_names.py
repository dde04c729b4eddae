"""A name is read whole, however many little words and numbers it holds, and examples in brackets ask for one thing."""

from __future__ import annotations

import pytest

from resume_analysis import analyze_text
from resume_analysis.reading import requirements
from tests.pure.short_resume import TODAY, TOP, statuses


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
        ("Knowledge of the Renting Homes (Wales) Act 2016", "Renting Homes (Wales) Act"),
        ("Experience with Windows 10 and 11", "Windows 10 and 11"),
        ("SVQ Level 3 in Professional Cookery", "SVQ Level 3 in Professional Cookery"),
        ("Knowledge of Health & Safety legislation", "Health & Safety legislation"),
        ("Knowledge of food & beverage operations", "food & beverage operations"),
        ("Some years in payments, and of PCI DSS", "PCI DSS"),
        ("Working knowledge of NFPA 70E", "NFPA 70E"),
        ("Experience with R&D tax credits", "R&D tax credits"),
        ("A record of high-quality publications", "high-quality publications"),
        ("Experience with Salesforce Service Cloud", "Salesforce Service Cloud"),
        ("UX writing experience", "UX writing"),
        ("First Aid at Work", "First Aid at Work"),
    ],
)
def test_a_name_with_little_words_or_several_numbers_is_one(demand: str, name: str) -> None:
    """There is no Tenant Board, and Key Stages 3 is no stage."""
    assert asked(demand) == [name]
    assert statuses(f"- Wrote of {name}, health and safety\n", f"- {demand}") == {name: "met"}


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("- Design of the UX for 12 teams\n", "UX writing experience"),
        ("- Emergency First Aid at Work, 2025\n", "First Aid at Work"),
        ("- HGV Class 2 licence\n", "Class 1 (C+E) HGV licence"),
        ("- Used Azure for 12 teams\n", "Microsoft Certified: Azure Administrator Associate"),
        ("- Ran networking breakfasts for members\n", "Networking"),
        ("- Sold for Black & Ross, CSCS Red card\n", "CSCS Gold or Black card"),
    ],
)
def test_what_only_shares_a_word_with_a_name_shows_nothing(lines: str, demand: str) -> None:
    """Nor do the rules say that the rest lacks."""
    assert not {"met", "partial"} & set(statuses(lines, f"- {demand}").values())


@pytest.mark.parametrize(
    ("lines", "demand"),
    [("- HGV Class 1 licence\n", "Class 1 (C+E) HGV licence"), ("- CSCS Black card\n", "CSCS Gold or Black card")],
)
def test_a_grade_may_stand_on_either_side_of_the_name(lines: str, demand: str) -> None:
    """A class and a colour belong to the paper they stand with."""
    assert list(statuses(lines, f"- {demand}").values()) == ["met"]
    lines = "\nCERTIFICATIONS\nFood Hygiene Level 2, 2023\n"
    assert list(statuses(lines, "- Level 2 Food Hygiene certificate").values()) == ["met"]


def test_letters_and_words_of_other_things_are_no_demands() -> None:
    """R is not in R&D, nor is the search for a person experience of recruiting."""
    assert "R" not in asked("Close work with R&D and P&L")
    job = "We are a firm of 24.\nFollowing several wins we are recruiting a solicitor.\nConveyancing needed.\n"
    assert "recruiting" not in [wanted.text for wanted in requirements.read(job)]


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
        (
            "Experience with structural analysis software (Tekla, Robot)",
            ["structural analysis software (Tekla, Robot)"],
        ),
        ("Teaching qualification (PGCE or Cert Ed)", ["Teaching qualification (PGCE or Cert Ed)"]),
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


@pytest.mark.parametrize("demand", ["No COBOL, we promise", "AWS preferred over Azure"])
def test_what_is_ruled_out_or_second_best_is_no_demand(demand: str) -> None:
    """Its lack is nothing to tell."""
    assert not {"COBOL", "Azure"} & set(asked(demand))


def test_a_demand_that_can_be_trained_for_is_none_to_miss() -> None:
    """Also in brackets behind it."""
    assert statuses("- Wrote 2 letters\n", "- Knowledge of GDPR (training given)") == {}


def test_the_rules_of_a_country_are_no_language() -> None:
    """Also where they go by an abbreviation."""
    assert asked("Knowledge of UK and Irish GAAP") == ["Irish GAAP"]


def test_a_noun_that_belongs_to_two_things_is_part_of_the_first() -> None:
    """The skill that is shown is named whole, and the check reads it in the quote."""
    job = "Requirements\n- Patience\n- Hands-on experience with primary T cell or NK cell culture\n"
    lines = "- Ran 12 assays a week in primary T cell culture\n"
    report = analyze_text(TOP + lines, job_description=job, today=TODAY).report
    assert report.skills.matched == ["primary T cell culture"]
    assert [(item.text, item.status) for item in report.requirements] == [("primary T cell or NK cell culture", "met")]


def test_the_scheme_a_paper_belongs_to_is_part_of_its_name() -> None:
    """Cut to its last words it is another paper."""
    assert asked("NEC4 Project Manager accreditation") == ["NEC4 Project Manager accreditation"]
    line = "\nCPD\nNEC4 ECC Project Manager Accreditation, course booked for February 2027\n"
    assert statuses(line, "- NEC4 Project Manager accreditation") == {}
    held = "\nCPD\nNEC4 ECC Project Manager Accreditation, 2024\n"
    assert statuses(held, "- NEC4 Project Manager accreditation") == {"NEC4 Project Manager accreditation": "met"}
