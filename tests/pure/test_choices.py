"""Who has one of several things that stand for one another lacks none of them, however a posting puts it."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

CHOICES = """
{a} or {b}
{a}, {b} or {c}
{a}, {b}, or {c}
{a}/{b}
{a} / {b}
{a} and/or {b}
either {a} or {b}
{a} (or {b})
{a} or similar
{a}, {b} or similar
{a}, {b}, {c} or equivalent
a tool such as {a} or {b}
tools such as {a}, {b} or {c}
tools like {a} or {b}
one of {a}, {b} or {c}
one or more of {a}, {b}, {c}
at least one of {a}, {b} and {c}
any of {a}, {b}, {c}
{k} ({a}, {b} or {c})
a {k} (e.g. {a}, {b})
a {k}, ideally {a} or {b}
a {k}, preferably {a}
a {k} such as {a}
{k} such as {a}, {b}, etc.
{a} (preferred) or {b}
{a}, alternatively {b}
{a} or another {k}
{a} or a comparable {k}
"""
KINDS = {
    "cloud platform": ("AWS", "Google Cloud", "Microsoft Azure"),
    "CRM": ("Salesforce", "HubSpot", "Zoho"),
    "CAD package": ("SolidWorks", "AutoCAD", "CATIA"),
    "ERP system": ("SAP", "Oracle", "NetSuite"),
    "message queue": ("Kafka", "RabbitMQ", "SQS"),
}
WORK = "EXPERIENCE\nAnalyst, Orbit Ltd, 01/2020 - present\n"
DEMANDS = ("Experience with {}", "Hands-on experience with {} is required")


@pytest.mark.parametrize("choice", CHOICES.strip().splitlines())
def test_one_of_several_is_enough(choice: str) -> None:
    """Whichever it is, and whether or not all of them are known."""
    for kind, things in KINDS.items():
        asked = choice.format(a=things[0], b=things[1], c=things[2], k=kind)
        for thing in (thing for thing in things if thing in asked):
            resume = f"Ada Example\nada@example.com\n\n{WORK}- Used {thing} daily\n"
            for demand in DEMANDS:
                posting = f"Requirements\n- Patience\n- {demand.format(asked)}\n"
                question = AnalysisInput(resume_text=resume, job_description=posting)
                found = judge(question, today=date(2026, 11, 28)).requirements
                assert [item.text for item in found if item.status == "missing"] == [], (thing, posting)
