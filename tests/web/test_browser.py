"""The page in a real Chromium: what a person does, with and without JavaScript, on a desk and on a phone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cli import SAMPLES
from tests.web.site import OPERATOR, RESUME, VIEWER, Site

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not on this machine")
ATTACK = '<img src=x onerror="window.owned=1"><script>window.owned=1</script>"\'>&{{7*7}}'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser."""
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A tab on the loopback page; it fails the test on a script error or a breach of the content policy."""
    yield from _tab(browser, site.url)


def _tab(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    context = browser.new_context(base_url=url, **options)
    context.set_default_timeout(20_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()
    assert faults == []


def _submit(page: Page, *files: Any, title: str = "Backend engineer") -> None:
    page.goto("/submit")
    page.get_by_label("Resumes").set_input_files(list(files))
    page.get_by_label("Job title").fill(title)
    page.get_by_label("Job description").fill((SAMPLES / "job.txt").read_text(encoding="utf-8"))
    page.get_by_role("button", name="Analyze").click()


def test_a_resume_goes_from_upload_to_a_report_with_marked_quotes(page: Page) -> None:
    """The page shows the job by itself going through; a click on a claim shows its passage in the resume."""
    _submit(page, SAMPLES / "backend_engineer.pdf")
    page.get_by_role("link", name="Open the report").click()
    expect(page.get_by_role("img", name="Overall score")).to_be_visible()
    strength = page.locator("section:has(h2:text-is('Strengths')) li").first
    strength.get_by_role("link", name="see quote").first.click()
    framed = page.locator("mark.on")
    expect(framed.first).to_be_in_viewport()
    said = " ".join("".join(framed.all_inner_texts()).split()).rstrip(".")
    assert said
    assert said in " ".join(strength.inner_text().split())


def test_the_years_lead_to_the_jobs_they_are_counted_from(page: Page) -> None:
    """Each job that counts is one click away in the resume."""
    _submit(page, SAMPLES / "nurse.pdf")
    page.get_by_role("link", name="Open the report").click()
    years = page.locator("dl.facts div:has(dt:text-is('Years'))")
    expect(years).to_contain_text("by the dates of this work")
    years.get_by_role("link", name="see quote").first.press("Enter")
    expect(page.locator("mark.on").first).to_be_in_viewport()


def test_what_is_shown_in_part_stands_apart_from_what_is_shown(page: Page) -> None:
    """A course in a skill is not listed beside skills that are shown."""
    _submit(page, SAMPLES / "nurse.pdf")
    page.get_by_role("link", name="Open the report").click()
    expect(page.locator(".chips .partial")).to_have_text("Python")
    expect(page.locator(".chips .matched", has_text="Python")).to_have_count(0)


def test_a_job_without_a_title_is_still_a_job(page: Page) -> None:
    """A report for a job description alone says that there was one."""
    _submit(page, SAMPLES / "nurse.pdf", title="")
    page.get_by_role("link", name="Open the report").click()
    expect(page.locator("header .for")).to_have_text("compared with a job description")


def test_many_resumes_are_watched_together(page: Page) -> None:
    """A batch shows each file's way and leads to each report."""
    _submit(page, *sorted(SAMPLES.glob("*.pdf")))
    expect(page.get_by_text("3 of 3 ended")).to_be_visible()
    expect(page.get_by_role("link", name="Open the report")).to_have_count(3)


def test_hostile_names_texts_titles_and_answers_stay_text(page: Page, site: Site) -> None:
    """File name, resume text, job title and model answer are shown letter by letter and never run."""
    result = json.loads(json.dumps(_REPORT).replace("TEXT", json.dumps(ATTACK)[1:-1]))
    text = f"Work\n{ATTACK}\n{RESUME}"
    result["evidence"] = [
        {"path": "/strengths/0", "quote": ATTACK, "start": text.index(ATTACK), "end": text.index(ATTACK) + len(ATTACK)}
    ]
    (job,) = site.insert(
        "completed", filename=ATTACK, resume_text=text, job_title=ATTACK, job_description=ATTACK, model=ATTACK,
        result=json.dumps(result),
    )  # fmt: skip
    for path in (f"/jobs/{job}", f"/jobs/{job}/report", "/jobs", "/", "/audit", f"/batch?id={job}"):
        page.goto(path)
        assert page.evaluate("window.owned") is None
        assert page.locator("img").count() == 0
    page.goto(f"/jobs/{job}/report")
    expect(page.locator("mark", has_text="onerror")).to_have_text(ATTACK)
    expect(page.locator(".summary")).to_have_text(ATTACK)
    hostile_file = {"name": "<b onload=alert(1)>.txt", "mimeType": "text/plain", "buffer": (RESUME + ATTACK).encode()}
    _submit(page, hostile_file, title=ATTACK)
    page.get_by_role("link", name="Open the report").click()
    expect(page.locator(".resume .text")).to_contain_text(ATTACK)
    assert page.evaluate("window.owned") is None


