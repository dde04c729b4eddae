"""A project with tables of an earlier back end, and what such tables look like."""

from __future__ import annotations

from typing import Any

import psycopg

from tests.supabase.project import HERE, load_platform


def load_existing(database: str) -> None:
    """Make an empty database that of a project whose earlier back end has run for a while."""
    load_platform(database, older=True)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute((HERE / "existing_project.sql").read_bytes())


def rows(database: str, query: str) -> list[Any]:
    """Return what a query finds."""
    with psycopg.connect(database, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


# What makes up the shape of both tables, each as rows that can be compared between databases.
SHAPE = {
    "columns": "select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
    " pg_get_expr(d.adbin, d.adrelid) from pg_attribute a join pg_class c on c.oid = a.attrelid"
    " left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
    " where c.relname in ('resumes', 'analyses') and c.relnamespace = 'public'::regnamespace"
    " and a.attnum > 0 and not a.attisdropped",
    "constraints": "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint"
    " where conrelid::regclass::text in ('resumes', 'analyses') and contype in ('c', 'f')",
    "storage": "select relname, reloptions::text from pg_class where relname in ('resumes', 'analyses')"
    " and relnamespace = 'public'::regnamespace",
    "indexes": "select indexname, indexdef from pg_indexes where tablename in ('resumes', 'analyses')",
    "functions": "select oid::regprocedure::text, pg_get_function_result(oid) from pg_proc"
    " where pronamespace::regnamespace::text in ('public', 'resume_analysis')",
    "triggers": "select tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
}
