"""One pass over a judgement that finds its faults and keeps what can stand without them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from resume_analysis import evidence, requirements, scoring
from resume_analysis.checks.material import Material
from resume_analysis.checks.outcome import Checked, CheckedCriterion, CheckedRequirement, Grounded
from resume_analysis.checks.wording import Wording
from resume_analysis.grounding import Span, content_stems, new_numbers
from resume_analysis.grounding.folding import fold
from resume_analysis.judgement import Claim, Criterion, Flag, Judgement, Requirement, Rewrite

_COUNTS = frozenset(map(str, range(13)))  # "3 lines state figures" needs no source
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def examine(judgement: Judgement, material: Material) -> Checked:
    """Check a whole judgement; ``Checked.faults`` is empty when all of it stands."""
    return _Examination(material).of(judgement)


class _Examination:
    def __init__(self, material: Material) -> None:
        self._material = material
        self._resume = material.resume
        self._out = Checked()
        self._wording = Wording(material)

    def of(self, judgement: Judgement) -> Checked:
        out = self._out
        self._requirements(judgement.requirements)
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
            if advice.strip() and not self._unfit(f"Recommendation {number}", advice, may_cite_orders=True):
                out.recommendations.append(advice.strip())
        out.meets_education = judgement.education_meets_requirement and out.level("education") >= 2
        if judgement.education_meets_requirement and not out.meets_education and out.criteria_stand:
            self._fault("education_meets_requirement is true, but the level of education is below 2: make them agree.")
        return out

    # What needs a quote

    def _requirements(self, requirements: Sequence[Requirement]) -> None:
        job = self._material.job
        self._out.claims += len(requirements)
        if job is None:
            if requirements:
                self._drop(len(requirements), "There is no job description, so `requirements` must be empty.")
            return
        seen: list[tuple[Span, set[str]]] = []
        covered: list[Span] = []
        for requirement in requirements:
            place = job.find(requirement.text, anywhere=True)
            if place is None:
                self._drop(
                    1, f"Requirement {_cited(requirement.text)} is not in the job description: copy it verbatim."
                )
                continue
            stems = set(content_stems(fold(requirement.skill).text))
            if any(place.overlaps(other) and (stems <= known or known <= stems) for other, known in seen):
                self._drop(1, f"Requirement {_cited(requirement.text)} ({requirement.skill}) stands twice: keep one.")
                continue
            seen.append((place, stems))
            covered.append(place)
            self._requirement(requirement, self._importance(requirement, place))
        for wanted in self._material.wanted:
            if not any(place.overlaps(_place(wanted)) for place in covered):
                self._fault(f"The job description asks for {_cited(wanted.text)}, which is left out: judge it too.")
                self._out.left_out.append(wanted.importance)

    def _importance(self, requirement: Requirement, place: Span) -> scoring.Importance:
        read = {wanted.importance for wanted in self._material.wanted if place.overlaps(_place(wanted))}
        if requirement.importance == "nice" and "must" in read:
            self._fault(f"The job description does not call {_cited(requirement.text)} optional: it is a must.")
            return "must"
        return requirement.importance

    def _requirement(self, requirement: Requirement, importance: scoring.Importance) -> None:
        """Keep a requirement with the status its evidence carries; a term code finds itself is partly shown."""
        cited = _cited(requirement.text)
        line = self._line_naming(requirement)
        found = f"the resume says {_cited(self._resume.slice(line))}" if line else ""
        if requirement.status == "missing":
            if self._asks_only_years(requirement) and self._enough_years(requirement):
                self._drop(
                    1, f"Requirement {cited} is not missing: the dates add up to {self._material.years:g} years."
                )
                self._keep(requirement, scoring.Shows(importance, "met"), None)
            elif line:
                self._drop(1, f"Requirement {cited} is not missing, {found}: say met or partial, with a quote.")
                self._keep(requirement, scoring.Shows(importance, "partial"), line)
            else:
                self._keep(requirement, scoring.Shows(importance, "missing"), None)
            return
        span = self._find(requirement.quote)
        if span is None:
            self._drop(1, f"Requirement {cited} is {requirement.status}, but {_why(requirement.quote)}")
            if line:
                self._keep(requirement, scoring.Shows(importance, "partial"), line)
            else:
                self._out.left_out.append(importance)
        elif self._named(requirement, self._resume.slice(span)):
            self._keep(requirement, scoring.Shows(importance, requirement.status), span)
        elif line:
            self._fault(f"The quote for requirement {cited} does not name it, but {found}: quote that.")
            self._keep(requirement, scoring.Shows(importance, requirement.status), line)
        else:
            self._keep(requirement, scoring.Shows(importance, "partial", named=False), span)

    def _line_naming(self, requirement: Requirement) -> Span | None:
        """Return the line of the resume that names the requirement's skill, if the skill is what is required."""
        there = evidence.mention(self._resume, requirement.skill)
        line = self._resume.line_of(there) if there else None
        return line if line and self._named(requirement, self._resume.slice(line)) else None

    def _keep(self, requirement: Requirement, shows: scoring.Shows, span: Span | None) -> None:
        kinds = {wanted.kind for wanted in requirements.read(requirement.text)}
        is_skill = not kinds or not kinds <= {"years", "degree"}
        self._out.requirements.append(
            CheckedRequirement(requirement.text, requirement.skill, shows, span, is_skill=is_skill)
        )

    def _named(self, requirement: Requirement, quote: str) -> bool:
        """Whether a quote names its requirement; one that asks for nothing but years is held against the dates."""
        if self._asks_only_years(requirement):
            return self._enough_years(requirement)
        return evidence.names(quote, requirement.text, requirement.skill)

    def _asks_only_years(self, requirement: Requirement) -> bool:
        wanted = requirements.read(requirement.text)
        whole = any(fold(one.text).text == fold(requirement.text).text for one in wanted)
        return bool(_years(requirement)) and (whole or not content_stems(fold(requirement.text).text))

    def _enough_years(self, requirement: Requirement) -> bool:
        return self._material.years is not None and max(_years(requirement)) <= self._material.years

    def _skills(self, skills: Sequence[Claim]) -> None:
        seen: set[str] = set()
        self._out.claims += len(skills)
        for skill in skills:
            key = fold(skill.text).text
            span = self._find(skill.quote)
            if key in seen:
                self._drop(1, f"Skill {_cited(skill.text)} stands twice: keep one.")
            elif span is None:
                self._drop(1, f"Skill {_cited(skill.text)}: {_why(skill.quote)}")
            elif not evidence.names(self._resume.slice(span), skill.text, skill.text):
                self._drop(1, f"The quote for skill {_cited(skill.text)} does not name it.")
            else:
                self._out.skills.append(Grounded(skill.text.strip(), span))
            seen.add(key)

    def _criteria(self, criteria: Sequence[Criterion]) -> None:
        out = self._out
        wanted = self._material.rubric.criterion_names
        named = [criterion.name for criterion in criteria]
        for name in wanted:
            if named.count(name) != 1:
                self._fault(f"Criterion '{name}' must stand exactly once; it stands {named.count(name)} times.")
                out.criteria_stand = False
        for name in sorted(set(named) - set(wanted)):
            self._fault(f"There is no criterion '{name}' in the rubric.")
            out.criteria_stand = False
        for criterion in criteria:
            spans = []
            out.claims += len(criterion.quotes)
            for quote in criterion.quotes:
                if span := self._find(quote):
                    spans.append(span)
                else:
                    self._drop(1, f"Criterion '{criterion.name}': {_why(quote)}")
            if criterion.level > 0 and not spans:
                self._fault(f"Criterion '{criterion.name}' has level {criterion.level} without a quote that stands.")
                out.criteria_stand = False
            apart = sum(not any(span.overlaps(other) for other in spans[:index]) for index, span in enumerate(spans))
            level = (
                criterion.level if criterion.name == "education" else scoring.supported_level(criterion.level, apart)
            )
            if spans and level < criterion.level:
                self._fault(f"Criterion '{criterion.name}' needs two quotes from different places for level 4.")
            level = self._backed(criterion.name, level, spans)
            rationale = self._prose(f"The rationale of '{criterion.name}'", criterion.rationale, _COUNTS) or ""
            out.criteria.append(CheckedCriterion(criterion.name, level, rationale, tuple(spans)))

    def _backed(self, name: str, level: int, spans: Sequence[Span]) -> int:
        """Lower a level that rules contradict: quotes about no education, a lacking degree, a foreign field."""
        job = self._material.job
        if name == "education" and level > 1 and not any(map(evidence.shows_education, map(self._resume.slice, spans))):
            self._fault("The quotes for 'education' speak of no school, degree, course or certificate.")
            return 1
        if name == "education" and level > 2 and job and evidence.degree_lacking(self._resume.text, job.text):
            self._fault("The job insists on a higher degree than the resume names: 'education' is at most level 2.")
            return 2
        shows = [requirement.shows for requirement in self._out.requirements]
        if name == "experience" and level > 1 and shows and not scoring.skills_match(shows):
            self._fault("No quote names anything the job asks for, so 'experience' is at most level 1.")
            return 1
        return level

    def _strengths(self, strengths: Sequence[Claim]) -> None:
        self._out.claims += len(strengths)
        for strength in strengths:
            where = f"Strength {_cited(strength.text)}"
            span = self._find(strength.quote)
            if span is None:
                self._drop(1, f"{where}: {_why(strength.quote)}")
            elif self._unfit(where, strength.text) or self._invented(where, strength.text):
                self._out.dropped += 1
            else:
                self._out.strengths.append(Grounded(strength.text.strip(), span))
        if not strengths:
            self._fault("`strengths` is empty: name at least one, with its quote.")

    def _rewrites(self, rewrites: Sequence[Rewrite]) -> None:
        self._out.claims += len(rewrites)
        for rewrite in rewrites:
            where = f"Rewrite of {_cited(rewrite.before)}"
            span = self._find(rewrite.before)
            before, after = fold(rewrite.before).text, fold(rewrite.after).text
            if span is None:
                self._drop(1, f"{where}: {_why(rewrite.before)}")
            elif before == after or not after:
                self._drop(1, f"{where} changes nothing: leave it out.")
            elif brought := new_numbers(after, before):
                self._drop(1, f"{where} brings numbers of its own ({', '.join(brought)}): write [figure] instead.")
            elif brought := self._new_names(rewrite):
                self._drop(1, f"{where} brings names the resume does not hold ({', '.join(brought)}): leave them out.")
            elif self._unfit(where, rewrite.after):
                self._out.dropped += 1
            else:
                self._out.rewrites.append((rewrite, span))

    def _flags(self, flags: Sequence[Flag]) -> None:
        self._out.claims += len(flags)
        for flag in flags:
            span = self._resume.find(flag.quote, anywhere=True)
            if span is None:
                self._drop(1, f"Flag {_cited(flag.message)}: {_why(flag.quote)}")
            elif not self._unfit(f"Flag {_cited(flag.message)}", flag.message, may_cite_orders=True):
                self._count(span)
                self._out.flags.append((flag, span))

    # What is said without a quote

    def _prose(self, where: str, text: str | None, counts: Container[str] = ()) -> str | None:
        """Return the sentences that may stand, or None where none does."""
        kept = [
            sentence
            for sentence in _SENTENCE.split((text or "").strip())
            if sentence and not self._unfit(where, sentence) and not self._invented(where, sentence, counts)
        ]
        return " ".join(kept) or None

    def _unfit(self, where: str, text: str, *, may_cite_orders: bool = False) -> bool:
        wrong = self._wording.fault(text, may_cite_orders=may_cite_orders)
        return wrong is not None and self._fault(f"{where} {wrong}")

    def _invented(self, where: str, text: str, besides: Container[str] = ()) -> bool:
        wrong = self._wording.invented(text, besides)
        return wrong is not None and self._fault(f"{where} {wrong}")

    def _new_names(self, rewrite: Rewrite) -> list[str]:
        return [
            name
            for name in evidence.proper_names(rewrite.after)
            if not re.search(rf"\[[^\]]*{re.escape(name)}", rewrite.after)
            and evidence.mention(self._resume, name) is None
        ]

    # Book-keeping

    def _find(self, quote: str | None) -> Span | None:
        span = self._resume.find(quote) if quote else None
        if span is not None:
            self._count(span)
        return span

    def _count(self, span: Span) -> None:
        if span.how == "exact":
            self._out.exact += 1
        else:
            self._out.fuzzy += 1

    def _drop(self, count: int, fault: str) -> None:
        self._out.dropped += count
        self._fault(fault)

    def _fault(self, fault: str) -> bool:
        if fault not in self._out.faults:
            self._out.faults.append(fault)
        return True


def _years(requirement: Requirement) -> list[int]:
    return [wanted.number for wanted in requirements.read(requirement.text) if wanted.kind == "years"]


def _place(wanted: requirements.Wanted) -> Span:
    return Span(wanted.start, wanted.start + len(wanted.text))


def _why(quote: str | None) -> str:
    if not quote or not quote.strip():
        return "it has no quote."
    return f"the quote {_cited(quote)} does not stand in the resume as evidence: copy a passage character by character."


def _cited(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text if len(text) <= 90 else text[:89] + '…'}”"
