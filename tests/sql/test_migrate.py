"""Migrations load on every supported server, twice, and never run backwards."""

from __future__ import annotations

import psycopg
import pytest

from resume_analysis.errors import BackendUnreachableError, ConfigurationError, SchemaError
from resume_analysis.migrate import migrate, migrations, newest_version


def test_each_migration_runs_once_and_is_recorded(any_database: str) -> None:
    """A second run finds nothing to do, and the record names every file."""
    assert migrate(any_database) == []
    with psycopg.connect(any_database) as connection:
        recorded = {version for (version,) in connection.execute("select version from resume_analysis.migrations")}
    assert recorded == {migration.version for migration in migrations()}


def test_files_load_a_second_time(any_database: str) -> None:
    """The Supabase CLI may run files that our own command has run already."""
    with psycopg.connect(any_database, autocommit=True) as connection:
        for migration in migrations():
            connection.execute(migration.sql.encode())


def test_a_newer_database_is_refused(database: str) -> None:
    """A program that does not know the newest migration must not touch the schema."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("insert into resume_analysis.migrations (version) values ('99990101000000')")
    with pytest.raises(SchemaError, match=f"99990101000000.*{newest_version()}.*newer resume-analysis"):
        migrate(database)


def test_a_migration_does_not_stand_in_the_way_for_long(database: str) -> None:
    """It waits for a long transaction, and everybody else waits behind it: so it gives up and says whom to look for."""
    with psycopg.connect(database) as holder:
        holder.execute("select from public.analyses")
        with pytest.raises(SchemaError, match="pg_stat_activity"):
            migrate(database, again=True)


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("postgresql://nobody@127.0.0.1:1/none", BackendUnreachableError),
        ("not a url", ConfigurationError),
    ],
)
def test_a_wrong_url_is_explained(url: str, error: type[Exception]) -> None:
    """The message says what to do and carries no traceback of the driver."""
    with pytest.raises(error) as caught:
        migrate(url)
    assert caught.value.__suppress_context__
