"""What machines ask: is it alive, is it ready, how does it go."""

from __future__ import annotations

import asyncio
import hmac

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from resume_analysis.errors import BackendUnreachableError, SchemaError
from resume_analysis.metrics import CONTENT_TYPE
from resume_analysis.probes import database_fault
from resume_analysis.web.pages import web_of

log = structlog.get_logger()

METRICS_PATH = "/metrics"

_DATABASE_SECONDS = 2.0


def may_scrape(request: Request) -> bool:
    """Whether this asks for the figures and brings the token for them."""
    token = web_of(request).settings.metrics_token
    if request.url.path != METRICS_PATH or token is None:
        return False
    given = request.headers.get("authorization", "")
    return hmac.compare_digest(given.encode(), f"Bearer {token.get_secret_value()}".encode())


def unauthorized() -> Response:
    """Answer whoever asks for the figures without a session and without the token for them."""
    return PlainTextResponse(
        "Sign in, or send 'Authorization: Bearer' with what RESUME_ANALYSIS_METRICS_TOKEN is set to.\n",
        401,
        {"WWW-Authenticate": "Bearer"},
    )


async def live(_: Request) -> Response:
    """Answer that the process runs."""
    return PlainTextResponse("ok\n")


async def ready(request: Request) -> Response:
    """Answer whether the database can be used."""
    fault = await database_fault(web_of(request).queue)
    return PlainTextResponse(f"{fault}\n", 503) if fault else PlainTextResponse("ok\n")


async def metrics(request: Request) -> Response:
    """Answer with the figures of the page and of the queue, in the Prometheus text format.

    While the database cannot be used the queue's are left out, so that the scrape itself is in time: a figure that is
    absent raises its own alert, one that is old would deceive.
    """
    web = web_of(request)
    queue = None
    try:
        async with asyncio.timeout(_DATABASE_SECONDS):
            queue = await asyncio.gather(web.records.backlog(), web.records.limits())
    except (BackendUnreachableError, SchemaError, TimeoutError) as error:
        log.warning("queue_figures_left_out", reason=str(error) or "the database did not answer in time")
    return Response(web.metrics.render(queue), media_type=CONTENT_TYPE)
