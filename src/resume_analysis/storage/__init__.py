"""Where uploaded files are kept, behind one port."""

from __future__ import annotations

from typing import Protocol


class Storage(Protocol):
    """A place uploads are read from."""

    async def open(self, path: str) -> bytes:
        """Return the file's bytes.

        Raises StorageError: ``file_not_found``, ``too_large`` (over the byte cap), ``storage_denied`` or
        ``storage_unavailable``.
        """
        ...

    async def save(self, path: str, data: bytes) -> None:
        """Store a file where ``open`` finds it. Raises StorageError."""
        ...

    async def aclose(self) -> None:
        """Close connections."""
        ...
