"""Little words around the things a job description asks for, which name nothing by themselves."""

from __future__ import annotations

import re

from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.lexicon import listed

STOP_AT = arranged(
    r"(?i)[;:()]|\.(?!\d)|\s[–—-]\s|\b(?:to|that|which|is|are|will|at|for|within|across|preferred|required|plus"
    r"|desirable|desired|helpful|useful|handy|advantageous|essential|beneficial|optional|an advantage|would|must"
    r"|through|from|by|on|as|including|such|so|who|while|gained|if|when|est|sont|serait|seraient|ist|sind|wäre|wären"
    r"|es|son|sería)\b"
)
LEADING = re.compile(
    r"(?i)^(?:(?:teaching|using|use of|working (?:with|on|in)|an?|the|our|your|with|of|in|on|for|including"
    r"|exposure to|particularly|especially|notably|strong|solid|good|very good|excellent"
    r"|deep|hands-on|proven|modern"
    r"|relevant|basic|advanced|sound|in-depth|practical|professional|working|demonstrated|extensive|some"
    r"|any|first|valid|current|active"
    r"|previous|prior|great|thorough|broad|gute|sehr gute|fundierte|erste|bonnes?|solides?|buenos?|sólidos?"
    r"|des?|du|la|les?|der|die|den|dem"
    r"|(?:weiterbildung|fortbildung|zertifizierung|prüfung|certification|training|qualification) (?:zum|zur|als"
    r"|as|in))\s+)+"
)
TRAILING = re.compile(
    r"(?i)(?:\s+(?:knowledge|experience|skills|kenntnisse|erfahrung|preferred|required|desirable|desired|a plus"
    r"|an advantage|von vorteil|wünschenswert|à jour|up to date|exigée?s?|requise?s?|souhaitée?s?|appréciée?s?"
    r"|erforderlich))+\W*$"
)
VAGUE = listed("""
    communication communicate team teams player motivated self starter passion passionate attitude work working
    ethic ability able willing willingness environment environments fast paced detail details oriented organized
    organised organization organisational flexible flexibility degree field fields role roles position similar
    related equivalent year years experience experiences skill skills knowledge interest interested problem
    problems solving interpersonal written verbal oral multitask deadlines independent independently people
    things you your we our their least minimum plus strong good excellent all other others another various different new
    tools tool technologies technology methods systems industry area areas job candidate company level levels
    best practices practice proven track record same following etc more one it mindset thinking creative
    creativity influencing persuading listening coaching presenting initiative leadership reliable reliability
    punctual professionalism personality energy drive eye sense humor weekend weekends shifts shift hours travel
    holiday holidays location office remote hybrid us eu uk english-speaking background both concepts principles
    fundamentals
    setting settings responsibility responsible they this that these those what how why teamfähigkeit motivation
    kommunikationsstärke erfahrung kenntnisse jahre équipe esprit rigueur aber kein keine muss nice autonomie
    equipo trabajo capacidad deep understanding awareness appreciation grasp month months week weeks day days minutes
    carry native near fluent bilingual confident according necessarily given provided male female also
""")
VERB = re.compile(
    r"(?i)\b(?:via|only|please|no|not|begins?|be|have|has|can|are|is|do|make|take|give|provide|support|ensure"
    r"|help|want|love|enjoy|build"
    r"|maintain|develop|create|manage|lead|drive|deliver|collaborate|participate|own|design|write|drink)\b"
)


BREAK = arranged(
    r"(?i)(?:(?!(?<=\d)\.\d)[^\w\s'’&/+#-])+|\s[–—-]\s|(?<![\w-])(?:an?|the|of|to|in|on|at|for|with|within|by|from|into|across|through|under|over"
    r"|between|about|as|and|or|not|but|than|up|per|including|such|like|(?<=for\s)(?:example|instance)|using|via|who|which|that|when|where|how|if|so"
    r"|before|after|during|until|since|because|without|already"
    r"|is|are|be|been|being|was|were|has|have|having|had|do|does|can|could|will|would|should|may|might|must|need"
    r"|needs|able|ability|willing\w*|prepared|(?:you|we|they|I)['’]\w+|you|your|we|our|us|they|their|them|his|her|this"
    r"|these|those"
    r"|all|any|each|every|both|either|some|other|others|more|most|very|well|least|minimum|ideally|preferabl[ey]"
    r"|(?-i:proven|previous|prior|recent|demonstra\w+|relevant|similar|equivalent|strong|good|excellent|sound"
    r"|solid|great"
    r"|effective|high|highly|wide|broad|full|current|valid|first|new|own|key|general|various|multiple|large|small))(?![\w-])"
)
MEASURED = re.compile(r"(?:[$€£]\s?\d|\d\s?(?:[kKmM]|%|million|bn)\b)\S*\s(?:in|of) (?:[a-z]+ )?$")
"""Before what an amount is of: "at least $5M in total ARR" asks for the amount."""
EITHER = re.compile(r"(?i)\s*,?\s*(?:/|\b(?:or|oder|ou)\b)\s*")
SIMILAR = re.compile(
    r"(?i)\s*(?:(?:in )?(?:an?y?|the) )?(?:similar|equivalent|comparable|related|relevant|above|higher|better|more|like"
    r"|ähnlich\w*"
    r"|vergleichbar\w*|gleichwertig\w*|équivalent\w*|similaire\w*)"
)
_OR = rf"(?:(?<!and/)\b(?:or|oder|ou)\b(?!{SIMILAR.pattern.removeprefix('(?i)')}))"
_OR_BEFORE = re.compile(rf"(?i){_OR}(?P<words>(?:\s\w+){{0,2}})\s*$")
_OR_AFTER = re.compile(rf"(?i)(?P<words>(?:\s\w+){{0,2}}),?\s{_OR}")
_NOT_AND = r"(?!(?:and|und|et|y)\b)[\w.+#/-]+"
_OR_AT_END = re.compile(rf"(?i)\)?(?:\s*,\s*{_NOT_AND}(?: {_NOT_AND}){{0,2}}){{1,6}},?\s+{_OR}")
_OR_IN_BRACKET = re.compile(r"(?i)\([^()\n]*\b(?:or|oder|ou)\b[^()\n]*\)")


def opens(word: str) -> bool:
    """Whether a word only leads up to what is asked: "Strong", "Experience"."""
    return LEADING.match(f"{word} ") is not None or word.casefold() in VAGUE


def closes(word: str) -> bool:
    """Whether a word only follows what is asked: "experience", "required", "within"."""
    return (
        word in VAGUE
        or word in ("design", "techniques", "processes")
        or BREAK.fullmatch(word) is not None
        or STOP_AT.fullmatch(word) is not None
    )


def is_one_of(clause: str, begin: int, end: int) -> bool:
    """Whether something else may stand for the words between: an "or" stands right beside them or in their brackets."""
    opened = clause.rfind("(", 0, begin)
    if opened > clause.rfind(")", 0, begin) and _OR_IN_BRACKET.match(clause, opened):
        return True
    if _OR_AT_END.match(clause, end):
        return True
    before, after = _OR_BEFORE.search(clause[:begin]), _OR_AFTER.match(clause, end)
    return bool(
        (before and all(map(opens, before["words"].split()))) or (after and all(map(closes, after["words"].split())))
    )
