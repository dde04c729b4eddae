"""What a job asks for is read whole and no further, and the line that is quoted for it is the one that shows it."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.judgement import Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.reading import requirements

TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

SUMMARY
Takes care of what others put off and writes it down.
"""
WORK = """
EXPERIENCE
Analyst, Orbit Ltd, 01/2020 - present
- Wrote 40 reports
"""


def held(lines: str, job: str, top: str = TOP) -> list[Requirement]:
    """What is said of each requirement, for a short resume that ends with these lines."""
    question = AnalysisInput(resume_text=top + WORK + lines, job_description=f"Requirements\n- Patience\n{job}\n")
    return judge(question, today=date(2026, 11, 28)).requirements


def statuses(lines: str, job: str, top: str = TOP) -> dict[str, str]:
    """The status of each requirement by its words."""
    return {item.text: item.status for item in held(lines, job, top)}


def quote(lines: str, job: str) -> str | None:
    """The line quoted for the one requirement that is judged."""
    (item,) = held(lines, job)
    return item.quote


def asked(job: str) -> list[str]:
    """What is read out of a list of requirements."""
    return [wanted.text for wanted in requirements.read(f"Requirements\n{job}\n")]


@pytest.mark.parametrize(
    "heading",
    ["What will you do?", "Essential Functions", "Essential Duties and Responsibilities", "Your role", "Key tasks"],
)
def test_what_stands_under_a_heading_of_duties_is_not_demanded(heading: str) -> None:
    """The employer's own app is nothing a resume lacks."""
    job = f"{heading}\n- Test our Kotlin app\n\nWhat we need from you\n- Java\n- SQL\n- Docker\n- Linux"
    assert [item.text for item in requirements.read(job)] == ["Java", "SQL", "Docker", "Linux"]


@pytest.mark.parametrize(
    "demand",
    [
        "Kotlin, or strong Java",
        "Siemens NX or CATIA V5",
        "CATIA V5 or Siemens NX",
        "SAP MM, SAP PP or SAP APO",
        "AutoCAD Civil 3D or Revit",
        "WMS (Manhattan, Blue Yonder, SAP EWM or similar)",
        "glaze firing, kiln repair or slip casting",
        "Opera or Mews",
        "Sage 50 or Xero",
        "Sage 50, Xero or QuickBooks Online",
        "Cisco, Juniper or Aruba",
        "Airflow/Dagster/Prefect",
        "Microsoft Dynamics 365 or NetSuite",
    ],
)
def test_alternatives_are_one_demand_in_their_whole_names(demand: str) -> None:
    """Neither is each of them a demand, nor is the last one cut short."""
    assert asked(f"- Very good knowledge of {demand}") == [demand]


def test_whole_pairs_that_stand_for_one_another_are_not_asked_for_by_halves() -> None:
    """Who has the first pair lacks nothing of the second."""
    assert asked("- Selenium with Java or Playwright with TypeScript\n- Jenkins") == ["Jenkins"]
    assert asked("- React with Node.js or .NET") == ["React", "Node.js or .NET"]


@pytest.mark.parametrize(
    "demand",
    [
        "3 years' experience in a studio or in-house",
        "2+ years in customer success, account management or consulting",
        "Experience with glaze firing or in a pottery",
        "Fault finding on domestic boilers or heat pumps",
        "Firewalls: Palo Alto, Fortinet or Check Point",
        "Work in a yard system (Zubla, Blue Yonder or similar)",
    ],
)
def test_what_something_else_may_stand_for_is_not_demanded(demand: str) -> None:
    """Where the rules cannot name the other choice, they do not ask for the one they know."""
    assert not {
        "in-house",
        "customer success",
        "account management",
        "glaze firing",
        "Blue Yonder",
        "Palo Alto",
        "Fault finding on domestic boilers",
    } & set(asked(f"- {demand}"))


