"""What a job description asks for, read by rules: known terms, short named phrases, years and degrees.

Every passage is copied verbatim. Traits nobody can read off a resume ("team player") are left out on purpose, and
so is what the text says about the employer, the benefits and how to apply.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from resume_analysis.reading import (
    degrees,
    fillers,
    in_passing,
    markers,
    not_asked,
    phrases,
    phrasing,
    proper_names,
    thresholds,
    vocabulary,
    wider,
)
from resume_analysis.reading.alternatives import groups
from resume_analysis.reading.bracketed import Group
from resume_analysis.reading.clauses import Clause, asks, clauses
from resume_analysis.reading.lexicon import BROAD, LANGUAGES, SPELLINGS
from resume_analysis.reading.openness import ANY_LANGUAGE, is_ideal, is_open
from resume_analysis.reading.sections import Line
from resume_analysis.reading.weighing import Importance
from resume_analysis.reading.wrapping import Unwrapped, unwrap

MOST = 40
"""Requirements read from one job description at most; the musts come first."""
ENOUGH = 3
"""Requirements outside the duties from which on the duties are no longer read for more."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One requirement. ``text`` stands verbatim in the job description at ``start``.

    ``kind`` says how it is looked for: ``terms`` (any one of the known ``names``), ``phrase`` (the words of
    ``text``), ``years`` (at least ``number`` years of work) or ``degree`` (at least rung ``number``). ``clause`` is
    the passage it stands in, for the words around it. ``firm`` is false where not finding the words tells nothing: a
    field of work or a kind of tool, an open list ("or similar"), an ordinary phrase anybody may put otherwise. ``of``
    is what follows years and says of what they are (" in B2B marketing").
    """

    kind: Literal["terms", "phrase", "years", "degree"]
    text: str
    skill: str
    importance: Importance
    start: int
    names: tuple[str, ...] = ()
    number: int = 0
    clause: str = ""
    firm: bool = True
    of: str = ""

    @property
    def whole(self) -> str:
        """The words that ask for it with those, right behind them, that say of what years are to be."""
        return self.text + self.of

    @property
    def before(self) -> str:
        """The words of the clause that stand before ``text``."""
        return self.clause.partition(self.text)[0]

    @property
    def after(self) -> str:
        """The words of the clause that stand behind ``text``."""
        return self.clause.partition(self.text)[2]


_STUDIED = re.compile(
    r"(?i)\b(?:education|studies|post-?graduate study|students?|graduates?|qualification|or equivalent"
    r"|(?<=mbo )level \d"
    r"|2[.:][12](?: or (?:above|better|higher))?)\s+in\s+[^;()]*"
    r"|\b(?:degree|diploma|qualification|studies)"
    r"(?: in (?:an? )?(?:relevant|related|similar|appropriate|suitable) (?:subject|field|discipline|area))?"
    r" \([^()]*,[^()]*\)"
)
"""A field of study, whose words are no skills to look for."""
_SPECIALIST = re.compile(r"\bSpecialist in (?:the )?$")
"""Before the field of a title that is asked for: "Specialist in Blood Banking, SBB(ASCP)"."""
_AWARD = re.compile(r"\b(?:Certificate|Diploma)$")
_IN_SUBJECT = re.compile(r" in [A-Z][\w-]*(?:(?:,|,? and| &)? [A-Z][\w-]*){0,6}")
"""A paper and what it is in: "Certificate in Commercial Road Transport" is no other certificate."""
_ON_CONDITION = re.compile(r"\bif (?:you|your)\b")
_ANY_OF = re.compile(r"(?i)\b(?:any(?: one)? of:?|one of(?: the following)?:) $")
"""Before a list of which one will do, which belongs to it: "Any of: AWS Security Specialty, OSCP, GCIH"."""
_SAYS_NOTHING = re.compile(
    r"(?i)(?:active|current|valid|full) (?:registration|licen[cs]e|certification|membership)"
    r"|(?:at )?(?:levels?|grades?|bands?|parts?) \d(?: ?(?:or|and|to|[-–/]) ?\d)?|education|training|qualifications?"
    r"|(?:[a-z-]+ )?(?:clients|customers)"
)
"""A level without what is to be on it, the name of a section: "level 6 or 7", "Education, Training, Experience"."""
_AS_A = re.compile(r"(?i)\W*as an? ")
_ITS_PAPER = re.compile(r" [A-Z]{3,6}(?:,? (?:or|and|/) [A-Z]{3,6})* (?:certifi|qualifi|credential|accredit)")
"""Behind the body that gives a paper which is asked for."""
_PAPERS_OF = re.compile(r"(?i) (?:certification|certificate|accreditation|licen[cs]e)s?\b")
"""What makes papers of several things of which one will do: "Google Ads or Meta certification"."""
_AND_MORE = re.compile(r" (?:and|&) [a-z]+ (?:experience|knowledge|skills)\b")
_SPOKEN = re.compile(r"\b[A-Z]\w+ (?:languages?|speakers?)$")
_PLACED = re.compile(r"(?:at|in|with|for|on|from|to|within) ")
"""How words begin that say where something was to be done: "ideally at a sponsor"."""
_TRAINING = 2
"""The rung of a training."""
_EITHER_PAPER = re.compile(
    r"(?i)\b(?:[\w’'-]+ ){0,3}(?:diploma|degree|studies|certificate|qualification|ticket)\b[\w ]{0,40}? or"
    r"(?: (?:an?|completed|commercial|formal|relevant|recognised|recognized))* $"
)
"""Before a training that will do in place of another paper: "Trade school diploma or completed apprenticeship"."""
_OR_WHO = re.compile(r"(?i),? or (?:an? )?(?:[\w-]+ ){0,5}?who (?:holds?|has|have|is|are)\b")
"""Between two kinds of people either of whom will do: what one of them holds is asked of nobody by itself."""
_OR_PAPER = re.compile(
    r"(?i),? or (?:an? )?(?:[\w-]+ ){0,3}"
    r"(?:certificat(?:e|ion)|diploma|qualification|licen[cs]e|apprenticeship)\b"
)
"""Behind a degree, a paper that will do in its place."""
_LONGEST_PASSAGE = 400
_TOP, _FEW = 160, 8
"""Letters of a posting in which its head stands, and the words of a line of it."""
_EMPLOYER = re.compile(r"\b(?:NHS|Trust|Hospitals?|University|Council|Ltd|Limited|Inc|GmbH|plc|PLC)\b")
"""What the name of an employer holds at the head of a posting, which may be longer."""
_OF_WHICH = re.compile(
    r"(?i)\bof (?:which|these|those|them)\b|\bincluding (?:at least |min(?:imum|\.)? )?(?:\d|one\b|two\b|three\b)"
    r"|\b(?:at least|minimum(?: of)?) (?:\d+|one|two|three|four|five)\b"
)
"""Before years that are a part of those asked for: all the passage is of years."""


def read(job_description: str | None) -> list[Wanted]:
    """Return what a job description asks for, in its order, each thing once; empty for none."""
    return list(_read(job_description)) if job_description and job_description.strip() else []


@lru_cache(maxsize=256)
def _clauses(job_description: str) -> tuple[Unwrapped, tuple[Clause, ...]]:
    whole = unwrap(job_description)
    return whole, tuple(clauses(whole.text))


@lru_cache(maxsize=256)
def _read(job_description: str) -> tuple[Wanted, ...]:
    whole, asking = _clauses(job_description)
    headed = any(clause.kind in ("must", "nice") for clause in asking)
    found = [
        (clause.kind, replace(wanted, clause=clause.line.text, firm=wanted.firm and clause.sure))
        for clause in asking
        if not (headed and _is_letterhead(clause))
        for wanted in _in_clause(whole.text, clause)
    ]
    renounced = not_asked.renounced(whole.text)
    found = [(kind, wanted) for kind, wanted in found if not wanted.names or not renounced >= {*wanted.names}]
    return tuple(
        _at_first(job_description, _as_it_stands(job_description, whole, wanted))
        for wanted in _once(_without_duties(found))
    )


def _is_letterhead(clause: Clause) -> bool:
    """Whether a few words at the top of a posting ask for nothing: "Redgum Recruitment – Logistics & Supply Chain"."""
    line = clause.line
    count = len(line.text.split())
    few = line.start < _TOP and (count <= _FEW or (count <= 2 * _FEW and _EMPLOYER.search(line.text) is not None))
    return few and not clause.kind and not line.bullet and not asks(line.text)


def _as_it_stands(job_description: str, whole: Unwrapped, wanted: Wanted) -> Wanted:
    """A requirement in the very letters of the job description, with the line breaks inside."""
    start, end = whole.place(wanted.start), whole.place(wanted.start + len(wanted.text) - 1) + 1
    text = job_description[start:end]
    of = job_description[end : whole.place(wanted.start + len(wanted.whole) - 1) + 1] if wanted.of else ""
    return replace(wanted, text=text, start=start, clause=wanted.clause.replace(wanted.text, text), of=of)


def unjudged(job_description: str | None, judged: Iterable[str]) -> list[str]:
    """Return the passages that ask for something, other than duties, in which none of the ``judged`` words stands."""
    if not job_description or not job_description.strip():
        return []
    asking = [
        " ".join(clause.line.text.split())
        for clause in _clauses(job_description)[1]
        if clause.kind in ("must", "nice") or (not clause.kind and asks(clause.line.text))
    ]
    told = [" ".join(text.split()) for text in judged]
    return [passage for passage in asking if not any(phrasing.holds(passage, words) for words in told)]


def passage_of(job_description: str | None, asked: str, importance: Importance) -> str | None:
    """The passage of a job description that a requirement stands in, where it says more; None where it does not.

    Of several the first of the same ``importance``.
    """
    if not job_description or not job_description.strip():
        return None
    told = " ".join(asked.split())
    own = next((one for one in _read(job_description) if (one.text, one.importance) == (asked, importance)), None)
    demands_first = sorted(
        _clauses(job_description)[1], key=lambda clause: (clause.kind == "duty", clause.importance != importance)
    )
    passages = [" ".join(clause.line.text.split()) for clause in demands_first]
    read_in = " ".join(own.clause.split()) if own else ""
    holding = (one for one in passages if phrasing.holds(one, told) and _demands(one, told))
    found = read_in if read_in in passages else next(holding, told)
    return found if len(told) < len(found.strip(" .;")) and len(found) <= _LONGEST_PASSAGE else None


def _demands(passage: str, told: str) -> bool:
    """Whether a passage asks for what it names: "German labour law" asks for no German."""
    named = [mention for mention in vocabulary.mentions(passage) if passage[mention.start : mention.end] == told]
    degree = thresholds.degree(passage)
    fields = (degree.start, degree.start + len(degree.text)) if degree else (0, 0)
    return not named or any(
        not not_asked.is_no_demand(passage, mention, 0) and not fields[0] <= mention.start < fields[1]
        for mention in named
    )


def _at_first(job_description: str, wanted: Wanted) -> Wanted:
    """Place a requirement where its words first stand, so that everybody who looks for them finds the same place."""
    first = min((start for start, _ in phrasing.find_phrase(job_description, wanted.whole)), default=wanted.start)
    if job_description[first : first + len(wanted.whole)] != wanted.whole:
        return wanted
    return replace(wanted, start=first)


def _without_duties(found: list[tuple[str, Wanted]]) -> list[tuple[str, Wanted]]:
    """Terms of the duties count only where the job description has no list of requirements worth the name."""
    told = sum(kind in ("must", "") and not _loose(wanted) for kind, wanted in found)
    listed = told >= ENOUGH or any(kind == "must" for kind, _ in found)
    return [(kind, wanted) for kind, wanted in found if kind != "duty" or not listed]


def _loose(wanted: Wanted) -> bool:
    """Whether a requirement is but words of the job description that a resume may hold, too."""
    return wanted.kind == "phrase" and not wanted.firm


def _in_clause(text: str, clause: Clause) -> Iterator[Wanted]:
    line, importance = clause.line, clause.importance
    ideal = is_ideal(text[max(0, line.start - 60) : line.start])
    taken: list[tuple[int, int]] = []
    spent = (0, 0)  # what years are asked of: an activity there is asked for in no other way
    if _OR_WHO.search(line.text):
        return
    if clause.kind != "duty":
        for wanted in [*_degree(line, importance), *_years(line, importance)]:
            taken.append((wanted.start, wanted.start + len(wanted.text)))
            if wanted.kind == "degree" and _OR_PAPER.match(text, taken[-1][1]):
                taken.append((taken[-1][1], line.end))  # what the other paper is of
            if wanted.kind == "years":
                end = wanted.start + len(wanted.whole)
                if _AS_A.match(wanted.of):
                    taken.append((taken[-1][1], end))  # "as a Scrum Master, agile coach or delivery manager"
                spent = (taken[-1][1], line.end if _OF_WHICH.search(line.text, end - line.start) else end)
            yield wanted
    if clause.kind != "duty" and (held := wider.registration(line)):
        taken.append(held)
        yield Wanted("phrase", text[slice(*held)], text[slice(*held)], importance, held[0], firm=False)
    if clause.kind != "duty" and (measured := thresholds.measured_before(line.text)):
        taken.append((line.start, line.start + measured))
    fields = [match.span() for match in _STUDIED.finditer(line.text)]
    taken += [(line.start + start, line.start + end) for start, end in fields]
    known = vocabulary.mentions(text)
    first, last = (bisect_left(known, at, key=lambda mention: mention.start) for at in (line.start, line.end))
    found = [mention for mention in known[first:last] if mention.end <= line.end]
    found = [mention for mention in found if not not_asked.names_another(text, mention, line.start)]
    limited = [mention for mention in found if not_asked.is_limited(text, mention)]
    taken += [(mention.start, mention.end) for mention in limited]
    found = [mention for mention in found if mention not in limited]
    found = [mention for mention in found if not not_asked.is_no_demand(text, mention, line.start)]
    if clause.kind != "duty":
        for proper in _proper_names(line, importance, found, taken):
            taken.append((proper.start, proper.start + len(proper.text)))
            yield proper
    asked = [mention for mention in found if not any(start <= mention.start < end for start, end in taken)]
    joined = groups(text, in_passing.left(text, asked), line.start, line.end)
    settled = [*taken, *((group.start, group.start + len(group.text)) for group in joined)]
    longer = [wider.activity(line, group) for group in joined]
    for group, whole in zip(joined, longer, strict=True):
        if any(other.endswith(f"{group.text} {one.text}") for one, other in zip(joined, longer, strict=True)):
            continue  # "PLC fault-finding" is one thing
        if in_passing.passes_over(text, clause, group, spent) or any(
            first <= group.start < last for first, last in taken
        ):
            continue  # "automated testing of data pipelines"
        if more := wider.span(line, group, whole, duty=clause.kind == "duty"):
            taken.append(more)
            told = text[more[0] : more[1]]
            if not fillers.is_one_of(line.text, more[0] - line.start, more[1] - line.start):
                yield Wanted("phrase", told, told, importance, more[0], firm=False)
            continue
        if not LANGUAGES.isdisjoint(group.names) and ANY_LANGUAGE.search(text, line.start, group.start):
            continue  # "another language, for example French": others will do
        unknown = not all(name in SPELLINGS or vocabulary.mentions(name) for name in group.names) or in_passing.is_part(
            line, group
        )
        firm = (
            clause.kind != "duty"  # what is told of the work is not asked of a person
            and not unknown
            and not _is_broad(group)
            and (in_passing.is_of_suite(line, group) or not is_open(line, group.start, len(group.text), settled))
            and not ideal
        )
        told, at = group.text, group.start
        if len(group.names) > 1 and (any_of := _ANY_OF.search(text, line.start, at)):
            told, at = text[any_of.start() : at + len(told)], any_of.start()
        if len(group.names) > 1 and (paper := _PAPERS_OF.match(text, group.start + len(group.text))):
            told += paper[0]
        yield Wanted("terms", told, _name(group), importance, at, group.names, firm=firm)
        taken.append((group.start, group.start + len(group.text)))
    if clause.kind != "duty":
        taken += [(mention.start, mention.end) for mention in found]
        yield from _phrases(text, clause, taken, spent, ideal=ideal)


def _phrases(
    text: str, clause: Clause, taken: Sequence[tuple[int, int]], spent: tuple[int, int], *, ideal: bool
) -> Iterator[Wanted]:
    """What a clause asks for in words no list knows. ``taken`` is read already, ``spent`` says of what years are."""
    line, importance, told = clause.line, clause.importance, 0
    for phrase in phrases.find(line, clause.kind in ("must", "nice"), taken):
        if phrase.start < told or _names_nothing(text, line, phrase):
            continue
        if place := wider.place_behind(text, phrase.end):
            told_of = text[phrase.start : place]
            yield Wanted("phrase", told_of, told_of, importance, phrase.start, firm=False)
            continue
        if bearer := _SPECIALIST.search(text, line.start, phrase.start):
            title = text[bearer.start() : phrase.end]
            yield Wanted("phrase", title, title, importance, bearer.start(), firm=False)
            continue
        if _SPOKEN.search(phrase.text):
            continue  # of a language no list knows, a place of its name shows nothing
        if phrase.names:
            if phrase.text.islower() and spent[0] <= phrase.start < spent[1]:
                continue
            skill = " or ".join(phrase.names[:3])
            yield Wanted("terms", phrase.text, skill, importance, phrase.start, phrase.names, firm=False)
            continue
        if not phrase.name and (spent[0] <= phrase.start < spent[1] or markers.NICE.search(phrase.text)):
            continue  # "considered favourably"
        conditional = _ON_CONDITION.search(text, line.start, phrase.start)
        if not phrase.name and (conditional or not_asked.shares_head(text, phrase.end)):
            continue
        if _AWARD.search(phrase.text) and (subject := _IN_SUBJECT.match(text, phrase.end, line.end)):
            told = subject.end()
            award = text[phrase.start : told]
            yield Wanted("phrase", award, award, importance, phrase.start, firm=False)
            continue
        firm = phrase.name and not is_open(line, phrase.start, len(phrase.text), taken) and not ideal
        yield Wanted("phrase", phrase.text, phrase.text, importance, phrase.start, firm=firm)


def _names_nothing(text: str, line: Line, phrase: phrases.Phrase) -> bool:
    """Whether words of a demand only say where, what for, how much or of what, and are nothing to look for."""
    return (
        _SAYS_NOTHING.fullmatch(phrase.text) is not None
        or _PLACED.match(phrase.text) is not None
        or not_asked.is_of_a_paper(text, phrase.start, line.start)
        or (phrase.text.isupper() and _ITS_PAPER.match(text, phrase.end) is not None)
        or not_asked.is_purpose(text, phrase.start, line.start)
        or not_asked.says_by_what(text, phrase.start, line.start)
        or not_asked.is_excepted(text, phrase.start)
        or not_asked.gives_the_paper(text, phrase.start, phrase.end)
        or not_asked.gives_way(text, phrase.end)
        or not_asked.is_measured(text, phrase.end)
        or not_asked.is_scope(text, phrase.start, line.start)
        or not_asked.is_measure(text, phrase.start)
        or (" " not in phrase.text and _AND_MORE.match(text, phrase.end) is not None)  # "Food and beverage experience"
    )


def _proper_names(
    line: Line, importance: Importance, found: Sequence[vocabulary.Mention], taken: Sequence[tuple[int, int]]
) -> Iterator[Wanted]:
    """Names of several words, whole: a resume that lacks one may have the thing under another name."""
    for name in proper_names.find(line.text):
        start, end = line.start + name.start, line.start + phrases.noun_end(line.text, name.end)
        end = max([mention.end for mention in found if mention.start <= end < mention.end], default=end)
        known = any(mention.start <= start and end <= mention.end for mention in found)
        label = line.text.startswith(":", name.end)
        if known or label or any(first < end and start < last for first, last in taken):
            continue
        text = line.text[start - line.start : end - line.start]
        if _SAYS_NOTHING.fullmatch(text) or not_asked.is_of_a_paper(line.text, name.start, 0):
            continue
        if len(name.names) > 1 and end == line.start + name.end:
            yield Wanted("terms", text, " or ".join(name.names[:3]), importance, start, name.names, firm=False)
        else:
            yield Wanted("phrase", text, text, importance, start, firm=False)


def _is_broad(group: Group) -> bool:
    known = (vocabulary.mentions(name) if name not in SPELLINGS else () for name in group.names)
    return not BROAD.isdisjoint({*group.names, *(mention.name for found in known for mention in found)})


def _name(group: Group) -> str:
    """A short name: the job's own words for one term, the terms themselves for several."""
    if len(group.names) > 1 and sorted(group.names[0].split()) == sorted(group.names[1].split()):
        return " ".join(group.text.split())  # one thing, its grade before or behind it
    if len(group.names) > 1:
        return group.names[0] if group.umbrella else " or ".join(group.names[:3])
    asked, known = " ".join(group.text.split()), group.names[0]
    stems = phrasing.stem(asked.casefold()), phrasing.stem(known.casefold())
    same = asked.casefold() == known.casefold() or (" " not in asked and phrasing.akin(*stems))  # "negotiate"
    return known if same else asked


