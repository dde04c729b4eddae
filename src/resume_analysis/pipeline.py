"""The story of one job: claim → text → analyze → check → store.

A job arrives claimed (``worker.py``); ``analyze.py`` asks the model and checks its answer. The job leaves in one of
four ways: its result is stored, it goes back to the queue, it has failed for good, or it turns out to belong to another
worker by now. Which way an error leads is written in ``retry.py``.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from resume_analysis.analyze import analyze
from resume_analysis.attempt import Attempt
from resume_analysis.blind import BlindOptions
from resume_analysis.errors import BackendUnreachableError, JobError, ModelError, NotFoundError, SchemaError, unforeseen
from resume_analysis.llm.port import ModelClient
from resume_analysis.metric_names import ANALYZE, SETTLE, TEXT
from resume_analysis.models import Analysis, AnalysisInput, ExtractedText, Job
from resume_analysis.prompt import PromptTemplate, load_prompt
from resume_analysis.queue import Queue
from resume_analysis.result_cache import ResultCache
from resume_analysis.result_store import ResultStore
from resume_analysis.resume_text import ResumeTexts
from resume_analysis.retry import PAUSE_SECONDS, Fate, fate_of
from resume_analysis.tracing import stage, traced_attempt


class Pipeline:
    """Carries claimed jobs to their end."""

    def __init__(
        self,
        queue: Queue,
        texts: ResumeTexts,
        model: ModelClient,
        results: ResultStore,
        *,
        today: Callable[[], date],
        prompt: PromptTemplate | None = None,
        blind: BlindOptions = BlindOptions(),  # noqa: B008 - frozen
        blind_by_default: bool = False,
        cache: ResultCache | None = None,
    ) -> None:
        self._queue = queue
        self._texts = texts
        self._model = model
        self._results = results
        self._today = today
        self._prompt = prompt or load_prompt()
        self._blind = blind
        self._blind_by_default = blind_by_default
        self._cache = cache

    async def run(self, attempt: Attempt) -> None:
        """Carry one job to its end. What can go wrong with a job is in the attempt.

        It may be cancelled until it settles; what the attempt had cost by then is in it. Raises BackendUnreachableError
        or SchemaError when the queue cannot be told how it ended.
        """
        with traced_attempt(attempt):
            await self._run(attempt)

    async def _run(self, attempt: Attempt) -> None:
        try:
            resume = await self._read(attempt)
            analysis = await self._analyze(resume, attempt)
            await self._store(analysis, attempt)
        except JobError as error:
            await self._give_up(error, attempt)
        except NotFoundError:
            attempt.error_code = "deleted"  # the row went with its resume: nothing is left to write to
        except (BackendUnreachableError, SchemaError):
            raise  # not the job's fault, and there is nobody to tell it to
        except Exception as error:  # noqa: BLE001 - the queue bounds the attempts of what nobody foresaw
            await self._give_up(unforeseen(error), attempt)

    async def _read(self, attempt: Attempt) -> ExtractedText:
        started = time.monotonic()
        job = attempt.job
        try:
            attempt.text_cached = self._texts.cached(job)
            with stage(TEXT, when=not attempt.text_cached):
                return await self._texts.get(job)
        finally:
            attempt.text_ms = _since(started)

    async def _analyze(self, resume: ExtractedText, attempt: Attempt) -> Analysis:
        started = time.monotonic()
        attempt.model, attempt.prompt_version = self._model.model, self._prompt.version
        try:
            with stage(ANALYZE):
                attempt.analysis = await self._answer(_question(attempt.job, resume), attempt)
            attempt.usage = attempt.analysis.usage
            return attempt.analysis
        except ModelError as error:
            attempt.usage = error.usage
            raise
        finally:
            attempt.analyze_ms = _since(started)

    async def _answer(self, question: AnalysisInput, attempt: Attempt) -> Analysis:
        job, today = attempt.job, self._today()
        blind = self._blind if (self._blind_by_default if job.blind is None else job.blind) else None
        key = self._cache.key(question, blind=blind, today=today) if self._cache else None
        if self._cache and key and (known := await self._cache.find(job, key)):
            return known
        analysis = await analyze(
            question, self._model, today=today, prompt=self._prompt, blind=blind, on_spent=attempt.spend
        )
        return replace(analysis, key=key)

    async def _store(self, analysis: Analysis, attempt: Attempt) -> None:
        started = time.monotonic()
        attempt.settling = True
        with stage(SETTLE):
            outcome = await self._results.put(attempt.job, analysis)
        attempt.ending = "lease_lost" if outcome == "lease_lost" else "completed"
        attempt.store_ms = _since(started)

    async def _give_up(self, error: JobError, attempt: Attempt) -> None:
        fate = fate_of(error.code)
        attempt.settling = True
        attempt.error_code, attempt.pause_seconds = error.code, _pause(error)
        failure = await self._queue.fail(
            attempt.job,
            error.code,
            error.message,
            retryable=fate.retryable,
            consume_retry=fate.consumes_retry,
            retry_after=attempt.pause_seconds,
            cost=attempt.cost,
        )
        if failure.outcome != "lease_lost":
            attempt.ending = "failed" if failure.status == "failed" else "retried"
            attempt.run_after = failure.run_after if attempt.ending == "retried" else None


def _question(job: Job, resume: ExtractedText) -> AnalysisInput:
    return AnalysisInput(
        resume_text=resume.text,
        job_title=job.job_title,
        job_description=job.job_description,
        experience_level=job.experience_level,
        pages=resume.pages,
        links=resume.links,
        flags=resume.flags,
    )


def _pause(error: JobError) -> float | None:
    """How long a job must wait before it is tried again, in seconds; None leaves it to the queue."""
    if isinstance(error, ModelError) and error.retry_after is not None:
        return error.retry_after
    return PAUSE_SECONDS if fate_of(error.code) is Fate.STOP else None


def _since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)
