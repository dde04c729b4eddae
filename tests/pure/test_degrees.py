"""Degrees as resumes name them."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.reading import degrees

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("line", "rung", "finished"),
    [
        ("Associate Degree in Nursing, Columbus State Community College, 2021", 2, True),
        ("A.A. Office Administration, Bunker Hill Community College, 2005", 2, True),
        ("MSW, Fordham University, 2023", 4, True),
        ("B.E (ECE) from Anna University in 2021 with 7.8 CGPA", 3, True),
        ("90 credits towards a BA in History", 3, False),
        ("Completed two years of a BSc in Biology, 2014", 3, False),
        ("BSc Physics, Hull – withdrew 2019", 3, False),
        ("Master of Nursing, Derwent University, commenced Feb 2025, half way through", 4, False),
        ("Diploma in Engineering, Hull College, started Feb 2026, two papers passed so far", 2, False),
        ("AP degree in Production Technology, Erhvervsakademi Limfjord, 2014 – 2018", 2, True),
        ("A part-time MBA was begun in 2009 but stopped in 2010 when the children were small; no diploma.", 4, False),
        ("BSc Maths, Leeds, 2019. Student ambassador", 3, True),
        ("CIPS Level 4 Diploma in Procurement (2023), Level 6 in progress", 2, True),
        ("GCSEs: 8 at A-C\nCIPD Level 3 (studying, ends June 2027)", 1, True),
        ("HR-Fachfrau mit eidg. Fachausweis, 2020", 2, True),
        ("HNC Electrical and Electronic Engineering, Derby College, 2016 – 2018", 2, True),
        ("City & Guilds Level 3 in Plumbing, 2014", 2, True),
        ("MArch, University of Sheffield, 2017–2019", 4, True),
        ("BSc Botany, University of Leeds, expected June 2028", 3, False),
    ],
)
def test_a_degree_is_known_by_its_name(line: str, rung: int, finished: bool) -> None:
    """The highest degree, and whether it is finished, whatever else is still under way beside it."""
    (highest, *_) = degrees.of_resume(f"Ada Example\n\nEDUCATION\n{line}\n", TODAY)
    assert (highest.rung, highest.finished) == (rung, finished)


def test_the_title_of_a_thesis_tells_nothing_of_the_study() -> None:
    """Whatever those it is about have abandoned."""
    thesis = 'Thesis: "Trust at the last step: why older users abandon digital payments"'
    text = f"Ada Example\n\nEDUCATION\nMSc Design, Porto, Sep 2020 – Jul 2022\n{thesis}\n"
    assert [degree.finished for degree in degrees.of_resume(text, TODAY)] == [True]


def test_a_paper_got_at_work_is_told_by_a_point_that_begins_with_it() -> None:
    """A point that only names one in passing tells of none."""
    work = "EXPERIENCE\nApprentice Plumber, Mill Ltd, 2009 - 2012\n- {}\n\nEDUCATION\nGCSEs, 2009\n"
    got, named = "NVQ Level 3 Diploma in Plumbing", "Taught those who study for a diploma"
    assert max(degree.rung for degree in degrees.of_resume(work.format(got), TODAY)) == 2
    assert max(degree.rung for degree in degrees.of_resume(work.format(named), TODAY)) == 1


def test_the_word_as_is_no_associate_degree() -> None:
    """In capitals or with its dots it is one."""
    assert degrees.called("vocational training as a laboratory technician", 2) == "vocational training"
    assert {degrees.called(told, 2) for told in ("AS in Nursing", "a.s. degree", "A.A.S.")} == {"associate degree"}


@pytest.mark.parametrize("line", ["BS 7671 18th Edition (2020)", "Ausbildung zur MFA, Praxis Dr. Bär"])
def test_letters_that_mean_something_else_are_no_degree(line: str) -> None:
    """A British Standard is no bachelor, a medical assistant no master of fine arts."""
    found = degrees.of_resume(f"Ada Example\n\nEDUCATION\n{line}\n", TODAY)
    assert all(degree.rung <= 2 for degree in found)


@pytest.mark.parametrize(
    "line",
    [
        "City & Guilds 2391 Inspection and Testing, 2014",
        "Scottish Personal Licence, 2015",
        "Access to HE Diploma (Nursing), 2016",
    ],
)
def test_a_short_test_a_licence_and_a_way_to_the_university_are_no_degree(line: str) -> None:
    """The number of a City & Guilds certificate tells of some days, not of years."""
    assert degrees.of_resume(f"Ada Example\n\nEDUCATION\n{line}\n", TODAY) == []


def test_a_degree_is_read_where_no_heading_says_education() -> None:
    """Two letters and a subject with a year are a degree; a state of the USA is none."""
    text = "Ada Example\nBoston, MA\n\nClerk, Office Ltd, 2019 - 2021\n\nBA Creative Writing, UEA, 2014–2017\n"
    assert [degree.rung for degree in degrees.of_resume(text, TODAY)] == [3]


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("Mag. Wirtschaftsinformatik, Universität Wien, 2012", 4),
        ("Promotion in Physik, TU München, 2015", 5),
        ("BAgrSc, University College Dublin, 2014", 3),
        ("University of Economics, field Business and Management, degree Ing., 2003 - 2008", 4),
        ("2017 - 2020 Academy for Social Pedagogy. State-recognised educator, grade 1.9", 2),
        ("Technologist in Computer Networks, Instituto do Planalto, 2015 - 2018", 3),
        ("Bachelor Professional in Business (Fachwirt), Chamber of Commerce, 2019", 2),
        ("MBChB, University of Leeds, 2012", 3),
        ("MSci Physics, Bristol", 4),
        ("BSEE, Purdue, 2012", 3),
        ("mgr inż. Informatyka, AGH, 2016", 4),
        ("licencjat, Zarządzanie, UW, 2011", 3),
        ("Ing. Strojní inženýrství, ČVUT, 2014", 4),
        ("Kandidatexamen i datavetenskap, KTH", 3),
        ("Civilingenjör, Chalmers, 2012", 4),
        ("Cand.merc., CBS, 2014", 4),
        ("Drs. Bedrijfskunde, Rijksuniversiteit Groningen 2005", 4),
        ("Licenciado en Derecho, UCM", 3),
        ("Foundation Degree in Early Years", 2),
        ("Eidg. dipl. Verkaufsleiter", 2),
        ("Dipl. Pflegefachfrau HF, Bern, 2015", 2),
        ("Meister Elektrotechnik, HWK Köln", 2),
        ("Staatl. gepr. Techniker", 2),
        ("Diploma di maturità scientifica", 1),
    ],
)
def test_degrees_of_many_countries_are_known(line: str, rung: int) -> None:
    """Each on the rung it has at home; a diploma of a trade is none of a university."""
    assert degrees.of_resume(f"Ada Example\n\nEDUCATION\n{line}\n", TODAY)[0].rung == rung


@pytest.mark.parametrize(
    "line",
    ["dipl. Kaufmann HF", "Diplom-Sommelière, 2019", "Oakville College, Calgary, AB", "Promotion to manager 2019"],
)
def test_what_only_looks_like_a_degree_is_none(line: str) -> None:
    """No title of a higher school, of a trade or of a province stands for a university degree."""
    assert all(degree.rung <= 2 for degree in degrees.of_resume(f"Ada Example\n\nEDUCATION\n{line}\n", TODAY))


def test_the_dates_of_a_school_on_the_line_above_are_those_of_the_degree() -> None:
    """A degree without a year ends when the school over it says; another entry's school says nothing of it."""
    over = "EDUCATION\nRio State University, NM   Expected May 2028\nB.S. in Biology   GPA: 3.6\n"
    own = "EDUCATION\nM.S. in Botany\nRio State University, Expected May 2028\nB.S. in Biology\nMesa College, 2024\n"
    assert [degree.finished for degree in degrees.of_resume(over, TODAY)] == [False]
    assert [(degree.rung, degree.finished) for degree in degrees.of_resume(own, TODAY)] == [(4, False), (3, True)]


