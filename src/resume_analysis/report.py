"""The public result: what is stored in ``analyses.result`` and what front ends read. JSON keys are camelCase.

``model_dump(mode="json", by_alias=True)`` gives the JSON; ``resume-analysis schema`` prints its JSON Schema.
Scores are integers from 0 to 100 and are computed in code, never given by a model.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from resume_analysis.models import ExperienceLevel

SCHEMA_VERSION: Literal[1] = 1

Score = Annotated[int, Field(ge=0, le=100)]


def _title(name: str, _: object) -> str:
    """Name a field in the JSON Schema: "Model asked", where pydantic would make "Modelasked" of its alias."""
    return name.replace("_", " ").capitalize().replace("sha256", "SHA-256")


class _Part(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True, field_title_generator=_title
    )


class Breakdown(_Part):
    """The three parts of the overall score."""

    skills_match: Score
    experience_match: Score
    education_match: Score


class Skills(_Part):
    """What the job asks for and the resume shows, and what it does not show."""

    matched: list[str]
    missing: list[str]


class Experience(_Part):
    """The level asked for beside the level the resume shows.

    ``years`` are computed from the dates in the text; None where there are none or one of them leaves a doubt. The
    evidence for ``/experience/years`` are the entries that count.
    """

    required_level: ExperienceLevel | None
    inferred_level: ExperienceLevel
    years: float | None = None
    gap_reason: str | None = None


class Education(_Part):
    """Whether the education fits the job; ``meets_requirement`` is None where that cannot be told from the resume."""

    meets_requirement: bool | None
    notes: str | None = None


class Evidence(_Part):
    """A quote that stands in the resume text. ``path`` is a JSON pointer into this report to what it supports.

    ``start`` and ``end`` are offsets in characters (Unicode code points) into the stored resume text.
    """

    path: str
    quote: str
    start: int
    end: int


class RequirementResult(_Part):
    """One requirement of the job description, after its quote was checked.

    ``passage`` is the sentence of the job description it stands in, where that says more, and ``note`` what the quote
    alone does not tell: that of years only one job is quoted. Code finds both.
    """

    text: str
    skill: str
    importance: Literal["must", "nice"]
    status: Literal["met", "partial", "missing"]
    quote: str | None = None
    passage: str | None = None
    note: str | None = None


class RewriteResult(_Part):
    """A better wording for a line of the resume."""

    before: str
    after: str
    reason: str


class CriterionResult(_Part):
    """A level on the rubric, lowered to what its verified quotes can carry, and the score it gave."""

    name: str
    level: Annotated[int, Field(ge=0, le=4)]
    score: Score
    rationale: str


class FlagResult(_Part):
    """Something to look at. ``quote`` is absent where the passage is hidden from readers."""

    code: str
    message: str
    quote: str | None = None


class Profile(_Part):
    """Contact details, found in code."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    links: list[str] = []


class ResumeFacts(_Part):
    """Measures of the resume. ``pages`` is absent where the format has none."""

    pages: int | None = None
    characters: int
    words: int
    sections: list[str] = []


class Grounding(_Part):
    """How the quotes fared: found word for word, found with small differences, not found and dropped."""

    exact: int
    fuzzy: int
    dropped: int


class Audit(_Part):
    """What it takes to account for a result later. Hashes are SHA-256 in hex over UTF-8.

    ``model_asked`` is the model string of the settings, ``model_answered`` what the provider reported; ``today`` is
    the date that years were counted up to; ``weights`` are the shares of the parts in the overall score.
    ``reused_from`` is the analysis whose result this is, when the same question had been answered before.
    """

    model_asked: str
    model_answered: str
    prompt_version: str
    resume_sha256: str
    job_description_sha256: str | None
    today: date
    weights: dict[str, float]
    blind: bool
    reused_from: UUID | None = None


class Report(_Part):
    """A finished analysis as front ends read it."""

    schema_version: Literal[1] = SCHEMA_VERSION
    overall_score: Score
    summary: str
    breakdown: Breakdown
    skills: Skills
    experience: Experience
    education: Education
    strengths: list[str]
    recommendations: list[str]
    evidence: list[Evidence] = []
    requirements: list[RequirementResult] = []
    criteria: list[CriterionResult] = []
    rewrites: list[RewriteResult] = []
    flags: list[FlagResult] = []
    profile: Profile
    resume: ResumeFacts
    grounding: Grounding
    audit: Audit | None = None
