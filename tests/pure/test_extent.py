"""How much of a thing a resume claims: the whole, a part, or what cannot be told and is left out."""

from __future__ import annotations

import pytest

from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from tests.pure.short_resume import TODAY, TOP, statuses


@pytest.mark.parametrize(
    ("paper", "asked"),
    [
        ("CISSP (exam planned March 2027)", "CISSP"),
        ("GIAC Certified Incident Handler (GCIH), in progress – exam scheduled February 2027", "GCIH"),
        ("Google Analytics 4 course, in progress", "Google Analytics"),
        ("Enrolled in NEBOSH General Certificate", "NEBOSH"),
        ("ACCA – 9 of 13 papers passed", "ACCA"),
        ("PMP, expected June 2027", "PMP"),
        ("CPA Part II (Section 4)", "CPA"),
        ("CPIM, Part One", "CPIM"),
    ],
)
def test_a_paper_that_lies_ahead_is_shown_in_part(paper: str, asked: str) -> None:
    """An exam that is booked is not passed."""
    assert statuses(f"\nCERTIFICATIONS\n{paper}\n", f"- {asked}") == {asked: "partial"}


@pytest.mark.parametrize(
    ("paper", "asked"),
    [
        ("ACCA – Member since November 2019 (13 of 13 papers passed)", "ACCA"),
        ("CIPD Level 7 Diploma, distance learning – Chartered Member (MCIPD) since 2023", "MCIPD"),
        ("CISSP, renewal due 2027", "CISSP"),
        ("PMP, expected to lapse 2019", "PMP"),
    ],
)
def test_a_paper_that_is_held_is_shown(paper: str, asked: str) -> None:
    """Renewals, distance learning and papers all passed make a paper no less."""
    assert statuses(f"\nCERTIFICATIONS\n{paper}\n", f"- {asked}") == {asked: "met"}


def test_of_several_things_before_a_mark_nobody_can_tell_which_it_marks() -> None:
    """A mark behind "Associate, AZ-104" may be for the second alone."""
    paper = "Microsoft Certified: Azure Administrator Associate, AZ-104 (booked for January 2027)"
    assert statuses(f"\nCERTIFICATIONS\n{paper}\n", "- Microsoft Azure") == {}


@pytest.mark.parametrize(
    ("lines", "asked", "status"),
    [
        ("\nSKILLS\nPython (pandas, beginner)\n", "Python", "partial"),
        ("\nSKILLS\nExcel (pivot tables, basic macros)\n", "Excel", "met"),
        ("\nSKILLS\nPython, SQL, some Go\n", "Go", "partial"),
        ("\nSKILLS\nPython, Go (some)\n", "Go", "partial"),
        ("\nSKILLS\nPython, R (advanced)\n", "R", "met"),
        ("\nSKILLS\nSnowflake, Spark (a bit, in coursework)\n", "Apache Spark", "partial"),
        ("\nSKILLS\nJava (coursework)\n", "Java", "partial"),
        ("\nSKILLS\nJava (coursework, two years at Orbit)\n", "Java", "met"),
        ("\nSKILLS\nSpark - a little\n", "Apache Spark", "partial"),
        ("\nSKILLS\nPower BI (nivel básico)\n\nCOURSES\nCurso de Power BI, 40 horas\n", "Power BI", "partial"),
        ("- Moved 12 reports to Power BI\n\nSKILLS\nPower BI (basic)\n", "Power BI", "met"),
        ("- Exams for ACCA beside the work\n\nCERTIFICATIONS\nACCA, member since 2019\n", "ACCA", "met"),
    ],
)
def test_what_a_resume_says_of_itself_counts_before_lists_and_courses(lines: str, asked: str, status: str) -> None:
    """A level of one's own outweighs a course, work outweighs the level, a paper its exams."""
    assert statuses(lines, f"- {asked}") == {asked: status}


