"""Lessons from reports read beside their resumes: years, schooling, results and advice told falsely once."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.reading import degrees, headings, profile, timeline

TODAY = date(2026, 11, 24)

TOP = "Ada Example\nada@example.com | +44 20 7946 0000 | London\n\n"


def ask(text: str, job: str | None = None, title: str | None = None) -> Judgement:
    """Judge a text on a fixed day."""
    return judge(AnalysisInput(resume_text=text, job_description=job, job_title=title), today=TODAY)


def told(judgement: Judgement) -> str:
    """Every sentence of a report, one a line."""
    criteria = [item.rationale for item in judgement.criteria]
    claims = [item.text for item in judgement.strengths]
    return "\n".join([judgement.summary, *criteria, *claims, *judgement.recommendations])


def test_what_stands_under_a_current_job_is_not_the_current_job() -> None:
    """A line such as "Maths lead since 2020" tells of the job it stands under."""
    text = (
        f"{TOP}EXPERIENCE\nSeptember 2017 – present\nYear 4 Teacher, Oak School\nMaths lead since 2020\n- Taught 30\n"
    )
    assert "currently “Year 4 Teacher, Oak School”" in ask(text).summary


def test_letters_outside_the_education_are_no_degree() -> None:
    """A driving licence of class BE is no bachelor of engineering."""
    text = f"{TOP}AUSBILDUNG\n2012 Realschulabschluss, Norden\n\nWEITERBILDUNG\nFührerschein Klasse B, BE\n"
    assert [degree.rung for degree in degrees.of_resume(text, TODAY)] == [1]


def test_a_degree_is_called_what_it_is() -> None:
    """An associate degree is no vocational training."""
    text = (
        f"{TOP}EXPERIENCE\nClerk, Orbit, 2019 - 2021\n\nEDUCATION\nAssociate of Applied Science, Mesa College, 2014\n"
    )
    assert "A finished associate degree: “Associate of Applied Science, Mesa College, 2014”" in told(ask(text))


def test_a_term_is_named_only_where_it_stands() -> None:
    """A result on Kubernetes is none in Java, though Spring Boot implies Java."""
    work = "- Moved a monolith to 14 Spring Boot services on Kubernetes\n- Developed portals in Java"
    text = f"{TOP}EXPERIENCE\nEngineer, Orbit, 01/2020 - present\n{work}\n"
    assert "Kubernetes, which the job names, with" in told(ask(text, "Requirements\n- Java\n- Kubernetes\n"))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Churn model that saved EUR 310k a year", "figures in money"),
        ("Grew the business from SEK 40m to SEK 96m", "measured effect"),
        ("Two projects won at R3.2 million each", "figures in money"),
    ],
)
def test_money_is_known_in_many_currencies(line: str, kind: str) -> None:
    """Three letters before a number are money, too."""
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit, 01/2020 - present\n- {line}\n"
    (claim,) = [item for item in ask(text).strengths if line in item.text]
    assert kind in claim.text.casefold()


def test_results_stand_among_achievements_too() -> None:
    """Points under "Selected achievements" are results of the work; a prize with its year is none."""
    text = (
        f"{TOP}SELECTED ACHIEVEMENTS\n• Cut change-order cost by 18%\n• National Scholarship (2022), top 1%\n\n"
        "EMPLOYMENT\nProject Manager, Orbit, 2017-2019\n"
    )
    assert [item.text for item in ask(text).strengths if "effect" in item.text] == [
        "A measured effect: “Cut change-order cost by 18%”."
    ]


def test_an_opening_that_stands_there_is_not_asked_for() -> None:
    """A sentence at the top opens the resume, whether or not a heading says so."""
    opening = "Commercial leader with a liking for B2B software sales across the Nordics.\n\n"
    work = "EXPERIENCE\nSales Lead, Orbit, 01/2020 - present\n- Won 23 customers\n"
    assert "Open with two sentences" in told(ask(f"{TOP}{work}"))
    assert "Open with two sentences" not in told(ask(f"{TOP}{opening}{work}"))


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("sofia marchetti\nux / product design\nsofia.marchetti@example.it", "sofia marchetti"),
        ("Skills: SQL · Python      LUKA HORVAT\n     luka.horvat@example.com", "LUKA HORVAT"),
        ("Dr. rer. nat. Katrin Vollmer\nkv@example.com", "Katrin Vollmer"),
        ("Product design\n(602) 555-0149 | hello@example.com", None),
    ],
)
def test_a_name_is_known_by_the_address(top: str, name: str | None) -> None:
    """Words near the top that stand in the e-mail address are the name, however they are written."""
    assert profile.read_profile(f"{top}\n\nEXPERIENCE\nClerk, 2019 - 2021\n", ()).name == name


def test_a_heading_may_add_something_in_brackets() -> None:
    """The heading "Selected publications (of 41)" is one."""
    assert headings.heading("Selected publications (of 41; h-index 19)") == "publications"


def result(line: str) -> str:
    """The sentence among the strengths that quotes a line of work."""
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit, 01/2020 - present\n- {line}\n"
    return "\n".join(item.text for item in ask(text).strengths if line in item.text)


@pytest.mark.parametrize(
    "line",
    [
        "Reduced food waste by a fifth by changing the prep list",
        "Deployment frequency from fortnightly to daily",
        "Wrote a spreadsheet that cut the take-off from two days to half a day",
    ],
)
def test_a_result_may_be_told_in_words(line: str) -> None:
    """A fraction or a change from one measure to another is a figure: none is asked for."""
    assert "measured effect" in result(line).casefold()
    assert "says no number" not in told(ask(f"{TOP}EXPERIENCE\nAnalyst, Orbit, 01/2020 - present\n- {line}\n"))


def test_a_result_told_by_skills_counts() -> None:
    """A functional resume has its results under its skills; years in a list of skills are no result."""
    skills = "SKILLS SUMMARY\n• Negotiated a copier lease that saves $9,600 a year\n• Python (5 years), SQL (3 years)\n"
    text = f"{TOP}{skills}\nWORK HISTORY\nClerk, Orbit, 2017-2019\n"
    assert [item.text for item in ask(text).strengths if "years" not in item.quote and "money" in item.text] == [
        "Figures in money: “Negotiated a copier lease that saves $9,600 a year”."
    ]


@pytest.mark.parametrize(
    ("school", "asked", "note"),
    [
        (
            "MSc, Computer Science, 2019",
            "BSc or MSc in Computer Science",
            "The master's degree asked for: “MSc, Computer Science, 2019”.",
        ),
        (
            "MEng Civil Engineering (expected July 2027)",
            "A degree in Civil Engineering, completed or due in 2027",
            "The studies asked for are under way: “MEng Civil Engineering (expected July 2027)”.",
        ),
        (
            "Master of Science in Human Resource Management, 2016",
            "Bachelor's degree in HR",
            "More than the bachelor's degree asked for: “Master of Science in Human Resource Management, 2016”.",
        ),
        (
            "2019: Staatlich anerkannte Physiotherapeutin, Berufsfachschule Köln\n2016: Abitur",
            "Abgeschlossene Ausbildung im Bereich Physiotherapie",
            "The vocational training asked for: “2019: Staatlich anerkannte Physiotherapeutin, Berufsfachschule Köln”.",
        ),
        (
            "2019: Gesellenstück, Berufsschule Köln\n2016: Abitur",
            "Abgeschlossene Ausbildung im Handwerk",
            "The job asks for “Abgeschlossene Ausbildung im Handwerk”; whether what the education names, such as "
            "“2019: Gesellenstück, Berufsschule Köln”, is as much, the rules cannot tell.",
        ),
    ],
)
def test_the_note_says_what_was_asked_and_what_is_there(school: str, asked: str, note: str) -> None:
    """No more than was asked where it was asked, nothing of a school the rules do not know."""
    text = f"{TOP}EXPERIENCE\nClerk, Orbit, 01/2020 - present\n- Wrote\n\nEDUCATION\n{school}\n"
    assert ask(text, f"Requirements\n- {asked}\n").education_notes == note


def test_the_year_of_another_entry_says_nothing_of_a_degree() -> None:
    """A commission that expires in 2028 leaves a degree of 2018 finished."""
    text = f"{TOP}EDUCATION\nA.A. Business, Perimeter College, 2018\nNotary Public, commission expires 2028\n"
    assert [degree.finished for degree in degrees.of_resume(text, TODAY)] == [True]


@pytest.mark.parametrize(
    ("entry", "years"),
    [
        ("Freelance translator EN/FR > NO since November 2016. About 350,000 words a year for two publishers.", 10.1),
        ("Apr 2019 - Oct 2019\nlaid off, looked after my grandkids\n\n1/2024 to 12/2025\nLakes Freight", 2.0),
        ("Midwife, Maternity Unit, City Hospital, 01/2024 - 12/2025", 2.0),
    ],
)
def test_work_is_told_from_what_is_none(entry: str, years: float) -> None:
    """A sentence after the dates does not hide a job; the line under the dates may say that there was none."""
    assert timeline.years_of_experience(f"{TOP}EXPERIENCE\n{entry}\n", today=TODAY) == pytest.approx(years, abs=0.1)


def test_years_asked_for_are_shown_by_the_job_that_is_nearest() -> None:
    """Years of managing are not shown by the longest job, in which nobody was managed."""
    work = (
        "Engineering Manager, Orbit, 01/2023 - present\n- Led two teams\n"
        "Software Engineer, Orbit, 01/2016 - 12/2022\n- Wrote Go\n"
    )
    (years, *_) = ask(f"{TOP}EXPERIENCE\n{work}", "Requirements\n- 3+ years of managing engineers\n- Go\n").requirements
    assert years.quote == "Engineering Manager, Orbit, 01/2023 - present"


def test_a_number_in_a_sentence_is_no_phone() -> None:
    """A patent has a number, the pages of a paper too; a number beside the e-mail address is a phone."""
    text = (
        "Yuki Example\n\nEXPERIENCE\nAnalyst, Orbit (Feb 2024 – present)\n"
        "* Co-inventor on patent application US 2025/0123456\n\nPUBLICATIONS\nJ. Med. Chem. 2023, 66, 4012-4025\n"
    )
    assert profile.read_profile(text, ()).phone is None
    assert profile.read_profile("Ada Example (1815 - 1852)\nLondon\n", ()).phone is None
    assert profile.read_profile(f"{text}\nyuki@example.com (404) 555-0136\n", ()).phone == "(404) 555-0136"


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("FIONA MACPHERSON ACA\nEdinburgh", "FIONA MACPHERSON"),
        ("Ngozi Adebayo-Clarke BEng (Hons) MSc GMICE\nngozi.adebayo-clarke@example.com", "Ngozi Adebayo-Clarke"),
        ("Tom Hale MEng, GMICE\ntom.hale@example.com", "Tom Hale"),
        ("Kate McDonald DipHE\nkate@example.com", "Kate McDonald"),
        ("Robert Hill BA(Hons) PGCE QTS\nrobert@example.com", "Robert Hill"),
        ("Priya Ramanathan, Chartered MCIPD\npr@example.com", "Priya Ramanathan"),
        ("Li Wei PhD CEng MIMechE\nli.wei@example.com", "Li Wei"),
        ("Élodie Anne MARCHETTI\nelodie.marchetti@example.fr", "Élodie Anne MARCHETTI"),
        ("JAVIER ORTUÑO BLANCO\njavier.ortuno@example.es", "JAVIER ORTUÑO BLANCO"),
        ("John Smith III\njohn.smith@example.com", "John Smith III"),
    ],
)
def test_letters_after_a_name_are_not_part_of_it(top: str, name: str) -> None:
    """Degrees and memberships go with all that follows them; capitals of the e-mail address are a surname."""
    assert profile.read_profile(f"{top}\n\nEXPERIENCE\nClerk, Orbit, 2019 - 2021\n", ()).name == name


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("MA (Hons) Economics, University of St Andrews, 2002 – 2006", 3),
        ("National Craft Certificate (QQI level 6), 2017", 2),
    ],
)
def test_a_degree_is_not_put_on_another_rung(line: str, rung: int) -> None:
    """A Scottish MA with honours is a first degree."""
    assert [degree.rung for degree in degrees.of_resume(f"{TOP}EDUCATION\n{line}\n", TODAY)] == [rung]


def test_either_degree_will_do_where_the_job_names_two() -> None:
    """A master meets "PhD or MS", and years in industry are not spent at a university."""
    text = (
        f"{TOP}EXPERIENCE\nScientist, Helixon, 02/2024 – present\n- Wrote LC-MS methods\n"
        "Research Assistant, Lake University, 09/2018 – 01/2024\n- LC-MS of peptides\n\n"
        "EDUCATION\nPhD candidate in Chemistry, Lake University, 2018 – present\nM.S. Chemistry, Kyoto, 2018\n"
    )
    found = ask(text, "Requirements\n- PhD in chemistry, or MS\n- 4+ years of industry experience\n- LC-MS\n")
    assert found.education_meets_requirement
    assert {item.text: item.status for item in found.requirements} == {
        "PhD in chemistry, or MS": "met",
        "4+ years of industry experience": "partial",
        "LC-MS": "met",
    }


@pytest.mark.parametrize(
    ("entry", "role"),
    [
        (
            "1. Laboratory Technologist\nAl Noor Diagnostics\nFrom July 2019 to till date\n- Tests",
            "Laboratory Technologist",
        ),
        ("Granite Hardware, Nashua\nDepartment Lead, 5/16 to 10/18\n- Sold", "Department Lead"),
        ("All through my own company, Example Cloud sp.\nz o.o., since May 2017\nEmployed before", None),
    ],
)
def test_a_job_is_named_by_its_title_or_not_at_all(entry: str, role: str | None) -> None:
    """Neither "From" nor the end of a company's name is what somebody works as."""
    (job,) = timeline.work_history(f"{TOP}EXPERIENCE\n{entry}\n", TODAY)
    assert (job.role.text if job.role else None) == role


