"""Charts as geometry: numbers become rectangles and lines here, templates write them as SVG. No style attributes,
which a strict content security policy would drop.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

WIDTH, HEIGHT = 720, 180
LEFT, RIGHT, TOP, BOTTOM = 44, 8, 10, 24


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
class Line:
    """A series of points with gaps where there is no figure: one ``points`` attribute per unbroken run."""

    kind: str
    runs: list[str]
    dots: list[tuple[float, float, str]]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. ``ticks`` are (y, label) of the vertical axis, ``times`` (x, label) of the horizontal one."""

    label: str
    bars: list[Bar]
    lines: list[Line]
    ticks: list[tuple[float, str]]
    times: list[tuple[float, str]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    empty: bool = False


def throughput(slots: Sequence[dict[str, Any]], step_seconds: float) -> Chart:
    """Stack what was completed and what failed, per minute or hour."""
    top = nice_ceiling(max((slot["completed"] + slot["failed"] for slot in slots), default=0))
    per = "minute" if step_seconds <= 60 else "hour"
    pitch, bars = _pitch(len(slots)), []
    for n, slot in enumerate(slots):
        y = float(HEIGHT - BOTTOM)
        for kind in ("completed", "failed"):
            height = _height(slot[kind], top)
            y -= height
            if height:
                title = f"{_clock(slot['at'], step_seconds)}: {slot['completed']} completed, {slot['failed']} failed"
                width = max(pitch - 2, pitch * 0.7)
                bars.append(
                    Bar(kind, round(LEFT + n * pitch, 1), round(y, 1), round(width, 1), round(height, 1), title)
                )
    total, failed = sum(s["completed"] + s["failed"] for s in slots), sum(s["failed"] for s in slots)
    return Chart(
        f"Analyses ended per {per}: {total} in all, {failed} of them failed",
        bars,
        [],
        [(_y(value, top), f"{value:,.0f}") for value in _steps(top, whole=True)],
        _times(slots, step_seconds),
        empty=total == 0,
    )


def latency(slots: Sequence[dict[str, Any]], step_seconds: float) -> Chart:
    """Draw the median and the 95th percentile of the time from insert to result."""
    slowest = max((slot["p95_ms"] or 0 for slot in slots), default=0) / 1000
    top = nice_ceiling(slowest)
    lines = []
    for key, name in (("p95_ms", "95 % within"), ("p50_ms", "half within")):
        runs: list[list[str]] = [[]]
        dots = []
        for n, slot in enumerate(slots):
            if slot[key] is None:
                runs.append([])
                continue
            x, y = round(LEFT + (n + 0.5) * _pitch(len(slots)), 1), _y(slot[key] / 1000, top)
            runs[-1].append(f"{x},{y}")
            dots.append((x, y, f"{_clock(slot['at'], step_seconds)}: {name} {seconds(slot[key] / 1000)}"))
        lines.append(Line(key.removesuffix("_ms"), [" ".join(run) for run in runs if len(run) > 1], dots))
    return Chart(
        f"Time from insert to result; at most {seconds(slowest)} for 95 %",
        [],
        lines,
        [(_y(value, top), seconds(value)) for value in _steps(top)],
        _times(slots, step_seconds),
        empty=slowest == 0,
    )


def nice_ceiling(value: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 … that is not below the value, so that axes have round figures."""
    if value <= 0:
        return 1
    scale: float = 10.0 ** math.floor(math.log10(value))
    return next(step * scale for step in (1, 2, 5, 10) if step * scale >= value * (1 - 1e-9))


def seconds(value: float) -> str:
    """Write a duration for people."""
    if 0 < value < 1:
        return f"{value * 1000:.0f} ms"
    if value < 90:
        return f"{value:.0f} s" if value >= 10 or value == int(value) else f"{value:.1f} s"
    if value < 5400:
        return f"{value / 60:.0f} min"
    return f"{value / 3600:.0f} h" if value < 129_600 else f"{value / 86400:.0f} d"


def _pitch(count: int) -> float:
    return (WIDTH - LEFT - RIGHT) / max(count, 1)


def _height(value: float, top: float) -> float:
    return (HEIGHT - TOP - BOTTOM) * value / top


def _y(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - _height(value, top), 1)


def _steps(top: float, *, whole: bool = False) -> list[float]:
    return [0, top] if whole and top % 2 else [0, top / 2, top]


def _times(slots: Sequence[dict[str, Any]], step_seconds: float) -> list[tuple[float, str]]:
    every = max(1, len(slots) // 6)
    return [
        (round(LEFT + (n + 0.5) * _pitch(len(slots)), 1), _clock(slots[n]["at"], step_seconds, short=len(slots) <= 60))
        for n in range(every // 2, len(slots), every)
    ]


def _clock(at: str, step_seconds: float, *, short: bool = False) -> str:
    moment = datetime.fromisoformat(at)
    if short:
        return f"{moment:%H:%M}"
    return f"{moment:%H:%M}" if step_seconds <= 60 else f"{moment:%d %b %H:%M}"
