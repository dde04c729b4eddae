"""Claims hand out each job to one owner, keep places, and know a repeated call and a dead worker's job."""

from __future__ import annotations

import threading
from datetime import timedelta
from uuid import uuid4

import psycopg

from tests.sql.conftest import BlockingQueue
from tests.sql.seeding import Clock, Database, row_of, submit


def test_a_claim_carries_the_job_and_its_resume(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """A worker learns all it needs in one call."""
    (job_id,) = submit(db, job_description="Needs SQL", experience_level="3-5", traceparent="00-ab-cd-01")
    token = uuid4()
    (job,) = queue.claim("w1", lease_seconds=60, claim_id=token)
    assert (job.id, job.lease_token, job.lease_expires_at) == (job_id, token, clock.after(60))
    assert (job.attempt, job.retry_count, job.max_retries, job.lost_leases) == (1, 0, 3, 0)
    assert (job.job_title, job.job_description, job.experience_level) == ("Engineer", "Needs SQL", "3-5")
    assert (job.storage_path, job.filename, job.resume_text, job.traceparent) == (
        "u/cv.pdf",
        "cv.pdf",
        None,
        "00-ab-cd-01",
    )
    row = row_of(db, job_id)
    assert (row["status"], row["worker_id"], row["started_at"]) == ("processing", "w1", clock.now())


def test_a_claim_needs_no_arguments(queue: BlockingQueue, db: Database) -> None:
    """An operator or another language can call the function by its bare name."""
    (job_id,) = submit(db)
    (row,) = db.execute("select * from public.claim_next_analysis_job()").fetchall()
    assert row["id"] == job_id
    assert row["lease_token"] is not None
    assert queue.claim("w") == []


def test_a_claim_takes_at_most_its_limit(queue: BlockingQueue, db: Database) -> None:
    """The oldest jobs go first, and nonsense limits claim nothing instead of failing."""
    ids = submit(db, 5)
    assert queue.claim("w", limit=0) == []
    assert queue.claim("w", limit=-1) == []
    assert [job.id for job in queue.claim("w", limit=3)] == ids[:3]
    assert [job.id for job in queue.claim("w", limit=3)] == ids[3:]


def test_a_repeated_claim_returns_the_same_jobs(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """A call whose answer was lost costs nothing: no second attempt, no second batch, no longer lease."""
    submit(db, 4)
    token = uuid4()
    first = queue.claim("w", limit=2, claim_id=token)
    clock.advance(10)
    assert queue.claim("w", limit=2, claim_id=token) == first


def test_a_repetition_waits_for_the_first_call(queue: BlockingQueue, db: Database, queue_database: str) -> None:
    """While the first call has not committed, a repetition blocks and then sees its rows."""
    submit(db, 2)
    token = uuid4()
    answers = []
    with psycopg.connect(queue_database) as first:
        first.execute("select * from public.claim_next_analysis_job('w', %s, 1)", [token])
        repetition = threading.Thread(target=lambda: answers.append(queue.claim("w", claim_id=token)))
        repetition.start()
        waiting = (
            "select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'"
        )
        while db.execute(waiting).fetchone() != {"n": 1}:
            assert repetition.is_alive()
        assert answers == []
        first.commit()
    repetition.join()
    assert [job.attempt for job in answers[0]] == [1]
    assert len(queue.claim("w", limit=9)) == 1


def test_a_job_for_later_waits_for_its_time(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """run_after is honoured to the moment, and a job that came due goes behind what its user has waiting."""
    (later,) = submit(db, user=(user := uuid4()), run_after=clock.after(60))
    (now,) = submit(db, user=user)
    assert [job.id for job in queue.claim("w", limit=9)] == [now]
    clock.advance(59.9)
    assert queue.claim("w", limit=9) == []
    clock.advance(0.2)
    assert [job.id for job in queue.claim("w", limit=9)] == [later]


def test_an_expired_lease_moves_to_a_new_owner(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """A dead worker's job costs one retry and is recorded; a live one is left alone."""
    (dead,) = submit(db)
    queue.claim("w1", lease_seconds=30)
    (alive,) = submit(db)
    queue.claim("w2", lease_seconds=300)
    clock.advance(30)
    (job,) = queue.claim("w3", limit=9)
    assert (job.id, job.attempt, job.retry_count, job.lost_leases) == (dead, 2, 1, 1)
    (entry,) = row_of(db, dead)["attempts"]
    assert (entry["attempt"], entry["worker"], entry["error_code"]) == (1, "w1", "lease_expired")
    assert row_of(db, alive)["worker_id"] == "w2"


def test_a_reclaimed_job_does_not_queue_behind_the_backlog(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """It has waited its turn already."""
    (dead,) = submit(db)
    queue.claim("w1", lease_seconds=2)
    submit(db, 20)
    clock.advance(2)
    assert queue.claim("w2")[0].id == dead


def test_retries_used_up_by_dead_workers_end_in_failure(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """After max_retries lost leases the job is failed with `lease_expired`, and its last token is dead."""
    (job_id,) = submit(db, max_retries=2)
    for _ in range(3):
        (job,) = queue.claim("w", lease_seconds=10)
        clock.advance(11)
    assert queue.claim("w") == []
    row = row_of(db, job_id)
    assert (row["status"], row["error_code"], row["retry_count"], row["lost_leases"]) == (
        "failed",
        "lease_expired",
        2,
        3,
    )
    assert "requeue" in row["error_message"]
    assert len(row["attempts"]) == 3
    assert queue.fail(job, "timeout", "late").outcome == "lease_lost"


def test_a_cancelled_job_of_a_dead_worker_ends_cancelled(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """Nobody runs it again."""
    (job_id,) = submit(db)
    queue.claim("w", lease_seconds=10)
    queue.cancel(job_id)
    clock.advance(11)
    assert queue.claim("w") == []
    assert (row_of(db, job_id)["status"], row_of(db, job_id)["error_code"]) == ("failed", "cancelled")


def test_a_poison_pill_takes_its_neighbours_down_once(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """One job kills every worker that runs it; each of its 20 neighbours is completed all the same."""
    poison, *others = submit(db, 21)
    alive: list = []
    for worker in range(60):
        jobs = queue.claim(f"w{worker}", limit=50, lease_seconds=10)
        suspects = [job for job in jobs if job.lost_leases >= 2]
        assert len(suspects) <= 1
        if poison in [job.id for job in jobs]:
            clock.advance(11)  # the worker dies with all it holds
            continue
        for job in jobs:
            db.execute("update analyses set status = 'completed', completed_at = now(), result = '{}',"
                       " lease_expires_at = null where id = %s", [job.id])  # fmt: skip
            alive.append(job.id)
        clock.advance(1)
    assert sorted(alive) == sorted(others)
    assert row_of(db, poison)["error_code"] == "lease_expired"


def test_a_worker_runs_one_suspect_at_a_time(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """While it runs one it gets only other jobs, and so do not stand in their way; another worker gets the next."""
    suspects = submit(db, 2)
    db.execute("update analyses set lost_leases = 2, retry_count = 2")
    ordinary = submit(db, 2)
    first = [job.id for job in queue.claim("w1", limit=2)]
    assert len(set(first) & set(suspects)) == 1
    assert {job.id for job in queue.claim("w1", limit=9)} == set(ordinary) - set(first)
    assert [job.id for job in queue.claim("w2", limit=9)] == list(set(suspects) - set(first))


def test_a_suspect_s_owner_may_take_another_after_it(queue: BlockingQueue, db: Database) -> None:
    """Isolation ends with the suspect's lease."""
    submit(db, 2)
    db.execute("update analyses set lost_leases = 2, retry_count = 2")
    (first,) = queue.claim("w", limit=9)
    queue.fail(first, "timeout", "slow", retryable=False)
    (second,) = queue.claim("w", limit=9)
    assert second.id != first.id


def test_a_claim_never_waits_for_a_locked_row(queue: BlockingQueue, db: Database, queue_database: str) -> None:
    """A row another transaction holds is passed over."""
    first, second = submit(db, 2)
    with psycopg.connect(queue_database) as other:
        other.execute("select from analyses where id = %s for update", [first])
        assert [job.id for job in queue.claim("w", limit=9)] == [second]


def test_a_deleted_resume_takes_its_jobs_along(queue: BlockingQueue, db: Database) -> None:
    """Writing about a deleted job says that the lease is lost."""
    submit(db)
    (job,) = queue.claim("w")
    db.execute("delete from resumes")
    assert queue.extend([job]) == []
    assert queue.fail(job, "timeout", "late").outcome == "lease_lost"


def test_a_lease_runs_by_the_server_s_clock(queue: BlockingQueue, db: Database) -> None:
    """Without a clock of the test's own, the lease is as long as asked, whatever the client's clock says."""
    submit(db)
    (job,) = queue.claim("w", lease_seconds=120)
    row = row_of(db, job.id)
    assert row["lease_expires_at"] - row["started_at"] == timedelta(seconds=120)
