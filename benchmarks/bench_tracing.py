"""What traces cost: attempts with the offline analyser, exporting to a receiver in another process, beside none.

The offline analyser is the worst case: a real model takes a hundred times longer and the spans cost the same. So the
second table has the throughput of many slots whose model answers after some seconds.
Usage: make bench-tracing
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import statistics
import time
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from typing import Any
from uuid import uuid4

from tests.cli import SAMPLES
from tests.worker.scripted import RESUME

from resume_analysis.attempt import Attempt
from resume_analysis.llm.offline_client import OfflineClient
from resume_analysis.llm.port import Answer, Check, OnSpent, Question
from resume_analysis.models import ExtractedText, Job
from resume_analysis.pipeline import Pipeline
from resume_analysis.tracing import configure_tracing, traced

ATTEMPTS, ROUNDS = 200, 9
SLOTS, TURNS, SECONDS, WAITING_ROUNDS = 50, 4, (1.0, 3.0), 3


class _Slow(OfflineClient):
    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # so that slots do not go in step

    async def ask(self, question: Question, check: Check, on_spent: OnSpent = lambda _: None) -> Answer:
        await asyncio.sleep(self._chance.uniform(*SECONDS))
        return await super().ask(question, check, on_spent)


class _Texts:
    @staticmethod
    def cached(_: Job) -> bool:
        return True

    async def get(self, _: Job) -> ExtractedText:
        return ExtractedText(RESUME * 3)


class _Results:
    async def put(self, *_: Any) -> str:
        return "applied"


def _job() -> Job:
    now = datetime.now(UTC)
    ids = [uuid4() for _ in range(4)]
    return Job(
        *ids, now, 1, 0, 3, 0, now, now, now, "a.pdf", "a.pdf",
        job_description=(SAMPLES / "job.txt").read_text(encoding="utf-8"), experience_level="3-5",
    )  # fmt: skip


async def _run(client: OfflineClient, attempts: int) -> None:
    today = date(2026, 1, 1)
    pipeline = Pipeline(None, _Texts(), traced(client), _Results(), today=lambda: today)  # type: ignore[arg-type]
    for _ in range(attempts):
        attempt = Attempt(_job())
        await pipeline.run(attempt)
        assert attempt.ending == "completed", attempt.error_code


async def _run_slots() -> None:
    await asyncio.gather(*(_run(_Slow(seed), TURNS) for seed in range(SLOTS)))


def _round(url: str | None, share: float = 1) -> float:
    """Return the processor milliseconds of an attempt, with what it takes to send off the spans of a share of them."""
    os.environ.update(OTEL_TRACES_SAMPLER="parentbased_traceidratio", OTEL_TRACES_SAMPLER_ARG=str(share))
    started = time.process_time()
    stop = configure_tracing(url, service="bench", version="0")
    asyncio.run(_run(OfflineClient(), ATTEMPTS))
    stop()
    return (time.process_time() - started) / ATTEMPTS * 1000


def _waiting_round(url: str | None) -> float:
    """Return the attempts a second of many slots that wait for their model."""
    os.environ.update(OTEL_TRACES_SAMPLER="parentbased_always_on")
    stop = configure_tracing(url, service="bench", version="0")
    started = time.perf_counter()
    asyncio.run(_run_slots())
    seconds = time.perf_counter() - started
    stop()
    return SLOTS * TURNS / seconds


class _Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


def _receive(port: Connection) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Receiver)
    port.send(server.server_port)
    server.serve_forever()


def main() -> None:
    """Print processor time of an attempt with and without, round by round in turn."""
    here, there = multiprocessing.Pipe()
    receiver = multiprocessing.get_context("spawn").Process(target=_receive, args=(there,), daemon=True)
    receiver.start()
    url = f"http://127.0.0.1:{here.recv()}"
    _round(url)
    rounds = [(_round(None), _round(url), _round(url, 0.1)) for _ in range(ROUNDS)]
    off, on, _ = (statistics.median(times) for times in zip(*rounds, strict=True))
    more = statistics.median(traced - without for without, traced, _ in rounds)
    tenth = statistics.median(traced - without for without, _, traced in rounds)
    print(f"| processor time, median of {ROUNDS} rounds of {ATTEMPTS} | |\n|---|---:|")
    print(f"| an attempt without traces | {off:.2f} ms |")
    print(f"| with traces, sending included | {on:.2f} ms |")
    print(f"| difference, median of the pairs | {more:+.2f} ms |")
    print(f"| share of this attempt (rules, no model) | {more / off:.1%} |")
    print(f"| the same where one trace in ten is sampled | {tenth / off:.1%} |")
    print(f"| share of an attempt of 5 s | {more / 5000:.4%} |")
    waiting = [(_waiting_round(None), _waiting_round(url)) for _ in range(WAITING_ROUNDS)]
    receiver.terminate()
    without, with_traces = (statistics.median(rates) for rates in zip(*waiting, strict=True))
    lost = statistics.median(1 - traced_rate / rate for rate, traced_rate in waiting)
    print(f"\n| {SLOTS} slots, answers after 1 to 3 s, median of {WAITING_ROUNDS} rounds | |\n|---|---:|")
    print(f"| attempts/s without traces | {without:.2f} |")
    print(f"| with traces | {with_traces:.2f} |")
    print(f"| throughput lost, median of the pairs | {lost:.1%} |")


if __name__ == "__main__":
    main()
