"""What a supervisor asks a worker: ``/livez``, ``/readyz``, ``/metrics``. Off unless a port is set.

A few dozen lines of HTTP instead of a server: it answers GET on three paths from the event loop that runs the jobs,
so that a blocked loop does not answer, which is what a liveness probe is for.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from resume_analysis.errors import ConfigurationError

log = structlog.get_logger()

_REQUEST_SECONDS = 5.0
_MAX_REQUEST_BYTES = 8192


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path answers."""

    body: bytes
    status: int = 200
    content_type: str = "text/plain; charset=utf-8"


Route = Callable[[], Awaitable[Answer]]


@asynccontextmanager
async def serve_health(host: str, port: int, routes: dict[str, Route]) -> AsyncIterator[int]:
    """Serve ``routes`` (path → answer) while the context is open; yields the port.

    Raises ConfigurationError when the address cannot be used.
    """

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_REQUEST_SECONDS):
                request = await reader.readuntil(b"\r\n\r\n")
                answer = await _answer(request, routes)
                writer.write(
                    f"HTTP/1.1 {answer.status} {_REASONS[answer.status]}\r\ncontent-type: {answer.content_type}\r\n"
                    f"content-length: {len(answer.body)}\r\nconnection: close\r\n\r\n".encode()
                    + answer.body
                )
                await writer.drain()
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # whoever asked has gone, or asks what nobody answers
        finally:
            writer.close()

    try:
        server = await asyncio.start_server(handle, host, port, limit=_MAX_REQUEST_BYTES)
    except OSError as error:
        raise ConfigurationError(
            f"The worker's probes cannot listen on {host}:{port}: {why_not(error)}. Nothing was started; choose "
            "another RESUME_ANALYSIS_HEALTH_PORT."
        ) from None
    chosen: int = server.sockets[0].getsockname()[1]
    log.info("health_started", host=host, port=chosen)
    async with server:
        yield chosen


_REASONS = {
    200: "OK",
    404: "Not Found",
    405: "Method Not Allowed",
    500: "Internal Server Error",
    503: "Service Unavailable",
}


async def _answer(request: bytes, routes: dict[str, Route]) -> Answer:
    method, _, rest = request.partition(b" ")
    path = rest.partition(b" ")[0].partition(b"?")[0].decode("latin-1")
    if path not in routes:
        return Answer(b"not found\n", 404)
    if method not in (b"GET", b"HEAD"):
        return Answer(b"only GET\n", 405)
    try:
        answer = await routes[path]()
    except Exception as error:  # noqa: BLE001 - a probe without an answer would have the worker killed
        log.error("probe_failed", path=path, reason=type(error).__name__)
        return Answer(b"failed\n", 500)
    return Answer(b"", answer.status, answer.content_type) if method == b"HEAD" else answer


def why_not(error: OSError) -> str:
    """Return why an address cannot be listened on, without the address, which asyncio and socket add each their way."""
    # A code below 0 is getaddrinfo's.
    return os.strerror(error.errno) if error.errno and error.errno > 0 else str(error.strerror)
