"""Prompts: a file with front matter becomes instructions, a rubric and a question, with a version that follows the
content.

A prompt file starts with TOML between lines of ``+++`` (name, version, weights, criteria) and holds two parts headed
``# Instructions`` and ``# Question``. The instructions are the same bytes for every job, so providers can cache them;
then come the job description, the resume and the date, from what changes seldom to what changes often.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from resume_analysis.errors import ConfigurationError
from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput, ExperienceLevel
from resume_analysis.scoring import DEFAULT_WEIGHTS

DEFAULT_PROMPT = ("resume-analysis", "2")

_FORM = re.compile(r"\A\+\+\+\n(?P<front>.*?)\n\+\+\+\n(?P<body>.*)\Z", re.DOTALL)
_PARTS = re.compile(r"\A\s*# Instructions\n(?P<instructions>.*?)\n# Question\n(?P<question>.*)\Z", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
_NEEDED = {"instructions": {"rubric", "canary"}, "question": {"job", "resume", "today"}}

_LEVELS: Mapping[ExperienceLevel, str] = {
    "student": "student or trainee",
    "0-2": "0 to 2 years",
    "3-5": "3 to 5 years",
    "6+": "6 years or more",
    "career_switcher": "career switcher",
}

_Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
_Weight = Annotated[float, Field(gt=0, le=1)]


class RubricCriterion(BaseModel):
    """One thing to judge: what it asks, and what each of the levels 0 to 4 means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: _Name
    asks: str
    levels: Annotated[tuple[str, ...], Field(min_length=5, max_length=5)]


class Rubric(BaseModel):
    """The criteria and what each part weighs in the overall score. ``skills`` has a weight but no levels."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: _Name
    version: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]{1,40}$")]
    weights: dict[str, _Weight] = Field(default_factory=lambda: dict(DEFAULT_WEIGHTS))
    criteria: tuple[RubricCriterion, ...]

    @model_validator(mode="after")
    def _complete(self) -> Rubric:
        names = self.criterion_names
        if len(set(names)) != len(names) or not {"experience", "education"} <= set(names):
            raise ValueError("criteria must hold 'experience' and 'education', and each name once")
        if set(self.weights) != {"skills", *names}:
            raise ValueError("weights must name 'skills' and every criterion, and nothing else")
        return self

    @property
    def criterion_names(self) -> tuple[str, ...]:
        """The names of all criteria, in the order of the file."""
        return tuple(criterion.name for criterion in self.criteria)

    @property
    def extra_names(self) -> tuple[str, ...]:
        """The names of the criteria a team has added to experience and education."""
        return tuple(name for name in self.criterion_names if name not in ("experience", "education"))

    def __str__(self) -> str:
        """The rubric as the model reads it."""
        parts = []
        for criterion in self.criteria:
            levels = [f"- {level}: {text}" for level, text in enumerate(criterion.levels)]
            parts.append("\n".join([f"### {criterion.name}", "", criterion.asks, "", *levels]))
        return "\n\n".join(parts)


@dataclass(frozen=True, slots=True)
class Prompt:
    """Rendered text for a model, in the order providers cache best: what never changes comes first.

    ``instructions`` are the same bytes for every job, ``user`` holds the job description, the resume and the date.
    ``version`` is ``<name>/<version>+<hash>``.
    """

    instructions: str
    user: str
    version: str


@dataclass(frozen=True, slots=True)
class PromptTemplate:
    """A prompt file, read and checked.

    ``version`` is ``<name>/<version>+<hash>``, the hash over everything that can change an answer: the rendered
    instructions with the rubric, the form of the question, the weights and the JSON schema of the answer.
    ``canary`` stands in the instructions and must never come back.
    """

    version: str
    instructions: str
    question: str
    rubric: Rubric
    canary: str

    def ask(self, question: AnalysisInput, *, today: date, nonce: str) -> Prompt:
        """Render the prompt for one job.

        ``nonce`` makes the lines around the resume, so that a resume cannot contain the end of its own frame: take it
        from a cryptographic source for each call. The lines around the job description come from its own hash, so
        that one job description gives the same bytes for all its applicants.
        """
        user = _fill(
            self.question,
            job=_job(question),
            resume=_framed("RESUME", question.resume_text, nonce),
            today=today.isoformat(),
        )
        return Prompt(self.instructions, user, self.version)


def load_prompt(path: Path | None = None) -> PromptTemplate:
    """Read a prompt file, or the one that comes with the package.

    Raises ConfigurationError when the file cannot be read or is not a whole prompt.
    """
    if path is None:
        return _packaged(*DEFAULT_PROMPT)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(f"The prompt file {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"The prompt file {path} is not UTF-8 text.") from error
    return parse_prompt(text, origin=str(path))


def parse_prompt(text: str, *, origin: str) -> PromptTemplate:
    """Turn the text of a prompt file into a template; ``origin`` names it in the ConfigurationError for a bad one."""
    form = _FORM.match(text.replace("\r\n", "\n"))
    parts = _PARTS.match(form["body"]) if form else None
    if form is None or parts is None:
        raise ConfigurationError(
            f"{origin} is not a prompt file: it needs TOML front matter between lines of '+++', "
            "then a part headed '# Instructions' and one headed '# Question'."
        )
    try:
        rubric = Rubric.model_validate(tomllib.loads(form["front"]))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise ConfigurationError(f"The front matter of {origin} does not fit: {_plainly(error)}") from error
    for part, needed in _NEEDED.items():
        found = set(_PLACEHOLDER.findall(parts[part]))
        if found != needed:
            wanted = ", ".join(f"{{{{{name}}}}}" for name in sorted(needed))
            raise ConfigurationError(f"In {origin} the {part} must hold the placeholders {wanted} and no others.")
    canary = "RA-" + hashlib.sha256(("canary\n" + text).encode()).hexdigest()[:20]
    instructions = _fill(parts["instructions"].strip(), rubric=str(rubric), canary=canary)
    question = parts["question"].strip()
    content = json.dumps(
        [instructions, question, rubric.weights, Judgement.model_json_schema()], sort_keys=True, ensure_ascii=False
    )
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    return PromptTemplate(f"{rubric.name}/{rubric.version}+{digest}", instructions, question, rubric, canary)


@cache
def _packaged(name: str, version: str) -> PromptTemplate:
    file = files("resume_analysis") / "prompts" / name / f"{version}.md"
    return parse_prompt(file.read_text(encoding="utf-8"), origin=f"{name}/{version}")


def _fill(template: str, **values: str) -> str:
    """Put values into placeholders in one pass, so that a placeholder inside a value stays text."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)


def _job(question: AnalysisInput) -> str:
    level = _LEVELS[question.experience_level] if question.experience_level else "not stated"
    lines = [f"Experience level asked for: {level}."]
    facts = [f"Job title: {question.job_title.strip()}"] if question.job_title and question.job_title.strip() else []
    if question.job_description and question.job_description.strip():
        facts.append(question.job_description.strip())
    else:
        lines.append("There is no job description: judge the resume by itself.")
    if facts:
        text = "\n\n".join(facts)
        lines.append(_framed("JOB DESCRIPTION", text, hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]))
    return "\n".join(lines)


def _framed(name: str, text: str, code: str) -> str:
    return f"<<<{name} {code}>>>\n{text}\n<<<END OF {name} {code}>>>"


def _plainly(error: tomllib.TOMLDecodeError | ValidationError) -> str:
    if isinstance(error, tomllib.TOMLDecodeError):
        return str(error)
    return "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'file'}: {fault['msg']}" for fault in error.errors())
