"""Traces: OpenTelemetry spans from the insert to the result. Off, and free, unless an exporter is configured.

A submission makes a producer span and leaves its ``traceparent`` on the row; every attempt is a consumer span in the
same trace, linked to it, with a child for each stage and one for the model. Ids, codes and counts, never content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from resume_analysis import metric_names as names
from resume_analysis.errors import ConfigurationError, ModelError

if TYPE_CHECKING:
    from resume_analysis.attempt import Attempt
    from resume_analysis.llm.port import Answer, Check, ModelClient, Question

_tracer: Any = None
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
    provider = TracerProvider(resource=Resource.create({"service.name": service, "service.version": version}))
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


@contextmanager
def traced_attempt(attempt: Attempt) -> Iterator[None]:
    """Span of one attempt at a job; fills in the attempt's ``trace_id``."""
    if _tracer is None:
        yield
        return
    from opentelemetry import trace
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

    job = attempt.job
    created = TraceContextTextMapPropagator().extract({"traceparent": job.traceparent or ""})
    creation = trace.get_current_span(created).get_span_context()
    attributes = _message("process") | {
        "messaging.message.id": str(job.id),
        "resume_analysis.attempt": job.attempt,
    }
    with _tracer.start_as_current_span(
        names.PROCESS,
        context=created,
        kind=trace.SpanKind.CONSUMER,
        attributes=attributes,
        links=[trace.Link(creation)] if creation.is_valid else [],
        record_exception=False,  # its message may quote what was read
        set_status_on_exception=False,
    ) as span:
        attempt.trace_id = format(span.get_span_context().trace_id, "032x")
        try:
            yield
        finally:
            span.set_attribute("resume_analysis.outcome", attempt.ending)
            if attempt.error_code:
                span.set_attribute("error.type", attempt.error_code)
                span.set_status(trace.StatusCode.ERROR)


def stage(name: str) -> AbstractContextManager[Any]:
    """Span of a stage of an attempt."""
    if _tracer is None:
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

    async def ask(self, question: Question, check: Check) -> Answer:
        """Ask; see the port."""
        if _tracer is None:
            return await self._model.ask(question, check)
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
            try:
                answer = await self._model.ask(question, check)
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


def _tell(span: Any, usage: Any) -> None:
    span.set_attribute("gen_ai.usage.input_tokens", usage.input_tokens)
    span.set_attribute("gen_ai.usage.output_tokens", usage.output_tokens)
    span.set_attribute("resume_analysis.model_calls", usage.calls)


def _message(operation: str) -> dict[str, str]:
    return {
        "messaging.system": "postgresql",
        "messaging.destination.name": "analyses",
        "messaging.operation.name": operation,
        "messaging.operation.type": operation,
    }


def _traceparent(span: Any) -> str:
    context = span.get_span_context()
    return f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"