@pytest.mark.parametrize(
    ("text", "rung", "finished"),
    [
        ("Mara Beck\nDipl.-Betriebswirtin (FH)\n\nEDUCATION\nAbitur, Ulm, 2001\n", 3, True),
        ("EDUCATION\nNational Senior Certificate (matric, bachelor's pass), 2010\n", 1, True),
        ("EDUCATION\nStarted an associate degree in management, 2016. Dropped after one semester\n", 2, False),
        ("EDUCATION\nMaster of Education, Oak University, 2024 – 2025: four of eight units done, on hold\n", 4, False),
        ("LEARNING\nBaccalauréat (BA), Tourism, Université Saint-Laurent, 2012 – 2015\n", 3, True),
        ("EDUCATION\nNVQ Level 6 Diploma, started 01/2025, about two thirds of the units signed off\n", 2, False),
        ("EDUCATION\nStaatlich anerkannte Erzieherin, Ulm, 2018\n", 2, True),
    ],
)
def test_a_degree_is_read_where_and_as_far_as_it_is_told(text: str, rung: int, finished: bool) -> None:
    """Below the name, under a heading of courses, with what is left of it."""
    found = [(degree.rung, degree.finished) for degree in degrees.of_resume(text, TODAY)]
    assert (rung, finished) in found
    assert max(rung for rung, _ in found) == rung
