"""Starts commands from a Python that has imported the program already.

Most of a second goes into imports each time ``resume-analysis`` starts, and the tests start it hundreds of times. Here
one process imports everything once and forks for each command, which takes milliseconds. A command is still a process
of its own, with its own environment, folder, output, signals and exit code. What comes before the first line of the
program, and what is imported late, is not tested this way: ``Cli.start_cold`` is for that.

``python -m tests.prestarted`` is that process. Each connection on its socket is one command: it hands over stdout and
stderr, then says what to run; it is told the process id and, in the end, the exit code.
"""

from __future__ import annotations

import atexit
import gc
import os
import pkgutil
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
READY = b"r"
LATE = (
    "genai_prices.data",
    "opentelemetry.exporter.otlp.proto.http.trace_exporter",
    "phonenumbers",
    "pydantic_ai.models.openai",
    "pydantic_ai.providers.openai",
)
"""What the program imports where it is first needed, and what takes long."""


class Command:
    """A running command, with what tests use of ``subprocess.Popen``."""

    def __init__(self, arguments: list[str], folder: Path, environment: dict[str, str], *, own_session: bool) -> None:
        order = {"arguments": arguments, "folder": str(folder), "environment": environment, "own_session": own_session}
        self._conversation, theirs = Pipe()
        out, their_out = os.pipe()
        err, their_err = os.pipe()
        with theirs:
            socket.send_fds(_server(), [READY], [theirs.fileno(), their_out, their_err])
        os.close(their_out)
        os.close(their_err)
        self._conversation.send(order)
        self.stdout = os.fdopen(out, encoding="utf-8")
        self.stderr = os.fdopen(err, encoding="utf-8")
        self.returncode: int | None = None
        self.pid: int = self._conversation.recv()

    def poll(self) -> int | None:
        """Return the exit code, None while the command runs."""
        return self.wait() if self.returncode is not None or self._conversation.poll() else None

    def wait(self, timeout: float = 120) -> int:
        """Wait for the end; returns the exit code, negative for a signal."""
        if self.returncode is None:
            if not self._conversation.poll(timeout):
                raise TimeoutError(f"the command has not ended within {timeout} s")
            self.returncode = self._conversation.recv()
            self._conversation.close()
        return self.returncode

    def communicate(self, timeout: float = 120) -> tuple[str, str]:
        """Read what the command prints until it ends; returns stdout and stderr."""
        with ThreadPoolExecutor(2) as threads:
            out, err = threads.submit(self.stdout.read), threads.submit(self.stderr.read)
            try:
                told = out.result(timeout), err.result(timeout)
                self.wait(timeout)
            except TimeoutError:
                self.kill()
                raise
        self.stdout.close()
        self.stderr.close()
        return told

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal, unless it is known to have ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to stop."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


@cache
def _server() -> socket.socket:
    """Start the process that forks, once per process of the tests; returns its socket."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.prestarted", str(theirs.fileno())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


def main(control: socket.socket) -> None:
    """Fork for every connection until the tests have ended."""
    _import_everything()
    wake_reader, wake_writer = os.pipe()
    os.set_blocking(wake_writer, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake_writer)
    running: dict[int, Connection] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(control, selectors.EVENT_READ)
        selector.register(wake_reader, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is control:
                    asked, descriptors, _, _ = socket.recv_fds(control, 1, 3)
                    if not asked:
                        for pid in running:
                            os.kill(pid, signal.SIGKILL)
                        return
                    _fork(control, *descriptors, running)
                else:
                    os.read(wake_reader, 4096)
            _tell_the_ended(running)


def _import_everything() -> None:
    import resume_analysis

    for module in pkgutil.walk_packages(resume_analysis.__path__, "resume_analysis."):
        import_module(module.name)
    for name in LATE:
        import_module(name)
    gc.collect()
    gc.freeze()  # keeps the memory shared with the forks


def _fork(
    control: socket.socket, conversation_descriptor: int, out: int, err: int, running: dict[int, Connection]
) -> None:
    conversation = Connection(conversation_descriptor)
    order = conversation.recv()
    pid = os.fork()
    if not pid:
        conversation.close()
        control.close()
        os.dup2(out, 1)
        os.dup2(err, 2)
        _become(order)
    os.close(out)
    os.close(err)
    running[pid] = conversation
    conversation.send(pid)


def _become(order: dict[str, Any]) -> None:
    """Be the command in this process; ends with SystemExit."""
    # New ones: whether a stream is a file or a pipe is looked at when it is opened.
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, errors="backslashreplace", closefd=False)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if order["own_session"]:
        os.setsid()
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    tempfile.tempdir = None  # TMPDIR may be another one now
    sys.argv = ["resume-analysis", *order["arguments"]]
    from resume_analysis.__main__ import main

    main()


def _tell_the_ended(running: dict[int, Connection]) -> None:
    for pid, conversation in list(running.items()):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            with running.pop(pid):
                conversation.send(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))
