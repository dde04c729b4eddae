"""Whether a resume shows what a job asks for, and by which words of it."""

from __future__ import annotations

import re

from resume_analysis.judgement import Requirement
from resume_analysis.offline import otherwise, schooling
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import vocabulary
from resume_analysis.reading.lexicon import LANGUAGES, SPELLINGS
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.vocabulary import Mention

_RANK = {
    "experience": 0,
    "certifications": 0,
    "languages": 0,
    "projects": 1,
    "education": 2,
    "courses": 2,
    "skills": 3,
}
_WEAK_BEFORE = re.compile(
    r"(?i)(?<!machine )(?<!deep )(?<![\w-])(?:learn(?:ing)?|interest(?:ed)? in|eager|seeking|looking to|hoping"
    r"|want(?:ing)? to|basic"
    r"|basics of|beginner(?: in)?|familiar(?:ity)? with|exposure to|coursework in|introduct\w+ to"
    r"|grundkenntnisse(?: in)?|notions (?:de|en|d['’])|básicos? de|some|first steps in|shadowed"
    r"|working towards?|studying (?:for|towards)|preparing for|part[- ]qualified(?: in)?)\b"
    r"(?!\s*[,)|])[^.;\n)|]{0,25}$"
)
_WEAK_AFTER = re.compile(
    r"(?i)^(?:(?!\b(?:and|und|et|y)\b)[^,;.\n)|/&•·]){0,20}(?:\b(?:basic(?! (?-i:[A-Z]))|basics|beginner|elementary"
    r"|learning|a1|a2"
    r"|grundkenntnisse|notions"
    r"|in progress|pending|candidate|under ?way|part[- ]qualified"
    r"|débutant|básico|principiante|conversational)\b)"
)
_NEGATED = re.compile(
    r"(?i)\b(?:no|not|never|without|lacks?|kein\w*|nicht|ohne|pas|sans|aucune|sin|nunca)\b(?!\s+only)"
    r"(?:\s+(?:any|yet|prior|hands-on|direct|professional|real|commercial|experience|knowledge|expertise"
    r"|worked|work|used|using|with|in|of|on|have|had|familiar|aware|a|an|the|de|d|mit|erfahrung|expérience"
    r"|experiencia|con)){0,5}\s*$"
)
_FLUENT = re.compile(
    r"(?i)\b(?:fluent|fluency|native|business|bilingu\w+|c1|c2|excellent|very good|fließend\w*|verhandlungssicher\w*"
    r"|sehr gut\w*|courant|bilingu\w+|fluido|avanzado|professional|professionnel\w*|profesional)\b"
)
_A_LITTLE = re.compile(
    r"(?i)\b(?:a1|a2|b1|basic|beginner|elementary|grundkenntnisse|conversational|intermediate|notions"
    r"|scolaire|básico|school)\b"
)
_BASIC_ASKED = re.compile(
    r"(?i)\b(?:basics?|some|part[- ]qualified|working towards?|studying|candidate|first|initial|grundkenntnisse|erste"
    r"|notions|bases|nociones|básic\w+|familiarity"
    r"|exposure|keen to learn)"
    r"\b[^.;]{0,40}$"
)
_BASICS_ASKED = re.compile(r"(?i)\s*-?(?:basics|fundamentals|grundkenntnisse|notions)\b")
_PAPER = re.compile(
    r"(?i)[\s-]+(?:certification|certificate|certified|licen[cs]e|qualification|registration|registered|membership"
    r"|card|schein|zertifikat|nachweis)s?$"
)
_KIND = re.compile(
    r"(?<=[A-Z\d])\s+(?:contracts?|standards?|frameworks?|regulations?|software|systems?|tools?|suite|method\w*)$"
)
_TITLE_AFTER = re.compile(
    r"(?i)\s(?:\w+\s)?(?:\w*(?:engineer|develop|programm|entwickl|ingenieur|operative|worker)\w*)"
)
_PLAIN_HEADS = frozenset({"development", "engineering", "programming", "experience", "work", "operations", "tasks"})


def judge(resume: Resume, wanted: Wanted) -> Requirement | None:
    """Hold one requirement other than years against the resume; None where its words leave open how much it shows."""
    if wanted.kind == "degree":
        return schooling.judge(resume, wanted)
    if wanted.kind == "phrase":
        return _phrase(resume, wanted)
    if not (mention := best_mention(resume, wanted.names, paper=_PAPER.search(wanted.text) is not None)):
        line = otherwise.find(resume, wanted.names, wanted.text)
        if line:
            return shown(wanted, "met", line)
        suite, parts = otherwise.find_suite(resume, wanted.names)
        return shown(wanted, "met" if parts > 1 else "partial", suite) if suite else missing(wanted)
    named = next(
        (name for name in wanted.names if name == mention.name),
        next(name for name in wanted.names if mention.name in vocabulary.names_of(name)),
    )
    weak = (is_weak(resume.text, mention) and not _asks_little(wanted)) or (
        named in LANGUAGES and _too_little(resume.text, mention, wanted)
    )
    quote = resume.quote_at(mention.start, mention.end)
    return shown(
        wanted, "partial" if weak else "met", quote, wanted.skill if len(wanted.names) == 1 else _told(named, wanted)
    )


