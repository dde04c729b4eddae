"""The budget's SQL functions by hand: a clock to turn, and a process that takes all it can get."""

from __future__ import annotations

import random
import sys
import time
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg.rows import dict_row

NOON = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)


class Allowance:
    """One empty budget on a database whose clock stands still until it is turned.

    Also speaks the gateway's verb, so that a SharedBudget can be tried against the same clock.
    """

    def __init__(self, url: str, **limits: Any) -> None:
        self._connection = psycopg.connect(url, autocommit=True, row_factory=dict_row)
        self._limits = {f"p_{name}": value for name, value in limits.items()}
        self.now = NOON
        self.sleeps: list[float] = []

    def __enter__(self) -> Self:
        self._connection.execute("create table if not exists public.test_clock (now timestamptz not null)")
        self._connection.execute(
            "truncate public.test_clock, resume_analysis.llm_budgets, resume_analysis.llm_costs,"
            " resume_analysis.llm_settlements"
        )
        self._connection.execute("insert into public.test_clock values (%s)", [self.now])
        self._connection.execute(
            "create or replace function resume_analysis.clock() returns timestamptz"
            " language sql volatile as 'select now from public.test_clock'"
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def turn(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)
        self._connection.execute("update public.test_clock set now = %s", [self.now])

    async def sleep(self, seconds: float) -> None:
        """Let time pass for whoever sleeps."""
        self.sleeps.append(seconds)
        self.turn(seconds)

    def take(self, tokens: int = 10) -> dict[str, Any]:
        """Take room for one call."""
        return self._row("take_llm_budget", p_tokens=tokens, **self._limits)

    def settle(self, taken: dict[str, Any], **outcome: Any) -> dict[str, Any]:
        """Settle a call that was granted."""
        given = {f"p_{name}": value for name, value in outcome.items()}
        return self._row(
            "settle_llm_budget", p_taken_at=taken["taken_at"], p_taken_tokens=taken["taken_tokens"], **given
        )

    def fail(self, error_code: str, retry_after: float | None = None) -> dict[str, Any]:
        """Take room, and settle it as failed."""
        return self.settle(self.take(), error_code=error_code, retry_after_seconds=retry_after)

    def status(self) -> dict[str, Any]:
        """Return where the scope stands."""
        return self._row("llm_budget_status")

    async def call(self, function: str, /, **arguments: Any) -> list[dict[str, Any]]:
        """Call a SQL function, as a gateway does."""
        return [self._row(function, **arguments)]

    def _row(self, function: str, **arguments: Any) -> dict[str, Any]:
        named = ", ".join(f"{name} => %s" for name in arguments)
        found = self._connection.execute(f"select * from public.{function}({named})", list(arguments.values()))
        row = found.fetchone()
        assert row is not None
        return row


def take_all(url: str, tokens_per_minute: int, seed: int) -> tuple[int, int]:
    """Take calls of random size until there is no room for the smallest; return calls and tokens used."""
    chance = random.Random(seed)
    calls = used = denied = 0
    with psycopg.connect(url, autocommit=True, row_factory=dict_row) as connection:
        while denied < 200:
            size = chance.randint(50, 400)
            take = "select * from public.take_llm_budget(p_tokens => %s, p_tokens_per_minute => %s)"
            row = connection.execute(take, [size, tokens_per_minute]).fetchone()
            assert row is not None
            if not row["granted"]:
                denied += 1
                time.sleep(0.005)
                continue
            spent = chance.randint(size // 2, size)
            settle = "select * from public.settle_llm_budget(p_taken_at => %s, p_taken_tokens => %s, p_tokens => %s)"
            connection.execute(settle, [row["taken_at"], row["taken_tokens"], spent])
            calls, used, denied = calls + 1, used + spent, 0
    return calls, used


if __name__ == "__main__":
    print("ready", flush=True)
    sys.stdin.readline()  # all begin together, however long each took to start
    print(*take_all(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
