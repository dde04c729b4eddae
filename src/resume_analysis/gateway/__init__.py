"""The database behind one verb: call a SQL function with named arguments, get its rows.

Two transports speak it: ``postgres`` (psycopg, any Postgres) and ``postgrest`` (HTTP, a Supabase project). Nothing
above this package knows which one is in use.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Protocol

from resume_analysis.errors import CallRefusedError

Row = dict[str, Any]


class Gateway(Protocol):
    """A transport to the SQL functions of ``supabase/migrations``."""

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>`` and return its rows.

        Arguments are the function's own names (``p_…``). Lists and dicts are sent as jsonb; ids come back as strings
        or UUIDs and times as ISO strings or datetimes, depending on the transport: ``queue.py`` settles that.
        Raises BackendUnreachableError when the database cannot be reached (the call may be repeated), SchemaError
        when the function is not there, ConfigurationError when the user or key may not call it, CallRefusedError when
        it refuses an argument.
        """
        ...

    def wakeups(self) -> AsyncIterator[None]:
        """Yield whenever new jobs are announced; a transport that cannot hear them never yields."""
        ...

    async def aclose(self) -> None:
        """Close connections."""
        ...


def refused(function: str, sqlstate: str) -> CallRefusedError:
    """Say that a function refused its arguments, without the database's own words: they repeat a row's contents."""
    reason = "it names a user or a resume that does not exist" if sqlstate == "23503" else "an argument is impossible"
    return CallRefusedError(f"The database refused {function}: {reason} ({sqlstate}). Nothing was changed.", sqlstate)
