"""Prints what a claim costs as the table grows: ``python -m benchmarks.queues.bench_growth [--history 1000000]``.

Beside it, in the same database server, the design this queue replaced: one composite index and an ORDER BY.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from uuid import uuid4

import psycopg
from tests.databases import embedded_server, scratch_database

from resume_analysis.migrate import migrate

CALLS = 60
BATCHES = 20
CLAIMED = CALLS + 2 * BATCHES * 50
"""Jobs that one row of the table takes from the queue."""

SEED_SCHEMA = """
create table seed_analyses (id uuid primary key default gen_random_uuid(), status text not null, started_at timestamptz,
  retry_count integer not null default 0, created_at timestamptz not null default clock_timestamp(), result jsonb);
create index on seed_analyses (status, started_at, retry_count, created_at);
"""
SEED_CLAIM = """
update seed_analyses set status = 'processing', started_at = now() where id in (
  select id from seed_analyses
   where (status = 'queued' or status = 'processing' and started_at < now() - interval '5 minutes') and retry_count < 3
   order by retry_count, created_at limit %s for update skip locked) returning id
"""

Connection = psycopg.Connection[tuple[object, ...]]


def fill(connection: Connection, *, completed: int = 0, queued: int = 0, later: int = 0) -> None:
    """Add rows to both tables; the triggers give turns to queued rows only."""
    resume = connection.execute(
        "insert into public.resumes (user_id, filename, storage_path) values (gen_random_uuid(), 'cv.pdf', 'cv.pdf')"
        " returning id"
    ).fetchone()
    insert = (
        "insert into public.analyses"
        " (user_id, resume_id, created_at, run_after, status, deferred, completed_at, result, turn)"
    )
    user = "md5(mod(g, 997)::text)::uuid, %s, now() - interval '30 days' + g * interval '1 second'"
    connection.execute("alter table public.analyses disable trigger user")
    if completed:
        connection.execute(
            f"{insert} select {user}, now(), 'completed', false, now(), '{{}}', g from generate_series(1, %s) g",
            [resume[0], completed],
        )
        connection.execute(
            "insert into seed_analyses (status, result) select 'completed', '{}' from generate_series(1, %s)",
            [completed],
        )
    if later:
        connection.execute(
            f"{insert} select {user}, now() + interval '1 day', 'queued', true, null, null, null"
            " from generate_series(1, %s) g",
            [resume[0], later],
        )
    if queued:
        connection.execute(
            f"{insert} select {user}, now(), 'queued', false, null, null,"
            " coalesce(pg_sequence_last_value('resume_analysis.turn_1'), 0) + g / 997 from generate_series(1, %s) g",
            [resume[0], queued],
        )
        connection.execute("insert into seed_analyses (status) select 'queued' from generate_series(1, %s)", [queued])
    connection.execute("alter table public.analyses enable trigger user")
    connection.execute("vacuum analyze public.analyses")
    connection.execute("vacuum analyze seed_analyses")
    connection.execute("checkpoint")  # else the first claims write out what the fill has left in memory


def median_ms(call: Callable[[], object], calls: int = CALLS) -> float:
    """Return the median wall time of a call."""
    times = []
    for _ in range(calls):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def measure(url: str, label: str) -> str:
    """Return one row: our claims, the composite index, and an empty statement as the measure of the machine.

    The first thousand jobs claimed in fifties find pages that are in no cache and in no WAL since the checkpoint.
    """
    with psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:

        def claim(limit: int) -> None:
            query = "select id from public.claim_next_analysis_job(p_worker_id => 'w', p_claim_id => %s, p_limit => %s)"
            assert len(connection.execute(query, [uuid4(), limit]).fetchall()) == limit

        nothing = median_ms(lambda: connection.execute("select 1").fetchall())
        first, fifty = median_ms(lambda: claim(50), BATCHES), median_ms(lambda: claim(50), BATCHES)
        one = median_ms(lambda: claim(1))
        seed = median_ms(lambda: connection.execute(SEED_CLAIM, [1]).fetchall(), 15)
    print(f"  {label}: {one:.2f} {fifty:.2f} {first:.2f} {seed:.2f}", file=sys.stderr)
    return f"| {label} | {one:.2f} | {fifty:.2f} | {first:.2f} | {seed:.2f} | {nothing:.2f} |"


def main() -> None:
    """Grow one database step by step and measure at each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--history", type=int, nargs="+", default=[1_000_000, 5_000_000], help="completed rows, step by step"
    )
    parser.add_argument("--backlog", type=int, default=1_000_000, help="queued rows at the largest step")
    parser.add_argument("--later", type=int, default=300_000, help="rows due later")
    parser.add_argument("--dead", type=int, default=240_000, help="jobs claimed under a held snapshot")
    arguments = parser.parse_args()
    lines = [
        "| state of the table | claim 1, ms | claim 50, ms | the first of them, ms | composite index, claim 1, ms |"
        " select 1, ms |",
        "|---|---|---|---|---|---|",
    ]
    with embedded_server() as server, scratch_database(server) as url:
        migrate(url)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(SEED_SCHEMA)
            fill(connection, completed=10_000, queued=5_000)
            lines.append(measure(url, "10 k completed, 5 k queued"))
            completed = 10_000
            for history in arguments.history:
                fill(connection, completed=history - completed, queued=CLAIMED)
                completed = history
                lines.append(measure(url, f"{history:,} completed, 5 k queued"))
            fill(connection, later=arguments.later, queued=CLAIMED)
            lines.append(measure(url, f"the same and {arguments.later:,} due later"))
            fill(connection, queued=arguments.backlog)
            lines.append(measure(url, f"the same and {arguments.backlog:,} queued"))
            with psycopg.connect(url) as holder:
                holder.execute("set transaction isolation level repeatable read")
                holder.execute("select from public.analyses limit 1")
                for _ in range(arguments.dead // 1000):
                    connection.execute("select from public.claim_next_analysis_job('w', gen_random_uuid(), 1000)")
                lines.append(measure(url, f"the same and {arguments.dead:,} claimed under a held snapshot"))
            sizes = connection.execute(
                "select pg_size_pretty(sum(pg_relation_size(c.oid))) from pg_class c where c.relname = any (%s)",
                [["analyses_ready_idx", "analyses_suspect_idx", "analyses_deferred_idx", "analyses_lease_idx",
                  "analyses_token_idx"]],
            ).fetchone()  # fmt: skip
            composite = connection.execute(
                "select pg_size_pretty(pg_relation_size('seed_analyses_status_started_at_retry_count_created_at_idx'))"
            ).fetchone()
    print("\n".join(lines))
    print(f"\nThe queue's partial indexes {sizes[0]}, the composite index {composite[0]}.")


if __name__ == "__main__":
    main()
