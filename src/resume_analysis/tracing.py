"""Traces: OpenTelemetry spans from the insert to the result. Off, and free, unless an exporter is configured.

A submission makes a producer span and leaves its ``traceparent`` on the row; every attempt is a consumer span in the
same trace, linked to it, with a child for each stage and one for the model. A claim that brings jobs is linked to their
submissions. Ids, codes and counts, never content.
"""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from resume_analysis import metric_names as names
from resume_analysis.errors import ConfigurationError, ModelError

if TYPE_CHECKING:
    from resume_analysis.attempt import Attempt
    from resume_analysis.gateway import Gateway, Row
    from resume_analysis.llm.port import Answer, Check, ModelClient, OnSpent, Question
    from resume_analysis.models import Usage

_tracer: Any = None
_TRACEPARENT = re.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})")
_NOTHING: AbstractContextManager[None] = nullcontext()


def configure_tracing(endpoint: str | None, *, service: str, version: str) -> Callable[[], None]:
    """Send traces to an OTLP receiver over HTTP; returns what flushes and stops. Without an endpoint nothing happens.

    Raises ConfigurationError when the extra ``otel`` is not installed.
    """
    global _tracer
    if endpoint is None:
        return lambda: None
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise ConfigurationError(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set but OpenTelemetry is not installed. "
            "Run: pip install 'resume-analysis[otel]', or unset it."
        ) from None

    class Service(Resource):
        # The exporter looks the resource up for every span: as values they are compared by their JSON, which took
        # a fifth of the time to send a span.
        __hash__, __eq__ = object.__hash__, object.__eq__

    told = Resource.create({"service.name": service, "service.version": version})
    provider = TracerProvider(resource=Service(dict(told.attributes), told.schema_url))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    _tracer = provider.get_tracer("resume_analysis", version)

    def stop() -> None:
        global _tracer
        _tracer = None
        provider.shutdown()

    return stop


@contextmanager
def traced_submit() -> Iterator[str | None]:
    """Span of an insert; yields the ``traceparent`` to store with the row, None while traces are off."""
    if _tracer is None:
        yield None
        return
    from opentelemetry.trace import SpanKind

    with _tracer.start_as_current_span(names.SEND, kind=SpanKind.PRODUCER, attributes=_message("send")) as span:
        yield _traceparent(span)


def traced_claims(gateway: Gateway) -> Gateway:
    """Return the gateway with a span for each claim that brings jobs; the gateway itself while traces are off."""
    return gateway if _tracer is None else _TracedClaims(gateway)


class _TracedClaims:
    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>``; see the port."""
        started = time.time_ns()
        rows = await self._gateway.call(function, **arguments)
        # An idle worker asks all day: only what came is worth a span, so that it is made afterwards.
        if rows and _tracer is not None and function == "claim_next_analysis_job":
            from opentelemetry.trace import Link, SpanKind

            inserts = (_creation(row["traceparent"]) for row in rows)
            attributes = _message("claim", "receive") | {
                "messaging.batch.message_count": len(rows),
                "messaging.client.id": arguments["p_worker_id"],
            }
            _tracer.start_span(
                names.CLAIM,
                kind=SpanKind.CLIENT,
                start_time=started,
                attributes=attributes,
                links=[Link(insert) for insert in inserts if insert],
            ).end()
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
    if _tracer is None:
        yield
        return
    from opentelemetry import trace

    job = attempt.job
    creation = _creation(job.traceparent)
    attributes = _message("process") | {
        "messaging.message.id": str(job.id),
        "resume_analysis.attempt": job.attempt,
    }
    with _tracer.start_as_current_span(
        names.PROCESS,
        context=trace.set_span_in_context(trace.NonRecordingSpan(creation)) if creation else None,
        kind=trace.SpanKind.CONSUMER,
        attributes=attributes,
        links=[trace.Link(creation)] if creation else (),
        record_exception=False,  # its message may quote what was read
        set_status_on_exception=False,
    ) as span:
        attempt.trace_id = format(span.get_span_context().trace_id, "032x")
        try:
            yield
            span.set_attribute("resume_analysis.outcome", attempt.ending)  # not known of one that was stopped
        finally:
            if attempt.error_code:
                span.set_attribute("error.type", attempt.error_code)
                span.set_status(trace.StatusCode.ERROR)


def stage(name: str, *, when: bool = True) -> AbstractContextManager[Any]:
    """Span of a stage of an attempt, ``when`` there is anything to do in it."""
    if _tracer is None or not when:
        return _NOTHING
    from opentelemetry.trace import SpanKind

    settles = name == names.SETTLE
    span: AbstractContextManager[Any] = _tracer.start_as_current_span(
        name,
        kind=SpanKind.CLIENT if settles else SpanKind.INTERNAL,
        attributes=_message("settle") if settles else None,
        record_exception=False,
        set_status_on_exception=False,
    )
    return span


def traced(model: ModelClient) -> ModelClient:
    """Return the model with a span around each question; the model itself while traces are off."""
    return model if _tracer is None else _TracedModel(model)


class _TracedModel:
    def __init__(self, model: ModelClient) -> None:
        self._model = model
        self.model = model.model

    async def ask(self, question: Question, check: Check, on_spent: OnSpent = lambda _: None) -> Answer:
        """Ask; see the port."""
        if _tracer is None:
            return await self._model.ask(question, check, on_spent)
        from opentelemetry.trace import SpanKind, StatusCode

        provider, _, name = self.model.rpartition(":")
        attributes = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": provider or name,
            "gen_ai.request.model": name,
        }
        with _tracer.start_as_current_span(
            names.CHAT.format(model=name),
            kind=SpanKind.CLIENT,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:

            def spent(usage: Usage) -> None:
                _tell(span, usage)  # the attempt may be stopped before there is an answer
                on_spent(usage)

            try:
                answer = await self._model.ask(question, check, spent)
            except ModelError as error:
                span.set_attribute("error.type", error.code)
                span.set_status(StatusCode.ERROR)
                _tell(span, error.usage)
                raise
            span.set_attribute("gen_ai.response.model", answer.model)
            _tell(span, answer.usage)
            return answer

    async def aclose(self) -> None:
        """Close connections."""
        await self._model.aclose()


def _tell(span: Any, usage: Usage) -> None:
    span.set_attribute("gen_ai.usage.input_tokens", usage.input_tokens)
    span.set_attribute("gen_ai.usage.output_tokens", usage.output_tokens)
    span.set_attribute("resume_analysis.model_calls", usage.calls)
    if usage.faults:
        span.set_attribute("resume_analysis.model_faults", usage.faults)


def _message(operation: str, kind: str | None = None) -> dict[str, Any]:
    return {
        "messaging.system": "postgresql",
        "messaging.destination.name": "analyses",
        "messaging.operation.name": operation,
        "messaging.operation.type": kind or operation,
    }


def _creation(traceparent: str | None) -> Any:
    """Read the context of an insert; None where there is none or it is not one. A client wrote it."""
    found = _TRACEPARENT.fullmatch(traceparent or "")
    if found is None:
        return None
    from opentelemetry.trace import SpanContext, TraceFlags

    trace_id, span_id, flags = (int(part, 16) for part in found.groups())
    context = SpanContext(trace_id, span_id, is_remote=True, trace_flags=TraceFlags(flags))
    return context if context.is_valid else None


def _traceparent(span: Any) -> str:
    context = span.get_span_context()
    return f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"
