"""What SQL tests put into the database and hand to the queue."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import psycopg
from psycopg import sql

from resume_analysis.models import Analysis, Usage
from resume_analysis.report import Report

Database = psycopg.Connection[dict[str, Any]]


class Clock:
    """A clock the test sets, in place of ``resume_analysis.clock()`` in one database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        # A day ahead, so that a column's default of now() is in the past as it always is.
        db.execute("create table resume_analysis.test_clock as select clock_timestamp() + interval '1 day' as now")
        self.use(db)

    @classmethod
    def use(cls, db: psycopg.Connection[Any]) -> None:
        """Let the queue read the test's clock."""
        cls._replace(db, "select c.now from resume_analysis.test_clock c")

    @classmethod
    def remove(cls, db: psycopg.Connection[Any]) -> None:
        """Give the database its own clock back."""
        cls._replace(db, "select pg_catalog.clock_timestamp()")
        db.execute("drop table if exists resume_analysis.test_clock")

    @staticmethod
    def _replace(db: psycopg.Connection[Any], body: str) -> None:
        db.execute(
            "create or replace function resume_analysis.clock() returns timestamptz"
            f" language sql volatile parallel safe as '{body}'"
        )

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._db.execute("update resume_analysis.test_clock set now = now + make_interval(secs => %s)", [seconds])

    def set(self, when: str) -> None:
        """Put the clock at a moment."""
        self._db.execute("update resume_analysis.test_clock set now = %s", [when])

    def now(self) -> datetime:
        """Return the time the queue sees."""
        row = self._db.execute("select now from resume_analysis.test_clock").fetchone()
        assert row is not None
        now: datetime = row["now"]
        return now

    def after(self, seconds: float) -> datetime:
        """Return the time so many seconds from now."""
        return self.now() + timedelta(seconds=seconds)


def submit(db: Database, count: int = 1, *, user: UUID | None = None, **columns: Any) -> list[UUID]:
    """Insert jobs of one user the way a front end does, one statement each; returns their ids in that order."""
    user = user or uuid4()
    resume = db.execute(
        "insert into public.resumes (user_id, filename, storage_path) values (%s, 'cv.pdf', 'u/cv.pdf') returning id",
        [user],
    ).fetchone()
    assert resume is not None
    values = {"user_id": user, "resume_id": resume["id"], "job_title": "Engineer", "status": "queued"} | columns
    insert = sql.SQL("insert into public.analyses ({}) values ({}) returning id").format(
        sql.SQL(", ").join(map(sql.Identifier, values)), sql.SQL(", ").join(sql.Placeholder() * len(values))
    )
    with db.transaction(), db.cursor() as cursor:
        ids = []
        for _ in range(count):
            row = cursor.execute(insert, list(values.values())).fetchone()
            assert row is not None
            ids.append(row["id"])
    return ids


def submit_many(db: Database, count: int, *, user: UUID | None = None, priority: int = 1) -> UUID:
    """Insert many jobs of one user in one statement; returns the user."""
    user = user or uuid4()
    db.execute(
        "with r as (insert into public.resumes (user_id, filename, storage_path)"
        " values (%(user)s, 'cv.pdf', 'u/cv.pdf') returning id)"
        " insert into public.analyses (user_id, resume_id, priority)"
        " select %(user)s, r.id, %(priority)s from r, generate_series(1, %(count)s)",
        {"user": user, "priority": priority, "count": count},
    )
    return user


def row_of(db: Database, job_id: UUID) -> dict[str, Any]:
    """Return a whole row of ``analyses``."""
    row = db.execute("select * from public.analyses where id = %s", [job_id]).fetchone()
    assert row is not None
    return row


def analysis(score: int = 70, *, summary: str = "Fits.", usage: Usage | None = None) -> Analysis:
    """Return a small finished analysis."""
    # The queue stores a report as it is; which fields it has is not this suite's business.
    report = Report.model_construct(overall_score=score, summary=summary)
    return Analysis(report, usage or USAGE, "openai:gpt-x", "resume/1+abc", 1500)


USAGE = Usage(input_tokens=1000, output_tokens=200, cached_input_tokens=300, cost_usd=Decimal("0.001250"), calls=1)
