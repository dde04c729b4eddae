"""What a job description asks for, read by rules: known terms, short named phrases, years and degrees.

Every passage is copied verbatim. Traits nobody can read off a resume ("team player") are left out on purpose, and
so is what the text says about the employer, the benefits and how to apply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from resume_analysis.reading import degrees, vocabulary
from resume_analysis.reading.alternatives import Group, groups
from resume_analysis.reading.clauses import Clause, Importance, clauses
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.sections import Line

MOST = 40
"""Requirements read from one job description at most; the musts come first."""
ENOUGH = 3
"""Requirements outside the duties from which on the duties are no longer read for more."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One requirement. ``text`` stands verbatim in the job description at ``start``.

    ``kind`` says how it is looked for: ``terms`` (any one of the known ``names``), ``phrase`` (the words of
    ``text``), ``years`` (at least ``number`` years of work) or ``degree`` (at least rung ``number``). ``clause`` is
    the passage it stands in, for the words around it.
    """

    kind: Literal["terms", "phrase", "years", "degree"]
    text: str
    skill: str
    importance: Importance
    start: int
    names: tuple[str, ...] = ()
    number: int = 0
    clause: str = ""


_NUMBER = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "ten": 10,
    "zwei": 2,
    "drei": 3,
    "fünf": 5,
    "deux": 2,
    "trois": 3,
    "cinq": 5,
    "dos": 2,
    "tres": 3,
    "cinco": 5,
}
_YEARS = re.compile(
    rf"(?i)\b(?P<n>\d{{1,2}}|{'|'.join(_NUMBER)})(?:\s?\(\d{{1,2}}\))?\s?\+?(?:\s?(?:-|–|to|or more|oder mehr"
    rf"|bis)\s?(?:\d{{1,2}}\s?\+?)?)?\s*(?:years?|yrs?|jahren?|ans|années|años)\b['’]?"
    r"(?:\s+(?:of\s+|d['’]|de\s+)?(?:[\w-]+\s+){0,2}?(?:experience|berufserfahrung|erfahrung|expérience"
    r"|experiencia)\b)?"
)
_YEARS_CONTEXT = re.compile(
    r"(?i)experience|erfahrung|expérience|experiencia|praxis|\byears['’]? (?:in|as|of|with|[a-z]+ing)\b"
    r"|track record|practice"
    r"|^\W*\w+\W*(?:years?|yrs?|jahre|ans|años)\W*$"
)
_OWN_YEARS = re.compile(r"(?i)\b(?:we|our|us|company|founded|history|business for|wir|unser|nous|nuestra)\b")

_TRIGGER = re.compile(
    r"(?i)\b(?:experience|experienced|expertise|knowledge|proficien(?:t|cy)|familiar(?:ity)?|skilled"
    r"|understanding|background|competen(?:t|ce|cy)|command|certifi(?:ed|cation)|trained"
    r"|erfahrung(?:en)?|kenntnisse|expérience|connaissances?|maîtrise|experiencia|conocimientos?"
    r"|dominio)\s+(?:with|in|of|using|on|mit|im|en|des?|con)\s+"
)
_STOP_AT = re.compile(
    r"(?i)[.;:()]|\s[–—-]\s|\b(?:to|that|which|is|are|will|at|for|within|across|preferred|required|plus"
    r"|desirable|desired|advantageous|essential|beneficial|optional|an advantage|would|must"
    r"|through|from|by|on|as|including|such|so|who|while|gained|if|when|est|sont|serait|seraient|ist|sind|wäre|wären"
    r"|es|son|sería)\b"
)
_EXAMPLES = re.compile(r"(?i)\s*[,(]?\s*(?:e\.g\.|such as|like|for example|including|z\.\s?B\.|wie)\s+")
_SPLIT = re.compile(r"(?i)\s*(?:,|/|\band\b|\bor\b|&|\bund\b|\boder\b|\bet\b|\bou\b|\by\b)\s*")
_LEADING = re.compile(
    r"(?i)^(?:(?:an?|the|our|your|strong|solid|good|very good|excellent|deep|hands-on|proven|modern"
    r"|relevant|basic|advanced|sound|in-depth|practical|professional|working|demonstrated|extensive|some"
    r"|any|first|valid|current|active"
    r"|previous|prior|great|thorough|broad|gute|sehr gute|fundierte|erste|bonnes?|solides?|buenos?|sólidos?"
    r"|des?|du|la|les?|der|die|den|dem"
    r"|(?:weiterbildung|fortbildung|zertifizierung|prüfung|certification|training|qualification) (?:zum|zur|als"
    r"|as|in))\s+)+"
)
_TRAILING = re.compile(
    r"(?i)(?:\s+(?:knowledge|experience|skills|kenntnisse|erfahrung|preferred|required|desirable|desired|a plus"
    r"|an advantage|von vorteil|wünschenswert|à jour|up to date|exigée?s?|requise?s?|souhaitée?s?|appréciée?s?"
    r"|erforderlich))+\W*$"
)
_VAGUE = listed("""
    communication communicate team teams player motivated self starter passion passionate attitude work working
    ethic ability able willing willingness environment environments fast paced detail details oriented organized
    organised organization organisational flexible flexibility degree field fields role roles position similar
    related equivalent year years experience experiences skill skills knowledge interest interested problem
    problems solving interpersonal written verbal oral multitask deadlines independent independently people things
    you your we our their least minimum plus strong good excellent all other others various different new tools
    tool technologies technology methods systems industry area areas job candidate company level levels best
    practices practice proven track record same following etc more one it mindset thinking creative creativity
    initiative leadership reliable reliability punctual professionalism personality energy drive eye sense humor
    weekend weekends shifts shift hours travel location office remote hybrid us eu uk english-speaking background
    both concepts principles fundamentals setting settings responsibility responsible they this that these those
    what how why teamfähigkeit motivation kommunikationsstärke erfahrung kenntnisse jahre équipe esprit rigueur
    autonomie equipo trabajo capacidad
