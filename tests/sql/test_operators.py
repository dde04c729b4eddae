"""Cancel, requeue, prune and statistics."""

from __future__ import annotations

from uuid import uuid4

import psycopg
import pytest

from resume_analysis.gateway import Row
from resume_analysis.migrate import newest_version
from tests.sql.conftest import BlockingQueue
from tests.sql.seeding import Clock, Database, analysis, row_of, submit, submit_many


def test_cancelling_a_waiting_job_ends_it(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """Ready or deferred, it fails with `cancelled` and is never claimed."""
    (ready,) = submit(db)
    (deferred,) = submit(db, run_after=clock.after(60))
    assert [queue.cancel(ready), queue.cancel(deferred), queue.cancel(ready)] == ["cancelled", "cancelled", "failed"]
    clock.advance(100)
    assert queue.claim("w", limit=9) == []
    assert {row_of(db, job_id)["error_code"] for job_id in (ready, deferred)} == {"cancelled"}


def test_cancelling_a_running_job_asks_its_worker(queue: BlockingQueue, db: Database) -> None:
    """The worker learns it with the next heartbeat; its failure then ends the job as cancelled."""
    submit(db)
    (job,) = queue.claim("w")
    assert queue.cancel(job.id) == "cancel_requested"
    assert queue.extend([job])[0].cancel_requested
    failure = queue.fail(job, "cancelled", "stopped", retryable=True)
    assert failure.status == "failed"
    assert row_of(db, job.id)["error_message"] == "The analysis was cancelled."


def test_a_result_beats_a_cancellation(queue: BlockingQueue, db: Database) -> None:
    """What was paid for is stored."""
    submit(db)
    (job,) = queue.claim("w")
    queue.cancel(job.id)
    assert queue.complete([(job, analysis())]) == ["applied"]
    assert queue.cancel(job.id) == "completed"


def test_cancelling_nothing_says_so(queue: BlockingQueue) -> None:
    """An unknown id is an answer, not an exception."""
    assert queue.cancel(uuid4()) == "not_found"


def test_requeue_gives_a_fresh_start(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """All retries are back, costs and history stay, and the old lease stays dead."""
    (job_id,) = submit(db, max_retries=0)
    (old,) = queue.claim("w")
    queue.fail(old, "model_error", "x")
    assert queue.requeue([job_id]) == [job_id]
    assert queue.requeue([job_id]) == []
    assert queue.fail(old, "model_error", "x").outcome == "lease_lost"
    (new,) = queue.claim("w")
    assert (new.id, new.attempt, new.retry_count) == (job_id, 2, 0)
    row = row_of(db, job_id)
    assert (row["error_code"], row["failed_at"], len(row["attempts"])) == (None, None, 1)


def test_requeue_by_error_code_is_bounded(queue: BlockingQueue, db: Database) -> None:
    """Dead letters of one kind are replayed in portions; others are left."""
    submit(db, 6)
    for number, job in enumerate(queue.claim("w", limit=6)):
        queue.fail(job, "quota" if number < 5 else "unreadable_file", "x", retryable=False)
    assert len(queue.requeue(error_code="quota", limit=3)) == 3
    assert len(queue.requeue(error_code="quota", limit=3)) == 2
    assert queue.requeue(error_code="quota") == []
    assert len(queue.claim("w", limit=9)) == 5


def test_requeued_jobs_go_behind_what_their_user_has_waiting(queue: BlockingQueue, db: Database) -> None:
    """A replay of many dead letters does not jump the queue, and each gets a turn of its own."""
    user = submit_many(db, 40)
    for job in queue.claim("w", limit=40):
        queue.fail(job, "quota", "x", retryable=False)
    waiting = submit(db, 2, user=user)
    queue.requeue(error_code="quota")
    other = submit(db, 1)
    claimed = [job.id for job in queue.claim("w", limit=4)]
    assert set(waiting) | set(other) <= set(claimed)
    queue.claim("w", limit=100)
    turns = db.execute("select count(distinct turn) as n from analyses where attempt = 2").fetchone()
    assert turns == {"n": 40}


def test_prune_deletes_only_what_ended_long_ago(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """Oldest first, in portions, and nothing that still waits or runs."""
    submit(db, 3)
    old_done, old_failed, _running = queue.claim("w", limit=3, lease_seconds=10**8)
    queue.complete([(old_done, analysis())])
    queue.fail(old_failed, "x", "x", retryable=False)
    (waiting,) = submit(db, run_after=clock.after(10**9))
    clock.advance(40 * 86400)
    submit(db)
    (new_done,) = queue.claim("w", limit=1)
    queue.complete([(new_done, analysis())])
    assert queue.prune(older_than_days=30, limit=1) == 1
    assert queue.prune(older_than_days=30, limit=5) == 1
    assert queue.prune(older_than_days=30, limit=5) == 0
    left = {row["id"] for row in db.execute("select id from analyses").fetchall()}
    assert left == {_running.id, waiting, new_done.id}


def test_pages_of_a_list_skip_and_repeat_no_row(queue: BlockingQueue, db: Database) -> None:
    """Rows of one insert share their time, also where a page ends among them."""
    submit_many(db, 7)
    ids = {row["id"] for row in db.execute("select id from analyses").fetchall()}
    listed: list[Row] = []
    while page := queue.list_jobs(
        limit=3,
        before=listed[-1]["created_at"] if listed else None,
        before_id=listed[-1]["id"] if listed else None,
    ):
        listed += page
    assert len({row["created_at"] for row in listed}) == 1
    assert [row["id"] for row in listed] == sorted(ids, reverse=True)
    assert queue.list_jobs(before=listed[0]["created_at"]) == []


def test_stats_count_the_queue(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """One object with every figure a dashboard or an alert needs."""
    submit(db, 6)
    jobs = queue.claim("w", limit=4, lease_seconds=10)
    queue.complete([(jobs[0], analysis())])
    queue.fail(jobs[1], "x", "x", retryable=False)
    queue.fail(jobs[2], "timeout", "x", retry_after=60)
    clock.advance(20)
    stats = queue.stats()
    counts = {key: stats[key] for key in ("queued", "deferred", "processing", "completed", "failed", "expired_leases")}
    assert counts == {"queued": 2, "deferred": 1, "processing": 1, "completed": 1, "failed": 1, "expired_leases": 1}
    assert stats["last_hour"]["completed"] == 1
    assert stats["last_hour"]["input_tokens"] == 1000
    assert stats["last_hour"]["p50_duration_ms"] == 1500
    assert stats["failed_last_hour"] == {"x": 1}
    assert stats["oldest_queued_at"] is not None
    assert stats["next_run_after"] is not None


def test_a_retry_that_is_due_counts_as_queued(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """An operator sees what could run now, whether or not a claim has noticed it since; so does a scaler."""
    submit(db, 1, run_after=clock.after(60))
    before = queue.stats()
    assert (before["queued"], before["deferred"], before["oldest_queued_at"]) == (0, 1, None)
    assert db.execute("select jobs from analysis_work_at_hand()").fetchall() == [{"jobs": 0}]
    clock.advance(61)
    after = queue.stats()
    assert (after["queued"], after["deferred"], after["next_run_after"]) == (1, 0, None)
    assert after["oldest_queued_at"] is not None
    assert db.execute("select jobs from analysis_work_at_hand()").fetchall() == [{"jobs": 1}]
    (backlog,) = db.execute("select * from analysis_backlog()").fetchall()
    assert (backlog["queued"], backlog["deferred"], backlog["next_run_after"]) == (1, 0, None)
    assert backlog["oldest_queued_at"] is not None


def test_stats_of_an_empty_queue(queue: BlockingQueue) -> None:
    """No rows give zeros and nulls, not errors."""
    stats = queue.stats()
    assert (stats["queued"], stats["oldest_queued_at"], stats["failed_last_hour"]) == (0, None, {})


def test_the_schema_version_is_the_newest_migration(queue: BlockingQueue) -> None:
    """Workers compare it with their own."""
    assert queue.schema_version() == newest_version()


@pytest.mark.parametrize(
    "change",
    [
        "status = 'processing'",
        "status = 'completed', completed_at = now()",
        "status = 'completed', result = '{}'",
        "status = 'failed'",
        "status = 'done'",
        "failed_at = now()",
        "lease_expires_at = now()",
        "retry_count = 4",
        "retry_count = -1",
        "priority = 4",
        "experience_level = 'wizard'",
        "turn = null",
    ],
)
def test_no_update_leaves_the_picture(db: Database, change: str) -> None:
    """The states of docs/state_machine.md are CHECKs: a hand-written UPDATE cannot break them."""
    submit(db)
    with pytest.raises(psycopg.errors.CheckViolation):
        db.execute(f"update analyses set {change}")


def test_waking_is_announced_once_per_transaction(db: Database, queue_database: str) -> None:
    """Inserting ready jobs, releasing and requeueing wake listening workers; a job for later does not."""
    with psycopg.connect(queue_database, autocommit=True) as listener:
        listener.execute("listen resume_analysis_ready")

        def heard() -> int:
            return len(list(listener.notifies(timeout=0.5, stop_after=2)))

        submit_many(db, 50)
        assert heard() == 1
        db.execute("update analyses set status = 'failed', failed_at = now()")
        submit(db, run_after="2999-01-01")
        assert heard() == 0
        db.execute("select * from public.requeue_analysis_jobs()")
        assert heard() == 1
