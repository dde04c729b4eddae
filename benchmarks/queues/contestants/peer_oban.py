"""oban-py: one queue with a limit of 100 (its executor batches acknowledgements by itself)."""

from __future__ import annotations

import asyncio
import json
import sys
import time

import domain
from oban import Oban, worker
from oban.schema import install
from psycopg_pool import AsyncConnectionPool

URL, MODE, _, JOBS, RESULT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
pool = AsyncConnectionPool(URL, min_size=10, max_size=10, open=False)
picked: asyncio.Queue[float] = asyncio.Queue()
done = 0
finished = asyncio.Event()


@worker(queue="default")
class Work:
    async def process(self, job):
        global done
        if MODE == "latency":
            picked.put_nowait(time.perf_counter())
        if MODE == "full":
            async with pool.connection() as connection:
                await connection.execute(domain.START.format("%s"), [job.args["item"]])
            async with pool.connection() as connection:
                await connection.execute(domain.DONE.format("%s", "%s"), [RESULT, job.args["item"]])
        done += 1
        if done == JOBS:
            finished.set()


async def main() -> None:
    await pool.open()
    async with pool.connection() as connection:
        await connection.execute(domain.SCHEMA)
        await connection.execute(domain.FILL.format(jobs=JOBS))
    await install(pool)
    if MODE == "latency":
        async with Oban(pool=pool, queues={"default": 100}) as oban:
            await asyncio.sleep(1)
            times = []
            for number in range(JOBS):
                await asyncio.sleep(0.02)
                started = time.perf_counter()
                await oban.enqueue_many(Work.new({"item": number}))
                times.append((await picked.get() - started) * 1000)
            print(json.dumps({"milliseconds": sorted(times)}))
    else:
        client = Oban(pool=pool)
        for start in range(0, JOBS, 1000):
            await client.enqueue_many([Work.new({"item": n + 1}) for n in range(start, min(JOBS, start + 1000))])
        started = time.perf_counter()
        async with Oban(pool=pool, queues={"default": 100}):
            await finished.wait()
            print(json.dumps({"jobs_per_second": JOBS / (time.perf_counter() - started)}))
    await pool.close()


asyncio.run(main())
