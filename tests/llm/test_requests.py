"""What goes over the wire."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import suppress
from dataclasses import replace

import pytest

from resume_analysis.errors import ModelError
from resume_analysis.judgement import Judgement
from resume_analysis.llm import Answer, make_client
from resume_analysis.llm.options import ModelOptions
from resume_analysis.llm.providers import connect
from tests.fakes.model_server import ModelServer
from tests.llm.asking import API_KEY, MODELS, QUESTION, RESUME, ask


@pytest.mark.parametrize("provider", MODELS)
def test_instructions_and_resume_travel_in_their_own_roles(server: ModelServer, provider: str) -> None:
    """The fixed text is the system's, the resume the user's, and no tool is offered."""
    ask(server, provider)

    (call,) = server.calls
    assert call.instructions.strip() == QUESTION.prompt.instructions.strip()
    assert call.user == QUESTION.prompt.user
    assert call.tool is None


def test_openai_keeps_nothing_and_caches_by_prompt(server: ModelServer) -> None:
    """A response is not stored, the schema is strict, and one prompt version has one cache key."""
    ask(server, "openai")
    ask(server, "openai")

    bodies = [call.body for call in server.calls]
    assert [body["store"] for body in bodies] == [False, False]
    assert bodies[0]["prompt_cache_key"] == bodies[1]["prompt_cache_key"]
    assert bodies[0]["text"]["format"]["strict"] is True
    assert set(bodies[0]["text"]["format"]["schema"]["required"]) == set(Judgement.model_fields)


def test_a_compatible_server_gets_only_common_fields(server: ModelServer) -> None:
    """Fields of OpenAI's own stay away from servers that may reject what they do not know."""
    ask(server, "openai-chat")

    assert {"store", "prompt_cache_key", "service_tier", "max_completion_tokens"}.isdisjoint(server.calls[0].body)


@pytest.mark.parametrize("provider", ["openai", "openai-chat"])
def test_openai_itself_is_told_not_to_store(provider: str) -> None:
    """Both of OpenAI's APIs get store=false and a bound on the output when no other server is named."""
    settings = connect(provider, "gpt-6-luna", "key", ModelOptions()).settings_for("p/1+a", flex=False)

    assert settings.get("openai_store") is False
    assert settings.get("openai_prompt_cache_key")
    assert settings.get("max_tokens") == 16_000
    assert settings.get("max_retries") == 0
    assert settings.get("request_timeout") == 60


def test_anthropic_is_asked_to_cache_the_instructions(server: ModelServer) -> None:
    """The fixed text carries a cache mark, the resume does not."""
    ask(server, "anthropic")

    body = server.calls[0].body
    assert body["system"][-1]["cache_control"]["type"] == "ephemeral"
    assert "cache_control" not in str(body["messages"])


def test_flex_is_cheaper(server: ModelServer) -> None:
    """The flex tier is asked for and priced as what the provider says it served."""
    standard = ask(server, "openai").usage
    flex = ask(server, "openai", flex=True).usage

    assert [call.body.get("service_tier") for call in server.calls] == [None, "flex"]
    assert standard.input_tokens == flex.input_tokens
    assert standard.cost_usd is not None
    assert flex.cost_usd is not None
    assert flex.cost_usd < standard.cost_usd


@pytest.mark.parametrize("fault", ["rate_limited:5", "overloaded", "status:503"])
def test_flex_without_room_falls_back_to_the_standard_tier(server: ModelServer, fault: str) -> None:
    """A flex call that finds no room is repeated once as a standard call."""
    server.script(fault, "ok")

    answer = ask(server, "openai", flex=True)

    assert [call.body.get("service_tier") for call in server.calls] == ["flex", None]
    assert answer.usage.calls == 2


def test_cached_input_is_cheaper_and_reported(server: ModelServer) -> None:
    """The second call of a prompt reports cached tokens and costs less than the same tokens uncached."""
    ask(server, "openai")
    cached = ask(server, "openai").usage
    server.script("ok")

    assert cached.cached_input_tokens > 0
    assert cached.cached_input_tokens < cached.input_tokens


def test_a_model_without_a_price_has_no_cost(server: ModelServer) -> None:
    """Tokens are counted, the cost is unknown rather than nought."""
    answer = ask(server, "openai-chat", model="our-own-model-7b")

    assert answer.model == "our-own-model-7b"
    assert answer.usage.input_tokens > 0
    assert answer.usage.cost_usd is None


@pytest.mark.parametrize("fault", ["ok", "wrong_schema", "status:500", "unauthorized"])
@pytest.mark.parametrize("provider", MODELS)
def test_nothing_of_a_resume_is_logged_even_at_debug(
    server: ModelServer, provider: str, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The provider libraries log whole requests at DEBUG; a process that logs everything still logs no resume."""
    server.script(*[fault] * 3)
    with caplog.at_level(logging.DEBUG), suppress(ModelError):
        ask(server, provider)

    secrets = [API_KEY, "You judge resumes", *filter(None, RESUME.splitlines())]
    assert [secret for secret in secrets if secret in caplog.text] == []


def test_a_server_of_ones_own_needs_no_key(server: ModelServer) -> None:
    """With a base URL the key may be left out, and a bound on the output is sent only if one is set."""

    async def asked() -> Answer:
        options = ModelOptions(base_url=server.base_url("openai-chat"), max_output_tokens=4_000)
        client = make_client("openai-chat:our-own-model-7b", options=options, environment={})
        try:
            return await client.ask(QUESTION, lambda _: [])
        finally:
            await client.aclose()

    assert asyncio.run(asked()).judgement.is_resume
    assert 4_000 in (server.calls[0].body.get("max_completion_tokens"), server.calls[0].body.get("max_tokens"))


def test_the_effort_of_reasoning_is_passed_on(server: ModelServer) -> None:
    """A model that reasons is told how much."""

    async def asked() -> None:
        options = ModelOptions(api_key="key", base_url=server.base_url("openai"), reasoning="low")
        client = make_client("openai:gpt-6-luna", options=options)
        try:
            await client.ask(QUESTION, lambda _: [])
        finally:
            await client.aclose()

    asyncio.run(asked())
    assert server.calls[0].body["reasoning"]["effort"] == "low"


@pytest.mark.parametrize("provider", MODELS)
def test_conversations_under_way_together_do_not_mix(server: ModelServer, provider: str) -> None:
    """Twenty resumes asked at once over one client each get the answer to their own."""
    names = [f"Northwind {index:03}" for index in range(20)]

    async def all_asked() -> list[Answer]:
        options = ModelOptions(api_key="key", base_url=server.base_url(provider))
        client = make_client(f"{provider}:{MODELS[provider]}", options=options)
        questions = [
            replace(QUESTION, prompt=replace(QUESTION.prompt, user=QUESTION.prompt.user.replace("Northwind", name)))
            for name in names
        ]
        try:
            return await asyncio.gather(*(client.ask(question, lambda _: []) for question in questions))
        finally:
            await client.aclose()

    answers = asyncio.run(all_asked())
    shown = [set(re.findall(r"Northwind \d{3}", answer.judgement.model_dump_json())) for answer in answers]
    assert shown == [{name} for name in names]
