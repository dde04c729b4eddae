"""Pages of every layout come out in the order a person reads them, whatever order the file draws in."""

from __future__ import annotations

import pytest
from benchmarks.resumes.corpus import layouts
from benchmarks.resumes.measure import edit_similarity, trigram_recall
from benchmarks.resumes.sheet import Layout, StreamOrder

from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read

LAYOUTS = {name: layout for group in layouts().values() for name, layout in group.items()}
CASES = [(name, order) for name in LAYOUTS for order in StreamOrder]
SEED = 23


def _text_without_links(data: bytes) -> str:
    reading = read(data, DEFAULT_LIMITS)
    assert not reading.hidden
    return reading.text.partition("\n\nLinks:\n")[0]


@pytest.mark.parametrize(("name", "order"), CASES, ids=[f"{name}-{order}" for name, order in CASES])
def test_a_page_is_read_in_order(name: str, order: StreamOrder) -> None:
    """Nearly all neighbouring words stay neighbours, and the whole text is close to an acceptable order."""
    layout: Layout = LAYOUTS[name]
    sheet = layout(SEED)
    text = _text_without_links(sheet.pdf(order, SEED))
    assert trigram_recall(sheet, text) >= 0.95
    assert edit_similarity(sheet, text) >= 0.96


def test_links_behind_words_are_kept() -> None:
    """The URL of an annotation is in the links and, with its label, at the end of the text."""
    sheet = LAYOUTS["single"](SEED)
    reading = read(sheet.pdf(StreamOrder.NATURAL), DEFAULT_LIMITS)
    url = sheet.links[0][0]
    assert reading.links == [url]
    assert reading.text.endswith(f"Links:\n- Portfolio: {url}")


def test_the_cells_of_a_row_stay_apart() -> None:
    """A date flush right stays on the line of its job, three spaces away."""
    sheet = LAYOUTS["dates_right"](SEED)
    lines = _text_without_links(sheet.pdf(StreamOrder.SHUFFLED, SEED)).splitlines()
    jobs = [line for line in lines if "   20" in line]
    assert len(jobs) == 5
