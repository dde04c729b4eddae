"""Options and arguments several commands share."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from resume_analysis.errors import ConfigurationError
from resume_analysis.models import MAX_JOB_DESCRIPTION, ExperienceLevel

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
JobTitle = Annotated[str | None, typer.Option(help="Title of the job.")]
# Whether a file is there is told when it is read: the check of the command line knows no "-".
JobDescription = Annotated[Path | None, typer.Option(help="Text file with the job description; - is stdin.")]
ExperienceLevelOption = Annotated[
    ExperienceLevel | None, typer.Option("--experience-level", help="Level the job asks for.")
]
Model = Annotated[
    str | None,
    typer.Option(help="Model to ask, such as openai:NAME. Default: a small OpenAI model with its key, else offline."),
]
Blind = Annotated[
    bool | None,
    typer.Option("--blind/--not-blind", help="Hide who the person is from the model. Default: the setting."),
]
ResumeFile = Annotated[Path, typer.Argument(help="Resume file; - is stdin.", show_default=False)]

STDIN = Path("-")


def read_job_description(path: Path | None) -> str | None:
    """Read a job description; None stays None. Raises ConfigurationError for one that is empty, too long or no text."""
    if path is None:
        return None
    name = name_of(path)
    data = read_bytes(path, 4 * MAX_JOB_DESCRIPTION)
    if len(data) > 4 * MAX_JOB_DESCRIPTION:
        raise ConfigurationError(_too_long(name))
    try:
        text = data.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise ConfigurationError(
            f"{name} is not UTF-8 text. Save the job description as a plain text file, encoded in UTF-8."
        ) from None
    if not text:
        raise ConfigurationError(f"{name} is empty. Leave --job-description out to analyse the resume on its own.")
    if len(text) > MAX_JOB_DESCRIPTION:
        raise ConfigurationError(_too_long(name))
    return text


def name_of(file: Path) -> str:
    """What to call a file."""
    return "stdin" if file == STDIN else str(file)


def read_bytes(file: Path, max_bytes: int) -> bytes:
    """Read at most one byte over the cap: enough to know that a file is too large, whatever its size."""
    if file == STDIN and sys.stdin is None:
        raise ConfigurationError("There is no stdin to read: it is closed.")
    try:
        with nullcontext(sys.stdin.buffer) if file == STDIN else file.open("rb") as stream:
            return stream.read(max_bytes + 1)
    except OSError as error:
        raise ConfigurationError(f"{name_of(file)} cannot be read: {error.strerror}.") from None


def print_json(data: Any) -> None:
    """Print data for another program."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: Any) -> str | float:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else str(value)


def _too_long(name: str) -> str:
    return f"{name} is longer than {MAX_JOB_DESCRIPTION:,} characters. Keep what describes the job itself."
