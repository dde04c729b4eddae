"""Outside of the jobs a thing is met only where the words around it claim it plainly."""

from __future__ import annotations

import pytest

from tests.pure.short_resume import statuses


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("\nPROFILE\nI do the ledgers and the VAT return; our controller does the payroll.\n", "Payroll"),
        ("\nSKILLS\nAutoCAD: open, measure, print. Drawing in it is what we had others for.\n", "AutoCAD"),
        ("\nSKILLS\nDocker (I start the containers with the command in the README)\n", "Docker"),
        ("\nSKILLS\nSalesforce – would pick it up quickly\n", "Salesforce"),
        ("\nSKILLS\nJenkins (press the button, wait for green), Git\n", "Jenkins"),
        ("\nSKILLS\nUsed, would need a week: Python, Django\n", "Django"),
        ("\nSKILLS\nHave only tried: Cypress, Next.js\n", "Next.js"),
        ("\nSKILLS\nonce, at a hackathon -> GraphQL\n", "GraphQL"),
        ("\nSKILLS\nPayroll ✔   Recruiting ✔   SAP ✘\n", "SAP"),
        ("\nSKILLS\nTool | Years | Level\nJenkins | 6 | 5\nTerraform | 0 | 0\n", "Terraform"),
        ("\nSKILLS\nExcel (sort, filter - working on pivot tables)\n", "Pivot tables"),
        ("\nSKILLS\nKubernetes: our platform team looks after it, I push to main and it appears.\n", "Kubernetes"),
        ("\nSKILLS\nMachine learning (videos, certificate not taken)\n", "Machine learning"),
        ("\nCOURSES\nKubernetes Fundamentals (online, 2023): finished module 1 of 9\n", "Kubernetes"),
        ("\nPROFILE\nSite manager who reads drawings well and leaves AutoCAD to the drawing office.\n", "AutoCAD"),
        ("\nPROFILE\nFrontend is not my home: React tickets go to a colleague.\n", "React"),
        ("\nPROFILE\nRecruiter; employment law questions I forward to counsel.\n", "Employment law"),
        ("- Sat beside the planner while she ran Primavera P6\n", "Primavera P6"),
        (
            "- Bought the sandwiches for the change management workshops that the consultants gave\n",
            "Change management",
        ),
        ("- Standard reports in Power BI, which two members of my team build\n", "Power BI"),
        ("- The Google Analytics side belonged to our agency\n", "Google Analytics"),
        ("- Cared for 12 residents (cannulation done by the nurses)\n", "Cannulation"),
        ('\nPAPERS\n"Working from home", state bar employment law newsletter, March 2025\n', "Employment law"),
        ("\nMEMBERSHIPS\nState bar, section council on labor and employment law, 2019 - present\n", "Employment law"),
        ("- Sat next to the data team, so I can nod along to Airflow\n", "Airflow"),
    ],
)
def test_what_is_not_plainly_claimed_is_left_open(lines: str, asked: str) -> None:
    """In whatever words little is said of it, or it is somebody else's."""
    assert "met" not in statuses(lines, f"- {asked}").values()


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("\nSKILLS\nSage 200, Excel (pivot tables, no macros), Xero\n", "Excel"),
        ("\nSKILLS\nExcel: pivot tables, Power Query, some VBA\n", "Excel"),
        ("\nSKILLS\nDaily: Kubernetes, Terraform. Would need a week: Pulumi\n", "Terraform"),
        ("\nPROFILE\nI have used Salesforce every day since 2014.\n", "Salesforce"),
        ("\nPROFILE\nBookkeeper with nine years of payroll for 200 people.\n", "Payroll"),
        ("\nPROFILE\nI run demand generation in HubSpot for a team of four.\n", "HubSpot"),
        ("\nSKILLS\nAutoCAD is second nature to me\n", "AutoCAD"),
        ("\nSKILLS\nPowerPoint is what I do all day\n", "PowerPoint"),
        ("\nCERTIFICATES\nFirst aid, good until May 2099\n", "First aid certificate"),
        ("\nCERTIFICATES\nADR basic, valid until 05/2099\n", "ADR certificate"),
        ("\nCERTIFICATES\nGDC registration no. 271845\n", "GDC registration"),
        ("\nSKILLS\nC++, Rust; no frameworks but the standard library as well\n", "C++"),
        ("\nCOURSES\n- Wrote 140 test cases and automated 30 of them with Selenium\n", "Selenium"),
        ("- Wrote the Terraform modules for a team of six\n", "Terraform"),
        ("- Handed over the payroll for 300 people to nobody: ran it myself for six years\n", "Payroll"),
    ],
)
def test_what_is_plainly_claimed_is_met(lines: str, asked: str) -> None:
    """Among names, with what it is known for in brackets, or in a clause that says so."""
    assert statuses(lines, f"- {asked}") == {asked: "met"}


@pytest.mark.parametrize("again", ["Payroll, ", "Payroll (", "Payroll) ", "Payroll: ", "Payroll where she ran "])
def test_a_text_that_repeats_a_thing_without_end_is_read(again: str) -> None:
    """In seconds, not in hours: what is said of a thing is looked for nearby."""
    assert isinstance(statuses(f"\nSKILLS\n{again * 20_000}\n", "- Payroll"), dict)
