"""Checks of the requirements: real, once each, none passed over, each as far shown as its quote carries it."""

from __future__ import annotations

from collections.abc import Sequence

from resume_analysis import evidence, scoring
from resume_analysis.checks.findings import Findings, cited, why_not
from resume_analysis.checks.outcome import CheckedRequirement
from resume_analysis.grounding import Span, content_stems
from resume_analysis.grounding.folding import fold
from resume_analysis.injection import blanked
from resume_analysis.judgement import Requirement
from resume_analysis.reading import degrees, hints, kinds, requirements, thresholds


class RequirementCheck:
    """Examines the requirements of a judgement and adds to its findings."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def examine(self, requirements_given: Sequence[Requirement]) -> None:
        job = self._findings.material.job
        self._findings.out.claims += len(requirements_given)
        if job is None:
            if requirements_given:
                self._findings.drop(
                    len(requirements_given), "There is no job description, so `requirements` must be empty."
                )
            return
        distinct = evidence.Distinct()
        for requirement in requirements_given:
            place = job.find(requirement.text, anywhere=True)
            if place is None:
                self._findings.drop(
                    1, f"Requirement {cited(requirement.text)} is not in the job description: copy it verbatim."
                )
                continue
            if not distinct.add(place, requirement.skill):
                self._findings.drop(
                    1, f"Requirement {cited(requirement.text)} ({requirement.skill}) stands twice: keep one."
                )
                continue
            self._requirement(requirement, self._importance(requirement, place))
        resume = self._findings.resume
        trusted = blanked(resume.text, resume.distrusted)
        told = [requirement.text for requirement in self._findings.out.requirements]
        for wanted in self._findings.material.wanted:
            if wanted.kind in ("years", "degree"):
                told.append(wanted.text)  # scored as experience and education
            if any(place.overlaps(_place(wanted)) for place in distinct.places):
                continue
            if not hints.may_be_there(trusted, wanted) and not self._may_cover(wanted):
                self._findings.fault(
                    f"The job description asks for {cited(wanted.text)}, which is left out: judge it too."
                )
                self._findings.out.left_out.append(wanted.importance)
                told.append(wanted.text)
        self._findings.out.unjudged = len(requirements.unjudged(job.text, told))

    def _may_cover(self, wanted: requirements.Wanted) -> bool:
        """Whether there are years enough or a degree high enough, of which rules may not tell the kind."""
        material = self._findings.material
        if wanted.kind == "degree":
            named = degrees.in_text(material.resume.text, loose=True)
            return any(rung >= wanted.number for rung, _, _ in named)
        most = material.worked.most
        return wanted.kind == "years" and (
            material.worked.likely is None or most is None or most >= thresholds.NEARLY * wanted.number
        )

    def _importance(self, requirement: Requirement, place: Span) -> scoring.Importance:
        near = [wanted for wanted in self._findings.material.wanted if place.overlaps(_place(wanted))]
        itself = [one for one in near if (one.start, one.start + len(one.text)) == (place.start, place.end)]
        read = {wanted.importance for wanted in itself or near}  # "English" is welcome, "English learners" are a must
        if requirement.importance == "nice" and "must" in read:
            self._findings.fault(f"The job description does not call {cited(requirement.text)} optional: it is a must.")
            return "must"
        return requirement.importance

    def _requirement(self, requirement: Requirement, importance: scoring.Importance) -> None:
        """Keep a requirement with the status its evidence carries; a term code finds itself is partly shown."""
        text = cited(requirement.text)
        span = None if requirement.status == "missing" else self._findings.find(requirement.quote)
        if span and self._named(requirement, self._findings.resume.slice(span)):
            self._keep(requirement, scoring.Shows(importance, requirement.status), span)
            return
        line = self._line_naming(requirement)
        found = f"the resume says {cited(self._findings.resume.slice(line))}" if line else ""
        if requirement.status == "missing":
            least = self._findings.material.worked.least
            if self._asks_only_years(requirement) and max(_years(requirement)) <= least:
                self._findings.drop(1, f"Requirement {text} is not missing: the dates add up to {least:g} years.")
                self._keep(requirement, scoring.Shows(importance, "met"), None)
            elif line:
                self._findings.drop(1, f"Requirement {text} is not missing, {found}: say met or partial, with a quote.")
                self._keep(requirement, scoring.Shows(importance, "partial"), line)
            else:
                self._keep(requirement, scoring.Shows(importance, "missing"), None)
        elif span is None:
            self._findings.drop(1, f"Requirement {text} is {requirement.status}, but {why_not(requirement.quote)}")
            if line:
                self._keep(requirement, scoring.Shows(importance, "partial"), line)
            else:
                self._findings.out.left_out.append(importance)
        elif line:
            self._findings.fault(f"The quote for requirement {text} does not name it, but {found}: quote that.")
            self._keep(requirement, scoring.Shows(importance, requirement.status), line)
        else:
            self._keep(requirement, scoring.Shows(importance, "partial", named=False), span)

    def _line_naming(self, requirement: Requirement) -> Span | None:
        """Return the line of the resume that names the requirement's skill, if the skill is what is required."""
        there = evidence.mention(self._findings.resume, requirement.skill)
        line = self._findings.resume.line_of(there) if there else None
        return line if line and self._named(requirement, self._findings.resume.slice(line)) else None

    def _keep(self, requirement: Requirement, shows: scoring.Shows, span: Span | None) -> None:
        is_skill = kinds.is_skill(requirement.text, requirement.skill)
        self._findings.out.requirements.append(
            CheckedRequirement(requirement.text, requirement.skill, shows, span, is_skill=is_skill)
        )

    def _named(self, requirement: Requirement, quote: str) -> bool:
        """Whether a quote names its requirement; one that asks for nothing but years is held against the dates."""
        if self._asks_only_years(requirement):
            return self._enough_years(requirement, thresholds.NEARLY if requirement.status == "partial" else 1)
        return evidence.names(quote, requirement.text, requirement.skill)

    def _asks_only_years(self, requirement: Requirement) -> bool:
        told = fold(requirement.text).text
        wanted = kinds.measured(requirement.text)
        whole = any(fold(one.text).text == told for one in wanted) or (
            # years "in B2B sales" no quote of dates can name; a skill that is but their number says that they are meant
            requirement.status != "missing"
            and any(one.of and fold(one.whole).text == told for one in wanted)
            and {one.kind for one in kinds.measured(requirement.skill)} == {"years"}
        )
        return bool(_years(requirement)) and (whole or not content_stems(told))

    def _enough_years(self, requirement: Requirement, share: float = 1) -> bool:
        return share * max(_years(requirement)) <= (self._findings.material.worked.likely or 0.0)


def _years(requirement: Requirement) -> list[int]:
    return [wanted.number for wanted in kinds.measured(requirement.text) if wanted.kind == "years"]


def _place(wanted: requirements.Wanted) -> Span:
    return Span(wanted.start, wanted.start + len(wanted.text))
