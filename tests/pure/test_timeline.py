"""Dates and working life, read from text against an explicit day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.reading import dates, sections, tally, timeline

TODAY = date(2026, 11, 24)
MONTHS = ("Jan", "February", "Mar.", "April", "May", "Juni", "juillet", "Aug", "septiembre", "Oktober", "Nov.", "Dez")


def resume(*entries: str, heading: str = "WORK EXPERIENCE") -> str:
    """A small resume with these lines under one heading."""
    body = "\n".join(entries)
    return f"Ada Example\nada@example.com\n\n{heading}\n{body}\n\nEDUCATION\nB.Sc. Physics, 2001 - 2005\n"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Jan 2020 – Present", (2020, 1, 1), (2026, 11, 24)),
        ("03/2019 - 06/2021", (2019, 3, 1), (2021, 6, 30)),
        ("2018–2020", (2018, 7, 1), (2020, 6, 30)),
        ("2018-19", (2018, 7, 1), (2019, 6, 30)),
        ("since 2021", (2021, 7, 1), (2026, 11, 24)),
        ("Summer 2019", (2019, 6, 1), (2019, 8, 31)),
        ("_Mar 2019 – Present_", (2019, 3, 1), (2026, 11, 24)),
        ("Mar2019-Jun2021", (2019, 3, 1), (2021, 6, 30)),
        ("Sep 16 – Feb 21", (2016, 9, 1), (2021, 2, 28)),
        ("09/16 through 02/21.", (2016, 9, 1), (2021, 2, 28)),
        ("2016/2021", (2016, 7, 1), (2021, 6, 30)),
        ("Mar 2019\tTill date", (2019, 3, 1), (2026, 11, 24)),
        ("Mar 2019 –   Head of Sales", (2019, 3, 1), (2026, 11, 24)),
        ("Clerk (from March 2019)", (2019, 3, 1), (2026, 11, 24)),
        ("03/2019 > 06/2021", (2019, 3, 1), (2021, 6, 30)),
        ("2017 (March) – 2021 (Aug.)", (2017, 3, 1), (2021, 8, 31)),
        ("2021 September – present", (2021, 9, 1), (2026, 11, 24)),
        ("Fall 2018 – Spring 2019", (2018, 9, 1), (2019, 5, 31)),
        ("März 2019 bis heute", (2019, 3, 1), (2026, 11, 24)),
        ("janv. 2019 à aujourd'hui", (2019, 1, 1), (2026, 11, 24)),
        ("1er mars 2018 - 30 juin 2019", (2018, 3, 1), (2019, 6, 30)),
        ("enero de 2018 a marzo de 2020", (2018, 1, 1), (2020, 3, 31)),
        ("octubre 2019 – actualidad", (2019, 10, 1), (2026, 11, 24)),
        ("2019-03 - 2020-05", (2019, 3, 1), (2020, 5, 31)),
        ("2019-03-15 to 2020-05-02", (2019, 3, 15), (2020, 5, 2)),
        ("01.03.2019 – 31.12.2020", (2019, 3, 1), (2020, 12, 31)),
        ("Jan – Mar 2020", (2020, 1, 1), (2020, 3, 31)),
        ("Nov – Feb 2020", (2019, 11, 1), (2020, 2, 29)),
        ("Sept '18 – Oct '19", (2018, 9, 1), (2019, 10, 31)),
        ("03/19 - 06/21", (2019, 3, 1), (2021, 6, 30)),
        ("Q1 2020 – Q3 2021", (2020, 1, 1), (2021, 9, 30)),
        ("Jan 2020 -\nPresent", (2020, 1, 1), (2026, 11, 24)),
        ("Apr-20 – May-21", (2020, 4, 1), (2021, 5, 31)),
        ("March 2020 –", (2020, 3, 1), (2026, 11, 24)),
        ("6/1/2019 - 8/31/2021", (2019, 6, 1), (2021, 8, 31)),
        ("Sept. 2019 - (present)", (2019, 9, 1), (2026, 11, 24)),
        ("2019 onwards", (2019, 7, 1), (2026, 11, 24)),
        ("Jan 2021 up to now", (2021, 1, 1), (2026, 11, 24)),
        ("Nov 2020 to the present", (2020, 11, 1), (2026, 11, 24)),
        ("Dublin 24\nOctober 2022 – Present", (2022, 10, 1), (2026, 11, 24)),
    ],
)
def test_reads_the_ways_people_write_a_range(
    written: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """Every common way to write a range gives its first and last day, and the text it stands in."""
    text = f"Nurse, City Hospital, {written}\n"
    (span,) = dates.find_ranges(text, TODAY)
    assert (span.first, span.last) == (date(*first), date(*last))
    assert text[span.at : span.until] == span.text


def test_a_third_of_a_year_is_no_month_behind_a_bar_either() -> None:
    """A pause of some months cannot be told from none beside it."""
    assert [span.exact for span in dates.find_ranges("mid 2009 | Till date", TODAY)] == [False]
    assert [span.exact for span in dates.find_ranges("06/2009 | Till date", TODAY)] == [True]


@pytest.mark.parametrize(
    "text",
    ["Phone 201-2018 2020", "from 1990 to 3000 users", "$2000 - 2020", "sold 2,015 - 2,017 units", "version 2019.1"],
)
def test_numbers_are_not_dates(text: str) -> None:
    """Numbers that only look like years give no range."""
    assert dates.find_ranges(text, TODAY) == ()


def test_a_range_that_ends_before_it_starts_is_told_apart() -> None:
    """It counts for nothing and is reported as written."""
    assert dates.find_ranges("2021 - 2019", TODAY) == ()
    (turned,) = dates.backwards("2021 - 2019", TODAY)
    assert (turned.text, turned.first, turned.last) == ("2021 - 2019", date(2019, 7, 1), date(2021, 6, 30))


@given(
    year=st.integers(1960, 2024),
    month=st.integers(1, 12),
    length=st.integers(1, 23),
    dash=st.sampled_from([" - ", " – ", "–", " to ", " bis ", " — "]),
)
def test_month_ranges_count_both_their_months(year: int, month: int, length: int, dash: str) -> None:
    """A range of months covers exactly as many months as it names, in any of the languages."""
    end = year * 12 + month - 1 + length - 1
    text = f"{MONTHS[month - 1]} {year}{dash}{MONTHS[end % 12]} {end // 12}"
    (span,) = dates.find_ranges(text, TODAY)
    assert (span.first.year, span.first.month, span.first.day) == (year, month, 1)
    covered = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
    assert covered == length


@given(st.text(alphabet="0123456789/.-– JanFebMarpesntoOct'\n", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Reading never fails, ranges never end before they start, and each stands in the text."""
    for span in dates.find_ranges(text, TODAY):
        assert span.first <= span.last
        assert text[span.at : span.until] == span.text


