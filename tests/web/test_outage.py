"""The database goes away while the page is open, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from playwright.sync_api import expect, sync_playwright
from psycopg.conninfo import conninfo_to_dict

from tests.web.site import Site, running_site
from tests.web.test_browser import CHROMIUM


@contextmanager
def away(server: str, site: Site) -> Iterator[None]:
    """Let nobody into the site's database, and end who is in it."""
    name = conninfo_to_dict(site.database)["dbname"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'alter database "{name}" with allow_connections false'.encode())
        connection.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [name])
        try:
            yield
        finally:
            connection.execute(f'alter database "{name}" with allow_connections true'.encode())


@pytest.fixture(scope="module")
def lonely(postgres_18: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A page whose database this module may take away."""
    with running_site(postgres_18, tmp_path_factory.mktemp("lonely")) as running:
        yield running


def test_figures_and_probes_answer_without_a_database(postgres_18: str, lonely: Site) -> None:
    """The process lives, is not ready, tells its own figures and none of the queue's, and explains itself to people."""
    with lonely.client() as client:
        assert "resume_analysis_queue_depth{" in client.get("/metrics").text
        with away(postgres_18, lonely):
            figures = client.get("/metrics")
            assert figures.status_code == 200
            assert "resume_analysis_http_request_duration_seconds_count{" in figures.text
            assert "resume_analysis_queue_depth{" not in figures.text
            assert client.get("/livez").text == "ok\n"
            assert client.get("/readyz").status_code == 503
            page = client.get("/jobs?status=failed")
            assert page.status_code == 503
            assert "The database cannot be used" in page.text
            assert 'href="/jobs?status=failed"' in page.text
        assert "resume_analysis_queue_depth{" in client.get("/metrics").text


@pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not on this machine")
def test_an_open_page_says_that_it_has_become_old(postgres_18: str, lonely: Site) -> None:
    """Figures stay, marked with the time they are from; once the database is back the page follows again."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(lonely.url + "/")
        state = page.locator("[data-live-state]")
        expect(state).to_contain_text("Live")
        with away(postgres_18, lonely):
            expect(state).to_contain_text("The database cannot be used; this is from", timeout=30_000)
            expect(page.get_by_role("link", name="Waiting")).to_be_visible()
        expect(state).to_contain_text("Live", timeout=30_000)
        browser.close()
