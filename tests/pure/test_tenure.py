"""The years a job asks for: which work counts towards them, and where nothing is said."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.reading import requirements

TODAY = date(2026, 11, 28)
TOP = "Ada Example\nada@example.com | +44 20 7946 0000 | London\n\nEXPERIENCE\n"
TEACHER = (
    "Front-End Developer, Studio Nord, November 2025 - present\n- Build pages in React with a team of two\n\n"
    "Mathematics and Science Teacher, Oak School, August 2018 - June 2025\n- Taught up to 120 students a year\n"
    "- Led the development of a new curriculum and trained the team\n"
)
SOLDIER = (
    "Security Analyst, Orbit Ltd, August 2024 - present\n- Triage alerts in Splunk\n\n"
    "Signal Support Specialist, US Army, June 2014 - June 2020\n"
    "- Supervised a team of five and maintained network systems\n"
)
MANAGER = (
    "Data Analyst, Harbour Ltd, April 2026 - present\n- Build dashboards in SQL\n\n"
    "Hotel Operations Manager, Oak Hotel, May 2019 - March 2026\n- Ran daily operations and wrote weekly reports\n"
)
COOK = (
    "Sous Chef, The Gilded Teasel, September 2024 - present\n- Run the pass for 60 covers\n\n"
    "Chef de Partie, Harrow & Vine, 10/2021 - 08/2024\n- Sauces and fish for the head chef\n"
)
PHARMACIST = (
    "Pharmacist, Corrib Pharmacy, 11/2022 - present\n- Dispense 7,500 items a month and manage technicians\n\n"
    "Intern Pharmacist, Elm Hospital, 06/2022 - 10/2022\n- Worked in the aseptic unit of the hospital\n"
)
BUYER = (
    "Purchasing Officer, Mill Ltd, 03/2019 - present\n- Purchasing of packaging from 40 suppliers\n\n"
    "Shop Assistant, Corner Shop, 01/2017 - 12/2018\n- Served customers\n"
)

NURSE = (
    "Registered Nurse, Elm Hospital, 02/2019 - 08/2022\n- Cared for 8 acutely unwell adults a shift on a medical ward\n"
)


def years_asked(work: str, job: str, title: str | None = None) -> dict[str, str]:
    """The status of the requirements that ask for years."""
    given = AnalysisInput(resume_text=TOP + work, job_description=job, job_title=title)
    return {item.text: item.status for item in judge(given, today=TODAY).requirements if "experience" in item.skill}


@pytest.mark.parametrize(
    ("work", "asked", "title"),
    [
        (TEACHER, "3 to 5 years of experience in front-end development", "Front-End Developer"),
        (TEACHER, "Minimum 4 years developing web applications", "Web Developer"),
        (SOLDIER, "5+ years of experience in information security, including incident response", "Security Analyst"),
        (SOLDIER, "At least 6 years of experience as a SOC analyst", "SOC Analyst"),
        (MANAGER, "2 years' experience as a data analyst", "Data Analyst"),
        (MANAGER, "5+ years of analytics experience", "Senior Data Analyst"),
        (MANAGER, "3+ years of project management experience, or equivalent experience in hotels", "Project Manager"),
        (COOK, "At least 3 years' experience as a sous chef or head chef", "Sous Chef"),
        (BUYER, "Three years of experience in industrial maintenance", "Maintenance Electrician"),
        (NURSE, "Two years of experience in primary health care or community nursing", "Registered Nurse"),
        (PHARMACIST, "At least three years' satisfactory hospital pharmacy experience", "Pharmacist"),
    ],
)
def test_years_of_one_kind_of_work_are_not_made_up_by_another(work: str, asked: str, title: str) -> None:
    """Where only all the work together is long enough, nothing is said: nobody can tell by rules."""
    assert years_asked(work, f"{title}\n\nRequirements\n- {asked}\n- Welding\n", title) == {}


@pytest.mark.parametrize(
    ("work", "asked", "status"),
    [
        (BUYER, "5 years of purchasing experience", "met"),
        (BUYER, "At least 6 years of experience in purchasing or procurement", "met"),
        (BUYER, "5 years of relevant experience in a similar role", "met"),
        (BUYER, "10 years of experience in purchasing", "partial"),
        (BUYER, "20 years of experience in purchasing", "missing"),
        (SOLDIER, "2 years of experience in security", "met"),
        (MANAGER, "5+ years of hotel experience", "met"),
        (TEACHER, "5 years teaching mathematics", "met"),
        (NURSE, "2 years of nursing experience", "met"),
        (NURSE.replace("Cared", "Acute care: cared"), "2 years of experience in acute care", "met"),
    ],
)
def test_years_are_judged_where_the_jobs_themselves_say_of_what(work: str, asked: str, status: str) -> None:
    """By the title of a job, the words of its points, or because there are too few in all."""
    found = years_asked(work, f"Purchasing Officer\n\nRequirements\n- {asked}\n- Welding\n")
    assert list(found.values()) == [status]


def test_years_of_a_kind_are_quoted_from_a_job_of_that_kind() -> None:
    """Not from the longest one that shares words with the posting."""
    work = (
        "Lead Nursing Assistant, Oak Home, 02/2022 - present\n- Supervise five aides; vital signs, phlebotomy, CPR\n\n"
        "Nursing Assistant, Elm Home, 09/2016 - 01/2022\n- Vital signs, phlebotomy, CPR and wound care\n"
    )
    job = "Nursing Assistant\n\nRequirements\n- 1+ year of supervisory experience\n- Vital signs\n- Phlebotomy\n- CPR\n"
    given = AnalysisInput(resume_text=TOP + work, job_description=job)
    (years,) = [item for item in judge(given, today=TODAY).requirements if "experience" in item.skill]
    assert years.quote == "Lead Nursing Assistant, Oak Home, 02/2022 - present"


def test_years_nobody_can_tell_are_not_counted_as_passed_over() -> None:
    """A report that says nothing of such years is not flagged for it, nor is its score lowered."""
    job = "Front-End Developer\n\nRequirements\n- 3+ years of experience in front-end development\n- React\n"
    report = analyze_text(TOP + TEACHER, job_description=job, today=TODAY).report
    assert [flag.code for flag in report.flags] == []
    assert report.breakdown.skills_match == 100


def test_a_claim_of_years_is_quoted_where_no_job_alone_is_long_enough() -> None:
    """Six years in two jobs are shown by the line that says so, not by the dates of three."""
    text = (
        "Ada Example\nada@example.com\n\nSUMMARY\nBuyer with 6 years of experience in purchasing.\n\n"
        "EXPERIENCE\n"
        "Buyer, Mill Ltd, 01/2024 - present\n- Purchasing of steel and wire\n\n"
        "Buyer, Oak Ltd, 01/2020 - 12/2023\n- Purchasing of paper and glue\n"
    )
    job = "Buyer\n\nRequirements\n- 5 years of experience in purchasing\n"
    judgement = judge(AnalysisInput(resume_text=text, job_description=job), today=TODAY)
    assert [(item.status, item.quote) for item in judgement.requirements if "years" in item.text] == [
        ("met", "6 years of experience")
    ]


TWO_BUYERS = (
    "Buyer, Mill Ltd, 01/2024 - present\n- Purchasing of steel and wire\n\n"
    "Buyer, Oak Ltd, 01/2020 - 12/2023\n- Purchasing of paper and glue\n"
)
PURCHASING = "Buyer\n\nRequirements\n- 5 years of experience in purchasing\n"


def test_years_that_several_jobs_make_up_are_shown_from_their_beginning() -> None:
    """Of years asked for the longest of these jobs is named, of all work the date from which they count."""
    given = AnalysisInput(resume_text=TOP + TWO_BUYERS, job_description=PURCHASING)
    judgement = judge(given, today=TODAY)
    longest = "Buyer, Oak Ltd, 01/2020 - 12/2023"
    assert [item.quote for item in judgement.requirements if "years" in item.text] == [longest]
    assert [item.quote for item in judgement.strengths if "dated work in all" in item.text] == ["01/2020"]


def test_a_report_says_where_a_quote_dates_but_a_part_of_the_years() -> None:
    """A job of four years does not look like the proof of five."""
    five, three = (
        analyze_text(TOP + TWO_BUYERS, job_description=PURCHASING.replace("5", asked), today=TODAY).report
        for asked in ("5", "3")
    )
    assert [item.note for item in five.requirements] == [
        "The quote dates a part of it: all jobs together last 6.9 years, whatever their field."
    ]
    assert [item.note for item in three.requirements] == [None]


def test_a_claim_of_other_years_is_not_quoted_for_those_asked_for() -> None:
    """Ten years of teaching show no five years of purchasing."""
    text = f"Ada Example\nada@example.com\n\nSUMMARY\n10 years of teaching experience.\n\nEXPERIENCE\n{TWO_BUYERS}"
    given = AnalysisInput(resume_text=text, job_description=PURCHASING)
    assert judge(given, today=TODAY).requirements[0].quote == "Buyer, Oak Ltd, 01/2020 - 12/2023"


def test_too_few_years_are_shown_in_part_by_dates() -> None:
    """Dates name what is nearly enough as they name what is enough: no flag says that the quote does not."""
    job = "Buyer\n\nRequirements\n- 8 years of experience\n- Purchasing\n"
    report = analyze_text(TOP + TWO_BUYERS, job_description=job, today=TODAY).report
    assert [item.status for item in report.requirements if "years" in item.text] == ["partial"]
    assert report.flags == []


@pytest.mark.parametrize(
    "asked",
    [
        "5 years of driving licence",
        "At least 3 years of university study",
        "Up to 3 years of experience",
        "No more than 2 years of experience",
        "Food hygiene certificate within one year of hire",
    ],
)
def test_years_of_something_else_and_ceilings_are_no_demand(asked: str) -> None:
    """Only years of work that are asked for as a lower end are held against the dates."""
    assert years_asked(BUYER, f"Buyer\n\nRequirements\n- {asked}\n- Purchasing\n") == {}


def test_years_in_words_beyond_ten_are_read() -> None:
    """Twelve years are as much a number as 12."""
    job = "Buyer\n\nRequirements\n- Twelve years' experience in purchasing\n"
    assert years_asked(BUYER, job) == {"Twelve years' experience in purchasing": "partial"}


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("At least 3 years of experience in purchasing, ideally in food", "3 years of experience in purchasing"),
        ("Minimum 2 years as a buyer or purchaser", "2 years as a buyer or purchaser"),
        ("3+ years of purchasing experience", "3+ years of purchasing experience"),
        ("3 years in R&D / purchasing, Excel preferred", "3 years in R&D / purchasing"),
        ("1 year in a purchasing role", "1 year in a purchasing role"),
    ],
)
def test_years_are_asked_for_with_what_they_are_years_of(asked: str, text: str) -> None:
    """The words that say of what years are to be belong to the requirement; what else is asked for does not."""
    assert list(years_asked(BUYER, f"Buyer\n\nRequirements\n- {asked}\n")) == [text]


def test_years_in_one_of_a_list_are_left_open() -> None:
    """Nobody can say which of them somebody spent the years on."""
    assert years_asked(BUYER, "Buyer\n\nRequirements\n- 3+ years in one or more of: SAP, Oracle, Ariba\n") == {}


def test_years_in_some_company_are_not_those_of_the_employer() -> None:
    """What they are years of is no demand of its own either."""
    line = "5+ years of experience in product management, at least two of them in a B2B SaaS company"
    own = "A company with 30 years of experience in product management"
    asked, told = (requirements.read(f"Requirements\n- {words}\n") for words in (line, own))
    assert {wanted.text for wanted in asked if wanted.kind == "years"} == {"5+ years of experience"}
    assert "product management" not in {wanted.text for wanted in asked}
    assert "years" not in {wanted.kind for wanted in told}


def test_what_years_are_asked_of_is_no_demand_of_its_own() -> None:
    """Years of a kind of work are one demand, with or without an answer; a program among them is another."""
    job = "Requirements\n- 9+ years of experience in test automation with Selenium\n"
    work = "Tester, Orbit Ltd, 01/2022 - present\n- Test automation with Selenium\n"
    given = AnalysisInput(resume_text=TOP + work + "Clerk, Sun Ltd, 01/2012 - 12/2021\n- Post\n", job_description=job)
    assert [item.skill for item in judge(given, today=TODAY).requirements] == ["Selenium"]


def test_years_of_leading_are_not_those_of_the_led() -> None:
    """Engineers do not show years of managing them."""
    job = "Engineering Manager\n\nRequirements\n- 3+ years managing software engineers\n"
    work = "Software Engineer, Orbit Ltd, 01/2015 - present\n- Software for property management\n"
    assert years_asked(work, job) == {}
    assert years_asked(work, job.replace("managing software engineers", "of people management")) == {}
    lead = work.replace("Software Engineer", "Engineering Manager")
    assert list(years_asked(lead, job).values()) == ["met"]


@pytest.mark.parametrize("asked", ["post-qualification", "post-apprenticeship"])
@pytest.mark.parametrize(("title", "found"), [("Trainee Accountant", []), ("Accountant", ["met"])])
def test_years_after_qualifying_are_not_those_of_training(title: str, found: list[str], asked: str) -> None:
    """A trainee has not qualified yet."""
    job = f"Accountant\n\nRequirements\n- 3 years' {asked} experience\n"
    work = f"Accountant, Mill Ltd, 01/2026 - present\n- Ledgers\n\n{title}, Orbit Ltd, 01/2020 - 12/2025\n- Ledgers\n"
    assert list(years_asked(work, job).values()) == found


@pytest.mark.parametrize(("points", "found"), [("Helped 40 small firms", []), ("Helped enterprise customers", ["met"])])
def test_years_with_customers_of_a_kind_are_not_told_by_the_title(points: str, found: list[str]) -> None:
    """A customer success manager may never have met an enterprise."""
    job = "Customer Success Manager\n\nRequirements\n- 2+ years working with enterprise customers\n"
    work = f"Customer Success Manager, Orbit Ltd, 01/2020 - present\n- {points}\n"
    assert list(years_asked(work, job).values()) == found


def test_a_place_of_work_is_told_by_the_employer() -> None:
    """Years in a care home are shown by the name of one beside the title."""
    job = "Carer\n\nRequirements\n- 2 years' experience in a care home\n"
    work = "HEALTHCARE ASSISTANT, Tettenhall Care Home (48 beds)\n01/2015 - present\n- Washing and dressing\n"
    assert list(years_asked(work, job).values()) == ["met"]


@pytest.mark.parametrize(("included", "found"), [("steel and wire", ["met"]), ("timber from abroad", [])])
def test_years_that_must_hold_something_are_met_where_the_jobs_tell_of_it(included: str, found: list[str]) -> None:
    """Of planning that must include plan-making, planning alone is not enough to tell."""
    job = f"Buyer\n\nRequirements\n- 5 years of experience in purchasing, including {included}\n"
    assert list(years_asked(TWO_BUYERS, job).values()) == found


def test_years_in_a_place_of_a_size_are_left_open() -> None:
    """The dates do not say how large it was."""
    work = "Payroll Clerk, Orbit Ltd, 01/2010 - present\n- Ran the payroll\n"
    asked = "5+ years' payroll experience in an organisation with 500+ employees"
    assert years_asked(work, f"Requirements\n- {asked}\n") == {}
    assert list(years_asked(work, "Requirements\n- 5+ years' payroll experience\n").values()) == ["met"]


def test_the_second_title_of_an_entry_does_not_show_how_long() -> None:
    """Both share its dates."""
    job = "Requirements\n- 2 years as a Team Leader\n"
    work = "Operative, then Team Leader\nOrbit Ltd, 01/2018 - present\n- Picking\n"
    assert years_asked(work, job) == {}
    assert list(years_asked("Team Leader\nOrbit Ltd, 01/2018 - present\n- Picking\n", job).values()) == ["met"]


@pytest.mark.parametrize(("told", "found"), [("Rotated every six months through", []), ("Looked after", ["met"])])
def test_how_long_one_of_several_places_was_is_left_open(told: str, found: list[str]) -> None:
    """And when the years are to have been says nothing of what."""
    work = f"Physiotherapist\nHill Hospital, 01/2020 - present\n- {told} wards for care of the older person\n"
    asked = "At least one year's experience in care of the older person within the last five years"
    assert list(years_asked(work, f"Requirements\n- {asked}\n").values()) == found


def test_the_length_of_a_study_is_no_demand_of_years() -> None:
    """Three years at a college are none of work."""
    found = requirements.read(
        "Requirements\n- Three-year college diploma or university degree in computer networking\n"
    )
    assert [one.kind for one in found] == ["degree"]


@pytest.mark.parametrize(
    ("work", "asked", "found"),
    [
        (BUYER, "3 years of purchasing experience in the packaging industry", ["met"]),
        (BUYER, "3 years of purchasing experience in a regulated industry", []),
        (COOK, "2 years as a Chef de Partie or Demi Chef, in a 4 or 5 star hotel", []),
        (
            "Chef de Partie, Star Hotel, 10/2021 - present\n- Sauces\n",
            "2 years as a Chef de Partie in a hotel",
            ["met"],
        ),
        ("AML Analyst, Neobank Ltd, 10/2021 - present\n- Alerts\n", "3 years in AML at a bank", ["met"]),
        ("AML Analyst, Mill Ltd, 10/2021 - present\n- Alerts\n", "3 years in AML at a bank", []),
    ],
)
def test_years_count_where_they_were_to_be_spent(work: str, asked: str, found: list[str]) -> None:
    """No title says that it was held in a hotel or at a bank: the employer's name or the points must."""
    assert list(years_asked(work, f"Requirements\n- {asked}\n").values()) == found


