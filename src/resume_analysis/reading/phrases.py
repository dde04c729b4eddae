"""Short named phrases of a job description that no lexicon knows: "experience with glaze firing"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_analysis.reading import degrees, vocabulary
from resume_analysis.reading.entries import TITLE_WORD
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.sections import Line

_TRIGGER = re.compile(
    r"(?i)\b(?:experience|experienced|expertise|knowledge|proficien(?:t|cy)|familiar(?:ity)?|skilled"
    r"|understanding|background|competen(?:t|ce|cy)|command|certifi(?:ed|cation)|trained"
    r"|erfahrung(?:en)?|kenntnisse|expérience|connaissances?|maîtrise|experiencia|conocimientos?"
    r"|dominio)\s+(?:with|in|of|using|on|mit|im|en|des?|con)\s+"
)
_STOP_AT = re.compile(
    r"(?i)[.;:()]|\s[–—-]\s|\b(?:to|that|which|is|are|will|at|for|within|across|preferred|required|plus"
    r"|desirable|desired|helpful|useful|handy|advantageous|essential|beneficial|optional|an advantage|would|must"
    r"|through|from|by|on|as|including|such|so|who|while|gained|if|when|est|sont|serait|seraient|ist|sind|wäre|wären"
    r"|es|son|sería)\b"
)
_EXAMPLES = re.compile(r"(?i)\s*[,(]?\s*(?:e\.g\.|such as|like|for example|including|z\.\s?B\.|wie)\s+")
_SPLIT = re.compile(r"(?i)\s*(?:,|/|\band\b|\bor\b|\s&\s|\bund\b|\boder\b|\bet\b|\bou\b|\by\b)\s*")
_LEADING = re.compile(
    r"(?i)^(?:(?:teaching|using|use of|working (?:with|on|in)|an?|the|our|your|with|of|in|on|for|including"
    r"|exposure to|strong|solid|good|very good|excellent"
    r"|deep|hands-on|proven|modern"
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
    problems solving interpersonal written verbal oral multitask deadlines independent independently people
    things you your we our their least minimum plus strong good excellent all other others various different new
    tools tool technologies technology methods systems industry area areas job candidate company level levels
    best practices practice proven track record same following etc more one it mindset thinking creative
    creativity influencing persuading listening coaching presenting initiative leadership reliable reliability
    punctual professionalism personality energy drive eye sense humor weekend weekends shifts shift hours travel
    location office remote hybrid us eu uk english-speaking background both concepts principles fundamentals
    setting settings responsibility responsible they this that these those what how why teamfähigkeit motivation
    kommunikationsstärke erfahrung kenntnisse jahre équipe esprit rigueur aber kein keine muss nice autonomie
    equipo trabajo capacidad deep understanding awareness appreciation grasp month months week weeks day days minutes
    native near fluent bilingual
""")
_VERB = re.compile(
    r"(?i)\b(?:via|only|please|no|not|begins?|be|have|has|can|are|is|do|make|take|give|provide|support|ensure"
    r"|help|want|love|enjoy|build"
    r"|maintain|develop|create|manage|lead|drive|deliver|collaborate|participate|own|design|write|drink)\b"
)


