"""Logs: structlog, one JSON object a line on stderr, past-tense events, ids and counts but never content.

One canonical line ends every attempt: ``analysis_completed``, ``analysis_retried``, ``analysis_failed`` or
``lease_lost``; it carries all figures of the attempt, so that one line answers most questions.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from typing import Any, Literal

import structlog
from pydantic_core import PydanticSerializationError, to_json

from resume_analysis.attempt import Attempt

_DETAILS = frozenset(
    [
        "worker_id",
        "lease_seconds",
        "retry_count",
        "text_cached",
        "store_ms",
        "queue_wait_ms",
        "prompt_version",
        "dropped",
        "model_calls",
        "cached_input_tokens",
        "released",
    ]
)
"""What a line for people leaves out, so that it fits a terminal."""


def configure_logging(
    level: Literal["debug", "info", "warning", "error"] = "info", style: Literal["auto", "json", "console"] = "auto"
) -> None:
    """Send logs to stderr, as JSON unless that is a terminal. Other libraries' logs are kept to warnings."""
    console = style == "console" or (style == "auto" and sys.stderr.isatty())
    people: list[Any] = [
        structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False),
        _without_details,
        structlog.dev.ConsoleRenderer(
            colors="NO_COLOR" not in os.environ, pad_event_to=18, pad_level=False, sort_keys=False
        ),
    ]
    programs: list[Any] = [
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.JSONRenderer(_json),
    ]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            *(people if console else programs),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=lambda *_: _Lines(sys.stderr),
        cache_logger_on_first_use=True,
    )
    # httpx would log every request's URL, a driver its parameters.
    logging.basicConfig(level=logging.CRITICAL, stream=sys.stderr, format="%(name)s: %(levelname)s")


class _Lines(structlog.PrintLogger):
    """Writes lines. One that cannot be written, for a full disk or a reader that has gone, stops no work."""

    def msg(self, message: str) -> None:
        with suppress(OSError):
            super().msg(message)

    debug = info = warning = error = msg


def _json(line: MutableMapping[str, Any], *, default: Callable[[Any], Any]) -> str:
    try:
        return to_json(line, fallback=default).decode()  # a third of the time of the standard library's
    except PydanticSerializationError:  # a lone surrogate, from the name of a file
        return json.dumps(line, default=default)


def _without_details(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: value for name, value in line.items() if name not in _DETAILS}


def log_attempt(log: structlog.typing.FilteringBoundLogger, attempt: Attempt) -> None:
    """Write the canonical line of an attempt."""
    job, usage = attempt.job, attempt.usage
    waited = (job.started_at - job.run_after).total_seconds() * 1000
    figures: dict[str, Any] = {
        "analysis_id": str(job.id),
        "attempt": job.attempt,
        "retry_count": job.retry_count,
        "error_code": attempt.error_code,
        "trace_id": attempt.trace_id,
        "text_cached": attempt.text_cached,
        "text_ms": attempt.text_ms,
        "analyze_ms": attempt.analyze_ms,
        "store_ms": attempt.store_ms,
        "queue_wait_ms": round(waited),
    }
    if attempt.analysis:
        figures |= {
            "model": attempt.analysis.model,
            "prompt_version": attempt.analysis.prompt_version,
            "overall_score": attempt.analysis.report.overall_score,
            "dropped": attempt.analysis.report.grounding.dropped,
        }
    if usage:
        figures |= {
            "model_calls": usage.calls,
            "model_faults": usage.faults or None,
            "input_tokens": usage.input_tokens,
            "output_tokens": usage.output_tokens,
            "cached_input_tokens": usage.cached_input_tokens,
            "cost_usd": None if usage.cost_usd is None else float(usage.cost_usd),
        }
    if attempt.run_after:
        figures["run_after"] = attempt.run_after.isoformat()
    figures = {name: value for name, value in figures.items() if value is not None}
    match attempt.ending:
        case "completed":
            log.info("analysis_completed", **figures)
        case "retried":
            log.warning("analysis_retried", **figures)
        case "failed":
            log.warning("analysis_failed", **figures)
        case "lease_lost":
            log.warning("lease_lost", **figures)
