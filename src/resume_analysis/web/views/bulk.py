"""Retry or cancel everything that matches a filter: asked first, done in batches, with progress.

With JavaScript one click runs all batches; without it every batch is one click.
"""

from __future__ import annotations

from typing import Any, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from resume_analysis.web.filters import CANCELLABLE, Filter, utc
from resume_analysis.web.pages import back, checked_form, render, visitor_of, web_of
from resume_analysis.web.records import BATCH, Action

CAP = 10_000
"""Matching jobs are counted up to here; beyond it the page says "more than"."""


async def confirm(request: Request) -> Response:
    """Say what would be touched and ask."""
    web = web_of(request)
    action, chosen = _asked(request.query_params)
    matching = await web.records.count(chosen, cap=CAP)
    sample = await web.records.page(chosen, limit=5)
    return render(
        request,
        "bulk.html",
        action=action,
        chosen=chosen,
        matching=matching,
        cap=CAP,
        sample=sample.rows,
        before=web.now().isoformat(),
        touched=0,
        started=False,
    )


async def run(request: Request) -> Response:
    """Do one batch."""
    web = web_of(request)
    form = await checked_form(request)
    action, chosen = _asked(form)
    try:
        before = utc(str(form.get("before")))
        touched = int(str(form.get("touched") or 0))
        matching = int(str(form.get("matching") or 0))
    except (ValueError, OverflowError):
        raise HTTPException(400, "The form is not complete. Nothing was changed; start again from the list.") from None
    affected = await web.records.operate_matching(chosen, action, before, visitor_of(request).who)
    touched += affected
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"affected": affected, "touched": touched})
    if affected < BATCH:
        return back("/jobs?" + chosen.query(), "retried_all" if action == "retry" else "cancelled_all")
    return render(
        request,
        "bulk.html",
        action=action,
        chosen=chosen,
        matching=matching,
        cap=CAP,
        sample=[],
        before=before.isoformat(),
        touched=touched,
        started=True,
    )


def _asked(given: Any) -> tuple[Action, Filter]:
    action = str(given.get("action") or "")
    chosen, faults = Filter.read(given)
    if action not in get_args(Action) or faults:
        raise HTTPException(400, " ".join(["This action cannot be done.", *faults, "Nothing was changed."]))
    # An action never reaches beyond what can be seen in the list it was started from.
    if action == "retry":
        return "retry", chosen.but(status="failed")
    if chosen.status not in CANCELLABLE:
        raise HTTPException(400, "Only waiting or running jobs can be cancelled. Nothing was changed.")
    return "cancel", chosen
