"""A demand says in the report what it says in the posting, or is left out: not a half of it, nor a word out of it."""

from __future__ import annotations

import pytest

from resume_analysis import analyze_text
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.reading import requirements
from tests.pure import short_resume
from tests.pure.short_resume import TODAY, TOP


def demands(line: str) -> list[str]:
    """What is read in one point of a list of requirements, by its words."""
    return [wanted.text for wanted in requirements.read(f"Requirements\n- {line}\n")]


def statuses(lines: str, demand: str) -> dict[str, str]:
    """The status of the requirement by its words, for a short resume that ends with these lines."""
    return short_resume.statuses(lines, f"- {demand}")


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("AWS security", ["AWS security"]),
        (
            "A degree in a relevant subject (museum studies, history, event management)",
            ["degree in a relevant subject"],
        ),
        ("Fault-finding skills on PLCs", ["Fault-finding skills on PLCs"]),
        ("LGV C+E licence held for at least 2 years", ["LGV C+E licence"]),
        ("Willing to work retail hours", []),
        ("You can program in Python, not only in shell scripts", ["Python"]),
        ("Afrikaans or Sepedi in addition to English", ["Afrikaans or Sepedi"]),
        ("The required English language score", ["required English language score"]),
        (
            "min. 4 years of experience in software testing, including min. 2 years in test automation",
            ["4 years of experience"],
        ),
        ("Sound knowledge of fleet management systems", ["fleet management systems"]),
        ("Experience of providing payroll to external clients", []),
        ("Minimum 8 years of experience in the trade, including apprenticeship", ["8 years of experience"]),
        ("Minimum 10 years experience in HVAC, of which 5 years in a design consultancy", ["10 years experience"]),
        ("Job Code: KP-QA-2611", []),
        ("Undergraduate degree in foods and nutrition", ["Undergraduate degree in foods and nutrition"]),
        ("Experience of stress testing across credit, liquidity and operational risk", ["stress testing"]),
        ("Good understanding of NZ planning and land transport legislation", ["land transport legislation"]),
        ("Both state examinations at least 'befriedigend'", []),
        ("Willing to work shifts, including weekends and public holidays", []),
        ("Hands on experience in CATIA V5 (part design, sheet metal)", ["CATIA V5"]),
        ("Python for test automation", ["Python"]),
        ("Strong skills in Excel", ["Excel"]),
        ("Experience with a headless CMS", ["headless CMS"]),
        ("Working knowledge of Spanish for our Spanish speakers", ["Spanish"]),
        ("Xero or a similar cloud accounting package", ["Xero"]),
        ("Current registration with the RCVS", ["registration with the RCVS"]),
        ("Experience of writing email campaigns or newsletters", []),
        ("Solid experience in API test automation (REST Assured or similar)", ["API test automation"]),
        ("Master or PhD in Chemistry or Materials Science", ["Master or PhD in Chemistry or Materials Science"]),
        ("CI/CD for mobile (Fastlane, GitHub Actions or similar)", ["CI/CD"]),
        ("Google Ads or Meta certification", ["Google Ads or Meta certification"]),
        ("Master's degree in Taxation or Accounting, or J.D.", ["Master's degree in Taxation or Accounting"]),
        ("Proficiency in Microsoft Office (Word, Excel)", ["Word", "Excel"]),
        ("4+ years of experience in UX or product design", ["4+ years of experience"]),
        ("APICS/ASCM CPIM or CSCP certification", ["CPIM or CSCP certification"]),
        ("Driving licence cat. B", ["Driving licence"]),
        ("5+ years of full-cycle B2B SaaS closing experience", ["5+ years"]),
        ("Experience with shop openings or retail marketing", []),
        ("Independent preparation of annual financial statements according to HGB", ["annual financial statements"]),
        ("Sound knowledge of accounting according to HGB", ["HGB"]),
        ("Figma and the Adobe suite (Photoshop, InDesign)", ["Figma", "Photoshop", "InDesign"]),
        ("Victorian A Class electrical licence", ["Victorian A Class electrical licence"]),
        ("Knowledge of API 610 and the relevant ISO and EN standards", []),
        ("Know how to meet the needs of students with SEND and those learning English", ["SEND"]),
        ("A-level teaching experience with examination results", ["examination results"]),
        ("A diploma or degree in hospitality", ["diploma or degree in hospitality"]),
        ("Technical SEO", ["Technical SEO"]),
        ("Programming of CNC machines", ["Programming of CNC machines"]),
        ("Work at the German-Dutch border", ["German-Dutch border"]),
        (
            "5+ years' commercial experience in Kotlin, Java, Scala or another JVM language",
            ["5+ years' commercial experience", "Kotlin, Java, Scala or another JVM language"],
        ),
        (
            "Experience of Power BI, Tableau or other visualisation software",
            ["Power BI, Tableau or other visualisation software"],
        ),
        ("Three to seven years of experience", ["Three to seven years of experience"]),
        ("A Black or Gold CSCS card", ["Black or Gold CSCS card"]),
        ("Knowledge of ASME Section IX and B31.3", ["ASME Section IX", "B31.3"]),
        ("Leadership qualification at SVQ level 4 or above", ["SVQ level 4 or above"]),
        ("OR associate's degree with 5+ years of experience", []),
        ("(Quality control experience may be considered in lieu.)", []),
        ("Phone Mike on 01632 960 417 after 4pm", []),
        ("25 days' holiday plus Christmas shutdown, private medical, life cover", []),
        (
            "A good working knowledge of the EYFS, Development Matters or Birth to 5 Matters",
            ["EYFS, Development Matters or Birth to 5 Matters"],
        ),
        ("ICAN, ACCA or ANAN qualified", ["ICAN, ACCA or ANAN"]),
        ("5–8 years in internal audit, external audit (Big Four or mid-tier) or risk", ["5–8 years"]),
        ("Paediatric First Aid (12 hour)", ["Paediatric First Aid"]),
        ("A full Level 3 in early years (CACHE, NNEB, BTEC, T Level in Education, or equivalent)", []),
        (
            "Experience with differentiated teaching for students who are still acquiring English",
            ["differentiated teaching"],
        ),
        ("Able to summarise complex discussion in plain English", ["summarise complex discussion"]),
        ("French at C1. Dutch or a Scandinavian language may replace French", ["French"]),
        ("You've dealt with customers before – in a shop, bar, call centre, anywhere", []),
        ("They use LEAP, though Proclaim, Osprey or similar will do", []),
        ("A comparable training (e.g. Kaufmann im E-Commerce)", ["comparable training"]),
        ("Psychology degrees will be considered where the applicant has five years in child protection", []),
        ("MSME loans, sold for a bank", ["MSME loans"]),
        ("There is no public transit after 9 p.m.", []),
        ("Safeguarding Children Level 3", ["Safeguarding Children Level 3"]),
        ("Sound PLC fault-finding skills", ["PLC fault-finding"]),
        ("Good written English for care records", ["English"]),
        ("An advanced degree in a social science", ["advanced degree in a social science"]),
        (
            "At least six years of professional experience in a law firm or legal department",
            ["six years of professional experience"],
        ),
        ("EXPERIENCE WITH ORDER PICKING", ["ORDER PICKING"]),
        ("Practical experience of GLMs in pricing, e.g. in Emblem, Radar, R or Python", ["GLMs in pricing"]),
        ("Good fault-finding skills on three-phase systems", ["fault-finding skills on three-phase systems"]),
        ("Experience of negotiating and drafting Section 999 agreements", []),
        ("Educated to Higher level in English and Maths", []),
        ("A levels in French and History", []),
        ("Working knowledge of North Carolina", []),
        ("You know HubSpot and you've worked with Salesforce", ["HubSpot", "Salesforce"]),
        ("CIPP qualified or working towards a CIPP qualification", ["CIPP qualified"]),
        ("Current ADR certificate with tanks, class 3", ["ADR"]),
        (
            "You know your tools, be it Postman, REST Assured or a similar tool",
            ["Postman, REST Assured or a similar tool"],
        ),
        ("A second language; German is especially useful", []),
        ("Attestation fluides, catégorie I", ["Attestation fluides"]),
        ("A record of accounts with at least $5M in ARR", []),
        ("MBA or other postgraduate qualification", ["MBA or other postgraduate qualification"]),
        ("Very good knowledge of Opera (Cloud or V5)", ["Opera"]),
        (
            "Knowledge of access control and video systems such as Lenel, C-CURE or Genetec",
            ["Lenel, C-CURE or Genetec"],
        ),
        ("Microsoft Certified: Azure Data Engineer Associate", ["Microsoft Certified: Azure Data Engineer Associate"]),
        ("are a skilled Revit user", ["Revit"]),
        ("Some Swift, so that you can read what the iOS side is doing", ["Swift", "iOS side"]),
        ("You will feed our claims-triage models", ["claims-triage models"]),
        ("Lean tools such as TPM, 5S and SMED", ["Lean tools such as TPM, 5S and SMED"]),
        (
            "Degree in electrical engineering, or a completed apprenticeship plus relevant experience",
            ["Degree in electrical engineering, or a completed apprenticeship"],
        ),
        ("Lead auditor qualification (BRCGS or FSSC 22000)", []),
        ("Membership of CIPR or PRCA", []),
        ("Current coding for TIG welding on pipe", ["Current coding"]),
        ("Certified Payroll Technician", ["Certified Payroll Technician"]),
        ("A completed Montessori diploma", ["Montessori diploma"]),
        (
            "You know a cloud data warehouse, like Snowflake or BigQuery",
            ["cloud data warehouse, like Snowflake or BigQuery"],
        ),
        ("Experience with trials (phase I or I/II)", ["phase I or I/II"]),
        ("Experience in independent monitoring, ideally at a sponsor", []),
        ("Knowledge of the Child, Youth and Family Services Act", ["Child, Youth and Family Services Act"]),
        ("A recognised teaching qualification (for example PGCE, or a Dutch first degree teaching licence)", []),
        ("a Dutch first-degree qualification, PGCE, QTS or similar", ["PGCE, QTS or similar"]),
        (
            "NZ Certificate in Commercial Road Transport or a similar qualification",
            ["NZ Certificate in Commercial Road Transport"],
        ),
        ("You work with Python or R", ["Python or R"]),
        ("You get on with people at every level, from forklift driver to managers", []),
        ("German at least B2 if you look after our customers there", []),
        ("ASIS certification (CPP, PSP or APP)", ["ASIS certification (CPP, PSP or APP)"]),
        (
            "Remote sensing, for example image classification or lidar processing",
            ["image classification or lidar processing"],
        ),
        ("Performance testing with JMeter, k6 or Gatling", ["Performance testing", "JMeter, k6 or Gatling"]),
        (
            "Completed training in hotel management or tourism (apprenticeship, hotel school or university degree)",
            ["training in hotel management or tourism (apprenticeship, hotel school or university degree)"],
        ),
        ("No need to know Flutter or React Native: our apps are native", []),
        ("Automated testing of data pipelines", ["Automated testing of data pipelines"]),
        ("Understanding of safeguarding adults and children", ["safeguarding adults and children"]),
        ("Previous work in catering, construction or hospitality", ["catering, construction or hospitality"]),
        ("CI/CD, e.g. Bitrise or GitHub Actions", ["CI/CD, e.g. Bitrise or GitHub Actions"]),
        ("HPLC method development and validation", ["HPLC method development and validation"]),
        ("Cvent or a similar event management platform", ["Cvent"]),
        ("Spring Boot, Spring Security, Hibernate/JPA", ["Spring Boot", "Spring Security", "Hibernate/JPA"]),
        (
            "A degree in chemistry or a related field (BSc or above)",
            ["degree in chemistry or a related field (BSc or above)"],
        ),
    ],
)
def test_a_demand_is_read_whole_or_not_at_all(line: str, read: list[str]) -> None:
    """Neither a part of a name nor the first of two verbs, a subject of a school or a place is a demand of its own."""
    assert demands(line) == read


