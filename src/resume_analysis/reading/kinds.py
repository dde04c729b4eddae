"""What kind of thing a requirement asks for: a skill, or years or a degree, which have scores of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from resume_analysis.reading import degrees, requirements, thresholds


def measured(asked: str) -> list[requirements.Wanted]:
    """What is read in words that speak of years or of a degree; nothing in any others."""
    told = " ".join(asked.split())
    return requirements.read(told) if thresholds.in_text(told) else []


def is_skill(text: str, skill: str) -> bool:
    """Whether a requirement, by its words and its short name, asks for more than years and a degree."""
    kinds = [{wanted.kind for wanted in measured(told)} for told in (text, skill)]
    return skill not in degrees.NAMES and not any(found and found <= {"years", "degree"} for found in kinds)


def skills_in_part(results: Iterable[Mapping[str, str]]) -> list[str]:
    """The skills shown in part, of the requirements of a report as it is stored."""
    return [item["skill"] for item in results if item["status"] == "partial" and is_skill(item["text"], item["skill"])]
