"""Whatever a page looks like, its order is an order of all its words."""

from __future__ import annotations

import re
from itertools import accumulate
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.extraction.layout.order import page_text
from resume_analysis.extraction.layout.segments import Segment

PLACES = st.tuples(
    st.sampled_from([30, 60, 130, 200, 300, 420]),
    st.integers(0, 40).map(lambda line: 780 - 9 * line),
    st.sampled_from([40, 90, 160]),
    st.sampled_from([8.0, 10.0, 20.0]),
    st.sampled_from([0, 0, 0, 0, 1]),
)
DROPS = st.lists(st.sampled_from([11, 11, 11, 15, 16, 22, 33]), min_size=3, max_size=14)


def _segment(index: int, x: float, y: float, width: float, size: float, turn: int = 0) -> Segment:
    return Segment(x, y - 2, x + width, y + size, y, size, index, text=f"<{index}> in lower case", turn=turn)


def _holds_each_once(text: str, count: int) -> bool:
    return sorted(re.findall("<[0-9]+>", text)) == sorted(f"<{index}>" for index in range(count))


@given(st.lists(PLACES, max_size=60, unique_by=lambda place: place[:2]), st.booleans())
def test_no_word_of_a_page_is_lost_or_said_twice(
    places: list[tuple[int, int, int, float, int]], from_picture: bool
) -> None:
    """Rows, columns, heads, labels: each word goes to one place."""
    segments = [_segment(index, *place) for index, place in enumerate(places)]
    assert _holds_each_once(page_text(segments, from_picture=from_picture), len(places))


@given(DROPS, DROPS, st.integers(0, 3))
def test_no_line_of_two_columns_is_lost_or_said_twice(left: list[int], right: list[int], lower: int) -> None:
    """Bands, with passages that begin together here and there, headings above them and a foot below."""
    starts = ((30, left, 780), (320, right, 780 - 11 * lower))
    places = [(x, y) for x, drops, top in starts for y in accumulate([top, *(-drop for drop in drops)])]
    Random(0).shuffle(places)
    segments = [_segment(index, x, y, 200, 10.0) for index, (x, y) in enumerate(places)]
    assert _holds_each_once(page_text(segments, from_picture=True), len(places))
