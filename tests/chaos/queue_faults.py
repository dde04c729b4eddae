"""Faults made by hand: what a careless edit of the queue's SQL could look like. Each must be caught."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Text that is replaced, everywhere it stands, in the queue's migration."""

    name: str
    changes: tuple[tuple[str, str], ...]

    def put_into(self, sql: str) -> str:
        """Return the SQL with the fault. Raises AssertionError when the text it changes is gone."""
        for old, new in self.changes:
            assert old in sql, f"{self.name}: the SQL no longer says {old!r}"
            sql = sql.replace(old, new)
        return sql


def fault(name: str, *changes: tuple[str, str]) -> Fault:
    return Fault(name, changes)


FAULTS = (
    fault("complete: fence dropped", ("and a.id = c.id and a.lease_token = c.lease_token\n", "and a.id = c.id\n")),
    fault(
        "extend, release: fence dropped",
        ("a.lease_token = lease.lease_token and a.lease_expires_at is not null", "a.lease_expires_at is not null"),
    ),
    fault(
        "fail: fence dropped",
        ("a.id = p_id and a.lease_token = p_lease_token for no key update", "a.id = p_id for no key update"),
    ),
    fault(
        "complete: a lease that has ended still counts",
        ("         and a.lease_expires_at is not null\n      returning a.id)", "      returning a.id)"),
    ),
    fault(
        "extend, release: a lease that has ended still counts",
        (
            "where a.id = lease.id and a.lease_token = lease.lease_token and a.lease_expires_at is not null",
            "where a.id = lease.id and a.lease_token = lease.lease_token",
        ),
    ),
    fault("fail: a released job can still fail", ("or v_job.started_at is null then", "then")),
    fault(
        "complete: repetition not recognised",
        ("                      else 'already_applied' end", "                      else 'lease_lost' end"),
    ),
    fault(
        "fail: repetition not recognised", ("select 'already_applied', v_job.status", "select 'applied', v_job.status")
    ),
    fault(
        "claim: repetition not recognised",
        ("where a.status = 'processing' and a.lease_token = v_token) then", "where false) then"),
    ),
    fault(
        "claim: a copy does not wait for the running call", ("perform pg_catalog.pg_advisory_xact_lock(", "perform (")
    ),
    fault(
        "claim: SKIP LOCKED dropped",
        ("             for no key update skip locked) r;", "             for no key update) r;"),
    ),
    fault(
        "reclaim: SKIP LOCKED dropped",
        (
            "order by a.lease_expires_at limit p_limit\n       for no key update skip locked)",
            "order by a.lease_expires_at limit p_limit\n       for no key update)",
        ),
    ),
    fault(
        "reclaim: a lease that still runs is taken",
        (
            "and a.lease_expires_at <= p_now\n         and a.retry_count < a.max_retries",
            "and a.retry_count < a.max_retries",
        ),
        (
            "exists (select from public.analyses a where a.status = 'processing' and a.lease_expires_at <= p_now)",
            "exists (select from public.analyses a where a.status = 'processing')",
        ),
    ),
    fault(
        "reclaim: retry not counted",
        ("retry_count = a.retry_count + (a.status = 'processing')::integer", "retry_count = a.retry_count"),
    ),
    fault(
        "reclaim: lost lease not counted",
        ("lost_leases = a.lost_leases + (a.status = 'processing')::integer", "lost_leases = a.lost_leases"),
    ),
    fault(
        "reclaim: cancelled jobs are handed out",
        ("and a.cancel_requested_at is null and a.lost_leases = 0", "and a.lost_leases = 0"),
        ("(x.retry_count >= x.max_retries or x.cancel_requested_at is not null)", "x.retry_count >= x.max_retries"),
    ),
    fault("bury: forgotten", ("perform resume_analysis.bury_expired(p_now);", "")),
    fault(
        "bury: the token lives on",
        (
            "lease_expires_at = null, lease_token = null,\n         lost_leases",
            "lease_expires_at = null,\n         lost_leases",
        ),
    ),
    fault("fail: retry not counted", ("(v_again and p_consume_retry)::integer", "0")),
    fault(
        "fail: a snooze costs a retry",
        ("(v_again and p_consume_retry)::integer", "least(v_again::integer, a.max_retries - a.retry_count)"),
    ),
    fault(
        "fail: retries without end",
        ("(not p_consume_retry or v_job.retry_count < v_job.max_retries)", "true"),
        (
            "(v_again and p_consume_retry)::integer",
            "(v_again and p_consume_retry and a.retry_count < a.max_retries)::integer",
        ),
    ),
    fault("fail: Retry-After ignored", ("least(coalesce(p_retry_after_seconds, 0), 604800)", "0")),
    fault("fail: place not kept", ("deferred = v_again,\n", "deferred = v_again, turn = null,\n")),
    fault("wake: run_after ignored", ("a.deferred and a.run_after <= p_now", "a.deferred")),
    fault(
        "suspects: several at once", ("order by a.lease_expires_at limit 1\n", "order by a.lease_expires_at limit 9\n")
    ),
    fault("suspects: beside each other", ("and a.worker_id = p_worker_id and a.lost_leases >= 2", "and false")),
    fault(
        "suspects: handed out like any other",
        ("a.lost_leases < 2 and a.priority = v_priority", "a.priority = v_priority"),
    ),
    fault(
        "suspects: forgotten in the queue",
        ("order by a.priority, a.turn limit 1", "order by a.priority, a.turn limit 0"),
    ),
    fault("claim: priorities upside down", ("a.priority = v_priority\n", "a.priority = 3 - v_priority\n")),
    fault(
        "claim: turns ignored",
        (
            "order by a.turn limit p_limit - cardinality(v_ids)",
            "order by a.turn desc limit p_limit - cardinality(v_ids)",
        ),
    ),
    fault(
        "sweep: never",
        (
            "if cardinality(v_ids) < v_limit then\n      v_ids := resume_analysis.sweep(",
            "if false then\n      v_ids := resume_analysis.sweep(",
        ),
    ),
    fault(
        "extend: nothing is extended",
        (
            "set lease_expires_at = resume_analysis.clock() + make_interval(secs => p_lease_seconds)",
            "set lease_expires_at = a.lease_expires_at",
        ),
    ),
    fault(
        "release: cancellation forgotten",
        (
            "set status = case when a.cancel_requested_at is null then 'queued' else 'failed' end",
            "set status = 'queued'",
        ),
        ("failed_at = case when a.cancel_requested_at is not null then v_now end", "failed_at = null"),
    ),
    fault("sweep: what the first pass picked is forgotten", ("v_limit - cardinality(v_ids), true)", "0, true)")),
    fault("requeue: the old token lives on", ("started_at = null, lease_token = null,", "started_at = null,")),
    fault("requeue: retries stay used up", ("retry_count = 0, lost_leases = 0,", "lost_leases = 0,")),
    fault(
        "prune: running jobs as well",
        (
            "where a.status = 'completed' and a.completed_at < v_before\n     order by a.completed_at",
            "where a.status in ('completed', 'processing')\n     order by a.completed_at",
        ),
    ),
)
