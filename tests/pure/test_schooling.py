"""Levels and schooling, held against what a job asks for."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput, ExperienceLevel
from resume_analysis.offline import judge

TODAY = date(2026, 11, 24)
TOP = "Ada Example\nada@example.com | +44 20 7946 0000 | London\n\n"


def ask(
    work: str, job: str, *, education: str = "BSc Botany, Leeds, 2010", level: ExperienceLevel | None = None
) -> Judgement:
    """Judge a resume with these entries of work and education."""
    text = f"{TOP}EXPERIENCE\n{work}\n\nEDUCATION\n{education}\n"
    question = AnalysisInput(resume_text=text, job_description=f"Requirements\n{job}\n", experience_level=level)
    return judge(question, today=TODAY)


def status(judgement: Judgement, word: str) -> str | None:
    """The status of the requirement with this word, None where nothing is said of it."""
    return next((item.status for item in judgement.requirements if word in item.text), None)


def test_a_student_with_jobs_beside_the_studies_is_a_student() -> None:
    """Who asks about a student is not told of a professional because of four years in a shop."""
    shop = "Barista, Blue Cafe, 08/2022 - present\n- Served guests"
    first = ask(shop, "- Excel", education="BSc Economics, Leeds, 09/2024 - 07/2027 (expected)", level="student")
    again = ask(
        shop, "- Excel", education="MSc Data, Leeds, 09/2026 - 07/2028\nBSc Economics, Leeds, 2012", level="student"
    )
    trained = ask(
        shop, "- Excel", education="Certificate in Medical Assisting, Mesa, expected December 2026", level="student"
    )
    assert (first.inferred_level, again.inferred_level, trained.inferred_level) == ("student", "3-5", "student")


@pytest.mark.parametrize(
    ("asked", "ends", "met"),
    [
        ("Bachelor's degree in Computer Science, completed by August 2027", "June 2027", True),
        ("BSc in Computer Science, graduating between December 2026 and June 2027", "June 2027", True),
        ("Bachelor's degree in Computer Science, completed by August 2027", "June 2028", False),
        ("You are in your second year of a degree in Computer Science", "June 2028", True),
        ("Bachelor's degree in Computer Science", "June 2027", False),
    ],
)
def test_studies_that_end_in_time_are_what_a_job_for_graduates_asks_for(asked: str, ends: str, met: bool) -> None:
    """A day by which a degree has to be finished is held against the day it is expected."""
    judgement = ask(
        "Intern, Orbit, 06/2026 - 08/2026", f"- {asked}", education=f"BSc Computer Science, expected {ends}"
    )
    assert (status(judgement, "Computer"), judgement.education_meets_requirement) == ("met" if met else "partial", met)


@pytest.mark.parametrize(
    ("education", "asked", "verdict"),
    [
        ("M.Sc. in Management, Bocconi, 2016", "Master's degree in business", "met"),
        ("BBA Finance, Austin, 2016", "Bachelor's degree in finance", "met"),
        ("M.Ed., DePaul, 2021", "Master's degree in education", "met"),
        ("BSc Hotel Management, Shannon, 2013", "Bachelor's degree in business", None),
        ("Bachelor of Journalism, Carleton, 2014\nMini MBA in Marketing, 2024", "Degree in Marketing", None),
    ],
)
def test_the_field_of_a_degree_is_told_by_its_name(education: str, asked: str, verdict: str | None) -> None:
    """Management of nothing in particular is business; a course named after a degree is none.

    Where two fields may be called related, nothing is said, and whether it is enough stays open.
    """
    judgement = ask("Clerk, Orbit, 2019 - 2024", f"- {asked}", education=education)
    assert (status(judgement, "egree"), judgement.education_meets_requirement) == (verdict, verdict and True)


def test_a_training_in_the_field_beside_a_degree_in_another_is_left_open() -> None:
    """Whether a higher diploma in the field is as much as a degree, the rules cannot tell, and say so."""
    judgement = ask(
        "Clerk, Orbit, 2019 - 2024",
        "- Degree in Data Analytics",
        education="Higher Diploma in Data Analytics, Dublin, 2025\nBSc Hotel Management, Shannon, 2013",
    )
    assert not judgement.requirements
    assert "the rules cannot tell" in (judgement.education_notes or "")


def test_studies_under_way_are_told_before_the_college_that_led_to_them() -> None:
    """A sixth form college is a school, not a training of unknown rank."""
    education = "BSc Economics, Leeds, Sept 2024 - July 2027 (expected)\n\nLoreto Sixth Form College, 2022 - 2024"
    shop = "Shop Assistant, Orbit, 2024 - present"
    judgement = ask(shop, "- Excel", education=f"{education}\nA-levels: Maths")
    assert "under way: “BSc Economics" in (judgement.education_notes or "")


def test_a_degree_that_is_not_all_that_counts_is_not_called_shown_in_part() -> None:
    """A demand such as "Level 4 or a degree in housing" is met by the one without the other."""
    judgement = ask(
        "Clerk, Orbit, 2019 - 2024", "- CIH Level 4 or a degree in housing", education="BSc Botany, Leeds, 2012"
    )
    assert (status(judgement, "degree"), judgement.education_meets_requirement) == (None, True)


@pytest.mark.parametrize(
    ("course", "level"), [("Negotiation training, 2 days, 2023", 3), ("Negotiation diploma, 2023", 4)]
)
def test_a_course_raises_the_education_by_what_it_ends_with(course: str, level: int) -> None:
    """Two days of training are no more than the degree asked for."""
    judgement = ask(
        "Buyer, Orbit, 2019 - 2024",
        "- Bachelor's degree in business\n- negotiation",
        education=f"BSc Business, Leeds, 2012\n\nCOURSES\n{course}",
    )
    assert next(item.level for item in judgement.criteria if item.name == "education") == level


@pytest.mark.parametrize(
    "heading", ["EDUCATION AND PROFESSIONAL QUALIFICATIONS", "Academic and professional qualifications"]
)
def test_schooling_under_a_long_heading_is_no_work(heading: str) -> None:
    """Two years of school are not two years of work."""
    work = "EXPERIENCE\nNurse, Mercy Clinic, 01/2024 - 12/2025"
    text = f"{TOP}{work}\n\n{heading}\nA-levels, Priestley College, 2007 - 2009\n"
    assert "2 years of dated work" in judge(AnalysisInput(resume_text=text), today=TODAY).summary


@pytest.mark.parametrize("job", ["- Diploma Level 3 in Adult Care", "- Level 3 Diploma in Adult Care"])
def test_the_level_of_a_diploma_is_held_against_the_one_asked_for(job: str) -> None:
    """A diploma of level 2 is none of level 3."""
    carer = "Carer, Oak Home, 08/2022 - present\n- Gave medication"
    lower, higher = "Level 2 Diploma in Adult Care, 2021", "Level 3 Diploma in Adult Care, 2023"
    assert status(ask(carer, job, education=lower), "Diploma") != "met"
    assert status(ask(carer, job, education=f"{lower}\n{higher}"), "Diploma") == "met"
    assert not ask(carer, job, education=lower).education_meets_requirement


def test_the_field_of_a_minor_is_not_that_of_the_degree() -> None:
    """Spanish with a minor in psychology is a degree in Spanish."""
    job = "- Bachelor's degree in psychology"
    teacher = "Teacher, Oak School, 08/2017 - present\n- Taught Spanish"
    beside = "Bachelor of Arts in Spanish, minor in Psychology, May 2016"
    assert status(ask(teacher, job, education=beside), "degree") != "met"
    assert status(ask(teacher, job, education="Bachelor of Arts in Psychology, May 2016"), "degree") == "met"


@pytest.mark.parametrize(
    "asked",
    [
        "Degree in marketing, botany or a related subject",
        "Bachelor's degree in botany or similar field",
        "BSc in botany, biology or a closely related scientific discipline",
    ],
)
def test_a_field_is_asked_for_with_those_near_it(asked: str) -> None:
    """What stands for the field belongs to the requirement."""
    judgement = ask("Clerk, Mill Ltd, 01/2020 - present\n- Kept the books", f"- {asked}\n- Excel")
    assert status(judgement, asked) == "met"


@pytest.mark.parametrize(
    ("asked", "held", "enough"),
    [
        ("Advanced diploma", "Level 3 Diploma", False),
        ("Advanced diploma", "Advanced Diploma", True),
        ("Higher diploma", "Postgraduate Diploma", True),
        ("Postgraduate diploma", "Graduate Diploma", False),
        ("Postgraduate diploma", "Bachelor's degree", False),
        ("Postgraduate diploma", "Level 7 Diploma", True),
        ("Diploma", "Diploma", True),
        ("HNC", "NVQ Level 3", False),
        ("HNC", "HNC", True),
        ("HNC", "Level 4 Diploma", True),
        ("Bachelor's degree or postgraduate diploma", "Bachelor's degree", True),
    ],
)
def test_the_grade_of_a_diploma_is_part_of_what_is_asked_for(asked: str, held: str, enough: bool) -> None:
    """Any diploma in the field is none of a higher grade."""
    nurse = "Nurse, Mercy Clinic, 08/2022 - present\n- Gave medication"
    judgement = ask(nurse, f"- {asked} in nursing\n- Excel", education=f"{held} in Nursing, Leeds, 2020")
    assert (any(item.status == "met" for item in judgement.requirements), judgement.education_meets_requirement) == (
        enough,
        enough,
    )
    assert enough or f"the highest education found is “{held} in Nursing" in (judgement.education_notes or "")


def test_a_paper_to_lift_and_help_with_is_no_schooling_beside_a_degree() -> None:
    """It is a certificate all the same, where there is nothing else."""
    papers = "\n\nCERTIFICATIONS\nForklift licence, 2024"
    degree = ask("Clerk, Orbit, 2019 - 2024", "- BSc Botany\n- Forklift licence", education=f"BSc Botany, 2010{papers}")
    none = ask("Clerk, Orbit, 2019 - 2024", "- Forklift licence", education=f"Hill School{papers}")
    assert degree.education_notes == "The bachelor's degree asked for: “BSc Botany, 2010”."
    assert "No education" not in (none.education_notes or "")


def test_letters_behind_the_name_are_the_degree_that_is_told_below() -> None:
    """The line of the degree is quoted, and it is one."""
    text = (
        "ADA EXAMPLE, BSW, RSW\nada@example.com\n\nEXPERIENCE\nSocial Worker, Orbit, 01/2020 - present\n- Visits\n\n"
        "CREDENTIALS\nBachelor of Social Work, Hill University (2016)\n"
    )
    note = judge(AnalysisInput(resume_text=text, job_description="Requirements\n- BSW\n- Welding\n"), today=TODAY)
    assert note.education_notes == "The bachelor's degree asked for: “Bachelor of Social Work, Hill University (2016)”."


def test_a_degree_whose_year_has_gone_by_is_neither_under_way_nor_lacking() -> None:
    """A resume that was not brought up to date does not say whether it was finished."""
    work, job = "Clerk, Mill Ltd, 01/2018 - 12/2019", "- Bachelor's degree in botany"
    due = ask(work, job, education="BSc Botany. Expected May 2025")
    assert due.education_meets_requirement is None
    assert "due by now and not said to be finished" in (due.education_notes or "")
    ahead = ask(work, job, education="BSc Botany. Expected May 2027")
    assert ahead.education_meets_requirement is False
    assert "under way" in (ahead.education_notes or "")


def test_a_lower_paper_that_will_do_is_no_lack() -> None:
    """An associate's degree is what "or an associate's degree" asks for."""
    clerk = "Paralegal, Mill Ltd, 08/2016 - present\n- Filed"
    demand = "- Bachelor's degree, or an associate's degree in paralegal studies with additional experience"
    judgement = ask(clerk, demand, education="Associate of Applied Science, Paralegal Studies, Ohio College, 2015")
    assert judgement.education_meets_requirement is None
    assert not any(item.status == "missing" for item in judgement.requirements)


