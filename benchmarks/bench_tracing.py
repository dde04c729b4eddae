"""What traces cost: attempts with the offline analyser, exporting to a receiver on this machine, beside none.

The offline analyser is the worst case: a real model takes a hundred times longer and the spans cost the same.
Usage: make bench-tracing
"""

from __future__ import annotations

import asyncio
import statistics
import time
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from resume_analysis.llm.offline_client import OfflineClient
from resume_analysis.models import ExtractedText, Job
from resume_analysis.pipeline import Pipeline
from resume_analysis.tracing import configure_tracing, traced
from tests.cli import SAMPLES
from tests.worker.scripted import RESUME
from tests.worker.test_telemetry import Receiver

ATTEMPTS, ROUNDS = 40, 12


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


async def _run() -> float:
    """Return the seconds of a round."""
    today = date(2026, 1, 1)
    model = traced(OfflineClient(lambda: today))
    pipeline = Pipeline(None, _Texts(), model, _Results(), today=lambda: today)  # type: ignore[arg-type]
    started = time.process_time()
    for _ in range(ATTEMPTS):
        attempt = await pipeline.run(_job())
        assert attempt.ending == "completed", attempt.error_message
    return time.process_time() - started


def main() -> None:
    """Print processor time of an attempt with and without, round by round in turn."""
    without: list[float] = []
    traced_rounds: list[float] = []
    with Receiver() as receiver:
        asyncio.run(_run())
        for _ in range(ROUNDS):
            without.append(asyncio.run(_run()))
            stop = configure_tracing(receiver.url, service="bench", version="0")
            traced_rounds.append(asyncio.run(_run()))
            stop()
    off, on = (statistics.median(times) / ATTEMPTS * 1000 for times in (without, traced_rounds))
    print(f"spans received          {len(receiver.spans)}")
    print(f"off, ms an attempt      {off:.2f}")
    print(f"on, ms an attempt       {on:.2f}  ({on - off:+.2f})")
    print(f"share of a 5 s attempt  {(on - off) / 5000:.4%}")
    print(f"share of this attempt   {(on - off) / off:.1%}")


if __name__ == "__main__":
    main()
