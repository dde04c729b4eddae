"""Anthropic: the messages API."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from tests.fakes.wire_formats.messages import Call, Finish, Reply, Tokens, text_of


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
