"""Workers are killed without warning; every job still ends once."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chaos.fleet import NewFleet
from tests.chaos.history import check, events_of, history_of, jobs_of, left, submit


@pytest.mark.timeout(900)
def test_killed_workers_lose_no_job(
    watched: str, events: Path, full: bool, new_fleet: NewFleet, chance: random.Random, tell: Callable[[str], None]
) -> None:
    """Eight processes are killed one after the other in the middle of their work and replaced."""
    jobs, kills = (5_000, 200) if full else (400, 10)
    submitted = submit(watched, jobs)
    started = time.monotonic()
    with new_fleet(watched, concurrency=6, delay=0.4, lease=2) as fleet:
        fleet.start(8)
        for _ in range(kills):
            time.sleep(chance.uniform(0.05, 0.4))
            if left(watched) < 100:  # a busy machine kills more slowly than it works
                submitted += submit(watched, 100)
            fleet.kill(chance.choice(sorted(fleet.pids)))
            fleet.start()
        fleet.until(lambda: left(watched) == 0, within=300)
    seconds = time.monotonic() - started
    findings = check(submitted, jobs_of(watched), history_of(watched), events_of(events))
    tell(f"kills={kills} {findings} seconds={seconds:.0f}")
    findings.hold()