_LETTERS = r"(?![IVX]+\b)(?![ABC][12]\b)(?:[A-Z][A-Z0-9+]{2,}|[A-Z]{1,3}\d{1,4})"
GRADE = (
    r"(?:(?:Level|Stage|Grade|Part|Tier|Category|Cat\.?|Class|Band|Module|Type|Step)"
    r"\s(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4})\b|(?:der )?Klassen?\s(?!B\b)[A-Z]\d?E?\b)"
)
"""What makes one paper of a kind another: "Level 7"."""
_STANDARD = r"(?:\s(?:EN|ISO|IEC|DIN|BS|VDE))*\s?\d{2,6}(?:[-.:]\d{1,4})*\b"
_CODE = re.compile(
    rf"(?<![\w/&.-])(?<!\d\s)(?:{_LETTERS}|BS(?=\s\d)|EN(?=\s\d))(?![\w/&-]|\.\w)"
    rf"(?:{_STANDARD}|\s{GRADE}|(?:\s(?!{GRADE})[A-Z][a-z]{{2,}}){{0,3}})"
)
"""An abbreviation, with the rest of the name it may begin: "EYFS", "CPC", "G3", "IBMS Specialist Diploma", and with the
number without which it is but the body that sets a standard or the kind of paper: "IEC 61508", "CIPD Level 7"."""
_CODES = re.compile(rf"(?<![\w/&.-]){_LETTERS}(?:(?:\s?[,/]\s?|,?\s(?:or|oder|ou)\s){_LETTERS})+(?![\w/&-]|\.\w)")
"""Abbreviations any one of which will do where one "or" or "/" stands among them."""
_BREAK = re.compile(
    r"(?i)(?:(?!(?<=\d)\.\d)[^\w\s'’&/+#-])+|\s[–—-]\s|\b(?:an?|the|of|to|in|on|at|for|with|within|by|from|into|across|through|under|over"
    r"|between|about|as|and|or|not|but|than|up|per|including|such|like|using|via|who|which|that|when|where|how|if|so"
    r"|is|are|be|been|being|was|were|has|have|having|had|do|does|can|could|will|would|should|may|might|must|need"
    r"|needs|able|ability|willing\w*|prepared|you|your|you['’]\w+|we|our|us|they|their|them|his|her|this|these|those"
    r"|all|any|each|every|both|either|some|other|others|more|most|very|well|least|minimum|ideally|preferabl[ey]"
    r"|(?-i:proven|previous|prior|recent|demonstra\w+|relevant|similar|equivalent|strong|good|excellent|sound"
    r"|solid|great"
    r"|effective|high|highly|wide|broad|full|current|valid|first|new|own|key|general|various|multiple|large|small))\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it stands in the job description at ``start``. ``name`` is whether it holds a name or an
    abbreviation, ``names`` are the parts any one of which will do.
    """

    text: str
    start: int
    name: bool
    names: tuple[str, ...] = ()


def find(clause: Line, in_list: bool, taken: Sequence[tuple[int, int]]) -> Iterator[Phrase]:
    """Named things outside the lexicon: objects of "experience with", items of one to four words, proper names.

    ``in_list`` is whether the clause stands in a list of requirements; passages in ``taken`` are known already.
    """
    spots: list[tuple[int, int]] = []
    for trigger in _TRIGGER.finditer(clause.text):
        stop = _STOP_AT.search(clause.text, trigger.end())
        spots.append((trigger.end(), stop.start() if stop else len(clause.text)))
    if in_list and not spots and len(clause.text.split()) <= 4:
        spots.append((0, len(_TRAILING.sub("", clause.text))))
    if in_list:
        yield from _loose(clause, spots, taken)
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
            if phrase and not inside and _nameable(phrase):
                yield Phrase(phrase, at, _is_name(clause.text, phrase, offset))


def _loose(clause: Line, spots: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> Iterator[Phrase]:
    """Abbreviations and runs of two to four telling words: who names them shows them, who does not may have them."""
    covered = [*taken, *((clause.start + start, clause.start + end) for start, end in spots)]
    for some in _CODES.finditer(clause.text):
        at, until = clause.start + some.start(), clause.start + some.end()
        if re.search(r"/|\s(?:or|oder|ou)\s", some[0]) and not _overlaps(covered, at, until):
            yield Phrase(some[0], at, False, tuple(re.findall(_LETTERS, some[0])))
            covered.append((at, until))
    pieces = [match.span() for match in _CODE.finditer(clause.text)]
    start = 0
    for end in [*_BREAK.finditer(clause.text), None]:
        pieces.append((start, end.start() if end else len(clause.text)))
        start = end.end() if end else start
    for begin, finish in pieces:
        piece = _TRAILING.sub("", clause.text[begin:finish])
        phrase = piece.strip()
        at = clause.start + begin + len(piece) - len(piece.lstrip())
        code = _CODE.match(phrase) is not None
        if code and re.match(r"\s?(?:\d|Level|Grade|Stage)", clause.text[finish:]):
            continue
        if (
            TITLE_WORD.search(phrase)
            or _ISSUED.search(clause.text[:begin])
            or _overlaps(covered, at, at + len(phrase))
            or not (code or (" " in phrase and _nameable(phrase)))
        ):
            continue
        yield Phrase(phrase, at, False)
        covered.append((at, at + len(phrase)))


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


_WORD_BEFORE = re.compile(r"(?<![^\s(])([^\W\d_][a-zäöüéèà-]{3,}|\d{1,2}(?:st|nd|rd|th))\s$")
_WORD_AFTER = re.compile(r"\s([a-zäöüéèà-]{4,})(?![\w/-])")
_ISSUED = re.compile(r"(?i)\b(?:through|via|from|by)(?: the)?\s*$")
"""Before the name of who issues a paper, which is none."""
_OBJECT = re.compile(r"\s(?:on|of)\s(?:an? |the )?([a-zäöü][\w-]{3,})(?![\w/-])")
_MOST_WORDS = 6
_AROUND = listed("also know knows read reads clean full basic zum and")
_AFTER = listed(
    "held category class control skill work practice practices duties development frameworks techniques processes "
    "standards protocols"
)


def whole(clause: Line, start: int, end: int) -> str:
    """The words from ``start`` to ``end`` with those right beside them that make another thing of it.

    So it is with what kind of risk is assessed, and with what is negotiated.
    """
    head, tail = start - clause.start, end - clause.start
    head = widened(clause.text, 0, head)
    while (word := _WORD_AFTER.match(clause.text, tail)) and word[1] not in _AFTER and not closes(word[1]):
        tail = word.end(1)
    if (of := _OBJECT.match(clause.text, tail)) and not _BREAK.fullmatch(of[1]):  # "fault finding on inverters"
        tail = of.end(1)
        while (word := _WORD_AFTER.match(clause.text, tail)) and not closes(word[1]):
            tail = word.end(1)
    told = clause.text[head:tail]
    return told if len(told.split()) <= _MOST_WORDS else clause.text[start - clause.start : end - clause.start]


def widened(text: str, begin: int, start: int) -> int:
    """Where the words begin that stand right before ``start`` and say what kind of thing it is."""
    while (word := _WORD_BEFORE.search(text, begin, start)) and not _is_around(word[1]):
        start = word.start(1)
    return start


def _is_around(word: str) -> bool:
    """Whether a word before a thing leaves it what it is: "strong", "conducting"."""
    return (
        word.casefold() in _AROUND
        or opens(word)
        or _BREAK.fullmatch(word) is not None
        or _STOP_AT.fullmatch(word) is not None
        or word.endswith(("ing", "ed"))
    )


def opens(word: str) -> bool:
    """Whether a word only leads up to what is asked: "Strong", "Experience"."""
    return _LEADING.match(f"{word} ") is not None or word.casefold() in _VAGUE


def closes(word: str) -> bool:
    """Whether a word only follows what is asked: "experience", "required", "within"."""
    return (
        word in _VAGUE
        or word in ("design", "techniques", "processes")
        or _BREAK.fullmatch(word) is not None
        or _STOP_AT.fullmatch(word) is not None
    )


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
    parts = [word.folded for word in vocabulary.words(phrase)]
    if not 1 <= len(parts) <= 4 or any(part in _VAGUE for part in parts) or _VERB.search(phrase):
        return False
    if re.search(r"\d{3}|:|[€$£%!?]", phrase) or degrees.in_text(phrase):
        return False
    return len(parts) > 1 or (len(phrase) > 2 and phrase[:1].isupper())
