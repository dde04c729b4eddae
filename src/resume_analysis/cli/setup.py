"""``migrate``, ``doctor`` and ``schema``: setting up and finding out what is wrong."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from resume_analysis.cli import options
from resume_analysis.errors import ConfigurationError
from resume_analysis.settings import load_settings


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(migrate)
    app.command()(doctor)
    app.command()(schema)


def migrate(
    *,
    again: Annotated[
        bool, typer.Option("--again", help="Apply every migration anew: puts rights, policies and functions right.")
    ] = False,
    json: options.Json = False,
) -> int:
    """Bring the database schema up to date."""
    from resume_analysis import embedded
    from resume_analysis.migrate import migrate as apply
    from resume_analysis.migrate import newest_version

    settings = load_settings()
    if settings.database_url is not None:
        url = settings.database_url.get_secret_value()
    elif settings.backend == "embedded":
        url = embedded.start(settings.home / "postgres")
    else:
        raise ConfigurationError(
            "A Supabase project is migrated with its database's own URL: set DATABASE_URL (project settings, "
            "Database), or run: supabase db push --linked"
        )
    applied = apply(url, again=again, tell=lambda words: typer.echo(words, err=True))
    if json:
        options.print_json({"applied": [migration.version for migration in applied], "version": newest_version()})
    else:
        for migration in applied:
            typer.echo(f"applied {migration.version} {migration.name}")
        typer.echo(f"The schema is at version {newest_version()}.")
    return 0


def doctor(json: options.Json = False) -> int:
    """Check the set-up and say what to do.

    Looks at the database, the schema, the storage and the model.
    """
    from resume_analysis.doctor import examine

    findings = asyncio.run(examine(load_settings()))
    if json:
        options.print_json([{"check": f.check, "ok": f.ok, "message": f.message} for f in findings])
    else:
        for finding in findings:
            typer.echo(f"{'ok   ' if finding.ok else 'FAULT'}  {finding.check}: {finding.message}")
    return max((finding.exit_code for finding in findings), default=0)


def schema(
    json: Annotated[bool, typer.Option("--json", help="JSON Schema of the result (the default).")] = False,
    typescript: Annotated[
        bool, typer.Option("--typescript", help="TypeScript types of the result, both tables and the error codes.")
    ] = False,
) -> int:
    """Print what a result looks like, for front ends."""
    if json and typescript:
        raise typer.BadParameter("choose --json or --typescript.")
    if typescript:
        from resume_analysis import typescript as types

        typer.echo(types.typescript(), nl=False)
    else:
        from resume_analysis.report import Report

        options.print_json(Report.model_json_schema(by_alias=True, mode="serialization"))
    return 0