def test_standards_in_brackets_are_one_choice() -> None:
    """Either of them will do."""
    assert "IEC 61513 or ISO 26263" in asked("- Sound knowledge of reactor safety (IEC 61513 or ISO 26263)")


@pytest.mark.parametrize(
    ("demand", "read"),
    [
        ("BSc in Diagnostic Radiography or DCR(R)", ["BSc in Diagnostic Radiography or DCR"]),
        ("Asta or MS Project", ["Asta or MS Project"]),
        ("Knowledge of the Irish building regulations and German skills", ["Irish building regulations", "German"]),
        ("Sehr gute Kenntnisse in MS Office", ["MS Office"]),
        ("Experience in B2B SaaS (HR tech or fintech)", ["B2B", "SaaS"]),
    ],
)
def test_letters_and_little_words_are_no_demands_of_their_own(demand: str, read: list[str]) -> None:
    """Neither is the end of an abbreviation a language nor a program a degree."""
    assert asked(f"- {demand}") == read


def test_or_similar_leaves_a_demand_what_it_is() -> None:
    """Only another thing by name makes a choice of it."""
    assert asked("- Experience with glaze firing or similar") == ["glaze firing"]


def test_papers_before_a_degree_are_part_of_one_demand() -> None:
    """Whoever asks for one of two papers asks for one thing."""
    assert asked("- MBO 4 or HBO diploma in hospitality") == ["MBO 4 or HBO diploma in hospitality"]


def test_an_abbreviation_is_read_with_its_noun() -> None:
    """The login is asked for, not the body that runs it; a body's check is shown by the check."""
    lines = "- Shipped the NHS login in 2024\n- Passed an enhanced DBS check\n"
    found = [(item.text, item.skill) for item in held(lines, "- NHS login or NHS App integration experience")]
    assert found == [("NHS login or NHS App integration", "NHS login")]
    assert statuses("- Worked for 41 NHS trusts\n", "- You know the NHS login integration well") == {}
    assert statuses(lines, "- You hold a DBS clearance already") == {"DBS clearance": "met"}


def test_a_membership_is_asked_for_and_not_the_body() -> None:
    """Whoever belongs to it shows it."""
    lines = "\nMEMBERSHIPS\nFellow of the Higher Education Academy (FHEA), 2022\n"
    demand = "Fellowship of the Higher Education Academy"
    assert statuses(lines, f"- {demand}") == {demand: "met"}
    assert statuses("- Wrote for the Higher Education Academy\n", f"- {demand}") == {}


def test_little_of_one_thing_is_no_lack_where_another_will_do() -> None:
    """Basics of one language are not told of where any scripting language is asked for."""
    lines = "\nSKILLS\nbasic PowerShell, Python\n"
    assert statuses(lines, "- Experience with PowerShell or another scripting language") == {}
    assert statuses(lines, "- Experience with PowerShell") == {"PowerShell": "partial"}


def test_one_of_several_is_told_by_the_name_that_is_shown() -> None:
    """Written out it is the same thing."""
    (item,) = held("- Ran continuous renal replacement therapy\n", "- Experience with CRRT or ECMO")
    assert (item.skill, item.status) == ("CRRT", "met")


def test_the_name_of_an_institution_asks_for_no_language() -> None:
    """A wish for a language stays a wish where a government of that name is spoken of."""
    job = "- Bids to the Welsh Government\n\nDesirable\n- Fluent Welsh"
    found = {item.text: item.importance for item in requirements.read(f"Requirements\n{job}")}
    assert found["Welsh"] == "nice"


def test_a_wish_for_the_future_shows_nothing() -> None:
    """What an employer that is looked for does was not done yet."""
    top = TOP.replace(
        "Takes care", "Paralegal now looking for a training contract with a\nfirm that does litigation. Takes care"
    )
    assert statuses("", "- litigation", top) == {}
    assert statuses("- Supported litigation in two cases\n", "- litigation", top) == {"litigation": "met"}


