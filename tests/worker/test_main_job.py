"""The main job on real parts, through the command line: file and job description in, a stored report out."""

from __future__ import annotations

import json
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.cli import SAMPLES, Cli
from tests.fakes.model_server import ModelServer
from tests.worker.scripted import rows

JOB = str(SAMPLES / "job.txt")
RESUMES = sorted(str(path) for path in SAMPLES.glob("*.pdf"))


@pytest.fixture
def cli(database: str, tmp_path: Path) -> Cli:
    """The command on a fresh, migrated database."""
    return Cli(tmp_path, DATABASE_URL=database)


@pytest.fixture(scope="module")
def provider() -> Iterator[ModelServer]:
    """A model provider on a local port."""
    with ModelServer() as server:
        yield server


def submit(cli: Cli, *files: str) -> list[str]:
    """Queue files against the sample job description; returns the ids."""
    return [item["analysis_id"] for item in cli.json("submit", *files, "--job-description", JOB)]


def canonical_lines(stderr: str) -> list[dict[str, Any]]:
    """Return the log lines that end an attempt."""
    events = ("analysis_completed", "analysis_retried", "analysis_failed", "lease_lost")
    lines = [json.loads(line) for line in stderr.splitlines()]
    return [line for line in lines if line["event"] in events]


def test_three_samples_end_with_three_reports(cli: Cli) -> None:
    """Each row is completed with a report, its text is cached, and one log line tells of each attempt."""
    ids = submit(cli, *RESUMES)
    log = cli.run("worker", "--until-idle").stderr

    for analysis_id in ids:
        row = cli.json("jobs", "show", analysis_id)
        assert row["status"] == "completed"
        assert row["model"] == "offline"
        assert row["prompt_version"].startswith("resume-analysis/")
        assert 0 <= row["result"]["overallScore"] <= 100
        assert row["result"]["evidence"]
        assert len(row["attempts"]) == 1
    assert [line["event"] for line in canonical_lines(log)] == ["analysis_completed"] * 3
    with psycopg.connect(cli.environment["DATABASE_URL"]) as connection:
        texts = connection.execute("select resume_text, extraction from resumes").fetchall()
    assert all(text and extraction["pages"] >= 1 for text, extraction in texts)
    assert cli.json("stats")["completed"] == 3


def test_every_quote_stands_in_the_stored_text(cli: Cli) -> None:
    """Evidence offsets point at their quote in the text of the row."""
    submit(cli, *RESUMES)
    cli.run("worker", "--until-idle")
    with psycopg.connect(cli.environment["DATABASE_URL"]) as connection:
        stored = connection.execute(
            "select r.resume_text, a.result -> 'evidence' from analyses a join resumes r on r.id = a.resume_id"
        ).fetchall()
    assert len(stored) == 3
    for text, evidence in stored:
        assert all(text[item["start"] : item["end"]] == item["quote"] for item in evidence)


@pytest.mark.parametrize("api", ["openai", "openai-chat"])
def test_a_model_over_http_judges_and_its_usage_is_stored(cli: Cli, provider: ModelServer, api: str) -> None:
    """The same job through the OpenAI wire formats: tokens in the row, a report that passed its checks."""
    cli.environment |= {"OPENAI_API_KEY": "sk-test-key", "OPENAI_BASE_URL": provider.base_url(api)}
    ids = submit(cli, *RESUMES)
    before = len(provider.calls)
    log = cli.run("worker", "--until-idle", "--model", f"{api}:gpt-6-luna").stderr

    assert len(provider.calls) - before == 3
    for analysis_id in ids:
        row = cli.json("jobs", "show", analysis_id)
        assert row["status"] == "completed", row["error_message"]
        assert row["input_tokens"] > 0
        assert row["output_tokens"] > 0
        assert row["cost_usd"] > 0
    assert "sk-test-key" not in log


def test_logs_hold_no_resume_text(cli: Cli, provider: ModelServer) -> None:
    """Not in the worker's log, not when the model fails, not when the answer is thrown away."""
    cli.environment |= {
        "OPENAI_API_KEY": "sk-test-key",
        "OPENAI_BASE_URL": provider.base_url("openai"),
        "RESUME_ANALYSIS_LOG_LEVEL": "debug",
    }
    ids = submit(cli, RESUMES[0], RESUMES[0])
    provider.script("refusal", "wrong_schema", "wrong_schema", "wrong_schema")
    log = cli.run("worker", "--until-idle", "--model", "openai:gpt-6-luna").stderr
    with psycopg.connect(cli.environment["DATABASE_URL"]) as connection:
        (text,) = connection.execute("select resume_text from resumes where resume_text is not null limit 1").fetchone()
    shown = log + json.dumps([cli.json("jobs", "show", i)["error_message"] for i in ids])
    for line in text.splitlines():
        if len(line.strip()) > 20:
            assert line.strip() not in shown
    assert "sk-test-key" not in shown


