"""What rules cannot tell they do not call missing, and what a job only welcomes it does not demand."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.checks import Material, examine
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.prompt import load_prompt
from resume_analysis.reading import tally
from resume_analysis.reading.requirements import read

TODAY = date(2026, 11, 24)
TOP = """Ada Example
ada@example.com | +44 20 7946 0000 | London

SUMMARY
Takes care of what others put off and writes it down.

"""


def question(line: str, job: str, more: str = "") -> AnalysisInput:
    """A short resume with this line of work, and a job that asks for this."""
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, 01/2020 - present\n- Wrote 40 reports\n- {line}\n\n{more}\n"
    return AnalysisInput(resume_text=text, job_description=f"Requirements\n- Patience\n{job}\n")


def ask(line: str, job: str, more: str = "") -> Judgement:
    """Judge it on a fixed day."""
    return judge(question(line, job, more), today=TODAY)


def statuses(judgement: Judgement) -> dict[str, str]:
    """The status of each requirement by its short name."""
    return {item.skill: item.status for item in judgement.requirements if item.text != "Patience"}


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("Kept the contacts in Pipedrive", "- Experience with a CRM"),
        ("Booked the invoices in Business Central", "- NetSuite or a similar ERP"),
        ("Sold shoes", "- Background in retail"),
        ("Cut short videos in DaVinci Resolve", "- Video editing"),
        ("Carry a caseload of 22 families", "- Case management"),
        ("Group Policy, AD and printers", "- Active Directory"),
        ("Wrote the letters", "- A cloud platform (Azure, Google Cloud, etc.)"),
        ("Wrote the letters", "- You live in our tools; we use HubSpot"),
        ("Wrote the letters", "- Haskell/OCaml/Scala folks: talk to us"),
        ("Wrote the letters", "- Bachelor's degree in law OR 4 years of related experience"),
        ("Wrote the letters", "- NVQ Level 2 in Health & Social Care"),
        ("Wrote the letters", "- A helpdesk tool"),
        ("Wrote the letters", "- Completed education in tourism, event management or similar"),
        ("Wrote the letters", "- Experience with Kyriba, ION or Murex"),
    ],
)
def test_what_cannot_be_told_is_not_called_missing(line: str, job: str) -> None:
    """Fields, kinds of tools, open lists, activities told otherwise and trainings of any name are left out."""
    assert "missing" not in statuses(ask(line, job)).values()


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("Ran disciplinary hearings and a TUPE transfer", "- Labour law"),
        ("Shrink and stock under budget", "- Inventory management"),
        ("Ranked first for 40 keywords", "- SEO"),
    ],
)
def test_an_activity_that_left_traces_is_not_called_missing(line: str, job: str) -> None:
    """Words of the same work stand in the resume, so nobody can say that it was not done."""
    assert statuses(ask(line, job)) == {}


@pytest.mark.parametrize(
    ("line", "job", "asked"),
    [
        ("Driver CPC and ADR until 2029", "- Valid CPC and a clean record", "CPC"),
        ("Repair of domestic boilers", "- Proven fault finding experience on domestic boilers", "domestic boilers"),
        ("CSP candidate; ASP since 2023", "- Papers such as these: CSP, ASP or CIH", "ASP"),
        ("SXTW Basic Safety since 2024", "- SXTW certificate before you board the ship", "SXTW"),
        ("Basic DBS and a full licence", "- Basic DBS before you start", "DBS"),
        ("Cellar licence holder", "- Holds a cellar licence for the sale of wine", "cellar licence"),
    ],
)
def test_what_a_job_names_in_passing_is_seen_where_the_resume_names_it(line: str, job: str, asked: str) -> None:
    """Abbreviations and plain names inside a longer sentence are met where they stand, and else not spoken of."""
    assert statuses(ask(line, job)) == {asked: "met"}
    assert statuses(ask("Wrote the letters", job)) == {}


@pytest.mark.parametrize(
    ("line", "job", "skill"),
    [
        ("Wrote the letters", "- Kubernetes", "Kubernetes"),
        ("Wrote the letters", "- AWS or Google Cloud", "AWS or Google Cloud"),
        ("Wrote the letters", "- Fluent Danish", "Danish"),
        ("Wrote the letters", "- Dialysis", "dialysis"),
        ("No experience with dialysis", "- Dialysis", "dialysis"),
        ("Wrote the letters", "- Master's degree in law", "master's degree"),
    ],
)
def test_what_a_resume_would_have_to_name_is_missing_without_it(line: str, job: str, skill: str) -> None:
    """Programs, papers, languages and degrees are there or not; a denial leaves no doubt."""
    assert statuses(ask(line, job)) == {skill: "missing"}


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("Advised managers in arbeitsrechtlichen Fragen", "- Arbeitsrecht"),
        ("Driving: full clean licence, own car", "- Driving licence"),
        ("Ran extra corporeal membrane oxygenation", "- ECMO"),
        ("NMC PIN held", "- NMC registration"),
        ("Weekly Klaviyo flows for 90 shops", "- Email marketing"),
        ("Priced variations under NEC", "- Knowledge of NEC contracts"),
        ("MMM for television and shops", "- Experience with marketing mix modelling"),
        ("Ran it on ECS and Fargate", "- AWS"),
        ("Backend engineer for the ledger", "- Backend development"),
        ("Visuals in Photoshop and InDesign", "- Adobe Creative Suite"),
    ],
)
def test_other_words_for_a_thing_show_it(line: str, job: str) -> None:
    """An inflection, words that stand together, the words an abbreviation stands for are quoted as evidence."""
    (item,) = [one for one in ask(line, job).requirements if one.text != "Patience"]
    assert (item.status, item.quote) == ("met", line)


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("MS Office Suite, Zoom and Slack every day", "- PowerPoint"),
        ("Visuals in Photoshop", "- Adobe Creative Suite"),
    ],
)
def test_the_suite_shows_a_program_in_part(line: str, job: str) -> None:
    """As one part of a suite shows the suite in part."""
    (item,) = [one for one in ask(line, job).requirements if one.text != "Patience"]
    assert (item.status, item.quote) == ("partial", line)


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("Marketing assistant for social, email, content", "- Email outreach marketing"),
        ("Moved into tech sales", "- Tech-savvy"),
        ("City & Guilds 2360", "- NVQ Level 3 in Electrical Installation"),
        ("Wrote the letters", "- English"),
        ("Wrote the letters", "- Docker, though we don't expect you to know it well"),
        ("Wrote the letters", "- Docker (training can be given)"),
        ("Roads under NEC4", "- Knowledge of NEC contracts"),
        ("Product owner of the new drawing archive", "- Product development"),
        ("Wrote the letters", "- Managing payroll budgets"),
        ("Pharmacy technician at a hospital", "- Pharmacy technician registration"),
        ("Wrote the letters", "- MBA or CFA a plus"),
        ("Letters in NL, FR and EN", "- Fluent Dutch"),
        ("Letters in NL/FR/EN", "- Fluent Dutch"),
        ("Wrote in DE (native)", "- German"),
        ("Influencer programme for shops", "- Influencing skills"),
        ("Parcels in Cardiff", "- Good knowledge of South Wales roads helpful"),
        ("Wrote the letters", "- Knowledge of the logging world – Splunk, Datadog"),
        ("Wrote the letters", "- Experience with a CMMS"),
        ("Moved 90 laptops to Microsoft 365", "- Microsoft certificates"),
        ("Moved the letters to Azure", "- Azure Chaos Studio"),
        ("IBMS member since 2022", "- IBMS Specialist Diploma in the second year of the post"),
        ("Types 65 WPM", "- Able to type at least 50 WPM for some hours"),
        ("Wrote the letters", "- Knowledge of the Regulator's consumer standards"),
        ("Data science club", "- Enrolled student in data science or a comparable field"),
        ("Copy III of the deed", "- Trade qualified boilermaker, class III or above"),
        ("Wrote the letters", "- Must be at least 18 years of age"),
        ("Sold software and services to 40 schools", "- Experience of selling SaaS"),
        ("Wrote the letters", "\nOur days begin with a stand-up. Docker and Kubernetes run all of it."),
    ],
)
def test_nothing_is_shown_in_part_by_words_that_say_something_else(line: str, job: str) -> None:
    """Some words of a thing, another training, a language written in, a demand made less of: all are left out."""
    assert statuses(ask(line, job)) == {}


@pytest.mark.parametrize(
    ("job", "must", "nice"),
    [
        ("- CCRN is welcome", set(), {"CCRN"}),
        ("Preferred\nExperience writing for the public\nGood knowledge of Tableau", set(), {"Tableau"}),
        ("Great to have: Docker, Terraform", set(), {"Docker", "Terraform"}),
        ("- PRINCE2 or another project management tool", {"PRINCE2 or another project management tool"}, set()),
        ("- Docker; experience with Terraform would set you apart", {"Docker"}, {"Terraform"}),
        ("- SQL is helpful, but not mandatory", set(), {"SQL"}),
        ("- Docker plus SQL", {"Docker", "SQL"}, set()),
        ("- Bonus: Docker", set(), {"Docker"}),
        ("- Fluent English, Danish is not a must", {"English"}, {"Danish"}),
        ("- Anglais courant exigé, l'allemand serait apprécié", {"Anglais"}, {"allemand"}),
        ("- PostgreSQL, gerne auch Redis", {"PostgreSQL"}, {"Redis"}),
        ("- SIMS and Xero (D)", set(), {"Xero"}),
        ("- It would help if you know: Docker; Terraform", set(), {"Docker", "Terraform"}),
        ("Extra points\n- Docker", set(), {"Docker"}),
        ("Not a must, but cool\n- Docker", set(), {"Docker"}),
        ("Pluses:\n- Docker", set(), {"Docker"}),
        ("You'd impress us with\n- Docker", set(), {"Docker"}),
        ("- CPA or CPA candidate preferred", set(), {"CPA"}),
        ("- Sicherer Umgang mit Terraform, Docker von Vorteil", {"Terraform"}, {"Docker"}),
        ("- Azure DevOps or GitHub Actions", {"Azure DevOps or GitHub Actions"}, set()),
        ("- Knowing some CSS helps", set(), {"CSS"}),
        ("- Curious; experience of Docker (on Linux, for years) would be a bonus", set(), {"Docker", "Linux"}),
        ("- You'd be a great fit if you know Docker", {"Docker"}, set()),
        ("We'd love to hear from you if you:\n- know Docker", {"Docker"}, set()),
        ("It will be an advantage if you have:\n- Docker", set(), {"Docker"}),
        ("- TypeScript, Angular ou React est un plus", set(), {"TypeScript, Angular ou React"}),
        ("- WordPress or Craft CMS", {"WordPress or Craft CMS"}, set()),
        ("- moment.js", set(), set()),
        ("- SSIS or Azure Chaos Studio", {"SSIS or Azure Chaos Studio"}, set()),
        ("- Experience with Service Hub Cloud and Tableau CRM", {"Tableau"}, set()),
    ],
)
def test_a_wish_is_not_a_demand(job: str, must: set[str], nice: set[str]) -> None:
    """Markers, headings and letters that make a thing optional, in the words job descriptions use."""
    found = [wanted for wanted in read(f"Requirements\n- Patience\n{job}\n") if wanted.names]
    assert {wanted.text for wanted in found if wanted.importance == "must"} == must
    assert {wanted.text for wanted in found if wanted.importance == "nice"} == nice


def test_of_a_sentence_without_end_only_the_beginning_is_read() -> None:
    """A text without stops must not keep a worker busy."""
    (docker,) = read("Requirements\n- Docker " + "and so on " * 200 + "Kubernetes\n")
    assert docker.text == "Docker"


def test_a_degree_is_told_in_whole_words() -> None:
    """Of two degrees far apart the lower is named, not a slice of both; a bracket is closed."""
    far = "- Master's degree in public health, biostatistics or a related field and two years; or a Bachelor's degree"
    (degree,) = [wanted for wanted in read(f"Requirements\n{far} and four years") if wanted.kind == "degree"]
    assert degree.text == "Bachelor's degree"
    (either,) = read("Requirements\n- PhD (or a Master's degree with experience) in law\n")
    assert either.text == "PhD (or a Master's degree with experience)"


@pytest.mark.parametrize(
    "told",
    [
        "Candidates without Danish are welcome.",
        "An ADN is fine.",
        "German? Not needed.",
        "Figma experience isn't essential. Neither is HTML.",
        "Kenntnisse in SAP sind nicht erforderlich.",
        "Spanish speakers are encouraged to apply.",
        "All staff are expected to follow infection control policy.",
        "You don't need\n- Docker",
        "We bring\n- Docker meetups",
        "What we bring to the table:\n- Docker training",
        "Applications via EdJoin only",
        "A language other than English",
        "A driving licence held for 2 years",
    ],
)
def test_what_is_not_asked_is_no_requirement(told: str) -> None:
    """What a job does without, offers, or says of everybody it employs is not held against a person."""
    told = told if "\n" in told else f"- {told}"
    asked = {wanted.text for wanted in read(f"Requirements\n- Python\n- Kafka\n- Perl\n{told}\n")}
    assert asked - {"Python", "Kafka", "Perl", "driving licence", "Figma"} == set()


@pytest.mark.parametrize(
    ("job", "said"),
    [
        (
            "- Docker\n- SQL\n- Kindness to animals of all sizes",
            "Of 2 things the job asks for by name, as far as rules can look for them, the resume tells of none",
        ),
        (
            "- SQL\n- Kindness to animals of all sizes",
            "Rules can look for one thing the job asks for by name, SQL: not found.",
        ),
    ],
)
def test_the_summary_counts_what_was_judged_and_says_what_was_not(job: str, said: str) -> None:
    """It never claims to have read all a job asks for."""
    summary = ask("Wrote the letters", job).summary
    assert said in summary
    assert "More of the job description was not judged." in summary


@pytest.mark.parametrize("job", ["- Experience with a CRM", "- Video editing", "- Docker\n- Kubernetes", "- BTEC"])
def test_a_report_that_leaves_something_open_passes_the_check(job: str) -> None:
    """What the rules may not call missing, the check does not insist on either."""
    asked = question("Cut short videos", job)
    worked = tally.of(asked.resume_text, TODAY)
    checked = examine(judge(asked, today=TODAY), Material.of(asked, load_prompt().rubric, worked=worked))
    assert checked.faults == []


def test_a_language_told_beside_a_degree_is_spoken() -> None:
    """A stop ends the words of a degree."""
    school = "EDUCATION\nGCSE Maths and English. English, Urdu, Punjabi. College of Leeds, 2015 - 2019\n"
    assert statuses(ask("Wrote the letters", "- Good English", school)) == {"English": "met"}


def test_a_language_is_known_by_what_is_written_in_it() -> None:
    """The subject of a degree or the name of a prize is no language spoken."""
    school = "EDUCATION\nB.A. English, Lakeside University, 2015 - 2019\n\nPRIZES\n2023 Most Beautiful Czech Books\n"
    judgement = ask("Wrote the letters", "- English\n- Danish", school)
    assert statuses(judgement) == {"Danish": "missing"}
    assert {skill.text for skill in judgement.skills}.isdisjoint({"English", "Czech"})


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Managed the move of 60 people to a new office", "figures"),
        ("Managed a team of 6 people", "people"),
        ("8,000 duplicate accounts merged", "figures"),
        ("6-8 boiler jobs a day", "figures"),
    ],
)
def test_a_number_is_told_for_what_it_counts(line: str, kind: str) -> None:
    """A move of people is no leadership, a duplicate no doubling, a range a measure of scale."""
    (claim,) = [item for item in ask(line, "- SQL").strengths if line in item.text]
    assert kind in claim.text.casefold()


@pytest.mark.parametrize(
    "line",
    [
        "Class teacher of 3 North",
        "Ran mills such as VF-4 and DMG 5-axis",
        "First Aid (3 day), asbestos awareness",
        "Late shift, starting at 3 pm",
    ],
)
def test_a_number_in_a_name_measures_nothing(line: str) -> None:
    """The name of a machine, the length of a course or an hour of the day is no scale of the work."""
    assert not any(line in item.text for item in ask(line, "- SQL").strengths)