@pytest.mark.parametrize(
    "part",
    [
        "of which four must be in payroll",
        "of these at least 3 in payroll",
        "with at least three in payroll",
        "including a minimum of 3 years recruiting for technology roles",
    ],
)
def test_what_a_part_of_the_years_is_of_is_no_demand_of_its_own(part: str) -> None:
    """Years in a field are not shown by the field."""
    assert demands(f"Minimum 5 years of experience in accounting, {part}") == ["5 years of experience"]


def test_a_part_of_a_longer_name_is_no_activity() -> None:
    """A commission that is called so asks for no reconciling of accounts."""
    assert "Reconciliation" not in demands("Knowledge of the Truth and Reconciliation Commission's work")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (
            "Master's degree in social work, counseling, marriage and family therapy or a closely related field",
            "Master's degree in social work, counseling, marriage and family therapy or a closely related field",
        ),
        (
            "Bachelor's degree, or an associate degree in paralegal studies together with five years of experience",
            "Bachelor's degree",
        ),
        ("Bachelor's degree in design, or an associate degree with 8+ years", "Bachelor's degree in design"),
    ],
)
def test_a_degree_is_asked_for_in_its_fields_and_without_those_of_another(line: str, asked: str) -> None:
    """A lower one that needs years beside it is not enough alone, and its field is its own."""
    assert demands(line)[0] == asked


