"""The migrations as the Supabase CLI and a hosted project's own role run them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest

from resume_analysis.migrate import migrate, migrations
from tests.databases import scratch_database
from tests.supabase.project import HERE, load_platform


@pytest.fixture(params=["18", "16", "15"])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a new project's database."""
    with scratch_database(request.getfixturevalue(f"postgres_{request.param}")) as database:
        load_platform(database)
        yield database


def rows(database: str, query: str) -> list[Any]:
    with psycopg.connect(database, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def test_files_are_what_the_supabase_cli_takes() -> None:
    """Named by a moment, statements only, none that refuses a transaction or ends one."""
    for file in sorted((HERE.parents[1] / "supabase" / "migrations").iterdir()):
        moment = re.fullmatch(r"(\d{14})_[a-z_]+\.sql", file.name)
        assert moment is not None, file.name
        assert datetime.strptime(moment[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC), file.name
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not re.match(r"\s*(\\|begin;|commit|rollback|vacuum|create index concurrently)", line), file.name


def test_the_newest_file_tells_postgrest() -> None:
    """The CLI does nothing but run the files: the last one must make the new functions known."""
    assert migrations()[-1].sql.rstrip().endswith("notify pgrst, 'reload schema';")


def test_our_own_names_are_all_known(database: str) -> None:
    """Whatever tells ours from a project's own goes by these two lists."""
    migrate(database)
    assert set(rows(database, "select unnest(resume_analysis.own_functions())")) == set(
        rows(
            database,
            "select proname from pg_proc where pronamespace = 'public'::regnamespace"
            " and prorettype <> 'trigger'::regtype",
        )
    )
    assert set(rows(database, "select tab, col, to_regtype(type) from resume_analysis.own_columns()")) == set(
        rows(
            database,
            "select c.relname, a.attname, a.atttypid::regtype from pg_attribute a join pg_class c on c.oid = a.attrelid"
            " where c.oid in ('public.resumes'::regclass, 'public.analyses'::regclass)"
            " and a.attnum > 0 and not a.attisdropped",
        )
    )


def test_a_role_that_owns_little_can_migrate(database: str) -> None:
    """On a hosted project nobody is a superuser: what is not ours to change is told and does not stop us."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "do $$ begin if to_regrole('hosted') is null then create role hosted login createrole bypassrls; end if;"
            " execute format('alter database %I owner to hosted', current_database()); end $$;"
            " grant anon, authenticated, service_role to hosted; grant usage on schema auth, storage to hosted"
        )
    told: list[str] = []
    try:
        applied = migrate(psycopg.conninfo.make_conninfo(database, user="hosted"), tell=told.append)
    finally:
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute("reassign owned by hosted to current_user; drop owned by hosted; drop role hosted")
    assert applied == list(migrations())
    words = "\n".join(told)
    for missing in ("auth.users", "policies of storage.objects", "live updates"):
        assert missing in words
