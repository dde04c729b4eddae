"""Strengths, recommendations and rewrites: each sentence is true of the line it quotes."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis import analyze_text
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

TODAY = date(2026, 11, 24)
TOP = "Ada Example\nada@example.com | +44 20 7946 0000 | London\n\n"


def ask(text: str, job: str | None = None) -> Judgement:
    """Judge a text on a fixed day."""
    return judge(AnalysisInput(resume_text=text, job_description=job), today=TODAY)


def at_work(*points: str, job: str | None = None, more: str = "") -> Judgement:
    """Judge a resume with these points under its one job."""
    listed = "\n".join(f"- {point}" for point in points)
    return ask(f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, Jan 2020 – present\n{listed}\n\n{more}", job)


def strength(line: str) -> str:
    """The strength that quotes a line of work; "" where none does."""
    return "\n".join(item.text for item in at_work(line).strengths if f"“{line}”" in item.text)


@pytest.mark.parametrize(
    "line",
    [
        "Investigate escalated alerts from a team of eight Tier 1 analysts",
        "Worked closely with a team of 12 nurses",
        "Assisted the store manager and 6 supervisors",
        "Designed rotas as part of a team of five planners",
        "Led three workshops for 40 employees",
        "Managed payroll for 85 staff",
        "Managed the move of 60 people to a new office",
        "Managed 12 accounts and trained staff",
    ],
)
def test_working_with_people_is_not_leading_them(line: str) -> None:
    """People are led where the deed and their number stand together."""
    assert "People" not in strength(line)


@pytest.mark.parametrize(
    "line",
    [
        "Supervised a team of five soldiers; trained 60",
        "Lead shifts of 14 nurses",
        "Managed five heads of department and 85 staff",
        "Opened the store, handled cash and trained nine new hires",
        "Leitung eines Teams von 8 Mitarbeitern",
        "Encadrement de 4 infirmières",
        "Supervisión de un equipo de dos personas",
        "Coached and mentored 6 junior developers",
    ],
)
def test_people_led_or_trained_are_told(line: str) -> None:
    """Leading and training with a number is a strength, in several languages."""
    assert "People led or trained" in strength(line)


@pytest.mark.parametrize(
    "line",
    [
        "Led the move from Sage 50 to Microsoft Dynamics 365 Business Central, live in April 2024",
        "Office 365 rollout across the whole company",
        "Taught Year 6 classes and Grade 7 pupils",
        "Provided Level 2 support and cared for people with type 2 diabetes",
        "Worked 12 hour shifts in a 5 star hotel",
        "Migrated the estate to Windows 11 and Server 2022 images",
        "Mentorship in Practice (20 credits, level 6)",
        "Worked with specialists to carry out IEPs and 504 plans",
    ],
)
def test_a_number_in_a_name_is_no_figure_of_the_work(line: str) -> None:
    """Products, levels and hours of a shift measure no work."""
    assert "igures" not in strength(line)


@pytest.mark.parametrize(
    "line",
    [
        "Worked shifts from 6 to 14 on the packing line",
        "Taught children from two to five",
        "Delivered loads from 10 to 25 kg",
        "Completed 20% of audits alone",
        "Taux d'ouverture moyen de 29 %",
        "Worked 3x a week from the Leeds office",
        "Wireframing with clients in half-day workshops",
        "Took 30% of the calls of the team",
        "Audited more than 20% of claims",
        "Driving shifts from 6 to 14 with 40 stops",
        "Checked 12 audits by a third party",
        "Doubled as receptionist in the 14 weeks of summer",
        "Passed the audit of the kitchen with 98%",
        "Checked the tickets of 40% of passengers",
    ],
)
def test_a_range_or_a_share_is_no_change(line: str) -> None:
    """An effect is told where the line says that something changed."""
    assert "effect" not in strength(line)


@pytest.mark.parametrize(
    "line",
    [
        "Cut errors from 9 to 2 a month",
        "Brought food cost down from 33% to 28.5%",
        "Rent arrears fell by a third",
        "Raised the share of available vehicles from 81% to 92%",
        "First-time fix rate of 72%, against a target of 65%",
        "Automated the report, saving about 12 analyst hours a week",
        "Lagerbestand für C-Teile um 18 % gesenkt",
        "Hausse du trafic de 45 % en deux ans",
        "Pass rate up by 18%",
        "Brought the close from nine days to five",
        "Fuel use down by nearly a quarter",
    ],
)
def test_a_change_is_an_effect(line: str) -> None:
    """A change in numbers is the strongest kind of line."""
    assert "measured effect" in strength(line)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting to the IT Manager",
        "Supervise an accounts assistant",
        "Willing to work weekends and nights",
        "Based at the depot in Slough and in Reading",
        "Supervised one placement student each year",
        "Run usability tests every second week",
        "Quarterly returns of value added tax",
        "Led the work for the certificate in 2022",
        "Rewrote the rota so that nobody works two weekends",
        "Wrote the first handbook, which the whole group now uses",
        "Unpaid, as is usual after the board exam",
        "I use my own car for the visits",
        "Overlapped with the start at the law firm, then I stopped",
    ],
)
def test_no_number_is_asked_where_none_is_wanting(line: str) -> None:
    """A line of standing has no measure, and one that says how often or what came of it has what it needs."""
    assert not any(line in item for item in at_work(line).recommendations)


def test_a_skill_at_work_in_other_words_does_not_stand_only_in_a_list() -> None:
    """One word of the skill in any line is enough to say nothing."""
    job = "Requirements\n- Legal research\n- Jenkins\n"
    skills = "SKILLS\nWestlaw, Jenkins, legal research, oral argument\n"
    told = "\n".join(at_work("Researched and drafted memoranda on discovery", job=job, more=skills).recommendations)
    assert "“Legal research” is named" not in told
    assert "“Jenkins” is named in the list" in told


def test_years_without_months_are_told_as_that() -> None:
    """How long a range of years may be is not said: one that ends today is known to a year."""
    text = f"{TOP}EXPERIENCE\nClerk, Orbit Ltd, 2023 – present\n- Filed letters and answered the phone\n"
    told = "\n".join(ask(text).recommendations)
    assert "“2023 – present” gives years without months" in told
    assert "two years" not in told


def test_an_entry_that_is_whole_is_not_asked_for() -> None:
    """A resume whose jobs have title, employer and months is not told to give them."""
    jobs = "Postdoc, Lund University, Jan 2021 – present\nBees and flower strips.\n"
    assert "own entry" not in "\n".join(
        ask(f"{TOP}EXPERIENCE\n{jobs}\nEDUCATION\nPhD in Ecology, 2020\n").recommendations
    )


def test_no_number_is_asked_of_a_time_without_work() -> None:
    """What stands under years at home is no deed of a job."""
    home = "Caring for my mother at home, full time\nNov 2017 to Aug 2019\nShe had vascular dementia and a broken hip."
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, Jan 2020 – present\nWrote the papers of the board\n\n{home}\n"
    assert not any("dementia" in item for item in ask(text).recommendations)
    rest = text.replace(home, "Time out for health reasons\nNov 2017 to Aug 2019\nKnee surgery and recovery.")
    assert not any("Time out" in item or "Knee" in item for item in ask(rest).recommendations)


def test_what_the_resume_denies_is_no_oversight() -> None:
    """It was found, and is not to be added."""
    told = at_work(
        "Filed letters", job="Requirements\n- JavaScript\n- Tableau\n", more="SKILLS\nJavaScript: none so far\n"
    )
    assert any("asks for “Tableau”" in item for item in told.recommendations)
    assert not any("JavaScript" in item for item in told.recommendations)
    told = at_work("Filed letters", job="Requirements\n- Altium Designer\n", more="SKILLS\nAltium: not used so far\n")
    assert not any("Altium" in item for item in told.recommendations)


def test_free_lunches_are_no_effect() -> None:
    """A share of those who get something reduced tells of them, not of a change."""
    assert "effect" not in strength("Taught about 130 students a year, 70% free and reduced lunch")


def test_a_line_that_says_none_is_no_certificate() -> None:
    """Nor is a plan, or a degree that it names in passing."""
    papers = "EDUCATION\nLL.M. Law, Orbit University, expected August 2027\n\nADMISSION\n"
    told = at_work("Filed letters", more=f"{papers}None. I am not admitted; my plan is the bar after the LL.M.\n")
    assert not any("None" in item.text or "finished" in item.text for item in told.strengths)


def test_a_paper_that_lies_ahead_is_no_certificate_to_show() -> None:
    """What is booked, in progress or dated next year cannot be shown."""
    papers = "CERTIFICATIONS\nAZ-104 (booked for January 2027)\nGCIH, in progress\nSecurity+, 2022\n"
    told = [item.text for item in at_work("Filed letters", more=papers).strengths]
    assert "A certificate to show: “Security+, 2022”." in told
    vetted = "CERTIFICATIONS\nChildren's worker safety check completed 2024\nSecurity+, 2022\n"
    told = [item.text for item in at_work("Filed letters", more=vetted).strengths]
    assert "A certificate to show: “Security+, 2022”." in told


def test_years_of_work_are_told_without_a_field() -> None:
    """What the dates add up to is said of all work; which of it counts for the job is another matter."""
    job = "Requirements\n- 3+ years of experience in information security\n"
    told = "\n".join(item.text for item in at_work("Maintained network security and systems", job=job).strengths)
    assert "The dates cover" not in told


@pytest.mark.parametrize(
    "line",
    [
        "Responsible for improving response times",
        "Responsible for launching the new website",
        "Solely responsible for managing the shop",
        "Mainly responsible for managing stock",
        "Tasked with managing the migration",
        "Responsible for handling of complaints",
        "Responsible for training new staff and the ordering of stock",
        "Responsible for managing the till and for all complaints",
        "Responsible for organising trips, first aid and consent forms",
        "I managed a shop and I also did the books",
        "I have managed the shop since 2019",
        "I need a full licence for the work I do",
        "I enjoyed the people side of it more than the spreadsheets",
    ],
)
def test_a_line_is_not_rewritten_into_another_meaning(line: str) -> None:
    """Who was responsible for an improvement may not have reached it; what hangs on no verb is left alone."""
    assert at_work(line).rewrites == []


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("Responsible for managing 70 virtual servers", "Manage 70 virtual servers"),
        ("I trained twelve new starters on the till", "Trained twelve new starters on the till"),
        ("Successfully moved the files in order to save rent", "Moved the files to save rent"),
    ],
)
def test_a_line_is_said_more_plainly(line: str, after: str) -> None:
    """The same thing in fewer words."""
    assert [item.after for item in at_work(line).rewrites] == [after]


def test_the_summary_counts_what_the_report_lists() -> None:
    """What stands twice in the job description is one requirement, in the list and in the count."""
    job = "Requirements\n- 2+ years of project management experience\n- Asana and project management\n- CAPM\n- Excel\n"
    papers = "CERTIFICATIONS\nCertified Associate in Project Management (CAPM), 2024\n\nSKILLS\nAsana, Excel, SQL\n"
    text = f"{TOP}EXPERIENCE\nProject Manager, Orbit Ltd, Jan 2020 – present\n- Led the office move\n\n{papers}"
    report = analyze_text(text, job_description=job, today=TODAY).report
    listed = [item for item in report.requirements if item.importance == "must"]
    assert f"Of {len(listed)} things the job asks for by name" in report.summary
    assert report.grounding.dropped == 0


@pytest.mark.parametrize(
    ("summary", "more"),
    [
        ("Part of a team with 30 years of combined experience", ""),
        ("20 years of experience in kitchens", "EARLIER EMPLOYMENT\nVarious roles in hotels; details on request\n"),
    ],
)
def test_a_claim_is_held_against_the_dates_only_where_they_are_all_there_is(summary: str, more: str) -> None:
    """Years of a whole team, or jobs told without dates, contradict nothing."""
    text = f"{TOP}SUMMARY\n{summary}\n\nEXPERIENCE\nCook, Orbit Ltd, Jan 2020 – present\n- Cooked lunch\n\n{more}"
    report = ask(text)
    assert report.flags == []
    assert "more than the dates show" not in "\n".join(report.recommendations)


def test_a_gap_that_is_told_is_not_asked_about() -> None:
    """A break that is named without its dates answers the question."""
    jobs = "Clerk, Orbit, Jan 2021 – present\n- Filed letters\nClerk, Moon, Jan 2015 – Dec 2018\n- Filed letters\n"
    assert "months open" in "\n".join(ask(f"{TOP}EXPERIENCE\n{jobs}").recommendations)
    told = f"{TOP}SUMMARY\nReturning after raising my two children.\n\nEXPERIENCE\n{jobs}"
    assert "months open" not in "\n".join(ask(told).recommendations)


def test_a_title_is_no_deed() -> None:
    """No number is asked of the words that name a job, though "of" and "for" stand among them."""
    text = f"{TOP}EXPERIENCE\nJan 2020 – present\nStore Manager and Buyer for Menswear\n- Wrote the rota\n"
    assert "“Store Manager and Buyer for Menswear” says" not in "\n".join(ask(text).recommendations)


def test_where_somebody_stood_is_no_strength() -> None:
    """The turnover of an employer in a line that says to whom one answers is nobody's result."""
    line = "Reporting to the Financial Controller of a manufacturer with a turnover of €38m"
    assert line not in "\n".join([strength(line), *at_work(line).recommendations])


