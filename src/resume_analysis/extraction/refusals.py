"""Why a file did not become text, said to the person who uploaded it.

Each code has one sentence or two: what is wrong and what to do next. What the queue does with a code is decided in
``retry.py``.
"""

from __future__ import annotations

from resume_analysis.errors import ExtractionError

MESSAGES = {
    "empty_file": "The file is empty. Please upload it again.",
    "too_large": "The file is larger than {limit}. Please upload a smaller one, perhaps without pictures.",
    "unsupported_type": "This kind of file cannot be read as a resume. Please upload a PDF, a Word file (.docx), "
    "plain text or Markdown.",
    "legacy_doc": "This is an old Word file (.doc). Please save it as PDF or .docx and upload that.",
    "encrypted": "The file is protected with a password. Please save it without one and upload it again.",
    "corrupt": "The file is damaged and cannot be opened. Please save or export it again and upload the new copy.",
    "no_text": "No text was found in the file. Please upload a version whose text can be selected.",
    "resource_limit": "The file needs far more memory or time than a resume should. Please export it again as a "
    "simple PDF.",
    "timeout": "Reading the file took too long and was stopped. If it happens again, please export the file again as a "
    "simple PDF.",
    "crashed": "The file made its reader stop; nothing else was affected. If it happens again, please export the file "
    "again as a simple PDF.",
    "worker_lost": "The reading process was ended from outside, perhaps because the machine ran out of memory.",
    "busy": "The machine has no room for another reading process at the moment.",
}

SCANNED = (
    "The file is a scan: its pages are pictures. Text recognition (OCR) is not installed on this server; "
    "please upload a version whose text can be selected."
)
SCANNED_UNREADABLE = (
    "The file is a scan, and text recognition (OCR) found no words in it. Please upload a sharper scan or a version "
    "whose text can be selected."
)

UNKNOWN_ENCODING = (
    "This is text in an encoding that cannot be told. Please save it as UTF-8, or upload a PDF or a Word file (.docx)."
)


def refusal(code: str, message: str | None = None, **values: object) -> ExtractionError:
    """Return the error for ``code``, with its standing sentence or one that fits the case better."""
    return ExtractionError(code, message or MESSAGES[code].format(**values))
