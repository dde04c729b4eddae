"""The page's view of the database: the SQL functions of ``*_web.sql`` as typed methods."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from resume_analysis.errors import NotFoundError
from resume_analysis.gateway import Gateway, Row
from resume_analysis.models import LOCAL_USER, ExperienceLevel
from resume_analysis.web.filters import Filter

Action = Literal["retry", "cancel"]
Window = Literal["hour", "day", "week", "month"]

BATCH = 500
"""Jobs one call of an action on all that match touches."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list: the row a page begins behind, or with ``backwards`` ends before."""

    at: str
    id: str
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Rows, newest first. ``searched_to`` is set where the search stopped before it had found a whole page."""

    rows: list[Row]
    newer: Cursor | None
    older: Cursor | None
    searched_to: Cursor | None


@dataclass(frozen=True, slots=True)
class Staff:
    """The workers there are to be seen: ``busy`` hold leases, ``connected`` is how many listen for jobs.

    A worker that comes over HTTP or through a transaction pooler shows only while it is busy.
    """

    busy: list[Row]
    connected: int

    def __bool__(self) -> bool:
        return bool(self.busy or self.connected)


@dataclass(frozen=True, slots=True)
class Who:
    """Who does something, for the audit log."""

    name: str
    role: str


class Records:
    """Every method raises BackendUnreachableError or SchemaError."""

    def __init__(self, gateway: Gateway, *, worker_here: bool = False) -> None:
        """``worker_here`` says that a worker runs in this process, which a transport over HTTP would not show."""
        self._gateway = gateway
        self._worker_here = worker_here

    async def page(self, chosen: Filter, cursor: Cursor | None = None, *, limit: int = 50) -> Page:
        """Return one page of the analyses that match."""
        backwards = cursor is not None and cursor.backwards
        found = await self._page(chosen.as_json(), cursor, limit + 1)
        rows, more = found["rows"][:limit], len(found["rows"]) > limit
        stopped = found["searched_to"]
        searched_to = Cursor(stopped["at"], stopped["id"], backwards) if chosen.model and stopped and not more else None
        if backwards:
            rows.reverse()
        first, last = (_cursor(rows[0], backwards=True), _cursor(rows[-1])) if rows else (None, None)
        return Page(
            rows,
            newer=first if (more if backwards else cursor is not None) else None,
            older=last if (more or backwards) else None,
            searched_to=searched_to,
        )

    async def some(self, ids: list[str]) -> list[Row]:
        """Return the analyses of these ids, in this order; ids without a row are left out."""
        found = await self._page({"ids": ids}, None, len(ids))
        by_id = {row["id"]: row for row in found["rows"]}
        return [by_id[wanted] for wanted in ids if wanted in by_id]

    async def _page(self, chosen: dict[str, Any], cursor: Cursor | None, limit: int) -> dict[str, Any]:
        rows = await self._gateway.call(
            "page_analyses",
            p_filter=chosen,
            p_at=cursor.at if cursor else None,
            p_id=cursor.id if cursor else None,
            p_backwards=cursor is not None and cursor.backwards,
            p_limit=limit,
        )
        page: dict[str, Any] = rows[0]["page"]
        return page

    async def count(self, chosen: Filter, *, cap: int = 10_000) -> int:
        """Return how many match, but no more than ``cap``."""
        rows = await self._gateway.call("count_analyses", p_filter=chosen.as_json(), p_cap=cap)
        return int(rows[0]["matching"])

    async def show(self, job_id: UUID) -> Row:
        """Return one whole row. Raises NotFoundError."""
        rows = await self._gateway.call("show_analysis", p_id=str(job_id))
        if not rows:
            raise NotFoundError("There is no analysis with this id. It may have been deleted by the retention.")
        row: Row = rows[0]["analysis"]
        return row

    async def open_report(self, job_id: UUID, who: Who) -> tuple[Row, str | None, dict[str, Any]]:
        """Return the row, the resume's text and what is known of its file; recorded. Raises NotFoundError."""
        rows = await self._gateway.call("open_report", p_id=str(job_id), p_actor=who.name, p_role=who.role)
        if not rows:
            raise NotFoundError("There is no analysis with this id. It may have been deleted by the retention.")
        return rows[0]["analysis"], rows[0]["resume_text"], rows[0]["extraction"] or {}

    async def backlog(self) -> Row:
        """Return the work at hand."""
        return (await self._gateway.call("analysis_backlog"))[0]

    async def staff(self) -> Staff:
        """Return who holds leases and how many workers listen for jobs."""
        busy, listening = await asyncio.gather(
            self._gateway.call("analysis_workers"), self._gateway.call("analysis_workers_listening")
        )
        return Staff(busy, max(int(listening[0]["listening"]), int(self._worker_here)))

    async def limits(self) -> list[Row]:
        """Return where the shared budget of every model stands."""
        return await self._gateway.call("analysis_limits")

    async def series(self, window: Window) -> dict[str, Any]:
        """Return what ended over time."""
        rows = await self._gateway.call("analysis_series", p_window=window)
        series: dict[str, Any] = rows[0]["series"]
        return series

    async def roll_up(self, *, limit: int = 12) -> int:
        """Count hours that are over; returns how many, 0 when all are counted."""
        rows = await self._gateway.call("roll_up_hours", p_limit=limit)
        return int(rows[0]["hours"])

    async def submit(
        self,
        who: Who,
        *,
        filename: str,
        storage_path: str,
        content_type: str | None,
        job_title: str | None,
        job_description: str | None,
        experience_level: ExperienceLevel | None,
        traceparent: str | None,
    ) -> str:
        """Queue an analysis of a file that is stored; recorded. Returns its id."""
        rows = await self._gateway.call(
            "submit_from_page",
            p_user_id=str(LOCAL_USER),
            p_filename=filename,
            p_storage_path=storage_path,
            p_content_type=content_type,
            p_job_title=job_title,
            p_job_description=job_description,
            p_experience_level=experience_level,
            p_traceparent=traceparent,
            p_actor=who.name,
            p_role=who.role,
        )
        return str(rows[0]["analysis_id"])

    async def operate(self, job_id: UUID, action: Action, who: Who) -> str:
        """Retry or cancel one job; recorded. Returns the outcome, see ``operate_analysis``."""
        rows = await self._gateway.call(
            "operate_analysis", p_id=str(job_id), p_action=action, p_actor=who.name, p_role=who.role
        )
        return str(rows[0]["outcome"])

    async def operate_matching(self, chosen: Filter, action: Action, before: datetime, who: Who) -> int:
        """Retry or cancel a batch of all that match; recorded. Returns how many it was, 0 when none is left."""
        rows = await self._gateway.call(
            "operate_analyses",
            p_filter=chosen.as_json(),
            p_action=action,
            p_before=before.isoformat(),
            p_actor=who.name,
            p_role=who.role,
            p_limit=BATCH,
        )
        return int(rows[0]["affected"])

    async def record(self, who: Who, action: str, outcome: str = "done", **details: Any) -> None:
        """Write an entry of the audit log."""
        await self._gateway.call(
            "record_audit",
            p_actor=who.name,
            p_role=who.role,
            p_action=action,
            p_outcome=outcome,
            p_details=details,
        )

    async def audit(self, *, job_id: UUID | None = None, before: int | None = None, limit: int = 50) -> list[Row]:
        """Return entries of the audit log, newest first."""
        return await self._gateway.call(
            "list_audit", p_analysis_id=str(job_id) if job_id else None, p_before=before, p_limit=limit
        )


def _cursor(row: Row, *, backwards: bool = False) -> Cursor:
    return Cursor(str(row["created_at"]), str(row["id"]), backwards)