def test_dates_may_stand_in_an_overview_above_the_work() -> None:
    """Where what is told of the jobs bears no dates, a list of them at the top does."""
    dated, told = "CAREER SUMMARY\n2022 – 2024 Nurse, Mercy Clinic", "EXPERIENCE IN DETAIL\nMercy Clinic\n- Ran a ward"
    text = f"{resume()}\n{dated}\n\n{told}\n"
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


def test_jobs_under_a_heading_nobody_knows_are_found() -> None:
    """Where no section of work is read, dated jobs below another heading are the work."""
    text = (
        f"{resume()}\nSKILLS\nSQL\n\nHULLABALOO\nLake Ltd\nBusiness Analyst (January 2020 - December 2022)\n> Wrote\n"
    )
    assert timeline.years_of_experience(text.replace("EXPERIENCE", "Profile"), today=TODAY) == 3.0


@pytest.mark.parametrize(
    "section",
    [
        "POSITIONS OF RESPONSIBILITY\nTreasurer, Chess, Sep 2021 - Jun 2022\nTeam Manager, Rowing, Sep 2022 - Jun 2024",
        "Memberships\nMember, Institute of Physics, 2021 - 2024\nAssociate, Society of Engineers, 2022 - 2025",
        "AWARDS\nTeaching Assistant Prize, 2021 - 2022",
    ],
)
def test_offices_memberships_and_prizes_are_no_work_of_a_resume_without_any(section: str) -> None:
    """A heading that is known says what stands below it, however many dates that bears."""
    text = f"Ada Example\nada@example.com\n\nEDUCATION\nBSc Physics, Hull, 2021 - 2024\n\n{section}\n"
    assert timeline.years_of_experience(text, today=TODAY) is None


def test_overlapping_jobs_count_once() -> None:
    """Two jobs at the same time are not twice the experience."""
    text = resume("Cook, Bistro, Jan 2018 - Dec 2019", "Waiter, Cafe, Jan 2019 - Dec 2020")
    assert timeline.years_of_experience(text, today=TODAY) == 3.0


@given(st.lists(st.tuples(st.integers(0, 190), st.integers(1, 60)), min_size=1, max_size=6))
def test_years_equal_the_months_in_which_somebody_worked(periods: list[tuple[int, int]]) -> None:
    """However jobs overlap, the years are those of the months worked, each counted once."""
    worked: set[int] = set()
    entries = []
    for start, length in periods:
        first, last = 2005 * 12 + start, 2005 * 12 + start + length - 1
        worked |= set(range(first, last + 1))
        entries.append(f"Clerk, Office {start}, {first % 12 + 1:02d}/{first // 12} - {last % 12 + 1:02d}/{last // 12}")
    years = timeline.years_of_experience(resume(*entries), today=date(2040, 1, 1))
    assert years == pytest.approx(len(worked) / 12, abs=0.0501)  # one decimal place


def test_education_is_not_experience() -> None:
    """Study counts for nothing, however long; without any dated work there is no number."""
    assert timeline.years_of_experience(resume("Cook, Bistro, 2010 - 2012"), today=TODAY) == 2.0
    assert timeline.years_of_experience("Ada\n\nEDUCATION\nB.Sc. Physics, 2001 - 2005\n", today=TODAY) is None
    assert timeline.years_of_experience(resume("Various jobs over the years"), today=TODAY) is None


def test_volunteering_projects_and_breaks_do_not_count() -> None:
    """Only work is work: not a career break inside it, not sections beside it."""
    text = resume(
        "Project Manager, Solhavn, Jan 2023 - Dec 2023",
        "Career break (parental leave), Jan 2021 - Dec 2022",
        "Coordinator, Baltic, Jan 2020 - Dec 2020",
    )
    text += "\nVOLUNTEERING\nCoach, Jan 2010 - Dec 2018\n\nPROJECTS\nA game, Jan 2009 - Dec 2009\n"
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


@pytest.mark.parametrize(
    "entry",
    [
        "Family leave, 02/2016 to 08/2016",
        "Gap: Feb'16 – Aug'16 (preparation for government examinations)",
        "On leave (parental)\n02/2016 - 08/2016",
        "Relocation break\n02/2016 - 08/2016",
        "02/2016 – 08/2016   Further training: welding (full-time)",
        "Retraining as an electrician, City Guild, 02/2016 – 08/2016",
        "02/2016 - 08/2016 Looking for a new position",
        "02/2016 - 08/2016 Polish language course, level B1",
        "02/2016 - 08/2016 Meisterschule, HWK Köln",
        "davon 02/2016 - 08/2016 Lehrgang Messtechnik in Vollzeit",
        "In this time I helped at the toddler group, 02/2016 - 08/2016",
        "02/2016 - 08/2016 Kharkiv University of Economics, Master, Accounting and Audit",
        "Student placement, Oak Youth Project, 02/2016 – 08/2016 (400 hours)",
        "Oak School\nStudent Teaching, Fourth Grade\n02/2016 – 08/2016",
        "Student Nurse, General Hospital, 02/2016 – 08/2016",
        "Trainee Surveyor (placement year), Orbit Ltd, 02/2016 – 08/2016",
        "Family caregiver   02/2016 - 08/2016",
        "Member, advisory board, 02/2016 - 08/2016",
        "Feb 2016 - Aug 2016: off work after knee surgery",
        "Travelled around Australia with family - Feb 2016 to Aug 2016",
        "Server (summers)\nSeaside Grill, 02/2012 – 08/2016",
        "Project Trainee (final semester), Orbit Ltd, 02/2016 – 08/2016",
        "02/2016 to 08/2016\nMarketing Intern (as part of my degree)\nOrbit Ltd",
        "Mandatory internship, Orbit Ltd, 02/2016 – 08/2016",
        "Support Intern, Orbit Ltd\nFebruary 2016 – August 2016 (final semester internship)",
        "02/2016 – 08/2016 Analytics Intern, Orbit Ltd (summer internship during BSc)",
    ],
)
def test_time_away_and_training_among_the_jobs_do_not_count(entry: str) -> None:
    """What an entry begins with says that it tells of no work."""
    text = resume("Clerk, Mill Ltd, 01/2018 - 12/2019", "", entry)
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


