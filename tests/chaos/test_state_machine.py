"""A model of the queue beside its SQL, and faults in the SQL that the model must notice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from resume_analysis.migrate import migrations
from tests.chaos.queue_faults import FAULTS, Fault
from tests.chaos.queue_machine import QueueMachine
from tests.chaos.state_machine import caught, run
from tests.databases import migrated_database

SHORT = ("fail: fence dropped", "claim: SKIP LOCKED dropped", "claim: repetition not recognised", "bury: forgotten")
CHOSEN = [fault for fault in FAULTS if os.environ.get("CHAOS") == "full" or fault.name in SHORT]


@pytest.fixture(scope="module", params=["18", "15"])
def machine_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a migrated database whose clock the machine sets."""
    with migrated_database(request.getfixturevalue(f"postgres_{request.param}")) as url:
        yield url
        QueueMachine.disconnect()


@pytest.mark.timeout(1800)
def test_the_sql_does_what_the_model_does(
    machine_database: str, full: bool, seed: int, tell: Callable[[str], None]
) -> None:
    """Random steps leave the whole table exactly as the model says."""
    before, goal, rounds = QueueMachine.steps, 30_000 if full else 400, 0
    while QueueMachine.steps - before < goal:
        run(machine_database, examples=100 if full else 25, seed_=seed + rounds)
        rounds += 1
    tell(f"steps={QueueMachine.steps - before} violations=0")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("fault", CHOSEN, ids=lambda fault: fault.name)
def test_faults_are_caught(machine_database: str, fault: Fault, tell: Callable[[str], None]) -> None:
    """The machine sees a fault in the SQL: what it finds correct is not correct by accident."""
    how = caught(machine_database, fault, examples=300, seed_=7)
    tell(f"{fault.name}: {how}")
    assert how


def test_every_fault_still_fits_the_sql() -> None:
    """A fault whose text is gone from the SQL would prove nothing; at least a dozen different ones are there."""
    (queue,) = (migration for migration in migrations() if migration.name == "queue")
    assert len({fault.put_into(queue.sql) for fault in FAULTS}) == len(FAULTS) >= 12
