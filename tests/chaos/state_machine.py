"""Runs the model beside the SQL: ``python -m tests.chaos.state_machine --steps 30000 --seed 7``.

Then puts faults into the SQL by text substitution and shows that the same machine catches every one.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Iterator

import psycopg
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from resume_analysis.migrate import migrate, migrations
from tests.chaos.queue_faults import FAULTS, Fault
from tests.chaos.queue_machine import QueueMachine
from tests.databases import embedded_server, scratch_database
from tests.sql.seeding import Clock

STEPS = 50


def run(url: str, *, examples: int, seed_: int, shrink: bool = True) -> None:
    """Run that many examples of at most STEPS steps each; raises what the machine found."""
    phases = [Phase.generate, Phase.shrink] if shrink else [Phase.generate]

    class Machine(QueueMachine):
        pass

    Machine.url = url
    run_state_machine_as_test(
        seed(seed_)(Machine),
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            phases=phases,
            deadline=None,
            database=None,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


@contextlib.contextmanager
def fault_in(url: str, fault: Fault) -> Iterator[None]:
    """Put one fault into a database's functions, and take it out again."""
    (queue,) = (migration for migration in migrations() if migration.name == "queue")
    _load(url, fault.put_into(queue.sql))
    try:
        yield
    finally:
        _load(url, queue.sql)


def caught(url: str, fault: Fault, *, examples: int, seed_: int) -> str | None:
    """Return in one line how the machine noticed the fault, or None."""
    QueueMachine.found.clear()
    with fault_in(url, fault):
        try:
            run(url, examples=examples, seed_=seed_, shrink=False)
        except Exception:
            if not QueueMachine.found:
                raise
    return QueueMachine.found[0][:90] if QueueMachine.found else None


def _load(url: str, queue_sql: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(queue_sql.encode())
        if connection.execute("select to_regclass('resume_analysis.test_clock')").fetchone() != (None,):
            Clock.use(connection)


def main() -> None:
    """Print what was done, with which seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=30_000)
    parser.add_argument("--only", default="", help="faults whose name contains this")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    with embedded_server() as server, scratch_database(server) as url:
        migrate(url)
        started = time.monotonic()
        rounds = 0
        while QueueMachine.steps < arguments.steps:
            run(url, examples=100, seed_=arguments.seed + rounds)
            rounds += 1
        seconds = time.monotonic() - started
        print(f"state machine: {QueueMachine.steps} steps, 0 violations, seed {arguments.seed}, {seconds:.0f} s")
        for what, count in sorted(QueueMachine.counts.items()):
            print(f"  {count:7d} {what}")
        missed = 0
        faults = [fault for fault in FAULTS if arguments.only in fault.name]
        for fault in faults:
            how = caught(url, fault, examples=300, seed_=arguments.seed)
            missed += how is None
            print(f"  {'caught' if how else 'MISSED'}: {fault.name}" + (f" ({how})" if how else ""))
        QueueMachine.disconnect()
    print(f"faults: {len(faults) - missed} of {len(faults)} caught")
    raise SystemExit(1 if missed else 0)


if __name__ == "__main__":
    main()
