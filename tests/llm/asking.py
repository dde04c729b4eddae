"""One question and the shortest way to put it to a provider."""

from __future__ import annotations

import asyncio
from datetime import date

from resume_analysis.judgement import Judgement
from resume_analysis.llm import Answer, Check, ModelOptions, Question, make_client
from resume_analysis.llm.budget import Budget
from resume_analysis.llm.options import OutputMode
from resume_analysis.models import AnalysisInput
from resume_analysis.prompt import Prompt
from tests.fakes.model_server import ModelServer

MODELS = {
    "openai": "gpt-6-luna",
    "openai-chat": "gpt-6-luna",
    "anthropic": "claude-haiku-5-5",
    "google": "gemini-3.8-flash",
}
"""A model that genai-prices knows, for every wire format."""

API_KEY = "sk-a-key-that-must-not-leak"
RESUME = """Quenby Marrowfield
quenby@example.org

Experience
Backend engineer, Northwind Payments, 2019-01 to 2024-06
- Built payment services in Python and PostgreSQL for 40 merchants
- Led a team of five people and cut incident time by 30 %

Education
BSc in Computer Science, Example University, 2014 to 2018

Skills
Python, PostgreSQL, Docker"""
JOB = "Backend engineer\n\nRequirements:\n- Experience with Python\n- Kubernetes is a plus"

QUESTION = Question(
    AnalysisInput(RESUME, job_description=JOB),
    Prompt(
        instructions="You judge resumes by the rubric. " * 60,
        user=f"<<<JOB DESCRIPTION 1>>>\n{JOB}\n<<<END OF JOB DESCRIPTION 1>>>\n"
        f"<<<RESUME 2>>>\n{RESUME}\n<<<END OF RESUME 2>>>\nToday is 2026-11-24.",
        version="test/1+0123456789ab",
    ),
    date(2026, 11, 24),
)


def quotes_stand(judgement: Judgement) -> list[str]:
    """Check that every strength quotes the resume; name those that do not, and one fault more."""
    missing = [strength.quote for strength in judgement.strengths if strength.quote not in RESUME]
    return [f"The quote '{quote}' is not in the resume." for quote in missing] + (
        ["Quote whole lines only."] if missing else []
    )


def ask(
    server: ModelServer,
    provider: str,
    *,
    check: Check = quotes_stand,
    mode: OutputMode | None = None,
    timeout: float = 20.0,
    flex: bool = False,
    budget: Budget | None = None,
    model: str | None = None,
) -> Answer:
    """Ask the fake provider the question."""
    options = ModelOptions(
        api_key=API_KEY,
        base_url=server.base_url(provider),
        output_mode=mode,
        timeout_seconds=timeout,
        service_tier="flex" if flex else None,
    )

    async def asked() -> Answer:
        client = make_client(f"{provider}:{model or MODELS[provider]}", options=options, budget=budget)
        try:
            return await client.ask(QUESTION, check)
        finally:
            await client.aclose()

    return asyncio.run(asked())
