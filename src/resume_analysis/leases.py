"""Keeps the leases of a worker's running jobs, and learns from the same call which of them to stop.

Only jobs older than a third of the lease are extended: a short job costs no heartbeat at all. When the database is
away nothing is done; the fence protects whoever takes a job over.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from resume_analysis.errors import BackendUnreachableError
from resume_analysis.models import Job, JobKey
from resume_analysis.queue import Queue


class LeaseKeeper:
    """The heartbeat.

    ``on_lost`` is awaited for a job that is no longer ours: somebody else has it by now, or its end was stored while
    the heartbeat was under way. ``on_cancelled`` is awaited for one that somebody wants stopped.
    """

    def __init__(
        self,
        queue: Queue,
        lease_seconds: int,
        *,
        on_lost: Callable[[Job], Awaitable[None]],
        on_cancelled: Callable[[Job], Awaitable[None]],
    ) -> None:
        self._queue = queue
        self._lease_seconds = lease_seconds
        self._on_lost = on_lost
        self._on_cancelled = on_cancelled
        self._held: dict[JobKey, tuple[Job, float]] = {}  # with the time of the lease by our own clock
        self._stopping = asyncio.Event()

    def hold(self, job: Job, leased_at: float) -> None:
        """Keep a job's lease from now on; it was given at ``leased_at`` or later, by the loop's clock."""
        self._held[job.key] = (job, leased_at)

    def drop(self, job: Job) -> None:
        """Keep it no longer."""
        self._held.pop(job.key, None)

    def stop(self) -> None:
        """Extend nothing more; ``run`` returns when whoever was told of a job is done with it."""
        self._stopping.set()

    async def run(self) -> None:
        """Extend what needs it, until ``stop``."""
        while not await self._stopped_within(self._lease_seconds / 6):
            due = [job for job, leased_at in self._held.values() if _now() - leased_at > self._lease_seconds / 3]
            if due:
                with suppress(BackendUnreachableError):  # the gateway reports it
                    await self._extend(due)

    async def _stopped_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
        return self._stopping.is_set()

    async def _extend(self, due: list[Job]) -> None:
        asked_at = _now()
        leases = await self._queue.extend(due, lease_seconds=self._lease_seconds)
        answers = {(lease.id, lease.token): lease for lease in leases}
        told: list[Awaitable[None]] = []
        for job in due:
            if job.key not in self._held:
                continue  # it ended while the call was under way
            lease = answers.get(job.key)
            if lease is None:
                self.drop(job)
                told.append(self._on_lost(job))
            elif lease.cancel_requested:
                self.drop(job)
                told.append(self._on_cancelled(job))
            else:
                self._held[job.key] = (job, asked_at)
        await asyncio.gather(*told)  # side by side: one that is slow to stop must not cost the others their leases


def _now() -> float:
    return asyncio.get_running_loop().time()
