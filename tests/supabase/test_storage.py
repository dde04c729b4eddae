"""Files in a private bucket: what storage answers becomes an error with the right fate."""

from __future__ import annotations

import contextlib
import os
import socketserver
import threading
import time
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from resume_analysis.errors import StorageError
from resume_analysis.retry import Fate, fate_of
from resume_analysis.storage.supabase import SupabaseStorage
from tests.supabase.edge import Fault
from tests.supabase.project import SECRET_KEY, Project, token

pytestmark = pytest.mark.anyio

MEGABYTE = 2**20


def storage_of(project: Project, **settings: str) -> SupabaseStorage:
    key = settings.pop("key", project.service_key)
    return SupabaseStorage(project.url, key, max_bytes=MEGABYTE, timeout=5, **settings)


@pytest.fixture
def project(project_18: Project) -> Project:
    """One version is enough here: both are held to the same in test_transport."""
    project_18.empty()
    return project_18


@pytest.fixture
async def storage(project: Project) -> AsyncIterator[SupabaseStorage]:
    """The bucket our migrations made."""
    async with contextlib.aclosing(storage_of(project)) as storage:
        yield storage


@pytest.mark.parametrize("name", ["cv.pdf", "Résumé (final) 100%.pdf", "a&b?c#d+e=f.pdf", "deep/er/cv.docx"])
async def test_a_file_comes_back_byte_for_byte(storage: SupabaseStorage, name: str) -> None:
    """Whatever characters its name has."""
    path, data = f"{uuid4()}/{name}", bytes(range(256)) * 100
    await storage.save(path, data)
    assert await storage.open(path) == data
    await storage.save(path, b"newer")
    assert await storage.open(path) == b"newer"


async def test_a_leading_slash_means_nothing(storage: SupabaseStorage) -> None:
    """Older front ends stored one; the project's own clients drop it as well."""
    await storage.save("u/cv.pdf", b"text")
    assert await storage.open("/u/cv.pdf") == b"text"


async def test_the_newer_secret_key_reads_files(project: Project, storage: SupabaseStorage) -> None:
    """It is sent in one header only."""
    await storage.save("u/cv.pdf", b"text")
    async with contextlib.aclosing(storage_of(project, key=SECRET_KEY)) as other:
        assert await other.open("u/cv.pdf") == b"text"


async def test_no_more_than_the_cap_is_read(storage: SupabaseStorage) -> None:
    """Exactly the cap is fine, one byte more is refused."""
    await storage.save("u/fits.pdf", b"x" * MEGABYTE)
    assert len(await storage.open("u/fits.pdf")) == MEGABYTE
    await storage.save("u/large.pdf", b"x" * (MEGABYTE + 1))
    with pytest.raises(StorageError, match="larger than 1 MB") as caught:
        await storage.open("u/large.pdf")
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("path", ["", "/", "../secrets/x", "u/../v/cv.pdf", "u//cv.pdf", "u/.", "u/\x00"])
async def test_a_path_never_leaves_the_bucket(storage: SupabaseStorage, project: Project, path: str) -> None:
    """A row's storage_path is a client's word: dots and empty parts are never sent."""
    before = len(project.edge.requests)
    with pytest.raises(StorageError) as caught:
        await storage.open(path)
    assert caught.value.code == "file_not_found"
    assert len(project.edge.requests) == before


async def test_a_missing_file_is_final(storage: SupabaseStorage) -> None:
    """HTTP 400 with NoSuchKey in the body: asking again would not bring it back."""
    with pytest.raises(StorageError, match="Upload it again") as caught:
        await storage.open("u/missing.pdf")
    assert fate_of(caught.value.code) is Fate.PERMANENT


@pytest.mark.parametrize(
    "settings",
    [
        {"bucket": "no-such-bucket"},
        {"key": token("service_role", secret="another project's")},
        {"key": "sb_secret_of_another_project"},
    ],
)
async def test_what_an_operator_must_mend_stops_and_fails_no_job(project: Project, settings: dict[str, str]) -> None:
    """A missing bucket or a bad key is nobody's resume's fault."""
    async with contextlib.aclosing(storage_of(project, **settings)) as storage:
        with pytest.raises(StorageError) as caught:
            await storage.open("u/cv.pdf")
    assert caught.value.code == "storage_denied"
    assert fate_of(caught.value.code) is Fate.STOP