@pytest.mark.parametrize(
    "entry",
    [
        "Gap, Sales Associate, 02/2016 - 08/2016",
        "Sales Associate\nGap, Bristol, 02/2016 - 08/2016",
        "Absence and Leave Coordinator, City Council, 02/2016 - 08/2016",
        "Further Education Lecturer, 02/2016 - 08/2016",
        "Clinical Placement Coordinator, General Hospital, 02/2016 - 08/2016",
        "Student Services Officer, City College, 02/2016 - 08/2016",
        "Caregiver (private family), Hull, 02/2016 - 08/2016",
        "Midday Supervisor and volunteer classroom helper, Oak School, 02/2016 - 08/2016",
    ],
)
def test_work_that_only_bears_such_a_word_counts(entry: str) -> None:
    """An employer's name or a title with the word in it is work."""
    text = resume("Clerk, Mill Ltd, 01/2018 - 12/2019", "", entry)
    assert timeline.years_of_experience(text, today=TODAY) == 2.6


def test_dates_told_in_passing_do_not_count() -> None:
    """A year range inside a point of a dated job is part of that job."""
    text = resume(
        "Clerk, Office, Jan 2020 - Dec 2020", "• Grew sales in 2010-2019 terms by half", "• Superuser since 2012"
    )
    assert timeline.years_of_experience(text, today=TODAY) == 1.0


def test_jobs_told_as_bullets_count() -> None:
    """Where each job is itself a bullet, its dates count."""
    text = resume("• 2015 – 2018 Nurse, City Hospital", "• 2018 – 2020 Charge nurse, County Hospital")
    assert timeline.years_of_experience(text, today=TODAY) == 5.0


def test_a_school_can_be_an_employer() -> None:
    """A teacher's years at a school are work."""
    text = resume("Teacher, Lincoln High School, Aug 2015 - Jul 2020")
    assert timeline.years_of_experience(text, today=TODAY) == 5.0


def test_a_resume_without_headings_still_has_its_work_told_from_its_school() -> None:
    """Lines with a degree or a school and no occupation are left out."""
    text = (
        "Pete Lawson\nElectrician, Bright & Sons, Jan 2016 - Dec 2017\nBachelor of Science, "
        "Example University, 2010 - 2014\n"
    )
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


def test_headings_inside_a_job_do_not_end_the_work() -> None:
    """Duties and achievements stand under every job of many a British resume, and Word's second bullet is an "o"."""
    text = (
        "Ada\n\nEXPERIENCE\nHR Adviser, Cobalt, 01/2024 - 12/2025\nDuties:\no Support 30 managers\nAchievements:\n"
        "o Cut sickness by a fifth\nRecruiter, Orbit, 01/2016 - 12/2017\nDuties:\no Hired 40 people\n"
    )
    assert timeline.years_of_experience(text, today=TODAY) == pytest.approx(4.0, abs=0.1)
    assert [line.body.text for line in sections.lines(text) if line.bullet] == [
        "Support 30 managers",
        "Cut sickness by a fifth",
        "Hired 40 people",
    ]


def test_the_future_is_not_worked_yet() -> None:
    """An end in the future counts up to today, a start in the future not at all."""
    text = resume("Clerk, Office, Nov 2025 - Dec 2030", "Director, Office, Jan 2028 - Dec 2029")
    assert timeline.years_of_experience(text, today=date(2026, 10, 31)) == 1.0


def test_an_entry_is_named_by_the_words_beside_or_above_its_dates() -> None:
    """The role comes from the dates' own line, else from the line above that names an occupation."""
    text = resume(
        "Senior Nurse, City Hospital (Jan 2020 - Dec 2020)", "County Hospital", "Nurse", "Jan 2018 - Dec 2018"
    )
    first, second = timeline.work_history(text, TODAY)
    assert first.role is not None
    assert second.role is not None
    assert (first.role.text, second.role.text) == ("Senior Nurse, City Hospital", "Nurse")
    assert text[second.role.start : second.role.end] == "Nurse"


def test_what_lies_before_or_in_the_studies_is_no_gap() -> None:
    """A year that ends a degree explains the time around it."""
    jobs = "EXPERIENCE\nAnalyst, A, June 2020 - now\nIntern, B, Summer 2019\n\nEDUCATION\n"
    assert timeline.gaps(f"{jobs}B.S. Statistics, May 2020\n", today=TODAY) == []
    assert timeline.gaps(f"{jobs}B.S. Statistics, Sept 2020 - May 2024\n", today=TODAY) == []
    assert timeline.gaps(f"{jobs}B.S. Statistics, May 2010\n", today=TODAY) != []


def test_a_dated_line_above_does_not_name_the_next_job() -> None:
    """Each entry is named by its own line, even where only the one above holds a title."""
    text = "EXPERIENCE\nLine cook, Oak, Jan 2019 - Aug 2024\nCommis, Grand Hotel, Aug 2015 - Dec 2018\n"
    assert [job.role.text for job in timeline.work_history(text, TODAY) if job.role] == [
        "Line cook, Oak",
        "Commis, Grand Hotel",
    ]


