"""Short forms for every run of the tests, full forms with ``CHAOS=full``; a seed that is printed and can be set."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.chaos.fleet import Fleet, NewFleet, Nursery
from tests.chaos.history import keep_history


@pytest.fixture(scope="session")
def full() -> bool:
    """Whether to run the full forms."""
    return os.environ.get("CHAOS") == "full"


@pytest.fixture(scope="session")
def seed() -> int:
    """The seed of every proof: ``CHAOS_SEED``, or a new one."""
    return int(os.environ.get("CHAOS_SEED") or random.SystemRandom().randrange(1_000_000))


@pytest.fixture
def chance(seed: int) -> random.Random:
    """Chance that a seed repeats."""
    return random.Random(seed)


@pytest.fixture
def watched(database: str) -> str:
    """The URL of a fresh database that keeps a history."""
    keep_history(database)
    return database


@pytest.fixture
def events() -> Iterator[Path]:
    """The folder of the workers' event logs."""
    with tempfile.TemporaryDirectory(prefix="ra-chaos-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """The process that forks workers."""
    process = Nursery()
    yield process
    process.close()


@pytest.fixture
def new_fleet(nursery: Nursery, events: Path, seed: int) -> NewFleet:
    """Run workers for the length of a block."""

    @contextmanager
    def run(database: str, *, folder: Path = events, **options: Any) -> Iterator[Fleet]:
        fleet = Fleet(nursery, database, folder, seed=seed, **options)
        try:
            yield fleet
        finally:
            fleet.close()

    return run


@pytest.fixture
def tell(request: pytest.FixtureRequest, seed: int, full: bool) -> Iterator[Callable[[str], None]]:
    """Print a line of figures with the proof's name, form and seed; a failure shows it as well."""

    def line(figures: str) -> None:
        form = "full" if full else "short"
        print(f"\n{request.node.name} ({form}, CHAOS_SEED={seed}): {figures}", flush=True)

    return line
