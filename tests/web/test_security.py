"""The promises of docs/web.md about security, each tried on the running command."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from starlette.routing import Route

from resume_analysis.web.app import ROUTES
from tests.cli import Cli
from tests.web.site import OPERATOR, RESUME, VIEWER, Site, running_site, token_of

PAGES = ("/", "/jobs", "/submit", "/audit", "/sign-in", "/batch")


@pytest.mark.parametrize("host", ["0.0.0.0", "resumes.example"])
def test_an_open_address_without_credentials_is_refused(tmp_path: Path, host: str) -> None:
    """Nothing is started that strangers could use, and the message says what to set."""
    refusal = Cli(tmp_path).run("web", "--host", host, code=2).stderr
    assert "RESUME_ANALYSIS_WEB_OPERATOR_PASSWORD" in refusal
    assert "Nothing was started" in refusal


def test_a_short_password_is_refused(tmp_path: Path) -> None:
    """A password that can be guessed is no credential."""
    cli = Cli(tmp_path, RESUME_ANALYSIS_WEB_OPERATOR_PASSWORD="hunter2")
    assert "12 characters" in cli.run("web", "--host", "0.0.0.0", code=2).stderr


def test_loopback_needs_nothing(site: Site) -> None:
    """On the own machine the pages are there at once."""
    with site.client() as client:
        assert client.get("/jobs").status_code == 200


def test_without_a_session_nothing_is_shown_or_done(guarded: Site) -> None:
    """Every page leads to the sign-in page, every change is refused, and no figure is given away."""
    (job,) = guarded.insert("failed")
    with guarded.client() as client:
        for path in ("/", "/jobs", f"/jobs/{job}", f"/jobs/{job}/report", "/submit", "/audit", "/jobs/all"):
            answer = client.get(path)
            assert answer.status_code == 303
            assert answer.headers["location"].startswith("/sign-in?next=%2F")
        assert client.post(f"/jobs/{job}/retry").status_code == 401
        assert client.get("/metrics").status_code == 401
        assert client.get("/livez").text == "ok\n"
    assert guarded.status(job) == "failed"


def test_readiness_needs_a_database_with_the_schema_of_this_program(guarded: Site) -> None:
    """A page whose database is behind is not sent visitors; the process itself is fine."""
    with guarded.client() as client:
        assert client.get("/readyz").text == "ok\n"
        guarded.query("update resume_analysis.migrations set version = '0' || version")
        try:
            answer = client.get("/readyz")
            assert (answer.status_code, answer.text) == (503, "the schema is older than this program\n")
            assert client.get("/livez").status_code == 200
        finally:
            guarded.query("update resume_analysis.migrations set version = substr(version, 2)")


def test_the_token_for_figures_opens_nothing_else(guarded: Site) -> None:
    """A scraper reads /metrics and no page."""
    scraper = {"authorization": "Bearer scrape-me-please"}
    with guarded.client() as client:
        assert client.get("/metrics", headers=scraper).status_code == 200
        refused = client.get("/metrics", headers={"authorization": "Bearer wrong"})
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
        assert "RESUME_ANALYSIS_METRICS_TOKEN" in refused.text
        assert client.get("/jobs", headers=scraper).status_code == 303


def test_a_wrong_password_is_refused_and_recorded(guarded: Site) -> None:
    """The answer does not say what was wrong, and the log of actions keeps the try."""
    with guarded.client() as client:
        answer = client.post("/sign-in", data={"name": "Mallory", "password": "wrong", "next": "/jobs"})
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert guarded.query("select outcome from resume_analysis.audit_log where actor = 'Mallory'") == [("refused",)]


def test_guessing_is_braked(postgres_18: str, tmp_path: Path) -> None:
    """After five wrong passwords from an address even the right one has to wait."""
    with (
        running_site(postgres_18, tmp_path, RESUME_ANALYSIS_WEB_OPERATOR_PASSWORD=OPERATOR) as site,
        site.client() as client,
    ):
        tries = [client.post("/sign-in", data={"name": "m", "password": f"guess {n}"}) for n in range(5)]
        assert [answer.status_code for answer in tries] == [401] * 5
        assert client.post("/sign-in", data={"name": "m", "password": OPERATOR}).status_code == 429


def test_a_viewer_looks_but_does_not_act(guarded: Site) -> None:
    """Roles are kept on the server, not by hiding buttons."""
    (failed,), (waiting,) = guarded.insert("failed"), guarded.insert("queued")
    with guarded.signed_in(VIEWER) as viewer:
        page = viewer.get("/jobs")
        assert "Retry" not in page.text
        token = token_of(page)
        assert viewer.post(f"/jobs/{failed}/retry", data={"csrf_token": token}).status_code == 403
        assert viewer.post(f"/jobs/{waiting}/cancel", data={"csrf_token": token}).status_code == 403
        form = {"csrf_token": token, "action": "retry", "status": "failed", "before": "2100-01-01T00:00:00+00:00"}
        assert viewer.post("/jobs/all", data=form).status_code == 403
        files = {"files": ("a.txt", RESUME)}
        assert viewer.post("/submit", data={"csrf_token": token}, files=files).status_code == 403
    assert (guarded.status(failed), guarded.status(waiting)) == ("failed", "queued")


def changing_routes() -> Iterator[str]:
    """Yield a path for every route that takes a POST, but for signing in, which has no session yet."""
    for route in ROUTES:
        if isinstance(route, Route) and "POST" in (route.methods or ()) and route.path != "/sign-in":
            yield route.path.replace("{id:uuid}", str(uuid4())).replace("{action:str}", "retry")


def test_every_form_needs_a_token_made_for_its_visitor(guarded: Site) -> None:
    """A form of another site, or of another session, changes nothing."""
    with guarded.signed_in(OPERATOR) as operator, guarded.signed_in(OPERATOR) as other:
        foreign = token_of(other.get("/submit"))
        paths = list(changing_routes())
        assert len(paths) >= 4
        for path in paths:
            for form in ({}, {"csrf_token": ""}, {"csrf_token": "0" * 64}, {"csrf_token": foreign}):
                answer = operator.post(path, data=form)
                assert answer.status_code == 403, path
                assert "Nothing was changed" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"origin": "null"},
        {"origin": "http://[::1"},
    ],
)
def test_forms_of_other_sites_are_refused_before_they_are_read(site: Site, headers: dict[str, str]) -> None:
    """What a browser says about where a request comes from is believed when it is bad news."""
    (job,) = site.insert("failed")
    with site.client() as client:
        token = token_of(client.get("/submit"))
        answer = client.post(f"/jobs/{job}/retry", data={"csrf_token": token}, headers=headers)
    assert answer.status_code == 403
    assert site.status(job) == "failed"


def test_a_name_rebound_to_loopback_is_refused(site: Site) -> None:
    """A foreign page whose name was pointed at 127.0.0.1 cannot read along."""
    with site.client() as client:
        assert client.get("/jobs", headers={"host": "evil.example"}).status_code == 421
        assert client.get("/jobs", headers={"host": "localhost:1"}).status_code == 200
        for nonsense in ("[::1", "localhost@evil.example", ""):
            assert client.get("/jobs", headers={"host": nonsense}).status_code == 421


def test_cookies_are_kept_from_scripts_and_other_sites(site: Site, guarded: Site) -> None:
    """The session cookie is HttpOnly and SameSite, and Secure where the page is behind HTTPS."""
    with site.client() as client, guarded.client() as guest:
        local = client.get("/").headers["set-cookie"]
        secure = guest.post("/sign-in", data={"name": "R", "password": OPERATOR}).headers["set-cookie"]
    for cookie in (local, secure):
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
    assert "Secure" in secure


def test_a_forged_session_is_no_session(guarded: Site) -> None:
    """A cookie whose content was changed, or that another key signed, is ignored."""
    with guarded.signed_in(VIEWER) as viewer:
        name, value = viewer.headers["cookie"].split("=", 1)
    body, rest = value.split(".", 1)
    for forged in (f"{body[:-3]}AAA.{rest}", f"{body}.{rest[:-4]}AAAA", "x", body):
        with guarded.client() as client:
            assert client.get("/jobs", headers={"cookie": f"{name}={forged}"}).status_code == 303


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_nowhere_else(guarded: Site, target: str) -> None:
    """The page to go to after signing in is always one of ours."""
    with guarded.client() as client:
        answer = client.post("/sign-in", data={"name": "R", "password": VIEWER, "next": target})
    assert answer.headers["location"] in ("/jobs", "/")


@pytest.mark.parametrize("path", PAGES)
def test_the_content_security_policy_is_strict_and_kept(site: Site, path: str) -> None:
    """No page allows or needs inline scripts, inline styles or anything from elsewhere."""
    with site.client() as client:
        answer = client.get(path, follow_redirects=True)
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|https?://", answer.text)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("at", ["2026-01-01T00:00:00+23:00", "0001-01-01T00:00:00+14:00", "never"])
def test_a_place_in_a_list_that_cannot_be_is_the_first_page(site: Site, at: str) -> None:
    """PostgreSQL knows fewer zones than Python, and fewer times are in UTC than in others."""
    with site.client() as client:
        for name in ("after", "before"):
            assert client.get("/jobs", params={name: f"{at}_{UUID(int=0)}"}).status_code == 200


def test_uploads_are_limited(guarded: Site) -> None:
    """A file, all files together, a body that does not say its length, and the number of files."""

    def chunks() -> Iterator[bytes]:
        for _ in range(50):
            yield b"x" * 1000

    before = guarded.query("select count(*) from resumes")
    with guarded.signed_in(OPERATOR) as client:
        token = {"csrf_token": token_of(client.get("/submit"))}
        large = client.post("/submit", data=token, files={"files": ("a.txt", b"x" * 2001)})
        assert large.status_code == 422
        assert "Nothing was stored" in large.text
        assert client.post("/submit", data=token, files={"files": ("a.txt", b"x" * 30_000)}).status_code == 413
        endless = client.post("/submit", content=chunks(), headers={"content-type": "multipart/form-data; boundary=b"})
        assert endless.status_code in (400, 413)
        many = [("files", (f"{n}.txt", b"x")) for n in range(101)]
        assert client.post("/submit", data=token, files=many).status_code == 400
    assert guarded.query("select count(*) from resumes") == before


def test_a_filter_is_never_sql(site: Site) -> None:
    """Whatever stands in the URL is compared or refused, never run."""
    (job,) = site.insert("completed", model="m'); drop table analyses; --")
    with site.client() as client:
        for name in ("status", "error_code", "model", "user_id", "id", "from", "to", "after"):
            for value in ("2026-W10-1", f"urn:uuid:{job}", "0001-01-01", "9999-12-31T23:59:59-12:00"):
                assert client.get("/jobs", params={name: value}).status_code == 200, (name, value)
            for value in ("' or true --", "%s", "x'); drop table analyses; --", "\\", "{}", "1_2"):
                assert client.get("/jobs", params={name: value}).status_code == 200
        found = client.get("/jobs", params={"model": "m'); drop table analyses; --"})
    assert str(job)[:18] in found.text


def test_every_action_leaves_a_row(site: Site) -> None:
    """Submitting, retrying, cancelling, bulk actions and opening a report are recorded with who did it."""
    (failed,), (waiting,), (done,) = (
        site.insert("failed"),
        site.insert("queued"),
        site.insert("completed", result=REPORT),
    )
    site.insert("failed", error_code="lonely")
    with site.client() as client:
        token = {"csrf_token": token_of(client.get("/submit"))}
        submitted = client.post("/submit", data=token, files={"files": ("a.txt", RESUME)})
        client.post(f"/jobs/{failed}/retry", data=token)
        client.post(f"/jobs/{waiting}/cancel", data=token)
        client.post(f"/jobs/{done}/cancel", data=token)
        bulk = {"action": "retry", "error_code": "lonely", "before": "2100-01-01T00:00:00+00:00"}
        client.post("/jobs/all", data=token | bulk)
        assert client.get(f"/jobs/{done}/report").status_code == 200
        assert client.get(f"/jobs/{waiting}/report").headers["location"] == f"/jobs/{waiting}"
        log = client.get("/audit").text
    seen = set(site.query("select action, outcome, analysis_id, actor from resume_analysis.audit_log"))
    assert seen >= {
        ("submit", "done", UUID(submitted.headers["location"].rpartition("/")[2]), "local"),
        ("retry", "queued", failed, "local"),
        ("cancel", "cancelled", waiting, "local"),
        ("cancel", "completed", done, "local"),
        ("retry_matching", "done", None, "local"),
        ("report_opened", "done", done, "local"),
    }
    assert not any(action == "report_opened" and job == waiting for action, _, job, _ in seen)
    for done in (
        "submitted it",
        "retried it",
        "cancel refused: completed",
        "retried all that match",
        "opened the report",
    ):
        assert done in log


def test_a_storage_that_fails_leaves_nothing_queued(postgres_18: str, tmp_path: Path) -> None:
    """The page says what was queued before it failed, which is in the log of actions, and keeps what was typed."""
    (tmp_path / "in-the-way").write_text("a file where the folder of uploads should be")
    with (
        running_site(postgres_18, tmp_path, RESUME_ANALYSIS_STORAGE_DIR=str(tmp_path / "in-the-way")) as site,
        site.client() as client,
    ):
        form = {"csrf_token": token_of(client.get("/submit")), "job_title": "Kept title"}
        answer = client.post("/submit", data=form, files={"files": ("a.txt", RESUME)})
        assert answer.status_code == 503
        assert "Nothing was queued" in answer.text
        assert "Kept title" in answer.text
        assert site.query("select count(*) from analyses") == [(0,)]
        assert site.query("select action from resume_analysis.audit_log") == []


def test_no_resume_text_reaches_the_log(site: Site) -> None:
    """Even at the finest level a log line has no word of a resume, its name or what the visitor typed."""
    marker = "zanzibarquokka"
    with site.client() as client:
        token = {"csrf_token": token_of(client.get("/submit")), "job_title": marker, "job_description": marker * 3}
        answer = client.post("/submit", data=token, files={"files": (f"{marker}.txt", RESUME + marker)})
        job = UUID(answer.headers["location"].rpartition("/")[2])
        client.get("/jobs", params={"model": marker})
        wait_until_ended(site, job)
        client.get(f"/jobs/{job}/report")
        client.get(f"/jobs/{marker}")
    assert marker not in "".join(site.log)
    events = [json.loads(line).get("event") for line in site.log if line.startswith("{")]
    assert "request_served" in events


def test_no_answer_shows_a_traceback(site: Site) -> None:
    """What is not there is said in words."""
    with site.client() as client:
        for path in (f"/jobs/{uuid4()}", f"/jobs/{uuid4()}/report", "/nowhere", "/jobs/x", "/jobs/all?action=x"):
            answer = client.get(path)
            assert answer.status_code in (400, 404)
            assert "Traceback" not in answer.text
            assert "<h1>" in answer.text


def test_a_result_of_another_version_still_shows(site: Site) -> None:
    """A row that some other program completed has a report page, with what there is."""
    (job,) = site.insert("completed", result=json.dumps({"overallScore": 41, "unknown": [1]}))
    with site.client() as client:
        answer = client.get(f"/jobs/{job}/report")
    assert answer.status_code == 200
    assert "Overall score 41 of 100" in answer.text


def wait_until_ended(site: Site, job: UUID) -> None:
    """Wait until the worker has finished a job."""
    import time

    deadline = time.monotonic() + 30
    while site.status(job) not in ("completed", "failed"):
        assert time.monotonic() < deadline
        time.sleep(0.1)


REPORT = json.dumps(
    {
        "schemaVersion": 1, "overallScore": 50, "summary": "s", "evidence": [], "requirements": [], "rewrites": [],
        "breakdown": {"skillsMatch": 50, "experienceMatch": 50, "educationMatch": 50},
        "skills": {"matched": [], "missing": []}, "experience": {"requiredLevel": None, "inferredLevel": "0-2"},
        "education": {"meetsRequirement": True}, "strengths": [], "recommendations": [], "flags": [],
        "profile": {"links": []}, "resume": {"characters": 1, "words": 1},
        "grounding": {"exact": 0, "fuzzy": 0, "dropped": 0},
    }
)  # fmt: skip
