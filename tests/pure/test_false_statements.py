"""Lessons from reports read beside their resumes: what once was said falsely and must not be said again."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.grounding import SourceText
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge, papers, results
from resume_analysis.offline.reading import Resume
from resume_analysis.reading import tally, timeline
from resume_analysis.reading.profile import read_profile

TODAY = date(2026, 11, 24)


def ask(text: str, job: str | None = None) -> Judgement:
    """Judge a text on a fixed day."""
    return judge(AnalysisInput(resume_text=text, job_description=job), today=TODAY)


TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

SUMMARY
Takes care of what others put off and writes it down.

"""


def told(work: str, job: str, more: str = "") -> Judgement:
    """Judge a short resume with these lines of work."""
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, 01/2020 - present\n{work}\n\n{more}\n"
    return ask(text, f"Requirements\n{job}\n")


def statuses(judgement: Judgement) -> dict[str, str]:
    """The status of each requirement by its words."""
    return {item.text: item.status for item in judgement.requirements}


def test_basic_knowledge_of_one_thing_says_nothing_of_the_next() -> None:
    """A weakening word belongs to the item it stands beside, and weakens nothing where a job asks for basics."""
    skills = "SKILLS\nSelenium (basic), Python basics, SQL, SAP (Grundkenntnisse), MS Excel (sehr gut)\n"
    found = statuses(told("- Wrote reports", "- SQL\n- MS Excel\n- Selenium\n- Basic Python", skills))
    assert found == {"SQL": "met", "MS Excel": "met", "Selenium": "partial", "Python": "met"}


def test_two_columns_on_one_line_are_two_statements() -> None:
    """What stands beside a result in another column is not part of it."""
    judgement = told("- HACCP                         Food cost cut from 34% to 29%", "- HACCP\n- food cost\n- Wine")
    assert {item.quote for item in judgement.requirements if item.status == "met"} == {
        "HACCP",
        "Food cost cut from 34% to 29%",
    }


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    """The line is quoted whole."""
    judgement = told("- Cared for 12 patients incl. CRRT and drips", "- CRRT")
    assert judgement.requirements[0].quote == "Cared for 12 patients incl. CRRT and drips"


def test_a_degree_under_way_is_what_a_student_job_asks_for() -> None:
    """Unfinished studies meet a posting for students and no other; studies given up meet neither."""
    school = "EDUCATION\nB.S. Computer Science, Lakeside University, expected 2028\n"
    student = told("- Wrote code", "- Currently pursuing a Bachelor's degree in Computer Science", school)
    assert statuses(student) == {"Bachelor's degree in Computer Science": "met"}
    assert student.education_meets_requirement
    assert statuses(told("- Wrote code", "- Bachelor's degree", school)) == {"Bachelor's degree": "partial"}
    left = school.replace("expected 2028", "dropped out")
    given_up = told("- Wrote code", "- Currently pursuing a Bachelor's degree in Computer Science", left)
    assert set(statuses(given_up).values()) == {"partial"}


def test_equivalent_experience_stands_for_a_degree_where_the_job_says_so() -> None:
    """Enough dated work meets it in part; the note says that nobody can tell by rules whether it is equivalent."""
    judgement = told("- Wrote reports", "- Bachelor's degree or equivalent experience")
    assert statuses(judgement) == {"Bachelor's degree": "partial"}
    assert judgement.education_meets_requirement is None
    assert "equivalent experience" in (judgement.education_notes or "")
    assert "cannot tell" in (judgement.education_notes or "")
    assert not told("- Wrote reports", "- Bachelor's degree").education_meets_requirement


def test_years_in_a_kitchen_are_not_years_of_programming() -> None:
    """Jobs of another kind do not make up the years a posting asks for, and are not called years in part."""
    work = "- Built React sites for 7 clients\n- React pages\nCook, Oak Hotel, 01/2012 - 12/2019\n- Sauces and soups"
    judgement = ask(
        f"{TOP}EXPERIENCE\nFrontend Developer, Orbit, 06/2026 - present\n{work}\n",
        "Frontend developer\nRequirements\n- 5 years of experience\n- React\n",
    )
    assert statuses(judgement) == {"React": "met"}


@pytest.mark.parametrize("line", ["CRRT and drips", "Jira, Confluence, Scrum", "Member of the falls committee"])
def test_no_figure_is_asked_of_a_line_that_tells_of_no_work(line: str) -> None:
    """A membership or a list of tools has no result."""
    assert not any(line in item and "figure" in item for item in told(f"- {line}\n- Wrote 4 books", "").recommendations)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Réduction du délai de 12 à 4 jours", "measured effect"),
        ("Prise en charge de 10 à 12 patients par poste", "figures"),
        ("1.1 million km without an accident", "figures"),
        ("GCSE results: 71% grade 5+ against a school average of 58%", "measured effect"),
    ],
)
def test_results_are_told_from_ranges(line: str, kind: str) -> None:
    """A range is not a change, and a bullet that names an exam is not a degree."""
    (claim,) = [item for item in told(f"- {line}", "").strengths if line in item.text]
    assert kind in claim.text.casefold()


def test_a_line_that_was_not_wrapped_is_a_statement_of_its_own() -> None:
    """Its first word would have stood on the line above."""
    first = "Cookbook of 240 pages: layout, typesetting and print supervision in Girona"
    second = (
        "I also write my own quotes, contracts and invoices, and choose and brief the illustrators and photographers."
    )
    text = f"{TOP}EXPERIENCE\nDesigner, Orbit Ltd, 01/2020 - present\n- {first}\n{second}\n"
    quotes = [item.quote for item in Resume(text, TODAY).statements]
    assert first in quotes
    assert second in quotes


@pytest.mark.parametrize(
    "line",
    [
        "Producer of corrugated and protective packaging, 340 employees",
        "French brasserie, 90 seats, open seven days.",
        "Worked 0.8 WTE until January, full time since",
    ],
)
def test_what_an_employer_is_and_the_hours_are_no_result(line: str) -> None:
    """They are nobody's deed."""
    text = (
        f"Ada Example\nada@example.com\n\nEXPERIENCE\nAnalyst, Orbit Ltd, 01/2020 - present\n{line}\nWrote reports.\n"
    )
    assert results.measured(Resume(text, TODAY)) == []


def test_a_degree_whose_defence_is_planned_is_unfinished() -> None:
    """Whatever the years say."""
    text = f"{TOP}\nEDUCATION\nMSc Quantitative Methods, Lakeside University\n2023 - 2025 (defence planned for June)\n"
    assert not any(degree.finished for degree in Resume(text, TODAY).degrees)


def test_a_thesis_in_preparation_is_no_finished_degree() -> None:
    """Nor is a degree that was not yet started."""
    studies = (
        "Bachelor thesis (in preparation): Working capital in textile companies\nMSc in Pharmacy: not yet started\n"
    )
    assert not any(degree.finished for degree in Resume(f"{TOP}\nEDUCATION\n{studies}", TODAY).degrees)


