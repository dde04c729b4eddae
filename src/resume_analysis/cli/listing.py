"""Lists of jobs and figures: cut at the edge of a terminal, whole for whoever reads them from a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.text import Text

from resume_analysis.cli.report_view import plain

_HEADINGS = ("id", "age", "outcome", "file")
_FIGURES = (
    "queued",
    "deferred",
    "processing",
    "completed",
    "failed",
    "oldest_queued_at",
    "next_run_after",
    "expired_leases",
    "failed_last_hour",
    "last_hour",
    "at",
)
"""The order figures are read in; jsonb brings them by the length of their names."""
_STEPS = ((86400, "d"), (3600, "h"), (60, "m"), (1, "s"))


def show_jobs(rows: Sequence[dict[str, Any]]) -> None:
    """Print one line per job: its id, how long ago it was submitted, what became of it, the name of its file."""
    if not rows:
        Console(stderr=True).print("Nothing found.")
        return
    now = datetime.now(UTC)
    cells = [(str(row["id"]), _age(row["created_at"], now), _outcome(row), plain(row["filename"])) for row in rows]
    widths = [max(map(len, column)) for column in zip(_HEADINGS, *cells, strict=True)]
    console = Console(highlight=False)
    for line in (_HEADINGS, *cells):
        text = Text("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
        text.stylize("bold" if line is _HEADINGS else "")
        if console.is_terminal:
            text.truncate(console.width, overflow="ellipsis")
        console.print(text, soft_wrap=True)


def show_figures(figures: dict[str, Any]) -> None:
    """Print figures, those within figures as well, one a line."""
    place = {name: at for at, name in enumerate(_FIGURES)}
    lines = list(_flat(dict(sorted(figures.items(), key=lambda item: place.get(item[0], len(place))))))
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        Console(highlight=False).print(Text(f"{name.ljust(width)}  {value}"), soft_wrap=True)


def _flat(figures: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in figures.items():
        name = before + (key if before else key.replace("_", " "))
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{name}: ")
        else:
            yield name, "-" if value in (None, {}) else value


def _outcome(row: dict[str, Any]) -> str:
    said = row["error_code"] if row["status"] == "failed" else row["overall_score"]
    return row["status"] if said is None else f"{row['status']} {said}"


def _age(then: datetime | str, now: datetime) -> str:
    # PostgREST sends its times as text.
    seconds = max(0, int((now - datetime.fromisoformat(str(then))).total_seconds()))
    return next((f"{seconds // size}{unit}" for size, unit in _STEPS if seconds >= size), "0s")
