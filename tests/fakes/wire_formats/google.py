"""Google: the Gemini API."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from tests.fakes.wire_formats.messages import Call, Finish, Reply, Tokens, text_of


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
