"""The rubric levels for experience and education, by rules that follow the rubric's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_analysis.evidence import names, shows_education
from resume_analysis.judgement import Criterion, Requirement
from resume_analysis.models import AnalysisInput, ExperienceLevel
from resume_analysis.offline import fields, grades, papers, results, schooling, tenure
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.schooling import is_as_high
from resume_analysis.offline.tenure import IN_FIELD, RELATED
from resume_analysis.offline.verdicts import is_skill
from resume_analysis.offline.wording import counted, dated_work, quoted, years
from resume_analysis.reading import coverage, degrees, hints, sections, timeline, vocabulary
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.phrasing import akin, stem
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.timeline import Job

_OR_PAPER = re.compile(
    r"(?i)\b(?:or|oder|ou)\b[^.;]{0,40}(?:certif|zertif|experience)"
    r"|\bor (?:an? )?(?:equivalent|comparable|similar) qualification"
)
_MOST_COUNTED = 12
"""Lines with figures counted one by one: more of them tell no more, and a count in words needs no source up to here."""
_PLAIN_TITLE = listed("senior junior lead the a an m w d f for we are looking of and in manager assistant specialist")
_PLAIN = frozenset(map(stem, _PLAIN_TITLE))
LOWER_END: dict[ExperienceLevel, float] = {"student": 0, "0-2": 0, "3-5": 3, "6+": 6, "career_switcher": 0}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the job asks for: years (None when it names none), the lowest degree that will do, a degree that is
    welcome.
    """

    years: float | None
    degree: Wanted | None
    welcome: Wanted | None


def asked(question: AnalysisInput, wanted: list[Wanted]) -> Asked:
    """Read the years and the degree asked for; a level given beside the job description goes before its words."""
    named = max((item.number for item in wanted if item.kind == "years" and item.importance == "must"), default=None)
    level = question.experience_level
    degree = max(filter(hints.insists_on_degree, wanted), key=lambda item: item.number, default=None)
    welcome = next(
        (
            item
            for item in wanted
            if item.kind == "degree" and item.importance == "nice" and not _OR_PAPER.search(item.clause)
        ),
        None,
    )
    return Asked(LOWER_END[level] if level else named, degree, welcome)


def inferred(resume: Resume, question: AnalysisInput) -> ExperienceLevel:
    """The level the dates show. "career_switcher" only where that was asked for and the work lies in another
    field.
    """
    own = resume.worked.of_profession or 0.0
    studying = any(degree.under_way and not degree.overdue and degree.rung >= 3 for degree in resume.degrees)
    taught = any(degree.finished and degree.rung >= 3 for degree in resume.degrees)
    training = [line.text for line in sections.of(resume.parts, "education")]
    first = not taught and (studying or any(degrees.unfinished(told, resume.today) for told in training))
    if question.experience_level == "career_switcher" and own >= 1:
        return "career_switcher"
    if question.experience_level == "student" and (first or not resume.jobs):
        return "student"  # jobs beside a first degree make no professional of a student
    if own < 2 and studying:
        return "student"
    return "0-2" if own < 3 else "3-5" if own < 6 else "6+"


def relevance(resume: Resume, question: AnalysisInput, requirements: list[Requirement], *, enough: bool = False) -> int:
    """How near the work shown is to the job, 0-100: its share of the job's words, its terms, its title.

    ``enough`` is whether the dates add up to years the job asks for.
    """
    if not question.job_description:
        return 100
    worked = [part for part in resume.parts if part.name in ("experience", "header", "projects", "summary")]
    said = [word for part in worked for word in resume.words_in(part.start, part.end)]
    words = coverage.score(coverage.share(said, question.job_description))
    named = [item for item in requirements if is_skill(item)]
    credit = {"met": 1.0, "partial": 0.5, "missing": 0.0}
    terms = 100 * sum(credit[item.status] for item in named) / len(named) if named else words
    titles = {
        stem(word.folded)
        for word in vocabulary.words(question.job_title or question.job_description.partition("\n")[0])
    }
    roles = {stem(word.folded) for job in resume.jobs if job.role for word in vocabulary.words(job.role.text)}
    same_title = any(akin(one, other) for one in titles - _PLAIN if len(one) > 1 for other in roles)
    if (
        requirements
        and (not enough or len(requirements) > 2)
        and not any(item.quote and names(item.quote, item.text, item.skill) for item in requirements)
    ):
        words = terms = 0  # nothing the job asks for is shown by name, whatever the words have in common
    near = max(round(0.4 * words + 0.6 * terms), IN_FIELD if same_title else 0)
    shown = enough or not requirements or any(item.status != "missing" for item in requirements)
    return near if shown else min(near, RELATED - 1)  # an engineer of another kind is called one, too


