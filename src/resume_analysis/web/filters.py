"""What a list of jobs is narrowed to: read from a URL, written into one, handed to SQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from resume_analysis.models import STATUSES

DEFERRED = "deferred"
"""Stands in the place of a status for queued jobs whose time has not come."""

CANCELLABLE = frozenset(("queued", DEFERRED, "processing"))
"""What ``status`` may be where all that match are to be cancelled."""

_ID_PREFIX = re.compile(r"[0-9a-f]{2,32}")
_CODE = re.compile(r"[a-z0-9_]{1,64}")
_MODEL_CHARS = 200


@dataclass(frozen=True, slots=True)
class Filter:
    """Every part is None where it does not narrow. Times are ISO dates or date-times, in UTC where no zone is given."""

    status: str | None = None
    error_code: str | None = None
    model: str | None = None
    user_id: str | None = None
    id: str | None = None
    from_: str | None = None
    to: str | None = None

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> tuple[Filter, list[str]]:
        """Read a query; returns the filter and a sentence for every part that makes no sense and was left out."""
        faults: list[str] = []
        kept: dict[str, str] = {}
        for name, (accepts, sentence) in _PARTS.items():
            value = str(given.get(_parameter(name)) or "").strip()
            if not value:
                continue
            if accepts(value):
                kept[name] = value
            else:
                faults.append(sentence)
        return cls(**kept), faults

    def items(self) -> list[tuple[str, str]]:
        """Return the parameters that narrow, by their names in a URL."""
        pairs = [(_parameter(field.name), getattr(self, field.name)) for field in fields(self)]
        return [(name, value) for name, value in pairs if value]

    def query(self, **also: str | None) -> str:
        """Return a query string of the filter and whatever else belongs into the URL."""
        return urlencode([*self.items(), *((name, value) for name, value in also.items() if value)])

    def but(self, **parts: str | None) -> Filter:
        """Return the filter with some parts changed."""
        return replace(self, **parts)

    def as_json(self) -> dict[str, str]:
        """Return what the SQL functions take."""
        return dict(self.items())

    def __bool__(self) -> bool:
        return bool(self.items())


def _parameter(name: str) -> str:
    return name.rstrip("_")


def _is_uuid(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _is_time(value: str) -> bool:
    try:
        moment = datetime.fromisoformat(value)
        (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return False
    return True


_PARTS: dict[str, tuple[Callable[[str], bool], str]] = {
    "status": (lambda v: v in (*STATUSES, DEFERRED), f"A status is one of {', '.join((*STATUSES, DEFERRED))}."),
    "error_code": (lambda v: bool(_CODE.fullmatch(v)), "An error code has small letters, digits and underscores only."),
    "model": (lambda v: len(v) <= _MODEL_CHARS and v.isprintable(), "This is not the name of a model."),
    "user_id": (_is_uuid, "A user is given by a whole id (a UUID)."),
    "id": (
        lambda v: bool(_ID_PREFIX.fullmatch(v.lower().replace("-", ""))),
        "An id is given by two or more of its first characters: 0 to 9 and a to f.",
    ),
    "from_": (_is_time, "The first day is not a date."),
    "to": (_is_time, "The last time is not a date."),
}
