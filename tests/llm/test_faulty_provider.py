"""Many analyses against a provider that fails three calls in ten."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from resume_analysis.errors import ModelError
from resume_analysis.llm import ModelOptions, make_client
from resume_analysis.llm.budget import Limits, SharedBudget
from resume_analysis.models import Usage
from resume_analysis.retry import Fate, fate_of
from tests.fakes.model_server import ModelServer
from tests.llm.allowance import Allowance
from tests.llm.asking import MODELS, QUESTION, quotes_stand

JOBS = 200


@pytest.mark.parametrize("budget_database", ["18"], indirect=True)
def test_three_faults_in_ten_calls_let_nothing_wrong_through(budget_database: str) -> None:
    """200 jobs end in at most 1.6 calls each, 99 % well, every cent is counted, and no pause is broken."""
    with ModelServer(fault_rate=0.3, seed=11) as server, Allowance(budget_database) as allowance:
        budget = SharedBudget(allowance, "default", Limits(), patience_seconds=0, sleep=allowance.sleep)
        options = ModelOptions(api_key="key", base_url=server.base_url("openai"))
        called_at: list[float] = []
        endings: list[str] = []

        async def finish_all() -> Usage:
            client = make_client(f"openai:{MODELS['openai']}", options=options, budget=budget)
            usage = Usage()
            while len(endings) < JOBS:
                pause = 0.0
                try:
                    answer = await client.ask(QUESTION, quotes_stand)
                except ModelError as error:
                    usage += error.usage
                    pause = error.retry_after or 1
                    if fate_of(error.code) is Fate.PERMANENT:
                        endings.append(error.code)
                else:
                    usage += answer.usage
                    endings.append("faulty" if quotes_stand(answer.judgement) else "good")
                called_at.extend([allowance.now.timestamp()] * (len(server.calls) - len(called_at)))
                allowance.turn(pause)
            await client.aclose()
            return usage

        usage = asyncio.run(finish_all())

        assert endings.count("good") >= 0.99 * JOBS
        assert set(endings) <= {"good", "invalid_output"}  # three bad answers in a row do happen
        assert len(set(server.shown)) > 8
        assert len(server.calls) == usage.calls <= 1.6 * JOBS
        assert usage.cost_usd == Decimal(allowance.status()["cost_usd"]) > 0
        asked_to_wait = [i for i, fault in enumerate(server.shown[:-1]) if fault in ("rate_limited:1", "overloaded")]
        assert len(asked_to_wait) > 5
        assert all(called_at[i + 1] >= called_at[i] + 1 for i in asked_to_wait)