@pytest.mark.parametrize(
    ("lines", "demand", "status"),
    [
        ("- Screened 140 resumes in iCIMS\n", "applicant tracking system", {"applicant tracking system": "met"}),
        ("- Implemented ASC 842 for 63 leases\n", "US GAAP", {"US GAAP": "met"}),
        ("- Closed the books under GAAP\n", "US GAAP", {}),
        ("- Screened 140 resumes\n", "applicant tracking system", {}),
        ("\nCERTIFICATIONS\nJIB Gold Card\n", "ECS Gold Card", {"ECS Gold Card": "met"}),
        ("\nCERTIFICATIONS\nWorking with Children Check\n", "WWCC", {"WWCC": "met"}),
    ],
)
def test_one_thing_by_two_names_and_a_kind_of_program(lines: str, demand: str, status: dict[str, str]) -> None:
    """A product shows its kind; a kind of program nobody named may be there all the same."""
    assert statuses(lines, f"- {demand}") == status


def test_a_name_goes_on_with_a_digit_and_a_letter() -> None:
    """The program is not the one without them."""
    assert asked("- AutoCAD Civil 3D") == ["AutoCAD Civil 3D"]


@pytest.mark.parametrize(
    ("lines", "demand", "status"),
    [
        ("\nSKILLS\nProvisional driving licence\n", "driving licence", "partial"),
        ("\nSKILLS\nFull driving licence\n", "driving licence", "met"),
        ("\nSKILLS\nC++, Rust (first experience, private project)\n", "Rust", "partial"),
        ("\nSKILLS\nELISA (class lab only), Pipetting\n", "ELISA", "partial"),
        ("\nSKILLS\nMatlab/Jira (basics)\n", "MATLAB", "partial"),
        ("- Strong in reports, picking up dbt at the moment\n", "dbt", "partial"),
        ("\nCERTIFICATIONS\nBLS (valid until 08/2027)\n", "BLS", "met"),
        ("\nCERTIFICATIONS\nPMP: not held\n", "PMP", "missing"),
        ("\nSKILLS\nRevit: no, Navisworks: yes\n", "Revit", "missing"),
        ("\nSKILLS\nFull driving licence: not yet, learning\n", "driving licence", "missing"),
        ("\nSKILLS\nIntune (self-study)\n", "Intune", "partial"),
        ("\nSKILLS\nExcel (basic formulas and sorting), Outlook\n", "Excel", "partial"),
        ("\nCERTIFICATIONS\nPMP exam: not yet taken\n", "PMP", "missing"),
    ],
)
def test_what_the_words_beside_a_thing_take_from_it(lines: str, demand: str, status: str) -> None:
    """A learner's licence, a first try and a paper not held are not the thing itself."""
    assert statuses(lines, f"- {demand}") == {demand: status}


def test_a_language_is_known_as_well_as_the_list_of_languages_says() -> None:
    """E-mails in a language do not outweigh the level that stands beside it."""
    lines = "- Answered e-mails in German\n\nLANGUAGES\nDutch - native\nGerman - reasonable (A2/B1)\n"
    assert statuses(lines, "- Good German") == {}


def test_a_label_over_a_gap_belongs_to_what_it_labels() -> None:
    """A quote is not the label alone."""
    assert quote("\nSKILLS\nSIEM:           Wazuh, Suricata\n", "- SIEM") == "SIEM:           Wazuh, Suricata"


def test_an_abbreviated_word_ends_no_quote() -> None:
    """A date follows the words for when a paper ends."""
    paper = "Standard First Aid (exp. Feb 2028)"
    assert quote(f"\nCERTIFICATIONS\n{paper}\n", "- First Aid") == paper


def test_a_name_with_an_abbreviation_is_shown_by_its_words_side_by_side() -> None:
    """An app that members of the body use is not the app of that name."""
    assert statuses("- Own the rota app used by 41 NHS trusts\n", "- NHS App") == {}
    assert statuses("- Shipped a login for the NHS App\n", "- NHS App") == {"NHS App": "met"}