def test_one_bad_file_among_several_says_why_and_holds_nobody_up(page: Page) -> None:
    """The others have their reports; the bad one has its reason beside its name."""
    bad = {"name": "not_really.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 cut off"}
    good = {"name": "nurse.pdf", "mimeType": "application/pdf", "buffer": (SAMPLES / "nurse.pdf").read_bytes()}
    _submit(page, good, bad)
    expect(page.get_by_text("2 of 2 ended")).to_be_visible()
    failed = page.get_by_role("row", name="not_really.pdf")
    expect(failed).to_contain_text("damaged")
    expect(failed.locator(".status")).to_have_text("failed")
    expect(page.get_by_role("link", name="Open the report")).to_have_count(1)


def test_a_list_leads_to_the_report_of_what_is_completed(page: Page, site: Site) -> None:
    """What has ended well can be read from the list, without the page of the job between."""
    (job,) = site.insert("completed", result=json.dumps(_REPORT), resume_text=RESUME, model="from-the-list")
    page.goto("/jobs?model=from-the-list")
    page.get_by_role("link", name=f"Report {str(job)[:18]}").click()
    expect(page.get_by_role("img", name="Overall score 64 of 100")).to_be_visible()


def test_where_nobody_works_the_pages_say_so(guarded: Site) -> None:
    """Jobs that wait without a worker are told on the overview and on their own pages, with what to start."""
    (job,) = guarded.insert("queued", run_after="now")
    with guarded.signed_in(VIEWER) as viewer:
        assert "No worker holds a job or listens for one." in viewer.get("/").text
        for path in (f"/jobs/{job}", f"/batch?id={job}"):
            assert "No worker holds a job" in viewer.get(path).text
        guarded.query("delete from analyses where id = %s", job)
        assert "What is submitted now waits" in viewer.get("/").text


def test_an_idle_worker_shows_on_the_overview(page: Page) -> None:
    """A worker with nothing to do is not taken for no worker."""
    page.goto("/")
    expect(page.locator("section", has=page.get_by_role("heading", name="Workers"))).to_contain_text(
        "1 worker listens for jobs"
    )


def test_retry_keeps_the_filter(page: Page, site: Site) -> None:
    """After a retry the list shows the same filter, and the job stands in the queue."""
    first, second = site.insert("failed", count=2, error_code="single_retry", retry_count=3)
    page.goto("/jobs?status=failed&error_code=single_retry")
    row = page.get_by_role("row", name=str(first)[:18])
    row.get_by_role("button", name="Retry").click()
    expect(page.get_by_role("status")).to_contain_text("Queued again")
    expect(page.get_by_label("Error")).to_have_value("single_retry")
    expect(page.get_by_role("row", name=str(second)[:18])).to_be_visible()
    assert site.query("select retry_count from analyses where id = %s", first) == [(0,)]
    assert site.status(second) == "failed"


def test_a_time_in_the_address_stays_in_the_form(page: Page, site: Site) -> None:
    """Narrowing a list further keeps the minutes it was narrowed to, and not-due jobs can be told from waiting ones."""
    site.insert("queued", error_code="later")
    page.goto("/jobs?from=2020-01-01T10:20&to=2099-12-31T12:00%2B02:00")
    page.get_by_label("Status").select_option("queued, to retry or scheduled")
    page.get_by_role("button", name="Filter").click()
    page.wait_for_url("**/jobs?status=deferred&from=2020-01-01T10%3A20&to=2099-12-31T10%3A00")
    assert set(page.locator("#jobs .status").all_inner_texts()) <= {"scheduled", "waits to retry"}
    expect(page.locator("#jobs .status").first).to_be_visible()