def test_the_title_of_the_job_shows_no_years_of_another_field() -> None:
    """A product manager has not worked on payments for being called one."""
    work = "Senior Product Manager, Haul Ltd, 03/2020 - present\n- Ran 14 tests\n"
    for asked in ("2+ years working directly on payments, lending or another fintech product", "4+ years in fintech"):
        assert years_asked(work, f"Requirements\n- {asked}\n", "Senior Product Manager, Payments") == {}
    assert list(years_asked(work, "Requirements\n- 4+ years in product\n", "Product Manager").values()) == ["met"]


@pytest.mark.parametrize(("title", "found"), [("Relief Dispatcher", []), ("Dispatcher", ["met"])])
def test_a_post_held_for_others_shows_no_years(title: str, found: list[str]) -> None:
    """Who fills in now and then has done it for nobody knows how long."""
    work = f"{title}, Mill Ltd, 03/2020 - present\n- Assigned loads\n"
    assert list(years_asked(work, "Requirements\n- 2 years in dispatch\n").values()) == found


@pytest.mark.parametrize("title", ["Apprentice Developer (part time, unpaid)", "Unpaid Assistant"])
def test_what_is_not_paid_adds_no_years(title: str) -> None:
    """It is help, however it is called."""
    work = f"{title}, Mill Ltd, 06/2025 - 12/2025\n- Fixed bugs\n\nTeacher, Oak School, 01/2010 - 12/2019\n- Taught\n"
    experience = analyze_text(TOP + work + "\nEDUCATION\nBA, 2009\n", today=TODAY).report.experience
    assert experience.years == 10.0


