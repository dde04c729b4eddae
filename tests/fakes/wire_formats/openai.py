"""OpenAI: the responses API and chat completions."""

from __future__ import annotations

from typing import Any, ClassVar

from tests.fakes.wire_formats.messages import Call, Finish, Reply, Tokens, text_of


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