@pytest.mark.parametrize(
    "line",
    [
        "Manufacturer of medical devices with 400 employees in 12 countries.",
        "Family firm of builders in the north west, turnover £8m, three depots.",
        "Audit of clients with a turnover of up to €12m each.",
    ],
)
def test_what_an_employer_is_like_is_no_figure_of_the_work(line: str) -> None:
    """Beside a list of points, a line about the firm is no strength and nothing to have more of."""
    text = f"{TOP}EXPERIENCE\nAnalyst, Orbit Ltd, Jan 2020 – present\n{line}\n- Filed letters for the whole office\n"
    report = ask(text)
    assert line[:30] not in "\n".join([*(item.text for item in report.strengths), *report.recommendations])
    assert line[:30] not in report.summary


def test_figures_are_denied_only_where_the_work_was_found() -> None:
    """Without a heading nobody knows which lines tell of the work."""
    text = (
        "Dave Tully\nDelivery driver\nVan driver, DPD, May 2022 - now. 120 drops a day\nClean licence\n07700 900123\n"
    )
    assert (
        "No line of the work"
        not in ask(f"{text}Taxi driver, self employed, 2015 - 2022\nReferences on request").summary
    )


@pytest.mark.parametrize("words", ["managed and ", "1.000,", "from 1 ", "Led a b c d e "])
def test_a_line_without_end_is_no_strength(words: str) -> None:
    """A line of thousands of words is read to its first hundreds of letters, and named after nobody."""
    work = f"EXPERIENCE\nClerk, Orbit Ltd, Jan 2020 – present\n- {words * 2000} cut errors by 12%\n- Filed letters\n"
    report = ask(f"{words * 2000}\n{TOP}{work}")
    assert not any("effect" in item.text for item in report.strengths)


