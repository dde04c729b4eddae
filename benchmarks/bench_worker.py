"""One worker process on a real PostgreSQL: how near it comes to what its slots allow, and what it costs when idle.

``python -m benchmarks.bench_worker`` prints two tables. The model is a stub that answers after 2 s ± 50 %, so that
200 slots allow 100 jobs a second; everything else is the real pipeline. Run it on a quiet machine.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import psutil
import psycopg
from tests.chaos.fleet import Fleet, Nursery
from tests.chaos.history import left, submit
from tests.databases import embedded_server, scratch_database

from resume_analysis.migrate import migrate

SLOTS, DELAY = 200, 2.0


def busy(nursery: Nursery, url: str, folder: Path, seconds: int) -> list[tuple[str, str]]:
    """Run a full worker and look at what was completed in the middle of the run, when every slot is taken."""
    ideal = SLOTS / DELAY
    submit(url, int(ideal * (seconds + 3 * DELAY)))
    fleet = Fleet(nursery, url, folder, seed=1, concurrency=SLOTS, delay=DELAY, lease=300, poll=1, poll_max=30)
    (name,) = fleet.start()
    process = psutil.Process(fleet.pids[name])
    time.sleep(2 * DELAY)
    before, started = sum(process.cpu_times()[:2]), time.time()
    time.sleep(seconds)
    after, ended = sum(process.cpu_times()[:2]), time.time()
    memory = process.memory_info().rss
    fleet.close()
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "select count(*) from analyses where completed_at between to_timestamp(%s) and to_timestamp(%s)",
            [started, ended],
        ).fetchone()
    assert row is not None
    rate = row[0] / (ended - started)
    cpu = (after - before) / (ended - started)
    return [
        ("jobs/s, ideal", f"{ideal:.0f}"),
        ("jobs/s, measured", f"{rate:.1f} ({rate / ideal:.1%} of the ideal)"),
        ("processor", f"{cpu:.0%} of one core, {1000 * cpu / max(rate, 0.01):.1f} ms a job"),
        ("memory, resident", f"{memory / 2**20:.0f} MiB"),
    ]


def idle(nursery: Nursery, url: str, folder: Path, seconds: int, jobs: int) -> list[tuple[str, str]]:
    """Leave a worker without work, then give it single jobs; times and transactions are the server's own."""
    with psycopg.connect(url, autocommit=True) as connection:  # its transactions are not the worker's
        connection.execute("alter system set autovacuum = off")
        connection.execute("select pg_reload_conf()")
    fleet = Fleet(nursery, url, folder, seed=2, concurrency=16, delay=0.001, lease=300, poll=1, poll_max=30)
    fleet.start()
    time.sleep(35)  # until its pauses have grown to the longest
    with psycopg.connect(url, autocommit=True) as connection:
        before = transactions(connection)
        time.sleep(2 * seconds)
        spent = transactions(connection) - before - 1  # the query that counts is one itself
    for _ in range(jobs):
        submit(url, 1, users=1)
        fleet.until(lambda: left(url) == 0)
    fleet.close()
    with psycopg.connect(url) as connection:
        waits = connection.execute(
            "select 1000 * extract(epoch from started_at - created_at)::float from analyses "
            "where completed_at is not null order by created_at desc limit %s",
            [jobs],
        ).fetchall()
    times = sorted(wait for (wait,) in waits)
    return [
        ("transactions/s of an idle worker, autovacuum off", f"{spent / (2 * seconds):.3f}"),
        ("pick-up latency p50", f"{statistics.median(times):.1f} ms"),
        ("pick-up latency p95", f"{times[int(len(times) * 0.95)]:.1f} ms"),
    ]


def transactions(connection: psycopg.Connection) -> int:
    """Return how many transactions the database has committed."""
    row = connection.execute("select xact_commit from pg_stat_database where datname = current_database()").fetchone()
    assert row is not None
    return int(row[0])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=30, help="length of each measured window")
    parser.add_argument("--jobs", type=int, default=60, help="single jobs given to the idle worker")
    options = parser.parse_args()
    nursery = Nursery()
    with embedded_server() as server:
        for title, measure in (
            (f"One process, --concurrency {SLOTS}, model answers after {DELAY:g} s", busy),
            ("One idle process", lambda *parts: idle(*parts, options.jobs)),
        ):
            with scratch_database(server) as url, tempfile.TemporaryDirectory(prefix="ra-bench-") as folder:
                migrate(url)
                print(f"\n| {title} | |\n|---|---|")
                for name, value in measure(nursery, url, Path(folder), options.seconds):
                    print(f"| {name} | {value} |")
    nursery.close()


if __name__ == "__main__":
    main()
