"""The database behind one verb: call a SQL function with named arguments, get its rows.

Two transports speak it: ``postgres`` (psycopg, any Postgres) and ``postgrest`` (HTTP, a Supabase project). Nothing
above this package knows which one is in use.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Protocol

from resume_analysis.errors import CallRefusedError

Row = dict[str, Any]

# Functions whose second call leaves the same state and gives the same answer (see the queue's migration). The others
# are sent again only when the first request certainly did nothing: a resume is not to be submitted twice.
REPEATABLE = frozenset(
    {
        "cancel_analysis_job",
        "charge_lost_attempt",
        "claim_next_analysis_job",
        "complete_analysis_job",
        "complete_analysis_jobs",
        "extend_analysis_job_leases",
        "fail_analysis_job",
        "release_analysis_jobs",
        "roll_up_hours",
        "save_resume_text",
        "settle_llm_budget",
        # these only read
        "analysis_backlog",
        "analysis_limits",
        "analysis_queue_stats",
        "analysis_schema_version",
        "analysis_series",
        "analysis_setup_findings",
        "analysis_work_at_hand",
        "analysis_workers",
        "analysis_workers_listening",
        "cached_analysis",
        "count_analyses",
        "list_analyses",
        "list_audit",
        "llm_budget_status",
        "page_analyses",
        "show_analysis",
    }
)


class Gateway(Protocol):
    """A transport to the SQL functions of ``supabase/migrations``."""

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>`` and return its rows.

        Arguments are the function's own names (``p_…``). Lists and dicts are sent as jsonb, all of them without the
        characters that PostgreSQL cannot store (NUL, lone surrogates). Ids come back as strings
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
