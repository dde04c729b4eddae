"""Short named phrases of a job description that no lexicon knows: "experience with glaze firing"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_analysis.reading import degrees, fillers, vocabulary
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.openness import ANY_LANGUAGE
from resume_analysis.reading.proper_names import BELONGS, PLACE
from resume_analysis.reading.sections import Line

_TRIGGER = re.compile(
    r"(?i)\b(?:experience|experienced|expertise|knowledge|proficien(?:t|cy)|familiar(?:ity)?|skilled"
    r"|understanding|background|competen(?:t|ce|cy)|command|certifi(?:ed|cation)|trained"
    r"|erfahrung(?:en)?|kenntnisse|expérience|connaissances?|maîtrise|experiencia|conocimientos?"
    r"|dominio)\s+(?:with|in|of|using|on|mit|im|en|des?|con)\s+"
)
_EXAMPLES = re.compile(r"(?i)\s*[,(]?\s*(?:e\.g\.|such as|like|for example|including|z\.\s?B\.|wie)\s+")
_SPLIT = re.compile(r"(?i)\s*(?:,|\band/or\b|/|\band\b|\bor\b|\bund\b|\boder\b|\bet\b|\bou\b|\by\b)\s*")
_JOINED_NAME = re.compile(
    r"(?:[A-Z][a-z]+ ){1,3}(?:and|&) (?:[A-Z][a-z]+ ){0,3}"
    r"(?:Standards|Acts?|Regulations?|Framework|Code|Policy|Charter|Guidelines|[Ll]icen[cs]e|[Rr]egistration)\b"
)
"""A name with an "and" of its own: "Health and Social Care Standards"."""
_LETTERS = r"(?![IVX]+\b)(?![ABC][12]\b)(?:[A-Z][A-Z0-9+]{2,}|[A-Z]{1,3}\d{1,4}(?:\.\d{1,3})?)"
GRADE = (
    r"(?:(?:Level|Stage|Grade|Part|Annex|Tier|Category|Cat\.?|Class|Band|Module|Type|Step)"
    r"\s(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4})\b|(?:der )?Klassen?\s(?!B\b)[A-Z]\d?E?\b)"
)
"""What makes one paper of a kind another: "Level 7"."""
_GRADED = re.compile(GRADE)
_STANDARD = r"(?:\s(?:EN|ISO|IEC|DIN|BS|VDE))*(?:\s?\d{2,6}[A-Z]?|\s[A-Z]\d{1,3})(?:[-.:]\d{1,4})*\b"
_CODE = re.compile(
    rf"(?<![\w/&.-])(?<!\d\s)(?:{_LETTERS}|BS(?=\s\d)|EN(?=\s\d))(?![\w/&-]|\.\w)"
    rf"(?:{_STANDARD}"
    rf"|\slevel \d|\s{GRADE}(?: in(?: [A-Z][a-z]+){{1,4}})?"
    rf"|(?:\s(?!{GRADE})(?:[A-Z][a-z]{{2,}}|[A-Z]{{3,}}(?![\w/&.-]))){{0,3}})"
)
"""An abbreviation, with the rest of the name it may begin: "EYFS", "CPC", "G3", "IBMS Specialist Diploma", and with the
number without which it is but the body that sets a standard or the kind of paper: "IEC 61508", "CIPD Level 7"."""
_OF_A_BODY = re.compile(r"(?:ISO|IEC|DIN|EN|BS|ASTM|ANSI|ASME|NFPA|VDE|SAE)(?: (?:standards|norms|codes|rules))?")
"""Who sets standards: without a number they ask for none of these."""
_SHOUTED = 3
"""Words above which capitals throughout make no abbreviations."""
_LONG = rf"{_LETTERS}(?: [A-Z]{{2}}(?![\w&]))?"
_CODES = re.compile(rf"(?<![\w/&.-]){_LONG}(?:(?:\s?[,/]\s?|,?\s(?:or|oder|ou)\s){_LONG})+(?![\w/&-]|\.\w)")
"""Abbreviations any one of which will do where one "or" or "/" stands among them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it stands in the job description at ``start``. ``name`` is whether it holds a name or an
    abbreviation, ``names`` are the parts any one of which will do.
    """

    text: str
    start: int
    name: bool
    names: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)


def find(clause: Line, in_list: bool, taken: Sequence[tuple[int, int]]) -> Iterator[Phrase]:
    """Named things outside the lexicon: objects of "experience with", items of one to four words, proper names.

    ``in_list`` is whether the clause stands in a list of requirements; passages in ``taken`` are known already.
    """
    spots: list[tuple[int, int]] = []
    for trigger in _TRIGGER.finditer(clause.text):
        stop = fillers.STOP_AT.search(clause.text, trigger.end())
        spots.append((trigger.end(), stop.start() if stop else len(clause.text)))
    if in_list and not spots and len(clause.text.split()) <= 4:
        spots.append((0, len(fillers.TRAILING.sub("", clause.text))))
    if in_list:
        yield from _loose(clause, spots, taken)
    for begin, finish in spots:
        start = begin
        run, either = list[Phrase | None](), False
        names = [name.span() for name in _JOINED_NAME.finditer(clause.text, begin, finish)]
        splits = _SPLIT.finditer(clause.text, begin, finish)
        joints = [split for split in splits if not any(first < split.start() < last for first, last in names)]
        for end in [*joints, None]:
            piece = clause.text[start : end.start() if end else finish]
            lead = fillers.LEADING.match(piece.lstrip())
            offset = start + len(piece) - len(piece.lstrip()) + (lead.end() if lead else 0)
            start = end.end() if end else finish
            phrase = clause.text[offset : offset + len(piece)][: (end.start() if end else finish) - offset].strip(
                " .,*"
            )
            phrase = re.sub(r"(?i)\s+(?:an?|the|is|are)$", "", phrase)
            if phrase.count(")") > phrase.count("("):
                phrase = phrase.rstrip(") ")
            if phrase.count("(") > phrase.count(")"):  # "MLOps (MLflow, Kubeflow)"
                phrase = phrase[: phrase.rindex("(")].rstrip()
            at = clause.start + offset
            inside = any(first < at + len(phrase) and at < last for first, last in taken)
            opened = clause.text.find("(", offset) + clause.start
            inside |= any(
                0 <= first - at - len(phrase) <= 1 for first, _ in taken
            )  # "paediatric first aid" is one thing
            inside |= end is None and opened >= at and any(0 < first - opened < 3 for first, _ in taken)  # "HRIS (ADP)"
            examples = _EXAMPLES.match(clause.text, offset + len(phrase))
            if examples:  # "large-scale data processing, e.g. Spark": whoever shows the example shows it
                inside |= any(0 <= first - clause.start - examples.end() < 3 for first, _ in taken)
            named = phrase and not inside and _nameable(phrase)
            if named or not fillers.SIMILAR.match(piece):
                run.append(Phrase(phrase, at, _is_name(clause.text, phrase, offset)) if named else None)
            either = either or bool(end and "(" not in piece and fillers.EITHER.fullmatch(end[0]))
            opens = "(" in piece and ")" not in piece  # "GitOps (Argo CD or Flux)"
            if opens or end is None or not (end[0].strip() == "," or fillers.EITHER.fullmatch(end[0])):
                yield from _joined(clause, run) if either else filter(None, run)
                run, either = [], False


def _joined(clause: Line, run: Sequence[Phrase | None]) -> Iterator[Phrase]:
    """Phrases any one of which will do as one; none where something that cannot be named will do as well."""
    known = [phrase for phrase in run if phrase]
    if len(known) < len(run):
        return
    if len(known) == 1:
        yield known[0]
    elif known:
        text = clause.text[known[0].start - clause.start : known[-1].end - clause.start]
        yield Phrase(text, known[0].start, False, _to_their_noun([phrase.text for phrase in known]))


def _to_their_noun(parts: list[str]) -> tuple[str, ...]:
    """Alternatives with the noun they share, which only the last has: "T cell or NK cell culture"."""
    last = parts[-1].split()
    whole = []
    for part in parts[:-1]:
        if "-" in part and " " not in part and len(last) > 1:  # "in-home or wraparound services"
            whole.append(f"{part} {last[-1]}")
            continue
        shared = part.split()[-1]
        rest = last[last.index(shared) + 1 :] if shared in last else []
        whole.append(" ".join([part, *rest]))
    return (*whole, parts[-1])


def _loose(clause: Line, spots: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> Iterator[Phrase]:
    """Abbreviations and runs of two to four telling words: who names them shows them, who does not may have them."""
    covered = [*taken, *((clause.start + start, clause.start + end) for start, end in spots)]
    found: list[Phrase] = []
    shouted = clause.text.isupper() and len(clause.text.split()) > _SHOUTED  # "EXPERIENCE WITH ORDER PICKING"
    for some in _CODES.finditer(clause.text) if not shouted else ():
        at, until = clause.start + some.start(), clause.start + some.end()
        if re.search(r"/|\s(?:or|oder|ou)\s", some[0]) and not _overlaps(covered, at, until):
            yield Phrase(some[0], at, False, tuple(re.findall(_LONG, some[0])))
            covered.append((at, until))
    codes = _CODE.finditer(clause.text) if not shouted else ()
    pieces = [(match.start(), noun_end(clause.text, match.end())) for match in codes]
    start = 0
    for end in [*fillers.BREAK.finditer(clause.text), None]:
        pieces.append((start, end.start() if end else len(clause.text)))
        start = end.end() if end else start
    for begin, finish in pieces:
        piece = fillers.TRAILING.sub("", clause.text[begin:finish])
        phrase = piece.strip()
        at = clause.start + begin + len(piece) - len(piece.lstrip())
        if _NO_NAME.fullmatch(phrase):
            continue
        if re.match(r"\d[\d.,]*\s?(?:million|billion|thousand|[kmb]n?\b)", phrase):
            continue  # "budgets over $10 million"
        ends = at - clause.start + len(phrase)
        held = _HELD.search(phrase)
        if more := _LEVEL_AFTER.match(clause.text, ends) or (_WITH_BODY.match(clause.text, ends) if held else None):
            phrase += more[0]
        code = not shouted and _CODE.match(phrase) is not None
        if code and re.match(r"\s?(?:\d|Level|Grade|Stage)", clause.text[finish:]):
            continue
        if _IN_TRAINING.search(clause.text[:begin]):
            continue
        if _SECOND_BEST.search(clause.text[:begin]) or fillers.MEASURED.search(f"{clause.text[:begin].rstrip()} "):
            continue  # "Certificate III in Carpentry or equivalent trade qualification"
        graded = _GRADED.fullmatch(phrase[:1].upper() + phrase[1:])
        if graded or any(f"{phrase} ".startswith(f"{one.text} ") for one in found):
            continue  # "class 3" of what stands before; "CIPP qualified or working towards a CIPP qualification"
        if not code and _SHARED.match(clause.text, ends) and _DEED.fullmatch(phrase):
            continue  # "control food, beverage and labor costs": the noun stands at the end
        if code and any(last == at - 2 and clause.text[ends : ends + 1] == ")" for _, last in covered):
            continue  # who grants what stands before the bracket: "Bilanzbuchhalter (IHK)"
        if (
            (TITLE_WORD.search(phrase) and not _GRADED.search(phrase))
            or not fillers.LEADING.sub("", f"{phrase} ").strip()
            or _ISSUED.search(clause.text[:begin])
            or _overlaps(covered, at, at + len(phrase))
            or not (code or (" " in phrase and _nameable(phrase)))
        ):
            continue
        if held and phrase[:1].isupper() and (both := _ONE_PAPER.search(clause.text[: at - clause.start])):
            at -= len(both[0])
            phrase = both[0] + phrase
        if belongs := BELONGS.search(clause.text[: at - clause.start]):
            at -= len(belongs[0])
            phrase = belongs[0] + phrase
        found.append(Phrase(phrase, at, False))
        covered.append((at, at + len(phrase)))
    yield from _chained(clause, found)


def noun_end(text: str, end: int) -> int:
    """Where the noun ends that follows an abbreviation and makes another thing of it: "NHS login"."""
    if level := _LEVEL_AFTER.match(text, end):
        return level.end()
    word = _WORD_AFTER.match(text, end)
    return word.end(1) if word and not fillers.closes(word[1]) and word[1] not in _AFTER else end


def _chained(clause: Line, found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Phrases with an "or" among them as one; none that stand beside an "or" with something else behind it."""
    run: list[Phrase] = []
    either = False
    for phrase in [*sorted(found, key=lambda phrase: phrase.start), None]:
        gap = clause.text[run[-1].end - clause.start : phrase.start - clause.start] if run and phrase else ""
        if phrase and gap and (gap.strip() == "," or fillers.EITHER.fullmatch(gap)):
            either = either or gap.strip() != ","
        elif run:
            beside = fillers.is_one_of(clause.text, run[0].start - clause.start, run[-1].end - clause.start)
            yield from _joined(clause, run) if either else () if beside else run
            run, either = [], False
        run += [phrase] if phrase else []


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