def test_another_time_of_a_job_on_the_line_of_its_dates_is_no_title() -> None:
    """The name stands below."""
    job = (
        "10/2024 – 01/2026 and again since 09/2026\nSales assistant, Orbit Books, Braga\n- Served 40 customers a day\n"
    )
    jobs = Resume(f"{TOP}EXPERIENCE\n{job}", TODAY).jobs
    assert [job.role.text for job in jobs if job.role] == ["Sales assistant, Orbit Books, Braga"]


def test_a_leave_told_within_a_job_is_told_of() -> None:
    """Employment goes on; a reader who counts otherwise is told."""
    job = "Pharmacist, Orbit Ltd\nNovember 2021 – present (maternity leave April 2025 – January 2026)\n- Served 40\n"
    assert "5.1 years of dated work (10 months of leave included)" in ask(f"{TOP}EXPERIENCE\n{job}").summary


def test_a_membership_leaves_no_doubt_of_the_years() -> None:
    """Whatever it is called."""
    text = f"{TOP}EXPERIENCE\nEngineer, Orbit Ltd, 01/2020 - present\n- Built 3 roads\n\nTRAINING AND MEMBERSHIP\n"
    assert Resume(f"{text}Associate Member, Institution of Engineers, since 2017\n", TODAY).worked.years == 6.9


def test_a_sentence_of_its_own_says_how_well_a_language_is_known() -> None:
    """What is said of the next one is not said of this one."""
    text = (
        f"{TOP}LANGUAGES\nEnglish. Some French: enough to serve a customer, not enough for a meeting.\n\nEXPERIENCE\n"
    )
    judgement = ask(
        f"{text}Clerk, Orbit Ltd, 01/2020 - present\n- Wrote 4 letters\n", "Requirements\n- English\n- French\n"
    )
    assert {item.text: (item.status, item.quote) for item in judgement.requirements}["English"] == ("met", "English.")


@pytest.mark.parametrize(
    "told",
    [
        "While studying I worked weekends at a bookshop, Christchurch (2014 - 2017).",
        "After this I worked in the garage of my uncle (2014 – 2017), cars and light trucks.",
    ],
)
def test_work_told_among_the_studies_leaves_a_doubt(told: str) -> None:
    """It is not left out without a word."""
    work = "EXPERIENCE\nEngineer, Orbit Ltd, 01/2020 - present\n- Built 3 roads\n"
    text = f"{TOP}{work}\nEDUCATION\nBA Art, Lakeside University\n"
    worked = Resume(f"{text}{told}\n", TODAY).worked
    assert (worked.years, worked.least, worked.most) == (None, 6.9, 10.9)


@pytest.mark.parametrize(
    ("entry", "years"),
    [
        ("Intern\nOrbit Ltd, Leeds    Jan 2019 - Jun 2019\n- Final semester internship. Prepared reports.", 6.9),
        ("January – February 2019: two months off to move countries", 6.9),
    ],
)
def test_a_part_of_a_study_and_time_off_are_no_work(entry: str, years: float) -> None:
    """Whatever the lines around them say."""
    text = f"{TOP}EXPERIENCE\nEngineer, Orbit Ltd, 01/2020 - present\n- Built 3 roads\n\n{entry}\n"
    assert Resume(text, TODAY).worked.years == years


def test_a_number_behind_an_aside_is_a_phone() -> None:
    """What stands in another column of the line is no sentence it ends."""
    line = "Barcelona, Spain (open to remote in Europe) · ada@example.com · +34 600 555 014"
    assert read_profile(f"Ada Example\n{line}\n", []).phone == "+34 600 555 014"


def test_who_may_work_and_gives_references_is_no_certificate() -> None:
    """Nothing under such a heading is."""
    work = "EXPERIENCE\nEngineer, Orbit Ltd, 01/2020 - present\n"
    text = f"{TOP}{work}\nRight to work: student permission. Happy to give references.\n"
    assert papers.held(Resume(text, TODAY)) == []


def test_who_is_fluent_in_both_is_bilingual() -> None:
    """As a job means it; a body called VBA asks for no macros."""
    text = f"{TOP}LANGUAGES\nFrench, first language. English, fluent, I write contracts in it.\n\nEXPERIENCE\n"
    job = "Requirements\n- Bilingualism in French and English\n- Licence with the VBA in water supply\n"
    judgement = ask(f"{text}Clerk, Orbit Ltd, 01/2020 - present\n- Wrote 4 letters\n", job)
    assert statuses(judgement) == {"French": "met", "English": "met"}


def test_a_doctor_who_tells_of_a_doctorate_holds_one() -> None:
    """The title before the name says that it was finished."""
    told = (
        "EDUCATION\n2015–2019 Doctoral researcher, University of Lakeside\n2014 MSc Biology, University of Lakeside\n"
    )
    assert Resume(f"Dr. {TOP}{told}", TODAY).degrees[0].rung == 5
    assert Resume(f"{TOP}{told}", TODAY).degrees[0].rung == 4


def test_a_course_shows_no_experience_and_basics_no_mastery() -> None:
    """Nor is a certificate of fundamentals work in a team."""
    work = "EXPERIENCE\nClerk, Orbit Ltd, 01/2020 - present\n- Wrote letters\n"
    text = f"{TOP}{work}\nCERTIFICATES\nScrum fundamentals, online\n"
    skills = "\nSKILLS\nExcel: pivot tables, Power Query (self-taught, basic)\n"
    judgement = ask(text + skills, "Requirements\n- Experience in agile teams\n- Advanced Excel\n")
    assert "met" not in statuses(judgement).values()


def test_years_of_a_part_are_noted_where_others_leave_a_doubt() -> None:
    """The quote dates one of the jobs, and the level shown is no more than is certain."""
    text = (
        f"{TOP}EXPERIENCE\nWarehouse operative, Orbit Ltd, 03/2025 - present\n- Packed 100 boxes\n\n"
        "Warehouse operative, Comet Ltd, 11/2023 - 02/2025\n- Packed 90 boxes\n\nMISCELLANY\nThe farm, 2010 - 2020\n"
    )
    job = "Warehouse operative\n\nRequirements\n- 3 years in a warehouse\n"
    report = analyze_text(text, job_description=job, today=TODAY).report
    assert [item.note for item in report.requirements] == ["The quote dates a part of it; other jobs make up the rest."]
    assert report.experience.inferred_level == "3-5"


def test_work_in_the_holidays_of_bare_years_adds_nothing() -> None:
    """How much of it, nobody can tell."""
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, 07/2025 - present\n- Wrote 3 reports\n\n"
    shop = "Retail Assistant (school holidays)\nKopi Bookshop\n2017 – 2018\n"
    assert Resume(text + shop, TODAY).worked.likely == 1.4


def test_a_course_in_its_seventh_week_is_no_understanding() -> None:
    """Nor are years in a post without reports years of managing people."""
    work = "EXPERIENCE\nSenior Clerk, Orbit Ltd, 01/2020 - present\n- Wrote letters\n"
    text = f"{TOP}{work}\nEDUCATION AND DESIGNATIONS\n"
    course = "Revenue Management, online certificate, 12 weeks, currently in week 7\n"
    job = "Requirements\n- Understanding of revenue management\n- 2+ years of experience in directly managing people\n"
    assert "met" not in statuses(ask(text + course, job)).values()


