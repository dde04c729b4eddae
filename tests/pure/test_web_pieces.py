"""The pure pieces of the operations page: marked passages, filters in addresses, charts, colours, file names."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.web import charts
from resume_analysis.web.access import Access, is_loopback
from resume_analysis.web.filters import Filter
from resume_analysis.web.highlight import Quote, by_path, flagged, passages, quotes_of
from resume_analysis.web.pages import back
from resume_analysis.web.views.submit import filename
from tests.pure.work import steps

CSS = Path(__file__).parents[2] / "src" / "resume_analysis" / "web" / "static" / "page.css"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=8))
def test_marked_passages_are_the_text_and_nothing_else(text: str, spans: list[tuple[int, int]]) -> None:
    """However quotes overlap, the passages joined are the text, and each quote's passages are its words."""
    quotes = quotes_of([{"path": "/strengths/0", "start": start, "end": end} for start, end in spans], text)
    cut = passages(text, quotes)
    assert "".join(passage.text for passage in cut) == text
    for quote in quotes:
        assert "".join(p.text for p in cut if quote in p.quotes) == text[quote.start : quote.end]
        assert sum(quote in p.begins for p in cut) == 1


@pytest.mark.parametrize("item", [{}, {"start": 0, "end": 99, "path": "/a"}, {"start": "0", "end": 1, "path": "/a"}])
def test_evidence_that_does_not_stand_in_the_text_is_not_marked(item: dict[str, Any]) -> None:
    """Marking the wrong words would be worse than marking none."""
    assert quotes_of([item], "text") == []


def test_quotes_lie_beside_the_item_they_support() -> None:
    """A rewrite's quote belongs to the rewrite."""
    quotes = quotes_of([{"path": "/rewrites/1/before", "start": 0, "end": 2}], "text")
    assert list(by_path(quotes)) == ["/rewrites/1"]
    assert quotes[0].kind == "rewrite"


@given(st.dictionaries(st.sampled_from(["status", "error_code", "model", "user_id", "id", "from", "to"]), st.text()))
def test_a_filter_survives_the_address(query: dict[str, str]) -> None:
    """Whatever is typed is kept whole or left out with a sentence; what is kept reads back the same."""
    from urllib.parse import parse_qsl

    chosen, faults = Filter.read(query)
    assert len(chosen.items()) + len(faults) == sum(bool(value.strip()) for value in query.values())
    again, more = Filter.read(dict(parse_qsl(chosen.query())))
    assert (again, more) == (chosen, [])


@pytest.mark.parametrize(
    ("value", "ceiling"), [(0, 1), (0.3, 0.5), (1, 1), (1.1, 2), (5, 5), (7, 10), (99, 100), (101, 200), (0.007, 0.01)]
)
def test_axes_end_at_round_figures(value: float, ceiling: float) -> None:
    """1, 2 or 5 times a power of ten, and never below the largest value."""
    assert charts.nice_ceiling(value) == pytest.approx(ceiling)


def _slots(step: timedelta, times: list[int | None]) -> list[dict[str, Any]]:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        {"at": (first + n * step).isoformat(), "completed": 3, "failed": 1, "p50_ms": p, "p95_ms": p}
        for n, p in enumerate(times)
    ]


@pytest.mark.parametrize(
    ("value", "ceiling", "half"),
    [(0.03, "50 ms", "25 ms"), (3, "4 s", "2 s"), (70, "2 min", "60 s"), (9000, "4 h", "2 h"), (3e5, "4 d", "2 d")],
)
def test_axes_of_durations_read_well_at_the_half_too(value: float, ceiling: str, half: str) -> None:
    """A label never rounds: what it says is where its line is."""
    top = charts.nice_seconds(value)
    assert (charts.seconds(top), charts.seconds(top / 2)) == (ceiling, half)


@pytest.mark.parametrize(
    ("step", "count", "labels"),
    [
        (timedelta(minutes=1), 60, ["00:00", "00:10", "00:20", "00:30", "00:40", "00:50"]),
        (timedelta(hours=1), 24, ["01 Jan", "04:00", "08:00", "12:00", "16:00", "20:00"]),
        (timedelta(hours=1), 168, [f"{day:02} Jan" for day in range(2, 8)]),
        (timedelta(days=1), 30, [f"{day:02} Jan" for day in (3, 8, 13, 18, 23, 28)]),
    ],
)
def test_the_time_axis_is_labelled_at_round_times(step: timedelta, count: int, labels: list[str]) -> None:
    """Tens of minutes, fours of hours, midnights, days."""
    chart = charts.throughput(_slots(step, [100] * count), step.total_seconds())
    assert [label for _, label in chart.times] == labels


def test_the_failure_rate_is_a_share_of_what_ended() -> None:
    """An hour in which nothing ended has no rate, and no bar."""
    slots = _slots(timedelta(hours=1), [1, 1])
    slots[1] |= {"completed": 0, "failed": 0}
    (bar,) = charts.failure_rate(slots, 3600).bars
    assert "25.0 % of 4 failed" in bar.title


def test_costs_stand_on_each_other_and_the_cheapest_share_a_colour() -> None:
    """The dearest three models have a colour each; together the bars are as high as what was spent."""
    slots = _slots(timedelta(days=1), [1, 1])
    costs = [{"at": slots[0]["at"], "model": f"m{n}", "cost_usd": 2.0**-n} for n in range(5)]
    chart = charts.cost(slots, costs, 86_400)
    assert [name for _, name in chart.legend] == ["m0", "m1", "m2", "others"]
    assert [bar.kind for bar in chart.bars] == ["model0", "model1", "model2", "model3", "model3"]
    assert all(upper.y + upper.height == pytest.approx(lower.y, abs=0.2) for lower, upper in pairwise(chart.bars))
    assert charts.cost(slots, [], 86_400).empty


