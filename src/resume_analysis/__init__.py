"""Turns uploaded resumes into grounded, checked AI analyses.

The library calls and the version are looked up on first use, so that ``import resume_analysis`` stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str
    from resume_analysis.analyze import analyze_text, analyze_text_async
    from resume_analysis.extraction import extract_text
    from resume_analysis.models import Analysis, ExtractedText

__all__ = ["Analysis", "ExtractedText", "analyze_text", "analyze_text_async", "extract_text"]

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
    if name == "__version__":
        return import_module("importlib.metadata").version("resume-analysis")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
