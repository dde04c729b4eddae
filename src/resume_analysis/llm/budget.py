"""Limits for calls to a model: none, or an allowance that all workers share through the database.

``supabase/migrations/20261124000300_llm_budget.sql`` holds the rules; this is its client.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol
from uuid import uuid4

from resume_analysis.errors import ModelError, ResumeAnalysisError
from resume_analysis.models import Usage
from resume_analysis.retry import PAUSE_SECONDS, Fate, fate_of

PATIENCE_SECONDS = 5.0

_REASONS = {
    "requests": "The allowance of requests per minute is used up.",
    "tokens": "The allowance of tokens per minute is used up.",
    "paused": "The model provider asked for a pause.",
    "circuit": "Calls to the model are stopped: its key, its name or the account's quota was refused.",
    "daily_cost": "The cost limit of the day is reached; it starts anew at midnight UTC.",
}


class Functions(Protocol):
    """What the budget needs of a gateway: SQL functions by name."""

    async def call(self, function: str, /, **arguments: Any) -> list[dict[str, Any]]:
        """Call ``public.<function>`` with named arguments and return its rows."""
        ...


class Reservation(Protocol):
    """Room for one call to a model."""

    def spent(self, usage: Usage) -> None:
        """Say what the call took; what it did not need is given back."""
        ...


class Budget(Protocol):
    """Hands out room for calls to a model."""

    def reserve(self, tokens: int) -> AbstractAsyncContextManager[Reservation]:
        """Enter with room for one call of about ``tokens`` tokens, input and output together.

        Raises ModelError ``budget_exhausted`` with ``retry_after`` when none can be had within a short wait. A
        ModelError that leaves the context tells the budget how the provider fares.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What all workers together may use of one model; None is no limit. A day is a day in UTC."""

    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    usd_per_day: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BudgetStatus:
    """Where a budget stands. ``denied_by`` None: calls go through.

    ``denied_by`` is ``circuit``, ``paused`` or ``daily_cost``, ``wait_seconds`` how long that is known to last,
    ``circuit_code`` the error code that opened the circuit. ``requests`` and ``tokens`` are those of the last minute,
    ``cost_usd`` is that of the day, over all models.
    """

    denied_by: str | None
    wait_seconds: float
    circuit_code: str | None
    requests: int
    tokens: int
    cost_usd: Decimal

    @property
    def reason(self) -> str | None:
        """Say in a sentence why calls are held back; None if they are not."""
        return _REASONS[self.denied_by] if self.denied_by else None


class Unlimited:
    """A budget without limits."""

    @asynccontextmanager
    async def reserve(self, tokens: int) -> AsyncIterator[Reservation]:  # noqa: ARG002 (the port's signature)
        """Enter at once."""
        yield _Spent()


class SharedBudget:
    """An allowance kept in the database, for every worker that names the same ``scope``.

    A denied call waits for as long as the database says, if that is within ``patience_seconds`` in all; longer waits
    end in ``budget_exhausted``, so that a job waits in the queue and not in a worker.
    """

    def __init__(
        self,
        functions: Functions,
        scope: str,
        limits: Limits,
        *,
        patience_seconds: float = PATIENCE_SECONDS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._functions = functions
        self._scope = scope
        self._limits = limits
        self._patience_seconds = patience_seconds
        self._sleep = sleep
        self._jitter = jitter
        self._settling: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def reserve(self, tokens: int) -> AsyncIterator[Reservation]:
        """Enter with room for one call; see the port. Raises BackendUnreachableError as well."""
        taken = await self._take(tokens)
        spent = _Spent()
        try:
            yield spent
        except ModelError as error:
            await self._settled(taken, error.usage, error.code, error.retry_after)
            raise
        await self._settled(taken, spent.usage)

    async def status(self) -> BudgetStatus:
        """Say where the budget stands; worth a look before jobs are claimed."""
        (row,) = await self._functions.call(
            "llm_budget_status", p_scope=self._scope, p_usd_per_day=_number(self._limits.usd_per_day)
        )
        return BudgetStatus(
            row["denied_by"],
            float(row["wait_seconds"]),
            row["circuit_code"],
            int(row["requests"]),
            int(row["tokens"]),
            Decimal(str(row["cost_usd"])),
        )

    async def _take(self, tokens: int) -> dict[str, Any]:
        patience = self._patience_seconds
        while True:
            (row,) = await self._functions.call(
                "take_llm_budget",
                p_scope=self._scope,
                p_tokens=tokens,
                p_requests_per_minute=self._limits.requests_per_minute,
                p_tokens_per_minute=self._limits.tokens_per_minute,
                p_usd_per_day=_number(self._limits.usd_per_day),
            )
            if row["granted"]:
                return row
            # Whoever waits for the same second comes back spread over the next tenth of the wait.
            wait = float(row["wait_seconds"]) * (1 + 0.1 * self._jitter())
            if wait > patience:
                # A limit of the day can be raised: then no job may be found waiting for midnight all the same.
                # Until then it is the workers that hold back.
                later = PAUSE_SECONDS if row["denied_by"] == "daily_cost" else wait
                raise ModelError(
                    "budget_exhausted",
                    f"{_REASONS[row['denied_by']]} The job waits and runs again by itself.",
                    retry_after=later,
                )
            patience -= wait
            await self._sleep(wait)

    async def _settled(self, *call: Any) -> None:
        """Settle, also when whoever made the call is stopped meanwhile: it was paid for."""
        settling = asyncio.create_task(self._settle(*call))
        self._settling.add(settling)
        settling.add_done_callback(self._settling.discard)
        await asyncio.shield(settling)

    async def _settle(
        self, taken: dict[str, Any], usage: Usage, error_code: str | None = None, retry_after: float | None = None
    ) -> None:
        # Without token counts nobody knows what the provider has counted: then the reservation stands.
        tokens = usage.input_tokens + usage.output_tokens
        # A permanent error is about this job alone: the provider has answered.
        news = error_code if error_code and fate_of(error_code) is not Fate.PERMANENT else None
        # Whatever the database says, it must not lose an answer; what was taken leaves the window by itself.
        with suppress(ResumeAnalysisError):
            await self._functions.call(
                "settle_llm_budget",
                p_scope=self._scope,
                p_taken_at=taken["taken_at"],
                p_taken_tokens=taken["taken_tokens"],
                p_tokens=tokens or None,
                p_calls=usage.calls,
                p_cost_usd=_number(usage.cost_usd),
                p_error_code=news,
                p_retry_after_seconds=retry_after,
                p_call_id=str(uuid4()),  # a transport that repeats a lost call must not count it twice
            )


class _Spent:
    def __init__(self) -> None:
        self.usage = Usage()

    def spent(self, usage: Usage) -> None:
        self.usage = usage


def _number(amount: Decimal | None) -> str | None:
    """Both transports take a decimal as text; JSON has no other form that keeps it exact."""
    return None if amount is None else str(amount)
