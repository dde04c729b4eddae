"""Completion, failure, release and heartbeat: fenced by the lease, told by an answer, safe to repeat."""

from __future__ import annotations

import json
from decimal import Decimal
from uuid import uuid4

import pytest

from resume_analysis.models import Cost, Usage
from tests.sql.conftest import BlockingQueue
from tests.sql.seeding import USAGE, Clock, Database, analysis, row_of, submit


def test_a_completion_stores_result_and_cost(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """The row reads as a front end expects it, and the attempt is recorded."""
    submit(db)
    (job,) = queue.claim("w1")
    clock.advance(5)
    assert queue.complete([(job, analysis(82))]) == ["applied"]
    row = row_of(db, job.id)
    assert (row["status"], row["completed_at"], row["lease_expires_at"]) == ("completed", clock.now(), None)
    assert row["result"]["overallScore"] == 82
    assert (row["model"], row["prompt_version"], row["duration_ms"]) == ("openai:gpt-x", "resume/1+abc", 1500)
    assert (row["input_tokens"], row["output_tokens"], row["cached_input_tokens"]) == (1000, 200, 300)
    assert row["cost_usd"] == Decimal("0.001250")
    (entry,) = row["attempts"]
    assert {key: entry[key] for key in ("attempt", "worker", "error_code", "model", "input_tokens")} == {
        "attempt": 1,
        "worker": "w1",
        "error_code": None,
        "model": "openai:gpt-x",
        "input_tokens": 1000,
    }


def test_a_batch_answers_job_by_job(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """Applied, repeated and lost jobs in one call each get their own answer, in the order asked."""
    submit(db, 4)
    done, lost, open_, cancelled = queue.claim("w1", limit=4, lease_seconds=10)
    queue.complete([(done, analysis())])
    queue.extend([done, open_, cancelled], lease_seconds=1000)
    clock.advance(11)
    (taken,) = queue.claim("w2", limit=9)
    assert taken.id == lost.id
    queue.cancel(cancelled.id)
    batch = [(job, analysis(1)) for job in (open_, lost, done, cancelled)]
    assert queue.complete(batch) == ["applied", "lease_lost", "already_applied", "applied"]
    assert row_of(db, lost.id)["lease_token"] == taken.lease_token
    assert row_of(db, done.id)["result"]["overallScore"] == 70


def test_old_and_new_lease_of_one_job_in_one_batch(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """A worker that lost a job and got it again stores the new lease's result only."""
    submit(db)
    (old,) = queue.claim("w", lease_seconds=10)
    clock.advance(11)
    (new,) = queue.claim("w")
    answers = db.execute(
        "select outcome from public.complete_analysis_jobs(%s)",
        [
            json.dumps(
                [
                    {"id": str(job.id), "lease_token": str(job.lease_token), "result": {"n": n}}
                    for n, job in enumerate([new, old])
                ]
            )
        ],
    ).fetchall()
    assert [answer["outcome"] for answer in answers] == ["applied", "lease_lost"]
    assert row_of(db, new.id)["result"] == {"n": 0}


def test_the_single_form_takes_named_arguments(queue: BlockingQueue, db: Database) -> None:
    """The same completion for callers in other languages."""
    submit(db)
    (job,) = queue.claim("w")
    call = (
        "select * from public.complete_analysis_job(p_id => %s, p_lease_token => %s, p_result => %s, p_cost_usd => 0.5)"
    )
    arguments = [job.id, job.lease_token, '{"a": 1}']
    assert db.execute(call, arguments).fetchall() == [{"id": job.id, "outcome": "applied"}]
    assert db.execute(call, arguments).fetchall() == [{"id": job.id, "outcome": "already_applied"}]
    assert row_of(db, job.id)["cost_usd"] == Decimal("0.5")


def test_an_empty_batch_is_no_error(queue: BlockingQueue) -> None:
    """Nothing in, nothing out."""
    assert queue.complete([]) == []
    assert queue.extend([]) == []
    assert queue.release([]) == []


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("a\x00b\ud800c – 漢字", "abc – 漢字"),
        ("a\x00b", "ab"),
        (r"C:\u0000 stays, \ud800 too", r"C:\u0000 stays, \ud800 too"),
        ("\\\x00u0000", r"\u0000"),
    ],
)
def test_text_postgres_cannot_store_is_cleaned(queue: BlockingQueue, db: Database, given: str, stored: str) -> None:
    """NUL characters and lone surrogates are dropped, everything else is kept."""
    submit(db)
    (job,) = queue.claim("w")
    assert queue.complete([(job, analysis(summary=given))]) == ["applied"]
    assert row_of(db, job.id)["result"]["summary"] == stored


def test_a_model_s_strange_name_does_not_keep_a_failure_from_being_told(queue: BlockingQueue, db: Database) -> None:
    """What a provider calls its model is cleaned like everything else."""
    submit(db)
    (job,) = queue.claim("w")
    failure = queue.fail(job, "refused", "No\x00.", retryable=False, cost=Cost(Usage(input_tokens=1), "m\x00\ud800"))
    assert failure.outcome == "applied"
    assert (row_of(db, job.id)["model"], row_of(db, job.id)["error_message"]) == ("m", "No.")


@pytest.mark.parametrize("write", ["complete", "fail", "release", "extend"])
def test_a_zombie_changes_nothing(queue: BlockingQueue, db: Database, clock: Clock, write: str) -> None:
    """A worker that lost its lease is told so, and the new owner's row stays byte for byte."""
    submit(db)
    (zombie,) = queue.claim("w1", lease_seconds=10)
    clock.advance(11)
    queue.claim("w2")
    before = row_of(db, zombie.id)
    answer = {
        "complete": lambda: queue.complete([(zombie, analysis())]) == ["lease_lost"],
        "fail": lambda: queue.fail(zombie, "timeout", "late").outcome == "lease_lost",
        "release": lambda: queue.release([(zombie, Cost())]) == [],
        "extend": lambda: queue.extend([zombie]) == [],
    }[write]
    assert answer()
    assert row_of(db, zombie.id) == before


def test_what_a_lost_attempt_has_cost_is_added_once(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """To the sums and to the entry that says it was lost, before its job has ended or after; nothing else changes."""
    submit(db)
    (zombie,) = queue.claim("w1", lease_seconds=10)
    spent = Cost(USAGE + Usage(faults=(3,)), "openai:gpt-old", "resume/1+old", 900)
    clock.advance(11)
    assert not queue.charge_lost(zombie, spent), "nobody has taken it yet: its worker may still complete it"
    (owner,) = queue.claim("w2")
    before = row_of(db, zombie.id)
    assert not queue.charge_lost(zombie, Cost())
    assert not queue.charge_lost(owner, spent), "it is not lost"
    assert row_of(db, zombie.id) == before
    assert queue.charge_lost(zombie, spent)
    assert not queue.charge_lost(zombie, spent)
    after = row_of(db, zombie.id)
    assert {name for name in before if before[name] != after[name]} == {
        "attempts",
        "input_tokens",
        "output_tokens",
        "cached_input_tokens",
        "cost_usd",
    }
    queue.complete([(owner, analysis())])
    row = row_of(db, zombie.id)
    assert (row["input_tokens"], row["cost_usd"], row["model"]) == (2000, Decimal("0.002500"), "openai:gpt-x")
    assert [(e["error_code"], e["model"], e["input_tokens"], e["faults"]) for e in row["attempts"]] == [
        ("lease_expired", "openai:gpt-old", 1000, [3]),
        (None, "openai:gpt-x", 1000, None),
    ]


@pytest.mark.parametrize("write", ["complete", "fail", "release", "extend"])
def test_a_guessed_token_changes_nothing(queue: BlockingQueue, db: Database, write: str) -> None:
    """The token is the right to write; the id alone is not."""
    submit(db)
    (job,) = queue.claim("w")
    before = row_of(db, job.id)
    stranger = job._replace(lease_token=uuid4())
    if write == "complete":
        assert queue.complete([(stranger, analysis())]) == ["lease_lost"]
    elif write == "fail":
        assert queue.fail(stranger, "timeout", "x").outcome == "lease_lost"
    elif write == "release":
        assert queue.release([(stranger, Cost(USAGE))]) == []
    else:
        assert queue.extend([stranger]) == []
    assert row_of(db, job.id) == before


def test_an_expired_lease_nobody_took_still_counts(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """A slow worker may finish as long as no other owner has the job: work is not thrown away."""
    submit(db, 2)
    late, later = queue.claim("w", limit=2, lease_seconds=10)
    clock.advance(60)
    assert [lease.id for lease in queue.extend([late])] == [late.id]
    assert queue.complete([(later, analysis())]) == ["applied"]


def test_failures_back_off_exponentially_with_jitter(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """5, 10 and 20 seconds within a quarter, one retry each, then failed for good with the last error."""
    (job_id,) = submit(db)
    for retries, delay in enumerate([5, 10, 20], start=1):
        (job,) = queue.claim("w")
        failure = queue.fail(job, "model_error", "The provider failed.")
        assert (failure.outcome, failure.status, failure.retry_count) == ("applied", "queued", retries)
        seconds = (failure.run_after - clock.now()).total_seconds()
        assert 0.75 * delay <= seconds <= 1.25 * delay
        clock.advance(seconds - 0.01)
        assert queue.claim("w") == []
        clock.advance(0.02)
    (job,) = queue.claim("w")
    failure = queue.fail(job, "model_error", "The provider failed.")
    assert (failure.status, failure.retry_count) == ("failed", 3)
    row = row_of(db, job_id)
    assert (row["error_code"], row["error_message"]) == ("model_error", "The provider failed.")
    assert (row["failed_at"], row["attempt"], len(row["attempts"])) == (clock.now(), 4, 4)


def test_backoff_is_capped(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """However many retries there were, the next one comes within 15 minutes and a quarter."""
    submit(db, max_retries=1000)
    db.execute("update analyses set retry_count = 900")
    (job,) = queue.claim("w")
    assert 675 <= (queue.fail(job, "x", "x").run_after - clock.now()).total_seconds() <= 1125


def test_a_permanent_error_fails_at_once(queue: BlockingQueue, db: Database) -> None:
    """No retry is tried and none is charged."""
    submit(db)
    (job,) = queue.claim("w")
    failure = queue.fail(job, "unreadable_file", "The file is damaged.", retryable=False)
    assert (failure.outcome, failure.status, failure.retry_count) == ("applied", "failed", 0)


def test_a_snooze_costs_no_retry(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """A provider's Retry-After is never undercut, and after any number of snoozes all retries are left."""
    submit(db)
    for _ in range(5):
        (job,) = queue.claim("w")
        failure = queue.fail(job, "rate_limited", "Slow down.", consume_retry=False, retry_after=60)
        assert (failure.status, failure.retry_count) == ("queued", 0)
        assert 60 <= (failure.run_after - clock.now()).total_seconds() <= 75
        clock.advance(76)


@pytest.mark.parametrize("absurd", [1e300, float("inf"), float("nan"), -5.0])
def test_an_absurd_retry_after_is_no_error(queue: BlockingQueue, db: Database, clock: Clock, absurd: float) -> None:
    """What a provider sends in a header cannot make the call fail."""
    submit(db)
    (job,) = queue.claim("w")
    failure = queue.fail(job, "rate_limited", "x", retry_after=absurd)
    assert 3 <= (failure.run_after - clock.now()).total_seconds() <= 7 * 86400 * 1.25


def test_a_retried_job_keeps_its_place(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """When its time has come it goes before what was behind it all along."""
    first, *rest = submit(db, 5, user=uuid4())
    (job,) = queue.claim("w")
    queue.fail(job, "timeout", "x")
    clock.advance(10)
    assert [job.id for job in queue.claim("w", limit=5)] == [first, *rest]


def test_costs_of_all_attempts_add_up(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """Tokens spent on a failed attempt are on the bill; what was never reported stays null."""
    submit(db, 2)
    first, second = queue.claim("w", limit=2)
    queue.fail(first, "timeout", "x", cost=Cost(USAGE, "openai:gpt-x", duration_ms=900))
    queue.fail(second, "timeout", "x")
    assert row_of(db, second.id)["input_tokens"] is None
    clock.advance(10)
    jobs = queue.claim("w", limit=2)
    free = Usage(input_tokens=5)
    assert queue.complete([(job, analysis(usage=free)) for job in jobs]) == ["applied", "applied"]
    row = row_of(db, first.id)
    assert (row["input_tokens"], row["output_tokens"], row["cost_usd"]) == (1005, 200, Decimal("0.001250"))
    assert [entry["input_tokens"] for entry in row["attempts"]] == [1000, 5]
    assert row_of(db, second.id)["cost_usd"] is None


def test_a_repeated_failure_says_so(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """The second call changes nothing and tells what the first one did."""
    submit(db)
    (job,) = queue.claim("w")
    first = queue.fail(job, "timeout", "x")
    before = row_of(db, job.id)
    second = queue.fail(job, "timeout", "x")
    assert (second.outcome, second.status, second.run_after) == ("already_applied", "queued", first.run_after)
    assert row_of(db, job.id) == before


def test_failure_and_completion_exclude_each_other(queue: BlockingQueue, db: Database) -> None:
    """Whichever of the two came first stands."""
    submit(db, 2)
    one, two = queue.claim("w", limit=2)
    queue.complete([(one, analysis())])
    queue.fail(two, "timeout", "x")
    assert queue.fail(one, "timeout", "x").outcome == "lease_lost"
    assert queue.complete([(two, analysis())]) == ["lease_lost"]
    assert (row_of(db, one.id)["status"], row_of(db, two.id)["status"]) == ("completed", "queued")


def test_error_messages_are_kept_short(queue: BlockingQueue, db: Database) -> None:
    """A provider's novel is cut, not refused."""
    submit(db)
    (job,) = queue.claim("w")
    queue.fail(job, "model_error", "x" * 100_000, retryable=False)
    assert len(row_of(db, job.id)["error_message"]) == 4000


def test_the_record_of_attempts_is_bounded(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """The newest fifty stay."""
    submit(db)
    for _ in range(53):
        (job,) = queue.claim("w")
        queue.fail(job, "rate_limited", "x", consume_retry=False)
        clock.advance(10)
    attempts = row_of(db, job.id)["attempts"]
    assert [entry["attempt"] for entry in attempts] == list(range(4, 54))


def test_a_released_job_is_free_at_once(queue: BlockingQueue, db: Database) -> None:
    """Graceful shutdown costs no retry and no place, and may be repeated."""
    first, *rest = submit(db, 3, user=uuid4())
    (job,) = queue.claim("w1")
    assert queue.release([(job, Cost())]) == [first]
    assert queue.release([(job, Cost())]) == [first]
    row = row_of(db, first)
    assert (row["status"], row["retry_count"], row["lost_leases"]) == ("queued", 0, 0)
    assert queue.fail(job, "timeout", "x").outcome == "lease_lost"
    assert queue.complete([(job, analysis())]) == ["lease_lost"]
    assert [job.id for job in queue.claim("w2", limit=3)] == [first, *rest]
    assert queue.release([(job, Cost())]) == []


def test_what_a_released_attempt_has_cost_stays_on_the_bill(queue: BlockingQueue, db: Database) -> None:
    """It is added to what the attempts before it have cost, once however often the release is repeated."""
    submit(db, 2)
    spent = Cost(USAGE + Usage(faults=(3,)), "openai:gpt-x", "resume/1+abc", 900)
    for _ in range(2):
        paid, free = queue.claim("w", limit=2)
        for _ in range(2):
            queue.release([(paid, spent), (free, Cost())])
    row = row_of(db, paid.id)
    assert (row["input_tokens"], row["output_tokens"], row["cached_input_tokens"]) == (2000, 400, 600)
    assert (row["cost_usd"], row["model"]) == (Decimal("0.002500"), "openai:gpt-x")
    assert (row["prompt_version"], row["duration_ms"]) == ("resume/1+abc", 900)
    told = [(entry["error_code"], entry["input_tokens"], entry["faults"]) for entry in row["attempts"]]
    assert told == [("released", 1000, [3])] * 2
    assert row_of(db, free.id)["input_tokens"] is None


def test_releasing_a_cancelled_job_ends_it(queue: BlockingQueue, db: Database) -> None:
    """It does not go back to the queue, and what it has cost is on its row."""
    submit(db)
    (job,) = queue.claim("w")
    queue.cancel(job.id)
    assert queue.release([(job, Cost(USAGE))]) == []
    row = row_of(db, job.id)
    assert (row["status"], row["error_code"], row["input_tokens"]) == ("failed", "cancelled", 1000)


def test_heartbeats_answer_in_one_order(queue: BlockingQueue, db: Database) -> None:
    """However the rows move in the table: over HTTP the answer may come in pages, each of a call of its own."""
    submit(db, 60)
    jobs = queue.claim("w1", limit=60)
    ids = sorted(job.id for job in jobs)
    for _ in range(3):
        assert [lease.id for lease in queue.extend(jobs[::-1])] == ids


def test_a_heartbeat_extends_what_is_held(queue: BlockingQueue, db: Database, clock: Clock) -> None:
    """Held jobs come back with their new end and with a request to stop; others do not come back."""
    submit(db, 3)
    kept, cancelled, done = queue.claim("w", limit=3, lease_seconds=10)
    queue.complete([(done, analysis())])
    queue.cancel(cancelled.id)
    clock.advance(5)
    leases = {lease.id: lease for lease in queue.extend([kept, cancelled, done], lease_seconds=10)}
    assert set(leases) == {kept.id, cancelled.id}
    assert leases[kept.id].expires_at == clock.after(10)
    assert (leases[kept.id].cancel_requested, leases[cancelled.id].cancel_requested) == (False, True)
    clock.advance(9)
    assert queue.claim("w2", limit=9) == []


def test_the_first_text_stays(queue: BlockingQueue, db: Database) -> None:
    """Two workers that read one resume both go on with the text that was stored first."""
    submit(db)
    (job,) = queue.claim("w")

    def save(text: str | None, **extraction: object) -> str | None:
        return queue.save_text(job.resume_id, text, text_hash="h", file_sha256="f", extraction=extraction)

    assert save(None, error_code="unreadable_file") is None
    assert save("one\x00", pages=1) == "one"
    assert save("two", pages=2) == "one"
    assert save(None, error_code="unreadable_file") == "one"
    queue.release([(job, Cost())])
    (job,) = queue.claim("w")
    assert (job.resume_text, job.extraction) == ("one", {"pages": 1})
