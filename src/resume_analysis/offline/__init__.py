"""The rule-based analyser behind the model name ``offline``: no model, no network, the same answer every time.

It fills the same judgement a language model does and says only what it can show: a quote is a slice of the text, a
missing skill was looked for under all its spellings, years come from the dates. What it cannot tell, it leaves out.
`docs/offline.md` lists the rules and their limits.
"""

from __future__ import annotations

import re
from datetime import date

from resume_analysis.evidence import Distinct, names
from resume_analysis.grounding import Span
from resume_analysis.judgement import Claim, Judgement, Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import (
    achievements,
    advice,
    evidence,
    kind,
    levels,
    mentions,
    rewrites,
    summary,
    tenure,
    warnings,
)
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import is_skill
from resume_analysis.reading import hints, requirements, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES
from resume_analysis.reading.requirements import Wanted

MOST_SKILLS = 24
_ITEM_BEFORE = re.compile(r"(?i)(?:^|[\n,(:/;|•·–-]|\b(?:and|bilingual|fluent|native|in|und|et|y))\s*$")
_WITH_TOOL = re.compile(r"(?: skills| experience)? (?:in|with|using|on|via) (?=[A-Z])")
_TOLD = ("languages", "skills", "summary", "header")


def judge(input: AnalysisInput, *, today: date) -> Judgement:  # noqa: A002
    """Judge a resume against a job by rules, as of ``today``.

    Without a job description there are no requirements, and the levels rest on the resume alone. A text that is no
    resume gives ``is_resume=False`` with empty lists.
    """
    if not kind.is_resume(input.resume_text, today):
        return _no_resume(input.resume_text)
    resume = Resume(input.resume_text, today)
    job = input.job_description or ""
    wanted = requirements.read(job)
    want = levels.asked(input, wanted)
    judged = {item: evidence.judge(resume, item) for item in wanted if item.kind != "years"}
    named = {item: held for item, held in judged.items() if held and not _cannot_tell(resume, item, held)}
    wanted = [item for item in wanted if item.kind == "years" or item in named]
    long = any(item.kind == "years" and resume.worked.least >= item.number for item in wanted)
    near = levels.relevance(resume, input, list(named.values()), enough=long)
    fitting = tenure.jobs_in_field(resume, input, near)
    for item in wanted:
        if item.kind == "years" and (spent := tenure.judge(resume, input, item, fitting)):
            named[item] = spent
    halves = _halves(wanted, named)
    told = [item for item in wanted if item in named and item not in halves]
    held = _once([_as_far_as_named(named[item]) for item in told], job)
    unread = len(requirements.unjudged(job, [item.text for item in held]))
    schooling, enough, note = levels.education(resume, input, want)
    work = levels.experience(resume, near, want, fitting)
    strengths, lacking = achievements.strengths(resume, held), levels.gap(resume, input, want)
    return Judgement(
        is_resume=True,
        summary=summary.write(resume, input, held, strengths, unread, lacking),
        requirements=held,
        skills=_skills(resume, held),
        criteria=[work, schooling],
        inferred_level=levels.inferred(resume, input),
        experience_gap=lacking,
        education_meets_requirement=enough,
        education_notes=note,
        strengths=strengths,
        recommendations=advice.recommendations(resume, input, held),
        rewrites=rewrites.rewrites(resume),
        flags=warnings.flags(resume),
    )


def _as_far_as_named(held: Requirement) -> Requirement:
    """A requirement whose quote does not name it is shown in part, as the check of the answer has it."""
    if held.status != "met" or held.skill.endswith("of experience") or names(held.quote or "", held.text, held.skill):
        return held
    return held.model_copy(update={"status": "partial"})


