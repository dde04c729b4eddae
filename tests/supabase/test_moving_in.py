"""A project with tables of an earlier back end moves in without losing a row, and its front end goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest

from resume_analysis.migrate import migrate, migrations, newest_version
from tests.databases import scratch_database
from tests.supabase.existing import SHAPE, rows
from tests.supabase.project import Project, load_platform, run_project, token

ALICE = "aaaaaaaa-0000-4000-8000-000000000001"


@pytest.fixture
def moved(existing: str) -> Iterator[Project]:
    """The project after our migrations, with PostgREST before it."""
    migrate(existing)
    with run_project(existing) as project:
        yield project


KEPT = {
    "resumes": "id, user_id, filename, storage_path, resume_text_hash, starred, updated_at",
    "analyses": "id, user_id, resume_id, job_title, job_description, result::text, input_tokens, duration_ms,"
    " share_slug, updated_at, created_at at time zone 'UTC'",
    "bookmarks": "analysis_id",
}


def test_no_row_and_no_column_of_the_front_end_is_lost(existing: str) -> None:
    """Ids, owners, texts, results, times and unknown columns are what they were."""
    created = KEPT["analyses"].replace("created_at at time zone 'UTC'", "created_at")
    before = {
        table: rows(existing, f"select {columns} from public.{table} order by 1")
        for table, columns in (KEPT | {"analyses": created}).items()
    }
    migrate(existing)
    after = {
        table: rows(existing, f"select {columns} from public.{table} order by 1") for table, columns in KEPT.items()
    }
    before["analyses"] = [tuple(_spaceless(value) for value in row) for row in before["analyses"]]
    after["analyses"] = [tuple(_spaceless(value) for value in row) for row in after["analyses"]]
    assert after == before


def test_every_row_ends_in_a_state_the_queue_knows(existing: str) -> None:
    """Finished stays finished, waiting waits in its old order, running gets a lease; oddities are settled."""
    migrate(existing)
    found = {
        int(number): state
        for number, *state in rows(
            existing,
            "select right(id::text, 2), status, retry_count, max_retries, experience_level, error_code,"
            " lease_expires_at is not null, deferred from public.analyses order by id",
        )
    }
    assert found == {
        1: ["completed", 0, 3, "3-5", None, False, False],
        2: ["completed", 1, 3, "6+", None, False, False],
        3: ["failed", 0, 3, "student", "internal", False, False],
        4: ["failed", 3, 3, None, None, False, False],
        5: ["failed", 3, 3, None, None, False, False],
        6: ["queued", 0, 3, "0-2", None, False, True],
        7: ["queued", 1, 3, "0-2", None, False, True],
        8: ["processing", 0, 3, "0-2", None, True, False],
        9: ["processing", 2, 3, "0-2", None, True, False],
        10: ["processing", 0, 3, "0-2", None, True, False],
        11: ["failed", 0, 3, "0-2", "file_not_found", False, False],
        12: ["completed", 0, 3, "0-2", None, False, False],
    }


def test_waiting_and_interrupted_jobs_are_claimed(moved: Project) -> None:
    """Jobs older than five minutes are taken over at once, one started just now waits for its lease to end."""
    claimed: list[dict[str, Any]] = []
    while batch := _call(moved, "claim_next_analysis_job", {"p_limit": 10}):
        claimed += batch
        for job in batch:
            _call(
                moved,
                "complete_analysis_job",
                {"p_id": job["id"], "p_lease_token": job["lease_token"], "p_result": {"overallScore": 1}},
            )
    assert sorted(int(job["id"][-2:]) for job in claimed) == [6, 7, 8, 9]
    waiting = [int(job["id"][-2:]) for job in claimed if job["attempt"] == 1]
    assert waiting == [6, 7]
    texts = {int(job["id"][-2:]): job["resume_text"] for job in claimed}
    assert texts[6] == "Ten years of SQL."
    assert texts[7] is None
    assert rows(moved.database, "select count(*) from public.analyses where status = 'processing'") == [(1,)]


def test_interrupted_jobs_may_be_given_back(moved: Project) -> None:
    """A worker that takes them over and is stopped itself hands them on, with all it holds."""
    held = [job for _ in range(5) for job in _call(moved, "claim_next_analysis_job", {"p_limit": 10})]
    leases = [{"id": job["id"], "lease_token": job["lease_token"]} for job in held]
    assert {8, 9} <= {int(job["id"][-2:]) for job in held}
    assert len(_call(moved, "release_analysis_jobs", {"p_leases": leases})) == len(held)


def test_old_clients_go_on_inserting(moved: Project) -> None:
    """With the columns they know, a hash of their own that occurs twice, and the rows back in the answer."""
    headers = {
        "apikey": moved.anon_key,
        "authorization": f"Bearer {token('authenticated', UUID(ALICE))}",
        "prefer": "return=representation",
        "accept": "application/vnd.pgrst.object+json",
    }
    for _ in range(2):
        resume = httpx.post(
            f"{moved.url}/rest/v1/resumes",
            headers=headers,
            json={
                "user_id": ALICE,
                "filename": "cv.pdf",
                "storage_path": f"{ALICE}/cv.pdf",
                "resume_text_hash": "h1",
                "text_extracted_at": datetime.now(UTC).isoformat(),
                "starred": True,  # a column of the project's own
            },
        )
        assert resume.status_code == 201, resume.text
        analysis = httpx.post(
            f"{moved.url}/rest/v1/analyses",
            headers=headers,
            json={
                "user_id": ALICE,
                "resume_id": resume.json()["id"],
                "job_title": "Engineer",
                "job_description": "SQL",
                "experience_level": "3-5",
                "status": "queued",
            },
        )
        assert analysis.status_code == 201, analysis.text
        assert analysis.json()["status"] == "queued"
    forbidden = httpx.patch(f"{moved.url}/rest/v1/analyses?status=eq.queued", headers=headers, json={"priority": 0})
    assert (forbidden.status_code, forbidden.json()["code"]) == (403, "42501")


def test_values_that_had_to_be_replaced_are_kept(existing: str) -> None:
    """Nothing is thrown away: what a row said before stands beside it; nothing else is copied."""
    migrate(existing)
    kept = dict(rows(existing, "select right(id::text, 2), was from resume_analysis.replaced_values"))
    assert {number: sorted(was) for number, was in kept.items()} == {
        "02": ["experience_level", "failed_at"],
        "03": ["completed_at", "experience_level", "status"],
        "04": ["experience_level"],
        "05": ["retry_count"],
        "07": ["failed_at"],
        "09": ["retry_count"],
        "11": ["status"],
        "b1": ["resume_text"],
    }
    assert kept["04"] == {"experience_level": "guru"}


def test_what_is_taken_away_is_told(existing: str) -> None:
    """A person at a terminal reads what becomes of rules of the project's own, and no chatter."""
    told: list[str] = []
    migrate(existing, tell=told.append)
    words = "\n".join(told)
    for expected in (
        "replacing function claim_next_analysis_job()",
        "dropping constraint resumes_user_id_resume_text_hash_key",
        "policy everything of one's own of analyses now is about reading only",
        "column analyses.status becomes text (was analysis_status)",
        "deleting a resume now deletes its analyses",
        "index analyses_user_idx becomes analyses_user_idx_earlier",
    ):
        assert expected in words
    assert "skipping" not in words
    assert "night" not in words


