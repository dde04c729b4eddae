"""What names a job, what is no job, which papers and figures count: read from short resumes through the judgement."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

TODAY = date(2026, 11, 24)

TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

EDUCATION
{education}

EXPERIENCE
"""
CLERK = "Clerk, Orbit Ltd, 01/2020 - 12/2023\n- Kept the books of three departments\n"


def ask(work: str, job: str | None = None, *, education: str = "A-levels, Oak School, 2012") -> Judgement:
    """Judge a resume with these lines of work and education."""
    text = f"{TOP.format(education=education)}{work}\n"
    return judge(AnalysisInput(resume_text=text, job_description=job and f"Requirements\n{job}\n"), today=TODAY)


@pytest.mark.parametrize("rest", [", Oak School, Bath (11–18 comprehensive, 940 pupils)", " | Oak School | Bath"])
def test_a_job_is_named_by_the_title_its_line_begins_with(rest: str) -> None:
    """The line over the dates may go on with the school, its town and its pupils; a sentence below names no job."""
    line = f"Teacher of Music and Assistant Head of Year 9{rest}"
    told = "I teach music to all years. Since September 2023 I have also led the choir."
    assert "currently “Teacher of Music and Assistant Head of Year 9”" in (
        ask(f"{line}\nSeptember 2021 – present\n\n{told}").summary
    )


def test_the_current_job_is_the_one_told_first() -> None:
    """A side job that began later stands below it; where the oldest job comes first, the current one is the last."""
    old = "Clerk, Mill Ltd, 01/2015 - 12/2018"
    main, side = "Teacher, Oak School, 08/2019 - present", "Private tutor, 09/2020 - present"
    newest, oldest = (ask("\n".join(lines)).summary for lines in ((main, side, old), (old, side, main)))
    assert ("currently “Teacher, Oak School”" in newest, "currently “Teacher, Oak School”" in oldest) == (True, False)


@pytest.mark.parametrize("firm", ["Hunterline Consulting, Newcastle", "Northgate Asset Management, Mayfair"])
def test_a_firm_named_by_its_trade_is_no_title(firm: str) -> None:
    """The line over it names the job."""
    assert "currently “CHIEF CLERK”" in ask(f"CHIEF CLERK\n{firm}\nFeb 2022 – present\n- Filed 6 maps").summary


def test_an_institute_is_no_title() -> None:
    """Beside the dates stands where somebody works, above them as what."""
    line = "Postdoctoral Fellow, Immunology\nMesa Research Institute, La Jolla          Aug 2023 - present"
    assert "currently “Postdoctoral Fellow, Immunology”" in ask(f"{line}\n- Ran 6 assays").summary


def test_the_parts_of_an_entry_are_no_duties() -> None:
    """No figure is asked of the name of an employer, however the entries are numbered."""
    entry = "1. Organisation : Vardhan Parts Pvt. Ltd., Pune\nDesignation : Clerk\nDuration : 01-Jul-2021 to till date"
    result = ask(f"{entry}\n- Filed letters by name", "- Filing")
    assert ("5.4 years" in result.summary, any("Pvt" in item for item in result.recommendations)) == (True, False)


def test_a_sentence_with_dates_goes_on_in_the_next_line() -> None:
    """Where a line stops short, what follows belongs to it."""
    told = "Sept 2020 – June 2021: between posts. Baked bread at the\nPoint farmers' market, 40 loaves a week."
    assert not any("“Baked bread at the”" in item for item in ask(f"{CLERK}\n{told}", "- Baking").recommendations)


def test_stars_are_no_emphasis() -> None:
    """Marks of emphasis are left out of a sentence, the stars of a hotel are not."""
    summary = ask("**Head Chef** – Grand Hotel Lake *****, Turin, 01/2022 – present\n- Ran 2 kitchens").summary
    assert "currently “Head Chef – Grand Hotel Lake *****, Turin”" in summary


@pytest.mark.parametrize("reason", ["Made redundant when the firm was sold", "Left to look after my father in Leeds"])
def test_the_reason_for_leaving_is_no_duty(reason: str) -> None:
    """No figure is asked of it."""
    advice = ask(
        f"Clerk, Orbit Ltd, 01/2020 - 12/2023\n- {reason}\n- Filed letters by name", "- Filing"
    ).recommendations
    assert (any("Filed letters" in item for item in advice), any(reason in item for item in advice)) == (True, False)


