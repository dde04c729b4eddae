"""procrastinate: 20 coroutines, notifications on, finished jobs deleted."""

from __future__ import annotations

import asyncio
import json
import sys
import time

import domain
import procrastinate
import psycopg_pool

URL, MODE, _, JOBS, RESULT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=URL, min_size=8, max_size=8))
pool = psycopg_pool.AsyncConnectionPool(URL, min_size=8, max_size=8, open=False, kwargs={"autocommit": True})
picked: asyncio.Queue[float] = asyncio.Queue()


@app.task(name="work")
async def work(item: int) -> None:
    if MODE == "latency":
        picked.put_nowait(time.perf_counter())
    if MODE == "full":
        async with pool.connection() as connection:
            await connection.execute(domain.START.format("%s"), [item])
        async with pool.connection() as connection:
            await connection.execute(domain.DONE.format("%s", "%s"), [RESULT, item])


async def main() -> None:
    await pool.open()
    async with pool.connection() as connection:
        await connection.execute(domain.SCHEMA)
        await connection.execute(domain.FILL.format(jobs=JOBS))
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        options = {"concurrency": 20, "delete_jobs": "always", "install_signal_handlers": False}
        if MODE == "latency":
            worker = asyncio.create_task(app.run_worker_async(wait=True, **options))
            await asyncio.sleep(1)
            times = []
            for number in range(JOBS):
                await asyncio.sleep(0.02)
                started = time.perf_counter()
                await work.defer_async(item=number)
                times.append((await picked.get() - started) * 1000)
            print(json.dumps({"milliseconds": sorted(times)}))
            worker.cancel()
            await asyncio.gather(worker, return_exceptions=True)
        else:
            for start in range(0, JOBS, 1000):
                await work.batch_defer_async(*({"item": n + 1} for n in range(start, min(JOBS, start + 1000))))
            started = time.perf_counter()
            await app.run_worker_async(wait=False, **options)
            print(json.dumps({"jobs_per_second": JOBS / (time.perf_counter() - started)}))
    await pool.close()


asyncio.run(main())
