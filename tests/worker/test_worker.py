"""The loop: slots, back-off, wake-up, leases, drain; on a real queue with scripted work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import psycopg
from structlog.testing import capture_logs

from resume_analysis.attempt import Attempt
from resume_analysis.errors import BackendUnreachableError
from resume_analysis.gateway import Row
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.models import Job, Usage
from resume_analysis.queue import Lease, Outcome, Queue
from resume_analysis.worker import Worker
from tests.worker.scripted import ScriptedPipeline, for_ever, insert_jobs, nothing, rows, worker_on

SPENT = Usage(70, 20, cost_usd=Decimal(2), calls=1)


def test_until_idle_ends_when_every_job_is_done(database: str) -> None:
    """All jobs end completed, each was run once, and no more ran at once than there are slots."""
    insert_jobs(database, 50)

    async def work(_: Job) -> None:
        await asyncio.sleep(0.01)

    async def run() -> tuple[dict[UUID, int], int]:
        async with worker_on(database, work, concurrency=7) as (worker, pipeline):
            await worker.run(until_idle=True)
            return pipeline.runs, pipeline.most_at_once

    runs, most_at_once = asyncio.run(run())
    assert [row["status"] for row in rows(database)] == ["completed"] * 50
    assert set(runs.values()) == {1}
    assert most_at_once == 7


def test_until_idle_waits_for_a_job_that_is_due_later(database: str) -> None:
    """A retry that is scheduled is work that is left."""
    (job_id,) = insert_jobs(database, 1)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "update analyses set deferred = true, run_after = now() + interval '1 second' where id = %s", [job_id]
        )

    async def run() -> None:
        async with worker_on(database, nothing) as (worker, _):
            await worker.run(until_idle=True)

    asyncio.run(run())
    assert rows(database)[0]["status"] == "completed"


def test_an_idle_worker_is_woken_by_an_insert(database: str) -> None:
    """With a poll of a minute, only the notification can have started the job."""

    async def run() -> dict[UUID, int]:
        done = asyncio.Event()

        async def work(_: Job) -> None:
            done.set()

        async with worker_on(database, work, poll_seconds=(60, 60)) as (worker, pipeline):
            running = asyncio.create_task(worker.run())
            await asyncio.sleep(0.5)
            await asyncio.to_thread(insert_jobs, database, 1)
            async with asyncio.timeout(10):
                await done.wait()
            worker.stop()
            await running
            return pipeline.runs

    assert len(asyncio.run(run())) == 1


def test_a_long_job_keeps_its_lease(database: str) -> None:
    """A job that runs for longer than a lease is extended and not handed to anybody else."""
    insert_jobs(database, 1)

    async def work(_: Job) -> None:
        await asyncio.sleep(3.5)

    async def run() -> None:
        async with (
            worker_on(database, work, lease_seconds=2) as (first, _),
            worker_on(database, nothing, lease_seconds=2) as (second, _),
        ):
            await asyncio.gather(first.run(until_idle=True), second.run(until_idle=True))

    asyncio.run(run())
    (row,) = rows(database)
    assert (row["status"], row["attempt"], row["lost_leases"]) == ("completed", 1, 0)


def test_a_job_whose_lease_is_lost_is_stopped_and_not_written(database: str) -> None:
    """When somebody else owns the job, the first worker drops it and the second result stands, with both bills."""
    insert_jobs(database, 1)
    stopped = asyncio.Event()

    async def work(_: Job) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            stopped.set()
            raise

    async def run() -> None:
        async with (
            # No slot to claim the job again itself, no heartbeat within the next seconds.
            worker_on(database, work, concurrency=1, lease_seconds=9, cost=SPENT) as (first, _),
            worker_on(database, nothing) as (second, _),
        ):
            running = asyncio.create_task(first.run())
            await asyncio.sleep(0.3)
            with psycopg.connect(database, autocommit=True) as connection:
                connection.execute("update analyses set lease_expires_at = now() where status = 'processing'")
            async with asyncio.timeout(30):
                await second.run(until_idle=True)
                await stopped.wait()
            first.stop()
            await running

    asyncio.run(run())
    (row,) = rows(database)
    assert (row["status"], row["attempt"], row["retry_count"]) == ("completed", 2, 1)
    lost, stored = row["attempts"]
    assert (lost["error_code"], lost["input_tokens"], stored["error_code"]) == ("lease_expired", 70, None)
    assert row["input_tokens"] == 70 + stored["input_tokens"]


async def cancel_while_it_runs(database: str, job_id: UUID, **options: Any) -> None:
    """Run a job that would not end, and cancel it; returns when the worker has learnt of it."""
    async with worker_on(database, for_ever, lease_seconds=2, **options) as (worker, _):
        running = asyncio.create_task(worker.run(until_idle=True))
        await asyncio.sleep(0.3)
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute("select * from cancel_analysis_job(%s)", [job_id])
        async with asyncio.timeout(10):
            await running


def test_a_cancelled_job_is_stopped_with_the_next_heartbeat(database: str) -> None:
    """The row ends failed with ``cancelled`` and no retry is consumed."""
    (job_id,) = insert_jobs(database, 1)
    asyncio.run(cancel_while_it_runs(database, job_id))
    (row,) = rows(database)
    assert (row["status"], row["error_code"], row["retry_count"]) == ("failed", "cancelled", 0)


def test_a_result_on_its_way_is_neither_cancelled_nor_lost(database: str) -> None:
    """Cancelled while its result is being stored, an attempt is told as it ended: completed, once."""
    (job_id,) = insert_jobs(database, 1)
    ended: list[str] = []

    async def run() -> None:
        told = asyncio.Event()

        class Slow(Queue):
            """Stores a result when the heartbeat has told of the cancellation, and answers after one more."""

            async def extend(self, *arguments: Any, **options: Any) -> list[Lease]:
                leases = await super().extend(*arguments, **options)
                if any(lease.cancel_requested for lease in leases):
                    told.set()
                return leases

            async def complete(self, *arguments: Any, **options: Any) -> list[Outcome]:
                await told.wait()
                outcomes = await super().complete(*arguments, **options)
                await asyncio.sleep(1.5)
                return outcomes

        gateway = PostgresGateway(database)
        await gateway.open()
        queue = Slow(gateway)
        worker = Worker(
            queue,
            ScriptedPipeline(queue, nothing),  # type: ignore[arg-type]
            gateway,
            lease_seconds=2,
            on_attempt=lambda attempt: ended.append(attempt.ending),
        )
        running = asyncio.create_task(worker.run(until_idle=True))
        await asyncio.sleep(0.3)
        await Queue(gateway).cancel(job_id)
        async with asyncio.timeout(20):
            await running
        await gateway.aclose()

    asyncio.run(run())
    assert rows(database)[0]["status"] == "completed"
    assert ended == ["completed"]


def test_what_a_cancelled_attempt_has_cost_is_on_its_row(database: str) -> None:
    """Stopped between two calls to a model, it is told and stored with the tokens of the first."""
    (job_id,) = insert_jobs(database, 1)
    ended: list[Attempt] = []
    asyncio.run(cancel_while_it_runs(database, job_id, on_attempt=ended.append, cost=SPENT))
    (row,) = rows(database)
    assert (row["status"], row["error_code"], row["input_tokens"], row["cost_usd"]) == ("failed", "cancelled", 70, 2)
    assert [(attempt.ending, attempt.usage) for attempt in ended] == [("failed", SPENT)]


def test_stopping_lets_jobs_finish(database: str) -> None:
    """What can finish within the drain time does."""
    insert_jobs(database, 3)

    async def work(_: Job) -> None:
        await asyncio.sleep(0.5)

    async def run() -> None:
        async with worker_on(database, work) as (worker, _):
            running = asyncio.create_task(worker.run())
            await asyncio.sleep(0.25)
            worker.stop()
            await running

    asyncio.run(run())
    assert [row["status"] for row in rows(database)] == ["completed"] * 3


def test_a_flood_of_notifications_is_no_backlog() -> None:
    """Who came too late for the first of them answers hundreds with one look, not with a claim for each."""

    class Announcing:
        claims = 0
        heard = asyncio.Event()

        async def call(self, *_: Any, **__: Any) -> list[Row]:
            self.claims += 1
            return []

        async def wakeups(self) -> AsyncIterator[None]:
            yield
            await asyncio.sleep(0.05)
            for _ in range(500):
                yield
            self.heard.set()
            await asyncio.Event().wait()

        async def aclose(self) -> None:
            pass

    async def run() -> int:
        gateway = Announcing()
        queue = Queue(gateway)
        worker = Worker(queue, ScriptedPipeline(queue, nothing), gateway, poll_seconds=(60, 60))  # type: ignore[arg-type]
        running = asyncio.create_task(worker.run())
        await gateway.heard.wait()
        await asyncio.sleep(0.05)
        worker.stop()
        await running
        return gateway.claims

    assert 1 < asyncio.run(run()) < 10


def test_stopping_does_not_wait_for_an_outage_to_end(database: str) -> None:
    """A worker whose claim is being repeated ends within seconds, not with the patience of a lease."""

    class Away:
        asked = asyncio.Event()

        async def call(self, *_: Any, **__: Any) -> list[Row]:
            self.asked.set()
            raise BackendUnreachableError("the database is away")

        def wakeups(self) -> AsyncIterator[None]:
            return PostgresGateway(database).wakeups()

        async def aclose(self) -> None:
            pass

    async def run() -> None:
        gateway = RepeatingGateway(Away(), patience=300)
        queue = Queue(gateway)
        worker = Worker(queue, ScriptedPipeline(queue, nothing), gateway)  # type: ignore[arg-type]
        running = asyncio.create_task(worker.run())
        await Away.asked.wait()
        await asyncio.sleep(0.1)
        worker.stop()
        async with asyncio.timeout(30):
            await running

    asyncio.run(run())


def test_stopping_gives_back_what_cannot_finish(database: str) -> None:
    """Jobs go back to the queue at once, at no charge, in their place, with no lease left."""
    insert_jobs(database, 3)

    async def run() -> None:
        async with worker_on(database, for_ever, drain_seconds=0.1) as (worker, _):
            running = asyncio.create_task(worker.run())
            await asyncio.sleep(0.3)
            worker.stop()
            await running

    asyncio.run(run())
    for row in rows(database):
        assert (row["status"], row["retry_count"], row["lease_expires_at"]) == ("queued", 0, None)
        assert not row["deferred"]


def test_what_a_released_attempt_has_cost_is_on_its_row(database: str) -> None:
    """Each start that is stopped adds to the bill of the job it gives back."""
    insert_jobs(database, 1)

    async def run() -> None:
        async with worker_on(database, for_ever, drain_seconds=0.1, cost=SPENT) as (worker, _):
            running = asyncio.create_task(worker.run())
            await asyncio.sleep(0.3)
            worker.stop()
            await running

    for _ in range(2):
        asyncio.run(run())
    (row,) = rows(database)
    assert (row["status"], row["input_tokens"], row["cost_usd"]) == ("queued", 140, 4)
    assert [(entry["error_code"], entry["input_tokens"]) for entry in row["attempts"]] == [("released", 70)] * 2


def test_a_result_on_its_way_at_the_last_moment_is_stored_and_told(database: str) -> None:
    """The time to drain is over while a result is being stored: it counts as completed, and nothing as released."""
    insert_jobs(database, 1)
    ended: list[str] = []

    async def run() -> list[MutableMapping[str, Any]]:
        storing = asyncio.Event()

        class Slow(Queue):
            """Answers a while after a result was stored."""

            async def complete(self, *arguments: Any, **options: Any) -> list[Outcome]:
                outcomes = await super().complete(*arguments, **options)
                storing.set()
                await asyncio.sleep(1)
                return outcomes

        gateway = PostgresGateway(database)
        await gateway.open()
        queue = Slow(gateway)
        with capture_logs() as log:
            worker = Worker(
                queue,
                ScriptedPipeline(queue, nothing),  # type: ignore[arg-type]
                gateway,
                drain_seconds=0,
                on_attempt=lambda attempt: ended.append(attempt.ending),
            )
            running = asyncio.create_task(worker.run())
            await storing.wait()
            worker.stop()
            await running
        await gateway.aclose()
        return log

    log = asyncio.run(run())
    assert [row["status"] for row in rows(database)] == ["completed"]
    assert ended == ["completed"]
    assert [line["released"] for line in log if line["event"] == "worker_drained"] == [0]


def test_two_workers_share_the_jobs(database: str) -> None:
    """No job is run by both."""
    insert_jobs(database, 200)

    async def run() -> list[dict[UUID, int]]:
        async with worker_on(database, nothing) as (one, first), worker_on(database, nothing) as (two, second):
            await asyncio.gather(one.run(until_idle=True), two.run(until_idle=True))
            return [first.runs, second.runs]

    first, second = asyncio.run(run())
    assert len(first) + len(second) == 200
    assert not first.keys() & second.keys()
    assert all(row["attempt"] == 1 and row["status"] == "completed" for row in rows(database))
