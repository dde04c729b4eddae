"""``submit``, ``jobs`` and ``stats``: what is in the queue."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID, uuid4

import typer

from resume_analysis.cli import options
from resume_analysis.cli.listing import show_figures, show_jobs
from resume_analysis.cli.report_view import plain, progress, show_report
from resume_analysis.errors import ConfigurationError, NotFoundError
from resume_analysis.models import LOCAL_USER, Status
from resume_analysis.settings import Settings, load_settings
from resume_analysis.storage.local import too_large

if TYPE_CHECKING:
    from resume_analysis.backend import Backend

AnalysisId = Annotated[UUID, typer.Argument(help="Id of the analysis.", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    jobs = typer.Typer(help="Look at jobs, retry or cancel them.", no_args_is_help=True, rich_markup_mode=None)
    jobs.command(name="list")(list_jobs)
    jobs.command(name="show")(show)
    jobs.command(name="retry")(retry)
    jobs.command(name="cancel")(cancel)
    app.command()(submit)
    app.add_typer(jobs, name="jobs")
    app.command()(stats)
    app.command()(prune)


def submit(
    files: Annotated[
        list[Path],
        typer.Argument(help="Resume files.", exists=True, dir_okay=False, readable=True, show_default=False),
    ],
    job_title: options.JobTitle = None,
    job_description: options.JobDescription = None,
    experience_level: options.ExperienceLevelOption = None,
    user_id: Annotated[UUID, typer.Option(help="Owner of the rows.")] = LOCAL_USER,
    priority: Annotated[int, typer.Option(min=0, max=3, help="0 urgent, 1 normal, 2 bulk, 3 background.")] = 1,
    blind: options.Blind = None,
    wait: Annotated[bool, typer.Option("--wait", help="Wait until workers have finished them.")] = False,
    json: options.Json = False,
) -> int:
    """Upload resumes and queue an analysis of each."""
    from resume_analysis import __version__
    from resume_analysis.tracing import configure_tracing, traced_submit

    settings = load_settings()
    if settings.supabase_url and user_id == LOCAL_USER:
        raise ConfigurationError(
            "In a Supabase project a resume belongs to one of its users. Give --user-id; the dashboard shows the ids "
            "under Authentication → Users."
        )
    description = options.read_job_description(job_description)

    async def queue(backend: Backend, file: Path) -> dict[str, str]:
        data = options.read_bytes(file, settings.max_file_bytes)
        if len(data) > settings.max_file_bytes:
            # Its row still tells what became of it, like that of any other file that cannot be used.
            typer.echo(f"{file}: {too_large(settings.max_file_bytes)}", err=True)
        path = f"{user_id}/{uuid4()}{file.suffix.lower()[:10]}"
        await backend.storage.save(path, data)
        with traced_submit() as traceparent:
            analysis_id, resume_id = await backend.queue.submit(
                user_id,
                filename=file.name,
                storage_path=path,
                content_type=mimetypes.guess_type(file.name)[0],
                job_title=job_title,
                job_description=description,
                experience_level=experience_level,
                priority=priority,
                blind=blind,
                traceparent=traceparent,
            )
        return {"analysis_id": str(analysis_id), "resume_id": str(resume_id)}

    async def run() -> int:
        submitted: list[dict[str, str]] = []
        async with _backend(settings) as backend:
            try:
                for file in files:
                    submitted.append(await queue(backend, file))
                    if not json:
                        typer.echo(f"{submitted[-1]['analysis_id']}  {plain(file.name)}")
            finally:
                # Also when a later file could not be stored, and before a wait that Ctrl-C may end: these are queued.
                if json:
                    options.print_json(submitted)
            rows = await _all_ended(backend.queue.show, submitted) if wait else []
        for row in () if json else rows:
            show_report(row, title=row["filename"])
        return 1 if any(row["status"] == "failed" for row in rows) else 0

    stop_tracing = configure_tracing(settings.otlp_endpoint, service="resume-analysis", version=__version__)
    try:
        return asyncio.run(run())
    finally:
        stop_tracing()


def list_jobs(
    status: Annotated[Status | None, typer.Option(help="Only jobs in this state.")] = None,
    error_code: Annotated[str | None, typer.Option(help="Only jobs with this error code.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Rows to print.")] = 20,
    before: Annotated[
        str | None,
        typer.Option(metavar="TIME|ID", help="Only jobs created before this time (UTC), or before this job."),
    ] = None,
    json: options.Json = False,
) -> int:
    """List jobs, newest first."""
    moment, last = _moment_or_job(before)

    async def run() -> list[dict[str, Any]]:
        async with _backend(load_settings()) as backend:
            since = moment
            if last is not None:
                since = datetime.fromisoformat((await backend.queue.show(last))["created_at"])
            return await backend.queue.list_jobs(
                status=status, error_code=error_code, limit=limit, before=since, before_id=last
            )

    rows = asyncio.run(run())
    if json:
        options.print_json(rows)
    else:
        show_jobs(rows)
    return 0


def _moment_or_job(before: str | None) -> tuple[datetime | None, UUID | None]:
    if before is None:
        return None, None
    with suppress(ValueError):
        moment = datetime.fromisoformat(before)
        # Without a zone the database would take it for its own.
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC), None
    with suppress(ValueError):
        return None, UUID(before)
    raise typer.BadParameter("--before is a time such as 2026-01-31T12:00:00, or the id of a job.")


def show(analysis_id: AnalysisId, json: options.Json = False) -> int:
    """Show one job: its report or where it stands."""

    async def run() -> dict[str, Any]:
        async with _backend(load_settings()) as backend:
            return await backend.queue.show(analysis_id)

    row = asyncio.run(run())
    if json:
        options.print_json(row)
    else:
        show_report(row, title=row["filename"])
    return 0


def retry(
    analysis_ids: Annotated[list[UUID] | None, typer.Argument(help="Ids of failed analyses.")] = None,
    error_code: Annotated[str | None, typer.Option(help="All failed analyses with this error code.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="At most so many.")] = 1000,
    json: options.Json = False,
) -> int:
    """Give failed jobs a fresh start, by id or by error code."""
    if not analysis_ids and error_code is None:
        raise typer.BadParameter("name the analyses to retry, or an --error-code.")

    async def run() -> list[UUID]:
        async with _backend(load_settings()) as backend:
            return await backend.queue.requeue(analysis_ids or None, error_code=error_code, limit=limit)

    requeued = asyncio.run(run())
    if not requeued and analysis_ids:
        raise NotFoundError("None of these analyses has failed, so none was touched.")
    if json:
        options.print_json([str(job_id) for job_id in requeued])
    else:
        typer.echo(f"{len(requeued)} queued again.")
    if untouched := set(analysis_ids or ()) - set(requeued):
        typer.echo(f"Not failed, so not touched: {', '.join(map(str, sorted(untouched)))}", err=True)
    return 0


def cancel(analysis_id: AnalysisId, json: options.Json = False) -> int:
    """Cancel a job that waits or runs.

    One that waits is cancelled at once, one that runs with its worker's next heartbeat.
    """

    async def run() -> str:
        async with _backend(load_settings()) as backend:
            return await backend.queue.cancel(analysis_id)

    outcome = asyncio.run(run())
    if outcome == "not_found":
        raise NotFoundError(f"There is no analysis {analysis_id}. List them with: resume-analysis jobs list")
    if json:
        options.print_json({"analysis_id": str(analysis_id), "outcome": outcome})
    else:
        typer.echo(
            {
                "cancelled": "Cancelled.",
                "cancel_requested": "It is running; its worker will be told with its next heartbeat.",
            }.get(outcome, f"It has {outcome} already, so nothing was changed.")
        )
    return 0


def stats(json: options.Json = False) -> int:
    """Print the queue's figures."""

    async def run() -> dict[str, Any]:
        async with _backend(load_settings()) as backend:
            return await backend.queue.stats()

    figures = asyncio.run(run())
    if json:
        options.print_json(figures)
    else:
        show_figures(figures)
    return 0