def test_printing_is_light_whatever_the_screen_is(browser: Browser, site: Site) -> None:
    """On paper the marks have their light colours, and what only works on a screen is left out."""
    (job,) = site.insert("completed", result=json.dumps(_REPORT), resume_text=RESUME)
    tab = _tab(browser, site.url, color_scheme="dark")
    page = next(tab)
    page.goto(f"/jobs/{job}/report")
    colour = "getComputedStyle(document.documentElement).getPropertyValue('--flag')"
    dark = page.evaluate(colour)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(colour) not in ("", dark)
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.locator(".resume .text")).to_be_visible()
    next(tab, None)


def test_a_job_tells_of_each_attempt(page: Page, site: Site) -> None:
    """When it began, on which worker, what went wrong, what it cost and what the checks found in each answer."""
    ended = {"worker": "host:1:ab", "started": "2026-01-02T10:20:30+00:00", "ended": "2026-01-02T10:21:00+00:00"}
    spent = {"model": "openai:gpt-5-mini", "input_tokens": 14210, "output_tokens": 2877, "cost_usd": 0.0093}
    attempts = [
        ended | {"attempt": 1, "error_code": "model_timeout"},
        ended | spent | {"attempt": 2, "error_code": "invalid_output", "faults": [9, 6, 5]},
        ended | spent | {"attempt": 3, "error_code": None, "faults": [0]},
    ]
    result = json.dumps(_REPORT | {"grounding": {"exact": 9, "fuzzy": 0, "dropped": 2}})
    (job,) = site.insert("completed", attempts=json.dumps(attempts), attempt=3, result=result)
    page.goto(f"/jobs/{job}")
    last, second, first = page.locator(".timeline li").all()
    expect(first).to_contain_text("model_timeout after 30 s")
    expect(first).to_contain_text("02 Jan 10:20:30")
    expect(second).to_contain_text("9, then 6, then 5 (3 answers)")
    expect(second).to_contain_text("$0.0093")
    expect(last).to_contain_text("none")
    expect(last).to_contain_text("2 statements")


def test_a_refused_action_says_why(page: Page, site: Site) -> None:
    """A list may be older than the job: the page then explains instead of doing something else."""
    (job,) = site.insert("failed", error_code="taken_meanwhile")
    page.goto("/jobs?error_code=taken_meanwhile")
    site.query("update analyses set status = 'completed', failed_at = null, completed_at = now(), "
               "result = '{}' where id = %s", job)  # fmt: skip
    page.get_by_role("button", name="Retry").click()
    expect(page.get_by_role("status")).to_contain_text("It has completed, so nothing was changed")


def test_bulk_retry_asks_runs_in_batches_and_keeps_the_filter(page: Page, site: Site) -> None:
    """More than one batch of jobs is retried by one click, others are not touched."""
    site.insert("failed", count=620, error_code="bulk_target")
    (other,) = site.insert("failed", error_code="bulk_other")
    page.goto("/jobs?status=failed&error_code=bulk_target")
    page.get_by_role("link", name="Retry all that match").click()
    expect(page.get_by_role("heading")).to_have_text("Retry 620 jobs?")
    page.get_by_role("button", name="Retry them").click()
    page.wait_for_url("**/jobs?status=failed&error_code=bulk_target&done=retried_all")
    expect(page.get_by_role("status")).to_contain_text("All that matched")
    left = site.query("select count(*) from analyses where status = 'failed' and error_code = 'bulk_target'"
                      " and attempt = 0")  # fmt: skip
    assert left == [(0,)]
    assert site.status(other) == "failed"
    batches = site.query("select details ->> 'analyses' from resume_analysis.audit_log "
                         "where details -> 'filter' ->> 'error_code' = 'bulk_target' order by id")  # fmt: skip
    assert batches == [("500",), ("120",)]


