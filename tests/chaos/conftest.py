"""Short forms for every run of the tests, full forms with ``CHAOS=full``; a seed that is printed and can be set."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

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


@pytest.fixture
def tell(request: pytest.FixtureRequest, seed: int, full: bool) -> Iterator[Callable[[str], None]]:
    """Print a line of figures with the proof's name, form and seed; a failure shows it as well."""

    def line(figures: str) -> None:
        form = "full" if full else "short"
        print(f"\n{request.node.name} ({form}, CHAOS_SEED={seed}): {figures}", flush=True)

    return line
