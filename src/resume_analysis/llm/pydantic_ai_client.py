"""pydantic-ai behind the model port: one HTTP call per try, at most three tries, every token counted.

The library's agent loop is not used: it would repeat a filtered answer, accept a truncated one and lose sight of
what each call cost. Its model layer, one request in and one response out, does the wire formats.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pydantic_ai.direct import model_request
from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
    UserPromptPart,
)

from resume_analysis.errors import ModelError, unforeseen
from resume_analysis.judgement import Judgement
from resume_analysis.llm.budget import Budget
from resume_analysis.llm.faults import MESSAGES, model_error, unusable
from resume_analysis.llm.port import Answer, Check, OnSpent, Question
from resume_analysis.llm.pricing import usage_of
from resume_analysis.llm.providers import Connection
from resume_analysis.llm.reading import read_judgement
from resume_analysis.models import Usage
from resume_analysis.retry import Fate, fate_of
from resume_analysis.threads import computed

MAX_REPAIRS = 2
EXPECTED_OUTPUT_TOKENS = 3_000
CHARACTERS_PER_TOKEN = 3  # on the safe side: English text has about four
_LONGEST_NAME = 200

_NO_FLEX_ROOM = {"rate_limited", "model_overloaded", "model_unavailable", "model_timeout"}


class PydanticAIClient:
    """A model of any provider that pydantic-ai speaks to."""

    def __init__(self, model: str, connection: Connection, budget: Budget) -> None:
        self.model = model
        self._connection = connection
        self._budget = budget

    async def ask(self, question: Question, check: Check, on_spent: OnSpent = lambda _: None) -> Answer:
        """Ask, and send all faults back in one message, at most twice.

        Returns the last judgement that could be read, faults or not. Raises ModelError with the usage of every
        call; ``invalid_output`` if no answer could be read. When a repair ends in a permanent error, the judgement
        that was to be repaired is returned.
        """
        prompt = question.prompt
        messages: list[ModelMessage] = [
            ModelRequest(parts=[UserPromptPart(prompt.user)], instructions=prompt.instructions)
        ]
        usage = Usage()
        last: Answer | None = None
        for _ in range(1 + MAX_REPAIRS):
            try:
                response, spent = await self._call(messages, prompt.version, partial(_tell, on_spent, usage))
            except ModelError as error:
                error.usage = usage = usage + error.usage
                if last and fate_of(error.code) is Fate.PERMANENT:
                    break
                raise
            usage += spent
            read = read_judgement(_text(response))
            if isinstance(read, Judgement):
                last = Answer(read, _answered(response) or self.model, usage)
                try:
                    faults = await computed(check, read)
                except Exception as fault:  # noqa: BLE001 - a defect of ours must not lose what the answer has cost
                    raise unforeseen(fault, usage) from None
            else:
                faults = read
            usage = replace(usage, faults=(*usage.faults, len(faults)))
            on_spent(usage)
            if not faults:
                break
            messages += _repair(response, faults, prompt.instructions)
        if last is None:
            raise ModelError("invalid_output", MESSAGES["invalid_output"], usage=usage)
        return replace(last, usage=usage)

    async def aclose(self) -> None:
        """Close the connections to the provider."""
        await self._connection.http.aclose()

    async def _call(self, messages: list[ModelMessage], version: str, on_spent: OnSpent) -> tuple[ModelResponse, Usage]:
        """Make one call within the budget; a second one if the flex tier has no room."""
        failed = Usage()
        async with self._budget.reserve(_estimate(messages)) as reservation:
            if self._connection.flex:
                sent = await self._send(messages, version, flex=True)
                if isinstance(sent, ModelError) and sent.code in _NO_FLEX_ROOM:
                    failed = sent.usage
                    sent = await self._send(messages, version, flex=False)
            else:
                sent = await self._send(messages, version, flex=False)
            if isinstance(sent, ModelError):
                sent.usage += failed
                reservation.spent(sent.usage)
                raise sent
            usage = usage_of(sent) + failed
            on_spent(usage)  # before the budget is told: that takes a while, in which the caller may be stopped
            reservation.spent(usage)
            if error := unusable(sent, usage):
                raise error
        return sent, usage

    async def _send(self, messages: list[ModelMessage], version: str, *, flex: bool) -> ModelResponse | ModelError:
        # The error is returned, not raised in the handler: a chained exception would carry the prompt with it.
        try:
            return await model_request(
                self._connection.model,
                messages,
                model_settings=self._connection.settings_for(version, flex=flex),
                model_request_parameters=self._connection.parameters,
                instrument=False,  # a process-wide tracer must not record resumes
            )
        except Exception as fault:  # noqa: BLE001 (whatever a provider or the library does, the job needs a code)
            return model_error(fault)


def _answered(response: ModelResponse) -> str | None:
    """Return the name of the model that has answered, where it is one: it stands in rows, logs and figures."""
    name = response.model_name or ""
    return name if 0 < len(name) <= _LONGEST_NAME and name.isprintable() else None


def _tell(on_spent: OnSpent, before: Usage, spent: Usage) -> None:
    on_spent(before + spent)


def _text(response: ModelResponse) -> str:
    for part in response.parts:
        if isinstance(part, ToolCallPart):
            return part.args_as_json_str()
    return "".join(part.content for part in response.parts if isinstance(part, TextPart))


def _repair(response: ModelResponse, faults: list[str], instructions: str) -> list[ModelMessage]:
    feedback = "\n".join(
        ["Your answer has these faults. Answer again with the whole judgement, every fault mended:"]
        + [f"- {fault}" for fault in faults]
    )
    parts: list[UserPromptPart | ToolReturnPart] = [
        ToolReturnPart(tool_name=part.tool_name, content=feedback, tool_call_id=part.tool_call_id)
        for part in response.parts
        if isinstance(part, ToolCallPart)
    ]
    request = ModelRequest(parts=parts or [UserPromptPart(feedback)], instructions=instructions)
    # Providers reject an empty turn in a conversation, so an empty answer is left out of it.
    return [response, request] if response.parts else [request]


def _estimate(messages: list[ModelMessage]) -> int:
    characters = sum(
        len(part.content if isinstance(part.content, str) else "")
        for message in messages
        for part in message.parts
        if isinstance(part, UserPromptPart | TextPart)
    )
    first = messages[0]
    instructions = first.instructions if isinstance(first, ModelRequest) else None
    return (characters + len(instructions or "")) // CHARACTERS_PER_TOKEN + EXPECTED_OUTPUT_TOKENS
