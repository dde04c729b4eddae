"""What every wire format reads and writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

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
