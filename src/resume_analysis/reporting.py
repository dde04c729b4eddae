"""Writes the public report from what of a judgement has stood, and computes its scores."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resume_analysis import scoring
from resume_analysis.blind import Blinded
from resume_analysis.checks import Checked, CheckedRequirement, Material
from resume_analysis.grounding import Span
from resume_analysis.injection import hides_text, without_instructions
from resume_analysis.models import AnalysisInput, ExperienceLevel
from resume_analysis.prompt import Rubric
from resume_analysis.reading import dates, kinds, profile, requirements, tally, timeline
from resume_analysis.reading.tally import Tally
from resume_analysis.report import (
    Audit,
    Breakdown,
    CriterionResult,
    Education,
    Evidence,
    Experience,
    FlagResult,
    Grounding,
    Profile,
    Report,
    RequirementResult,
    ResumeFacts,
    RewriteResult,
    Skills,
)

REVIEW_GAP = {"overall": 20, "part": 35}
"""Points between the model's and the rule-based reading from which a person should look: two levels of a part."""


_LABELS = {
    "overall": "overall",
    "skills": "skillsMatch",
    "experience": "experienceMatch",
    "education": "educationMatch",
}
_SCORE_PATHS = {"experience": "/breakdown/experienceMatch", "education": "/breakdown/educationMatch"}
_ADDRESSED = "This passage addresses whoever or whatever reads the resume. It was not obeyed and counts as no evidence."
_ADDRESSED_TOO = "{} more passages address the reader. None was obeyed, and none counts as evidence."
_MOST_ADDRESSED = 100
"""Such passages that are shown one by one: a resume of nothing else must not fill the database."""
_HIDDEN = "The file holds text that a person cannot see. It was kept from the model and counts as no evidence."
_UNNAMED = (
    "Requirements whose quote does not name them: {}. They count partly, and never more than those that are named."
)
_LEFT_OUT = "Requirements of the job description without a judgement that stands: {}. They count as not shown."


@dataclass(frozen=True, slots=True)
class Facts:
    """What code reads by itself: what the dates of the work add up to, years ``asked`` for, and ``today``."""

    worked: Tally
    asked: float | None
    today: date

    @property
    def years(self) -> float | None:
        """Years of experience, where the dates leave no doubt."""
        return self.worked.years

    @classmethod
    def of(cls, question: AnalysisInput, today: date) -> Facts:
        """Compute the facts of a question."""
        wanted = requirements.read(question.job_description)
        named = [float(one.number) for one in wanted if one.kind == "years"]
        text = without_instructions(question.resume_text)
        return cls(
            worked=tally.of(text, today),
            asked=scoring.years_asked(question.experience_level, max(named, default=None)),
            today=today,
        )


def scores_of(checked: Checked, facts: Facts, rubric: Rubric) -> dict[str, int]:
    """Return the score of every part the rubric weighs, and ``overall``."""
    skills = checked.skills_match()
    scores = {"skills": scoring.skills_breadth(len(checked.skills)) if skills is None else skills}
    for criterion in rubric.criteria:
        level = checked.level(criterion.name)
        scores[criterion.name] = (
            scoring.experience_match(facts.worked.likely, facts.asked, level)
            if criterion.name == "experience"
            else scoring.criterion_score(level)
        )
    scores["overall"] = scoring.overall_score({name: scores[name] for name in rubric.weights}, rubric.weights)
    return scores


