"""Reports for people at a terminal, and a bar while they wait."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rich.console import Console, Group
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from resume_analysis.retry import fate_of

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_WIDE = 60
"""Columns from which a long bar leaves room for what stands beside it."""
LABELS = {
    "skillsMatch": "Skills",
    "experienceMatch": "Experience",
    "educationMatch": "Education",
}


def show_report(row: dict[str, Any], *, title: str) -> None:
    """Print a row of ``analyses``: the report when it is completed, else where it stands and why."""
    from resume_analysis.reading.kinds import skills_in_part  # the names it knows would slow every command down

    row, title = _plain_all(row), escape(plain(title))
    console = Console(highlight=False)
    if row["status"] != "completed":
        console.print(Panel(_standing(row), title=title, title_align="left", border_style="yellow"))
        return
    result = row["result"]
    skills = result["skills"]
    bar = _Bar(20 if console.width >= _WIDE else 5, "#-" if console.options.ascii_only else "█░")
    parts: list[Any] = [Text(result["summary"]), _scores(result, bar)]
    parts += _listed("Matched skills", skills["matched"])
    parts += _listed("Matched in part", skills_in_part(result["requirements"]))
    parts += _listed("Missing skills", skills["missing"])
    parts += _points("Strengths", result["strengths"])
    parts += _points("Work the years are counted from", _quotes(result, "/experience/years"))
    parts += _points("Recommendations", result["recommendations"])
    parts += _points("To look at", [flag["message"] for flag in result["flags"]])
    parts.append(Text(_cost(row), style="dim"))
    console.print(Panel(Group(*parts), title=title, title_align="left", border_style="green"))


def _quotes(result: dict[str, Any], path: str) -> list[str]:
    return [item["quote"] for item in result["evidence"] if item["path"] == path]


def plain(text: str) -> str:
    """Return ``text`` as one line without control characters: a file name must not steer the reader's terminal."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def _plain_all(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: _plain_all(item) for key, item in value.items()}
    return [_plain_all(item) for item in value] if isinstance(value, list) else value


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on stderr, where that is a terminal; yields what moves it on by one."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Analysing"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)


def _scores(result: dict[str, Any], bar: _Bar) -> Padding:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row(Text("Overall", style="bold"), bar.of(result["overallScore"]), _level(result))
    for key, label in LABELS.items():
        table.add_row(label, bar.of(result["breakdown"][key]), _note(key, result))
    return Padding(table, (1, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class _Bar:
    """A score as a bar of so many of the two ``signs``."""

    length: int
    signs: str

    def of(self, score: int) -> Text:
        filled = round(score * self.length / 100)
        style = "green" if score >= 70 else "yellow" if score >= 40 else "red"
        full, empty = self.signs[0] * filled, self.signs[1] * (self.length - filled)
        return Text.assemble((f"{score:>3} ", "bold"), (full, style), (empty, "dim"))


def _level(result: dict[str, Any]) -> str:
    experience = result["experience"]
    asked = experience.get("requiredLevel")
    return f"level {experience['inferredLevel']}" + (f", asked for {asked}" if asked else "")


def _note(key: str, result: dict[str, Any]) -> str:
    if key == "experienceMatch":
        years = result["experience"].get("years")
        return "" if years is None else f"{years:g} years by the dates"
    if key == "educationMatch":
        return escape(result["education"].get("notes") or "")
    return ""


def _listed(heading: str, items: Sequence[str]) -> list[Any]:
    return [_heading(heading), Text(", ".join(items))] if items else []


def _points(heading: str, lines: Sequence[str]) -> list[Any]:
    grid = Table.grid(padding=(0, 1))
    for line in lines:
        grid.add_row("•", Text(line))
    return [_heading(heading), grid] if lines else []


def _heading(text: str) -> Padding:
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def _standing(row: dict[str, Any]) -> Text:
    if row["status"] == "failed":
        said = f"Failed: {row['error_message']} ({row['error_code']})"
        if fate_of(row["error_code"]).retryable:
            said += f"\nRun it again: resume-analysis jobs retry {row['id']}"
        return Text(said)
    text = f"{row['status'].capitalize()}, attempt {row['attempt']}"
    if row.get("error_message"):
        text += f"; last time: {row['error_message']} ({row['error_code']})"
    return Text(text)


def _cost(row: dict[str, Any]) -> str:
    tokens = (row.get("input_tokens") or 0) + (row.get("output_tokens") or 0)
    cost = row.get("cost_usd")
    parts = [
        f"model {row['model']}",
        f"{tokens:,} tokens" + (f", {float(cost):.4f} USD" if cost else ""),
        f"{(row.get('duration_ms') or 0) / 1000:.2f} s",
    ]
    return "\n" + " · ".join(parts)
