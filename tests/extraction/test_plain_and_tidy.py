"""Plain text and Markdown in the encodings people use, and the cleaning every text gets."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.errors import ExtractionError
from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read
from resume_analysis.extraction.tidy import tidy

SAID = "# Zoë Müller\n\n- Café manager, 2019–2023\n- [Portfolio](https://zoe.example.org/a)"


@pytest.mark.parametrize(
    "data",
    [
        SAID.encode(),
        codecs.BOM_UTF8 + SAID.encode(),
        codecs.BOM_UTF16_LE + SAID.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SAID.encode("utf-16-be"),
        SAID.encode("utf-16-le"),
        SAID.encode("utf-16-be"),
        SAID.encode("cp1252"),
        SAID.replace("\n", "\r\n").encode(),
    ],
    ids=[
        "utf-8",
        "utf-8 with mark",
        "utf-16 le",
        "utf-16 be",
        "utf-16 le without mark",
        "utf-16 be without mark",
        "windows-1252",
        "crlf",
    ],
)
def test_text_is_read_in_any_common_encoding(data: bytes) -> None:
    """The same words come out of every encoding; Markdown stays as written."""
    reading = read(data, DEFAULT_LIMITS)
    assert reading.text == SAID
    assert list(reading.links) == ["https://zoe.example.org/a"]


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("Иван Петров, инженер. Опыт работы десять лет.", "cp1251"),
        ("Иван Петров, инженер. Опыт работы десять лет.", "koi8-r"),
        ("Νίκος Παππάς, μηχανικός λογισμικού", "iso8859-7"),
        ("陈晓雯 软件工程师 工作经历", "gb18030"),
        ("山本桜 職務経歴書 システム開発", "shift_jis"),
    ],
)
def test_text_in_an_encoding_that_cannot_be_told_is_refused_with_advice(said: str, encoding: str) -> None:
    """Better no text than one of accidental letters; the person learns what to do."""
    with pytest.raises(ExtractionError, match="save it as UTF-8") as caught:
        read((said + "\n").encode(encoding) * 9, DEFAULT_LIMITS)
    assert caught.value.code == "unsupported_type"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("e\ufb03cient work\ufb02ow", "efficient workflow"),
        ("\u2022 Led a team", "- Led a team"),
        ("\uf0b7 Led a team", "- Led a team"),
        ("►Led a team", "- Led a team"),
        ("manage-\nment of develop\u00ad\nment", "management of development"),
        ("2019-\n2021", "2019-\n2021"),
        (
            "A cross-\nfunctional, data-\ndriven and self-\nmotivated mind",
            "A cross-functional, data-driven and self-motivated mind",
        ),
        ("content-\naddressed caches", "content-addressed caches"),
        ("an open-\nsource tool; open-source work", "an open-source tool; open-source work"),
        ("a life-\nlong love of music for life and long walks", "a life-long love of music for life and long walks"),
        ("a re-\nsource; every resource", "a resource; every resource"),
        ("non\u2011stop and in\u2010house", "non-stop and in-house"),
        ("C++, C# and .NET", "C++, C# and .NET"),
        ("in\u200bvis\u2060ible\ufeff", "invisible"),
        ("\uf095 +45 55 50 01 23 \ue0be", "+45 55 50 01 23"),
        ("Ｆｕｌｌ ｗｉｄｔｈ", "Full width"),
        ("title      2019\t2021", "title   2019 2021"),
        ("→ Led a team\n– Kept the books\n– 2021", "- Led a team\n- Kept the books\n– 2021"),
        ("BSc Physics ........... 2012\nMSc . . . . . . 2014", "BSc Physics   2012\nMSc   2014"),
        ("and so on... 3.5.1.2.4", "and so on... 3.5.1.2.4"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("lone \ud800 surrogate and \x00 null", "lone surrogate and null"),
    ],
)
def test_text_is_tidied(raw: str, clean: str) -> None:
    """Ligatures, bullets, hyphens at line ends, icons and invisible characters."""
    assert tidy(raw) == clean


@given(st.text())
def test_tidy_text_can_be_stored_and_is_tidy_already(text: str) -> None:
    """Whatever comes in, the result encodes, holds no NUL, and a second pass finds nothing to do."""
    once = tidy(text)
    assert "\x00" not in once
    once.encode()
    assert tidy(once) == once


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"One\x0cTwo\x0bThree\rFour", "One\nTwo\nThree\nFour"),
        ("One\u2028Two\u2029Three\x85Four".encode(), "One\nTwo\nThree\nFour"),
        (b"Otto Jansky\r\n\x1a", "Otto Jansky"),
        (b"Otto Jansky\x00", "Otto Jansky"),
        ("Zoë Müller, café manager, Köln. ".encode() * 9 + b"\xff end", "Zoë Müller, café manager, Köln. " * 9 + "end"),
        (b"Zo\xeb M\xfcller, caf\xe9 manager", "Zoë Müller, café manager"),
    ],
    ids=["old line ends", "new line ends", "DOS end mark", "zero at the end", "a damaged byte", "Windows-1252"],
)
def test_what_old_programs_and_damage_leave_in_text_is_read_over(data: bytes, said: str) -> None:
    """Line ends of every kind end lines; end marks go; a damaged byte does not change the encoding of the rest."""
    assert read(data, DEFAULT_LIMITS).text == said


def test_a_text_without_a_letter_is_no_text() -> None:
    """Lines and dots are refused with the code for it."""
    with pytest.raises(ExtractionError) as caught:
        read(b"--- ... ---\n*****\n", DEFAULT_LIMITS)
    assert caught.value.code == "no_text"


LEFT = ("CONTACT", "Bremen", "m@example.org", "", "LANGUAGES", "Polish   native", "German   C1", "", "SKILLS", "Excel")
RIGHT = (
    "PROFILE",
    "Forwarding agent with five years in",
    "sea freight and road.",
    "",
    "EXPERIENCE",
    "01.2024 – today",
    "Roastery Ltd, Bremen",
    "- Weekly capacity planning with",
    "  three carriers",
    "",
    "11.2020 – 12.2023",
    "Transport Ltd, Achim",
    "- Cut empty kilometres from 19 % to",
    "  14 %",
)


def side_by_side(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """Two columns as a program writes them that keeps the look of a page."""
    rows = [(left[at] if at < len(left) else "", right[at] if at < len(right) else "") for at in range(len(right))]
    return "\n".join(["Magda Behn", ""] + [f"{one:<32}{other}".rstrip() for one, other in rows])


def test_text_in_two_columns_is_read_one_after_the_other() -> None:
    """Read row by row no sentence would end in its own column."""
    text = read(side_by_side(LEFT, RIGHT).encode(), DEFAULT_LIMITS).text
    assert "Forwarding agent with five years in\nsea freight and road." in text
    assert "- Weekly capacity planning with\nthree carriers" in text
    assert text.index("Excel") < text.index("PROFILE")
    assert text.startswith("Magda Behn\n")


@pytest.mark.parametrize(
    "rows",
    [
        [f"Clerk, Mill {at} Ltd{'':20}01/20{at} – 12/20{at}" for at in range(10, 24)],
        [f"Skill {at}{'':20}good" for at in range(10, 24)],
        [f"Position:   Clerk {at}" for at in range(10, 24)],
    ],
    ids=["dates on the right", "a table of skills", "labels"],
)
def test_rows_that_belong_together_stay_together(rows: list[str]) -> None:
    """A gap alone makes no columns."""
    lines = read("\n".join(rows).encode(), DEFAULT_LIMITS).text.split("\n")
    assert [line.split() for line in lines] == [row.split() for row in rows]
