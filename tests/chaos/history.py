"""What happened, from two sides, and the check of it.

The database keeps a history of its own: a trigger writes down every change of a job's status, owner or result in
the transaction that makes it. The workers keep theirs in files. The check is Jepsen's total-queue check, carried
further: what went in comes out once, and what a worker was told is what happened.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from psycopg.rows import dict_row

Record = dict[str, Any]

RESUME = """Jane Roe
Experience
Engineer, Example Ltd, 2019 - 2024
Built services in Python and PostgreSQL.
Education
BSc Computer Science, Example University, 2018
"""


def submit(url: str, count: int, *, users: int = 7, max_retries: int = 3) -> list[UUID]:
    """Queue jobs whose resumes are read already; the job title is the job's id."""
    with psycopg.connect(url, autocommit=True) as connection:
        rows = connection.execute(
            """
            with person as (select gen_random_uuid() as user_id, n from generate_series(0, %(users)s - 1) as n),
                 resume as (insert into resumes (user_id, filename, storage_path, resume_text)
                            select user_id, 'a.txt', 'a.txt', %(text)s from person returning id, user_id),
                 job as (select gen_random_uuid() as id, n from generate_series(1, %(count)s) as n)
            insert into analyses (id, user_id, resume_id, job_title, status, max_retries)
            select job.id, resume.user_id, resume.id, job.id::text, 'queued', %(retries)s
              from job join person on person.n = job.n %% %(users)s join resume on resume.user_id = person.user_id
            returning id
            """,
            {"users": users, "text": RESUME, "count": count, "retries": max_retries},
        ).fetchall()
        return [row[0] for row in rows]


def keep_history(url: str) -> None:
    """Have the database write down every step of every job."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            """
            create table history (
              step bigint generated always as identity, at timestamptz default clock_timestamp(), job uuid,
              before text, after text, token_before uuid, token_after uuid, worker text, lost smallint,
              lease timestamptz, mark text);
            create function write_history() returns trigger language plpgsql
            security definer set search_path = public as $$
            begin
              insert into history (job, before, after, token_before, token_after, worker, lost, lease, mark)
              values (new.id, old.status, new.status, old.lease_token, new.lease_token,
                      case when new.status = 'processing' then new.worker_id else old.worker_id end,
                      new.lost_leases, old.lease_expires_at, new.model);
              return null;
            end $$;
            create trigger keep_history after update on analyses for each row
              when (old.status is distinct from new.status or old.lease_token is distinct from new.lease_token
                    or old.result is distinct from new.result)
              execute function write_history();
            """
        )


def history_of(url: str) -> list[Record]:
    """Return the database's steps in order."""
    with psycopg.connect(url, row_factory=dict_row) as connection:
        return connection.execute("select * from history order by step").fetchall()


def jobs_of(url: str) -> list[Record]:
    """Return every job with the mark of its result, which stands where the model is named."""
    with psycopg.connect(url, row_factory=dict_row) as connection:
        return connection.execute(
            """select id, status, retry_count, max_retries, lost_leases, attempt, lease_token, worker_id, error_code,
                      input_tokens, jsonb_array_length(attempts) as ended, model as mark,
                      (result - 'audit')::text as report
                 from analyses order by created_at, id"""
        ).fetchall()


def left(url: str) -> int:
    """Return how many jobs have not ended."""
    with psycopg.connect(url) as connection:
        row = connection.execute("select count(*) from analyses where status in ('queued', 'processing')").fetchone()
        assert row is not None
        return int(row[0])


def held_by(url: str, worker: str) -> set[UUID]:
    """Return the jobs whose lease a worker holds."""
    with psycopg.connect(url) as connection:
        rows = connection.execute("select id from analyses where status = 'processing' and worker_id = %s", [worker])
        return {row[0] for row in rows}


def events_of(folder: Path) -> list[Record]:
    """Return what all workers wrote, in order of time."""
    lines = (line for path in folder.glob("*.jsonl") for line in path.read_text().splitlines())
    return sorted((json.loads(line) for line in lines), key=lambda event: float(event["at"]))


@dataclass(frozen=True)
class Findings:
    """Faults by kind, and figures about the run."""

    faults: dict[str, list[str]]
    figures: dict[str, int]

    def __str__(self) -> str:
        faults = {kind: len(jobs) for kind, jobs in self.faults.items()}
        return " ".join(f"{name}={value}" for name, value in (faults | self.figures).items())

    def hold(self) -> None:
        """Assert that there is no fault."""
        assert not any(self.faults.values()), {kind: jobs[:5] for kind, jobs in self.faults.items() if jobs}


def check(submitted: Iterable[UUID], jobs: list[Record], steps: list[Record], events: list[Record]) -> Findings:
    """Hold the history against the promises.

    lost               submitted and not there any more
    unended            neither completed nor failed
    completed_twice    the database saw more than one completion, or any change after one
    stale_writes       a result that was not made by the worker that owned the job when it was written
    acknowledged_lost  a worker was told that its result is stored, and another one is
    failed_unjustly    failed although its retries were not used up
    """
    submitted = {str(job) for job in submitted}
    by_id = {str(job["id"]): job for job in jobs}
    completions = [step for step in steps if step["after"] == "completed"]
    completed = Counter(str(step["job"]) for step in completions)
    faults = {
        "lost": sorted(submitted - by_id.keys()),
        "unended": [job for job, row in by_id.items() if row["status"] not in ("completed", "failed")],
        "completed_twice": [job for job, times in completed.items() if times > 1]
        + [str(step["job"]) for step in steps if step["before"] == "completed"],
        "stale_writes": [
            str(step["job"])
            for step in completions
            if _worker(step["mark"]) != step["worker"] or step["token_before"] != step["token_after"]
        ],
        "acknowledged_lost": [
            event["job"]
            for event in events
            if event["event"] == "completed" and by_id[event["job"]]["mark"] != event["mark"]
        ],
        "failed_unjustly": [
            job
            for job, row in by_id.items()
            if row["status"] == "failed" and not (row["retry_count"] == row["max_retries"] < row["attempt"])
        ],
    }
    seen = Counter(event["event"] for event in events)
    status = Counter(row["status"] for row in jobs)
    return Findings(
        faults,
        {
            "jobs": len(submitted),
            "completed": status["completed"],
            "failed": status["failed"],
            "model_calls": seen["asked"],
            "leases_lost": sum(row["lost_leases"] for row in jobs),
            "stale_writes_refused": seen["refused"],
        },
    )


def _worker(mark: str | None) -> str:
    return (mark or "").partition("/")[0]
