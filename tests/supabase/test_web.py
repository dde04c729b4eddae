"""The operations page over HTTP: the same pages on a Supabase project as on plain PostgreSQL."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import psycopg
import pytest

from resume_analysis.gateway.postgrest import PostgrestGateway
from resume_analysis.metrics import PageMetrics
from resume_analysis.queue import Queue
from resume_analysis.settings import load_settings
from resume_analysis.storage.local import LocalStorage
from resume_analysis.web.access import Access
from resume_analysis.web.app import make_app
from resume_analysis.web.pages import Web, templates
from resume_analysis.web.records import Records
from tests.supabase.project import Project

pytestmark = pytest.mark.anyio


@pytest.fixture
async def page(project: Project, tmp_path: Any) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the page, which reaches its database through PostgREST."""
    async with contextlib.aclosing(PostgrestGateway(project.url, project.service_key, timeout=10)) as gateway:
        storage = LocalStorage(tmp_path, max_bytes=1000)
        web = Web(
            load_settings(), Access({}), Records(gateway), Queue(gateway), storage, templates(), PageMetrics()
        )  # fmt: skip
        transport = httpx.ASGITransport(app=make_app(web))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


async def test_every_page_works_through_postgrest(page: httpx.AsyncClient, project: Project) -> None:
    """Times, ids and numbers arrive as text and JSON, and the pages do not mind."""
    user_id = project.user().id
    with psycopg.connect(project.database, autocommit=True) as connection:
        for _ in range(60):
            row = connection.execute(
                "select analysis_id from public.submit_analysis(%s, null, 'cv.pdf', 'x/cv.pdf', p_job_title => 'Cook')",
                [user_id],
            ).fetchone()
        assert row is not None
        connection.execute("select id from public.claim_next_analysis_job('w-1', gen_random_uuid(), 3)")
        connection.execute(
            "update analyses set status = 'completed', completed_at = now(), lease_expires_at = null, model = 'm', "
            "result = '{\"overallScore\": 77}' where id = (select id from analyses where status = 'processing' limit 1)"
        )
        done = connection.execute("select id from analyses where status = 'completed'").fetchone()
    assert done is not None
    overview = await page.get("/")
    assert overview.status_code == 200
    assert "w-1" in overview.text
    first = await page.get("/jobs")
    older = re.search(r'rel="next" href="([^"]+)"', first.text)
    assert older
    second = await page.get(older[1].replace("&amp;", "&"))
    assert second.text.count("<tr>") == 60 - 50 + 1
    assert "Overall score 77 of 100" in (await page.get(f"/jobs/{done[0]}/report")).text
    token = re.search(r'name="csrf_token" value="(\w+)"', first.text)
    assert token
    answer = await page.post(f"/jobs/{row[0]}/cancel", data={"csrf_token": token[1], "next": "/jobs?status=queued"})
    assert answer.headers["location"] == "/jobs?status=queued&done=cancelled"
    assert "opened the report" in (await page.get("/audit")).text
    figures = (await page.get("/metrics")).text
    assert 'resume_analysis_queue_depth{status="processing"} 2.0' in figures
    assert 'resume_analysis_queue_depth{status="queued"} 56.0' in figures
