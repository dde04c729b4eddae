"""Uploaded files in a bucket of Amazon S3 or of a server that speaks its protocol (extra ``s3``).

Credentials and region are found the way every AWS tool finds them: environment, profile, instance role. Without the
right to list the bucket S3 calls a file that is not there forbidden, which looks like wrong credentials until another
file can be read. boto3 does not know asyncio, so each call runs in a thread, of the storage's own: a bucket that does
not answer must not keep others from looking up a host's name.
Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
"""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from resume_analysis.errors import ConfigurationError, StorageError
from resume_analysis.storage.local import too_large

_T = TypeVar("_T")

_NO_FILE = frozenset({"NoSuchKey", "404", "NoSuchVersion", "KeyTooLongError"})
_DENIED = frozenset(
    {
        "403",
        "AccessDenied",
        "AccountProblem",
        "AllAccessDisabled",
        "AuthorizationHeaderMalformed",
        "ExpiredToken",
        "InvalidAccessKeyId",
        "InvalidBucketName",
        "InvalidToken",
        "NoSuchBucket",
        "PermanentRedirect",
        "RequestTimeTooSkewed",
        "SignatureDoesNotMatch",
        "TokenRefreshRequired",
        # boto3's own: no credentials, or none to be had; a name of a bucket that cannot be one
        "CredentialRetrievalError",
        "NoCredentialsError",
        "ParamValidationError",
        "PartialCredentialsError",
        "SSOTokenLoadError",
        "TokenRetrievalError",
        "UnauthorizedSSOTokenError",
    }
)


class S3Storage:
    """Files of one bucket. ``endpoint_url`` names another server than Amazon's, such as MinIO or R2."""

    def __init__(
        self,
        bucket: str,
        *,
        max_bytes: int,
        endpoint_url: str | None = None,
        connections: int = 16,
        timeout: float = 30.0,
    ) -> None:
        """``timeout`` is in seconds, between two pieces of an answer. Raises ConfigurationError."""
        try:
            import boto3
            from botocore.config import Config
            from botocore.exceptions import BotoCoreError
        except ImportError:
            raise ConfigurationError(
                "The S3 storage is not installed. Run: pip install 'resume-analysis[s3]'"
            ) from None
        config = Config(
            connect_timeout=min(timeout, 10.0),
            read_timeout=timeout,
            max_pool_connections=connections,
            retries={"mode": "standard", "max_attempts": 3},
        )
        try:
            self._client: Any = boto3.Session().client("s3", endpoint_url=endpoint_url, config=config)
        except (BotoCoreError, ValueError) as error:
            raise ConfigurationError(f"The S3 storage cannot be set up: {error}") from None
        self._threads = ThreadPoolExecutor(connections, thread_name_prefix="s3")
        self._bucket = bucket
        self._max_bytes = max_bytes

    async def open(self, path: str) -> bytes:
        """Return the file's bytes; see the port. No more than the cap is ever read."""
        return await self._in_thread(self._get, path)

    async def save(self, path: str, data: bytes) -> None:
        """Write a file, in place of one that has this path already. Raises StorageError."""
        await self._in_thread(self._put, path, data)

    async def aclose(self) -> None:
        """Close connections; a call whose caller has gone is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._client.close()

    async def _in_thread(self, function: Callable[..., _T], *arguments: Any) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, function, *arguments)

    def _get(self, path: str) -> bytes:
        with self._told(), self._client.get_object(Bucket=self._bucket, Key=_key(path))["Body"] as body:
            data: bytes = body.read(self._max_bytes + 1)
        if len(data) > self._max_bytes:
            raise StorageError("too_large", too_large(self._max_bytes))
        return data

    def _put(self, path: str, data: bytes) -> None:
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        with self._told():
            self._client.put_object(Bucket=self._bucket, Key=_key(path), Body=data, ContentType=kind)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what boto3 raises into an error with the right fate."""
        from botocore import exceptions

        try:
            yield
        except exceptions.ClientError as error:
            raise self._refusal(str(error.response.get("Error", {}).get("Code", ""))) from None
        except exceptions.BotoCoreError as error:
            raise self._refusal(type(error).__name__) from None

    def _refusal(self, code: str) -> StorageError:
        if code in _NO_FILE:
            return StorageError(
                "file_not_found", "The resume file is not in storage. Upload it again and submit a new analysis."
            )
        if code in _DENIED:
            return StorageError(
                "storage_denied",
                f"The bucket {self._bucket} cannot be read ({code}). Check its name, its region, the credentials "
                "and this machine's clock.",
            )
        return _unavailable(code)


def _key(path: str) -> str:
    # A key is taken literally, so dots are harmless to S3; servers that map keys to folders may think otherwise.
    if not path or "\x00" in path or any(part in ("", ".", "..") for part in path.split("/")):
        raise StorageError("file_not_found", "The storage path does not name a file in the bucket.")
    return path


def _unavailable(reason: str) -> StorageError:
    return StorageError("storage_unavailable", f"The storage did not answer ({reason}). It may pass.")
