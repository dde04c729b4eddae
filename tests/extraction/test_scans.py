"""Scanned pages: recognised where Tesseract is installed, explained where it is not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.resumes.bands import BANDS
from benchmarks.resumes.layouts import COLUMNS, SINGLE
from benchmarks.resumes.measure import edit_similarity, word_f1
from benchmarks.resumes.scans import scan

from resume_analysis.errors import ConfigurationError, ExtractionError
from resume_analysis.extraction import Extractor

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs Debian's tesseract-ocr")
LAYOUTS = {**SINGLE, **COLUMNS, **BANDS}


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    extractor = Extractor()
    yield extractor
    extractor.close()


@needs_tesseract
@pytest.mark.parametrize(
    "layout",
    [
        "single",
        "skill_table",
        "sidebar_left",
        "header_columns_footer",
        "bands_under_headings",
        "dates_before_sidebar",
    ],
)
def test_a_scan_is_recognised_in_order(layout: str, extractor: Extractor) -> None:
    """Words and order survive the picture; the flag says that they were recognised."""
    sheet = LAYOUTS[layout](3)
    reading = extractor.extract_blocking(scan(sheet))
    assert reading.flags == {"ocr"}
    assert word_f1(sheet, reading.text) >= 0.95
    assert edit_similarity(sheet, reading.text) >= 0.96


def test_a_searchable_scan_keeps_its_layer(extractor: Extractor) -> None:
    """Invisible text over a page-sized picture is what the scanner's own recognition found, not an attack."""
    sheet = LAYOUTS["single"](3)
    reading = extractor.extract_blocking(scan(sheet, text_layer=True, dpi=60))
    assert reading.flags == {"ocr_layer"}
    assert edit_similarity(sheet, reading.text) >= 0.99
    assert not reading.hidden


def test_without_recognition_a_scan_is_refused_with_the_reason() -> None:
    """The person learns that the file is a picture, not that it is empty."""
    extractor = Extractor(ocr_languages=None)
    try:
        with pytest.raises(ExtractionError, match=r"is a scan.*OCR.*not installed") as caught:
            extractor.extract_blocking(scan(LAYOUTS["single"](3), dpi=40))
        assert caught.value.code == "no_text"
    finally:
        extractor.close()


@needs_tesseract
def test_a_language_that_is_not_installed_is_named() -> None:
    """Configuration fails loudly and at once, not page by page."""
    with pytest.raises(ConfigurationError, match="lacks the language xyz"):
        Extractor(ocr_languages="eng+xyz")
    with pytest.raises(ConfigurationError, match="look like"):
        Extractor(ocr_languages="eng; rm")


def test_a_tesseract_that_does_not_run_is_no_missing_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong is said: the program, not the languages it never got to list."""
    broken = tmp_path / "tesseract"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(ConfigurationError, match=r"does not run \(.*exit status 3"):
        Extractor()
