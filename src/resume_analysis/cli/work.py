"""``worker`` and ``demo``: what runs jobs."""

from __future__ import annotations

import asyncio
import gc
import shlex
from importlib.resources import files
from typing import Annotated, Any
from uuid import UUID, uuid4

import typer

from resume_analysis.attempt import Attempt
from resume_analysis.cli import options
from resume_analysis.cli.report_view import progress, show_report
from resume_analysis.settings import Settings, load_settings
from resume_analysis.signals import stop_signals


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(demo)
    app.command()(worker)


def worker(
    concurrency: Annotated[int | None, typer.Option(min=1, help="Jobs to run at once. Default: 16.")] = None,
    model: options.Model = None,
    until_idle: Annotated[bool, typer.Option("--until-idle", help="Exit when no job is left.")] = False,
) -> int:
    """Run jobs until SIGTERM or Ctrl-C.

    Logs one line per attempt to stderr, as JSON unless that is a terminal.
    """
    from resume_analysis import __version__
    from resume_analysis.telemetry import configure_logging
    from resume_analysis.tracing import configure_tracing

    settings = load_settings(concurrency=concurrency, model=model)
    configure_logging(settings.log_level, settings.log_format)
    stop_tracing = configure_tracing(settings.otlp_endpoint, service="resume-analysis-worker", version=__version__)
    try:
        held_by = asyncio.run(_work(settings, until_idle=until_idle))
    finally:
        stop_tracing()
    if held_by is not None:
        typer.echo(
            f"Error: No job can succeed now ({held_by}): key, model, quota or the cost limit of the day. The jobs stay "
            "queued; run resume-analysis doctor, mend it and start the worker again.",
            err=True,
        )
        return 1
    return 0


def demo(
    json: options.Json = False,
    model: options.Model = None,
    page_by: Annotated[str | None, typer.Option(hidden=True, help="What starts the page on this data.")] = None,
) -> int:
    """Run the whole main job on three sample resumes.

    Starts the embedded PostgreSQL, queues the samples, runs a worker until they are done and prints the reports. A
    configured database or storage is not touched.
    """
    from resume_analysis.wiring import model_name

    elsewhere = ("database_url", "supabase_url", "s3_bucket", "storage_dir", "health_port")
    settings = load_settings(model=model).model_copy(update=dict.fromkeys(elsewhere))
    typer.echo(f"Home: {settings.home}\nModel: {model_name(settings)}", err=True)
    rows = asyncio.run(_demo(settings))
    completed = all(row["status"] == "completed" for row in rows)
    if json:
        options.print_json(rows)
    else:
        for row in rows:
            show_report(row, title=row["filename"])
        here = f"RESUME_ANALYSIS_HOME={shlex.quote(str(settings.home))} resume-analysis web --worker"
        look = _LOOK.format(start=page_by or here, page=f"http://127.0.0.1:{settings.web_port}", first=rows[0]["id"])
        typer.echo(look if completed else _WITHOUT_MODEL, err=True)
    return 0 if completed else 1


_LOOK = """
Now look at them in the browser, with each quote marked in the resume:
  1. {start}
  2. open {page}/jobs/{first}/report   the first report above
     or   {page}/submit   to drop a resume of your own"""
_WITHOUT_MODEL = """
To see the reports without asking a model: resume-analysis demo --model offline"""


async def _work(settings: Settings, *, until_idle: bool) -> str | None:
    from resume_analysis.wiring import open_worker

    async with open_worker(settings) as running:
        loop, asked = asyncio.get_running_loop(), stop_signals()

        def stop() -> None:
            running.stop()
            for number in asked:
                loop.remove_signal_handler(number)  # a second signal ends the process at once

        for number in asked:
            loop.add_signal_handler(number, stop)
        gc.collect()
        gc.freeze()  # what is loaded stays to the end: looking through it again would hold up every job
        await running.run(until_idle=until_idle)
        return running.held_by if until_idle else None


async def _demo(settings: Settings) -> list[dict[str, Any]]:
    from resume_analysis.backend import open_backend
    from resume_analysis.models import LOCAL_USER
    from resume_analysis.telemetry import configure_logging
    from resume_analysis.wiring import open_worker

    configure_logging("error", settings.log_format)
    samples = files("resume_analysis") / "samples"
    description = (samples / "job.txt").read_text(encoding="utf-8")
    resumes = sorted((item for item in samples.iterdir() if item.name.endswith(".pdf")), key=lambda item: item.name)
    ids: list[UUID] = []
    async with open_backend(settings) as backend:
        for resume in resumes:
            path = f"{LOCAL_USER}/{uuid4()}.pdf"
            await backend.storage.save(path, resume.read_bytes())
            analysis_id, _ = await backend.queue.submit(
                LOCAL_USER,
                filename=resume.name,
                storage_path=path,
                content_type="application/pdf",
                job_title=description.splitlines()[0],
                job_description=description,
                experience_level="3-5",
            )
            ids.append(analysis_id)
    with progress(len(ids)) as advance:

        def on_attempt(attempt: Attempt) -> None:
            if attempt.ending in ("completed", "failed"):
                advance()

        async with open_worker(settings, on_attempt=on_attempt) as running:
            await running.run(until_idle=True)
    async with open_backend(settings) as backend:
        return [await backend.queue.show(analysis_id) for analysis_id in ids]