def test_a_number_in_words_is_a_number() -> None:
    """Advice asks for no figure where one stands, however it is written."""
    for word in ("fifteen", "nineteen", "forty", "ninety"):
        line = f"Repair about {word} devices on a busy Saturday"
        assert not any(line in advice for advice in at_work(line).recommendations)


def test_what_an_employer_is_is_nobodys_result() -> None:
    """A line without a point that says how large a place is tells of no work."""
    work = "Head Chef, Tolbooth Inn, Jan 2020 – present\nGastropub with 80 covers.\nI fed 120 guests a night.\n"
    told = " ".join(item.quote for item in ask(f"{TOP}EXPERIENCE\n{work}").strengths)
    assert "80 covers" not in told
    assert "120 guests" in told


def test_what_went_worse_than_planned_is_no_strength() -> None:
    """Though it has figures."""
    assert strength("Finished in 2022, eleven weeks late because of the findings, 4% above budget") == ""


def test_what_an_employer_is_to_be_is_no_claim() -> None:
    """It tells nothing of the person."""
    told = at_work("Filed letters", more="OBJECTIVE\nTo work in a result-oriented organisation.\n").recommendations
    assert not any("nobody can check" in item for item in told)


def test_hours_that_became_fewer_are_no_result() -> None:
    """They tell of the post, whatever the figure."""
    assert strength("Reduced to 60 % during the second half of 2020") == ""
    assert "effect" in strength("Reduced waste by 60 % during the second half of 2020")


