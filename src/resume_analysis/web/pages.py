"""What every view uses: the parts behind the page, rendering, forms that are checked, messages after an action."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from jinja2 import ChainableUndefined, Environment, FileSystemLoader, select_autoescape
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from resume_analysis.metrics import PageMetrics
from resume_analysis.queue import Queue
from resume_analysis.settings import Settings
from resume_analysis.storage import Storage
from resume_analysis.web.access import COOKIE, SESSION_SECONDS, Access, Visitor
from resume_analysis.web.records import Records
from resume_analysis.web.wording import FILTERS

FOLDER = Path(__file__).parent
MAX_FILES = 100
_MAX_FIELD_BYTES = 512 * 1024

MESSAGES = {
    "queued": "Queued again; a worker will take it up.",
    "cancelled": "Cancelled.",
    "cancel_requested": "It is running. Its worker is told with its next heartbeat and then stops.",
    "waiting": "It is waiting in the queue already, so nothing was changed.",
    "processing": "It is running at the moment, so it was not queued again. Cancel it first, or wait for its end.",
    "completed": "It has completed, so nothing was changed. Its report stands.",
    "failed": "It has failed already, so there is nothing to cancel. You may retry it.",
    "not_found": "It is not there any more; perhaps the retention has deleted it.",
    "retried_all": "All that matched are queued again.",
    "cancelled_all": "All that matched are cancelled; running ones stop with their worker's next heartbeat.",
    "signed_out": "You have signed out.",
}
_LOCAL = re.compile("/(?!/)")
_REFUSALS = {"waiting", "processing", "completed", "failed", "not_found"}


@dataclass(frozen=True, slots=True)
class Web:
    """The parts behind the page."""

    settings: Settings
    access: Access
    records: Records
    queue: Queue
    storage: Storage
    templates: Environment
    metrics: PageMetrics
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


def web_of(request: Request) -> Web:
    """Return the parts behind the page."""
    web: Web = request.app.state.web
    return web


def visitor_of(request: Request) -> Visitor:
    """Return who asks; the access middleware has let them in."""
    visitor: Visitor = request.state.visitor
    return visitor


def render(request: Request, template: str, status: int = 200, /, **context: Any) -> Response:
    """Render a page."""
    web = web_of(request)
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    done = request.query_params.get("done", "")
    page = web.templates.get_template(template).render(
        request=request,
        visitor=visitor,
        asks=web.access.asks,
        csrf_token=web.access.csrf_token(visitor) if visitor else "",
        message=MESSAGES.get(done),
        refused=done in _REFUSALS,
        now=web.now(),
        here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        **context,
    )
    response = HTMLResponse(page, status)
    if visitor is not None:
        keep_session(request, response, visitor)
    return response


def keep_session(request: Request, response: Response, visitor: Visitor) -> None:
    """Give the browser the session, where it does not have it."""
    web = web_of(request)
    if web.access.unseal(request.cookies.get(COOKIE)) != visitor:
        response.set_cookie(
            COOKIE,
            web.access.seal(visitor),
            max_age=SESSION_SECONDS,
            httponly=True,
            samesite="lax",
            secure=web.settings.web_https,
        )


async def checked_form(request: Request, *, operator: bool = True) -> FormData:
    """Read a form that changes something.

    Raises HTTPException 403 where the visitor may not, or where the form was not made for them by this page.
    """
    visitor = visitor_of(request)
    if operator and not visitor.operates:
        raise HTTPException(403, "You are signed in as a viewer, who may look but not act. Nothing was changed.")
    form = await request.form(max_files=MAX_FILES, max_fields=50, max_part_size=_MAX_FIELD_BYTES)
    if not web_of(request).access.csrf_matches(visitor, str(form.get("csrf_token") or "")):
        await form.close()
        raise HTTPException(
            403,
            "This form was not made for you by this page, or the page was started anew meanwhile. Nothing was changed; "
            "go back, reload and do it again.",
        )
    return form


def back(target: str, done: str | None = None) -> Response:
    """Go to a page of ours, with a message."""
    parts = urlsplit(target)
    # Only ever to a path of this page: "//host", with however many slashes, and "https:" lead elsewhere.
    if parts.scheme or parts.netloc or not _LOCAL.match(parts.path) or "\\" in target:
        parts = urlsplit("/jobs")
    kept = [pair for pair in parts.query.split("&") if pair and not pair.startswith("done=")]
    query = "&".join([*kept, *([urlencode({"done": done})] if done else [])])
    return RedirectResponse(parts.path + (f"?{query}" if query else ""), 303)


def templates() -> Environment:
    """Return the templates: everything is escaped; what a row does not have shows as nothing."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=select_autoescape(default=True),
        undefined=ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= FILTERS
    # Ids begin with the time: what tells the jobs of one minute apart comes after it.
    environment.globals["short"] = lambda job_id: str(job_id)[:18]
    return environment
