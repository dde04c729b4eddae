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
HONEST = page()
IMPATIENT = replace(DEFAULT_LIMITS, cpu_seconds=2)
"""For the bombs that only the clock ends: they are as slow at any limit. Those that end otherwise get all the time."""


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    extractor = Extractor(limits=DEFAULT_LIMITS)
    extractor.start()
    yield extractor
    extractor.close()


@pytest.fixture(scope="module")
def impatient_extractor() -> Iterator[Extractor]:
    extractor = Extractor(limits=IMPATIENT)
    extractor.start()
    yield extractor
    extractor.close()


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    """Runs something at the same time."""
    with ThreadPoolExecutor(1) as thread:
        yield thread


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_ends_in_its_code(
    name: str, extractor: Extractor, impatient_extractor: Extractor, beside: ThreadPoolExecutor
) -> None:
    """Each file is read or refused as it should be; an honest one is read as ever beside it and after it."""
    expected, make = CASES[name]
    reader = impatient_extractor if expected == "timeout" else extractor
    other = beside.submit(reader.extract_blocking, HONEST)
    outcome: str | ExtractedText
    try:
        outcome = reader.extract_blocking(make())
    except ExtractionError as error:
        outcome = error.code
    if isinstance(outcome, ExtractedText):
        assert expected == "ok"
        assert len(outcome.text) <= DEFAULT_LIMITS.characters
        assert not any(link.startswith(("javascript:", "file:")) for link in outcome.links)
    else:
        assert outcome == expected
        assert outcome in FATES
    assert other.result().text == SAID.decode()
    assert reader.extract_blocking(HONEST).text == SAID.decode()


def test_the_suite_is_large() -> None:
    """So many ways to hurt are known."""
    assert len(CASES) >= 150


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
