"""The wire formats of the providers: how to read a request, word an answer and report a fault."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

Finish = Literal["stop", "length", "content_filter", "refusal"]


@dataclass(frozen=True)
class Call:
    """One request as it arrived. ``user`` is the first user turn, ``turns`` the number of user turns."""

    format: str
    model: str
    instructions: str
    user: str
    turns: int
    tool: str | None
    headers: dict[str, str]
    body: dict[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """Status, headers and JSON body of a response."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Tokens:
    """What a call is said to have cost."""

    input: int
    output: int
    cached: int


def text_of(content: Any) -> str:
    """Return the text of a message's content, be it a string or a list of parts."""
    if isinstance(content, list):
        return "\n".join(part.get("text") or "" for part in content if isinstance(part, dict))
    return content or ""


class OpenAIResponses:
    """``POST /v1/responses``."""

    name: ClassVar = "openai"

    def read(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> Call:
        given = body["input"] if isinstance(body["input"], list) else [{"role": "user", "content": body["input"]}]
        users = [text_of(item["content"]) for item in given if item.get("role") == "user"]
        system = [text_of(item["content"]) for item in given if item.get("role") in ("system", "developer")]
        instructions = body.get("instructions") or "\n".join(system)
        tool = body["tools"][0]["name"] if body.get("tools") else None
        return Call(self.name, body["model"], instructions, users[0], len(users), tool, headers, body)

    def answer(self, call: Call, text: str, finish: Finish, tokens: Tokens) -> Reply:
        content: list[dict[str, Any]] = [{"type": "output_text", "text": text, "annotations": []}] if text else []
        if finish == "refusal":
            content = [{"type": "refusal", "refusal": text}]
        message = {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": content}
        if call.tool and finish != "refusal":
            message = {
                "type": "function_call",
                "id": "fc_1",
                "call_id": "call_1",
                "name": call.tool,
                "arguments": text,
                "status": "completed",
            }
        reason = {"length": "max_output_tokens", "content_filter": "content_filter"}.get(finish)
        return Reply(
            200,
            {
                "id": "resp_1",
                "object": "response",
                "created_at": 1_700_000_000,
                "model": call.model,
                "status": "incomplete" if reason else "completed",
                "incomplete_details": {"reason": reason} if reason else None,
                "error": None,
                "output": [message] if text else [],
                "parallel_tool_calls": False,
                "tool_choice": "auto",
                "tools": [],
                "service_tier": call.body.get("service_tier", "default"),
                "usage": {
                    "input_tokens": tokens.input,
                    "input_tokens_details": {"cached_tokens": tokens.cached},
                    "output_tokens": tokens.output,
                    "output_tokens_details": {"reasoning_tokens": 0},
                    "total_tokens": tokens.input + tokens.output,
                },
            },
        )

    def fault(self, name: str, argument: str, echo: str) -> Reply:
        return openai_fault(name, argument, echo)


class OpenAIChat:
    """``POST /v1/chat/completions``."""

    name: ClassVar = "openai-chat"

    def read(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> Call:
        users = [text_of(item["content"]) for item in body["messages"] if item["role"] == "user"]
        system = [text_of(item["content"]) for item in body["messages"] if item["role"] in ("system", "developer")]
        tool = body["tools"][0]["function"]["name"] if body.get("tools") else None
        return Call(self.name, body["model"], "\n".join(system), users[0], len(users), tool, headers, body)

    def answer(self, call: Call, text: str, finish: Finish, tokens: Tokens) -> Reply:
        message: dict[str, Any] = {"role": "assistant", "content": text, "refusal": None}
        if finish == "refusal":
            message |= {"content": None, "refusal": text}
        elif call.tool:
            function = {"name": call.tool, "arguments": text}
            message |= {"content": None, "tool_calls": [{"id": "call_1", "type": "function", "function": function}]}
        reason = {"length": "length", "content_filter": "content_filter"}.get(finish, "stop")
        if call.tool and reason == "stop" and finish != "refusal":
            reason = "tool_calls"
        return Reply(
            200,
            {
                "id": "chatcmpl-1",
                "object": "chat.completion",
                "created": 1_700_000_000,
                "model": call.model,
                "service_tier": call.body.get("service_tier", "default"),
                "choices": [{"index": 0, "message": message, "finish_reason": reason, "logprobs": None}],
                "usage": {
                    "prompt_tokens": tokens.input,
                    "completion_tokens": tokens.output,
                    "total_tokens": tokens.input + tokens.output,
                    "prompt_tokens_details": {"cached_tokens": tokens.cached},
                },
            },
        )

    def fault(self, name: str, argument: str, echo: str) -> Reply:
        return openai_fault(name, argument, echo)


def openai_fault(name: str, argument: str, echo: str) -> Reply:
    """Return the error both OpenAI formats send. ``echo`` is text of the request, as providers like to repeat it."""

    def reply(status: int, code: str | None, kind: str, message: str, **headers: str) -> Reply:
        error = {"message": f"{message} ({echo})", "type": kind, "param": None, "code": code}
        return Reply(status, {"error": error}, headers)

    match name:
        case "rate_limited":
            headers = {"retry-after": argument}
            return reply(429, "rate_limit_exceeded", "tokens", "Rate limit reached for TPM.", **headers)
        case "status":
            return reply(int(argument), None, "server_error", "The server had an error.")
        case "overloaded":
            return reply(503, "server_is_overloaded", "service_unavailable_error", "Our servers are overloaded.")
        case "unauthorized":
            return reply(401, "invalid_api_key", "invalid_request_error", "Incorrect API key provided.")
        case "forbidden":
            return reply(403, None, "invalid_request_error", "Your project may not use this model.")
        case "not_found":
            return reply(404, "model_not_found", "invalid_request_error", "The model does not exist.")
        case "quota":
            return reply(429, "insufficient_quota", "insufficient_quota", "You exceeded your current quota.")
        case "context":
            return reply(400, "context_length_exceeded", "invalid_request_error", "Your input exceeds the window.")
        case "error_body":
            return Reply(200, {"error": {"message": f"Upstream failed ({echo})", "type": "server_error", "code": 502}})
    return reply(400, "unsupported_parameter", "invalid_request_error", "Unsupported parameter.")


class Anthropic:
    """``POST /v1/messages``."""

    name: ClassVar = "anthropic"

    def read(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> Call:
        users = [text_of(item["content"]) for item in body["messages"] if item["role"] == "user"]
        tool = body["tools"][0]["name"] if body.get("tools") else None
        system = text_of(body.get("system"))
        return Call(self.name, body["model"], system, users[0], len(users), tool, headers, body)

    def answer(self, call: Call, text: str, finish: Finish, tokens: Tokens) -> Reply:
        if finish == "content_filter":
            return self._error(400, "invalid_request_error", "Output blocked by content filtering policy")
        content: list[dict[str, Any]] = [{"type": "text", "text": text}] if text and finish != "refusal" else []
        reason = {"length": "max_tokens", "refusal": "refusal"}.get(finish, "end_turn")
        if call.tool and content:
            try:
                arguments = json.loads(text)
            except json.JSONDecodeError:
                arguments = {"judgement": text}  # a tool call's input is always an object here
            content = [{"type": "tool_use", "id": "toolu_1", "name": call.tool, "input": arguments}]
            reason = "tool_use" if reason == "end_turn" else reason
        return Reply(
            200,
            {
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "model": call.model,
                "content": content,
                "stop_reason": reason,
                "stop_sequence": None,
                "usage": {
                    "input_tokens": tokens.input - tokens.cached,
                    "output_tokens": tokens.output,
                    "cache_read_input_tokens": tokens.cached,
                    "cache_creation_input_tokens": 0,
                },
            },
        )

    def fault(self, name: str, argument: str, echo: str) -> Reply:
        match name:
            case "rate_limited":
                return self._error(429, "rate_limit_error", f"Rate limited ({echo})", **{"retry-after": argument})
            case "status":
                return self._error(int(argument), "api_error", f"Internal server error ({echo})")
            case "overloaded":
                return self._error(529, "overloaded_error", f"Overloaded ({echo})")
            case "unauthorized":
                return self._error(401, "authentication_error", f"invalid x-api-key ({echo})")
            case "forbidden":
                return self._error(403, "permission_error", f"Your key may not use this ({echo})")
            case "not_found":
                return self._error(404, "not_found_error", f"model: {echo}")
            case "quota":
                return self._error(400, "invalid_request_error", "Your credit balance is too low to access the API.")
            case "context":
                return self._error(400, "invalid_request_error", "prompt is too long: 250000 tokens > 200000 maximum")
            case "error_body":
                return self._error(200, "api_error", f"Upstream failed ({echo})")
        return self._error(400, "invalid_request_error", f"unknown field ({echo})")

    @staticmethod
    def _error(status: int, kind: str, message: str, **headers: str) -> Reply:
        return Reply(status, {"type": "error", "error": {"type": kind, "message": message}}, headers)


class Google:
    """``POST /v1beta/models/NAME:generateContent``."""

    name: ClassVar = "google"

    def read(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> Call:
        model = path.rsplit("/", 1)[1].partition(":")[0]
        users = [text_of(item["parts"]) for item in body["contents"] if item.get("role", "user") == "user"]
        system = text_of(body.get("systemInstruction", {}).get("parts"))
        declared = [tool for tools in body.get("tools", []) for tool in tools.get("functionDeclarations", [])]
        tool = declared[0]["name"] if declared else None
        return Call(self.name, model, system, users[0], len(users), tool, headers, body)

    def answer(self, call: Call, text: str, finish: Finish, tokens: Tokens) -> Reply:
        usage = {
            "promptTokenCount": tokens.input,
            "candidatesTokenCount": tokens.output,
            "cachedContentTokenCount": tokens.cached,
            "totalTokenCount": tokens.input + tokens.output,
        }
        head = {"modelVersion": call.model, "responseId": "r1", "usageMetadata": usage}
        if finish == "content_filter":
            return Reply(200, {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, **head})
        parts: list[dict[str, Any]] = [{"text": text}] if text and finish != "refusal" else []
        if call.tool and parts:
            try:
                arguments = json.loads(text)
            except json.JSONDecodeError:
                arguments = {"judgement": text}
            parts = [{"functionCall": {"name": call.tool, "args": arguments}}]
        reason = {"length": "MAX_TOKENS", "refusal": "SAFETY"}.get(finish, "STOP")
        candidate = {"index": 0, "content": {"role": "model", "parts": parts}, "finishReason": reason}
        return Reply(200, {"candidates": [candidate], **head})

    def fault(self, name: str, argument: str, echo: str) -> Reply:
        google = "type.googleapis.com/google.rpc."
        match name:
            case "rate_limited":
                details = [{"@type": google + "RetryInfo", "retryDelay": f"{argument}s"}]
                return self._error(429, "RESOURCE_EXHAUSTED", f"Resource exhausted ({echo})", details)
            case "status":
                status = {"500": "INTERNAL", "503": "UNAVAILABLE"}.get(argument, "UNKNOWN")
                return self._error(int(argument), status, f"An internal error has occurred ({echo})")
            case "overloaded":
                return self._error(503, "UNAVAILABLE", f"The model is overloaded. Please try again later. ({echo})")
            case "unauthorized":
                details = [{"@type": google + "ErrorInfo", "reason": "API_KEY_INVALID"}]
                return self._error(400, "INVALID_ARGUMENT", f"API key not valid ({echo})", details)
            case "forbidden":
                return self._error(403, "PERMISSION_DENIED", f"The caller has no permission ({echo})")
            case "not_found":
                return self._error(404, "NOT_FOUND", f"models/{echo} is not found")
            case "quota":
                violation = {"quotaId": "GenerateRequestsPerDayPerProjectPerModel"}
                details = [{"@type": google + "QuotaFailure", "violations": [violation]}]
                return self._error(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.", details)
            case "context":
                message = "The input token count (2000000) exceeds the maximum number of tokens allowed (1048576)."
                return self._error(400, "INVALID_ARGUMENT", message)
            case "error_body":
                return Reply(200, self._error(502, "UNKNOWN", f"Upstream failed ({echo})").body)
        return self._error(400, "INVALID_ARGUMENT", f"Unknown name ({echo})")

    @staticmethod
    def _error(status: int, name: str, message: str, details: list[dict[str, Any]] | None = None) -> Reply:
        return Reply(status, {"error": {"code": status, "message": message, "status": name, "details": details or []}})


WireFormat = OpenAIResponses | OpenAIChat | Anthropic | Google


def format_of(path: str) -> WireFormat | None:
    """Return the wire format of a request path, None for a path no provider serves."""
    if path.endswith("/responses"):
        return OpenAIResponses()
    if path.endswith("/chat/completions"):
        return OpenAIChat()
    if path.endswith("/messages"):
        return Anthropic()
    if path.endswith(":generateContent"):
        return Google()
    return None
