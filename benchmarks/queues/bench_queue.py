"""Prints how fast the queue is beside its peers: ``python -m benchmarks.queues [--json]``.

Every contestant is a process of its own with one embedded PostgreSQL for all, a fresh database per measurement,
rounds interleaved. A machine shared with others is noisy: read the ratios, and the ranges beside the medians.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from tests.databases import embedded_server, scratch_database

from benchmarks.queues.environments import Contestant, contestants

RESULT = {"overallScore": 70, "strengths": [f"A sentence of some length about strength number {n}" for n in range(36)]}

OURS = {
    "full": {
        "batched": "resume-analysis, batches of 500",
        "worker": "resume-analysis, its worker",
        "fetched": "resume-analysis, claimed by 20, completed one by one",
        "single": "resume-analysis, one by one",
    },
    "noop": {"batched": "resume-analysis, batches of 500", "worker": "resume-analysis, its worker"},
    "latency": {"worker": "resume-analysis, its worker"},
}
"""The forms of ``contestants/ours.py`` that stand in each table."""


@dataclass
class Row:
    """The measurements of one contestant in one table."""

    name: str
    values: list[float] = field(default_factory=list)
    missing: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.values) if self.values else float("nan")


def measure(contestant: Contestant, server: str, mode: str, form: str, jobs: int) -> dict[str, list[float] | float]:
    """Run one contestant once in a database of its own."""
    with scratch_database(server) as url:
        target = url
        if contestant.node:
            parts = psycopg.conninfo.conninfo_to_dict(url)
            target = json.dumps({"host": parts["host"], "user": parts["user"], "database": parts["dbname"]})
        environment = os.environ | {"PYTHONPATH": str(Path.cwd()), "PYTHONWARNINGS": "ignore"}
        done = subprocess.run(
            [
                *contestant.command,
                target,
                mode,
                form,
                str(jobs),
                json.dumps(RESULT if mode == "full" else {"done": True}),
            ],
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
            env=environment,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{contestant.name}: {done.stderr.strip().splitlines()[-1:]}")
        answer: dict[str, list[float] | float] = json.loads(done.stdout.strip().splitlines()[-1])
        return answer


def table(server: str, found: list[Contestant], mode: str, jobs: dict[str, int], rounds: int) -> list[Row]:
    """Measure every contestant in interleaved rounds."""
    rows: dict[str, Row] = {}
    for turn in range(rounds):
        for contestant in found if turn % 2 == 0 else found[::-1]:
            forms = OURS[mode] if contestant.name == "resume-analysis" else {"batched": contestant.name}
            for form, label in forms.items():
                row = rows.setdefault(label, Row(label, missing=contestant.missing))
                if row.missing:
                    continue
                count = jobs.get(form) or jobs[contestant.name]
                try:
                    answer = measure(contestant, server, mode, form, count)
                except (RuntimeError, subprocess.TimeoutExpired) as error:
                    row.missing = str(error)[:120]
                    continue
                row.values.append(
                    statistics.median(answer["milliseconds"]) if mode == "latency" else float(answer["jobs_per_second"])
                )
                print(f"  {mode} {label}: {row.values[-1]:.4g}", file=sys.stderr)
    return list(rows.values())


def plain(value: float) -> str:
    """Return a figure a person reads at once: 12,340 or 2.42."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def show(title: str, rows: list[Row], *, unit: str, more_is_better: bool = True) -> str:
    """Return a table in Markdown, each row beside the best peer."""
    peers = [row.median for row in rows if row.values and not row.name.startswith("resume-analysis")]
    best = (max if more_is_better else min)(peers) if peers else float("nan")
    lines = [f"### {title}", "", f"| | {unit}, median | range | of the best peer |", "|---|---|---|---|"]
    for row in rows:
        if row.values:
            span = f"{plain(min(row.values))} – {plain(max(row.values))}"
            lines.append(f"| {row.name} | {plain(row.median)} | {span} | {row.median / best:.2f}× |")
        else:
            lines.append(f"| {row.name} | – | {row.missing} | |")
    return "\n".join([*lines, ""])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scale", type=float, default=1.0, help="multiplies the numbers of jobs")
    parser.add_argument("--environments", type=Path, default=Path(".bench"), help="folder for the peers' environments")
    arguments = parser.parse_args()
    found = contestants(arguments.environments.absolute())

    def jobs(**counts: int) -> dict[str, int]:
        return {name.replace("_", "-"): max(50, int(count * arguments.scale)) for name, count in counts.items()}

    many = jobs(
        resume_analysis=30_000, worker=15_000, fetched=4_000, single=2_000,
        procrastinate=600, pgqueuer=2_000, oban_py=2_000, graphile_worker=4_000,
    )  # fmt: skip
    noop = jobs(
        resume_analysis=30_000, worker=15_000, procrastinate=600, pgqueuer=10_000, oban_py=5_000, graphile_worker=30_000
    )
    few = {contestant.name: 60 for contestant in found}
    with embedded_server() as server:
        tables = {
            "full": table(server, found, "full", many, arguments.rounds),
            "noop": table(server, found, "noop", noop, arguments.rounds),
            "latency": table(server, found, "latency", few, arguments.rounds),
        }
    if arguments.json:
        print(json.dumps({name: [vars(row) for row in rows] for name, rows in tables.items()}, indent=2))
        return
    print("Versions:", ", ".join(f"{c.name} {c.version}" for c in found if not c.missing), end="\n\n")
    print(show("Full job: claimed, marked, a 2 KB result written, completed", tables["full"], unit="jobs/s"))
    print(
        "A peer's handler does the two domain updates; a peer's user could batch those by hand. Peers fetch in\n"
        "batches and do the updates job by job, so the like of theirs is the third row of ours.\n"
    )
    print(show("No-op drain", tables["noop"], unit="jobs/s"))
    print(
        "Ours keeps the row, its fence and a tiny result; the peers' handlers do nothing. The worker also writes a\n"
        "log line and counts metrics for every attempt and keeps leases; the other row is the queue's functions.\n"
    )
    print(show("Pick-up by an idle worker, p50", tables["latency"], unit="ms", more_is_better=False))


if __name__ == "__main__":
    main()