@pytest.mark.parametrize(
    ("degree", "name"),
    [
        ("Diplom-Ingenieur (FH), Mechanical Engineering, 2010", "degree"),
        ("BEng Mechanical Engineering, Leeds, 2010", "bachelor's degree"),
    ],
)
def test_a_degree_with_a_name_of_its_own_is_not_renamed(degree: str, name: str) -> None:
    """A Diplom stands on the rung of a bachelor's degree and is none."""
    assert any(claim.text.startswith(f"A finished {name}: “") for claim in ask(CLERK, education=degree).strengths)


def test_a_sentence_is_no_title() -> None:
    """Where somebody tells of a job in a sentence and nothing else, nothing names it."""
    assert "“I " not in ask("I work as a teacher since March 2021").summary


def test_what_stands_below_dates_names_no_job_that_has_words_above_them() -> None:
    """Where the line over the dates is too long to be a name, the first line about the work is none instead."""
    line = "Part of the acute medical unit with rotation to the frailty ward of a hospital in Hull"
    summary = ask(f"{line}\nSeptember 2021 – present\nMentored 5 students").summary
    assert ("5.2 years" in summary, "Mentored 5 students”." in summary.partition("job")[0]) == (True, False)


@pytest.mark.parametrize(
    "pause",
    [
        "2017 - 2018: moved to Ireland, settled in and helped my sister-in-law",
        "Relocation to Canada, 2017 - 2018",
        "2017 - 2018 Settled in Leeds",
        "International relocation, 2017 - 2018",
    ],
)
def test_a_move_to_another_country_is_no_work(pause: str) -> None:
    """The year in which somebody moved is a gap that is named."""
    assert "4 years of dated work" in ask(f"{CLERK}\n{pause}").summary


def test_a_move_to_a_post_is_work() -> None:
    """Who moved to an office as its manager worked there."""
    assert "6 years of dated work" in ask(f"{CLERK}\n2015 - 2017: moved to Leeds as office manager").summary


@pytest.mark.parametrize(("indent", "heading"), [("  ", "As deputy of the Manager"), ("", "As Deputy Manager")])
def test_a_heading_among_points_is_no_end_of_one(indent: str, heading: str) -> None:
    """What is wrapped stands no further left than the point it belongs to, and is no post alone over more points."""
    work = (
        "Project Manager, Orbit Ltd, 01/2020 - present\nOn site\n"
        f"{indent}- Lead a team of 11: two site managers, four engineers and seven joiners\n{heading}\n"
        f"{indent}- Took part in the meetings with the client\n"
    )
    assert any(claim.quote.endswith("seven joiners") for claim in ask(work).strengths)


def test_an_examiner_has_passed_no_examination_by_that() -> None:
    """To set examinations is work; one that was passed raises the education."""
    job = "- Bachelor's degree in music\n- music theory"
    levels = [
        next(
            item.level
            for item in ask(CLERK, job, education=f"BMus Music, Leeds, 2012\n\nCOURSES\nMusic theory {paper}").criteria
            if item.name == "education"
        )
        for paper in ("examiner, Oak College", "examination, Oak College")
    ]
    assert levels == [3, 4]


def test_a_program_is_no_degree() -> None:
    """What begins with the letters of a degree and goes on as a program is shown by the program."""
    text = f"{TOP.format(education='MSc Physics, Leeds, 2012')}{CLERK}- Planned in Asta Powerproject\n"
    report = analyze_text(text, job_description="Requirements\n- Asta Powerproject or MS Project\n", today=TODAY).report
    assert [(item.skill, item.status) for item in report.requirements] == [("Asta Powerproject", "met")]


def test_the_summary_counts_what_the_report_calls_shown() -> None:
    """A requirement whose quote does not name it is counted as one that is shown in part."""
    text = f"{TOP.format(education='MSc Physics, Leeds, 2012')}{CLERK}- Planned in Asta Powerproject and with SAP\n"
    job = "Requirements\n- Asta Powerproject or MS Planner\n- SAP\n"
    report = analyze_text(text, job_description=job, today=TODAY).report
    met = sum(item.status == "met" for item in report.requirements)
    assert f"the resume tells of {met if met < len(report.requirements) else 'all'}" in report.summary


