"""A resume is read once: for jobs at the same time, for jobs after it, and where it can never be read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from resume_analysis.errors import ExtractionError, NotFoundError, StorageError
from resume_analysis.extraction import EXTRACTOR, Extractor
from resume_analysis.extraction.refusals import refusal
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.models import ExtractedText, Job
from resume_analysis.queue import Queue
from resume_analysis.resume_text import ResumeTexts
from resume_analysis.retry import Fate, fate_of
from resume_analysis.storage.local import LocalStorage

pytestmark = pytest.mark.anyio

SAID = "Runa Hollis, office administrator"
USER = uuid4()


@pytest.fixture
def anyio_backend() -> str:
    """Run coroutine tests on asyncio."""
    return "asyncio"


class Counted(Extractor):
    """The extractor, with a count of its readings and a list of codes to fail with first."""

    def __init__(self, *failures: str) -> None:
        super().__init__(parallel=2)
        self.readings = 0
        self._failures = list(failures)

    async def extract(self, data: bytes, *, filename: str | None = None) -> ExtractedText:
        """Read, or fail as told."""
        self.readings += 1
        await asyncio.sleep(0)  # others may ask meanwhile
        if self._failures:
            raise refusal(self._failures.pop(0))
        return await super().extract(data, filename=filename)


@pytest.fixture
async def queue(database: str) -> AsyncIterator[Queue]:
    gateway = PostgresGateway(database)
    await gateway.open()
    yield Queue(gateway)
    await gateway.aclose()


Texts = Callable[[Extractor], ResumeTexts]


@pytest.fixture
async def texts(queue: Queue, tmp_path: Path) -> Texts:
    """One worker's texts, over a folder with one resume in it."""
    storage = LocalStorage(tmp_path, max_bytes=1000)
    await storage.save("runa.txt", SAID.encode())
    await storage.save("empty.txt", b" ")
    return lambda extractor: ResumeTexts(queue, storage, extractor)


async def job(queue: Queue, path: str = "runa.txt") -> Job:
    """Return a fresh job on a fresh resume."""
    await queue.submit(USER, filename=path, storage_path=path)
    (claimed,) = await queue.claim("w")
    return claimed


async def again(database: str, queue: Queue, resume_id: UUID) -> Job:
    """Return another job on the same resume, as a later claim sees it."""
    async with await psycopg.AsyncConnection.connect(database, autocommit=True) as connection:
        await connection.execute(
            "insert into public.analyses (user_id, resume_id, status) values (%s, %s, 'queued')", (USER, resume_id)
        )
    (claimed,) = await queue.claim("w")
    return claimed