def test_triggers_and_views_of_the_project_go_on(moved: Project) -> None:
    """The move itself is not an event for them; what comes after is."""
    assert rows(moved.database, "select tgname, tgenabled from pg_trigger where tgname = 'touch' order by 2") == [
        ("touch", "A"),
        ("touch", "O"),
    ]
    assert rows(moved.database, "select count(*) from public.titles") == [(12,)]
    _call(moved, "claim_next_analysis_job", {"p_limit": 1})
    assert rows(moved.database, "select count(*) > 0 from public.analyses where updated_at > '2026-01-01'") == [(True,)]


def test_rules_for_readers_stay_and_rules_for_writers_are_ours(moved: Project) -> None:
    """What a team lets its own people read is its own affair; what may be written is not."""
    policies = rows(moved.database, "select tablename, cmd, policyname from pg_policies where schemaname = 'public'")
    assert sorted(policies) == [
        ("analyses", "ALL", "not in the night"),
        ("analyses", "INSERT", "analyses_insert_own"),
        ("analyses", "SELECT", "analyses_select_own"),
        ("analyses", "SELECT", "everything of one's own"),
        ("analyses", "SELECT", "support staff reads"),
        ("resumes", "INSERT", "resumes_insert_own"),
        ("resumes", "SELECT", "everything of one's own"),
        ("resumes", "SELECT", "resumes_select_own"),
    ]


