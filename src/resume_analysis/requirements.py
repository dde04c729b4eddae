"""What a job description asks for, read by rules: known terms, short named phrases, years and degrees.

Every passage is copied verbatim. Traits nobody can read off a resume ("team player") are left out on purpose, and so is
what the text says about the employer, the benefits and how to apply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from resume_analysis import degrees, sections, vocabulary
from resume_analysis.lexicon import listed
from resume_analysis.sections import Line
from resume_analysis.vocabulary import Mention

Importance = Literal["must", "nice"]
MOST = 40
"""Requirements read from one job description at most; the musts come first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One requirement. ``text`` stands verbatim in the job description at ``start``.

    ``kind`` says how it is looked for: ``terms`` (any one of the known ``names``), ``phrase`` (the words of ``text``),
    ``years`` (at least ``number`` years of work) or ``degree`` (at least rung ``number``).
    """

    kind: Literal["terms", "phrase", "years", "degree"]
    text: str
    skill: str
    importance: Importance
    start: int
    names: tuple[str, ...] = ()
    number: int = 0


_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "nice",
        re.compile(
            r"(?i)nice[- ]to[- ]have|good to have|preferred|bonus|\bplus\b|desirable|desired|optional|pluspunkte"
            r"|von vorteil|wünschenswert|souhait|un plus|atout|deseable|valorable|se valora|great if"
        ),
    ),
    (
        "ignore",
        re.compile(
            r"(?i)\babout (?!you)|who we are|benefits|we offer|offer you|\bperks|compensation|salary|how to apply"
            r"|apply|equal opportunity|location|our (?:culture|values|company|team|mission)|why (?:join|us|work)"
            r"|wir bieten|über uns|nous offrons|ofrecemos|sobre nosotros|à propos|qui sommes|the company|contact"
        ),
    ),
    (
        "must",
        re.compile(
            r"(?i)require|qualification|must[- ]have|you (?:need|bring|have|offer)|who you are|about you"
            r"|your (?:profile|skills|background|experience)|essential|minimum|looking for|we expect|\bskills"
            r"|experience|anforderung|profil|bringst du|mitbringen|du bringst|sie bringen|voraussetzung"
            r"|compétences|requisitos|perfil"
        ),
    ),
    (
        "duty",
        re.compile(
            r"(?i)responsibilit|you(?:['’]ll| will)|the role|the job|dut(?:y|ies)|your tasks|day[- ]to[- ]day"
            r"|aufgaben|missions?\b|funciones|tareas|accountabilit|overview|summary|description|position"
        ),
    ),
)
_NICE = re.compile(
    r"(?i)\b(?:(?:is |are |would be )?(?:an? )?(?:(?:big|strong|real|definite) )?(?:plus|advantage"
    r"|asset)(?:es)?\b(?! points)|nice[- ]to[- ]have|good to have|preferred|desirable|desired"
    r"|would be (?:great|nice)|optional|bonus|advantageous|beneficial|helpful|von vorteil|wünschenswert"
    r"|gern gesehen|un plus|un atout|apprécié\w*|souhaité\w*"
    r"|deseable|valorable|se valorará\w*|un plus)\b"
)
_ONE_PLUS = re.compile(
    r"(?i)\b(?:is|would be) (?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset|optional|desirable|preferred)\b"
)
_NICE_AHEAD = re.compile(
    r"(?i)\b(?:ideally|preferably|bonus(?: points)?(?: for| if)?:?|nice[- ]to[- ]haves?:?|plus points for"
    r"|idealerweise|idéalement|idealmente|preferentemente)\b"
)
_MUST = re.compile(r"(?i)\b(?:required|must|mandatory|essential|zwingend|erforderlich|obligatoire|imprescindible)\b")
_NOT_ASKED = re.compile(
    r"(?i)\b(?:not (?:required|necessary|needed|a must)|no (?:prior |previous )?[\w ]{0,30}(?:required"
    r"|needed|necessary)|don['’]t need|nicht (?:erforderlich|notwendig)|non requis"
    r"|no (?:es )?necesari\w+)\b"
)
_ANY_OF = re.compile(
    r"(?i)(?:such as|e\.g\.|for example|for instance|like|including but not limited to|one of|any of"
    r"|z\. ?b\.|wie|beispielsweise|tel(?:le)?s? que|par exemple|como|p\. ?ej\.|either)[\s,:(]*$"
)
_OR = re.compile(r"(?i)[\s,]*(?:/|\bor\b|\boder\b|\bou\b|\bo\b|\band/or\b)(?:\s+(?:an?|the|with))?\s*")
_AND = re.compile(r"(?i)[\s,]*(?:&|\band\b|\bund\b|\bet\b|\by\b|,)\s*")

_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10, "zwei": 2, "drei": 3, "fünf": 5, "deux": 2, "trois": 3, "cinq": 5, "dos": 2, "tres": 3, "cinco": 5}  # fmt: skip  # noqa: E501
_YEARS = re.compile(
    rf"(?i)\b(?P<n>\d{{1,2}}|{'|'.join(_NUMBER)})\s?\+?(?:\s?(?:-|–|to|or more|oder mehr"
    rf"|bis)\s?(?:\d{{1,2}}\s?\+?)?)?\s*(?:years?['’]?|yrs?|jahren?|ans|années|años)\b"
    r"(?:\s+(?:of\s+|d['’]|de\s+)?(?:[\w-]+\s+){0,2}?(?:experience|berufserfahrung|erfahrung|expérience"
    r"|experiencia)\b)?"
)
_YEARS_CONTEXT = re.compile(
    r"(?i)experience|erfahrung|expérience|experiencia|\byears (?:in|as|of|with)\b|track record|practice"
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
    r"|through|from|by|on|as|including|such|so|who|while|gained|if|when)\b"
)
_SPLIT = re.compile(r"(?i)\s*(?:,|/|\band\b|\bor\b|&|\bund\b|\boder\b|\bet\b|\bou\b|\by\b)\s*")
_LEADING = re.compile(
    r"(?i)^(?:(?:an?|the|our|your|strong|solid|good|very good|excellent|deep|hands-on|proven|modern"
    r"|relevant|basic|advanced|sound|in-depth|practical|professional|working|demonstrated|extensive|some"
    r"|any|first|valid|current|active"
    r"|previous|prior|great|thorough|broad|gute|sehr gute|fundierte|erste|bonnes?|solides?|buenos?|sólidos?)\s+)+"
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
    if not job_description or not job_description.strip():
        return []
    found: list[Wanted] = []
    for clause, importance, kind in _clauses(job_description):
        if not _NOT_ASKED.search(clause.text):
            found.extend(_in_clause(job_description, clause, importance, kind))
    return _once(found)


def _clauses(text: str) -> Iterator[tuple[Line, Importance, str]]:
    """Passages with one importance each and the kind of heading they stand under, "" before the first."""
    kind = ""
    for line in sections.lines(text):
        head = _heading(line)
        if head:
            kind = head
            _, colon, rest = line.text.partition(":")
            if not (colon and rest.strip()):
                continue
            line = Line(rest.strip(), line.end - len(rest.rstrip()) + (len(rest) - len(rest.lstrip())), line.end)
            line = Line(text[line.start : line.end], line.start, line.end)
        if not line.text or kind == "ignore":
            continue
        for sentence in _sentences(line.body):
            yield from (
                (part, weight, kind) for part, weight in _weigh(sentence, "nice" if kind == "nice" else "must")
            )


def _heading(line: Line) -> str | None:
    if line.bullet or not line.text:
        return None
    title, colon, rest = line.text.strip("#*=_ ").partition(":")
    plain = len(title.split()) <= 7 and not title.endswith((".", ",", "!")) and not re.search(r"\d", title)
    if not plain or (not colon and len(title.split()) > 6):
        return None
    if not colon and (vocabulary.mentions(title) or "," in title):
        return None
    if colon and rest.strip() and len(title.split()) > 4:
        return None
    return next(
        (kind for kind, pattern in _HEADS if pattern.search(title)), "" if colon and not rest.strip() else None
    )


def _sentences(line: Line) -> Iterator[Line]:
    start = 0
    for end in [*re.finditer(r"(?<=[\w)][.!?;])\s+(?=[A-ZÄÖÜÉ(])|;\s+", line.text), None]:
        stop = end.start() if end else len(line.text)
        piece = line.text[start:stop]
        if piece.strip():
            yield _slice(line, start, stop)
        start = end.end() if end else stop


def _slice(line: Line, start: int, stop: int) -> Line:
    piece = line.text[start:stop]
    lead = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Line(piece, line.start + start + lead, line.start + start + lead + len(piece))


def _weigh(sentence: Line, default: Importance) -> Iterator[tuple[Line, Importance]]:
    ahead = _NICE_AHEAD.search(sentence.text)
    if ahead:
        if ahead.start():
            yield from _weigh(_slice(sentence, 0, ahead.start()), default)
        yield _slice(sentence, ahead.end(), len(sentence.text)), "nice"
        return
    inside = re.search(r"\(([^()]*)\)", sentence.text)
    if inside and _NICE.search(inside[1]) and vocabulary.words(_NICE.sub("", inside[1])):
        yield _slice(sentence, 0, inside.start()), default
        yield _slice(sentence, inside.start(1), inside.end(1)), "nice"
        if sentence.text[inside.end() :].strip(" ."):
            yield _slice(sentence, inside.end(), len(sentence.text)), default
        return
    if not _NICE.search(sentence.text):
        yield sentence, default
    elif not _MUST.search(sentence.text):
        last = sentence.text.rfind(", ") if _ONE_PLUS.search(sentence.text) else -1
        if last > 0:
            yield _slice(sentence, 0, last), default
        yield _slice(sentence, last + 1, len(sentence.text)), "nice"
    else:
        start = 0
        for comma in [*re.finditer(r",\s+(?:but\s+|and\s+)?|\s+but\s+|\s+[–—-]\s+", sentence.text), None]:
            stop = comma.start() if comma else len(sentence.text)
            part = _slice(sentence, start, stop)
            if _NICE.search(part.text) or _MUST.search(part.text) or comma is None:
                yield part, "nice" if _NICE.search(part.text) else default
                start = comma.end() if comma else stop


def _in_clause(text: str, clause: Line, importance: Importance, kind: str) -> Iterator[Wanted]:
    taken: list[tuple[int, int]] = []
    if kind != "duty":
        for wanted in [*_degree(clause, importance), *_years(clause, importance)]:
            taken.append((wanted.start, wanted.start + len(wanted.text)))
            yield wanted
    found = [
        mention
        for mention in vocabulary.mentions(text)
        if clause.start <= mention.start and mention.end <= clause.end
    ]
    asked = [mention for mention in found if not any(start <= mention.start < end for start, end in taken)]
    for group in _alternatives(text, asked):
        names = tuple(dict.fromkeys(mention.name for mention in group))
        passage = text[group[0].start : group[-1].end]
        yield Wanted("terms", passage, _name(text, group, names), importance, group[0].start, names)
    if kind != "duty":
        listed = kind in ("must", "nice")
        yield from _phrases(clause, importance, listed, taken + [(mention.start, mention.end) for mention in found])


def _alternatives(text: str, found: list[Mention]) -> list[list[Mention]]:
    """Group terms that stand for one another: "Python, Go or Rust", "a cloud (AWS, Azure)", "a database such as MySQL"."""
    groups: list[list[Mention]] = []
    for mention in found:
        if not groups:
            groups.append([mention])
            continue
        between = text[groups[-1][-1].end : mention.start]
        if (
            _OR.fullmatch(between)
            or _AND.fullmatch(between)
            or _ANY_OF.search(between + "")
            or re.fullmatch(r"\s*\(\s*", between)
        ):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [part for run in groups for part in _divide(text, run)]


def _divide(text: str, run: list[Mention]) -> list[list[Mention]]:
    if len(run) == 1:
        return [run]
    joins = [text[left.end : right.start] for left, right in pairwise(run)]
    for index, join in enumerate(joins):
        if _ANY_OF.search(join) or re.fullmatch(r"\s*\(\s*", join):  # an umbrella term and examples of it
            return [*_divide(text, run[:index]), run[index:]] if index else [run]
    before = text[max(0, run[0].start - 30) : run[0].start]
    any_or = any(_OR.fullmatch(join) for join in joins)
    any_and = any(_AND.fullmatch(join) and join.strip() != "," for join in joins)
    if _ANY_OF.search(before) or (any_or and not any_and):
        return [run]
    if not any_or:
        return [[mention] for mention in run]
    parts = [[run[0]]]
    for join, mention in zip(joins, run[1:], strict=True):
        if _OR.fullmatch(join):
            parts[-1].append(mention)
        else:
            parts.append([mention])
    return parts


def _name(text: str, group: list[Mention], names: tuple[str, ...]) -> str:
    between = text[group[0].end : group[1].start] if len(group) > 1 else ""
    examples = _ANY_OF.search(between) or between.strip() == "("
    return names[0] if examples else " or ".join(names[:3])


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
    rung, start, end = min(places)  # "Bachelor's or Master's degree" asks for a bachelor
    first = min(place[1] for place in places)
    stop = re.compile(
        r"(?i),|\(|\bor (?:equivalent|similar|related|comparable|an?)\b|\band\b|\brequired\b|\bpreferred\b"
        r"|\bis\b|\bwith\b|\boder\b|\.|$"
    ).search(clause.text, max(end, max(place[2] for place in places)))
    passage = clause.text[first : stop.start() if stop else len(clause.text)].strip()
    passage = " ".join(passage.split(" ")[:12])
    yield Wanted("degree", passage, degrees.RUNGS[rung], importance, clause.start + first, (), rung)


def _phrases(clause: Line, importance: Importance, listed: bool, taken: list[tuple[int, int]]) -> Iterator[Wanted]:
    """Named things outside the lexicon: objects of "experience with", items of one to four words, proper names."""
    spots: list[tuple[int, int]] = []
    for trigger in _TRIGGER.finditer(clause.text):
        stop = _STOP_AT.search(clause.text, trigger.end())
        spots.append((trigger.end(), stop.start() if stop else len(clause.text)))
    if listed and not spots and len(clause.text.split()) <= 4:
        spots.append((0, len(clause.text)))
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
