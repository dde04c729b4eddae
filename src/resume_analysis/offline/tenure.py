"""Whether the dated work covers the years a job asks for, and in which of its jobs they were spent.

Years are years of something. A job counts towards them only where its own words say that it is of that kind; where
they do not, nobody can tell by rules, and nothing is said unless the dates are too few whatever they were spent on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from resume_analysis.judgement import Requirement
from resume_analysis.models import AnalysisInput
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import coverage, dates, numbers, phrasing, timeline, vocabulary
from resume_analysis.reading.lexicon import BROAD, LANGUAGES, listed
from resume_analysis.reading.numbers import NUMBER
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.phrasing import akin, stem
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.thresholds import NEARLY
from resume_analysis.reading.timeline import Job

IN_FIELD, RELATED = 45, 20
"""Relevance of the work (0-100) from which it counts as work in the field, or as related to it."""
_QUALIFIED = re.compile(
    r"(?i)\b(?:post[- ](?:qualif|regist|admission|licens|apprentic)\w*|PQE|qualified"
    r"|after (?:qualif|regist|(?:your |the |an )?apprentic)\w+)\b"
)
_TRAINEE = re.compile(r"(?i)\b(?:trainee|student|intern(?:ship)?|apprentice\w*|pre-?registration|articled|pupil)\b")
_INDUSTRY = re.compile(r"(?i)\bindustry\b")
_ACADEMIC = re.compile(r"(?i)\b(?:\w*universit\w*|college|school|teaching assistant)\b")
_EITHER = re.compile(r"(?i)[,/]|\s&\s|\b(?:and|or|und|oder|et|ou|y|o)\b")
_WORD = r"\b(?:experience|\w*erfahrung|expérience|experiencia)\b"
_EXPERIENCE = re.compile(rf"(?i)^['’]s?|{_WORD}")
_LENGTH = re.compile(rf"(?i)^[^;.]*?\b(?:years?|yrs?|jahren?|ans|années|años)\b['’]?|{_WORD}")
_LATELY = re.compile(
    r"(?i)\b(?:within|in|during|over) (?:the |your )?(?:last|past|previous) (?:\w+ )?(?:years?|months?)\b"
)
"""When years are to have been, which says nothing of what: "within the last five years"."""
_PLAIN = listed("""
    a an the of in as with and or to for on at by from into de d en der die das dem des im mit als und le la les du
    directly building delivering shipping creating working another other any similar same comparable equivalent
    relevant related role roles position positions capacity field area environment setting settings industry level
    discipline professional proven practical hands solid demonstrated progressive prior previous recent full time
    post qualification qualified work working job experience paid commercial direct dans un une poste similaire como
    comme puesto across minimum least preferred required must graduate registration licensure apprenticeship such
    von bei various years year ähnlichen vergleichbaren position bereich beruf
""")
_LED = re.compile(
    r"(?i)\W*(?:of |in )?(?:(?:proven|direct|formal|directly|formally) )?(?:managing|leading|supervising|running"
    r"|heading|coaching|mentoring|(?:people|line|staff|team|personnel)[- ](?:management|leadership"
    r"|managing|supervision))\b"
)
"""Years of leading others are not shown by having been one of them."""
_LEADER = re.compile(r"(?i)\b(?:manager|(?:team )?lead(?:er)?|head|director|supervisor|chief|vp|president|foreman)\b")
_SERVED = re.compile(
    r"(?i)\b(?:with|for|managing|serving|supporting|handling) (?:[\w-]+ ){1,3}"
    r"(?:customers?|clients?|accounts|patients|users|learners|pupils|companies|organi[sz]ations|stakeholders)\W*$"
)
_AT_PLACE = re.compile(
    r"(?i)\W*(?:in|at|for|with|within) "
    r"(?:an? |the |[a-z]+ (?=\w*(?:schools|hospitals|hotels|homes|clinics)\b))"
)
_AS = re.compile(r"(?i)\W*(?:as|als|como|comme|en tant que)\b")
_THEN = re.compile(
    r"(?i),? (?:then|later|promoted to|and from 20\d\d|before that) |\s/\s(?=(?:acting|stand-in|interim)\b)"
)
"""Between the titles of one entry, which share its dates."""
_ROTATED = re.compile(
    r"(?im)(?:^\W*|, )(?:rotations (?:in|through)|rotat(?:ed|ing) (?:[\w-]+ ){0,4}?(?:through|between|among))\b"
)
"""How a line begins that tells of several places one after the other, without saying how long each was."""
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
_SETTINGS = listed("""
    primary secondary tertiary acute community inpatient outpatient ambulatory residential hospice prison aged
    elementary preschool nursery industrial