def write_report(
    checked: Checked,
    *,
    inferred: ExperienceLevel,
    question: AnalysisInput,
    facts: Facts,
    blinded: Blinded,
    material: Material,
    audit: Audit,
    second_opinion: Mapping[str, int] | None,
) -> Report:
    """Write the report. ``second_opinion`` are the scores of the rule-based analyser, None where it was the judge."""
    scores = scores_of(checked, facts, material.rubric)
    trail = _Trail(blinded, material)
    asked = [requirement for requirement in checked.requirements if requirement.is_skill]
    met = {r.skill: r for r in reversed(asked) if r.span and r.shows.named and r.shows.status == "met"}
    matched = [r for r in asked if met.get(r.skill) is r]  # each skill once
    if material.job is None:
        skills = Skills(matched=[skill.text for skill in checked.skills], missing=[])
        trail.add("/skills/matched", [skill.span for skill in checked.skills])
    else:
        missing = [r.skill for r in asked if r.shows.status == "missing"]
        skills = Skills(matched=[r.skill for r in matched], missing=missing)
        trail.add("/skills/matched", [r.span for r in matched])
    trail.add("/requirements", [r.span for r in checked.requirements])
    trail.add("/strengths", [strength.span for strength in checked.strengths])
    for number, criterion in enumerate(checked.criteria):
        path = _SCORE_PATHS.get(criterion.name, f"/criteria/{number}")
        trail.evidence += [trail.at(path, span) for span in criterion.spans]
    trail.evidence += [trail.at("/experience/years", Span(entry.start, entry.end)) for entry in facts.worked.counted]
    trail.add("/rewrites", [span for _, span in checked.rewrites], "/before")
    flags, places = _flags(checked, question, material, scores, second_opinion)
    trail.add("/flags", places)
    return Report(
        overall_score=scores["overall"],
        summary=checked.summary or _plain_summary(checked, facts),
        breakdown=Breakdown(
            skills_match=scores["skills"], experience_match=scores["experience"], education_match=scores["education"]
        ),
        skills=skills,
        experience=Experience(
            required_level=question.experience_level,
            inferred_level=scoring.inferred_level(
                facts.worked.of_profession, inferred, asked=question.experience_level
            ),
            years=facts.years,
            gap_reason=checked.gap or _gap(facts),
        ),
        education=Education(meets_requirement=checked.meets_education, notes=checked.education_notes),
        strengths=[strength.text for strength in checked.strengths],
        recommendations=checked.recommendations,
        evidence=trail.evidence,
        requirements=[
            RequirementResult(
                text=requirement.text,
                skill=requirement.skill,
                importance=requirement.shows.importance,
                status=requirement.shows.status,
                quote=trail.quote(requirement.span),
                passage=requirements.passage_of(
                    question.job_description, requirement.text, requirement.shows.importance
                ),
                note=_note(requirement, trail.quote(requirement.span), facts),
            )
            for requirement in checked.requirements
        ],
        criteria=[
            CriterionResult(
                name=criterion.name,
                level=criterion.level,
                score=scores[criterion.name],
                rationale=criterion.rationale,
            )
            for criterion in checked.criteria
        ],
        rewrites=[
            RewriteResult(before=trail.words(span), after=rewrite.after, reason=rewrite.reason)
            for rewrite, span in checked.rewrites
        ],
        flags=flags,
        profile=Profile() if blinded.changed else profile.read_profile(question.resume_text, question.links),
        resume=ResumeFacts(
            pages=question.pages,
            characters=len(question.resume_text),
            words=len(question.resume_text.split()),
            sections=profile.sections(question.resume_text),
        ),
        grounding=Grounding(exact=checked.exact, fuzzy=checked.fuzzy, dropped=checked.dropped),
        audit=audit,
    )


class _Trail:
    """Collects the evidence: paths into the report beside passages of the stored text."""

    def __init__(self, blinded: Blinded, material: Material) -> None:
        self._blinded = blinded
        self._resume = material.resume
        self.evidence: list[Evidence] = []

    def add(self, path: str, spans: list[Span] | list[Span | None], suffix: str = "") -> None:
        """Add one passage for each item of a list of the report; None stands for an item without one."""
        self.evidence += [self.at(f"{path}/{n}{suffix}", span) for n, span in enumerate(spans) if span]

    def at(self, path: str, span: Span) -> Evidence:
        start, end = self._blinded.original(span.start, span.end)
        return Evidence(path=path, quote=self.words(span), start=start, end=end)

    def words(self, span: Span) -> str:
        """Return a passage as the model was shown it: a blind analysis makes a blind report."""
        return self._resume.slice(span)

    def quote(self, span: Span | None) -> str | None:
        return self.words(span) if span else None