@pytest.mark.parametrize(
    "line", ["Typing speed of 55 wpm with 98% accuracy", "Keys letters at 9,000 KPH and 99% accuracy"]
)
def test_how_fast_somebody_types_is_no_result(line: str) -> None:
    """It is an ability: nothing was done and nothing changed."""
    report = ask(f"{TOP}EXPERIENCE\nClerk, Orbit, 2019 - 2024\n- Filed letters\n\nSKILLS\n- {line}\n")
    told = [strength(line), *(item.text for item in report.strengths if line in item.text)]
    assert not any("effect" in item or "igures" in item for item in told)


def test_a_number_in_the_next_sentence_of_a_point_counts() -> None:
    """Wherever the point was wrapped."""
    told = "Inspect losses, scope the damage and write estimates. Climb\n  roofs up to 30 metres."
    assert not any("Inspect losses" in advice for advice in at_work(told).recommendations)
    assert any(
        "Inspect losses" in advice for advice in at_work("Inspect losses and write the estimates").recommendations
    )


def test_the_end_of_a_wrapped_point_belongs_to_it() -> None:
    """Also where it looks like a title, or begins with the name of a program."""
    points = (
        "- Overall in-charge of Front Desk, Concierge, Bell Desk, Guest Relations and Telephone\n"
        "  Operator. Team of 46.\n"
        "- Trained staff\n"
    )
    text = f"{TOP}EXPERIENCE\nManager, Almasa Hotel, Jan 2020 – present\n{points}"
    assert not any("Overall in-charge" in advice for advice in ask(text).recommendations)
    narrow = "- Led the changeover from SAP\n  ECC to S/4HANA (go-live 2024)\n- Ran the month-end close\n"
    text = f"{TOP}EXPERIENCE\nController, Orbit Ltd, Jan 2020 – present\n{narrow}"
    assert not any("from SAP”" in advice for advice in ask(text).recommendations)


