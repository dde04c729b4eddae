"""Whatever a person hands in: one line that says what to do, the right exit code, no traceback; other jobs go on."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import psycopg
import pypdfium2
import pytest
from fpdf import FPDF

from tests.cli import SAMPLES, Cli
from tests.databases import scratch_database
from tests.worker.scripted import rows

JOB = str(SAMPLES / "job.txt")
PROMPTS = SAMPLES.parent / "prompts" / "resume-analysis"
GOOD = str(SAMPLES / "nurse.pdf")


def encrypted(path: Path) -> None:
    """Write a PDF that needs a password."""
    pdf = FPDF()
    pdf.set_encryption("owner", user_password="secret")
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.cell(text="Experience")
    pdf.output(str(path))


def scanned(path: Path) -> None:
    """Write a PDF that is a picture of an empty sheet: nothing to read with or without text recognition."""
    page = pypdfium2.PdfDocument.new()
    page.new_page(600, 800)
    picture = page[0].render(scale=1).to_pil()
    jpeg = io.BytesIO()
    picture.save(jpeg, "jpeg")
    pdf = FPDF()
    pdf.add_page()
    pdf.image(jpeg, x=0, y=0, w=210)
    pdf.output(str(path))


def huge(path: Path) -> None:
    """Write a sparse file of 200 MB."""
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200 * 2**20)


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "zero bytes": (Path.touch, "empty_file"),
    "html": (lambda path: path.write_text("<!doctype html><html><body>Resume</body></html>"), "unsupported_type"),
    "encrypted": (encrypted, "encrypted"),
    "scanned": (scanned, "no_text"),
    "huge": (huge, "too_large"),
    "broken": (lambda path: path.write_bytes(b"%PDF-1.7\n" + b"nothing that belongs here\n" * 40), "corrupt"),
}


@pytest.fixture
def cli(database: str, tmp_path: Path) -> Cli:
    """The command on a fresh, migrated database."""
    return Cli(tmp_path, DATABASE_URL=database)


def test_each_bad_file_fails_with_its_own_code_and_the_others_go_on(cli: Cli) -> None:
    """In the queue: a failed row with a code and a sentence, at the first attempt, beside a completed one."""
    files = []
    for name, (write, _) in FILES.items():
        path = cli.folder / f"{name}.pdf"
        write(path)
        files.append(str(path))
    cli.run("submit", GOOD, *files, "--job-description", JOB)
    cli.run("worker", "--until-idle")
    ended = {row["filename"]: row for row in cli.json("jobs", "list")}
    assert ended.pop("nurse.pdf")["status"] == "completed"
    for row in ended.values():
        expected = FILES[row["filename"].removesuffix(".pdf")][1]
        assert (row["status"], row["error_code"], row["attempt"]) == ("failed", expected, 1)
    assert all(row["error_message"] for row in rows(cli.environment["DATABASE_URL"]) if row["status"] == "failed")


@pytest.mark.parametrize("name", FILES)
def test_analyze_says_what_is_wrong_with_a_file(tmp_path: Path, name: str) -> None:
    """One line on stderr with the code, exit code 1."""
    write, code = FILES[name]
    path = tmp_path / "resume.pdf"
    write(path)
    failed = Cli(tmp_path).run("analyze", str(path), code=1)
    assert failed.stdout == ""
    assert failed.stderr.count("\n") == 1
    assert f"({code})" in failed.stderr


def test_usage_errors_name_the_argument(tmp_path: Path) -> None:
    """A file that is not there, a folder, a job description that is empty or far too long or no text, a wrong model."""
    cli = Cli(tmp_path)
    (tmp_path / "empty.txt").write_text("  \n")
    (tmp_path / "long.txt").write_text("x" * 2**20)
    (tmp_path / "binary.txt").write_bytes(b"\xff\xfe\x00")
    for arguments, words in (
        (["analyze", "nothing.pdf"], "No such file"),
        (["analyze", "."], "Is a directory"),
        (["submit", "nothing.pdf"], "does not exist"),
        (["analyze", GOOD, "--job-description", "empty.txt"], "empty.txt is empty"),
        (["analyze", GOOD, "--job-description", "long.txt"], "30,000 characters"),
        (["analyze", GOOD, "--job-description", "binary.txt"], "not UTF-8"),
        (["analyze", GOOD, "--job-description", "/dev/zero"], "30,000 characters"),
        (["analyze", GOOD, "--model", "gpt"], "offline, openai:NAME"),
        (["analyze", GOOD, "--model", "openai:gpt-6-luna"], "OPENAI_API_KEY"),
        (["analyze", GOOD, "--experience-level", "senior"], "career_switcher"),
        (["worker", "--model", "nonsense:x"], "offline, openai:NAME"),
        (["jobs", "show", "not-an-id"], "analysis"),
        (["jobs", "retry"], "--error-code"),
        (["jobs", "retry", "--error-code", "internal", "--limit", "99999999999"], "--limit"),
        (["prune", "--older-than-days", "inf"], "--older-than-days"),
        (["nonsense"], "No such command"),
    ):
        failed = cli.run(*arguments, code=2)
        assert words in failed.stderr, failed.stderr
        assert "Value error" not in failed.stderr
        assert failed.stderr.count("\n") == 1


def test_a_rubric_the_rules_cannot_judge_stops_the_worker_before_the_first_job(cli: Cli) -> None:
    """Else every job would fail as unexpected, with its retries."""
    levels = ", ".join('"level"' for _ in range(5))
    own = (PROMPTS / "2.md").read_text()
    own = own.replace("education = 0.2", "education = 0.1\ntravel = 0.1", 1)
    own = own.replace(
        "\n+++\n\n#", f'\n[[criteria]]\nname = "travel"\nasks = "How far?"\nlevels = [{levels}]\n+++\n\n#'
    )
    (cli.folder / "own.md").write_text(own)
    cli.environment["RESUME_ANALYSIS_PROMPT_FILE"] = "own.md"
    assert "cannot judge travel" in cli.run("worker", "--until-idle", code=2).stderr


def test_an_unreachable_database_is_exit_code_3(tmp_path: Path) -> None:
    """Every command that needs it says so, and that nothing was lost."""
    cli = Cli(tmp_path, DATABASE_URL="postgresql://me:hunter2@127.0.0.1:1/none")
    for arguments in (["worker"], ["stats"], ["submit", GOOD], ["migrate"], ["doctor"]):
        failed = cli.run(*arguments, code=3)
        assert "did not answer" in failed.stdout + failed.stderr
        assert "hunter2" not in failed.stdout + failed.stderr


def test_a_url_that_is_none_is_exit_code_2(tmp_path: Path) -> None:
    """The message shows what a URL looks like."""
    assert "postgresql://" in Cli(tmp_path, DATABASE_URL="nonsense").run("stats", code=2).stderr


@pytest.mark.parametrize("password", ["hunter@2hunter", "hunter/2hunter", "hunter:2@hunter", "2@hunter/hunter"])
def test_a_password_that_breaks_the_url_is_told_and_not_shown(tmp_path: Path, password: str) -> None:
    """What follows the bare sign would be taken for a host, which libpq names."""
    cli = Cli(tmp_path, DATABASE_URL=f"postgresql://me:{password}@127.0.0.1:1/none")
    for command in ("stats", "migrate"):
        failed = cli.run(command, code=2)
        assert "%40" in failed.stderr
        assert "hunter" not in failed.stderr


def test_a_database_that_was_not_migrated_is_exit_code_4(tmp_path: Path, postgres_18: str) -> None:
    """The message names the command; after it everything works."""
    with scratch_database(postgres_18) as url:
        cli = Cli(tmp_path, DATABASE_URL=url)
        for arguments in (["worker", "--until-idle"], ["stats"], ["submit", GOOD]):
            assert "resume-analysis migrate" in cli.run(*arguments, code=4).stderr
        assert "resume-analysis migrate" in cli.run("doctor", code=4).stdout
        cli.run("migrate")
        cli.run("worker", "--until-idle")
        cli.run("doctor")


def test_a_database_newer_than_the_program_is_not_migrated(cli: Cli) -> None:
    """Exit code 4, and the advice is to upgrade."""
    with psycopg.connect(cli.environment["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("insert into resume_analysis.migrations (version) values ('99990101000000')")
    assert "newer resume-analysis" in cli.run("migrate", code=4).stderr


def test_what_is_not_there_is_exit_code_5(cli: Cli) -> None:
    """An id nobody has."""
    nobody = "00000000-0000-0000-0000-000000000001"
    for command in ("show", "cancel", "retry"):
        cli.run("jobs", command, nobody, code=5)
