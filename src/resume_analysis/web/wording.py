"""How templates write times, amounts and outcomes for people. Times are in UTC."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from resume_analysis.web import charts

_JOINT = re.compile(r"(?<=[_.\-])(?=\w)")
_DID = {
    "submit": "submitted it",
    "retry": "retried it",
    "cancel": "cancelled it",
    "retry_matching": "retried all that match",
    "cancel_matching": "cancelled all that match",
    "report_opened": "opened the report",
    "sign_in": "signed in",
    "sign_out": "signed out",
}
_DONE = frozenset(("done", "queued", "cancelled", "cancel_requested"))


def moment(value: Any) -> datetime | None:
    """Read a time, whichever form the transport gave it."""
    if value is None or isinstance(value, datetime):
        return value
    return datetime.fromisoformat(str(value))


def _utc(value: Any, form: str = "%d %b %Y %H:%M:%S UTC") -> str:
    """Write a time in UTC, whatever zone the transport gave it in; nothing where there is none."""
    at = moment(value)
    return "" if at is None else at.astimezone(UTC).strftime(form)


def _day(value: Any, form: str = "%d %b") -> str:
    return date.fromisoformat(str(value)).strftime(form)


def _minute(value: Any) -> str:
    """Write a time as a form's field takes it."""
    return _utc(value, "%Y-%m-%dT%H:%M")


def _faults(found: list[int]) -> str:
    """Say what the checks found wrong in each answer of an attempt: the first one and its repairs."""
    counts = ", then ".join(map(str, found)) if any(found) else "none"
    return f"{counts} ({len(found)} answers)" if len(found) > 1 else counts


def _did(entry: Mapping[str, Any]) -> str:
    """Say what somebody did, or what was refused and what stood in the way."""
    action = str(entry["action"])
    if entry["outcome"] in _DONE:
        return _DID.get(action, action.replace("_", " "))
    action = action.replace("_", " ")
    return f"{action} refused" + ("" if entry["outcome"] == "refused" else f": {entry['outcome'].replace('_', ' ')}")


LEVELS = {
    "student": "student",
    "0-2": "0–2 years",
    "3-5": "3–5 years",
    "6+": "6 years or more",
    "career_switcher": "career switcher",
}
"""Experience levels as people read them."""


def _level(value: str | None) -> str:
    return "" if value is None else LEVELS.get(value, value)


def _breakable(name: Any) -> Markup:
    """Let a name of a file or of an error be broken where its parts meet, and not in the middle of a word."""
    return Markup("<wbr>").join(_JOINT.split(str(name)))  # which escapes every part


def ago(value: Any, now: datetime) -> str:
    """Write how long ago, or in how long, something is."""
    at = moment(value)
    if at is None:
        return "–"
    seconds = (now - at).total_seconds()
    if abs(seconds) < 1:
        return "now"
    return f"{charts.seconds(round(seconds))} ago" if seconds > 0 else f"in {charts.seconds(round(-seconds))}"


def money(value: Any) -> str:
    """Write an amount in US dollars; small ones keep their digits."""
    if value is None:
        return "–"
    amount = Decimal(str(value))
    return f"${amount:,.2f}" if amount >= Decimal("0.1") or amount == 0 else f"${amount:.4f}"


def _seconds(milliseconds: Any) -> str:
    return "–" if milliseconds is None else charts.seconds(float(milliseconds) / 1000)


def _count(value: Any) -> str:
    return "–" if value is None else f"{int(value):,}"


FILTERS: dict[str, Callable[..., Any]] = {
    "moment": moment,
    "utc": _utc,
    "day": _day,
    "minute": _minute,
    "faults": _faults,
    "did": _did,
    "level": _level,
    "breakable": _breakable,
    "ago": ago,
    "money": money,
    "seconds": _seconds,
    "count": _count,
}
"""What templates call them."""
