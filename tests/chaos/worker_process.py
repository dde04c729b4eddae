"""A worker as a process of its own: the real loop, pipeline and queue; only the model is scripted.

``python -m tests.chaos.worker_process`` reads orders on its standard input, one JSON object a line. An object with
a ``database`` starts a worker (a fork, so that a restart takes milliseconds), and its process id is answered. When
a worker has ended, ``{"pid", "code"}`` is told. When the input ends, every worker is killed.

A worker writes what it saw to a file of its own, one JSON object a line, before the next thing happens: a process
that is killed has told all it knew.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import select
import signal
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import structlog

from resume_analysis.attempt import Attempt
from resume_analysis.errors import BackendUnreachableError, ModelError
from resume_analysis.extraction import Extractor
from resume_analysis.gateway import Gateway
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.judgement import Judgement
from resume_analysis.llm.port import Answer, Check, OnSpent, Question
from resume_analysis.models import Analysis, Job, Usage
from resume_analysis.offline import judge
from resume_analysis.pipeline import Pipeline
from resume_analysis.queue import Outcome, Queue
from resume_analysis.result_store import ResultStore
from resume_analysis.resume_text import ResumeTexts
from resume_analysis.storage.local import LocalStorage
from resume_analysis.telemetry import configure_logging
from resume_analysis.worker import Worker

TODAY = date(2026, 1, 1)
CRASHED = 70
"""The exit code of a worker that ended with an error nobody foresaw."""


@dataclass(frozen=True)
class Orders:
    """How one worker runs. Times are in seconds; a model call takes ``delay`` ± 50 %."""

    database: str
    events: str
    name: str
    seed: int = 0
    concurrency: int = 8
    lease: int = 2
    delay: float = 0.3
    drain: float = 5.0
    patience: float | None = None
    poll: float = 0.2
    poll_max: float = 0.8
    pool: int = 4
    transient: float = 0.0
    """The share of model calls that end in a transient error."""


class Events:
    """An append-only file; every line is in the kernel's hands before the worker goes on."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(self, event: str, **facts: Any) -> None:
        """Append one event."""
        os.write(self._file, (json.dumps({"event": event, "at": time.time(), **facts}) + "\n").encode())


class WatchedQueue(Queue):
    """Writes down every result that was refused, also when nobody waits for that answer any more."""

    def __init__(self, gateway: Gateway, events: Events) -> None:
        super().__init__(gateway)
        self._events = events

    async def complete(self, completions: Sequence[tuple[Job, Analysis]]) -> list[Outcome]:
        """Store results."""
        outcomes = await super().complete(completions)
        for (job, analysis), outcome in zip(completions, outcomes, strict=True):
            if outcome == "lease_lost":
                self._events.write("refused", job=str(job.id), mark=analysis.model)
        return outcomes


class ScriptedModel:
    """Answers after a while. Every answer names a model of its own, so that a stored result names its call.

    The job's id travels in the job title, because a model is not told it.
    """

    model = "scripted"

    def __init__(self, orders: Orders, events: Events) -> None:
        self._orders = orders
        self._events = events
        self._chance = random.Random(orders.seed)
        self._calls = 0
        self._judgement: Judgement | None = None

    async def ask(self, question: Question, check: Check, on_spent: OnSpent) -> Answer:
        """Sleep, then answer or fail as the seed says."""
        self._calls += 1
        mark = f"{self._orders.name}/{self._calls}"
        self._events.write("asked", job=question.input.job_title, mark=mark)
        await asyncio.sleep(self._orders.delay * self._chance.uniform(0.5, 1.5))
        usage = Usage(10, 5, calls=1)
        on_spent(usage)
        if self._chance.random() < self._orders.transient:
            raise ModelError("model_unavailable", "The scripted model is away.", retry_after=0.1, usage=usage)
        self._judgement = self._judgement or judge(question.input, today=TODAY)
        self._events.write("answered", job=question.input.job_title, mark=mark)
        return Answer(self._judgement, mark, usage)

    async def aclose(self) -> None:
        """Nothing to close."""


async def work(orders: Orders) -> None:
    """Run one worker until SIGTERM."""
    events = Events(Path(orders.events) / f"{orders.name}.jsonl")
    direct = PostgresGateway(orders.database, pool_size=orders.pool)
    await direct.open()
    patience = orders.lease if orders.patience is None else orders.patience
    gateway = RepeatingGateway(direct, patience=patience)
    queue = WatchedQueue(gateway, events)

    def ended(attempt: Attempt) -> None:
        mark = attempt.analysis.model if attempt.analysis else None
        events.write(attempt.ending, job=str(attempt.job.id), token=str(attempt.job.lease_token), mark=mark)

    texts = ResumeTexts(queue, LocalStorage(Path(orders.events), max_bytes=1), Extractor())
    pipeline = Pipeline(
        queue,
        texts,
        ScriptedModel(orders, events),
        ResultStore(queue),
        today=lambda: TODAY,
    )
    worker = Worker(
        queue,
        pipeline,
        gateway,
        worker_id=orders.name,
        concurrency=orders.concurrency,
        lease_seconds=orders.lease,
        poll_seconds=(orders.poll, orders.poll_max),
        drain_seconds=orders.drain,
        on_attempt=ended,
        chance=random.Random(orders.seed),
    )
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, worker.stop)
    events.write("started")
    try:
        await worker.run()
    finally:
        await direct.aclose()
    events.write("drained")


def run(orders: Orders) -> int:
    """Be a worker; returns the exit code."""
    configure_logging("info", "json")
    try:
        asyncio.run(work(orders))
    except BackendUnreachableError as error:
        structlog.get_logger().error("worker_gave_up", reason=str(error))
        return 3
    return 0


def nursery() -> None:
    """Fork workers on demand and tell how each one ended."""
    warnings.simplefilter("ignore", DeprecationWarning)
    known = {field.name for field in fields(Orders)}
    children: set[int] = set()
    unread = b""
    while True:
        readable, _, _ = select.select([0], [], [], 0.02)
        if readable:
            received = os.read(0, 65536)
            if not received:
                break
            *lines, unread = (unread + received).split(b"\n")
            for line in lines:
                orders = json.loads(line)
                assert orders.keys() <= known
                children.add(_fork(Orders(**orders)))
        for child in list(children):
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                children.discard(child)
                _tell({"pid": child, "code": os.waitstatus_to_exitcode(status)})
    for child in children:
        os.kill(child, signal.SIGKILL)


def _fork(orders: Orders) -> int:
    child = os.fork()
    if child:
        _tell({"started": orders.name, "pid": child})
        return child
    log = os.open(Path(orders.events) / f"{orders.name}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for target, source in ((0, nowhere), (1, log), (2, log)):
        os.dup2(source, target)
    code = CRASHED
    try:
        code = run(orders)
    except BaseException:
        import traceback

        traceback.print_exc()
        raise
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _tell(answer: dict[str, Any]) -> None:
    os.write(1, (json.dumps(answer) + "\n").encode())


if __name__ == "__main__":
    nursery()
