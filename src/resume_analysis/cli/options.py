"""Options and arguments several commands share."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from resume_analysis.errors import ConfigurationError
from resume_analysis.models import EXPERIENCE_LEVELS, ExperienceLevel

Level = StrEnum("Level", {level: level for level in EXPERIENCE_LEVELS})  # type: ignore[misc]

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
JobTitle = Annotated[str | None, typer.Option(help="Title of the job.")]
JobDescription = Annotated[
    Path | None, typer.Option(help="Text file with the job description.", exists=True, dir_okay=False, readable=True)
]
ExperienceLevelOption = Annotated[
    Level | None, typer.Option("--experience-level", help="Level the job asks for.", show_choices=True)
]
Model = Annotated[
    str | None, typer.Option(help="Model to ask, such as openai:NAME or offline. Default: by the key that is set.")
]
ResumeFile = Annotated[
    Path, typer.Argument(help="Resume file.", exists=True, dir_okay=False, readable=True, show_default=False)
]


def read_job_description(path: Path | None, max_chars: int) -> str | None:
    """Read a job description; None stays None. Raises ConfigurationError for one that is empty, too long or no text."""
    if path is None:
        return None
    if path.stat().st_size > 4 * max_chars:
        raise ConfigurationError(_too_long(path, max_chars))
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path} is not UTF-8 text. Save the job description as a plain text file.") from None
    if not text:
        raise ConfigurationError(f"{path} is empty. Leave --job-description out to analyse the resume on its own.")
    if len(text) > max_chars:
        raise ConfigurationError(_too_long(path, max_chars))
    return text


def level_of(option: Level | None) -> ExperienceLevel | None:
    """Return the option's value as the type the rest of the program knows."""
    return None if option is None else option.value  # type: ignore[no-any-return]


def print_json(data: Any) -> None:
    """Print data for another program."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def _too_long(path: Path, max_chars: int) -> str:
    return f"{path} is longer than {max_chars:,} characters. Keep what describes the job and leave out boilerplate."
