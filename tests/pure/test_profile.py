"""Contact details and sections, found by rules."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.reading import headings, sections
from resume_analysis.reading.profile import read_profile
from resume_analysis.reading.profile import sections as section_names


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Maria Keller\nSenior Backend Engineer", "Maria Keller"),
        ("SANDRA M. OKONKWO, RN, BSN\nDenver, CO", "SANDRA M. OKONKWO"),
        ("Lebenslauf\n\nJonas Vogel\nHauptstraße 12", "Jonas Vogel"),
        ("Curriculum Vitae\nName: Lucía Ortega", "Lucía Ortega"),
        ("Curriculum Vitae of Lucía Ortega\n\nPersonal particulars\nNationality: Kenyan", "Lucía Ortega"),
        ("Personal Particulars\nLucía Ortega", "Lucía Ortega"),
        ("Jean-Luc O'Neill | jl@example.com", "Jean-Luc O'Neill"),
        ("Ludwig van der Berg – Architect", "Ludwig van der Berg"),
        ("Dr. Priya Nair", "Priya Nair"),
        ("Dipl.-Ing. (FH) Jürgen Maier\nIngenieur", "Jürgen Maier"),
        ("Mohammed El-Sayed, MSc, CEng\nEngineer", "Mohammed El-Sayed"),
        ("Gareth Pryce-Nolan Assoc CIPD\nLeeds", "Gareth Pryce-Nolan"),
        ("Gareth Pryce-Nolan Chartered MCIPD\nLeeds", "Gareth Pryce-Nolan"),
        ("Tom Fellow\nLeeds", "Tom Fellow"),
        ("Gareth Pryce-Nolan MRTPI\nLeeds", "Gareth Pryce-Nolan"),
        ("NGUYỄN THỊ HƯƠNG GIANG, PMP®\nSan Jose, CA · g@example.com", "NGUYỄN THỊ HƯƠNG GIANG"),
        ("Marketing\nSan Jose, CA · g@example.com", None),
        ("Nikhil Rao  (he/him)\nnikhil@example.in", "Nikhil Rao"),
        ("Derek “Deke” Johansen\nOslo", "Derek “Deke” Johansen"),
        ("R A Y M O N D   C O L E\nJourneyman Electrician", "RAYMOND COLE"),
        ("Senior Software Engineer\nBerlin", None),
        ("[NAME]\n[EMAIL]", None),
        ("Invoice 2024-17\nAcme Corp", None),
    ],
)
def test_finds_a_name_or_leaves_it_empty(top: str, name: str | None) -> None:
    """The name is what stands at the top as a name does; a title or a label is none."""
    assert read_profile(f"{top}\n\nEXPERIENCE\nNurse, Hospital, 2019 - 2020\n", ()).name == name


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("+49 30 901820", "+49 30 901820"),
        ("(303) 555-0148 | Denver", "(303) 555-0148"),
        ("Tel. +34 600 123 456", "+34 600 123 456"),
        ("01 23 45 67 89", "01 23 45 67 89"),
        ("Support Agent, Telnova (2022–2026)", None),
        ("Tel: 01823 496 0112 / 07700 900 852", "01823 496 0112"),
        ("0711 / 123 45 67", "0711 / 123 45 67"),
        ("2018 - 2020", None),
        ("2016 / 2018 / 2020", None),
        ("2015-03 - 2024-06", None),
        ("01.05.2018 - 31.12.2020", None),
        ("Order 12345678901234567", None),
    ],
)
def test_finds_a_phone_number_as_written(line: str, phone: str | None) -> None:
    """A phone number is given as it stands; a range of years is none."""
    assert read_profile(f"Ada Example\n{line}\n", ()).phone == phone


def test_links_of_text_and_file_come_once_each() -> None:
    """A link behind an icon and the same link in the text are one; mail links give the address."""
    text = "Ada Example\ngithub.com/ada, www.linkedin.com/in/ada."
    found = read_profile(text, ("https://github.com/ada/", "mailto:ada@example.com", "https://ada.example/portfolio"))
    assert found.links == [
        "www.linkedin.com/in/ada",
        "github.com/ada",
        "https://ada.example/portfolio",
    ] or found.links == [
        "github.com/ada",
        "www.linkedin.com/in/ada",
        "https://ada.example/portfolio",
    ]
    assert found.email == "ada@example.com"


@pytest.mark.parametrize("line", ["THABO LESEDI MOKWANE, Pr Eng", "Thabo Lesedi Mokwane, Pr Tech Eng"])
def test_letters_of_two_words_are_no_part_of_a_name(line: str) -> None:
    """Nor the given name behind a surname in capitals."""
    name = read_profile(f"{line}\nCivil Engineer\n", ()).name
    assert (name or "").casefold() == "thabo lesedi mokwane"


def test_a_given_name_behind_the_others_is_part_of_the_name() -> None:
    """In capitals, where it stands in the address."""
    assert read_profile("TAN WEI LING, SERENE\nserene.tan@example.org\n", ()).name == "TAN WEI LING, SERENE"


def test_a_name_behind_its_label_may_sound_like_a_title() -> None:
    """The surname of a master of old is a surname."""
    assert (
        read_profile("CURRICULUM VITAE\n\nPersonal details\nName:   Jonas Wehrmeister\n", ()).name
        == "Jonas Wehrmeister"
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("WORK EXPERIENCE:", "experience"),
        ("## Experience", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("Berufserfahrung", "experience"),
        ("EXPÉRIENCE PROFESSIONNELLE", "experience"),
        ("Formación académica", "education"),
        ("Kitchen Experience", "experience"),
        ("Licensure & Certifications", "certifications"),
        ("Skills / Tools", "skills"),
        ("CURRENT POST", "experience"),
        ("Present and previous appointments:", "experience"),
        ("Most recent role", "experience"),
        ("Posts held", "experience"),
        ("Relevant clinical employment", "experience"),
        ("Post", None),
        ("Voluntary Experience", "volunteering"),
        ("Training Courses", "courses"),
        ("Other relevant qualifications", "education"),
        ("Berufliche Erfahrung", "experience"),
        ("Study:", "education"),
        ("Summary of Qualifications", "summary"),
        ("Work Experience Details", "experience"),
        ("What I do now", "experience"),
        ("What I did before", "experience"),
        ("What I have worked at", "experience"),
        ("WHO I HAVE WORKED FOR", "experience"),
        ("Jobs I've had", "experience"),
        ("PRACTICE", "experience"),
        ("Attachments and internships", "experience"),
        ("What I have studied", "education"),
        ("College and courses", "education"),
        ("Vocational training and school", "education"),
        ("How I learned my trade", "education"),
        ("CO-OP WORK TERMS (required by the degree)", "experience"),
        ("INDUSTRIAL ATTACHMENT", None),
        ("Other periods", "activities"),
        ("What I am still learning", "courses"),
        ("Tools and knowledge", "skills"),
        ("Moot court and writing", "publications"),
        ("Voluntary", "volunteering"),
        ("GIVING BACK", "volunteering"),
        ("Beside work", "interests"),
        ("Spare time", "interests"),
        ("What I don’t do", "activities"),
        ("What I do best for patients", None),
        ("Practice Manager", None),
        ("Education Manager", None),
        ("Director of Customer Experience", None),
        ("Experience with Python and SQL", None),
        ("Nurse, City Hospital", None),
    ],
)
def test_headings_are_told_from_other_short_lines(line: str, name: str | None) -> None:
    """A heading is a line that says the name of a section and nothing else, in any of seven languages."""
    assert headings.heading(line) == name


def test_a_heading_in_capitals_that_nobody_knows_ends_a_section() -> None:
    """Where headings are written so; a school, a post and an employer of the work are none."""
    text = "Ada\n\nEDUCATION\nBA, Hull, 2015\n\n{}\nTesting to AS/NZS 3000\n\nLANGUAGES\nEnglish\n"
    unknown = text.format("GOOD AT / NOT GOOD AT")
    assert [len(part.lines) for part in sections.split(unknown) if part.name == "education"] == [2]
    assert section_names(unknown) == ["education", "languages"]  # what it is, nobody can say
    for line in ("HULL COLLEGE", "SITE MANAGER", "Good at"):
        assert section_names(text.format(line)) == ["education", "languages"]
    work = "Ada\n\nEXPERIENCE\nOrbit, 2020 - 2022\n\nBRIGHTMOOR HEALTH\nNurse, 2018 - 2020\n\nLANGUAGES\nEnglish\n"
    assert section_names(work) == ["experience", "languages"]


def test_jobs_under_a_heading_nobody_knows_are_the_experience() -> None:
    """Of a resume that has no other."""
    jobs = "Teacher      Aug 2022 - present\nOak School\n\nTeacher      Aug 2017 - June 2021\nElm School\n"
    text = f"Ada\n\nLICENSE\nTier 4\n\nIN THE CLASSROOM\n{jobs}\nLANGUAGES\nEnglish\n"
    assert section_names(text) == ["certifications", "experience", "languages"]


def test_a_kind_of_experience_in_small_letters_is_a_heading_where_it_stands_apart() -> None:
    """Under a blank line "Legal experience" opens a section; in a list it is an item."""
    apart = "Ada\n\nLegal experience\nParalegal, Thorn LLP, 2020 - 2023\n"
    assert section_names(apart) == ["experience"]
    assert section_names("Ada\n\nSKILLS\nDrafting\nLegal experience\nLatin\n") == ["skills"]


@pytest.mark.parametrize(
    "listed",
    [
        "SKILLS\n• Research\n• Training\n\nEXPERIENCE\nClerk, Mill, 2020 - 2023\n",
        "SKILLS\nResearch\nTraining\n\nEXPERIENCE\nClerk, Mill, 2020 - 2023\n",
        "SKILLS\nFiling\n\nEXPERIENCE\nClerk, Mill, 2020 - 2023\nKey Achievements\n- Filed\n\nBaker, Oak, 2018\n",
        "Skills\nFiling\n\nExperience\nClerk, Mill, 2020 - 2023\n\nKey Skills\n- Filed\n\nBaker, Oak, 2018 - 2020\n\n"
        "Key Skills\n- Baked\n",
    ],
)
def test_what_is_not_set_as_the_headings_are_is_none(listed: str) -> None:
    """A point of a list, a line close under another and a label that comes again open no section."""
    assert section_names(f"Ada\n\n{listed}") == ["skills", "experience"]


def test_a_number_of_years_behind_a_label_opens_no_section() -> None:
    """The years in all stand at the top and tell of no job."""
    text = "Ada\nTotal Experience: 7 years 2 months\nPune\n\nEDUCATION\nBSc Physics, 2019\n"
    assert section_names(text) == ["education"]


def test_a_label_over_one_post_opens_no_section() -> None:
    """Before words of its own "Current position" is a label of the top of the page."""
    text = "Ada\nCurrent position: Clerk\nNotice: one month\n\nEDUCATION\nBSc Physics, 2019\n"
    assert section_names(text) == ["education"]


def test_sections_come_in_reading_order_and_once() -> None:
    """Canonical names, each once, without the top of the page."""
    text = "Ada\n\nProfil\nx\n\nBerufserfahrung\ny\n\nAusbildung\nz\n\nSprachen: Deutsch\n"
    assert section_names(text) == ["summary", "experience", "education", "languages"]


def test_a_label_inside_a_job_or_a_list_starts_no_section() -> None:
    """A label such as "Technologies:" under a job and "Languages:" among skills belongs where it stands."""
    text = "EXPERIENCE\nDev, A, 2019 - 2020\nTechnologies:\nPython\nDev, B, 2017 - 2018\n\nSKILLS\nLanguages: Go, C++\n"
    assert section_names(text) == ["experience", "skills"]


@given(st.text(max_size=200))
def test_lines_cover_the_text(text: str) -> None:
    """Every line is the slice it says it is, and no visible character is lost but on lines of nothing but marks."""
    found = sections.lines(text)
    assert all(text[line.start : line.end] == line.text for line in found)
    said = (line for line in re.split(r"[\r\n\f\v\u2028\u2029]", text) if any(map(str.isalnum, line)))
    assert "".join("".join(line.text.split()) for line in found) == "".join("".join(line.split()) for line in said)


@pytest.mark.parametrize(
    ("named", "section"),
    [
        *[(head, "skills") for head in ("Digital Skills", "Specialisms", "Tools I use", "Skills matrix", "Equipment")],
        *[(head, "interests") for head in ("Outside work", "Away from work", "When I’m not working")],
        *[(head, "experience") for head in ("What I’ve done", "Career path", "Doświadczenie zawodowe")],
        *[(head, "education") for head in ("Training & Education", "Higher Education", "Utbildning")],
        *[(head, "courses") for head in ("CPD", "Continuing Professional Development")],
        *[(head, "languages") for head in ("Languages spoken", "Języki")],
        *[(head, "summary") for head in ("At a glance", "Who I am")],
    ],
)
def test_sections_go_by_many_names(named: str, section: str) -> None:
    """As people head them in capitals or not."""
    for head in (named, named.upper()):
        assert section_names(f"Ada Example\n\n{head}\nSomething of it\n") == [section]


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("github.example.com/kwilk | Leeds", ["github.example.com/kwilk"]),
        ("linkedin.example.com/in/ada.example", ["linkedin.example.com/in/ada.example"]),
        ("B.Sc/M.Sc Physics, 24.5/7 days, and/or more", []),
    ],
)
def test_an_address_of_any_host_is_a_link(line: str, links: list[str]) -> None:
    """Not only of those everybody knows."""
    assert read_profile(f"Ada Example\nada@example.com\n{line}\n", ()).links == links


def test_a_surname_may_stand_first_below_a_title() -> None:
    """In capitals with what comes after the comma, where the address holds one of them; a label is no name."""
    top = "CURRICULUM VITAE\n\nADEBAYO, OLUWASEUN MICHAEL\nE-mail: seun.adebayo@example.com\n\nBIO-DATA\n"
    told = f"{top}Marital Status:       Married\n"
    assert read_profile(told, ()).name == "ADEBAYO, OLUWASEUN MICHAEL"


def test_an_engineer_is_no_part_of_a_name() -> None:
    """Before it, as in many countries."""
    top = "Eng. FAHAD NASSER AL-OTHMANI, CIPS Level 5\nE-mail: fahad.alothmani@example.com\n"
    assert read_profile(top, ()).name == "FAHAD NASSER AL-OTHMANI"