def test_papers_make_no_other_paper_of_a_resume() -> None:
    """The words "et al." among the publications of an academic is no sign of an article."""
    text = (
        "Yuki Example\nyuki@example.edu\n\nResearch Associate, Helixon Therapeutics (Feb 2024 – present)\n"
        "M.S. Chemistry, Kyoto University, 2018\n\nPublications\nExample Y. et al. Org. Lett. 2021, 23, 1801\n"
    )
    assert ask(text).is_resume


@pytest.mark.parametrize("asked", ["4-6 years in test automation", "4 or more years in test automation"])
def test_years_asked_for_as_a_range_are_held_against_the_dates(asked: str) -> None:
    """What the dates cover is met, not met in part, however the years are written."""
    text = f"{TOP}EXPERIENCE\nTest Automation Engineer, Orbit, 01/2019 - present\n- Automated 650 test cases\n"
    report = analyze_text(text, job_description=f"Requirements\n- {asked}\n- Selenium\n", today=TODAY).report
    assert [item.status for item in report.requirements if "years" in item.text] == ["met"]


def test_a_degree_is_no_skill() -> None:
    """A degree in a field that is a known term stands with the requirements, not among the skills."""
    text = (
        f"{TOP}EXPERIENCE\nEngineer, Orbit, 01/2019 - present\n- Trained 3 models\n\n"
        "EDUCATION\nM.S. in Machine Learning, 2018\n"
    )
    job = "Requirements\n- Master's degree in Machine Learning\n- PyTorch\n"
    assert analyze_text(text, job_description=job, today=TODAY).report.skills.matched == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Where I have worked\n\nDesigner at Brawdy Books (June 2020 – now)\n\nWhere I was taught\n\n"
         "BA (Hons) Communication Design, Glasgow School of Art, 2013–2017\n", 6.5),
        ("CAREER SUMMARY\nCompany              Position         From      To\n"
         "Umlazi Bank          Business Analyst 06/2021   Present\n"
         "Stats Bureau         Field Worker     02/2015   08/2016\n\nDUTIES\nUmlazi\n- Wrote 3 reports\n", 7.1),
        ("I qualified in 2016. At Orchard Vets (since August 2020) I am head nurse and lead five. Before that I\n"
         "was at Tamar Farm from September 2016 until February 2020, mostly nights.\n", 9.8),
        ("2019 → auj.   Co-fondateur, Algoo\n\nConférencier : Devoxx 2017, BreizhCamp 2019–2023\n", 7.4),
    ],
)  # fmt: skip
def test_years_are_read_from_tables_sentences_and_odd_headings(text: str, years: float) -> None:
    """Columns from and to, a letter about oneself, an arrow; study and talks are no work."""
    assert timeline.years_of_experience(f"{TOP}{text}", today=TODAY) == pytest.approx(years, abs=0.1)


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("M.S.W., University of Illinois Chicago, 2019", 4),
        ("Ingeniería Industrial, Universidad Nacional de Colombia, 2003 – 2008", 3),
        ("2013 Hauptschulabschluss, Mainz", 1),
        ("2015 - 2018 BM Midwifery, Edinburgh Napier University", 3),
        ("BPharm, University of Bath, 2016", 3),
        ("2022 Promotion (Dr.-Ing.), TU Braunschweig", 5),
    ],
)
def test_degrees_of_many_countries_are_known(line: str, rung: int) -> None:
    """With dots, in Spanish, of a German school."""
    assert [degree.rung for degree in degrees.of_resume(f"{TOP}EDUCATION\n{line}\n", TODAY)] == [rung]