def test_a_post_is_named_with_what_somebody_has_been_there_since() -> None:
    """The present post is not cut off, and papers under any heading are no lack of education."""
    job = "Feb 2019 – present\nOrbit AS, Leeds – Welder, since 2022 foreman for a team of 7\nPrefabrication of pipe.\n"
    top = "Name: Petrus Johannes (Pieter) Example\np.example@example.org\n"
    text = f"{top}\nWORK\n{job}\nTRADE PAPERS\nTrade test welder, 1998\n"
    judgement = ask(text, "Requirements\n- Welding\n")
    assert "currently “Orbit AS, Leeds – Welder, since 2022 foreman for a team of 7”" in judgement.summary
    assert "No education" not in judgement.criteria[1].rationale
    assert read_profile(text, []).name == "Petrus Johannes (Pieter) Example"


def test_a_time_of_travel_and_work_leaves_a_doubt() -> None:
    """Nobody can tell how much of it was work."""
    text = f"{TOP}EXPERIENCE\nJoiner, Orbit Ltd, 01/2020 - present\n- Built 9 stairs\n\n"
    trip = (
        "11/2013 – 08/2014\nTravel and work in New Zealand\nFive months as carpenter's labourer, otherwise travelling\n"
    )
    worked = Resume(text + trip, TODAY).worked
    assert (worked.years, worked.least, worked.most) == (None, 6.9, 7.7)


def test_the_title_of_a_post_is_no_demand_wherever_it_stands() -> None:
    """Nor is a nurse who prescribes any nurse."""
    job = "Orbit Ltd\n\nJOINER / WORKSHOP FOREMAN (m/f/x)\n\nRequirements\n- Registered nurse prescriber\n"
    nurse = f"{TOP}EXPERIENCE\nRegistered Nurse, Orbit Workshop, 01/2020 - present\n- Wrote 3 plans\n"
    assert "met" not in statuses(ask(nurse, job)).values()


def test_a_portfolio_is_a_link_and_pay_no_demand() -> None:
    """A label says what the address is; titles before a name are none of it."""
    top = "Dr. Ir. Sandeep Example\nPortfolio: example.example.org · s.example@example.org\n"
    assert read_profile(top, []).links == ["example.example.org"]
    assert read_profile(top, []).name == "Sandeep Example"
    work = "EXPERIENCE\nEngineer, Orbit Ltd, 01/2020 - present\n- Spent EUR 6 million on 3 plants\n"
    assert statuses(ask(f"{TOP}{work}", "Requirements\n- SQL\n- EUR 6,200 gross a month\n")) == {"SQL": "missing"}


def test_the_rules_of_a_country_ask_for_no_language() -> None:
    """However their name is written."""
    text = f"{TOP}EXPERIENCE\nArchitect, Orbit Ltd, 01/2020 - present\n- Built 3 schools\n"
    job = "Requirements\n- SQL\n- Good knowledge of Irish Building Regulations and BCAR procedures\n"
    assert statuses(ask(text, job)) == {"SQL": "missing"}


def test_the_months_of_a_leave_are_a_number_the_report_may_say() -> None:
    """The dates give it, though the resume does not say it."""
    job = "Accountant, Orbit Ltd\nJuly 2019 - present, parental leave 10/2022 - 12/2023\n- Closed 40 books\n"
    report = analyze_text(f"{TOP}EXPERIENCE\n{job}", today=TODAY).report
    assert "(15 months of leave included)" in report.summary


def test_a_title_is_found_in_its_own_capitals() -> None:
    """And not in the sentence that says what somebody would like to become."""
    work = "EXPERIENCE\nDesign Engineer, Orbit Ltd, 2019 - present\n- Drew\n"
    text = f"{TOP}OBJECTIVE\nTo work as a design engineer.\n\n{work}"
    source = SourceText(text)
    span = source.find("Design Engineer")
    assert span is not None
    assert source.slice(span) == "Design Engineer"


def test_how_large_an_employer_is_is_nobodys_figure() -> None:
    """At the end of a line without a point."""
    work = (
        "Accountant, Orbit Ltd, 2019 - present\nTrading of coffee and tea, approx. 480 employees\nI closed 40 books.\n"
    )
    told = " ".join(item.quote for item in ask(f"{TOP}EXPERIENCE\n{work}").strengths)
    assert "480" not in told


def test_what_somebody_calls_small_is_not_their_first_strength() -> None:
    """Whatever money is in it."""
    work = "- Small campaigns of up to 1,500 EUR a month\n- Planned media of 900,000 EUR a year\n"
    strengths = ask(f"{TOP}EXPERIENCE\nMarketer, Orbit Ltd, 2019 - present\n{work}").strengths
    assert "900,000" in strengths[0].quote


@pytest.mark.parametrize(
    "told", ["(furloughed for part of 2020)", "Furlough in 2020 and early 2021; helped in the kitchen"]
)
def test_a_furlough_within_a_job_is_told_of(told: str) -> None:
    """Nobody says how long it was."""
    job = f"Cook, Orbit Ltd, November 2018 – present\n- Served 40\n{told}\n"
    assert "8.1 years of dated work (a leave or furlough included)" in ask(f"{TOP}EXPERIENCE\n{job}").summary


def test_bounds_of_bare_years_are_round_and_their_doubt_is_named() -> None:
    """They hold whatever the months were; the line of the dates alone would tell the reader nothing."""
    work = "EXPERIENCE\nClerk, Orbit Ltd\n2010 - 2020\n- Post\n\nMilitary service, engineers\n2001 - 2002\n"
    summary = ask(f"{TOP}{work}").summary
    assert "about 9 to 13 years of dated work" in summary
    assert "“Military service, engineers 2001 - 2002” adds" in summary


def test_a_record_of_vaccinations_is_no_certificate_to_show() -> None:
    """It says nothing of what somebody can do."""
    text = (
        f"{TOP}EXPERIENCE\nNurse, Orbit Ltd, 01/2018 - present\n- Care\n\nCERTIFICATES\nImmunisation record complete\n"
    )
    assert not any("Immunisation" in claim.text for claim in ask(text).strengths)


def test_the_later_of_two_titles_keeps_its_date() -> None:
    """Else nobody could tell which of them is held today."""
    job = "08/2022 – present\nNurse, later Senior Nurse (from 10/2024)\nHill Hospital\n- Care\n"
    assert "“Nurse, later Senior Nurse (from 10/2024)”" in ask(f"{TOP}EXPERIENCE\n{job}").summary


