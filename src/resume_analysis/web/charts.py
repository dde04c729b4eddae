"""Charts as geometry: numbers become rectangles and lines here, templates write them as SVG. No style attributes,
which a strict content security policy would drop.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

WIDTH, HEIGHT = 500, 180
LEFT, RIGHT, TOP, BOTTOM = 74, 8, 10, 28  # a million fits left of the axis, in the letters of a phone too
MANY = 100
"""Slots from which on the points of a line would hide it."""

_MODELS = 4
_LABEL = 50
_HALF_LABEL = 20  # keeps the first and the last label inside
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_ROUND_SECONDS = (
    *(step * scale for scale in (0.001, 0.01, 0.1) for step in (1, 2, 5)),
    *(1, 2, 4, 10, 20, 30, _MINUTE, 120, 240, 600, 1200, 1800, _HOUR, 7200, 14_400, 28_800),
    *(days * _DAY for days in (1, 2, 4, 10, 20, 40)),
)
"""Tops of an axis of durations: half of each is round as well."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle; ``title`` is read out and shown on hover."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line; ``alone`` where no line leads to it, so that nothing else shows it."""

    x: float
    y: float
    title: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A series of points with gaps where there is no figure: one ``points`` attribute per unbroken run."""

    kind: str
    runs: list[str]
    dots: list[Dot]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. ``ticks`` are (y, label) of the vertical axis, ``times`` (x, label) of the horizontal one, ``per`` is
    the time one slot stands for, ``legend`` are (kind, name) where the chart itself decides what it shows.
    """

    label: str
    per: str
    bars: list[Bar]
    lines: list[Line]
    ticks: list[tuple[float, str]]
    times: list[tuple[float, str]]
    legend: Sequence[tuple[str, str]] = ()
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    empty: bool = False
    dense: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the charts of one page have in common: their slots of time."""

    slots: Sequence[Mapping[str, Any]]
    step: float

    @property
    def pitch(self) -> float:
        return (WIDTH - LEFT - RIGHT) / max(len(self.slots), 1)

    @property
    def per(self) -> str:
        return {_MINUTE: "minute", _HOUR: "hour", _DAY: "day"}[int(self.step)]

    def middle(self, n: int) -> float:
        return round(LEFT + (n + 0.5) * self.pitch, 1)

    def bar(self, kind: str, n: int, bottom: float, height: float, title: str) -> Bar:
        width = max(self.pitch - 2, self.pitch * 0.7)
        x, y = LEFT + n * self.pitch, bottom - height
        return Bar(kind, round(x, 1), round(y, 1), round(width, 1), round(height, 1), f"{self.at(n)}: {title}")

    def at(self, n: int) -> str:
        moment = _moment(self.slots[n])
        return f"{moment:%d %b}" if self.step >= _DAY else f"{moment:%d %b %H:%M}"

    def chart(
        self,
        label: str,
        ticks: list[tuple[float, str]],
        *,
        empty: bool,
        bars: Sequence[Bar] = (),
        lines: Sequence[Line] = (),
        legend: Sequence[tuple[str, str]] = (),
    ) -> Chart:
        return Chart(
            label, self.per, list(bars), list(lines), ticks, self._times(), legend,
            empty=empty, dense=len(self.slots) >= MANY,
        )  # fmt: skip

    def _times(self) -> list[tuple[float, str]]:
        """Label whole ten minutes of an hour, every fourth hour of a day, midnights of a week, every fifth day."""
        found: list[tuple[float, str]] = []
        for n, slot in enumerate(self.slots):
            moment = _moment(slot)
            if self.step <= _MINUTE:
                shown = moment.minute % 10 == 0
            elif self.step <= _HOUR:
                shown = moment.hour % (4 if len(self.slots) < MANY else 24) == 0
            else:
                shown = n % 5 == 2
            dated = self.step >= _DAY or (self.step == _HOUR and moment.hour == 0)
            if shown:
                x = min(max(self.middle(n), LEFT + _HALF_LABEL), WIDTH - _HALF_LABEL)
                if found and x - found[-1][0] < _LABEL:
                    found.pop()  # the first, which was moved inside
                found.append((x, f"{moment:%d %b}" if dated else f"{moment:%H:%M}"))
        return found


def throughput(slots: Sequence[Mapping[str, Any]], step_seconds: float) -> Chart:
    """Stack what was completed and what failed, per minute, hour or day."""
    frame = _Frame(slots, step_seconds)
    top = nice_ceiling(max((slot["completed"] + slot["failed"] for slot in slots), default=0))
    bars = []
    for n, slot in enumerate(slots):
        bottom = float(HEIGHT - BOTTOM)
        title = f"{slot['completed']:,} completed, {slot['failed']:,} failed"
        for kind in ("completed", "failed"):
            if height := _height(slot[kind], top):
                bars.append(frame.bar(kind, n, bottom, height, title))
                bottom -= height
    total, failed = sum(s["completed"] + s["failed"] for s in slots), sum(s["failed"] for s in slots)
    return frame.chart(
        f"Analyses ended per {frame.per}: {total:,} in all, {failed:,} of them failed",
        _ticks(top, lambda value: f"{value:,.0f}", whole=True),
        bars=bars,
        empty=total == 0,
    )