def test_what_a_colleague_is_called_is_not_done_by_oneself() -> None:
    """To teach together with somebody is not to teach what they do."""
    assert statuses("- Planned lessons with the special education teacher\n", "- special education") == {}
    assert statuses("- Hired as a special education teacher\n", "- special education") == {"special education": "met"}


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("- Reported to the Head of Payroll\n", "payroll"),
        ("- Ordered parts from German suppliers\n", "German"),
        ("\nCERTIFICATIONS\nBLS expired 03/2024\n", "BLS"),
        ("\nCERTIFICATIONS\nAWS Certified Architect (2023, valid till Aug 2026)\n", "AWS certification"),
        ("- Learned to leap over a vision\n", "Experience with LEAP or Vision"),
        ("- Wrote advanced reports\n", "ISTQB Foundation or Advanced"),
        ("\nCERTIFICATIONS\nNEBOSH - failed, retaking in May 2027\n", "NEBOSH"),
        ("\nLANGUAGES\nFrench: holiday level\n", "Good French"),
        (
            "\nCERTIFICATIONS\nNon-violent crisis intervention, last done 2020, lapsed\n",
            "certificate in crisis prevention / non-violent intervention",
        ),
        ("\nOTHER\nI have not taught AP courses and I don't hold an administrator license.\n", "Administrator license"),
    ],
)
def test_what_others_do_and_what_is_held_no_longer_is_left_out(lines: str, demand: str) -> None:
    """The rules cannot tell how much of it there is."""
    assert statuses(lines, f"- {demand}") == {}


def test_little_experience_of_a_thing_is_a_part_at_most() -> None:
    """What somebody passes on to others is not called met."""
    told = "- I have little experience with eating disorders and refer these on\n"
    assert "met" not in statuses(told, "- Experience in eating disorders").values()


def test_a_product_asked_for_with_its_kind_is_asked_for_once() -> None:
    """Another product of the kind does not meet half of the demand."""
    assert statuses("- SystmOne every day\n", "- Epic electronic patient record") == {"Epic": "missing"}


def test_a_heading_shows_nothing() -> None:
    """What stands below it may."""
    assert "met" not in statuses("\nFURTHER TRAINING\nLean, 2020\n", "- Further training as a specialist").values()


def test_what_is_denied_is_missing_however_it_is_put() -> None:
    """The words behind a name deny it as those before it do."""
    assert statuses("\nSKILLS\nKubernetes: none so far, Docker\n", "- Kubernetes") == {"Kubernetes": "missing"}
    assert statuses("- Spoke German with guests\n", "- German") == {"German": "met"}


@pytest.mark.parametrize(
    ("lines", "demand", "shown"),
    [
        (
            "- Ran six clinical Pilates classes a week\n\nCERTIFICATIONS\nClinical Pilates, Stage 2, 2023\n",
            "Clinical Pilates qualification",
            "Clinical Pilates, Stage 2, 2023",
        ),
        (
            "- Three of my chefs passed their SVQ Level 3\n\nEDUCATION\nSVQ Level 3 Cookery, Leith, 2010\n",
            "SVQ Level 3 in cookery",
            "SVQ Level 3 Cookery, Leith, 2010",
        ),
        (
            "\nCERTIFICATIONS\nCPA Professional Education Program, 2020\nCPA designation granted 2021\n",
            "CPA",
            "CPA designation granted 2021",
        ),
        (
            "\nCOURSES\nNegotiation course, 2020\n\nSKILLS\nNegotiation of leases\n",
            "negotiation",
            "Negotiation of leases",
        ),
        (
            "- Negotiated the prices of three years\n\nCOURSES\nNegotiation, two days, 2020\n",
            "negotiation",
            "Negotiated the prices of three years",
        ),
    ],
)
def test_a_paper_is_shown_by_its_own_line_and_a_deed_before_a_course(lines: str, demand: str, shown: str) -> None:
    """The line that is quoted is the one a reader would point to."""
    assert quote(lines, f"- {demand}") == shown


