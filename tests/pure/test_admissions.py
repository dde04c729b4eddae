"""What a resume admits it knows little or nothing of is not called met."""

from __future__ import annotations

import pytest

from tests.pure.short_resume import statuses


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("\nSKILLS\nNot yet: machine learning in practice, Tableau, cloud platforms\n", "Tableau"),
        ("\nSKILLS\nNot mine: front-end frameworks; Terraform is done by the platform team\n", "Terraform"),
        ("\nSKILLS\nSolidWorks (expert), CATIA V5 (none)\n", "CATIA"),
        ("\nSKILLS\nPower BI; have seen Tableau only in a demo\n", "Tableau"),
        ("\nHONEST GAPS\nAWS: I have only done the labs. I have read about Kubernetes and run none.\n", "Kubernetes"),
        ("\nSKILLS\nUX is not what I do\n", "UX design"),
        ("\nSKILLS\nNo experience so far with Workday or SAP SuccessFactors.\n", "Workday"),
        ("\nSKILLS\nI do not program in Java.\n", "Java"),
        ("\nLANGUAGES\nSpanish, native. French, none.\n", "French"),
        ("\nSKILLS\nSAS and R: none.\n", "SAS"),
        ("\nSKILLS\nSAS is hardly what I would be hired for\n", "SAS"),
        ("\nSKILLS\nTerraform has never come my way\n", "Terraform"),
        ("\nSKILLS\nNot yet: HubSpot or any other CRM\n", "HubSpot"),
        ("\nSKILLS\nI have seen\nTableau over a shoulder but have not used it\n", "Tableau"),
        ("- Our lab uses paper, so LIMS will be new for me\n", "LIMS"),
        ("\nSKILLS\nOf AWS and Google Cloud I have only seen slides\n", "AWS"),
        ("\nSKILLS\nI have not yet worked with SAP SuccessFactors or Workday.\n", "Workday"),
        ("\nSKILLS\nI have no experience with Rust, Kotlin or Scala.\n", "Kotlin"),
        ("\nLANGUAGES\nFrench: weak.\n", "Good French"),
        ("\nSKILLS\nNot known: Workday, SuccessFactors.\n", "Workday"),
        ("\nSKILLS\nI cannot build a site alone and I don't know JavaScript\n", "JavaScript"),
        ("\nCERTIFICATIONS\nWorking at heights - March 2019, out of date\n", "working at heights ticket"),
        ("\nCERTIFICATIONS\nCourse for instructors (AEVO): registered, begins 01/2027\n", "AEVO"),
    ],
)
def test_what_is_said_to_be_none_is_not_shown(lines: str, asked: str) -> None:
    """A label, a heading, a bracket or the words beside it deny it."""
    assert set(statuses(lines, f"- {asked}").values()) <= {"missing"}


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("\nSKILLS\nLearning: Kubernetes (our platform team runs the clusters), Kotlin\n", "Kotlin"),
        ("\nSKILLS\nBeginner: Python (pandas only), Git\n", "Python"),
        ("\nSKILLS\nA little: Kubernetes – I deploy to a cluster our platform team runs\n", "Kubernetes"),
        ("\nHONEST GAPS\nAWS: I have only done the free-tier labs.\n", "AWS"),
        ("\nSTILL LEARNING\nSQL: two evenings so far\n", "SQL"),
        ("\nSKILLS\nR; I adapt Python scripts written by others but do not write my own\n", "Python"),
        ("\nSKILLS\nUS GAAP: university knowledge only.\n", "US GAAP"),
        ("\nSKILLS\nPowerShell – I run scripts I find and change a line or two.\n", "PowerShell"),
        ("\nSKILLS\nI have tried JMeter in one course exercise, nothing more.\n", "JMeter"),
        ("\nLANGUAGES\nPolish, evening class, enough for greetings and the bill\n", "Polish at a working level"),
        ("- Wrote the requirements for Salesforce, but have not configured it\n", "Salesforce"),
        ("\nSKILLS\nPower BI: I read dashboards\n", "Power BI"),
        ("\nSKILLS\nAlteryx: attended a two-day demo only.\n", "Alteryx"),
        ("\nSKILLS\nKubernetes: I edit manifests others wrote, have never run a cluster.\n", "Kubernetes"),
        ("\nSKILLS\nAnsys only for simple linear checks\n", "Ansys"),
        ("\nKNOW A LITTLE\nAzure, read-only access in one audit\n", "Azure"),
        ("\nSKILLS\nOnly from tutorials: Spark, PyTorch\n", "Spark"),
        ("\nSKILLS\nI can find a parcel on the GIS viewer but I cannot make maps in it\n", "GIS"),
        ("\nSKILLS\nSEO: I brief specialists\n", "SEO"),
        ("- Drafted contracts on FIDIC terms I know only from reading\n", "FIDIC"),
        ("\nCOURSES\nSQL for marketers: on module 4 of 9\n", "SQL"),
        ("\nSKILLS\nExcel only simple lists.\n", "Excel"),
        ("\nLANGUAGES\nGerman: starting, A1 course since October 2026\n", "German (B2)"),
        ("\nLANGUAGES\nArabic (greetings and numbers)\n", "Arabic"),
    ],
)
def test_what_is_said_to_be_little_is_shown_in_part(lines: str, asked: str) -> None:
    """Whoever reads the report sees the line."""
    assert set(statuses(lines, f"- {asked}").values()) == {"partial"}


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("\nLEARNING\nTerraform, certified in 2024\n", "Terraform"),
        ("- Ran Kafka for three years, but never lost a message\n", "Kafka"),
        ("- Moved 40 services to AWS, nothing more to say\n", "AWS"),
        ("\nSKILLS\nBasics: none. Daily: Python, SQL\n", "SQL"),
        ("\nSKILLS\nI have not only used Python but Rust as well.\n", "Python"),
        ("\nSKILLS\nNo COBOL, Python or SQL every day\n", "SQL"),
    ],
)
def test_what_is_held_is_held(lines: str, asked: str) -> None:
    """Words that admit something of one thing leave another alone."""
    assert set(statuses(lines, f"- {asked}").values()) == {"met"}
