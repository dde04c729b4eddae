"""What a model may say about a resume: the schema of its answer.

There is no score in here. The model names requirements and their status, gives levels 0-4 against the written
rubric, and quotes the resume for everything it claims; ``grounding.py`` holds the quotes against the text and
``scoring.py`` computes the numbers. The field descriptions are sent to the model as part of the JSON schema.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from resume_analysis.models import ExperienceLevel


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Requirement(_Answer):
    """One thing the job description asks for."""

    text: str = Field(description="The requirement, copied verbatim from the job description.")
    skill: str = Field(description="A short name for it, one to four words, such as 'PostgreSQL'.")
    importance: Literal["must", "nice"] = Field(
        description="'nice' only where the job description says so (a plus, preferred, ideally); else 'must'."
    )
    status: Literal["met", "partial", "missing"]
    quote: str | None = Field(
        description="For met and partial: a verbatim passage of the resume that shows it. For missing: null."
    )


class Criterion(_Answer):
    """A level on the rubric with the passages it rests on."""

    name: str = Field(
        description="The name of a criterion of the rubric: 'experience', 'education' or one added there."
    )
    level: int = Field(ge=0, le=4, description="The level of the rubric, 0 to 4.")
    rationale: str = Field(description="One sentence that says why this level and not the next.")
    quotes: list[str] = Field(description="Verbatim passages of the resume; empty only at level 0.")


class Claim(_Answer):
    """A statement about the resume and the passage that shows it."""

    text: str
    quote: str = Field(description="A verbatim passage of the resume.")


class Rewrite(_Answer):
    """A better wording for a line of the resume."""

    before: str = Field(description="A verbatim line of the resume.")
    after: str = Field(description="The same line, said better; it must not bring a fact or number of its own.")
    reason: str


class Flag(_Answer):
    """Something a recruiter should look at: an instruction to the reader, a contradiction, an impossible claim."""

    code: Literal["instructions_in_resume", "contradiction", "implausible_claim", "other"]
    message: str
    quote: str = Field(description="A verbatim passage of the resume.")


class Judgement(_Answer):
    """The whole answer."""

    is_resume: bool = Field(description="Whether the text is a resume or CV at all.")
    summary: str = Field(description="Two to four sentences on how this resume fits the job.")
    requirements: list[Requirement] = Field(
        description="Each requirement of the job description once; empty when there is no job description."
    )
    skills: list[Claim] = Field(description="Skills the resume shows: the name as text, a passage as quote.")
    criteria: list[Criterion] = Field(description="Every criterion of the rubric exactly once.")
    inferred_level: ExperienceLevel = Field(description="The experience level the resume shows.")
    experience_gap: str | None = Field(description="What is lacking against the level asked for, or null.")
    education_meets_requirement: bool | None = Field(
        description="Whether the education is what the job asks for; null where the resume does not let you tell."
    )
    education_notes: str | None
    strengths: list[Claim] = Field(description="Three to six strengths, strongest first.")
    recommendations: list[str] = Field(description="Three to six concrete things to change in the resume.")
    rewrites: list[Rewrite] = Field(description="Up to three lines that could be said better.")
    flags: list[Flag]