@pytest.mark.parametrize(
    ("told", "leave"),
    [
        (
            "Parental leave 02/2023 - 08/2023, from 09/2023 to 12/2024 with 32 hours per week",
            " (7 months of leave included)",
        ),
        ("I was furloughed part time myself from May to July 2020", ""),
        ("Furloughed 04/2020", " (a leave or furlough included)"),
    ],
)
def test_a_leave_is_as_long_as_its_own_dates(told: str, leave: str) -> None:
    """Those behind tell of other hours, and who worked half the time had no leave."""
    job = f"Engineer, Orbit Ltd, December 2018 – present\n- Served 40\n- {told}\n"
    assert f"8 years of dated work{leave}," in ask(f"{TOP}EXPERIENCE\n{job}").summary


def test_months_of_travel_within_a_job_are_taken_off_the_lower_bound() -> None:
    """They are no work, whatever the dates of the job say."""
    job = "Stylist, Mill Ltd, January 2017 – December 2018\n- Nine months in the salon, then three months of travel\n"
    assert "1.8 to 2 years of dated work" in ask(f"{TOP}EXPERIENCE\n{job}").summary


def test_a_move_to_another_team_is_no_line_to_put_a_number_in() -> None:
    """Nobody can say how often somebody moved."""
    job = (
        "Clerk, Mill Ltd, January 2017 – present\n- Moved across from motor when the team expanded\n- Answered calls\n"
    )
    assert not any("Moved across" in advice for advice in ask(f"{TOP}EXPERIENCE\n{job}").recommendations)


def test_the_name_of_a_column_is_no_education() -> None:
    """Whatever strokes stand around it."""
    text = f"{TOP}EXPERIENCE\nClerk, Mill Ltd, 01/2017 - present\n- Calls\n\nEDUCATION\n| Year | Course |\n| Course |\n"
    assert "| Course" not in (ask(text, "Requirements\n- Excel\n").education_notes or "")


def test_the_bounds_are_told_in_the_report_a_reader_gets() -> None:
    """The check of what a judgement says knows full years, too, and takes none of its sentences away."""
    work = "EXPERIENCE\nClerk, Orbit Ltd\n2010 - 2020\n- Post\n\nMilitary service, engineers\n2001 - 2002\n"
    summary = analyze_text(f"{TOP}{work}", today=TODAY).report.summary
    assert "about 9 to 13 years of dated work" in summary
    rough = "Clerk, Orbit Ltd\n2010 - May 2020\n- Post\n\nMilitary service, engineers\n2001 - March 2004\n"
    assert "about 9 to 14 years" in analyze_text(f"{TOP}EXPERIENCE\n{rough}", today=TODAY).report.summary


def test_a_claim_in_words_is_a_claim() -> None:
    """Number words count as digits do."""
    claim = timeline.claimed_years("Ada\n\nSUMMARY\nData engineer with six years of experience.\n")
    assert claim is not None
    assert claim[0] == 6


def test_a_degree_is_no_heading_and_voluntary_work_no_job() -> None:
    """Whatever its subject is called."""
    text = f"{TOP}EXPERIENCE\nClerk, Mill Ltd, 01/2017 - 12/2018\n- Calls\n\n2013  Travelling and voluntary work\n\n"
    worked = tally.of(f"{text}STUDIES\n\nBA English and History\nVolta Hill University\n(2006 to 2010)\n", TODAY)
    assert (worked.years, worked.doubts) == (2.0, ())


@pytest.mark.parametrize(
    ("entry", "bounds"),
    [
        ("Guide, Mill Village\nMay 2015 to October 2020 (seasonal, May to October each year)\n- Tours\n", (2.0, 7.5)),
        ("Assistant, Mill Nursery\n09/2014 - 08/2016\nVolunteer first, then employed from January 2015\n", (2.0, 4.0)),
        ("03/2016 - 02/2017  Relocation to Leeds. Freelance projects: a shop\n", (2.0, 3.0)),
        ("08/2015 – 07/2016  Elternzeit, davon ab 03/2016 in Teilzeit als Servicetechniker\n", (2.0, 3.0)),
    ],
)
def test_a_time_that_was_work_in_part_leaves_a_doubt(entry: str, bounds: tuple[float, float]) -> None:
    """Nobody can tell how much of it."""
    worked = tally.of(f"{TOP}EXPERIENCE\n\nClerk, Orbit Ltd, 01/2022 - 12/2023\n- Post\n\n{entry}", TODAY)
    assert (worked.least, worked.most) == bounds


def test_a_leave_told_behind_a_title_in_brackets_does_not_hide_the_job() -> None:
    """The title stands there, too."""
    work = "Orbit Hospital\nAugust 2018 to December 2021 (Senior Nurse; maternity leave Feb to Nov 2019)\n- Care\n"
    worked = tally.of(f"{TOP}EXPERIENCE\n\n{work}", TODAY)
    assert (worked.years, worked.leave) == (3.4, 10)


def test_dates_may_close_an_entry_and_its_title_may_say_what_for() -> None:
    """The title opens it."""
    entry = "REPORTER\nMendip Courier, Wells\n- Covered courts\n                    September 2017 to February 2021\n"
    posts = (
        f"{entry}\nSenior Consultant - Food & Drink (Permanent)\nCalder & Rowe, Leeds\nMay 2021 - present\n- Calls\n"
    )
    jobs = Resume(f"{TOP}EXPERIENCE\n\n{posts}", TODAY).jobs
    assert [job.role.text for job in jobs if job.role] == ["REPORTER", "Senior Consultant - Food & Drink (Permanent)"]


def test_neither_a_membership_nor_the_name_of_a_column_is_a_certificate() -> None:
    """Both stand among the papers."""
    papers_held = "Type | Awarded by | Date\nOrbit College, certified member\nIOSH Managing Safely, 2024\n"
    text = f"{TOP}EXPERIENCE\nClerk, Mill Ltd, 01/2017 - present\n- Calls\n\nCERTIFICATES\n{papers_held}"
    told = [claim.text for claim in ask(text).strengths if claim.text.startswith("A certificate")]
    assert told == ["A certificate to show: “IOSH Managing Safely, 2024”."]


def test_the_number_of_a_district_is_no_part_of_a_phone_number() -> None:
    """A wide gap stands between them."""
    top = "Jo Doe\nStoneybatter, Dublin 7   085 555 0142   jo@example.com\n\nEXPERIENCE\n"
    assert read_profile(top, []).phone == "085 555 0142"


def test_dates_alone_over_a_time_of_care_are_no_job() -> None:
    """The first point says what it was; work told in a point of such a time leaves a doubt."""
    job = "Clerk, Orbit Ltd, 01/2020 - 12/2021\n- Post\n\n"
    care = "July 2018 - September 2019\n- Cared for my mother in Turku\n"
    assert tally.of(f"{TOP}EXPERIENCE\n\n{job}{care}", TODAY).years == 2.0
    pause = "Career break\nJune 2022 to August 2024\n- Vaccination centre, Galway, March to July 2023 (part-time)\n"
    worked = tally.of(f"{TOP}EXPERIENCE\n\n{job}{pause}", TODAY)
    assert (worked.least, worked.most) == (2.0, 2.4)


