"""Submit: drop resumes and a job description, watch them go through."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from uuid import UUID, uuid4

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from resume_analysis.errors import StorageError
from resume_analysis.models import EXPERIENCE_LEVELS, LOCAL_USER, MAX_JOB_DESCRIPTION
from resume_analysis.tracing import traced_submit
from resume_analysis.web.pages import MAX_FILES, checked_form, render, visitor_of, web_of

SUFFIXES = (".pdf", ".docx", ".txt", ".md")
"""What the file dialog offers. The extraction decides by content, and says so of each file it cannot read."""

_FILENAME_CHARS, _FILENAME_END = 200, 40
_TITLE_CHARS = 300


@dataclass(frozen=True, slots=True)
class Given:
    """A form that was filled in. ``faults`` are sentences; with none of them it can be queued."""

    files: Sequence[UploadFile]
    title: str | None
    description: str | None
    level: str | None
    faults: list[str]


async def form(request: Request) -> Response:
    """Show the form."""
    return _page(request)


async def take(request: Request) -> Response:
    """Store the files, queue an analysis of each and go where they can be watched."""
    web = web_of(request)
    posted = await checked_form(request)
    try:
        given = _read(posted, web.settings.max_file_bytes)
        if given.faults:
            return _page(request, 422, posted=posted, faults=given.faults)
        ids: list[str] = []
        try:
            for file in given.files:
                ids.append(await _queue(request, file, given))  # noqa: PERF401 - what went through counts
        except StorageError as error:
            return _page(request, 503, posted=posted, faults=[_stopped(error, ids, given.files)])
    finally:
        await posted.close()
    target = f"/jobs/{ids[0]}" if len(ids) == 1 else "/batch?" + "&".join(f"id={one}" for one in ids)
    return RedirectResponse(target, 303)


async def batch(request: Request) -> Response:
    """Show the jobs named in the URL, as they go."""
    ids = []
    for given in request.query_params.getlist("id")[:MAX_FILES]:
        try:
            ids.append(str(UUID(given)))
        except ValueError:
            continue
    records = web_of(request).records
    rows = await records.some(ids) if ids else []
    ended = sum(row["status"] in ("completed", "failed") for row in rows)
    waits = any(row["status"] == "queued" and not row["deferred"] for row in rows)
    return render(request, "batch.html", rows=rows, ended=ended, unattended=waits and not await records.staff())


async def _queue(request: Request, file: UploadFile, given: Given) -> str:
    web = web_of(request)
    name = filename(file.filename)
    path = f"{LOCAL_USER}/{uuid4()}{PurePosixPath(name).suffix.lower()[:10]}"
    await web.storage.save(path, await file.read())
    with traced_submit() as traceparent:
        return await web.records.submit(
            visitor_of(request).who,
            filename=name,
            storage_path=path,
            content_type=mimetypes.guess_type(name)[0],
            job_title=given.title,
            job_description=given.description,
            experience_level=given.level,  # type: ignore[arg-type] # checked by _read
            traceparent=traceparent,
        )


def _stopped(error: StorageError, done: Sequence[str], files: Sequence[UploadFile]) -> str:
    """Say which files went through before the storage failed, so that nobody sends them twice."""
    if not done:
        return f"{error.message} Nothing was queued."
    names = ", ".join(filename(file.filename) for file in files[: len(done)])
    return f"{error.message} Queued before that: {names}. Send only the others again."


def filename(given: str | None) -> str:
    """Return the last part of what a browser calls a file, without characters nobody sees.

    A name too long to keep loses its middle: it is known by how it begins, and its kind by how it ends.
    """
    name = PureWindowsPath(PurePosixPath(given or "").name).name
    seen = "".join(c for c in name if c.isprintable()) or "resume"
    if len(seen) <= _FILENAME_CHARS:
        return seen
    return f"{seen[: _FILENAME_CHARS - _FILENAME_END - 1]}…{seen[-_FILENAME_END:]}"


def _read(posted: FormData, max_bytes: int) -> Given:
    files = [f for f in posted.getlist("files") if isinstance(f, UploadFile) and f.filename]
    title = str(posted.get("job_title") or "").strip()
    description = str(posted.get("job_description") or "").replace("\r\n", "\n").strip()
    level = str(posted.get("experience_level") or "")
    faults = []
    if not files:
        faults.append("Choose at least one file.")
    faults += [
        f"{filename(file.filename)} is larger than {max_bytes / 2**20:.0f} MB. Nothing was stored."
        for file in files
        if (file.size or 0) > max_bytes
    ]
    if len(description) > MAX_JOB_DESCRIPTION:
        faults.append(f"The job description is longer than {MAX_JOB_DESCRIPTION:,} characters. Leave out boilerplate.")
    if len(title) > _TITLE_CHARS:
        faults.append(f"The job title is longer than {_TITLE_CHARS} characters.")
    if level and level not in EXPERIENCE_LEVELS:
        faults.append("This is not one of the experience levels.")
    return Given(files, title or None, description or None, level or None, faults)


def _page(
    request: Request, status: int = 200, *, posted: FormData | None = None, faults: Sequence[str] = ()
) -> Response:
    def kept(name: str) -> Any:
        return str(posted.get(name) or "") if posted is not None else ""

    return render(
        request,
        "submit.html",
        status,
        faults=list(faults),
        kept={name: kept(name) for name in ("job_title", "job_description", "experience_level")},
        levels=EXPERIENCE_LEVELS,
        suffixes=SUFFIXES,
        max_files=MAX_FILES,
        max_megabytes=web_of(request).settings.max_file_bytes // 2**20,
    )
