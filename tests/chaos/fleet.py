"""Starts, stops, freezes and kills worker processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.chaos.worker_process import CRASHED

PATIENCE = 60.0
"""How long a proof waits for what must happen, in seconds; far more than it takes."""


class Fleet:
    """Worker processes on one database. ``options`` are those of ``worker_process.Orders``."""

    def __init__(self, database: str, events: Path, *, seed: int, **options: Any) -> None:
        self.events = events
        self._options = {"database": database, "events": str(events)} | options
        self._seed = seed
        self._started = 0
        self.pids: dict[str, int] = {}
        """The processes that were started and have not ended, by name."""
        self._codes: dict[int, int] = {}
        self._answers: list[dict[str, Any]] = []
        self._news = threading.Condition()
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.worker_process"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def start(self, count: int = 1, **options: Any) -> list[str]:
        """Start workers; returns their names."""
        names = []
        for _ in range(count):
            self._started += 1
            name = f"w{self._started}"
            orders = self._options | options | {"name": name, "seed": self._seed + self._started}
            assert self._nursery.stdin is not None
            self._nursery.stdin.write((json.dumps(orders) + "\n").encode())
            self._nursery.stdin.flush()
            names.append(name)
        self._told(lambda: all(name in self.pids for name in names))
        return names

    def signal(self, name: str, number: signal.Signals) -> None:
        """Send a signal to a worker."""
        os.kill(self.pids[name], number)

    def ended(self, name: str, within: float = PATIENCE) -> int:
        """Wait for a worker to end; returns its exit code, negative for a signal."""
        pid = self.pids[name]
        self._told(lambda: pid in self._codes, within)
        del self.pids[name]
        return self._codes[pid]

    def kill(self, name: str) -> None:
        """Kill a worker and wait until it is gone."""
        self.signal(name, signal.SIGKILL)
        self.ended(name)

    def log(self, name: str) -> list[dict[str, Any]]:
        """Return the lines a worker has logged."""
        path = self.events / f"{name}.log"
        return [json.loads(line) for line in path.read_text().splitlines() if line.startswith("{")]

    def close(self) -> None:
        """Kill what still runs."""
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.close()
        self._nursery.wait()
        self._reader.join()
        self._nursery.stdout.close()

    def _read(self) -> None:
        assert self._nursery.stdout is not None
        for line in self._nursery.stdout:
            answer = json.loads(line)
            with self._news:
                if "started" in answer:
                    self.pids[answer["started"]] = answer["pid"]
                else:
                    self._codes[answer["pid"]] = answer["code"]
                self._news.notify_all()

    def until(self, condition: Callable[[], bool], within: float = PATIENCE) -> None:
        """Wait for a condition; a worker that has crashed ends the waiting."""
        deadline = time.monotonic() + within
        while not condition():
            crashed = [name for name, pid in self.pids.items() if self._codes.get(pid) == CRASHED]
            assert not crashed, f"{crashed[0]} crashed: {(self.events / crashed[0]).with_suffix('.log').read_text()}"
            assert time.monotonic() < deadline, f"it did not come true within {within} s"
            time.sleep(0.05)

    def _told(self, condition: Callable[[], bool], within: float = PATIENCE) -> None:
        with self._news:
            assert self._news.wait_for(condition, within), f"nothing happened within {within} s"


@contextmanager
def fleet_on(database: str, events: Path, *, seed: int, **options: Any) -> Iterator[Fleet]:
    """Run a fleet for the length of a block."""
    fleet = Fleet(database, events, seed=seed, **options)
    try:
        yield fleet
    finally:
        fleet.close()