def test_what_is_not_recognised_is_not_denied() -> None:
    """Without dates and points that can be read, a report says what it did not recognise, not what is not there."""
    text = f"{TOP}PROFILE\nI have looked after gardens in three counties and build walls.\n\nEDUCATION\nGCSEs\n"
    report = ask(text, "Requirements\n- 3 years of experience\n")
    assert "recognised" in report.criteria[0].rationale
    assert "No dates of work were recognised" in report.summary


@pytest.mark.parametrize(
    "line",
    ["Alamo City Credit Union, San Antonio", "WAITRESS – BLUE LAGOON HOTEL", "Reason for leaving: company relocated"],
)
def test_no_figure_is_asked_of_a_name_or_a_label(line: str) -> None:
    """An employer, a title and a reason for leaving are no points of the work."""
    text = f"{TOP}EXPERIENCE\nEngineer, Orbit, 01/2020 - present\n- Wrote 3 reports\n{line}\n"
    assert f"“{line}” says no number" not in told(ask(text))


def test_a_label_is_no_job_and_leave_no_work() -> None:
    """The word "Period" names nothing; Austrian parental leave is a pause."""
    text = (
        f"{TOP}EMPLOYMENT HISTORY\nPeriod: Jan 2025 to Present\nCompany: Orchid Medical\n\n"
        "04/2020–03/2021   Elternkarenz\n"
    )
    (job,) = timeline.work_history(text, TODAY)
    assert job.role is None or "Period" not in job.role.text


