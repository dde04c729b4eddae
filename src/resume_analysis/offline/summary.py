"""The summary: two to four sentences on the work, the fit, what is lacking and the strongest line."""

from __future__ import annotations

import re
from datetime import date

from resume_analysis.judgement import Claim, Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import results
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import is_skill
from resume_analysis.offline.wording import dated_work, joined, quoted
from resume_analysis.reading import timeline
from resume_analysis.reading.doubts import Doubt

_LEADS: dict[results.Kind, str] = {"effect": "A measured effect", "people": "People led or trained"}
"""What a line tells whose figures are words."""


def write(
    resume: Resume,
    question: AnalysisInput,
    held: list[Requirement],
    strengths: list[Claim],
    unread: int,
    gap: str | None,
) -> str:
    """Write it from what was found; every name and number in it stands in the resume, the job or the dates.

    ``unread`` passages of the job description ask for something that was not judged, ``gap`` says which years lack.
    """
    sentences = [_work(resume)]
    if held:
        sentences += _fit(held, unread)
        if gap and not any(item.skill.endswith("of experience") for item in held):
            sentences.append(gap)
    elif question.job_description and question.job_description.strip():
        sentences.append("The rules could judge nothing the job description asks for, so the fit was not judged.")
    else:
        sentences.append(_without_job(resume))
    best = results.measured(resume)
    if best:
        told = {claim.quote for claim in strengths[:1]}
        first, kind = next((pair for pair in best if pair[0].quote in told), best[0])
        lead = "A line with figures" if re.search(r"\d", first.text) else _LEADS.get(kind, "A line that says how much")
        sentences.append(f"{lead}: {quoted(first.text)}.")
    elif resume.work and results.tells_no_figure(resume):
        sentences.append("No line of the work gives a figure, which is the quickest thing to improve.")
    return " ".join(sentences)


def _work(resume: Resume) -> str:
    if not resume.jobs:
        school = next(iter(resume.degrees), None)
        held = f"; the education named is {quoted(school.line.body.text)}" if school else ""
        return f"No dates of work were recognised in the resume{held}."
    latest = resume.latest if not _may_go_on(resume) else None
    role = resume.post_of(latest) if latest else ""
    when = "currently" if latest and latest.span.ongoing else "most recently"
    named = f", {when} {quoted(role)}" if role else ""
    if (resume.worked.years or 1) < 0.1:
        return f"The resume shows work that has just begun{named}."
    shown = f"The resume shows {dated_work(resume.worked)}, whatever its field{named}."
    if resume.worked.years is not None:
        return shown
    signed = resume.worked.signed
    if signed:
        shown += f" Whether the current work went on after {quoted(signed.text)}, the resume does not say."
    lines = list(dict.fromkeys(quoted(_told(resume, doubt)) for doubt in resume.worked.doubts if doubt.line != signed))
    if not lines:
        return shown
    what = f"lines such as {lines[0]} add" if len(lines) > 1 else f"{lines[0]} adds"
    return f"{shown} What {what} to it, the rules cannot tell."


def _told(resume: Resume, doubt: Doubt) -> str:
    """The line that leaves a doubt; where it holds but dates, with the one that names their entry."""
    line = doubt.line
    job = next((job for job in resume.jobs if line.start <= job.span.at < line.end), None)
    if job is None or line.text.strip() != job.span.text.strip():
        return line.body.text
    return timeline.head_of(resume.text, job).text


def _may_go_on(resume: Resume) -> bool:
    """Whether a date that leaves a doubt may be that of a later job than all that are known."""
    last = max((job.span.last for job in resume.jobs), default=date.min)
    return any(doubt.days is None or doubt.days[1] > last for doubt in resume.worked.doubts)


def _fit(held: list[Requirement], unread: int) -> list[str]:
    musts = [item for item in held if item.importance == "must"]
    nice = [item for item in held if item.importance == "nice"]
    met = [item for item in musts if item.status == "met"]
    partly = [item for item in musts if item.status == "partial"]
    lacking = [item for item in musts if item.status == "missing"]
    names = list(dict.fromkeys(item.skill for item in met if is_skill(item)))
    sentences = []
    if musts:
        among = (
            f", among them {joined(names[:3])}"
            if names and len(met) > len(names[:3])
            else f": {joined(names[:3])}"
            if names
            else ""
        )
        extra = f" (and {len(partly)} in part)" if partly else ""
        if len(musts) == 1:
            found = "found" if met else "found in part" if partly else "not found"
            sentences.append(f"Rules can look for one thing the job asks for by name, {musts[0].skill}: {found}.")
        else:
            count = "all" if len(met) == len(musts) else len(met) or "none"
            asked = f"Of {len(musts)} things the job asks for by name, as far as rules can look for them"
            sentences.append(f"{asked}, the resume tells of {count}{extra}{among}.")
    if lacking and len(musts) > 1:
        names = [quoted(item.text) if " or " in item.skill else item.skill for item in lacking]
        listed = [*names[:4], f"{len(names) - 4} more"] if len(names) > 5 else names
        sentences.append(f"Not found in it: {joined(listed)}.")
    if nice:
        shown = list(dict.fromkeys(item.skill for item in nice if item.status == "met"))
        absent = list(dict.fromkeys(item.skill for item in nice if item.status == "missing"))
        more = " among others" if len(shown) > 3 else ""
        told = [f"it tells of {joined(shown[:3])}{more}"] if shown else []
        told += [f"{joined(absent[:3], 'or')} was not found"] if absent else []
        if told:
            sentences.append(f"Of what would be welcome {', and '.join(told)}.")
    if unread:  # how much else it asks for, the rules cannot count
        sentences.append("More of the job description was not judged.")
    return sentences


def _without_job(resume: Resume) -> str:
    names = list(dict.fromkeys(mention.name for mention in resume.mentions))[:4]
    about = f" It names {joined(names)}." if names else ""
    return f"There is no job description to hold it against.{about}"
