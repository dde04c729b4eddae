"""Puts the page together: routes, protection, who gets in, and what is shown when something goes wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, urlsplit

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from resume_analysis.errors import BackendUnreachableError, NotFoundError, SchemaError
from resume_analysis.web.access import COOKIE, is_loopback
from resume_analysis.web.pages import FOLDER, Web, render, web_of
from resume_analysis.web.protection import Protection, loopback_names
from resume_analysis.web.views import audit, bulk, figures, jobs, overview, report, session, submit

log = structlog.get_logger()

_OPEN = frozenset(("/livez", "/readyz", "/sign-in"))

ROUTES = [
    Route("/", overview.show),
    Route("/jobs", jobs.listing),
    Route("/jobs/all", bulk.confirm, methods=["GET"]),
    Route("/jobs/all", bulk.run, methods=["POST"]),
    Route("/jobs/{id:uuid}", jobs.show),
    Route("/jobs/{id:uuid}/{action:str}", jobs.act, methods=["POST"]),
    Route("/jobs/{id:uuid}/report", report.show),
    Route("/submit", submit.form, methods=["GET"]),
    Route("/submit", submit.take, methods=["POST"]),
    Route("/batch", submit.batch),
    Route("/audit", audit.listing),
    Route("/sign-in", session.form, methods=["GET"]),
    Route("/sign-in", session.sign_in, methods=["POST"]),
    Route("/sign-out", session.sign_out, methods=["POST"]),
    Route(figures.METRICS_PATH, figures.metrics),
    Route("/livez", figures.live),
    Route("/readyz", figures.ready),
    Mount("/static", StaticFiles(directory=FOLDER / "static"), name="static"),
]


def make_app(web: Web) -> Starlette:
    """Return the application."""
    settings = web.settings
    hosts = frozenset(name.strip().lower() for name in (settings.web_hosts or "").split(",") if name.strip())
    app = Starlette(
        routes=ROUTES,
        middleware=[
            Middleware(
                Protection,
                hosts=hosts or (loopback_names() if is_loopback(settings.web_host) else None),
                https=settings.web_https,
                max_body_bytes=settings.web_max_upload_bytes,
                observe=web.metrics.observe,
            ),
            Middleware(Entrance),
        ],
        exception_handlers={
            HTTPException: _refused,
            NotFoundError: _not_found,
            BackendUnreachableError: _unavailable,
            SchemaError: _unavailable,
            Exception: _failed,
        },
    )
    app.state.web = web
    return app


class Entrance:
    """Lets those in who may come in, and says who it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        access = web_of(request).access
        visitor = access.unseal(request.cookies.get(COOKIE))
        if visitor is None and not access.asks:
            visitor = access.local_visitor()
        request.state.visitor = visitor
        path = request.url.path
        if visitor is not None or path in _OPEN or path.startswith("/static/") or figures.may_scrape(request):
            await self._app(scope, receive, send)
            return
        if path == figures.METRICS_PATH:  # a scraper would follow to the sign-in page and find fault with its HTML
            answer: Response = figures.unauthorized()
        elif request.method in ("GET", "HEAD"):
            query = f"?{request.url.query}" if request.url.query else ""
            answer = RedirectResponse(_sign_in(path + query), 303)
        else:
            answer = _problem(
                request, 401, "You are not signed in", "Your session may have ended. Nothing was changed; sign in, "
                "then do it again.", links=[(_sign_in(_came_from(request)), "Sign in")],
            )  # fmt: skip
        await answer(scope, receive, send)


def _sign_in(target: str) -> str:
    return f"/sign-in?next={quote(target, safe='')}"


def _came_from(request: Request) -> str:
    """Return the page of ours that a form was sent from."""
    parts = urlsplit(request.headers.get("referer", ""))
    return parts.path + (f"?{parts.query}" if parts.query else "") if parts.netloc == request.url.netloc else "/"


async def _refused(request: Request, error: Any) -> Response:
    headings = {403: "You may not do that", 404: "There is nothing here", 413: "That is too much at once"}
    heading = headings.get(error.status_code, "That did not work")
    detail = error.detail if error.status_code not in (404, 405) else "Check the address, or start at the overview."
    return _problem(request, error.status_code, heading, detail)


async def _not_found(request: Request, error: Any) -> Response:
    return _problem(request, 404, "There is nothing here", str(error))


async def _unavailable(request: Request, error: Any) -> Response:
    log.error("page_unavailable", reason=str(error))
    address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    again = [(address, "Try again")] if request.method == "GET" else []
    return _problem(request, 503, "The database cannot be used", str(error), links=again)


async def _failed(request: Request, error: Any) -> Response:
    # Its own words may quote a resume: only the type is told.
    log.error("page_failed", error=type(error).__name__)
    return _problem(request, 500, "This page failed", "Nothing was changed. The log says which error it was.")


def _problem(
    request: Request, status: int, heading: str, detail: str, links: Sequence[tuple[str, str]] = ()
) -> Response:
    if "application/json" in request.headers.get("accept", ""):
        return PlainTextResponse(detail, status)
    return render(request, "problem.html", status, heading=heading, detail=detail, links=links)
