"""Uploaded files in a folder.

A folder on a network may stop answering, so files are read and written in threads of the storage's own: host names are
looked up in the ones that everybody shares.
"""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from errno import EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR
from pathlib import Path

from resume_analysis.errors import StorageError

_THREADS = 8
_NO_FILE = frozenset((EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR))


class LocalStorage:
    """Files under ``root``. A path never leaves it, whatever it says."""

    def __init__(self, root: Path, *, max_bytes: int) -> None:
        self._root = root
        self._max_bytes = max_bytes
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="files")

    async def open(self, path: str) -> bytes:
        """Return the file's bytes; see the port."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._read, path)

    async def aclose(self) -> None:
        """End the threads; a call whose caller has gone is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def save(self, path: str, data: bytes) -> None:
        """Write a file, in one step: a reader sees all of it or nothing. Raises StorageError."""
        await asyncio.get_running_loop().run_in_executor(self._threads, self._write, path, data)

    def _read(self, path: str) -> bytes:
        try:
            with self._inside(path).open("rb") as file:
                data = file.read(self._max_bytes + 1)
        except OSError as error:
            if error.errno not in _NO_FILE:
                reason = f"The resume file could not be read: {error.strerror}."
                raise StorageError("storage_unavailable", reason) from None
            if not self._root.is_dir():  # a volume that is not mounted: no job may fail for good because of that
                raise StorageError(
                    "storage_denied",
                    f"The storage folder {self._root} is not there. Mount it, or set RESUME_ANALYSIS_STORAGE_DIR.",
                ) from None
            raise StorageError(
                "file_not_found", "The resume file is not in storage. Upload it again and submit a new analysis."
            ) from None
        if len(data) > self._max_bytes:
            raise StorageError("too_large", too_large(self._max_bytes))
        return data

    def _write(self, path: str, data: bytes) -> None:
        target = self._inside(path)
        partial = target.with_name(target.name + ".partial")
        try:
            make_private(self._root)
            target.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())  # else a power cut could leave an empty file under the name
            partial.replace(target)
        except OSError as error:
            with suppress(OSError):
                partial.unlink()
            raise StorageError(
                "storage_unavailable",
                f"The resume file could not be stored in {self._root}: {error.strerror}. Make room or choose another "
                "folder with RESUME_ANALYSIS_STORAGE_DIR, then upload it again.",
            ) from None

    def _inside(self, path: str) -> Path:
        root = self._root.resolve()
        try:
            target = (root / path).resolve()
        except (OSError, RuntimeError, ValueError):  # a loop of links, a NUL character
            target = root
        if target == root or not target.is_relative_to(root):
            raise StorageError("file_not_found", "The storage path does not name a file in the storage folder.")
        return target


def make_private(folder: Path) -> None:
    """Make the folder of uploads where there is none yet, for its owner alone: resumes are nobody else's to read."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def too_large(max_bytes: int) -> str:
    """Say that a file is over the cap."""
    return (
        f"The resume file is larger than {max_bytes / 2**20:.0f} MB. Upload a smaller one, such as one without images."
    )
