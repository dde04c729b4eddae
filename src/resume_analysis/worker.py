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
from uuid import uuid4

import structlog

from resume_analysis.errors import BackendUnreachableError, ResumeAnalysisError
from resume_analysis.gateway import Gateway
from resume_analysis.llm.budget import SharedBudget
from resume_analysis.models import Job
from resume_analysis.pipeline import PAUSE_SECONDS, Attempt, Pipeline
from resume_analysis.queue import Queue
from resume_analysis.retry import Fate, fate_of
from resume_analysis.telemetry import log_attempt

log = structlog.get_logger()

_LAST_CALL_SECONDS = 5.0
"""How long a worker that stops waits for the database: an outage must not outlast its patience with a deployment."""

_STORING_SECONDS = 0.2


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
        self._running: set[_Running] = set()
        self._look = asyncio.Event()  # something may have changed: a slot is free, a job is due, time to stop
        self._stopping = asyncio.Event()
        self._held_until = float("-inf")
        self._log = log.bind(worker_id=self.worker_id)

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when the running jobs have ended or were given back."""
        self._stopping.set()
        self._look.set()

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
        finally:
            self.stop()
            await self._drain(work)
            for task in background:
                task.cancel()
            await asyncio.wait(background, timeout=_LAST_CALL_SECONDS)
        for task in (work, *background):
            if task.done() and not task.cancelled():
                task.result()

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
            asked_at = self._monotonic()
            jobs = await self._queue.claim(self.worker_id, limit=free, lease_seconds=self._lease_seconds)
            if self._stopping.is_set():
                await self._release(jobs)
                return
            for job in jobs:
                self._start(job, leased_at=asked_at)
            if len(jobs) == free:
                pause = self._poll_min
                continue
            if until_idle and not jobs and await self._nothing_left():
                return
            pause = self._poll_min if jobs else min(pause * 2, self._poll_max)
            await self._wait(pause * self._chance.uniform(0.5, 1))

    def _start(self, job: Job, leased_at: float) -> None:
        self._log.debug("analysis_claimed", analysis_id=str(job.id), attempt=job.attempt)
        running = _Running(job, leased_at)
        running.task = asyncio.create_task(self._attempt(running))
        self._running.add(running)

    async def _attempt(self, running: _Running) -> None:
        try:
            attempt = await self._pipeline.run(running.job)
        except Exception as error:  # noqa: BLE001 - the queue itself has failed, so it cannot be told
            # The lease runs out and the job goes to whoever reaches the database first. Only our own errors are
            # known to have a message without content.
            reason = str(error) if isinstance(error, ResumeAnalysisError) else type(error).__name__
            self._log.error("analysis_abandoned", analysis_id=str(running.job.id), reason=reason)
            return
        finally:
            self._running.discard(running)
            self._look.set()
        self._ended(attempt)
        if attempt.run_after is not None:
            self._look_at(attempt.run_after)
        if attempt.error_code and not fate_of(attempt.error_code).charges_the_job:
            await self._hold(attempt.error_code)
        elif attempt.ending == "completed":
            self.held_by = None

    def _ended(self, attempt: Attempt) -> None:
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
                running for running in self._running if self._monotonic() - running.leased_at > self._lease_seconds / 3
            ]
            if due:
                # An outage is reported by the gateway; the fence protects whoever takes over.
                with suppress(BackendUnreachableError):
                    await self._extend(due)

    async def _extend(self, due: list[_Running]) -> None:
        asked_at = self._monotonic()
        leases = await self._queue.extend([running.job for running in due], lease_seconds=self._lease_seconds)
        # By token as well: a worker that was stopped for a while may hold a job's old lease beside the new one.
        held = {(lease.id, lease.token): lease for lease in leases}
        lost = []
        for running in due:
            lease = held.get((running.job.id, running.job.lease_token))
            if lease is None:
                lost.append(running)
            elif lease.cancel_requested:
                await self._cancel(running)
            else:
                running.leased_at = asked_at
        if lost:
            await self._drop(lost)

    async def _drop(self, lost: list[_Running]) -> None:
        """Stop jobs that are no longer ours; one whose result is just being stored learns it from that answer."""
        _, pending = await asyncio.wait([running.task for running in lost], timeout=_STORING_SECONDS)
        for running in lost:
            if running.task in pending:
                running.task.cancel()
                self._ended(Attempt(running.job, ending="lease_lost"))

    async def _cancel(self, running: _Running) -> None:
        if running.task.done():
            return
        running.task.cancel()
        message = "The analysis was cancelled."
        failure = await self._queue.fail(running.job, "cancelled", message, retryable=False)
        if failure.outcome != "lease_lost":
            self._ended(Attempt(running.job, ending="failed", error_code="cancelled", error_message=message))

    # -- the end ------------------------------------------------------------------------------------------------

    async def _drain(self, work: asyncio.Task[None]) -> None:
        """Let jobs finish, give back the others. With the database away it takes a few seconds longer, not minutes."""
        deadline = self._monotonic() + self._drain_seconds
        # A claim that is under way may still answer, so that no lease is left behind.
        await asyncio.wait([work], timeout=_LAST_CALL_SECONDS)
        work.cancel()
        if tasks := [running.task for running in self._running]:
            await asyncio.wait(tasks, timeout=max(0.0, deadline - self._monotonic()))
        left = list(self._running)
        for running in left:
            running.task.cancel()
        if left:
            await asyncio.wait([running.task for running in left], timeout=_LAST_CALL_SECONDS)
        released = await self._release([running.job for running in left])
        self._log.info("worker_drained", released=released)

    async def _release(self, jobs: list[Job]) -> int:
        if not jobs:
            return 0
        try:
            async with asyncio.timeout(_LAST_CALL_SECONDS):
                return len(await self._queue.release(jobs))
        except (BackendUnreachableError, TimeoutError) as error:
            # Their leases run out, at the price of a retry.
            self._log.error("release_failed", jobs=len(jobs), reason=str(error) or "the database did not answer")
            return 0

    @staticmethod
    def _monotonic() -> float:
        return asyncio.get_running_loop().time()


class _Running:
    """A job in a slot."""

    __slots__ = ("job", "leased_at", "task")

    task: asyncio.Task[None]

    def __init__(self, job: Job, leased_at: float) -> None:
        self.job = job
        self.leased_at = leased_at
