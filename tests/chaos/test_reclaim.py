"""Jobs of dead workers are taken over soon after their lease has ended, however many others wait."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chaos.fleet import NewFleet
from tests.chaos.history import Record, history_of, left, submit

LEASE = 2


@pytest.mark.timeout(600)
def test_jobs_of_dead_workers_do_not_wait_behind_the_backlog(
    watched: str,
    events: Path,
    full: bool,
    new_fleet: NewFleet,
    chance: random.Random,
    tell: Callable[[str], None],
) -> None:
    """A job is with a new owner one lease after its worker's last sign of life, and a fraction of a second."""
    backlog, kills = (20_000, 60) if full else (2_000, 4)
    submit(watched, backlog)
    with new_fleet(watched, concurrency=4, delay=0.4, lease=LEASE) as fleet:
        fleet.start(4)
        for _ in range(kills):
            time.sleep(chance.uniform(0.3, 0.9))
            fleet.kill(chance.choice(sorted(fleet.pids)))
            fleet.start()
        time.sleep(LEASE + 1.5)
        assert left(watched) > backlog / 4, "the backlog ended before the proof did"
    taken = _waits(history_of(watched))
    p95 = taken[int(len(taken) * 0.95)]
    tell(f"lease={LEASE}s reclaims={len(taken)} p50={taken[len(taken) // 2]:.2f}s p95={p95:.2f}s max={taken[-1]:.2f}s")
    assert len(taken) >= kills
    if full:  # a proof that is run by itself, unlike the short form
        assert p95 <= LEASE + 0.5


def _waits(steps: list[Record]) -> list[float]:
    """Seconds from the last sign of life of a job's worker to its next claim.

    Jobs that were lost before are left out: they are handed out one at a time, on purpose.
    """
    return sorted(
        (step["at"] - step["lease"]).total_seconds() + LEASE
        for step in steps
        if step["before"] == step["after"] == "processing" and step["lost"] == 1
    )
