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
    """Every part is None where it does not narrow. Times are ISO date-times in UTC."""

    status: str | None = None
    error_code: str | None = None
    model: str | None = None
    user_id: str | None = None
    id: str | None = None
    from_: str | None = None
    to: str | None = None

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> tuple[Filter, list[str]]:
        """Read a query; returns the filter and a sentence for every part that makes no sense and was left out.

        Times may be dates or date-times, in UTC where no zone is given.
        """
        faults: list[str] = []
        kept: dict[str, str] = {}
        for name, (normal, sentence) in _PARTS.items():
            value = str(given.get(_parameter(name)) or "").strip()
            if not value:
                continue
            try:
                kept[name] = normal(value)
            except (ValueError, OverflowError):
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


def utc(value: str) -> datetime:
    """Read a time as PostgreSQL can: Python takes any zone, and weeks. Without a zone it is UTC.

    Raises ValueError or OverflowError.
    """
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _parameter(name: str) -> str:
    return name.rstrip("_")


def _status(value: str) -> str:
    return _matching(value, value in (*STATUSES, DEFERRED))


def _code(value: str) -> str:
    return _matching(value, bool(_CODE.fullmatch(value)))


def _model(value: str) -> str:
    return _matching(value, len(value) <= _MODEL_CHARS and value.isprintable())


def _id_prefix(value: str) -> str:
    prefix = value.lower().replace("-", "")
    return _matching(prefix, bool(_ID_PREFIX.fullmatch(prefix)))


def _matching(value: str, fits: bool) -> str:
    if not fits:
        raise ValueError(value)
    return value


_PARTS: dict[str, tuple[Callable[[str], str], str]] = {
    "status": (_status, f"A status is one of {', '.join((*STATUSES, DEFERRED))}."),
    "error_code": (_code, "An error code has small letters, digits and underscores only."),
    "model": (_model, "This is not the name of a model."),
    "user_id": (lambda value: str(UUID(value)), "A user is given by a whole id (a UUID)."),
    "id": (_id_prefix, "An id is given by two or more of its first characters: 0 to 9 and a to f."),
    "from_": (lambda value: utc(value).isoformat(), "The first time is not a date or a time."),
    "to": (lambda value: utc(value).isoformat(), "The last time is not a date or a time."),
}
"""Part of a filter → what returns its value in one form or raises ValueError or OverflowError, and what to say then."""
