"""The sample resumes in the package are what their script makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts.make_samples import RESUMES, SAMPLES, make

from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read


@pytest.mark.parametrize("name", RESUMES)
def test_a_sample_says_what_its_script_says(name: str) -> None:
    """The committed file and a fresh one read the same."""
    committed = read((SAMPLES / name).read_bytes(), DEFAULT_LIMITS)
    assert committed == read(make(name), DEFAULT_LIMITS)


def test_the_two_column_sample_is_read_column_by_column() -> None:
    """The sidebar is drawn in pieces between the main column and still comes out whole."""
    text = read((SAMPLES / "data_analyst.pdf").read_bytes(), DEFAULT_LIMITS).text
    assert "Contact\ntomas.okonjo@example.org\n+351 21 555 0177\nLisbon, Portugal\nPortfolio\n" in text
    assert "Data Analyst (junior), Casa Verde Retail   Sep 2023 - Present" in text


def test_samples_are_small_and_come_with_a_job() -> None:
    """They travel in every wheel."""
    assert (SAMPLES / "job.txt").read_text(encoding="utf-8").startswith("Backend Engineer")
    assert sum(path.stat().st_size for path in Path(SAMPLES).iterdir()) < 50_000