_WORD_BEFORE = re.compile(
    r"(?<![^\s(])([^\W\d_][a-zäöüéèà-]{3,}|[A-Z]{2,5}|(?:[A-Z]\.){2,3}|\d{1,2}(?:st|nd|rd|th))\s$"
)
_WORD_AFTER = re.compile(r"\s([a-zäöüéèà-]{4,}|law)(?![\w/-])")
_ISSUED = re.compile(r"(?i)\b(?:through|via|from|by)(?: the)?\s*$")
"""Before the name of who issues a paper, which is none."""
_LEVEL_AFTER = re.compile(rf" \({GRADE}[^()]{{0,20}}\)")
"""The level of a paper in brackets: "Vibration analysis (Cat 1 or above)"."""
_HELD = re.compile(r"(?i)\b(?:status|membership|registration|accreditation|licen[cs]e)$")
_ONE_PAPER = re.compile(r"\b[A-Z][a-z]+ (?:and|&) $")
"""Before the second of two trades one paper is for: "Plumber and Drainer licence"."""
_WITH_BODY = re.compile(r" (?:with|of|from)(?: the)?(?: [A-Z][\w&-]+){1,5}")
"""Whom it is held with: "Chartered status with Engineers Australia"."""
_IN_TRAINING = re.compile(
    r"(?i)\b(?:training|education|degree|qualification|school\w*|diploma) \([^()]*$|\buniversity of (?:the )?$"
)
"""Before one of the ways to a training, or the kind of a school: "technical training (HTL, university of arts)"."""
_SECOND_BEST = re.compile(r"(?i)\bor (?:an? )?(?:equivalent|similar|comparable)(?: [\w-]+){0,2}(?: (?:and|or|&))?\s*$")
_NO_NAME = re.compile(
    r"(?i)(?:(?:maximum|minimum|additional|max|min) )?[\d.,:]+ ?(?:hours?|days?|weeks?|months?|hrs|p|am|pm|%|mbps|wpm)?"
    r"|\w+ ?=.*|(?:eur|usd|gbp|chf|sek|nok|dkk|cad|aud|inr|zar|ngn) ?\d.*"
    r"|(?:\d+ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|\d+ (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december).*|\w"
    r"|.*\b(?:here|while|off|don['’]t|still|there|approx|something|someone|anyone|everybody|else['’]?s?|automatically)\b.*"
)
"""A piece of a sentence that names nothing: a time, a date, half of a saying."""
_ONLY_GRADE = re.compile(r"(?i)(?:cat[ée]gorie|kategorie|niveau|stufe|classe|klasse) [\dA-Z]{1,4}")
_DEED = re.compile(
    r"(?i)(?:control|manage|reduc|monitor|track|handl|improv|plan|oversee|maintain|optimi[sz]|assess|analy[sz])\w*"
    r" [a-z]+"
)
_SHARED = re.compile(r"(?:, [a-z]+)*,? (?:and|or|&) [a-z]+ [a-z]+")
"""A deed with the first of several things, of which the last alone has the noun that all share."""
_OBJECT = re.compile(r"(?: skills?)?\s(?:on|of)\s(?:an? |the )?([a-zäöü][\w-]{3,})(?![\w/-])")
_AND_ANOTHER = re.compile(r" and [a-zäöü]{4,}(?=[.,;:)]|$)")
_MOST_WORDS = 6
_AROUND = listed("also know knows read reads clean full basic zum and")
_AFTER = listed(
    "held category class control skill work practice practices duties development frameworks techniques processes "
    "standards protocols qualified certified registered accredited licensed certificate certification registration"
    " licence license membership member members"
)