def test_intermediate_may_not_be_advanced() -> None:
    """Whether it is enough nobody can tell."""
    assert statuses("\nSKILLS\nExcel (intermediate), SQL\n", "- Advanced Excel\n- Strong SQL") == {"SQL": "met"}


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("- Taught MYP-style units in years 1 to 3", "MYP"),
        ("\nSKILLS\nC#, Python          [basic]\n", "C#"),
        ("\nSKILLS\nAWS, Terraform (reading and small changes), Docker\n", "Terraform"),
    ],
)
def test_a_model_a_row_marked_basic_and_small_changes_show_a_part(lines: str, asked: str) -> None:
    """What the resume itself makes less of."""
    assert statuses(lines, f"- {asked}") == {asked: "partial"}


def test_the_first_part_of_a_paper_is_a_part() -> None:
    """And a course somebody is half way through is one."""
    lines = "\nCERTIFICATIONS\nAPICS CPIM Part 1, passed\nSQL for analysts (online, about half way)\n"
    assert "met" not in statuses(lines, "- CPIM certification\n- SQL").values()


def test_a_bar_is_a_mark_like_any_other() -> None:
    """Two signs of ten are little, seven of ten are not."""
    lines = "\nSKILLS\nJMeter [##        ]\nSelenium [#######   ]\n"
    assert statuses(lines, "- JMeter\n- Selenium") == {"JMeter": "partial", "Selenium": "met"}


def test_the_scale_s_b2_may_not_be_fluent() -> None:
    """Some call it so and others only C1."""
    assert statuses("\nLANGUAGES\nEnglish (B2), German (native)\n", "- Fluent English\n- German") == {"German": "met"}


@pytest.mark.parametrize(
    ("told", "asked", "status"),
    [
        ("Portuguese: native / English: C1 / German: A1", "Fluent English", "met"),
        ("Portuguese: native / English: C1 / German: A1", "German at B2 level", "partial"),
        ("Inglés: B1", "Inglés nivel B2", "partial"),
        ("Inglés: C1", "Inglés (mínimo B2)", "met"),
        ("Fluent: English, French", "Fluent French", "met"),
        ("Native English, intermediate French", "Fluent French", "partial"),
        ("English (B2), German (native)", "English (C1)", "partial"),
        ("English, Danish", "Danish", "met"),
        ("Danish (conversational)", "Danish", "partial"),
        ("Danish (B2)", "Native Danish", "partial"),
        ("Danish: mother tongue", "Native Danish", "met"),
    ],
)
def test_a_language_is_held_against_the_level_asked_for(told: str, asked: str, status: str) -> None:
    """The level beside the language counts, not that of the next one in the line."""
    assert list(statuses(f"\nLANGUAGES\n{told}\n", f"- {asked}").values()) == [status]


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("- Worked under IEC 62304 and ISO 13485", "Experience with safety standards (IEC 61508, ISO 13849)"),
        ("- Inspections to API 570", "Familiarity with API 610"),
        ("- CIPD Level 5 Diploma", "CIPD Level 7 qualified"),
        ("- NEBOSH Level 3 Award", "NEBOSH Level 6"),
        ("- Lean Six Sigma Green Belt", "Lean Six Sigma Black Belt"),
        ("- OSHA 10 card", "OSHA 30"),
        ("- Graduate Member, Institution of Civil Engineers", "Chartered status (CEng MICE or C.WEM)"),
        ("- Stress analysis by finite elements (FEA)", "ANSYS"),
        ("- Food hygiene for the kitchen", "HACCP"),
        ("- German to level B2", "Danish (B2 or above) or Dutch"),
    ],
)
def test_one_of_a_kind_is_not_shown_by_another(lines: str, asked: str) -> None:
    """The number of a standard, the level of a paper and the make of a program belong to the name."""
    assert "met" not in statuses(lines, f"- {asked}").values()


