"""pgqueuer: asyncpg with a pool, batches of 500."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from datetime import timedelta

import asyncpg
import domain
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgPoolDriver
from pgqueuer.models import Job
from pgqueuer.queries import Queries
from pgqueuer.types import QueueExecutionMode

URL, MODE, _, JOBS, RESULT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]


async def main() -> None:
    pool = await asyncpg.create_pool(URL, min_size=10, max_size=10)
    await pool.execute(domain.SCHEMA)
    await pool.execute(domain.FILL.format(jobs=JOBS))
    driver = AsyncpgPoolDriver(pool)
    queries = Queries(driver)
    await queries.install()
    pgq = PgQueuer(driver)
    picked: asyncio.Queue[float] = asyncio.Queue()

    @pgq.entrypoint("work")
    async def work(job: Job) -> None:
        if MODE == "latency":
            picked.put_nowait(time.perf_counter())
        if MODE == "full":
            item = int(job.payload or b"0")
            await pool.execute(domain.START.format("$1"), item)
            await pool.execute(domain.DONE.format("$1", "$2"), RESULT, item)

    if MODE == "latency":
        worker = asyncio.create_task(pgq.qm.run(dequeue_timeout=timedelta(seconds=30), batch_size=10))
        await asyncio.sleep(1)
        times = []
        for _ in range(JOBS):
            await asyncio.sleep(0.02)
            started = time.perf_counter()
            await queries.enqueue("work", b"1")
            times.append((await picked.get() - started) * 1000)
        print(json.dumps({"milliseconds": sorted(times)}))
        pgq.qm.shutdown.set()
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
    else:
        await queries.enqueue(["work"] * JOBS, [str(n + 1).encode() for n in range(JOBS)], [0] * JOBS)
        started = time.perf_counter()
        await pgq.qm.run(mode=QueueExecutionMode.drain, batch_size=500)
        print(json.dumps({"jobs_per_second": JOBS / (time.perf_counter() - started)}))
    await pool.close()


asyncio.run(main())
