"""The audit log: who did what."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from resume_analysis.web.pages import render, web_of

_PAGE = 50


async def listing(request: Request) -> Response:
    """List entries, newest first."""
    given = request.query_params.get("before", "")
    before = int(given) if given.isdecimal() and len(given) < 18 else None
    entries = await web_of(request).records.audit(before=before, limit=_PAGE + 1)
    older = entries[_PAGE - 1]["id"] if len(entries) > _PAGE else None
    return render(request, "audit.html", entries=entries[:_PAGE], older=older, before=before)
