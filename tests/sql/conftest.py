"""The queue over every transport and server, beside a plain connection to look behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.queue import Queue
from tests.databases import migrated_database
from tests.sql.seeding import Clock, Database


class BlockingQueue:
    """A Queue whose methods wait for their answer."""

    def __init__(self, queue: Queue, runner: asyncio.Runner) -> None:
        self._queue = queue
        self._runner = runner

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._queue, name)
        return lambda *args, **kwargs: self._runner.run(method(*args, **kwargs))


@pytest.fixture(scope="session", params=["18", "16", "15"])
def shared_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of one migrated database for all tests of this folder, once on each PostgreSQL at hand."""
    with migrated_database(request.getfixturevalue(f"postgres_{request.param}")) as url:
        yield url


@pytest.fixture
def queue_database(shared_database: str) -> Iterator[str]:
    """The URL of that database, empty as on its first day. Making a new one would take most of the tests' time."""
    yield shared_database
    with psycopg.connect(shared_database, autocommit=True) as connection:
        connection.execute("truncate public.analyses, public.resumes")
        connection.execute(
            "select pg_catalog.setval(s.seqrelid, s.seqmin, false) from pg_catalog.pg_sequence s"
            " join pg_catalog.pg_class c on c.oid = s.seqrelid where c.relnamespace = 'resume_analysis'::regnamespace"
        )
        Clock.remove(connection)


@pytest.fixture(params=["postgres"])
def transport(request: pytest.FixtureRequest) -> str:
    """The transports every conformance test runs over."""
    return str(request.param)


@pytest.fixture
def queue(queue_database: str, transport: str) -> Iterator[BlockingQueue]:
    """The queue of an empty database."""
    assert transport == "postgres"
    with asyncio.Runner() as runner:
        gateway = PostgresGateway(queue_database)
        runner.run(gateway.open())
        yield BlockingQueue(Queue(gateway), runner)
        runner.run(gateway.aclose())


@pytest.fixture
def db(queue_database: str) -> Iterator[Database]:
    """A connection to the same database."""
    with psycopg.connect(queue_database, autocommit=True, row_factory=dict_row) as connection:
        yield connection


@pytest.fixture
def clock(db: Database) -> Clock:
    """A clock in the test's hand instead of the server's."""
    return Clock(db)
