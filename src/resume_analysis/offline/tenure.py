"""Whether the dated work covers the years a job asks for, and in which of its jobs they were spent.

Years are years of something. A job counts towards them only where its own words say that it is of that kind; where
they do not, nobody can tell by rules, and nothing is said unless the dates are too few whatever they were spent on.
"""

from __future__ import annotations

import re
from functools import lru_cache

from resume_analysis.judgement import Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import coverage, entries, timeline, vocabulary
from resume_analysis.reading.lexicon import BROAD, LANGUAGES, listed
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.thresholds import NEARLY
from resume_analysis.reading.timeline import Job
from resume_analysis.reading.vocabulary import akin, stem

IN_FIELD, RELATED = 45, 20
"""Relevance of the work (0-100) from which it counts as work in the field, or as related to it."""
_INDUSTRY = re.compile(r"(?i)\bindustry\b")
_ACADEMIC = re.compile(r"(?i)\b(?:\w*universit\w*|college|school|teaching assistant)\b")
_STOP = re.compile(r"[;:()\n]|\.(?:\s|$)|,(?![^.;()]{0,45}\b(?:or|oder|ou|o)\b)|\b(?:or|oder) equivalent\b")
_EITHER = re.compile(r"(?i)[,/&]|\b(?:and|or|und|oder|et|ou|y|o)\b")
_LENGTH = re.compile(
    r"(?i)^[^;.]*?\b(?:years?|yrs?|jahren?|ans|années|años)\b['’]?"
    r"|\b(?:experience|\w*erfahrung|expérience|experiencia)\b"
)
_PLAIN = listed("""
    a an the of in as with and or to for on at by from into de d en der die das dem des im mit als und le la les du
    similar same comparable equivalent relevant related role roles position positions capacity field area environment
    setting settings industry level discipline professional proven practical hands solid demonstrated progressive
    prior previous recent full time post qualification qualified work working job experience paid commercial direct
    minimum least preferred required must graduate registration licensure such
    von bei various years year ähnlichen vergleichbaren position bereich beruf
""")
_AS = re.compile(r"(?i)\W*(?:as|als|como|comme|en tant que)\b")
_RANKS = listed("""
    senior junior lead principal staff head chief deputy assistant associate trainee graduate director officer
    executive supervisor intern leiter leiterin
""")
_HEADS = listed("""
    manager specialist consultant coordinator analyst engineer developer administrator representative advisor adviser
    agent operator technician worker expert mitarbeiter mitarbeiterin development management operations systems
    services service business team experience
""")
"""What many kinds of work are called; the word before it says which."""
_AROUND = listed("m w d f h x i ii iii iv and of for the a an in at we are looking our join to is seeking hiring")
_PLACE = re.compile(r"[(|,:;•·@]|\s[–—-]\s|\s(?:at|bei|chez)\s")
"""What follows a title: its place, its employer."""
_LONGEST_TITLE = 12
_ENOUGH_TERMS = 3
"""Programs and methods the job names from which on a job that names them, too, is of its kind."""


def jobs_in_field(resume: Resume, question: AnalysisInput, near: int) -> list[Job]:
    """The jobs that share words with the one in question; none where the work as a whole does not.

    A job counts unless no word of its title and its points is a word of the job description. One without a title
    cannot be told to be in another field.
    """
    if not question.job_description:
        return list(resume.jobs)
    if near < RELATED:
        return []
    untitled = [
        job for job in resume.jobs if near >= IN_FIELD and not (job.role and entries.TITLE_WORD.search(job.role.text))
    ]
    posting = f"{question.job_title or ''}\n{question.job_description}"
    fitting = [job for job in resume.jobs if job in untitled or coverage.touches(resume.told_of(job), posting)]
    return fitting or (list(resume.jobs) if near >= IN_FIELD else [])


def judge(resume: Resume, question: AnalysisInput, wanted: Wanted, fitting: list[Job]) -> Requirement | None:
    """Hold the years asked for against the dated work; None where the rules cannot tell.

    ``fitting`` are the jobs that share words with the one in question.
    """
    if resume.years is None:
        claim = timeline.claimed_years(resume.text)
        if claim and claim[0] >= wanted.number:
            return shown(wanted, "partial", claim[1].text)
        return None if resume.work else missing(wanted)
    jobs = [job for job in resume.jobs if not _spent_elsewhere(job, wanted)]
    if _kinds(wanted) or _title(question):
        sure = [job for job in jobs if _is_of(resume, job, question, wanted)]
    else:
        sure = [job for job in jobs if job in fitting]  # nothing says of what they are to be years
    own = timeline.total_years(sure) if sure else 0.0
    if own >= wanted.number:
        claim = timeline.claimed_years(resume.text)
        alone = max(timeline.total_years([job]) for job in sure) >= wanted.number
        told = claim[1].text if claim and not alone and claim[0] >= wanted.number else _longest(resume, sure, wanted)
        return shown(wanted, "met", told)
    if timeline.total_years(jobs) >= wanted.number:
        return None  # some of it may be years of what is asked for
    if resume.years < NEARLY * wanted.number:
        return missing(wanted)
    return shown(wanted, "partial", _longest(resume, sure, wanted)) if own >= NEARLY * wanted.number else None


