"""From a model string to a client, or to a sentence that says what is missing."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import urllib.request

import pytest

from resume_analysis.errors import ConfigurationError
from resume_analysis.llm import ModelOptions, default_model, make_client
from tests.fakes.model_server import ModelServer
from tests.llm.asking import API_KEY, QUESTION, RESUME, quotes_stand


@pytest.mark.parametrize("model", ["gpt-5", "openai:", "", "mistral:large", "OFFLINE"])
def test_an_unknown_model_names_the_possible_ones(model: str) -> None:
    """A model string nobody knows is refused with the list of providers."""
    with pytest.raises(ConfigurationError, match="offline, openai:NAME, openai-chat:NAME, anthropic:NAME, google:NAME"):
        make_client(model, environment={})


@pytest.mark.parametrize(
    ("model", "variable"),
    [("openai:x", "OPENAI_API_KEY"), ("anthropic:x", "ANTHROPIC_API_KEY"), ("google:x", "GOOGLE_API_KEY")],
)
def test_a_missing_key_names_its_variable(model: str, variable: str) -> None:
    """Without a key the message names the variable to set and the way to do without."""
    with pytest.raises(ConfigurationError, match=f"{variable}.*offline"):
        make_client(model, environment={})


def test_a_key_from_a_mounted_secret_may_end_in_a_line_break(server: ModelServer) -> None:
    """White space around a key is no part of it; sent as it is, no call would ever reach the provider."""

    async def asked() -> None:
        options = ModelOptions(base_url=server.base_url("openai"))
        client = make_client("openai:gpt-6-luna", environment={"OPENAI_API_KEY": f"{API_KEY}\n"}, options=options)
        try:
            await client.ask(QUESTION, quotes_stand)
        finally:
            await client.aclose()

    asyncio.run(asked())
    assert len(server.calls) == 1


@pytest.mark.parametrize("key", ["sk-one sk-two", "sk-\u2019quoted", "sk-\x01"])
def test_a_key_that_cannot_be_sent_is_told_before_the_first_job(key: str) -> None:
    """The message says which variable and not what it holds."""
    with pytest.raises(ConfigurationError, match="OPENAI_API_KEY contains characters no key has") as caught:
        make_client("openai:gpt-6-luna", environment={"OPENAI_API_KEY": key})
    assert "sk-" not in str(caught.value)


@pytest.mark.parametrize(("provider", "package"), [("anthropic", "anthropic"), ("google", "google.genai")])
def test_a_missing_package_names_its_extra(monkeypatch: pytest.MonkeyPatch, provider: str, package: str) -> None:
    """A provider whose package is not installed is refused with the command that installs it."""
    for loaded in [
        name for name in sys.modules if name.startswith((package, "pydantic_ai.models", "pydantic_ai.prov"))
    ]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(ConfigurationError, match=rf"pip install 'resume-analysis\[{provider}\]'"):
        make_client(f"{provider}:some-model", environment={}, options=ModelOptions(api_key="key"))


def test_a_mode_the_model_lacks_is_refused_before_the_first_job() -> None:
    """Asking an old model for strict JSON fails when the client is made, and says what to use instead."""
    with pytest.raises(ConfigurationError, match="'tool' or 'prompted'"):
        make_client("anthropic:claude-3-haiku-20240307", options=ModelOptions(api_key="key", output_mode="native"))


def test_the_default_model_follows_the_key() -> None:
    """With a key for OpenAI a small model of theirs is the default, without one the rules are."""
    assert default_model({"OPENAI_API_KEY": "key"}).startswith("openai:")
    assert default_model({"OPENAI_API_KEY": ""}) == "offline"
    assert default_model({}) == "offline"


def test_the_default_model_has_a_price() -> None:
    """The default model is one whose cost we can state."""
    from genai_prices import Usage, calc_price

    name = default_model({"OPENAI_API_KEY": "key"}).removeprefix("openai:")
    assert calc_price(Usage(input_tokens=1_000_000), name, provider_id="openai").total_price > 0


def test_the_key_is_not_shown() -> None:
    """Options can be printed without giving the key away."""
    assert "secret" not in repr(ModelOptions(api_key="secret"))


def test_importing_the_package_loads_no_provider_library() -> None:
    """Commands that ask no model do not pay for the model stack."""
    code = (
        "import sys, resume_analysis.llm; print([m for m in ('pydantic_ai', 'openai', 'httpx2') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert shown.strip() == "[]"


def test_the_fake_provider_runs_as_a_process() -> None:
    """It prints its addresses, takes a script over HTTP and tells what has arrived."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.model_server"], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        address = json.loads(server.stdout.readline())["google"]
        body = {"model": "m", "messages": [{"role": "user", "content": RESUME}]}
        _post(f"{address}/script", ["delay:0"])
        answer = _post(f"{address}/v1/chat/completions", body)
        with urllib.request.urlopen(f"{address}/calls") as response:
            calls = json.load(response)
        server.terminate()

    judgement = json.loads(answer["choices"][0]["message"]["content"])
    assert all(strength["quote"] in RESUME for strength in judgement["strengths"])
    assert judgement["is_resume"]
    assert calls == [{"format": "openai-chat", "model": "m", "turns": 1, "shown": "delay:0"}]


def _post(url: str, body: object) -> dict[str, list[dict[str, dict[str, str]]]]:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer: dict[str, list[dict[str, dict[str, str]]]] = json.load(response)
        return answer
