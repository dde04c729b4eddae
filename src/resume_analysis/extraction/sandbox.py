"""The worker's side of the sandbox: hand a document over, wait for the answer, survive whatever happens to it."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from resume_analysis.errors import ExtractionError
from resume_analysis.extraction.forkserver import MAX_HEADER, READY, end
from resume_analysis.extraction.frames import BrokenFrameError, receive_json, send_bytes, send_json
from resume_analysis.extraction.limits import MIB, Limits
from resume_analysis.extraction.ocr import Ocr
from resume_analysis.extraction.reader import Reading
from resume_analysis.extraction.refusals import MESSAGES, refusal

_MAX_ANSWER = 32 * MIB
_START_SECONDS = 30.0
_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[2]); "
    "from resume_analysis.extraction.forkserver import main; main(int(sys.argv[1]))"
)

_CODE_OF_SIGNAL = {
    signal.SIGXCPU: "timeout",
    signal.SIGALRM: "timeout",
    signal.SIGABRT: "resource_limit",  # how PDFium and the C library end when memory is refused
    signal.SIGTRAP: "resource_limit",  # how PDFium's allocator ends
    signal.SIGKILL: "worker_lost",  # the kernel's out-of-memory killer, or an operator
    signal.SIGTERM: "worker_lost",
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one document took: resident memory at its peak in bytes, processor time in seconds."""

    peak_bytes: int
    cpu_seconds: float


class _NotBegunError(Exception):
    """No process was forked for the document, because the fork server is gone."""


class Sandbox:
    """Reads documents in throw-away processes. Safe to call from several threads at once."""

    def __init__(self, limits: Limits, ocr: Ocr | None = None) -> None:
        self._limits = limits
        self._wall_seconds = limits.ocr_wall_seconds if ocr else limits.wall_seconds
        self._request = {
            "limits": asdict(limits),
            "wall_seconds": self._wall_seconds,
            "ocr": asdict(ocr) if ocr else None,
        }
        self._lock = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._closed = False

    def start(self) -> None:
        """Start the fork server, if it is not running. Raises ExtractionError busy if the machine refuses."""
        with self._lock:
            self._running_control()

    def close(self) -> None:
        """End the fork server and whatever is being read, whose readers learn that it was lost; for good."""
        with self._lock:
            self._closed = True
            if self._control is not None:
                self._control.close()
            if self._server is not None:
                self._server.wait()
            self._control = self._server = None

    def read(self, data: bytes) -> tuple[Reading, Cost]:
        """Return what ``data`` says and what reading it cost. Raises ExtractionError."""
        try:
            return self._read(data)
        except _NotBegunError:  # the fork server died between two documents; the next one comes from a new server
            with self._lock:
                self._forget()
        try:
            return self._read(data)
        except _NotBegunError:
            raise refusal("worker_lost") from None

    def _read(self, data: bytes) -> tuple[Reading, Cost]:
        deadline = time.monotonic() + self._wall_seconds
        ours, theirs = socket.socketpair()
        status, their_status = socket.socketpair()
        with ours, status:
            with theirs, their_status:
                self._hand_over(theirs, their_status)
            pid = None
            try:
                pid = int(receive_json(ours, MAX_HEADER, deadline))
                send_json(ours, self._request)
                send_bytes(ours, data)
                answer = receive_json(ours, _MAX_ANSWER, deadline)
            except TimeoutError:
                if pid is not None:
                    end(pid)
                raise refusal("timeout") from None
            except (BrokenFrameError, OSError):  # the child has ended in between
                ending = _ending(status)
                if pid is None and not ending:
                    raise _NotBegunError from None
                raise refusal(_code_of(ending)) from None
            return _reading(answer), _cost(_ending(status))

    def _hand_over(self, connection: socket.socket, status: socket.socket) -> None:
        descriptors = [connection.fileno(), status.fileno()]
        with self._lock:
            try:
                socket.send_fds(self._running_control(), [READY], descriptors)
            except OSError:  # the server has died since the last document
                self._forget()
                socket.send_fds(self._running_control(), [READY], descriptors)

    def _running_control(self) -> socket.socket:
        if self._closed:
            raise refusal("worker_lost")
        if self._control is None or self._server is None or self._server.poll() is not None:
            self._forget()
            self._control, self._server = _start_server()
        return self._control

    def _forget(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._server is not None:
            self._server.kill()
            self._server.wait()
        self._control = self._server = None


def _start_server() -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """Start a fresh interpreter with our module path and nothing else of ours: no environment, no open files."""
    ours, theirs = socket.socketpair()
    with theirs:
        try:
            server = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
                [sys.executable, "-I", "-c", _BOOT, str(theirs.fileno()), json.dumps(sys.path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={},
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C at the terminal is the worker's to handle
            )
        except OSError:
            ours.close()
            raise refusal("busy") from None
    ours.settimeout(_START_SECONDS)
    with suppress(OSError):
        if ours.recv(1) == READY:
            ours.settimeout(None)
            return ours, server
    ours.close()
    server.kill()
    server.wait()
    raise refusal("busy", "The reading process could not be started; its own message is on standard error.")


def _ending(status: socket.socket) -> dict[str, Any]:
    """Return what the fork server says about the child's end; empty if the server itself is gone."""
    status.settimeout(_START_SECONDS)
    try:
        ending = receive_json(status, MAX_HEADER)
    except (BrokenFrameError, OSError):
        return {}
    return ending if isinstance(ending, dict) else {}


def _code_of(ending: dict[str, Any]) -> str:
    """Return the error code for a child that ended without an answer."""
    if ending.get("busy"):
        return "busy"
    exit_code = ending.get("exit")
    if not isinstance(exit_code, int):
        return "worker_lost"
    if exit_code >= 0:
        return "resource_limit"  # Python itself had no memory left to answer
    return _CODE_OF_SIGNAL.get(signal.Signals(-exit_code), "crashed")


def _cost(ending: dict[str, Any]) -> Cost:
    return Cost(int(ending.get("peak_kilobytes", 0)) * 1024, float(ending.get("cpu_seconds", 0.0)))


def _reading(answer: Any) -> Reading:
    """Check the answer of a process that nobody should trust any more."""
    if not isinstance(answer, dict):
        raise refusal("crashed")
    code, message = answer.get("code"), answer.get("message")
    if code in MESSAGES and isinstance(message, str):
        raise ExtractionError(code, message)
    try:
        reading = Reading(**answer)
    except TypeError:
        raise refusal("crashed") from None
    lists = (reading.flags, reading.links, reading.hidden)
    strings = isinstance(reading.text, str) and all(
        isinstance(items, list) and all(isinstance(item, str) for item in items) for items in lists
    )
    if not strings or not isinstance(reading.pages, int | None):
        raise refusal("crashed")
    return reading
