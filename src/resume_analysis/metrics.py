"""Prometheus figures of a worker and of the page. ``metric_names.py`` says what each one means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Protocol, TypeVar

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from resume_analysis import metric_names as names
from resume_analysis.attempt import Attempt
from resume_analysis.retry import FATES

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

_WORK_SECONDS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300)
_WAIT_SECONDS = (0.05, 0.25, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400)
_QUOTES = ("exact", "fuzzy", "dropped")
_REQUEST_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 5)
_SAYS = {metric.name: metric for metric in names.METRICS}


class Working(Protocol):
    """What the figures need of a worker."""

    @property
    def running(self) -> int:
        """Jobs in its slots."""
        ...

    @property
    def slots(self) -> int:
        """Jobs it can run at once."""
        ...

    @property
    def held_by(self) -> str | None:
        """Why no job can succeed; None while one can."""
        ...


class WorkerMetrics:
    """The figures of one worker: ``observe`` is its ``on_attempt``, ``watch`` has its gauges read at each scrape."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._attempts = _series(_counter(names.ATTEMPTS, self._registry))
        self._stages = _series(_histogram(names.STAGE_DURATION, self._registry, _WORK_SECONDS))
        self._waits = _histogram(names.QUEUE_WAIT, self._registry, _WAIT_SECONDS)
        self._lost = _counter(names.LEASES_LOST, self._registry)
        self._texts = _series(_counter(names.TEXT_CACHE, self._registry))
        self._calls = _series(_counter(names.MODEL_CALLS, self._registry))
        self._tokens = _series(_counter(names.MODEL_TOKENS, self._registry))
        self._cost = _series(_counter(names.MODEL_COST, self._registry))
        self._faults = _series(_counter(names.MODEL_FAULTS, self._registry))
        self._quotes = _series(_counter(names.QUOTES, self._registry))
        self._begin_at_zero()

    def watch(self, worker: Working) -> None:
        """Report the slots of a worker."""
        _gauge(names.JOBS_IN_PROGRESS, self._registry).set_function(lambda: worker.running)
        _gauge(names.SLOTS, self._registry).set_function(lambda: worker.slots)
        _gauge(names.HELD, self._registry).set_function(lambda: worker.held_by is not None)

    def observe(self, attempt: Attempt) -> None:
        """Count an attempt that has ended."""
        self._attempts(attempt.ending, attempt.error_code or "").inc()
        if attempt.ending == "lease_lost":
            self._lost.inc()
        job = attempt.job
        self._waits.observe(max(0.0, (job.started_at - job.run_after).total_seconds()))
        self._texts("hit" if attempt.text_cached else "miss").inc()
        stages = {"text": attempt.text_ms, "analyze": attempt.analyze_ms, "store": attempt.store_ms}
        for stage, milliseconds in stages.items():
            if milliseconds:
                self._stages(stage).observe(milliseconds / 1000)
        if attempt.analysis:
            grounding = attempt.analysis.report.grounding
            for result in _QUOTES:
                self._quotes(result).inc(getattr(grounding, result))
        if usage := attempt.usage:
            model = attempt.analysis.model if attempt.analysis else attempt.model or "unknown"
            self._calls(model).inc(usage.calls)
            self._tokens(model, "input").inc(usage.input_tokens)
            self._tokens(model, "cached_input").inc(usage.cached_input_tokens)
            self._tokens(model, "output").inc(usage.output_tokens)
            self._faults(model).inc(sum(usage.faults))
            if usage.cost_usd is not None:
                self._cost(model).inc(float(usage.cost_usd))

    def render(self) -> bytes:
        """Return the figures in the Prometheus text format."""
        return generate_latest(self._registry)

    def _begin_at_zero(self) -> None:
        # rate() and increase() do not see how a series came to its first value: of a fleet whose workers fail one job
        # each they would see nothing.
        self._attempts("completed", "")
        for code, fate in FATES.items():
            if fate.charges_the_job:
                self._attempts("failed", code)
            if fate.retryable:
                self._attempts("retried", code)
        for result in ("hit", "miss"):
            self._texts(result)
        for result in _QUOTES:
            self._quotes(result)


class PageMetrics:
    """The figures of the page and, because one process should count them, of the queue as a whole."""

    def __init__(self) -> None:
        self._page, self._queue = CollectorRegistry(), CollectorRegistry()
        self._requests = _histogram(names.HTTP_DURATION, self._page, _REQUEST_SECONDS)
        self._depth = _gauge(names.QUEUE_DEPTH, self._queue)
        self._oldest = _gauge(names.OLDEST_QUEUED, self._queue)
        self._expired = _gauge(names.EXPIRED_LEASES, self._queue)
        self._held = _gauge(names.MODEL_HELD, self._queue)

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(route, method if method in _METHODS else "other", str(status)).observe(seconds)

    def render(self, queue: tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]] | None) -> bytes:
        """Return the figures in the Prometheus text format, with the queue as it stands now: backlog and limits.

        Without them only the page's own figures are given.
        """
        if queue is None:
            return generate_latest(self._page)
        backlog, limits = queue
        for status in ("queued", "deferred", "processing"):
            self._depth.labels(status).set(backlog[status])
        oldest = backlog["oldest_queued_at"]
        at = datetime.fromisoformat(oldest) if isinstance(oldest, str) else oldest
        self._oldest.set(at.timestamp() if at else 0)
        self._expired.set(backlog["expired_leases"])
        self._held.clear()
        for limit in limits:
            if limit["denied_by"]:
                self._held.labels(limit["scope"], limit["denied_by"]).set(1)
        return generate_latest(self._page) + generate_latest(self._queue)


_METHODS = frozenset(("GET", "HEAD", "POST"))


_Metric = TypeVar("_Metric", Counter, Histogram)


def _series(metric: _Metric) -> Callable[..., _Metric]:
    """Look up the series of a set of labels once; to find it takes the library longer than to count."""
    return cache(metric.labels)


def _counter(name: str, registry: CollectorRegistry) -> Counter:
    return Counter(name, _SAYS[name].says, _SAYS[name].labels, registry=registry)


def _gauge(name: str, registry: CollectorRegistry) -> Gauge:
    return Gauge(name, _SAYS[name].says, _SAYS[name].labels, registry=registry)


def _histogram(name: str, registry: CollectorRegistry, buckets: tuple[float, ...]) -> Histogram:
    return Histogram(name, _SAYS[name].says, _SAYS[name].labels, registry=registry, buckets=buckets)
