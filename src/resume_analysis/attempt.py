"""What happened in one attempt at a job: the content of its log line, its metrics and its trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from resume_analysis.models import Analysis, Cost, Job, Usage

Ending = Literal["completed", "retried", "failed", "lease_lost"]


@dataclass(slots=True)
class Attempt:
    """One attempt, filled in as it goes on. Durations are in milliseconds.

    ``settling``: its end is being told to the queue, so that it may have ended already. ``pause_seconds`` is how long
    the job was told to wait, where its error said so.
    """

    job: Job
    ending: Ending = "lease_lost"
    settling: bool = False
    error_code: str | None = None
    run_after: datetime | None = None
    pause_seconds: float | None = None
    analysis: Analysis | None = None
    usage: Usage | None = None
    model: str | None = None
    prompt_version: str | None = None
    trace_id: str | None = None
    text_cached: bool = False
    text_ms: int = 0
    analyze_ms: int = 0
    store_ms: int = 0

    @property
    def cost(self) -> Cost:
        """What it has cost so far, should it end without a result."""
        duration = self.text_ms + self.analyze_ms
        if self.usage is None:
            return Cost(duration_ms=duration)
        return Cost(self.usage, self.model, self.prompt_version, duration)

    def spend(self, usage: Usage) -> None:
        """Take note of what the model's answers have cost until now."""
        self.usage = usage
