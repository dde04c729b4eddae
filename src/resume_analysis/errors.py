"""Everything that can go wrong, as one tree.

ResumeAnalysisError
├── JobError                    ends one attempt at one job; carries a stable ``code``
│   ├── ExtractionError         the file did not become text
│   ├── StorageError            the file could not be fetched
│   └── ModelError              the model gave no usable answer; carries Retry-After and the tokens spent
├── ConfigurationError          a setting is missing or makes no sense          (exit code 2)
├── BackendUnreachableError     the database or its HTTP front did not answer   (exit code 3)
├── SchemaError                 the database is not at the version this code needs (exit code 4)
├── CallRefusedError            the database refused a call's arguments         (exit code 1)
└── NotFoundError               no row or file of that name                     (exit code 5)

A ``code`` is an interface: it is stored in ``analyses.error_code``, logged and counted. What happens after an
error is decided by its code alone, in ``retry.py``. A message is written for the person who uploaded the file
or runs the worker; it never contains resume text, a prompt, a model answer or a secret.
"""

from __future__ import annotations

from resume_analysis.models import Usage


class ResumeAnalysisError(Exception):
    """Base of every error this package raises on purpose. ``str(error)`` is fit to be shown to a person."""


class JobError(ResumeAnalysisError):
    """An attempt at a job has ended without a result."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[JobError], tuple[str, str]]:
        return type(self), (self.code, self.message)


class ExtractionError(JobError):
    """The file did not become text."""


class StorageError(JobError):
    """The file could not be fetched from where uploads are kept."""


class ModelError(JobError):
    """The model gave no usable answer.

    ``retry_after`` is the pause the provider asked for, in seconds, or None. ``usage`` holds the tokens spent
    before the failure: failed attempts cost money too.
    """

    def __init__(
        self, code: str, message: str, *, retry_after: float | None = None, usage: Usage | None = None
    ) -> None:
        super().__init__(code, message)
        self.retry_after = retry_after
        self.usage = usage or Usage()


def unforeseen(fault: Exception, usage: Usage | None = None) -> ModelError:
    """Return the error of an attempt that a defect has stopped, with what it had cost by then.

    Only the type of the fault is told: its own words may quote the resume.
    """
    message = f"An unexpected {type(fault).__name__} stopped this attempt. The resume is safe."
    return ModelError("internal", message, usage=usage)


class ConfigurationError(ResumeAnalysisError):
    """A setting is missing or makes no sense."""


OUTCOME_UNKNOWN = "Whether it did what was asked is not known: look before you ask again."
"""What a BackendUnreachableError says of a call that may have done its work and may not be repeated."""


class BackendUnreachableError(ResumeAnalysisError):
    """The database, or the HTTP front before it, did not answer.

    ``retry_after`` is how many seconds it asked to be left alone for, 0 where it did not say.
    """

    def __init__(self, message: str, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class SchemaError(ResumeAnalysisError):
    """The database is not at the schema version this code needs."""


class CallRefusedError(ResumeAnalysisError):
    """The database refused a call's arguments: a defect here, or a schema changed by hand.

    ``sqlstate`` is PostgreSQL's code (or PostgREST's), empty where there is none.
    """

    def __init__(self, message: str, sqlstate: str = "") -> None:
        super().__init__(message)
        self.sqlstate = sqlstate


class NotFoundError(ResumeAnalysisError):
    """No row or file of that name."""