def test_a_line_without_figures_is_not_called_one_with_figures() -> None:
    """A measured effect may be told in words."""
    judgement = at_work("Introduced contract tests, release cycle went from monthly to weekly")
    assert "A line with figures" not in judgement.summary


def test_two_halves_of_a_line_are_one_strength() -> None:
    """However wide the gap between them."""
    judgement = at_work("Tower with 24 floors, Dubai          AED 210 M (ongoing)", "Trained 14 nurses")
    assert len([item for item in judgement.strengths if "Tower" in item.text or "AED 210" in item.text]) == 1


def test_programs_alone_are_not_called_the_skills() -> None:
    """A section of programs says nothing of what else somebody can do."""
    lists = "Microsoft Office, electronic referrals, sketching\n"
    told = [item.text for item in ask(f"{TOP}IT SKILLS\n{lists}\nEDUCATION\nBA History, 2010\n").strengths]
    assert not any("one by one" in text for text in told)


@pytest.mark.parametrize("line", ["Scale-up from 1 L to 500 L", "Development of 1K and 2K polyurethane topcoats"])
def test_sizes_and_names_of_products_are_no_effects(line: str) -> None:
    """Nothing became more or less."""
    assert "effect" not in strength(line)


def test_a_figure_in_brackets_is_of_what_stands_before_them() -> None:
    """And not of the first thing the line names."""
    line = "Sourcing through LinkedIn Recruiter and employee referrals (referrals now 28% of hires)"
    judgement = at_work(line, job="Requirements\n- LinkedIn Recruiter\n- Tact\n")
    assert not any("LinkedIn Recruiter, which the job names" in item.text for item in judgement.strengths)


def test_marks_of_a_heading_are_no_part_of_a_title() -> None:
    """As a text with Markdown has them."""
    text = f"{TOP}## EXPERIENCE\n\n### Data Engineer\nOrbit Ltd, Jan 2020 – present\n- Built pipelines\n"
    assert "#" not in ask(text).summary


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Page load on mobile went from about 6 seconds to under 2", "easured effect"),
        ("Moved nightly jobs from a single EC2 cron box to AWS Lambda", ""),
    ],
)
def test_a_move_is_no_effect_and_a_fall_is_one(line: str, lead: str) -> None:
    """AWS begins with no amount."""
    assert (lead or "easured effect") in strength(line) or not lead
    assert lead or "easured effect" not in strength(line)


def test_the_same_budget_told_twice_is_one_strength() -> None:
    """Whichever line says more of it."""
    judgement = at_work("Manage a $9m operating budget for 420 vehicles", "Budgets up to $9m")
    assert len([item for item in judgement.strengths if "$9m" in item.text]) == 1


def test_people_led_are_no_measured_effect() -> None:
    """Where the only line with a number says it in a word."""
    assert (
        "People led or trained: “Supervise two students in the lab”"
        in at_work("Supervise two students in the lab").summary
    )
