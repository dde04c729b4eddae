"""How long the server takes for each page with a million rows in ``analyses``, beside the same page with ten thousand.

Each figure is the time inside the server (the Server-Timing header), without network and browser. The last two lines
are peers on the same million: the usual ways to page (OFFSET) and to count (GROUP BY over everything).

Usage: make bench-web      (BENCH_ROWS changes the million)
"""

from __future__ import annotations

import asyncio
import os
import re
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import psycopg
from tests.databases import embedded_server, scratch_database

from benchmarks.history import fill
from resume_analysis.migrate import migrate
from resume_analysis.settings import load_settings
from resume_analysis.telemetry import configure_logging
from resume_analysis.web.server import open_app

LIMIT_MS = 200
ROUNDS = 15
ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
_NAIVE = {
    "peer: page 5000 by OFFSET": "select * from analyses order by created_at desc, id desc limit 50 offset 250000",
    "peer: counts by GROUP BY": "select status, count(*), sum(cost_usd) from analyses group by status",
}


def paths(url: str) -> dict[str, str]:
    """Return the pages to ask for; ids and cursors come from the middle of the table."""
    with psycopg.connect(url) as connection:
        cursor = connection.execute(
            "select id, user_id, created_at from analyses where status = 'completed' order by created_at "
            "offset (select count(*) / 4 from analyses) limit 1"
        ).fetchone()
    assert cursor is not None
    job, user, at = cursor
    after = f"{at.isoformat()}_{job}".replace("+", "%2B")
    return {
        "overview, 24 hours": "/",
        "overview, 7 days": "/?window=week",
        "overview, 30 days": "/?window=month",
        "overview, 1 hour": "/?window=hour",
        "jobs, first page": "/jobs",
        "jobs, deep page": f"/jobs?after={after}",
        "jobs, deep page backwards": f"/jobs?before={after}",
        "jobs, failed": "/jobs?status=failed",
        "jobs, failed with a code": "/jobs?status=failed&error_code=invalid_output",
        "jobs, a code that is nowhere": "/jobs?status=failed&error_code=nowhere",
        "jobs, waiting": "/jobs?status=queued",
        "jobs, waiting for their time": "/jobs?status=deferred",
        "jobs, by model": "/jobs?model=anthropic%3Aclaude-haiku-4-5",
        "jobs, a model that is nowhere": "/jobs?model=nowhere",
        "jobs, by user": f"/jobs?user_id={user}",
        "jobs, by id": f"/jobs?id={str(job)[:8]}",
        "jobs, a day": f"/jobs?from={at.date()}&to={at.date()}T12:00",
        "job": f"/jobs/{job}",
        "report": f"/jobs/{job}/report",
        "bulk, asking to retry": "/jobs/all?action=retry&status=failed",
        "bulk, asking to cancel": "/jobs/all?action=cancel&status=queued",
        "submit": "/submit",
        "audit": "/audit",
        "metrics": "/metrics",
    }


async def measure(url: str, home: Path, pages: dict[str, str]) -> dict[str, list[float]]:
    """Return the milliseconds of each page, several times over."""
    settings = load_settings(home=home).model_copy(update={"database_url": _secret(url), "supabase_url": None})
    async with open_app(settings) as app:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            await _counted(url)
            taken: dict[str, list[float]] = {name: [] for name in pages}
            for _ in range(ROUNDS):
                for name, path in pages.items():
                    answer = await client.get(path)
                    assert answer.status_code == 200, f"{path}: {answer.status_code}"
                    taken[name].append(float(re.search(r"dur=([\d.]+)", answer.headers["server-timing"])[1]))  # type: ignore[index]
            return taken


async def _counted(url: str) -> None:
    """Wait until the page has counted the hours that are over, as it does in its first moments."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        while True:
            row = await (await connection.execute("select count(*) from resume_analysis.hours")).fetchone()
            if row is not None and row[0] >= 31 * 24:
                return
            await asyncio.sleep(0.2)


def _secret(url: str) -> object:
    from pydantic import SecretStr

    return SecretStr(url)


def naive(url: str) -> dict[str, float]:
    """Return the median milliseconds of the peers' queries."""
    found = {}
    with psycopg.connect(url, autocommit=True) as connection:
        for name, query in _NAIVE.items():
            times = []
            for _ in range(5):
                started = time.perf_counter()
                connection.execute(query).fetchall()  # type: ignore[arg-type]
                times.append((time.perf_counter() - started) * 1000)
            found[name] = statistics.median(times)
    return found


def main() -> int:
    """Print a table; 1 when a page is over the limit."""
    configure_logging("error", "json")
    with embedded_server() as server, TemporaryDirectory() as home:
        results = []
        for rows in (10_000, ROWS):
            with scratch_database(server) as url:
                migrate(url)
                started = time.perf_counter()
                fill(url, ended=rows, running=160, waiting=2000)
                print(f"{rows:,} rows inserted in {time.perf_counter() - started:.0f} s")
                results.append(asyncio.run(measure(url, Path(home), paths(url))))
                peers = naive(url)
    small, large = results
    print(f"\n| median of {ROUNDS}, ms | 10,000 rows | {ROWS:,} rows | slowest | ratio |\n|---|---:|---:|---:|---:|")
    for name, times in large.items():
        before, now = statistics.median(small[name]), statistics.median(times)
        print(f"| {name} | {before:.1f} | {now:.1f} | {max(times):.1f} | {now / before:.1f}x |")
    for name, taken in peers.items():
        print(f"| {name} | | {taken:.1f} | | |")
    slow = [name for name, times in large.items() if statistics.median(times) > LIMIT_MS]
    print(f"\nOver {LIMIT_MS} ms: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
