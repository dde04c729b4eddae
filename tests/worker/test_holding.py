"""When no job can succeed, workers hold: jobs stay queued at no charge, and an operator is told why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli import SAMPLES, Cli
from tests.fakes.model_server import ModelServer
from tests.worker.scripted import rows

RESUME = str(SAMPLES / "nurse.pdf")


@pytest.fixture
def provider() -> Iterator[ModelServer]:
    """A model provider on a local port."""
    with ModelServer() as server:
        yield server


@pytest.fixture
def cli(database: str, tmp_path: Path, provider: ModelServer) -> Cli:
    """The command on a fresh database, one job at a time, with a model behind it."""
    return Cli(
        tmp_path,
        DATABASE_URL=database,
        OPENAI_API_KEY="sk-test-key",
        OPENAI_BASE_URL=provider.base_url("openai"),
        RESUME_ANALYSIS_MODEL="openai:gpt-6-luna",
        RESUME_ANALYSIS_CONCURRENCY="1",
        RESUME_ANALYSIS_REUSE_RESULTS="false",
    )


@pytest.mark.parametrize(("fault", "code"), [("unauthorized", "model_unauthorized"), ("quota", "quota_exhausted")])
def test_a_refused_key_stops_the_worker_and_no_job_is_charged(
    cli: Cli, provider: ModelServer, fault: str, code: str
) -> None:
    """One call finds out; the others are not made."""
    cli.run("submit", RESUME, RESUME, RESUME)
    provider.script(*[fault] * 10)
    ended = cli.run("worker", "--until-idle", code=1)
    assert code in ended.stderr.splitlines()[-1]
    assert len(provider.calls) == 1
    assert {(row["status"], row["retry_count"]) for row in rows(cli.environment["DATABASE_URL"])} == {("queued", 0)}


def test_the_cost_limit_of_the_day_stops_the_worker(cli: Cli, provider: ModelServer) -> None:
    """The first analysis spends it; the rest waits for tomorrow, and the log says so."""
    cli.environment["RESUME_ANALYSIS_USD_PER_DAY"] = "0.000001"
    cli.run("submit", RESUME, RESUME, RESUME)
    ended = cli.run("worker", "--until-idle", code=1)
    held = [json.loads(line) for line in ended.stderr.splitlines() if '"worker_held"' in line]
    assert "cost limit" in held[0]["reason"]
    statuses = [row["status"] for row in rows(cli.environment["DATABASE_URL"])]
    assert sorted(statuses) == ["completed", "queued", "queued"]
    assert len(provider.calls) == 1


def test_a_cost_limit_that_could_never_be_reached_is_refused(cli: Cli) -> None:
    """A model without a known price costs nothing on paper: the worker and the doctor say so instead of spending."""
    cli.environment |= {"RESUME_ANALYSIS_USD_PER_DAY": "5", "RESUME_ANALYSIS_MODEL": "openai:of-our-own"}
    assert "no price is known for openai:of-our-own" in cli.run("worker", "--until-idle", code=2).stderr
    assert "no price is known" in cli.run("doctor", code=2).stdout
    cli.environment["RESUME_ANALYSIS_USD_PER_DAY"] = ""
    cli.run("worker", "--until-idle")


def test_the_doctor_tells_why_no_job_runs(cli: Cli, provider: ModelServer) -> None:
    """A worker that gives up sends people there: what holds calls back is a fault, and every job counts."""
    cli.run("submit", RESUME)
    provider.script("unauthorized")
    cli.run("worker", "--until-idle", code=1)
    told = {finding["check"]: finding for finding in cli.json("doctor", code=1)}
    assert "model_unauthorized" in told["calls"]["message"]
    assert "1 waiting" in told["database"]["message"]
    cli.environment |= {"RESUME_ANALYSIS_MODEL": "openai-chat:gpt-5-nano", "RESUME_ANALYSIS_USD_PER_DAY": "0.000001"}
    cli.run("submit", RESUME)
    assert "calls" not in {finding["check"] for finding in cli.json("doctor")}


def test_the_doctor_names_a_server_of_ones_own(cli: Cli) -> None:
    """Where it is and whether a key goes there; a password in its address stays out."""
    cli.environment |= {"RESUME_ANALYSIS_MODEL": "openai-chat:ours", "OPENAI_API_KEY": ""}
    cli.environment["OPENAI_BASE_URL"] = "http://me:hunter2@localhost:8000/v1"
    told = {finding["check"]: finding["message"] for finding in cli.json("doctor")}
    assert told["model"].startswith("openai-chat:ours at localhost:8000, no key is set")
    cli.environment["OPENAI_API_KEY"] = "sk-something"
    told = {finding["check"]: finding["message"] for finding in cli.json("doctor")}
    assert told["model"].startswith("openai-chat:ours at localhost:8000, a key is set")


def test_a_pause_the_provider_asks_for_is_kept_and_costs_no_retry(cli: Cli, provider: ModelServer) -> None:
    """After it the job is run again and completed."""
    cli.run("submit", RESUME)
    provider.script("rate_limited:2")
    cli.run("worker", "--until-idle")
    (row,) = rows(cli.environment["DATABASE_URL"])
    assert (row["status"], row["retry_count"], row["attempt"]) == ("completed", 0, 2)
    first, second = (entry["ended"] for entry in row["attempts"])
    assert first < second
    assert len(provider.calls) == 2
