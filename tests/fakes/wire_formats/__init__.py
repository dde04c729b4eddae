"""The wire formats of the providers: how to read a request, word an answer and report a fault."""

from __future__ import annotations

from tests.fakes.wire_formats.anthropic import Anthropic
from tests.fakes.wire_formats.google import Google
from tests.fakes.wire_formats.messages import Call, Finish, Reply, Tokens
from tests.fakes.wire_formats.openai import OpenAIChat, OpenAIResponses

__all__ = ["Call", "Finish", "Reply", "Tokens", "WireFormat", "format_of"]

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
