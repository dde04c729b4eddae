"""What stands before a hosted project's parts: it checks the API key, routes, and sometimes fails.

A double, built from the documented behaviour: the REST side is passed on to the real PostgREST, storage is answered
by ``storage_double``. ``faults`` scripts what goes wrong with the next requests.
Source for keys: https://supabase.com/docs/guides/api/api-keys
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import socket
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Literal, Self
from urllib.parse import unquote, urlsplit

from tests.supabase.storage_double import StorageDouble

# What happens to one request: nobody sees it; it is done but its answer is lost; an answer the edge gives by itself.
Fault = Literal["refuse", "lose_answer"] | tuple[int, dict[str, str], bytes]


class Edge:
    """The server at SUPABASE_URL; a context manager. ``requests`` counts what came in, by path."""

    def __init__(self, rest: str, database: str, jwt_secret: str, secret_key: str) -> None:
        self.faults: deque[Fault] = deque()
        self.requests: list[str] = []
        self.rest = rest
        self.jwt_secret = jwt_secret
        self.secret_key = secret_key
        self.storage = StorageDouble(database)
        handler = type("Handler", (_Handler,), {"edge": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def claims(self, jwt: str) -> dict[str, Any] | None:
        """What a JWT says, or None when its signature or time is wrong."""
        try:
            head, payload, signature = jwt.split(".")
            wanted = hmac.new(self.jwt_secret.encode(), f"{head}.{payload}".encode(), hashlib.sha256).digest()
            if not hmac.compare_digest(_decode(signature), wanted):
                return None
            claims: dict[str, Any] = json.loads(_decode(payload))
        except ValueError:
            return None
        return claims if claims["exp"] > time.time() else None


class _Handler(BaseHTTPRequestHandler):
    edge: ClassVar[Edge]
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        self.edge.requests.append(self.path)
        fault = self.edge.faults.popleft() if self.edge.faults else None
        if fault == "refuse":
            return self._hang_up()
        status, headers, answer = fault if isinstance(fault, tuple) else self._answer(body)
        if fault == "lose_answer":
            return self._hang_up()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
        return None

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any  # noqa: N815 - names of the base class

    def log_message(self, *_: object) -> None:
        """Stay silent."""

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def _answer(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        path = urlsplit(self.path).path
        headers = {name.lower(): value for name, value in self.headers.items()}
        if refused := self._check_key(headers):
            return refused
        if path.startswith("/rest/v1/"):
            return self._pass_on(headers, body)
        if path.startswith("/storage/v1/"):
            claims = self.edge.claims(headers.get("authorization", "").removeprefix("Bearer "))
            return self.edge.storage.answer(
                self.command, unquote(path.removeprefix("/storage/v1/")), claims, headers, body
            )
        return _json(404, {"message": "no Route matched with those values"})

    def _check_key(self, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes] | None:
        key = headers.get("apikey")
        if not key:
            return _json(401, {"message": "No API key found in request", "hint": "No `apikey` header was found."})
        if key.startswith("sb_secret_"):
            browser = "mozilla" in headers.get("user-agent", "").lower()
            if key != self.edge.secret_key or browser or headers.get("authorization", "").startswith("Bearer sb_"):
                return _json(401, {"message": "Invalid API key", "hint": "Double check your API key."})
            headers.setdefault("authorization", f"Bearer {self._service_token()}")
        elif self.edge.claims(key) is None:
            return _json(401, {"message": "Invalid API key", "hint": "Double check your API key."})
        return None

    def _service_token(self) -> str:
        from tests.supabase.project import token

        return token("service_role")

    def _pass_on(self, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection(urlsplit(self.edge.rest).netloc)
        passed = {name: value for name, value in headers.items() if name not in ("host", "connection", "apikey")}
        try:
            connection.request(self.command, self.path.removeprefix("/rest/v1"), body or None, passed)
            response = connection.getresponse()
            answer = response.read()
            kept = ("content-type", "content-range", "retry-after", "location", "proxy-status")
            return response.status, {n: v for n, v in response.getheaders() if n.lower() in kept}, answer
        finally:
            connection.close()


def _json(status: int, body: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
    return status, {"content-type": "application/json"}, json.dumps(body).encode()


def _decode(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
