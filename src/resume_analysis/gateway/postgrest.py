"""The transport for a Supabase project: the same SQL functions over ``/rest/v1/rpc/…``.

PostgREST maps SQL errors to HTTP statuses differently from version to version, and a proxy before it has statuses of
its own; the ``code`` in the body says what happened, so that is read first.
Source: https://docs.postgrest.org/en/stable/references/errors.html
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx

from resume_analysis.errors import (
    OUTCOME_UNKNOWN,
    BackendUnreachableError,
    CallRefusedError,
    ConfigurationError,
    ResumeAnalysisError,
    SchemaError,
)
from resume_analysis.gateway import REPEATABLE, Row, refused
from resume_analysis.gateway.storable import storable_json
from resume_analysis.supabase_http import Answer, SupabaseHttp

_NOT_THERE = frozenset({"PGRST202", "PGRST203", "PGRST205", "42883", "42P01", "42703", "3F000"})
_KEY_REFUSED = frozenset({"PGRST300", "PGRST301", "PGRST302", "PGRST303"})
# SQLSTATE classes of faults that may pass: connection, rollback, resources, locks, operator, system.
_MAY_PASS = ("08", "40", "53", "55", "57", "58", "PGRST0")


class PostgrestGateway:
    """SQL functions over HTTP."""

    def __init__(
        self,
        url: str,
        key: str,
        *,
        connections: int = 8,
        timeout: float = 30.0,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """``timeout`` is in seconds, for one exchange. Raises ConfigurationError for a wrong URL or key at sight."""
        self._http = SupabaseHttp(url, key, "rest", connections=connections, timeout=timeout, transport=transport)

    async def open(self) -> None:
        """Ask for the schema version once, so that a wrong URL or key is told now and not with the first job.

        Raises BackendUnreachableError, ConfigurationError or SchemaError.
        """
        await self.call("analysis_schema_version")

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>``; see the port. Raises CallRefusedError for an argument that cannot be."""
        rows, total = await self._page(function, arguments, 0)
        while len(rows) < total:
            # The project's max-rows cut the answer. Asking again is harmless for a function that may be repeated.
            if function not in REPEATABLE:
                raise CallRefusedError(
                    f"{function} did its work, but the project answers {len(rows)} rows at most and {total} belong "
                    "to this answer. Ask for fewer at a time."
                )
            page, _ = await self._page(function, arguments, len(rows))
            if not page:
                break
            rows += page
        return rows

    async def wakeups(self) -> AsyncIterator[None]:
        """Never yield: HTTP hears no notifications. Workers poll as well."""
        await asyncio.Event().wait()
        yield

    async def aclose(self) -> None:
        """Close connections."""
        await self._http.aclose()

    async def _page(self, function: str, arguments: dict[str, Any], offset: int) -> tuple[list[Row], int]:
        answer = await self._http.send(
            "POST",
            f"rpc/{function}",
            repeatable=function in REPEATABLE,
            content=storable_json(arguments),
            params={"offset": str(offset)} if offset else None,
            headers={"content-type": "application/json", "prefer": "count=exact"},
        )
        rows = answer.json()
        if answer.status >= 300 or not isinstance(rows, list):
            raise refusal(function, answer)
        total = answer.headers.get("content-range", "").rpartition("/")[2]
        return rows, int(total) if total.isdigit() else len(rows)


def refusal(function: str, answer: Answer) -> ResumeAnalysisError:
    """Say what an error of the REST interface means. Only its code is used: its words may repeat a row's contents."""
    code, status, later = answer.code, answer.status, answer.retry_after
    if code in _NOT_THERE:
        return SchemaError(
            f"The project has no function {function} with these arguments. Run: supabase db push --linked. If "
            "that was done, the REST interface has not noticed; run in the SQL editor: notify pgrst, 'reload schema'"
        )
    if code == "57014":
        return BackendUnreachableError(
            f"The database stopped {function} at the project's statement time limit. Nothing was changed.", later
        )
    if code == "25006":
        return BackendUnreachableError(
            "The project's database is read-only; hosted ones are when their disk is full. No job was lost.", later
        )
    if code.startswith(_MAY_PASS):
        return BackendUnreachableError(f"The project's database did not answer ({code}). No job was lost.", later)
    if code in _KEY_REFUSED or (status == 401 and code != "42501"):
        return ConfigurationError(
            "The project refuses SUPABASE_SERVICE_ROLE_KEY: it is another project's, was revoked or has expired. Copy "
            "the service_role key or a secret key again: Project Settings → API keys."
        )
    if code == "42501":
        return ConfigurationError(
            f"The key may not call {function}: it is no service_role key, or the migrations that grant the rights are "
            "missing. Check SUPABASE_SERVICE_ROLE_KEY, then run: supabase db push --linked"
        )
    if code in ("PGRST106", "PGRST117"):
        return ConfigurationError("The project does not expose the schema public. Add it under Settings → API.")
    if code:
        return refused(function, code)
    if status == 403:
        return ConfigurationError(
            "The project, or a firewall before it, refuses this machine (HTTP 403). Check the project's network "
            "restrictions and SUPABASE_SERVICE_ROLE_KEY."
        )
    if status == 413:
        return CallRefusedError(f"The project takes no call of {function} that is this large. Nothing was changed.")
    if status == 540:
        return BackendUnreachableError(
            "The Supabase project is paused. Restore it in the dashboard; no job was lost.", later
        )
    if status >= 500 or status in (408, 425, 429):
        known = function in REPEATABLE or status < 500
        return BackendUnreachableError(
            f"The Supabase project answers HTTP {status}. {'No job was lost.' if known else OUTCOME_UNKNOWN}", later
        )
    if 300 <= status < 400:
        return ConfigurationError("What answers at SUPABASE_URL sends elsewhere. Set the address it sends to.")
    return ConfigurationError(
        f"What answers at SUPABASE_URL is no Supabase project (HTTP {status}). It looks like https://<project>.supabase.co"
    )
