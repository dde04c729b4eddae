"""The commands. Data goes to stdout, everything else to stderr; ``--json`` on every command that prints data.

Exit codes: 0 ok · 1 the work failed · 2 usage · 3 backend unreachable · 4 schema not migrated · 5 not found.
"""

from __future__ import annotations

import sys
import traceback
import warnings

import typer

from resume_analysis.cli import analyze, evaluate, jobs, setup, web, work
from resume_analysis.errors import (
    BackendUnreachableError,
    ConfigurationError,
    NotFoundError,
    ResumeAnalysisError,
    SchemaError,
)

app = typer.Typer(
    name="resume-analysis",
    help="Turns uploaded resumes into grounded, checked AI analyses.",
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


def main() -> None:
    """Run the command line: one line and an exit code for every error, never a traceback."""
    warnings.simplefilter("ignore")  # meant for developers; tests turn them into errors
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    try:
        result = app(arguments, prog_name="resume-analysis", standalone_mode=False)
    except typer.Exit as stop:
        return stop.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return _fail("Stopped.", 130)
    except BrokenPipeError:
        return 0  # whoever read our output has seen enough
    except ResumeAnalysisError as error:
        return _fail(str(error), EXIT_CODES.get(type(error), 1))
    except Exception as error:  # noqa: BLE001 - the last resort
        if (usage := _usage(error)) is not None:
            return _fail(usage, 2)
        if "--debug" in arguments:
            traceback.print_exc()
        return _fail(f"Unexpected {type(error).__name__}. Nothing is known to be lost; --debug shows where.", 1)
    return int(result or 0)


def _usage(error: Exception) -> str | None:
    # Typer carries its own copy of click, so the class cannot be named reliably; its shape can.
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "resume-analysis"
        return f"{error.format_message()} See: {path} --help"
    return None


def _fail(message: str, code: int) -> int:
    print(f"Error: {message}" if code != 130 else message, file=sys.stderr)  # noqa: T201
    return code
