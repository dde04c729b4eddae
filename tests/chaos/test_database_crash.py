"""The database is killed under load and comes back; the workers carry on by themselves."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from resume_analysis.migrate import migrate
from tests.chaos.crashing_server import crashing_server
from tests.chaos.fleet import NewFleet
from tests.chaos.history import check, events_of, history_of, jobs_of, keep_history, left, submit


@pytest.mark.timeout(900)
def test_a_killed_database_loses_nothing(
    events: Path, full: bool, new_fleet: NewFleet, chance: random.Random, tell: Callable[[str], None]
) -> None:
    """Every result that was acknowledged is there, no job ends twice, and no worker has to be started again."""
    jobs, kills = (2_000, 5) if full else (150, 1)
    with crashing_server() as server:
        migrate(server.url)
        keep_history(server.url)
        submitted = submit(server.url, jobs)
        with new_fleet(server.url, concurrency=6, delay=0.4, lease=30) as fleet:
            fleet.start(4)
            for kill in range(1, kills + 1):
                fleet.until(lambda kill=kill: left(server.url) < jobs - kill * jobs // (kills + 1), within=300)  # type: ignore[misc]
                server.kill()
                time.sleep(chance.uniform(0, 2))
                server.start()
            fleet.until(lambda: left(server.url) == 0, within=300)
            assert all(fleet.ended_early(name) is None for name in fleet.pids)
        findings = check(submitted, jobs_of(server.url), history_of(server.url), events_of(events))
    tell(f"kills={kills} {findings}")
    findings.hold()
