"""How a model is to be asked, whatever the provider."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

OutputMode = Literal["native", "tool", "prompted"]
"""How the JSON is asked for: the provider's strict JSON schema, a forced tool call, or the schema in the prompt."""

Reasoning = Literal["minimal", "low", "medium", "high"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelOptions:
    """Settings of a model client; every one of them has a sensible default.

    ``api_key`` falls back to the provider's own environment variable. ``base_url`` points at any server that speaks
    the provider's protocol. ``output_mode`` None takes ``native`` where the model can do it, else ``tool``.
    ``timeout_seconds`` bounds one HTTP call as a whole. ``max_output_tokens`` None means 16,000, or the server's own
    limit for an OpenAI-compatible ``base_url``. ``reasoning`` None leaves the effort to the provider.
    ``service_tier`` ``flex`` asks for the cheaper, slower tier and falls back to the standard one when that tier has
    no room.
    """

    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    output_mode: OutputMode | None = None
    timeout_seconds: float = 60.0
    max_output_tokens: int | None = None
    reasoning: Reasoning | None = None
    service_tier: Literal["flex"] | None = None
