"""Blind mode takes out who somebody is, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_analysis.blind import Blinded, BlindOptions, blind_text
from resume_analysis.reading.profile import read_profile
from resume_analysis.report import Profile

TEXT = """Maria Keller
Mrs. Maria Keller · 12 Market Street, Springfield · +49 30 1234567 · maria.keller@example.org
linkedin.com/in/mkeller | Nationality: German | Date of birth: 04.05.1988 | Marital status: married, 2 children
Gender: female
34 years old, she/her
Photo: attached

Experience
Nurse, Northside Clinic — 2012 to 2020
Keller was named nurse of the year; trained 12 colleagues in wound care

Education
B.Sc. Nursing, Lakeside University, 2010
"""


def blinded(text: str = TEXT, options: BlindOptions | None = None) -> Blinded:
    """Blind a text whose profile is read by the package itself."""
    return blind_text(text, read_profile(text, ()), options)


@pytest.mark.parametrize(
    "secret",
    [
        "Maria", "Keller", "Market Street", "1234567", "example.org", "mkeller", "German", "1988", "married",
        "female", "34 years", "she/her", "Mrs", "attached",
    ],
)  # fmt: skip
def test_personal_details_give_way_to_placeholders(secret: str) -> None:
    """Nothing that says who somebody is remains."""
    assert secret not in blinded().text


@pytest.mark.parametrize(
    "kept", ["Nurse, Northside Clinic — 2012 to 2020", "trained 12 colleagues in wound care", "2010"]
)
def test_work_and_skills_stay(kept: str) -> None:
    """What is judged stays word for word."""
    assert kept in blinded().text


def test_schools_and_years_of_study_go_on_request() -> None:
    """Both can give away origin and age."""
    text = blinded(options=BlindOptions(schools=True, graduation_years=True)).text
    assert "Lakeside" not in text
    assert "2010" not in text
    assert "2012 to 2020" in text
    assert "[SCHOOL]" in text


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        ("Geburtsdatum: 3. Mai 1990", "1990"),
        ("geboren am 03.05.1990 in Ulm", "03.05.1990"),
        ("Staatsangehörigkeit: deutsch", "deutsch"),
        ("Familienstand: ledig", "ledig"),
        ("Hauptstraße 12, 10115 Berlin", "Hauptstraße"),
        ("Nationalité : française", "française"),
        ("Situation familiale : mariée", "mariée"),
        ("12 rue de la Paix, 75002 Paris", "Paix"),
        ("Fecha de nacimiento: 3/5/1990", "1990"),
        ("Estado civil: soltera", "soltera"),
        ("Religion: none", "none"),
        ("US citizen", "US citizen"),
        ("Age: 41", "41"),
        ("State of origin: Anambra", "Anambra"),
        ("Geburtsdatum: 2.5.1979, deutsch, ledig, 2 Kinder, evangelisch", "deutsch"),
        ("Geburtsdatum: 2.5.1979, deutsch, ledig, 2 Kinder, evangelisch", "Kinder"),
        ("Geburtsdatum: 2.5.1979, deutsch, ledig, 2 Kinder, evangelisch", "evangelisch"),
        ("性别：男  出生日期：1990年5月3日  婚姻状况：已婚  国籍：中国", "男"),
        ("性别：男  出生日期：1990年5月3日  婚姻状况：已婚  国籍：中国", "1990"),
        ("Дата рождения: 12.05.1988. Пол: мужской. Гражданство: РФ", "1988"),
        ("Дата рождения: 12.05.1988. Пол: мужской. Гражданство: РФ", "мужской"),
        ("الجنس: ذكر | الحالة الاجتماعية: متزوج | الجنسية: مصري", "متزوج"),
    ],
)
def test_other_languages_and_forms_are_known(line: str, secret: str) -> None:
    """Personal data stands in resumes of many countries."""
    assert secret not in blinded(f"Jo Doe\n{line}\nWelder\n").text


@pytest.mark.parametrize(
    "line",
    [
        "Single sign-on for 30 teams",
        "Managed 2019 - 2021 budgets of 1,200,000",
        "Ran photo archive for 12 museums",
        "ISO 9001:2015, IEC 62304",
        "Worked with nationality data of 100 countries",
        "Master of Science",
        "Développeur, 2015-03 - 2024-06",
        "01.05.2018 - 31.12.2020 Steuerfachangestellte",
        "Sprachen: Deutsch, Englisch",
    ],
)
def test_lines_about_work_are_left_alone(line: str) -> None:
    """Words that only look personal stay."""
    assert line in blinded(f"Jo Doe\n\nExperience\n{line}\n").text


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("王小明\nwang@example.cn\n\n经历\n王小明负责支付系统", ["王小明"]),
        ("محمد السيد\nm@example.eg\n\nمهندس", ["محمد"]),
        ("Иван Петров\nivan@example.ru\n\nПетров вёл команду", ["Иван", "Петров"]),
        ("R A Y M O N D   C O L E\nray@example.com\n\nRaymond Cole ran crews", ["R A Y", "C O L E", "Raymond", "Cole"]),
        ("OKAFOR, Chidi\nc@example.ng\n\nChidi's team", ["OKAFOR", "Chidi"]),
        ("Dipl.-Ing. (FH) Jürgen Maier\nj@example.de", ["Jürgen", "Maier"]),
        ("Derek “Deke” Johansen\nd@example.no\n\nDeke cooked", ["Derek", "Deke", "Johansen"]),
        ("CV of siobhan\nSiobhán: teacher\nsiobhan.ni.dhomhnaill@example.ie", ["Siobhán"]),
        ("Rose Summer\nrose.summer@a.example, summer.rose@b.example\nhttps://rosesummer.example", ["rose", "Rose"]),
    ],
)
def test_no_name_is_too_unusual_to_be_hidden(text: str, secrets: list[str]) -> None:
    """Scripts without capitals, spaced letters, surname first, titles, nicknames, several addresses."""
    shown = blinded(f"{text}\n").text
    assert [secret for secret in secrets if secret in shown] == []


def test_a_name_that_is_a_word_takes_the_word_along_only_where_it_is_written_as_a_name() -> None:
    """Sales still rise in summer."""
    text = "Rose Summer\nrose@example.org\n\nSales rose 30 % in summer 2021 when Rose ran the shop\n"
    assert "Sales rose 30 % in summer 2021 when [NAME] ran the shop" in blinded(text).text


def test_every_range_maps_back() -> None:
    """Ranges outside placeholders give the same words, a placeholder gives what it replaced."""
    hidden = blinded()
    at = hidden.text.index("wound care")
    start, end = hidden.original(at, at + len("wound care"))
    assert TEXT[start:end] == "wound care"
    at = hidden.text.index("[NAME] was named")
    start, end = hidden.original(at, at + len("[NAME] was"))
    assert TEXT[start:end] == "Keller was"


def test_swapping_the_name_changes_nothing_the_model_sees() -> None:
    """Two people with one career give one text."""
    other = TEXT.replace("Maria", "Mehmet").replace("Keller", "Yilmaz").replace("keller", "yilmaz")
    assert blinded(other).text == blinded().text


@settings(max_examples=60)
@given(st.text(alphabet="Jo Doe\n@x.:1[]", max_size=80), st.data())
def test_offsets_stay_in_order_for_any_text(text: str, data: st.DataObject) -> None:
    """A range of the blinded text maps to a range of the original."""
    hidden = blind_text(text, Profile(name="Jo Doe"))
    if hidden.text:
        start = data.draw(st.integers(0, len(hidden.text) - 1))
        end = data.draw(st.integers(start + 1, len(hidden.text)))
        first, last = hidden.original(start, end)
        assert 0 <= first < last <= len(text)
