"""Files made to hurt end in their code, and the reader of the next file is none the worse."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from benchmarks.resumes.hostile_drawing import HOSTILE_DRAWINGS
from benchmarks.resumes.hostile_other import HOSTILE_OTHERS
from benchmarks.resumes.hostile_pdf import HOSTILE_PDFS, SAID, page, spaces

from resume_analysis.errors import ExtractionError
from resume_analysis.extraction import DEFAULT_LIMITS, Extractor
from resume_analysis.extraction.sandbox import Sandbox
from resume_analysis.models import ExtractedText
from resume_analysis.retry import FATES

CASES = {**HOSTILE_PDFS, **HOSTILE_DRAWINGS, **HOSTILE_OTHERS}
LIMITS = replace(DEFAULT_LIMITS, cpu_seconds=6)
"""The bombs that run into the clock do so sooner; those that run out of memory first still do, on a busy machine."""


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    extractor = Extractor(limits=LIMITS)
    extractor.start()
    yield extractor
    extractor.close()


@pytest.fixture(scope="module")
def outcomes(extractor: Extractor) -> dict[str, str | ExtractedText]:
    """What became of every file, read two at a time in one extractor."""

    def outcome(name: str) -> str | ExtractedText:
        try:
            return extractor.extract_blocking(CASES[name][1]())
        except ExtractionError as error:
            return error.code

    with ThreadPoolExecutor(2) as threads:
        return dict(zip(CASES, threads.map(outcome, CASES), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_ends_in_its_code(name: str, outcomes: dict[str, str | ExtractedText]) -> None:
    """Each file is read or refused as it should be, and never takes the reader down."""
    expected, outcome = CASES[name][0], outcomes[name]
    if isinstance(outcome, ExtractedText):
        assert expected == "ok"
        assert len(outcome.text) <= LIMITS.characters
        assert not any(link.startswith(("javascript:", "file:")) for link in outcome.links)
    else:
        assert outcome == expected
        assert outcome in FATES


def test_the_suite_is_large_and_leaves_the_extractor_working(
    extractor: Extractor, outcomes: dict[str, str | ExtractedText]
) -> None:
    """After all of them, an honest file is read as ever."""
    assert len(outcomes) >= 150
    assert extractor.extract_blocking(page()).text == SAID.decode()


def test_memory_stays_within_its_limit() -> None:
    """A bomb that unpacks to a quarter of a gigabyte is ended at the limit it was given."""
    sandbox = Sandbox(replace(DEFAULT_LIMITS, memory_bytes=400 << 20))
    try:
        with pytest.raises(ExtractionError) as caught:
            sandbox.read(page(spaces(250), deflate=2))
        assert caught.value.code == "resource_limit"
        _, cost = sandbox.read(HOSTILE_PDFS["ten thousand pages"][1]())
        assert cost.peak_bytes < 100 << 20
    finally:
        sandbox.close()
