"""From a model string to a client: ``offline``, or ``<provider>:<name of the provider's model>``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from resume_analysis.errors import ConfigurationError
from resume_analysis.keys import sendable
from resume_analysis.llm.options import ModelOptions
from resume_analysis.llm.port import ModelClient
from resume_analysis.models import OFFLINE

if TYPE_CHECKING:
    from resume_analysis.llm.budget import Budget

DEFAULT_OPENAI_MODEL = "openai:gpt-6-luna"

KEY_VARIABLES: dict[str, tuple[str, ...]] = {
    "openai": ("OPENAI_API_KEY",),
    "openai-chat": ("OPENAI_API_KEY",),
    "anthropic": ("ANTHROPIC_API_KEY",),
    "google": ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
}
"""Every provider, with the environment variables its key is read from, first one wins."""

POSSIBLE = "Possible are: offline, openai:NAME, openai-chat:NAME, anthropic:NAME, google:NAME."


def default_model(environment: Mapping[str, str]) -> str:
    """Return the model to use when none is named: a small OpenAI model if there is a key for it, else ``offline``."""
    return DEFAULT_OPENAI_MODEL if environment.get("OPENAI_API_KEY") else OFFLINE


def make_client(
    model: str,
    *,
    options: ModelOptions | None = None,
    budget: Budget | None = None,
    environment: Mapping[str, str] | None = None,
) -> ModelClient:
    """Return a client for a model string.

    ``budget`` is asked before every HTTP call (None: no limit). ``environment`` is where keys are looked up when
    ``options`` names none (None: the process environment). Raises ConfigurationError for an unknown model string, a
    missing key or a package that is not installed.
    """
    if model == OFFLINE:
        from resume_analysis.llm.offline_client import OfflineClient

        return OfflineClient()
    provider, _, name = model.partition(":")
    if provider not in KEY_VARIABLES or not name:
        raise ConfigurationError(f"There is no model {model!r}. {POSSIBLE}")
    options = options or ModelOptions()
    api_key = options.api_key or _key_for(provider, os.environ if environment is None else environment)
    api_key = api_key.strip()  # a mounted secret often ends in a line break
    variables = " or ".join(KEY_VARIABLES[provider])
    if not api_key and options.base_url is None:
        raise ConfigurationError(f"The model {model!r} needs a key: set {variables}, or use the model 'offline'.")
    if api_key and not sendable(api_key):
        raise ConfigurationError(f"The key in {variables} contains characters no key has. Copy it again.")

    from resume_analysis.llm.budget import Unlimited
    from resume_analysis.llm.providers import connect
    from resume_analysis.llm.pydantic_ai_client import PydanticAIClient

    connection = connect(provider, name, api_key or "no-key-set", options)
    return PydanticAIClient(model, connection, budget or Unlimited())


def _key_for(provider: str, environment: Mapping[str, str]) -> str:
    return next((key for variable in KEY_VARIABLES[provider] if (key := environment.get(variable))), "")