def test_a_degree_nobody_may_hold_is_not_asked_for() -> None:
    """An apprenticeship closed to graduates asks for no degree."""
    text = f"{TOP}EXPERIENCE\nClerk, Orbit, 01/2020 - present\n- Wrote 3 reports\n"
    found = ask(text, "Requirements\n- You must not already hold a degree in computing\n- Python\n").requirements
    assert [item.text for item in found] == ["Python"]


def test_a_job_held_twice_counts_twice() -> None:
    """Both stretches of time stand beside one title."""
    job = "Oak College, Dublin — Maths teacher (Aug 2020 – Jun 2023; Sep 2024 – present)"
    text = f"{TOP}EXPERIENCE\n{job}\n- Taught higher level to classes of 30\n"
    history = timeline.work_history(text, TODAY)
    assert {entry.role.text for entry in history if entry.role} == {"Oak College, Dublin — Maths teacher"}
    assert timeline.total_years(history) == pytest.approx(5.1, abs=0.05)


@pytest.mark.parametrize("line", ["Promoted in 18 months", "Migrated a Magento 1 shop to Shopify for a client"])
def test_a_stretch_of_time_or_a_version_is_no_scale(line: str) -> None:
    """A number that measures nothing of the work is not offered as its scale."""
    text = f"{TOP}EXPERIENCE\nDeveloper, Oak Ltd, Jan 2020 – present\n- {line}\n- Kept the shop running every day\n"
    assert "in figures" not in told(ask(text))


