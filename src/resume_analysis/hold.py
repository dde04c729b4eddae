"""When nothing is to be claimed, because no job could succeed: the provider wants a pause, or an operator must act."""

from __future__ import annotations

import asyncio

import structlog

from resume_analysis.llm.budget import SharedBudget
from resume_analysis.retry import PAUSE_SECONDS, Fate, fate_of


class Hold:
    """What a worker learns from its attempts about the next ones. Times are the loop's clock, in seconds."""

    def __init__(self, budget: SharedBudget | None, log: structlog.typing.FilteringBoundLogger) -> None:
        self._budget = budget
        self._log = log
        self._until = float("-inf")
        self.error_code: str | None = None
        """Set while nobody can succeed until an operator acts."""

    @property
    def seconds(self) -> float:
        """How long to claim nothing; 0 when there is no reason to wait."""
        return max(0.0, self._until - _now())

    def lift(self) -> None:
        """Claim again: a job has succeeded."""
        self._until, self.error_code = float("-inf"), None

    async def learn(self, error_code: str) -> None:
        """Hold back if the end of an attempt says that no other job could succeed either."""
        if self.seconds:
            return
        status = await self._budget.status() if self._budget else None
        denied = status.denied_by if status else None
        stop = fate_of(error_code) is Fate.STOP
        if not (stop or denied):
            return
        seconds = (status.wait_seconds if status and denied else 0.0) or PAUSE_SECONDS
        self._until = _now() + seconds
        self.error_code = error_code if stop or denied == "daily_cost" else None
        reason = status.reason if status else None
        self._log.error("worker_held", error_code=error_code, reason=reason, seconds=round(seconds, 1))


def _now() -> float:
    return asyncio.get_running_loop().time()
