"""Patterns of many words, arranged by their first letters."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.reading.alternation import by_first_letter

PIECES = ("a", "ab", "abb", "a?b", "b", "ba", r"b\|a", "b[|)(]", "(?:a|b)b", "(?<=a)b", "[ab]a", "c", "ca(?!b)")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8), st.text("abcABC|)", max_size=30))
def test_the_same_passages_match(pieces: list[str], text: str) -> None:
    """Where one alternative begins like another, the one that was named first still wins."""
    plain = re.compile(f"(?i){'|'.join(pieces)}")
    arranged = re.compile(f"(?i){by_first_letter('|'.join(pieces))}")
    assert [found.span() for found in arranged.finditer(text)] == [found.span() for found in plain.finditer(text)]
