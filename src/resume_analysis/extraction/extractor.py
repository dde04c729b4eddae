"""File bytes → ExtractedText, from synchronous and asynchronous code."""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from resume_analysis.extraction.limits import DEFAULT_LIMITS, MIB, Limits
from resume_analysis.extraction.ocr import find_ocr
from resume_analysis.extraction.refusals import refusal
from resume_analysis.extraction.sandbox import Sandbox
from resume_analysis.models import ExtractedText

EXTRACTOR_NAME = "resume-text"
EXTRACTOR_VERSION = "3"
"""Raised whenever the same bytes may give another text. A file that failed under another version is tried again; a text
that is stored stays, because evidence points into it."""
DEFAULT_OCR_LANGUAGES = "eng"
EXTRACTOR = f"{EXTRACTOR_NAME}/{EXTRACTOR_VERSION}"


def available_cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Extractor:
    """Turns files into text, each in a throw-away process, side by side up to the cores.

    ``parallel`` is how many files are read at once; more wait their turn. ``ocr_languages`` are Tesseract's names of
    the languages that scans are expected in, such as ``eng+deu``; None leaves scans alone, and so does a machine
    without Tesseract. Call ``start`` before the first file if the time a fresh process takes (some 200 ms) matters,
    and ``close`` at the end. Raises ConfigurationError if a language is not installed.
    """

    def __init__(
        self,
        *,
        parallel: int | None = None,
        limits: Limits = DEFAULT_LIMITS,
        ocr_languages: str | None = DEFAULT_OCR_LANGUAGES,
    ) -> None:
        self._limits = limits
        self._sandbox = Sandbox(limits, find_ocr(ocr_languages) if ocr_languages else None)
        self._threads = ThreadPoolExecutor(parallel or available_cores(), thread_name_prefix="extraction")

    def start(self) -> None:
        """Start the fork server now rather than with the first file. Raises ExtractionError busy."""
        self._sandbox.start()

    async def extract(self, data: bytes, *, filename: str | None = None) -> ExtractedText:
        """Return what ``data`` says in reading order; ``filename`` is only a label, content decides the format.

        Raises ExtractionError with a code of ``retry.py``: empty_file, too_large, unsupported_type, legacy_doc,
        encrypted, corrupt, no_text or resource_limit for what will never work; timeout, crashed, worker_lost or
        busy for what may.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, lambda: self.extract_blocking(data, filename=filename))

    def extract_blocking(self, data: bytes, *, filename: str | None = None) -> ExtractedText:  # noqa: ARG002
        """The same for code without an event loop; it waits in the calling thread."""
        if len(data) > self._limits.file_bytes:
            raise refusal("too_large", limit=f"{self._limits.file_bytes // MIB} MB")
        started = time.perf_counter()
        reading, _ = self._sandbox.read(data)
        return ExtractedText(
            text=reading.text,
            pages=reading.pages,
            flags=frozenset(reading.flags),
            links=tuple(reading.links),
            hidden=tuple(reading.hidden),
            extractor=EXTRACTOR,
            milliseconds=round((time.perf_counter() - started) * 1000),
        )

    def close(self) -> None:
        """End the fork server and the files being read: who stops must not wait for the longest of them."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._sandbox.close()
        self._threads.shutdown(wait=True)


_shared: Extractor | None = None
_shared_lock = threading.Lock()


def _begin_anew() -> None:
    """Forget the extractor of the process that this one was forked from, and a lock that a thread of it may hold."""
    global _shared, _shared_lock
    _shared, _shared_lock = None, threading.Lock()


os.register_at_fork(after_in_child=_begin_anew)


def extract_text(data: bytes, *, filename: str | None = None) -> ExtractedText:
    """Return what a resume file says, in the order a person reads it.

    PDF, DOCX, plain text and Markdown, told by content. The file is read in a sandboxed process that is started
    with the first call and lives as long as this one. Raises ExtractionError, whose ``code`` says why, and TypeError
    for what is no bytes.
    """
    if not isinstance(data, bytes | bytearray):
        raise TypeError(f"A resume file is bytes, not {type(data).__name__}. Of a path: Path(path).read_bytes().")
    global _shared
    with _shared_lock:
        if _shared is None:
            _shared = Extractor()
            atexit.register(_shared.close)
    return _shared.extract_blocking(data, filename=filename)
