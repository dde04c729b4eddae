"""Starts the operations page."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import structlog
import uvicorn
from starlette.applications import Starlette

from resume_analysis.backend import open_backend
from resume_analysis.errors import ConfigurationError, ResumeAnalysisError
from resume_analysis.health import why_not
from resume_analysis.metrics import PageMetrics
from resume_analysis.settings import Settings
from resume_analysis.signals import stop_signals
from resume_analysis.web.access import Access, is_loopback
from resume_analysis.web.app import make_app
from resume_analysis.web.pages import Web, templates
from resume_analysis.web.records import Records

log = structlog.get_logger()

_COUNT_EVERY_SECONDS = 60.0
_CONNECT_SECONDS = 3.0
"""Somebody waits for the page: while the database is away they are told soon."""


@asynccontextmanager
async def open_app(settings: Settings, *, worker_here: bool = False) -> AsyncIterator[Starlette]:
    """Build the application on the configured parts. Raises what ``Access.of`` and ``open_backend`` raise."""
    access = Access.of(settings)  # before anything is opened: it may refuse
    async with open_backend(settings, connect_timeout=_CONNECT_SECONDS) as backend:
        records = Records(backend.gateway, worker_here=worker_here)
        web = Web(settings, access, records, backend.queue, backend.storage, templates(), PageMetrics())
        counting = asyncio.create_task(_count_hours(records))
        try:
            yield make_app(web)
        finally:
            counting.cancel()
            with suppress(asyncio.CancelledError):
                await counting


async def serve(
    settings: Settings, *, worker_here: bool = False, on_start: Callable[[str], None] = lambda _: None
) -> None:
    """Serve the page until SIGTERM or Ctrl-C; ``on_start`` is given its address.

    Raises ConfigurationError when the port is taken or the page would be open to strangers.
    """
    async with open_app(settings, worker_here=worker_here) as app:
        listening = _listen(settings.web_host, settings.web_port)
        config = uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=settings.web_https,
            timeout_graceful_shutdown=5,
        )
        if not is_loopback(settings.web_host) and not settings.web_https:
            log.warning("web_without_https", host=settings.web_host)
        port = listening.getsockname()[1]
        host = f"[{settings.web_host}]" if ":" in settings.web_host else settings.web_host
        server = _Server(config)
        loop, asked = asyncio.get_running_loop(), stop_signals()
        for number in asked:
            loop.add_signal_handler(number, server.handle_exit, number, None)
        log.info("web_started", host=settings.web_host, port=port)
        on_start(f"http://{host}:{port}/")  # from here on it is stopped in order
        try:
            await server.serve(sockets=[listening])
        finally:
            for number in asked:
                loop.remove_signal_handler(number)
        log.info("web_stopped")


class _Server(uvicorn.Server):
    """A server that leaves signals to us: uvicorn would raise them again at its end, before a worker has drained."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        raise ConfigurationError(
            f"The page cannot listen on {host}:{port}: {why_not(error)}. Nothing was started; choose another "
            "address or port with --host and --port, or RESUME_ANALYSIS_WEB_HOST and RESUME_ANALYSIS_WEB_PORT."
        ) from None


async def _count_hours(records: Records) -> None:
    """Count the hours that are over, now and once a minute; see ``roll_up_hours``."""
    while True:
        try:
            while await records.roll_up() > 0:
                pass
        except ResumeAnalysisError as error:
            log.warning("hours_not_counted", reason=str(error))
        await asyncio.sleep(_COUNT_EVERY_SECONDS)