def test_marking_twice_the_quotes_is_twice_the_work() -> None:
    """A report with thousands of flags must not hold up the page for everybody else."""

    def mark(times: int) -> object:
        quotes = [Quote(number, "/flags/0", 3 * number, 3 * number + 2) for number in range(times)]
        return passages("ab " * times, quotes)

    assert steps(lambda: mark(800)) < 6 * steps(lambda: mark(200))


def test_the_same_remark_about_several_passages_is_one_remark() -> None:
    """Each passage keeps its link."""
    flags: list[dict[str, object]] = [{"code": "a", "message": "m"}, {"code": "b", "message": "m"}] * 2
    proof = by_path(quotes_of([{"path": f"/flags/{n}", "start": n, "end": n + 1} for n in range(4)], "text"))
    assert [(one.code, [quote.number for quote in one.quotes]) for one in flagged(flags, proof)] == [
        ("a", [0, 2]),
        ("b", [1, 3]),
    ]


def test_labels_of_the_time_axis_do_not_run_into_each_other() -> None:
    """Where a week begins shortly before a midnight, the first day gives way to the next."""
    slots = _slots(timedelta(hours=1), [100] * 168)
    late = [slot | {"at": (datetime.fromisoformat(slot["at"]) - timedelta(hours=3)).isoformat()} for slot in slots]
    early = [slot | {"at": (datetime.fromisoformat(slot["at"]) + timedelta(hours=22)).isoformat()} for slot in slots]
    for shifted in (slots, late, early):
        places = [x for x, _ in charts.throughput(shifted, 3600).times]
        assert all(after - before >= 50 for before, after in pairwise(places))


def test_a_point_without_neighbours_is_marked_as_such() -> None:
    """No line leads to it: where a chart hides its points, this one has to be shown all the same."""
    slots = _slots(timedelta(hours=1), [100, 200, None, 400, None, 300, 100])
    (line, _) = charts.latency(slots, 3600).lines
    assert [dot.alone for dot in line.dots] == [False, False, True, False, False]


def test_bars_stand_on_each_other_and_stay_in_the_chart() -> None:
    """Failed stands on completed, and a gap in a line is a gap."""
    slots = _slots(timedelta(hours=1), [100, 200, None, 400, 300])
    chart = charts.throughput(slots, 3600)
    first, second = chart.bars[:2]
    assert second.y + second.height == pytest.approx(first.y, abs=0.2)
    assert all(bar.y >= charts.TOP - 1 and bar.x + bar.width <= charts.WIDTH for bar in chart.bars)
    assert [len(run.split()) for run in charts.latency(slots, 3600).lines[0].runs] == [2, 2]


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("resume.pdf", "resume.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\cv.pdf", "cv.pdf"),
        ("a\x00b\u202egpj.pdf", "abgpj.pdf"),
        ("", "resume"),
        ("..", ".."),
        ("Ada " + "x" * 500 + ".pdf", "Ada " + "x" * 155 + "…" + "x" * 36 + ".pdf"),
    ],
)
def test_file_names_are_names(given_name: str, kept: str) -> None:
    """No folders, no characters that hide others, no more than fits."""
    assert filename(given_name) == kept


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/jobs?status=failed&done=queued", "/jobs?status=failed&done=cancelled"),
        ("/jobs/1", "/jobs/1?done=cancelled"),
        ("//evil.example/x", "/jobs?done=cancelled"),
        ("////evil.example/x", "/jobs?done=cancelled"),
        ("https://evil.example", "/jobs?done=cancelled"),
        ("/\\evil.example", "/jobs?done=cancelled"),
        ("evil", "/jobs?done=cancelled"),
    ],
)
def test_going_back_stays_on_the_page(target: str, location: str) -> None:
    """A filter is kept, an old message is not, and other sites are no place to go back to."""
    assert back(target, "cancelled").headers["location"] == location


@pytest.mark.parametrize(
    ("host", "inside"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("localhost.evil", False),
    ],
)
def test_only_loopback_is_loopback(host: str, inside: bool) -> None:
    """A name that merely begins like one is not."""
    assert is_loopback(host) is inside


def test_a_session_ends_with_its_role() -> None:
    """When the viewers' password is taken away, their sessions end."""
    both = Access({"viewer": "v" * 12, "operator": "o" * 12}, secret_key="k")
    viewer = both.sign_in("V", "v" * 12, "here")
    assert viewer is not None
    cookie = both.seal(viewer)
    assert both.unseal(cookie) == viewer
    assert Access({"operator": "o" * 12}, secret_key="k").unseal(cookie) is None
    assert Access({"viewer": "v" * 12}, secret_key="other").unseal(cookie) is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_on_what_they_stand_on(scheme: str) -> None:
    """Contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3) for every text colour on every ground it is used on."""
    light, dark = re.findall(r":root \{([^}]*)\}", CSS.read_text(encoding="utf-8"))[:2]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", light))
    if scheme == "dark":
        colours |= dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", dark))
    pairs = [(ink, ground) for ink in ("ink", "soft") for ground in ("ground", "surface", "sunk")]
    pairs += [(ink, "surface") for ink in ("accent", "good", "bad", "warn", "info")]
    pairs += [(ink, "sunk") for ink in ("good", "bad", "warn", "info", "accent")]
    pairs += [("ink", mark) for mark in ("strength", "skill", "rewrite", "flag", "criterion")]
    pairs += [("accent-ink", "accent"), ("accent", "ground")]
    low = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: value for pair, value in low.items() if value < 4.5} == {}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