def _job(question: AnalysisInput) -> str:
    return f"{question.job_title or ''}\n{question.job_description or ''}"


def experience(resume: Resume, near: int, want: Asked, jobs: list[Job]) -> Criterion:
    """Level the work: its field, its length against what is asked, its effects stated in numbers.

    ``jobs`` are those in the field.
    """
    effects = results.measured(resume)
    in_all = resume.worked.likely or 0.0
    own = timeline.total_years(jobs) if jobs else in_all
    need = want.years or 0.0
    titled = [job for job in sorted(resume.jobs, key=lambda job: job.span.last, reverse=True) if job.role]
    shown = [item.quote for item, _ in effects[:3]]
    plain = [item.quote for item in resume.work[:2]]
    quotes = list(dict.fromkeys([*shown[:2], *(tenure.named(resume, job) for job in titled[:1]), *plain])) or [
        job.span.text for job in resume.jobs[:1]
    ]
    doing = [item.quote for item in resume.statements if item.section in ("projects", "volunteering", "activities")]
    if not resume.jobs and not resume.work:
        if not doing:
            return _criterion("experience", 0, "No work, internship, project or voluntary work was recognised.", [])
        why = "Projects or voluntary work are shown, but no dated work."
        return _criterion("experience", 2 if near >= IN_FIELD else 1, why, doing[:2])
    length = dated_work(resume.worked) if resume.jobs else "work without dates that could be read"
    if jobs and len(jobs) < len(resume.jobs) and own < in_all:
        length += " (part of it in jobs that share words with the job description)"
    if effects:
        told = f", with at least {counted(min(len(effects), _MOST_COUNTED), 'line')} with figures"
    elif not resume.work:
        told = ", with few words on what was done"
    else:
        told = ", with few figures in digits" if results.tells_no_figure(resume) else ""
    if near < RELATED:
        return _criterion(
            "experience", 1, f"{length}, in which little of what the job description names was found.", quotes
        )
    if near < IN_FIELD:
        why = f"{length}{told}; what the job description names was found in part."
        return _criterion("experience", 2, why, quotes)
    if not effects:
        return _criterion("experience", 2, f"{length}{told}.", quotes)
    if need and own < 0.7 * need:
        return _criterion("experience", 2, f"{length} against {years(need)} asked for{told}.", quotes)
    if len(effects) >= 3 and own >= max(need, 1.0) and len(quotes) >= 2:
        return _criterion("experience", 4, f"{length}{told}.", quotes)
    return _criterion("experience", 3, f"{length}{told}.", quotes)


_LEVEL_TOLD = re.compile(
    r"(?i)\b(?:level|stufe|NQF|QQI|RQF|EQF|AQF|SCQF|NFQ) ?(?:level )?\d|\b(?:diploma|certificate)\b"
)
_QUALIFIED = re.compile(
    r"(?i)\b(?:(?<!over)qualifi(?:ed|cations?)\b(?! (?:leads?|candidates?|applicants?|individuals?))|chartered\b"
    r"|apprenticeship|licen[cs](?:ed?|ure)\b(?<!driving licen[cs]e)|registered (?:with|as)|registration with"
    r"|diplom|certificat)"
    r"|(?-i:\b(?:PG[CD]E|QTS|GTCS?|[NS]VQ|(?:Dip|Cert) [A-Z]{2,4})\b)"
)
"""What a job may ask for beside degrees, of which the education alone does not tell."""


