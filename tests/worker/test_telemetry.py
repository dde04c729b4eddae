"""What a worker tells about itself: figures, probes, and traces that reach a real OTLP receiver."""

from __future__ import annotations

import asyncio
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from prometheus_client.parser import text_string_to_metric_families

from resume_analysis import metric_names as names
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.health import Answer, serve_health
from resume_analysis.metrics import WorkerMetrics
from resume_analysis.probes import serve_probes
from resume_analysis.queue import Queue
from tests.cli import SAMPLES, Cli
from tests.fakes.model_server import ModelServer
from tests.worker.scripted import for_ever, insert_jobs, nothing, worker_on


def figures(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    """Read a scrape: (name, label values in the order of the labels' names) → value."""
    return {
        (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def ask(port: int, path: str) -> tuple[int, str]:
    """GET a path of a health port."""

    def get() -> tuple[int, str]:
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}")
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    return await asyncio.to_thread(get)


def test_the_first_failure_of_a_worker_counts() -> None:
    """A series that begins at 1 has not increased, as Prometheus sees it: each known one begins at 0."""
    read = figures(WorkerMetrics().render().decode())
    for error_code, outcome in (("", "completed"), ("corrupt", "failed"), ("internal", "failed"), ("busy", "retried")):
        assert read[names.ATTEMPTS, (error_code, outcome)] == 0
    assert (names.ATTEMPTS, ("rate_limited", "failed")) not in read  # never ends a job


def test_a_probe_that_fails_is_answered() -> None:
    """A defect in one path is an answer of its own, and the other paths go on."""

    async def defect() -> Answer:
        raise KeyError("secret")

    async def live() -> Answer:
        return Answer(b"ok")

    async def run() -> list[tuple[int, str]]:
        async with serve_health("127.0.0.1", 0, {"/metrics": defect, "/livez": live}) as port:
            return [await ask(port, "/metrics"), await ask(port, "/livez")]

    assert asyncio.run(run()) == [(500, "failed\n"), (200, "ok")]


def test_figures_count_what_happened(database: str) -> None:
    """Five jobs that complete show up as five attempts, with waits, and no slot stays taken."""
    insert_jobs(database, 5)

    async def run() -> str:
        metrics = WorkerMetrics()
        async with worker_on(database, nothing, on_attempt=metrics.observe) as (worker, _):
            gateway = PostgresGateway(database)
            await gateway.open()
            async with serve_probes("127.0.0.1", 0, worker, Queue(gateway), metrics) as port:
                await worker.run(until_idle=True)
                status, text = await ask(port, "/metrics")
                assert status == 200
                assert (await ask(port, "/elsewhere"))[0] == 404
            await gateway.aclose()
        return text

    found = figures(asyncio.run(run()))
    assert found[names.ATTEMPTS, ("", "completed")] == 5
    assert found[f"{names.QUEUE_WAIT}_count", ()] == 5
    assert found[names.JOBS_IN_PROGRESS, ()] == 0
    assert found[names.SLOTS, ()] == 16


def test_readiness_ends_with_the_drain_and_liveness_does_not(database: str) -> None:
    """A worker that was told to stop takes nothing up but is alive until its jobs are given back."""
    insert_jobs(database, 1)

    async def run() -> None:
        async with worker_on(database, for_ever, drain_seconds=1) as (worker, _):
            gateway = PostgresGateway(database)
            await gateway.open()
            async with serve_probes("127.0.0.1", 0, worker, Queue(gateway), WorkerMetrics()) as port:
                running = asyncio.create_task(worker.run())
                assert await ask(port, "/readyz") == (200, "ok\n")
                while not worker.running:  # noqa: ASYNC110 - what a supervisor does
                    await asyncio.sleep(0.02)
                worker.stop()
                assert await ask(port, "/readyz") == (503, "the worker is stopping\n")
                assert await ask(port, "/livez") == (200, "ok\n")
                await running
            await gateway.aclose()

    asyncio.run(run())


def test_readiness_names_what_is_missing(database: str) -> None:
    """A database that is away or behind, and a model that lets nobody through, each stand in the answer."""
    worker: Any = SimpleNamespace(stopping=False, held_by="quota_exhausted", running=0, slots=1)

    async def run() -> None:
        gateway = PostgresGateway(database)
        await gateway.open()
        async with serve_probes("127.0.0.1", 0, worker, Queue(gateway), WorkerMetrics()) as port:
            assert await ask(port, "/readyz") == (503, "no job can succeed: quota_exhausted\n")
            worker.held_by = None
            with _schema_behind(database):
                assert await ask(port, "/readyz") == (503, "the schema is older than this program\n")
            assert await ask(port, "/readyz") == (200, "ok\n")
            await gateway.aclose()
            assert await ask(port, "/readyz") == (503, "the database cannot be used\n")
            assert await ask(port, "/livez") == (200, "ok\n")

    asyncio.run(run())


def test_the_healthcheck_command_asks_a_running_worker(database: str, tmp_path: Path) -> None:
    """0 while the worker is ready, 1 when nothing answers, 2 when there is nothing to ask."""
    with _free_port() as port:
        cli = Cli(tmp_path, DATABASE_URL=database, RESUME_ANALYSIS_HEALTH_PORT=str(port))
    assert "no answer" in cli.run("healthcheck", code=1).stderr
    assert "RESUME_ANALYSIS_HEALTH_PORT" in Cli(tmp_path).run("healthcheck", code=2).stderr
    worker = cli.start("worker")
    try:
        assert worker.stderr is not None
        while "worker_started" not in worker.stderr.readline():
            pass
        assert cli.run("healthcheck").stdout == "ok\n"
        assert cli.run("healthcheck", "--live").stdout == "ok\n"
    finally:
        worker.terminate()
        worker.communicate(timeout=30)
    assert worker.returncode == 0


def test_a_trace_leads_from_the_insert_to_the_result(database: str, tmp_path: Path) -> None:
    """One trace: producer, consumer linked to it, its stages and the model; ids and counts but no content."""
    with Receiver() as receiver:
        cli = Cli(tmp_path, DATABASE_URL=database, OTEL_EXPORTER_OTLP_ENDPOINT=receiver.url)
        resume, job = str(SAMPLES / "backend_engineer.pdf"), str(SAMPLES / "job.txt")
        (submitted,) = cli.json("submit", resume, "--job-description", job)
        log = cli.run("worker", "--until-idle").stderr
    spans = {span.name: span for span in receiver.spans}
    chat = names.CHAT.format(model="offline")
    assert set(spans) == {names.SEND, names.CLAIM, names.PROCESS, names.TEXT, names.ANALYZE, chat, names.SETTLE}
    send, claim, process = spans[names.SEND], spans[names.CLAIM], spans[names.PROCESS]
    assert {span.trace_id for span in receiver.spans if span is not claim} == {send.trace_id}
    assert [span.name for span in receiver.spans].count(names.CLAIM) == 1  # a claim that finds nothing is none
    assert [link.span_id for link in claim.links] == [send.span_id]
    assert attributes(claim)["messaging.operation.type"] == "receive"
    assert attributes(claim)["messaging.batch.message_count"] == 1
    assert (send.kind, process.kind) == (Span.SPAN_KIND_PRODUCER, Span.SPAN_KIND_CONSUMER)
    assert [link.span_id for link in process.links] == [send.span_id]
    assert process.parent_span_id == send.span_id
    assert spans["chat offline"].parent_span_id == spans[names.ANALYZE].span_id
    for stage in (names.TEXT, names.ANALYZE, names.SETTLE):
        assert spans[stage].parent_span_id == process.span_id
    told = attributes(process)
    assert told["messaging.message.id"] == submitted["analysis_id"]
    assert told["resume_analysis.outcome"] == "completed"
    documented = {span.name: set(span.attributes) for span in names.SPANS}
    for name, span in spans.items():
        assert set(attributes(span)) <= documented[names.CHAT if name == chat else name], name
    row = cli.json("jobs", "show", submitted["analysis_id"])
    trace_id = send.trace_id.hex()
    assert row["traceparent"].startswith(f"00-{trace_id}-{send.span_id.hex()}-0")
    assert f'"trace_id":"{trace_id}"' in log
    for secret in (row["result"]["profile"]["name"], row["filename"], "Pallas"):
        assert secret not in receiver.bodies


def test_a_failed_attempt_says_so_in_its_span(database: str, tmp_path: Path) -> None:
    """The error's code is on the consumer span; the row a front end inserted starts a trace of its own."""
    insert_jobs(database, 1)
    with Receiver() as receiver:
        cli = Cli(tmp_path, DATABASE_URL=database, OTEL_EXPORTER_OTLP_ENDPOINT=receiver.url)
        cli.environment["RESUME_ANALYSIS_STORAGE_DIR"] = str(tmp_path)
        cli.run("worker", "--until-idle")
    process = next(span for span in receiver.spans if span.name == names.PROCESS)
    assert attributes(process)["error.type"] == "file_not_found"
    assert not process.links


def test_a_stopped_attempt_has_no_outcome_and_its_tokens(database: str, tmp_path: Path) -> None:
    """Its job was given back between two calls to the model: the first was paid for, and nothing was lost or failed."""
    with Receiver() as receiver, ModelServer() as provider:
        cli = Cli(
            tmp_path,
            DATABASE_URL=database,
            OTEL_EXPORTER_OTLP_ENDPOINT=receiver.url,
            OPENAI_API_KEY="sk-test-key",
            OPENAI_BASE_URL=provider.base_url("openai"),
            RESUME_ANALYSIS_MODEL="openai:gpt-6-luna",
            RESUME_ANALYSIS_DRAIN_SECONDS="0.2",
        )
        provider.script("fabricated", "delay:30")
        cli.run("submit", str(SAMPLES / "nurse.pdf"))
        worker = cli.start("worker")
        while len(provider.calls) < 2:
            assert worker.poll() is None
            time.sleep(0.05)
        worker.terminate()
        worker.communicate(timeout=30)
    spans = {span.name: attributes(span) for span in receiver.spans}
    assert "resume_analysis.outcome" not in spans[names.PROCESS]
    assert spans[names.CHAT.format(model="gpt-6-luna")]["gen_ai.usage.input_tokens"] > 0


def test_a_trace_that_is_not_sampled_is_recorded_by_nobody(database: str, tmp_path: Path) -> None:
    """What the insert's sampler decided holds for the worker too, which samples everything by itself."""
    with Receiver() as receiver:
        settings = {"DATABASE_URL": database, "OTEL_EXPORTER_OTLP_ENDPOINT": receiver.url}
        cli = Cli(tmp_path, **settings)
        seldom = Cli(tmp_path, **settings, OTEL_TRACES_SAMPLER="always_off")
        (unsampled,) = seldom.json("submit", str(SAMPLES / "nurse.pdf"))
        (sampled,) = cli.json("submit", str(SAMPLES / "backend_engineer.pdf"))
        cli.run("worker", "--until-idle")
    attempts = [attributes(span)["messaging.message.id"] for span in receiver.spans if span.name == names.PROCESS]
    assert attempts == [sampled["analysis_id"]]
    assert len({span.trace_id for span in receiver.spans if span.name != names.CLAIM}) == 1
    flags = cli.json("jobs", "show", unsampled["analysis_id"])["traceparent"].rpartition("-")[2]
    assert not int(flags, 16) & 1


class Receiver:
    """An OTLP receiver over HTTP."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.bodies = ""
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.headers.get("content-encoding") == "gzip":
                    import gzip

                    body = gzip.decompress(body)
                request = ExportTraceServiceRequest.FromString(body)
                receiver.bodies += str(request)
                receiver.spans += [
                    span for one in request.resource_spans for scope in one.scope_spans for span in scope.spans
                ]
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Receiver:
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def attributes(span: Span) -> dict[str, Any]:
    """Return a span's attributes."""
    return {item.key: getattr(item.value, str(item.value.WhichOneof("value"))) for item in span.attributes}


@contextmanager
def _schema_behind(url: str) -> Iterator[None]:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("update resume_analysis.migrations set version = '0' || version")
        yield
        connection.execute("update resume_analysis.migrations set version = substr(version, 2)")


@contextmanager
def _free_port() -> Iterator[int]:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        yield probe.getsockname()[1]
