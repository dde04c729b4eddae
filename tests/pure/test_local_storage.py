"""Local files: what is saved is read back, nothing over the cap, nothing outside the folder."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from resume_analysis.errors import StorageError
from resume_analysis.retry import Fate, fate_of
from resume_analysis.storage.local import LocalStorage


def test_a_saved_file_is_read_back(tmp_path: Path) -> None:
    """Folders on the way are made."""
    storage = LocalStorage(tmp_path / "files", max_bytes=10)
    asyncio.run(storage.save("user/a.pdf", b"%PDF-"))
    assert asyncio.run(storage.open("user/a.pdf")) == b"%PDF-"


def test_the_folder_it_makes_is_private(tmp_path: Path) -> None:
    """Other users of the machine cannot read resumes; a folder that is there already keeps its rights."""
    asyncio.run(LocalStorage(tmp_path / "files", max_bytes=10).save("user/a.pdf", b"%PDF-"))
    assert (tmp_path / "files").stat().st_mode & 0o777 == 0o700
    (tmp_path / "shared").mkdir(mode=0o755)
    asyncio.run(LocalStorage(tmp_path / "shared", max_bytes=10).save("user/a.pdf", b"%PDF-"))
    assert (tmp_path / "shared").stat().st_mode & 0o777 == 0o755


def test_a_file_that_cannot_be_stored_is_said_in_words(tmp_path: Path) -> None:
    """A full disk, a missing right, a file where a folder should be: the storage is unavailable."""
    (tmp_path / "user").write_text("in the way")
    with pytest.raises(StorageError, match="could not be stored") as caught:
        asyncio.run(LocalStorage(tmp_path, max_bytes=10).save("user/a.pdf", b"%PDF-"))
    assert caught.value.code == "storage_unavailable"


def test_a_file_over_the_cap_is_refused(tmp_path: Path) -> None:
    """One byte too many is too many, and the message says the limit."""
    storage = LocalStorage(tmp_path, max_bytes=2**20)
    (tmp_path / "a.pdf").write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(StorageError, match="1 MB") as caught:
        asyncio.run(storage.open("a.pdf"))
    assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "/etc/passwd",
        "",
        ".",
        "a/../../secret.txt",
        "link",
        "a\0b",
        "folder",
        "loop",
        "loop/x",
        "x" * 300,
    ],
)
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    """Whatever the path says, only a file inside the folder is read."""
    root = tmp_path / "files"
    (root / "folder").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (root / "link").symlink_to(tmp_path / "secret.txt")
    (root / "loop").symlink_to("loop")
    with pytest.raises(StorageError) as caught:
        asyncio.run(LocalStorage(root, max_bytes=100).open(path))
    assert caught.value.code == "file_not_found"


def test_a_missing_file_is_told_apart(tmp_path: Path) -> None:
    """It will not appear by trying again."""
    with pytest.raises(StorageError) as caught:
        asyncio.run(LocalStorage(tmp_path, max_bytes=100).open("nothing.pdf"))
    assert caught.value.code == "file_not_found"


def test_a_folder_that_is_not_mounted_fails_no_job_for_good(tmp_path: Path) -> None:
    """The file may be there, only its volume is not: workers stop and jobs stay queued."""
    with pytest.raises(StorageError) as raised:
        asyncio.run(LocalStorage(tmp_path / "volume", max_bytes=10).open("a.pdf"))
    assert fate_of(raised.value.code) is Fate.STOP


def test_a_folder_that_does_not_answer_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    """Host names are looked up in the threads that everybody shares; an unwritten pipe is as silent as a mount."""
    os.mkfifo(tmp_path / "silent.pdf")

    async def look_up_meanwhile() -> bytes:
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(1))
        storage = LocalStorage(tmp_path, max_bytes=10)
        opening = asyncio.create_task(storage.open("silent.pdf"))
        await asyncio.sleep(0)
        try:
            async with asyncio.timeout(10):
                await loop.getaddrinfo("localhost", 80)
        finally:
            (tmp_path / "silent.pdf").write_bytes(b"%PDF-")
        data = await opening
        await storage.aclose()
        return data

    assert asyncio.run(look_up_meanwhile()) == b"%PDF-"