def failure_rate(slots: Sequence[Mapping[str, Any]], step_seconds: float) -> Chart:
    """Draw which share of what ended has failed."""
    frame = _Frame(slots, step_seconds)
    ended = [slot["completed"] + slot["failed"] for slot in slots]
    rates = [100 * slot["failed"] / of if of else 0.0 for slot, of in zip(slots, ended, strict=True)]
    highest = max(rates, default=0)
    top = max(1, nice_ceiling(highest))
    bars = [
        frame.bar("failed", n, HEIGHT - BOTTOM, _height(rate, top), f"{rate:.1f} % of {ended[n]:,} failed")
        for n, rate in enumerate(rates)
        if rate
    ]
    return frame.chart(
        f"Share that failed per {frame.per}; at most {highest:.1f} %",
        _ticks(top, lambda value: f"{value:g} %"),
        bars=bars,
        empty=not bars,
    )


def latency(slots: Sequence[Mapping[str, Any]], step_seconds: float) -> Chart:
    """Draw the median and the 95th percentile of the time from insert to result."""
    frame = _Frame(slots, step_seconds)
    slowest = max((slot["p95_ms"] or 0 for slot in slots), default=0) / 1000
    top = nice_seconds(slowest)
    lines = []
    for key, name in (("p95_ms", "95 % within"), ("p50_ms", "half within")):
        runs: list[list[tuple[float, float, str]]] = [[]]
        for n, slot in enumerate(slots):
            if slot[key] is None:
                runs.append([])
                continue
            x, y = frame.middle(n), _y(slot[key] / 1000, top)
            runs[-1].append((x, y, f"{frame.at(n)}: {name} {seconds(slot[key] / 1000)}"))
        paths = [" ".join(f"{x},{y}" for x, y, _ in run) for run in runs if len(run) > 1]
        dots = [Dot(*point, alone=len(run) == 1) for run in runs for point in run]
        lines.append(Line(key.removesuffix("_ms"), paths, dots))
    return frame.chart(
        f"Time from insert to result; at most {seconds(slowest)} for 95 %",
        _ticks(top, seconds),
        lines=lines,
        empty=slowest == 0,
    )


def cost(slots: Sequence[Mapping[str, Any]], costs: Sequence[Mapping[str, Any]], step_seconds: float) -> Chart:
    """Stack what each model cost in US dollars; the dearest have a colour each, the others share one."""
    frame = _Frame(slots, step_seconds)
    totals: dict[str, float] = {}
    for part in costs:
        totals[part["model"]] = totals.get(part["model"], 0) + part["cost_usd"]
    dearest = sorted(totals, key=lambda model: (-totals[model], model))
    kinds = {model: f"model{min(n, _MODELS - 1)}" for n, model in enumerate(dearest)}
    place = {slot["at"]: n for n, slot in enumerate(slots)}
    stacks: dict[int, float] = {}
    for part in costs:
        stacks[place[part["at"]]] = stacks.get(place[part["at"]], 0) + part["cost_usd"]
    top = nice_ceiling(max(stacks.values(), default=0))
    digits = 0 if top >= 2 else max(2, 1 - math.floor(math.log10(top)))  # half the top shows in full
    bottoms = dict.fromkeys(stacks, float(HEIGHT - BOTTOM))
    bars = []
    for part in sorted(costs, key=lambda part: dearest.index(part["model"])):
        n, height = place[part["at"]], _height(part["cost_usd"], top)
        bars.append(frame.bar(kinds[part["model"]], n, bottoms[n], height, f"{part['model']} ${part['cost_usd']:.4f}"))
        bottoms[n] -= height
    legend = [(kinds[model], model) for model in dearest[:_MODELS]]
    if len(dearest) > _MODELS:
        legend[-1] = (legend[-1][0], "others")
    return frame.chart(
        f"Cost of models per {frame.per}; ${sum(totals.values()):.2f} in all",
        _ticks(top, lambda value: f"${value:,.{digits}f}" if value else "$0"),
        bars=bars,
        legend=legend,
        empty=not costs,
    )


def nice_ceiling(value: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 … that is not below the value, so that axes have round figures."""
    if value <= 0:
        return 1
    scale: float = 10.0 ** math.floor(math.log10(value))
    return next(step * scale for step in (1, 2, 5, 10) if step * scale >= value * (1 - 1e-9))


def nice_seconds(value: float) -> float:
    """Return the next duration that reads well and whose half does too: 30 s, 2 min, 4 h …"""
    if value <= 0:
        return 1
    return next((top for top in _ROUND_SECONDS if top >= value), nice_ceiling(value / _DAY) * _DAY)


def seconds(value: float) -> str:
    """Write a duration for people."""
    if 0 < value < 1:
        return f"{value * 1000:.0f} ms" if value >= 0.01 else f"{round(value * 1000, 1):g} ms"
    if value < 90:
        return f"{value:.0f} s" if value >= 10 or value == int(value) else f"{value:.1f} s"
    if value < 5400:
        return f"{value / _MINUTE:.0f} min"
    return f"{value / _HOUR:.0f} h" if value < 129_600 else f"{value / _DAY:.0f} d"


def _height(value: float, top: float) -> float:
    return (HEIGHT - TOP - BOTTOM) * value / top


def _y(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - _height(value, top), 1)


def _ticks(top: float, write: Callable[[float], str], *, whole: bool = False) -> list[tuple[float, str]]:
    steps = [0, top] if whole and top % 2 else [0, top / 2, top]
    return [(_y(value, top), write(value)) for value in steps]


def _moment(slot: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(slot["at"])