def test_a_paper_asked_for_is_not_shown_by_use_nor_by_the_papers_of_others() -> None:
    """Whoever gives classes or trains others may hold no paper."""
    assert statuses("- Ran six clinical Pilates classes a week\n", "- Clinical Pilates qualification") == {}
    assert statuses("- Three of my chefs passed their SVQ Level 3\n", "- SVQ Level 3 in cookery") == {}


def test_the_name_of_a_school_asks_for_no_diploma() -> None:
    """A campus has one; a diploma that is asked for is asked for."""
    assert asked("Campus: Guadalupe Early College High School\n- SQL\n- Java\n- Go") == ["SQL", "Java", "Go"]
    assert asked("- High school diploma or GED") == ["High school diploma or GED"]
    assert "High school" not in " ".join(asked("- SQL\n- Java\n- Go\n- High school counseling experience"))
    assert asked("- SQL\n- Java\n- Go\n- Experience in a secondary school") == ["SQL", "Java", "Go"]


def test_a_degree_or_a_diploma_is_asked_for_as_both() -> None:
    """The lower one does, the demand is not cut to it, and the degree is no more than was asked for."""
    assert asked("- Degree or diploma in Nursing") == ["Degree or diploma in Nursing"]
    resume = f"{TOP}{WORK}\nEDUCATION\nBSc Nursing, Leeds, 2012\n"
    question = AnalysisInput(resume_text=resume, job_description="Requirements\n- Degree or diploma in Nursing\n")
    assert (judge(question, today=date(2026, 11, 28)).education_notes or "").startswith("The degree asked for: “BSc")


def test_a_nationality_is_no_language() -> None:
    """Where a resume says where somebody is from and lists languages, the list tells of them, level and all."""
    table = "\nPERSONAL DETAILS\nNationality:    German\n\nLANGUAGES\nEnglish             fluent (C1)\n"
    (english,) = held(f"{table}German              mother tongue\n", "- English")
    (german,) = held(f"{table}German              mother tongue\n", "- German")
    assert (english.quote, german.quote) == ("English             fluent (C1)", "German              mother tongue")
    assert "met" not in statuses(table, "- German").values()


def test_a_line_below_a_dated_paper_is_another_paper() -> None:
    """However its name begins."""
    lines = (
        "\nCOURSES AND CERTIFICATES\nGoogle Data Analytics Certificate (Coursera), 2021\ndbt Fundamentals, Coursera\n"
    )
    assert quote(lines, "- dbt") == "dbt Fundamentals, Coursera"


def test_running_text_that_fills_its_lines_is_quoted_by_the_sentence() -> None:
    """A name may be broken in two at the end of a line."""
    told = (
        "I look after the books of eleven small clients and a dental practice. Quarterly VAT under Making\nTax Digital."
    )
    assert quote(f"- Filed 30 letters\n\n{told}\n", "- VAT") == "Quarterly VAT under Making\nTax Digital."


def test_the_name_of_who_teaches_goes_behind_the_work() -> None:
    """A term in it says where something was learned."""
    lines = "- Moved the tests to Cypress\n\nCOURSES\nPlaywright (Test Automation University), 2026\n"
    assert quote(lines, "- Experience with automated testing") == "Moved the tests to Cypress"


def test_an_abbreviation_is_no_little_word() -> None:
    """It is shown by itself."""
    assert "met" not in statuses("- The firm paid for my training\n", "- FORS training").values()
    assert statuses("- Training for FORS\n", "- FORS training") == {"FORS training": "met"}