@pytest.mark.parametrize(
    ("lines", "asked", "name"),
    [
        ("- Worked under IEC 61508", "Experience with safety standards (IEC 61508, ISO 13849)", "IEC 61508"),
        ("- CIPD Level 7 Diploma", "CIPD Level 7 qualified or Chartered MCIPD", "CIPD Level 7"),
        ("- Lean Six Sigma Black Belt", "Lean Six Sigma Black Belt", "Lean Six Sigma Black Belt"),
    ],
)
def test_a_name_is_shown_with_its_number(lines: str, asked: str, name: str) -> None:
    """The whole name stands in the resume, and the requirement says the whole name."""
    assert statuses(lines, f"- {asked}") == {name: "met"}


@pytest.mark.parametrize(
    ("lines", "asked", "name"),
    [
        ("risk assessments for sites", "Experience of preparing flood risk assessments", "flood risk assessments"),
        ("settlements negotiated", "Drafting and negotiating commercial contracts", "negotiating commercial contracts"),
        ("first aid at work", "Paediatric first aid", "Paediatric first aid"),
        ("project management of moves", "Knowledge of project management software", "project management software"),
    ],
)
def test_an_activity_is_not_cut_from_its_object(lines: str, asked: str, name: str) -> None:
    """The word beside it makes it another thing: met where all of it stands, and else not spoken of."""
    assert statuses(f"- Did {lines}\n", f"- {asked}") == {}
    assert statuses(f"- Did {name}\n", f"- {asked}") == {name: "met"}


@pytest.mark.parametrize(
    ("lines", "asked", "name"),
    [
        ("project management of moves", "Outstanding project management skills", "project management"),
        ("food cost down to 29 %", "Food cost control", "Food cost"),
        ("payroll for 300", "Experience in running payroll", "payroll"),
    ],
)
def test_words_of_praise_and_of_doing_leave_a_thing_what_it_is(lines: str, asked: str, name: str) -> None:
    """They belong to the demand, not to the name."""
    assert statuses(f"- Did {lines}\n", f"- {asked}") == {name: "met"}


@pytest.mark.parametrize(
    "asked",
    [
        "Right to hold a UK security clearance",
        "Must be eligible for security clearance",
        "Able to obtain a driving licence within six months",
        "Must hold or be able to obtain a CISSP",
    ],
)
def test_what_one_must_be_able_to_get_is_not_missing(asked: str) -> None:
    """No resume tells what somebody can obtain."""
    assert statuses("", f"- {asked}") == {}


@pytest.mark.parametrize(
    "asked",
    [
        "Knowledge of the Working Time Directive",
        "Secure knowledge of the National Curriculum",
        "Experience with Safer Recruitment and Early Years Foundation Stage",
        "Level 3 Food Safety",
        "A CRM (we use HubSpot)",
        "Experience of e-mail tools – we use Mailchimp",
        "Experience of Revit and BIM Level 2",
    ],
)
def test_what_a_person_of_the_trade_may_have_without_the_words_is_not_missing(asked: str) -> None:
    """Rules and methods written in capitals, papers of a level and the employer's own tools are not called missing."""
    found = statuses("- Food hygiene and Revit", f"- {asked}")
    assert "missing" not in found.values()


def test_a_paper_of_a_level_is_asked_for_with_it() -> None:
    """Level 2 does not show Level 3, and being on the way does where the job says so."""
    level = "\nCERTIFICATIONS\nLevel 3 Food Safety, booked for March 2027\n"
    assert statuses(level, "- Level 3 Food Safety") == {"Level 3 Food Safety": "partial"}
    assert statuses(level, "- Level 3 Food Safety (or working towards)") == {"Level 3 Food Safety": "met"}
    assert statuses("- Level 2 Food Safety", "- Level 3 Food Safety") == {}


