"""Every function of the queue answers the same on every transport: PostgREST, psycopg, psycopg behind a pooler."""

from __future__ import annotations

import asyncio
import traceback
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from resume_analysis.errors import CallRefusedError, NotFoundError, SchemaError
from resume_analysis.gateway import Gateway
from resume_analysis.migrate import newest_version
from resume_analysis.models import Analysis, Cost, Job, Usage
from resume_analysis.queue import Queue
from tests.supabase.project import Project
from tests.supabase.sample import make_report

pytestmark = pytest.mark.anyio

UNSTORABLE = "C++\x00 und Grüße 👍 \ud800"
STORED = "C++ und Grüße 👍 "


@pytest.fixture
def queue(gateway: Gateway) -> Queue:
    """The queue on each transport."""
    return Queue(gateway)


@pytest.fixture
def user_id(project: Project) -> UUID:
    """Somebody who may own rows."""
    return project.user().id


async def submit(queue: Queue, user_id: UUID, **more: object) -> UUID:
    path = f"{user_id}/{uuid4()}.pdf"
    analysis_id, _ = await queue.submit(user_id, filename="cv.pdf", storage_path=path, **more)  # type: ignore[arg-type]
    return analysis_id


async def claimed(queue: Queue, user_id: UUID) -> Job:
    await submit(queue, user_id)
    (job,) = await queue.claim("w1")
    return job


def analysis(summary: str = "Fits.") -> Analysis:
    usage = Usage(input_tokens=1200, output_tokens=300, cached_input_tokens=1000, cost_usd=Decimal("0.001234"))
    return Analysis(make_report(summary), usage, "openai:test", "resume/v1+abc", 1500)


async def test_a_job_travels_with_everything_the_worker_needs(queue: Queue, user_id: UUID) -> None:
    """Submit, claim: text survives both ways, types are the same whatever the wire."""
    analysis_id = await submit(
        queue, user_id, job_title=UNSTORABLE, job_description='quotes " and \\ and\nlines', experience_level="3-5"
    )
    (job,) = await queue.claim("w1", lease_seconds=60)
    assert job.id == analysis_id
    assert job.user_id == user_id
    assert job.job_title == STORED
    assert job.job_description == 'quotes " and \\ and\nlines'
    assert job.experience_level == "3-5"
    assert job.resume_text is None
    assert job.lease_expires_at.utcoffset() == timedelta(0)
    assert (job.attempt, job.retry_count, job.max_retries) == (1, 0, 3)


async def test_an_empty_queue_hands_out_nothing(queue: Queue) -> None:
    """No row is no row, not an object of nulls."""
    assert await queue.claim("w1", limit=5) == []


async def test_a_claim_repeated_with_its_id_returns_the_same_jobs(queue: Queue, user_id: UUID) -> None:
    """What makes a lost answer harmless."""
    for _ in range(3):
        await submit(queue, user_id)
    claim_id = uuid4()
    first = await queue.claim("w1", limit=2, claim_id=claim_id)
    again = await queue.claim("w1", limit=2, claim_id=claim_id)
    assert {job.id for job in first} == {job.id for job in again}
    assert len(first) == 2


async def test_concurrent_claims_never_share_a_job(queue: Queue, user_id: UUID) -> None:
    """Eight at once take forty jobs, each exactly once."""
    await asyncio.gather(*(submit(queue, user_id) for _ in range(40)))
    batches = await asyncio.gather(*(queue.claim(f"w{n}", limit=5) for n in range(8)))
    ids = [job.id for batch in batches for job in batch]
    assert len(ids) == len(set(ids)) == 40


async def test_heartbeats_extend_what_is_held_and_nothing_else(queue: Queue, user_id: UUID) -> None:
    """The lease moves on; a job given back is not in the answer."""
    kept, given_back = await claimed(queue, user_id), await claimed(queue, user_id)
    assert await queue.release([(given_back, Cost())]) == [given_back.id]
    (lease,) = await queue.extend([kept, given_back], lease_seconds=900)
    assert lease.id == kept.id
    assert lease.token == kept.lease_token
    assert lease.expires_at > kept.lease_expires_at
    assert not lease.cancel_requested


async def test_results_are_stored_once_and_fenced(queue: Queue, user_id: UUID) -> None:
    """Applied, applied already, lease lost: told by an answer, in the order of the jobs."""
    done, lost = await claimed(queue, user_id), await claimed(queue, user_id)
    await queue.release([(lost, Cost())])
    assert await queue.complete([(done, analysis(UNSTORABLE)), (lost, analysis())]) == ["applied", "lease_lost"]
    assert await queue.complete([(done, analysis("Another."))]) == ["already_applied"]
    row = await queue.show(done.id)
    assert row["status"] == "completed"
    assert row["result"]["summary"] == STORED
    assert (row["input_tokens"], row["output_tokens"], row["cached_input_tokens"]) == (1200, 300, 1000)
    assert Decimal(str(row["cost_usd"])) == Decimal("0.001234")
    assert (row["model"], row["prompt_version"], row["duration_ms"]) == ("openai:test", "resume/v1+abc", 1500)


