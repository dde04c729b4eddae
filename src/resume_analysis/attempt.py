"""What happened in one attempt at a job: the content of its log line, its metrics and its trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from resume_analysis.models import Analysis, Job, Usage

Ending = Literal["completed", "retried", "failed", "lease_lost"]


@dataclass(slots=True)
class Attempt:
    """One attempt, filled in as it goes on. Durations are in milliseconds.

    ``pause_seconds`` is how long the job was told to wait, where its error said so.
    """

    job: Job
    ending: Ending = "lease_lost"
    error_code: str | None = None
    run_after: datetime | None = None
    pause_seconds: float | None = None
    analysis: Analysis | None = None
    usage: Usage | None = None
    model: str | None = None
    trace_id: str | None = None
    text_cached: bool = False
    text_ms: int = 0
    analyze_ms: int = 0
    store_ms: int = 0