def test_one_word_of_a_name_that_says_it_twice_does_not_show_it() -> None:
    """Business reviews are not business to business."""
    assert statuses("- Held quarterly business reviews", "- B2B sales") == {}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Upkeep of forklifts", "Forklift licence"),
        ("Gave first aid to guests", "First aid certificate"),
        ("Ran it all on AWS", "AWS certification"),
        ("Scrum Master of two teams", "Certified Scrum Master"),
        ("Google Project Management Professional Certificate", "PMP"),
        ("Orders in SAP MM", "SAP S/4HANA"),
        ("Orders in SAP MM", "SAP FI/CO"),
        ("Lean Six Sigma Yellow Belt", "Lean Six Sigma (Green Belt or higher)"),
        ("Benches used to audits", "Experience in internal auditing"),
        ("Fault finding in kitchens", "Fault finding on three-phase motors"),
        ("Ran the kitchen on the head chef's days off", "Experience as a sous chef or head chef"),
    ],
)
def test_what_only_looks_like_it_does_not_show_it(line: str, asked: str) -> None:
    """Use is no paper, a module no other module, being audited no auditing, the boss's title not one's own."""
    assert "met" not in statuses(f"- {line}", f"- {asked}").values()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Forklift operator, six years", "Forklift licence"),
        ("AWS Certified Solutions Architect", "AWS certification"),
        ("First aid certificate since 2022", "First aid certificate"),
        ("CPA with nine years in tax", "CPA licence"),
    ],
)
def test_a_paper_is_shown_by_what_names_one(line: str, asked: str) -> None:
    """Named as a paper, a paper by its name, or the work nobody may do without it."""
    assert statuses(f"- {line}", f"- {asked}") == {asked: "met"}


def test_a_word_that_makes_less_of_one_thing_leaves_the_next_in_the_list_alone() -> None:
    """Basic pastry is no basic menu costing; "etwas" is a little."""
    skills = "\nSKILLS\nBread and basic pastry, menu costing, stock control, etwas Excel\n"
    assert statuses(skills, "- Pastry\n- Menu costing\n- Excel") == {
        "Pastry": "partial",
        "Menu costing": "met",
        "Excel": "partial",
    }


def test_a_degree_that_a_certificate_may_replace_is_not_called_partial() -> None:
    """A degree in another field says nothing where the certificate will do."""
    education = "\nEDUCATION\nBA History, University of Leeds, 2015\n"
    assert statuses(education, "- A CIH Level 4 qualification or a degree in housing") == {}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Worked closely with the UX design team", "UX design"),
        ("Recruited Java and Python developers", "Java"),
        ("Sent invoices to the accounts payable department", "Accounts payable"),
        ("Reported to the marketing automation lead", "Marketing automation"),
        ("Sold Salesforce licences to charities", "Salesforce"),
        ("Audits at SAP AG", "SAP"),
        ("IFRS certificate, ACCA (DipIFR)", "ACCA"),
        ("Mentored a graduate accountant through CPA", "CPA"),
        ("Supervise two design engineers and a CAD technician", "CAD"),
        ("Carried out FEA; worked with an external partner on CFD", "CFD"),
    ],
)
def test_what_others_do_is_neither_shown_nor_missing(line: str, asked: str) -> None:
    """A team, a trade one recruits and the name of an employer tell nothing of what somebody can do."""
    assert statuses(f"- {line}", f"- {asked}") == {}


def test_a_finalist_will_do_where_the_job_says_so() -> None:
    """On the way to a paper is a part of it, and all of it where finalists are asked for."""
    assert statuses("\nCERTIFICATIONS\nCIMA finalist\n", "- CIMA qualified") == {"CIMA": "partial"}
    assert statuses("\nCERTIFICATIONS\nCIMA finalist\n", "- CIMA qualified (finalists considered)") == {"CIMA": "met"}


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("- Known for calm in rapid responses and for teaching", "CRRT"),
        ("- Seeking a move to critical care", "ICU experience"),
        ("\nNow looking\nfor a second line position with more networking in it.\n", "Networking"),
        ("- English spoken at home", "Experience with pupils with English as an additional language"),
        ("- Taught English as a foreign language", "Fluent English"),
        ("\nCERTIFICATIONS\nIFRS Update, CPA Ireland webinar, 2024\n", "Strong technical knowledge of IFRS"),
        ("\nCOURSES\nExcel Intermediate, finishing December 2026\n\nSKILLS\nWord, Excel\n", "Advanced Excel"),
    ],
)
def test_a_wish_a_webinar_and_letters_in_a_row_show_nothing(lines: str, asked: str) -> None:
    """Nobody can tell from them, so nothing is said."""
    assert statuses(lines, f"- {asked}") == {}


