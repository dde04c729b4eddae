"""Tables that cannot be adopted: all that stands in the way is told at once, and nothing is changed."""

from __future__ import annotations

import psycopg
import pytest

from resume_analysis.errors import SchemaError
from resume_analysis.migrate import migrate
from tests.supabase.existing import SHAPE, rows

OBSTACLES: dict[str, tuple[list[str], list[str]]] = {
    "a status of its own": (
        [
            "alter type analysis_status add value 'archived'",
            "update public.analyses set status = 'archived' where status = 'failed'",
        ],
        ["2 row(s) of analyses have the status archived"],
    ),
    "no status in a row": (
        ["alter table public.analyses alter status drop not null", "update public.analyses set status = null"],
        ["12 row(s) of analyses have the status null"],
    ),
    "tables of another application": (
        ["drop table public.analyses cascade", "create table public.analyses (id bigint primary key, status text)"],
        ["analyses.id is bigint, but ids must be uuid", "analyses.resume_id is missing", "analyses.user_id is missing"],
    ),
    "ids that are text": (
        [
            "drop table public.bookmarks",
            "drop view public.titles",
            "alter table public.analyses alter id drop default",
            "alter table public.analyses alter id type text",
        ],
        ["analyses.id is text, but ids must be uuid"],
    ),
    "ids that are no key": (
        [
            "alter table public.bookmarks drop constraint bookmarks_analysis_id_fkey",
            "alter table public.analyses drop constraint analyses_pkey",
        ],
        ["analyses has no primary key on id alone"],
    ),
    "a column of ours with another meaning": (
        ["alter table public.analyses add attempts integer, add priority text"],
        ["analyses.attempts is there already", "analyses.priority is there already"],
    ),
    "a column the worker cannot write": (
        [
            "alter table public.analyses drop duration_ms",
            "alter table public.analyses add duration_ms integer generated always as (input_tokens * 2) stored",
        ],
        ["analyses.duration_ms is generated"],
    ),
    "things built on columns that change": (
        [
            "create view public.dashboard as select status, retry_count from public.analyses",
            "create policy open on public.resumes for select using (storage_path like 'open/%')",
            "create trigger mail after update of status on public.analyses for each row execute function touch()",
            "alter table public.analyses add score text generated always as (result ->> 'overallScore') stored",
            "create index waiting on public.analyses (user_id) where status = 'queued'",
        ],
        [
            "rule _RETURN on view public.dashboard uses analyses.status, whose type must change from public.",
            "rule _RETURN on view public.dashboard uses analyses.retry_count",
            "policy open on table public.resumes uses resumes.storage_path",
            "trigger mail on table public.analyses uses analyses.status",
            "default value for column score of table public.analyses uses analyses.result",
            "index public.waiting uses analyses.status",
        ],
    ),
    "functions with our names": (
        ["create function public.list_analyses(mine boolean) returns integer language sql return 1"],
        ["function public.list_analyses(boolean) has a name of ours"],
    ),
    "a view in place of a table": (
        ["alter table public.resumes rename to files", "create view public.resumes as select * from public.files"],
        ["resumes is not an ordinary table"],
    ),
    "one table only": (["drop table public.analyses cascade"], ["both be there, or neither"]),
    "values that do not fit": (
        ["alter table public.analyses alter result type text", "update public.analyses set result = 'free words'"],
        ["analyses.result is text, and one of its values cannot become jsonb"],
    ),
}


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_what_cannot_move_in_is_explained_and_left_alone(existing: str, obstacle: str) -> None:
    """All of it at once, with what to do about it; and nothing was changed."""
    changes, told = OBSTACLES[obstacle]
    with psycopg.connect(existing, autocommit=True) as connection:
        for change in changes:
            connection.execute(change.encode())
    before = {name: rows(existing, query) for name, query in SHAPE.items()}
    with pytest.raises(SchemaError, match="Nothing was changed") as caught:
        migrate(existing)
    for words in told:
        assert words in str(caught.value)
    after = {name: rows(existing, query) for name, query in SHAPE.items()}
    after["functions"] = [row for row in after["functions"] if not row[0].startswith("resume_analysis.")]
    assert after == before