@pytest.mark.parametrize(("demand", "meets"), [("- Chartered Member of CIPD", None), ("- Tact", True)])
def test_a_degree_alone_does_not_meet_a_qualification(demand: str, meets: bool | None) -> None:
    """Where a job asks for another paper, nobody can tell whether the education is what it takes."""
    assert ask("Clerk, Mill Ltd, 08/2016 - present\n- Filed", demand).education_meets_requirement is meets


def test_the_name_of_a_school_is_no_education_that_may_be_as_much() -> None:
    """It is that of the degree beside it."""
    demand = "- A postgraduate certificate in clinical pharmacy"
    judgement = ask(
        "Pharmacist, Mill Ltd, 08/2022 - present\n- Dispensed",
        demand,
        education="Bachelor of Pharmacy, 2019 - 2022\nOak University, Leeds",
    )
    assert "Oak University" not in (judgement.education_notes or "")


def test_a_finished_degree_is_told_before_what_may_stand_for_one() -> None:
    """Whether its field will do is what nobody can tell."""
    demand = "- University degree in a technical field or equivalent experience"
    judgement = ask("Tester, Mill Ltd, 08/2016 - present\n- Tested", demand, education="BSc Economic Informatics, 2015")
    assert "Economic Informatics" in (judgement.education_notes or "")
    assert judgement.education_meets_requirement is None


