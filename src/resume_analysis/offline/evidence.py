"""Whether a resume shows what a job asks for, and by which words of it."""

from __future__ import annotations

import re

from resume_analysis.judgement import Requirement
from resume_analysis.offline import otherwise, schooling
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.verdicts import missing, shown
from resume_analysis.reading import coverage, entries, timeline, vocabulary
from resume_analysis.reading.language import written_in
from resume_analysis.reading.lexicon import LANGUAGES, SPELLINGS
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.timeline import Job
from resume_analysis.reading.vocabulary import Mention, akin, stem

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
    r"|grundkenntnisse(?: in)?|notions (?:de|en|d['’])|básicos? de|some|first steps in|shadowed)\b"
    r"(?!\s*[,)|])[^.;\n)|]{0,25}$"
)
_WEAK_AFTER = re.compile(
    r"(?i)^(?:(?!\b(?:and|und|et|y)\b)[^,;.\n)|/&•·]){0,20}(?:\b(?:basic|basics|beginner|elementary|learning|a1|a2|grundkenntnisse|notions"
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
    r"(?i)\b(?:basics?|some|first|initial|grundkenntnisse|erste|notions|bases|nociones|básic\w+|familiarity"
    r"|exposure|keen to learn)"
    r"\b[^.;]{0,40}$"
)
_BASICS_ASKED = re.compile(r"(?i)\s*-?(?:basics|fundamentals|grundkenntnisse|notions)\b")
_PAPER = re.compile(
    r"(?i)[\s-]+(?:certification|certificate|certified|licen[cs]e|qualification|card|schein|zertifikat|nachweis)s?$"
)
_PLAIN_HEADS = frozenset({"development", "engineering", "programming", "experience", "work", "operations", "tasks"})


def judge(resume: Resume, wanted: Wanted) -> Requirement:
    """Hold one requirement other than years against the resume; the language it is written in shows itself."""
    if wanted.kind == "degree":
        return schooling.judge(resume, wanted)
    if wanted.kind == "phrase":
        return _phrase(resume, wanted)
    if not (mention := best_mention(resume, wanted.names)):
        if set(wanted.names) <= LANGUAGES and written_in(resume.text) in wanted.names:
            told = [item for item in resume.statements if item.section in ("summary", "experience")]
            own = max(told or resume.statements, key=lambda item: len(item.quote), default=None)
            return shown(wanted, "partial", own.quote) if own else missing(wanted)
        line = otherwise.find(resume, wanted.names, wanted.text)
        return shown(wanted, "partial", line) if line else missing(wanted)
    named = next(
        (name for name in wanted.names if name == mention.name),
        next(name for name in wanted.names if mention.name in vocabulary.names_of(name)),
    )
    before, _, after = wanted.clause.partition(wanted.text)
    little = bool(_BASIC_ASKED.search(before) or _BASICS_ASKED.match(after))
    weak = (is_weak(resume.text, mention) and not little) or (
        named in LANGUAGES and _too_little(resume.text, mention, wanted)
    )
    quote = resume.quote_at(mention.start, mention.end)
    return shown(wanted, "partial" if weak else "met", quote, wanted.skill if len(wanted.names) == 1 else named)


def best_mention(resume: Resume, names: tuple[str, ...]) -> Mention | None:
    """The mention that shows a term best: named itself, in the work experience, not only as something to learn."""
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
            _RANK.get(resume.section_at(mention.start), 4) + (1.5 if mention.name not in names else 0),
            mention.start,
        ),
        default=None,
    )


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


def years(resume: Resume, wanted: Wanted, jobs: list[Job]) -> Requirement:
    """Hold the years asked for against the dated work; years in another field are not quite what a job means.

    ``jobs`` are those in the field, none where the work as a whole is in another.
    """
    if resume.years is not None and resume.years >= 0.6 * wanted.number:
        longest = max(jobs or resume.jobs, key=lambda job: _nearness(resume, job, wanted))
        enough = bool(jobs) and timeline.total_years(jobs) >= wanted.number
        return shown(wanted, "met" if enough else "partial", longest.span.text)
    claim = timeline.claimed_years(resume.text)
    if claim and claim[0] >= wanted.number:
        return shown(wanted, "partial", claim[1].text)
    return missing(wanted)


def _nearness(resume: Resume, job: Job, wanted: Wanted) -> tuple[bool, int, int, float]:
    """How well a job shows the years asked for: by its length, by the words that say what they are to be years of."""
    told, length = resume.told_of(job), timeline.total_years([job])
    near = coverage.shared(told, wanted.text), coverage.shared(told, wanted.clause)
    return (length >= 0.5 * wanted.number, *near, length)


def _phrase(resume: Resume, wanted: Wanted) -> Requirement:
    bare = _PAPER.sub("", wanted.text)  # "CEN certification" is shown by "CEN", "AZ license" not by a place in Arizona
    bare = bare if len(bare) > 2 else wanted.text
    for start, end in vocabulary.find_phrase(resume.text, bare):
        mention = Mention(bare, start, end)
        if not is_negated(resume.text, mention):
            status = "partial" if is_weak(resume.text, mention) else "met"
            return shown(wanted, status, resume.quote_at(start, end))
    stems = [
        stem(word.folded)
        for word in vocabulary.words(wanted.text)
        if len(word.folded) > 2 or wanted.text[word.start : word.end].isupper()  # the "EV" of "EV training" counts
    ]
    plain = wanted.text.casefold().split()[-1] in _PLAIN_HEADS  # a backend engineer has done "backend development"
    hits: list[tuple[int, bool, str]] = []
    for item in resume.statements:
        if item.section in ("interests", "references"):
            continue
        own = resume.stems[item.start]
        hit = [any(akin(one, other) for other in own) for one in stems]
        if hit and (all(hit) or (hit[0] and len(hit) > 1 and sum(hit) * 2 >= len(hit))):
            done = plain and all(hit[:-1]) and entries.TITLE_WORD.search(item.quote) is not None
            hits.append((-sum(hit) - done, all(hit) or done, item.quote))
    if hits:
        _, complete, quote = min(hits, key=lambda hit: hit[0])
        return shown(wanted, "met" if complete else "partial", quote)
    return _scattered(resume, wanted, stems)


def _scattered(resume: Resume, wanted: Wanted, stems: list[str]) -> Requirement:
    """A phrase whose words all stand in the resume, though apart, is not missing: a line with most of them shows it."""
    everywhere = set[str]().union(*resume.stems.values())
    best, count = None, 0
    for item in resume.statements:
        own = resume.stems[item.start]
        number = sum(any(akin(one, other) for other in own) for one in stems)
        if number > count and item.section not in ("interests", "references"):
            best, count = item, number
    together = len(stems) > 2 and all(any(akin(one, other) for other in everywhere) for one in stems)
    if best and together and count * 2 >= len(stems):
        return shown(wanted, "partial", best.quote)
    line = otherwise.find(resume, (wanted.text,), wanted.text)
    return shown(wanted, "partial", line) if line else missing(wanted)


def _too_little(text: str, mention: Mention, wanted: Wanted) -> bool:
    at = wanted.clause.find(wanted.text)
    asked = wanted.clause[max(0, at - 30) : at + len(wanted.text) + 30]
    before = re.split(r"[,;|\n•·]", text[max(0, mention.start - 25) : mention.start])[-1]
    own = before + re.split(r"[,;|\n•·]", text[mention.end : mention.end + 40])[0]
    return bool(_FLUENT.search(asked) and _A_LITTLE.search(own))