@pytest.mark.parametrize("other", ["or an associate degree with 8+ years", "or show equivalent formal training"])
def test_a_degree_that_something_else_may_stand_for_is_not_called_missing(other: str) -> None:
    """Nobody lacks what they may make up for otherwise."""
    assert (
        statuses("\nEDUCATION\nAssociate degree in design, Hill College, 2015\n", f"Bachelor's degree, {other}") == {}
    )


@pytest.mark.parametrize(
    ("lines", "demand", "expected"),
    [
        ("\nSKILLS\nQGIS\n", "Skills in GIS software, ideally ArcGIS Pro", {}),
        ("\nSKILLS\nQGIS\n", "Skills in mapping software, ideally MapQuilt", {}),
        ("\nSKILLS\nExcel\n", "Microsoft Office", {"Microsoft Office": "partial"}),
        ("\nSKILLS\nExcel, Word, PowerPoint\n", "Microsoft Office", {"Microsoft Office": "met"}),
        ("\nSKILLS\nJenkins, Azure DevOps\n", "Azure", {}),
        ("- Python scripts for backups\n", "Proper code in Python, not only scripts", {}),
        ("- Python scripts\n- A service in Python\n", "Proper code in Python, not only scripts", {"Python": "met"}),
        ("- ADR held throughout\n\nCERTIFICATES\nADR: expired 2022\n", "ADR certificate", {}),
        ("\nSKILLS\nRust ●●○○○\n", "Rust", {"Rust": "partial"}),
        ("\nSKILLS\nRust ★★★★☆\n", "Rust", {"Rust": "met"}),
        ("\nSKILLS\nRust (2/5)\n", "Rust", {"Rust": "partial"}),
        ("\nLANGUAGES\nGerman: B1\n", "Good German", {}),
        ("\nLANGUAGES\nGerman: B2\n", "Good German", {"German": "met"}),
        ("\nSKILLS\nKeen to learn Rust\n", "Rust", {}),
        ("\nCERTIFICATES\nCISSP ........ exam planned for spring 2027\n", "CISSP", {"CISSP": "partial"}),
        ("\nSKILLS\nHAZOP studies as a member\n", "Must have led HAZOP studies", {}),
        ("- Led HAZOP studies of 3 plants\n", "Must have led HAZOP studies", {"HAZOP studies": "met"}),
        ("\nSKILLS\nSoldering (IPC-A-610)\n", "IPC certification", {}),
        ("- Secured 22 major gifts\n", "Gifts of securities", {}),
        ("\nCERTIFICATES\nADR – tanks, to March 2099\n", "ADR licence", {"ADR licence": "met"}),
        ("\nCERTIFICATES\nGDC registration no. 271845\n", "GDC registration", {"GDC registration": "met"}),
        ("- Sage for 50 clients\n", "Sage 50", {}),
        ("- I am looking for a role where I can keep learning Rust\n", "Rust", {}),
        (f"\nSKILLS\nRust{' ' * 34}●○○○○\n", "Rust", {"Rust": "partial"}),
    ],
)
def test_what_falls_short_is_not_called_met(lines: str, demand: str, expected: dict[str, str]) -> None:
    """The best of a kind, a part of a suite, another product of the name, a low mark, a paper that ran out."""
    assert statuses(lines, demand) == expected


def test_a_demand_and_a_wish_in_one_sentence_are_told_apart() -> None:
    """Each has a subject of its own: what would be an asset is not the first."""
    line = "You should be fluent in French, and experience with Kafka would be an asset"
    read = {wanted.text: wanted.importance for wanted in requirements.read(f"Requirements\n- {line}\n")}
    assert read == {"French": "must", "Kafka": "nice"}


@pytest.mark.parametrize("part", ["with at least 1 year in food", "including two in food", "of which 1 year in food"])
def test_years_with_a_second_measure_are_not_shown_by_the_first(part: str) -> None:
    """Nobody can say whether some of the years were of the other kind."""
    job = f"Analyst\n\nRequirements\n- Patience\n- 3 years of experience as an analyst, {part}\n"
    assert not judge(AnalysisInput(resume_text=TOP, job_description=job), today=TODAY).requirements


@pytest.mark.parametrize(
    ("demand", "judged"),
    [("Tanker experience, at least one year", False), ("Work experience, at least one year", True)],
)
def test_years_of_what_stands_before_them_are_not_shown_by_any_work(demand: str, judged: bool) -> None:
    """A year of driving may not have been one of tankers."""
    read = requirements.read(f"Requirements\n- {demand}\n")
    assert any(wanted.kind == "years" for wanted in read) is judged


def test_an_occupation_somebody_is_trained_in_may_stand_on_a_line_of_its_own() -> None:
    """Below the course that led to it."""
    learned = "\nAUSBILDUNG\n2017 – 2019 Vorbereitung auf die Prüfung, IHK Hagen\nAbschluss: Anlagenführer (IHK)\n"
    asked = "Abgeschlossene Ausbildung als Anlagenführer"
    assert statuses(learned, asked) == {asked: "met"}


