"""Applies ``supabase/migrations/*.sql`` to a database and keeps to one direction: forward.

Each file runs in a transaction of its own and records itself; a Supabase project may run the same files with the
Supabase CLI instead. A database newer than this code is refused: an old worker could not know what has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import psycopg

from resume_analysis.errors import BackendUnreachableError, SchemaError
from resume_analysis.gateway.postgres import check_url, unreachable

_LOCK = 7_262_719_201  # any constant: one migration at a time per database

_NO_RIGHT, _LOCKED = "42501", "55P03"

_PATIENCE = "set local lock_timeout = '5s'"
"""A change of a table waits for every transaction that uses it, and whoever comes later waits behind the change."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One file. ``version`` is its timestamp, ``name`` what it is about."""

    version: str
    name: str
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """Return every migration, oldest first."""
    found = []
    for file in _folder().iterdir():
        version, _, rest = file.name.partition("_")
        if rest.endswith(".sql"):
            found.append(Migration(version, rest.removesuffix(".sql"), file.read_text(encoding="utf-8")))
    return tuple(sorted(found, key=lambda migration: migration.version))


def newest_version() -> str:
    """Return the schema version this code was written for."""
    return migrations()[-1].version


def migrate(url: str, *, again: bool = False, tell: Callable[[str], None] = lambda _: None) -> list[Migration]:
    """Apply what is missing and return it, oldest first; ``tell`` is given what a person should know about it.

    ``again`` applies every migration, also those that have run: rows stay, and rights, policies and functions that
    somebody changed are put right. Raises SchemaError when the database is newer than this code or a migration fails,
    BackendUnreachableError, ConfigurationError for a URL that cannot be parsed.
    """
    check_url(url)
    try:
        with psycopg.connect(url, autocommit=True, connect_timeout=10, prepare_threshold=None) as connection:
            connection.add_notice_handler(lambda notice: _pass_on(notice, tell))
            done = []
            for migration in migrations():
                with connection.transaction():
                    connection.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
                    applied = _applied(connection)
                    if applied and max(applied) > newest_version():
                        raise SchemaError(newer(max(applied)))
                    if again or migration.version not in applied:
                        connection.execute(_PATIENCE)
                        connection.execute(migration.sql.encode())
                        done.append(migration)
            if done:  # a PostgREST before this database learns of new functions; where there is none nobody listens
                connection.execute("notify pgrst, 'reload schema'")
            return done
    except psycopg.Error as error:
        raise _explained(error) from None


def _explained(error: psycopg.Error) -> Exception:
    # Only the server gives a code. Some of its codes mean that it went away or let nobody in.
    if error.sqlstate is None or error.sqlstate.startswith(("08", "28", "3D", "53", "57P")):
        return BackendUnreachableError(unreachable(error))
    if error.sqlstate == _LOCKED:
        return SchemaError(
            "A migration waited 5 seconds for its tables and was rolled back: a transaction holds them. End it (the "
            "oldest xact_start in pg_stat_activity) or let it end, then run this again."
        )
    message, hint = error.diag.message_primary or str(error), error.diag.message_hint
    if error.sqlstate == _NO_RIGHT and hint is None:
        hint = "Connect as the owner of the database."
    if hint is not None:
        message += ("\n" if "\n" in message else ". ") + hint
    return SchemaError(f"A migration failed and was rolled back: {message}")


def _pass_on(notice: psycopg.errors.Diagnostic, tell: Callable[[str], None]) -> None:
    # PostgreSQL also says what it skips ("already exists"); only what a migration raises itself is meant for people.
    if (notice.context or "").endswith("RAISE") and notice.message_primary:
        tell(notice.message_primary)


def newer(version: str) -> str:
    """Say that a database is ahead of this code."""
    return (
        f"The database is at schema version {version}, this program knows up to {newest_version()}. "
        "Nothing was changed; install a newer resume-analysis."
    )


def _applied(connection: psycopg.Connection) -> set[str]:
    row = connection.execute("select to_regclass('resume_analysis.migrations')").fetchone()
    if row is None or row[0] is None:
        return set()
    return {version for (version,) in connection.execute("select version from resume_analysis.migrations")}


def _folder() -> Path | Traversable:
    """The files travel inside the wheel; in a checkout they stand where the Supabase CLI looks for them."""
    packaged = files("resume_analysis") / "migrations"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "supabase" / "migrations"
