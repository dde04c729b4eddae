"""Words by which a resume denies what it names: "no experience with Spark", "Revit: no", "exam: not taken"."""

from __future__ import annotations

import re

from resume_analysis.grounding import DENIAL_AFTER
from resume_analysis.reading.alternation import arranged

_BEFORE = arranged(
    r"(?i)\b(?:no|not|never|without|lacks?|cannot|(?:do|does|did|have|has|had|ca|could|is|are|was|were|am)n['’]t"
    r"|kein\w*|nicht|ohne|pas|sans|aucune|sin|nunca)\b(?!\s+only)"
    r"(?:\s+(?:any|yet|prior|hands-on|direct|professional|real|commercial|experience|knowledge|expertise"
    r"|worked|work|used|use|using|with|in|of|on|have|had|familiar|aware|know|hold|holding|held|possess|own|got|done"
    r"|taught|written|touched|so|far|program|programme|code|develop|speak|write|operate[d]?|drive|driven|managed|led|run"
    r"|trained|certified|qualified|licensed|a|an|the|de|d|mit|erfahrung|expérience"
    r"|experiencia|con)){0,5}\s*$"
)
_LISTED = arranged(
    r"(?i)(?:\b(?:no|not|never)|n['’]t)\b(?: \w+){0,2}? (?:worked|work|used|use|experience|knowledge|know|familiar"
    r"|done|touched|written|built|tried|held|run)\b[^.;:\n()]{0,80}(?P<joint>,|\bor|\bnor) "
    r"(?:[A-Z][\w.+#-]* |(?:with |in |of )?(?:[a-z-]+\s){1,3}\()?$"
)
"""Before one of several things that are denied together: "I have not worked with Workday or SuccessFactors"."""
_OR_BEHIND = re.compile(r"[^.;:\n()]{0,60}\b(?:or|nor)\b")
"""What follows one of several things but the last."""


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a passage is one of several things a denial goes before; a comma alone may end what is denied."""
    listed = _LISTED.search(text[max(0, start - 120) : start])
    return listed is not None and (listed["joint"] != "," or _OR_BEHIND.match(text, end) is not None)


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the words beside a passage deny it."""
    denied = _BEFORE.search(text[max(0, start - 60) : start]) is not None or _is_listed(text, start, end)
    return denied or DENIAL_AFTER.match(text, end) is not None
