"""What a job asks beyond knowing a thing: mastery, experience, an aim reached; and the lines that tell of it."""

from __future__ import annotations

import re

from resume_analysis.offline import papers
from resume_analysis.reading import coverage, vocabulary
from resume_analysis.reading.lexicon import BROAD, PAPERS
from resume_analysis.reading.phrasing import stem
from resume_analysis.reading.requirements import Wanted

_MASTERY_ASKED = re.compile(
    r"(?i)\b(?:advanced|expert(?:[- ](?:level|user|knowledge|in|at))?|mastery of|power user of)\s[^.;,]{0,30}$"
)
_MASTERY = re.compile(
    r"(?i)\b(?:advanced|expert\w*|power user|excellent|very good|strong|proficien\w+|macros?|vba|pivot\w*|power query"
    r"|v?lookups?|certified|years|sehr gut\w*|fundiert\w*|avanc\w+|avanzad\w+|modell?ing|models?|dashboards?)\b"
)
"""How a level is told, or what only those do who have it."""
_NO_MASTERY = re.compile(r"(?i)[(,:–-]\s?(?:basics?|beginner|elementary|simple)\b")
_EXPERIENCE_ASKED = re.compile(
    r"(?i)\b(?:experience[ds]?|hands-on|(?:working|practical) knowledge|proven|track record|have worked|worked with"
    r"|(?:have|has|having) (?:used|run|built|managed|operated|written|led|owned)|comfortable (?:with|using))\b"
    r"[^.;]{0,60}$"
)
_INCLUDED = re.compile(r"(?i)\s*(?:experience|or (?:later|newer|above|higher))?,? including (?P<what>[^.;,()\d]{3,60})")
_KNOW, _WELL = re.compile(r"(?i)\bknow\b[^.;,]{0,40}$"), re.compile(r"(?i)[^.;,]{0,30}\b(?:well|inside out)\b")
"""Around what is to be known well: "You know HubSpot or Marketo well"."""
_EXPERIENCE_AFTER = re.compile(r"(?i)[^.;,]{0,25}\b(?:experience|in production)\b")
_PRODUCTION = re.compile(r"(?i) (?:\w+ )?in (?:an? )?(?:\w+ )?production\b")
_PRODUCTION_OF = re.compile(r"(?i)\bproduction experience (?:with|of|in|on)\b[^.;]{0,40}$")
_AIM = re.compile(r"(?i)\b(?:quotas?|targets?|goals?|kpis?|slas?|budgets?|deadlines?)\b")
_ATTAINMENT_ASKED = re.compile(r"(?i)\b(?:meet|exceed|achiev|hit|beat|attain|surpass|over-?achiev)\w*\b[^.;,]{0,30}$")
PART_OF_TARGET = r"(?<![\d.])\d?\d(?:\.\d+)?\s?% (?:of|to) (?:[\w$€£,.]+ ){0,4}?(?:quota|targets?|goal)\b"
"""A share below the whole of what was to be reached: "88% of quota"."""
_SHORT_OF = re.compile(rf"(?i)^(?!.*\b[1-9]\d\d(?:\.\d+)?\s?%).*{PART_OF_TARGET}")
"""A line whose best share is below the whole: "Finished at 88% of quota"."""
_ATTAINMENT = re.compile(
    r"(?i)\d\s?%|\b(?:met|meet\w*|exceed\w*|hit|hitting|beat\w*|attain\w*|achiev\w*|surpass\w*"
    r"|over-?achiev\w*|above|ahead of)\b"
)

