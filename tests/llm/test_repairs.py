"""Faults go back to the model, all in one message, and what every try cost is added up."""

from __future__ import annotations

import json

import pytest

from resume_analysis.errors import ModelError
from resume_analysis.judgement import Judgement
from tests.fakes.model_server import ModelServer
from tests.llm.asking import MODELS, RESUME, ask


@pytest.mark.parametrize("provider", MODELS)
def test_all_faults_go_back_in_one_message(server: ModelServer, provider: str) -> None:
    """The second call holds the first answer and one more turn with every fault."""
    server.script("fabricated", "ok")

    answer = ask(server, provider)

    assert answer.usage.faults == (2, 0)
    first, second = server.calls
    assert (first.turns, second.turns) == (1, 2)
    sent = json.dumps(second.body, ensure_ascii=False)
    assert sent.count("eleven thousand people on the moon' is not in the resume.") == 1
    assert sent.count("Quote whole lines only.") == 1


def test_the_conversation_starts_with_the_same_bytes(server: ModelServer) -> None:
    """A repair changes nothing before the new turns, so that providers can reuse what they have cached."""
    server.script("fabricated", "fabricated", "ok")

    ask(server, "openai")

    starts = [(call.instructions, json.dumps(call.body["input"][0])) for call in server.calls]
    assert len(server.calls) == 3
    assert len(set(starts)) == 1


@pytest.mark.parametrize("provider", MODELS)
def test_after_two_repairs_the_last_judgement_is_handed_over(server: ModelServer, provider: str) -> None:
    """A judgement that stays faulty is returned for salvage, with the usage of all three calls."""
    server.script(*["fabricated"] * 10)

    answer = ask(server, provider)

    assert len(server.calls) == answer.usage.calls == 3
    assert "moon" in answer.judgement.strengths[0].quote
    one_call = ask(server, provider, check=lambda _: []).usage
    assert answer.usage.input_tokens == 3 * one_call.input_tokens
    assert answer.usage.output_tokens == 3 * one_call.output_tokens


def test_the_last_judgement_that_could_be_read_counts(server: ModelServer) -> None:
    """Broken JSON after a faulty judgement does not lose the judgement."""
    server.script("fabricated", "malformed", "malformed")

    answer = ask(server, "openai")

    assert answer.usage.calls == 3
    assert "moon" in answer.judgement.strengths[0].quote


def test_a_permanent_error_during_a_repair_keeps_the_judgement(server: ModelServer) -> None:
    """A refusal to repair does not throw away what had been answered before, nor what the refusal cost."""
    server.script("fabricated", "refusal")

    answer = ask(server, "openai")

    assert answer.usage.calls == 2
    assert "moon" in answer.judgement.strengths[0].quote


def test_a_passing_error_during_a_repair_keeps_the_tokens(server: ModelServer) -> None:
    """A rate limit on the second call ends the attempt and carries what the first one cost."""
    server.script("fabricated", "rate_limited:7")

    with pytest.raises(ModelError) as caught:
        ask(server, "openai")

    assert (caught.value.code, caught.value.retry_after) == ("rate_limited", 7)
    assert caught.value.usage.calls == 2
    assert caught.value.usage.output_tokens > 0
    assert caught.value.usage.cost_usd is not None


def test_what_is_wrong_with_the_form_goes_back_as_well(server: ModelServer) -> None:
    """A wrong schema is answered with the places and reasons, and the next answer may be right."""
    server.script("wrong_schema", "ok")

    answer = ask(server, "openai-chat")

    feedback = server.calls[1].body["messages"][-1]["content"]
    assert "/is_resume: Field required." in feedback
    assert "/score: Extra inputs are not permitted." in feedback
    assert answer.judgement.strengths[0].quote in RESUME


def test_a_check_sees_every_judgement_once(server: ModelServer) -> None:
    """The caller's check runs on each judgement that could be read, in order."""
    server.script("fabricated", "malformed", "ok")
    seen: list[Judgement] = []

    def check(judgement: Judgement) -> list[str]:
        seen.append(judgement)
        return ["Once more."] if len(seen) == 1 else []

    ask(server, "openai", check=check)

    assert ["moon" in judgement.strengths[0].quote for judgement in seen] == [True, False]


def test_a_defect_in_a_check_keeps_what_the_answer_has_cost(server: ModelServer) -> None:
    """The attempt ends as an unexpected one, with the tokens of the call."""

    def defect(_: Judgement) -> list[str]:
        raise ZeroDivisionError

    with pytest.raises(ModelError, match="ZeroDivisionError") as caught:
        ask(server, "openai", check=defect)
    assert caught.value.code == "internal"
    assert caught.value.usage.input_tokens > 0
