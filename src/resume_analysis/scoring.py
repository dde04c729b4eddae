"""Levels to scores. A model never gives a number; these rules do, from evidence that was verified.

=================  ===================================================================================================
score              rule
=================  ===================================================================================================
skillsMatch        share of the requirements shown, a must weighing twice a nice-to-have, what nobody judged half
                   shown at most; without requirements the breadth of evidenced skills
experienceMatch    years from the dates against the years asked for, times the factor of the rubric level
educationMatch     25 points for each rubric level
other criteria     25 points for each rubric level
overall            the weighted mean, 0.5 skills + 0.3 experience + 0.2 education unless a team weighs otherwise
=================  ===================================================================================================

All are integers from 0 to 100, halves rounded up. `docs/analysis.md` explains the reasons.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from resume_analysis.models import ExperienceLevel

Importance = Literal["must", "nice"]
Shown = Literal["met", "partial", "missing"]

DEFAULT_WEIGHTS: Mapping[str, float] = {"skills": 0.5, "experience": 0.3, "education": 0.2}

IMPORTANCE_WEIGHT: Mapping[Importance, int] = {"must": 2, "nice": 1}
CREDIT: Mapping[Shown, float] = {"met": 1.0, "partial": 0.5, "missing": 0.0}
UNJUDGED_WEIGHT, UNJUDGED_CREDIT = 1, 0.5
"""Of a passage of the job description that no requirement speaks for: it may be a trait, and may be shown or not."""

BREADTH = 12
"""Distinct evidenced skills for full marks where no job description says which skills count."""

YEARS_ASKED: Mapping[ExperienceLevel, float] = {
    "student": 0.0,
    "0-2": 0.0,
    "3-5": 3.0,
    "6+": 6.0,
    "career_switcher": 0.0,
}
"""The lower end of each experience level, in years."""

LEVEL_FACTOR = (0.0, 0.4, 0.65, 0.85, 1.0)
"""What remains of the score from years at the rubric levels 0 to 4: years in another field count little."""

UNKNOWN_YEARS = 0.5
"""The share of the asked years that counts as shown where the resume gives no dates to compute from."""

LEVELS_BY_QUOTES = (0, 3)
"""The highest level that no quote and one quote can carry. A degree takes one line, so education is exempt."""


@dataclass(frozen=True, slots=True)
class Shows:
    """How far a resume shows one requirement.

    ``named`` is whether the quote itself names what is required. A model may be right that "led a team of eight"
    shows people management, but code cannot verify that: such evidence makes a requirement ``partial`` at most, and
    counts only beside named evidence.
    """

    importance: Importance
    status: Shown
    named: bool = True


def skills_match(requirements: Iterable[Shows], *, unjudged: int = 0, nameable: bool = True) -> int | None:
    """Return the share of the requirements shown, or None where there are none.

    ``unjudged`` passages of the job description ask for something no requirement speaks for. They count as shown as
    far as what was judged is, and half at most: one requirement that is met is no full match of ten.

    All evidence that does not name its requirement counts together never more than the evidence that does: a resume
    that names nothing of a job scores 0. Where the job asks for nothing that has a name (``nameable`` is False), such
    evidence counts as what it is, partial.
    """
    named = unnamed = total = 0.0
    for requirement in requirements:
        weight = IMPORTANCE_WEIGHT[requirement.importance]
        total += weight
        if requirement.named:
            named += weight * CREDIT[requirement.status]
        else:
            unnamed += weight * CREDIT[requirement.status]
    if not total:
        return None
    shown = named + (min(named, unnamed) if nameable else unnamed)
    guessed = unjudged * UNJUDGED_WEIGHT
    return rounded(100 * (shown + guessed * min(UNJUDGED_CREDIT, shown / total)) / (total + guessed))


def skills_breadth(skills: int) -> int:
    """Score the number of distinct evidenced skills; twelve or more are full marks."""
    return rounded(100 * min(skills, BREADTH) / BREADTH)


def years_asked(level: ExperienceLevel | None, named_in_job: float | None) -> float | None:
    """Return the years asked for: the lower end of the level asked for, else what the job description names."""
    return YEARS_ASKED[level] if level is not None else named_in_job


def experience_match(years: float | None, asked: float | None, level: int) -> int:
    """Score years of experience against the years asked for, tempered by the rubric level (0-4).

    With nothing asked for, six years are full marks and none are 40 of 100. Experience beyond what is asked for adds
    nothing.
    """
    if asked is None:
        share = UNKNOWN_YEARS if years is None else min(1.0, 0.4 + years / 10)
    elif asked == 0:
        share = 1.0
    else:
        share = UNKNOWN_YEARS if years is None else min(1.0, years / asked)
    return rounded(100 * share * LEVEL_FACTOR[level])


def criterion_score(level: int) -> int:
    """Score a rubric level (0-4) of education or of a criterion a team has added."""
    return 25 * level


def supported_level(level: int, quotes: int) -> int:
    """Lower a rubric level to what its number of verified quotes can carry."""
    return min(level, LEVELS_BY_QUOTES[quotes]) if quotes < len(LEVELS_BY_QUOTES) else level


def overall_score(scores: Mapping[str, int], weights: Mapping[str, float]) -> int:
    """Return the weighted mean of the scores; both mappings have the same keys."""
    total = sum(weights.values())
    return rounded(sum(scores[name] * weight for name, weight in weights.items()) / total)


def inferred_level(
    years: float | None, claimed: ExperienceLevel, *, asked: ExperienceLevel | None = None
) -> ExperienceLevel:
    """Return the experience level the dates show; what a model claims stands only where dates cannot decide.

    Students and career switchers are told by more than dates, the first only below three years or where that is the
    level ``asked`` about: jobs beside the studies make no professional of a student.
    """
    if claimed == "student" and (asked == "student" or (years or 0) < 3):
        return claimed
    if years is None or claimed == "career_switcher":
        return claimed
    return "0-2" if years < 3 else "3-5" if years < 6 else "6+"


def rounded(value: float) -> int:
    """Round to the nearest integer, halves up, unmoved by binary fractions such as 0.5 · 0.29."""
    return math.floor(value + 0.5 + 1e-9)
