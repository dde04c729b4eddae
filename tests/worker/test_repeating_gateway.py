"""An outage of the database costs time and neither a job nor a result."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import psycopg
import pytest

from resume_analysis.errors import BackendUnreachableError
from resume_analysis.gateway import Row
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.queue import Queue
from tests.worker.scripted import ANALYSIS, insert_jobs, rows


class LosesAnswers:
    """Passes calls on and loses the first ``losses`` answers after the server has done the work."""

    def __init__(self, gateway: PostgresGateway, losses: int) -> None:
        self._gateway = gateway
        self._losses = losses
        self.calls = 0

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        self.calls += 1
        answer = await self._gateway.call(function, **arguments)
        if self._losses:
            self._losses -= 1
            raise BackendUnreachableError("the connection was cut")
        return answer

    def wakeups(self) -> AsyncIterator[None]:
        return self._gateway.wakeups()

    async def aclose(self) -> None:
        await self._gateway.aclose()


def test_a_claim_whose_answer_was_lost_returns_the_same_jobs(database: str) -> None:
    """No job is left leased to nobody."""
    insert_jobs(database, 5)

    async def run() -> int:
        gateway = PostgresGateway(database)
        await gateway.open()
        jobs = await Queue(RepeatingGateway(LosesAnswers(gateway, 2), patience=30)).claim("w", limit=3)
        await gateway.aclose()
        return len(jobs)

    assert asyncio.run(run()) == 3
    assert [row["status"] for row in rows(database)].count("processing") == 3
    assert {row["attempt"] for row in rows(database) if row["status"] == "processing"} == {1}


def test_a_completion_whose_answer_was_lost_says_already_applied(database: str) -> None:
    """The result is stored once, and its tokens are counted once."""
    insert_jobs(database, 1)

    async def run() -> list[str]:
        gateway = PostgresGateway(database)
        await gateway.open()
        (job,) = await Queue(gateway).claim("w")
        lossy = LosesAnswers(gateway, 2)
        outcomes = await Queue(RepeatingGateway(lossy, patience=30)).complete([(job, ANALYSIS)])
        assert lossy.calls == 3
        await gateway.aclose()
        return list(outcomes)

    assert asyncio.run(run()) == ["already_applied"]
    (row,) = rows(database)
    assert (row["status"], row["input_tokens"]) == ("completed", ANALYSIS.usage.input_tokens)
    assert len(row["attempts"]) == 1


def test_patience_has_an_end(database: str) -> None:
    """After it the caller learns that the database is unreachable."""

    async def run() -> None:
        gateway = PostgresGateway(database)
        await gateway.open()
        try:
            await Queue(RepeatingGateway(LosesAnswers(gateway, 1_000), patience=0.3)).stats()
        finally:
            await gateway.aclose()

    with pytest.raises(BackendUnreachableError):
        asyncio.run(run())


def test_a_killed_connection_is_replaced(database: str) -> None:
    """The pool notices that the server has closed its connections and opens new ones."""

    async def run() -> dict[str, Any]:
        gateway = PostgresGateway(database)
        await gateway.open()
        queue = Queue(RepeatingGateway(gateway, patience=10))
        await queue.stats()
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = current_database() and pid <> pg_backend_pid()"
            )
        stats = await queue.stats()
        await gateway.aclose()
        return stats

    assert asyncio.run(run())["queued"] == 0
