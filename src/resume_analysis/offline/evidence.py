"""Whether a resume shows what a job asks for, and by which words of it."""

from __future__ import annotations

import re

from resume_analysis.judgement import Requirement
from resume_analysis.offline import courses, depth, extent, fluency, mentions, otherwise, papers, schooling
from resume_analysis.offline.extent import Extent
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import denials, line_ends, phrasing, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES, PAPERS
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.vocabulary import Mention

_TAUGHT_IN = ("certifications", "courses")
_NUMBER_AFTER = re.compile(r"-[A-Z]?-?\d")
"""What makes another name of letters: "IPC-A-610" is a standard, and no paper of the IPC."""
_AS_STUDENT = re.compile(
    r"(?i)\b(?:(?:overview|awareness|introductory|taster) (?:class|course|session|workshop)|capstone|practicum"
    r"|student (?:placement|rotation|clinicals?)|clinical rotations?)\b"
)
"""What was done in a study, which is no experience of the post."""
_EVENINGS = re.compile(r"(?i)\b(?:night|evening|short|weekend|one[- ]day|\d[- ]days?) (?:course|class|workshop)\b")
"""What somebody sat in and got no paper for, as far as the line says."""
_ONLY_GOOD = re.compile(r"(?i) ?(?:\w{1,4} )?\((?:good|working knowledge|solid|gut|bien)\)")
"""What is said of a thing of which more is asked: "SAP FI (good)"."""
_BEHIND = re.compile(r"[^,;|•(]*(?:\([^()]*\))?[^,;|•(]*")
_INTRODUCED = re.compile(r"(?i)\b(?:intro(?:duction|ductory)?|basics|fundamentals|principles) (?:to|of|in)\b[^\n]*$")
"""Before what a course led into: "Intro to Mastercam"."""
_LEADS = 60
"""Letters before a thing in which its course is named."""
_KIND = re.compile(
    r"(?<=[A-Z\d])\s+(?:contracts?|standards?|frameworks?|regulations?|software|systems?|tools?|suite|method\w*)$"
)
_TITLE_AFTER = re.compile(
    r"(?i)\s(?:\w+\s)?(?:\w*(?:engineer|develop|programm|entwickl|ingenieur|operative|worker)\w*)"
)
_POST = re.compile(
    r"(?i)\b(?:inspector|manager|officer|assessor|auditor|instructor|trainer|supervisor|practitioner|examiner)$"
)
"""How a demand ends that is of somebody who holds a post or a paper."""
_LICENCE_OF = re.compile(r" licen[cs]e$")
"""How a demand ends that is for the licence of one of several states: "Texas or Florida license"."""
_PAPER_OF = re.compile(
    r"([^()]*[A-Z\d][^()]*\b(?:certification|certificate|licen[cs]e|qualification|registration)) \([^()]*\bor\b"
)
"""A paper with its kinds in brackets: "EPA 608 certification (Type II or Universal)"."""
_QUALIFIED = re.compile(
    r"(?i)(?<!part[- ])\bqualified\b|\bmember\b|\b(?:ACMA|FCMA|FCCA|FCA)\b|\bcharter(?:ed|holder)?\b"
)
"""How a line tells that somebody has all levels of a paper."""
_PLAIN_HEADS = frozenset({"development", "engineering", "programming", "experience", "work", "operations", "tasks"})


