"""A model of the queue beside the real SQL: every rule does one thing to both and compares the whole table.

The clock is the test's. Rules that need a second transaction hold it open on a connection of their own; where the
SQL must not wait, a lock time-out of some milliseconds turns waiting into an error.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID, uuid4

import psycopg
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from psycopg.rows import dict_row

from tests.sql.seeding import Clock

WORKERS = ("w1", "w2", "w3")
USERS = tuple(UUID(int=n) for n in (1, 2, 3))
SUSPECT = 2  # lost leases that make a job one


# No rule has a precondition: what is drawn must not depend on what the database does, or Hypothesis could not replay
# it. A rule with nothing to work on returns.


def noting(step: Callable[..., None]) -> Callable[..., None]:
    """Write down what a step finds wrong the first time: a fault may behave differently when it is tried again."""

    @functools.wraps(step)
    def noted(machine: QueueMachine, **arguments: Any) -> None:
        try:
            step(machine, **arguments)
        except (AssertionError, psycopg.Error) as error:
            machine.found.append(next(iter(str(error).splitlines()), "") or f"{step.__name__}: {type(error).__name__}")
            raise

    return noted


@dataclass
class ModelJob:
    """What a row of ``analyses`` must look like."""

    id: UUID
    priority: int
    max_retries: int
    run_after: datetime
    status: str = "queued"
    attempt: int = 0
    retry_count: int = 0
    lost_leases: int = 0
    lease_token: UUID | None = None
    worker_id: str | None = None
    lease_expires_at: datetime | None = None
    cancelled: bool = False
    released: bool = False
    error_code: str | None = None
    result: int | None = None
    entries: int = 0
    deferred: bool = False  # as the database last said; the model checks when it may change
    turn: int | None = None  # as the database last said; the model checks that a place is kept

    def held_by(self, token: UUID) -> bool:
        return self.status == "processing" and self.lease_token == token

    def expired(self, now: datetime) -> bool:
        return self.lease_expires_at is not None and self.lease_expires_at <= now

    def ended(self, status: str, error_code: str | None) -> None:
        self.status, self.error_code = status, error_code
        self.lease_expires_at = self.worker_id = None


@dataclass(frozen=True)
class ModelLease:
    """A claim's right to write about a job, for as long as it lasts."""

    job_id: UUID
    token: UUID