def prune(
    older_than_days: Annotated[
        float, typer.Option(min=0, max=36_500, help="Delete analyses that ended longer ago than this.")
    ],
    json: options.Json = False,
) -> int:
    """Delete analyses that ended long ago (retention)."""

    async def run() -> int:
        deleted = 0
        async with _backend(load_settings()) as backend:
            while batch := await backend.queue.prune(older_than_days=older_than_days):
                deleted += batch
        return deleted

    deleted = asyncio.run(run())
    options.print_json({"deleted": deleted}) if json else typer.echo(f"{deleted} deleted.")
    return 0


async def _all_ended(
    look: Callable[[UUID], Awaitable[dict[str, Any]]], submitted: list[dict[str, str]]
) -> list[dict[str, Any]]:
    typer.echo("Waiting for workers. Without one: resume-analysis worker (Ctrl-C ends the waiting only)", err=True)
    rows = []
    with progress(len(submitted)) as advance:
        for item in submitted:
            rows.append(await _ended(look, UUID(item["analysis_id"])))
            advance()
    return rows


async def _ended(look: Callable[[UUID], Awaitable[dict[str, Any]]], analysis_id: UUID) -> dict[str, Any]:
    pause = 0.2
    while (row := await look(analysis_id))["status"] in ("queued", "processing"):
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, 3)
    return row


def _backend(settings: Settings) -> AbstractAsyncContextManager[Backend]:
    from resume_analysis.backend import open_backend

    return open_backend(settings)