def test_a_language_is_shown_where_languages_are_told() -> None:
    """A project in two languages tells less than the line that says how well they are spoken."""
    lines = "- Recipe box in English and Spanish\n\nLANGUAGES\nEnglish (native), Spanish (conversational)\n"
    assert statuses(lines, "- Spanish language skills") == {"Spanish": "partial"}


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("18th Edition wiring regulations", "18th Edition wiring regulations"),
        ("BLS certification through the American Heart Association", "BLS certification"),
    ],
)
def test_a_requirement_is_the_whole_name_and_not_its_issuer(asked: str, name: str) -> None:
    """An ordinal belongs to the name, a society to nobody."""
    line = "\nCERTIFICATIONS\n18th Edition Wiring Regulations, 2019\nBLS, American Heart Association\n"
    assert statuses(line, f"- {asked}") == {name: "met"}


def test_a_driving_licence_told_by_its_class_alone_is_not_missing() -> None:
    """A "C class licence" is one for driving, and a licence of another kind may stand beside it."""
    assert statuses("\nOTHER\nWhite Card, C class licence\n", "- Current Class C driver licence") == {}


@pytest.mark.parametrize(
    ("heading", "lines", "asked", "expected"),
    [
        ("Forklift Operator", "", "forklift certification", {}),
        (
            "Forklift Operator",
            "\nCERTIFICATIONS\nForklift operator certification, renewed April 2025\n",
            "forklift certification and experience on a reach truck",
            {"forklift certification": "Forklift operator certification, renewed April 2025"},
        ),
        ("Clerk", "- A cost and project management firm of sixty\n", "Project Manager accreditation", {}),
        ("Clerk", "\nCPD\nProject Manager accreditation, booked for May\n", "ABC Project Manager accreditation", {}),
    ],
)
def test_a_paper_is_shown_by_its_own_line_alone(heading: str, lines: str, asked: str, expected: dict[str, str]) -> None:
    """The title of a job, what a firm does and a course that is booked show none."""
    text = f"{TOP}- Kept 12 ledgers\n\n{heading}\nMill Ltd\n03/2015 - 12/2019\n- Counted 12 pallets an hour\n{lines}"
    question = AnalysisInput(resume_text=text, job_description=f"Requirements\n- Patience\n- {asked}\n")
    found = judge(question, today=TODAY).requirements
    assert {item.text: item.quote for item in found if item.text != "reach truck"} == expected


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("School procured through another framework", "Familiarity with the ProCure23 framework"),
        ("Engaged 360 people in a programme", "Knowledge of the Engage360 programme"),
        ("Line manage five category buyers", "Experience of category management"),
        ("Summer 2017: Kitchen porter at a park", "A kitchen management system, such as Kitchen CUT or Nory"),
    ],
)
def test_what_only_shares_words_is_not_shown(line: str, asked: str) -> None:
    """A name is no inflection of a verb, those one manages are not their field, half a name is none."""
    assert "met" not in statuses(f"- {line}\n", f"- {asked}").values()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("School built under the framework ProCure23", "Familiarity with the ProCure23 framework"),
        ("Managed the projects of five engineers", "Experience of project management"),
        ("Managed the categories of five buyers", "Experience of category management"),
        ("Stock kept in Kitchen CUT", "A kitchen management system, such as Kitchen CUT or Nory"),
    ],
)
def test_what_is_told_in_other_words_is_shown(line: str, asked: str) -> None:
    """The name itself and the field itself."""
    assert "met" in statuses(f"- {line}\n", f"- {asked}").values()


