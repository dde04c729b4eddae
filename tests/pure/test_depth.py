"""What is asked beyond knowing a thing, and what of it a line shows: a course, a list, the work of another team."""

from __future__ import annotations

import pytest

from resume_analysis.judgement import Requirement
from tests.pure import short_resume


def held(lines: str, demand: str) -> list[Requirement]:
    """What is said of the requirement, for a short resume that ends with these lines."""
    return short_resume.judged(lines, f"- {demand}")


def statuses(lines: str, demand: str) -> dict[str, str]:
    """The status of the requirement by its words."""
    return short_resume.statuses(lines, f"- {demand}")


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("\nSKILLS\nExcel, Outlook\n", "Advanced Excel"),
        ("\nSKILLS\nExcel to intermediate level\n", "Advanced Excel"),
        ("\nCOURSES\nCare skills, palliative care, infection control\n", "Experience of palliative care"),
        ("\nCOURSES\nPython for data analysis, online\n", "Experience with Python"),
        ("- Carried an annual quota of $14M\n", "Track record of meeting or exceeding quota"),
        ("- Log and escalate faults to the network team in a list\n", "networking (TCP/IP, DNS, DHCP)"),
        ("- Escalated networking faults to the infrastructure team\n", "Networking"),
        ("\nSKILLS\nSAP TM (good)\n", "Good knowledge of SAP (MM or APO)"),
        ("\nCERTIFICATIONS\nBasic MIG and stick welding (not coded)\n", "Coded welding"),
        ("- Taught children with special education plans\n", "Knowledge of special education law"),
        ("- Revenue under GAAP\n", "UK GAAP"),
        ("- Attended a Salesforce training of two days\n", "Experience with Salesforce"),
        ("\nCERTIFICATIONS\nGold Standards Framework in Care Homes, 2021\n", "Experience in a care home"),
        ("\nSUMMARY\nNow looking\nfor a position with more networking in it.\n", "Networking"),
        ("\nCERTIFICATIONS\nHACCP certificate, 2025\n", "Level 3 Food Safety certificate"),
        ("- Planned the annual investor day for 180 guests\n", "Experience with event planning"),
        ("- Kept food cost control sheets\n", "Proven ability to control food, beverage and labor costs"),
        ("- Working with Children Check, 2025\n", "Working with Children Check (for non-teaching staff only)"),
        ("\nSKILLS\nSolid Works, Hub Spot\n", "SolidWorks"),
        ("\nSKILLS\nSolid Works, Hub Spot\n", "HubSpot"),
        ("\nCERTIFICATIONS\nB.L.S., A.C.L.S.\n", "ACLS"),
        ("- Ran experiments with every landing page\n", "A/B testing"),
        ("- Planned two-week sprints and stand-ups\n", "Scrum"),
        ("- Presented slides to the board each month\n", "PowerPoint"),
        ("- Line manager of two Java developers\n", "Java"),
        ("- Bought Figma licences for 12 teams\n", "Figma"),
        ("\nSKILLS\nPython, Go* (see below)\n", "Go"),
        ("- Performed functional testing of 12 screens\n", "Performance testing"),
        ("\nEDUCATION\nModules: Care Skills, palliative care\n", "Experience of palliative care"),
        ("- RIBA Stages 3 to 6 for a school\n", "Conservation accreditation (AABC or RIBA CR)"),
        ("- Ran AWS for 12 teams\n", "A cloud certification (AWS, Azure)"),
        ("- Volunteer network tech on a farm\n", "Deep knowledge of networking (VPC, Transit Gateway)"),
        (
            "\nEDUCATION\n8 GCSEs with English (C) and Maths (D), 2014\n",
            "GCSE English and Maths at grade C / 4 or above",
        ),
        ("\nLICENCES\nG2 driver's licence\n", "Valid driver's licence (full G)"),
        ("\nEDUCATION\nIntro to Mastercam, Metrology\n", "Mastercam programming experience"),
        ("- Wrote SQL for the risk team\n", "Expert-level SQL (window functions, CTEs)"),
        ("- Wrote SQL for the risk team\n", "Expert in SQL"),
        ("\nEDUCATION\nGCSEs: English 5, Maths 3, 2014\n", "GCSE English and Maths (grade C or above)"),
    ],
)
def test_what_may_be_less_than_is_asked_is_left_out(lines: str, demand: str) -> None:
    """It is neither shown nor missing."""
    assert statuses(lines, demand) == {}


@pytest.mark.parametrize(
    ("lines", "demand", "name"),
    [
        ("- Built Excel dashboards with macros for 12 clients\n", "Advanced Excel", "Excel"),
        ("\nSKILLS\nExcel (pivot tables, macros)\n", "Advanced Excel", "Excel"),
        ("\nSKILLS\nExcel, Outlook\n", "Good Excel", "Excel"),
        ("\nCOURSES\nPython for data analysis, online\n", "Python", "Python"),
        ("- Closed networking faults before they reached anybody\n", "Networking", "Networking"),
        ("\nSKILLS\nSAP MM, SAP SD\n", "Good knowledge of SAP (MM or APO)", "SAP (MM or APO)"),
        ("- Taught 24 children, 7 English learners and 5 students on IEPs\n", "Experience with IEPs", "IEPs"),
    ],
)
def test_what_is_as_much_as_is_asked_is_shown(lines: str, demand: str, name: str) -> None:
    """Deeds, levels and words of the trade count."""
    assert statuses(lines, demand) == {name: "met"}


