"""A resume's text: from the cache in its row, else from its file, read once however many jobs wait for it.

Only ``resume_text is not null`` counts as cached. A file that can never be read is remembered too, for as long as
the extractor that failed on it is the current one; what may pass is not. A file that took too long or made its reader
stop gets a second chance, for the machine may have been at fault, and no third.

Storage that refuses a file holds the worker, for as a rule its key or bucket is wrong. Where a file that could be
fetched before can be fetched once more, that one file is forbidden, and its job is charged.
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from resume_analysis.errors import ExtractionError, StorageError
from resume_analysis.extraction import EXTRACTOR_NAME, EXTRACTOR_VERSION, Extractor
from resume_analysis.models import ExtractedText, Job
from resume_analysis.queue import Queue
from resume_analysis.retry import Fate, fate_of
from resume_analysis.storage import Storage

_AT_ONCE = 16
"""Files held in memory at the same time, however many slots a worker has: they are read no faster than its cores go."""

_FORBIDDEN = (
    "The storage refuses the resume file, though it gives out others: it was deleted, or is not the worker's to read. "
    "Upload it again and submit a new analysis."
)
_FILE_OR_MACHINE = frozenset(("timeout", "crashed"))
_TWICE = (
    "Reading the file was tried twice, and both times it took too long or made its reader stop. Please export it again "
    "as a simple PDF."
)


class ResumeTexts:
    """Text for jobs, extracted at most once per resume at a time."""

    def __init__(self, queue: Queue, storage: Storage, extractor: Extractor) -> None:
        self._queue = queue
        self._storage = storage
        self._extractor = extractor
        self._reading: dict[UUID, asyncio.Task[ExtractedText]] = {}
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._readable: str | None = None  # the file that was fetched last

    @staticmethod
    def cached(job: Job) -> bool:
        """Whether the job came with its text."""
        return job.resume_text is not None

    async def get(self, job: Job) -> ExtractedText:
        """Return the text of the job's resume.

        Raises ExtractionError, StorageError, or NotFoundError when the resume was deleted meanwhile.
        """
        known = job.extraction or {}
        if job.resume_text is not None:
            if not job.resume_text.strip():
                raise ExtractionError("no_text", "The stored resume text is empty. Upload the resume again.")
            return _from_record(job.resume_text, known)
        if known.get("error_code") and _is_current(known):
            raise ExtractionError(known["error_code"], known["error_message"])

        task = self._reading.get(job.resume_id)
        if task is None:
            task = asyncio.create_task(self._read(job))
            self._reading[job.resume_id] = task
            task.add_done_callback(partial(self._read_ended, job.resume_id))
        # Shielded: one job that is cancelled must not take the text from the others that wait for it.
        return await asyncio.shield(task)

    async def _read(self, job: Job) -> ExtractedText:
        async with self._room:
            data = await self._fetch(job.storage_path)
            sha256 = hashlib.sha256(data).hexdigest()
            try:
                extracted = await self._extractor.extract(data, filename=job.filename)
            except ExtractionError as error:
                raise await self._remembered(job, error, sha256) from None
        stored = await self._queue.save_text(
            job.resume_id,
            extracted.text,
            text_hash=hashlib.sha256(extracted.text.encode("utf-8", "surrogatepass")).hexdigest(),
            file_sha256=sha256,
            extraction=_to_record(extracted),
        )
        # What is stored is what evidence points into, be it another writer's.
        return replace(extracted, text=stored or extracted.text)

    async def _fetch(self, path: str) -> bytes:
        """Return a file's bytes. A refusal is about this file alone where another one can still be fetched."""
        try:
            data = await self._storage.open(path)
        except StorageError as error:
            if error.code == "storage_denied" and await self._can_fetch_another(path):
                raise StorageError("file_forbidden", _FORBIDDEN) from None
            raise
        self._readable = path
        return data

    async def _can_fetch_another(self, refused: str) -> bool:
        known = self._readable
        if known is None or known == refused:
            return False
        try:
            await self._storage.open(known)
        except StorageError:
            if self._readable == known:
                self._readable = None
            return False
        return True

    async def _remembered(self, job: Job, error: ExtractionError, sha256: str) -> ExtractionError:
        """Write down a failure that another attempt should know of; return the error that this one ends with."""
        if error.code in _FILE_OR_MACHINE:
            before = job.extraction or {}
            if before.get("stumbled") and _is_current(before):
                error = ExtractionError("resource_limit", _TWICE)
            else:
                await self._save_failure(job, sha256, stumbled=error.code)
        if fate_of(error.code) is Fate.PERMANENT:
            await self._save_failure(job, sha256, error_code=error.code, error_message=error.message)
        return error

    async def _save_failure(self, job: Job, sha256: str, **what: str) -> None:
        record = {"extractor": EXTRACTOR_NAME, "version": EXTRACTOR_VERSION, **what}
        await self._queue.save_text(job.resume_id, None, text_hash=None, file_sha256=sha256, extraction=record)

    def _read_ended(self, resume_id: UUID, task: asyncio.Task[ExtractedText]) -> None:
        self._reading.pop(resume_id, None)
        if not task.cancelled():
            task.exception()  # seen, even where every job that waited for it was cancelled


def _is_current(record: dict[str, Any]) -> bool:
    return (record.get("extractor"), record.get("version")) == (EXTRACTOR_NAME, EXTRACTOR_VERSION)


def _to_record(extracted: ExtractedText) -> dict[str, Any]:
    name, _, version = extracted.extractor.partition("/")
    return {
        "extractor": name,
        "version": version,
        "pages": extracted.pages,
        "characters": len(extracted.text),
        "ocr": "ocr" in extracted.flags,
        "flags": sorted(extracted.flags),
        "links": list(extracted.links),
        "hidden": list(extracted.hidden),
        "milliseconds": extracted.milliseconds,
    }


def _from_record(text: str, record: dict[str, Any]) -> ExtractedText:
    return ExtractedText(
        text,
        pages=record.get("pages"),
        flags=frozenset(record.get("flags") or ()),
        links=tuple(record.get("links") or ()),
        hidden=tuple(record.get("hidden") or ()),
        extractor=f"{record['extractor']}/{record.get('version')}" if record.get("extractor") else "",
    )
