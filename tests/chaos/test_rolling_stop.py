"""Workers are replaced one by one, as in a deployment, with jobs in flight."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.chaos.fleet import NewFleet
from tests.chaos.history import check, events_of, held_by, history_of, jobs_of, left, submit

DRAIN = 0.5
GRACE = DRAIN + 10
"""What a platform waits before it kills: the time to drain, and room for a slow machine."""


@pytest.mark.timeout(1800)
def test_sigterm_leaves_no_lease_and_charges_no_retry(
    watched: str, events: Path, full: bool, new_fleet: NewFleet, chance: random.Random, tell: Callable[[str], None]
) -> None:
    """Half of the running jobs can end while the worker drains, the others are given back."""
    rounds = 50 if full else 5
    submitted = submit(watched, 60)
    in_flight = 0
    longest = 0.0
    with new_fleet(watched, concurrency=8, delay=0.6, lease=60, drain=DRAIN) as fleet:
        fleet.start(3)
        for _ in range(rounds):
            if left(watched) < 60:
                submitted += submit(watched, 60)
            time.sleep(chance.uniform(0.05, 0.5))
            name = chance.choice(sorted(fleet.pids))
            fleet.until(partial(fleet.works, name))
            in_flight += len(held_by(watched, name))
            started = time.monotonic()
            fleet.signal(name, signal.SIGTERM)
            assert fleet.ended(name, within=GRACE) == 0
            longest = max(longest, time.monotonic() - started)
            assert not held_by(watched, name)
            fleet.start()
        fleet.until(lambda: left(watched) == 0)
    jobs = jobs_of(watched)
    findings = check(submitted, jobs, history_of(watched), events_of(events))
    released = sum(job["attempt"] - 1 for job in jobs)
    tell(f"rounds={rounds} in_flight={in_flight} given_back={released} longest={longest:.1f}s {findings}")
    findings.hold()
    assert in_flight > 0
    assert released > 0
    assert all((job["status"], job["retry_count"], job["lost_leases"]) == ("completed", 0, 0) for job in jobs)
