"""Traces: OpenTelemetry spans from the insert to the result. Off, and free, unless an exporter is configured.

A submission makes a producer span and leaves its ``traceparent`` on the row; every attempt is a consumer span in the
same trace, linked to it, with one child per stage and one for the model call. Ids, codes and counts, never content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from resume_analysis.errors import ConfigurationError

SYSTEM = "postgresql"
DESTINATION = "analyses"

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
    yield None
