"""Finds out what is wrong with a set-up and says what to do about it."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from resume_analysis.backend import open_backend
from resume_analysis.errors import BackendUnreachableError, ConfigurationError, SchemaError
from resume_analysis.extraction.ocr import find_ocr
from resume_analysis.findings import Finding
from resume_analysis.gateway import Gateway
from resume_analysis.llm.budget import SharedBudget
from resume_analysis.migrate import newest_version
from resume_analysis.models import OFFLINE
from resume_analysis.settings import Settings
from resume_analysis.storage.local import make_private
from resume_analysis.storage.supabase import SupabaseStorage
from resume_analysis.supabase_checks import examine_project
from resume_analysis.wiring import check_model, limits, model_name


async def examine(settings: Settings) -> list[Finding]:
    """Run every check; none of them changes anything but a file that is written and removed again."""
    findings = await _database(settings)
    if settings.s3_bucket and not settings.supabase_url:
        findings.append(Finding("storage", f"S3 bucket {settings.s3_bucket} (it is tried with the first job)"))
    elif not settings.supabase_url:
        findings.append(_files(settings.files))
    findings.append(await _model(settings))
    findings.append(_scans(settings))
    return findings


async def _database(settings: Settings) -> list[Finding]:
    try:
        async with open_backend(settings) as backend:
            version = await backend.queue.schema_version()
            stats = await backend.queue.stats()
            around = await _calls(backend.gateway, settings)
            if isinstance(backend.storage, SupabaseStorage):
                around += await examine_project(backend.gateway, backend.storage, lambda: datetime.now(UTC))
    except SchemaError as error:
        return [Finding("database", f"{settings.backend}, reached"), Finding("schema", str(error), 4)]
    except BackendUnreachableError as error:
        return [Finding("database", str(error), 3)]
    except ConfigurationError as error:
        return [Finding("database", str(error), 2)]
    waiting = f"{stats['queued'] + stats['deferred']} waiting, {stats['processing']} running, {stats['failed']} failed"
    return [
        Finding("database", f"{settings.backend}, reached; {waiting}"),
        Finding("schema", f"version {version}" + (" (newer than this program)" if version > newest_version() else "")),
        *around,
    ]


async def _calls(gateway: Gateway, settings: Settings) -> list[Finding]:
    """What holds back the calls of all workers, where anything does."""
    if model_name(settings) == OFFLINE:
        return []
    status = await SharedBudget(gateway, model_name(settings), limits(settings)).status()
    if status.circuit_code:
        message = f"The provider refused the last one ({status.circuit_code}). Mend key, model or quota; "
        return [Finding("calls", message + f"the next call tries it, in {status.wait_seconds:.0f} s at the soonest", 1)]
    if status.denied_by == "daily_cost":
        return [Finding("calls", f"{status.reason} Raise RESUME_ANALYSIS_USD_PER_DAY to go on today", 1)]
    if status.reason:
        return [Finding("calls", f"{status.reason} They go on in {status.wait_seconds:.0f} s")]
    return []


def _files(folder: Path) -> Finding:
    try:
        make_private(folder)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding(
            "storage",
            f"{folder} cannot be written: {error.strerror}. Set RESUME_ANALYSIS_STORAGE_DIR to a folder that can.",
            1,
        )
    return Finding("storage", f"local files in {folder}")


def _scans(settings: Settings) -> Finding:
    try:
        ocr = find_ocr(settings.ocr_languages)
    except ConfigurationError as error:
        return Finding("scans", str(error), 2)
    if ocr is None:
        return Finding("scans", "Tesseract is not installed: a scanned resume ends with no_text")
    return Finding("scans", f"Tesseract, for text in {ocr.languages}")


async def _model(settings: Settings) -> Finding:
    name = model_name(settings)
    try:
        await check_model(settings)
    except ConfigurationError as error:
        return Finding("model", str(error), 2)
    if name == OFFLINE:
        return Finding("model", "offline: rules only. Set OPENAI_API_KEY or RESUME_ANALYSIS_MODEL to ask a model")
    if settings.openai_base_url and name.startswith("openai"):
        # User and password that a URL may hold stay out of what is printed.
        at = f" at {urlsplit(settings.openai_base_url).netloc.rpartition('@')[2]}"
        key = "no key is set" if settings.openai_api_key is None else "a key is set"
    else:
        at, key = "", "a key is set"
    return Finding("model", f"{name}{at}, {key} (it is tried with the first job)")
