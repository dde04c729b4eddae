"""The transport for any Postgres: psycopg 3 with a small asynchronous pool.

It works on a direct connection and behind poolers in transaction mode: autocommit, no prepared statements, no
session state. LISTEN has a connection of its own; behind a transaction pooler it never delivers, which costs only
the wake-up, because workers poll as well.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from functools import cache
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from resume_analysis.errors import OUTCOME_UNKNOWN, BackendUnreachableError, ConfigurationError, SchemaError
from resume_analysis.gateway import REPEATABLE, Row, refused
from resume_analysis.gateway.storable import storable, storable_json

CHANNEL = "resume_analysis_ready"

LISTENER = "resume-analysis worker"
"""What the connection that listens calls itself, so that an idle worker can be seen: ``analysis_workers_listening``."""

# The pool warns about each connection it loses; the worker reports the outage once, in its own words.
logging.getLogger("psycopg.pool").setLevel(logging.ERROR)

_RECONNECT_SECONDS = 5.0

_KEEPALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3, "tcp_user_timeout": 60_000}
"""A connection whose other end has vanished without a word is given up after a minute, not after hours."""


class PostgresGateway:
    """SQL functions over psycopg."""

    def __init__(self, url: str, *, pool_size: int = 4, connect_timeout: float = 10, call_timeout: float = 60) -> None:
        self._url = url
        self._connect_timeout = connect_timeout
        self._call_timeout = call_timeout
        self._options: dict[str, Any] = _KEEPALIVE | {
            "autocommit": True,
            "prepare_threshold": None,
            "connect_timeout": int(connect_timeout),
        }
        self._pool: AsyncConnectionPool[psycopg.AsyncConnection[Row]] = AsyncConnectionPool(
            url,
            kwargs=self._options | {"row_factory": dict_row},
            min_size=1,
            max_size=pool_size,
            max_lifetime=1800,
            timeout=connect_timeout,
            # The pool doubles the pauses between its attempts to connect. A short patience makes the next call begin
            # anew, so that a worker is back soon after the database is, however long that was away.
            reconnect_timeout=_RECONNECT_SECONDS,
            open=False,
        )

    async def open(self) -> None:
        """Connect once, so that a wrong URL is told now and not with the first job.

        Raises BackendUnreachableError, or ConfigurationError for a URL that cannot be parsed.
        """
        await check_connection(self._url, self._connect_timeout)
        await self._pool.open()

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>``; see the port."""
        # JSON is the fastest parameter psycopg can send, several times faster than arrays.
        values = [
            Jsonb(value, storable_json) if isinstance(value, list | dict) else storable(value)
            for value in arguments.values()
        ]
        try:
            # A server that is frozen says nothing at all: only a clock can tell.
            async with asyncio.timeout(self._call_timeout), self._pool.connection() as connection:
                return await _ask(connection, _query(function, tuple(arguments)), values)
        except (psycopg.errors.UndefinedFunction, psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName):
            raise SchemaError(
                f"The database has no function {function} with these arguments. Run: resume-analysis migrate"
            ) from None
        except (psycopg.OperationalError, PoolTimeout, psycopg.errors.ReadOnlySqlTransaction) as error:
            if (error.sqlstate or "").startswith("54"):  # a limit of the server: it will not pass
                raise refused(function, error.sqlstate or "") from None
            raise BackendUnreachableError(unreachable(error, known=_known(function, error))) from None
        except TimeoutError:
            silence = TimeoutError(f"no answer to {function} within {self._call_timeout:g} s")
            raise BackendUnreachableError(unreachable(silence, known=function in REPEATABLE)) from None
        except psycopg.errors.InsufficientPrivilege:
            raise ConfigurationError(
                f"The database user may not call {function}. Use the user that ran the migrations, or service_role."
            ) from None
        except psycopg.Error as error:
            raise refused(function, error.sqlstate or type(error).__name__) from None

    async def wakeups(self) -> AsyncIterator[None]:
        """Yield on every notification; reconnects for as long as it is iterated."""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    self._url, **self._options, application_name=LISTENER
                ) as connection:
                    await connection.execute(sql.SQL("listen {}").format(sql.Identifier(CHANNEL)))
                    yield  # whatever came while nobody listened
                    async for _ in connection.notifies():
                        yield
            except psycopg.Error:  # whatever it is: workers poll as well
                await asyncio.sleep(_RECONNECT_SECONDS)

    async def aclose(self) -> None:
        """Close the pool."""
        await self._pool.close()


async def _ask(connection: psycopg.AsyncConnection[Row], query: bytes, values: list[Any]) -> list[Row]:
    try:
        async with connection.cursor(binary=True) as cursor:  # ids and times come ready to use
            await cursor.execute(query, values)
            return await cursor.fetchall()
    except psycopg.errors.ReadOnlySqlTransaction:
        # After a failover it ends at what is a replica now; the pool would hand it out for half an hour.
        await connection.close()
        raise


@cache
def _query(function: str, names: tuple[str, ...]) -> bytes:
    arguments = sql.SQL(", ").join(
        sql.SQL("{} => {}").format(sql.Identifier(name), sql.Placeholder()) for name in names
    )
    query = sql.SQL("select * from public.{}({})").format(sql.Identifier(function), arguments)
    return query.as_bytes(None)


async def check_connection(url: str, connect_timeout: float = 10) -> None:
    """Connect once. Raises BackendUnreachableError, or ConfigurationError for a URL that cannot be parsed."""
    check_url(url)
    try:
        connection = await psycopg.AsyncConnection.connect(url, autocommit=True, connect_timeout=int(connect_timeout))
    except psycopg.OperationalError as error:
        raise BackendUnreachableError(unreachable(error)) from None
    await connection.close()


def check_url(url: str) -> None:
    """Read a URL as libpq does. Raises ConfigurationError for one that is none, or not the one that was meant.

    A password with a bare @ or / ends too early, and libpq would name the rest of it as a host that cannot be found.
    """
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise ConfigurationError(
            "DATABASE_URL is not a PostgreSQL URL. It looks like postgresql://user:password@host:5432/database"
        ) from None
    host, port, name = (str(parts.get(part) or "") for part in ("host", "port", "dbname"))
    torn = "@" in host[1:] or ("@" in name and "%40" not in url)  # "@name" as a host is a local socket
    if torn or any(not one.isdecimal() for one in port.split(",") if one):
        raise ConfigurationError(
            "DATABASE_URL cannot be read: its password holds signs that have a meaning in a URL. Write @ as %40, "
            "/ as %2F and : as %3A."
        )


def unreachable(error: Exception, *, known: bool = True) -> str:
    """Say in one line why the database did not answer. libpq's own words name host and user, never a password.

    Of a server's answer only the message is told: what comes with it quotes statements. ``known`` says whether the call
    certainly did nothing, or may be repeated.
    """
    told = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    lines = [line.strip().rstrip(".?") for line in (told or str(error)).splitlines() if line.strip()]
    reason = "; ".join(lines) or type(error).__name__
    outcome = "No job was lost" if known else OUTCOME_UNKNOWN.rstrip(".")
    return f"The database did not answer: {reason}. {outcome}; check DATABASE_URL and that the server runs."


def _known(function: str, error: psycopg.Error) -> bool:
    # Without a pooled connection nothing was sent; with an answer of the server its transaction was rolled back.
    return function in REPEATABLE or isinstance(error, PoolTimeout) or error.sqlstate is not None