def test_gaps_are_found_only_where_months_are_named() -> None:
    """A pause of over half a year between dated months is a gap; between bare years nobody can tell."""
    months = resume("Clerk, A, Jan 2020 - Dec 2020", "Clerk, B, Jan 2018 - Jan 2019")
    (gap,) = timeline.gaps(months, today=TODAY)
    assert (gap.first, gap.last) == (date(2019, 2, 1), date(2019, 12, 31))
    assert timeline.gaps(resume("Clerk, A, 2020 - 2021", "Clerk, B, 2016 - 2018"), today=TODAY) == []


def test_study_fills_a_gap() -> None:
    """Time at a university is accounted for."""
    text = (
        "Ada\n\nWORK EXPERIENCE\nClerk, A, Jan 2020 - Dec 2020\nClerk, B, Jan 2015 - Dec "
        "2016\n\nEDUCATION\nB.Sc. Law, Jan 2017 - Dec 2019\n"
    )
    assert timeline.gaps(text, today=TODAY) == []


def test_claimed_years_are_read_from_the_summary() -> None:
    """A claim in words comes with its passage, so that it can be held against the dates."""
    text = (
        "Ada\n\nSUMMARY\nBackend engineer with 8+ years of experience in "
        "payments.\n\nEXPERIENCE\nEngineer, A, 2020 - 2022\n"
    )
    claim = timeline.claimed_years(text)
    assert claim is not None
    assert (claim[0], claim[1].text) == (8, "8+ years of experience")


@pytest.mark.parametrize(
    ("entry", "years"),
    [
        ("• Working as Test Engineer in Infotech, Chennai from Jul 2022 to till date.", 4.4),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\nPreceptor for 7 new hires since 2015", 2.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nHome with my daughter\nJan 2026 - now", 2.0),
        ("Looked after my grandmother at home, 2018 - 2020\nNurse, Mercy Clinic, 01/2024 - 12/2025", 2.0),
        ("08/2015 – 06/2018 Ausbildung zum Koch, Hotel Linde\n01/2024 – 12/2025 Koch, Gasthof Post", 2.0),
        ("2022— Architect, Studio North", 4.4),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nHomemaker\n2014 - 2022", 2.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nVolunteer Treasurer\nLester Park School PTA\n2019 - 2022", 2.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nTreasurer (unpaid), Park PTA, 2019 - 2022", 2.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nRaising my two children, 2019 - 2022", 2.0),
        ("01/2024 – 12/2025\nPflegerin, Klinik Süd\n\n02/2017 – 09/2017\nArbeitssuche und Reise durch Südamerika", 2.0),
        ("01/2024 – 12/2025\nPflegerin, Klinik Süd\n\n02/2017 – 09/2018\nPflege eines Angehörigen", 2.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\n01/2018 - 12/2018 Travelling in South America", 2.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\nA-levels, Priestley College, 2007 – 2009", 2.0),
        ("De janvier à juin 2016 : Stage – agence Pixel et Cie, Grenoble, France", 0.5),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\n2011 – 2014 (summers)\nPlay leader, City holiday clubs", 2.0),
        ("Ranger (seasonal), Peak Park, 05/2022 - 10/2022", 0.5),
        (
            "Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nGAP\nApril to June 2020: furloughed and made redundant in the "
            "pandemic; did an online course in marketing\n\nCareer break\nMay 2018 - June 2019",
            2.0,
        ),
        ("Travel Consultant, Blue Tours, 01/2024 - 12/2025", 2.0),
        ("Office Manager, Mill Ltd\nJan 2024 – present (on parental leave since June 2026)\n- Ran the office", 2.9),
        ("2022 - 2024 (parental leave)\n\nNurse, Mercy Clinic, 01/2024 - 12/2025", 2.0),
        (
            "Electrician, Mill Ltd, 01/2022 - 12/2024\n- Wired 60 houses\n"
            "Laid off for the winter of 2022-23, recalled March 2023",
            2.8,
        ),
        ("Nurse, Mercy Clinic, 01/2022 - 12/2024\n- Maternity leave 01/2023 - 12/2023\n- Ran a ward", 3.0),
        ("Clerk, Mill Ltd, 01/2022 - 12/2024\n- Career break 01/2023 - 12/2023", 2.0),
        ("Clerk, Mill Ltd, 01/2022 - 12/2024\n- Post\n\nParental leave, March – August 2023\n", 2.5),
        ("Nurse, then Ward Sister (from 2015), Mercy Clinic, 01/2014 - 12/2015", 2.0),
        ("Mill Ltd, Hull, Nov 2021 - Jan 2025\nForeman 2023 - 2025\nFitter 2021 - 2023", 3.2),
        ("Volunteer\nRed Cross\n2015 - 2016\n\nNurse, Mercy Clinic, 01/2024 - 12/2025", 2.0),
        ("2024-12 – d.d. Treasury Associate, Bergen ASA", 2.0),
        (
            "Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nTime out for health reasons\n"
            "March 2019 to October 2019\nKnee surgery",
            2.0,
        ),
        (
            "Nurse, Mercy Clinic, 01/2024 - 12/2025\n\n"
            "Parental leave, second child (I had left my job in Sault Harbour because we moved)\n"
            "from 1 May 2021 until 30 April 2022",
            2.0,
        ),
        (
            "Medical Social Worker, Health Centre\n01/2024 - 12/2025\nI carry 25 to 30 patients at a time, hold family "
            "meetings, write reports and supervise one placement student each winter.",
            2.0,
        ),
        (
            "Nurse, 01/2024 - 12/2025\n\n2023-09 / 2023-12\n"
            "Legal clinic intern, compulsory part of the LL.B., Law Clinic",
            2.0,
        ),
        ("Nurse, 01/2024 - 12/2025\n\nSabbatical\n\n2014 - 2015: sailed with my wife to the Azores and back.", 2.0),
        (
            "HR Officer, 01/2024 - 12/2025\n\nHR Intern\nMill Ltd\n(May 2018 - July 2018)\nUnpaid graduate internship",
            2.0,
        ),
        ("HR Officer, 01/2024 - 12/2025\n\nINDUSTRIAL ATTACHMENT\nCounty Board, Siaya\n(May 2016 - August 2016)", 2.0),
        (
            "Clerk, 01/2024 - 12/2025\n\nAdvanced Diploma in Staff Management, Bay College, Sept 2013 – Apr 2015",
            2.0,
        ),
        (
            "Clerk, 01/2024 - 12/2025\n\nCO-OP WORK TERMS\nMay 2012 – Aug 2012 Accounts student, Paper Supply, Ottawa",
            2.0,
        ),
        ("Clerk, 01/2024 - 12/2025\n\nIn the trade\nNovember 2020 until October 2021\nFitter at a mill", 3.0),
        (
            "Clerk, Parcels Ltd\n01/2024 - 12/2025\nA firm of couriers that closed its Porto operation in\n"
            "summer 2020. I kept the books.",
            2.0,
        ),
        ("01/2024 – 12/2025\nClerk\n\n03/2018 – 02/2019\nParental leave\n\n03/2017 – 02/2018\nPayroll Clerk", 3.0),
        ("Clerk, 01/2024 - 12/2025\n\nHalfzeven [Feb 2023 – July 2023]\nThird-year placement, part of the BA.", 2.0),
        ("from 04/2023        City Lines, Hull\nuntil today         Bus driver, since 06/2024 instructor", 3.65),
        (
            "Clerk, 01/2024 - 12/2025\n\nStudent placement\nMill, Hull\n02/2022 – 04/2022\nCompulsory\n\n"
            "Barista\nCafé Lune\n01/2019 – 12/2019",
            3.0,
        ),
        ("Sous chef (from May 2023, still here)\nChef de partie (Oct 2021 to Apr 2023)", 5.15),
        ("Clerk, 01/2024 - 12/2025\n\nPause (Apr 2020 to Sep 2021)\nI went home", 2.0),
        ("Clerk, 01/2024 - 12/2025\n\nBetween positions    10/2018 - 01/2019\nPrior employer closed", 2.0),
        ("Clerk, 01/2024 - 12/2025\n\nOut of the trade\nNovember 2020 until February 2022\nI went home", 2.0),
        ("Clerk, 01/2024 - 12/2025\n\nRetrenched, looking for work\nDecember 2019 - August 2020", 2.0),
        ("Clerk, 01/2024 - 12/2025\n\nSeptember 2019 – July 2020: sailing with my wife in the Baltic", 2.0),
        ("Clerk, 01/2024 - 12/2025\n\nLeadership module: Change, September 2023 – December 2023", 2.0),
        ("Clerk, 01/2024 - 12/2025\n\nTrainee, 400 hours, required by the degree [April 2012 to June 2012]", 2.0),
        ("Clerk, Mill Ltd, 2013/16", 3.0),
        ("Nurse, Mercy Clinic, 01/2024 - 12/2025\n\nServer, Sea Grill, winters 2015/16 and 2016/17", 2.5),
    ],
)
def test_years_are_those_of_the_work(entry: str, years: float) -> None:
    """Sentences with dates, open ends and the present in more languages count; what is no paid work does not."""
    assert timeline.years_of_experience(resume(entry), today=TODAY) == pytest.approx(years, abs=0.1)


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("2017-2020: BSc Business Administration, Linnaeus University", 2.0),
        ("2009 - 2014 VUT Brno, Faculty of Electrical Engineering", 2.0),
        ("CPhT (PTCB), since 2015. Registration 301122.", 2.0),
        ("Alterations at a dry cleaner, Leicester. Since August 2022", 4.3),
    ],
)
def test_a_resume_without_headings_tells_work_from_study(line: str, years: float) -> None:
    """A field of study is no title and a registration no job, but work that began since counts."""
    text = f"Ada Example\nada@example.com\n\nClerk, Office Ltd, 01/2024 - 12/2025\n\n{line}\n"
    assert timeline.years_of_experience(text, today=TODAY) == pytest.approx(years, abs=0.1)


