"""How many years of work the dates add up to, and when nothing is said of them."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.reading import tally
from resume_analysis.reading.tally import Tally

TODAY = date(2026, 11, 24)
CLERK = "EXPERIENCE\nClerk, Mill Ltd, 01/2018 - 12/2019\n- Kept the books\n"


def of(text: str) -> Tally:
    return tally.of(f"Ada Example\nada@example.com\n\n{text}", TODAY)


def bounds(worked: Tally) -> tuple[float | None, float, float | None]:
    return worked.years, worked.least, worked.most


def test_years_are_stated_where_every_date_is_accounted_for() -> None:
    """Study, a leave and what was told within a job add nothing and take nothing away."""
    rest = "\nEDUCATION\nB.Sc. Physics, Leeds, 2010 - 2013\n\nVOLUNTEERING\nCoach, 2014 - 2016\n"
    assert bounds(of(CLERK + rest)) == (2.0, 2.0, 2.0)
    assert bounds(of(f"{CLERK}- Moved the archive in 2019\n- Ran the move, 03/2019 - 05/2019\n")) == (2.0, 2.0, 2.0)
    assert bounds(of("No dates here.")) == (None, 0.0, 0.0)


@pytest.mark.parametrize(
    ("more", "least", "most"),
    [
        ("\nQuiet years, 01/2014 - 12/2016\n", 2.0, 5.0),  # neither a title nor an employer nor a deed
        ("\nEDUCATION\nB.Sc., 2013\n\nDRIFTWOOD\nPotter, Oak Ltd, 01/2014 - 12/2016\n", 2.0, 5.0),  # an unknown heading
        ("\nCarer of my aunt; in this time, 01/2014 - 12/2014, employed as a night porter\n", 2.0, 3.0),
        ("\n2014 (nine months): porter, Oak Ltd\n", 2.0, 3.0),
        ("\n2013, 2014\nWaiter, Bay Hotel\n", 2.0, 4.0),
        ("\nForeman, Orbit Ltd, 2014 (early) – 2016 (late)\n", 2.0, None),
    ],
)
def test_where_a_date_leaves_a_doubt_there_are_bounds(more: str, least: float, most: float | None) -> None:
    """No sum is stated; what cannot be read leaves the years open above, a lone year adds one at most."""
    worked = of(f"{CLERK}{more}\nEDUCATION\nB.Sc. Physics, Leeds, 2010 - 2013\n")
    assert bounds(worked) == (None, least, most)
    assert worked.doubts


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("\nQuiet years, 01/2014 - 12/2016\n", "2 to 5 years of dated work"),
        ("\n2014 (nine months): porter, Oak Ltd\n", "2 to 3 years of dated work"),
        ("\nForeman, Orbit Ltd, 2014 (early) – 2016 (late)\n", "at least 2 years of dated work"),
    ],
)
def test_a_report_says_between_which_bounds_the_years_lie(more: str, said: str) -> None:
    """And which line the rules cannot make out; the figure itself is null."""
    text = f"Ada Example\nada@example.com\n\n{CLERK}{more}\nEDUCATION\nB.Sc. Physics, Leeds, 2010 - 2013\n"
    report = analyze_text(text, job_description="Requirements\n- Bookkeeping\n", today=TODAY).report
    assert report.experience.years is None
    assert said in report.summary
    assert "adds to it, the rules cannot tell." in report.summary


@pytest.mark.parametrize(("asked", "status"), [(2, "met"), (4, None), (9, None)])
def test_years_that_may_be_there_are_not_called_missing(asked: int, status: str | None) -> None:
    """Those that are there for certain are shown."""
    text = f"Ada Example\nada@example.com\n\n{CLERK}\n2014 (nine months): porter, Oak Ltd\n"
    job = f"Clerk\n\nRequirements\n- {asked} years of experience as a clerk\n- Bookkeeping\n"
    report = analyze_text(text, job_description=job, today=TODAY).report
    found = [one.status for one in report.requirements if "years" in one.text]
    assert found == ([status] if status else [])


def test_years_without_months_make_about_so_many() -> None:
    """From mid-year to mid-year is a guess."""
    school = "EDUCATION\nB.Sc. in Physics, University of Leeds, 2011\n"
    text = f"Ada Example\nada@example.com\n\nEXPERIENCE\nClerk, Mill Ltd, 2012 - 2019\n- Kept books\n\n{school}"
    summary = analyze_text(text, job_description="Requirements\n- Excel\n", today=TODAY).report.summary
    assert "about 7 years of dated work" in summary


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ("'98–'06", 8.0),
        ("’12 – now", 14.4),
        ("Feb 2008 - mid 2009", 1.6),
        ("IX 2008 – VIII 2010", 2.0),
        ("01-Jul-2020 | 30-Jun-2022", 2.0),
        ("15 March 2020 to 14 March 2021", 1.0),
        ("Summers 2013, 2014, 2016 and 2017", 1.0),
    ],
)
def test_dates_are_read_in_rarer_forms(dates: str, years: float) -> None:
    """Years behind an apostrophe, a third of a year, Roman months, the columns of a table, days."""
    assert of(f"EXPERIENCE\nClerk, Mill Ltd, {dates}\n- Kept the books\n").years == pytest.approx(years, abs=0.05)


@pytest.mark.parametrize(
    "told",
    [
        "FAMILY TIME [Jun 2014 – Jul 2015]\n- Home with twins",
        "03/2014 – 09/2014  arbeitsuchend nach Insolvenz des Arbeitgebers",
        "09/2013 – 07/2014  Freiwilliges Soziales Jahr, Werkstatt Kirchbeuren",
        "Treasurer, Glen Ardle Primary parent council (2013–2015)",
    ],
)
def test_what_is_no_work_is_set_aside(told: str) -> None:
    """Though it stands among the jobs."""
    assert bounds(of(f"{CLERK}\n{told}\n")) == (2.0, 2.0, 2.0)


@pytest.mark.parametrize(
    "heading",
    ["LEGAL WORK", "BEFORE THAT", "POLICE CAREER, 2018-2019", "CURRENT WORK (2018 onwards)", "CAREER SNAPSHOT"],
)
def test_work_stands_under_many_headings(heading: str) -> None:
    """With what they say of themselves behind their name."""
    text = (
        f"PROFILE\nI keep books.\n\n{heading}\nClerk, Mill Ltd, 01/2018 - 12/2019\n- Kept books\n\nEDUCATION\nB.Sc.\n"
    )
    assert of(text).years == 2.0


def test_a_label_under_a_job_ends_no_section() -> None:
    """A resume that writes its headings in capitals writes none of them in small letters."""
    text = (
        "EMPLOYMENT\n\nArchitect, Karri Ltd, 01/2018 - 12/2019\n\n  Key projects\n  A school\n\n"
        "Architect, Hollis Ltd, 01/2014 - 12/2015\n\nQUALIFICATIONS\n\nB.Arch., Leeds, 2013\n\nSOFTWARE\n\nRevit\n"
    )
    assert of(text).years == 4.0


def test_headings_that_bear_a_mark_of_their_own_are_all_headings() -> None:
    """Whatever they say; and what is called unpaid is no work."""
    text = (
        "★ Studies\nB.Sc., Leeds, 2015\n\n★ Side jobs\nClerk, Mill Ltd, 01/2018 - 12/2019\n\n"
        "★ Unpaid but fun\nBlogger, 01/2012 - 12/2014\n\n★ Small print\nSailed in 2011\n"
    )
    assert bounds(of(text)) == (2.0, 2.0, 2.0)


def test_what_a_paragraph_tells_after_the_dates_of_its_job_takes_nothing_away() -> None:
    """A leave taken in it, or how it ended; a pause that opens a paragraph is none the less a pause."""
    text = (
        "WHERE I HAVE WORKED\n\n"
        "Geologist, Whitepine Metals (01/2018 - 12/2019). Mapped the north. On parental leave 03/2019 - 05/2019.\n\n"
        "Unemployed through the downturn (01/2017 - 12/2017). Took a course and finished two papers with a friend.\n\n"
        "Junior Geologist, Borealis Ltd. (01/2015 - 12/2016). Logged core. Laid off when the project was closed.\n"
    )
    assert bounds(of(text)) == (4.0, 4.0, 4.0)


def test_a_school_is_no_job_under_a_heading_that_names_it_beside_a_trade() -> None:
    """Such as "Ausbildung und Schule", which is training and school."""
    text = CLERK + "\nAusbildung und Schule\n1994 - 2000 Mittelschule Planitz, Realschulabschluss\n"
    assert of(text).years == 2.0


@pytest.mark.parametrize(
    ("education", "doubted"),
    [
        ("B.A. Design, Leeds, 2014 - 2018", True),
        ("B.A. Design, Leeds, 2018", True),
        ("B.A. Design, Leeds, 2013", False),
        ("B.A. Design, Leeds, 2008 - 2012", False),
    ],
)
@pytest.mark.parametrize("title", ["Intern", "Trainee", "Judicial Extern"])
def test_an_internship_in_the_time_of_a_study_leaves_a_doubt(title: str, education: str, *, doubted: bool) -> None:
    """It may have been part of it; after the study, or long before its end, it is a job."""
    text = CLERK + f"\n{title}, Mill Ltd, 02/2016 - 07/2016\n\nEDUCATION\n{education}\n"
    assert bounds(of(text)) == ((None, 2.0, 2.5) if doubted else (2.5, 2.5, 2.5))


def test_who_is_a_trainee_for_years_has_a_job() -> None:
    """A training contract beside the papers it leads to."""
    text = CLERK + "\nTrainee Accountant, Mill Ltd, 01/2015 - 12/2017\n\nEDUCATION\nACA, 2014 - 2018\n"
    assert of(text).years == 5.0


def test_of_time_served_nobody_can_tell_whether_it_was_a_job() -> None:
    """A conscript has none, a regular soldier has one."""
    army = "MILITARY SERVICE\n01/2016 - 12/2016, signal corps, leader of a group of eight\n"
    youth = "National Youth Service\nMinistry of Works, 01/2016 - 12/2016\n"
    for served in (army, youth):
        assert bounds(of(f"{CLERK}\n{served}")) == (None, 2.0, 3.0)


def test_an_entry_that_tells_of_a_move_beside_a_job_leaves_a_doubt() -> None:
    """Its dates are those of both."""
    told = "Move to the Netherlands, intensive Dutch course, order picker in a warehouse (agency)"
    for entry in (
        told,
        "Taking a short break, temping (six weeks' cover for an assistant), and doing the course below.",
    ):
        assert bounds(of(CLERK + f"\n01/2016 - 12/2016\n{entry}\n")) == (None, 2.0, 3.0)


def test_a_traineeship_told_among_the_studies_leaves_a_doubt() -> None:
    """Of lawyers and teachers it is paid in some countries; and a heading may name examinations beside the studies."""
    school = "\nEducation and trade certificates\n01/2010 - 12/2012 Karmsvik upper secondary school, completed\n"
    assert of(CLERK + school).years == 2.0
    text = CLERK + "\nEDUCATION AND PROFESSIONAL EXAMINATIONS\n01/2015 - 12/2016 Legal traineeship, court of Leeds\n"
    assert bounds(of(text)) == (None, 2.0, 4.0)


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("Parental leave 03/2018 - 08/2018", 6),
        ("I took four months of unpaid leave in 2018", 4),
        ("Took a six-month leave in 2018 to care for a parent", 6),
        ("Eight weeks of family leave in 2019", 2),
        ("Months of leave in 2019", 0),
        ("Had a knee operation in 2019 and was off for four months", 4),
        ("I was on unpaid leave in February and March 2019", 0),
        ("Drew up the parental leave policy in 2018", None),
        ("Maternity leave 03/2010 - 08/2010", None),
        ("I was on furlough for seven weeks in spring 2019", 2),
        ("Began as a 12-month maternity cover", None),
        ("03/2018 - 08/2018: parental leave. Back at full time since September 2018, one day a week at home", 6),
    ],
)
def test_a_leave_within_a_job_is_part_of_it_and_told_with_its_length(told: str, months: int | None) -> None:
    """Employment goes on. A leave elsewhere is none of the years."""
    worked = of(CLERK + f"- {told}\n")
    assert (worked.years, worked.leave) == (2.0, months)


def test_of_several_seasons_nobody_can_tell_how_much_was_worked() -> None:
    """Their dates run over the winters between."""
    text = CLERK + "\nCook, Marina Hotel\n03/2014 - 10/2016 (three seasons, March to October)\n"
    assert bounds(of(text)) == (None, 2.0, 4.7)


def test_months_off_under_a_name_of_their_own_are_no_work() -> None:
    """Whatever else was done in them."""
    text = CLERK + "\nNov 2016 - Mar 2017: took a few months off after the layoff, moved to Tucson, helped my dad.\n"
    assert bounds(of(text)) == (2.0, 2.0, 2.0)


def test_a_job_told_beside_the_studies_among_them_leaves_a_doubt() -> None:
    """Its entry is no part of them."""
    school = "EDUCATION\n01/2012 - 12/2015 sales assistant, from 2013 alongside my studies, Ironmonger Ltd\n"
    assert bounds(of(f"{CLERK}\n{school}")) == (None, 2.0, 6.0)


def test_months_without_a_job_told_within_one_are_taken_off_below() -> None:
    """The dates do not say when they were."""
    worked = of(CLERK + "- Let go for five months in 2018 when work dried up and taken back on after\n")
    assert bounds(worked) == (None, 1.6, 2.0)
    assert [doubt.line.text[:9] for doubt in worked.doubts] == ["- Let go "]


def test_dates_that_stand_by_themselves_belong_to_the_paragraph_below() -> None:
    """As a heading does; a search for work is none."""
    text = CLERK + "\n\nSINCE NOVEMBER 2024\n\nJob search, and further training: supply chains (15 ECTS).\n"
    assert bounds(of(text)) == (2.0, 2.0, 2.0)


def test_days_with_blanks_behind_their_stops_are_read() -> None:
    """As they are written in Czech."""
    text = CLERK + "\n1. 9. 2014 - 31. 8. 2015\nClerk, Orbit Ltd\n"
    assert of(text).years == 3.0


def test_an_internship_named_above_its_firm_is_one_all_the_same() -> None:
    """The dates stand beside the firm."""
    above = "Attachment (internship)\nMill Ltd    06/2016 - 08/2016\n"
    below = "Summer 2016 (3 months)\nInternship, production planning\nMill Ltd\n"
    for entry in (above, below):
        text = f"{CLERK}\n{entry}\nEDUCATION\nB.A., Leeds, 2013 - 2017\n"
        assert bounds(of(text)) == (None, 2.0, 2.2)


def test_a_leave_may_stand_over_its_dates() -> None:
    """As an entry of its own, in a job that goes on."""
    worked = of(CLERK + "\nParental leave\n03/2018 - 08/2018\n")
    assert (worked.years, worked.leave) == (2.0, 6)


@pytest.mark.parametrize(
    "heading", ["EDUCATION WITH DATES", "EDUCATIONAL INSTITUTIONS ATTENDED WITH DATES", "EDUCATION AND ALL THAT"]
)
def test_a_heading_in_capitals_that_begins_with_the_education_is_its_heading(heading: str) -> None:
    """Whatever follows."""
    assert of(f"{CLERK}\n{heading}\nGrace Girls' College    2009 - 2015\n").years == 2.0


def test_time_at_sea_is_work() -> None:
    """Under the heading that seamen give it."""
    text = "SEA SERVICE\n\nRank: Chief Officer\nSigned on: 01/01/2019    Signed off: 31/12/2019\n"
    assert of(text).years == 1.0


def test_a_school_without_a_title_among_the_jobs_leaves_a_doubt() -> None:
    """Somebody may have taught there or learned."""
    text = CLERK + "\nIvy Hill University    01/2014 - 12/2016\n\nTutor, Ivy Hill University    01/2012 - 12/2012\n"
    assert bounds(of(text)) == (None, 3.0, 6.0)


def test_what_may_add_most_is_named_first() -> None:
    """Months without a job that are told by their length among the other doubts."""
    text = CLERK + "- Let go for eleven months in 2018\n\nMILITARY SERVICE\n01/2016 - 02/2016, signal corps\n"
    assert [doubt.line.text[:7] for doubt in of(text).doubts] == ["- Let g", "01/2016"]


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("Regensburg, den 02.06.2025          Ada Beispiel", "Regensburg, den 02.06.2025          Ada Beispiel"),
        ("Leeds, 2 June 2025\nAda Example", "Leeds, 2 June 2025"),
        ("Place: Pune    Date: 12/05/2025", "Place: Pune    Date: 12/05/2025"),
        ("Last updated: May 2025", "Last updated: May 2025"),
        ("Leeds, 22.11.2026", None),
        ("First aid, 12.05.2016", None),
        ("Date of birth: 03.05.1989", None),
        ("Leeds, 2025", None),
    ],
)
def test_a_resume_that_was_written_earlier_does_not_tell_of_today(end: str, line: str | None) -> None:
    """Whether the current work went on, nobody says; what is signed these weeks tells of today."""
    text = f"Ada Example\n\nEXPERIENCE\n\n03/2018 – present   Clerk, Orbit Ltd\n- Post\n\n{end}\n"
    worked = tally.of(text, date(2026, 11, 29))
    assert (worked.signed.text if worked.signed else None) == line
    assert (worked.years is None) == (line is not None)
    assert worked.most == 8.7


def test_a_job_whose_leave_is_an_entry_of_its_own_leaves_no_doubt() -> None:
    """Nor do the dates of a point within it; one who has private pupils since 2009 may not work all the time."""
    job = (
        "Orbit Music Service          Jan 2014 to date\nWoodwind Tutor\n- Conductor of the orchestra, 2016 to 2019\n\n"
    )
    leave = "Maternity leave              Feb 2018 to Nov 2018\n\n"
    text = f"Ada Example\n\nEXPERIENCE\n\n{job}{leave}"
    assert (tally.of(text, date(2026, 11, 29)).years, tally.of(text, date(2026, 11, 29)).doubts) == (12.1, ())
    pupils = tally.of(f"{text}Private flute pupils since 2009, now eight\n", date(2026, 11, 29))
    assert (pupils.least, pupils.most) == (12.1, 17.9)


def test_the_name_of_an_employer_is_read_line_by_line() -> None:
    """Whatever stands in the next one."""
    job = "Band 6 (full-time)\nHolme NHS Foundation Trust\nOctober 2015 to August 2019\n\n- Clinics\n"
    assert of(f"EXPERIENCE\n\n{job}").years == 3.9


def test_what_is_counted_is_told() -> None:
    """The lines that name and date each job that is certain to be one; neither study nor what leaves a doubt."""
    rest = "\nQuiet years, 01/2014 - 12/2016\n\nEDUCATION\nB.Sc. Physics, Leeds, 2010 - 2013\n"
    lines = [
        entry.text for entry in of(f"EXPERIENCE\nPorter\nBay Hotel, York\n2017\u20132018\n\n{CLERK[11:]}{rest}").counted
    ]
    assert lines == ["Porter\nBay Hotel, York\n2017\u20132018", "Clerk, Mill Ltd, 01/2018 - 12/2019"]
    assert of("No dates here.").counted == ()


def test_of_a_paragraph_that_dates_a_job_the_dates_are_told() -> None:
    """Nobody reads ten lines to see what was counted."""
    told = (
        "I was a clerk at Mill Ltd from 2016 until 2020 and kept " + "the books of one firm after the other, and " * 9
    )
    (entry,) = of(f"{told}was glad of it.").counted
    assert entry.text == "2016 until 2020"


def test_the_report_shows_what_the_years_are_counted_from() -> None:
    """The evidence for the years are the entries that count, as they stand in the text."""
    rest = "EDUCATION\nB.Sc. Physics, Leeds, 2010 - 2013\n\nSKILLS\nExcel, filing\n"
    text = f"Ada Example\nada@example.com\n\n{CLERK}\n{rest}"
    report = analyze_text(text, today=TODAY).report
    shown = [item for item in report.evidence if item.path == "/experience/years"]
    assert [item.quote for item in shown] == ["Clerk, Mill Ltd, 01/2018 - 12/2019"]
    assert all(text[item.start : item.end] == item.quote for item in shown)


@pytest.mark.parametrize(
    ("line", "leave"),
    [
        ("- Acting supervisor during a 10-week leave of absence in 2019", None),
        ("- Ran furlough and flexible furlough arrangements for 400 employees", None),
        ("- Covered a colleague on maternity leave, 2018", None),
        ("- Handled furlough (CJRS) claims during 2018–19", None),
        ("- Kitchen closed for periods, on PUP", 0),
        ("- Took 3 months of parental leave", 3),
    ],
)
def test_the_leave_of_others_is_none_of_ones_own(line: str, leave: int | None) -> None:
    """Who covered it, or arranged it, was at work."""
    assert of(f"{CLERK}{line}\n").leave == leave


def test_dates_within_a_job_are_no_job_that_counts() -> None:
    """They tell of something in it, on a line that goes on with a point."""
    told = f"{CLERK}- Went 412 days without an accident in the whole of the warehouse\n  (02/2018 - 03/2019).\n"
    assert [entry.text for entry in of(f"EXPERIENCE\n{told[11:]}").counted] == ["Clerk, Mill Ltd, 01/2018 - 12/2019"]


def test_the_year_of_a_program_is_no_date() -> None:
    """A line that goes on with its version tells of no work."""
    told = of(f"{CLERK}- Draw in\n  SolidWorks 2024.\n")
    assert told.years == 2.0


def test_versions_of_a_program_are_no_dates() -> None:
    """Nor is what was migrated from one to the other."""
    assert of(f"{CLERK}- Migrated 25 databases from SQL Server 2005 to 2012\n").years == 2.0


@pytest.mark.parametrize("years", ["Summers 2012–2015", "2012–2015 (summers)"])
def test_several_summers_are_no_years(years: str) -> None:
    """They add five months each at most."""
    assert bounds(of(f"{CLERK}\nServer, Orbit Bar, Shediac\n{years}\n")) == (None, 2.0, 3.7)


@pytest.mark.parametrize(
    "told",
    [
        "In February 2012 I joined Durgapur Alloytech Ltd as a clerk and worked there till June 2015.",
        "I joined Pelorus Water in Newcastle in March 2012 and was made a senior clerk in July 2013.",
        "Harrowfield Gas Processing Co. (Present - June 2021)\nEngineer",
        "From March 2022 I work at Brabant Fulfilment in Tilburg as a driver of trucks.",
        "2011, November       Carer, Il Gelsomino\n-> 2016, June        Service at home",
    ],
)
def test_dates_that_were_not_read_leave_the_years_open(told: str) -> None:
    """Above what is certain, nobody can tell."""
    assert bounds(of(f"{CLERK}\n{told}\n")) == (None, 2.0, None)


def test_dates_written_the_other_way_round_bound_the_years() -> None:
    """One of the two is wrong, or both are in the order of the writer."""
    assert bounds(of(f"{CLERK}\nOfficer, Glenvale Care, Ipswich\nJune 2015 - March 2013\n")) == (None, 2.0, 4.3)


def test_days_in_two_columns_are_dates() -> None:
    """As seafarers write them; a column says why a job ended, which is no time out of work."""
    sea = "3rd Eng   MV Kestrel Bay   Bulk   8990   Crew Mgt   15-01-2020   14-01-2021\n"
    assert of(f"{CLERK}{sea}").least == 3.0
    table = "| Zentrova Analytics, Pune | Data Analyst | Feb-20 | Jan-22 |\n"
    assert of(f"{CLERK}\n{table}").least == 4.0
    left = "Feb 2020 - Jan 2022\t\tSizwe Markets\tCashier\tRetrenched (Covid-19)\n"
    assert of(f"{CLERK}\n{left}").least == 4.0


def test_what_is_told_within_a_job_and_a_fortnight_add_little() -> None:
    """A duty "since 2022" ends with its job, two weeks are two weeks, and four fifths of a time no leave of it."""
    job = "EXPERIENCE\n01.2020 - 06.2025 Technician, Polchem NV\n* since 2022 responsible for the methods (ISO 9001)\n"
    assert of(job).years == 5.5
    visit = of(f"{CLERK}\nFeb 2023 (2 weeks)\nWork experience, Whitlow Dental Practice\n")
    assert visit.years == 2.0
    part = of("EXPERIENCE\nClerk, Mill Ltd, 01/2012 - 12/2019\n- From 2016 to 2018 four fifths time (parental leave)\n")
    assert part.leave in (0, None)