def _spent_elsewhere(job: Job, wanted: Wanted) -> bool:
    """Years "in industry" are not spent at a university."""
    told = job.role.text if job.role else ""
    return _INDUSTRY.search(wanted.text) is not None and _ACADEMIC.search(told) is not None


def _is_of(resume: Resume, job: Job, question: AnalysisInput, wanted: Wanted) -> bool:
    """Whether the words of a job say that it is of the kind of which years are asked for."""
    title, told = (job.role.text if job.role else ""), resume.told_of(job)
    named, kinds = _stems(title), _kinds(wanted)
    own = named if _AS.match(_after(wanted)) else _stems(told)  # "as a head chef" is a title
    for kind in kinds:
        if _holds(own, kind) or ((telling := kind - _HEAD_STEMS) and _holds(named, telling)):
            return True
    if kinds and not any(_touches(own, kind) for kind in kinds):
        return False  # "industrial maintenance" asks for more than the title of an electrician says
    if _same_title(title, question, whole=bool(kinds)):
        return True
    posting = question.job_description or ""
    asked = {mention.name for mention in vocabulary.mentions(posting)} - BROAD - LANGUAGES
    return len(asked & {mention.name for mention in vocabulary.mentions(told)}) >= _ENOUGH_TERMS


def _same_title(title: str, question: AnalysisInput, *, whole: bool) -> bool:
    """Whether a job and the one in question are called alike: by more than "manager" where there is more.

    By all telling words where the ``whole`` title counts: a chef de partie is no sous chef.
    """
    wanted = _stems(_PLACE.split(_title(question), maxsplit=1)[0])
    held = _stems(_PLACE.split(title, maxsplit=1)[0])
    telling = wanted - _TITLE_STEMS
    telling = telling or wanted - _PLAIN_STEMS
    return bool(telling) and (_holds if whole else _touches)(held, telling)


def _title(question: AnalysisInput) -> str:
    """What the job in question is called; "" where nothing says so."""
    first = (question.job_description or "").strip().partition("\n")[0]
    named = entries.TITLE_WORD.search(first) is not None and len(first.split()) <= _LONGEST_TITLE
    return question.job_title or (first if named else "")


def _kinds(wanted: Wanted) -> list[frozenset[str]]:
    """The kinds of work a job wants years of, each as its telling words; none where it does not say."""
    inside = _LENGTH.sub(" ", wanted.text)
    after = _STOP.split(_after(wanted), maxsplit=1)[0]
    passage = inside if _stems(inside) - _PLAIN_STEMS else after
    kinds = (frozenset(_stems(piece) - _PLAIN_STEMS) for piece in _EITHER.split(passage))
    return [kind for kind in kinds if kind]


def _after(wanted: Wanted) -> str:
    """What follows the years in the sentence that asks for them."""
    return _LENGTH.sub(" ", wanted.clause.partition(wanted.text)[2])


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.folded) for word in vocabulary.words(text) if len(word.folded) > 1)


def _touches(own: frozenset[str], kind: frozenset[str]) -> bool:
    return any(akin(word, other) for word in kind for other in own)


def _holds(own: frozenset[str], kind: frozenset[str]) -> bool:
    return all(any(akin(word, other) for other in own) for word in kind)


_PLAIN_STEMS = frozenset(map(stem, _PLAIN))
_HEAD_STEMS = frozenset(map(stem, _HEADS))
_TITLE_STEMS = frozenset(map(stem, (*_RANKS, *_HEADS, *_AROUND)))


def _longest(resume: Resume, jobs: list[Job], wanted: Wanted) -> str:
    """The dates of the job that shows the years best: by its length, by the words that say what they are years of."""

    def nearness(job: Job) -> tuple[bool, bool, int, int, float]:
        told, length = resume.told_of(job), timeline.total_years([job])
        near = coverage.shared(told, wanted.text), coverage.shared(told, wanted.clause)
        return (length >= wanted.number, length >= 0.5 * wanted.number, *near, length)

    return max(jobs, key=nearness).span.text
