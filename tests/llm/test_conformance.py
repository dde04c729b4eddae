"""Every wire format, every fault: the same error code, the same number of calls, no token lost, no text leaked."""

from __future__ import annotations

import traceback
from typing import NamedTuple

import pytest

from resume_analysis.errors import ModelError
from resume_analysis.models import Usage
from resume_analysis.retry import Fate, fate_of
from tests.fakes.model_server import ModelServer
from tests.llm.asking import API_KEY, MODELS, RESUME, ask


class Ending(NamedTuple):
    """How an analysis has to end when every call shows the fault. ``billed`` is the number of calls with tokens."""

    code: str
    fate: Fate
    calls: int = 1
    billed: int = 0
    retry_after: float | None = None


ENDINGS = {
    "rate_limited:2": Ending("rate_limited", Fate.SNOOZE, retry_after=2),
    "rate_limited:300": Ending("rate_limited", Fate.SNOOZE, retry_after=300),
    "overloaded": Ending("model_overloaded", Fate.SNOOZE),
    "status:500": Ending("model_unavailable", Fate.RETRY),
    "status:502": Ending("model_unavailable", Fate.RETRY),
    "status:503": Ending("model_unavailable", Fate.RETRY),
    "timeout": Ending("model_timeout", Fate.RETRY),
    "drip": Ending("model_timeout", Fate.RETRY),
    "cut": Ending("model_connection", Fate.RETRY),
    "web_page": Ending("model_unavailable", Fate.RETRY),
    "error_body": Ending("model_unavailable", Fate.RETRY),
    "empty_body": Ending("model_unavailable", Fate.RETRY),
    "unauthorized": Ending("model_unauthorized", Fate.STOP),
    "forbidden": Ending("model_unauthorized", Fate.STOP),
    "not_found": Ending("model_not_found", Fate.STOP),
    "quota": Ending("quota_exhausted", Fate.STOP),
    "context": Ending("context_too_long", Fate.PERMANENT),
    "bad_request": Ending("bad_request", Fate.PERMANENT),
    "refusal": Ending("refused", Fate.PERMANENT, billed=1),
    "content_filter": Ending("content_filter", Fate.PERMANENT, billed=1),
    "truncated": Ending("output_truncated", Fate.PERMANENT, billed=1),
    "truncated_valid": Ending("output_truncated", Fate.PERMANENT, billed=1),
    "malformed": Ending("invalid_output", Fate.PERMANENT, calls=3, billed=3),
    "wrong_schema": Ending("invalid_output", Fate.PERMANENT, calls=3, billed=3),
    "fences": Ending("invalid_output", Fate.PERMANENT, calls=3, billed=3),
    "empty_answer": Ending("invalid_output", Fate.PERMANENT, calls=3, billed=3),
}

DIFFERENT = {
    # This API has no refusals of its own: a safety stop is its content filter.
    ("google", "refusal"): Ending("content_filter", Fate.PERMANENT, billed=1),
    # This API blocks with an HTTP error, which counts no tokens.
    ("anthropic", "content_filter"): Ending("content_filter", Fate.PERMANENT),
}


@pytest.mark.parametrize("fault", ENDINGS)
@pytest.mark.parametrize("provider", MODELS)
def test_a_fault_ends_the_same_way_whatever_the_provider(server: ModelServer, provider: str, fault: str) -> None:
    """A fault on every call ends in its code, fate and number of calls, tokens kept, prompt and key untold."""
    ending = DIFFERENT.get((provider, fault), ENDINGS[fault])
    server.script(*[fault] * 10)

    with pytest.raises(ModelError) as caught:
        ask(server, provider, timeout=0.7 if fault in ("timeout", "drip") else 20.0)

    error = caught.value
    assert (error.code, fate_of(error.code)) == (ending.code, ending.fate)
    assert error.retry_after == ending.retry_after
    assert len(server.calls) == ending.calls == error.usage.calls
    assert (error.usage.input_tokens > 0) == (ending.billed > 0)
    if ending.billed:
        assert error.usage.input_tokens % ending.billed == 0
        assert error.usage.cost_usd is not None
        assert error.usage.cost_usd > 0
    assert _told_too_much(error) == []


def _told_too_much(error: ModelError) -> list[str]:
    """Return what message and traceback give away; the fake provider echoes prompt and key in its errors."""
    assert error.__cause__ is None
    assert error.__context__ is None
    told = str(error) + "".join(traceback.format_exception(error))
    secrets = [API_KEY, "Today is 2026", "You judge resumes", *filter(None, RESUME.splitlines())]
    return [secret for secret in secrets if secret in told]


@pytest.mark.parametrize("provider", MODELS)
def test_a_server_that_is_not_there_is_a_connection_fault(provider: str) -> None:
    """Where nobody listens the attempt ends at once and may be tried again."""
    with ModelServer() as gone:
        pass

    with pytest.raises(ModelError) as caught:
        ask(gone, provider)

    assert (caught.value.code, fate_of(caught.value.code)) == ("model_connection", Fate.RETRY)
    assert _told_too_much(caught.value) == []


@pytest.mark.parametrize("provider", MODELS)
def test_a_count_of_tokens_that_cannot_be_counts_as_none(server: ModelServer, provider: str) -> None:
    """A server that answers well and counts badly loses nobody the answer: no database takes its numbers."""
    server.script("miscounted")

    answer = ask(server, provider)

    assert answer.usage == Usage(calls=1, faults=(0,))


@pytest.mark.parametrize("provider", MODELS)
def test_a_model_without_a_name_has_the_one_it_was_asked_by(server: ModelServer, provider: str) -> None:
    """The name of who answered stands in rows, logs and figures, so it has to be one."""
    server.script("misnamed")

    answer = ask(server, provider)

    assert answer.model == f"{provider}:{MODELS[provider]}"


@pytest.mark.parametrize("fault", ["fenced", "fence_inside"])
@pytest.mark.parametrize("provider", MODELS)
def test_json_in_a_fence_is_accepted_at_once(server: ModelServer, provider: str, fault: str) -> None:
    """A judgement wrapped in Markdown, or with Markdown in it, needs no second call."""
    server.script(fault)

    answer = ask(server, provider)

    assert len(server.calls) == answer.usage.calls == 1
    assert answer.judgement.strengths[0].quote in RESUME


@pytest.mark.parametrize("mode", ["native", "tool", "prompted"])
@pytest.mark.parametrize("provider", MODELS)
def test_every_output_mode_gives_a_checked_answer(server: ModelServer, provider: str, mode: str) -> None:
    """Strict schema, forced tool call and schema in the prompt all mend a made-up quote in a second call."""
    server.script("fabricated", "ok")

    answer = ask(server, provider, mode=mode)  # type: ignore[arg-type]

    assert answer.model == MODELS[provider]
    assert len(server.calls) == 2
    assert all(call.tool == ("judgement" if mode == "tool" else None) for call in server.calls)
    assert answer.judgement.strengths[0].quote in RESUME
