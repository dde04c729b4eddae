"""The process that forks one throw-away process per document.

It is started once, imports the libraries and then only forks: a fork of a warm process costs a few milliseconds, a
fresh interpreter a hundred, and nothing of one user's document is ever in memory when the next one is read.

``multiprocessing`` has a fork server too. Ours imports neither the caller's ``__main__`` (a script without a guard
would run itself again), nor inherits its environment, descriptors or threads, and it reports how each child ended.

Protocol: over the control socket come pairs of descriptors, one pair per document. The child talks over the first,
see ``serve_document``; the server writes how the child ended over the second.
"""

from __future__ import annotations

import gc
import os
import selectors
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from resume_analysis.errors import ExtractionError
from resume_analysis.extraction.confinement import confine
from resume_analysis.extraction.frames import receive_bytes, receive_json, send_json
from resume_analysis.extraction.limits import Limits
from resume_analysis.extraction.ocr import Ocr
from resume_analysis.extraction.reader import read
from resume_analysis.extraction.refusals import refusal

READY = b"r"
MAX_HEADER = 64 * 1024


def main(control_descriptor: int) -> None:
    """Fork for every pair of descriptors until the worker closes the control socket; nobody waits then."""
    control = socket.socket(fileno=control_descriptor)
    wake_reader, wake_writer = os.pipe()
    os.set_blocking(wake_reader, False)
    os.set_blocking(wake_writer, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake_writer, warn_on_full_buffer=False)
    running: dict[int, socket.socket] = {}
    gc.collect()
    gc.freeze()
    try:
        control.sendall(READY)
    except BrokenPipeError:
        return  # the worker was stopped meanwhile
    with selectors.DefaultSelector() as selector:
        selector.register(control, selectors.EVENT_READ)
        selector.register(wake_reader, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is control:
                    message, descriptors, _, _ = socket.recv_fds(control, 1, 2)
                    if not message:
                        for pid in running:
                            end(pid)
                            os.waitpid(pid, 0)
                        return
                    _fork(control, [socket.socket(fileno=descriptor) for descriptor in descriptors], running)
                else:
                    os.read(wake_reader, 4096)
            _reap(running)


def _fork(control: socket.socket, pair: list[socket.socket], running: dict[int, socket.socket]) -> None:
    connection, status = pair
    try:
        pid = os.fork()
    except OSError:  # no process or memory to be had
        send_json(status, {"busy": True})
        connection.close()
        status.close()
        return
    if pid:
        connection.close()
        running[pid] = status
        return
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for other in (control, status, *running.values()):
            other.close()
        serve_document(connection)
    finally:
        os._exit(0)


def end(pid: int) -> None:
    """End a child and what it has started, whether it has a group of its own yet or not."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


def _reap(running: dict[int, socket.socket]) -> None:
    while running:
        pid, status, usage = os.wait4(-1, os.WNOHANG)
        if not pid:
            return
        with running.pop(pid) as connection:
            try:
                send_json(
                    connection,
                    {
                        "exit": os.waitstatus_to_exitcode(status),
                        "peak_kilobytes": usage.ru_maxrss,
                        "cpu_seconds": usage.ru_utime + usage.ru_stime,
                    },
                )
            except OSError:
                continue  # the worker has stopped waiting


def serve_document(connection: socket.socket) -> None:
    """Read one document and answer. Runs in the child.

    Sends its process id; receives {"limits", "wall_seconds", "ocr"} and the bytes; sends the reading or
    {"code", "message"}.
    """
    gc.disable()
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # what a library prints may be resume text
        os.dup2(null, stream)
    os.close(null)
    send_json(connection, os.getpid())
    request = receive_json(connection, MAX_HEADER)
    limits = Limits(**request["limits"])
    confine(limits, request["wall_seconds"])
    data = receive_bytes(connection, limits.file_bytes)
    ocr = Ocr(**request["ocr"]) if request["ocr"] else None
    send_json(connection, _answer(data, limits, ocr))
    connection.close()


def _answer(data: bytes, limits: Limits, ocr: Ocr | None) -> dict[str, Any]:
    try:
        return asdict(read(data, limits, ocr))
    except ExtractionError as error:
        refused = error
    except (MemoryError, RecursionError):
        refused = refusal("resource_limit")
    except Exception:  # noqa: BLE001 - a reader that stumbles over a file has met a file it cannot read
        refused = refusal("corrupt")
    return {"code": refused.code, "message": refused.message}


if __name__ == "__main__":
    main(int(sys.argv[1]))
