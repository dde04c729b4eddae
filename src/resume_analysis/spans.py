"""Spans that cost little: recorded here, exported by the OpenTelemetry SDK.

The SDK's own tracer spends most of a span's time on what nobody uses here: events, limits, locks, thread-safe attribute
maps. These spans are written by one task, know their attributes when they end, and are handed to the SDK's batch
processor as finished. The sampler decides once per trace, before anything is computed; where it says no, there are no
spans. Needs the extra ``otel``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextvars import ContextVar, Token
from types import TracebackType
from typing import Any

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import Decision
from opentelemetry.sdk.util.instrumentation import InstrumentationScope
from opentelemetry.trace import Link, NonRecordingSpan, SpanContext, SpanKind, TraceFlags, set_span_in_context
from opentelemetry.trace.status import Status, StatusCode

_SAMPLED, _DROPPED = TraceFlags(TraceFlags.SAMPLED), TraceFlags(TraceFlags.DEFAULT)
_UNSET, _ERROR = Status(StatusCode.UNSET), Status(StatusCode.ERROR)
_current: ContextVar[Span | None] = ContextVar("span", default=None)


class Span:
    """What happens inside of ``with``. Attributes and ``failed`` may be set until it ends."""

    __slots__ = (
        "_recorder",
        "_started",
        "_token",
        "attributes",
        "context",
        "failed",
        "kind",
        "links",
        "name",
        "parent",
    )

    def __init__(
        self,
        recorder: Recorder,
        name: str,
        kind: SpanKind,
        context: SpanContext,
        parent: SpanContext | None,
        attributes: dict[str, Any],
        links: Iterable[SpanContext] = (),
    ) -> None:
        self._recorder = recorder
        self._token: Token[Span | None] | None = None
        self.name, self.kind = name, kind
        self.context, self.parent = context, parent
        self.attributes, self.links = attributes, links
        self.failed = False

    def __enter__(self) -> Span:
        self._token = _current.set(self)
        self._started = time.time_ns()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._token is not None:
            _current.reset(self._token)
        self._recorder.end(self, self._started)

    def child(self, name: str, kind: SpanKind, attributes: dict[str, Any]) -> Span:
        """Return a span of the same trace below this one."""
        context = SpanContext(self.context.trace_id, self._recorder.new_span_id(), False, _SAMPLED)
        return Span(self._recorder, name, kind, context, self.context, attributes)


class Recorder:
    """Sends spans to an OTLP receiver, by the SDK's settings (``OTEL_BSP_…``, ``OTEL_TRACES_SAMPLER``, …)."""

    def __init__(self, endpoint: str, *, service: str, version: str) -> None:
        told = Resource.create({"service.name": service, "service.version": version})
        self._resource = _Service(dict(told.attributes), told.schema_url)
        self._scope = InstrumentationScope("resume_analysis", version)
        self._provider = TracerProvider(resource=self._resource)
        self._processor = BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces"))
        self._provider.add_span_processor(self._processor)
        self.new_span_id: Callable[[], int] = self._provider.id_generator.generate_span_id

    def root(
        self,
        name: str,
        kind: SpanKind,
        attributes: Callable[[], dict[str, Any]],
        *,
        parent: SpanContext | None = None,
        links: Iterable[SpanContext] = (),
    ) -> Span | None:
        """Return a span that begins a trace or continues that of ``parent``; None where it is not sampled.

        ``attributes`` are computed only where it is.
        """
        trace_id = parent.trace_id if parent else self._provider.id_generator.generate_trace_id()
        if not self._samples(parent, trace_id, name, kind):
            return None
        context = SpanContext(trace_id, self.new_span_id(), False, _SAMPLED)
        return Span(self, name, kind, context, parent, attributes(), links)

    def unsampled(self) -> SpanContext:
        """Return the context of a trace that nobody records, so that whoever continues it does not either."""
        return SpanContext(self._provider.id_generator.generate_trace_id(), self.new_span_id(), False, _DROPPED)

    def end(self, span: Span, started: int) -> None:
        """Hand over a span that has ended."""
        self._processor.on_end(
            ReadableSpan(
                span.name,
                span.context,
                span.parent,
                self._resource,
                span.attributes,
                links=[Link(context) for context in span.links],
                kind=span.kind,
                status=_ERROR if span.failed else _UNSET,
                start_time=started,
                end_time=time.time_ns(),
                instrumentation_scope=self._scope,
            )
        )

    def stop(self) -> None:
        """Send what is left and stop."""
        self._provider.shutdown()

    def _samples(self, parent: SpanContext | None, trace_id: int, name: str, kind: SpanKind) -> bool:
        context = set_span_in_context(NonRecordingSpan(parent)) if parent else None
        answer = self._provider.sampler.should_sample(context, trace_id, name, kind)
        return answer.decision is Decision.RECORD_AND_SAMPLE


class _Service(Resource):
    # The exporter looks the resource up for every span: as values they are compared by their JSON, which took a fifth
    # of the time to send a span.
    __hash__, __eq__ = object.__hash__, object.__eq__


def current() -> Span | None:
    """Return the span that this task is in."""
    return _current.get()


def context_of(trace_id: int, span_id: int, flags: int) -> SpanContext | None:
    """Return the context of a span elsewhere; None where the ids cannot be."""
    context = SpanContext(trace_id, span_id, is_remote=True, trace_flags=TraceFlags(flags))
    return context if context.is_valid else None
