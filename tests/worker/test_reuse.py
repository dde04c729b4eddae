"""The same question twice is answered once; a row says whether its person is hidden from the model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import psycopg
import pytest

from tests.cli import SAMPLES, Cli
from tests.fakes.model_server import ModelServer
from tests.worker.scripted import rows

JOB = str(SAMPLES / "job.txt")
RESUME = str(SAMPLES / "nurse.pdf")


@pytest.fixture
def provider() -> Iterator[ModelServer]:
    """A model provider on a local port."""
    with ModelServer() as server:
        yield server


@pytest.fixture
def cli(database: str, tmp_path: Path, provider: ModelServer) -> Cli:
    """The command on a fresh database, with a model behind it."""
    return Cli(
        tmp_path,
        DATABASE_URL=database,
        OPENAI_API_KEY="sk-test-key",
        OPENAI_BASE_URL=provider.base_url("openai"),
        RESUME_ANALYSIS_MODEL="openai:gpt-6-luna",
    )


def analysed(cli: Cli, *arguments: str) -> dict[str, object]:
    """Submit the resume, run a worker and return the row."""
    (item,) = cli.json("submit", RESUME, "--job-description", JOB, *arguments)
    cli.run("worker", "--until-idle")
    row: dict[str, object] = cli.json("jobs", "show", item["analysis_id"])
    assert row["status"] == "completed", row["error_message"]
    return row


def test_the_second_time_no_model_is_asked(cli: Cli, provider: ModelServer) -> None:
    """The stored result comes back, marked with its row, at no tokens."""
    first = analysed(cli)
    asked = len(provider.calls)
    second = analysed(cli)
    assert len(provider.calls) == asked
    assert second["result"]["overallScore"] == first["result"]["overallScore"]
    assert second["result"]["audit"]["reusedFrom"] == first["id"]
    assert (second["input_tokens"], second["output_tokens"]) == (0, 0)
    assert second["model"] == first["model"]


def test_another_question_is_asked(cli: Cli, provider: ModelServer) -> None:
    """Another level, title, blindness or user is another question."""
    known = analysed(cli)
    asked = len(provider.calls)
    changes = [["--experience-level", "6+"], ["--job-title", "Nurse"], ["--blind"], ["--user-id", str(UUID(int=7))]]
    for change in changes:
        cli.run("submit", RESUME, "--job-description", JOB, *change)
    cli.run("worker", "--until-idle")
    others = [row for row in rows(cli.environment["DATABASE_URL"]) if row["id"] != UUID(str(known["id"]))]
    assert [row["result"]["audit"]["reusedFrom"] for row in others] == [None] * len(changes)
    assert len(provider.calls) >= asked + len(changes)


def test_reuse_can_be_turned_off(cli: Cli, provider: ModelServer) -> None:
    """A setting asks the model every time."""
    analysed(cli)
    asked = len(provider.calls)
    cli.environment["RESUME_ANALYSIS_REUSE_RESULTS"] = "false"
    analysed(cli)
    assert len(provider.calls) > asked


def test_a_result_of_another_version_is_not_reused(cli: Cli, provider: ModelServer) -> None:
    """One that lacks what a report has today is no answer; the model is asked, and the job does not fail."""
    analysed(cli)
    asked = len(provider.calls)
    with psycopg.connect(cli.environment["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("update analyses set result = result - 'breakdown'")
    assert analysed(cli)["result"]["audit"]["reusedFrom"] is None
    assert len(provider.calls) > asked


def test_a_row_decides_whether_its_person_is_hidden(cli: Cli, provider: ModelServer) -> None:
    """Blind by row: the model never sees the name, and the stored text still holds it."""
    row = analysed(cli, "--blind")
    with psycopg.connect(cli.environment["DATABASE_URL"]) as connection:
        (text,) = connection.execute("select resume_text from resumes").fetchone()
    name = text.splitlines()[0]
    assert name
    assert all(name not in call.user for call in provider.calls)
    assert row["result"]["audit"]["blind"] is True
    assert rows(cli.environment["DATABASE_URL"])[0]["blind"] is True
