"""When nothing is to be claimed, because no job could succeed: the provider wants a pause, the minute's allowance is
used up, or an operator must act.
"""

from __future__ import annotations

import asyncio

import structlog

from resume_analysis.errors import ResumeAnalysisError
from resume_analysis.llm.budget import BudgetStatus, SharedBudget
from resume_analysis.retry import PAUSE_SECONDS, Fate, fate_of


class Hold:
    """What a worker learns from its attempts about the next ones. Times are the loop's clock, in seconds."""

    def __init__(self, budget: SharedBudget | None, log: structlog.typing.FilteringBoundLogger) -> None:
        self._budget = budget
        self._log = log
        self._until = float("-inf")
        self._told = False  # by the budget, which knows more than one job's end
        self.error_code: str | None = None
        """Set while nobody can succeed until an operator acts."""

    @property
    def seconds(self) -> float:
        """How long to claim nothing; 0 when there is no reason to wait."""
        return max(0.0, self._until - _now())

    def lift(self) -> None:
        """Claim again: a job has come to its end. What the budget has said stands, for that job had its room before."""
        if not (self._told and self.seconds):
            self._until, self.error_code = float("-inf"), None

    async def learn(self, error_code: str, pause_seconds: float | None) -> None:
        """Hold back if the end of an attempt says that no other job could succeed either.

        ``pause_seconds`` is how long the job itself was told to wait.
        """
        if self.seconds:
            return
        status = await self._status()
        if self.seconds:
            return  # another attempt has taught the same meanwhile
        stop = fate_of(error_code) is Fate.STOP
        denied = status.denied_by if status else None
        if status and denied:
            seconds, reason = status.wait_seconds or PAUSE_SECONDS, status.reason
        elif stop:
            seconds, reason = PAUSE_SECONDS, None
        elif error_code == "budget_exhausted" and pause_seconds:
            seconds, reason = pause_seconds, "The allowance of the minute is used up."
        else:
            return
        self._until, self._told = _now() + seconds, not stop or denied is not None
        self.error_code = error_code if stop or denied == "daily_cost" else None
        about = {"error_code": error_code, "reason": reason, "seconds": round(seconds, 1)}
        if self.error_code:
            self._log.error("worker_held", **about)
        else:
            self._log.info("worker_paused", **about)

    async def _status(self) -> BudgetStatus | None:
        try:
            return await self._budget.status() if self._budget else None
        except ResumeAnalysisError:  # the next claim will tell of it
            return None


def _now() -> float:
    return asyncio.get_running_loop().time()
