"""The list of jobs, one job, and what can be done with it."""

from __future__ import annotations

import asyncio
from typing import Any, get_args
from uuid import UUID

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from resume_analysis.models import STATUSES
from resume_analysis.retry import FATES
from resume_analysis.web.filters import CANCELLABLE, DEFERRED, Filter, utc
from resume_analysis.web.pages import back, checked_form, render, visitor_of, web_of
from resume_analysis.web.records import Action, Cursor
from resume_analysis.web.wording import moment


async def listing(request: Request) -> Response:
    """List the jobs that match the filter in the URL, newest first."""
    chosen, faults = Filter.read(request.query_params)
    page = await web_of(request).records.page(chosen, _cursor(request))
    return render(
        request,
        "jobs.html",
        chosen=chosen,
        faults=faults,
        page=page,
        statuses={name: name for name in STATUSES} | {DEFERRED: "queued, to retry or scheduled"},
        codes=sorted(FATES),
        links={name: _link(chosen, getattr(page, name)) for name in ("newer", "older", "searched_to")},
        bulk=_bulk(chosen),
    )


async def show(request: Request) -> Response:
    """Show one job without its report."""
    web, job_id = web_of(request), request.path_params["id"]
    job, entries = await asyncio.gather(web.records.show(job_id), web.records.audit(job_id=job_id, limit=20))
    waits = job["status"] == "queued" and not job["deferred"]
    return render(
        request,
        "job.html",
        job=job,
        attempts=[_timed(attempt) for attempt in reversed(job["attempts"])],
        fate=FATES.get(job["error_code"] or ""),
        entries=entries,
        unattended=waits and not await web.records.staff(),
    )


async def act(request: Request) -> Response:
    """Retry or cancel one job and go back to where the button was, filter and all."""
    action: Action = request.path_params["action"]
    if action not in get_args(Action):
        raise HTTPException(404)
    job_id: UUID = request.path_params["id"]
    form = await checked_form(request)
    outcome = await web_of(request).records.operate(job_id, action, visitor_of(request).who)
    return back(str(form.get("next") or f"/jobs/{job_id}"), outcome)


def _cursor(request: Request) -> Cursor | None:
    query = request.query_params
    for name, backwards in (("after", False), ("before", True)):
        at, _, row_id = query.get(name, "").partition("_")
        try:
            return Cursor(utc(at).isoformat(), str(UUID(row_id)), backwards)
        except (ValueError, OverflowError):
            continue  # a link that was cut short begins at the first page
    return None


def _link(chosen: Filter, cursor: Cursor | None) -> str | None:
    if cursor is None:
        return None
    return "/jobs?" + chosen.query(**{"before" if cursor.backwards else "after": f"{cursor.at}_{cursor.id}"})


def _bulk(chosen: Filter) -> Action | None:
    """The action that makes sense for all that match."""
    if chosen.status == "failed" or (chosen.error_code and chosen.status is None):
        return "retry"
    return "cancel" if chosen.status in CANCELLABLE else None


def _timed(attempt: dict[str, Any]) -> dict[str, Any]:
    started, ended = moment(attempt.get("started")), moment(attempt.get("ended"))
    seconds = (ended - started).total_seconds() if started and ended else None
    return attempt | {"duration_ms": None if seconds is None else seconds * 1000}