def whole(clause: Line, start: int, end: int) -> str:
    """The words from ``start`` to ``end`` with those right beside them that make another thing of it.

    So it is with what kind of risk is assessed, and with what is negotiated.
    """
    head, tail = start - clause.start, end - clause.start
    head = widened(clause.text, 0, head)
    while (word := _WORD_AFTER.match(clause.text, tail)) and word[1] not in _AFTER and not fillers.closes(word[1]):
        tail = word.end(1)
    if (of := _OBJECT.match(clause.text, tail)) and not fillers.BREAK.fullmatch(of[1]):  # "fault finding on inverters"
        tail = of.end(1)
        joined = "-" in of[1]  # "three-phase systems"
        while (word := _WORD_AFTER.match(clause.text, tail)) and (joined or not fillers.closes(word[1])):
            tail, joined = word.end(1), False
    if tail > end - clause.start and (other := _AND_ANOTHER.match(clause.text, tail)):
        tail = other.end()  # "safeguarding adults and children"
    told = clause.text[head:tail]
    return told if len(told.split()) <= _MOST_WORDS else clause.text[start - clause.start : end - clause.start]


def widened(text: str, begin: int, start: int) -> int:
    """Where the words begin that stand right before ``start`` and say what kind of thing it is."""
    while (word := _WORD_BEFORE.search(text, begin, start)) and not _is_around(word[1]):
        start = word.start(1)
        if text.startswith("Class ", start) and text.endswith("A ", begin, start):
            start -= 2  # a class, not an article: "A Class electrical licence"
    return start


