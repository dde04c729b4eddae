"""What a worker tells about itself: probes and figures on its health port."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager

from resume_analysis.errors import ResumeAnalysisError
from resume_analysis.health import Answer, serve_health
from resume_analysis.metrics import CONTENT_TYPE, WorkerMetrics
from resume_analysis.migrate import newest_version
from resume_analysis.queue import Queue
from resume_analysis.worker import Worker

_DATABASE_SECONDS = 2.0


def serve_probes(
    host: str, port: int, worker: Worker, queue: Queue, metrics: WorkerMetrics
) -> AbstractAsyncContextManager[int]:
    """Serve ``/livez``, ``/readyz`` and ``/metrics`` of a worker; see ``serve_health``."""
    metrics.watch(worker)

    async def live() -> Answer:
        return Answer(b"ok\n")

    async def ready() -> Answer:
        reasons = await why_not_ready(worker, queue)
        return Answer("\n".join([*reasons, ""]).encode(), 503) if reasons else Answer(b"ok\n")

    async def figures() -> Answer:
        return Answer(metrics.render(), content_type=CONTENT_TYPE)

    return serve_health(host, port, {"/livez": live, "/readyz": ready, "/metrics": figures})


async def why_not_ready(worker: Worker, queue: Queue) -> list[str]:
    """Say why no job would be taken up now: it drains, nobody can succeed, the database is away or too old."""
    reasons = ["the worker is stopping"] if worker.stopping else []
    if worker.held_by:
        reasons.append(f"no job can succeed: {worker.held_by}")
    if fault := await database_fault(queue):
        reasons.append(fault)
    return reasons


async def database_fault(queue: Queue) -> str | None:
    """Say why the database cannot be used; None while it can. Takes two seconds at most."""
    try:
        async with asyncio.timeout(_DATABASE_SECONDS):
            version = await queue.schema_version()
    except (ResumeAnalysisError, TimeoutError):
        return "the database cannot be used"
    return "the schema is older than this program" if version < newest_version() else None