def _years(clause: Line, importance: Importance) -> Iterator[Wanted]:
    if found := thresholds.years(clause.text):
        skill = f"{found.number}+ years of experience" if found.number > 1 else "1+ year of experience"
        yield Wanted("years", found.text, skill, importance, clause.start + found.start, (), found.number, of=found.of)


def _degree(clause: Line, importance: Importance) -> Iterator[Wanted]:
    if found := thresholds.degree(clause.text):
        kind = degrees.called(found.text, found.number)
        at = clause.start + found.start
        either = _EITHER_PAPER.search(clause.text, 0, found.start) if found.number <= _TRAINING else None
        text = clause.text[either.start() if either else found.start : found.start + len(found.text)]
        at -= len(text) - len(found.text)
        yield Wanted("degree", text, kind, importance, at, (), found.number, firm=found.firm)


def _once(found: list[tuple[str, Wanted]]) -> list[Wanted]:
    """Each thing once, as a must where any passage demands it: what is told of the work demands nothing."""
    kept: dict[object, tuple[str, Wanted]] = {}
    for kind, wanted in found:
        key: object = (
            (wanted.kind, wanted.number)
            if wanted.kind in ("years", "degree")
            else frozenset(wanted.names) or wanted.text.casefold()
        )
        before = kept.get(key)
        if before is None or before[0] == "duty" or (kind != "duty" and _raises(wanted, before[1])):
            kept[key] = (kind, wanted)
    single = {wanted.names[0] for kind, wanted in kept.values() if len(wanted.names) == 1 and kind != "duty"}
    every = [(kind, wanted, {*wanted.names}) for kind, wanted in kept.values()]
    every = [one for one in every if len(one[2]) < 2 or single.isdisjoint(one[2])]
    rest = [
        wanted
        for kind, wanted, names in every
        # of two choices the wider is asked for, and what the work takes where a demand lets one choose
        if not ((len(names) > 1 or kind == "duty") and names and any(names < other for _, _, other in every))
    ]
    musts_first = sorted(rest, key=lambda wanted: (_loose(wanted), wanted.importance != "must", wanted.start))[:MOST]
    return sorted(musts_first, key=lambda wanted: wanted.start)


def _raises(wanted: Wanted, before: Wanted) -> bool:
    return wanted.importance == "must" and before.importance == "nice"
