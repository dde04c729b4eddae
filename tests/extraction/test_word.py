"""Word files say all they say, in order, and nothing they hide."""

from __future__ import annotations

import pytest
from benchmarks.resumes.word_files import word_files
from benchmarks.resumes.word_oddities import word_oddities

from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read

FILES = {**word_files(), **word_oddities()}


@pytest.mark.parametrize("name", FILES)
def test_a_word_file_becomes_its_lines_links_and_hidden_passages(name: str) -> None:
    """Tables, text boxes, headers, footers, links and hidden runs each end where they belong."""
    file = FILES[name]
    reading = read(file.data, DEFAULT_LIMITS)
    assert [line for line in reading.text.splitlines() if line] == list(file.lines)
    assert tuple(reading.links) == file.links
    assert tuple(reading.hidden) == file.hidden
    assert ("hidden_text" in reading.flags) == bool(file.hidden)
    assert reading.pages is None