@pytest.mark.parametrize(
    ("line", "asked"),
    [("Rosters within the payroll budget", "Payroll"), ("Maps: QGIS for simple maps", "Good GIS skills (QGIS)")],
)
def test_what_people_cost_and_simple_use_do_not_meet_a_demand(line: str, asked: str) -> None:
    """A budget is none of what it is spent on."""
    assert "met" not in statuses(f"- {line}\n", f"- {asked}").values()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Linux: as user every day", "Linux in production"),
        ("Deputy designated safeguarding lead since 2024", "Designated safeguarding lead"),
        ("| Power BI | Basic", "Power BI"),
    ],
)
def test_use_a_deputy_and_a_level_in_the_next_cell_make_less_of_a_thing(line: str, asked: str) -> None:
    """None of them is the whole."""
    assert "met" not in statuses(f"- {line}\n", f"- {asked}").values()


def test_a_paper_that_was_renewed_is_shown_by_its_own_line() -> None:
    """And not by the crew it names."""
    lines = (
        "- Response on a two-officer ALS crew\n\nTRAINING\nAdvanced Life Support, annual reaccreditation, August 2026\n"
    )
    assert statuses(lines, "- ALS accreditation") == {"ALS accreditation": "met"}


def test_a_language_used_every_day_is_spoken() -> None:
    """Where no level is asked for."""
    line = "\nLANGUAGES\nSpanish (conversational, use daily with patients)\n"
    assert statuses(line, "- Spanish") == {"Spanish": "met"}
    assert statuses("\nLANGUAGES\nSpanish (conversational)\n", "- Spanish") == {"Spanish": "partial"}


def test_a_short_course_is_no_excellent_command() -> None:
    """What a job asks for in full is not shown by three days."""
    line = "\nCOURSES\nShort course: natural levain, 3 days\n"
    assert statuses(line, "- Excellent command of natural levain") == {}


def test_fluency_is_not_shown_by_the_name_of_a_language() -> None:
    """Nor is it missing."""
    assert statuses("\nLANGUAGES\nEnglish, Danish\n", "- Fluent Danish") == {}


def test_more_than_good_is_not_shown_by_good() -> None:
    """Whatever stands beside another program on the line."""
    line = "\nSKILLS\nSAP FI (good), Kyriba (very good)\n"
    assert statuses(line, "- Very good SAP skills") == {}
    assert list(statuses(line, "- SAP").values()) == ["met"]


def test_an_evening_course_is_no_certification() -> None:
    """Unless the line says that it ended with one."""
    told = "\nTRAINING\nWelding (stick), night course - 2014\n"
    assert "met" not in statuses(told, "- Welding certification").values()


def test_a_learner_permit_is_part_of_a_licence_and_no_points_take_nothing_off() -> None:
    """The one is on the way to it, the other is what the job asks for."""
    demand = "- Full driving licence with no more than 6 points"
    assert list(statuses("\nLICENCES\nDriving licence: Category B learner permit\n", demand).values()) == ["partial"]
    assert list(statuses("\nLICENCES\nFull UK driving licence, no points\n", demand).values()) == ["met"]


def test_another_product_of_a_maker_is_neither_shown_nor_missing() -> None:
    """SAP Business One is no SAP ECC, and who knows it may know that."""
    line = "- Moved the books from QuickBooks to SAP Business One\n"
    assert statuses(line, "- Hands-on experience in SAP (ECC or S/4HANA)").get("SAP") is None


def test_a_capstone_is_no_experience() -> None:
    """What was done in a study shows no years of the post."""
    line = "\nEDUCATION\nSenior capstone: PICU, 160 hours\n"
    assert "met" not in statuses(line, "- Experience in PICU or NICU").values()


def test_some_of_one_thing_is_not_some_of_what_it_is_for() -> None:
    """Nor is a meeting that bears a name what it is about."""
    assert "partial" not in statuses("- Some Python for tooling and test automation\n", "- Test automation").values()
    line = "\nTALKS\nInvited talk, Northern Cancer Genomics Meeting, Leeds\n"
    assert "met" not in statuses(line, "- Cancer genomics").values()