@pytest.mark.parametrize("told", ["driving licence: not yet, learner permit", "no driving licence", "driving licence"])
def test_the_summary_counts_a_denial_as_the_report_does(told: str) -> None:
    """What the words before or behind it deny is missing in both."""
    text = f"{TOP.format(education='MSc Physics, Leeds, 2012')}{CLERK}- Kept books with SAP\n\nOTHER\nMy {told}\n"
    report = analyze_text(text, job_description="Requirements\n- SAP\n- driving licence\n", today=TODAY).report
    lacking = [item.skill for item in report.requirements if item.status == "missing"]
    assert lacking == ["driving licence"] * (told != "driving licence")
    assert ("Not found in it: driving licence" in report.summary) == bool(lacking)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("High School Diploma, May 2012", "The school leaving certificate asked for: “High School Diploma, May 2012”."),
        ("2008 - 2012", "such as “Dobson Ridge High School, Mesa, AZ”, is as much, the rules cannot tell."),
    ],
)
def test_the_name_of_a_school_is_no_diploma(line: str, note: str) -> None:
    """The line of the diploma shows it; a school alone leaves it open."""
    education = f"Dobson Ridge High School, Mesa, AZ\n{line}"
    report = ask(CLERK, "- High school diploma or GED\n- Excel", education=education)
    assert (report.education_notes or "").endswith(note)
    held = [item.quote for item in report.requirements if item.skill == "school leaving certificate"]
    assert held == [line] * ("Diploma" in line)


def test_what_was_earned_is_weighed_and_not_the_school_above_it() -> None:
    """A college is not "as much" as a diploma; its certificate may be."""
    education = "North Plains College, Mesa, AZ\nCertificate in HVAC and Refrigeration, 2015"
    note = ask(CLERK, "- High school diploma or GED\n- Excel", education=education).education_notes or ""
    assert "such as “Certificate in HVAC and Refrigeration, 2015”, is as much" in note


def test_placements_count_only_where_there_is_no_other_work() -> None:
    """Under a heading of their own they are part of a study."""
    placements = "\nFIELD PLACEMENTS\nVA Hospital, MSW intern, 2016–2017 (600 hours)\n- Saw 8 patients\n"
    assert ("4 years" in ask(CLERK + placements).summary, "1 year" in ask(placements).summary) == (True, True)


@pytest.mark.parametrize(
    ("education", "shown"),
    [
        (
            "Pharmacy Certificate, Ohio College, 2018\nNorth High School – Diploma, 2016",
            "North High School – Diploma, 2016",
        ),
        ("Diploma, North High School, 2016", "Diploma, North High School, 2016"),
        ("North High School, Toledo, OH\nDiploma, 2016", "Diploma, 2016"),
        ("Mesa College, Toledo, OH\nDiploma, 2016\nNorth High School, Toledo, OH", None),
        ("Inside Wireman Apprenticeship, Toledo, completed 2015", None),
        ("Associate of Science, Mesa College, 2015", "Associate of Science, Mesa College, 2015"),
    ],
)
def test_a_diploma_of_a_high_school_is_no_more_than_that(education: str, shown: str | None) -> None:
    """It is no degree of a college, and a training beside it shows none of it."""
    found = ask(CLERK, "- High school diploma or GED\n- Excel", education=education).requirements
    assert [item.quote for item in found if item.skill == "school leaving certificate"] == [shown] * bool(shown)
    welcome = ask(CLERK, "- High school diploma\n- Associate's degree preferred", education=education).requirements
    assert any(item.skill == "associate degree" for item in welcome) == ("College, 2015" in education)


@pytest.mark.parametrize(
    ("line", "degree"),
    [
        ("Master in Chocolate, 80 hours", False),
        ("Certified Sommelier (Court of Master Sommeliers)", False),
        ("Master Electrician", False),
        ("MSc module: Assessment of the Spine", False),
        ("Master in Finance", True),
        ("Master Data Science", True),
    ],
)
def test_not_all_that_is_called_a_master_is_a_degree(line: str, degree: bool) -> None:
    """A course of some days, a module and the rank of a craft are none."""
    note = ask(CLERK, education=f"{line}, Perugia, 2015\nBSc Botany, Leeds, 2012").education_notes or ""
    assert ("master's degree" in note) == degree


def test_a_graduate_certificate_in_the_field_goes_before_a_degree_beside_it() -> None:
    """A diploma that is asked for is shown by the paper in its field."""
    education = "Postgraduate Certificate, Human Resources, Oak College, 2018\nBA Psychology, Leeds, 2012"
    found = ask(CLERK, "- Diploma in Human Resources or a related field\n- Excel", education=education).requirements
    assert "Postgraduate Certificate, Human Resources, Oak College, 2018" in [item.quote for item in found]


