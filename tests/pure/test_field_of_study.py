"""Whether a degree is in the field a job asks for, and when nobody can tell by rules."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

TODAY = date(2026, 11, 28)


def resume(degree: str) -> str:
    """A short resume with one degree."""
    work = "Clerk, Oak Ltd, 01/2020 - present\n- Wrote reports for clients and filed them\n"
    return f"Ada Example\nada@example.com\n\nEXPERIENCE\n{work}\nEDUCATION\n{degree}\n"


def judged(degree: str, asked: str) -> tuple[list[str], Judgement]:
    """The status of the degree that is asked for, and the whole judgement."""
    job = f"Requirements\n- {asked}\n- Welding\n"
    judgement = judge(AnalysisInput(resume_text=resume(degree), job_description=job), today=TODAY)
    return [item.status for item in judgement.requirements if item.text != "Welding"], judgement


@pytest.mark.parametrize(
    ("degree", "asked"),
    [
        ("BBA Finance, CUNY, 2015", "Bachelor's degree in finance"),
        ("BCom, UCD, 2014", "Degree in business"),
        ("BSEE, Purdue, 2012", "Bachelor's degree in electrical engineering"),
        ("MSW, Fordham", "Master's degree in social work"),
        ("Juris Doctor, cum laude, May 2017", "J.D. from an accredited law school"),
        ("BArch, Cornell", "Degree in architecture"),
        ("B.Tech (CSE), IIT", "Bachelor's degree in computer science"),
        ("BSc Accounting, Leeds", "Degree in business"),
        ("BSc Economics, Leeds", "Degree in statistics or a related field"),
        ("B.Sc. Informatik, RWTH", "Bachelor's degree in computer science"),
        ("B.S. Chemistry, UCLA", "Bachelor's degree in a science field"),
        ("BEng Civil Engineering, Leeds", "Degree in a STEM subject"),
        ("B.S. Biology, UCLA", "Bachelor's degree in life sciences"),
        ("MSc Medical Biotechnology, Leeds", "Degree in life sciences, pharmacy or a comparable field"),
    ],
)
def test_a_degree_in_the_field_is_met(degree: str, asked: str) -> None:
    """By its words, by its letters, by the wider field that is asked for or taken."""
    status, judgement = judged(degree, asked)
    assert (status, judgement.education_meets_requirement) == (["met"], True)


@pytest.mark.parametrize(
    ("degree", "asked"),
    [
        ("BSc Physics, Leeds", "Bachelor's degree in engineering"),
        ("BA Journalism, City", "Bachelor's degree in marketing"),
        ("BEd Curriculum and Instruction, Leeds", "Bachelor's degree in a science field"),
        ("BA Media and Communications, Leeds", "Bachelor's degree in marketing"),
        ("BSc Zoology, Leeds", "Degree in biology"),
        ("BSc Psychology, Leeds", "Bachelor's degree in human resources"),
        ("BSc Accounting, Leeds", "Bachelor's degree in marketing"),
        ("BEng Chemical Engineering, Leeds", "Bachelor's degree in electrical engineering"),
    ],
)
def test_fields_that_may_be_related_are_left_open(degree: str, asked: str) -> None:
    """Neither met nor met in part: the report says that the rules cannot tell, and its check takes it so."""
    status, judgement = judged(degree, asked)
    assert status == []
    assert judgement.education_notes is not None
    assert "the rules cannot tell" in judgement.education_notes
    assert judgement.education_meets_requirement is None
    job = f"Requirements\n- {asked}\n- Client reports\n"
    assert analyze_text(resume(degree), job_description=job, today=TODAY).report.flags == []


@pytest.mark.parametrize(
    ("degree", "asked"),
    [
        ("BSc Nursing, Leeds", "Bachelor's degree in computer science"),
        ("BA Graphic Design, Leeds", "Bachelor's degree in mechanical engineering"),
    ],
)
def test_a_degree_plainly_in_another_field_is_met_in_part(degree: str, asked: str) -> None:
    """Where both fields are known and nobody would call them related."""
    assert judged(degree, asked)[0] == ["partial"]


def test_the_highest_degree_that_is_insisted_on_is_the_one_asked_for() -> None:
    """A school subject asked for beside a degree is not what the note is about."""
    note = judged("BSc Statistics, Leeds, 2020", "GCSE Maths and English\n- Bachelor's degree in Statistics")[1]
    assert note.education_notes == "The bachelor's degree asked for: “BSc Statistics, Leeds, 2020”."


def test_a_training_nobody_knows_is_not_denied_where_training_is_all_the_education() -> None:
    """A school under "Training" may have taught what the job asks for."""
    text = resume("").replace("EDUCATION", "TRAINING\nCurso Profissional de Cozinha, Escola de Hotelaria, 2006 – 2009")
    job = "Requirements\n- A recognised culinary qualification (NVQ Level 3 or equivalent)\n- Welding\n"
    note = judge(AnalysisInput(resume_text=text, job_description=job), today=TODAY).education_notes
    assert note is not None
    assert "the rules cannot tell" in note


def test_a_first_year_is_no_degree() -> None:
    """What was left after a year is begun and not finished."""
    status, judgement = judged("BSc Computer Science, Leeds, 2012 (first year only)", "BSc in Computer Science")
    assert (status, judgement.education_meets_requirement) == (["partial"], False)


def test_letters_inside_a_word_name_no_field() -> None:
    """A GCSE holds the letters of computer science and engineering and is a degree in neither."""
    statuses, _ = judged("BSc Computing, Leeds, 2015", "GCSE in cookery")
    assert "met" not in statuses
