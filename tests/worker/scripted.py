"""A pipeline whose work is written in the test, on the real queue; and rows for it to work on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import psycopg
from psycopg.rows import dict_row

from resume_analysis.analyze import analyze_text
from resume_analysis.attempt import Attempt
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.models import Job, Usage
from resume_analysis.queue import Queue
from resume_analysis.result_store import ResultStore
from resume_analysis.worker import Worker

RESUME = """Nora Example
Experience
Engineer, Example Works  2019 - 2022
- Built a service in Python that handles 2 million requests a day
Education
BSc Computer Science, Example University, 2018
"""
ANALYSIS = replace(
    analyze_text(RESUME, today=date(2026, 1, 1)),
    usage=Usage(10, 5, calls=1),
    model="scripted",
)

Work = Callable[[Job], Awaitable[None]]


class ScriptedPipeline:
    """Awaits ``work`` for each job, then stores a result; counts the runs of every job.

    ``cost`` is what an attempt has spent before its work begins.
    """

    def __init__(self, queue: Queue, work: Work, cost: Usage | None = None) -> None:
        self._queue = queue
        self._results = ResultStore(queue)
        self._work = work
        self._cost = cost
        self.runs: dict[UUID, int] = {}
        self.most_at_once = 0
        self._at_once = 0

    async def run(self, attempt: Attempt) -> None:
        """Run one job."""
        job = attempt.job
        self.runs[job.id] = self.runs.get(job.id, 0) + 1
        attempt.usage = self._cost
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            await self._work(job)
            attempt.settling = True
            outcome = await self._results.put(job, ANALYSIS)
            attempt.ending = "lease_lost" if outcome == "lease_lost" else "completed"
        finally:
            self._at_once -= 1


@asynccontextmanager
async def worker_on(
    url: str, work: Work, cost: Usage | None = None, **options: Any
) -> AsyncIterator[tuple[Worker, ScriptedPipeline]]:
    """Build a worker with a scripted pipeline on a real database."""
    gateway = PostgresGateway(url)
    await gateway.open()
    queue = Queue(gateway)
    pipeline = ScriptedPipeline(queue, work, cost)
    options = {"poll_seconds": (0.05, 0.2), "drain_seconds": 5} | options
    try:
        yield Worker(queue, pipeline, gateway, **options), pipeline  # type: ignore[arg-type]
    finally:
        await gateway.aclose()


async def nothing(_: Job) -> None:
    """No work at all."""


async def for_ever(_: Job) -> None:
    """Work that does not end."""
    await asyncio.Event().wait()


def insert_jobs(url: str, count: int, **columns: Any) -> list[UUID]:
    """Queue jobs as a front end does: a plain insert of the columns it knows."""
    with psycopg.connect(url, autocommit=True) as connection:
        user_id = columns.pop("user_id", uuid4())
        resume = connection.execute(
            "insert into resumes (user_id, filename, storage_path) values (%s, 'a.pdf', 'a.pdf') returning id",
            [user_id],
        ).fetchone()
        assert resume is not None
        names = ["user_id", "resume_id", "status", *columns]
        values = [user_id, resume[0], "queued", *columns.values()]
        rows = connection.execute(
            f"insert into analyses ({', '.join(names)}) select {', '.join(['%s'] * len(names))} "
            "from generate_series(1, %s) returning id",
            [*values, count],
        ).fetchall()
        return [row[0] for row in rows]


def rows(url: str) -> list[dict[str, Any]]:
    """Return every row of ``analyses``."""
    with psycopg.connect(url, row_factory=dict_row) as connection:
        return connection.execute("select * from analyses order by created_at, id").fetchall()
