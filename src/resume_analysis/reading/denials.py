"""Words by which a resume denies what it names: "no experience with Spark", "Revit: no", "exam: not taken"."""

from __future__ import annotations

from resume_analysis.grounding import DENIAL_AFTER
from resume_analysis.reading.alternation import arranged

_BEFORE = arranged(
    r"(?i)\b(?:no|not|never|without|lacks?|cannot|(?:do|does|did|have|has|had|ca|could|is|are|was|were|am)n['’]t|kein\w*|nicht|ohne|pas|sans|aucune|sin|nunca)\b(?!\s+only)"
    r"(?:\s+(?:any|yet|prior|hands-on|direct|professional|real|commercial|experience|knowledge|expertise"
    r"|worked|work|used|use|using|with|in|of|on|have|had|familiar|aware|hold|holding|held|possess|own|got|done|taught|written|touched|a|an|the|de|d|mit|erfahrung|expérience"
    r"|experiencia|con)){0,5}\s*$"
)


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the words beside a passage deny it."""
    return _BEFORE.search(text[max(0, start - 60) : start]) is not None or DENIAL_AFTER.match(text, end) is not None
