"""One analysis: input → prompt → model → checked report, with its usage and what an audit needs."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from time import perf_counter

from resume_analysis.blind import Blinded, BlindOptions, blind_text
from resume_analysis.checks import Checked, Material, examine
from resume_analysis.errors import ConfigurationError, JobError, ModelError, unforeseen
from resume_analysis.injection import visible
from resume_analysis.judgement import Judgement
from resume_analysis.llm import make_client
from resume_analysis.llm.port import Answer, ModelClient, OnSpent, Question
from resume_analysis.models import (
    EXPERIENCE_LEVELS,
    MAX_JOB_DESCRIPTION,
    OFFLINE,
    Analysis,
    AnalysisInput,
    ExperienceLevel,
)
from resume_analysis.offline import judge
from resume_analysis.prompt import PromptTemplate, load_prompt
from resume_analysis.reading.profile import read_profile
from resume_analysis.report import Audit, Report
from resume_analysis.reporting import Facts, scores_of, sha256, write_report
from resume_analysis.threads import computed


async def analyze(
    question_input: AnalysisInput,
    model: ModelClient,
    *,
    today: date,
    prompt: PromptTemplate | None = None,
    blind: BlindOptions | None = None,
    on_spent: OnSpent = lambda _: None,
    clock: Callable[[], float] = perf_counter,
) -> Analysis:
    """Analyse one resume.

    Years are counted up to ``today``. ``prompt`` is the team's own or the one of the package; with ``blind`` the
    model sees placeholders for personal details. ``on_spent`` learns of tokens as they are spent, for who may cancel
    this. ``clock`` gives seconds. What computes runs in threads: a text that keeps the rules busy must not keep a
    worker from its leases.

    Raises JobError: ``no_text`` and ``job_description_too_long`` before a model is asked; ModelError with the tokens
    spent: ``not_a_resume``, ``canary_leaked``, ``invalid_output`` and everything the model client raises. Raises
    ConfigurationError when the rubric has criteria the rule-based analyser cannot judge.
    """
    started = clock()
    template = prompt or load_prompt()
    check_rubric(template, model.model)
    _refuse_what_cannot_be_analysed(question_input)
    reading = await computed(_Reading.of, question_input, template, today=today, blind=blind)
    answer = await model.ask(reading.question, reading.faults, on_spent)
    try:
        report = await computed(reading.report, answer, model_asked=model.model)
    except JobError:
        raise
    except Exception as fault:
        if not answer.usage.calls:
            raise
        raise unforeseen(fault, answer.usage) from None  # a defect of ours must not lose what the answer has cost
    duration = round(1000 * (clock() - started))
    return Analysis(report, answer.usage, answer.model, template.version, duration)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What code makes of a question by itself: the facts, what the model is shown, what its answer is held against."""

    given: AnalysisInput
    template: PromptTemplate
    facts: Facts
    blinded: Blinded
    material: Material
    question: Question

    @classmethod
    def of(cls, given: AnalysisInput, template: PromptTemplate, *, today: date, blind: BlindOptions | None) -> _Reading:
        facts = Facts.of(given, today)
        blinded = _blinded(given, blind)
        shown = replace(given, resume_text=blinded.text)
        material = Material.of(shown, template.rubric, worked=facts.worked)
        asked = replace(shown, resume_text=visible(blinded.text))
        question = Question(asked, template.ask(asked, today=today, nonce=secrets.token_hex(8)), today)
        return cls(given, template, facts, blinded, material, question)

    def faults(self, judgement: Judgement) -> list[str]:
        return examine(judgement, self.material).faults

    def report(self, answer: Answer, *, model_asked: str) -> Report:
        """Write the report of an answer, or raise ModelError for one that cannot be used."""
        checked = _accepted(answer, self.material, self.template.canary)
        return write_report(
            checked,
            inferred=answer.judgement.inferred_level,
            question=self.given,
            facts=self.facts,
            blinded=self.blinded,
            material=self.material,
            audit=Audit(
                model_asked=model_asked,
                model_answered=answer.model,
                prompt_version=self.template.version,
                resume_sha256=sha256(self.given.resume_text),
                job_description_sha256=sha256(self.given.job_description) if self.given.job_description else None,
                today=self.facts.today,
                weights=self.template.rubric.weights,
                blind=self.blinded.changed,
            ),
            second_opinion=None if model_asked == OFFLINE else self._second_opinion(),
        )

    def _second_opinion(self) -> dict[str, int]:
        """The scores of the rule-based analyser, to be held against the model's."""
        other = examine(judge(self.question.input, today=self.question.today), self.material)
        return scores_of(other, self.facts, self.template.rubric)


