"""What holds for every request, before a page is asked: headers, host names, foreign sites, size, time."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger()

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_LOOPBACK_NAMES = {"localhost", "127.0.0.1", "::1"}
_CHANGING = {"POST", "PUT", "PATCH", "DELETE"}


class Protection:
    """Wraps the application.

    ``hosts`` are the names it may be asked by; None is any. On loopback this is what keeps a foreign page, whose
    name was rebound to 127.0.0.1, from reading along. ``max_body_bytes`` bounds a whole request. ``observe`` is told
    method, route, status and seconds of every request.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        hosts: frozenset[str] | None,
        https: bool,
        max_body_bytes: int,
        observe: Callable[[str, str, int, float], None],
    ) -> None:
        self._app = app
        self._hosts = hosts
        self._https = https
        self._max_body_bytes = max_body_bytes
        self._observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                # A static file may be kept and asked after; a page holds what only this visitor may see.
                static = scope["path"].startswith("/static/")
                headers.setdefault("cache-control", "no-cache" if static else "no-store")
                if self._https:
                    headers["strict-transport-security"] = "max-age=31536000"
                headers["server-timing"] = f"app;dur={(time.perf_counter() - started) * 1000:.1f}"
            await send(message)

        refusal = self._refusal(scope)
        try:
            if refusal is not None:
                await refusal(scope, receive, answer)
            else:
                await self._app(scope, self._counted(receive), answer)
        finally:
            seconds = time.perf_counter() - started
            route = _route(scope)
            self._observe(scope["method"], route, status, seconds)
            log.debug("request_served", method=scope["method"], route=route, status=status, ms=round(seconds * 1000))

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        host = _host(f"//{headers.get('host', '')}")
        if self._hosts is not None and host not in self._hosts:
            return PlainTextResponse("This page is not known by that name.\n", 421)
        if scope["method"] in _CHANGING and _foreign(headers):
            return PlainTextResponse("A form of another site cannot be used here.\n", 403)
        if int(headers.get("content-length") or 0) > self._max_body_bytes:
            return PlainTextResponse(self._too_large(), 413)
        return None

    def _counted(self, receive: Receive) -> Receive:
        taken = 0

        async def counting() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._max_body_bytes:  # a request need not say how long it is
                raise HTTPException(413, self._too_large())
            return message

        return counting

    def _too_large(self) -> str:
        return f"Nothing was stored: more than {self._max_body_bytes / 2**20:.0f} MB at once. Send fewer files.\n"


def loopback_names() -> frozenset[str]:
    """Return the names a page on loopback is asked by."""
    return frozenset(_LOOPBACK_NAMES)


def _route(scope: Scope) -> str:
    """Name the page, never the path: a path holds ids, a query what somebody looked for."""
    endpoint = scope.get("endpoint")
    if endpoint is None:
        return "other"
    module, name = getattr(endpoint, "__module__", ""), getattr(endpoint, "__name__", None)
    return f"{module.rpartition('.')[2]}.{name}" if name else "static"


def _foreign(headers: Headers) -> bool:
    # Browsers say where a request comes from. What says nothing is no browser, and has no cookie to abuse.
    if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        return True
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # a bracket that is not closed
        return ""