def test_analyze_prints_the_names_of_the_row(cli: Cli) -> None:
    """The contract of ``analyze --json``, on success and on failure."""
    names = {
        "status", "result", "error_code", "error_message", "model", "prompt_version",
        "input_tokens", "output_tokens", "cost_usd", "duration_ms",
    }  # fmt: skip
    good = cli.json("analyze", RESUMES[0], "--job-description", JOB, "--experience-level", "3-5")
    assert set(good) == names
    assert good["status"] == "completed"

    (cli.folder / "empty.pdf").touch()
    bad = cli.json("analyze", "empty.pdf", code=1)
    assert set(bad) == names
    assert (bad["status"], bad["error_code"], bad["result"]) == ("failed", "empty_file", None)


def test_a_worker_killed_in_the_middle_loses_nothing(cli: Cli, provider: ModelServer) -> None:
    """SIGKILL while the model thinks; a second worker ends with one completed row."""
    cli.environment |= {
        "OPENAI_API_KEY": "sk-test-key",
        "OPENAI_BASE_URL": provider.base_url("openai"),
        "RESUME_ANALYSIS_LEASE_SECONDS": "2",
        "RESUME_ANALYSIS_MODEL": "openai:gpt-6-luna",
    }
    (analysis_id,) = submit(cli, RESUMES[0])
    before = len(provider.calls)
    provider.script("delay:30")
    first = cli.start("worker")
    _until(lambda: len(provider.calls) > before)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    assert cli.json("jobs", "show", analysis_id)["status"] == "processing"

    cli.run("worker", "--until-idle")
    (row,) = rows(cli.environment["DATABASE_URL"])
    assert (row["status"], row["attempt"], row["retry_count"], row["lost_leases"]) == ("completed", 2, 1, 1)
    assert [entry["error_code"] for entry in row["attempts"]] == ["lease_expired", None]


def test_a_failure_of_the_model_names_the_prompt_and_what_it_cost(cli: Cli, provider: ModelServer) -> None:
    """An audit of failures needs the same as one of results."""
    cli.environment |= {
        "OPENAI_API_KEY": "sk-test-key",
        "OPENAI_BASE_URL": provider.base_url("openai"),
        "RESUME_ANALYSIS_MODEL": "openai:gpt-6-luna",
    }
    submit(cli, RESUMES[0])
    provider.script("refusal")
    cli.run("worker", "--until-idle")
    (row,) = rows(cli.environment["DATABASE_URL"])
    provider.script("refusal")
    for failed in (row, cli.json("analyze", RESUMES[0], code=1)):
        assert (failed["error_code"], failed["model"]) == ("refused", "openai:gpt-6-luna")
        assert failed["prompt_version"].startswith("resume-analysis/")
        assert failed["input_tokens"] > 0


def test_sigterm_gives_the_job_back(cli: Cli, provider: ModelServer) -> None:
    """Exit 0, the job is queued again at no charge, with the tokens of the answer that was to be mended."""
    cli.environment |= {
        "OPENAI_API_KEY": "sk-test-key",
        "OPENAI_BASE_URL": provider.base_url("openai"),
        "RESUME_ANALYSIS_DRAIN_SECONDS": "0.2",
        "RESUME_ANALYSIS_MODEL": "openai:gpt-6-luna",
    }
    submit(cli, RESUMES[0])
    before = len(provider.calls)
    provider.script("fabricated", "delay:30")
    worker = cli.start("worker")
    _until(lambda: len(provider.calls) > before + 1)
    worker.send_signal(signal.SIGTERM)
    _, log = worker.communicate(timeout=20)
    assert worker.returncode == 0
    assert "worker_drained" in log
    (row,) = rows(cli.environment["DATABASE_URL"])
    assert (row["status"], row["retry_count"], row["lease_token"] is not None) == ("queued", 0, True)
    assert row["input_tokens"] > 0
    assert row["cost_usd"] > 0
    assert row["prompt_version"].startswith("resume-analysis/")
    (entry,) = row["attempts"]
    assert (entry["error_code"], entry["input_tokens"]) == ("released", row["input_tokens"])
    assert len(entry["faults"]) == 1


def test_eight_processes_run_each_job_once(cli: Cli) -> None:
    """200 jobs, eight workers, 200 first attempts."""
    url = cli.environment["DATABASE_URL"]
    submit(cli, RESUMES[0])
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "insert into analyses (user_id, resume_id, job_title, job_description, status) "
            "select user_id, resume_id, job_title, job_description, 'queued' from analyses, generate_series(1, 199)"
        )
    workers = [cli.start("worker", "--until-idle", "--concurrency", "8") for _ in range(8)]
    for worker in workers:
        _, log = worker.communicate(timeout=180)
        assert worker.returncode == 0, log
    ended = rows(url)
    assert len(ended) == 200
    assert {(row["status"], row["attempt"], row["retry_count"]) for row in ended} == {("completed", 1, 0)}


def test_demo_runs_twice_with_nothing_configured(tmp_path: Path) -> None:
    """The newcomer's first command: embedded database, three reports, and again."""
    cli = Cli(tmp_path)
    for _ in range(2):
        done = cli.run("demo", cold=True)
        for sample in RESUMES:
            assert Path(sample).name in done.stdout
        assert "Model: offline" in done.stderr
        assert f"RESUME_ANALYSIS_HOME={tmp_path / 'home'} resume-analysis web --worker" in done.stderr
        assert re.search(r"open http://127\.0\.0\.1:8080/jobs/[0-9a-f-]{36}/report ", done.stderr)


def _until(condition: Any, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)
