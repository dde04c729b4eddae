"""What of a judgement can stand after its checks, and every fault found on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from resume_analysis import scoring
from resume_analysis.grounding import Span
from resume_analysis.judgement import Flag, Rewrite

MAX_DROPPED = 0.3
"""The share of a judgement's claims that may be dropped before all of it counts as invalid."""


@dataclass(frozen=True, slots=True)
class CheckedRequirement:
    """A requirement that may stand: its status as far as its quote carries it, and where the quote is.

    ``is_skill`` is False for one that asks for nothing but years or a degree.
    """

    text: str
    skill: str
    shows: scoring.Shows
    span: Span | None
    is_skill: bool = True


@dataclass(frozen=True, slots=True)
class CheckedCriterion:
    """A criterion with the level its verified quotes can carry."""

    name: str
    level: int
    rationale: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Grounded:
    """A statement and the passage it rests on."""

    text: str
    span: Span


@dataclass(slots=True)
class Checked:
    """What of a judgement can stand, and every fault found on the way.

    ``left_out`` are requirements that count as not shown because the judgement said nothing about them that could
    stand, ``unjudged`` the passages of the job description that ask for something else of which it says nothing.
    ``claims`` counts everything that needs a quote, ``exact`` and ``fuzzy`` the quotes found, ``dropped`` the
    claims that did not stand as they were made. ``nameable`` is whether the job asks for anything that has a name.
    """

    summary: str = ""
    gap: str | None = None
    education_notes: str | None = None
    meets_education: bool | None = False
    requirements: list[CheckedRequirement] = field(default_factory=list)
    left_out: list[scoring.Importance] = field(default_factory=list)
    unjudged: int = 0
    skills: list[Grounded] = field(default_factory=list)
    criteria: list[CheckedCriterion] = field(default_factory=list)
    strengths: list[Grounded] = field(default_factory=list)
    recommendations: list[str] = field(default_factory=list)
    rewrites: list[tuple[Rewrite, Span]] = field(default_factory=list)
    flags: list[tuple[Flag, Span]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    exact: int = 0
    fuzzy: int = 0
    dropped: int = 0
    claims: int = 0
    criteria_stand: bool = True
    nameable: bool = True

    @property
    def usable(self) -> bool:
        """Whether enough stands: all criteria, one strength at least, and no more than 30 % of the claims dropped."""
        return self.criteria_stand and bool(self.strengths) and self.dropped <= MAX_DROPPED * self.claims

    def skills_match(self) -> int | None:
        """Return the score of the requirements shown, None where there are none."""
        shows = [requirement.shows for requirement in self.requirements]
        shows += [scoring.Shows(importance, "missing") for importance in self.left_out]
        return scoring.skills_match(shows, unjudged=self.unjudged, nameable=self.nameable)

    def level(self, name: str) -> int:
        """Return the level of a criterion, 0 where it does not stand."""
        return next((criterion.level for criterion in self.criteria if criterion.name == name), 0)
