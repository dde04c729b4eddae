"""Words that are a known term in one sense and something else in another, told apart by their neighbours."""

from __future__ import annotations

import re

from resume_analysis.reading.lexicon import AMBIGUOUS

_BEFORE_SHORT = re.compile(
    r"(?:^|[,(:/;|•·&+]|\b(?:in|and|or|with|using|und|oder|et|y|to|from|into|of|some|basic|a little|a bit of))[ \t]*$"
    r"|\n[ \t]*(?:[-*–][ \t]*)?$"
)
_OPENING = re.compile(r"(?:^|[\n.•*:–-])[ \t]*$")
_VERB_AFTER = re.compile(r"[ \t]+(?:at|to|into|up|upon)\b(?! (?:an? )?(?:[a-z]+ )?(?:level|standard)\b)")
_ITEM_BEFORE = re.compile(r"(?:^|[,(:/;|•·])[ \t]*$")
_ITEM_AFTER = re.compile(r"[ \t]*(?:[,)/;|•·]|$)")
_AFTER_SHORT = re.compile(
    r"(?!\+E\b)[ \t]*(?:[,)/;|•·&+\n]|$|\.(?:\s|$)"  # C+E is a driving licence
    r"|(?:and|or|und|oder|et|y|is|are|would|programming|developers?|services?)\b"
    r"|\((?:just |only )?(?:some|a (?:little|bit)|basics?|beginner|intermediate|advanced|proficient|expert|coursework"
    r"|learning)\b)"
)
_USED = re.compile(r"\b(?:in|with|using)[ \t]$")
_TO_WHAT_END = re.compile(
    r"[ \t](?:for|on|to(?! market)|at|every|each|daily|as|by|since|code|programs?|scripts?|packages?|firmware|modules?"
    r"|librar(?:y|ies)|applications?|microservices?|backends?)\b"
)
"""Around the name of a language of one letter or two in a sentence: "firmware in C for motors"."""
_SOCIAL = re.compile(r"(?i)\b(?:market|business|social|profession|sell|lead)\w*(?:,| and| &| or)? $")
_EVENTS = re.compile(r"(?i) (?:events?|groups?|opportunities|breakfasts?|evenings?|lunches)\b")
"""Around networking that has to do with people, and not with computers."""
_MONEY = re.compile(r"(?i) (?:budgets?|costs?|spend|percentages?|targets?|hours)\b")
"""Behind a payroll that is but what people cost: "rosters within the payroll budget"."""
_LEADS = re.compile(r"(?i)\bMQLs?\b|\b(?:sales|marketing)[- ]qualified\b|\bqualified leads?\b")
_SOLD = re.compile(r"(?i)\b(?:leads?|pipeline|conversions?|meetings|demos|prospects?|quarter|month)\b")
"""Near leads that sales has accepted, which are SQLs, too."""
_ELSEWHERE = {
    "DBT": re.compile(r"(?i)\bCBT\b|\bEMDR\b|\bACT\b|therap|dialectic|counsel|trauma"),
    "GCP": re.compile(r"(?i)\bICH\b|\bG[LMD]P\b|clinical|trial|protocol|\bIRB\b"),
    "EMR": re.compile(r"\bAWS\b|Amazon|Spark|Hadoop|Redshift|Glue\b|\bS3\b|Airflow"),
    "AML": re.compile(r"(?i)leuk|lymphom|\bCLL\b|\bMDS\b|oncolog|ha?ematolog|myelo"),
    "WMS": re.compile(r"(?i)\bWFS\b|\bGIS\b|geoserver|arcgis|qgis|web map"),
    "SSC": re.compile(r"(?i)\bHSC\b|\bboard\b|secondary|school|\d\s?%|marks|CGPA"),
    "NLP": re.compile(r"(?i)practitioner|coach|neuro|hypno|therap"),
}
"""What stands near letters that have another sense there: a therapy and not dbt, a rule of trials and not a cloud."""
_COMPANY = re.compile(r"\b[A-Z][\w&'’.-]*\)? $")
"""Before the letters of a public company: "Barrow Group plc"."""
_CONTROLS = re.compile(
    r"(?i)\b(?:SCADA|HMIs?|DCS|VFDs?|automation|program\w*|ladder|control\w*|siemens|simatic|allen[- ]bradley|rockwell"
    r"|beckhoff|weld\w*|hydraulic\w*|pneumatic\w*|omron|mitsubishi|schneider|delta|ABB|fanuc|keyence|S7|TIA|wiring|robot\w*|panels?|sensors?)\b"
)
"""Near the letters of a programmable controller."""
_NEAR, _CLOSE = 30, 60


def is_another(name: str, text: str, start: int, end: int) -> bool:
    """Whether the passage that reads like a known term is none of it."""
    if name == "networking":
        return _SOCIAL.search(text[max(0, start - 20) : start]) is not None or _EVENTS.match(text, end) is not None
    if name == "SQL":
        around = text[max(0, start - _NEAR) : end + _NEAR]
        many = text[start:end].endswith("s") and _SOLD.search(around) is not None
        return many or _LEADS.search(around) is not None
    if name == "Certified Internal Auditor":
        return text[start].islower()  # of a quality system, and not the paper of the body that certifies them
    if name == "VBA":
        return text.endswith("the ", 0, start)  # a body that registers builders
    if name == "PLC" and text[start:end].casefold() == "plc":
        named = _COMPANY.search(text[max(0, start - _NEAR) : start]) is not None
        return named and _CONTROLS.search(text, max(0, start - _CLOSE), end + _CLOSE) is None
    if name == "payroll":
        return _MONEY.match(text, end) is not None
    if name == "C++":
        return text[start:end] == "CPP"  # a paper of guards, of payroll clerks, and a pension
    if elsewhere := _ELSEWHERE.get(text[start:end]):
        return elsewhere.search(text, max(0, start - _CLOSE), end + _CLOSE) is not None
    return False


def is_verb(text: str, start: int, end: int) -> bool:
    """Whether a name at the start of a line is a verb: "Excel at service", "React to alarms", "Lean on a team"."""
    return _VERB_AFTER.match(text, end) is not None and _OPENING.search(text[max(0, start - 6) : start]) is not None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a letter that is a name stands as an item of its own: C is not in "grades A, B, C"."""
    before = text[max(0, start - 12) : start]
    if re.search(r"\w\($", before):
        return False  # "DCR(R)"
    if re.search(r"\b[A-Z] ?& ?$", before) or re.match(r" ?& ?[A-Z]\b(?![#+])", text[end : end + 5]):
        return False  # "R&D"
    if re.search(r"\b[A-Z][,/]\s*$", before) and before.rstrip()[-2] not in AMBIGUOUS:
        return False  # "grades A, B, C"
    if _USED.search(before) and _TO_WHAT_END.match(text, end):
        return True
    return bool(_BEFORE_SHORT.search(before) or start == 0) and _AFTER_SHORT.match(text, end) is not None


def is_item(text: str, start: int, end: int) -> bool:
    """Whether a word is an item of a list by itself: "react, node, css" means the programs, "react to alarms" does
    not.
    """
    return (
        _ITEM_BEFORE.search(text[max(0, start - 12) : start]) is not None and _ITEM_AFTER.match(text, end) is not None
    )
