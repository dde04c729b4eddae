"""resume-analysis: the queue through psycopg as the worker uses it.

``batched`` claims and completes 200 at a time in two overlapping loops; ``single`` does one job per call with 20 at
work. The two domain updates of the other contestants are the claim and the completion themselves.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from uuid import uuid4

import psycopg

from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.migrate import migrate
from resume_analysis.queue import Queue

URL, MODE, FORM, JOBS, RESULT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), json.loads(sys.argv[5])


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


async def loop(queue: Queue, gateway: PostgresGateway, size: int) -> None:
    while jobs := await queue.claim("bench", limit=size):
        items = [
            {"id": str(job.id), "lease_token": str(job.lease_token), "result": RESULT, "model": "m", "input_tokens": 1}
            for job in jobs
        ]
        for row in await gateway.call("complete_analysis_jobs", p_completions=items):
            assert row["outcome"] == "applied"


async def drain() -> None:
    migrate(URL)
    fill(JOBS)
    gateway = PostgresGateway(URL, pool_size=10)
    await gateway.open()
    queue = Queue(gateway)
    started = time.perf_counter()
    size, loops = (200, 2) if FORM == "batched" else (1, 10)
    await asyncio.gather(*(loop(queue, gateway, size) for _ in range(loops)))
    print(json.dumps({"jobs_per_second": JOBS / (time.perf_counter() - started)}))
    await gateway.aclose()


async def latency() -> None:
    """An idle listener; each job is inserted by another connection and picked up after its notification."""
    migrate(URL)
    fill(1)
    gateway = PostgresGateway(URL)
    await gateway.open()
    queue = Queue(gateway)
    await queue.claim("bench")
    with psycopg.connect(URL, autocommit=True) as connection:
        row = connection.execute("select id, user_id from public.resumes limit 1").fetchone()
    assert row is not None
    wakeups = gateway.wakeups()
    await anext(wakeups)
    writer = await psycopg.AsyncConnection.connect(URL, autocommit=True)
    times = []
    for _ in range(JOBS):
        await asyncio.sleep(0.02)
        started = time.perf_counter()
        await writer.execute("insert into public.analyses (id, user_id, resume_id) values (%s, %s, %s)",
                             [uuid4(), row[1], row[0]])  # fmt: skip
        await anext(wakeups)
        assert len(await queue.claim("bench")) == 1
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps({"milliseconds": sorted(times)}))
    await writer.close()
    await gateway.aclose()


asyncio.run(latency() if MODE == "latency" else drain())
