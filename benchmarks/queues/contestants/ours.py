"""resume-analysis, as itself and as its parts.

``worker`` is the real worker, heartbeat, metrics and one log line per attempt included, around a pipeline that has
its result at once. The other forms call the queue's functions without a worker: ``batched`` claims and completes 500
at a time in three overlapping loops; ``fetched`` claims 20 at a time, as peers fetch theirs, in each of ten loops and
completes each job by itself; ``single`` claims each by itself as well. The two domain updates of the other
contestants are the claim and the completion themselves.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import time
from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import psycopg

from resume_analysis.attempt import Attempt
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.metrics import WorkerMetrics
from resume_analysis.migrate import migrate
from resume_analysis.models import Analysis, Usage
from resume_analysis.pipeline import Pipeline
from resume_analysis.queue import Queue
from resume_analysis.result_store import ResultStore
from resume_analysis.telemetry import configure_logging
from resume_analysis.worker import Worker

URL, MODE, FORM, JOBS, RESULT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), json.loads(sys.argv[5])
LOOPS = {"batched": (3, 500, 500), "fetched": (10, 20, 1), "single": (10, 1, 1)}
"""Loops side by side, jobs a claim, jobs a completion."""


def fill(jobs: int) -> None:
    with psycopg.connect(URL, autocommit=True) as connection:
        connection.execute("truncate public.analyses, public.resumes")
        connection.execute(
            "with r as (insert into public.resumes (user_id, filename, storage_path)"
            " select gen_random_uuid(), 'cv.pdf', 'u/cv.pdf' from generate_series(1, %s) returning id, user_id)"
            " insert into public.analyses (user_id, resume_id, job_title, created_at)"
            " select r.user_id, r.id, 'Engineer', clock_timestamp() from r",
            [jobs],
        )


class Instant:
    """Stands where the pipeline does: every job has its result at once, and it is stored as always."""

    def __init__(self, queue: Queue) -> None:
        self._results = ResultStore(queue)
        self._analysis = cast(
            "Analysis",
            SimpleNamespace(
                report=SimpleNamespace(model_dump=lambda **_: RESULT),
                usage=Usage(calls=1, input_tokens=1, output_tokens=1),
                model="m",
                prompt_version="p",
                duration_ms=1,
                key=None,
            ),
        )
        self.picked: asyncio.Queue[float] = asyncio.Queue()
        self.stored: asyncio.Queue[None] = asyncio.Queue()

    async def run(self, attempt: Attempt) -> None:
        """Complete the job."""
        self.picked.put_nowait(time.perf_counter())
        attempt.settling = True
        outcome = await self._results.put(attempt.job, self._analysis)
        assert outcome == "applied"
        attempt.ending, attempt.usage, attempt.model = "completed", self._analysis.usage, "m"
        self.stored.put_nowait(None)


async def work(concurrency: int, measure: Any) -> dict[str, Any]:
    """Run the worker while ``measure`` looks at it."""
    gateway = PostgresGateway(URL)
    await gateway.open()
    queue = Queue(gateway)
    pipeline = Instant(queue)
    metrics = WorkerMetrics()
    worker = Worker(
        queue, cast("Pipeline", pipeline), gateway, concurrency=concurrency, on_attempt=metrics.observe, drain_seconds=1
    )
    running = asyncio.create_task(worker.run())
    figures: dict[str, Any] = await measure(pipeline)
    worker.stop()
    await running
    await gateway.aclose()
    return figures


async def drained(pipeline: Instant) -> dict[str, Any]:
    started = time.perf_counter()
    for _ in range(JOBS):
        await pipeline.stored.get()
    return {"jobs_per_second": JOBS / (time.perf_counter() - started)}


async def picked_up(pipeline: Instant) -> dict[str, Any]:
    """Each job is inserted by another connection while the worker is idle."""
    await pipeline.picked.get()
    writer = await psycopg.AsyncConnection.connect(URL, autocommit=True)
    row = await (await writer.execute("select id, user_id from public.resumes limit 1")).fetchone()
    assert row is not None
    await asyncio.sleep(1)
    times = []
    for _ in range(JOBS):
        await asyncio.sleep(0.02)
        started = time.perf_counter()
        await writer.execute(
            "insert into public.analyses (id, user_id, resume_id) values (%s, %s, %s)", [uuid4(), row[1], row[0]]
        )
        times.append((await pipeline.picked.get() - started) * 1000)
    await writer.close()
    return {"milliseconds": sorted(times)}


async def call_functions() -> dict[str, Any]:
    """Call the queue's functions without a worker."""
    gateway = PostgresGateway(URL, pool_size=10)
    await gateway.open()
    queue = Queue(gateway)
    loops, claimed, completed = LOOPS[FORM]

    async def loop() -> None:
        while jobs := await queue.claim("bench", limit=claimed):
            items = [{"id": job.id, "lease_token": job.lease_token, "result": RESULT, "model": "m"} for job in jobs]
            for start in range(0, len(items), completed):
                batch = items[start : start + completed]
                for row in await gateway.call("complete_analysis_jobs", p_completions=batch):
                    assert row["outcome"] == "applied"

    started = time.perf_counter()
    await asyncio.gather(*(loop() for _ in range(loops)))
    await gateway.aclose()
    return {"jobs_per_second": JOBS / (time.perf_counter() - started)}


async def main() -> None:
    migrate(URL)
    fill(1 if MODE == "latency" else JOBS)
    sys.stderr = open(os.devnull, "w")  # noqa: ASYNC230, SIM115 - the log is written, and nobody reads it
    configure_logging(style="json")
    gc.collect()
    gc.freeze()  # as the command does before it begins
    if MODE == "latency":
        figures = await work(16, picked_up)
    elif FORM == "worker":
        figures = await work(1000, drained)
    else:
        figures = await call_functions()
    print(json.dumps(figures))


asyncio.run(main())
