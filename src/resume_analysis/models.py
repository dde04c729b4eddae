"""Every type that travels between the parts: rows of the database, the input of an analysis, its outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args
from uuid import UUID

if TYPE_CHECKING:
    from resume_analysis.report import Report

ExperienceLevel = Literal["student", "0-2", "3-5", "6+", "career_switcher"]
EXPERIENCE_LEVELS: tuple[ExperienceLevel, ...] = get_args(ExperienceLevel)

MAX_JOB_DESCRIPTION = 30_000
"""Characters of a job's title and description; longer ones are a paste of something else."""

Status = Literal["queued", "processing", "completed", "failed"]
STATUSES: tuple[Status, ...] = get_args(Status)

OFFLINE = "offline"
"""The model name of the rule-based analyser."""

LOCAL_USER = UUID(int=0)
"""The owner of what is submitted at a terminal or on the operations page, where nobody has an account."""


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """What a resume file says, in the order a person reads it.

    ``pages`` is a count (None where the format has no pages), ``flags`` what is unusual about the file, ``links``
    the URLs behind text and icons, ``hidden`` the passages a person cannot see (kept out of ``text``),
    ``extractor`` the name and version of the code that read it, ``milliseconds`` the wall time it took.
    """

    text: str
    pages: int | None = None
    flags: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    extractor: str = ""
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class AnalysisInput:
    """One question: this resume against this job.

    ``resume_text`` is what the analysis reads and what every quote must stand in. The other resume facts come from
    the extraction and are reported or flagged, never judged.
    """

    resume_text: str = field(repr=False)  # no words of a resume in a log or a traceback
    job_title: str | None = None
    job_description: str | None = field(default=None, repr=False)
    experience_level: ExperienceLevel | None = None
    pages: int | None = None
    links: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Take a description of nothing but blanks, as an empty field of a form gives, for none."""
        if not (self.job_description or "").strip():
            object.__setattr__(self, "job_description", None)


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens and money spent on a model. ``cost_usd`` is None while no price is known for the model.

    ``faults`` counts what the checks found wrong in each answer that came: the first one, then its repairs.
    """

    input_tokens: int = 0
    output_tokens: int = 0
    cached_input_tokens: int = 0
    cost_usd: Decimal | None = None
    calls: int = 0
    faults: tuple[int, ...] = ()

    def __add__(self, other: Usage) -> Usage:
        costs = [cost for cost in (self.cost_usd, other.cost_usd) if cost is not None]
        return Usage(
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            self.cached_input_tokens + other.cached_input_tokens,
            sum(costs, Decimal(0)) if costs else None,
            self.calls + other.calls,
            self.faults + other.faults,
        )


@dataclass(frozen=True, slots=True)
class Cost:
    """What an attempt without a result has cost all the same. ``usage`` is None where no model was asked."""

    usage: Usage | None = None
    model: str | None = None
    prompt_version: str | None = None
    duration_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """A finished analysis: the public report and what it took to make it.

    ``model`` is the model that answered, ``prompt_version`` names the prompt, schema and rubric by content,
    ``duration_ms`` is the wall time of the analysis in milliseconds. ``key`` identifies the question: the same user's
    next one with the same key may be answered with this result.
    """

    report: Report = field(repr=False)  # no quote of a resume in a log or a traceback
    usage: Usage
    model: str
    prompt_version: str
    duration_ms: int
    key: str | None = None


JobKey = tuple[UUID, UUID]
"""A job's id and its lease token: one attempt. A worker that was frozen may hold a job twice, by two leases."""


class Job(NamedTuple):
    """A claimed row of ``analyses``, with what its resume row knows. ``lease_token`` fences every write about it.

    A tuple, because a claim brings hundreds: a frozen dataclass of as many fields takes five times as long to fill.
    """

    id: UUID
    user_id: UUID
    resume_id: UUID
    lease_token: UUID
    lease_expires_at: datetime
    attempt: int
    retry_count: int
    max_retries: int
    lost_leases: int
    created_at: datetime
    run_after: datetime
    started_at: datetime
    storage_path: str
    filename: str
    content_type: str | None = None
    resume_text: str | None = None
    extraction: dict[str, Any] | None = None
    job_title: str | None = None
    job_description: str | None = None
    experience_level: ExperienceLevel | None = None
    blind: bool | None = None
    traceparent: str | None = None

    @property
    def key(self) -> JobKey:
        """What tells this attempt from every other one."""
        return self.id, self.lease_token
