"""A whole analysis with a provider on the other end of the wire, and with none."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from resume_analysis.analyze import analyze
from resume_analysis.llm import Answer, ModelOptions, make_client
from resume_analysis.models import Analysis, AnalysisInput
from tests.fakes.model_server import ModelServer
from tests.llm.asking import JOB, MODELS, QUESTION, RESUME

TODAY = date(2026, 11, 24)


def analysis(server: ModelServer, provider: str) -> Analysis:
    """Analyse the resume with the real prompt and the real checks."""
    options = ModelOptions(api_key="key", base_url=server.base_url(provider))

    async def analysed() -> Analysis:
        client = make_client(f"{provider}:{MODELS[provider]}", options=options)
        try:
            return await analyze(AnalysisInput(RESUME, job_description=JOB), client, today=TODAY)
        finally:
            await client.aclose()

    return asyncio.run(analysed())


@pytest.mark.parametrize("provider", MODELS)
def test_the_fake_providers_answer_stands_every_check(server: ModelServer, provider: str) -> None:
    """One call gives a report whose quotes all stand in the resume, with tokens, cost and model."""
    found = analysis(server, provider)

    assert len(server.calls) == found.usage.calls == 1
    assert found.report.grounding.dropped == 0
    assert found.report.skills.matched
    assert all(RESUME[item.start : item.end] == item.quote for item in found.report.evidence)
    assert found.model == MODELS[provider]
    assert found.usage.cost_usd is not None


def test_made_up_evidence_is_dropped_after_two_repairs(server: ModelServer) -> None:
    """A model that insists on a false quote loses that strength, and the calls are all counted."""
    server.script(*["fabricated"] * 3)

    found = analysis(server, "openai")

    assert found.usage.calls == 3
    assert found.report.grounding.dropped == 1
    assert "moon" not in found.report.model_dump_json()


def test_the_offline_model_needs_no_one() -> None:
    """The rules answer behind the same port, without tokens and at no cost, the same every time."""

    async def answered() -> list[Answer]:
        client = make_client("offline", environment={})
        answers = [await client.ask(QUESTION, lambda _: ["never sent back"]) for _ in range(2)]
        await client.aclose()
        return answers

    first, second = asyncio.run(answered())
    assert first == second
    assert (first.model, first.usage.calls, first.usage.cost_usd) == ("offline", 0, 0)
    assert first.judgement.is_resume
    assert all(claim.quote in RESUME for claim in first.judgement.strengths)
