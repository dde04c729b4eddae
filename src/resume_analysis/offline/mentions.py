"""The mentions of a term in a resume, and which of them shows it best."""

from __future__ import annotations

import re
from itertools import islice

from resume_analysis.offline import courses, extent, papers
from resume_analysis.offline.extent import Extent
from resume_analysis.offline.reading import Resume
from resume_analysis.reading import coverage, denials, line_ends, phrasing, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES, PAPERS, SPELLINGS
from resume_analysis.reading.not_spoken import NOT_SPOKEN
from resume_analysis.reading.phrases import GRADE
from resume_analysis.reading.vocabulary import Mention

_MOST_MENTIONS = 100
"""Of one term: a text that repeats a word without end must not keep a worker busy for minutes."""
_RANK = {
    "experience": 0,
    "certifications": 0,
    "languages": 0,
    "projects": 1,
    "education": 2,
    "courses": 2,
    "skills": 3,
}
_RATED = ("skills", "languages", "summary", "header")
_TRAINING = ("certifications", "education", "courses")
_OF_OTHERS = re.compile(
    r" (?!(?:and|or|und|et|to|at|on|as|for|with|in|by|both|daily|fluently"
    r"|languages?|speak\w*|level|skills?|is|was)\b)[a-z]{3,}"
)
_PROVIDER = re.compile(r" (?:\w+ )?(?:University|Academy|Alliance|Institute|Association|Foundation|Society)\b")
"""What makes a term part of the name of who teaches: "Test Automation University"."""
_LED_TO = re.compile(r"(?i)(?:-\w)? (?:training|course|classes|school|preparation|prep)\b")
"""What makes a paper that of a course towards it: "CDL-A training, 4 weeks"."""
_SPOKEN = re.compile(r"(?i)\W*(?:(?:foreign |spoken )?languages?|sprachen|langues|idiomas|talen)\b[^:\n]{0,20}:")
"""How a line begins that lists languages in a section of another name."""
_LEFT_BEHIND = re.compile(
    r"(?i)\b(?:migrat\w+|mov\w+|convert\w+|port(?:ed|ing)|switch\w*|transition\w*|chang\w+)\b[^.;\n]{0,60}"
    r"\bfrom (?:(?!to\b)[\w.+#/-]+ ){0,3}$"
    r"|\b(?:replac\w+|retir\w+|decommission\w+|phas\w+ out)\b(?:(?!\b(?:with|by|in)\b)[^.;\n]){0,50}$"
)
"""Before what was given up for another: "Migrated 120 screens from JavaScript to TypeScript"."""
_FIRM_AFTER = re.compile(
    r"(?: [A-Z][\w&.'’-]*){0,3} (?:Inc|Ltd|LLC|LLP|GmbH|AG|Corp|Corporation|Limited|Pty|Pvt|Plc|PLC|plc|B\.V|S\.A|Co)\b"
)
"""Behind a name that begins that of a firm: "Outreach Manila Solutions Inc."."""
_IN_WORDS = (
    re.compile(
        r"(?i)\b(?:in|into|from|auf|en|speak\w*|spoke|fluent|language|translat\w+|interpret\w+|taught|teach\w*|bilingual|both|native"
        r"|correspond\w+|conversational|lessons?|class(?:es)?)\b[^.;()\n]{0,30}$"
    ),
    re.compile(
        r"(?i)(?:,? (?:and|&|or|/) \w+)?[- ](?:speak\w*|language|skills|lessons?|class(?:es)?|tuition|correspondence)\b"
    ),
)
"""Around a language that is used at work, and not where others are from: "Korean and Japanese groups"."""
_CITIZEN = re.compile(r"(?i)\b(?:nationality|citizenship|staatsangehörigkeit|nationalité|nacionalidad|passport)\W*$")


def mentions_of(resume: Resume, names: tuple[str, ...]) -> list[Mention]:
    """The mentions that show a term under one of these names and are no denial, the first hundred of them."""
    showing = frozenset[str]().union(*(vocabulary.names_of(name) for name in names))
    unknown = [name for name in names if name not in SPELLINGS]
    literal = [Mention(name, *place) for name in unknown for place in _spelled(resume.text, name)]
    found = (
        mention
        for mention in [*resume.mentions, *literal]
        if mention.name in showing
        and not denials.is_denied(resume.text, mention.start, mention.end)
        and not (mention.name in LANGUAGES and _is_subject(resume, mention))
        and (mention.name in LANGUAGES or not resume.heads(mention.start))
        and not (mention.name not in PAPERS and begins_firm(resume.text, mention.end))
    )
    return list(islice(found, _MOST_MENTIONS))


def _spelled(text: str, name: str) -> list[tuple[int, int]]:
    """Where a name no list knows stands as a name: "LEAP" is not in "a leap", "Vision" not in "a vision"."""
    places = phrasing.find_phrase(text, name)
    if name.isupper():
        return [(start, end) for start, end in places if text[start:end].isupper()]
    one = " " not in name and name[0].isupper()
    return [(start, end) for start, end in places if not one or text[start].isupper()]