class QueueMachine(RuleBasedStateMachine):
    """Submit, claim, repeat, complete, fail, release, extend, cancel, requeue, prune, and time that passes."""

    url: ClassVar[str]
    steps: ClassVar[int] = 0
    counts: ClassVar[dict[str, int]] = {}
    found: ClassVar[list[str]] = []
    _connections: ClassVar[dict[str, tuple[psycopg.Connection[Any], psycopg.Connection[Any], Clock]]] = {}

    def __init__(self) -> None:
        super().__init__()
        if self.url not in self._connections:
            options = "-c lock_timeout=8ms -c synchronous_commit=off"
            first = psycopg.connect(self.url, autocommit=True, row_factory=dict_row, options=options)
            second = psycopg.connect(self.url, row_factory=dict_row, options=options)
            clock = Clock(first)
            # VACUUM takes a lock to shorten a table; nothing but the machine's own locks may make a call wait.
            for table in ("public.analyses", "public.resumes", "resume_analysis.test_clock"):
                first.execute(f"alter table {table} set (autovacuum_enabled = off)")
            self._connections[self.url] = first, second, clock
        self.db, self.other, self.clock = self._connections[self.url]
        self.other.rollback()
        self.db.execute("truncate public.analyses, public.resumes")
        self.db.execute(
            "select pg_catalog.setval(c.oid, 0, false) from pg_catalog.pg_class c"
            " where c.relnamespace = 'resume_analysis'::regnamespace and c.relkind = 'S'"
            " and c.relname ~ '^(turn_|last_sweep)'"
        )
        self.db.execute("select setseed(0.5)")  # jitter, the same in every run of an example
        self.clock.set("2100-01-01T00:00:00Z")
        self.now = self.clock.now()
        self.swept_at: int | None = None
        self.jobs: dict[UUID, ModelJob] = {}
        self.leases: list[ModelLease] = []
        self.claims: list[tuple[UUID, str]] = []

    @classmethod
    def disconnect(cls) -> None:
        """Close the connections of every database used."""
        for first, second, _ in cls._connections.values():
            first.close()
            second.close()
        cls._connections.clear()

    def teardown(self) -> None:
        self.other.rollback()

    # -- what happens -------------------------------------------------------------------------------------------

    @initialize(count=st.integers(2, 8))
    def start(self, count: int) -> None:
        row = self.call_raw(
            "insert into public.resumes (user_id, filename, storage_path) values (%s, 'cv.pdf', 'u/cv.pdf')"
            " returning id",
            [USERS[0]],
        )[0]
        self.resume = row["id"]
        for number in range(count):
            self.submit(user=USERS[number % 3], priority=1, max_retries=number % 4, delay=0, lost_leases=0)

    @rule(
        user=st.sampled_from(USERS),
        priority=st.integers(0, 3),
        max_retries=st.integers(0, 3),
        delay=st.sampled_from([0, 0, 40]),
        lost_leases=st.sampled_from([0, 0, 0, 2]),
    )
    @noting
    def submit(self, *, user: UUID, priority: int, max_retries: int, delay: int, lost_leases: int) -> None:
        self.count("submitted")
        run_after = self.now + timedelta(seconds=delay)
        row = self.call_raw(
            "insert into public.analyses (user_id, resume_id, priority, max_retries, run_after, lost_leases)"
            " values (%s, %s, %s, %s, %s, %s) returning id, deferred",
            [user, self.resume, priority, max_retries, run_after, lost_leases],
        )[0]
        assert row["deferred"] == (delay > 0)
        self.jobs[row["id"]] = ModelJob(
            row["id"], priority, max_retries, run_after, deferred=delay > 0, lost_leases=lost_leases
        )

    @rule(seconds=st.sampled_from([0.1, 1, 10, 31, 61, 1200]))
    @noting
    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.now = self.clock.now()

    @rule(worker=st.sampled_from(WORKERS), limit=st.integers(1, 5), lease=st.sampled_from([30, 60]))
    @noting
    def claim(self, worker: str, limit: int, lease: int) -> None:
        self.count("claims")
        token = uuid4()
        rows = self.sql_claim(self.db, worker, token, limit, lease)
        self.check_claim(rows, worker, token, limit, lease)

    @rule(worker=st.sampled_from(WORKERS), limit=st.integers(1, 5), pick=st.integers(0, 99))
    @noting
    def claim_beside_a_locked_row(self, worker: str, limit: int, pick: int) -> None:
        """Another transaction holds a row: the claim neither waits for it nor hands it out."""
        if not self.jobs:
            return
        self.count("claims beside a lock")
        locked = list(self.jobs)[pick % len(self.jobs)]
        self.other.execute("select from public.analyses where id = %s for update", [locked])
        token = uuid4()
        rows = self.sql_claim(self.db, worker, token, limit, 30)
        self.other.rollback()
        self.check_claim(rows, worker, token, limit, 30, locked=locked)

    @rule(worker=st.sampled_from(WORKERS), limit=st.integers(1, 3))
    @noting
    def repeat_a_claim_that_still_runs(self, worker: str, limit: int) -> None:
        """A copy of the call waits for the first one; it must not hand out other jobs."""
        self.count("claims repeated while running")
        token = uuid4()
        rows = self.sql_claim(self.other, worker, token, limit, 30)
        try:
            copies = self.sql_claim(self.db, worker, token, limit, 30)
        except psycopg.errors.LockNotAvailable:
            copies = []
        self.other.commit()
        assert not copies, "a copy of a running claim was served"
        self.check_claim(rows, worker, token, limit, 30)

    @rule(pick=st.integers(0, 99), limit=st.integers(1, 5))
    @noting
    def repeat_a_claim(self, pick: int, limit: int) -> None:
        """The answer was lost: the same call gives what it still holds."""
        if not self.claims:
            return
        token, worker = self.claims[pick % len(self.claims)]
        held = {job.id: job.attempt for job in self.jobs.values() if job.held_by(token)}
        if held:
            self.count("claims repeated")
            rows = self.sql_claim(self.db, worker, token, limit, 30)
            assert {row["id"]: row["attempt"] for row in rows} == held

    @rule(picks=st.lists(st.integers(0, 99), min_size=1, max_size=4), result=st.integers(0, 9))
    @noting
    def complete(self, picks: list[int], result: int) -> None:
        if not self.leases:
            return
        leases = self.pick_leases(picks)
        items = [self.lease_json(lease) | {"result": {"n": result}, "input_tokens": 1} for lease in leases]
        rows = self.call_raw("select * from public.complete_analysis_jobs(%s)", [json.dumps(items)])
        expected = {}
        for lease in leases:
            job = self.jobs.get(lease.job_id)
            if job is not None and job.held_by(lease.token):
                expected[lease] = "applied"
            elif job is not None and job.status == "completed" and job.lease_token == lease.token:
                expected[lease] = "already_applied"
            else:
                expected[lease] = "lease_lost"
        assert [row["outcome"] for row in rows] == [expected[lease] for lease in leases]
        for lease, outcome in expected.items():
            self.count(f"completions {outcome}")
            if outcome == "applied":
                job = self.jobs[lease.job_id]
                worker = job.worker_id
                job.ended("completed", None)
                job.worker_id = worker
                job.result = result
                job.entries += 1

    @rule(
        pick=st.integers(0, 99),
        retryable=st.sampled_from([True, True, False]),
        consume=st.booleans(),
        retry_after=st.sampled_from([None, 0.5, 50.0]),
    )
    @noting
    def fail(self, pick: int, retryable: bool, consume: bool, retry_after: float | None) -> None:
        if not self.leases:
            return
        (lease,) = self.pick_leases([pick])
        (row,) = self.call_raw(
            "select * from public.fail_analysis_job(%s, %s, 'timeout', 'x', %s, %s, %s)",
            [lease.job_id, lease.token, retryable, consume, retry_after],
        )
        job = self.jobs.get(lease.job_id)
        if job is None or job.lease_token != lease.token or job.status == "completed" or job.released:
            assert row["outcome"] == "lease_lost"
        elif job.status != "processing":
            assert (row["outcome"], row["status"]) == ("already_applied", job.status)
        else:
            assert row["outcome"] == "applied"
            again = retryable and not job.cancelled and (not consume or job.retry_count < job.max_retries)
            if again:
                low = max(0.75 * min(900, 5 * 2**job.retry_count), retry_after or 0)
                high = max(1.25 * min(900, 5 * 2**job.retry_count), 1.25 * (retry_after or 0))
                assert low <= (row["run_after"] - self.now).total_seconds() <= high + 1e-3
                job.run_after = row["run_after"]
                job.deferred = True
                job.retry_count += consume
            job.entries += 1
            job.ended("queued" if again else "failed", "cancelled" if job.cancelled else "timeout")
        self.count(f"failures {row['outcome']}")

    @rule(picks=st.lists(st.integers(0, 99), min_size=1, max_size=4))
    @noting
    def release(self, picks: list[int]) -> None:
        if not self.leases:
            return
        self.count("releases")
        leases = self.pick_leases(picks)
        rows = self.call_raw(
            "select * from public.release_analysis_jobs(%s)", [json.dumps([self.lease_json(lease) for lease in leases])]
        )
        free = set()
        for lease in leases:
            job = self.jobs.get(lease.job_id)
            if job is None or job.lease_token != lease.token:
                continue
            if job.status == "processing":
                job.entries += 1
                job.released = True
                job.ended("failed" if job.cancelled else "queued", "cancelled" if job.cancelled else job.error_code)
            if job.released and job.status == "queued":
                free.add(job.id)
        assert {row["id"] for row in rows} == free

    @rule(picks=st.lists(st.integers(0, 99), min_size=1, max_size=4), seconds=st.sampled_from([5, 45]))
    @noting
    def extend(self, picks: list[int], seconds: int) -> None:
        if not self.leases:
            return
        self.count("heartbeats")
        leases = self.pick_leases(picks)
        rows = self.call_raw(
            "select * from public.extend_analysis_job_leases(%s, %s)",
            [json.dumps([self.lease_json(lease) for lease in leases]), seconds],
        )
        held = [
            self.jobs[lease.job_id]
            for lease in leases
            if lease.job_id in self.jobs and self.jobs[lease.job_id].held_by(lease.token)
        ]
        for job in held:
            job.lease_expires_at = self.now + timedelta(seconds=seconds)
        assert {row["id"]: row["cancel_requested"] for row in rows} == {job.id: job.cancelled for job in held}

    @rule(pick=st.integers(0, 99))
    @noting
    def cancel(self, pick: int) -> None:
        if not self.jobs:
            return
        self.count("cancellations")
        job = list(self.jobs.values())[pick % len(self.jobs)]
        (row,) = self.call_raw("select * from public.cancel_analysis_job(%s)", [job.id])
        if job.status == "queued":
            assert row["outcome"] == "cancelled"
            job.cancelled = True
            job.ended("failed", "cancelled")
            job.deferred = False
        elif job.status == "processing":
            assert row["outcome"] == "cancel_requested"
            job.cancelled = True
        else:
            assert row["outcome"] == job.status

    @rule(pick=st.integers(0, 99), everything=st.booleans())
    @noting
    def requeue(self, pick: int, everything: bool) -> None:
        self.count("requeues")
        failed = [job for job in self.jobs.values() if job.status == "failed"]
        if not failed:
            return
        chosen = failed if everything else [failed[pick % len(failed)]]
        ids = None if everything else json.dumps([str(job.id) for job in chosen])
        rows = self.call_raw("select * from public.requeue_analysis_jobs(%s)", [ids])
        assert {row["id"] for row in rows} == {job.id for job in chosen}
        for job in chosen:
            job.ended("queued", None)
            job.retry_count = job.lost_leases = 0
            job.lease_token = job.turn = None
            job.cancelled = job.released = False
            job.deferred, job.run_after = True, self.now

    @rule(limit=st.integers(1, 3))
    @noting
    def prune(self, limit: int) -> None:
        self.count("prunes")
        (row,) = self.call_raw("select * from public.prune_analyses(0, %s)", [limit])
        left = {row["id"] for row in self.call_raw("select id from public.analyses", [])}
        gone = [job for job in self.jobs.values() if job.id not in left]
        assert len(gone) == row["deleted"] <= limit
        assert all(job.status in ("completed", "failed") for job in gone)
        for job in gone:
            del self.jobs[job.id]

    # -- what must hold -----------------------------------------------------------------------------------------

    def check_claim(
        self, rows: list[dict[str, Any]], worker: str, token: UUID, limit: int, lease: int, locked: UUID | None = None
    ) -> None:
        """Judge a claim's answer: only what may be handed out, all of it when room was left, in order."""
        tick = int(self.now.timestamp() * 4)
        swept_first = tick != self.swept_at
        self.swept_at = tick
        short = len(rows) < limit
        jobs = [job for job in self.jobs.values() if job.id != locked]
        expired = [job for job in jobs if job.status == "processing" and job.expired(self.now)]
        spent = [job for job in expired if job.retry_count >= job.max_retries or job.cancelled]
        fresh = {job.id for job in expired if job not in spent and job.lost_leases == 0}
        queued = [job for job in jobs if job.status == "queued" and job.run_after <= self.now]
        ready = {job.id for job in queued if job.lost_leases < SUSPECT}
        suspects = {job.id for job in expired if job not in spent} - fresh | {job.id for job in queued} - ready
        runs_suspect = any(
            job.status == "processing"
            and job.worker_id == worker
            and job.lost_leases >= SUSPECT
            and not job.expired(self.now)
            for job in self.jobs.values()
        )
        got = {row["id"] for row in rows}
        assert len(got) == len(rows) <= limit
        assert got <= fresh | ready | suspects, "a job was handed out that nobody may run now"
        assert len(got & suspects) <= (0 if runs_suspect else 1), "suspects were not isolated"
        if short:
            assert fresh | ready <= got, "a job was left behind although there was room"
            assert not suspects or runs_suspect or locked or got & suspects, "a suspect was forgotten"
        if swept_first and got & ready:
            assert fresh <= got, "a dead worker's job queued behind the backlog"

        for row in sorted(rows, key=lambda row: list(self.jobs).index(row["id"])):
            job = self.jobs[row["id"]]
            if job.status == "processing":
                job.retry_count += 1
                job.lost_leases += 1
                job.entries += 1
            job.status, job.lease_token, job.worker_id, job.released = "processing", token, worker, False
            job.deferred = False
            job.attempt += 1
            job.lease_expires_at = self.now + timedelta(seconds=lease)
            assert row["lease_token"] == token
            assert (row["attempt"], row["retry_count"], row["lost_leases"]) == (
                job.attempt,
                job.retry_count,
                job.lost_leases,
            )
            self.leases.append(ModelLease(job.id, token))
        if rows:
            self.claims.append((token, worker))

        after = self.table()
        for job in spent:
            if after[job.id]["status"] == "failed" or short or swept_first:
                job.ended("failed", "cancelled" if job.cancelled else "lease_expired")
                job.lost_leases += 1
                job.entries += 1
                job.lease_token = None
        for job in queued:
            if job.deferred and not after[job.id]["deferred"]:
                job.deferred = False
        if swept_first and got & ready:
            last = max((after[job_id]["priority"], after[job_id]["turn"]) for job_id in got & ready)
            for job_id in ready - got:
                assert (after[job_id]["priority"], after[job_id]["turn"]) >= last, "a job was passed over"

    @invariant()
    @noting
    def table_equals_model(self) -> None:
        """Nothing lost, nothing else changed, and places are kept."""
        QueueMachine.steps += 1
        rows = self.table()
        assert set(rows) == set(self.jobs)
        for job in self.jobs.values():
            row = rows[job.id]
            if job.turn is not None:
                assert row["turn"] == job.turn, "a job lost its place"
            job.turn = row["turn"]
            seen = {
                "status": row["status"],
                "attempt": row["attempt"],
                "retry_count": row["retry_count"],
                "lost_leases": row["lost_leases"],
                "lease_token": row["lease_token"],
                "lease_expires_at": row["lease_expires_at"],
                "cancelled": row["cancel_requested_at"] is not None,
                "error_code": row["error_code"],
                "result": row["result"],
                "entries": row["entries"],
                "deferred": row["deferred"],
            }
            expected = {name: getattr(job, name) for name in seen}
            assert seen == expected, {
                name: (seen[name], expected[name]) for name in seen if seen[name] != expected[name]
            }

    # -- plumbing -----------------------------------------------------------------------------------------------

    def table(self) -> dict[UUID, dict[str, Any]]:
        rows = self.call_raw(
            "select id, status, attempt, retry_count, lost_leases, lease_token, lease_expires_at, cancel_requested_at,"
            " error_code, (result ->> 'n')::integer as result, jsonb_array_length(attempts) as entries, deferred,"
            " priority, turn from public.analyses",
            [],
        )
        return {row["id"]: row for row in rows}

    def call_raw(self, query: str, arguments: list[Any]) -> list[dict[str, Any]]:
        return self.db.execute(query, arguments).fetchall()

    def sql_claim(
        self, connection: psycopg.Connection[Any], worker: str, token: UUID, limit: int, lease: int
    ) -> list[dict[str, Any]]:
        query = "select * from public.claim_next_analysis_job(%s, %s, %s, %s)"
        return connection.execute(query, [worker, token, limit, lease]).fetchall()

    def pick_leases(self, picks: list[int]) -> list[ModelLease]:
        """Any lease, one that holds its job, one whose job somebody else holds: zombies are part of the game."""
        recent = self.leases[-60:]
        known = [(lease, self.jobs[lease.job_id]) for lease in recent if lease.job_id in self.jobs]
        held = [lease for lease, job in known if job.held_by(lease.token)]
        taken = [lease for lease, job in known if job.status == "processing" and job.lease_token != lease.token]
        chosen = []
        for pick in picks:
            pool = (recent, held, taken)[pick % 3] or recent
            chosen.append(pool[-1 - pick // 3 % len(pool)])
        return list(dict.fromkeys(chosen))

    @staticmethod
    def lease_json(lease: ModelLease) -> dict[str, Any]:
        return {"id": str(lease.job_id), "lease_token": str(lease.token)}

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1