def judge(resume: Resume, wanted: Wanted) -> Requirement | None:
    """Hold one requirement other than years against the resume; None where its words leave open how much it shows."""
    if wanted.kind == "degree":
        return schooling.judge(resume, wanted)
    if wanted.kind == "phrase":
        return _phrase(resume, wanted)
    found = mentions.mentions_of(resume, wanted.names)
    if not found and (by_letters := _by_letters(resume, wanted)):
        return by_letters
    if not found and mentions.is_denied(resume, wanted.names):
        return missing(wanted)
    if not found:
        line, name = otherwise.find(resume, wanted.names, wanted.text) or ("", "")
        if line and papers.asked(wanted.text) and not papers.tells_of_one(line):
            return None
        if line and _may_have_lapsed(resume, wanted, line):
            return None
        if line:
            return shown(wanted, "met", line, _skill(name, wanted))
        suite, parts = otherwise.find_suite(resume, wanted.names)
        return shown(wanted, "met" if parts > 1 else "partial", suite) if suite else missing(wanted)
    held = _answering(resume, wanted, found)
    if not held:
        return None
    mention = mentions.best(resume, held, names=wanted.names, asked=wanted.text, clause=wanted.clause)
    if mention is None or _may_be_less(resume, wanted, mention, held) or depth.lacks_the_one(wanted, resume.text):
        return None
    named = next(
        (name for name in wanted.names if name == mention.name),
        next(name for name in wanted.names if mention.name in vocabulary.names_of(name)),
    )
    quote = resume.quote_at(mention.start, mention.end)
    if any(lacks(wanted, quote) for lacks in (depth.lacks_the_grade, depth.lacks_the_level, depth.lacks_the_number)):
        return None
    less = depth.denies_a_part(wanted, _whole_line(resume, mention)) or depth.lacks_a_module(wanted, resume.text)
    status = "partial" if held[mention] == "part" or less else "met"
    if status == "partial" and mention.name in PAPERS and depth.must_be_held_now(wanted):
        return None  # an application is no part of a registration that holds
    trained = status == "met" and mentions.is_taught(resume, mention) and not papers.is_word(wanted.text)
    listed = status == "met" and mentions.section(resume, mention) == "skills"
    deed = otherwise.find(resume, (named,), named, at_work=True) if (trained or listed) and named.islower() else None
    if deed:  # "Negotiated prices" before a course in negotiation
        quote, named = deed
    elif status == "met" and depth.asks_experience(wanted) and _is_only_taught(resume, mention):
        return None  # a course is no experience, and a resume that names one may tell of it in other words
    return shown(wanted, status, quote, _skill(named, wanted))


def _is_only_taught(resume: Resume, mention: Mention) -> bool:
    """Whether a thing is named as what a course taught or among the papers, and is none itself."""
    section = mentions.section(resume, mention)
    begin = max(0, mention.start - _LEADS)
    led = section in ("education", "courses") and _INTRODUCED.search(resume.text, begin, mention.start)
    taught = section == "certifications" or led or _AS_STUDENT.search(_line(resume, mention))
    return (bool(taught) and mention.name not in PAPERS) or courses.is_learned(resume, mention)


def _by_letters(resume: Resume, wanted: Wanted) -> Requirement | None:
    """A paper shown by its letters alone: "ADR licence" by "ADR – packages and tanks"; None where it is not."""
    bare = papers.WORD_BEHIND.sub("", wanted.text)
    if bare == wanted.text or not re.fullmatch(r"[A-Z][A-Z\d]{2,5}", bare):
        return None
    return told if (told := _phrase(resume, wanted)) and told.status != "missing" else None