def _halves(wanted: list[Wanted], named: dict[Wanted, Requirement]) -> set[Wanted]:
    """Activities that are to be done with a program, and these programs, where not both are shown.

    "Marketing automation in HubSpot", "financial modelling skills in Excel": the one without the other is no demand.
    """
    found: set[Wanted] = set()
    for item in wanted:
        behind = _WITH_TOOL.match(item.after) if item.kind == "terms" and item.names[0].islower() else None
        at = item.start + len(item.text) + behind.end() if behind else -1
        tool = next((one for one in wanted if one.kind == "terms" and one.start == at), None)
        if tool and not all(one in named and named[one].status == "met" for one in (item, tool)):
            found |= {item, tool}
    return found


def _once(held: list[Requirement], job: str) -> list[Requirement]:
    """Leave out what an earlier requirement holds already, word by word, as the check of the answer does."""
    distinct, places = Distinct(), ((item, max(0, job.find(item.text))) for item in held)
    return [item for item, at in places if distinct.add(Span(at, at + len(item.text)), item.skill)]


def _cannot_tell(resume: Resume, wanted: requirements.Wanted, judged: Requirement) -> bool:
    """Whether something that was not found may be there all the same: then the report does not speak of it."""
    if judged.status == "met" or mentions.is_denied(resume, wanted.names):
        return False
    if judged.status == "partial":
        if wanted.kind != "degree":
            return hints.is_one_of_several(wanted)
        # another training may be the one that is asked for, or what will do in place of the degree
        return wanted.number <= 2 or hints.has_alternative(wanted)
    return hints.may_be_there(resume.trusted, wanted)


def _skills(resume: Resume, held: list[Requirement]) -> list[Claim]:
    """Skills the resume shows: what the job asks for first, then the other known terms in reading order."""
    found: dict[str, str] = {}
    for item in held:
        if item.status == "met" and item.quote and is_skill(item) and _names(item.quote, item.skill):
            found.setdefault(item.skill, item.quote)
    held_names = {mention.name for name in found for mention in vocabulary.mentions(name)}
    for name in dict.fromkeys(mention.name for mention in resume.mentions if mention.name not in held_names):
        if len(found) >= MOST_SKILLS:
            break
        best = mentions.best_mention(resume, name)
        if best and best.name == name:
            if resume.section_at(best.start) == "education" or resume.names_job(best.start):
                continue  # the name of a school or of an employer is not a skill
            if name in LANGUAGES and not _told(resume, best.start, best.end):
                continue  # "taught English" or "French cuisine" is not a language spoken
            found[name] = resume.quote_at(best.start, best.end)
    return [Claim(text=name, quote=quote) for name, quote in list(found.items())[:MOST_SKILLS]]


def _told(resume: Resume, start: int, end: int) -> bool:
    """Whether a language is told as one that is spoken: an item of a list, where such things are told."""
    before, after = resume.text[max(0, start - 12) : start], resume.text[end : end + 2]
    item = _ITEM_BEFORE.search(before) is not None and not re.match(r"\s?[A-Za-z]", after.replace("\n", ";"))
    return resume.section_at(start) in _TOLD and (item or resume.section_at(start) == "languages" or before == "")


def _names(quote: str, skill: str) -> bool:
    """Whether a quote names a skill that is a language; any other was found by its name."""
    wanted = {mention.name for mention in vocabulary.mentions(skill)}
    return (
        not wanted or not wanted <= LANGUAGES or bool(wanted & {mention.name for mention in vocabulary.mentions(quote)})
    )


def _no_resume(text: str) -> Judgement:
    return Judgement.model_validate(
        {
            "is_resume": False,
            "summary": "This text does not read like a resume: no work history, education, skills and contact "
            "details were found together."
            if text.strip()
            else "There is no text to read.",
            "requirements": [],
            "skills": [],
            "criteria": [
                {"name": name, "level": 0, "rationale": "The text is not a resume.", "quotes": []}
                for name in ("experience", "education")
            ],
            "inferred_level": "0-2",
            "experience_gap": None,
            "education_meets_requirement": False,
            "education_notes": None,
            "strengths": [],
            "recommendations": [],
            "rewrites": [],
            "flags": [],
        }
    )