def test_what_was_done_is_quoted_before_what_was_learned_or_set() -> None:
    """The line is the one a reader would point to."""
    (item,) = held("- Carried a quota\n- Finished at 108% of quota in 2023\n", "Track record of exceeding quota")
    assert item.quote == "Finished at 108% of quota in 2023"
    courses = "\nSKILLS\nPython, SQL\n\nCOURSES\nPython for analysts\n"
    (item,) = held(courses, "Experience with Python")
    assert item.quote == "Python, SQL"
    papers = "- Moved 46 services to Kubernetes\n\nCERTIFICATIONS\nCertified Kubernetes Administrator, 2021\n"
    (item,) = held(papers, "Experience with Kubernetes")
    assert item.quote == "Moved 46 services to Kubernetes"
    tools = "- Built a framework in Selenium\n\nCOURSES\nSelenium WebDriver course, online\n"
    (item,) = held(tools, "Selenium WebDriver")
    assert item.quote == "Built a framework in Selenium"


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("- Exposure to performance testing with JMeter\n", "JMeter"),
        ("\nSKILLS\nWord - simple letters only\n", "Word"),
        ("\nSKILLS\nAWS (theoretical), Excel\n", "AWS"),
        ("\nSKILLS\nLooker (viewer), Excel\n", "Looker"),
        ("\nSKILLS\nExcel, Power BI (two-day course in 2025)\n", "Power BI"),
        ("\nSKILLS\nKubernetes on my list for 2027\n", "Kubernetes"),
        ("\nCERTIFICATIONS\nPMP - application submitted\n", "PMP"),
        ("\nLANGUAGES\nItalian (reading only), English\n", "Italian"),
        ("\nCOURSES\nPower BI for Finance, two days\n\nSKILLS\nPower BI (basic)\n", "Power BI"),
    ],
)
def test_what_the_resume_makes_less_of_is_shown_in_part(lines: str, demand: str) -> None:
    """Also where a few words stand between."""
    assert statuses(lines, demand) == {demand: "partial"}


def test_what_a_line_denies_of_the_demand_makes_it_less() -> None:
    """Who reads ladder logic does not program it."""
    line = "- Ran the PLC (read ladder logic, no programming)\n"
    assert statuses(line, "Knowledge of PLC and its programming, or Siemens") == {"PLC": "partial"}


def test_remarks_in_brackets_belong_to_what_they_stand_behind() -> None:
    """A course in one thing makes no course of the others in the list."""
    lines = "\nSKILLS\nExcel (pivot tables, Power Query), Power BI (two-day course)\n"
    assert statuses(lines, "Advanced Excel") == {"Excel": "met"}


def test_the_title_of_a_trainee_is_no_paper() -> None:
    """Who was trained for it is quoted with what he became."""
    lines = "- Trainee Chartered Accountant in audit\n\nSUMMARY\nChartered Accountant, now four years in industry.\n"
    (item,) = held(lines, "Qualified accountant (ACA, ACCA or CPA)")
    assert (item.status, item.quote) == ("met", "Chartered Accountant, now four years in industry.")


@pytest.mark.parametrize("line", ["MQL-to-SQL conversion rose to 19%", "Passed 40 SQLs a month to sales"])
def test_leads_that_sales_accepts_are_no_database(line: str) -> None:
    """The neighbours tell which SQL is meant."""
    assert statuses(f"- {line}\n", "SQL") == {"SQL": "missing"}


def test_grades_that_reach_what_is_asked_for_do() -> None:
    """C is the old name of 4."""
    demand = "GCSE English and Maths at grade C / 4 or above"
    lines = "\nEDUCATION\n8 GCSEs with English (C) and Maths (5), 2014\n"
    assert list(statuses(lines, demand).values()) == ["met"]


def test_a_preference_among_alternatives_is_the_wish_and_the_others_are_none() -> None:
    """Any other cloud is fine, too."""
    demand = "Cloud platforms (GCP preferred, AWS or Azure fine)"
    found = {item.text: (item.importance, item.status) for item in held("- Ran AWS for 12 teams\n", demand)}
    assert found == {"Cloud platforms": ("must", "met"), "GCP": ("nice", "missing")}


@pytest.mark.parametrize(
    ("skills", "demand", "found"),
    [
        ("Mailchimp", "Marketing automation in HubSpot", {}),
        (
            "HubSpot, marketing automation",
            "Marketing automation in HubSpot",
            {"Marketing automation": "met", "HubSpot": "met"},
        ),
        ("Excel", "Strong financial modelling skills in Excel", {}),
    ],
)
def test_half_of_a_demand_is_not_told_without_the_other(skills: str, demand: str, found: dict[str, str]) -> None:
    """What is to be done with a program is not shown by another, nor the program by another use."""
    assert statuses(f"\nSKILLS\n{skills}\n", demand) == found
