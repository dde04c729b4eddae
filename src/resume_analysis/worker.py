"""The loop: claim as many jobs as there are free slots, run them, keep their leases, stop without losing any.

A worker is one process with many slots. It needs nothing but the queue's functions, so any number of workers on any
number of machines share the work. Clock and chance come in from outside: a seed replays the loop.
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

from resume_analysis.attempt import Attempt
from resume_analysis.errors import BackendUnreachableError, ResumeAnalysisError
from resume_analysis.gateway import Gateway
from resume_analysis.hold import Hold
from resume_analysis.leases import LeaseKeeper
from resume_analysis.llm.budget import SharedBudget
from resume_analysis.models import Cost, Job, JobKey
from resume_analysis.pipeline import Pipeline
from resume_analysis.queue import Queue
from resume_analysis.retry import fate_of
from resume_analysis.telemetry import log_attempt
from resume_analysis.wakeups import Wakeups

log = structlog.get_logger()

_LAST_CALL_SECONDS = 5.0
"""How long a worker that stops waits for the database: a platform that stops it will not wait for an outage to end."""


def new_worker_id() -> str:
    """Return an id no other process start has: host, process and a nonce."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"


class Worker:
    """Runs jobs until told to stop.

    ``concurrency`` is the number of slots. ``poll_seconds`` are the first and the longest pause of an idle worker.
    ``drain_seconds`` is how long running jobs may finish after ``stop``; what is left then is given back.
    ``budget`` tells how long to wait when the model provider wants a pause. ``on_attempt`` is called at the end of
    every attempt.
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
        self._queue = queue
        self._pipeline = pipeline
        self._concurrency = concurrency
        self._lease_seconds = lease_seconds
        self._poll_min, self._poll_max = poll_seconds
        self._drain_seconds = drain_seconds
        self._on_attempt = on_attempt
        self._now = now
        self._chance = chance or random.Random()  # noqa: S311 - jitter, not a secret
        self._running: dict[JobKey, tuple[Attempt, asyncio.Task[None]]] = {}
        self._leases = LeaseKeeper(queue, lease_seconds, on_lost=self._lost, on_cancelled=self._cancelled)
        self._look = asyncio.Event()  # something may have changed: a slot is free, a job is due, time to stop
        self._stopping = asyncio.Event()
        self._wakeups = Wakeups(gateway, self._chance, self._look.set)
        self._log = log.bind(worker_id=self.worker_id)
        self._hold = Hold(budget, self._log)

    @property
    def held_by(self) -> str | None:
        """The error code, while nobody can succeed until an operator acts; an ``until_idle`` run ends early then."""
        return self._hold.error_code

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
        keeping = asyncio.create_task(self._leases.run())
        background = [asyncio.create_task(self._wakeups.listen()), keeping]
        # A claim may be on its way for as long as the database is away: to stop must not wait for that.
        told = asyncio.create_task(self._stopping.wait())
        try:
            # The background never ends by itself: if it does, it has failed, and so has the worker.
            await asyncio.wait([work, told, *background], return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.stop()
            await self._drain(work)
            self._leases.stop()  # a job that it has just stopped is told to the queue, with what it has cost
            await asyncio.wait([keeping], timeout=_LAST_CALL_SECONDS)
            for task in background:
                task.cancel()
            await asyncio.wait(background, timeout=_LAST_CALL_SECONDS)
        for task in (work, *background):
            if task.done() and not task.cancelled():
                task.result()

    # -- claiming -----------------------------------------------------------------------------------------------

    async def _work(self, until_idle: bool) -> None:
        pause = self._poll_min
        while not self._stopping.is_set():
            self._look.clear()
            free = self._concurrency - len(self._running)
            if free == 0:
                await self._look.wait()
                continue
            if held := self._hold.seconds:
                if until_idle and self.held_by and not self._running:
                    return
                await self._wait(held)
                continue
            asked_at = self._time()
            jobs = await self._queue.claim(self.worker_id, limit=free, lease_seconds=self._lease_seconds)
            if self._stopping.is_set():
                await self._release([(job, Cost()) for job in jobs])
                return
            self._wakeups.claimed(came_first=bool(jobs))
            for job in jobs:
                self._start(job, leased_at=asked_at)
            if len(jobs) == free:
                pause = self._poll_min
                continue
            if until_idle and not jobs and await self._nothing_left():
                return
            # A run that ends by itself waits for the jobs of others, and should not end half a minute after them.
            pause = self._poll_min if jobs or until_idle else min(pause * 2, self._poll_max)
            await self._wait(pause * self._chance.uniform(0.5, 1))

    async def _nothing_left(self) -> bool:
        stats = await self._queue.stats()
        return not (self._running or stats["queued"] or stats["deferred"] or stats["processing"])

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._look.wait(), seconds)

    def _look_at(self, due: datetime) -> None:
        delay = (due - self._now()).total_seconds()
        asyncio.get_running_loop().call_later(max(0.0, delay) + 0.02, self._look.set)

    # -- running ------------------------------------------------------------------------------------------------

    def _start(self, job: Job, leased_at: float) -> None:
        self._log.debug("analysis_claimed", analysis_id=str(job.id), attempt=job.attempt)
        self._leases.hold(job, leased_at)
        attempt = Attempt(job)
        self._running[job.key] = (attempt, asyncio.create_task(self._attempt(attempt)))

    async def _attempt(self, attempt: Attempt) -> None:
        job = attempt.job
        try:
            try:
                await self._pipeline.run(attempt)
            except Exception as error:  # noqa: BLE001 - the queue itself has failed, so it cannot be told
                # The lease runs out and the job goes to whoever reaches the database first. Only our own errors are
                # known to say nothing of what a job holds.
                reason = str(error) if isinstance(error, ResumeAnalysisError) else type(error).__name__
                self._log.error("analysis_abandoned", analysis_id=str(job.id), reason=reason)
                return
            self._leases.drop(job)
            await self._report(attempt)
            await self._learn(attempt)  # before the slot is free, so that nothing is claimed in vain
        finally:
            self._leases.drop(job)
            self._running.pop(job.key, None)
            self._look.set()

    async def _report(self, attempt: Attempt) -> None:
        log_attempt(self._log, attempt)
        self._on_attempt(attempt)
        if attempt.ending == "lease_lost" and attempt.usage and attempt.usage.calls:
            with suppress(BackendUnreachableError):  # the gateway reports it; the budget has the cost all the same
                await self._queue.charge_lost(attempt.job, attempt.cost)

    async def _learn(self, attempt: Attempt) -> None:
        """Draw the consequences for the loop: look again when a retry is due, hold when no job can succeed."""
        if attempt.run_after is not None:
            self._look_at(attempt.run_after)
        if attempt.error_code and not fate_of(attempt.error_code).charges_the_job:
            await self._hold.learn(attempt.error_code, attempt.pause_seconds)
        elif attempt.ending in ("completed", "failed"):
            self._hold.lift()

    async def _lost(self, job: Job) -> None:
        if attempt := await self._interrupted(job):
            await self._report(attempt)

    async def _cancelled(self, job: Job) -> None:
        if attempt := await self._interrupted(job):
            failure = await self._queue.fail(
                job, "cancelled", "The analysis was cancelled.", retryable=False, cost=attempt.cost
            )
            if failure.outcome != "lease_lost":
                attempt.ending, attempt.error_code = "failed", "cancelled"
            await self._report(attempt)

    async def _interrupted(self, job: Job) -> Attempt | None:
        """Stop a job and return its attempt; None for one whose end has been told, or is just being told, by itself."""
        running = self._running.get(job.key)
        if running is None or running[0].settling:
            return None
        return next(iter(await _stop([running])), None)

    # -- the end ------------------------------------------------------------------------------------------------

    async def _drain(self, work: asyncio.Task[None]) -> None:
        """Let jobs finish and give back the others. An outage makes it a few seconds longer, not minutes."""
        deadline = self._time() + self._drain_seconds
        # A claim that is under way may still answer, so that no lease is left behind.
        await asyncio.wait([work], timeout=_LAST_CALL_SECONDS)
        work.cancel()
        if tasks := [task for _, task in self._running.values()]:
            await asyncio.wait(tasks, timeout=max(0.0, deadline - self._time()))
        stopped = await _stop(list(self._running.values()))
        released = await self._release([(attempt.job, attempt.cost) for attempt in stopped])
        self._log.info("worker_drained", released=released)

    async def _release(self, unfinished: list[tuple[Job, Cost]]) -> int:
        if not unfinished:
            return 0
        try:
            async with asyncio.timeout(_LAST_CALL_SECONDS):
                return len(await self._queue.release(unfinished))
        except (BackendUnreachableError, TimeoutError) as error:
            # Their leases run out, at the price of a retry.
            self._log.error("release_failed", jobs=len(unfinished), reason=str(error) or "the database did not answer")
            return 0

    @staticmethod
    def _time() -> float:
        return asyncio.get_running_loop().time()


async def _stop(running: list[tuple[Attempt, asyncio.Task[None]]]) -> list[Attempt]:
    """Cancel attempts and return those that were stopped by it. One that settles may end by itself, for a while."""
    for attempt, task in running:
        if not attempt.settling:
            task.cancel()
    if running:
        await asyncio.wait([task for _, task in running], timeout=_LAST_CALL_SECONDS)
    for _, task in running:
        task.cancel()  # it waits for a database that does not answer; the fence keeps what that may have done
    return [attempt for attempt, task in running if task.cancelled() or not task.done()]
