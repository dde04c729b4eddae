"""How well a resume claims to know a language, held against how well a job asks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_analysis.offline import extent
from resume_analysis.offline.extent import Extent
from resume_analysis.offline.reading import Resume
from resume_analysis.reading import line_ends, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.vocabulary import Mention

_LEVELS = {
    7: r"c2|native\w*|mother[- ]tongue|muttersprach\w*|maternelle?|materna|nativ[oa]|first language|bilingu\w+",
    6: r"c1|fluent\w*|fluency|fließend\w*|verhandlungssicher\w*|courante?|couramment|fluido|business|full professional",
    5: r"b2|upper[- ]intermediate|advanced|avanzad\w+|avancée?|excellent\w*|very good|sehr gut\w*|professional\w*"
    r"|professionnel\w*|profesional|alto|hoch\w*",
    4: r"b1|reasonabl[ey]|fair(?:ly)?|decent|good|gut\w*|bonne?s?|buen\w*|confident|intermediate|intermedi\w+"
    r"|mittel\w*|medio|working",
    3: r"a2|(?:i )?understand|basics?|conversational|elementary|limited|grundkenntnisse|básic\w+|notions|nociones"
    r"|scolaire|developing|holiday|tourist|survival|little|gcse"
    r"|moderate|enough (?:for|to)|weak|poor|school\w*|schul\w*|some|erste|passive\w*|reading (?:only|knowledge)|hardly",
    2: r"greetings|hello|thank you|stops at|starting|started|numbers|(?:one|a|two|three) (?:term|semester)s?"
    r"|evening class\w*|a few (?:words|phrases)|coffee"
    r"|a1|beginner\w*|débutante?|principiante|learning|anfänger\w*",
}
_LEVEL = re.compile("(?i)" + "|".join(rf"(?P<l{level}>\b(?:{words})\b)" for level, words in _LEVELS.items()))
_EXACT = re.compile(r"(?i)[abc][12]")
_BRACKET = re.compile(r"\s?\(([^()\n]{1,60})\)")
_OWN_CUT = re.compile(r"[,;|\n•·/]|\.(?=\s)")
_NEXT_CELL = re.compile(r"[ \t]*\|")
_KNOWLEDGE = re.compile(r"(?i)\bknowledge of\b")
"""How a job asks for a language of which little will do."""
_ASKED_CUT = re.compile(r"[;.,]")
_LABEL = re.compile(r"[ \t]*[^:\n]{3,40}:")
_REST = re.compile(r"(?!,\s(?:[a-z]+ ){0,2}[A-Z][a-z]{2})[:,–-](?:(?!,\s(?:[a-z]+ ){0,2}[A-Z][a-z]{2})[^;|\n•·/(])*")
"""What else is said of a language, over commas."""
_LISTED = re.compile(r"(?:[A-Z]\w+(?:,? (?:and|&|und|et|y) |, ?|/))+")
"""The languages before one that share the level told before the first: "Business fluent Dutch, English and "."""
_TOGETHER = re.compile(
    r"(?:(?:,? (?:and|&|und|et|y)|,) [A-Z]\w+){1,4}(?:,? (?:both|all|each|alike)\b| (?=fluently|native))([^;.]{0,40})"
)
"""The languages behind one that share the level told after the last: "Dutch and English, both fluent"."""
_POINTS = re.compile(r"\s*:?\s*\d{1,2}\s?/\s?\d{1,2}\b")
"""Behind a language, marks for its sides, whose best nobody tells: "Mandarin: 2 / 0"."""
_THAN = re.compile(r"\b(?:to \w+ in|than(?: in)?|translat\w+ (?:in)?to|from) $")
_WRITTEN = re.compile(r"(?i)\b(?:written|writing)\b")
_SPOKEN_ONLY = re.compile(r"(?i)(?![^\n;]{0,60}\bwrit)[^\n,;]{0,30}\b(?:spoken|orally|speaking)\b")
_UP_TO = re.compile(r"(?i)^\W*[\w-]+ to [\w-]+")
_SIDES = re.compile(r"(?i)\b(?:writing|written|speaking|spoken|reading)\b")
_BASIC, _INTERMEDIATE, _UPPER, _FLUENT, _NATIVE = 3, 4, 5, 6, 7
_LEARNED = re.compile(r"(?i)[^\n;|]{0,30}\b(?:taking (?:lessons|classes)|(?:still )?(?:learning|improving|studying))\b")
"""Behind a language that is being learned: "French: B1, taking lessons"."""
_USED = re.compile(r"(?i)[^\n;|]{0,40}\b(?:daily|every day|regularly)\b")
"""Behind a language that is spoken at work, well or not: "Spanish (conversational, use daily with patients)"."""
_GOOD = re.compile(r"(?i)good|gut\w*|bonne?s?|buen\w*")
"""What some call B1 and others B2, as some call B2 fluent and others only C1; "fließend" is said of both."""


def compare(resume: Resume, mention: Mention, wanted: Wanted) -> Extent:
    """Whether the level beside a language is the one asked for; where none stands, the language itself is what is told.

    Two levels of the European scale are compared exactly, words only where they lie well apart.
    """
    if resume.heads(mention.start):
        return "unclear"  # how well it is known stands below
    if _THAN.search(resume.text, max(0, mention.start - 12), mention.start):
        return "unclear"  # what is told of another language: "German fair: I prefer to write in English"
    if _WRITTEN.search(wanted.clause) and _SPOKEN_ONLY.match(resume.text, mention.end):
        return "unclear"
    if _POINTS.match(resume.text, mention.end):
        return "unclear"
    own, asked = _own(resume.text, mention), _asked(wanted)
    if own is None:
        claimed = extent.asked_of(wanted, resume, mention)
        fluent = asked is not None and asked[0] >= _UPPER  # how well it is spoken, the resume does not say
        return "unclear" if claimed == "whole" and fluent else claimed
    level, said = own
    if asked is not None and level <= _INTERMEDIATE and _LEARNED.match(resume.text, mention.end):
        return "unclear"
    if asked is None:
        little = said.casefold() == "conversational" and _KNOWLEDGE.search(wanted.clause)
        spoken = little or _USED.match(resume.text, mention.end)
        return "part" if level <= _BASIC and not spoken else "whole"
    least, words = asked
    if words.casefold().startswith("bilingu"):
        least = _FLUENT  # what a job means by it
    # an advanced command is called fluent
    whole = _EXACT.fullmatch(words) or least == _NATIVE or words.casefold().startswith("bilingu")
    enough = least if whole else min(least, _UPPER)
    if said.casefold() == "b1" and _GOOD.fullmatch(words):
        return "unclear"
    if words.casefold() == "conversational" and level == least and said.casefold() != "conversational":
        return "unclear"  # who says basic may or may not hold a conversation
    if said.casefold() == "b2" and words.casefold().startswith("fluen"):
        return "unclear"
    if level >= enough:
        return "whole"
    plainly = (_EXACT.fullmatch(said) and _EXACT.fullmatch(words)) or least - level > 1
    return "part" if plainly else "unclear"


def _own(text: str, mention: Mention) -> tuple[int, str] | None:
    begin, end = line_ends.around(text, mention.start, mention.end)
    others = [other for other in vocabulary.mentions(text[begin:end]) if other.name in LANGUAGES]
    cell = _NEXT_CELL.match(text, mention.end, end)
    after = _beside(text, cell.end() if cell else mention.end, end, _OWN_CUT, [begin + other.start for other in others])
    since = max((begin + other.end for other in others if begin + other.end <= mention.start), default=begin)
    before = _OWN_CUT.split(text[since : mention.start])[-1]
    label = _LABEL.match(text, begin, mention.start)
    following = min((begin + other.start for other in others if begin + other.start > mention.start), default=end)
    rest = _REST.match(text, mention.end, following)  # "Polish, evening class, enough for greetings"
    behind = re.split(r"[;|•·(]", text[mention.end : following], maxsplit=1)[0]
    if _SIDES.search(behind) and (sides := [_read(match) for match in _LEVEL.finditer(behind)]):
        return min(sides)  # "good in speaking, writing moderate": as well as on the weaker side
    return _first(after) or _last(before) or (_last(label[0]) if label else None) or (_first(rest[0]) if rest else None)


def _asked(wanted: Wanted) -> tuple[int, str] | None:
    at = wanted.clause.find(wanted.text)
    if at < 0:
        return None
    stop = at + len(wanted.text)
    others = [other.start for other in vocabulary.mentions(wanted.clause) if other.name in LANGUAGES]
    after = _beside(wanted.clause, stop, len(wanted.clause), _ASKED_CUT, others)
    before = _ASKED_CUT.split(wanted.clause[max(0, at - 40) : at])[-1]
    ahead = wanted.clause[: min(others)] if others and _LISTED.fullmatch(wanted.clause, min(others), at) else ""
    shared = _last(_ASKED_CUT.split(ahead)[-1])
    if together := _TOGETHER.match(wanted.clause, stop):
        return _first(together[1])
    return _first(after) or _last(before) or (shared if shared and shared[0] > _UPPER else None)


def _beside(text: str, start: int, end: int, cut: re.Pattern[str], others: Sequence[int]) -> str:
    """What follows a language up to the next stop or language: a bracket right behind it is read whole."""
    bracket = _BRACKET.match(text, start, end)
    if bracket:
        return bracket[1]
    until = min([other for other in others if other >= start], default=end)
    stop = cut.search(text, start, until)
    return text[start : stop.start() if stop else until]


def _first(words: str) -> tuple[int, str] | None:
    found = [_read(match) for match in _LEVEL.finditer(words)]
    if len(found) > 1 and _UP_TO.search(words):
        return max(found[:2])  # "conversational to fluent"
    exact = (level for level in found if _EXACT.fullmatch(level[1]))  # "reasonable (A2)"
    return next(exact, found[0] if found else None)


def _last(words: str) -> tuple[int, str] | None:
    found = [_read(match) for match in _LEVEL.finditer(words)]
    return found[-1] if found else None


def _read(match: re.Match[str]) -> tuple[int, str]:
    return int((match.lastgroup or "l0")[1:]), match[0]