def test_a_label_below_a_point_opens_a_line_of_its_own() -> None:
    """What was used is no end of what was done."""
    lines = "- Raised the share of tests that run every night on all builds from 31% to 78%\nTech: Kotlin, Hilt\n"
    question = AnalysisInput(resume_text=TOP + lines, job_description="Requirements\n- Kotlin\n")
    assert judge(question, today=TODAY).requirements[0].quote == "Tech: Kotlin, Hilt"


def test_the_program_of_a_suite_that_a_job_singles_out_is_a_demand_of_its_own() -> None:
    """The others show the suite and not the one that matters."""
    lines = "\nSKILLS\nMicrosoft Word, Outlook, PowerPoint\n"
    assert statuses(lines, "Proficiency with Microsoft Office, including Excel") == {
        "Microsoft Office": "met",
        "Excel": "missing",
    }


@pytest.mark.parametrize(("wish", "read"), [("is not necessary", []), ("is a plus, but is not required", ["Oracle"])])
def test_what_a_list_of_wishes_says_is_not_needed_is_no_wish(wish: str, read: list[str]) -> None:
    """One that is a plus, though not required, is."""
    job = f"Nice to have\n- Experience with Oracle {wish}\n- Python\n"
    assert [wanted.text for wanted in requirements.read(job)] == [*read, "Python"]


def test_a_lower_degree_that_is_considered_with_experience_makes_the_other_none_to_miss() -> None:
    """The sentence goes on behind its semicolon."""
    demand = "Bachelor's degree in law; a college diploma with additional experience will be considered"
    assert statuses("\nEDUCATION\nDiploma in Office Administration, Hill College, 2010 - 2012\n", demand) == {}


def test_a_lower_wish_behind_a_semicolon_is_a_wish_of_its_own() -> None:
    """What is considered an asset is no way to meet the demand."""
    job = "Requirements\n- Bachelor's degree in law; a Master's degree is considered an asset\n"
    found = {wanted.text: wanted.importance for wanted in requirements.read(job)}
    assert found == {"Bachelor's degree in law": "must", "Master's degree": "nice"}


def test_one_of_several_papers_a_job_names_is_known_by_its_very_words() -> None:
    """Whatever rung it is on."""
    demand = "A trade qualification (National Craft Certificate / Advanced Certificate Craft – Electrical)"
    held = "\nEDUCATION\nAdvanced Certificate Craft – Electrical (QQI Level 6), 2020\n"
    assert list(statuses(held, demand).values()) == ["met"]


def test_what_a_posting_says_is_not_required_is_no_demand_wherever_it_stands() -> None:
    """A language of the country that makes life easier is none."""
    job = "Requirements\n- Dutch\n- SQL\n\nAbout us\nDutch is not required, although it makes life easier.\n"
    assert [wanted.text for wanted in requirements.read(job)] == ["SQL"]


def test_a_day_of_the_work_is_told_and_not_demanded() -> None:
    """Where a list of demands follows, the duties are none."""
    job = (
        "This is what your days look like\n- You support A/B tests\n\n"
        "This is what you bring\n- SQL\n- Python\n- Power BI\n"
    )
    assert [wanted.text for wanted in requirements.read(job)] == ["SQL", "Python", "Power BI"]


def test_of_two_choices_one_of_which_holds_the_other_the_wider_is_asked_for() -> None:
    """Nothing is counted twice."""
    job = "Requirements\n- Dashboards in Tableau or Power BI\n- A BI tool such as Tableau, Power BI or Looker\n"
    assert [wanted.text for wanted in requirements.read(job)] == ["Dashboards", "Tableau, Power BI or Looker"]


@pytest.mark.parametrize(
    ("lines", "demand", "expected"),
    [
        ("- Ran a home lab with Wazuh", "SIEM tools (Microsoft Sentinel, Splunk or QRadar)", []),
        ("- Wrote rules in Splunk", "SIEM tools (Microsoft Sentinel, Splunk or QRadar)", ["met"]),
        ("- Key user for SAP MM and WM", "Excellent knowledge of SAP (MM, PP, WM)", ["partial"]),
        ("- Key user for SAP MM and WM", "Excellent knowledge of SAP (MM, WM)", ["met"]),
        ("\nCERTIFICATIONS\nWorkplace First Aid\tJuly 2023\n", "Current first aid certificate", []),
        ("\nCERTIFICATIONS\nWorkplace First Aid\tJuly 2025\n", "Current first aid certificate", ["met"]),
        (
            "\nCOURSES\nMontessori diploma, first year finished, second year runs until July 2027\n",
            "Completed Montessori diploma",
            ["partial"],
        ),
        ("\nCERTIFICATIONS\nGoogle Data Analytics Certificate, 2025\n", "Google Analytics", []),
        (
            "\nEDUCATION\nBSc Nursing, Leeds, 2012 - 2016\n",
            "A postgraduate certificate or diploma in critical care nursing",
            [],
        ),
        ("- Monitors phase II and III studies", "Experience with trials (phase I or I/II)", []),
        ("- Monitors a phase I/II study", "Experience with trials (phase I or I/II)", ["met"]),
        ("- Planned lorries to France and the Czech Republic", "Czech", []),
    ],
)
def test_a_thing_is_shown_by_all_that_is_asked_of_it(lines: str, demand: str, expected: list[str]) -> None:
    """By one of those that are named, by every part of a suite, by a paper that holds today."""
    assert list(statuses(lines, demand).values()) == expected


def test_a_demand_that_leaves_a_choice_is_asked_for_as_such_whatever_the_work_takes() -> None:
    """The duties name the one that is used."""
    job = (
        "What awaits you\n- You query our Snowflake warehouse\n\nYour profile\n- SQL\n- Python\n- Excel\n\n"
        "Nice to have\n- Experience with Snowflake or BigQuery\n"
    )
    found = {wanted.text: wanted.importance for wanted in requirements.read(job)}
    assert found == {"SQL": "must", "Python": "must", "Excel": "must", "Snowflake or BigQuery": "nice"}