def education(resume: Resume, question: AnalysisInput, want: Asked) -> tuple[Criterion, bool | None, str | None]:
    """Level the education; also whether it meets the job, None where the rules cannot tell, and a note that says
    why.
    """
    job = _job(question)
    finished = [degree for degree in resume.degrees if degree.finished]
    begun = [degree for degree in resume.degrees if not degree.finished]
    more = [
        item.quote
        for item in papers.held(resume)
        if shows_education(item.quote)
        and not (papers.lets_drive(item.quote) or papers.is_driving_licence(resume, item))
        and not papers.is_vetting(item.quote)
        and coverage.touches(item.quote, job)
    ][:1]
    if want.degree is None:
        criterion, meets, why = _free_education(resume, more, want.welcome)
        return criterion, meets and (None if _QUALIFIED.search(job) else True), why
    need, name = want.degree.number, degrees.called(want.degree.text, want.degree.number)
    related = fields.takes_related(want.degree)
    fitting = [
        one
        for one in finished
        if is_as_high(want.degree, one)
        and fields.fits(want.degree.text, one, related=related)
        and not grades.fall_short(want.degree.clause, one.line.text)
    ]
    if fitting:
        asked = want.degree.text
        best = min(fitting, key=lambda one: (not fields.names_one(asked, one), -one.rung))
        quote = best.line.body.text
        if schooling.may_fall_short(want.degree, best):
            why = f"The job asks for “{asked}”; whether {quoted(quote)} is that, the rules cannot tell."
            return _criterion("education", 2, why, [quote]), None, why
        more = [told for told in more if not (quote.startswith(told) or papers.lets_work(told))]
        # an apprenticeship beside the school certificate that is asked for
        more = more or [one.line.body.text for one in finished if one.rung == 2 > best.rung][:1]
        told = any(rung >= best.rung for rung, _, _ in degrees.in_text(want.degree.text))  # "BSc or MSc"
        either = (
            re.match(r"(?i)(?:university )?degree (?:or|and/or|in)\b", want.degree.text) is not None
        )  # "degree or diploma in nursing"
        whichever = degrees.names_no_rung(want.degree.text) or (either and best.rung > need)
        schools = need == 2 and re.search(r"(?i)\b(?:college|school|universit\w+)\b", want.degree.text) is not None
        higher = best.rung > need and not (told or whichever or schools)
        called = (
            name if higher else best.name if best.rung < 3 else "degree" if whichever else best.name if told else name
        )
        if called == "graduate certificate" and "certificate" not in asked.casefold():
            called = "education"  # a "bachelor's degree or diploma" is met by it all the same
        why = f"{'More than the' if higher else 'The'} {called} asked for: {quoted(quote)}."
        if more and not higher:
            why = f"{why[:-1]}, and beside it {quoted(more[0])}."
        school = need == 1 and _QUALIFIED.search(job) is not None  # "GCSEs, and a qualification for assistants"
        if higher or more:
            return _criterion("education", 4, why, [quote, *more]), None if school else True, why
        return _criterion("education", 3, why, [quote]), None if school else True, why
    if trade := schooling.trained_as(resume, want.degree):
        why = f"The training asked for: {quoted(trade)}."
        return _criterion("education", 3, why, [trade]), True, why
    other = next((degree for degree in finished if is_as_high(want.degree, degree)), None)
    if other:
        foreign = hints.in_another_language(resume.text, want.degree.clause)
        unnamed = schooling.names_no_field(other)
        near = want.degree.number <= 2 or foreign or unnamed
        trained = schooling.trained_in(resume, want.degree)
        if near or trained or not fields.plainly_elsewhere(want.degree, other):
            why = (
                f"{quoted(other.line.body.text)}; whether it is related to “{want.degree.text}”, the rules cannot tell."
            )
            return _criterion("education", 2, why, [other.line.body.text]), None, why
        if not schooling.experience_will_do(resume, want.degree):
            why = f"{other.article} {other.name}, though not plainly in the field of “{want.degree.text}”."
            return _criterion("education", 2, why, [other.line.body.text]), False, why
    if schooling.experience_will_do(resume, want.degree):
        own = f"whether {dated_work(resume.worked)} is that, the rules cannot tell"
        why = f"The job takes equivalent experience for “{want.degree.text}”; {own}."
        named = [degree.line.body.text for degree in resume.degrees[:1]] or more
        return _criterion("education", 2 if named else 0, why, named), None, why
    started = next((degree for degree in begun if is_as_high(want.degree, degree)), None)
    if (
        started
        and started.under_way
        and schooling.for_students(want.degree, started)
        and fields.fits(want.degree.text, started)
    ):
        why = f"The studies asked for are under way: {quoted(started.line.body.text)}."
        return _criterion("education", 3, why, [started.line.body.text]), True, why
    if started:
        state = f"is {started.standing}" if started.under_way else "was begun and not finished"
        why = f"{started.article} {started.name} {state}, where the job asks for “{want.degree.text}”."
        return _criterion("education", 2, why, [started.line.body.text]), None if started.overdue else False, why
    lower, less_will_do = next(iter([*finished, *begun]), None), hints.takes_less(want.degree)
    unread = schooling.unrecognised(resume, need)
    above = lower is not None and lower.rung > need and not grades.of_diploma_asked(want.degree)
    if lower and (above or (lower.rung == need and not lower.certified)):
        unread = unread or lower.line.body.text
    if lower and less_will_do:
        unread = unread or lower.line.body.text
    if lower and not unread:
        why = f"The job asks for “{want.degree.text}”; the highest education found is {quoted(lower.line.body.text)}."
        return _criterion("education", 1, why, [lower.line.body.text]), False, why
    if unread:
        or_less = " or something lower" if less_will_do and not hints.names_less(want.degree) else ""
        enough = "that" if less_will_do else "as much"
        own = f"whether what the education names, such as {quoted(unread)}, is {enough}"
        why = f"The job asks for “{want.degree.text}”{or_less}; {own}, the rules cannot tell."
        return _criterion("education", 2, why, [unread]), None, why
    why = f"The job asks for “{want.degree.text}”; none was recognised in the text."
    if more:
        return _criterion("education", 1, why, more), False, why
    schooled = [item.quote for item in resume.statements if item.section == "education"][:1]
    return _criterion("education", 1 if schooled else 0, why, schooled), False, why