def test_everything_can_be_read_and_done_without_javascript(browser: Browser, site: Site) -> None:
    """Lists, jobs, reports, submitting, retrying one and retrying all are plain links and forms."""
    site.insert("failed", count=3, error_code="no_script")
    tab = _tab(browser, site.url, java_script_enabled=False)
    page = next(tab)
    _submit(page, SAMPLES / "nurse.pdf")
    while not page.get_by_role("link", name="Open the report").count():
        expect(page.locator(".status")).not_to_have_text("failed")
        page.get_by_role("link", name="Refresh").click()
    page.get_by_role("link", name="Open the report").click()
    expect(page.locator("mark").first).to_be_visible()
    page.goto("/jobs?error_code=no_script&status=failed")
    page.get_by_role("button", name="Retry").first.click()
    expect(page.get_by_role("status")).to_contain_text("Queued again")
    page.get_by_role("link", name="Retry all that match").click()
    page.get_by_role("button", name="Retry them").click()
    expect(page.get_by_role("status")).to_contain_text("All that matched")
    next(tab, None)


def test_signing_in_wrongly_and_rightly(browser: Browser, guarded: Site) -> None:
    """A wrong password is explained; the right one leads to where the visitor was going."""
    tab = _tab(browser, guarded.url)
    page = next(tab)
    page.goto("/jobs?status=failed")
    page.get_by_label("Your name").fill("Robin")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("not right")
    expect(page.get_by_label("Your name")).to_have_value("Robin")
    page.get_by_label("Password").fill(OPERATOR)
    with page.expect_response(lambda answer: answer.request.method == "POST") as signed_in:
        page.get_by_role("button", name="Sign in").click()
    assert signed_in.value.headers["location"] == "/jobs?status=failed"
    next(tab, None)


@pytest.mark.parametrize(("password", "buttons"), [(OPERATOR, 1), (VIEWER, 0)])
def test_roles_see_what_they_may_do(browser: Browser, guarded: Site, password: str, buttons: int) -> None:
    """An operator has buttons, a viewer reads the same list without them."""
    (job,) = guarded.insert("failed", error_code=f"seen_by_{buttons}")
    with guarded.signed_in(password) as client:
        name, value = client.headers["cookie"].split("=", 1)
    tab = _tab(browser, guarded.url)
    page = next(tab)
    page.context.add_cookies([{"name": name, "value": value, "url": guarded.url}])
    page.goto(f"/jobs?error_code=seen_by_{buttons}")
    expect(page.get_by_role("row", name=str(job)[:18])).to_be_visible()
    expect(page.get_by_role("row").get_by_role("button", name="Retry")).to_have_count(buttons)
    next(tab, None)


def test_live_parts_follow_and_can_be_paused(page: Page, site: Site) -> None:
    """A change shows without a click; after Pause it does not."""
    (job,) = site.insert("queued", job_title="Watched")
    page.goto(f"/jobs/{job}")
    expect(page.locator(".status")).to_have_text("scheduled")
    site.query("update analyses set status = 'processing', deferred = false, lease_token = gen_random_uuid(), "
               "lease_expires_at = '2100-01-01', worker_id = 'w' where id = %s", job)  # fmt: skip
    expect(page.locator(".status")).to_have_text("running")
    page.get_by_role("button", name="Pause").click()
    site.query("update analyses set status = 'failed', lease_expires_at = null, failed_at = now(), "
               "error_code = 'x' where id = %s", job)  # fmt: skip
    page.wait_for_timeout(2500)
    expect(page.locator(".status")).to_have_text("running")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".status")).to_have_text("failed")


def test_live_parts_follow_under_a_keyboard_user_who_keeps_their_place(page: Page, site: Site) -> None:
    """A part is renewed while a control in it has the focus, and the same control has it afterwards."""
    (job,) = site.insert("queued", job_title="Under the cursor")
    page.goto(f"/jobs/{job}")
    cancel = page.get_by_role("button", name="Cancel")
    cancel.focus()
    site.query("update analyses set status = 'processing', deferred = false, lease_token = gen_random_uuid(), "
               "lease_expires_at = '2100-01-01', worker_id = 'w' where id = %s", job)  # fmt: skip
    expect(page.locator(".status")).to_have_text("running")
    expect(cancel).to_be_focused()