def test_a_report_gives_the_passage_a_demand_stands_in() -> None:
    """Where the demand is but a part of it; nothing is to be added to a demand that is all of it."""
    job = "Duties\n- You write SQL\n\nRequirements\n- Very good SQL, as we live in\n  our warehouse\n- Docker\n"
    report = analyze_text(TOP + "\nSKILLS\nSQL, Docker\n", job_description=job, today=TODAY).report
    assert [(item.text, item.passage) for item in report.requirements] == [
        ("SQL", "Very good SQL, as we live in our warehouse"),
        ("Docker", None),
    ]


def test_a_field_of_one_word_in_a_list_is_a_field() -> None:
    """Engineering of any sort is engineering where engineering is asked for, and not where a sort of it is."""
    education = "\nEDUCATION\nMSc Industrial Engineering, Leeds, 2018\n"
    asked = "A university degree in business, computer science, engineering or similar"
    assert list(statuses(education, asked).values()) == ["met"]


def test_what_a_tool_is_for_shows_no_tool() -> None:
    """Who reconciles accounts has not used a tool for it, and who trains in home-visit safety gives no such service."""
    assert (
        statuses("- Vendor reconciliation of four accounts\n", "Use of a reconciliation tool such as BlackLine") == {}
    )
    safety = "- Trained new caseworkers in home-visit safety\n"
    assert "met" not in statuses(safety, "Experience in in-home or wraparound services").values()


def test_a_diploma_meets_a_demand_for_a_diploma_or_a_degree() -> None:
    """Of a hotel school, where the field is hospitality."""
    lines = "\nEDUCATION\nDiploma in Hotel and Restaurant Management, Lakeside Institute, 2006 to 2009\n"
    asked = "diploma or degree in hospitality or business"
    assert statuses(lines, f"A {asked}") == {asked: "met"}


def test_who_applies_is_no_candidate_for_a_paper() -> None:
    """Bilingual candidates are asked for more than a candidate of the CFA."""
    lines = "\nLANGUAGES\nEnglish. French: I read it, and can manage simple telephone calls.\n"
    assert statuses(lines, "bilingual (English/French) candidates will be given preference")["French"] == "partial"


@pytest.mark.parametrize("demand", ["LL.M. from an English-speaking country", "MSc in Clinical Pharmacy"])
def test_a_doctorate_is_not_the_master_named_by_its_letters(demand: str) -> None:
    """It need not have been taken on the way."""
    lines = "\nEDUCATION\nDoctor of Pharmacy (PharmD), Lakeside University, 2007 - 2013\n"
    assert statuses(lines, demand) == {}


def test_what_years_are_of_keeps_an_ampersand() -> None:
    """Behind it stands no article: "FP&A"."""
    (years,) = requirements.read("Requirements\n- 4-6 years in corporate finance or FP&A\n")
    assert years.whole == "4-6 years in corporate finance or FP&A"


def test_the_level_told_of_two_languages_together_is_that_of_each() -> None:
    """Whether B2 is fluent, nobody can say: then nothing is said."""
    lines = "\nLANGUAGES\nDutch: B2\nEnglish: C2\n"
    assert statuses(lines, "Dutch and English, both fluent in speech and writing") == {"English": "met"}


def test_what_a_row_denies_is_held_against_the_demand() -> None:
    """A level and an exception stand in the second column of a table."""
    lines = "\nCOMPUTER SKILLS\nExcel               good (lookups, pivot tables; no macros)\nWord   good\n"
    assert "met" not in statuses(lines, "Very good Excel, including macros").values()


def test_of_several_degrees_the_one_in_the_very_field_is_quoted() -> None:
    """Before one in a field near it."""
    lines = (
        "\nEDUCATION\nMaster in Graphic Design, Lakeside University, 2015 - 2017\n"
        "Bachelor in Visual Communication, Lakeside University, 2012 - 2015\n"
    )
    (degree,) = short_resume.judged(lines, "- A degree in graphic design")
    assert (degree.quote or "").startswith("Master in Graphic Design")


@pytest.mark.parametrize(
    "posting",
    [
        "Depending on your interests you will\n- design circuit boards in Altium Designer",
        "In this job you\n- present your work in Dutch",
    ],
)
def test_a_list_of_tasks_is_no_list_of_demands(posting: str) -> None:
    """Nor is what one may choose to do."""
    demands = "You have\n- Python\n- SQL\n- Docker\n"
    found = {item.text for item in requirements.read(f"Engineer\n\n{posting}\n\n{demands}")}
    assert found == {"Python", "SQL", "Docker"}


def test_a_training_the_employer_arranges_is_not_asked_for() -> None:
    """What else the list names is."""
    found = requirements.read(
        "Engineer\n\nRequirements\n- Python\n- valid welding certificate (we arrange it if not)\n"
    )
    assert [item.text for item in found] == ["Python"]


def test_what_a_task_is_done_for_is_no_demand() -> None:
    """Who manages the budgets for lawsuits need not conduct any."""
    found = requirements.read(
        "Counsel\n\nWhat you'll do\n- Manage outside counsel and budgets for employment litigation\n"
    )
    assert found == []


@pytest.mark.parametrize(
    "demand",
    [
        "Degree in mathematics or a subject with substantial mathematical content",
        "degree in business, psychology or similar",
        "Plumber and Drainer licence",
        "Cert IV in Plumbing",
        "course or certificate in project management",
    ],
)
def test_a_paper_is_asked_for_with_all_that_will_do(demand: str) -> None:
    """And with the trade it is for."""
    assert demands(demand) == [demand]


def test_an_item_that_names_a_qualification_is_no_heading() -> None:
    """In a list without points, under a heading of wishes."""
    listed = "Essential\nPython\n\nDesirable\nNational professional qualification in leadership\nDocker\nTerraform\n"
    weights = {item.text: item.importance for item in requirements.read(f"Teacher\n\n{listed}")}
    assert (weights["Python"], weights["Docker"], weights["Terraform"]) == ("must", "nice", "nice")


def test_a_language_among_fields_of_study_is_not_where_it_is_asked_for() -> None:
    """The passage beside it is the one that asks for the language."""
    posting = "- Bachelor's degree in communication, journalism, English or similar\n- Outstanding English in writing"
    found = analyze_text(
        short_resume.TOP + "\nLANGUAGES\nEnglish: C2\n", job_description=f"Requirements\n{posting}\n", today=TODAY
    ).report.requirements
    english = next(item for item in found if item.skill == "English")
    assert english.passage == "Outstanding English in writing"