def test_embedded_c_is_not_called_missing_beside_firmware() -> None:
    """It goes by many words."""
    work = "- C for microcontrollers (drivers, bring-up tests)\n"
    assert [
        item.status for item in told(work, "- Embedded C\n- Cooking\n").requirements if item.text == "Embedded C"
    ] == []


def test_a_label_inside_a_job_opens_no_section() -> None:
    """Indented like its neighbours, and wrapped under what it lists."""
    work = "Manager, Orbit School\n04/2019 - present\n  Premises:  Surveys\n"
    work += "  Funding:   Bids of £74,000 since 2019; rose from\n             48% to 61%\n  Systems:   Arbor\n"
    text = f"{TOP}EXPERIENCE\n\n{work}"
    resume = Resume(text, TODAY)
    assert [part.name for part in resume.parts][-1] == "experience"
    assert any(item.text.endswith("rose from 48% to 61%") for item in resume.statements)


def test_the_summary_says_that_a_resume_is_of_another_day() -> None:
    """In words of its own."""
    job = "03/2018 – present   Clerk, Orbit Ltd\n- Post\n\nLeeds, 2 June 2025\n"
    report = analyze_text(f"{TOP}EXPERIENCE\n\n{job}", today=TODAY).report
    assert "Whether the current work went on after “Leeds, 2 June 2025”, the resume does not say." in report.summary
    assert report.experience.years is None


def test_what_falls_short_of_an_aim_is_no_strength() -> None:
    """It does not show that the aim was reached, either."""
    work = "- Finished at 88% of a prorated $380K quota\n- Answered calls\n"
    judgement = told(work, "- A record of hitting quota\n- Cooking\n")
    assert not any("88%" in claim.text for claim in judgement.strengths)
    assert "met" not in [item.status for item in judgement.requirements]


def test_a_qualification_that_is_asked_for_is_not_met_by_any_degree() -> None:
    """Where no degree is asked for, the education alone does not tell."""
    text = f"{TOP}EXPERIENCE\nClerk, Mill Ltd, 01/2017 - present\n- Calls\n\nEDUCATION\nBA (Hons) History, Hull, 2012\n"
    assert ask(text, "Requirements\n- ACII qualified\n- Excel\n").education_meets_requirement is None
    assert ask(text, "Requirements\n- Excel\n").education_meets_requirement is True


def test_a_job_under_a_heading_that_says_nothing_leaves_a_doubt() -> None:
    """Where its few words name one; what else stands there does not."""
    work = "EXPERIENCE\n\nClerk, Orbit Ltd, 01/2020 - 12/2021\n- Post\n\nALSO\n\n"
    job = "Sales assistant in a shoe shop\nDundee, 2013 - 2015\n"
    hobby = "I play clarinet in the band of my village since September 2014, as its assistant leader.\n"
    assert (tally.of(f"{TOP}{work}{job}", TODAY).least, tally.of(f"{TOP}{work}{job}", TODAY).most) == (2.0, 5.0)
    assert tally.of(f"{TOP}{work}{hobby}", TODAY).years == 2.0


def test_a_lay_off_is_no_leave_and_a_driving_licence_no_training() -> None:
    """The months of the one come off the lower bound, the other is told as what it is."""
    work = "EXPERIENCE\n\nFitter, Orbit Ltd, 01/2008 - 12/2012\n- Pumps\nLaid off for five months in 2009, recalled\n"
    assert tally.of(f"{TOP}{work}", TODAY).leave is None


def test_python_at_the_level_of_scripts_does_not_meet_solid_python() -> None:
    """What the brackets make less of."""
    work = "- Ran servers\n\nSKILLS\nScripting: Bash, Python (scripts level), PowerShell\n"
    status = {item.text: item.status for item in told(work, "- Solid Python\n- Cooking\n").requirements}
    assert status.get("Python") != "met"


def test_an_internship_of_more_than_a_year_within_a_study_leaves_a_doubt() -> None:
    """Nobody can tell whether it was a part of it."""
    work = (
        "EXPERIENCE\n\nEngineer, Orbit Ltd, 03/2018 - 02/2020\n- Post\n\nIntern, Mill Ltd, 01/2017 – 02/2018\n- Pages\n"
    )
    worked = tally.of(f"{TOP}{work}\nEDUCATION\n2014 – 2018  Bachelor in Information Systems, Hull\n", TODAY)
    assert (worked.least, worked.most) == (2.0, 3.2)


def test_points_may_be_numbered_as_romans_did() -> None:
    """The number of the next point is no part of this one, nor that of a box a phone."""
    top = "Jo Doe\nP.O. Box 2219 - 20100, Nakuru\nMobile: 0700 555 126\n\n"
    work = "EXPERIENCE\n\nOfficer, Orbit, 01/2018 - present\n    i.   Covered 22 villages\n    ii.  Led 40 volunteers\n"
    assert [item.text for item in Resume(f"{top}{work}", TODAY).work][-2:] == [
        "Covered 22 villages",
        "Led 40 volunteers",
    ]
    assert read_profile(f"{top}{work}", []).phone == "0700 555 126"


def test_only_what_stands_there_is_called_named() -> None:
    """What a paper implies is shown, and not named."""
    judgement = told(
        "- Taught 40 adults\nCambridge DELTA, Modules 1 and 2\nIELTS examiner\n", "- ESOL\n- IELTS\n- English\n"
    )
    assert not any("Names" in claim.text and "ESOL" in claim.text for claim in judgement.strengths)


def test_what_somebody_else_may_hold_is_asked_of_nobody() -> None:
    """Of two kinds of people, or two papers, either will do."""
    nurse = "- Current NMC registration, or internationally educated nurse who holds CBT and a language score"
    assert statuses(told("- NMC Test of Competence Part 1 (CBT) passed", f"{nurse}\n- Excel")) == {"Excel": "missing"}
    school = "EDUCATION\nAssociate of Applied Science, Paralegal Studies (ABA-approved program), 2017\n"
    found = told("- Files", "- Bachelor's degree, or a paralegal certificate from an ABA-approved program", school)
    assert [item.text for item in found.requirements if item.status == "met"] == []
    charter = told("- CFA Level I passed in 2025", "- CPA designation, or CFA charter completed")
    assert statuses(charter) == {"CPA designation, or CFA charter": "partial"}


def test_what_is_not_a_thing_does_not_show_it() -> None:
    """Its opposite, what it was held against, and what it was given up for."""
    assert statuses(told("- Prepare non-sterile compounds", "- Sterile compounding\n- Excel")) == {"Excel": "missing"}
    assert "budgeting" not in statuses(told("- Compared expenses with budget for 12 branches", "- Budgeting\n- Excel"))
    moved = told("- Migrated 120 screens from JavaScript to TypeScript", "- JavaScript\n- TypeScript")
    assert moved.strengths[0].text.startswith("TypeScript, which the job names, with figures")


