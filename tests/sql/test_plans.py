"""Every hot call is an index probe, whatever the table holds and whenever its plan was made.

Plans are judged by what they do: PostgreSQL counts in each transaction which indexes were walked and how many
entries they gave. That sees through nested functions and cached plans, on every version.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.sql.seeding import Clock, Database, submit_many

CLAIM_INDEXES = {
    "analyses_ready_idx",
    "analyses_suspect_idx",
    "analyses_deferred_idx",
    "analyses_lease_idx",
    "analyses_token_idx",
    "analyses_pkey",
    "resumes_pkey",
}

WRITES = ("complete_analysis_jobs", "extend_analysis_job_leases", "release_analysis_jobs", "fail_analysis_job")


class Probe:
    """A worker's connection that tells what each call read."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True, row_factory=dict_row, prepare_threshold=None)

    def close(self) -> None:
        self._connection.close()

    def claim(self, limit: int) -> tuple[list[dict[str, Any]], dict[str, int]]:
        """Claim; returns the jobs and the entries read from each index (or from the table without one)."""
        return self._measure(
            "select * from public.claim_next_analysis_job(p_worker_id => 'w', p_claim_id => %s, p_limit => %s)",
            [uuid4(), limit],
        )

    def write(self, function: str, jobs: list[dict[str, Any]]) -> dict[str, int]:
        """Complete, extend, fail or release; returns the entries read."""
        batch = json.dumps(
            [{"id": str(job["id"]), "lease_token": str(job["lease_token"]), "result": {}} for job in jobs]
        )
        if function == "fail_analysis_job":
            query = "select * from public.fail_analysis_job(%s, %s, 'timeout', 'x')"
            return self._measure(query, [jobs[0]["id"], jobs[0]["lease_token"]])[1]
        return self._measure(f"select * from public.{function}(%s)", [batch])[1]

    def _measure(self, query: str, arguments: list[Any]) -> tuple[list[dict[str, Any]], dict[str, int]]:
        with self._connection.transaction():
            before = self._read()
            rows = self._connection.execute(query, arguments).fetchall()
            after = self._read()
        used = {name for name in after if after[name]["scans"] > before[name]["scans"]}
        return rows, {name: after[name]["entries"] - before[name]["entries"] for name in used}

    def _read(self) -> dict[str, dict[str, int]]:
        rows = self._connection.execute(
            "with t as (select unnest(array['public.analyses', 'public.resumes']::regclass[])::oid as oid),"
            "     r as (select oid from t union all select i.indexrelid from t join pg_index i on i.indrelid = t.oid)"
            " select c.relname, pg_stat_get_xact_numscans(c.oid) as scans,"
            "       pg_stat_get_xact_tuples_returned(c.oid) as entries"
            "  from r join pg_class c using (oid)"
        ).fetchall()
        return {row["relname"]: {"scans": row["scans"], "entries": row["entries"]} for row in rows}


@pytest.fixture
def probe(db: Database, queue_database: str) -> Iterator[Probe]:
    """A worker whose plans are made while the table is empty, and kept.

    Statistics come when a test asks for them, not from autovacuum in the middle of it.
    """
    for table in ("analyses", "resumes"):
        db.execute(f"alter table public.{table} set (autovacuum_enabled = false)")
    probe = Probe(queue_database)
    for _ in range(7):
        assert probe.claim(5)[0] == []
    yield probe
    probe.close()


def history(db: Database, count: int, values: str) -> None:
    """Insert rows as they are, without giving turns."""
    db.execute("alter table public.analyses disable trigger user")
    db.execute(
        "with r as (insert into public.resumes (user_id, filename, storage_path)"
        " values (gen_random_uuid(), 'cv.pdf', 'u/cv.pdf') returning *)"
        " insert into public.analyses (user_id, resume_id, status, completed_at, result, run_after, deferred, turn)"
        f" select gen_random_uuid(), r.id, {values} from r, generate_series(1, {count}) as g (n)"
    )
    db.execute("alter table public.analyses enable trigger user")


COMPLETED = "'completed', now(), '{}', now(), false, n"
DUE_LATER = "'queued', null, null, now() + interval '1 day' * n, true, null"


@pytest.mark.parametrize("analyzed", [False, True], ids=["stale statistics", "fresh statistics"])
def test_a_claim_reads_what_it_hands_out(db: Database, probe: Probe, analyzed: bool) -> None:
    """With a long history, a backlog and jobs due later, a claim reads a few entries per job and scans nothing."""
    history(db, 20_000, COMPLETED)
    history(db, 5_000, DUE_LATER)
    submit_many(db, 3_000)
    if analyzed:
        db.execute("analyze public.analyses")
    for limit, before in product((1, 50), range(8)):  # past the point where a plan would give way to a generic one
        jobs, read = probe.claim(limit)
        assert len(jobs) == limit
        assert set(read) <= CLAIM_INDEXES
        # A claim that sweeps looks from the first turn on, past the entries that the claims before it have left.
        assert read.pop("analyses_ready_idx") <= (before + 2) * limit
        assert sum(read.values()) <= 6 * limit + 10