def _free_education(
    resume: Resume, more: list[str], welcome: Wanted | None
) -> tuple[Criterion, bool | None, str | None]:
    finished = [degree for degree in resume.degrees if degree.finished]
    unread = schooling.unrecognised(resume, 2)
    begun = next((one for one in resume.degrees if not one.finished), None)
    if finished and finished[0].rung == 1 and unread and not begun and not degrees.in_text(unread, loose=True):
        untold = "" if _LEVEL_TOLD.search(unread) else " whose level the rules cannot tell"
        why = f"The education names trainings{untold}, among them {quoted(unread)}."
        return _criterion("education", 2, why, [unread]), True, why
    if finished:
        best = finished[0]
        quote = best.line.body.text
        why = (
            f"A finished {best.title}: {quoted(quote)}." if best.certified else f"The school is named: {quoted(quote)}."
        )
        more = [told for told in more if not papers.lets_work(told)]
        level = 4 if best.rung >= 4 or (best.rung >= 2 and more) else 3
        higher = next((one for one in resume.degrees if not one.finished and one.rung > best.rung), None)
        if higher:
            why = f"{why[:-1]}; {higher.standing}: {quoted(higher.line.body.text)}."
        if welcome and not any(is_as_high(welcome, one) and fields.fits(welcome.text, one) for one in finished):
            level, why = min(level, 3), f"{why[:-1]}; the job would welcome “{welcome.text}”."
            return _criterion("education", level, why, [quote]), None, why
        return _criterion("education", level, why, [quote, *more][: 2 if level == 4 else 1]), True, why
    schooled = [item.quote for item in resume.statements if item.section == "education"]
    if begun:
        why = f"Education {begun.standing}: {quoted(begun.line.body.text)}."
        return _criterion("education", 2, why, [begun.line.body.text]), True, why
    learned = [quote for quote in [*schooled, *more] if shows_education(quote)]
    if learned:
        why = "Training or certificates are shown."
        return _criterion("education", 2, why, learned[:1]), True, why
    told = [item.quote for item in resume.statements if item.section in ("education", "courses", "certifications")]
    if told:
        why = f"What is told of it begins with {quoted(told[0])}; no degree was recognised in the text."
        return _criterion("education", 1, why, told[:1]), True, why
    return _criterion("education", 0, "No education, course or certificate was recognised in the text.", []), True, None


def _criterion(name: str, level: int, rationale: str, quotes: list[str]) -> Criterion:
    text = rationale[0].upper() + rationale[1:]
    return Criterion.model_validate({"name": name, "level": level, "rationale": text, "quotes": quotes[:3]})


def gap(resume: Resume, question: AnalysisInput, want: Asked) -> str | None:
    """One sentence on years that are lacking, or None; a level that was chosen is none the job names."""
    if not want.years:
        return None
    level = question.experience_level
    lead = f"The level {level} begins at {years(want.years)}" if level else f"The job asks for {years(want.years)}"
    if not resume.jobs:
        return f"{lead} of experience; no dates of work were recognised in the text."
    if resume.worked.most is not None and resume.worked.most < want.years:
        return f"{lead} of experience; the resume shows {dated_work(resume.worked)}."
    return None