_OF_A_KIND = re.compile(r"-(?:mounted|operated|guided|powered)$")
"""How a word ends that makes another thing of a machine: "truck-mounted forklift"."""


def _is_around(word: str) -> bool:
    """Whether a word before a thing leaves it what it is: "strong", "conducting"."""
    if _OF_A_KIND.search(word):
        return False
    return _describes(word.casefold()) or fillers.STOP_AT.fullmatch(word) is not None or word.endswith(("ing", "ed"))


def _describes(word: str) -> bool:
    """Whether a word in small letters names nothing by itself: "full", "current"."""
    return word in _AROUND or fillers.opens(word) or fillers.BREAK.fullmatch(word) is not None


def _is_name(clause: str, phrase: str, offset: int) -> bool:
    """Whether a phrase holds a name or an abbreviation, which a resume would have to spell the same way."""
    around = clause[max(0, offset - 1) : offset] + clause[offset + len(phrase) : offset + len(phrase) + 1]
    if "/" in around or clause[offset + len(phrase) :].startswith(" ("):
        return False  # one of the two will do, or what the brackets say
    if re.search(r"(?<![\w-])\d+(?![\w-])", phrase):
        return False  # "type 40 WPM" is a measure
    return any(
        re.search(r"[^\W\d_][A-Z0-9]", word.removesuffix("s")) and re.search(r"[a-z\d]", word.removesuffix("s"))
        for word in phrase.split()
    )  # too many abbreviations are written out, or stand for a kind of tool: "CMMS"


def _nameable(phrase: str) -> bool:
    if _OF_A_BODY.fullmatch(phrase) or phrase.startswith(("learning ", "plain ", "though ")):
        return False
    parts = [word.folded for word in vocabulary.words(phrase)]
    if not 1 <= len(parts) <= 4 or any(part in fillers.VAGUE for part in parts) or fillers.VERB.search(phrase):
        return False
    if re.search(r"\d{3}|:|[€$£%!?]", phrase) or ANY_LANGUAGE.search(phrase) or degrees.in_text(phrase):
        return False
    if len(parts) > 1:
        return not (PLACE.fullmatch(phrase) or _ONLY_GRADE.fullmatch(phrase))
    return len(phrase) > 2 and phrase[:1].isupper() and not _describes(parts[0])  # "Full, clean driving licence"
