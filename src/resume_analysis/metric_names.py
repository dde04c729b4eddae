"""Every event, metric and span by name: an interface that dashboards, alerts and scripts build on.

``python -m resume_analysis.metric_names`` prints ``docs/telemetry.md``; tests hold the code to these tables. Names of
spans and their attributes follow the OpenTelemetry semantic conventions for messaging and generative AI.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ATTEMPTS = "resume_analysis_attempts_total"
STAGE_DURATION = "resume_analysis_stage_duration_seconds"
QUEUE_WAIT = "resume_analysis_queue_wait_seconds"
LEASES_LOST = "resume_analysis_leases_lost_total"
JOBS_IN_PROGRESS = "resume_analysis_jobs_in_progress"
SLOTS = "resume_analysis_slots"
HELD = "resume_analysis_worker_held"
TEXT_CACHE = "resume_analysis_text_cache_requests_total"
MODEL_CALLS = "resume_analysis_model_calls_total"
MODEL_TOKENS = "resume_analysis_model_tokens_total"
MODEL_COST = "resume_analysis_model_cost_usd_total"
MODEL_FAULTS = "resume_analysis_model_faults_total"
QUOTES = "resume_analysis_quotes_total"
QUEUE_DEPTH = "resume_analysis_queue_depth"
OLDEST_QUEUED = "resume_analysis_oldest_queued_timestamp_seconds"
EXPIRED_LEASES = "resume_analysis_expired_leases"
MODEL_HELD = "resume_analysis_model_held"
HTTP_DURATION = "resume_analysis_http_request_duration_seconds"

SEND, CLAIM, PROCESS, SETTLE = "send analyses", "claim analyses", "process analyses", "settle analyses"
TEXT, ANALYZE = "text", "analyze"
CHAT = "chat {model}"


@dataclass(frozen=True, slots=True)
class Event:
    """A log line."""

    name: str
    level: Literal["debug", "info", "warning", "error"]
    says: str


@dataclass(frozen=True, slots=True)
class Metric:
    """A time series in Prometheus."""

    name: str
    kind: Literal["counter", "gauge", "histogram"]
    labels: tuple[str, ...]
    source: Literal["worker", "page"]
    says: str


@dataclass(frozen=True, slots=True)
class Span:
    """A span of a trace."""

    name: str
    kind: Literal["producer", "consumer", "internal", "client"]
    attributes: tuple[str, ...]
    says: str


EVENTS = (
    Event("analysis_completed", "info", "An attempt ended with a stored result. Carries every figure of the attempt."),
    Event("analysis_retried", "warning", "An attempt failed and the job waits for its next try (`run_after`)."),
    Event("analysis_failed", "warning", "A job has failed for good (`error_code`)."),
    Event("lease_lost", "warning", "A job turned out to be another worker's by now; nothing was written."),
    Event("analysis_claimed", "debug", "A job was taken up."),
    Event("analysis_abandoned", "error", "The database stayed away for a whole lease; the job goes to another worker."),
    Event("worker_started", "info", "A worker begins to claim."),
    Event("worker_held", "error", "Nothing is claimed until an operator acts: no job could succeed (`error_code`)."),
    Event("worker_paused", "info", "Nothing is claimed for `seconds`: the provider's pause, or a used-up allowance."),
    Event("worker_drained", "info", "A worker has stopped; `released` jobs were given back."),
    Event("release_failed", "error", "Jobs could not be given back at the end; their leases run out by themselves."),
    Event("database_unreachable", "warning", "The database does not answer; calls are repeated. Told once per outage."),
    Event("database_reached_again", "info", "The outage is over."),
    Event("health_started", "info", "The worker's probes and figures are served at `host` and `port`."),
    Event("probe_failed", "error", "A probe failed with an error nobody foresaw; only its type is told."),
    Event("web_started", "info", "The page is served at `host` and `port`."),
    Event("web_without_https", "warning", "The page listens beyond this machine and no HTTPS proxy was declared."),
    Event("web_stopped", "info", "The page has stopped."),
    Event("request_served", "debug", "A request was answered: method, route, status, milliseconds; never the address."),
    Event("page_unavailable", "error", "A page could not be made because the database cannot be used."),
    Event("queue_figures_left_out", "warning", "A scrape got the page's own figures only, for want of a database."),
    Event("page_failed", "error", "A page failed with an error nobody foresaw; only its type is told."),
    Event("hours_not_counted", "warning", "The hours that are over could not be counted; tried again in a minute."),
)

METRICS = (
    Metric(
        ATTEMPTS,
        "counter",
        ("outcome", "error_code"),
        "worker",
        "Ended attempts: completed, retried, failed, lease_lost.",
    ),
    Metric(STAGE_DURATION, "histogram", ("stage",), "worker", "Time of a stage: text, analyze, store."),
    Metric(QUEUE_WAIT, "histogram", (), "worker", "Time from a job being due to its being claimed."),
    Metric(LEASES_LOST, "counter", (), "worker", "Attempts whose job turned out to be another worker's."),
    Metric(JOBS_IN_PROGRESS, "gauge", (), "worker", "Jobs running in this worker."),
    Metric(SLOTS, "gauge", (), "worker", "Jobs this worker can run at once."),
    Metric(HELD, "gauge", (), "worker", "1 while an operator has to act before any job can succeed."),
    Metric(TEXT_CACHE, "counter", ("result",), "worker", "Whether a job came with its resume's text: hit or miss."),
    Metric(MODEL_CALLS, "counter", ("model",), "worker", "Calls to a model, repairs included."),
    Metric(
        MODEL_TOKENS, "counter", ("model", "type"), "worker", "Tokens: input, cached_input (part of input), output."
    ),
    Metric(MODEL_COST, "counter", ("model",), "worker", "US dollars, where the model's price is known."),
    Metric(
        MODEL_FAULTS,
        "counter",
        ("model",),
        "worker",
        "Faults the checks found in answers; each answer with any was sent back, twice at most.",
    ),
    Metric(QUOTES, "counter", ("result",), "worker", "Quotes of completed analyses: exact, fuzzy, dropped."),
    Metric(
        QUEUE_DEPTH,
        "gauge",
        ("status",),
        "page",
        "Jobs that are queued, deferred (waiting for their time) or processing.",
    ),
    Metric(
        OLDEST_QUEUED, "gauge", (), "page", "When the oldest job at the head of the queue was inserted; 0: none waits."
    ),
    Metric(EXPIRED_LEASES, "gauge", (), "page", "Jobs whose worker has vanished and that nobody has taken over yet."),
    Metric(
        MODEL_HELD, "gauge", ("model", "reason"), "page", "1 while calls to a model are held back: circuit, paused."
    ),
    Metric(HTTP_DURATION, "histogram", ("route", "method", "status"), "page", "Time the server took for a request."),
)

_MESSAGE = ("messaging.system", "messaging.destination.name", "messaging.operation.name", "messaging.operation.type")

SPANS = (
    Span(SEND, "producer", _MESSAGE, "An analysis was inserted; its context is kept in `analyses.traceparent`."),
    Span(
        CLAIM,
        "client",
        (*_MESSAGE, "messaging.batch.message_count", "messaging.client.id"),
        "A claim that brought jobs, linked to their inserts; one that found none makes no span.",
    ),
    Span(
        PROCESS,
        "consumer",
        (*_MESSAGE, "messaging.message.id", "resume_analysis.attempt", "resume_analysis.outcome", "error.type"),
        "One attempt, in the trace of the insert and linked to it.",
    ),
    Span(TEXT, "internal", (), "The resume's file becomes text; absent where the job came with its text."),
    Span(ANALYZE, "internal", (), "The prompt, the model and the checks."),
    Span(
        CHAT,
        "client",
        (
            "gen_ai.operation.name",
            "gen_ai.provider.name",
            "gen_ai.request.model",
            "gen_ai.response.model",
            "gen_ai.usage.input_tokens",
            "gen_ai.usage.output_tokens",
            "resume_analysis.model_calls",
            "resume_analysis.model_faults",
            "error.type",
        ),
        "A question to a model with its repairs.",
    ),
    Span(SETTLE, "client", _MESSAGE, "The result is committed."),
)

_INTRODUCTION = """\
# Telemetry