def test_the_name_of_a_firm_is_quoted_for_no_trade_where_another_line_shows_it() -> None:
    """It is where somebody worked."""
    lines = "\nPlumber, Mason Plumbing, 01/2015 - 12/2019\n- Plumbing of forty bathrooms\n"
    (plumbing,) = short_resume.judged(lines, "- Experience in plumbing")
    assert plumbing.quote == "Plumbing of forty bathrooms"


def test_a_colleague_named_by_the_trade_is_somebody_else() -> None:
    """One as well as several."""
    assert "met" not in statuses("- Moved the fare code together with one iOS colleague\n", "iOS").values()


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("\nCOURSES AND CERTIFICATES\nACLS provider (renewed April 2024)\n", "Current ACLS certification"),
        ("\nCERTIFICATES\nReach truck certificate, last renewed 2021\n", "Valid reach truck certificate"),
        ("\nLANGUAGES\nEnglish: good in speaking, writing moderate\n", "Good knowledge of English, spoken and written"),
        ("- In this time followed a course Excel\n", "Good command of Excel"),
        ("\nSKILLS\nAnnual practising certificate to 30 June 2025\n", "Current practising certificate"),
        ("\nSKILLS\nCRM: Microsoft Dynamics\n", "Confident with CRM systems (Salesforce)"),
        ("\nTICKETS\nWorking at Height and MEWP, 2019, would need renewing\n", "Working at height ticket in date"),
        ("\nTICKETS\nWorking at Height, 2019\n", "Working at height ticket in date"),
        ("\nSKILLS\nGood: Next.js, GraphQL as a consumer, Jest\n", "Experience with GraphQL"),
        ("\nLANGUAGES\nMandarin (fluent spoken; I read with a dictionary)\n", "Proficiency in written Mandarin"),
        ("\nSKILLS\nWord (very good), Excel (VLOOKUP, pivot table – still learning)\n", "Good knowledge of Excel"),
        ("- Welded carbon steel pipe\n", "Current 6G certification on carbon steel pipe"),
        ("- TIG root on small bore (about 4 months)\n", "TIG experience on stainless pipe, 2 years or more"),
        (
            "\nSKILLS\nMolecular biology: qPCR, gel electrophoresis - mainly from the degree project\n",
            "Practical experience of qPCR in a diagnostic setting",
        ),
        (
            "\nPROJECTS\n- A small Python script for prices\n\nSKILLS\nPython: pandas and matplotlib, basic level\n",
            "Confident Python for data processing",
        ),
        (
            "\nEDUCATION\n2023 - ongoing Technical vocational college, electric power, two of the four years done\n",
            "Technical college or qualification as installer",
        ),
        ("\nCOMPUTER\nExcel              reasonable (no macros)\n", "Good command of Excel"),
    ],
)
def test_what_may_fall_short_of_the_level_asked_for_is_not_called_met(lines: str, demand: str) -> None:
    """A paper that may have run out, the weaker side of a language, a course."""
    assert "met" not in statuses(lines, demand).values()


@pytest.mark.parametrize(
    "told", ["You run improvement projects with our Lean coach", "You work with the Salesforce consultant"]
)
def test_what_a_colleague_does_is_not_asked_for(told: str) -> None:
    """Nor is the field alone in which a level would be best."""
    assert requirements.read(f"Team lead\n\nYour job\n- {told}\n") == []
    assert demands("MBO 4 level, preferably in logistics") == []


def test_the_name_of_an_employer_is_the_last_to_show_a_trade() -> None:
    """Where a line of the education names it, that is quoted."""
    lines = "\nForeman, Lindqvist & Moll Logistics, 01/2015 - 12/2019\n\nEDUCATION\nDiploma in Logistics, Leeds, 2014\n"
    (logistics,) = short_resume.judged(lines, "- Logistics")
    assert (logistics.quote or "").startswith("Diploma in Logistics")


def test_the_ways_to_a_training_are_no_demands_of_their_own() -> None:
    """Nor is the kind of a school they name."""
    found = demands("Completed commercial or technical training (HAK, HTL, university of applied sciences)")
    assert {"HAK", "HTL", "applied sciences"}.isdisjoint(found)


def test_a_study_that_was_left_in_another_field_is_not_the_degree_in_part() -> None:
    """Whether it counts for anything, nobody can say."""
    lines = "\nEDUCATION\nB.A. Communication Design, Lakeside University, 2010 - 2012 (not finished)\n"
    assert statuses(lines, "Degree in Computer Science or similar") == {}


def test_a_part_of_the_name_of_a_law_is_not_asked_for() -> None:
    """Who knows the regulation of trials need not have run one."""
    assert "Clinical Trials" not in demands("Knowledge of the EU Clinical Trials Regulation and CTIS")


@pytest.mark.parametrize(
    ("demand", "left_out"),
    [
        ("Knowledge of sustainability requirements in the supply chain", "supply chain"),
        ("Knowledge of accreditation requirements for medication management", "medication management"),
    ],
)
def test_what_rules_are_for_is_not_asked_for_without_them(demand: str, left_out: str) -> None:
    """Who knows the thing need not know its rules."""
    assert left_out not in demands(demand)


def test_a_language_from_one_level_to_another_is_known_as_well_as_the_second() -> None:
    """No level is asked for."""
    lines = "\nLANGUAGES\nSpanish (conversational to fluent, spoken at home)\n"
    assert statuses(lines, "Spanish") == {"Spanish": "met"}


def test_the_level_of_a_language_is_not_that_of_another() -> None:
    """In whose line it is named, too."""
    lines = "\nLANGUAGES\nEnglish    very good, reporting language\nGerman     fair: I prefer to write in English\n"
    (english,) = short_resume.judged(lines, "- Fluent English")
    assert (english.status, english.quote) == ("met", "English    very good, reporting language")