""")
"""Where a trade is practised: a nurse on a ward is none in the community."""
_AROUND = listed("m w d f h x i ii iii iv and of for the a an in at we are looking our join to is seeking hiring")
_PLACE = re.compile(r"[(|,:;•·@]|\s[–—-]\s|\s(?:at|bei|chez)\s")
"""What follows a title: its place, its employer."""
_LONGEST_TITLE = 12
_LONGEST_HEAD = 160
_OF_A_SIZE = re.compile(
    r"(?i)\b\d[\d,.]*\s?\+? ?(?:or more )?(?:employees|staff|people|beds?|rooms?|covers|seats|users"
    r"|stores|sites|units|fte)\b"
)
"""How large the place of the years is to have been, which the dates do not say: "with 500+ employees"."""
_SECOND = re.compile(
    r"(?i)\b(?:at least|minimum(?: of)?|of which|of these|of them|including) (?:\w+ ){0,2}?"
    r"(?:\d+|one|two|three|four|five|six)\b|\bwith (?:\d+|one|two|three|four|five|six)(?: or more\b|\+)"
)
"""A second measure of the same years."""
_WHERE = re.compile(r"(?i),? \b(?:in|at|within|inside|across|on|for) (?!order)")
"""Before where years are to have been spent: "as a legal secretary in civil litigation"."""
_DOING = re.compile(r"\W*[a-z]{4,}ing\b(?! (?:and|or|,))(?!,)")
"""What is done to each of several things: "coordinating conferences, meetings or events"."""
_POST_LETTERS = re.compile(r"\b(?:PA|NP|RN|GP|CNA|LPN|EMT|SRE|DBA|SDR|BDR|CFO|CTO|CEO|COO)\b")
"""Letters of a post, of which years are asked."""
_NOW_AND_THEN = re.compile(r"(?i)\b(?:relief|stand[- ]in|back-?up|fill(?:ing)?[- ]in|occasional)\b")
"""A post that is taken up when its holder is away says nothing of years."""
_SAID_BEFORE = re.compile(r"(?i)[a-z]{3}[^.;]*[,(:–-]\s*(?:(?:min(?:imum|\.)?|at least|for)\s*)?$")
"""Before years at the end of a demand, which says first of what they are."""
_INCLUDED = re.compile(r",? including (?P<what>[^.;,()\d]{3,60})")
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
    untitled = [job for job in resume.jobs if near >= IN_FIELD and not (job.role and TITLE_WORD.search(job.role.text))]
    posting = "\n".join(filter(None, (question.job_title, question.job_description)))
    fitting = [job for job in resume.jobs if job in untitled or coverage.touches(resume.told_of(job), posting)]
    return fitting or (list(resume.jobs) if near >= IN_FIELD else [])


def judge(resume: Resume, question: AnalysisInput, wanted: Wanted, fitting: list[Job]) -> Requirement | None:
    """Hold the years asked for against the dated work; None where the rules cannot tell.

    ``fitting`` are the jobs that share words with the one in question.
    """
    if not resume.jobs:
        claim = timeline.claimed_years(resume.text)
        if claim and claim[0] >= wanted.number:
            return shown(wanted, "partial", claim[1].text)
        return None if resume.work or resume.worked.doubts else missing(wanted)
    since = _since(wanted, resume.today)
    jobs = [job for job in resume.jobs if not _spent_elsewhere(job, wanted) and job.span.last >= since]
    if _kinds(wanted) or _title(question):
        told_of_any = frozenset[str]().union(*(_stems(resume.told_of(job)) for job in resume.jobs))
        sure = [job for job in jobs if _is_of(resume, job, question, wanted, told_of_any)]
    else:
        sure = [job for job in jobs if job in fitting]  # nothing says of what they are to be years
    sure = [
        job
        for job in sure
        if not any(doubt.line.start <= job.span.at < doubt.line.end for doubt in resume.worked.doubts)
    ]
    own = timeline.total_years(sure) if sure else 0.0
    if own >= wanted.number and _SECOND.search(wanted.clause.partition(wanted.whole)[2]):
        return None  # "4 years in marketing, with at least 2 in e-commerce"
    if own >= wanted.number and _OF_A_SIZE.search(wanted.of):
        return None
    if own >= wanted.number and not _kinds(wanted) and _SAID_BEFORE.search(wanted.before):
        return None  # "commercial Azure experience, min. 1 year"
    if own >= wanted.number and not _tells_what_is_included(resume, sure, wanted):
        return None
    if own >= wanted.number:
        return shown(wanted, "met", _passage(resume, question, wanted, sure, wanted.number))
    if timeline.total_years(jobs) >= wanted.number or resume.worked.years is None:
        return None  # some of it may be years of what is asked for
    if resume.worked.years < NEARLY * wanted.number:
        return missing(wanted)
    if own < NEARLY * wanted.number:
        return None
    return shown(wanted, "partial", _passage(resume, question, wanted, sure, own))


def _since(wanted: Wanted, today: date) -> date:
    """The day from which on a job counts: "1 year of forklift experience in the last 3 years"."""
    lately = _LATELY.search(wanted.clause)
    number = lately and re.search(rf"(?i)\b{NUMBER}(?= years?)", lately[0])
    return today - timedelta(days=round(365.25 * numbers.read(number[0]))) if number else date.min


def _tells_what_is_included(resume: Resume, jobs: list[Job], wanted: Wanted) -> bool:
    """Whether jobs tell of what their years must hold, if anything: "experience in planning, including plan-making"."""
    included = _INCLUDED.match(wanted.clause.partition(wanted.whole)[2])
    return included is None or any(phrasing.together(resume.told_of(job), included["what"]) for job in jobs)


def _spent_elsewhere(job: Job, wanted: Wanted) -> bool:
    """Years "in industry" are not spent at a university, nor years after qualifying in training for it."""
    told = job.role.text if job.role else ""
    if _QUALIFIED.search(wanted.whole) and _TRAINEE.search(told):
        return True
    return _INDUSTRY.search(wanted.text) is not None and _ACADEMIC.search(told) is not None


def _is_of(resume: Resume, job: Job, question: AnalysisInput, wanted: Wanted, told_of_any: frozenset[str]) -> bool:
    """Whether the words of a job say that it is of the kind of which years are asked for.

    ``told_of_any`` are the words of all jobs.
    """
    title, told = (job.role.text if job.role else ""), resume.told_of(job)
    named, (kinds, *places) = _stems(title), _demands(wanted)
    post = _POST_LETTERS.search(wanted.text)
    titled = post or _AS.match(wanted.of) or _LED.match(wanted.of)  # "as a head chef", "managing engineers"
    own = named if titled else _stems(told)
    around = own | _stems(timeline.head_of(resume.text, job).text)  # "in a care home" is told by the employer's name
    if places and not all(any(_is_at(around | _stems(told), place) for place in kinds) for kinds in places):
        return False  # "in a regulated industry": no title says where
    if _AT_PLACE.match(wanted.of):
        own = around
    posts = _THEN.split(title)
    if titled and len(posts) > 1 and not all(any(_holds(_stems(post), kind) for kind in kinds) for post in posts):
        return False  # "Operative, then Team Leader": how long the second, nobody can tell
    if _ROTATED.search(told) and not any(_holds(named, kind) for kind in kinds):
        return False  # of several wards nobody can tell how long the one
    if _NOW_AND_THEN.search(title):
        return False
    if any(_holds(own, kind) for kind in kinds):
        return True
    if _SERVED.search(wanted.of):
        return False  # no title says that somebody's customers were enterprises
    if _LED.match(wanted.of):
        return _LEADER.search(title) is not None and _same_title(title, question, whole=True)
    if any(_holds(named, telling) for kind in kinds if (telling := kind - _HEAD_STEMS)):
        return True
    called = own | _stems(_PLACE.split(_title(question), maxsplit=1)[0])
    lacking = [_lacking(called, kind) - _HEAD_STEMS for kind in kinds if _touches(own, kind)]
    if kinds and all(_touches(told_of_any, words) for words in lacking):
        return False  # "industrial maintenance" is more than an electrician's title says, another job was at a hospital
    settings = [kind & _SETTING_STEMS for kind in kinds]
    if settings and all(settings) and not any(_touches(own, setting) for setting in settings):
        return False  # a title says what somebody is, not where
    if _same_title(title, question, whole=bool(kinds)):
        return not kinds or any(_holds(called, kind - _HEAD_STEMS) for kind in kinds)
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
    named = TITLE_WORD.search(first) is not None and len(first.split()) <= _LONGEST_TITLE
    return question.job_title or (first if named else "")


def _kinds(wanted: Wanted) -> list[frozenset[str]]:
    """The kinds of work a job wants years of, each as its telling words; none where it does not say."""
    return _demands(wanted)[0]


def _demands(wanted: Wanted) -> list[list[frozenset[str]]]:
    """What a job must be that counts towards the years, each as the telling words of what will do.

    The first says of what they are, none where nothing does; the others where they were to be spent: "as a legal
    secretary", "in civil litigation".
    """
    inside = _stems(_LENGTH.sub(" ", wanted.text)) - _PLAIN_STEMS
    told = [_choices(piece) for piece in _WHERE.split(_LATELY.sub(" ", _EXPERIENCE.sub(" ", wanted.of)))]
    first, *places = [kinds for kinds in told if kinds] or [[]]
    if inside and _WHERE.match(wanted.of):
        return [[inside], *[kinds for kinds in (first, *places) if kinds]]
    return [[inside | kind for kind in first] or ([inside] if inside else []), *places]


def _choices(told: str) -> list[frozenset[str]]:
    doing = _DOING.match(told)
    shared = _stems(doing[0]) - _PLAIN_STEMS if doing else frozenset()
    return [shared | kind for piece in _EITHER.split(told) if (kind := frozenset(_stems(piece) - _PLAIN_STEMS))]


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.folded) for word in vocabulary.words(text) if len(word.folded) > 1)


def _touches(own: frozenset[str], kind: frozenset[str]) -> bool:
    return any(akin(word, other) for word in kind for other in own)


def _lacking(own: frozenset[str], kind: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in kind if not any(akin(word, other) for other in own))


def _holds(own: frozenset[str], kind: frozenset[str]) -> bool:
    return not _lacking(own, kind)


def _is_at(told: frozenset[str], place: frozenset[str]) -> bool:
    """Whether words name a place, or one that is named after it: a neobank is a bank."""
    return all(any(len(word) > 3 and one.endswith(word) for one in told) for word in _lacking(told, place))


_PLAIN_STEMS = frozenset(map(stem, _PLAIN))
_HEAD_STEMS = frozenset(map(stem, _HEADS))
_SETTING_STEMS = frozenset(map(stem, _SETTINGS))
_TITLE_STEMS = frozenset(map(stem, (*_RANKS, *_HEADS, *_AROUND)))


def _passage(resume: Resume, question: AnalysisInput, wanted: Wanted, jobs: list[Job], years: float) -> str:
    """What shows that jobs last so many years: a claim where only several of them do and it says as much, else dates.

    Of jobs that are long enough by themselves, the one whose words are the nearest to what is asked for.
    """

    def nearness(job: Job) -> tuple[int, int, float]:
        told = resume.told_of(job)
        return coverage.shared(told, wanted.whole), coverage.shared(told, wanted.clause), timeline.total_years([job])

    titled = [job for job in jobs if job.role and coverage.shared(job.role.text, wanted.whole)]
    if timeline.total_years(titled) >= years:
        jobs = titled  # side projects may touch on it too
    if alone := [job for job in jobs if timeline.total_years([job]) >= years]:
        return named_with_dates(resume, max(alone, key=nearness))
    claim = timeline.claimed_years(resume.text)
    if claim and claim[0] >= years and _is_about(claim[1].text, question, wanted, jobs):
        return claim[1].text

    def called_alike(job: Job) -> tuple[int, float]:
        return coverage.shared(job.role.text if job.role else "", wanted.whole), timeline.total_years([job])

    return named_with_dates(resume, max(_enough(jobs, years), key=called_alike))


def named_with_dates(resume: Resume, job: Job) -> str:
    """The line of a job that holds its dates, with the one that names it beside them; of a long one the dates alone."""
    head = timeline.head_of(resume.text, job).text.strip()
    return head if head.count("\n") < 3 and len(head) <= _LONGEST_HEAD else job.span.text


def named(resume: Resume, job: Job) -> str:
    """The words that name a job; with its dates where they stand in other places, too: "Post applied for: Clerk"."""
    role = resume.post_of(job)
    return role if role and resume.text.count(role) == 1 else named_with_dates(resume, job)


def _enough(jobs: Sequence[Job], years: float) -> list[Job]:
    """The latest jobs that last so many years together."""
    latest = sorted(jobs, key=lambda job: job.span.last, reverse=True)
    counts = range(1, len(latest) + 1)  # more jobs never make fewer years
    return latest[: bisect_left(counts, years, key=lambda count: timeline.total_years(latest[:count])) + 1]


def dates_of(resume: Resume, jobs: Sequence[Job], years: float) -> str:
    """The dates of the latest job where it lasts so many years; else the date from which the latest ones do together.

    The dates of one of several jobs would show too few.
    """
    held = _enough(jobs, years)
    first = min((job.span for job in held), key=lambda span: span.first)
    begin = dates.beginning(first)
    return begin if len(held) > 1 and resume.text.find(begin) == first.at else first.text


def _is_about(claim: str, question: AnalysisInput, wanted: Wanted, jobs: list[Job]) -> bool:
    """Whether years are claimed of the kind of work that is asked for, or of none in particular."""
    telling = frozenset(word for word in _stems(claim) - _PLAIN_STEMS if not word[0].isdigit())
    named = _stems(_title(question)).union(*_kinds(wanted), *(_stems(job.role.text) for job in jobs if job.role))
    return not telling or _touches(named, telling)
