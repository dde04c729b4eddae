"""Starts, stops, freezes and kills worker processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from tests.chaos.worker_process import CRASHED

PATIENCE = 60.0
"""How long a proof waits for what must happen, in seconds; far more than it takes."""


class Nursery:
    """The process that forks workers: it has imported everything, so a worker is there within milliseconds."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.pids: dict[str, int] = {}
        self.codes: dict[int, int] = {}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.worker_process"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._orders, self._answers = self._process.stdin, self._process.stdout
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def fork(self, orders: dict[str, Any]) -> int:
        """Start a worker; returns its process id."""
        name = orders["name"]
        self._orders.write((json.dumps(orders) + "\n").encode())
        self._orders.flush()
        self.told(lambda: name in self.pids)
        return self.pids.pop(name)

    def told(self, condition: Callable[[], bool], within: float = PATIENCE) -> None:
        """Wait for news that make a condition true."""
        with self._news:
            assert self._news.wait_for(condition, within), f"nothing happened within {within} s"

    def close(self) -> None:
        """End the process and every worker that still runs."""
        self._orders.close()
        self._process.wait()
        self._reader.join()
        self._answers.close()

    def _read(self) -> None:
        for line in self._answers:
            answer = json.loads(line)
            with self._news:
                if "started" in answer:
                    self.pids[answer["started"]] = answer["pid"]
                else:
                    self.codes[answer["pid"]] = answer["code"]
                self._news.notify_all()


class Fleet:
    """Worker processes on one database. ``options`` are those of ``worker_process.Orders``."""

    def __init__(self, nursery: Nursery, database: str, events: Path, *, seed: int, **options: Any) -> None:
        self.events = events
        self.pids: dict[str, int] = {}
        """The processes that were started and whose end nobody has waited for, by name."""
        self._nursery = nursery
        self._options = {"database": database, "events": str(events)} | options
        self._seed = seed
        self._started = 0

    def start(self, count: int = 1, **options: Any) -> list[str]:
        """Start workers; returns their names."""
        names = []
        for _ in range(count):
            self._started += 1
            name = f"w{self._started}"
            orders = self._options | options | {"name": name, "seed": self._seed + self._started}
            self.pids[name] = self._nursery.fork(orders)
            names.append(name)
        return names

    def signal(self, name: str, number: signal.Signals) -> None:
        """Send a signal to a worker."""
        os.kill(self.pids[name], number)

    def ended(self, name: str, within: float = PATIENCE) -> int:
        """Wait for a worker to end; returns its exit code, negative for a signal."""
        pid = self.pids[name]
        self._nursery.told(lambda: pid in self._nursery.codes, within)
        del self.pids[name]
        return self._nursery.codes.pop(pid)

    def ended_early(self, name: str) -> int | None:
        """Return the exit code of a worker that has ended by itself, None for one that runs."""
        return self._nursery.codes.get(self.pids[name])

    def kill(self, name: str) -> None:
        """Kill a worker and wait until it is gone."""
        self.signal(name, signal.SIGKILL)
        self.ended(name)

    def until(self, condition: Callable[[], bool], within: float = PATIENCE) -> None:
        """Wait for a condition; a worker that has crashed ends the waiting."""
        deadline = time.monotonic() + within
        while not condition():
            crashed = [name for name, pid in self.pids.items() if self._nursery.codes.get(pid) == CRASHED]
            assert not crashed, f"{crashed[0]} crashed: {(self.events / crashed[0]).with_suffix('.log').read_text()}"
            assert time.monotonic() < deadline, f"it did not come true within {within} s"
            time.sleep(0.05)

    def log(self, name: str) -> list[dict[str, Any]]:
        """Return the lines a worker has logged."""
        path = self.events / f"{name}.log"
        return [json.loads(line) for line in path.read_text().splitlines() if line.startswith("{")]

    def works(self, name: str) -> bool:
        """Whether a worker has come so far that it hears signals: on a busy machine that takes a while."""
        path = self.events / f"{name}.log"
        return path.exists() and any(line["event"] == "worker_started" for line in self.log(name))

    def close(self) -> None:
        """Kill what still runs."""
        for name, pid in list(self.pids.items()):
            if pid not in self._nursery.codes:
                self.kill(name)


NewFleet = Callable[..., AbstractContextManager[Fleet]]
"""``new_fleet(database, **options)`` runs a fleet for the length of a block."""