def _is_subject(resume: Resume, mention: Mention) -> bool:
    """Whether a language is what was studied or taught, or where others are from: "BA English", "German suppliers"."""
    if section(resume, mention) == "experience":
        line = line_ends.start_of(resume.text, mention.start)
        used = _IN_WORDS[0].search(resume.text, line, mention.start) or _IN_WORDS[1].match(resume.text, mention.end)
        if not used or _OF_OTHERS.match(resume.text, mention.end):
            return True
    if _CITIZEN.search(resume.text, max(0, mention.start - 40), mention.start):
        return True
    return resume.names_degree(mention.start) or NOT_SPOKEN.match(resume.text, mention.end) is not None


def _is_named(resume: Resume, mention: Mention, names: tuple[str, ...]) -> bool:
    """Whether a mention is of one of these names itself, also as the first word of a longer one: "VMware vSphere"."""
    told = resume.text[mention.start : mention.end].casefold()
    return mention.name in names or any(phrasing.holds(told, name.casefold()) for name in names)


def begins_firm(text: str, end: int) -> bool:
    """Whether what ends there is the beginning of the name of a firm."""
    return _FIRM_AFTER.match(text, end) is not None


def is_left_behind(text: str, start: int) -> bool:
    """Whether a deed tells that what stands there was given up for another thing."""
    return _LEFT_BEHIND.search(text, line_ends.start_of(text, start), start) is not None


def best_mention(resume: Resume, name: str) -> Mention | None:
    """The mention that shows best that a resume claims the whole of a term; None where none does."""
    held = {mention: extent.of(resume, mention) for mention in mentions_of(resume, (name,))}
    shown = best(resume, held, names=(name,), asked=name)
    return shown if shown and held[shown] == "whole" else None


def best(
    resume: Resume, held: dict[Mention, Extent], *, names: tuple[str, ...], asked: str, clause: str = ""
) -> Mention | None:
    """The mention that shows a term best: named itself, in the words of the job, in the work experience.

    Of several there the one whose line has most words of the ``clause`` that asks for it.

    Where a resume rates itself ("Power BI, basic"), a course or a list elsewhere does not outweigh it. A paper is shown
    by words that name one: a forklift licence not by the upkeep of forklifts.
    """
    paper = papers.asked(asked) or not PAPERS.isdisjoint(names) or re.search(rf"\b{GRADE}", asked) is not None
    told = [mention for mention, claimed in held.items() if claimed != "unclear"]
    spoken = {mention.name for mention in held if mention.name in LANGUAGES and _is_spoken(resume, mention)}
    told = [mention for mention in told if mention.name not in spoken or _is_spoken(resume, mention)]
    rated = {mention.name for mention in told if held[mention] == "part" and section(resume, mention) in _RATED}
    rated -= {mention.name for mention in told if held[mention] == "whole" and at_work(resume, mention)}
    under = {*rated, *(name for of in rated & {*names} for name in vocabulary.names_of(of) - {*names})}
    told = [
        mention for mention in told if mention.name not in under or held[mention] == "part" or at_work(resume, mention)
    ]
    return min(
        told,
        key=lambda mention: (
            held[mention] == "part",
            paper and not (papers.names_one(resume, mention) or section(resume, mention) == "certifications"),
            paper and not is_taught(resume, mention),
            paper and _LED_TO.match(resume.text, mention.end) is not None,
            mention.name in LANGUAGES and section(resume, mention) in ("education", "courses"),
            _PROVIDER.match(resume.text, mention.end) is not None,
            is_left_behind(resume.text, mention.start),
            not _is_named(resume, mention, names),
            courses.names_one(resume, mention),
            held[mention] == "part" and section(resume, mention) == "courses",
            mention.name.islower() and resume.ends_employer(mention.start, mention.end),
            mention.name.islower() and resume.names_post(mention.start),
            _RANK.get(section(resume, mention), 4),
            phrasing.stem(resume.text[mention.start : mention.end].casefold()) != phrasing.stem(asked.casefold()),
            -coverage.shared(resume.quote_at(mention.start, mention.end), clause) if clause and len(told) > 1 else 0,
            mention.start,
        ),
        default=None,
    )


def is_rated_low(resume: Resume, held: dict[Mention, Extent]) -> bool:
    """Whether a resume says of itself, where it lists what it knows, that it knows little of a thing."""
    return any(claimed == "part" and section(resume, at) in _RATED for at, claimed in held.items())


def _is_spoken(resume: Resume, mention: Mention) -> bool:
    """Whether a language stands where a resume lists those somebody speaks."""
    start = line_ends.start_of(resume.text, mention.start)
    return section(resume, mention) == "languages" or _SPOKEN.match(resume.text, start) is not None


def section(resume: Resume, mention: Mention) -> str:
    """The section a mention stands in."""
    return resume.section_at(mention.start)


def is_taught(resume: Resume, mention: Mention) -> bool:
    """Whether a mention stands among papers and trainings."""
    return section(resume, mention) in _TRAINING


def at_work(resume: Resume, mention: Mention) -> bool:
    """Whether a term is named in a line of its own, neither in a list of skills nor as the name of a course."""
    return section(resume, mention) not in (*_RATED, "certifications") and not (
        courses.names_one(resume, mention) or courses.is_learned(resume, mention)
    )


def is_denied(resume: Resume, names: tuple[str, ...]) -> bool:
    """Whether the resume says in words that it has none of it."""
    return any(
        mention.name in names and denials.is_denied(resume.text, mention.start, mention.end)
        for mention in resume.mentions
    )