async def test_jobs_at_the_same_time_share_one_reading(queue: Queue, texts: Texts, database: str) -> None:
    """Ten ask, one reads; one that is cancelled takes nothing from the others; later the text comes with the job."""
    extractor = Counted()
    shared, first = texts(extractor), await job(queue)
    tasks = [asyncio.create_task(shared.get(first)) for _ in range(10)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(results[0], asyncio.CancelledError)
    assert {result.text for result in results[1:] if isinstance(result, ExtractedText)} == {SAID}
    assert extractor.readings == 1
    later = await again(database, queue, first.resume_id)
    assert (await shared.get(later)).text == SAID
    assert extractor.readings == 1
    extractor.close()


async def test_a_worker_with_many_slots_holds_few_files(queue: Queue, texts: Texts) -> None:
    """Forty jobs on forty files: all get their text, and no more than sixteen files are in memory at once."""

    class Slow(Extractor):
        held = most = 0

        async def extract(self, data: bytes, *, filename: str | None = None) -> ExtractedText:
            self.held += 1
            self.most = max(self.most, self.held)
            await asyncio.sleep(0.01)
            self.held -= 1
            return ExtractedText(data.decode())

    extractor = Slow(parallel=2)
    shared = texts(extractor)
    jobs = [await job(queue) for _ in range(40)]
    read = await asyncio.gather(*map(shared.get, jobs))
    assert {one.text for one in read} == {SAID}
    assert 1 < extractor.most <= 16
    extractor.close()


async def test_a_file_that_can_never_be_read_is_read_once(queue: Queue, texts: Texts, database: str) -> None:
    """The refusal is remembered with the resume and said again; another version of the extractor tries again."""
    extractor = Counted()
    shared, claimed = texts(extractor), await job(queue, "empty.txt")
    for _ in range(3):
        with pytest.raises(ExtractionError, match="is empty") as caught:
            await shared.get(claimed)
        assert caught.value.code == "empty_file"
        claimed = await again(database, queue, claimed.resume_id)
    assert extractor.readings == 1
    async with await psycopg.AsyncConnection.connect(database, autocommit=True) as connection:
        await connection.execute("""update public.resumes set extraction = extraction || '{"version": "0"}'""")
    with pytest.raises(ExtractionError):
        await shared.get(await again(database, queue, claimed.resume_id))
    assert extractor.readings == 2
    extractor.close()


@pytest.mark.parametrize("code", ["worker_lost", "busy"])
async def test_what_may_pass_is_not_remembered(queue: Queue, texts: Texts, database: str, code: str) -> None:
    """However often the machine fails, the file is read in the end."""
    extractor = Counted(code, code, code)
    shared, claimed = texts(extractor), await job(queue)
    for _ in range(3):
        with pytest.raises(ExtractionError) as caught:
            await shared.get(claimed)
        assert caught.value.code == code
        claimed = await again(database, queue, claimed.resume_id)
        assert not claimed.extraction
    assert (await shared.get(claimed)).text == SAID
    extractor.close()


async def test_a_file_that_stops_its_reader_gets_one_more_chance(queue: Queue, texts: Texts, database: str) -> None:
    """Twice too slow or crashed is for good; a second reading that works is a text like any other."""
    extractor = Counted("timeout", "crashed")
    shared, claimed = texts(extractor), await job(queue)
    with pytest.raises(ExtractionError) as caught:
        await shared.get(claimed)
    assert caught.value.code == "timeout"
    claimed = await again(database, queue, claimed.resume_id)
    for _ in range(2):
        with pytest.raises(ExtractionError, match="tried twice") as caught:
            await shared.get(claimed)
        assert caught.value.code == "resource_limit"
        claimed = await again(database, queue, claimed.resume_id)
    assert extractor.readings == 2
    extractor.close()

    lucky = Counted("timeout")
    shared, claimed = texts(lucky), await job(queue)
    with pytest.raises(ExtractionError):
        await shared.get(claimed)
    claimed = await again(database, queue, claimed.resume_id)
    assert (await shared.get(claimed)).text == SAID
    claimed = await again(database, queue, claimed.resume_id)
    record = claimed.extraction or {}
    assert f"{record['extractor']}/{record['version']}" == EXTRACTOR
    assert "stumbled" not in record
    lucky.close()


async def test_the_text_goes_with_its_resume(queue: Queue, texts: Texts, database: str) -> None:
    """A resume deleted while it is read leaves nothing behind."""
    extractor = Counted()
    shared, claimed = texts(extractor), await job(queue)
    async with await psycopg.AsyncConnection.connect(database, autocommit=True) as connection:
        await connection.execute("delete from public.resumes")
        with pytest.raises(NotFoundError):
            await shared.get(claimed)
        cursor = await connection.execute("select count(*) from public.resumes where resume_text is not null")
        assert await cursor.fetchone() == (0,)
    extractor.close()


class Guarded(LocalStorage):
    """A folder in which some files, or all, are nobody's to read."""

    forbidden: frozenset[str] = frozenset()

    async def open(self, path: str) -> bytes:
        """Read, or refuse as a bucket does."""
        if path in self.forbidden:
            raise StorageError("storage_denied", "The bucket cannot be read (AccessDenied).")
        return await super().open(path)


async def test_one_forbidden_file_is_charged_to_its_job_once_another_can_be_read(queue: Queue, tmp_path: Path) -> None:
    """Until then nobody knows that the key is right, so the worker is to hold; when it is revoked, it holds again."""
    storage = Guarded(tmp_path, max_bytes=1000)
    storage.forbidden = frozenset({"theirs.txt"})
    for path in ("theirs.txt", "runa.txt"):
        await storage.save(path, SAID.encode())
    extractor = Extractor(parallel=1)
    reading, theirs = ResumeTexts(queue, storage, extractor), await job(queue, "theirs.txt")

    async def code() -> str:
        with pytest.raises(StorageError) as caught:
            await reading.get(theirs)
        return caught.value.code

    assert await code() == "storage_denied"
    await reading.get(await job(queue, "runa.txt"))
    told = await code()
    assert (told, fate_of(told)) == ("file_forbidden", Fate.RETRY)
    storage.forbidden = frozenset({"theirs.txt", "runa.txt"})
    told = await code()
    assert (told, fate_of(told)) == ("storage_denied", Fate.STOP)
    extractor.close()
