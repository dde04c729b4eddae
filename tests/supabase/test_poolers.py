"""psycopg behind a transaction pooler: what works there, and what is not relied on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager

import psycopg
import pytest

from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.migrate import migrate, migrations
from resume_analysis.queue import Queue
from tests.databases import scratch_database
from tests.supabase.demo import analyse_samples, own_analyses, started
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


def test_a_whole_worker_runs_behind_a_pooler(project: Project, pooled: str) -> None:
    """The queue through the pooler, files through storage: every command, from doctor to the stored reports."""
    user = project.user()
    analyse_samples(project, user, DATABASE_URL=pooled)
    finished = own_analyses(project, user)
    assert len(finished) >= 3
    assert {row["status"] for row in finished} == {"completed"}


def test_a_waiting_worker_finds_jobs_without_being_told(project: Project, pooled: str) -> None:
    """Nothing notifies it behind a pooler: it asks."""
    user = project.user()
    with (
        psycopg.connect(project.database, autocommit=True) as connection,
        started(
            "worker",
            DATABASE_URL=pooled,
            SUPABASE_URL=project.url,
            SUPABASE_SERVICE_ROLE_KEY=project.service_key,
            RESUME_ANALYSIS_POLL_MAX_SECONDS="1",
        ) as worker,
    ):
        for _ in range(2):  # the second is inserted while the worker surely waits
            connection.execute("select public.submit_analysis(%s, null, 'cv.pdf', 'x/missing.pdf')", [user.id])
            for _ in range(600):
                waiting = connection.execute("select count(*) from public.analyses where status <> 'failed'").fetchone()
                if waiting == (0,):
                    break
                time.sleep(0.1)
        ended = connection.execute("select error_code from public.analyses").fetchall()
        worker.terminate()
        assert worker.wait(60) == 0
    assert ended == [("file_not_found",)] * 2


async def test_a_restart_of_the_database_is_survived(project: Project, pooled: str) -> None:
    """A connection that died while idle costs one call, and a worker repeats that."""
    async with aclosing(PostgresGateway(pooled)) as gateway:
        await gateway.open()
        await Queue(gateway).stats()
        with psycopg.connect(project.database, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
        assert (await Queue(RepeatingGateway(gateway, patience=30)).stats())["queued"] == 0
