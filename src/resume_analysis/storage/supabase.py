"""Uploaded files in a private bucket of a Supabase project.

Storage answers many errors with HTTP 400 and the real status as a string in the body; its ``code`` is what counts.
Downloads go over ``/object/authenticated/``: over the shorter path a bad key looks like a missing bucket.
Source: https://supabase.com/docs/guides/storage/debugging/error-codes
"""

from __future__ import annotations

import mimetypes
from urllib.parse import quote

import httpx

from resume_analysis.errors import BackendUnreachableError, StorageError
from resume_analysis.storage.local import too_large
from resume_analysis.supabase_http import Answer, SupabaseHttp

_NO_FILE = frozenset({"NoSuchKey", "InvalidKey"})
_DENIED = frozenset({"AccessDenied", "InvalidJWT", "Unauthorized"})


class SupabaseStorage:
    """Files of one bucket, read with the service key."""

    def __init__(
        self,
        url: str,
        key: str,
        *,
        max_bytes: int,
        bucket: str = "resumes",
        connections: int = 8,
        timeout: float = 60.0,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """``timeout`` is in seconds, for one download. Raises ConfigurationError for a wrong URL or key at sight."""
        self._http = SupabaseHttp(url, key, "storage", connections=connections, timeout=timeout, transport=transport)
        self._bucket = bucket
        self._max_bytes = max_bytes

    async def open(self, path: str) -> bytes:
        """Return the file's bytes; see the port. No more than the cap is ever read."""
        answer = await self._send(
            "GET",
            f"object/authenticated/{self._inside(path)}",
            max_bytes=self._max_bytes,
            headers={"accept-encoding": "identity"},  # the cap counts bytes; packed ones could be many more
        )
        if answer.status != 200:
            raise self._refusal(answer)
        if not answer.complete:
            raise StorageError("too_large", too_large(self._max_bytes))
        return answer.body

    async def save(self, path: str, data: bytes) -> None:
        """Write a file, in place of one that has this path already. Raises StorageError."""
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        answer = await self._send(
            "POST", f"object/{self._inside(path)}", content=data, headers={"content-type": kind, "x-upsert": "true"}
        )
        if answer.status != 200:
            raise self._refusal(answer)

    async def is_public(self) -> bool:
        """Whether strangers may download from the bucket. Raises StorageError, also when there is none."""
        answer = await self._send("GET", f"bucket/{quote(self._bucket, safe='')}")
        about = answer.json()
        if answer.status != 200 or not isinstance(about, dict):
            raise self._refusal(answer)
        return bool(about.get("public"))

    async def aclose(self) -> None:
        """Close connections."""
        await self._http.aclose()

    def _inside(self, path: str) -> str:
        parts = path.lstrip("/").split("/")  # as the project's own clients do
        if any(part in ("", ".", "..") for part in parts) or "\x00" in path:
            raise StorageError("file_not_found", "The storage path does not name a file in the bucket.")
        return "/".join(quote(part, safe="") for part in (self._bucket, *parts))

    async def _send(
        self,
        method: str,
        path: str,
        *,
        max_bytes: int | None = None,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        try:
            return await self._http.send(
                method, path, repeatable=True, max_bytes=max_bytes, content=content, headers=headers
            )
        except BackendUnreachableError as error:
            raise StorageError("storage_unavailable", str(error)) from None

    def _refusal(self, answer: Answer) -> StorageError:
        code, status = answer.code, _status(answer)
        if code in ("NoSuchBucket", "InvalidBucketName"):
            return StorageError(
                "storage_denied",
                f"The project has no storage bucket {self._bucket}. Create it in the dashboard, as private.",
            )
        if code in _NO_FILE or status == 404:
            return StorageError(
                "file_not_found", "The resume file is not in storage. Upload it again and submit a new analysis."
            )
        if code == "EntityTooLarge" or status == 413:
            return StorageError("too_large", too_large(self._max_bytes))
        if code == "InvalidMimeType" or status == 415:
            return StorageError("unsupported_type", f"The bucket {self._bucket} does not accept files of this type.")
        if 300 <= status < 400:
            return StorageError("storage_denied", "What answers at SUPABASE_URL sends elsewhere. Set that address.")
        if code in _DENIED or status in (401, 403):
            return StorageError(
                "storage_denied", f"The key may not read the bucket {self._bucket}. Check SUPABASE_SERVICE_ROLE_KEY."
            )
        return StorageError(
            "storage_unavailable", f"The storage answered an error ({code or f'HTTP {answer.status}'}). It may pass."
        )


def _status(answer: Answer) -> int:
    """The status that was meant: the body's where there is one."""
    fault = answer.json()
    meant = str(fault.get("statusCode", "")) if isinstance(fault, dict) else ""
    return int(meant) if meant.isdigit() else answer.status
