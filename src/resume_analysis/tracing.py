"""Traces: OpenTelemetry spans from the insert to the result. Off, and free, unless an exporter is configured.

A submission makes a producer span and leaves its ``traceparent`` on the row; every attempt is a consumer span in the
same trace, linked to it, with a child for each stage and one for the model. A claim that brings jobs is linked to their
submissions. Ids, codes and counts, never content. ``spans.py`` records them.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from resume_analysis import metric_names as names
from resume_analysis.errors import ConfigurationError, ModelError

if TYPE_CHECKING:
    from opentelemetry.trace import SpanContext

    from resume_analysis.attempt import Attempt
    from resume_analysis.gateway import Gateway, Row
    from resume_analysis.llm.port import Answer, Check, ModelClient, Question
    from resume_analysis.spans import Recorder, Span

_recorder: Recorder | None = None
_TRACEPARENT = re.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})")
_NOTHING: AbstractContextManager[None] = nullcontext()


def configure_tracing(endpoint: str | None, *, service: str, version: str) -> Callable[[], None]:
    """Send traces to an OTLP receiver over HTTP; returns what flushes and stops. Without an endpoint nothing happens.

    Raises ConfigurationError when the extra ``otel`` is not installed.
    """
    global _recorder
    if endpoint is None or os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return lambda: None
    try:
        from resume_analysis.spans import Recorder
    except ImportError:
        raise ConfigurationError(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set but OpenTelemetry is not installed. "
            "Run: pip install 'resume-analysis[otel]', or unset it."
        ) from None
    recorder = _recorder = Recorder(endpoint, service=service, version=version)

    def stop() -> None:
        global _recorder
        _recorder = None
        recorder.stop()

    return stop


@contextmanager
def traced_submit() -> Iterator[str | None]:
    """Span of an insert; yields the ``traceparent`` to store with the row, None while traces are off."""
    if _recorder is None:
        yield None
        return
    from opentelemetry.trace import SpanKind

    span = _recorder.root(names.SEND, SpanKind.PRODUCER, lambda: _message("send"))
    if span is None:
        yield _traceparent(_recorder.unsampled())
        return
    with span:
        yield _traceparent(span.context)


def traced_claims(gateway: Gateway) -> Gateway:
    """Return the gateway with a span for each claim that brings jobs; the gateway itself while traces are off."""
    return gateway if _recorder is None else _TracedClaims(gateway, _recorder)


class _TracedClaims:
    def __init__(self, gateway: Gateway, recorder: Recorder) -> None:
        self._gateway = gateway
        self._recorder = recorder

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>``; see the port."""
        started = time.time_ns()
        rows = await self._gateway.call(function, **arguments)
        # An idle worker asks all day: only what came is worth a span, so that it is made afterwards.
        if rows and function == "claim_next_analysis_job":
            from opentelemetry.trace import SpanKind

            claimed = {
                "messaging.batch.message_count": len(rows),
                "messaging.client.id": arguments["p_worker_id"],
            }
            inserts = [insert for row in rows if (insert := _creation(row["traceparent"]))]
            span = self._recorder.root(
                names.CLAIM, SpanKind.CLIENT, lambda: _message("claim", "receive") | claimed, links=inserts
            )
            if span is not None:
                self._recorder.end(span, started)
        return rows

    def wakeups(self) -> AsyncIterator[None]:
        """Yield whenever new jobs are announced; see the port."""
        return self._gateway.wakeups()

    async def aclose(self) -> None:
        """Close connections."""
        await self._gateway.aclose()


@contextmanager
def traced_attempt(attempt: Attempt) -> Iterator[None]:
    """Span of one attempt at a job; fills in the attempt's ``trace_id``."""
    span = None if _recorder is None else _attempt_span(_recorder, attempt)
    if span is None:
        yield
        return
    attempt.trace_id = f"{span.context.trace_id:032x}"
    with span:
        try:
            yield
        finally:
            span.attributes["resume_analysis.outcome"] = attempt.ending
            if attempt.error_code:
                span.attributes["error.type"] = attempt.error_code
                span.failed = True


def _attempt_span(recorder: Recorder, attempt: Attempt) -> Span | None:
    from opentelemetry.trace import SpanKind

    job = attempt.job
    creation = _creation(job.traceparent)
    told = {"messaging.message.id": str(job.id), "resume_analysis.attempt": job.attempt}
    return recorder.root(
        names.PROCESS,
        SpanKind.CONSUMER,
        lambda: _message("process") | told,
        parent=creation,
        links=[creation] if creation else (),
    )


def stage(name: str, *, when: bool = True) -> AbstractContextManager[Any]:
    """Span of a stage of an attempt, ``when`` there is anything to do in it."""
    attempt = _around() if when else None
    if attempt is None:
        return _NOTHING
    from opentelemetry.trace import SpanKind

    if name == names.SETTLE:
        return attempt.child(name, SpanKind.CLIENT, _message("settle"))
    return attempt.child(name, SpanKind.INTERNAL, {})


def traced(model: ModelClient) -> ModelClient:
    """Return the model with a span around each question; the model itself while traces are off."""
    return model if _recorder is None else _TracedModel(model)


class _TracedModel:
    def __init__(self, model: ModelClient) -> None:
        self._model = model
        self.model = model.model
        provider, _, name = model.model.rpartition(":")
        self._span_name = names.CHAT.format(model=name)
        self._attributes = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": provider or name,
            "gen_ai.request.model": name,
        }

    async def ask(self, question: Question, check: Check) -> Answer:
        """Ask; see the port."""
        around = _around()
        if around is None:
            return await self._model.ask(question, check)
        from opentelemetry.trace import SpanKind

        with around.child(self._span_name, SpanKind.CLIENT, self._attributes.copy()) as span:
            try:
                answer = await self._model.ask(question, check)
            except ModelError as error:
                span.attributes["error.type"] = error.code
                span.failed = True
                _tell(span, error.usage)
                raise
            span.attributes["gen_ai.response.model"] = answer.model
            _tell(span, answer.usage)
            return answer

    async def aclose(self) -> None:
        """Close connections."""
        await self._model.aclose()


def _around() -> Span | None:
    """Return the span that a new one would be a child of; None while nothing is recorded."""
    if _recorder is None:
        return None
    from resume_analysis.spans import current

    return current()


def _tell(span: Span, usage: Any) -> None:
    span.attributes["gen_ai.usage.input_tokens"] = usage.input_tokens
    span.attributes["gen_ai.usage.output_tokens"] = usage.output_tokens
    span.attributes["resume_analysis.model_calls"] = usage.calls
    if usage.faults:
        span.attributes["resume_analysis.model_faults"] = usage.faults


def _message(operation: str, kind: str | None = None) -> dict[str, Any]:
    return {
        "messaging.system": "postgresql",
        "messaging.destination.name": "analyses",
        "messaging.operation.name": operation,
        "messaging.operation.type": kind or operation,
    }


def _creation(traceparent: str | None) -> SpanContext | None:
    """Read the context of an insert; None where there is none or it is not one. A client wrote it."""
    found = _TRACEPARENT.fullmatch(traceparent or "")
    if found is None:
        return None
    from resume_analysis.spans import context_of

    return context_of(*(int(part, 16) for part in found.groups()))


def _traceparent(context: SpanContext) -> str:
    return f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"
