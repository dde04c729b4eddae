"""The budget as a model client meets it: before every call, on a real database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from resume_analysis.errors import BackendUnreachableError, ModelError
from resume_analysis.llm.budget import BudgetStatus, Limits, SharedBudget
from resume_analysis.models import Usage
from tests.fakes.model_server import ModelServer
from tests.llm.allowance import Allowance
from tests.llm.asking import ask

# The functions themselves are tried on 15 as well, in test_budget.py.
pytestmark = pytest.mark.parametrize("budget_database", ["18"], indirect=True)


@pytest.fixture
def allowance(budget_database: str) -> Iterator[Allowance]:
    """Return the budget functions of a fresh database, with a clock to turn."""
    with Allowance(budget_database) as allowance:
        yield allowance


def budget(allowance: Allowance, patience: float = 5.0, **limits: Any) -> SharedBudget:
    """Return a budget whose sleep turns the database's clock."""
    return SharedBudget(
        allowance, "default", Limits(**limits), patience_seconds=patience, sleep=allowance.sleep, jitter=lambda: 0.0
    )


async def use(shared: SharedBudget, reserved: int, spent: Usage) -> None:
    """Make one call that needs what is given."""
    async with shared.reserve(reserved) as reservation:
        reservation.spent(spent)


def test_a_short_wait_is_waited_out(allowance: Allowance) -> None:
    """A call that finds room within the patience sleeps just as long as it must."""
    shared = budget(allowance, patience=70, requests_per_minute=1)
    asyncio.run(use(shared, 10, Usage(5, 5, calls=1)))
    allowance.turn(30)
    asyncio.run(use(shared, 10, Usage(5, 5, calls=1)))

    assert allowance.sleeps == pytest.approx([31])


def test_a_long_wait_sends_the_job_back_to_the_queue(allowance: Allowance) -> None:
    """Beyond the patience the attempt ends at once, with the time after which to come back and the reason."""
    shared = budget(allowance, requests_per_minute=1)
    asyncio.run(use(shared, 10, Usage(5, 5, calls=1)))

    with pytest.raises(ModelError, match="requests per minute") as caught:
        asyncio.run(use(shared, 10, Usage()))

    assert caught.value.code == "budget_exhausted"
    assert caught.value.retry_after == pytest.approx(61)
    assert allowance.sleeps == []


def test_a_call_is_counted_by_what_it_took(allowance: Allowance) -> None:
    """Tokens reserved are replaced by tokens spent; without a count the reservation stands."""
    shared = budget(allowance)
    asyncio.run(use(shared, 5000, Usage(input_tokens=700, output_tokens=100, calls=1)))
    assert asyncio.run(shared.status()).tokens == 800
    asyncio.run(use(shared, 5000, Usage(calls=1)))
    assert asyncio.run(shared.status()).tokens == 5800


def test_a_call_is_counted_though_its_job_is_stopped(allowance: Allowance) -> None:
    """Stopped while the budget is told what an answer took: it was paid for, so it counts."""

    class Slow:
        """A database that takes a while."""

        async def call(self, function: str, /, **arguments: Any) -> list[dict[str, Any]]:
            await asyncio.sleep(0.2)
            return await allowance.call(function, **arguments)

    async def stopped() -> BudgetStatus:
        shared = SharedBudget(Slow(), "default", Limits())
        answered = asyncio.Event()

        async def call() -> None:
            async with shared.reserve(5000) as reservation:
                reservation.spent(Usage(700, 100, cost_usd=Decimal("0.5"), calls=1))
                answered.set()

        calling = asyncio.create_task(call())
        await answered.wait()
        await asyncio.sleep(0)
        calling.cancel()
        await asyncio.wait([calling])
        assert calling.cancelled()
        await asyncio.sleep(0.4)
        return await shared.status()

    status = asyncio.run(stopped())
    assert (status.tokens, status.cost_usd) == (800, Decimal("0.5"))


def test_a_failed_call_settles_what_it_spent(allowance: Allowance) -> None:
    """An error carries its tokens and cost into the budget and goes on its way."""
    shared = budget(allowance)

    async def fail() -> None:
        async with shared.reserve(1000):
            raise ModelError("refused", "The model refused.", usage=Usage(300, 20, calls=1))

    with pytest.raises(ModelError, match="refused"):
        asyncio.run(fail())
    assert asyncio.run(shared.status()).tokens == 320


def test_an_answer_survives_a_database_that_does_not(allowance: Allowance) -> None:
    """When settling finds no database the answer is kept; when taking does, the attempt ends."""

    class Failing(Allowance):
        def __init__(self, function: str) -> None:
            self.function = function

        async def call(self, function: str, /, **arguments: Any) -> list[dict[str, Any]]:
            if function == self.function:
                raise BackendUnreachableError("The database did not answer.")
            return await allowance.call(function, **arguments)

    asyncio.run(use(SharedBudget(Failing("settle_llm_budget"), "default", Limits()), 10, Usage(5, 5, calls=1)))
    with pytest.raises(BackendUnreachableError):
        asyncio.run(use(SharedBudget(Failing("take_llm_budget"), "default", Limits()), 10, Usage()))


def test_one_bad_key_makes_one_call(allowance: Allowance, server: ModelServer) -> None:
    """The first refusal stops every further analysis before it reaches the provider."""
    server.script(*["unauthorized"] * 9)
    codes = []
    for _ in range(4):
        with pytest.raises(ModelError) as caught:
            ask(server, "openai", budget=budget(allowance))
        codes.append(caught.value.code)

    assert codes == ["model_unauthorized"] + ["budget_exhausted"] * 3
    assert len(server.calls) == 1
    status = asyncio.run(budget(allowance).status())
    assert (status.denied_by, status.circuit_code) == ("circuit", "model_unauthorized")
    assert status.reason is not None
    assert "refused" in status.reason


def test_nobody_calls_before_retry_after_is_over(allowance: Allowance, server: ModelServer) -> None:
    """After a 429 another client waits out the pause, then calls."""
    server.script("rate_limited:3", "ok")
    with pytest.raises(ModelError):
        ask(server, "anthropic", budget=budget(allowance))
    calls = len(server.calls)

    answer = ask(server, "anthropic", budget=budget(allowance))

    assert allowance.sleeps == pytest.approx([3])
    assert (calls, len(server.calls)) == (1, 2)
    assert answer.usage.calls == 1


def test_every_call_of_a_conversation_is_counted(allowance: Allowance, server: ModelServer) -> None:
    """Repairs and flex calls that found no room count as requests, their tokens and cost as well."""
    server.script("overloaded", "fabricated", "ok")
    answer = ask(server, "openai", budget=budget(allowance), flex=True)
    status = asyncio.run(budget(allowance).status())

    assert len(server.calls) == status.requests == answer.usage.calls == 3
    assert status.tokens == answer.usage.input_tokens + answer.usage.output_tokens
    assert status.cost_usd == answer.usage.cost_usd
    assert status.denied_by is None


def test_the_days_cost_stops_the_calls(allowance: Allowance, server: ModelServer) -> None:
    """When the day's dollars are spent the next analysis does not reach the provider.

    The limit may be raised any time, so the job itself waits for a minute and not for midnight.
    """
    dear = budget(allowance, usd_per_day=Decimal("0.0001"))
    ask(server, "openai", budget=dear)

    with pytest.raises(ModelError, match="cost limit of the day") as caught:
        ask(server, "openai", budget=dear)

    assert caught.value.code == "budget_exhausted"
    assert caught.value.retry_after == 60
    assert asyncio.run(dear.status()).wait_seconds == pytest.approx(12 * 3600)
    assert len(server.calls) == 1
