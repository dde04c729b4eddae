"""``analyze`` and ``extract``: one file, no queue, nothing stored."""

from __future__ import annotations

import asyncio
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from resume_analysis.cli import options
from resume_analysis.cli.report_view import show_report
from resume_analysis.errors import JobError, ModelError
from resume_analysis.models import Analysis, AnalysisInput, ExtractedText, Usage
from resume_analysis.settings import Settings, load_settings

if TYPE_CHECKING:
    from resume_analysis.prompt import PromptTemplate


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(analyze)
    app.command()(extract)


def analyze(
    file: options.ResumeFile,
    job_title: options.JobTitle = None,
    job_description: options.JobDescription = None,
    experience_level: options.ExperienceLevelOption = None,
    model: options.Model = None,
    blind: options.Blind = None,
    json: options.Json = False,
) -> int:
    """Analyse one resume; nothing is stored."""
    from resume_analysis.wiring import model_name, open_prompt

    if file == job_description == options.STDIN:
        raise typer.BadParameter("only one of resume and job description can come from stdin.")
    settings = load_settings()
    description = options.read_job_description(job_description)
    started = time.monotonic()
    name, prompt = model or model_name(settings), open_prompt(settings)
    outcome: dict[str, Any] = {"status": "failed", "result": None, "error_code": None, "error_message": None}
    outcome |= {"model": name, "prompt_version": None}
    try:
        extracted = read_file(file, settings)
        question = AnalysisInput(
            resume_text=extracted.text,
            job_title=job_title,
            job_description=description,
            experience_level=experience_level,
            pages=extracted.pages,
            links=extracted.links,
            flags=extracted.flags,
        )
        analysis = asyncio.run(_ask(settings, question, name, prompt, blind))
    except JobError as error:
        usage = Usage()
        outcome |= {"error_code": error.code, "error_message": error.message}
        if isinstance(error, ModelError):
            usage, outcome["prompt_version"] = error.usage, prompt.version
    else:
        usage = analysis.usage
        outcome |= {
            "status": "completed",
            "result": analysis.report.model_dump(mode="json", by_alias=True),
            "model": analysis.model,
            "prompt_version": analysis.prompt_version,
        }
    outcome |= {
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "cost_usd": None if usage.cost_usd is None else float(usage.cost_usd),
        "duration_ms": round((time.monotonic() - started) * 1000),
    }
    if json:
        options.print_json(outcome)
    elif outcome["status"] == "completed":
        show_report(outcome, title="stdin" if file == options.STDIN else file.name)
    else:
        typer.echo(f"Error: {outcome['error_message']} ({outcome['error_code']})", err=True)
    return 0 if outcome["status"] == "completed" else 1


def extract(file: options.ResumeFile, json: options.Json = False) -> int:
    """Print the text of a resume file.

    In the order a person reads it; with --json the whole record: pages, flags, links, hidden passages.
    """
    try:
        extracted = read_file(file, load_settings())
    except JobError as error:
        if json:
            options.print_json({"error_code": error.code, "error_message": error.message})
        else:
            typer.echo(f"Error: {error.message} ({error.code})", err=True)
        return 1
    if json:
        options.print_json(
            {
                "text": extracted.text,
                "pages": extracted.pages,
                "flags": sorted(extracted.flags),
                "links": list(extracted.links),
                "hidden": list(extracted.hidden),
                "extractor": extracted.extractor,
                "milliseconds": extracted.milliseconds,
            }
        )
    else:
        typer.echo(extracted.text)
    return 0


def read_file(file: Path, settings: Settings) -> ExtractedText:
    """Read a resume file's text. Raises ExtractionError, or ConfigurationError when the file cannot be opened."""
    from resume_analysis.wiring import open_extractor

    data = options.read_bytes(file, settings.max_file_bytes)
    with closing(open_extractor(settings)) as extractor:
        return extractor.extract_blocking(data, filename=file.name)


async def _ask(
    settings: Settings, question: AnalysisInput, model: str, prompt: PromptTemplate, blind: bool | None
) -> Analysis:
    from resume_analysis.analyze import analyze as ask
    from resume_analysis.wiring import blind_options, open_model, utc_today

    client = open_model(settings, model)
    try:
        return await ask(
            question,
            client,
            today=utc_today(),
            prompt=prompt,
            blind=blind_options(settings) if (settings.blind if blind is None else blind) else None,
        )
    finally:
        await client.aclose()