def _flags(
    checked: Checked,
    question: AnalysisInput,
    material: Material,
    scores: Mapping[str, int],
    second_opinion: Mapping[str, int] | None,
) -> tuple[list[FlagResult], list[Span | None]]:
    """Return the flags and, beside each, the passage it is about."""
    found: list[tuple[FlagResult, Span | None]] = []
    resume = material.resume
    found += [
        (FlagResult(code="instructions_in_resume", message=_ADDRESSED, quote=resume.slice(passage)), passage)
        for passage in resume.distrusted[:_MOST_ADDRESSED]
    ]
    if more := len(resume.distrusted[_MOST_ADDRESSED:]):
        found.append((FlagResult(code="instructions_in_resume", message=_ADDRESSED_TOO.format(more)), None))
    for flag, span in checked.flags:
        if flag.code != "instructions_in_resume" or resume.trusts(span):
            found.append((FlagResult(code=flag.code, message=flag.message, quote=resume.slice(span)), span))
    if "hidden_text" in question.flags or hides_text(question.resume_text):
        found.append((FlagResult(code="hidden_text", message=_HIDDEN), None))
    if checked.left_out:
        found.append((FlagResult(code="requirements_left_out", message=_LEFT_OUT.format(len(checked.left_out))), None))
    if unnamed := sum(not requirement.shows.named for requirement in checked.requirements):
        found.append((FlagResult(code="unnamed_evidence", message=_UNNAMED.format(unnamed)), None))
    if second_opinion is not None and (reason := _disagreement(scores, second_opinion)):
        found.append((FlagResult(code="needs_review", message=reason), None))
    return [flag for flag, _ in found], [span for _, span in found]


def _disagreement(scores: Mapping[str, int], others: Mapping[str, int]) -> str | None:
    """Say where two readings of one resume are far apart, or None where they are not."""
    apart = [
        f"{label} {scores[name]} against {others[name]}"
        for name, label in _LABELS.items()
        if abs(scores[name] - others[name]) >= REVIEW_GAP["overall" if name == "overall" else "part"]
    ]
    if not apart:
        return None
    return f"The model and the rule-based analyser differ: {', '.join(apart)}. A person should look."


def _plain_summary(checked: Checked, facts: Facts) -> str:
    """Say in figures what stands, where nothing of the model's summary does."""
    met = sum(requirement.shows.status == "met" for requirement in checked.requirements)
    total = len(checked.requirements) + len(checked.left_out)
    parts = [f"The resume shows {met} of {total} requirements in full."] if total else []
    if facts.years is not None:
        parts.append(f"Its dates add up to {facts.years:g} years of experience.")
    return " ".join(parts) or "The resume was read; the points below are what it shows."


def _note(requirement: CheckedRequirement, quote: str | None, facts: Facts) -> str | None:
    """Say what all dates add up to where those that are quoted for years are too few alone."""
    asked = max((one.number for one in kinds.measured(requirement.text) if one.kind == "years"), default=0)
    quoted = dates.find_ranges(quote, facts.today) if quote else ()
    if not quoted or timeline.covered_years(quoted) >= (asked if facts.years is None else min(asked, facts.years)):
        return None
    if facts.years is None:
        return "The quote dates a part of it; other jobs make up the rest."
    return f"The quote dates a part of it: all jobs together last {facts.years:g} years, whatever their field."


def _gap(facts: Facts) -> str | None:
    if facts.years is None or facts.asked is None or facts.years >= facts.asked:
        return None
    return f"The dates add up to {facts.years:g} years; at least {facts.asked:g} are asked for."


def sha256(text: str) -> str:
    """Return the SHA-256 of a text as hex; characters that cannot be encoded count as question marks."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
