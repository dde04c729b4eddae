"""The same 500 jobs over each transport: claim one, store its result, eight at a time.

The server, the jobs and the SQL functions are the same; only the way to them differs. psycopg on a direct connection
is the named peer. HTTP goes straight to the real PostgREST, without the edge network a hosted project adds.

    uv run python -m benchmarks.bench_transports [--jobs 500] [--rounds 3]
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from uuid import UUID

import httpx
import psycopg
from tests.databases import embedded_server, scratch_database
from tests.supabase.project import PGBOUNCER, load_platform, run_pgbouncer, run_postgrest, token
from tests.supabase.sample import make_report

from resume_analysis.gateway import Gateway
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.postgrest import PostgrestGateway
from resume_analysis.migrate import migrate
from resume_analysis.models import Analysis, Usage
from resume_analysis.queue import Queue

SLOTS = 8
PEER = "psycopg"


class BarePostgrest(httpx.AsyncHTTPTransport):
    """PostgREST without the ``/rest/v1`` a project's gateway puts before it."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request to PostgREST's own path."""
        request.url = request.url.copy_with(raw_path=request.url.raw_path.removeprefix(b"/rest/v1"))
        return await super().handle_async_request(request)


@asynccontextmanager
async def opened(gateway: PostgresGateway | PostgrestGateway) -> AsyncIterator[Gateway]:
    """Open a transport for one round."""
    await gateway.open()
    try:
        yield gateway
    finally:
        await gateway.aclose()


async def work(queue: Queue, claims: list[float]) -> int:
    """One slot: claim and complete until nothing is left; returns how many jobs it did."""
    done = 0
    analysis = Analysis(make_report("Fits well. " * 20), Usage(1200, 300), "openai:test", "resume/v1", 900)
    while True:
        started = time.perf_counter()
        jobs = await queue.claim("bench")
        claims.append(time.perf_counter() - started)
        if not jobs:
            return done
        await queue.complete([(jobs[0], analysis)])
        done += 1


async def one_round(gateway: Gateway, jobs: int) -> tuple[float, float]:
    """Return jobs per second and the median milliseconds of a claim."""
    claims: list[float] = []
    started = time.perf_counter()
    done = sum(await asyncio.gather(*(work(Queue(gateway), claims) for _ in range(SLOTS))))
    elapsed = time.perf_counter() - started
    if done != jobs:
        raise RuntimeError(f"{done} of {jobs} jobs were done")
    return jobs / elapsed, statistics.median(claims) * 1000


def fill(database: str, jobs: int) -> None:
    """Queue the jobs."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("truncate auth.users, public.resumes, public.analyses")
        connection.execute("insert into auth.users (id) values (%s)", [UUID(int=1)])
        connection.execute(
            "select public.submit_analysis(%s, null, 'cv.pdf', 'u/cv.pdf') from generate_series(1, %s)",
            [UUID(int=1), jobs],
        )


def main() -> None:
    """Print one line per transport: median of the rounds, and its share of the peer's throughput."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with embedded_server() as server, scratch_database(server) as database:
        load_platform(database)
        migrate(database)
        asyncio.run(compare(database, arguments.jobs, arguments.rounds))


async def compare(database: str, jobs: int, rounds: int) -> None:
    """Run the rounds in turn, so that a noisy minute meets every transport."""
    async with AsyncExitStack() as stack:
        rest = stack.enter_context(run_postgrest(database))
        key = token("service_role")
        ways: dict[str, Callable[[], PostgresGateway | PostgrestGateway]] = {
            PEER: lambda: PostgresGateway(database, pool_size=SLOTS),
            "PostgREST": lambda: PostgrestGateway(rest, key, connections=SLOTS, transport=BarePostgrest()),
        }
        if PGBOUNCER is not None:
            pooler = stack.enter_context(run_pgbouncer(database))
            ways["psycopg behind PgBouncer"] = lambda: PostgresGateway(pooler, pool_size=SLOTS)
        figures: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, make in ways.items():
                fill(database, jobs)
                async with opened(make()) as gateway:
                    figures[name].append(await one_round(gateway, jobs))
    peer = statistics.median(rate for rate, _ in figures[PEER])
    print(f"{jobs} jobs, {SLOTS} at a time, median of {rounds} rounds")
    for name, measured in figures.items():
        rate, claim = (statistics.median(values) for values in zip(*measured, strict=True))
        print(f"{name:<26} {rate:7.0f} jobs/s   claim {claim:6.1f} ms   {rate / peer:5.2f} of {PEER}")


if __name__ == "__main__":
    main()