def test_a_wish_that_is_not_met_leaves_education_what_it_is() -> None:
    """A degree is no less because a certificate would be welcome."""
    levels = [
        next(
            item.level
            for item in ask(CLERK, job, education="BSc Nursing, Leeds, 2012").criteria
            if item.name == "education"
        )
        for job in ("- Excel", "- Excel\n- Diploma in Training preferred")
    ]
    assert levels == [3, 3]


def test_a_wish_stays_one_where_its_words_stand_in_a_demand_before_it() -> None:
    """The summary and the report count the same musts."""
    text = f"{TOP.format(education='MSc Physics, Leeds, 2012')}{CLERK}- Used SAP\n\nLANGUAGES\nEnglish, Spanish\n"
    job = "Requirements\n- Work with English learners\n- SAP\n- Oracle\n- Bilingual English/Spanish a plus\n"
    report = analyze_text(text, job_description=job, today=TODAY).report
    assert {item.importance for item in report.requirements if item.skill == "English"} <= {"nice"}


def test_the_rating_of_a_machine_is_no_result() -> None:
    """Six hundred volts are what the switchgear is made for; a lower voltage is what somebody did."""
    work = "Electrician, Orbit Ltd, 01/2020 - present\n- {line}\n- Kept the books of the workshop\n"
    rated = ask(work.format(line="Looked after 600 V switchgear, 5 kV cables and motors of 5 to 250 kW"))
    changed = ask(work.format(line="Lowered the voltage from 600 V to 400 V"))
    assert ("figures" in rated.strengths[0].text, "effect" in changed.strengths[0].text) == (False, True)


def test_no_sentence_ends_in_brackets() -> None:
    """A paper is quoted with the date until which it is valid."""
    (held,) = ask(f"{CLERK}\nCERTIFICATES\nFirst Aid (exp. Feb 2027)", "- First Aid").requirements
    assert held.quote == "First Aid (exp. Feb 2027)"


def test_a_paper_that_lapsed_raises_no_education() -> None:
    """What was not renewed, or was valid until a day that has passed, is nothing more than the degree asked for."""
    job = "- Bachelor's degree in music\n- Kodály certificate"
    found = [
        next(
            item
            for item in ask(
                f"{CLERK}\nCERTIFICATES\nKodály certificate, 2019{end}", job, education="BMus Music, Leeds, 2012"
            ).criteria
            if item.name == "education"
        )
        for end in ("", ", valid until May 2028", " (not renewed)", " (valid till May 2024)", ", exp. 05/2025")
    ]
    assert [item.level for item in found] == [4, 4, 3, 3, 3]


@pytest.mark.parametrize("asked", ["University degree in business", "Abgeschlossenes Studium in Business"])
def test_a_degree_of_any_rank_is_not_exceeded(asked: str) -> None:
    """Where a job asks for a degree and not for which, a master's degree is the one asked for."""
    note = ask(CLERK, f"- {asked}", education="MSc Business, Leeds, 2012").education_notes
    assert note == "The degree asked for: “MSc Business, Leeds, 2012”."


def test_librarians_have_not_studied_computing() -> None:
    """Information studies with a library are another field than information technology."""
    job = "- Bachelor's degree in computer science"
    statuses = [
        [(item.status) for item in ask(CLERK, job, education=f"{degree}, Leeds, 2012").requirements]
        for degree in ("MA Library and Information Studies", "MSc Information Systems")
    ]
    assert statuses == [[], ["met"]]


@pytest.mark.parametrize(
    ("end", "counts"),
    [
        ("", True),
        (" (valid till Feb 2020)", False),
        (", expires 31/12/2099", True),
        (" (exp. 10/31/2099)", True),
        (f" (valid until {TODAY:%b %Y})", True),
        (f" (valid until {TODAY.year})", False),
        (" (expired)", False),
        (", gültig bis Dezember 2099", True),
        (", gültig bis März 2020", False),
        (", 2019 – present", True),
        (", 2019–present", True),
    ],
)
def test_a_paper_is_held_to_the_end_of_its_last_month(end: str, *, counts: bool) -> None:
    """One rule for what is required, a strength and the education; a year that may be over shows nothing."""
    report = ask(f"{CLERK}\nCERTIFICATES\nCPIM certificate{end}", "- CPIM certification\n- Post")
    assert [item.skill for item in report.requirements if item.status == "met"] == ["CPIM certification"] * counts
    assert any("CPIM" in item.text for item in report.strengths if "certificate to show" in item.text) == counts