def test_an_ended_session_leads_back_to_where_one_was(browser: Browser, guarded: Site) -> None:
    """An action after the session's end changes nothing, says so, and leads by signing in to the page it came from."""
    (job,) = guarded.insert("failed", error_code="session_over")
    with guarded.signed_in(OPERATOR) as client:
        name, value = client.headers["cookie"].split("=", 1)
    tab = _tab(browser, guarded.url)
    page = next(tab)
    page.context.add_cookies([{"name": name, "value": value, "url": guarded.url}])
    page.goto("/jobs?error_code=session_over")
    page.context.clear_cookies()
    page.get_by_role("row").get_by_role("button", name="Retry").click()
    expect(page.get_by_role("heading")).to_have_text("You are not signed in")
    expect(page.get_by_text("Nothing was changed")).to_be_visible()
    page.get_by_role("link", name="Sign in").click()
    assert page.locator("[name=next]").input_value() == "/jobs?error_code=session_over"
    page.context.add_cookies([{"name": name, "value": value, "url": guarded.url}])
    page.goto("/jobs/all?action=retry&error_code=session_over")
    page.context.clear_cookies()
    page.get_by_role("button", name="Retry them").click()
    page.wait_for_url("**/sign-in?next=*")
    assert guarded.status(job) == "failed"
    next(tab, None)


def test_a_resume_from_right_to_left_begins_on_the_right(page: Page, site: Site) -> None:
    """Each line of the resume runs in the direction of its own letters."""
    text = "אדה לוי\nEngineer"
    (job,) = site.insert("completed", result=json.dumps(_REPORT), resume_text=text)
    page.goto(f"/jobs/{job}/report")
    middle, hebrew, latin = page.locator(".resume .text").evaluate(
        """box => {
            const letters = box.firstChild, line = document.createRange(), whole = box.getBoundingClientRect();
            const left = (from, to) => {
                line.setStart(letters, from); line.setEnd(letters, to); return line.getBoundingClientRect().left;
            };
            return [whole.left + whole.width / 2, left(0, 7), left(8, 16)];
        }"""
    )
    assert latin < middle < hebrew


def test_pages_fit_a_phone_and_every_field_has_a_label(browser: Browser, site: Site) -> None:
    """Nothing is wider than a small screen, the first Tab reaches the skip link, and controls have names."""
    endless = "a" * 120
    (done,) = site.insert(
        "completed", result=json.dumps(_REPORT).replace("TEXT", endless), resume_text=RESUME + endless,
        filename=endless + ".pdf", job_title=endless, model=endless,
    )  # fmt: skip
    site.insert("failed")
    tab = _tab(browser, site.url, viewport={"width": 360, "height": 740})
    page = next(tab)
    for path in ("/", "/jobs", "/submit", "/audit", f"/jobs/{done}", f"/jobs/{done}/report", "/jobs?status=failed"):
        page.goto(path)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360, path
        nameless = page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a')]"
            ".filter(e => !(e.labels?.length || e.textContent.trim() || e.getAttribute('aria-label'))).length"
        )
        assert nameless == 0, path
        assert page.locator("h1").count() == 1, path
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        cut = page.evaluate("[...document.querySelectorAll('.tick')].filter(t => t.getBBox().x < 0).length")
        assert cut == 0, path
    next(tab, None)


_REPORT: dict[str, Any] = {
    "schemaVersion": 1, "overallScore": 64, "summary": "TEXT",
    "breakdown": {"skillsMatch": 50, "experienceMatch": 50, "educationMatch": 50},
    "skills": {"matched": ["TEXT"], "missing": ["TEXT"]},
    "experience": {"requiredLevel": None, "inferredLevel": "0-2", "gapReason": "TEXT"},
    "education": {"meetsRequirement": True, "notes": "TEXT"}, "strengths": ["TEXT"], "recommendations": ["TEXT"],
    "evidence": [], "requirements": [{"text": "TEXT", "skill": "TEXT", "importance": "must", "status": "met"}],
    "rewrites": [{"before": "TEXT", "after": "TEXT", "reason": "TEXT"}],
    "flags": [{"code": "needs_review", "message": "TEXT", "quote": "TEXT"}],
    "profile": {"name": "TEXT", "email": "TEXT", "phone": "TEXT", "links": ["TEXT"]},
    "resume": {"pages": 1, "characters": 1, "words": 1, "sections": []},
    "grounding": {"exact": 1, "fuzzy": 0, "dropped": 0},
}  # fmt: skip
