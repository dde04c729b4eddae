"""Patterns of many words, arranged by their first letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.reading.alternation import arranged, by_first_letter

PIECES = (
    "a", "ab", "abb", "a?b", "b", "ba", r"b\|a", "b[|)(]", "(?:a|b)b", "(?<=a)b", "[ab]a", "c", "ca(?!b)",
    "(?:a )?b", "(?:a|b)?c", "(?:ab){1,2}c", "(?:a|bc)+a", "(?:a|b){0,2}c", "a*b", "b+?a", r"\bab", "^c", r"\w+c",
    "(?-i:A)b", "(?-i:(?:A|B)c)", "(?i:a)c", "(?<!a)b", "(?=c)c", "(?P<x>a)b", "(?:c|(?:a|b)c)a", r"\.a", "[^a]b", "",
)  # fmt: skip
AROUND = ("{}", r"\b(?:{})", r"(?:{})\b", "(?:{})?c", r"x(?:{})|\b(?:{})")


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12, unique=True), st.text("abcABC .|)x\n", max_size=30))
def test_the_same_passages_match(pieces: list[str], text: str) -> None:
    """Where one alternative begins like another, the one that was named first still wins."""
    for flags in ("(?i)", ""):
        plain = re.compile(flags + "|".join(pieces))
        put = re.compile(flags + by_first_letter("|".join(pieces), ignore_case=bool(flags)))
        assert _spans(put, text) == _spans(plain, text)


@given(
    st.lists(st.sampled_from([one for one in PIECES if "?P" not in one]), min_size=1, max_size=12, unique=True),
    st.sampled_from(AROUND),
    st.sampled_from(("(?i)", "(?im)", "")),
    st.text("abcABC .|)x\n", max_size=30),
)
def test_a_whole_pattern_matches_the_same_passages(pieces: list[str], around: str, flags: str, text: str) -> None:
    """Groups among other pieces are arranged as well, with regard to case or without."""
    pattern = flags + around.replace("{}", "|".join(pieces))
    assert _spans(arranged(pattern), text) == _spans(re.compile(pattern), text)


@pytest.mark.parametrize("name", ["Ärztin", "éducateur", "nurse", "NURSE", "Nurse"])
def test_letters_with_marks_have_two_cases_as_well(name: str) -> None:
    """Alternatives of other alphabets are found in capitals and in small letters."""
    assert arranged(r"(?i)\b(?:ärztin|éducateur|nurse|clerk)\b").fullmatch(name)
