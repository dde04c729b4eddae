"""The doctor on a Supabase project: each fault by name, and silence where all is well."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from resume_analysis.cli import run
from resume_analysis.findings import Finding
from resume_analysis.gateway.postgrest import PostgrestGateway
from resume_analysis.migrate import migrate
from resume_analysis.storage.supabase import SupabaseStorage
from resume_analysis.supabase_checks import examine_project
from tests.supabase.project import SECRET_KEY, Project, token

pytestmark = pytest.mark.anyio


@pytest.fixture
def project(project_18: Project) -> Project:
    """One version is enough here."""
    project_18.empty()
    return project_18


@contextmanager
def changed(project: Project, change: str, back: str) -> Iterator[None]:
    with psycopg.connect(project.database, autocommit=True) as connection:
        connection.execute(change.encode())
        try:
            yield
        finally:
            connection.execute(back.encode())


@pytest.fixture
async def parts(project: Project) -> AsyncIterator[tuple[PostgrestGateway, SupabaseStorage]]:
    """What the doctor looks at."""
    gateway = PostgrestGateway(project.url, project.service_key)
    storage = SupabaseStorage(project.url, project.service_key, max_bytes=1)
    async with aclosing(gateway), aclosing(storage):
        yield gateway, storage


async def faults(parts: tuple[PostgrestGateway, SupabaseStorage], ahead: timedelta = timedelta()) -> list[Finding]:
    findings = await examine_project(*parts, lambda: datetime.now(UTC) + ahead)
    assert {finding.check for finding in findings} >= {"storage", "clock"}
    return [finding for finding in findings if not finding.ok]


async def test_a_project_with_our_migrations_is_well(parts: tuple[PostgrestGateway, SupabaseStorage]) -> None:
    """Nothing is reported that is not wrong."""
    assert await faults(parts) == []


FAULTS = [
    (
        "grant execute on function public.prune_analyses to anon",
        "revoke execute on function public.prune_analyses from anon",
        "rights",
        "prune_analyses.* by anon may be called from a browser",
    ),
    (
        "grant execute on function public.take_llm_budget to public",
        "revoke execute on function public.take_llm_budget from public",
        "rights",
        "take_llm_budget.* may be called",
    ),
    (
        "grant execute on function public.open_report to authenticated",
        "revoke execute on function public.open_report from authenticated",
        "rights",
        "open_report.* by authenticated may be called",
    ),
    (
        "grant usage on schema resume_analysis to authenticated",
        "revoke usage on schema resume_analysis from authenticated",
        "rights",
        "inner schema is open: resume_analysis by authenticated",
    ),
    (
        "grant insert (priority) on public.analyses to authenticated",
        "revoke insert (priority) on public.analyses from authenticated",
        "rights",
        r"insert of public.analyses \(priority\) by authenticated",
    ),
    (
        "grant select on public.resumes to anon",
        "revoke select on public.resumes from anon",
        "rights",
        "select on public.resumes by anon",
    ),
    (
        "grant update on public.analyses to authenticated",
        "revoke update on public.analyses from authenticated",
        "rights",
        "update on public.analyses by authenticated",
    ),
    (
        "alter table public.resumes disable row level security",
        "alter table public.resumes enable row level security",
        "rights",
        "Row level security is off for .*resumes",
    ),
    (
        "alter policy resumes_upload_own on storage.objects rename to other",
        "alter policy other on storage.objects rename to resumes_upload_own",
        "policies",
        "resumes_upload_own is missing",
    ),
    (
        "alter publication supabase_realtime drop table public.analyses",
        "alter publication supabase_realtime add table public.analyses",
        "realtime",
        "no live updates",
    ),
    (
        "update storage.buckets set public = true",
        "update storage.buckets set public = false",
        "storage",
        "bucket is public",
    ),
    (
        "update storage.buckets set id = 'other'",
        "update storage.buckets set id = 'resumes'",
        "storage",
        "has no storage bucket resumes",
    ),
]


@pytest.mark.parametrize(("change", "back", "check", "words"), FAULTS, ids=[fault[0] for fault in FAULTS])
async def test_each_fault_is_told_with_what_to_do(
    parts: tuple[PostgrestGateway, SupabaseStorage], project: Project, change: str, back: str, check: str, words: str
) -> None:
    """By the check it belongs to; nothing else is blamed."""
    with changed(project, change, back):
        found = await faults(parts)
    assert {finding.check for finding in found} == {check}

    assert any(re.search(words, finding.message) for finding in found), found


async def test_functions_and_columns_of_the_project_are_its_own_affair(
    parts: tuple[PostgrestGateway, SupabaseStorage], project: Project
) -> None:
    """A team may well offer its people a function about their analyses."""
    with changed(
        project,
        "create function public.delete_my_analyses() returns void language sql security definer"
        " begin atomic delete from public.analyses where user_id = auth.uid(); end;"
        " alter table public.analyses add starred boolean;"
        " grant insert (starred), update (starred) on public.analyses to authenticated",
        "drop function public.delete_my_analyses; alter table public.analyses drop starred",
    ):
        assert await faults(parts) == []


async def test_what_is_told_to_do_helps(parts: tuple[PostgrestGateway, SupabaseStorage], project: Project) -> None:
    """Migrating again puts rights, policies and publication right, whatever was done to them."""
    ours = [change for change, _, check, _ in FAULTS if check in ("rights", "policies", "realtime")]
    with psycopg.connect(project.database, autocommit=True) as connection:
        for change in ours:
            connection.execute(change.encode())
        assert len(await faults(parts)) >= len(ours)
        migrate(project.database, again=True)
        connection.execute("drop policy other on storage.objects")
        assert await faults(parts) == []


async def test_a_clock_that_is_off_is_told(parts: tuple[PostgrestGateway, SupabaseStorage]) -> None:
    """By how much, and that no lease depends on it."""
    (fault,) = await faults(parts, ahead=timedelta(minutes=5))
    assert fault.check == "clock"
    assert "300 s" in fault.message


@pytest.mark.parametrize(
    ("url", "key", "exit_code", "words"),
    [
        (None, None, 0, "private bucket"),
        (None, SECRET_KEY, 0, "private bucket"),
        ("http://127.0.0.1:9", None, 3, "did not answer"),
        ("https://supabase.com/dashboard/project/x", None, 2, "address of the dashboard"),
        (None, token("anon"), 2, "key for browsers"),
        (None, token("service_role", secret="another project's"), 2, "refuses SUPABASE_SERVICE_ROLE_KEY"),
        (None, "", 2, "key is not"),
        ("", None, 2, "SUPABASE_URL is not"),
    ],
    ids=["service_role", "secret", "nobody-there", "dashboard", "anon", "other-project", "no-key", "no-url"],
)
def test_the_command_tells_url_and_key_apart(
    project: Project,
    url: str | None,
    key: str | None,
    exit_code: int,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``resume-analysis doctor`` with only the two variables set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUPABASE_URL", project.url if url is None else url)
    monkeypatch.setenv("SUPABASE_SERVICE_ROLE_KEY", project.service_key if key is None else key)
    monkeypatch.setenv("RESUME_ANALYSIS_MODEL", "offline")
    assert run(["doctor"]) == exit_code
    assert words in capsys.readouterr().out