def test_the_first_report_is_not_a_first_step() -> None:
    """Who prepares one has to know more than a little."""
    lines = "\nCOURSES\nCSRD: certificate programme in progress\n"
    assert "met" not in statuses(lines, "Able to prepare the first sustainability report under CSRD").values()


def test_a_higher_training_is_no_advanced_degree() -> None:
    """And is met by one."""
    asked = "Higher vocational training (Grado Superior) in Electrotechnical Installations"
    lines = "\nEDUCATION\nHigher Technician (FP, Grado Superior) in Electrotechnical Installations, 2000 - 2002\n"
    found = short_resume.judged(lines, f"- {asked}")
    assert {(item.skill, item.status) for item in found} == {("vocational training", "met")}


def test_a_city_is_no_demand() -> None:
    """Whoever worked there."""
    assert "Mexico City" not in demands("Registered as an architect in Mexico City")


def test_the_number_of_a_vacancy_and_whom_to_ask_are_no_demands() -> None:
    """Nor is the department at the head of a posting."""
    posting = (
        "Physiotherapy Department\nRecruitment Number: 2026-0419\n\nRequirements\n- Excel\n\n"
        "Informal enquiries: Jo Doe, Physiotherapy Manager, jo@example.com\n"
    )
    assert [wanted.text for wanted in requirements.read(posting)] == ["Excel"]


def test_what_an_amount_is_of_and_what_is_asked_for_from_a_measure_on_are_left_open() -> None:
    """No rule compares accounts or colours."""
    assert "ARR" not in demands("Experience with strategic accounts ($100K+ ARR each)")
    posting = (
        "Scientist\n\nDuties\n- Analyse data from flow cytometry\n\nRequirements\n"
        "- Experience of flow cytometry (10 colours or more)\n- R\n- qPCR\n- Western blot\n"
    )
    assert "flow cytometry" not in [wanted.text for wanted in requirements.read(posting)]


def test_the_place_where_something_else_is_done_is_not_asked_for() -> None:
    """Who has been there need not have done it."""
    assert "ICU" not in demands("Experience with an electronic medical record in the ICU")
    assert "ICU" in demands("Experience in the ICU")


def test_papers_of_others_that_one_files_are_not_asked_for() -> None:
    """Who keeps the records of them need hold none."""
    assert "Safe Pass" not in demands("Insurance, vehicles, Safe Pass and training records")
    assert "Safe Pass" in demands("Safe Pass")


@pytest.mark.parametrize(
    "line",
    [
        "degree in statistics, economics, agricultural economics, public health or similar",
        "PhD (awarded or submitted) in immunology, cell biology or a related field",
        "Abgeschlossenes Studium der Logistik, Technik, Informatik oder eine vergleichbare Ausbildung",
    ],
)
def test_a_degree_is_asked_for_with_all_its_fields(line: str) -> None:
    """However many there are, and with the training that will do as well."""
    assert demands(line) == [line]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("B.Ed. (Foundation Phase) or equivalent", "B.Ed. (Foundation Phase)"),
        (
            "Registered as a certified pharmacy technician with the Ohio Board of Pharmacy",
            "Registered as a certified pharmacy technician with the Ohio Board of Pharmacy",
        ),
        ("Moffett truck-mounted forklift", "Moffett truck-mounted forklift"),
    ],
)
def test_what_makes_another_thing_of_a_demand_belongs_to_it(line: str, asked: str) -> None:
    """The subject in brackets, the body that registers, how a machine is mounted."""
    assert demands(line) == [asked]


def test_the_first_part_of_a_ratio_is_not_asked_for() -> None:
    """Who counts retail per client need not sell."""
    assert demands("Good with figures: wages, retail per client") == []


def test_the_language_of_an_application_and_a_task_ask_for_little() -> None:
    """Nor is a plain "help" a wish."""
    posting = (
        "- Excel\n\nAn application submitted in Welsh is not treated less favourably than one submitted in English."
    )
    assert [wanted.text for wanted in requirements.read(f"Requirements\n{posting}\n")] == ["Excel"]
    (sql,) = requirements.read("Requirements\n- You can write SQL without asking for help\n")
    assert sql.importance == "must"


def test_a_degree_of_a_program_is_asked_for_with_it() -> None:
    """Any other degree is none."""
    line = "Bachelor's or master's degree from an ACOTE-accredited OT program"
    assert demands(line) == [line]


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("\nCOURSES\nPower BI for Finance, two-day course, 2024\n", "It helps if you have used Power BI"),
        ("\nLANGUAGES\nFrench: B1, taking lessons\n", "Good working French"),
        ("\nLANGUAGES\n| Spanish | B1 |\n", "Good Spanish (B2 or above)"),
        ("\nWork\n- Weekend rotation in the ICU, 2017\n", "ICU experience, including mechanical ventilation"),
        ("\nCarer (while completing NMBI registration)\n", "NMBI registration"),
    ],
)
def test_what_shows_less_than_is_asked_for_is_not_called_met(lines: str, demand: str) -> None:
    """A course where use is asked for, a language being learned, a level in the next cell, half of the demand."""
    assert "met" not in statuses(lines, demand).values()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Deputy Designated Safeguarding Lead", ["Deputy Designated Safeguarding Lead"]),
        ("Able to edit short videos for social media", ["edit short videos"]),
        ("Any of: AWS Security Specialty, OSCP, GCIH", ["Any of: AWS Security Specialty, OSCP, GCIH"]),
        ("CMM programming experience", ["CMM programming"]),
        ("Administered a CRM", ["Administered a CRM"]),
        ("Assessment of the chest at level 6 or 7", []),
        (
            "Abgeschlossene Ausbildung als Mechatroniker, Elektroniker oder vergleichbar",
            ["Abgeschlossene Ausbildung als Mechatroniker, Elektroniker oder vergleichbar"],
        ),
    ],
)
def test_a_demand_is_neither_cut_at_its_rank_nor_at_its_choice(line: str, asked: list[str]) -> None:
    """What a task is for and a level alone are none; what is done to a machine belongs to it."""
    assert [told for told in demands(line) if not told.startswith("Assessment")] == asked