def _answering(resume: Resume, wanted: Wanted, found: list[Mention]) -> dict[Mention, Extent]:
    """The mentions that are of the kind asked for, an aim reached, a thing done, each with how much it claims."""
    if depth.asks_leading(wanted):
        found = [mention for mention in found if depth.tells_leading(_line(resume, mention))]
    if depth.asks_attainment(wanted):
        found = [mention for mention in found if depth.tells_attainment(_line(resume, mention))]
    if depth.asks_mastery(wanted):
        found = [mention for mention in found if depth.shows_mastery(_piece(resume, mention))] or found
    if depth.asks_experience(wanted):
        done = [mention for mention in found if not courses.is_learned(resume, mention)]
        worked = [
            mention for mention in done if mentions.section(resume, mention) not in ("certifications", "education")
        ]
        found = worked or done or found
    if depth.asks_production(wanted):
        at_work = [mention for mention in found if mentions.section(resume, mention) == "experience"]
        elsewhere = ("skills", "projects", *_TAUGHT_IN, "education")
        found = at_work or [mention for mention in found if mentions.section(resume, mention) not in elsewhere]
    if any(extent.has_lapsed(resume, mention) for mention in found):  # "held throughout" at work, and expired since
        found = [mention for mention in found if mentions.section(resume, mention) not in ("experience", "projects")]
    if kind := depth.kind_asked(wanted):
        named = frozenset[str]().union(*(vocabulary.names_of(name) for name in wanted.names if name != kind))
        found = [mention for mention in found if mention.name in named]
    if short := depth.falls_short(wanted):
        found = [mention for mention in found if not short.search(_line(resume, mention))]
    whole = [mention for mention in found if extent.of(resume, mention) == "whole"]
    doubted = [mention for mention in whole if papers.in_doubt(resume, mention)]
    entered = [mention for mention in found if mention.name in PAPERS and mentions.is_taught(resume, mention)]
    held = {mention.name for mention in entered if mention in whole and mention not in doubted}
    ahead = {mention.name for mention in entered} - held  # told of elsewhere, such a paper is shown no more than here
    claims = {
        mention: _extent(resume, mention, wanted)
        for mention in found
        if mention not in doubted and (mention in entered or mention.name not in ahead)
    }
    begun = {at.name for at, claimed in claims.items() if claimed == "part" and at.name in extent.BY_LEVELS}
    return {
        at: "part" if at.name in begun and not _QUALIFIED.search(_line(resume, at)) else claimed
        for at, claimed in claims.items()
    }


def _may_have_lapsed(resume: Resume, wanted: Wanted, told: str) -> bool:
    """Whether a paper that must hold today was got too long ago to say that it does."""
    return depth.asks_currency(wanted) and papers.is_old(told, resume.today, depth.years_held(wanted))


def _may_be_less(resume: Resume, wanted: Wanted, mention: Mention, held: dict[Mention, Extent]) -> bool:
    """Whether the best mention may fall short: of a paper, or of mastery that no deed shows."""
    line = _line(resume, mention)
    if papers.asked(wanted.text) and (
        papers.denied(line) or resume.names_post(mention.start) or not _is_paper(resume, mention)
    ):
        return True
    if _may_have_lapsed(resume, wanted, _whole_line(resume, mention)):
        return True
    if depth.lacks_what_is_included(wanted, resume.text):
        return True
    much = extent.asks_much(wanted)
    if much and (_ONLY_GOOD.match(resume.text, mention.end) or mentions.is_rated_low(resume, held)):
        return True
    if depth.asks_mastery(wanted) and not any(depth.shows_mastery(_piece(resume, at)) for at in held):
        return True  # "Excel" in a list or a line of the work may or may not be advanced Excel
    if any(claimed == "whole" and mentions.at_work(resume, at) for at, claimed in held.items()):
        return False
    if not much:
        return False
    # a webinar or a course under way may or may not be strong knowledge
    rated = any(claimed != "whole" and at.name == mention.name for at, claimed in held.items())
    return rated or courses.names_one(resume, mention) or mentions.section(resume, mention) == "courses"


def _extent(resume: Resume, mention: Mention, wanted: Wanted) -> Extent:
    if mention.name in LANGUAGES:
        return fluency.compare(resume, mention, wanted)
    if mention.name in PAPERS and mention.name not in wanted.names and extent.of(resume, mention) == "part":
        return "unclear"  # what a paper that lies ahead will show, nobody knows yet
    return extent.asked_of(wanted, resume, mention)


def _skill(name: str, wanted: Wanted) -> str:
    """What is shown of a requirement: one of several terms in the words of the job, "Google Sheets", not the suite."""
    if len(wanted.names) == 1:
        return wanted.skill
    if (of := _LICENCE_OF.search(wanted.text)) and not _LICENCE_OF.search(name):
        return f"{name}{of[0]}"
    if paper := _PAPER_OF.match(wanted.text):
        return paper[1]
    if name.casefold() in wanted.text.casefold():
        return name
    found = (mention for mention in vocabulary.mentions(wanted.text) if mention.name == name)
    return next((wanted.text[mention.start : mention.end] for mention in found), name)


def _line(resume: Resume, mention: Mention) -> str:
    return resume.quote_at(mention.start, mention.end)


