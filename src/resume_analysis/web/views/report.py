"""The report: what a candidate or a recruiter looks at, with every quote marked in the resume beside it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from resume_analysis.reading.kinds import skills_in_part
from resume_analysis.web.highlight import by_path, flagged, passages, quotes_of
from resume_analysis.web.pages import render, visitor_of, web_of


async def show(request: Request) -> Response:
    """Show the report of a completed job; opening it is recorded. A job without one is shown as it stands."""
    job_id = request.path_params["id"]
    job, text, extraction = await web_of(request).records.open_report(job_id, visitor_of(request).who)
    result = job["result"]
    if job["status"] != "completed" or not isinstance(result, dict):
        return RedirectResponse(f"/jobs/{job_id}", 303)
    resume_text = text or ""
    quotes = quotes_of(result.get("evidence") or [], resume_text)
    proof = by_path(quotes)
    return render(
        request,
        "report.html",
        job=job,
        result=result,
        in_part=skills_in_part(result.get("requirements") or []),
        passages=passages(resume_text, quotes),
        proof=proof,
        flags=flagged(result.get("flags") or [], proof),
        extraction=extraction,
    )
