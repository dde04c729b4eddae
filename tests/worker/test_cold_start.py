"""Every command in a fresh Python, as a user's shell starts it; elsewhere one that has all imports behind it forks."""

from __future__ import annotations

import json
import re
import signal
from pathlib import Path

from tests.cli import SAMPLES, Cli

RESUME = str(SAMPLES / "nurse.pdf")
CASES = Path(__file__).parents[2] / "evals" / "cases.jsonl"


def test_every_command_starts_in_a_fresh_python(database: str, tmp_path: Path) -> None:
    """Each finds by itself all it needs; the demo is in ``test_main_job.py``."""
    cli = Cli(tmp_path, DATABASE_URL=database, RESUME_ANALYSIS_HEALTH_PORT="1")
    with CASES.open() as cases:
        (tmp_path / "case.jsonl").write_text(cases.readline())

    started = {"demo", "jobs"}

    def run(*arguments: str, code: int = 0) -> str:
        started.update(arguments[:2])
        return cli.run(*arguments, code=code, cold=True).stdout

    (queued,) = json.loads(run("submit", RESUME, "--json"))
    job = queued["analysis_id"]
    assert json.loads(run("jobs", "cancel", job, "--json"))
    assert json.loads(run("jobs", "retry", job, "--json"))
    cli.environment.pop("RESUME_ANALYSIS_HEALTH_PORT")
    run("worker", "--until-idle")
    assert json.loads(run("jobs", "list", "--json"))[0]["status"] == "completed"
    assert "Charge Nurse" in run("jobs", "show", job)
    assert "completed" in run("stats")
    assert run("migrate")
    assert run("doctor")
    assert "Nurse" in run("extract", RESUME)
    assert json.loads(run("analyze", RESUME, "--json"))["status"] == "completed"
    assert run("eval", "case.jsonl", "--no-twists")
    assert json.loads(run("schema"))
    assert run("prune", "--older-than-days", "1")
    cli.environment["RESUME_ANALYSIS_HEALTH_PORT"] = "1"
    run("healthcheck", code=1)
    started.add("web")
    page = cli.start_cold("web", "--port", "0")
    assert page.stderr is not None
    while "The page is at" not in (line := page.stderr.readline()):
        assert line, "it has ended"
    page.send_signal(signal.SIGTERM)
    page.communicate(timeout=60)
    assert page.returncode == 0

    for group in ((), ("jobs",)):
        commands = cli.run(*group, "--help").stdout.partition("Commands:\n")[2]
        assert set(re.findall(r"^  (\w+)", commands, re.MULTILINE)) <= started, "a new command is missing above"