@pytest.mark.parametrize(
    ("entry", "role"),
    [
        (
            "Airtime Heating & Cooling, Tulsa      04/2020 - Present\nLead Residential Technician",
            "Lead Residential Technician",
        ),
        (
            "2017 - Present: Site Manager, Weald Homes. Sites of 20 to 110 plots. Zero accidents.",
            "Site Manager, Weald Homes",
        ),
        ("Office Assistant\nLakehead Family Dental, Duluth, MN\nAugust 2022 - Present", "Office Assistant"),
        ("Second shooter, since April 2023\nLead on 6 weddings in 2025", "Second shooter"),
    ],
)
def test_the_words_that_name_a_job_are_its_title(entry: str, role: str) -> None:
    """A title under the employer, without the sentences that tell of the work and without its points."""
    (job,) = timeline.work_history(resume(entry), TODAY)
    assert job.role is not None
    assert job.role.text == role


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        ("Office Assistant\nLakehead Family Dental, Duluth, MN", "Office Assistant"),
        ("Account Manager\nOrbit Design Ltd", "Account Manager"),
        ("Smith & Associates\nLegal Secretary", "Legal Secretary"),
        ("Orbit Research Group\nField Technician", "Field Technician"),
        ("Child Protection Worker\nDepartment of Social Development, Moncton", "Child Protection Worker"),
        (
            "Early Childhood Educator, Preschool Room\nLane Child Care Centre, Mississauga, ON",
            "Early Childhood Educator, Preschool Room",
        ),
    ],
)
def test_title_and_employer_may_take_a_line_each(lines: str, role: str) -> None:
    """The title names the job in whichever order they come."""
    (job,) = timeline.work_history(resume(f"{lines}\nAugust 2022 - Present"), TODAY)
    assert job.role is not None
    assert job.role.text == role


@pytest.mark.parametrize(
    "entry",
    [
        "2011 – 2014 (summers)\nPlay leader, holiday clubs",
        "Summers 2011 – 2014, Play leader",
        "2011 – 2014 Seasonal play leader",
    ],
)
def test_seasons_of_several_years_are_not_counted_as_whole_years(entry: str) -> None:
    """How much of a year a summer job took, nobody can tell from bare years."""
    assert timeline.years_of_experience(resume("Clerk, Oak Ltd, 01/2023 - 12/2024", "", entry), today=TODAY) == 2.0