def test_the_same_title_is_the_same_field() -> None:
    """Years under the title of the job are years in its field, though nothing it names is shown by name."""
    text = (
        f"{TOP}EXPERIENCE\nExecutive Assistant to the CEO, Oak Inc, 2014 – present\n"
        "- Prepare board books for 6 meetings a year; take minutes\n\nSKILLS\nMS Office, Google Workspace\n"
    )
    job = (
        "Requirements:\n- Bachelor's degree preferred\n- 7+ years as an executive assistant\n"
        "- Expert in Outlook, PowerPoint and Excel\n- Experience coordinating complex international travel\n"
    )
    years = next(item for item in ask(text, job, "Executive Assistant").requirements if "years" in item.text)
    assert years.status == "met"


def test_a_paper_is_shown_by_the_paper() -> None:
    """The upkeep of forklifts is no licence to drive them."""
    text = (
        f"{TOP}EXPERIENCE\nShift lead, Oak Ltd, 2019 – present\n- Plan forklift maintenance every week\n\n"
        "CERTIFICATES\nForklift licence, first aider\n"
    )
    job = "You need:\n- Forklift licence\n- SAP\n- English\n"
    licence = next(item for item in ask(text, job).requirements if "licence" in item.text)
    assert licence.quote == "Forklift licence, first aider"


