"""Files in S3: the same promises as every other storage, against a server that speaks its protocol."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path
from uuid import uuid4

import boto3
import pytest
from moto.server import ThreadedMotoServer

from resume_analysis.backend import open_backend
from resume_analysis.errors import ConfigurationError, StorageError
from resume_analysis.retry import Fate, fate_of
from resume_analysis.settings import load_settings
from resume_analysis.storage.s3 import S3Storage

pytestmark = pytest.mark.anyio

MEGABYTE = 2**20


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of an S3 server on this machine."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Credentials by AWS's own variables, and nobody's profile."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))


@pytest.fixture
def bucket(server: str) -> str:
    """A new bucket."""
    name = f"resumes-{uuid4()}"
    client = boto3.client("s3", endpoint_url=server)
    client.create_bucket(Bucket=name)
    client.close()
    return name


@pytest.fixture
async def storage(server: str, bucket: str) -> AsyncIterator[S3Storage]:
    """The storage over it."""
    async with aclosing(S3Storage(bucket, max_bytes=MEGABYTE, endpoint_url=server)) as storage:
        yield storage


@pytest.mark.parametrize("name", ["cv.pdf", "Résumé (final) 100%.pdf", "a&b?c#d+e=f.pdf", "deep/er/cv.docx"])
async def test_a_file_comes_back_byte_for_byte(storage: S3Storage, name: str) -> None:
    """Whatever characters its name has."""
    path, data = f"{uuid4()}/{name}", bytes(range(256)) * 100
    await storage.save(path, data)
    assert await storage.open(path) == data


async def test_no_more_than_the_cap_is_read(storage: S3Storage) -> None:
    """Exactly the cap is fine, one byte more is refused."""
    await storage.save("u/fits.pdf", b"x" * MEGABYTE)
    assert len(await storage.open("u/fits.pdf")) == MEGABYTE
    await storage.save("u/large.pdf", b"x" * (MEGABYTE + 1))
    with pytest.raises(StorageError) as caught:
        await storage.open("u/large.pdf")
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("path", ["u/missing.pdf", "", "../x", "/etc/passwd", "u//x"])
async def test_a_missing_file_is_final(storage: S3Storage, path: str) -> None:
    """Asking again would not bring it back."""
    with pytest.raises(StorageError) as caught:
        await storage.open(path)
    assert (caught.value.code, fate_of(caught.value.code)) == ("file_not_found", Fate.PERMANENT)


async def test_a_missing_bucket_stops_and_fails_no_job(server: str) -> None:
    """It is nobody's resume's fault."""
    async with aclosing(S3Storage("no-such-bucket", max_bytes=1, endpoint_url=server)) as storage:
        with pytest.raises(StorageError) as caught:
            await storage.open("u/cv.pdf")
    assert (caught.value.code, fate_of(caught.value.code)) == ("storage_denied", Fate.STOP)


async def test_missing_credentials_stop_too(server: str, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told by their name, without a secret."""
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    async with aclosing(S3Storage(bucket, max_bytes=1, endpoint_url=server)) as storage:
        with pytest.raises(StorageError, match="credentials") as caught:
            await storage.open("u/cv.pdf")
    assert caught.value.code == "storage_denied"


@pytest.mark.parametrize(
    ("status", "code", "fate"),
    [
        (403, "AccessDenied", Fate.STOP),
        (403, "RequestTimeTooSkewed", Fate.STOP),
        (400, "AuthorizationHeaderMalformed", Fate.STOP),
        (400, "ExpiredToken", Fate.STOP),
        (400, "KeyTooLongError", Fate.PERMANENT),
        (400, "SomethingNew", Fate.RETRY),
    ],
)
async def test_what_no_job_can_mend_fails_none(status: int, code: str, fate: Fate) -> None:
    """A clock that is wrong, another region, a token that has run out: the worker holds, and says where to look."""

    async def refuse(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = f"<Error><Code>{code}</Code><Message>no</Message></Error>"
        head = f"HTTP/1.1 {status} no\r\ncontent-type: application/xml\r\ncontent-length: {len(body)}"
        writer.write(f"{head}\r\nconnection: close\r\n\r\n{body}".encode())
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with aclosing(S3Storage("resumes", max_bytes=1, endpoint_url=url)) as storage:
            with pytest.raises(StorageError, match=code if fate is not Fate.PERMANENT else "not in storage") as caught:
                await storage.open("u/cv.pdf")
    assert fate_of(caught.value.code) is fate


async def test_a_name_no_bucket_can_have_stops_too(server: str) -> None:
    """No request is even made."""
    async with aclosing(S3Storage("my bucket", max_bytes=1, endpoint_url=server)) as storage:
        with pytest.raises(StorageError) as caught:
            await storage.open("u/cv.pdf")
    assert caught.value.code == "storage_denied"


async def test_a_server_that_is_away_costs_a_retry() -> None:
    """Nothing listens there."""
    async with aclosing(S3Storage("resumes", max_bytes=1, endpoint_url="http://127.0.0.1:1", timeout=2)) as storage:
        with pytest.raises(StorageError) as caught:
            await storage.open("u/cv.pdf")
    assert (caught.value.code, fate_of(caught.value.code)) == ("storage_unavailable", Fate.RETRY)


async def test_a_bucket_that_does_not_answer_keeps_nobody_else_waiting() -> None:
    """Host names are looked up in the threads that everybody shares."""
    asked = asyncio.Event()
    silent: list[asyncio.StreamWriter] = []

    def say_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        silent.append(writer)
        asked.set()

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with aclosing(S3Storage("resumes", max_bytes=1, endpoint_url=url)) as storage:
        opening = asyncio.create_task(storage.open("u/cv.pdf"))
        await asked.wait()
        async with asyncio.timeout(10):
            await asyncio.get_running_loop().getaddrinfo("localhost", 80)
        assert not opening.done()
        server.close()
        for writer in silent:
            writer.close()
        with pytest.raises(StorageError):
            await opening


async def test_a_wrong_endpoint_is_explained() -> None:
    """Before anything is started."""
    with pytest.raises(ConfigurationError, match="not-a-url"):
        S3Storage("resumes", max_bytes=1, endpoint_url="not-a-url")


async def test_two_settings_choose_it(
    server: str, bucket: str, database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Bucket and endpoint; the database is any."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database)
    monkeypatch.setenv("RESUME_ANALYSIS_S3_BUCKET", bucket)
    monkeypatch.setenv("RESUME_ANALYSIS_S3_ENDPOINT_URL", server)
    async with open_backend(load_settings()) as backend:
        await backend.storage.save("u/cv.pdf", b"text")
        assert await backend.storage.open("u/cv.pdf") == b"text"