def test_a_number_that_ends_a_line_is_no_day() -> None:
    """The postal district of an employer does not begin the dates on the next line."""
    (job,) = timeline.work_history(resume("Clerk, Oak Ltd, Dublin 24\nOctober 2022 – Present"), TODAY)
    assert job.span.text == "October 2022 – Present"


@pytest.mark.parametrize(
    ("entries", "roles"),
    [
        (
            "Employer: Oak Hotel, Leeds\nPosition: Night Porter\nPeriod: 01/2020 - 12/2021\n\n"
            "Employer: Elm Inn\nPosition: Receptionist\nPeriod: 01/2022 - 12/2023",
            ["Night Porter", "Receptionist"],
        ),
        (
            "Arbeitgeber: Oak GmbH\nTätigkeit: Lagerist\nZeitraum: 01/2020 - 12/2021\n\n"
            "Arbeitgeber: Elm AG\nPosition: Staplerfahrer\nZeitraum: 01/2022 - 12/2023",
            ["Lagerist", "Staplerfahrer"],
        ),
        (
            "Position: Night Porter\nEmployer: Oak Hotel\nFrom: 01/2020\nTo: 12/2021\n\n"
            "Position: Clerk\nEmployer: Elm Inn\nFrom: 01/2022 To: 12/2023",
            ["Night Porter", "Clerk"],
        ),
        (
            "Night Porter, Oak Hotel\n"
            "01/2020 - 12/2021 Carried bags and looked after the keys of 80 rooms by night.\n\n"
            "Receptionist, Elm Inn\n"
            "01/2022 - 12/2023 Checked in guests, took payments and kept the diary for an inn.",
            ["Night Porter, Oak Hotel", "Receptionist, Elm Inn"],
        ),
        (
            "Oak Hotel, Night Porter, 01/2020 - 12/2021: carried bags, looked after keys of eighty rooms and phones\n"
            "Elm Inn, Receptionist, 01/2022 - 12/2023: checked in guests, took payments, kept the diary for a busy inn",
            ["Oak Hotel, Night Porter", "Elm Inn, Receptionist"],
        ),
        (
            "- Night Porter at Oak Hotel (01/2020 - 12/2021), carrying bags\n"
            "- Receptionist at Elm Inn (01/2022 - 12/2023), checking in guests",
            ["Night Porter at Oak Hotel", "Receptionist at Elm Inn"],
        ),
        (
            "01/2020 - 12/2021 Night Porter, Oak Hotel. Carried bags and looked after the keys of 80 rooms.\n"
            "01/2022 - 12/2023 Receptionist, Elm Inn. Checked in guests, took payments and kept the diary.",
            ["Night Porter, Oak Hotel", "Receptionist, Elm Inn"],
        ),
        (
            "Company: Oak Hotel\nDesignation : Night Porter\n01/2020 - 12/2021\n\n"
            "01/2022 - 12/2023\nReceptionist, Elm Inn (family house by the harbour of the old town, 4 stars)\n"
            "- Checked in guests",
            ["Night Porter", "Receptionist, Elm Inn"],
        ),
        (
            "IT Volunteer, Town Library\nOctober 2018 – June 2019, two afternoons a month\n- Helped\n\n"
            "Press finisher\nKirk Press, Leeds\n01/2020 - 12/2021, part-time\n\n"
            "NERC project: carbon fluxes of bog\n"
            "01/2022 - 12/2023 Teaching Fellow (fixed term, 0.6 FTE), Department of Geography of the University of Oak",
            ["Press finisher", "Teaching Fellow (fixed term, 0.6 FTE)"],
        ),
        (
            "Oak Nursery, Ilkley     01/2020 - 12/2021\n"
            "Nursery Practitioner, Toddler Room (acting leader in 2021)\n\n"
            "Elm Inn, Ilkley     01/2022 - 12/2023\nReceptionist",
            ["Nursery Practitioner, Toddler Room", "Receptionist"],
        ),
        (
            "Registered Manager\nOak House (Elm Care Group), Taunton – 52-bed nursing and dementia home for old age\n"
            "01/2020 to 12/2021\n- Led the home\n\nServer\nElm Inn, Calgary, AB      Jan 2022 – Dec 2023\n- Served",
            ["Registered Manager", "Server"],
        ),
    ],
)
def test_a_job_may_be_labelled_or_go_on_behind_its_dates(entries: str, roles: list[str]) -> None:
    """The title is what names the job, not the label before it or the sentence behind the dates."""
    jobs = timeline.work_history(resume(entries), TODAY)
    assert [job.role and job.role.text for job in jobs] == roles
    assert timeline.total_years(jobs) == 4.0


def test_a_result_with_years_in_passing_is_no_job() -> None:
    """A range inside a point tells of the job it stands under."""
    told = "Clerk, Oak Ltd, 01/2023 - 12/2024\n- Grew revenue 2018-2020 by half with a team from three sites"
    assert timeline.years_of_experience(resume(told), today=TODAY) == 2.0


@pytest.mark.parametrize(
    "office",
    [
        "School governor at St Anne's School, 2015 - 2018",
        "Trustee, Age UK Croydon, 2015 - 2018",
        "Parish councillor, Sutton, 2015 - 2018",
        "Chair of the PTA, Park School, 2015 - 2018",
        "Treasurer, Rovers FC, 2015 - 2018",
        "Scout leader, 1st Croydon, 2015 - 2018",
        "Charity shop assistant (voluntary), Oxfam, Leeds\nJan 2015 - May 2018",
    ],
)
def test_offices_of_honour_are_no_jobs(office: str) -> None:
    """They stand in the history of people who return to work, and pay nothing."""
    assert timeline.years_of_experience(resume("Clerk, Oak Ltd, 01/2023 - 12/2024", "", office), today=TODAY) == 2.0


def test_half_a_year_in_a_claim_is_no_claim_of_its_own() -> None:
    """Three and a half years claim three, not five."""
    claim = timeline.claimed_years("Ada\n\nSUMMARY\nAnalyst with 3.5 years of experience.\n")
    assert claim is not None
    assert claim[0] == 3