def test_what_a_firm_is_certified_by_is_not_asked_for() -> None:
    """A sentence that tells what the employer is demands nothing."""
    told = "We are a family-owned, ISO 9001 and AS9100 certified shop with 85 employees."
    demands = "Requirements\n- SQL\n- Docker\n- Linux\n"
    assert [item.text for item in requirements.read(f"Machinist\n\n{told}\n\n{demands}")] == ["SQL", "Docker", "Linux"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Excel                    intermediate", "Excel                    intermediate"),
        ("Excel\t●●○○○", "Excel\t●●○○○"),
        ("Excel                    Credit control", "Excel"),
    ],
)
def test_a_skill_in_a_table_is_quoted_with_its_level(row: str, told: str) -> None:
    """What another column says of something else is not."""
    (found,) = [item for item in held(f"\nSKILLS\n{row}\n", "- Excel") if item.text == "Excel"]
    assert found.quote == told


def test_a_product_before_another_only_says_of_what_it_is() -> None:
    """Who knows Excel may not know its programming."""
    assert (asked("- Excel VBA"), asked("- Excel, VBA"), asked("- Microsoft Excel")) == (
        ["VBA"],
        ["Excel", "VBA"],
        ["Microsoft Excel"],
    )


@pytest.mark.parametrize(
    ("demand", "read"),
    [
        ("Paediatric experience in the community", "Paediatric experience in the community"),
        ("Kubernetes experience in production", "Kubernetes"),
        ("Python experience in a similar role", "Python"),
        ("black CSCS card", "black CSCS card"),
        ("CSCS card", "CSCS card"),
    ],
)
def test_where_a_thing_is_to_have_been_done_belongs_to_it(demand: str, read: str) -> None:
    """A ward is no community; what says nothing of a place is left out."""
    assert asked(f"- {demand}") == [read]


def test_terms_of_employment_are_no_demand() -> None:
    """Nor is what stands below them."""
    assert asked("- SQL\n\nTerms\nTwo-year contract, medical cover, Tableau training") == ["SQL"]


def test_accounts_show_no_accounting() -> None:
    """Who has them to look after may know of it all the same, so nothing is said."""
    assert statuses("- Looked after 6,000 paying accounts", "- Accounting") == {}
    assert statuses("- Did the accounting of a charity", "- Accounting") == {"Accounting": "met"}


@pytest.mark.parametrize("demand", ["Another language, for example French or Italian", "apprenticeship programmes"])
def test_examples_of_a_language_and_trainings_run_for_others_are_no_demand(demand: str) -> None:
    """Any other language will do, and who runs apprenticeships need not have had one."""
    assert asked(f"- {demand}") == []


@pytest.mark.parametrize(
    ("lines", "demand", "status"),
    [
        (
            "\nLANGUAGES\nGerman reasonable (reading well, negotiating not yet)\n",
            "Business fluent Dutch and German",
            "partial",
        ),
        ("\nLANGUAGES\nItalian: I understand, I answer with the hands\n", "Fluent Italian", "partial"),
        ("\nLANGUAGES\nGerman (fluent)\n", "Business fluent Dutch and German", "met"),
    ],
)
def test_a_level_told_before_several_languages_is_that_of_each(lines: str, demand: str, status: str) -> None:
    """And what people call reasonable is not fluent."""
    assert set(statuses(lines, f"- {demand}").values()) - {"missing"} == {status}


def test_a_name_with_an_and_of_its_own_is_one_thing() -> None:
    """Health alone is no demand, and neither is social care."""
    assert asked("- Good knowledge of the Health and Social Care Standards") == []
    assert asked("- Good knowledge of the Water and Sewage Code") == ["Water and Sewage Code"]


def test_the_passage_beside_a_language_asks_for_the_language() -> None:
    """A labour law of a country is none of it."""
    job = "Requirements\n- Good knowledge of German labour law\n- German at native level\n"
    assert requirements.passage_of(job, "German", "must") == "German at native level"