def test_a_degree_among_other_papers_of_which_one_will_do_is_no_must() -> None:
    """The training before it is another way."""
    demand = (
        "- Completed training as a state-recognised educator, a degree in early childhood education, or an equivalent"
    )
    judgement = ask("Educator, Mill Ltd, 08/2016 - present\n- Played", demand, education="BA English Philology, 2015")
    assert "early childhood" not in (judgement.education_notes or "")


def test_the_pass_of_a_school_certificate_is_no_diploma() -> None:
    """It opens the way to one."""
    school = "Grade 12 (National Senior Certificate, Diploma pass), 2016"
    told = ask("Clerk, Mill Ltd, 08/2016 - present\n- Filed", "- Tact", education=school)
    assert "finished diploma" not in (told.education_notes or "")


def test_a_level_that_is_told_can_be_told() -> None:
    """The note does not say that the rules cannot."""
    judgement = ask(
        "Fitter, Mill Ltd, 08/2016 - present\n- Fitted", "- Tact", education="Craft Certificate (QQI Level 6), 2015"
    )
    assert "cannot tell" not in (judgement.education_notes or "")


def test_the_degree_in_the_field_is_told_before_a_higher_one_in_another() -> None:
    """It is the one that was asked for."""
    demand = "- University degree in Psychology, Labour Relations or similar"
    school = "MSc Human Resources Management, Leeds, 2021\nBSc Psychology, Leeds, 2019"
    note = ask("Recruiter, Mill Ltd, 08/2021 - present\n- Hired", demand, education=school).education_notes or ""
    assert "Psychology" in note.partition("”")[0]


def test_a_degree_or_diploma_is_shown_by_the_degree() -> None:
    """And not by a certificate beside it; what is lower and will do as well is told."""
    school = "BA Communication Studies, Leeds, 2019\nGraduate Certificate in Marketing, Leeds, 2020"
    judgement = ask(
        "Clerk, Mill Ltd, 08/2020 - present\n- Filed", "- Degree or diploma in communications", education=school
    )
    (held,) = judgement.requirements
    assert "Communication" in (held.quote or "")


def test_a_foundation_degree_is_called_one() -> None:
    """It is no vocational training."""
    judgement = ask(
        "Clerk, Mill Ltd, 08/2020 - present\n- Filed", "- Tact", education="Foundation Degree in Payroll, 2018"
    )
    assert "foundation degree" in (judgement.education_notes or "")


def test_a_school_certificate_is_not_all_where_another_paper_is_asked_for() -> None:
    """A degree exceeds the one and is not the other."""
    demand = "- GCSEs in English and Maths\n- A Level 2 qualification for teaching assistants"
    judgement = ask("Barista, Mill Ltd, 08/2020 - present\n- Served", demand, education="BA English, Leeds, 2020")
    assert judgement.education_meets_requirement is None
