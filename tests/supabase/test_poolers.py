"""psycopg behind a transaction pooler: what works there, and what is not relied on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager

import psycopg
import pytest

from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.migrate import migrate, migrations
from resume_analysis.queue import Queue
from tests.databases import scratch_database
from tests.supabase.project import Project, run_pgbouncer

pytestmark = pytest.mark.anyio


@pytest.fixture
def project(project_18: Project) -> Project:
    """One version is enough here: the functions behind a pooler are tried on both in test_transport."""
    project_18.empty()
    return project_18


@pytest.fixture
def pooled(project: Project) -> Iterator[str]:
    """The URL of a transaction pooler with two server connections."""
    with run_pgbouncer(project.database) as url:
        yield url


async def submit(project: Project, count: int = 1) -> None:
    async with aclosing(PostgresGateway(project.database)) as gateway:
        await gateway.open()
        user = project.user()
        for _ in range(count):
            await Queue(gateway).submit(user.id, filename="cv.pdf", storage_path="u/cv.pdf")


@asynccontextmanager
async def listening(gateway: PostgresGateway) -> AsyncIterator[asyncio.Queue[None]]:
    """Listen as a worker does, in a task of its own; yields what is heard."""
    heard: asyncio.Queue[None] = asyncio.Queue()

    async def listen() -> None:
        async for wakeup in gateway.wakeups():
            heard.put_nowait(wakeup)

    task = asyncio.create_task(listen())
    try:
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def test_migrations_run_through_a_pooler(postgres_18: str) -> None:
    """The URL a project shows first is often a pooler's."""
    with scratch_database(postgres_18) as database, run_pgbouncer(database) as url:
        assert len(migrate(url)) == len(migrations())
        assert migrate(url) == []


async def test_two_workers_share_two_connections(project: Project, pooled: str) -> None:
    """More calls at once than connections: each waits its turn and none fails."""
    await submit(project, 40)
    first, second = PostgresGateway(pooled, pool_size=4), PostgresGateway(pooled, pool_size=4)
    async with aclosing(first), aclosing(second):
        await first.open()
        await second.open()
        claims = (Queue(gateway).claim(f"w{n}", limit=2) for n in range(10) for gateway in (first, second))
        batches = await asyncio.gather(*claims)
    ids = [job.id for batch in batches for job in batch]
    assert len(ids) == len(set(ids)) == 40


async def test_a_direct_connection_hears_of_new_jobs(project: Project) -> None:
    """Once when it starts to listen, for what came before, and then with every submission."""
    async with aclosing(PostgresGateway(project.database)) as gateway, listening(gateway) as heard:
        async with asyncio.timeout(30):
            await heard.get()
            await submit(project)
            await heard.get()


async def test_behind_a_pooler_listening_does_no_harm(project: Project, pooled: str) -> None:
    """It is accepted there and delivers nothing; jobs are found by asking."""
    async with aclosing(PostgresGateway(pooled)) as gateway, listening(gateway) as heard:
        await gateway.open()
        async with asyncio.timeout(30):
            await heard.get()
        await submit(project)
        assert len(await Queue(gateway).claim("w1")) == 1


async def test_a_restart_of_the_database_is_survived(project: Project, pooled: str) -> None:
    """Connections that died while idle are replaced, not handed out."""
    async with aclosing(PostgresGateway(pooled)) as gateway:
        await gateway.open()
        await Queue(gateway).stats()
        with psycopg.connect(project.database, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
        assert (await Queue(gateway).stats())["queued"] == 0