Generated by `python -m resume_analysis.metric_names`; tests hold the code to these tables. Everything carries ids,
codes and counts, never resume text, prompts, answers, file names or keys.

- **Logs** go to stderr, one JSON object a line (on a terminal: for people). One line ends every attempt.
- **Metrics** of a worker are at `/metrics` of its health port (`RESUME_ANALYSIS_HEALTH_PORT`; off while unset), those
  of the queue as a whole at `/metrics` of the page, so that they are counted once. Where the page asks for a password,
  a scraper sends `Authorization: Bearer $RESUME_ANALYSIS_METRICS_TOKEN`. Outcomes, codes and results that are known
  are there from the start, at 0, so that the first of each counts in `rate()` and `increase()`.
- **Traces** go to `OTEL_EXPORTER_OTLP_ENDPOINT` (OTLP over HTTP, extra `otel`); off while unset, and then free. The
  SDK's other settings hold: `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_BSP_…`, and `OTEL_TRACES_SAMPLER` with its `…_ARG`,
  which decides at the insert for the whole trace. `make bench-tracing` prints what a trace costs.
- **Probes**: `/livez` answers from the event loop that runs the jobs, so a blocked loop does not answer; `/readyz` says
  503 while the database or its schema is not there, while the worker drains, or while nobody is let through to the
  model. `resume-analysis healthcheck` asks `/readyz` and ends with 0 or 1.

A dashboard and alert rules for these names are in [`deploy/`](../deploy); what to do about each alert stands in
[operations.md](operations.md#alerts).
"""


def page() -> str:
    """Render ``docs/telemetry.md``."""
    lines = [_INTRODUCTION, "## Log events", "", "| event | level | says |", "|---|---|---|"]
    lines += [f"| `{event.name}` | {event.level} | {event.says} |" for event in EVENTS]
    lines += ["", "## Metrics", "", "| metric | kind | labels | of | says |", "|---|---|---|---|---|"]
    lines += [
        f"| `{m.name}` | {m.kind} | {', '.join(f'`{label}`' for label in m.labels)} | {m.source} | {m.says} |"
        for m in METRICS
    ]
    lines += ["", "## Spans", "", "| span | kind | attributes | says |", "|---|---|---|---|"]
    lines += [
        f"| `{s.name}` | {s.kind} | {', '.join(f'`{name}`' for name in s.attributes)} | {s.says} |" for s in SPANS
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