def test_numbered_entries_are_jobs() -> None:
    """A number before an entry is no point of another; projects under it tell of it."""
    text = resume(
        "1. Infotrail Systems, Pune (Oct 2021 – Sep 2023) – Senior Developer",
        "Project: Claims, Jan 2023 – Sep 2023",
        "2. Bluemint Technologies, Nagpur (Oct 2019 – Sep 2021) – Developer",
    )
    assert timeline.years_of_experience(text, today=TODAY) == 4.0


def test_a_job_in_columns_is_named_by_its_title() -> None:
    """Of dates, employer and title side by side the title names the job."""
    text = resume("Sept 2019 - Present    Oak Tree Primary School, Exeter    Teaching Assistant (term-time, 30 hours)")
    (job,) = timeline.work_history(text, TODAY)
    assert job.role is not None
    assert job.role.text == "Teaching Assistant (term-time, 30 hours)"


def test_a_season_and_a_sentence_name_no_job_where_no_heading_says_work() -> None:
    """What was made in a spring is no work, and a sentence is held against what sentences on work say."""
    made = "Ada Example\nada@example.com\n\nPoster series for a picture house, spring 2026\n"
    assert timeline.work_history(made, TODAY) == ()
    told = (
        "Ada Example\nada@example.com\n\nI like calm kitchens and good bread, have lived in three countries, and I "
        "was a sales assistant at Next from 2022 until 2024.\n"
    )
    assert [job.role for job in timeline.work_history(told, TODAY)] == [None]


def test_the_number_of_an_entry_is_not_in_its_name() -> None:
    """A number before it and a "from" behind it belong to the list and to the dates."""
    (job,) = timeline.work_history(resume("2) Worked in Orbit as electrician (From Jan 2017 to Dec 2021)"), TODAY)
    assert job.role is not None
    assert job.role.text == "Worked in Orbit as electrician"


def test_an_age_is_no_claim_of_years() -> None:
    """Who is 25 years old with three of experience claims three."""
    claim = timeline.claimed_years("Ada\n\nSUMMARY\nClerk 25 years old with 3 years of experience.\n")
    assert claim is not None
    assert claim[0] == 3


def test_a_title_of_two_halves_under_its_employer_names_the_job() -> None:
    """A stroke between two posts makes no sentence of them."""
    text = resume("HARBOR HOUSE – Tampa, FL    05/2015 – 03/2020", "Banquet Server / Captain")
    (job,) = timeline.work_history(text, TODAY)
    assert job.role is not None
    assert job.role.text == "Banquet Server / Captain"


def test_of_two_lines_over_the_dates_the_employer_does_not_name_the_job() -> None:
    """A post nobody knows as one still stands before the firm."""
    text = resume("Audit Senior", "Birch LLP", "Sep 2017 – Apr 2021", "• Led audits of 12 clients")
    (job,) = timeline.work_history(text, TODAY)
    assert job.role is not None
    assert job.role.text == "Audit Senior"


def test_title_employer_and_town_may_stand_over_the_dates() -> None:
    """On a line each: the town is no post."""
    text = resume(
        "Senior Beauty Therapist", "The Atlantic Spa", "Galway", "April 2023 – to date", "• Ran 12 treatments a day"
    )
    (job,) = timeline.work_history(text, TODAY)
    assert job.role is not None
    assert job.role.text == "Senior Beauty Therapist"


def test_an_internship_told_with_a_study_is_part_of_it() -> None:
    """A label among the lines of the education opens no section of work."""
    text = resume("Clerk, Mill Ltd, 01/2018 - 12/2019") + "Internship: 02/2016 - 08/2016, Mill Ltd: thesis on stock\n"
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


@pytest.mark.parametrize(
    "entry",
    [
        "Marketing Intern, Hill Festival, 05/2018 - 08/2018\n(placement as part of degree)\n",
        "Hill Software, Maynooth\t06/2019 - 08/2019\nSummer Intern (as part of degree)\n",
        "Clinical placements as a student\nHill Hospital, Lake Hospital (2016 to 2019)\n",
    ],
)
def test_a_placement_told_above_or_below_its_dates_is_no_work(entry: str) -> None:
    """Whichever line of the entry says so."""
    text = f"EXPERIENCE\nNurse, Hill Ward, 01/2020 - 12/2021\n- Wounds\n\n{entry}"
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


@pytest.mark.parametrize("told", ["Intern (compulsory), Hill Ltd", "Obligatory internship, Hill Ltd"])
def test_an_internship_that_a_study_demands_is_part_of_it(told: str) -> None:
    """Whichever word says so."""
    work = "Clerk, Orbit Ltd\n01/2020 - 12/2021\n- Post\n\n"
    text = f"EXPERIENCE\n{work}{told}\n01/2019 - 06/2019\n- Letters\n"
    assert timeline.years_of_experience(text, today=TODAY) == 2.0


@pytest.mark.parametrize(
    ("job", "level"),
    [
        ("Checkout Operator (part-time), Corner Shop", 1.0),
        ("Checkout Operator, Corner Shop", 4.0),
    ],
)
def test_a_job_beside_a_study_shows_no_level(job: str, level: float) -> None:
    """And leaves a doubt of the years: nobody can tell how much of its time was work."""
    text = (
        "EXPERIENCE\nGIS Technician, Orbit Ltd\n01/2025 - 12/2025\n- Maps\n\n"
        f"{job}\n01/2022 - 12/2024\n- Tills\n\n"
        "EDUCATION\nBSc Geography, Hill University, 09/2021 - 12/2024\n"
    )
    worked = tally.of(text, TODAY)
    assert (worked.least, worked.most, worked.of_profession) == (level, 4.0, level)


