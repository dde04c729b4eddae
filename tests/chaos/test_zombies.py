"""Workers are frozen until their jobs belong to others, and then go on as if nothing had happened."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chaos.fleet import NewFleet
from tests.chaos.history import check, events_of, held_by, history_of, jobs_of, left, submit


@pytest.mark.timeout(1800)
def test_a_frozen_worker_writes_nothing_about_jobs_it_has_lost(
    watched: str, events: Path, full: bool, new_fleet: NewFleet, chance: random.Random, tell: Callable[[str], None]
) -> None:
    """Most of the workers are stopped past their lease, all at once, and let go when others have their jobs."""
    wanted = 200 if full else 10
    submitted = submit(watched, 60, max_retries=1_000)
    zombies = 0
    with new_fleet(watched, concurrency=4, delay=0.6, lease=1) as fleet:
        fleet.start(8)
        while zombies < wanted:
            time.sleep(chance.uniform(0.1, 0.6))
            if left(watched) < 60:
                submitted += submit(watched, 60, max_retries=1_000)
            frozen = chance.sample(sorted(fleet.pids), 6)
            for name in frozen:
                fleet.signal(name, signal.SIGSTOP)
            owners = {name: held_by(watched, name) for name in frozen}
            fleet.until(lambda owners=owners: not any(held_by(watched, name) & owners[name] for name in owners))  # type: ignore[misc]
            time.sleep(chance.uniform(0, 0.5))  # some of the jobs have ended by now, some are running elsewhere
            for name in frozen:
                fleet.signal(name, signal.SIGCONT)
            zombies += sum(1 for jobs in owners.values() if jobs)
        fleet.until(lambda: left(watched) == 0)
        time.sleep(0.5)  # what the last ones let go still want to write
        reported = events_of(events)
    findings = check(submitted, jobs_of(watched), history_of(watched), reported)
    tell(f"zombies={zombies} {findings}")
    findings.hold()
    assert findings.figures["stale_writes_refused"] > 0