_LED_ASKED = re.compile(r"(?i)\b(?:have|has|having) (?:led|chaired|facilitated|headed)\b[^.;,]{0,20}$")
_LED = re.compile(r"(?i)\b(?:lead\w*|led|chair\w*|facilitat\w*|head(?:ed|ing)|ran)\b")
_NOT_ONLY = re.compile(r"(?i),? (?:and )?(?:not (?:only|just|merely)|beyond) (?:\w+ )?([a-z]{4,}?)s?\b")
_BELT = re.compile(r"(?i)\b(green|black) belt\b")
_LOWER_BELTS = {
    "green": re.compile(r"(?i)\b(?:white|yellow) belt"),
    "black": re.compile(r"(?i)\b(?:white|yellow|green) belt"),
}
"""Grades of Six Sigma, and those below them."""
_NEAR = 20
_CLEAN = ("points", "endorsements", "convictions", "accidents", "violations")
"""What it is good to have none of: "Full UK driving licence, no points"."""
_DENIED = re.compile(r"(?i)[(,;–-]\s?(?:but )?(?:no|not) ([a-z]{5,})")
_CURRENT = re.compile(r"(?i)\b(?:current|valid|in[- ]date|up[- ]to[- ]date)\b[^.;,]{0,20}$")
_CURRENT_AFTER = re.compile(r"(?i)[^.;\n]{0,40}?\b(?:in[- ]date|current\b(?! \w)|still valid|within the last)\b")
_RENEWED = re.compile(
    r"(?i)\b(?:first aid|CPR|BLS|ACLS|PALS|manual handling|food (?:safety|hygiene)|newborn life support|NLS|ILS"
    r"|fire (?:marshal|warden)|forklift|reach truck|work(?:ing)? at height|MEWP|IPAF|PASMA"
    r"|confined spaces?|asbestos awareness)\b"
)
_TWO_YEARLY = re.compile(r"(?i)\b(?:CPR|BLS|ACLS|PALS)\b")
_CLOSED = re.compile(
    r"\((?!e\.g|eg\b|such as|like|for example)(?![^()]*\b(?:similar|equivalent|comparable|others?|another|etc)\b)"
    r"[^()]*\bor\b[^()]*\)$"
)
_THE_ONE = re.compile(r"(?: (?:systems?|software|tools?|platforms?))? \(([A-Z][\w.+-]*(?: [A-Z][\w.+-]*)?)\)")
_LICENCE = re.compile(r"(?i)\b(?:licen[cs]e|permit)$")
_UPPER_LEVEL = re.compile(r"(?i)\b(?:professional|expert|specialty|advanced)[- ]level\b|\bprofessional certif\w+")
_LOWER_LEVEL = re.compile(r"(?i)\b(?:associate|practitioner|foundation(?:al)?|fundamentals|essentials)\b")
_VALID_IN = re.compile(r"(?: that is)? valid (?:in|for) (?:the )?(?P<where>[A-Z]\w+)")
"""Behind a licence, where it is to be valid."""
_SO_MUCH = re.compile(
    r"(?![^,.;()]*\b(?:no more than|fewer than|less than|max(?:imum)?|under|up to)\b)"
    r"[^,.;()\d]{0,25}?(?<![A-Za-z])(?!(?:19|20)\d\d\b)(?P<number>[$€£R]?\d[\d.,]*\d|\d)"
    r"(?![\d.,]*\s*(?:\+|years?|yrs|months?|weeks?|days?|hours?|%|[ap]m\b))"
)
"""Behind a thing, the number or the level it is asked for with: "settlement authority of $100,000", "CIPS Level 5"."""
_LICENCE_GRADE = re.compile(r" \((?:[a-z]+\.? )*(?P<grade>[A-Z\d][A-Z\d+]{0,3})\)", re.IGNORECASE)
_MODULES = re.compile(r"[A-Z]\w+ \([A-Z]{2,4}(?:, [A-Z]{2,4})+\)")


def asks_mastery(wanted: Wanted) -> bool:
    """Whether a job asks for the upper level of a thing: "advanced Excel"."""
    return _MASTERY_ASKED.search(wanted.before) is not None


def shows_mastery(line: str) -> bool:
    """Whether a line that names a thing tells of more than having it."""
    return _MASTERY.search(line) is not None and not _NO_MASTERY.search(line)


def lacks_what_is_included(wanted: Wanted, text: str) -> bool:
    """Whether experience is to include a thing no passage tells of: "ICU experience, including ventilated patients"."""
    included = _INCLUDED.match(wanted.after)
    return included is not None and not coverage.touches(text, included["what"])


def asks_experience(wanted: Wanted) -> bool:
    """Whether a job asks for having done a thing, which a course does not show; a paper is held."""
    if papers.asked(wanted.text) or not PAPERS.isdisjoint(wanted.names):
        return False
    well = _KNOW.search(wanted.before) is not None and _WELL.match(wanted.after) is not None
    return (
        well or _EXPERIENCE_ASKED.search(wanted.before) is not None or _EXPERIENCE_AFTER.match(wanted.after) is not None
    )


def asks_production(wanted: Wanted) -> bool:
    """Whether a job asks for a thing in production, which no list of skills shows."""
    return _PRODUCTION.match(wanted.after) is not None or _PRODUCTION_OF.search(wanted.before) is not None


def asks_leading(wanted: Wanted) -> bool:
    """Whether a job asks for having led a thing: "must have led HAZOP studies"."""
    return _LED_ASKED.search(wanted.before) is not None