@pytest.mark.parametrize(("study", "least"), [("09/2016 - 06/2019", 2.0), ("09/2012 - 06/2016", 2.3)])
def test_a_co_op_may_be_part_of_a_degree_where_it_lies_in_one(study: str, least: float) -> None:
    """It leaves a doubt of the years; one after the degree is a job."""
    text = (
        "EXPERIENCE\nNurse, Hill Ward, 01/2020 - 12/2021\n- Wounds\n\n"
        "Data Analyst Intern (co-op)\nCity of Hill\n01/2019 - 04/2019\n- Tables\n\n"
        f"EDUCATION\nBSc Statistics (co-op), {study}\n"
    )
    worked = tally.of(text, TODAY)
    assert (worked.least, worked.most) == (least, 2.3)


def test_a_town_beside_the_dates_names_no_job() -> None:
    """The line above does."""
    text = "EXPERIENCE\nHill Insurance — Claims Adjuster, Property\nOct 2021 - Present | Hill Town, ON\n- Claims\n"
    (job,) = timeline.work_history(text, TODAY)
    assert job.role is not None
    assert job.role.text == "Hill Insurance — Claims Adjuster, Property"


def test_a_job_of_few_hours_outside_of_studies_is_a_job() -> None:
    """Nurses and parents work part-time, too."""
    text = "EXPERIENCE\nNurse (part-time), Hill Ward\n01/2020 - 12/2024\n- Wounds\n"
    worked = tally.of(text, TODAY)
    assert (worked.years, worked.of_profession) == (5.0, 5.0)


def test_dates_that_cannot_be_read_are_not_left_out_of_the_sum() -> None:
    """Nothing is said of the years of work where the dates of a job are written in a way nobody knows."""
    read = resume("Clerk, Mill Ltd, 01/2018 - 12/2019")
    unread = resume("Clerk, Mill Ltd, 01/2018 - 12/2019", "", "Foreman, Orbit Ltd, 2020 (early) – 2022 (late)")
    assert tally.of(read, TODAY).years == 2.0
    assert (tally.of(unread, TODAY).years, tally.of(unread, TODAY).least) == (None, 2.0)


@pytest.mark.parametrize(
    "told",
    [
        "INTERNSHIP\n\nHill Web (Jan 2019 to Jun 2019)\n- Final-year internship; built a form\n",
        "Home with young children, 2014 - 2017\n",
    ],
)
def test_what_is_told_as_part_of_a_study_or_of_a_family_is_no_work(told: str) -> None:
    """Whether the heading says so or the first point."""
    work = "EXPERIENCE\nClerk, Orbit Ltd, 01/2020 - 12/2021\n- Post\n\n"
    assert timeline.years_of_experience(f"{work}{told}", today=TODAY) == 2.0


def test_an_internship_is_told_by_the_heading_over_it() -> None:
    """In the year of the graduation it may be part of the study."""
    work = "EXPERIENCE\nClerk, Orbit Ltd, 01/2020 - 12/2021\n- Post\n\n"
    work += "INTERNSHIP\n\nHill Web, 01/2019 - 06/2019\n- A form\n"
    text = f"{work}\nEDUCATION\n| B.E. Computer | Hill College | 2019 |\n"
    assert (tally.of(text, TODAY).least, tally.of(text, TODAY).most) == (2.0, 2.5)


def test_the_rows_of_a_table_take_several_lines_each() -> None:
    """The title stands under the employer, and no word of a row is a heading."""
    rule = "+-----------------+-----------------+----------------+\n"
    rows = (
        "| Feb 2019 to date| Orbit Foods     | Planned work   |\n"
        "|                 | Electrician     | Testing and    |\n"
        "|                 | (lead since '23)| certification  |\n"
        f"{rule}"
        "| 01/2016 - 12/2018 | Mill Ltd     | Schools   |\n"
        "|                 | Apprentice Electrician | House wiring   |\n"
    )
    jobs = timeline.work_history(f"EXPERIENCE\n{rule}{rows}{rule}", TODAY)
    assert [job.role.text for job in jobs if job.role] == ["Electrician", "Apprentice Electrician"]


def test_a_co_op_student_may_have_worked_for_pay() -> None:
    """Nobody can tell by rules whether it was part of the study: it leaves a doubt."""
    told = "EXPERIENCE\nClerk, Orbit Ltd, 01/2020 - 12/2021\n- Post\n\nCo-op Student, Hill Web, 01/2016 - 08/2016\n"
    worked = tally.of(told, TODAY)
    assert (worked.years, worked.least, worked.most) == (None, 2.0, 2.7)


def test_the_year_of_a_standard_is_no_date() -> None:
    """It stands behind a colon and a letter or a number."""
    told = "EXPERIENCE\nDeveloper, Orbit Ltd\n01/2020 - 12/2021\n- Firmware in C (MISRA C:2012)\n  to ISO 9001:2015\n"
    assert tally.of(told, TODAY).years == 2.0


def test_a_pathologist_has_a_job() -> None:
    """Whatever the points tell of children and schools."""
    told = (
        "EXPERIENCE\nSpeech Pathologist, Gumnuts\n01/2020 - 12/2021\n- Visits to two schools, families and children\n"
    )
    assert tally.of(told, TODAY).years == 2.0


def test_an_employer_that_ends_in_a_stop_is_a_line_of_an_entry() -> None:
    """Title, employer, town and dates stand on a line each."""
    told = "EXPERIENCE\n\nGeneral Accountant\nLakambini Food, Inc.\nOrtigas Center, Pasig City\nFeb 2024 - now\n- Do\n"
    (job,) = timeline.work_history(told, TODAY)
    assert job.role is not None
    assert job.role.text == "General Accountant"


@pytest.mark.parametrize(
    ("first", "second", "years"),
    [
        ("Oct 2023 -", "June 2026", 2.8),
        ("2019 -", "2021", 2.0),
        ("10/2021 –", "06/2023", 1.8),
        ("Oct 2023 -", "present", 3.2),
        ("Oct 2023 -", "", 3.2),
    ],
)
def test_dates_may_end_under_where_they_begin(first: str, second: str, years: float) -> None:
    """In the first column of an entry, which takes two lines; where nothing stands there they go on."""
    told = f"EXPERIENCE\n\n{first:<15}Barista\n{second:<15}The Copper Kettle, Norwich\n               - Coffee\n"
    worked = tally.of(told, date(2026, 11, 29))
    assert worked.years == years
    assert not worked.doubts
