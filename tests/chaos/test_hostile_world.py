"""One worker in a world that means it no good: silence, outages, a wrong clock, its own frozen past."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from psycopg import sql

from resume_analysis.errors import BackendUnreachableError
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.models import Analysis, Job
from resume_analysis.queue import Outcome, Queue
from resume_analysis.result_store import ResultStore
from tests.chaos.cutting_proxy import Mode, proxy_before
from tests.chaos.fleet import NewFleet
from tests.chaos.history import held_by, jobs_of, left, submit
from tests.worker.scripted import ANALYSIS, for_ever, insert_jobs, nothing, rows, worker_on


def test_a_worker_outlives_an_outage(
    watched: str, events: Path, new_fleet: NewFleet, chance: random.Random, tell: Callable[[str], None]
) -> None:
    """Connections are refused for some seconds; afterwards every job ends, asked once, without a new process."""
    submit(watched, 60)
    with proxy_before(watched, chance) as proxy, new_fleet(proxy.url, concurrency=4, delay=0.3, lease=30) as fleet:
        (name,) = fleet.start()
        fleet.until(lambda: left(watched) < 50)
        proxy.change("refuse")
        time.sleep(4)
        proxy.change("pass")
        back = time.monotonic()
        before = left(watched)
        fleet.until(lambda: left(watched) < before)
        tell(f"first job after the outage: {time.monotonic() - back:.1f} s")
        fleet.until(lambda: left(watched) == 0)
        assert fleet.ended_early(name) is None
    assert {(job["status"], job["attempt"]) for job in jobs_of(watched)} == {("completed", 1)}


@pytest.mark.parametrize("mode", ["refuse", "swallow"])
def test_sigterm_during_an_outage_ends_the_worker(
    watched: str, events: Path, full: bool, new_fleet: NewFleet, chance: random.Random, mode: Mode
) -> None:
    """It does not wait for a database that is away or silent: its leases run out and others take its jobs."""
    if mode == "swallow" and not full:
        pytest.skip("only in the full form: the driver takes ten seconds to give up each silent connection")
    submit(watched, 20)
    with proxy_before(watched, chance) as proxy:  # noqa: SIM117 - the fleet's leases are looked at afterwards
        with new_fleet(proxy.url, concurrency=4, delay=20, lease=300, drain=0.5, patience=300) as fleet:
            (name,) = fleet.start()
            fleet.until(lambda: len(held_by(watched, name)) == 4)
            proxy.change(mode)
            time.sleep(0.3)
            fleet.signal(name, signal.SIGTERM)
            assert fleet.ended(name) == 0
            proxy.change("pass")
    assert all(job["retry_count"] == 0 for job in jobs_of(watched))


def test_a_worker_gives_up_after_its_patience(
    watched: str, events: Path, new_fleet: NewFleet, chance: random.Random
) -> None:
    """With the database away for longer than a lease the process ends with 3, for its supervisor to see."""
    with proxy_before(watched, chance) as proxy, new_fleet(proxy.url, lease=2, patience=1.0, poll=0.1) as fleet:
        (name,) = fleet.start()
        fleet.until(lambda: (events / f"{name}.jsonl").exists())
        proxy.change("refuse")
        assert fleet.ended(name) == 3


def test_a_silent_database_is_noticed(database: str, chance: random.Random) -> None:
    """A call that gets no answer ends with an error that may be repeated, and the next one gets through."""

    async def run() -> int:
        with proxy_before(database, chance) as proxy:
            gateway = PostgresGateway(proxy.url, call_timeout=0.5)
            await gateway.open()
            proxy.change("swallow")
            with pytest.raises(BackendUnreachableError, match="no answer to analysis_queue_stats"):
                await gateway.call("analysis_queue_stats")
            proxy.change("pass")
            stats = await Queue(RepeatingGateway(gateway, patience=30)).stats()
            await gateway.aclose()
            return int(stats["queued"])

    assert asyncio.run(run()) == 0


def test_a_connection_to_what_cannot_be_written_is_given_up(database: str) -> None:
    """After a failover a connection may end at a replica: the call that finds out is the last one to use it."""

    async def run() -> None:
        with psycopg.connect(database, autocommit=True) as admin:
            name = sql.Identifier(admin.info.dbname)
            admin.execute(sql.SQL("alter database {} set default_transaction_read_only = on").format(name))
            gateway = PostgresGateway(database, pool_size=1)
            await gateway.open()
            try:
                with pytest.raises(BackendUnreachableError, match="read-only transaction"):
                    await gateway.call("claim_next_analysis_job")
                admin.execute("set default_transaction_read_only = off")
                admin.execute(sql.SQL("alter database {} reset default_transaction_read_only").format(name))
                assert await gateway.call("claim_next_analysis_job") == []
            finally:
                await gateway.aclose()

    asyncio.run(run())


def test_a_worker_that_was_frozen_may_hold_a_job_twice(database: str) -> None:
    """It claims its own expired job again; the old attempt ends unheard and the new one is kept and stored."""
    insert_jobs(database, 1)
    runs = 0

    async def work(_: Job) -> None:
        nonlocal runs
        runs += 1
        await asyncio.sleep(4 if runs == 1 else 3)

    async def run() -> None:
        async with worker_on(database, work, lease_seconds=2, concurrency=2) as (worker, _):
            running = asyncio.create_task(worker.run(until_idle=True))
            await asyncio.sleep(0.5)
            with psycopg.connect(database, autocommit=True) as connection:
                connection.execute("update analyses set lease_expires_at = now() where status = 'processing'")
                connection.execute("notify resume_analysis_ready")
            await running

    asyncio.run(run())
    (row,) = rows(database)
    assert (row["status"], row["attempt"], row["lost_leases"], runs) == ("completed", 2, 1, 2)


def test_a_blocked_loop_costs_the_lease_and_not_the_job(database: str) -> None:
    """A worker that cannot breathe for longer than a lease loses the job to another; one result is stored."""
    insert_jobs(database, 1)

    async def block(_: Job) -> None:
        time.sleep(2.5)  # noqa: ASYNC251 - on purpose

    async def run() -> None:
        async with worker_on(database, block, lease_seconds=1) as (first, _):
            running = asyncio.create_task(first.run())
            other = asyncio.to_thread(_work_beside, database)
            await asyncio.gather(other, asyncio.sleep(0))
            first.stop()
            await running

    asyncio.run(run())
    (row,) = rows(database)
    assert (row["status"], row["attempt"], row["lost_leases"]) == ("completed", 2, 1)


def _work_beside(database: str) -> None:
    async def run() -> None:
        await asyncio.sleep(0.8)
        async with worker_on(database, nothing) as (worker, _):
            await worker.run(until_idle=True)

    asyncio.run(run())


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_wrong_clock_delays_nothing_for_good(database: str, hours: int) -> None:
    """The worker's clock is an hour off; a job that is due in a second is still run, by polling."""
    (job,) = insert_jobs(database, 1)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "update analyses set deferred = true, run_after = now() + interval '1 second' where id = %s", [job]
        )

    async def run() -> None:
        async with worker_on(database, nothing, now=lambda: datetime.now(UTC) + timedelta(hours=hours)) as (worker, _):
            await worker.run(until_idle=True)

    asyncio.run(run())
    assert rows(database)[0]["status"] == "completed"