def test_studies_nearly_done_are_what_some_jobs_ask_for() -> None:
    """A PhD under way is enough where the job takes one near completion."""
    text = f"{TOP}EDUCATION\nPhD candidate, Biology, Oak University (2023 – expected 2027)\nMSc Biology, 2021 – 2022\n"
    job = "Selection criteria\n- A PhD (or near completion) in biology\n- R\n- Git\n"
    assert ask(text, job).education_meets_requirement


def test_a_class_of_licence_is_no_language() -> None:
    """C+E is for lorries."""
    text = f"{TOP}EXPERIENCE\nHGV driver, Oak Ltd, 2016 – present\n- Nights, trunking\n\nLicences: C+E, CPC\n"
    assert "C" not in [item.skill for item in ask(text, "Must have: HGV Class 1 (C+E), driver CPC").requirements]


def test_the_figures_of_a_project_are_told_as_such() -> None:
    """A heading in the singular opens it, and papers that were taken are courses."""
    education = "EDUCATION\nBSc Geography, 2020\nRelevant papers: Statistics\n\n"
    text = f"{TOP}{education}UNIVERSITY PROJECT\n- Mapped 120 km of river\n"
    report = analyze_text(text, today=TODAY).report
    assert "A project in figures: “Mapped 120 km of river”." in report.strengths
    assert {"projects", "courses"} <= {*report.resume.sections}
    assert "publications" not in report.resume.sections


def test_a_point_that_stops_short_goes_on_below() -> None:
    """However short it is."""
    work = "- Cut empty kilometres from 19 % to\n14 %\n- Planned the tours"
    text = f"{TOP}EXPERIENCE\nPlanner, Orbit Ltd, 01/2020 - present\n{work}\n"
    assert "“Cut empty kilometres from 19 % to 14 %”" in told(ask(text))