def _asks_little(wanted: Wanted) -> bool:
    """Whether the job itself asks for no more than basics, or for a paper in progress."""
    before, _, after = wanted.clause.partition(wanted.text)
    return bool(_BASIC_ASKED.search(before) or _BASICS_ASKED.match(after))


def _told(name: str, wanted: Wanted) -> str:
    """One of several terms in the words of the job: "Google Sheets", not the whole suite."""
    if name.casefold() in wanted.text.casefold():
        return name
    found = (mention for mention in vocabulary.mentions(wanted.text) if mention.name == name)
    return next((wanted.text[mention.start : mention.end] for mention in found), name)


def best_mention(resume: Resume, names: tuple[str, ...], *, paper: bool = False) -> Mention | None:
    """The mention that shows a term best: named itself, in the work experience, not only as something to learn.

    A ``paper`` is shown by words that name one: a forklift licence not by the upkeep of forklifts.
    """
    showing = frozenset[str]().union(*(vocabulary.names_of(name) for name in names))
    unknown = [name for name in names if name not in SPELLINGS]
    literal = [Mention(name, *place) for name in unknown for place in vocabulary.find_phrase(resume.text, name)]
    found = [
        mention
        for mention in [*resume.mentions, *literal]
        if mention.name in showing
        and not is_negated(resume.text, mention)
        and not (mention.name in LANGUAGES and resume.names_degree(mention.start))  # "BA English" is a subject
    ]
    return min(
        found,
        key=lambda mention: (
            is_weak(resume.text, mention),
            paper and not _names_paper(resume.text, mention),
            mention.name not in names,
            _RANK.get(resume.section_at(mention.start), 4),
            mention.start,
        ),
        default=None,
    )


def _names_paper(text: str, mention: Mention) -> bool:
    told = re.split(r"[,;|\n(.]", text[mention.start : mention.end + 24], maxsplit=1)[0]
    return _PAPER.search(told.rstrip()) is not None


def is_weak(text: str, mention: Mention) -> bool:
    """Whether the words around say "learning", "basic" or the like."""
    before = text[max(0, mention.start - 60) : mention.start].rpartition("\n")[2]
    return bool(_WEAK_BEFORE.search(before) or _WEAK_AFTER.search(text[mention.end : mention.end + 40]))


def is_negated(text: str, mention: Mention) -> bool:
    """Whether the words before deny it: "no experience with"."""
    return _NEGATED.search(text[max(0, mention.start - 60) : mention.start]) is not None


def is_denied(resume: Resume, names: tuple[str, ...]) -> bool:
    """Whether the resume says in words that it has none of it."""
    return any(mention.name in names and is_negated(resume.text, mention) for mention in resume.mentions)


def _phrase(resume: Resume, wanted: Wanted) -> Requirement:
    bare = _KIND.sub("", _PAPER.sub("", wanted.text))  # "CEN certification" is shown by "CEN", "NEC contracts" by "NEC"
    if len(bare) < 3 or not re.fullmatch(r"[A-Z][A-Z\d&+-]+|[A-Z][\w&+-]*(?:\s[A-Z][\w&+-]*)+", bare):
        bare = wanted.text  # but "AZ license" not by a place in Arizona, nor "driving instructor licence" by the job
    for start, end in vocabulary.find_phrase(resume.text, bare):
        mention = Mention(bare, start, end)
        if not is_negated(resume.text, mention):
            weak = is_weak(resume.text, mention) and not _asks_little(wanted)
            status = "partial" if weak else "met"
            return shown(wanted, status, resume.quote_at(start, end))
    role, _, head = wanted.text.rpartition(" ")
    if role and head.casefold() in _PLAIN_HEADS:  # a backend engineer has done "backend development"
        for start, end in vocabulary.find_phrase(resume.text, role):
            if _TITLE_AFTER.match(resume.text, end):
                return shown(wanted, "met", resume.quote_at(start, end))
    line = otherwise.find(resume, (wanted.text,), wanted.text)
    return shown(wanted, "met", line) if line else missing(wanted)


def _too_little(text: str, mention: Mention, wanted: Wanted) -> bool:
    at = wanted.clause.find(wanted.text)
    asked = wanted.clause[max(0, at - 30) : at + len(wanted.text) + 30]
    before = re.split(r"[,;|\n•·]", text[max(0, mention.start - 25) : mention.start])[-1]
    own = before + re.split(r"[,;|\n•·]", text[mention.end : mention.end + 40])[0]
    return bool(_FLUENT.search(asked) and _A_LITTLE.search(own))
