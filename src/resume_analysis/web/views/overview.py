"""The overview: what waits, what runs, how fast it goes, what it costs, who works."""

from __future__ import annotations

import asyncio
from typing import Any, get_args

from starlette.requests import Request
from starlette.responses import Response

from resume_analysis.web import charts
from resume_analysis.web.pages import render, web_of
from resume_analysis.web.records import Window

_WINDOWS: dict[str, str] = {
    "hour": "Last hour",
    "day": "Last 24 hours",
    "week": "Last 7 days",
    "month": "Last 30 days",
}


async def show(request: Request) -> Response:
    """Show the overview; ``?window=`` chooses how far back."""
    records = web_of(request).records
    asked = request.query_params.get("window", "")
    window: Window = asked if asked in get_args(Window) else "day"  # type: ignore[assignment]
    backlog, staff, series, limits = await asyncio.gather(
        records.backlog(), records.staff(), records.series(window), records.limits()
    )
    slots, step = series["slots"], series["step_seconds"]
    return render(
        request,
        "overview.html",
        window=window,
        windows=_WINDOWS,
        backlog=backlog,
        staff=staff,
        limits=limits,
        totals=_totals(series),
        throughput=charts.throughput(slots, step),
        latency=charts.latency(slots, step),
        failure_rate=charts.failure_rate(slots, step),
        cost=charts.cost(slots, series["costs"], step),
        models=series["models"],
        errors=series["errors"],
        missing_hours=int(series["missing_hours"]),
    )


def _totals(series: dict[str, Any]) -> dict[str, Any]:
    completed = sum(slot["completed"] for slot in series["slots"])
    failed = sum(slot["failed"] for slot in series["slots"])
    return {
        "completed": completed,
        "failed": failed,
        "failure_rate": failed / (completed + failed) if completed + failed else None,
        "cost_usd": sum(model["cost_usd"] for model in series["models"]),
        "tokens": sum(model["input_tokens"] + model["output_tokens"] for model in series["models"]),
    }
