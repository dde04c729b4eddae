"""Reports and tables for people at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console, Group
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

LABELS = {
    "skillsMatch": "Skills",
    "experienceMatch": "Experience",
    "educationMatch": "Education",
}


def show_report(row: dict[str, Any], *, title: str) -> None:
    """Print a row of ``analyses``: the report when it is completed, else where it stands and why."""
    console = Console(highlight=False)
    if row["status"] != "completed":
        console.print(Panel(_standing(row), title=escape(title), title_align="left", border_style="yellow"))
        return
    result = row["result"]
    parts: list[Any] = [Text(result["summary"]), _scores(result)]
    skills = result["skills"]
    parts += _lines("Matched skills", [", ".join(skills["matched"])] if skills["matched"] else [])
    parts += _lines("Missing skills", [", ".join(skills["missing"])] if skills["missing"] else [])
    parts += _lines("Strengths", result["strengths"], bullet=True)
    parts += _lines("Recommendations", result["recommendations"], bullet=True)
    parts += _lines("To look at", [flag["message"] for flag in result.get("flags", [])], bullet=True)
    parts.append(Text(_cost(row), style="dim"))
    console.print(Panel(Group(*parts), title=escape(title), title_align="left", border_style="green"))


def show_table(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    """Print rows as a table."""
    if not rows:
        Console(stderr=True).print("Nothing found.")
        return
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold", no_wrap=column == "id")
    for row in rows:
        table.add_row(*(escape("" if row[column] is None else str(row[column])) for column in columns))
    Console(highlight=False).print(table)


@contextmanager
def progress(total: int, *, visible: bool) -> Iterator[Callable[[Any], None]]:
    """Show a bar on stderr; yields what moves it on by one ended attempt."""
    bar = Progress(
        TextColumn("Analysing"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        disable=not visible,
    )
    with bar:
        task = bar.add_task("", total=total)

        def advance(attempt: Any) -> None:
            if attempt.ending in ("completed", "failed"):
                bar.advance(task)

        yield advance


def _scores(result: dict[str, Any]) -> Padding:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row(Text("Overall", style="bold"), _bar(result["overallScore"]), _level(result))
    for key, label in LABELS.items():
        table.add_row(label, _bar(result["breakdown"][key]), _note(key, result))
    return Padding(table, (1, 0, 0, 0))


def _bar(score: int) -> Text:
    filled = round(score / 5)
    style = "green" if score >= 70 else "yellow" if score >= 40 else "red"
    return Text.assemble((f"{score:>3} ", "bold"), ("█" * filled, style), ("░" * (20 - filled), "dim"))


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


def _lines(heading: str, lines: Sequence[str], *, bullet: bool = False) -> list[Any]:
    if not lines:
        return []
    shown: list[Any] = [Padding(Text(heading, style="bold"), (1, 0, 0, 0))]
    for line in lines:
        if bullet:
            grid = Table.grid(padding=(0, 1))
            grid.add_row("•", Text(line))
            shown.append(grid)
        else:
            shown.append(Text(line))
    return shown


def _standing(row: dict[str, Any]) -> Text:
    if row["status"] == "failed":
        return Text(f"Failed: {row['error_message']} ({row['error_code']})")
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
