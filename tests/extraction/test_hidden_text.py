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


def test_honest_design_hides_nothing() -> None:
    """White on dark, light grey, small print and badges are text like any other."""
    reading = read(plain_to_see(), DEFAULT_LIMITS)
    assert not reading.hidden
    assert not reading.flags
    assert "Freya Kettering" in reading.text
    assert "Kubernetes" in reading.text
