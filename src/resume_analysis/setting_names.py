"""The names of what is set, in the environment and in ``.env``: one that no setting has is most likely misspelt."""

from __future__ import annotations

import os
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from dotenv.parser import parse_stream

from resume_analysis.errors import ConfigurationError


def unknown_names(known: Collection[str], *, prefix: str) -> list[str]:
    """Return the names with ``prefix`` that are none of ``known``, each with the one that may be meant.

    Raises ConfigurationError for a ``.env`` that cannot be read, and for a line of it that says nothing.
    """
    given = {name for name in (*os.environ, *_names_in(Path(".env"))) if name.upper().startswith(prefix)}
    return [_doubted(name, known, prefix) for name in sorted(given.difference(known))]


def _names_in(file: Path) -> list[str]:
    if not file.is_file():
        return []
    try:
        with file.open(encoding="utf-8") as lines:
            bindings = list(parse_stream(lines))
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError(
            "The file .env in this folder cannot be read as UTF-8 text. Nothing was started; save it again."
        ) from None
    for binding in bindings:
        if binding.error:  # else it would be left out in silence, and a setting with it
            said = binding.original.string
            line = binding.original.line + said[: len(said) - len(said.lstrip())].count("\n")
            raise ConfigurationError(
                f"Line {line} of .env is not NAME=value. Nothing was started; correct it, or begin it "
                "with # to have it ignored."
            )
    return [binding.key for binding in bindings if binding.key]


def _doubted(name: str, known: Collection[str], prefix: str) -> str:
    ends = {setting.removeprefix(prefix): setting for setting in known if setting.startswith(prefix)}
    meant = get_close_matches(name.upper().removeprefix(prefix), ends, n=1)
    return f"{name} (is {ends[meant[0]]} meant?)" if meant else name
