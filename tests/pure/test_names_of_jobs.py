"""Which words of an entry name the job: its title, whatever the employer is called and however the entry is set."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.reading import tally, timeline
from resume_analysis.reading.occupations import TITLE_WORD

TODAY = date(2026, 11, 29)
TITLES = """
    Marketer; Copywriter; Illustrator; Animator; Videographer; Musician; Dancer; Pilot; Flight Attendant;
    Deckhand; Sailor; Farmer; Vet; Landscaper; Ranger; Geologist; Chemist; Biologist; Physicist; Statistician;
    Actuary; Economist; Banker; Trader; Broker; Claims Handler; Nanny; Childminder; Cleaner; Janitor; Caretaker;
    Porter; Concierge; Hostess; Sommelier; Baker; Butcher; Kitchen Porter; Caterer; Merchandiser; Order Picker;
    Courier; Dispatcher; Scheduler; Estimator; Glazier; Tiler; Painter; Decorator; Boilermaker; Fabricator;
    Toolmaker; Millwright; Locksmith; Tailor; Jeweller; Archivist; Curator; Historian; Interpreter; Proofreader;
    Reporter; Presenter; Publicist; Fundraiser; Solicitor; Barrister; Notary; Detective; Constable; Firefighter;
    Security Guard; Soldier; Surgeon; Anaesthetist; Radiographer; Sonographer; Phlebotomist; Dentist; Dental
    Hygienist; Optician; Audiologist; Dietitian; Psychologist; Chiropractor; Beautician; Barber; Stylist; Personal
    Trainer; Lifeguard; Microbiologist; CFO; CTO; Typist; Realtor; Tour Guide; Arborist; Scaffolder; Rigger;
    Labourer; Laborer; Vicar; Chaplain; Registrar; Diplomat; Civil Servant; Sysadmin; Webmaster; Auctioneer;
    Valuer; Facilitator; Invigilator; Scrum Master; Agile Coach; Postdoc; Einkäufer; Maler; Schlosser; Bäcker;
    Friseurin; Monteur; Lagerist; Kassiererin; Sekretärin; Hebamme; Rechtsanwalt; Architekt; Serveuse; Cuisinier;
    Boulanger; Magasinier; Caissière; Avocat; Camarero; Dependienta; Albañil; Fontanero; Abogada; Recepcionista;
    Pharmacist