def test_a_job_is_found_without_a_notification(database: str) -> None:
    """LISTEN delivers nothing behind a transaction pooler; the poll finds the job."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("alter table analyses disable trigger analyses_notify_ready")

    async def run() -> None:
        done = asyncio.Event()

        async def work(_: Job) -> None:
            done.set()

        async with worker_on(database, work) as (worker, _):
            running = asyncio.create_task(worker.run())
            await asyncio.sleep(0.5)
            await asyncio.to_thread(insert_jobs, database, 1)
            await asyncio.wait_for(done.wait(), 20)
            worker.stop()
            await running

    asyncio.run(run())


def test_more_slots_than_connections(database: str) -> None:
    """Two hundred slots share a pool of two connections; all jobs end and no lease is lost."""
    insert_jobs(database, 400)

    async def run() -> None:
        gateway = PostgresGateway(database, pool_size=2)
        await gateway.open()
        queue = Queue(gateway)

        async def give_up(job: Job) -> None:
            await queue.fail(job, "corrupt", "The file is broken.", retryable=False)

        jobs = await queue.claim("w", limit=400)
        await asyncio.gather(*(give_up(job) for job in jobs))
        await gateway.aclose()

    asyncio.run(run())
    assert {row["status"] for row in rows(database)} == {"failed"}


def test_cancelling_run_gives_the_jobs_back(database: str) -> None:
    """Whoever runs a worker as a task may cancel that task: nothing is claimed any more and no lease is left."""
    insert_jobs(database, 10)

    async def run() -> None:
        async with worker_on(database, for_ever, concurrency=4, drain_seconds=0.1) as (worker, _):
            running = asyncio.create_task(worker.run())
            await asyncio.sleep(0.5)
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running

    asyncio.run(run())
    assert {(row["status"], row["retry_count"]) for row in rows(database)} == {("queued", 0)}


def test_a_result_that_cannot_be_stored_takes_no_other_with_it(database: str) -> None:
    """Of five results in one batch the database refuses one; the other four are stored."""
    insert_jobs(database, 5)

    class Picky(Queue):
        refused: UUID

        async def complete(self, completions: Any) -> list[Outcome]:
            if any(job.id == self.refused for job, _ in completions):
                raise ValueError
            return await super().complete(completions)

    async def run() -> list[Outcome | BaseException]:
        gateway = PostgresGateway(database)
        await gateway.open()
        queue = Picky(gateway)
        jobs = await queue.claim("w", limit=5)
        queue.refused = jobs[2].id
        store = ResultStore(queue)
        outcomes = await asyncio.gather(*(_put(store, job, ANALYSIS) for job in jobs), return_exceptions=True)
        await gateway.aclose()
        return outcomes

    outcomes = asyncio.run(run())
    assert [isinstance(outcome, ValueError) for outcome in outcomes] == [False, False, True, False, False]
    assert [row["status"] for row in rows(database)].count("completed") == 4


async def _put(store: ResultStore, job: Job, analysis: Analysis) -> Outcome:
    return await store.put(job, analysis)
