"""One pass over a judgement that finds its faults and keeps what can stand without them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from resume_analysis import evidence, scoring
from resume_analysis.checks.findings import Findings, cited, why_not
from resume_analysis.checks.material import Material
from resume_analysis.checks.outcome import Checked, CheckedCriterion, Grounded
from resume_analysis.checks.requirement_check import RequirementCheck
from resume_analysis.grounding import Span, new_numbers
from resume_analysis.grounding.folding import fold
from resume_analysis.injection import blanked
from resume_analysis.judgement import Claim, Criterion, Flag, Judgement, Rewrite
from resume_analysis.reading import hints

_COUNTS = frozenset(map(str, range(13)))  # "3 lines state figures" needs no source
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def examine(judgement: Judgement, material: Material) -> Checked:
    """Check a whole judgement; ``Checked.faults`` is empty when all of it stands."""
    return _Examination(material).of(judgement)


class _Examination:
    def __init__(self, material: Material) -> None:
        self._findings = Findings(material)

    def of(self, judgement: Judgement) -> Checked:
        out = self._findings.out
        RequirementCheck(self._findings).examine(judgement.requirements)
        self._skills(judgement.skills)
        self._criteria(judgement.criteria)
        self._strengths(judgement.strengths)
        self._rewrites(judgement.rewrites)
        self._flags(judgement.flags)
        counts = {str(number) for number in range(len(judgement.requirements) + 1)}
        out.summary = self._prose("The summary", judgement.summary, counts) or ""
        out.gap = self._prose("experience_gap", judgement.experience_gap)
        out.education_notes = self._prose("education_notes", judgement.education_notes)
        for number, advice in enumerate(judgement.recommendations, 1):
            if advice.strip() and not self._findings.unfit(f"Recommendation {number}", advice, may_cite_orders=True):
                out.recommendations.append(advice.strip())
        asked = any(map(hints.insists_on_degree, self._findings.material.wanted))
        enough = not asked or out.level("education") >= 2
        out.meets_education = judgement.education_meets_requirement and enough
        if judgement.education_meets_requirement and not out.meets_education and out.criteria_stand:
            self._findings.fault(
                "education_meets_requirement is true, but the level of education is below 2: make them agree."
            )
        return out

    # What needs a quote

    def _skills(self, skills: Sequence[Claim]) -> None:
        seen: set[str] = set()
        self._findings.out.claims += len(skills)
        for skill in skills:
            key = fold(skill.text).text
            span = self._findings.find(skill.quote)
            if key in seen:
                self._findings.drop(1, f"Skill {cited(skill.text)} stands twice: keep one.")
            elif span is None:
                self._findings.drop(1, f"Skill {cited(skill.text)}: {why_not(skill.quote)}")
            elif not evidence.names(self._findings.resume.slice(span), skill.text, skill.text):
                self._findings.drop(1, f"The quote for skill {cited(skill.text)} does not name it.")
            else:
                self._findings.out.skills.append(Grounded(skill.text.strip(), span))
            seen.add(key)

    def _criteria(self, criteria: Sequence[Criterion]) -> None:
        out = self._findings.out
        wanted = self._findings.material.rubric.criterion_names
        named = [criterion.name for criterion in criteria]
        for name in wanted:
            if named.count(name) != 1:
                self._findings.fault(
                    f"Criterion '{name}' must stand exactly once; it stands {named.count(name)} times."
                )
                out.criteria_stand = False
        for name in sorted(set(named) - set(wanted)):
            self._findings.fault(f"There is no criterion '{name}' in the rubric.")
            out.criteria_stand = False
        for criterion in criteria:
            spans = []
            out.claims += len(criterion.quotes)
            for quote in criterion.quotes:
                if span := self._findings.find(quote):
                    spans.append(span)
                else:
                    self._findings.drop(1, f"Criterion '{criterion.name}': {why_not(quote)}")
            if criterion.level > 0 and not spans:
                self._findings.fault(
                    f"Criterion '{criterion.name}' has level {criterion.level} without a quote that stands."
                )
                out.criteria_stand = False
            apart = sum(not any(span.overlaps(other) for other in spans[:index]) for index, span in enumerate(spans))
            level = (
                criterion.level if criterion.name == "education" else scoring.supported_level(criterion.level, apart)
            )
            if spans and level < criterion.level:
                self._findings.fault(
                    f"Criterion '{criterion.name}' needs two quotes from different places for level 4."
                )
            level = self._backed(criterion.name, level, spans)
            rationale = self._prose(f"The rationale of '{criterion.name}'", criterion.rationale, _COUNTS) or ""
            out.criteria.append(CheckedCriterion(criterion.name, level, rationale, tuple(spans)))

    def _backed(self, name: str, level: int, spans: Sequence[Span]) -> int:
        """Lower a level that rules contradict: quotes about no education, a lacking degree, a foreign field."""
        job = self._findings.material.job
        if (
            name == "education"
            and level > 1
            and not any(map(evidence.shows_education, map(self._findings.resume.slice, spans)))
        ):
            self._findings.fault("The quotes for 'education' speak of no school, degree, course or certificate.")
            return 1
        resume = self._findings.resume
        trusted = blanked(resume.text, resume.distrusted)
        if name == "education" and level > 2 and job and evidence.degree_lacking(trusted, job.text):
            self._findings.fault(
                "The job insists on a higher degree than the resume names: 'education' is at most level 2."
            )
            return 2
        if (
            name == "experience"
            and level > 1
            and self._findings.out.requirements
            and not self._findings.out.skills_match()
        ):
            self._findings.fault("No quote names anything the job asks for, so 'experience' is at most level 1.")
            return 1
        return level

    def _strengths(self, strengths: Sequence[Claim]) -> None:
        self._findings.out.claims += len(strengths)
        for strength in strengths:
            where = f"Strength {cited(strength.text)}"
            span = self._findings.find(strength.quote)
            if span is None:
                self._findings.drop(1, f"{where}: {why_not(strength.quote)}")
            elif self._findings.unfit(where, strength.text) or self._findings.invented(where, strength.text):
                self._findings.out.dropped += 1
            else:
                self._findings.out.strengths.append(Grounded(strength.text.strip(), span))
        if not strengths:
            self._findings.fault("`strengths` is empty: name at least one, with its quote.")

    def _rewrites(self, rewrites: Sequence[Rewrite]) -> None:
        self._findings.out.claims += len(rewrites)
        for rewrite in rewrites:
            where = f"Rewrite of {cited(rewrite.before)}"
            span = self._findings.find(rewrite.before)
            before, after = fold(rewrite.before).text, fold(rewrite.after).text
            if span is None:
                self._findings.drop(1, f"{where}: {why_not(rewrite.before)}")
            elif before == after or not after:
                self._findings.drop(1, f"{where} changes nothing: leave it out.")
            elif brought := new_numbers(after, before):
                self._findings.drop(
                    1, f"{where} brings numbers of its own ({', '.join(brought)}): write [figure] instead."
                )
            elif brought := self._new_names(rewrite):
                self._findings.drop(
                    1, f"{where} brings names the resume does not hold ({', '.join(brought)}): leave them out."
                )
            elif self._findings.unfit(where, rewrite.after):
                self._findings.out.dropped += 1
            else:
                self._findings.out.rewrites.append((rewrite, span))

    def _flags(self, flags: Sequence[Flag]) -> None:
        self._findings.out.claims += len(flags)
        for flag in flags:
            span = self._findings.resume.find(flag.quote, anywhere=True)
            if span is None:
                self._findings.drop(1, f"Flag {cited(flag.message)}: {why_not(flag.quote)}")
            elif not self._findings.unfit(f"Flag {cited(flag.message)}", flag.message, may_cite_orders=True):
                self._findings.count(span)
                self._findings.out.flags.append((flag, span))

    # What is said without a quote

    def _prose(self, where: str, text: str | None, counts: Container[str] = ()) -> str | None:
        """Return the sentences that may stand, or None where none does."""
        kept = [
            sentence
            for sentence in _SENTENCE.split((text or "").strip())
            if sentence
            and not self._findings.unfit(where, sentence)
            and not self._findings.invented(where, sentence, counts)
        ]
        return " ".join(kept) or None

    def _new_names(self, rewrite: Rewrite) -> list[str]:
        return [
            name
            for name in evidence.proper_names(rewrite.after)
            if not re.search(rf"\[[^\]]*{re.escape(name)}", rewrite.after)
            and evidence.mention(self._findings.resume, name) is None
        ]