""")
_VERB = re.compile(
    r"(?i)\b(?:be|have|has|can|are|is|do|make|take|give|provide|support|ensure|help|want|love|enjoy|build"
    r"|maintain|develop|create|manage|lead|drive|deliver|collaborate|participate|own|design|write|drink)\b"
)


def read(job_description: str | None) -> list[Wanted]:
    """Return what a job description asks for, in its order, each thing once; empty for none."""
    return list(_read(job_description)) if job_description and job_description.strip() else []


@lru_cache(maxsize=256)
def _read(job_description: str) -> tuple[Wanted, ...]:
    found = [
        (clause.kind, replace(wanted, clause=clause.line.text))
        for clause in clauses(job_description)
        for wanted in _in_clause(job_description, clause)
    ]
    return tuple(_at_first(job_description, wanted) for wanted in _once(_without_duties(found)))


def _at_first(job_description: str, wanted: Wanted) -> Wanted:
    """Place a requirement where its words first stand, so that everybody who looks for them finds the same place."""
    first = min((start for start, _ in vocabulary.find_phrase(job_description, wanted.text)), default=wanted.start)
    if job_description[first : first + len(wanted.text)] != wanted.text:
        return wanted
    return replace(wanted, start=first)


def _without_duties(found: list[tuple[str, Wanted]]) -> list[Wanted]:
    """Terms of the duties count only where the job description has no list of requirements worth the name."""
    listed = sum(kind in ("must", "") for kind, _ in found) >= ENOUGH
    return [wanted for kind, wanted in found if kind != "duty" or not listed]


def _in_clause(text: str, clause: Clause) -> Iterator[Wanted]:
    line, importance = clause.line, clause.importance
    taken: list[tuple[int, int]] = []
    if clause.kind != "duty":
        for wanted in [*_degree(line, importance), *_years(line, importance)]:
            taken.append((wanted.start, wanted.start + len(wanted.text)))
            yield wanted
    found = [
        mention for mention in vocabulary.mentions(text) if line.start <= mention.start and mention.end <= line.end
    ]
    asked = [mention for mention in found if not any(start <= mention.start < end for start, end in taken)]
    for group in groups(text, asked, line.end):
        yield Wanted("terms", group.text, _name(group), importance, group.start, group.names)
        taken.append((group.start, group.start + len(group.text)))
    if clause.kind != "duty":
        taken += [(mention.start, mention.end) for mention in found]
        yield from _phrases(line, importance, clause.kind in ("must", "nice"), taken)


def _name(group: Group) -> str:
    """A short name: the job's own words for one term, the terms themselves for several."""
    if len(group.names) > 1:
        return group.names[0] if group.umbrella else " or ".join(group.names[:3])
    asked, known = " ".join(group.text.split()), group.names[0]
    return known if asked.casefold() == known.casefold() else asked