def tells_leading(line: str) -> bool:
    """Whether a line tells of leading what it names."""
    return _LED.search(line) is not None


def asks_attainment(wanted: Wanted) -> bool:
    """Whether a job asks for an aim that was reached: "meeting or exceeding quota"."""
    return _AIM.search(wanted.text) is not None and _ATTAINMENT_ASKED.search(wanted.before) is not None


def tells_attainment(line: str) -> bool:
    """Whether a line tells how far an aim was reached, and no more of it than some share."""
    return _ATTAINMENT.search(line) is not None and not _SHORT_OF.search(line)


def falls_short(wanted: Wanted) -> re.Pattern[str] | None:
    """What a job says is not enough by itself: the word behind "not only scripts"; None where it says nothing."""
    if belt := _BELT.search(f"{wanted.text}{wanted.after[:_NEAR]}"):
        return _LOWER_BELTS[belt[1].casefold()]
    told = _NOT_ONLY.match(wanted.after)
    return re.compile(rf"(?i)\b{told[1]}") if told else None


def asks_currency(wanted: Wanted) -> bool:
    """Whether a paper that is got anew every few years must hold today: "current first aid certificate"."""
    current = _CURRENT.search(wanted.before) or _CURRENT_AFTER.match(wanted.after)
    return current is not None and _RENEWED.search(wanted.text) is not None


def must_be_held_now(wanted: Wanted) -> bool:
    """Whether a paper is asked for that holds today: "current registration with the HCPC"."""
    return _CURRENT.search(wanted.before) is not None


def years_held(wanted: Wanted) -> int:
    """How many years a paper holds that is got anew: two where the rules of those who issue it say so, else three."""
    return 2 if _TWO_YEARLY.search(wanted.text) else 3


def kind_asked(wanted: Wanted) -> str | None:
    """The kind of thing behind which a job names those that will do, no others: "SIEM tools (Sentinel or Splunk)"."""
    if len(wanted.names) < 2 or not _CLOSED.search(wanted.text):
        return None
    kinds = {one.name for one in vocabulary.mentions(wanted.text.partition("(")[0])}
    return next((name for name in wanted.names if name in kinds), None)


def lacks_the_one(wanted: Wanted, resume: str) -> bool:
    """Whether a job names in brackets the one thing of a kind it uses, and a resume does not: "CRM (Salesforce)"."""
    one = _THE_ONE.match(wanted.after)
    return one is not None and wanted.names[0] in BROAD and re.search(rf"(?i)\b{re.escape(one[1])}\b", resume) is None


def lacks_the_grade(wanted: Wanted, line: str) -> bool:
    """Whether a job names in brackets which licence it wants, and a line names none so: "driver's licence (full G)"."""
    grade = _LICENCE_GRADE.match(wanted.after) if _LICENCE.search(wanted.text) else None
    return grade is not None and re.search(rf"(?<![\w-]){re.escape(grade['grade'])}(?![\w-])", line) is None


def lacks_the_level(wanted: Wanted, line: str) -> bool:
    """Whether a certification is asked for on a level above that of a line: "AWS Professional-level certification"."""
    return _UPPER_LEVEL.search(wanted.clause) is not None and _LOWER_LEVEL.search(line) is not None


def lacks_the_number(wanted: Wanted, line: str) -> bool:
    """Whether a thing is asked for with a number or on a level that a line does not tell of, or in another country."""
    number, valid = _SO_MUCH.match(wanted.after), _VALID_IN.match(wanted.after)
    told = valid["where"] if valid else number["number"].strip("$€£R") if number else ""
    return bool(told) and re.search(rf"(?<![\w.,]){re.escape(told)}(?![\w])", line.replace("$", " ")) is None


def lacks_a_module(wanted: Wanted, resume: str) -> bool:
    """Whether a job lists parts of a suite, all of them wanted, one of which a resume does not name: "SAP (MM, PP)"."""
    if not _MODULES.fullmatch(wanted.text):
        return False
    return not all(re.search(rf"\b{re.escape(name.split()[-1])}\b", resume) for name in wanted.names)


def denies_a_part(wanted: Wanted, line: str) -> bool:
    """Whether a line that shows a thing denies something else the passage asks for: "PLCs (no programming)"."""
    denied = [stem(word.casefold()) for word in _DENIED.findall(line) if word.casefold() not in _CLEAN]
    asked = [stem(word.folded) for word in vocabulary.words(wanted.clause)] if denied else []
    return any(word in asked for word in denied)