KNOWN_DIFFERENCES = {
    ("resumes", "starred", "boolean", True, "false"),
    ("resumes", "updated_at", "timestamp with time zone", True, "'2026-01-01 00:00:00+00'::timestamp with time zone"),
    ("analyses", "updated_at", "timestamp with time zone", True, "'2026-01-01 00:00:00+00'::timestamp with time zone"),
    ("touch()", "trigger"),
    ("touch", "CREATE TRIGGER touch BEFORE UPDATE ON public.resumes FOR EACH ROW EXECUTE FUNCTION touch()"),
    ("touch", "CREATE TRIGGER touch BEFORE UPDATE ON public.analyses FOR EACH ROW EXECUTE FUNCTION touch()"),
    ("analyses_user_idx_earlier", "CREATE INDEX analyses_user_idx_earlier ON public.analyses USING btree (user_id)"),
    ("analyses", "share_slug", "text", False, None),
    ("analyses", "resume_id", "uuid", False, None),  # a finished analysis has lost its resume
    ("analyses", "analyses_user_id_fkey", "FOREIGN KEY (user_id) REFERENCES auth.users(id)"),
    ("resumes", "resumes_user_id_fkey", "FOREIGN KEY (user_id) REFERENCES auth.users(id)"),
    (
        "analyses_share_slug_key",
        "CREATE UNIQUE INDEX analyses_share_slug_key ON public.analyses USING btree (share_slug)",
    ),
}


def test_the_shape_is_that_of_a_new_database(existing: str, postgres_18: str) -> None:
    """Columns, constraints, indexes, functions and triggers, but for what the project had of its own."""
    migrate(existing)
    with scratch_database(existing) as fresh:
        load_platform(fresh)
        migrate(fresh)
        for name, query in SHAPE.items():
            moved_in, new = set(rows(existing, query)), set(rows(fresh, query))
            assert moved_in - new <= KNOWN_DIFFERENCES, name
            replaced = {difference[:2] for difference in moved_in - new}
            assert {row for row in new - moved_in if row[:2] not in replaced} == set(), name


def test_files_load_a_second_time(existing: str) -> None:
    """The Supabase CLI may run files that our own command has run, and nothing changes by it."""
    migrate(existing)
    query = "select to_jsonb(a) from public.analyses a order by id"
    before = rows(existing, query)
    with psycopg.connect(existing, autocommit=True) as connection:
        for migration in migrations():
            connection.execute(migration.sql.encode())
    assert rows(existing, query) == before
    assert rows(existing, "select public.analysis_schema_version()") == [(newest_version(),)]


def _call(project: Project, function: str, arguments: dict[str, Any]) -> list[dict[str, Any]]:
    answer = httpx.post(
        f"{project.url}/rest/v1/rpc/{function}",
        headers={"apikey": project.service_key, "authorization": f"Bearer {project.service_key}"},
        json=arguments,
    )
    assert answer.status_code == 200, answer.text
    result: list[dict[str, Any]] = answer.json()
    return result


def _spaceless(value: Any) -> Any:
    return value.replace(" ", "") if isinstance(value, str) else value
