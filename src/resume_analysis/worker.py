"""The loop: claim as many jobs as there are free slots, run them, keep their leases, stop without losing any.

A worker is one process with many slots. It needs nothing but the queue's functions, so any number of workers on any
number of machines share the work. Clock, sleep and chance come in from outside: a seed replays the loop.
"""

from __future__ import annotations

import asyncio
import os
import random
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from uuid import UUID, uuid4

import structlog

from resume_analysis.errors import BackendUnreachableError
from resume_analysis.gateway import Gateway
from resume_analysis.llm.budget import SharedBudget
from resume_analysis.models import Job
from resume_analysis.pipeline import PAUSE_SECONDS, Attempt, Pipeline
from resume_analysis.queue import Queue
from resume_analysis.retry import Fate, fate_of
from resume_analysis.telemetry import log_attempt

log = structlog.get_logger()

_LAST_CLAIM_SECONDS = 5.0


def new_worker_id() -> str:
    """Return an id no other process start has: host, process and a nonce."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"


class Worker:
    """Runs jobs until told to stop.

    ``concurrency`` is the number of slots. ``poll_seconds`` are the first and the longest pause of an idle worker.
    ``drain_seconds`` is how long running jobs may finish after ``stop``; what is left then is given back.
    ``on_attempt`` is called at the end of every attempt.
    """

    def __init__(
        self,
        queue: Queue,
        pipeline: Pipeline,
        gateway: Gateway,
        *,
        worker_id: str | None = None,
        concurrency: int = 16,
        lease_seconds: int = 300,
        budget: SharedBudget | None = None,
        poll_seconds: tuple[float, float] = (1.0, 30.0),
        drain_seconds: float = 25.0,
        on_attempt: Callable[[Attempt], None] = lambda _: None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        chance: random.Random | None = None,
    ) -> None:
        self.worker_id = worker_id or new_worker_id()
        self.held_by: str | None = None
        """The error code, if nobody can succeed until an operator acts; an ``until_idle`` run ends early then."""
        self._queue = queue
        self._pipeline = pipeline
        self._gateway = gateway
        self._budget = budget
        self._concurrency = concurrency
        self._lease_seconds = lease_seconds
        self._poll_min, self._poll_max = poll_seconds
        self._drain_seconds = drain_seconds
        self._on_attempt = on_attempt
        self._now = now
        self._chance = chance or random.Random()  # noqa: S311 - jitter, not a secret
        self._running: dict[UUID, _Running] = {}
        self._look = asyncio.Event()  # something may have changed: a slot is free, a job is due, time to stop
        self._stopping = asyncio.Event()
        self._held_until = float("-inf")
        self._log = log.bind(worker_id=self.worker_id)

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when the running jobs have ended or were given back."""
        self._stopping.set()
        self._look.set()

    @property
    def running(self) -> int:
        """Jobs in its slots."""
        return len(self._running)

    @property
    def slots(self) -> int:
        """Jobs it can run at once."""
        return self._concurrency

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stopping.is_set()

    async def run(self, *, until_idle: bool = False) -> None:
        """Work until ``stop``, or with ``until_idle`` until no job is left that anyone could run.

        Raises BackendUnreachableError when the database stays away for longer than a lease.
        """
        self._log.info("worker_started", concurrency=self._concurrency, lease_seconds=self._lease_seconds)
        work = asyncio.create_task(self._work(until_idle))
        background = [asyncio.create_task(self._listen()), asyncio.create_task(self._keep_leases())]
        try:
            # The background never ends by itself: if it does, it has failed, and so has the worker.
            await asyncio.wait([work, *background], return_when=asyncio.FIRST_COMPLETED)
            self.stop()
            await work
            for task in background:
                if task.done():
                    task.result()
        finally:
            await self._drain()
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)

    async def _work(self, until_idle: bool) -> None:
        pause = self._poll_min
        while not self._stopping.is_set():
            self._look.clear()
            free = self._concurrency - len(self._running)
            if free == 0:
                await self._look.wait()
                continue
            if (held := self._held_until - self._monotonic()) > 0:
                if until_idle and self.held_by and not self._running:
                    return
                await self._wait(held)
                continue
            jobs = await self._claim(free)
            for job in jobs:
                self._start(job)
            if len(jobs) == free:
                pause = self._poll_min
                continue
            if until_idle and not jobs and await self._nothing_left():
                return
            pause = self._poll_min if jobs else min(pause * 2, self._poll_max)
            await self._wait(pause * self._chance.uniform(0.5, 1))

    async def _claim(self, limit: int) -> list[Job]:
        """Claim, unless told to stop meanwhile: then a claim has a moment to answer, so that no lease is left."""
        claim = asyncio.create_task(self._queue.claim(self.worker_id, limit=limit, lease_seconds=self._lease_seconds))
        stopping = asyncio.create_task(self._stopping.wait())
        await asyncio.wait([claim, stopping], return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not claim.done():
            await asyncio.wait([claim], timeout=_LAST_CLAIM_SECONDS)
        if not claim.done():
            claim.cancel()
            return []
        jobs = claim.result()
        if self._stopping.is_set():
            await self._release(jobs)
            return []
        return jobs

    def _start(self, job: Job) -> None:
        self._log.debug("analysis_claimed", analysis_id=str(job.id), attempt=job.attempt)
        task = asyncio.create_task(self._attempt(job))
        self._running[job.id] = _Running(job, task, leased_at=self._monotonic())

    async def _attempt(self, job: Job) -> None:
        try:
            attempt = await self._pipeline.run(job)
        except BackendUnreachableError as error:
            # The lease runs out and the job goes to whoever reaches the database first.
            self._log.error("analysis_abandoned", analysis_id=str(job.id), reason=str(error))
            return
        finally:
            self._running.pop(job.id, None)
            self._look.set()
        self._report(attempt)
        if attempt.run_after is not None:
            self._look_at(attempt.run_after)
        if attempt.error_code and not fate_of(attempt.error_code).charges_the_job:
            await self._hold(attempt.error_code)
        elif attempt.ending == "completed":
            self.held_by = None

    def _report(self, attempt: Attempt) -> None:
        log_attempt(self._log, attempt)
        self._on_attempt(attempt)

    async def _hold(self, error_code: str) -> None:
        """Claim nothing while no job could succeed: the provider wants a pause, or nobody is let through."""
        if self._held_until > self._monotonic():
            return
        status = await self._budget.status() if self._budget else None
        seconds, reason = (status.wait_seconds, status.reason) if status and status.denied_by else (0.0, None)
        if fate_of(error_code) is Fate.STOP:
            seconds = seconds or PAUSE_SECONDS
        elif not seconds:
            return
        if fate_of(error_code) is Fate.STOP or (status and status.denied_by == "daily_cost"):
            self.held_by = error_code
        self._held_until = self._monotonic() + seconds
        self._log.error("worker_held", error_code=error_code, reason=reason, seconds=round(seconds, 1))

    async def _nothing_left(self) -> bool:
        stats = await self._queue.stats()
        return not (self._running or stats["queued"] or stats["deferred"] or stats["processing"])

    # -- waiting ------------------------------------------------------------------------------------------------

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._look.wait()

    def _look_at(self, due: datetime) -> None:
        delay = (due - self._now()).total_seconds()
        asyncio.get_running_loop().call_later(max(0.0, delay) + 0.02, self._look.set)

    async def _listen(self) -> None:
        async for _ in self._gateway.wakeups():
            await asyncio.sleep(self._chance.uniform(0, 0.005))  # a fleet should not claim in the same instant
            self._look.set()

    # -- leases -------------------------------------------------------------------------------------------------

    async def _keep_leases(self) -> None:
        while True:
            await asyncio.sleep(self._lease_seconds / 6)
            # Only jobs older than a third of the lease: short jobs then cost no heartbeat at all.
            due = [
                running
                for running in self._running.values()
                if self._monotonic() - running.leased_at > self._lease_seconds / 3
            ]
            if due:
                # An outage is reported by the gateway; the fence protects whoever takes over.
                with suppress(BackendUnreachableError):
                    await self._extend(due)

    async def _extend(self, due: list[_Running]) -> None:
        asked_at = self._monotonic()
        leases = await self._queue.extend([running.job for running in due], lease_seconds=self._lease_seconds)
        held = {lease.id: lease for lease in leases}
        for running in due:
            lease = held.get(running.job.id)
            if lease is None:
                running.task.cancel()
                self._report(Attempt(running.job, ending="lease_lost"))
            elif lease.cancel_requested:
                running.task.cancel()
                await self._finish_cancelled(running.job)
            else:
                running.leased_at = asked_at

    async def _finish_cancelled(self, job: Job) -> None:
        message = "The analysis was cancelled."
        await self._queue.fail(job, "cancelled", message, retryable=False)
        self._report(Attempt(job, ending="failed", error_code="cancelled", error_message=message))

    # -- the end ------------------------------------------------------------------------------------------------

    async def _drain(self) -> None:
        tasks = [running.task for running in self._running.values()]
        if tasks:
            await asyncio.wait(tasks, timeout=self._drain_seconds)
        left = list(self._running.values())
        for running in left:
            running.task.cancel()
        await asyncio.gather(*(running.task for running in left), return_exceptions=True)
        released = await self._release([running.job for running in left])
        self._log.info("worker_drained", released=released)

    async def _release(self, jobs: list[Job]) -> int:
        if not jobs:
            return 0
        try:
            return len(await self._queue.release(jobs))
        except BackendUnreachableError as error:
            self._log.error("release_failed", jobs=len(jobs), reason=str(error))
            return 0

    @staticmethod
    def _monotonic() -> float:
        return asyncio.get_running_loop().time()


class _Running:
    """A job in a slot."""

    __slots__ = ("job", "leased_at", "task")

    def __init__(self, job: Job, task: asyncio.Task[None], leased_at: float) -> None:
        self.job = job
        self.task = task
        self.leased_at = leased_at
