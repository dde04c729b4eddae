"""From settings to working parts: which model, which prompt, which limits, and the worker on them. ``backend.py`` has
the database and the files.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from resume_analysis.analyze import check_rubric
from resume_analysis.attempt import Attempt
from resume_analysis.backend import open_backend
from resume_analysis.blind import BlindOptions
from resume_analysis.errors import ConfigurationError
from resume_analysis.extraction import DEFAULT_LIMITS, Extractor
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.llm import ModelClient, ModelOptions, default_model, make_client
from resume_analysis.llm.budget import Budget, Limits, SharedBudget
from resume_analysis.models import OFFLINE
from resume_analysis.pipeline import Pipeline
from resume_analysis.prompt import PromptTemplate, load_prompt
from resume_analysis.queue import Queue
from resume_analysis.result_cache import ResultCache
from resume_analysis.result_store import ResultStore
from resume_analysis.resume_text import ResumeTexts
from resume_analysis.settings import Settings
from resume_analysis.tracing import traced, traced_claims
from resume_analysis.worker import Worker

if TYPE_CHECKING:
    from resume_analysis.metrics import WorkerMetrics


def model_name(settings: Settings) -> str:
    """Return the model to ask: the one that is set, else by the key that is set."""
    return settings.model or default_model(_provider_environment(settings))


def open_model(settings: Settings, model: str | None = None, *, budget: Budget | None = None) -> ModelClient:
    """Return a client for ``model`` or the settings' model. Raises ConfigurationError."""
    name = model or model_name(settings)
    return make_client(
        name,
        options=ModelOptions(
            base_url=settings.openai_base_url if name.startswith("openai") else None,
            output_mode=settings.model_output_mode,
            timeout_seconds=settings.model_timeout_seconds,
            max_output_tokens=settings.model_max_output_tokens,
            reasoning=settings.model_reasoning,
            service_tier=settings.model_service_tier,
        ),
        budget=budget,
        environment=_provider_environment(settings),
    )


async def check_model(settings: Settings) -> None:
    """Raise ConfigurationError for a model, a prompt or a limit no job could be run with, before any is claimed."""
    await open_model(settings).aclose()
    check_rubric(open_prompt(settings), model_name(settings))
    _check_limits(settings)


def _check_limits(settings: Settings) -> None:
    """Raise ConfigurationError for a limit that could never be reached, because nothing would count towards it."""
    name = model_name(settings)
    if settings.usd_per_day is None or name == OFFLINE:
        return
    from resume_analysis.llm.pricing import has_price

    if not has_price(name):
        raise ConfigurationError(
            f"RESUME_ANALYSIS_USD_PER_DAY is set and no price is known for {name}, so no call would count. Unset it, "
            "and limit calls or tokens per minute instead."
        )


def open_prompt(settings: Settings) -> PromptTemplate:
    """Return the team's own prompt, or the package's. Raises ConfigurationError."""
    return load_prompt(settings.prompt_file)


def blind_options(settings: Settings) -> BlindOptions:
    """Return what blind mode takes out when it is on."""
    return BlindOptions(schools=settings.blind_schools, graduation_years=settings.blind_graduation_years)


def open_extractor(settings: Settings) -> Extractor:
    """Return an extractor with the settings' limits."""
    read = replace(DEFAULT_LIMITS, file_bytes=settings.max_file_bytes)
    return Extractor(limits=read, ocr_languages=settings.ocr_languages)


def utc_today() -> date:
    """Return today's date in UTC, the same for every worker."""
    return datetime.now(UTC).date()


@asynccontextmanager
async def open_worker(
    settings: Settings,
    *,
    on_attempt: Callable[[Attempt], None] = lambda _: None,
) -> AsyncIterator[Worker]:
    """Build a worker on the configured parts."""
    await check_model(settings)
    prompt = open_prompt(settings)
    extractor = open_extractor(settings)
    extractor.start()  # before any connection or thread: its processes must inherit neither
    async with AsyncExitStack() as stack:
        stack.callback(extractor.close)
        backend = await stack.enter_async_context(open_backend(settings))
        # Patience of one lease: after that the job belongs to somebody else anyway.
        gateway = traced_claims(RepeatingGateway(backend.gateway, patience=settings.lease_seconds))
        queue = Queue(gateway)
        budget = SharedBudget(gateway, model_name(settings), limits(settings))
        model = traced(open_model(settings, budget=budget))
        stack.push_async_callback(model.aclose)
        pipeline = Pipeline(
            queue,
            ResumeTexts(queue, backend.storage, extractor),
            model,
            ResultStore(queue),
            today=utc_today,
            prompt=prompt,
            blind=blind_options(settings),
            blind_by_default=settings.blind,
            cache=_result_cache(settings, queue, prompt),
        )
        metrics = _open_metrics(settings)
        worker = Worker(
            queue,
            pipeline,
            gateway,
            budget=budget,
            concurrency=settings.concurrency,
            lease_seconds=settings.lease_seconds,
            poll_seconds=(settings.poll_min_seconds, settings.poll_max_seconds),
            drain_seconds=settings.drain_seconds,
            on_attempt=_both(metrics.observe, on_attempt) if metrics else on_attempt,
        )
        if metrics and settings.health_port is not None:
            from resume_analysis.probes import serve_probes

            backend_queue = Queue(backend.gateway)  # a probe must not be repeated until the database is back
            probes = serve_probes(settings.health_host, settings.health_port, worker, backend_queue, metrics)
            await stack.enter_async_context(probes)
        yield worker


def _open_metrics(settings: Settings) -> WorkerMetrics | None:
    if settings.health_port is None:
        return None
    try:
        from resume_analysis.metrics import WorkerMetrics
    except ModuleNotFoundError:
        raise ConfigurationError(
            "RESUME_ANALYSIS_HEALTH_PORT is set but prometheus-client is not installed. "
            "Run: pip install 'resume-analysis[metrics]', or unset it."
        ) from None
    return WorkerMetrics()


def _both(first: Callable[[Attempt], None], second: Callable[[Attempt], None]) -> Callable[[Attempt], None]:
    def call(attempt: Attempt) -> None:
        first(attempt)
        second(attempt)

    return call


def _result_cache(settings: Settings, queue: Queue, prompt: PromptTemplate) -> ResultCache | None:
    # Rules cost nothing and always say the same: there is nothing to save.
    if not settings.reuse_results or model_name(settings) == OFFLINE:
        return None
    asked = [settings.openai_base_url, settings.model_output_mode, settings.model_reasoning]
    return ResultCache(queue, model_name(settings), prompt.version, repr([*asked, settings.model_max_output_tokens]))


def limits(settings: Settings) -> Limits:
    """Return what all workers together may use of the model."""
    return Limits(
        requests_per_minute=settings.requests_per_minute,
        tokens_per_minute=settings.tokens_per_minute,
        usd_per_day=settings.usd_per_day,
    )


def _provider_environment(settings: Settings) -> dict[str, str]:
    """The process environment with the keys ``.env`` holds: providers look them up by their own names."""
    keys = {
        "OPENAI_API_KEY": settings.openai_api_key,
        "ANTHROPIC_API_KEY": settings.anthropic_api_key,
        "GOOGLE_API_KEY": settings.google_api_key,
    }
    return dict(os.environ) | {name: key.get_secret_value() for name, key in keys.items() if key is not None}
