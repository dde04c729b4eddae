"""The sandbox: nothing of ours inside it, nothing of it left behind, and every kind of end has its code."""

from __future__ import annotations

import asyncio
import os
import platform
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from benchmarks.resumes.hostile_pdf import HOSTILE_PDFS, SAID, page

from resume_analysis.errors import ExtractionError
from resume_analysis.extraction import DEFAULT_LIMITS, EXTRACTOR, Extractor, extract_text
from resume_analysis.extraction.frames import receive_bytes
from resume_analysis.extraction.sandbox import Sandbox

SLOW = HOSTILE_PDFS["tiny tiles"][1]()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(DEFAULT_LIMITS)
    sandbox.start()
    yield sandbox
    sandbox.close()


def _server() -> psutil.Process:
    (server,) = (
        child for child in psutil.Process().children() if any("forkserver" in part for part in child.cmdline())
    )
    return server


def test_a_file_is_read_and_its_process_is_gone(sandbox: Sandbox) -> None:
    """One process per document, and none left after it."""
    reading, cost = sandbox.read(page())
    assert reading.text == SAID.decode()
    assert 0 < cost.peak_bytes < 100 << 20
    assert not _server().children()


def test_the_server_starts_with_an_empty_environment(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """No key or URL of ours is in the memory of a process that reads strangers' files."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    sandbox.read(page())
    assert _server().environ().keys() <= {"LC_CTYPE"}


def test_time_runs_out(sandbox: Sandbox) -> None:
    """A file that takes too long is ended with its process, and said to have timed out."""
    sandbox.close()
    impatient = Sandbox(replace(DEFAULT_LIMITS, wall_seconds=1.0))
    try:
        with pytest.raises(ExtractionError) as caught:
            impatient.read(SLOW)
        assert caught.value.code == "timeout"
        psutil.wait_procs(_server().children(), timeout=5)
        assert not _server().children()
    finally:
        impatient.close()


def test_an_answer_a_byte_at_a_time_runs_out_of_time() -> None:
    """A process that a file has taken over cannot keep the worker waiting by saying a little now and then."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"\0\0\1\0")

        def drip() -> None:
            with suppress(OSError):  # who waited has gone
                for _ in range(256):
                    theirs.sendall(b" ")
                    time.sleep(0.02)

        dripping = threading.Thread(target=drip)
        dripping.start()
        with pytest.raises(TimeoutError):
            receive_bytes(ours, 256, time.monotonic() + 0.2)
        ours.close()
        dripping.join()


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGKILL, "worker_lost"), (signal.SIGSEGV, "crashed"), (signal.SIGABRT, "resource_limit")],
)
def test_each_way_to_die_has_its_code(sandbox: Sandbox, number: signal.Signals, code: str) -> None:
    """A process killed from outside, one that crashes and one that runs out of memory are told apart."""
    with ThreadPoolExecutor(1) as thread:
        reading = thread.submit(sandbox.read, SLOW)
        server = _server()
        while not (children := server.children()):
            assert not reading.done()
        while "python" not in children[0].name() or children[0].cpu_times().user < 0.2:
            assert not reading.done()
        children[0].send_signal(number)
        with pytest.raises(ExtractionError) as caught:
            reading.result()
    assert caught.value.code == code
    assert sandbox.read(page())[0].text == SAID.decode()


def test_a_dead_server_is_started_again(sandbox: Sandbox) -> None:
    """Killing the fork server costs at most the documents it was reading."""
    for wait in (True, False):
        server = _server()
        server.kill()
        if wait:
            server.wait()
        assert sandbox.read(page())[0].text == SAID.decode()


def test_limits_hold_in_a_confined_process(tmp_path: Path) -> None:
    """No file may grow, few descriptors open, memory ends at its limit."""
    code = f"""
from resume_analysis.extraction.confinement import confine
from resume_analysis.extraction.limits import DEFAULT_LIMITS
import os, resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
confine(DEFAULT_LIMITS, 5.0)
try:
    os.write(os.open({str(tmp_path / "written")!r}, os.O_CREAT | os.O_WRONLY), b"x")
except OSError:
    print("no file")
try:
    bytearray(2 << 30)
except MemoryError:
    print("no memory")
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0], dict(os.environ))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["no file", "no memory", "32 {}"]


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="the kernel's filter is for these",
)
def test_a_confined_process_has_no_network() -> None:
    """The kernel refuses new sockets to it, to native code in it and to what it starts; open pipes go on working."""
    code = """
