"""Resume files → text, in reading order, in a sandbox.

``extract_text`` is the whole of it for a script; ``Extractor`` is what the worker keeps.
"""

from resume_analysis.extraction.extractor import (
    EXTRACTOR,
    EXTRACTOR_NAME,
    EXTRACTOR_VERSION,
    Extractor,
    available_cores,
    extract_text,
)
from resume_analysis.extraction.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "DEFAULT_LIMITS",
    "EXTRACTOR",
    "EXTRACTOR_NAME",
    "EXTRACTOR_VERSION",
    "Extractor",
    "Limits",
    "available_cores",
    "extract_text",
]