def test_a_demand_before_the_one_of_its_kind_that_is_preferred_stays_a_must() -> None:
    """And what an employer trains people in is none."""
    posting = "Requirements\n- Python skills, Django preferred\n\nTRAINING\n\n- Eight weeks of paid Excel training\n"
    asked = {wanted.text: wanted.importance for wanted in requirements.read(posting)}
    assert asked == {"Python": "must", "Django": "nice"}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Practical experience of LC-MS/MS or GC-MS/MS", ["LC-MS/MS or GC-MS/MS"]),
        ("Current Paediatric Life Support certificate", ["Paediatric Life Support certificate"]),
        ("Edge deployment (TFLite, ONNX Runtime, quantization)", []),
        ("We don't care whether you have a PhD", []),
        ("Be educated as a technician, or hold a bachelor's degree in chemistry", []),
        ("Lead the support staff: finance, site, catering (42 people)", []),
        ("Clear communication with people whose first language is not English", []),
        ("Right now our production plan is a spreadsheet", []),
        ("Scrub experience in orthopaedic surgery within the last five years", []),
    ],
)
def test_what_only_reads_like_a_demand_is_none(line: str, asked: list[str]) -> None:
    """Nor is a part of one: letters of a method, half a name, one example, whom one leads, what is to change."""
    read = [one for one in requirements.read(f"Requirements\n- {line}\n") if one.firm or one.kind == "degree"]
    known = [one.text for one in requirements.read(f"Requirements\n- {line}\n") if one.text in asked]
    assert ([one.text for one in read if one.text not in asked], known) == ([], asked)


def test_a_graduate_degree_or_diploma_is_a_first_one() -> None:
    """Who takes a diploma as well asks for no master's."""
    (degree,) = requirements.read("Requirements\n- A graduate degree or diploma in computer science\n")
    assert degree.number < 4


def test_lines_without_points_that_begin_a_demand_are_not_joined_to_the_one_above() -> None:
    """What is a plus there is none here."""
    posting = (
        "Engineer\n\nWho we have in mind\n\n"
        "  Hands-on CNC turning. Experience with Biesse, bSolid or Cabinet Vision is a big plus\n"
        "  Comfortable with SolidWorks or AutoCAD\n  Some lean know-how, without the speeches.\n"
    )
    asked = {wanted.text: wanted.importance for wanted in requirements.read(posting)}
    assert asked["SolidWorks or AutoCAD"] == "must"


@pytest.mark.parametrize(
    "line",
    [
        "Help move us off spreadsheets",
        "Education, Training, Experience",
        "Able to carry out their duties",
    ],
)
def test_what_is_to_go_and_the_names_of_sections_are_no_demands(line: str) -> None:
    """Nor is a verb."""
    assert demands(line) == []


def test_the_roles_years_are_asked_of_are_one_demand_with_them() -> None:
    """Each of them alone is asked for by nobody; a specialist "in" a field bears the title of it."""
    assert demands("4+ years as a Scrum Master, agile coach or delivery manager") == ["4+ years"]
    assert "Specialist in Blood Banking" in demands("Specialist in Blood Banking, SBB(ASCP)")


def test_the_head_of_a_posting_asks_for_nothing() -> None:
    """Of a posting that has headings; who may send what is none of it, either."""
    posting = (
        "Redgum Recruitment – Logistics & Supply Chain\n\nWarehouse Supervisor\n\nRequirements\n- Excel\n\n"
        "Curriculum vitae and cover letter by e-mail to jo@example.com\n"
    )
    assert [wanted.text for wanted in requirements.read(posting)] == ["Excel"]


@pytest.mark.parametrize(
    ("lines", "demand"),
    [
        ("\nSKILLS\nPlatforms: Windows Server, Linux (user level)\n", "Linux system administration"),
        ("\nSKILLS\nOracle 19c\n", "Experience administering Oracle 19c or later, including RMAN"),
        (
            "\nAdviser, Health at Work Ltd, 01/2015 - 12/2019\n- Occupational health\n",
            "Occupational health experience within the NHS",
        ),
        ("\nYouth Network, Lodwar, Turkana County\n", "Knowledge of Turkana or Pokot language"),
        (
            "\nEDUCATION\nDiploma in Nursing, Hull, 2005\n",
            "SCPHN (Occupational Health), or a diploma in occupational health nursing",
        ),
    ],
)
def test_half_of_a_demand_does_not_meet_it(lines: str, demand: str) -> None:
    """Use of a system, a program without what is included, a field elsewhere, a county called like a language."""
    assert "met" not in statuses(lines, demand).values()


def test_what_one_does_is_not_demanded_where_a_list_of_demands_stands() -> None:
    """However few of its demands the rules can read."""
    duties = "What you will do\n- Recruiting and coaching a team\n- Meet weekly as a PLC\n\n"
    read = [one.text for one in requirements.read(f"{duties}Requirements\n- SQL\n- A sense of humour\n")]
    assert read == ["SQL"]


def test_a_stop_is_a_mark_of_a_point_and_a_differential_a_wish() -> None:
    """Both come from elsewhere, and are met every day."""
    job = (
        "REQUIREMENTS\n\n. Advanced Excel\n. SAP\n\nWILL BE A DIFFERENTIAL\n\n. Spanish\n. Technical drawing reading\n"
    )
    read = {one.text: one.importance for one in requirements.read(job)}
    assert {name: read[name] for name in ("Excel", "SAP", "Spanish")} == {
        "Excel": "must",
        "SAP": "must",
        "Spanish": "nice",
    }
    assert not any(name.startswith(".") for name in read)


def test_a_label_begins_another_demand() -> None:
    """A line of a list without points does not go on in "Other: ..."."""
    told = "Experience: Two years as a pharmacy technician in any setting\nOther: Able to stand for 8 hours and lift."
    (years,) = (one for one in requirements.read(f"Requirements\n{told}\n") if one.kind == "years")
    assert "Other" not in years.whole


def test_what_will_also_be_considered_is_no_demand() -> None:
    """It takes the place of one."""
    line = "M.Sc. in biology or a related subject; a very good B.Sc. with long lab experience will also be considered"
    degrees = [one.text for one in requirements.read(f"Requirements\n- {line}\n") if one.kind == "degree"]
    assert degrees == ["M.Sc. in biology or a related subject"]
