"""Signing in and out."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from resume_analysis.web.access import COOKIE, TooManyTriesError
from resume_analysis.web.pages import back, checked_form, keep_session, render, visitor_of, web_of
from resume_analysis.web.records import Who


async def form(request: Request) -> Response:
    """Show the form, unless nobody has to sign in."""
    if not web_of(request).access.asks:
        return RedirectResponse("/", 303)
    return _page(request, target=request.query_params.get("next", "/"))


async def sign_in(request: Request) -> Response:
    """Check a password."""
    web = web_of(request)
    address = request.client.host if request.client else "unknown"
    posted = await request.form(max_files=0, max_fields=10, max_part_size=4096)
    name, target = str(posted.get("name") or ""), str(posted.get("next") or "/")
    try:
        visitor = web.access.sign_in(name, str(posted.get("password") or ""), address)
    except TooManyTriesError:
        fault = "Too many wrong passwords from your address. Wait a minute and try again."
        return _page(request, 429, fault=fault, name=name, target=target)
    if visitor is None:
        await web.records.record(Who(name[:80] or "unnamed", "none"), "sign_in", "refused", address=address)
        fault = "This password is not right. Nothing was changed."
        return _page(request, 401, fault=fault, name=name, target=target)
    await web.records.record(visitor.who, "sign_in", address=address)
    response = back(target)
    keep_session(request, response, visitor)
    return response


async def sign_out(request: Request) -> Response:
    """End the session."""
    await checked_form(request, operator=False)
    await web_of(request).records.record(visitor_of(request).who, "sign_out")
    response = RedirectResponse("/sign-in?done=signed_out", 303)
    response.delete_cookie(COOKIE)
    return response


def _page(request: Request, status: int = 200, *, target: str, name: str = "", fault: str | None = None) -> Response:
    return render(request, "sign_in.html", status, fault=fault, name=name, target=target)