def test_a_paper_does_not_show_what_is_to_have_been_done() -> None:
    """Nor that something is known well."""
    papers = "CERTIFICATIONS\nGoogle Ads Search (2024), HubSpot Inbound Marketing (2026)\n"
    job = "- You know HubSpot well\n- You have run Google Ads yourself\n- Excel"
    assert statuses(told("- Wrote posts", job, papers)) == {"Excel": "missing"}


def test_a_company_and_a_personnel_file_are_what_they_are() -> None:
    """Letters and a number that mean something else."""
    judgement = told("- Keeps 201 files\n- Answered calls for Bolt plc, Leeds", "- PLC\n- Excel")
    assert statuses(judgement).get("PLC") != "met"
    assert not any("201" in claim.text for claim in judgement.strengths)


def test_the_dates_of_a_job_hold_whatever_ended_it() -> None:
    """Also beside the posts of the same job, dated by years."""
    work = "EXPERIENCE\n\nCompany: Orbit Ltd\nPosition: Site Agent (2017 - 2020), Foreman (2014 - 2017)\n"
    ended = "Period: February 2014 to June 2020 (retrenched, Covid-19)\nDuties:\n- Posts\n"
    assert tally.of(f"{TOP}{work}{ended}", TODAY).years == 6.4


def test_a_job_is_named_by_its_title_and_a_person_by_all_of_the_name() -> None:
    """Hours make a title none the less; duties are none; a name may stand on two lines."""
    hours = "Part-time Finance Assistant    Sept 2023 - present\nOrbit Day Nurseries Ltd (20 hours per week)\n- Post\n"
    jobs = Resume(f"{TOP}EXPERIENCE\n\n{hours}", TODAY).jobs
    assert [job.role.text for job in jobs if job.role] == ["Part-time Finance Assistant"]
    helper = (
        "EXPERIENCE\n\nCompany: Orbit\nPosition: Helper (part-time)\nPeriod: 2010 to 2012\nDuties: Cooking for 40\n"
    )
    assert [job.role.text for job in Resume(f"{TOP}{helper}", TODAY).jobs if job.role] == ["Helper (part-time)"]
    parts = "CURRICULUM VITAE\nSurname:      Doe\nFirst names:  Jo Ann\nja.doe@example.com\n"
    assert read_profile(parts, []).name == "Jo Ann Doe"


def test_a_demand_with_a_number_is_shown_by_a_line_that_tells_of_it() -> None:
    """An amount, a level, a country or production that is asked for and not told leaves it open."""
    work = "- Settlement authority up to $75,000\n- Driver's licence: Code B\n"
    lab = "PROJECTS\nHome lab (2025): Splunk\n\nCERTIFICATIONS\nCIPS Level 4 Diploma\n"
    job = (
        "- You have settlement authority of $100,000 or higher\n- Full driving licence valid in the UK\n"
        "- Splunk in a production environment\n- CIPS Level 5/6\n- Excel"
    )
    assert statuses(told(work, job, lab)) == {"Excel": "missing"}
    assert statuses(
        told("- Settlement authority up to $100,000", "- You have settlement authority of $100,000 or higher")
    ) == {"settlement authority": "met"}


def test_firms_guests_and_those_one_works_for_show_nothing() -> None:
    """Names that stand there for something else."""
    work = "- Rang 90 people for Outreach Manila Solutions Inc.\n- Guided Korean and Japanese groups\n"
    assert statuses(told(work, "- Outreach\n- Korean\n- Excel")).get("Outreach") is None
    assert "met" not in statuses(told(work, "- Outreach\n- Korean\n- Excel")).values()
    assert statuses(told("- Wrote to parents in Korean", "- Korean\n- Excel"))["Korean"] == "met"
    assert "SENCo" not in statuses(told("- Wrote to the SENCo", "- Works under the guidance of the teacher and SENCo"))


def test_every_season_that_is_listed_counts() -> None:
    """Also winters that take two years."""
    work = "EXPERIENCE\n\nSeasonal cook\nAlbergo Sereno, Trento\nwinter season 2017/18, summer 2018, winter 2018/19\n"
    assert tally.of(f"{TOP}{work}", TODAY).years == 0.8


def test_what_led_to_nothing_is_no_training() -> None:
    """And basic rules of a firewall make no basics of networking."""
    school = "EDUCATION\nSome college, Business, Franklin State College, 2015 - 2017 (no degree)\n"
    notes = told("- Post", "- Excel", f"{school}High School Diploma, 2015\n").education_notes or ""
    assert "Some college" not in notes
    listed = "SKILLS\nNetworking: TCP/IP, DNS, VPN, basic firewall rules\n"
    assert statuses(told("- Post", "- Networking", listed)) == {"Networking": "met"}


def test_a_paper_on_levels_is_held_when_all_are_passed() -> None:
    """And a certification on the level that is asked for; a diploma in management accounting is no master's degree."""
    cima = "EDUCATION\nCIMA Management level (CIMA Adv Dip MA) completed\n\nSUMMARY\nBusy with CIMA\n"
    judgement = told("- Books", "- Fully qualified CIMA\n- Excel", cima)
    assert statuses(judgement) == {"CIMA": "partial", "Excel": "missing"}
    assert not any("master" in claim.text for claim in judgement.strengths)
    aws = "CERTIFICATIONS\nAWS Certified Solutions Architect – Associate (2024)\n"
    job = "- AWS Professional-level certification (Solutions Architect or DevOps Engineer)\n- Excel"
    assert "met" not in statuses(told("- Clouds", job, aws)).values()
    epa = told(
        "- Ducts", "- EPA 608 certification (Type II or Universal)", "CERTIFICATIONS\nEPA Section 608 Universal\n"
    )
    assert [item.skill for item in epa.requirements] == ["EPA 608 certification"]


def test_a_leave_within_dates_leaves_the_job() -> None:
    """Though its title stands below; full-time studies leave none, an internship in a study leaves a doubt."""
    leave = "January 2017 - March 2021 (including maternity leave Nov 2018 - Sept 2019)\nMidwife, Band 6, Vale\n"
    assert tally.of(f"{TOP}EXPERIENCE\n\n{leave}Care in labour.\n", TODAY).years == 4.2
    study = (
        "EXPERIENCE\n\nClerk, Orbit Ltd\nJuly 2021 - June 2023\n\n(January – June 2021: studying full time for exams)\n"
    )
    assert tally.of(f"{TOP}{study}", TODAY).years == 2.0
    work = "2021 January – 2022 December: Analyst, Orbit\n- Post\n\n"
    intern = "2019 August – 2020 December: Intern, later Assistant, Mill\n- Pages\n"
    worked = tally.of(
        f"{TOP}EXPERIENCE\n\n{work}{intern}\nEDUCATION\nBachelor International Trade, Hull, 2017 – 2020\n", TODAY
    )
    assert (worked.least, worked.most) == (2.0, 3.4)


