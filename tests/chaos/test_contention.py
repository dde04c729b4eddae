"""Many claim at once; nobody gets what another has, and a long queue is as quick as a short one."""

from __future__ import annotations

import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.chaos.history import submit

CLAIMERS = 16


@pytest.mark.timeout(600)
def test_claimers_never_share_a_job(database: str, full: bool, tell: Callable[[str], None]) -> None:
    """Sixteen connections claim until nothing is left; every job is handed out once."""
    jobs = 20_000 if full else 2_000
    submitted = submit(database, jobs)
    handed_out: list[UUID] = []
    start = threading.Barrier(CLAIMERS)

    def claim(number: int) -> None:
        with psycopg.connect(database, autocommit=True) as connection:
            start.wait()
            mine: list[UUID] = []
            while rows := _claim(connection, f"w{number}", 1 + number % 7):
                mine += rows
            handed_out.extend(mine)

    threads = [threading.Thread(target=claim, args=(number,)) for number in range(CLAIMERS)]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - started
    twice = [job for job, times in Counter(handed_out).items() if times > 1]
    tell(
        f"claimers={CLAIMERS} jobs={jobs} claimed={len(handed_out)} twice={len(twice)} per_second={jobs / seconds:.0f}"
    )
    assert not twice
    assert set(handed_out) == set(submitted)


@pytest.mark.timeout(600)
def test_a_long_queue_is_claimed_as_fast_as_a_short_one(database: str, full: bool, tell: Callable[[str], None]) -> None:
    """The median claim with a hundred thousand jobs waiting, against one with a thousand."""
    if not full:
        pytest.skip("only in the full form: a time is worth something on a quiet machine alone")
    medians = {}
    with psycopg.connect(database, autocommit=True) as connection:
        for backlog in (1_000, 100_000):
            connection.execute("truncate analyses, resumes")
            submit(database, backlog)
            connection.execute("vacuum analyze analyses")
            times = []
            for _ in range(400):
                started = time.perf_counter()
                assert _claim(connection, "w", 1)
                times.append((time.perf_counter() - started) * 1000)
            medians[backlog] = statistics.median(times)
    ratio = medians[100_000] / medians[1_000]
    tell(f"claim at 1k: {medians[1_000]:.2f} ms, at 100k: {medians[100_000]:.2f} ms, ratio {ratio:.2f}")
    assert ratio <= 1.5


def _claim(connection: psycopg.Connection, worker: str, limit: int) -> list[UUID]:
    rows = connection.execute("select id from claim_next_analysis_job(%s, %s, %s, 300)", [worker, uuid4(), limit])
    return [row[0] for row in rows]
