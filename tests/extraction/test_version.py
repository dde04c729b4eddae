"""The extractor's version follows what it makes of the same bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from benchmarks.resumes.bands import BANDS
from benchmarks.resumes.layouts import COLUMNS, SINGLE
from benchmarks.resumes.sheet import StreamOrder
from benchmarks.resumes.word_files import word_files
from benchmarks.resumes.word_oddities import word_oddities
from scripts.make_samples import RESUMES, SAMPLES

from resume_analysis.extraction import DEFAULT_LIMITS, EXTRACTOR
from resume_analysis.extraction.reader import read

RECORDED = ("resume-text/3", "a8e79ccbf0e2")
"""A version and the hash of the texts it reads: a file is read again only under another version."""

COLUMNS_OF_TEXT = "\n".join(
    f"{f'Skill {row}' * (row % 4 < 3):<32}{f'kept the books of {row} firms and' * (row % 5 < 4)}".rstrip()
    for row in range(24)
)

PLAIN = (
    COLUMNS_OF_TEXT.encode(),
    "# Zoë\r\n– Clerk\x0c2019–2021 ..... Ghent".encode(),
    "Zoë Müller, café".encode("cp1252"),
    "Zoë".encode("utf-16"),
)


def _readings() -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield what the fixtures say; those that need a machine's own fonts, a browser or Tesseract are left out."""
    files = [
        *((SAMPLES / name).read_bytes() for name in RESUMES),
        *(layout(7).pdf(order, 7) for layout in {**SINGLE, **COLUMNS, **BANDS}.values() for order in StreamOrder),
        *(file.data for file in {**word_files(), **word_oddities()}.values()),
        *PLAIN,
    ]
    for data in files:
        reading = read(data, DEFAULT_LIMITS)
        yield reading.text, list(reading.links), list(reading.hidden)


def test_another_text_needs_another_version() -> None:
    """The same files give the same text, links and hidden passages as long as the version is the same."""
    found = hashlib.sha256(json.dumps(list(_readings())).encode()).hexdigest()[:12]
    assert (EXTRACTOR, found) == RECORDED, "raise EXTRACTOR_VERSION if the texts have changed, then enter both here"