def _years(clause: Line, importance: Importance) -> Iterator[Wanted]:
    match = _YEARS.search(clause.text)
    if match and _YEARS_CONTEXT.search(clause.text) and not _OWN_YEARS.search(clause.text):
        number = _NUMBER.get(match["n"].casefold()) or int(match["n"])
        if 0 < number <= 20:
            skill = f"{number}+ years of experience" if number > 1 else "1+ year of experience"
            yield Wanted("years", match[0].strip(), skill, importance, clause.start + match.start(), (), number)


def _degree(clause: Line, importance: Importance) -> Iterator[Wanted]:
    places = degrees.in_text(clause.text)
    if not places:
        return
    rung, _, end = min(places)  # "Bachelor's or Master's degree" asks for a bachelor
    first = min(place[1] for place in places)
    stop = re.compile(
        r"(?i),(?![^.;()\d]{0,45}\bor\b)|\(|\bor (?:equivalent|similar|related|comparable|an?)\b|\band\b"
        r"|\brequired\b|\bpreferred\b|\bdesir\w+|\bwould\b|\bserait\b|\bwäre\b|\bsouhait\w+|\bexigé\w*|\brequis\w*"
        r"|\bis\b|\bwith\b|\boder\b|\.|$"
    ).search(clause.text, max(end, max(place[2] for place in places)))
    passage = clause.text[first : stop.start() if stop else len(clause.text)].strip()
    passage = " ".join(passage.split(" ")[:12]).rstrip(" ,;")
    yield Wanted("degree", passage, degrees.RUNGS[rung], importance, clause.start + first, (), rung)


def _phrases(clause: Line, importance: Importance, listed: bool, taken: list[tuple[int, int]]) -> Iterator[Wanted]:
    """Named things outside the lexicon: objects of "experience with", items of one to four words, proper names."""
    spots: list[tuple[int, int]] = []
    for trigger in _TRIGGER.finditer(clause.text):
        stop = _STOP_AT.search(clause.text, trigger.end())
        spots.append((trigger.end(), stop.start() if stop else len(clause.text)))
    if listed and not spots and len(clause.text.split()) <= 4:
        spots.append((0, len(_TRAILING.sub("", clause.text))))
    for begin, finish in spots:
        start = begin
        for end in [*_SPLIT.finditer(clause.text, begin, finish), None]:
            piece = clause.text[start : end.start() if end else finish]
            lead = _LEADING.match(piece.lstrip())
            offset = start + len(piece) - len(piece.lstrip()) + (lead.end() if lead else 0)
            start = end.end() if end else finish
            phrase = clause.text[offset : offset + len(piece)][: (end.start() if end else finish) - offset].strip(
                " .,*"
            )
            at = clause.start + offset
            inside = any(first < at + len(phrase) and at < last for first, last in taken)
            opened = clause.text.find("(", offset) + clause.start
            inside |= end is None and opened >= at and any(0 < first - opened < 3 for first, _ in taken)  # "HRIS (ADP)"
            examples = _EXAMPLES.match(clause.text, offset + len(phrase))
            if examples:  # "large-scale data processing, e.g. Spark": whoever shows the example shows it
                inside |= any(0 <= first - clause.start - examples.end() < 3 for first, _ in taken)
            if phrase and not inside and _nameable(phrase):
                yield Wanted("phrase", phrase, phrase, importance, at)


def _nameable(phrase: str) -> bool:
    parts = [word.folded for word in vocabulary.words(phrase)]
    if not 1 <= len(parts) <= 4 or any(part in _VAGUE for part in parts) or _VERB.search(phrase):
        return False
    if re.search(r"\d{3}|[€$£%!?]", phrase) or degrees.in_text(phrase):
        return False
    return len(parts) > 1 or (len(phrase) > 2 and phrase[:1].isupper())


def _once(found: list[Wanted]) -> list[Wanted]:
    kept: dict[object, Wanted] = {}
    for wanted in found:
        key: object = (
            (wanted.kind, wanted.number)
            if wanted.kind in ("years", "degree")
            else frozenset(wanted.names) or wanted.text.casefold()
        )
        if key not in kept or (wanted.importance == "must" and kept[key].importance == "nice"):
            kept[key] = wanted
    single = {wanted.names[0] for wanted in kept.values() if len(wanted.names) == 1}
    rest = [wanted for wanted in kept.values() if not (len(wanted.names) > 1 and single.intersection(wanted.names))]
    musts_first = sorted(rest, key=lambda wanted: (wanted.importance != "must", wanted.start))[:MOST]
    return sorted(musts_first, key=lambda wanted: wanted.start)