def test_years_of_a_post_in_letters_are_years_in_it() -> None:
    """A technician who worked beside a PA was none."""
    work = "Department Technician, Hill Hospital, 01/2012 - 12/2015\n- Assisted every PA in emergency medicine\n"
    assert years_asked(work, "Requirements\n- 2+ years of PA experience in emergency medicine\n") == {}


def test_what_was_long_ago_is_not_of_the_last_years() -> None:
    """A job that ended before them does not count."""
    asked = "Requirements\n- 1 year of forklift experience in the last 3 years\n"
    old = "Forklift Operator, Mill Ltd, 01/2018 - 12/2020\n- Drove\n\nClerk, Orbit Ltd, 01/2021 - present\n- Filed\n"
    assert years_asked(old, asked) == {}
    new = "Forklift Operator, Mill Ltd, 01/2018 - present\n- Drove\n"
    assert list(years_asked(new, asked).values()) == ["met"]


def test_years_of_building_a_thing_are_years_of_it() -> None:
    """What is done to it is said by every job."""
    work = "Senior Backend Engineer, Orbit Ltd, 03/2020 - present\n- Payout service in Python\n"
    asked = "3+ years of professional experience building backend services in Python"
    assert list(years_asked(work, f"Requirements\n- {asked}\n").values()) == ["met"]


def test_years_at_the_end_of_a_demand_are_of_what_stands_before() -> None:
    """One year of anything is no year of Azure."""
    work = "Analyst, Orbit Ltd, 03/2020 - present\n- Reports; since 01.2026 in Azure\n"
    assert years_asked(work, "Requirements\n- Commercial Azure experience, min. 1 year\n") == {}
