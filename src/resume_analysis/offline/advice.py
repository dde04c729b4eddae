"""Recommendations: what this person can change in this resume today, each with the line it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_analysis.judgement import Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import achievements, measures
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import is_skill
from resume_analysis.offline.wording import joined, quoted, years
from resume_analysis.reading import timeline, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES
from resume_analysis.reading.profile import read_profile

MOST, LEAST = 6, 3
_FIGURE = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|half|thirds?|quarters?|fifths?"
    r"|daily|doubled|tripled|halved)\b"
)
_HEDGED = re.compile(
    r"(?i)\b(?:no|not|familiar|basic|learning)\b|^(?:stack|tools|technologies|tech|environment|member|reviewer)\b"
)
_DUTY = re.compile(
    r"(?i)^(?:responsible for|in charge of|worked (?:on|with|in|as)|helped|assisted|involved in"
    r"|participated in|duties included|tasked with|supported|handled"
    r"|zuständig für|verantwortlich für|mitarbeit|unterstützung|responsable de|participation|encargad[oa] de|apoyo)\b"
)
_CLICHE = re.compile(
    r"(?i)\b(?:hard[- ]?working|team[- ]?player|self[- ]starter|go[- ]getter|detail[- ]oriented"
    r"|results?[- ](?:driven|oriented)|dynamic|passionate|highly motivated|motivated|think(?:s"
    r"|ing)? outside the box"
    r"|excellent communication skills|fast learner|quick learner|teamfähig|belastbar|motiviert)\b"
)
_LABEL = re.compile(r"[A-Z]\w+(?: \w+){0,2}:\s")
"""A line such as "Client: a bank" says where, not what."""
_OPENING = re.compile(r"(?:[^\W\d_@][^\s@|]*\s+){4}[^@|]*$")
"""A sentence, not a line of contact details."""
_MAIL_HIDDEN = re.compile(r"(?i)\[[^\]\n]*(?:mail|contact|phone)[^\]\n]*\]")


def recommendations(resume: Resume, question: AnalysisInput, requirements: list[Requirement]) -> list[str]:
    """Three to six changes, the most useful first; what the resume already does well is not asked for again."""
    kinds = [
        list(_missing(requirements)),
        list(_unmeasured(resume)),
        list(_unproven(resume, requirements)),
        list(_contradicted(resume)),
        list(_contact(resume, question)),
        list(_gaps(resume)),
        list(_cliches(resume)),
        list(_vague_dates(resume)),
        list(_length(resume, question)),
    ]
    first = [kind[0] for kind in kinds if kind]
    second = [kind[1] for kind in kinds if len(kind) > 1]
    chosen = (first + second)[:MOST]
    if len(chosen) < LEAST:
        chosen += list(_always(resume, question))[: LEAST - len(chosen)]
    return chosen


def _missing(requirements: list[Requirement]) -> Iterator[str]:
    lacking = [
        item for item in requirements if is_skill(item) and item.status == "missing" and item.importance == "must"
    ]
    if lacking:
        names = joined([f"“{item.text}”" for item in lacking[:3]])
        it = "it" if len(lacking) == 1 else "them"
        yield (
            f"The job insists on {names}, and the resume does not mention {it}. If you have {it}, name {it} where you "
            f"used or earned {it}."
        )
    partly = next(
        (
            item
            for item in filter(is_skill, requirements)
            if item.status == "partial" and item.importance == "must" and not _languages(item)
        ),
        None,
    )
    if partly and partly.quote:
        yield (
            f"For “{partly.text}” the resume offers only {quoted(partly.quote)}. Say how far it goes: "
            "what you did, for how long, with what result."
        )


def _languages(item: Requirement) -> bool:
    return {mention.name for mention in vocabulary.mentions(item.skill)} <= LANGUAGES


def _unmeasured(resume: Resume) -> Iterator[str]:
    bare = [
        item
        for item in resume.work
        if achievements.kind_of(item) is None
        and not _FIGURE.search(item.quote)
        and not _HEDGED.search(item.quote)
        and not _LABEL.match(item.text)
        and (_DUTY.match(item.text) or not (_only_names(item.text) or (not item.bullet and _named(item.text))))
    ]
    bare.sort(key=lambda item: (not item.bullet, _DUTY.match(item.text) is None, not item.ongoing, item.start))
    for item in bare[:2]:
        trade = measures.of_trade(resume.role_of(item))
        usual = f" Usual in such work: {trade}." if trade else ""
        if _DUTY.match(item.text):
            yield (
                f"{quoted(item.text)} names a duty. Say what came of it, with a figure you can stand behind: "
                f"{measures.ANY}.{usual}"
            )
        else:
            yield f"{quoted(item.text)} would weigh more with a figure: {measures.ANY}.{usual}"


def _named(line: str) -> bool:
    """Whether a line is nothing but capitalised words, as the name of an employer or the title of a job is."""
    words = re.findall(r"[^\W\d_]{3,}", line)
    return all(word[0].isupper() for word in words)


def _only_names(line: str) -> bool:
    """Whether a line tells too little to measure: a few words, or things named one after the other."""
    pieces = re.split(r"[,;|/&]", line)
    return len(line.split()) < 4 or (len(pieces) > 1 and len(line.split()) <= 2.5 * len(pieces))


def _unproven(resume: Resume, requirements: list[Requirement]) -> Iterator[str]:
    """Skills the job asks for that stand only in a list."""
    if not resume.work:
        return
    told = set[str]()
    for item in requirements:
        names = {mention.name for mention in vocabulary.mentions(item.skill)}
        showing = frozenset[str]().union(*(vocabulary.names_of(name) for name in names))
        found = [mention for mention in resume.mentions if mention.name in showing]
        listed = {resume.section_at(mention.start) for mention in found} == {"skills"}
        if item.status == "met" and item.quote and listed and not names <= LANGUAGES and item.quote not in told:
            told.add(item.quote)
            yield (
                f"{item.skill[0].upper()}{item.skill[1:]}, which the job asks for, stands only in a list "
                f"({quoted(item.quote)}). "
                "Show it at work in one line of the experience: what you did with it and what it changed."
            )


def _contradicted(resume: Resume) -> Iterator[str]:
    claim = timeline.claimed_years(resume.text)
    if claim and resume.years is not None and claim[0] - resume.years >= 1.5:
        yield (
            f"{quoted(claim[1].text)} is more than the dates show: the dated work adds up to {years(resume.years)}. "
            "Add the jobs that are left out, or change the claim."
        )


def _contact(resume: Resume, question: AnalysisInput) -> Iterator[str]:
    profile = read_profile(resume.text, question.links)
    if not profile.email and not _MAIL_HIDDEN.search(resume.text):
        yield (
            "No e-mail address was found in the text. Put one under your name as plain text; "
            "programs do not read it from a picture or an icon."
        )


def _gaps(resume: Resume) -> Iterator[str]:
    if any(degree.under_way for degree in resume.degrees):
        return  # the time may have gone into the studies
    for pause in timeline.gaps(resume.text, today=resume.today):
        months = round((pause.last - pause.first).days / 30.4)
        yield (
            f"Between “{pause.before.text}” and “{pause.after.text}” the dates leave {months} months open. "
            "One line about that time (study, care, travel, a search) answers the question before it is asked."
        )


def _cliches(resume: Resume) -> Iterator[str]:
    for item in resume.statements:
        if item.section in ("summary", "header", "skills") and (found := _CLICHE.search(item.text)):
            order = ("effect", "money", "people", "scale")
            best = min(achievements.measured(resume), key=lambda pair: order.index(pair[1]), default=None)
            instead = f", such as {quoted(best[0].text)}" if best else ""
            where = f" in {quoted(item.text)}" if len(item.text.split()) > len(found[0].split()) + 1 else ""
            yield f"“{found[0]}”{where} is a claim nobody can check. Put a fact in its place{instead}."


def _vague_dates(resume: Resume) -> Iterator[str]:
    vague = next((job for job in resume.jobs if not job.span.exact), None)
    if vague and not any(job.span.exact for job in resume.jobs):
        yield (
            f"“{vague.span.text}” gives years only, which can mean a few months or two years. Add the "
            "months to every job."
        )


def _length(resume: Resume, question: AnalysisInput) -> Iterator[str]:
    count = len(resume.text.split())
    if question.pages and question.pages > 3:
        yield (
            f"At {question.pages} pages few people read to the end. Shorten the work of more than ten "
            "years ago to one line each."
        )
    elif count < 130 and resume.latest and resume.latest.role:
        yield (
            f"With {count} words the resume tells little. Two or three more lines under "
            f"{quoted(resume.latest.role.text)} "
            "would show how you work."
        )


def _always(resume: Resume, question: AnalysisInput) -> Iterator[str]:
    """What helps any resume, for one that leaves little else to say."""
    found = achievements.measured(resume)
    best = next(iter(found), None)
    telling = next((item for item, kind in found if kind in ("effect", "money")), None)
    opening = any(item.section == "header" and _OPENING.match(item.text) for item in resume.statements)
    if not opening and not any(part.name == "summary" for part in resume.parts):
        lead = f", for instance {quoted(best[0].text)}" if best else ""
        job = f" as {question.job_title.strip()}" if question.job_title and question.job_title.strip() else ""
        yield f"Open with two sentences that say what you want to do next{job} and why you fit{lead}."
    if telling:
        yield f"{quoted(telling.text)} is the kind of line to have more of: what was done, and by how much."
    if resume.latest and resume.latest.role and not best and not achievements.has_figure(resume.latest.role.text):
        yield (
            f"Under {quoted(resume.latest.role.text)}, say in one line how large it was: people, "
            "budget, customers or volume."
        )
    listed = next((item for item in resume.statements if item.section == "skills"), None)
    if listed:
        yield f"Beside {quoted(listed.text)}, say where you used it last and for what."
    if not resume.jobs or any(not job.span.exact or job.role is None for job in resume.jobs):
        yield (
            "Give every job its own entry with title, employer, month and year, and two to four "
            "lines on what you changed there."
        )
    yield "Group what you know under the heading “Skills”, in the words the job descriptions you answer use."
    yield "Send it as a PDF with real text, so that a program can read it as a person does."