ERROR = '{{"statusCode":"{}","code":"{}","error":"e","message":"m"}}'


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((400, {}, ERROR.format(404, "NoSuchKey").encode()), "file_not_found"),
        ((400, {}, ERROR.format(400, "InvalidKey").encode()), "file_not_found"),
        ((400, {}, b'{"statusCode":"404","error":"not_found","message":"Object not found"}'), "file_not_found"),
        ((400, {}, ERROR.format(403, "AccessDenied").encode()), "storage_denied"),
        ((400, {}, ERROR.format(400, "InvalidJWT").encode()), "storage_denied"),
        ((400, {}, ERROR.format(413, "EntityTooLarge").encode()), "too_large"),
        ((400, {}, ERROR.format(415, "InvalidMimeType").encode()), "unsupported_type"),
        ((500, {}, ERROR.format(500, "InternalError").encode()), "storage_unavailable"),
        ((400, {}, ERROR.format(544, "DatabaseTimeout").encode()), "storage_unavailable"),
        ((500, {"content-type": "text/html"}, b"<html>oops</html>"), "storage_unavailable"),
        ((307, {"location": "https://elsewhere.example.test/"}, b""), "storage_denied"),
        ((429, {"retry-after": "60"}, b""), "storage_unavailable"),
    ],
)
async def test_errors_are_told_apart_by_their_code(
    storage: SupabaseStorage, project: Project, answer: Fault, code: str
) -> None:
    """The HTTP status is often 400 whatever happened; the body says."""
    project.edge.faults.append(answer)
    with pytest.raises(StorageError) as caught:
        await storage.open("u/cv.pdf")
    assert caught.value.code == code


@contextlib.asynccontextmanager
async def crooked(*pieces: bytes, pause: float = 0, patience: float = 30) -> AsyncIterator[SupabaseStorage]:
    """A server that sends these bytes whatever is asked, with pauses in seconds after each."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline().strip():
                pass
            with contextlib.suppress(OSError):
                for piece in pieces:
                    self.wfile.write(piece)
                    time.sleep(pause)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        async with contextlib.aclosing(
            SupabaseStorage(url, SECRET_KEY, max_bytes=MEGABYTE, timeout=patience)
        ) as storage:
            yield storage
        server.shutdown()


OK = b"HTTP/1.1 200 OK\r\n"


async def test_less_than_was_promised_is_not_taken_for_a_file() -> None:
    """A connection that ends in the middle is an outage, not a short resume."""
    async with crooked(OK + b"content-length: 1000\r\n\r\n", b"%PDF-1.4") as storage:
        with pytest.raises(StorageError) as caught:
            await storage.open("u/cv.pdf")
    assert caught.value.code == "storage_unavailable"


async def test_a_file_that_trickles_in_runs_out_of_time() -> None:
    """The time-out is for the whole download, however often a byte comes."""
    async with crooked(OK + b"content-length: 1000\r\n\r\n", *[b"."] * 1000, pause=0.05, patience=0.5) as storage:
        with pytest.raises(StorageError, match=r"no answer in time.*It may pass") as caught:
            await storage.open("u/cv.pdf")
    assert caught.value.code == "storage_unavailable"
    assert "SUPABASE" not in caught.value.message


@pytest.mark.parametrize("promise", [b"content-length: 99999999999\r\n", b"content-length: 9999999\r\n"])
async def test_what_a_server_promises_is_not_what_is_read(promise: bytes) -> None:
    """An endless file is cut off at the cap."""
    async with crooked(OK + promise + b"\r\n", *[b"x" * 65536] * 40) as storage:
        with pytest.raises(StorageError) as caught:
            await storage.open("u/cv.pdf")
    assert caught.value.code == "too_large"


async def test_an_outage_is_sat_out_or_told(storage: SupabaseStorage, project: Project) -> None:
    """One lost answer is not noticed; a storage that stays away costs a retry."""
    await storage.save("u/cv.pdf", b"text")
    project.edge.faults += ["lose_answer", (503, {}, b"")]
    assert await storage.open("u/cv.pdf") == b"text"
    project.edge.faults += ["refuse"] * 3
    with pytest.raises(StorageError) as caught:
        await storage.open("u/cv.pdf")
    assert caught.value.code == "storage_unavailable"
    assert fate_of(caught.value.code) is Fate.RETRY


async def test_a_real_storage_server_answers_alike(storage: SupabaseStorage) -> None:
    """Runs against a project that TEST_SUPABASE_URL and TEST_SUPABASE_KEY name; its bucket resumes must exist."""
    url, key = os.environ.get("TEST_SUPABASE_URL"), os.environ.get("TEST_SUPABASE_KEY")
    if not url or not key:
        pytest.skip("TEST_SUPABASE_URL and TEST_SUPABASE_KEY are not set")
    path = f"{uuid4()}/cv.pdf"
    async with contextlib.aclosing(SupabaseStorage(url, key, max_bytes=MEGABYTE)) as real:
        await real.save(path, b"%PDF-1.4")
        assert await real.open(path) == b"%PDF-1.4"
        with pytest.raises(StorageError) as caught:
            await real.open(f"{uuid4()}/missing.pdf")
        assert caught.value.code == "file_not_found"
    async with contextlib.aclosing(SupabaseStorage(url, key, max_bytes=MEGABYTE, bucket="no-such-bucket")) as real:
        with pytest.raises(StorageError) as caught:
            await real.open(path)
        assert caught.value.code == "storage_denied"