def test_titles_keep_their_brackets_and_employers_their_names() -> None:
    """Where somebody was seconded to names no job, and specialty coffee no specialist."""
    named = (
        "Community Midwife (Band 6, 0.6 WTE), Vale of Parrett NHS Foundation Trust\nOct 2022 - present\n",
        "Staff Nurse (Band 5), Vale & Levels Community Health NHS Trust\nMay 2020 to present (seconded to Nursing)\n",
        "SHIFT SUPERVISOR\nKape Baryo Specialty Coffee – Alabang Branch\nJune 2024 – Present\n",
    )
    jobs = [Resume(f"{TOP}EXPERIENCE\n\n{entry}- Post\n", TODAY).jobs[0] for entry in named]
    titles = [job.role.text if job.role else None for job in jobs]
    assert titles == ["Community Midwife (Band 6, 0.6 WTE)", "Staff Nurse (Band 5)", "SHIFT SUPERVISOR"]


def test_what_an_employer_is_certified_for_is_asked_of_nobody() -> None:
    """Nor a degree without the years it takes; a choice of two papers is told whole."""
    needs = "What you need\n- Excel\n- Word\n- Access\n"
    job = f"Orbit mills parts. We are ISO 9001 and AS9100 certified. We need you.\n\n{needs}"
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, 01/2020 - present\n- Pages\n"
    assert not {"ISO 9001", "AS9100 certified"} & set(statuses(ask(text, job)))
    school = "EDUCATION\nA.A.S., Computer Networking, Hull College, 2024\n\nHVAC Diploma, Mill College, 2015\n"
    judgement = told("- Post", "- Bachelor's degree, or associate degree with 3 additional years of experience", school)
    assert "met" not in statuses(judgement).values()
    choice = told("- Post", "- Trade school diploma or completed apprenticeship", school)
    assert "apprenticeship" not in statuses(choice)


def test_a_town_in_indiana_goes_on_with_nothing() -> None:
    """What is done for a degree is no job, and what is said to be beside the studies leaves a doubt."""
    welder = "EXPERIENCE\n\nWelder, Orbit Mfg., Muncie IN\n02/2023 - 01/2025\n* Frames\n"
    assert tally.of(f"{TOP}{welder}", TODAY).years == 2.0
    thesis = "\nMSc research project, Plant Lab, University of Hull\nSeptember 2025 – August 2026\n- PCR\n"
    assert tally.of(f"{TOP}{welder}{thesis}", TODAY).years == 2.0
    waiter = tally.of(f"{TOP}{welder}\nBefore this: waiter during my studies (2011 - 2013)\n", TODAY)
    assert (waiter.years, waiter.least) == (None, 2.0)


def test_some_years_of_a_degree_are_none() -> None:
    """And basics of a network are none of what stands in its brackets; a date is no name of an education."""
    school = "EDUCATION\nBachelor of Science in Tourism (undergraduate, completed up to 3rd year), Hull, 2019\n"
    assert not any("finished bachelor" in claim.text for claim in told("- Post", "- Excel", school).strengths)
    network = "SKILLS\nWindows Server, basic network (VLAN, VPN)\n"
    assert statuses(told("- Post", "- Good knowledge of networks (TCP/IP, VLAN, firewalls)", network)) == {}
    dated = "EDUCATION\n2016 – 2020\nHigher course of office practice, Hull Institute\n"
    assert "“2016 – 2020”" not in (told("- Post", "- Degree in computer science", dated).education_notes or "")


def test_the_fields_of_a_degree_are_asked_for_by_nobody() -> None:
    """Nor is the name of who gives a paper."""
    work = "- Ran event management for a hotel in hospitality\n- PCP, National Payroll Institute - 2020\n"
    job = (
        "- Relevant diploma or degree (Event Management, Hospitality, Tourism or Marketing)\n"
        "- You hold the PCP designation from the National Payroll Institute\n- Excel"
    )
    assert not any("Event" in text or text == "National Payroll" for text in statuses(told(work, job)))


def test_days_of_sales_courses_and_neighbours_are_what_they_are() -> None:
    """No figures, no degree, no demands."""
    work = "- Managed campaigns during 9.9, 11.11 and 12.12 sales\n"
    school = "EDUCATION\nDutch language course, Volksuniversiteit, 2024, NT2 Staatsexamen I passed\n"
    job = (
        "- You are the link between sales, purchasing and the warehouse\n- Ability to offer Physics at GCSE\n"
        "- A bachelor's degree (HBO) in logistics, industrial engineering or supply chain management\n- Excel"
    )
    judgement = told(work, job, school)
    assert not any("11.11" in claim.text or "degree" in claim.text for claim in judgement.strengths)
    assert set(statuses(judgement)) <= {
        "A bachelor's degree (HBO) in logistics, industrial engineering or supply chain management",
        "bachelor's degree (HBO) in logistics, industrial engineering or supply chain management",
        "Excel",
    }


def test_numbered_headings_are_headings_under_an_academic_vita() -> None:
    """Whose title is no heading of an education."""
    top = "Dr Jo Doe\njo.doe@example.com\n\nACADEMIC CURRICULUM VITAE\n\n\n1. CURRENT POSITION\n\n"
    work = "Teaching Fellow in Sociology, University of Hull, September 2024 to present\n\n"
    school = "2. EDUCATION\n\nPhD Sociology, University of Hull, 2018–2023\n"
    assert tally.of(f"{top}{work}{school}", TODAY).years == 2.2


def test_a_body_an_abbreviation_and_a_second_language_are_no_demands() -> None:
    """Who gives a paper, half of "Ph. Eur." and the language a posting is in; ADN is an associate degree."""
    job = (
        "- BLS and ACLS (American Heart Association)\n- Good knowledge of the pharmacopoeias (Ph. Eur., USP)\n"
        "- Bilingual in English and French\n- ADN required\n- Excel"
    )
    work = "- Tested by Ph. Eur. methods for the American Heart Association, in English\n"
    judgement = told(work, job, "EDUCATION\nBachelor of Science in Nursing, Hull, 2018\n")
    assert not {"American Heart Association", "Eur", "English"} & set(statuses(judgement))
    assert "vocational" not in (judgement.education_notes or "")


def test_the_higher_of_two_degrees_is_told_where_either_will_do() -> None:
    """And a master's where the brackets ask for one."""
    school = "EDUCATION\nM.Sc. Statistics, Hull, 2018\nB.Sc. Statistics, Hull, 2016\n"
    for job in (
        "- Bachelor's or Master's degree in Statistics",
        "- University degree in statistics (Master or comparable)",
    ):
        quotes = [item.quote for item in told("- Models", job, school).requirements if item.status == "met"]
        assert quotes == ["M.Sc. Statistics, Hull, 2018"]


def test_months_of_a_summer_name_no_job() -> None:
    """And a time with a newborn is no work."""
    work = "EXPERIENCE\n\nSummer 2026 (June - September)\nTemporary Sales Assistant, Orbit Gifts\n\n"
    break_ = "(Nov 2020 - June 2021: maternity and care of newborn)\n\nNurse, Mill Ward\nJuly 2021 - June 2022\n"
    jobs = Resume(f"{TOP}{work}{break_}", TODAY).jobs
    assert next(job.role.text for job in jobs if job.role) == "Temporary Sales Assistant, Orbit Gifts"
    assert not tally.of(f"{TOP}{work}{break_}", TODAY).doubts


