"""HTTP to one Supabase project: the address, the key, time-outs, and when a request may be sent again.

The two halves of a project, its REST interface and its storage, answer errors in their own ways; ``gateway/postgrest``
and ``storage/supabase`` read those. This module knows what they share.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import logging
import random
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

import httpx

from resume_analysis.errors import OUTCOME_UNKNOWN, BackendUnreachableError, ConfigurationError
from resume_analysis.keys import sendable

# Pauses in seconds before a request is sent again. Short: whoever waits for longer gives the job back instead.
PAUSES = (0.2, 0.8)
LONGEST_PAUSE = 5.0

# Answers that say "not now". 520 to 530 come from the edge network before a hosted project.
_BUSY = frozenset({408, 425, 429, 502, 503, 504, *range(520, 531)})
# PostgREST's own ways to say that it has not touched the database: no connection, no schema cache, no free slot.
_UNTOUCHED = frozenset({"PGRST000", "PGRST001", "PGRST002", "PGRST003"})

# httpx logs each URL; a storage path contains the name of a person's file.
logging.getLogger("httpx").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``complete`` is False when the body was longer than the caller wanted to read."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    complete: bool = True

    def json(self) -> Any:
        """The body as JSON, or None when it is none (an error page of a proxy)."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    @property
    def code(self) -> str:
        """The ``code`` both halves put into the body of an error; empty where there is none."""
        fault = self.json()
        return str(fault.get("code") or "") if isinstance(fault, dict) else ""

    @property
    def retry_after(self) -> float:
        """How many seconds the other side asks to be left alone for; 0 where it does not say."""
        asked = self.headers.get("retry-after", "")
        return float(asked) if asked.isdecimal() else 0.0


class SupabaseHttp:
    """A client with a bounded number of connections for one half of a project (``part``: ``rest`` or ``storage``)."""

    def __init__(
        self,
        url: str,
        key: str,
        part: str,
        *,
        connections: int = 8,
        timeout: float = 30.0,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._part = part
        self._timeout = timeout
        self._client = httpx.AsyncClient(
            base_url=f"{project_url(url)}/{part}/v1",
            headers=key_headers(key) | {"user-agent": f"resume-analysis/{version('resume-analysis')}"},
            timeout=httpx.Timeout(timeout, connect=min(timeout, 10.0)),
            limits=httpx.Limits(max_connections=connections, max_keepalive_connections=connections),
            transport=transport,
        )

    async def send(
        self,
        method: str,
        path: str,
        *,
        repeatable: bool,
        max_bytes: int | None = None,
        content: bytes | None = None,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send a request and read at most ``max_bytes`` of the answer.

        A request that certainly did nothing (no connection, or an answer that says so) is sent up to three times; one
        that may have done something only when it is ``repeatable``. Raises BackendUnreachableError when no answer
        came within the time-out, in seconds and for the whole exchange.
        """
        request = self._client.build_request(method, path.lstrip("/"), content=content, params=params, headers=headers)
        for pause in PAUSES:
            try:
                answer = await self._exchange(request, max_bytes)
            except (httpx.RequestError, TimeoutError) as error:
                if not (repeatable or _never_sent(error)):
                    raise self._unreachable(error, known=False) from None
            else:
                if answer.status not in _BUSY or not (repeatable or answer.code in _UNTOUCHED):
                    return answer
                if answer.retry_after > LONGEST_PAUSE:
                    return answer
                pause = max(pause, answer.retry_after)
            await asyncio.sleep(pause * random.uniform(1, 1.25))  # noqa: S311 - jitter, not a secret
        try:
            return await self._exchange(request, max_bytes)
        except (httpx.RequestError, TimeoutError) as error:
            raise self._unreachable(error, known=repeatable or _never_sent(error)) from None

    async def aclose(self) -> None:
        """Close connections."""
        await self._client.aclose()

    async def _exchange(self, request: httpx.Request, max_bytes: int | None) -> Answer:
        async with asyncio.timeout(self._timeout):
            response = await self._client.send(request, stream=True)
            try:
                body = bytearray()
                async for chunk in response.aiter_bytes():
                    body += chunk
                    if max_bytes is not None and len(body) > max_bytes:
                        return Answer(response.status_code, response.headers, bytes(body[:max_bytes]), complete=False)
                return Answer(response.status_code, response.headers, bytes(body))
            finally:
                await response.aclose()

    def _unreachable(self, error: Exception, *, known: bool) -> BackendUnreachableError:
        reason = (
            "no answer in time"
            if isinstance(error, TimeoutError | httpx.TimeoutException)
            else " ".join(str(error).split()) or type(error).__name__
        )
        if self._part == "storage":  # read by the person who waits for the analysis
            return BackendUnreachableError(f"The storage did not answer ({reason}). It may pass.")
        return BackendUnreachableError(
            f"The Supabase project did not answer: {reason}. {'No job was lost.' if known else OUTCOME_UNKNOWN} "
            "Check SUPABASE_URL and the network."
        )


def _never_sent(error: Exception) -> bool:
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


def project_url(url: str) -> str:
    """Return the project's base URL. Raises ConfigurationError for what is visibly something else."""
    address = url.strip().rstrip("/")
    for suffix in ("/rest/v1", "/storage/v1"):
        address = address.removesuffix(suffix)
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:  # brackets that do not close, a port that is no number
        parts, host = urlsplit(""), ""
    if parts.scheme in ("postgres", "postgresql"):
        raise ConfigurationError("SUPABASE_URL is a database URL. Put it into DATABASE_URL, or set the project's URL.")
    if host in ("supabase.com", "app.supabase.com"):
        raise ConfigurationError(
            "SUPABASE_URL is the address of the dashboard. The project's own is under Project Settings → API "
            "and looks like https://<project>.supabase.co"
        )
    if parts.scheme == "http" and host.endswith(".supabase.co"):
        raise ConfigurationError("SUPABASE_URL begins with http://, which shows the key to the network. Use https.")
    # A host with an empty part is no host; a name, a question or a fragment has no place in a base URL.
    more = parts.username or parts.query or parts.fragment or any(character.isspace() for character in address)
    if parts.scheme not in ("http", "https") or not all(host.split(".")) or more:
        raise ConfigurationError("SUPABASE_URL is not a URL. It looks like https://<project>.supabase.co")
    return address


def key_headers(key: str) -> dict[str, str]:
    """Return the headers that carry a service key.

    A legacy key is a JWT and goes into both headers; a secret key (``sb_secret_…``) is none and is refused in
    ``Authorization``. Raises ConfigurationError for a key that belongs into a browser.
    Source: https://supabase.com/docs/guides/api/api-keys
    """
    key = key.strip()
    if not sendable(key):
        raise ConfigurationError("SUPABASE_SERVICE_ROLE_KEY is empty or contains characters no key has. Copy it again.")
    if key.startswith("sb_publishable_") or jwt_claims(key).get("role") in ("anon", "authenticated"):
        raise ConfigurationError(
            "SUPABASE_SERVICE_ROLE_KEY is a key for browsers (anon or publishable). A worker needs the service_role "
            "key or a secret key: Project Settings → API keys."
        )
    return {"apikey": key, "authorization": f"Bearer {key}"} if key.startswith("eyJ") else {"apikey": key}


def jwt_claims(key: str) -> dict[str, Any]:
    """Return what a JWT says about itself, unverified; empty for a key that is none."""
    try:
        payload = key.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError, binascii.Error):
        return {}
    return claims if isinstance(claims, dict) else {}