def _piece(resume: Resume, mention: Mention) -> str:
    """What is said of a mention between two commas; brackets behind it belong to it, however long they are."""
    line = _line(resume, mention)
    at = mention.start - resume.text.index(line, max(0, mention.start - len(line)))
    start = max(line.rfind(stop, 0, at) + 1 for stop in (",", ";", "|", "•", " and ", "&"))
    behind = _BEHIND.match(line, at)
    return line[start : behind.end() if behind else at]


def _whole_line(resume: Resume, mention: Mention) -> str:
    start, end = line_ends.around(resume.text, mention.start, mention.end)
    return resume.text[start:end]


def _is_paper(resume: Resume, mention: Mention) -> bool:
    """Whether a mention may stand for a paper: one by its name, named as one, or among papers and trainings."""
    if mention.name in PAPERS or papers.names_one(resume, mention):
        return True
    return mentions.is_taught(resume, mention) and not _EVENINGS.search(_line(resume, mention))


def _phrase(resume: Resume, wanted: Wanted) -> Requirement | None:
    bare = _KIND.sub("", papers.WORD_BEHIND.sub("", wanted.text))  # "CEN certification" is shown by "CEN"
    if len(bare) < 3 or not re.fullmatch(r"[A-Z][A-Z\d&+-]+|[A-Z][\w&+-]*(?:\s[A-Z][\w&+-]*)+", bare):
        bare = wanted.text  # but "AZ license" not by a place in Arizona, nor "driving instructor licence" by the job
    places = [
        Mention(bare, *place)
        for place in phrasing.find_phrase(resume.text, bare)
        if not (_NUMBER_AFTER.match(resume.text, place[1]) or mentions.begins_firm(resume.text, place[1]))
        and not resume.heads(place[0])
    ]
    if "(" in bare and (at := resume.text.find(bare)) >= 0:  # "Renting Homes (Wales) Act"
        places.append(Mention(bare, at, at + len(bare)))
    affirmed = [at for at in places if not denials.is_denied(resume.text, at.start, at.end)]
    if len(affirmed) < len(places) and (bare.isupper() or papers.asked(wanted.text)):
        return None  # a paper denied in one place is not held, whatever is told of it in another
    held = _answering(resume, wanted, affirmed)
    if affirmed and not held:
        return None
    if held:
        best = mentions.best(resume, held, names=(bare,), asked=wanted.text, clause=wanted.clause)
        use = bare.islower() or " " in bare  # a name in capitals may be that of the paper, "CEN"
        taught = best is not None and (
            courses.is_learned(resume, best) or (bare.islower() and mentions.section(resume, best) in _TAUGHT_IN)
        )
        much = depth.asks_experience(wanted) or extent.asks_much(wanted)
        if best and taught and held[best] == "whole" and much:
            return None
        if best is None or (use and papers.asked(wanted.text) and not _is_paper(resume, best)):
            return None
        if _may_have_lapsed(resume, wanted, _whole_line(resume, best)):
            return None
        quote = resume.quote_at(best.start, best.end)
        if depth.lacks_the_number(wanted, quote):
            return None
        less = held[best] == "part" or depth.denies_a_part(wanted, _whole_line(resume, best))
        return shown(wanted, "partial" if less else "met", quote)
    role, _, head = wanted.text.rpartition(" ")
    if role and head.casefold() in _PLAIN_HEADS:  # a backend engineer has done "backend development"
        for start, end in phrasing.find_phrase(resume.text, role):
            if _TITLE_AFTER.match(resume.text, end):
                return shown(wanted, "met", resume.quote_at(start, end))
    told = otherwise.find(resume, (wanted.text,), wanted.text)
    if told and (post := _POST.search(wanted.text)) and post[0].casefold() not in told[0].casefold():
        return None  # weld inspection makes nobody a welding inspector
    if not told:
        return missing(wanted)
    if depth.asks_experience(wanted):
        told = otherwise.find(resume, (wanted.text,), wanted.text, done=True)
    if told is None or (papers.asked(wanted.text) and not papers.tells_of_one(told[0])):
        return None
    return shown(wanted, "met", told[0])