def test_honours_a_grade_and_practice_are_not_shown_by_less() -> None:
    """A plain degree may lack the one, a registration says nothing of its grade, an overview is no practice."""
    school = "EDUCATION\nBCom Accounting, Hull, 2018\n"
    honours = told("- Books", "- BCom Honours in Accounting\n- Excel", school)
    assert statuses(honours) == {"Excel": "missing"}
    assert "the rules cannot tell" in (honours.education_notes or "")
    guard = told("- PSIRA: Grade C, registered and active", "- PSIRA Grade B or higher, active registration\n- Excel")
    assert "active registration" not in statuses(guard)
    class_ = told("- Completed a Kubernetes overview class (no exam)", "- Working knowledge of Kubernetes\n- Excel")
    assert statuses(class_) == {"Excel": "missing"}
    french = told("- Post", "- Knowledge of French", "LANGUAGES\nFrench (conversational)\n")
    assert statuses(french) == {"French": "met"}


def test_an_application_a_course_and_two_years_are_no_papers() -> None:
    """Of a society, of a master and of a degree."""
    society = "MEMBERSHIPS\nSociety of Engineers UAE - registration applied\n"
    applied = told("- Post", "- Society of Engineers UAE membership\n- Excel", society)
    assert "met" not in statuses(applied).values()
    school = "EDUCATION\nBachelor of Technology, Electrical (2 years finished, undergraduate), Hull, 2017\n"
    course = "COURSES\nATD Master Instructional Designer Program, 2025\n"
    judgement = told("- Post", "- A master's degree\n- Excel", f"{school}\n{course}")
    assert not any("degree" in claim.text for claim in judgement.strengths)
    assert statuses(judgement) != {"master's degree": "partial", "Excel": "missing"}


def test_a_post_of_years_a_narrower_field_and_an_endorsement_are_asked_whole() -> None:
    """And only what stands beside a wish is one."""
    job = (
        "- Minimum one year of experience in behavioral health, as an NP or RN\n- Structured English Immersion (SEI)\n"
        "- Minimum of 3 years experience as technician in a factory, food or beverage is an advantage\n- Excel"
    )
    work = "- RN, spoke English, some SEO\n"
    judgement = told(work, job)
    assert not {"NP or RN", "English"} & set(statuses(judgement))
    assert [item.importance for item in judgement.requirements if item.text.startswith("3 years")] in ([], ["must"])
    assert "SEO" not in statuses(told(work, "Nice to have\n- International SEO experience\n"))


def test_hours_and_shifts_name_no_job_and_no_figure() -> None:
    """Nor does the post somebody applies for show the one that was held."""
    entry = "Library Assistant, Orbit School\nAugust 2022 – present (10 months a year, 32 hours a week)\n"
    jobs = Resume(f"{TOP}EXPERIENCE\n\n{entry}- Shelves\n", TODAY).jobs
    assert [job.role.text for job in jobs if job.role] == ["Library Assistant, Orbit School"]
    assert not results.measured(
        Resume(f"{TOP}EXPERIENCE\n\n{entry}- Work on rotating shift (3 shifts), 2 on 2 off\n", TODAY)
    )


def test_articles_leave_a_doubt_and_a_second_furlough_its_length() -> None:
    """Winters are counted one by one, also where they are listed."""
    entry = "EXPERIENCE\n\nJoshi & Associates, Pune\nDesignation: Assistant\n"
    told_ = "Duration: 08/2017 - 08/2020 (articleship), 09/2020 - 12/2021 (employee)\n- Audits\n"
    worked = tally.of(f"{TOP}{entry}{told_}", TODAY)
    assert (worked.years, worked.least, worked.most) == (None, 1.3, 4.4)
    cook = (
        "EXPERIENCE\n\nCook, Orbit Inn\nMarch 2019 - February 2023\n- Furloughed April to July 2020 and again in 2021\n"
    )
    assert tally.of(f"{TOP}{cook}", TODAY).leave == 0
    winters = "EXPERIENCE\n\nCook, Orbit Inn\nWinter 2018/19 and 2019/20\n- Soups\n"
    assert tally.of(f"{TOP}{winters}", TODAY).years == 0.5


def test_letters_among_marks_and_a_part_of_a_product_show_nothing() -> None:
    """A school certificate is no shared service centre, Genesys not Genesys Cloud; unknown languages are languages."""
    school = "EDUCATION\nHSC (Commerce), 2014\nSSC, Maharashtra State Board, 2012, 88.0%\n"
    wishes = "- Experience in a shared service centre\n- Genesys Cloud\n- Excel"
    assert statuses(told("- Phones: Zendesk, Genesys, Avaya", wishes, school)) == {"Excel": "missing"}
    spoken = "LANGUAGES\nisiZulu, English, Tshivenda, a little Afrikaans\n"
    assert statuses(told("- Post", "- Must be able to read and write English", spoken)) == {"English": "met"}


def test_the_further_of_two_papers_is_told() -> None:
    """And a licence is not shown by the name of a post."""
    school = "EDUCATION\n2014 – 2017   BCom Accounting, Hull\n2018   BCom Honours in Internal Auditing, Hull\n"
    assert any("BCom Honours" in claim.text for claim in told("- Audits", "- Excel", school).strengths)
    post = f"{TOP}EXPERIENCE\nRegistered Dental Hygienist, Orbit Dental, 01/2020 - present\n- Teeth\n"
    assert statuses(ask(post, "Requirements\n- Registered Dental Hygienist license\n- Excel\n")) == {"Excel": "missing"}


def test_modules_outstanding_versions_and_projects_show_less() -> None:
    """Than a diploma, a figure, deep expertise; and a course to lead a method is more than the method."""
    school = "EDUCATION\n2018 - 2020  National Diploma: Human Resources, Hull (1 module outstanding - Labour Law)\n"
    assert not any("finished diploma" in claim.text for claim in told("- Post", "- Excel", school).strengths)
    assert not results.measured(
        Resume(f"{TOP}EXPERIENCE\nClerk, Orbit, 01/2020 - present\n- Leave on Sage VIP / Sage 300 People\n", TODAY)
    )
    listed = "SKILLS\nAWS (EC2, S3, Lambda) - project level\n"
    assert "met" not in statuses(told("- Post", "- Deep, hands-on AWS expertise", listed)).values()
    hazop = told("- Attended HAZOP studies", "- HAZOP leadership training\n- Excel")
    assert statuses(hazop) == {"Excel": "missing"}


def test_the_head_of_a_posting_names_wards_that_nobody_asks_for() -> None:
    """However long the name of the employer is."""
    head = "Harborough Vale University Hospitals NHS Trust - Theatres and Critical Care\n\n"
    text = f"{TOP}EXPERIENCE\nNurse, Orbit Ward, 01/2020 - present\n- Critical care\n"
    assert "Critical Care" not in statuses(ask(text, f"Anaesthetic Nurse\n{head}Essential\n- Excel\n- Word\n"))
