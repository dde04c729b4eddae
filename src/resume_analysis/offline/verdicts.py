"""The two verdicts on a requirement, shown by a passage or missing, and which of them are about a skill."""

from __future__ import annotations

from resume_analysis.judgement import Requirement
from resume_analysis.reading import degrees
from resume_analysis.reading.requirements import Wanted


def shown(wanted: Wanted, status: str, quote: str, skill: str = "") -> Requirement:
    """The requirement with the passage that shows it: ``status`` is met or partial."""
    return Requirement.model_validate(
        {
            "text": wanted.whole,
            "skill": skill or wanted.skill,
            "importance": wanted.importance,
            "status": status,
            "quote": quote,
        }
    )


def missing(wanted: Wanted) -> Requirement:
    """The requirement as one nothing in the resume shows."""
    return Requirement(
        text=wanted.whole, skill=wanted.skill, importance=wanted.importance, status="missing", quote=None
    )


def is_skill(requirement: Requirement) -> bool:
    """Whether a line of text can answer a requirement: it asks for neither years nor a degree."""
    return requirement.skill not in degrees.NAMES and not requirement.skill.endswith("of experience")