@pytest.mark.parametrize("moment", ["empty", "before the claims", "after the claims"])
def test_a_sweep_reads_no_running_job(db: Database, probe: Probe, moment: str) -> None:
    """Looking for expired leases and due jobs finds none without walking those that run or wait for later.

    The statistics are taken when the table is empty, when nothing runs yet, or when much runs: whatever the planner
    believes, every question has one index only that can answer it.
    """
    if moment == "empty":
        db.execute("analyze public.analyses")
    history(db, 5_000, DUE_LATER)
    submit_many(db, 3_000)
    if moment == "before the claims":
        db.execute("analyze public.analyses")
    probe.claim(1000)
    if moment == "after the claims":
        db.execute("analyze public.analyses")
    for limit in (1, 1, 1, 50, 50, 50):
        db.execute("select pg_catalog.setval('resume_analysis.last_sweep', 0)")  # the next claim sweeps first
        jobs, read = probe.claim(limit)
        assert len(jobs) == limit
        assert set(read) <= CLAIM_INDEXES
        assert read["analyses_token_idx"] == limit
        assert read["analyses_lease_idx"] == read["analyses_deferred_idx"] == read["analyses_suspect_idx"] == 0


@pytest.mark.parametrize("analyzed", [False, True], ids=["stale statistics", "fresh statistics"])
def test_a_write_reads_the_rows_it_names(db: Database, probe: Probe, analyzed: bool) -> None:
    """However many jobs are running or done, the primary key is all a fenced write uses; a repetition as well."""
    submit_many(db, 10)
    for function in WRITES:
        probe.write(function, probe.claim(1)[0])  # the plan is made now
    history(db, 20_000, COMPLETED)
    submit_many(db, 3_000)
    probe.claim(1000)
    probe.claim(1000)
    if analyzed:
        db.execute("analyze public.analyses")
    for function in WRITES * 8:
        jobs, _ = probe.claim(5)
        for _ in range(2):
            read = probe.write(function, jobs)
            assert (function, set(read)) == (function, {"analyses_pkey"})
            assert sum(read.values()) <= 10 * len(jobs)


def test_a_claim_reads_the_resumes_it_hands_out(db: Database, probe: Probe) -> None:
    """Resumes are looked up one by one, however many there are and however few there were when the plan was made."""
    submit_many(db, 10)
    probe.claim(1)  # the plan is made now
    db.execute(
        "insert into public.resumes (user_id, filename, storage_path)"
        " select gen_random_uuid(), 'cv.pdf', 'u/cv.pdf' from generate_series(1, 5000)"
    )
    for limit in (1, 5):
        _, read = probe.claim(limit)
        assert read["resumes_pkey"] == limit


def test_an_empty_claim_reads_nothing(db: Database, probe: Probe) -> None:
    """An idle worker beside a long history and many jobs due later costs a handful of empty probes."""
    history(db, 20_000, COMPLETED)
    history(db, 5_000, DUE_LATER)
    jobs, read = probe.claim(10)
    assert jobs == []
    assert set(read) <= CLAIM_INDEXES
    assert sum(read.values()) == 0


def test_an_insert_reads_one_entry_of_its_user(db: Database, probe: Probe, queue_database: str) -> None:
    """Giving a turn does not walk the user's backlog."""
    user = submit_many(db, 5_000)
    resume = db.execute("select id from public.resumes").fetchone()
    assert resume is not None
    with psycopg.connect(queue_database, row_factory=dict_row) as connection:
        reader = Probe.__new__(Probe)
        reader._connection = connection
        _, read = reader._measure(
            "insert into public.analyses (user_id, resume_id) values (%s, %s) returning id", [user, resume["id"]]
        )
    assert read == {"analyses_user_turn_idx": 1, "resumes_pkey": 1}  # the second is the foreign key's


def test_a_held_snapshot_does_not_slow_claims(db: Database, probe: Probe, queue_database: str, clock: Clock) -> None:
    """Dead entries of claimed jobs, which VACUUM may not remove, are stepped over and not walked."""
    submit_many(db, 4_000)
    with psycopg.connect(queue_database) as holder:
        holder.execute("set transaction isolation level repeatable read")
        holder.execute("select from public.analyses limit 1")
        for _ in range(3):
            probe.write("complete_analysis_jobs", probe.claim(1000)[0])
        _, read = probe.claim(1)
        assert read["analyses_ready_idx"] <= 1100  # the last claim's own entries, once
        _, read = probe.claim(1)
        assert read["analyses_ready_idx"] <= 2


def test_the_measure_notices_a_scan(db: Database, probe: Probe) -> None:
    """Without its partial index a claim cannot pass: these tests can fail."""
    submit_many(db, 3_000)
    db.execute("alter index public.analyses_ready_idx rename to analyses_ready_kept")
    db.execute("create index on public.analyses (status, started_at, retry_count, created_at)")
    definition = db.execute("select pg_get_indexdef('public.analyses_ready_kept'::regclass) as sql").fetchone()
    assert definition is not None
    db.execute("drop index public.analyses_ready_kept")
    try:
        _, read = probe.claim(1)
        assert sum(read.values()) > 1_000 or not set(read) <= CLAIM_INDEXES
    finally:
        db.execute("drop index public.analyses_status_started_at_retry_count_created_at_idx")
        db.execute(definition["sql"].replace("analyses_ready_kept", "analyses_ready_idx"))