async def analyze_text_async(
    text: str,
    *,
    job_description: str | None = None,
    job_title: str | None = None,
    experience_level: ExperienceLevel | None = None,
    model: str = OFFLINE,
    today: date | None = None,
    blind: bool = False,
) -> Analysis:
    """Analyse the text of a resume.

    ``model`` is ``offline`` (rules, no network) or a model string such as ``openai:gpt-6-luna``, whose key is read
    from the environment. ``today`` is the date years are counted up to (default: today in UTC). With ``blind`` the
    model sees placeholders for name, contact, age, gender, nationality and marital status.

    Raises ConfigurationError for an unknown model or level or a missing key, TypeError for what is no text, else what
    ``analyze`` raises.
    """
    if not isinstance(text, str):
        raise TypeError("A resume's text is a str. Of the bytes of a file, extract_text(data).text gives it.")
    if experience_level not in (None, *EXPERIENCE_LEVELS):
        possible = ", ".join(EXPERIENCE_LEVELS)
        raise ConfigurationError(f"There is no experience level {experience_level!r}. Possible are: {possible}.")
    day = today or datetime.now(UTC).date()
    client = make_client(model)
    question = AnalysisInput(text, job_title, job_description, experience_level)
    try:
        return await analyze(question, client, today=day, blind=BlindOptions() if blind else None)
    finally:
        await client.aclose()


def analyze_text(
    text: str,
    *,
    job_description: str | None = None,
    job_title: str | None = None,
    experience_level: ExperienceLevel | None = None,
    model: str = OFFLINE,
    today: date | None = None,
    blind: bool = False,
) -> Analysis:
    """Do what ``analyze_text_async`` does, from code without an event loop.

    Raises RuntimeError where one runs: this would hold it up.
    """
    if _in_a_loop():
        raise RuntimeError("An event loop runs here, as in a notebook. There it is: await analyze_text_async(…)")
    return asyncio.run(
        analyze_text_async(
            text,
            job_description=job_description,
            job_title=job_title,
            experience_level=experience_level,
            model=model,
            today=today,
            blind=blind,
        )
    )


def _in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def check_rubric(template: PromptTemplate, model: str) -> None:
    """Raise ConfigurationError for a rubric with criteria the rule-based analyser would have to judge and cannot."""
    if model == OFFLINE and template.rubric.extra_names:
        names = ", ".join(template.rubric.extra_names)
        raise ConfigurationError(
            f"The offline analyser cannot judge {names}. Use a language model, or the rubric of the package."
        )


def _refuse_what_cannot_be_analysed(question: AnalysisInput) -> None:
    if not any(character.isalnum() for character in question.resume_text):
        raise JobError("no_text", "The resume holds no text. Upload a file whose text can be selected.")
    length = len(question.job_title or "") + len(question.job_description or "")
    if length > MAX_JOB_DESCRIPTION:
        raise JobError(
            "job_description_too_long",
            f"The job's title and description have {length:,} characters; {MAX_JOB_DESCRIPTION:,} are allowed. "
            "Shorten them.",
        )


def _blinded(question: AnalysisInput, options: BlindOptions | None) -> Blinded:
    if options is None:
        return Blinded.untouched(question.resume_text)
    return blind_text(question.resume_text, read_profile(question.resume_text, question.links), options)


def _accepted(answer: Answer, material: Material, canary: str) -> Checked:
    """Return what stands of an answer, or raise for one that cannot be used."""
    if _holds(answer.judgement, canary):
        raise ModelError(
            "canary_leaked",
            "The model's answer gave away its instructions, so nothing was stored. Look for text in the resume that "
            "addresses the model.",
            usage=answer.usage,
        )
    if not answer.judgement.is_resume:
        message = "The file does not look like a resume. Upload a resume or CV and try again."
        raise ModelError("not_a_resume", message, usage=answer.usage)
    checked = examine(answer.judgement, material)
    if not checked.usable:
        raise ModelError(
            "invalid_output",
            "The model's answer could not be backed by the resume, so nothing was stored. "
            f"{checked.dropped} of {checked.claims} statements did not stand.",
            usage=answer.usage,
        )
    return checked


def _holds(judgement: Judgement, canary: str) -> bool:
    return canary.casefold() in judgement.model_dump_json().casefold()