"""


def titles(work: str) -> list[str]:
    """The titles of the jobs a resume tells of under "Experience", in reading order."""
    jobs = timeline.work_history(f"Jo Doe\njo@example.org\n\nEXPERIENCE\n\n{work}\n", TODAY)
    return [job.role.text if job.role else "" for job in jobs]


@pytest.mark.parametrize("title", [" ".join(title.split()) for title in TITLES.split(";")])
def test_an_occupation_is_the_title_over_any_employer(title: str) -> None:
    """Title, employer and dates on a line each, or two of them on one."""
    assert TITLE_WORD.search(title)
    assert titles(f"{title}\nHarlow & Sons, Leeds\nMay 2022 – now\n- Did it well") == [title]
    assert titles(f"{title}\nHarlow & Sons, Leeds      May 2022 – now\n- Did it well") == [title]


@pytest.mark.parametrize("word", ["Factory", "Posthaste", "Supporters", "Semiconductors", "Reported", "Pharmacy"])
def test_an_occupation_inside_another_word_is_none(word: str) -> None:
    """No actor in a factory."""
    assert not TITLE_WORD.search(f"{word} Ltd")


def test_a_nursing_home_is_an_employer() -> None:
    """Its assistant is named by the title above."""
    entry = (
        "Healthcare Assistant (Permanent, 30 hours)\nCloonbrack House Nursing Home, Co. Galway\nJanuary 2022 – to date"
    )
    assert titles(f"{entry}\n• Buddy for new starters")[0].startswith("Healthcare Assistant")


def test_the_employer_may_be_told_on_two_lines() -> None:
    """What closes the bracket of the line above names no job."""
    entry = (
        "Head Chef\nTamarisk & Thyme, Bristol (70 covers, dinner five nights, lunch at\nweekends)\nJune 2023 - present"
    )
    assert titles(f"{entry}\n- Lead a brigade of seven") == ["Head Chef"]


def test_a_step_told_in_brackets_is_no_job_and_hides_no_title() -> None:
    """What is remote from April 2020 on is the job whose dates follow."""
    step = "SOC Analyst (Tier 2 from October 2025, Tier 1 before)\nNorthgate Managed Security Ltd, Leeds"
    assert titles(f"{step}\nMay 2024 - present\nManaged security provider, 38 customers in retail") == ["SOC Analyst"]
    text = "UX RESEARCHER, Quillback Learning, Chicago (remote from April 2020)\nFeb 2020 - Aug. 2023\n- Ran 40 studies"
    resume = f"Jo Doe\njo@example.org\n\nEXPERIENCE\n\n{text}\n"
    assert timeline.years_of_experience(resume, today=TODAY) == 3.6


@pytest.mark.parametrize("pause", ["Travel and language study", "Furlough and closure", "Travelling", "Furloughed"])
def test_a_pause_with_more_than_its_name_is_no_work(pause: str) -> None:
    """Neither a journey nor a furlough counts towards the years."""
    work = f"Chef\nHarlow & Sons\n09/2022 - 08/2023\n- Cooked\n\n{pause}\n02/2022 - 08/2022\n"
    assert timeline.years_of_experience(f"Jo Doe\n\nEXPERIENCE\n\n{work}", today=TODAY) == 1.0


def test_what_is_told_before_a_comma_says_nothing_of_the_dates_behind_it() -> None:
    """Two summers, and then full time; and who cares for a relative does no work to be counted."""
    work = "Technician\nFundy Surveys\nSummers 2016 and 2017, full time May 2018 to September 2019\n- Measured\n"
    assert timeline.years_of_experience(f"Jo Doe\n\nEXPERIENCE\n\n{work}", today=TODAY) == 1.9
    care = "\nFrom March 2020 to spring 2021 I was caring full time for a family member.\n"
    assert timeline.years_of_experience(f"Jo Doe\n\nEXPERIENCE\n\n{work}{care}", today=TODAY) == 1.9


def test_an_internship_told_in_its_first_point_is_part_of_the_study() -> None:
    """As one that is told beside its dates."""
    work = "Engineer\nQuartzo\nAug 2020 – July 2021\n\nEngineering Intern\nQuartzo\nFeb 2020 – July 2020\n"
    point = "• Six-month curricular internship. Wrote an import tool\n"
    resume = f"Jo Doe\n\nEXPERIENCE\n\n{work}"
    assert timeline.years_of_experience(resume, today=TODAY) == 1.5
    assert timeline.years_of_experience(resume + point, today=TODAY) == 1.0


def test_of_two_posts_on_a_line_each_has_its_own_title() -> None:
    """Behind the dates of the one the other begins."""
    posts = "Legal Counsel (Jul 2020 – Dec 2022); Senior Legal Counsel (Jan 2023 – present)"
    assert titles(f"Portwell Technologies, Singapore\n{posts}") == ["Legal Counsel", "Senior Legal Counsel"]


def test_a_later_title_right_under_the_dates_is_of_the_same_job() -> None:
    """Its open date ends with the job, and leaves no doubt of the years."""
    text = (
        "Jo Doe\n\nEXPERIENCE\n\nSep 2012 to Dec 2016\nMill Studio, Cork\n"
        "Apprentice, then Junior Stylist from summer 2015\n"
        "- Own column\n\nJan 2019 to Dec 2019\nHill Studio, Cork\nStylist\n- Own column\n"
    )
    worked = tally.of(text, TODAY)
    assert (worked.years, worked.doubts) == (5.3, ())
    assert [job.role.text for job in timeline.work_history(text, TODAY) if job.role] == [
        "Apprentice, then Junior Stylist",
        "Stylist",
    ]


def test_a_label_names_a_job_whatever_year_stands_behind_it() -> None:
    """A later title behind the first one, with the year from which it was held."""
    posts = "Position:  Class teacher; Grade Head from January 2024\nPeriod:  January 2019 to date"
    assert titles(f"Employer:  Hill School, Durban\n{posts}") == ["Class teacher; Grade Head from January 2024"]


def test_the_title_may_stand_below_dates_and_employer() -> None:
    """A line each."""
    entry = "Oct 2022 to now\nThe Copper Comb, Douglas, Cork\nAssistant Manager and Senior Stylist\n- Column"
    assert titles(entry) == ["Assistant Manager and Senior Stylist"]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (
            "Surveyor, then Senior Surveyor from April 2018\nOrbit Ltd\n(July 2014 to September 2020, redundancy)",
            "Surveyor, then Senior Surveyor from April 2018",
        ),
        (
            "HSE Advisor (0.8 FTE since July 2025)\nOrbit Ltd, Beresfield\nNov 2020 - Current",
            "HSE Advisor (0.8 FTE since July 2025)",
        ),
        ("06/2022 - now      Fenland Chilled Logistics     Senior Planner", "Senior Planner"),
    ],
)
def test_a_title_is_found_whole_and_alone(entry: str, title: str) -> None:
    """With the time of its later half, without the reason why it ended and the employer in the next column."""
    assert titles(entry) == [title]
    (job,) = timeline.work_history(f"Jo Doe\n\nEXPERIENCE\n\n{entry}\n", TODAY)
    assert job.span.first.year in (2014, 2020, 2022)


def test_a_post_for_nothing_is_none_where_a_label_says_so() -> None:
    """Below the employer and the dates."""
    entry = "September 2014 to February 2015\nHill Hospital\nPosition: Volunteer Nurse, General Ward"
    work = f"Nurse, Mill Ltd, 01/2018 - 12/2019\n- Care\n\n{entry}\n"
    assert timeline.years_of_experience(f"Jo Doe\n\nEXPERIENCE\n\n{work}", today=TODAY) == 2.0


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("▪ Senior Engineer, Orbit Ltd, Reading\n  May 2021 – today\n  – Lead hardware engineer", "Senior Engineer"),
        (
            "School Business Manager, Orchard Lane C of E Primary School, Herefordshire\n"
            "April 2019 - present (30 hours, term time)\n  Budget:  £1.3m with the headteacher",
            "School Business Manager",
        ),
        (
            "Since 02/2022   TRANSVALLON S.A., Tournai\n   Forwarder, 85 persons\n   Import coordinator\n   – Files",
            "Import coordinator",
        ),
        ("Volunteer Development Worker\nClyde Food Partnership, Leeds\nMay 2022 - now", "Volunteer Development Worker"),
    ],
)
def test_a_title_is_told_from_employers_points_and_labels(entry: str, title: str) -> None:
    """Behind a mark of its own, too long for a name, two lines below, or with the word for unpaid work in it."""
    assert titles(entry) == [title]
    assert tally.of(f"Jo Doe\n\nEXPERIENCE\n\n{entry}\n", TODAY).years