async def test_a_failure_that_may_pass_is_queued_again(queue: Queue, user_id: UUID) -> None:
    """It consumes a retry and waits at least as long as was asked."""
    job = await claimed(queue, user_id)
    failure = await queue.fail(job, "model_unavailable", UNSTORABLE, retry_after=120, cost=Cost(Usage(input_tokens=7)))
    assert (failure.outcome, failure.status, failure.retry_count) == ("applied", "queued", 1)
    assert failure.run_after is not None
    assert failure.run_after - job.created_at >= timedelta(seconds=119)
    row = await queue.show(job.id)
    assert (row["error_message"], row["input_tokens"]) == (STORED, 7)
    assert (await queue.fail(job, "model_unavailable", "again")).outcome == "already_applied"


async def test_a_failure_for_good_can_be_replayed(queue: Queue, user_id: UUID) -> None:
    """By error code or by id; the old fence stays dead."""
    job = await claimed(queue, user_id)
    assert (await queue.fail(job, "encrypted", "It has a password.", retryable=False)).status == "failed"
    assert await queue.requeue(error_code="corrupt") == []
    assert await queue.requeue([job.id]) == [job.id]
    assert (await queue.fail(job, "encrypted", "late")).outcome == "lease_lost"


async def test_the_first_text_wins(queue: Queue, user_id: UUID) -> None:
    """A second writer is given what is stored; a resume that is gone is told."""
    job = await claimed(queue, user_id)
    facts = {"extractor": "x/1", "pages": 2, "flags": [UNSTORABLE]}
    first = await queue.save_text(job.resume_id, UNSTORABLE, text_hash="h", file_sha256="f", extraction=facts)
    second = await queue.save_text(job.resume_id, "other", text_hash="h2", file_sha256="f2", extraction={})
    assert first == second == STORED
    await queue.release([(job, Cost())])
    (again,) = await queue.claim("w2")
    assert again.resume_text == STORED
    assert again.extraction is not None
    assert again.extraction["flags"] == [STORED]
    with pytest.raises(NotFoundError):
        await queue.save_text(uuid4(), "text", text_hash="h", file_sha256="f", extraction={})


async def test_operators_cancel_list_and_prune(queue: Queue, user_id: UUID) -> None:
    """A waiting job at once, a running one with its next heartbeat, an ended one not at all."""
    running, waiting = await claimed(queue, user_id), await submit(queue, user_id)
    assert await queue.cancel(waiting) == "cancelled"
    assert await queue.cancel(running.id) == "cancel_requested"
    assert await queue.cancel(waiting) == "failed"
    assert await queue.cancel(uuid4()) == "not_found"
    (lease,) = await queue.extend([running])
    assert lease.cancel_requested
    (listed,) = await queue.list_jobs(status="failed")
    assert (UUID(str(listed["id"])), listed["error_code"]) == (waiting, "cancelled")
    assert await queue.prune(older_than_days=0) == 1
    with pytest.raises(NotFoundError):
        await queue.show(waiting)


async def test_the_figures_count_every_state(queue: Queue, user_id: UUID) -> None:
    """One object, the same keys and kinds on every transport."""
    await submit(queue, user_id)
    await claimed(queue, user_id)
    stats = await queue.stats()
    assert (stats["queued"], stats["processing"], stats["completed"]) == (1, 1, 0)
    assert isinstance(stats["at"], str)


async def test_the_schema_version_is_the_newest(queue: Queue) -> None:
    """What a worker compares with its own when it starts."""
    assert await queue.schema_version() == newest_version()


async def test_an_unknown_function_or_argument_is_a_matter_of_the_schema(gateway: Gateway) -> None:
    """Both mean that database and program are of different versions."""
    with pytest.raises(SchemaError):
        await gateway.call("no_such_function")
    with pytest.raises(SchemaError):
        await gateway.call("analysis_schema_version", p_unknown=1)


@pytest.mark.parametrize(
    ("function", "arguments", "sqlstate"),
    [
        ("show_analysis", {"p_id": "no uuid: SECRET"}, "22P02"),
        ("submit_analysis", {"p_user_id": str(UUID(int=1)), "p_filename": "SECRET"}, "23502"),
        ("submit_analysis", {"p_user_id": str(UUID(int=1)), "p_resume_id": str(UUID(int=2))}, "23503"),
    ],
)
async def test_a_refused_argument_keeps_its_code_and_hides_its_content(
    gateway: Gateway, function: str, arguments: dict[str, str], sqlstate: str
) -> None:
    """The database's own words repeat the failing row; ours never do."""
    with pytest.raises(CallRefusedError) as caught:
        await gateway.call(function, **arguments)
    assert caught.value.sqlstate == sqlstate
    assert "SECRET" not in "".join(traceback.format_exception(caught.value))


async def test_the_same_call_many_times_needs_nothing_of_its_connection(queue: Queue, user_id: UUID) -> None:
    """Behind a pooler each call may meet another connection, where a statement prepared before is not known."""
    for _ in range(12):
        job = await claimed(queue, user_id)
        assert await queue.complete([(job, analysis())]) == ["applied"]
