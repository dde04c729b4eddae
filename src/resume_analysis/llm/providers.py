"""One connection to a provider: the model, its HTTP client and what every call carries."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

from httpx2 import AsyncClient
from pydantic_ai.models import Model, ModelRequestParameters, create_async_httpx2_client
from pydantic_ai.output import OutputObjectDefinition
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import ToolDefinition

from resume_analysis.errors import ConfigurationError
from resume_analysis.judgement import Judgement
from resume_analysis.llm.options import ModelOptions, OutputMode

DEFAULT_MAX_OUTPUT_TOKENS = 16_000

# These log whole requests at DEBUG, resume and all; no setting of a process may bring that about.
_TALKATIVE = ("anthropic", "google_genai", "httpcore2", "httpx2", "openai")


@dataclass(frozen=True, slots=True)
class Connection:
    """Everything a call needs but the prompt."""

    model: Model
    http: AsyncClient
    settings: ModelSettings
    parameters: ModelRequestParameters
    flex: bool
    cache_key: bool

    def settings_for(self, prompt_version: str, *, flex: bool) -> ModelSettings:
        """Return the settings of one call; calls with the same prompt version share a cache key on every worker."""
        settings: dict[str, Any] = dict(self.settings)
        if self.cache_key:
            settings["openai_prompt_cache_key"] = hashlib.sha256(prompt_version.encode()).hexdigest()[:32]
        if flex:
            settings["service_tier"] = "flex"
        return cast("ModelSettings", settings)


def connect(provider: str, name: str, api_key: str, options: ModelOptions) -> Connection:
    """Return a connection; raises ConfigurationError if a package is missing or the model cannot do a mode."""
    http = create_async_httpx2_client()
    try:
        model = _model(provider, name, api_key, options.base_url, http)
    except ImportError:
        raise ConfigurationError(
            f"The model '{provider}:{name}' needs a package that is not installed: "
            f"pip install 'resume-analysis[{provider}]'."
        ) from None
    for logger in _TALKATIVE:
        logging.getLogger(logger).setLevel(logging.WARNING)
    # Fields only OpenAI itself is sure to know; a compatible server may refuse a request for an unknown field.
    own_fields = provider == "openai" or (provider == "openai-chat" and _is_openai(model.base_url))
    return Connection(
        model=model,
        http=http,
        settings=_settings(provider, options, own_fields=own_fields),
        parameters=_parameters(model, options.output_mode),
        flex=options.service_tier == "flex" and provider != "anthropic",
        cache_key=own_fields,
    )


def _model(provider: str, name: str, api_key: str, base_url: str | None, http: AsyncClient) -> Model:
    if provider == "anthropic":
        from pydantic_ai.models.anthropic import AnthropicModel
        from pydantic_ai.providers.anthropic import AnthropicProvider

        return AnthropicModel(name, provider=AnthropicProvider(api_key=api_key, base_url=base_url, http_client=http))
    if provider == "google":
        from pydantic_ai.models.google import GoogleModel
        from pydantic_ai.providers.google import GoogleProvider

        return GoogleModel(name, provider=GoogleProvider(api_key=api_key, base_url=base_url, http_client=http))
    from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
    from pydantic_ai.providers.openai import OpenAIProvider

    openai = OpenAIProvider(base_url=base_url, api_key=api_key, http_client=http)
    if provider == "openai-chat":
        return OpenAIChatModel(name, provider=openai)
    return OpenAIResponsesModel(name, provider=openai)


def _is_openai(base_url: str | None) -> bool:
    host = urlsplit(base_url or "").hostname or ""
    return host == "openai.com" or host.endswith(".openai.com")


def _settings(provider: str, options: ModelOptions, *, own_fields: bool) -> ModelSettings:
    # ``timeout`` bounds the silence between two packets, ``request_timeout`` the call as a whole.
    settings: dict[str, Any] = {
        "max_retries": 0,  # the queue owns retries
        "timeout": options.timeout_seconds,
        "request_timeout": options.timeout_seconds,
    }
    compatible = provider.startswith("openai") and options.base_url is not None
    if options.max_output_tokens or not compatible:
        settings["max_tokens"] = options.max_output_tokens or DEFAULT_MAX_OUTPUT_TOKENS
    if options.reasoning:
        settings["thinking"] = options.reasoning
    if own_fields:
        settings["openai_store"] = False
    if provider == "anthropic":
        settings["cache"] = {"messages": False}  # the instructions; each resume is read once
    return cast("ModelSettings", settings)


def _parameters(model: Model, mode: OutputMode | None) -> ModelRequestParameters:
    native = bool(model.profile.get("supports_json_schema_output"))
    if mode == "native" and not native:
        raise ConfigurationError(
            f"The model '{model.model_name}' has no strict JSON schema mode. Use the output mode 'tool' or 'prompted'."
        )
    schema = Judgement.model_json_schema()
    about = "The judgement of the resume."
    mode = mode or ("native" if native else "tool")
    if mode == "tool":
        tool = ToolDefinition(
            name="judgement", parameters_json_schema=schema, description=about, strict=True, kind="output"
        )
        return ModelRequestParameters(output_mode="tool", output_tools=[tool], allow_text_output=False)
    return ModelRequestParameters(
        output_mode=mode,
        output_object=OutputObjectDefinition(
            json_schema=schema, name="judgement", description=about, strict=True if mode == "native" else None
        ),
    )
