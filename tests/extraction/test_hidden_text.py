"""What nobody can see is kept out of the text, kept for the record, and flagged; honest design is left alone."""

from __future__ import annotations

import pytest
from benchmarks.resumes.hidden_text import SECRET, SEEN, TECHNIQUES, plain_to_see, with_hidden_text

from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_a_hidden_passage_is_found(technique: str) -> None:
    """Each technique hides the passage from the text and not from us."""
    reading = read(with_hidden_text(technique), DEFAULT_LIMITS)
    assert SEEN in reading.text
    assert SECRET not in reading.text
    assert list(reading.hidden) == [SECRET]
    assert "hidden_text" in reading.flags


def test_words_in_tag_characters_are_found_and_flags_of_regions_are_not() -> None:
    """Text that no screen shows is read back into plain letters."""
    tags = "".join(chr(0xE0000 + ord(char)) for char in SECRET)
    reading = read(f"{SEEN}{tags}".encode(), DEFAULT_LIMITS)
    assert reading.text == SEEN
    assert reading.hidden == [SECRET]
    assert "hidden_text" in reading.flags
    scotland = "\U0001f3f4" + "".join(chr(0xE0000 + ord(char)) for char in "gbsct") + "\U000e007f"
    assert not read(f"{SEEN} {scotland}".encode(), DEFAULT_LIMITS).hidden


def test_honest_design_hides_nothing() -> None:
    """White on dark, light grey, small print and badges are text like any other."""
    reading = read(plain_to_see(), DEFAULT_LIMITS)
    assert not reading.hidden
    assert not reading.flags
    assert "Freya Kettering" in reading.text
    assert "Kubernetes" in reading.text
