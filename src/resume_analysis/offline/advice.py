"""Recommendations: what this person can change in this resume today, each with the line it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_analysis.judgement import Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import results, warnings
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.statements import Statement
from resume_analysis.offline.verdicts import is_skill
from resume_analysis.offline.wording import dated_work, joined, quoted
from resume_analysis.reading import line_ends, no_work, phrasing, timeline, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES, PAPERS
from resume_analysis.reading.profile import read_profile

MOST, LEAST, _A_LIST = 6, 3, 3
_HEDGED = re.compile(
    r"(?i)\b(?:no|not|some|familiar|basic|learning)\b|^(?:stack|tools|technologies|tech|environment|member|reviewer)\b"
)
_OUTCOME = re.compile(
    r"(?i)^(?:supervis|mentor|train|coach|line[- ]manag)\w* (?:an?|the|my)\b|\benough that\b|\b(?:which"
    r"|so that|so as|result\w*|leading to|led to|thereby|achiev\w+|award\w*|won|first|now|approved|accepted"
    r"|published|passed|without|zero|used by|adopted)\b|, (?:and )?\w+ing\b"
)
"""What came of something stands there already, in words."""
_NO_DEED = re.compile(
    r"(?i)^\W*(?:(?:this was )?(?:un)?paid\b|I (?:use|drive|have (?:an?|my|no)|am|was|own|live|left|moved)\b"
    r"|(?:looked|looking) for work\b|worked (?:through|alongside|part[- ]time|full[- ]time)\b"
    r"|(?:moved|transferred|came|went) (?:across|over|back|here|up|from|to)\b"
    r"|(?:handed|stepped) (?:back|down)\b|returned to\b"
    r"|worked there (?:in|during|while)\b"
    r"|my (?:own )?(?:car|van)\b|I (?:play|sing|read|collect|cycle|swim|run (?:half )?marathons)\b"
    r"|(?:(?:final|master['’]?s?|bachelor['’]?s?|doctoral|phd) )?(?:dissertation|thesis|paper|diplomarbeit|mémoire)\b)"
    r"|\b(?:lapsed|expired)\b|\bthen I (?:stopped|left|moved)\b"
)
"""What somebody had or was, or why a job ended."""
_DEED = re.compile(
    r"(?:I (?:also )?|We )?(?:[A-Za-z][a-z]+ed|Led|led|Ran|ran|Built|built|Wrote|wrote|Taught|taught|Sold|sold|Made"
    r"|made|Set up|set up|Kept|kept|Took|took|Held|held|Drove|drove|Won|Drew|Brought|brought|Put|Found|Grew|Cut)\b"
)
"""How a line begins that is no point of a list and tells of a deed: others tell of the hours, of why, of the firm."""
_DUTY = re.compile(
    r"(?i)^(?:responsible for|in charge of|duties included|tasked with|zuständig für|verantwortlich für|responsable de"
    r"|encargad[oa] de)\b"
)
_PAPER = re.compile(
    r"(?i)\b(?:licen[cs]es?|certifi\w+|clearance|registration|card|permit|diploma|permis|führerschein)\b"
)
_ITEMS = re.compile(r"[,;·•|/].*[,;·•|/]", re.DOTALL)
"""At least three things, one after the other."""
_USED_FOR = re.compile(r"[:–—-]\s[^.;]*\bfor (?:\w+ ){2}")
"""A list that says what for: "Figma: one year, for social media templates"."""
_CLICHE = re.compile(
    r"(?i)\b(?:hard[- ]?working|team[- ]?player|self[- ]starter|go[- ]getter|detail[- ]oriented"
    r"|results?[- ](?:driven|oriented)(?! (?:organi[sz]ation|company|firm|team|culture|environment))"
    r"|passionate|(?:highly|self)[- ]motivated|think(?:s|ing)? outside the box"
    r"|excellent communication skills|fast learner|quick learner|teamfähig|belastbar)\b"
)
_LABEL = re.compile(r"[A-Z]\w+(?: \w+){0,2}:\s")
"""A line such as "Client: a bank" says where, not what."""
_OPENING = re.compile(r"(?:[^\W\d_@][^\s@|]*\s+){4}[^@|]*$")
"""A sentence, not a line of contact details."""
_EXPLAINED = re.compile(
    rf"{no_work.NOT_WORK.pattern}|(?i:\b(?:rais(?:ed|ing) (?:my|our|a|two|three)|redundan\w+"
    rf"|travell?\w*|relocat\w+"
    r"|lockdown|helped in (?:the |my )?(?:family|parents)\w*"
    r"|freelanc\w*|self[- ]employed|temping|agency work|illness|arbeitslos\w*))"
)
_LONGEST_POINT = 600
"""Letters behind a sentence in which its point ends."""
_TO_ITS_END = re.compile(r"[^\n]*(?:\n(?=[ \t]+[^\s•*·▪◦–-])[^\n]*)*")
"""The rest of a point, with the lines that go on with it."""
_MAIL_HIDDEN = re.compile(r"(?i)\[[^\]\n]*(?:mail|contact|phone)[^\]\n]*\]")


def recommendations(resume: Resume, question: AnalysisInput, requirements: list[Requirement]) -> list[str]:
    """Three to six changes, the most useful first; what the resume already does well is not asked for again."""
    kinds = [
        list(_missing(resume, requirements)),
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


def _missing(resume: Resume, requirements: list[Requirement]) -> Iterator[str]:
    lacking = [
        item
        for item in requirements
        if is_skill(item)
        and item.status == "missing"
        and item.importance == "must"
        and not _is_named(resume, item)  # what the resume itself denies is no oversight
    ]
    if lacking:
        names = joined([f"“{item.text}”" for item in lacking[:3]])
        it = "it" if len(lacking) == 1 else "them"
        yield (
            f"The job asks for {names}; the resume was searched for {it} without success. If you have {it}, "
            f"name {it} "
            f"where you used or earned {it}."
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
            f"For “{partly.text}” the nearest passage found is {quoted(partly.quote)}. "
            "If there is more to it, say so there."
        )


def _is_named(resume: Resume, item: Requirement) -> bool:
    """Whether a resume names what a requirement asks for, in its words or by a known term in others."""
    asked = {mention.name for mention in vocabulary.mentions(item.skill)}
    return bool(phrasing.find_phrase(resume.text, item.skill)) or any(one.name in asked for one in resume.mentions)


def _languages(item: Requirement) -> bool:
    return {mention.name for mention in vocabulary.mentions(item.skill)} <= LANGUAGES


def _unmeasured(resume: Resume) -> Iterator[str]:
    listed = any(item.bullet for item in resume.work)  # then other lines tell of the employer
    bare = [item for item in resume.work if (item.bullet or not listed) and _tells_of_a_deed(item)]
    bare.sort(key=lambda item: (not item.bullet, _DUTY.match(item.text) is None, not item.ongoing, item.start))
    bare = [item for item in bare if (item.bullet or _DEED.match(item.text)) and not _has_a_figure_beside(resume, item)]
    for item in bare[:2]:
        if _DUTY.match(item.text):
            yield (
                f"{quoted(item.text)} names a duty. Say what came of it, if you can with a figure you can stand behind."
            )
        else:
            yield (
                f"{quoted(item.text)} says no number. If one would tell more of it, add a figure you can "
                f"stand behind: "
                "how many, how often, or what changed."
            )


def _has_a_figure_beside(resume: Resume, item: Statement) -> bool:
    """Whether another sentence of the same point gives the number: "Advising members. Around 16 a month"."""
    start = line_ends.start_of(resume.text, item.start)
    rest = _TO_ITS_END.match(resume.text, item.end, item.end + _LONGEST_POINT)
    end = rest.end() if rest else item.end
    beside = resume.text[start : item.start], resume.text[item.end : end]
    return any(results.has_figure(told) for told in beside)


def _tells_of_a_deed(item: Statement) -> bool:
    """Whether a line tells of something done, without a number and without what came of it."""
    if results.has_figure(item.quote) or re.search(r"\d", item.quote):
        return False
    if any(rule.search(item.text) for rule in (_HEDGED, _NO_DEED, results.STANDING, _OUTCOME)):
        return False
    names = _LABEL.match(item.text) or _only_names(item.text) or (not item.bullet and results.names_only(item.text))
    return _DUTY.match(item.text) is not None or not names


def _only_names(line: str) -> bool:
    """Whether a line tells too little to measure: a few words, or things named one after the other."""
    pieces = re.split(r"[,;|/&]", line)
    return len(line.split()) < 4 or (len(pieces) > 1 and len(line.split()) <= 2.5 * len(pieces))


def _unproven(resume: Resume, requirements: list[Requirement]) -> Iterator[str]:
    """Skills the job asks for that are named in a list, where no line of the work says one of their words."""
    if not resume.work:
        return
    at_work = {found for item in resume.statements if item.section != "skills" for found in resume.stems[item.start]}
    told = set[str]()
    for item in requirements:
        names = {mention.name for mention in vocabulary.mentions(item.skill)}
        showing = frozenset[str]().union(*(vocabulary.names_of(name) for name in names))
        found = [mention for mention in resume.mentions if mention.name in showing]
        listed = len(found) == 1 and resume.section_at(found[0].start) == "skills"
        words = {phrasing.stem(word.folded) for word in vocabulary.words(item.skill)}
        if item.status != "met" or not item.quote or not listed or names <= LANGUAGES or item.quote in told:
            continue
        if item.skill.islower():
            continue  # what is no name may be told in other words: "blueprints", "read drawings"
        quoted_words = {phrasing.stem(word.folded) for word in vocabulary.words(item.quote)}
        if _PAPER.search(item.skill) or not PAPERS.isdisjoint(names) or not _ITEMS.search(item.quote):
            continue
        if _USED_FOR.search(item.quote):
            continue
        if words <= quoted_words and not any(phrasing.akin(word, other) for word in words for other in at_work):
            told.add(item.quote)
            yield (
                f"“{item.skill}” is named in the list {quoted(item.quote)} and nowhere else. "
                "If you used it at work, say in one line of the experience what you did with it."
            )


def _contradicted(resume: Resume) -> Iterator[str]:
    claim = warnings.claim_beyond_dates(resume, by=1.5)
    if claim:
        yield (
            f"{quoted(claim[1].text)} is more than the dates show: {dated_work(resume.worked)}. "
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
    pauses = timeline.gaps(resume.text, today=resume.today)
    if not pauses or resume.worked.years is None:
        return
    if any(degree.under_way for degree in resume.degrees) or _EXPLAINED.search(resume.text):
        return  # the time may have gone into the studies, or into what is told without its dates
    for pause in pauses:
        months = round((pause.last - pause.first).days / 30.4)
        yield (
            f"Between “{pause.before.text}” and “{pause.after.text}” the dates leave {months} months open. "
            "One line about that time (study, care, travel, a search) answers the question before it is asked."
        )


def _cliches(resume: Resume) -> Iterator[str]:
    for item in resume.statements:
        if item.section in ("summary", "header", "skills") and (found := _CLICHE.search(item.text)):
            where = f" in {quoted(item.text)}" if len(item.text.split()) > len(found[0].split()) + 1 else ""
            yield f"“{found[0]}”{where} is a claim nobody can check. Put a fact in its place."


def _vague_dates(resume: Resume) -> Iterator[str]:
    vague = next((job for job in resume.jobs if not job.span.exact), None)
    if vague and not any(job.span.exact for job in resume.jobs):
        yield (
            f"“{vague.span.text}” gives years without months. Add the months to every job, so that nobody has to "
            "guess how long it was."
        )


def _length(resume: Resume, question: AnalysisInput) -> Iterator[str]:
    count = len(resume.text.split())
    if question.pages and question.pages > 3:
        yield f"At {question.pages} pages few people read to the end. Shorten what matters least for this job."
    elif count < 100 and resume.latest and resume.latest.role:
        yield (
            f"With {count} words the resume tells little. Two or three more lines under "
            f"{quoted(resume.latest.role.text)} "
            "would show how you work."
        )


def _shows_its_skills(resume: Resume) -> bool:
    """Whether two of the skills that are listed are named in the work as well, or so few are listed as make no list."""
    told = [(mention.name, resume.section_at(mention.start)) for mention in resume.mentions]
    listed, used = ({name for name, section in told if section == where} for where in ("skills", "experience"))
    return len(listed & used) > 1 or len(listed) < _A_LIST


def _always(resume: Resume, question: AnalysisInput) -> Iterator[str]:
    """What helps any resume, for one that leaves little else to say."""
    found = results.measured(resume)
    telling = next((item for item, kind in found if kind == "effect"), None)
    begin = min((span.at for span in resume.ranges), default=0)
    opening = any(
        _OPENING.match(item.text) for item in resume.statements if item.section == "header" or item.start < begin
    )
    if not opening and not any(part.name == "summary" for part in resume.parts):
        job = f" as {question.job_title.strip()}" if question.job_title and question.job_title.strip() else ""
        yield f"Open with two sentences that say what you want to do next{job} and why you fit."
    if telling:
        yield f"{quoted(telling.text)} is the kind of line to have more of: it gives a figure a reader can ask about."
    if resume.latest and resume.latest.role and not found and results.tells_no_figure(resume):
        yield (
            f"Under {quoted(resume.latest.role.text)}, say in one line how large it was: people, "
            "budget, customers or volume."
        )
    if any(part.name == "skills" for part in resume.parts) and not _shows_its_skills(resume):
        yield "See that for the two or three listed skills that matter most a line says where you used them last."
    yield "Look whether the first lines tell what the job asks for most; they are the ones that are read."
    yield "Use the words of the job description for what you have done, wherever they are true of you."
    yield "Send it as a PDF with real text, so that a program can read it as a person does."
