"""Turns uploaded resumes into grounded, checked AI analyses.

The two library calls are imported on first use, so that ``import resume_analysis`` stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from resume_analysis.analyze import analyze_text, analyze_text_async
    from resume_analysis.extraction import extract_text
    from resume_analysis.models import Analysis, ExtractedText

__all__ = ["Analysis", "ExtractedText", "analyze_text", "analyze_text_async", "extract_text"]
__version__ = version("resume-analysis")

_HOMES = {
    "Analysis": "resume_analysis.models",
    "ExtractedText": "resume_analysis.models",
    "analyze_text": "resume_analysis.analyze",
    "analyze_text_async": "resume_analysis.analyze",
    "extract_text": "resume_analysis.extraction",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
