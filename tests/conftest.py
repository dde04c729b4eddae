"""Fixtures every suite shares: real servers, a fresh migrated database per test."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import DEBIAN_15, debian_server, embedded_server, migrated_database, older_server, spare_the_disk

MEMORY = Path("/dev/shm")


def memory_has_room() -> bool:
    """Whether temporary files can be in memory; the 64 MB that containers give by default are not enough."""
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < 4 << 30:
        return False
    return not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC


# Databases are made and emptied all the time, and each consists of hundreds of files.
if "TMPDIR" not in os.environ and memory_has_room():
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

# Under nohup, or in the background of a script, these are ignored, and the commands under test would inherit that.
for number, handler in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, handler)


# A busy machine may take a second for what takes a millisecond: no example fails for its time.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgres_18() -> Iterator[str]:
    """The URL of the embedded server."""
    with embedded_server() as url:
        spare_the_disk(url)
        yield url


@pytest.fixture(scope="session")
def postgres_16() -> Iterator[str]:
    """The URL of a PostgreSQL 16 server."""
    with older_server() as url:
        spare_the_disk(url)
        yield url


@pytest.fixture(scope="session")
def postgres_15() -> Iterator[str]:
    """The URL of a PostgreSQL 15 server; skips where its binaries are not on the machine."""
    if not DEBIAN_15.is_dir():
        pytest.skip("PostgreSQL 15 is not on this machine")
    with debian_server() as url:
        spare_the_disk(url)
        yield url


@pytest.fixture
def database(postgres_18: str) -> Iterator[str]:
    """The URL of a fresh, migrated database on PostgreSQL 18."""
    with migrated_database(postgres_18) as url:
        yield url


@pytest.fixture(params=["18", "16", "15"])
def any_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a fresh, migrated database, once on each PostgreSQL at hand."""
    with migrated_database(request.getfixturevalue(f"postgres_{request.param}")) as url:
        yield url
