"""The queue's SQL beside its model, in short; ``make chaos`` runs the long form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from resume_analysis.migrate import migrate, migrations
from tests.chaos.queue_faults import FAULTS, Fault
from tests.chaos.queue_machine import QueueMachine
from tests.chaos.state_machine import caught, run
from tests.databases import scratch_database

SHORT = ("fail: fence dropped", "claim: SKIP LOCKED dropped", "claim: repetition not recognised", "bury: forgotten")


@pytest.fixture(scope="module", params=["18", "15"])
def machine_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a migrated database whose clock the machine sets."""
    with scratch_database(request.getfixturevalue(f"postgres_{request.param}")) as url:
        migrate(url)
        yield url
        QueueMachine.disconnect()


def test_the_sql_does_what_the_model_does(machine_database: str) -> None:
    """Some hundred random steps leave the table exactly as the model says."""
    before = QueueMachine.steps
    run(machine_database, examples=25, seed_=1)
    assert QueueMachine.steps - before > 400


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.name in SHORT], ids=lambda fault: fault.name)
def test_faults_are_caught(machine_database: str, fault: Fault) -> None:
    """The machine sees a fault in the SQL: what it finds correct is not correct by accident."""
    assert caught(machine_database, fault, examples=100, seed_=1)


def test_every_fault_still_fits_the_sql() -> None:
    """A fault whose text is gone from the SQL would prove nothing; a dozen of different kinds are there."""
    (queue,) = (migration for migration in migrations() if migration.name == "queue")
    assert len({fault.put_into(queue.sql) for fault in FAULTS}) == len(FAULTS) >= 12
