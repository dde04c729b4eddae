"""What a judgement is held against."""

from __future__ import annotations

from dataclasses import dataclass

from resume_analysis.grounding import SourceText
from resume_analysis.injection import find_instructions
from resume_analysis.models import AnalysisInput
from resume_analysis.prompt import Rubric
from resume_analysis.reading import requirements
from resume_analysis.reading.tally import NO_WORK, Tally


@dataclass(frozen=True, slots=True)
class Material:
    """The texts a judgement is about. ``resume`` is the text the model was shown.

    ``wanted`` is what rules read from the job description: a model that obeys an instruction in a resume may leave
    out what nobody can show or call it optional, so this is the least it must judge, but for what the rules
    themselves cannot call missing (``hints``). ``worked`` is what the dates of the work add up to.
    """

    resume: SourceText
    job: SourceText | None
    rubric: Rubric
    wanted: tuple[requirements.Wanted, ...] = ()
    worked: Tally = NO_WORK
    context: str = ""

    @classmethod
    def of(cls, question: AnalysisInput, rubric: Rubric, *, worked: Tally = NO_WORK) -> Material:
        """Prepare the texts of a question. Passages of the resume that address its reader prove nothing."""
        text = question.job_description or ""
        return cls(
            resume=SourceText(question.resume_text, distrusted=find_instructions(question.resume_text)),
            job=SourceText(text) if text.strip() else None,
            rubric=rubric,
            wanted=tuple(requirements.read(text)),
            worked=worked,
            context=f"{question.job_title or ''} {question.experience_level or ''}",
        )