from resume_analysis.extraction.confinement import confine
from resume_analysis.extraction.limits import DEFAULT_LIMITS
import ctypes, os, socket, subprocess, sys
ours, theirs = socket.socketpair()
confine(DEFAULT_LIMITS, 5.0)
for kind in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
    try:
        socket.socket(kind)
    except PermissionError:
        print("refused")
print(ctypes.CDLL(None).socket(2, 1, 0))
ours.send(b"pipe")
print(theirs.recv(4).decode())
child = [sys.executable, "-c", "import socket; socket.socket()"]
print("PermissionError" in subprocess.run(child, stderr=subprocess.PIPE, text=True).stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["refused", "refused", "refused", "-1", "pipe", "True"]


def test_a_script_without_a_guard_can_call_it(tmp_path: Path) -> None:
    """The caller's main module is never run again in the sandbox."""
    script = tmp_path / "script.py"
    script.write_text(
        "from resume_analysis import extract_text\nprint(extract_text(b'Otto Jansky, clerk').text)\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout == "Otto Jansky, clerk\n"
    assert done.stderr == ""


def test_it_can_be_called_from_anywhere_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """From many threads, inside an event loop, in a forked process, over and over: same text, no leak."""
    script = tmp_path / "script.py"
    script.write_text(
        """
import asyncio, os, threading
from concurrent.futures import ThreadPoolExecutor
import psutil
from resume_analysis import extract_text
from resume_analysis.errors import ExtractionError

def read(number):
    return extract_text(f"Otto Jansky, clerk {number}".encode()).text

async def inside_a_loop():
    return read(0), *await asyncio.gather(*(asyncio.to_thread(read, number) for number in range(9)))

read(0)
me = psutil.Process()
before = me.num_fds(), len(me.children(recursive=True))
with ThreadPoolExecutor(12) as threads:
    assert list(threads.map(read, range(60))) == [f"Otto Jansky, clerk {number}" for number in range(60)]
assert len(asyncio.run(inside_a_loop())) == 10
for _ in range(30):
    try:
        extract_text(b"%PDF-1.7 broken")
    except ExtractionError as error:
        assert error.code == "corrupt"
child = os.fork()
if not child:
    os._exit(0 if read(7) == "Otto Jansky, clerk 7" else 1)
assert os.waitpid(child, 0)[1] == 0
assert read(8) == "Otto Jansky, clerk 8"
assert (me.num_fds(), len(me.children(recursive=True))) == before
assert threading.active_count() == 1
print("done")
""",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, env=os.environ)
    assert done.stdout == "done\n", done.stderr


def test_the_asynchronous_form_reads_side_by_side() -> None:
    """Several files at once come back each with its own text, name of the extractor and time taken."""

    async def read_all() -> list[str]:
        extractor = Extractor(parallel=2)
        extractor.start()
        try:
            files = [page(b"BT /F1 12 Tf 72 700 Td (person %d) Tj ET" % number) for number in range(6)]
            readings = await asyncio.gather(*(extractor.extract(file, filename="a.pdf") for file in files))
        finally:
            extractor.close()
        assert all(reading.extractor == EXTRACTOR and reading.milliseconds > 0 for reading in readings)
        return [reading.text for reading in readings]

    assert asyncio.run(read_all()) == [f"person {number}" for number in range(6)]


def test_closing_ends_what_is_being_read() -> None:
    """Who stops waits for no file, and nothing of it is left running."""
    extractor = Extractor(ocr_languages=None)
    extractor.start()
    server = _server()
    with ThreadPoolExecutor(1) as thread:
        reading = thread.submit(lambda: asyncio.run(extractor.extract(SLOW)))
        while not (children := server.children()):
            assert not reading.done()
        extractor.close()
        with pytest.raises(ExtractionError) as caught:
            reading.result()
    assert caught.value.code == "worker_lost"
    assert not any(process.is_running() for process in [server, *children])


def test_a_refusal_says_what_to_do_and_nothing_of_the_text() -> None:
    """The message is for the person who uploaded the file."""
    extractor = Extractor()
    try:
        with pytest.raises(ExtractionError, match=r"larger than 10 MB\. Please upload a smaller one"):
            extractor.extract_blocking(b"a" * (11 << 20))
        with pytest.raises(ExtractionError, match=r"save it as PDF or \.docx"):
            extractor.extract_blocking(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999))
    finally:
        extractor.close()


@pytest.mark.parametrize("given", ["resume.pdf", Path("resume.pdf"), None])
def test_what_is_no_file_s_bytes_is_told(given: object) -> None:
    """A path or its name is what people hand in first."""
    with pytest.raises(TypeError, match="read_bytes"):
        extract_text(given)  # type: ignore[arg-type]
