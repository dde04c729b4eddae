"""The queue's SQL functions as typed methods; ``supabase/migrations/*_queue.sql`` says what each one does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any, Literal
from uuid import UUID, uuid4

from resume_analysis.errors import NotFoundError
from resume_analysis.gateway import Gateway, Row
from resume_analysis.models import Analysis, Cost, ExperienceLevel, Job, Status

Outcome = Literal["applied", "already_applied", "lease_lost"]

_NOTHING = Cost()


@dataclass(frozen=True, slots=True)
class Lease:
    """What a heartbeat learns about a job: it is still ours until ``expires_at``, and whether to stop."""

    id: UUID
    token: UUID
    expires_at: datetime
    cancel_requested: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """What became of a job whose attempt failed. All but ``outcome`` are None when the lease was lost."""

    outcome: Outcome
    status: Status | None
    retry_count: int | None
    run_after: datetime | None


@dataclass(frozen=True, slots=True)
class Reusable:
    """A stored result and the row it stands in."""

    analysis_id: UUID
    result: dict[str, Any]
    model: str
    prompt_version: str


class Queue:
    """The state machine of ``analyses``. Every method raises BackendUnreachableError or SchemaError."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def claim(
        self, worker_id: str, *, limit: int = 1, lease_seconds: int = 300, claim_id: UUID | None = None
    ) -> list[Job]:
        """Claim up to ``limit`` jobs. Repeat a call whose answer was lost with the same ``claim_id``."""
        rows = await self._gateway.call(
            "claim_next_analysis_job",
            p_worker_id=worker_id,
            p_claim_id=str(claim_id or uuid4()),
            p_limit=limit,
            p_lease_seconds=lease_seconds,
        )
        return [_job(row) for row in rows]

    async def extend(self, jobs: Iterable[Job], *, lease_seconds: int = 300) -> list[Lease]:
        """Extend the leases of running jobs. A job that is not in the answer is no longer ours."""
        rows = await self._gateway.call(
            "extend_analysis_job_leases", p_leases=[_lease(job) for job in jobs], p_lease_seconds=lease_seconds
        )
        return [
            Lease(_uuid(row["id"]), _uuid(row["lease_token"]), _time(row["lease_expires_at"]), row["cancel_requested"])
            for row in rows
        ]

    async def complete(self, completions: Sequence[tuple[Job, Analysis]]) -> list[Outcome]:
        """Store results in one transaction; the answers are in the order of the jobs."""
        items = [
            {
                **_lease(job),
                "result": analysis.report.model_dump(mode="json", by_alias=True),
                "cache_key": analysis.key,
                **_spent(Cost(analysis.usage, analysis.model, analysis.prompt_version, analysis.duration_ms)),
            }
            for job, analysis in completions
        ]
        rows = await self._gateway.call("complete_analysis_jobs", p_completions=items)
        return [row["outcome"] for row in rows]

    async def fail(
        self,
        job: Job,
        code: str,
        message: str,
        *,
        retryable: bool = True,
        consume_retry: bool = True,
        retry_after: float | None = None,
        cost: Cost = _NOTHING,
    ) -> Failure:
        """End an attempt without a result. ``retry_after`` is in seconds."""
        rows = await self._gateway.call(
            "fail_analysis_job",
            p_id=str(job.id),
            p_lease_token=str(job.lease_token),
            p_error_code=code,
            p_error_message=message,
            p_retryable=retryable,
            p_consume_retry=consume_retry,
            p_retry_after_seconds=retry_after,
            p_usage=_spent(cost),
        )
        row = rows[0]
        run_after = row["run_after"]
        return Failure(row["outcome"], row["status"], row["retry_count"], _time(run_after) if run_after else None)

    async def release(self, unfinished: Iterable[tuple[Job, Cost]]) -> list[UUID]:
        """Give jobs back unfinished, at no retry, with what they have cost; returns the ids that are free now."""
        leases = [_lease(job) | _spent(cost) for job, cost in unfinished]
        rows = await self._gateway.call("release_analysis_jobs", p_leases=leases)
        return [_uuid(row["id"]) for row in rows]

    async def charge_lost(self, job: Job, cost: Cost) -> bool:
        """Add what an attempt has cost that lost its lease; False where the row knows of none, or has it already."""
        rows = await self._gateway.call(
            "charge_lost_attempt", p_id=str(job.id), p_attempt=job.attempt, p_usage=_spent(cost)
        )
        return bool(rows)

    async def cached(self, job: Job, key: str) -> Reusable | None:
        """Return the newest result of the job's user under a question's key."""
        rows = await self._gateway.call("cached_analysis", p_id=str(job.id), p_cache_key=key)
        if not rows:
            return None
        row = rows[0]
        return Reusable(_uuid(row["analysis_id"]), row["result"], row["model"], row["prompt_version"])

    async def save_text(
        self,
        resume_id: UUID,
        text: str | None,
        *,
        text_hash: str | None,
        file_sha256: str,
        extraction: dict[str, Any],
    ) -> str | None:
        """Cache a resume's text and return what is stored, which may be another writer's; None records a failure.

        Raises NotFoundError when the resume was deleted.
        """
        rows = await self._gateway.call(
            "save_resume_text",
            p_resume_id=str(resume_id),
            p_text=text,
            p_text_hash=text_hash,
            p_file_sha256=file_sha256,
            p_extraction=extraction,
        )
        if not rows:
            raise NotFoundError("The resume was deleted while its text was read.")
        stored: str | None = rows[0]["resume_text"]
        return stored

    async def submit(
        self,
        user_id: UUID,
        *,
        filename: str,
        storage_path: str,
        content_type: str | None = None,
        job_title: str | None = None,
        job_description: str | None = None,
        experience_level: ExperienceLevel | None = None,
        priority: int = 1,
        blind: bool | None = None,
        traceparent: str | None = None,
    ) -> tuple[UUID, UUID]:
        """Store a resume's row and queue an analysis of it; returns the ids of the analysis and the resume.

        ``traceparent`` (W3C Trace Context) lets the worker's trace point back to this one.
        """
        rows = await self._gateway.call(
            "submit_analysis",
            p_user_id=str(user_id),
            p_filename=filename,
            p_storage_path=storage_path,
            p_content_type=content_type,
            p_job_title=job_title,
            p_job_description=job_description,
            p_experience_level=experience_level,
            p_priority=priority,
            p_blind=blind,
            p_traceparent=traceparent,
        )
        return _uuid(rows[0]["analysis_id"]), _uuid(rows[0]["resume_id"])

    async def show(self, job_id: UUID) -> dict[str, Any]:
        """Return a whole row of ``analyses`` as JSON, with its resume's filename. Raises NotFoundError."""
        rows = await self._gateway.call("show_analysis", p_id=str(job_id))
        if not rows:
            raise NotFoundError(f"There is no analysis {job_id}. List them with: resume-analysis jobs list")
        analysis: dict[str, Any] = rows[0]["analysis"]
        return analysis

    async def list_jobs(
        self,
        *,
        status: Status | None = None,
        error_code: str | None = None,
        limit: int = 20,
        before: datetime | None = None,
        before_id: UUID | None = None,
    ) -> list[Row]:
        """Return analyses without their results, newest first, from before a time, or from before one of them.

        The next page has the last row's ``created_at`` and ``id``.
        """
        return await self._gateway.call(
            "list_analyses",
            p_status=status,
            p_error_code=error_code,
            p_limit=limit,
            p_before=before.isoformat() if before else None,
            p_before_id=str(before_id) if before_id else None,
        )

    async def cancel(self, job_id: UUID) -> str:
        """Cancel a job: ``cancelled``, ``cancel_requested``, the status of one that has ended, or ``not_found``."""
        rows = await self._gateway.call("cancel_analysis_job", p_id=str(job_id))
        return str(rows[0]["outcome"])

    async def requeue(
        self, ids: Sequence[UUID] | None = None, *, error_code: str | None = None, limit: int = 1000
    ) -> list[UUID]:
        """Give failed jobs a fresh start, by id or by error code; returns the ids that are queued now."""
        rows = await self._gateway.call(
            "requeue_analysis_jobs",
            p_ids=None if ids is None else [str(job_id) for job_id in ids],
            p_error_code=error_code,
            p_limit=limit,
        )
        return [_uuid(row["id"]) for row in rows]

    async def prune(self, *, older_than_days: float, limit: int = 1000) -> int:
        """Delete at most ``limit`` analyses that ended that long ago; returns how many."""
        rows = await self._gateway.call("prune_analyses", p_older_than_days=older_than_days, p_limit=limit)
        return int(rows[0]["deleted"])

    async def stats(self) -> dict[str, Any]:
        """Return the queue's figures."""
        rows = await self._gateway.call("analysis_queue_stats")
        stats: dict[str, Any] = rows[0]["stats"]
        return stats

    async def schema_version(self) -> str:
        """Return the newest migration that has run."""
        rows = await self._gateway.call("analysis_schema_version")
        return str(rows[0]["version"])


_columns = itemgetter(*Job._fields)
_UUID_FIELDS = ("id", "user_id", "resume_id", "lease_token")
_TIME_FIELDS = ("lease_expires_at", "created_at", "run_after", "started_at")


def _job(row: Row) -> Job:
    if isinstance(row["id"], str):  # over HTTP, all of them are text
        row |= {name: UUID(row[name]) for name in _UUID_FIELDS}
        row |= {name: datetime.fromisoformat(row[name]) for name in _TIME_FIELDS}
    return Job._make(_columns(row))


def _lease(job: Job) -> dict[str, Any]:
    return {"id": job.id, "lease_token": job.lease_token}


def _spent(cost: Cost) -> dict[str, Any]:
    spent = {"model": cost.model, "prompt_version": cost.prompt_version, "duration_ms": cost.duration_ms}
    usage = cost.usage
    if usage is None:
        return spent
    return spent | {
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "cached_input_tokens": usage.cached_input_tokens,
        "cost_usd": None if usage.cost_usd is None else str(usage.cost_usd),
        "faults": usage.faults or None,
    }


def _uuid(value: UUID | str) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def _time(value: datetime | str) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)
