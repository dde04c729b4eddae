"""The commands. Data goes to stdout, everything else to stderr; ``--json`` on every command that prints data.

Exit codes: 0 ok · 1 the work failed · 2 usage · 3 backend unreachable · 4 schema not migrated · 5 not found ·
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
import warnings
from typing import Annotated

import typer

from resume_analysis.cli import analyze, evaluate, jobs, setup, web, work
from resume_analysis.errors import (
    BackendUnreachableError,
    ConfigurationError,
    NotFoundError,
    ResumeAnalysisError,
    SchemaError,
)
from resume_analysis.signals import STOPPED

app = typer.Typer(
    name="resume-analysis",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
work.register(app)
analyze.register(app)
evaluate.register(app)
jobs.register(app)
setup.register(app)
web.register(app)

EXIT_CODES: dict[type[ResumeAnalysisError], int] = {
    ConfigurationError: 2,
    BackendUnreachableError: 3,
    SchemaError: 4,
    NotFoundError: 5,
}


def _print_version(wanted: bool) -> None:
    if wanted:
        from resume_analysis import __version__

        typer.echo(f"resume-analysis {__version__}")
        raise typer.Exit


@app.callback()
def options_of_all_commands(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an unexpected error came from.")] = False,
) -> None:
    """Turn uploaded resumes into grounded, checked AI analyses."""


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: one line for every error, never a traceback unless asked for."""
    warnings.simplefilter("ignore")  # meant for developers; tests turn them into errors
    if os.environ.get("COLUMNS") == "0":  # as some terminals of containers say; nothing would be shown
        del os.environ["COLUMNS"]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no “ must not end a command
    try:
        result = app(arguments, prog_name="resume-analysis", standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        return _stopped()
    except SystemExit:
        return 0  # a broken pipe: whoever read our output has seen enough
    except ResumeAnalysisError as error:
        return _fail(str(error), EXIT_CODES.get(type(error), 1))
    except Exception as error:  # noqa: BLE001 - the last resort
        if _made_of_ctrl_c(error):
            return _stopped()
        if (usage := _usage(error)) is not None:
            return _fail(usage, 2)
        if "--debug" in arguments:
            traceback.print_exc()
        if isinstance(error, OSError) and error.strerror:  # a full disk, no right to write
            where = f" ({error.filename})" if error.filename else ""
            return _fail(f"{error.strerror}{where}. Mend that and run the command again.", 1)
        return _fail(
            f"Unexpected {type(error).__name__}. Nothing is known to be lost; "
            f"resume-analysis --debug {' '.join(arguments[:1])} … shows where.",
            1,
        )
    return _stopped() if result == STOPPED else int(result or 0)


def _made_of_ctrl_c(error: BaseException | None) -> bool:
    # Python 3.11 makes a RuntimeError of it in the middle of a class, libraries an error of their own.
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _usage(error: Exception) -> str | None:
    # Typer carries its own copy of click, so the class cannot be named reliably; its shape can.
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "resume-analysis"
        said = error.format_message().replace("Value error, ", "")
        ended = said if said.endswith("?") else f"{said.rstrip('.')}."
        return said if said.startswith("Usage: ") else f"{ended} See: {path} --help"
    return None


def _fail(message: str, code: int) -> int:
    print(message if message.startswith("Usage: ") else f"Error: {message}", file=sys.stderr)  # noqa: T201
    return code


def _stopped() -> int:
    print("Stopped.", file=sys.stderr)  # noqa: T201
    return STOPPED
