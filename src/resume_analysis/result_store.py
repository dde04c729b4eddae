"""Stores results in batches that form by themselves: what finishes while one batch is being committed is the next.

A result is acknowledged when its transaction is committed and not before, so batching changes the cost of a
result and never its promise. With one job at a time there is no added wait.
"""

from __future__ import annotations

import asyncio

from resume_analysis.errors import BackendUnreachableError
from resume_analysis.models import Analysis, Job
from resume_analysis.queue import Outcome, Queue

MAX_BATCH = 200

_Waiting = tuple[Job, Analysis, asyncio.Future[Outcome]]


class ResultStore:
    """Hands results to the queue and waits for their commit."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._waiting: list[_Waiting] = []
        self._flushing: asyncio.Task[None] | None = None

    async def put(self, job: Job, analysis: Analysis) -> Outcome:
        """Store a result; returns when it is committed."""
        committed: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((job, analysis, committed))
        if self._flushing is None or self._flushing.done():
            self._flushing = asyncio.create_task(self._flush())
        return await committed

    async def _flush(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
            await self._commit(batch)

    async def _commit(self, batch: list[_Waiting]) -> None:
        try:
            outcomes = await self._queue.complete([(job, analysis) for job, analysis, _ in batch])
        except BackendUnreachableError as error:
            _refuse(batch, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the waiting jobs learn of it
            if len(batch) == 1:
                _refuse(batch, error)
                return
            for each in batch:  # one result that cannot be stored must not take the others with it
                await self._commit([each])
        else:
            for (_, _, committed), outcome in zip(batch, outcomes, strict=True):
                if not committed.done():
                    committed.set_result(outcome)


def _refuse(batch: list[_Waiting], error: Exception) -> None:
    for _, _, committed in batch:
        if not committed.done():
            committed.set_exception(error)
