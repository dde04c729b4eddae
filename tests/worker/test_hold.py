"""What a worker learns from one attempt about all others: when to claim nothing, and for how long."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import structlog

from resume_analysis.attempt import Attempt
from resume_analysis.errors import BackendUnreachableError
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.hold import Hold
from resume_analysis.llm.budget import BudgetStatus
from resume_analysis.models import Job
from resume_analysis.queue import Queue
from resume_analysis.retry import fate_of
from resume_analysis.worker import Worker
from tests.worker.scripted import insert_jobs, rows


@dataclass
class Standing:
    """A budget that says what the test says."""

    denied_by: str | None = None
    wait_seconds: float = 0.0
    delay: float = 0.0
    away: bool = False

    async def status(self) -> BudgetStatus:
        """Where it stands."""
        await asyncio.sleep(self.delay)
        if self.away:
            raise BackendUnreachableError("the database is away")
        return BudgetStatus(self.denied_by, self.wait_seconds, None, 0, 0, Decimal(0))


@dataclass
class Refusing:
    """A pipeline in which every attempt ends with one error."""

    queue: Queue
    error_code: str
    pause_seconds: float
    runs: list[Job] = field(default_factory=list)

    async def run(self, attempt: Attempt) -> None:
        """Send a job back to the queue."""
        job = attempt.job
        self.runs.append(job)
        attempt.settling = True
        failure = await self.queue.fail(
            job,
            self.error_code,
            "Not now.",
            consume_retry=fate_of(self.error_code).consumes_retry,
            retry_after=self.pause_seconds,
        )
        attempt.ending, attempt.error_code, attempt.pause_seconds = "retried", self.error_code, self.pause_seconds
        attempt.run_after = failure.run_after


async def refused(url: str, seconds: float, code: str, budget: Standing, **options: Any) -> list[Attempt]:
    """Run a worker for some seconds on jobs that all end with an error; return the attempts it reported."""
    gateway = PostgresGateway(url)
    await gateway.open()
    queue = Queue(gateway)
    ended: list[Attempt] = []
    worker = Worker(
        queue,
        Refusing(queue, code, pause_seconds=40),  # type: ignore[arg-type]
        gateway,
        budget=budget,  # type: ignore[arg-type]
        poll_seconds=(0.05, 0.2),
        on_attempt=ended.append,
        **options,
    )
    try:
        running = asyncio.create_task(worker.run())
        await asyncio.sleep(seconds)
        worker.stop()
        await running
    finally:
        await gateway.aclose()
    return ended


def test_a_used_up_minute_does_not_send_the_whole_queue_round(database: str) -> None:
    """Who was denied room knows that nobody else has any: the jobs behind it keep their place, untouched."""
    insert_jobs(database, 30)
    asyncio.run(refused(database, 2, "budget_exhausted", Standing(), concurrency=2))
    assert sum(row["attempt"] for row in rows(database)) <= 4


def test_an_ended_attempt_is_told_even_when_nobody_says_how_long_to_hold(database: str) -> None:
    """The queue knows how it ended, so its line and figures must not be lost with the answer to another question."""
    insert_jobs(database, 1)
    ended = asyncio.run(refused(database, 1, "model_unauthorized", Standing(away=True)))
    assert [(attempt.ending, attempt.error_code) for attempt in ended] == [("retried", "model_unauthorized")]


def test_a_slow_answer_about_the_budget_loses_no_lease(database: str) -> None:
    """While the worker learns how long to hold, the attempt has ended: a heartbeat must not call it lost."""
    insert_jobs(database, 1)
    ended = asyncio.run(refused(database, 3, "quota_exhausted", Standing(delay=2.5), lease_seconds=2))
    assert [attempt.ending for attempt in ended] == ["retried"]


def test_a_job_that_fails_for_good_lifts_what_one_job_alone_has_met(database: str) -> None:
    """Its file was read: nobody is held by the other one's any more, and a run that ends has not given up."""
    insert_jobs(database, 2)

    async def run() -> tuple[str | None, list[str | None]]:
        gateway = PostgresGateway(database)
        await gateway.open()
        queue, denied, ended = Queue(gateway), asyncio.Event(), list[str | None]()

        class OneDenied:
            """The first attempt meets a refusal; every other one, later, a file that is broken."""

            async def run(self, attempt: Attempt) -> None:
                if denied.is_set() or ended:
                    code = "corrupt"
                    await asyncio.sleep(0.2)
                else:
                    denied.set()
                    code = "storage_denied"
                attempt.error_code, attempt.settling = code, True
                fate = fate_of(code)
                failure = await queue.fail(
                    attempt.job, code, "No.", retryable=fate.retryable, consume_retry=fate.consumes_retry
                )
                attempt.ending = "failed" if failure.status == "failed" else "retried"
                attempt.run_after = failure.run_after

        worker = Worker(
            queue,
            OneDenied(),  # type: ignore[arg-type]
            gateway,
            poll_seconds=(0.05, 0.2),
            on_attempt=lambda attempt: ended.append(attempt.error_code),
        )
        async with asyncio.timeout(30):
            await worker.run(until_idle=True)
        await gateway.aclose()
        return worker.held_by, ended

    assert asyncio.run(run()) == (None, ["storage_denied", "corrupt", "corrupt"])


def test_a_job_that_ends_well_does_not_lift_what_the_database_has_said() -> None:
    """It was under way before the day's money was spent; it says nothing about the next call."""

    async def held() -> tuple[float, str | None]:
        hold = Hold(Standing("daily_cost", 3600.0), structlog.get_logger())  # type: ignore[arg-type]
        await hold.learn("budget_exhausted", 60.0)
        hold.lift()
        return hold.seconds, hold.error_code

    seconds, code = asyncio.run(held())
    assert seconds > 3500
    assert code == "budget_exhausted"


def test_a_job_that_ends_well_lifts_what_one_job_alone_has_met() -> None:
    """One file that storage refuses must not hold up a worker whose other jobs succeed."""

    async def held() -> tuple[float, float]:
        hold = Hold(Standing(), structlog.get_logger())  # type: ignore[arg-type]
        await hold.learn("storage_denied", 60.0)
        before = hold.seconds
        hold.lift()
        return before, hold.seconds

    before, after = asyncio.run(held())
    assert before > 50
    assert after == 0
