"""What happens after an error: every error code has one of four fates.

============  ==============================================================  ================================
fate          when                                                            effect on the job
============  ==============================================================  ================================
``PERMANENT`` the same input would fail again                                 failed at once
``RETRY``     a fault that may pass                                           queued again, consumes a retry
``SNOOZE``    the provider asks for patience                                  queued again, consumes no retry
``STOP``      nobody can succeed until an operator acts (key, quota, model)   queued again, consumes no retry;
                                                                              all workers pause
============  ==============================================================  ================================
"""

from __future__ import annotations

from enum import StrEnum

PAUSE_SECONDS = 60.0
"""How long nothing is tried after an error that only an operator can mend."""


class Fate(StrEnum):
    """What the queue does with a job whose attempt failed."""

    PERMANENT = "permanent"
    RETRY = "retry"
    SNOOZE = "snooze"
    STOP = "stop"

    @property
    def retryable(self) -> bool:
        """Whether the job goes back to the queue."""
        return self is not Fate.PERMANENT

    @property
    def consumes_retry(self) -> bool:
        """Whether going back costs one of the job's ``max_retries``."""
        return self is Fate.RETRY

    @property
    def charges_the_job(self) -> bool:
        """Whether the fault lies with this job or chance; else it lies with what all jobs share."""
        return self in (Fate.PERMANENT, Fate.RETRY)


_CODES: dict[Fate, tuple[str, ...]] = {
    Fate.PERMANENT: (
        # the file
        "empty_file",
        "too_large",
        "unsupported_type",
        "legacy_doc",
        "encrypted",
        "corrupt",
        "no_text",
        "resource_limit",
        "file_not_found",
        # the request or the answer
        "job_description_too_long",
        "not_a_resume",
        "refused",
        "content_filter",
        "bad_request",
        "context_too_long",
        "output_truncated",
        "invalid_output",
        "canary_leaked",
        "unknown_model",
        "cancelled",
    ),
    Fate.RETRY: (
        # extraction: the same bytes once more, then retries run out
        "timeout",
        "crashed",
        "worker_lost",
        "busy",
        # neighbours
        "file_forbidden",
        "storage_unavailable",
        "model_unavailable",
        "model_timeout",
        "model_connection",
        "lease_expired",
        "internal",
    ),
    Fate.SNOOZE: ("rate_limited", "model_overloaded", "budget_exhausted"),
    Fate.STOP: ("model_unauthorized", "model_not_found", "quota_exhausted", "storage_denied"),
}

FATES: dict[str, Fate] = {code: fate for fate, codes in _CODES.items() for code in codes}


def fate_of(code: str) -> Fate:
    """Return the fate of an error code; a code nobody knows counts as ``RETRY``, whose attempts are bounded."""
    return FATES.get(code, Fate.RETRY)
