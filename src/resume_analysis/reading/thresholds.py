"""Years of work and degrees a job asks for, as they stand in one passage of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from resume_analysis.reading import degrees, numbers
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.numbers import NUMBER

NEARLY = 0.6
"""The share of the years asked for from which they are shown in part."""
_YEARS = re.compile(
    rf"(?i)\b(?P<n>{NUMBER})(?:\s?\(\d{{1,2}}\))?\s?\+?(?:\s?(?:-|–|to|or more|oder mehr"
    rf"|bis)\s?(?:{NUMBER}\b\s?\+?)?)?\s*(?:years?|yrs?|jahren?|ans|années|años)\b['’]?"
    r"(?:\s+(?:of\s+|d['’]|de\s+)?(?:[\w-]+\s+){0,2}?(?:experience|berufserfahrung|erfahrung|expérience"
    r"|experiencia)\b)?"
)
_OF_ENDS = re.compile(
    r"(?i)[;:\n]|\((?!or equivalent\))|(?<!\(or equivalent)\)|\.(?:\s|$)|\s[–—-]\s"
    r"|,(?:(?=\s*(?:an? (?:[\w-]+ )?(?:portfolio|degree|licen[cs]e|certificate)"
    r"|including|of (?:which|them)|with|at least|preferably|ideally|and|plus|\w+ of|\d|two|three|four"
    r"|five)\b)|(?!(?:[^.;()]|\([^()]{0,40}\)){0,45}\b(?:or|oder|ou|o)\b))"
    r"|(?<!\()\b(?:or|oder|ou) (?:equivalent|similar|comparable|vergleichbar\w*)\b"
    r"|\b(?:including|before that|in total|preferably|ideally|preferiblemente|preferentemente|idealerweise|vorzugsweise"
    r"|bevorzugt|idéalement|plus|mandatory)\b|\bmin(?:imum|imal|\.)?\W*$"
    r"|\b(?:with|and) (?:an? |the )?(?:(?:at least|minimum|min|strong|good|proven|solid|excellent|knowledge|degree)\b"
    r"|\d+\W*(?:years?|yrs?|jahr\w*|an[sn]\w*|años))"
    r"|\b(?:is|are|will|would|must|should|required|preferred|essential|desir(?:able|ed)|needed|necessary)\b"
    r"|\b(?:ist|sind|wäre|erforderlich|vorausgesetzt|wünschenswert|exigée?s?|souhaitée?s?|requise?s?|deseable)\b"
)
"""What ends the words that say of what years are asked for."""
_LOOSE_END = re.compile(r"(?i)(?:[\s,:&/–-]|(?<![\w&])(?:and|or|with|a|an|the|of|in|und|oder|et|ou|y|o))+$")
_ANY_OF = re.compile(r"(?i)\b(?:one or more|at least one|any|either|(?:one |some |all )?of the following)(?: of)?\W*$")
"""How words end that a list goes on with: years of something in it, nobody can say of what."""
_OF_BEFORE = re.compile(
    r"(?i)^\W*(?!(?:work(?:ing)?|professional|relevant|practical|prior|previous|proven|total|overall|solid|your)\b)[a-z]"
    r"[\w/&+#-]*(?: [\w/&+#-]+){0,3} experience\b[^.;]{0,25}$"
)
"""What the years behind it are of: "Tanker experience, at least one year". Years of any work do not show them."""
_LONGEST_OF = 120
_YEARS_CONTEXT = re.compile(
    r"(?i)experience|erfahrung|expérience|experiencia|praxis|\b(?:years?|yrs?)['’]? (?:in|as|of(?! age)|[a-z]+ing)\b"
    r"|track record|practice"
    r"|^\W*\w+(?: or more|\s\(\d+\)|\s?(?:-|–|to)\s?\w+)?\W*(?:years?|yrs?|jahre|ans|años)\W*$"
)
_DEGREE_ENDS = arranged(
    r"(?i),?\s+or (?:you|prove|proof|several|many|extensive|\d)|"
    r",(?!(?:(?!\b(?:experience|skills?|ability|knowledge)\b)[^.;()\d]){0,90}\b(?:or|oder)\b)"
    r"|\((?!(?:HBO|WO|MBO|FH|Hons)\) in\b)"
    r"|\bor (?:equivalent|similar|related|comparable|an?|another|other|any)\b|\btogether\b"
    r"|\band\b(?!\s(?-i:[A-Z][a-z]))(?! (?!experience|knowledge|skills|training|proven)[a-z]{5,}(?:[,.;)]|$))"
    r"(?![^.;,()\d]{0,40}\bor (?:an? |in an? |another |any )?(?:closely |other )?"
    r"(?:related|similar|relevant|comparable)\b)"
    r"|\b(?:that|(?<!in )which|who|ideally|preferably|completed|obtained|gained|plus)\b"
    r"|\brequired\b|\bpreferred\b|\bdesir\w+|\bwould\b|\bwill\b|\ban? (?:\w+ )?(?:plus|bonus|asset|advantage)\b"
    r"|\bserait\b|\bwäre\b|\bsouhait\w+|\bexigé\w*|\brequis\w*|\bhelpful\b|\bwelcome\b|\bnot\b|\bbut\b"
    r"|\s[–—|-]\s(?-i:[A-Z])\b|\bis\b|\bwith\b|\bfrom\b|\boder\b|\bo\.\s?[äÄ]|(?<!\b[MB])\.|$"
)
_STATE = re.compile(
    r"(?i)\.?\s\((?:(?:awarded|completed|submitted|obtained|held|finished|or|and|near\w*|completion|/)\W*)+\)"
    r"|\.?\s\((?-i:[A-Z])[^\W\d]+(?: (?:&|and|(?-i:[A-Z])\w+)){0,3}\)"
)
"""Behind a degree, how far or in what it is to be: "PhD (awarded or submitted)", "B.Ed. (Foundation Phase)"."""
_OR_EQUIVALENT = re.compile(r"(?i)[^()]*\bor (?:equivalent|similar|comparable)\b")
_OR_OTHER = re.compile(
    r"(?i)\s*,?\s*\bor (?:an)?other (?:[\w-]+ )?(?:qualifications?|degrees?|certificates?|diplomas?)\b"
    r"|\s*,?\s*\boder (?:eine[nr]? )?(?:vergleichbare|gleichwertige|ähnliche|entsprechende)[nr]? (?:\w+ )?"
    r"(?:ausbildung|qualifikation|abschluss|studium)\b"
)
"""The end of "MBA or other postgraduate qualification", which takes more than the rules know."""
_FROM_PROGRAM = re.compile(r"\s+from an? (?:[\w-]+ ){1,5}(?:program(?:me)?|course)\b")
"""Behind a degree, what it is to be of: "from an ACOTE-accredited OT program"."""
_OR_RELATED = re.compile(
    r"(?i)\s*,?\s*\bor (?:an? |in an? |another |any )?(?:closely |other )?(?:related|similar|relevant|comparable)"
    r"(?:(?: (?:\w+ )?(?:fields?|subjects?|disciplines?|areas?|degrees?|stud(?:y|ies)))\b|(?=\W*(?:$|[.;,)])))"
    r"|\s*,?\s*\boder (?:vergleichbar|ähnlich|gleichwertig)\w*(?=\W*$)"
    r"|\s*,?\s*\bor an?(?:other)? (?:field|subject|discipline|degree|area) (?:with|of) [^.;,()]{3,50}"
)
"""The end of "a degree in marketing, business or a related subject", which belongs to what is asked for."""
_LONGEST_DEGREE = 18
_AT_SCHOOL = re.compile(
    r"(?i)(?:high|secondary) school\s(?!diploma|grad|leav|educat|degree|or\b|and\b|equival|certific|complet"
    r"|(?:is )?(?:required|preferred)"
    r"|level (?:educat|qualif))[a-z]"
)
"""Where somebody works: "high school counseling experience" asks for no diploma."""
_RUN = re.compile(r"(?i)s?\s(?:program(?:me)?s?|schemes?|levy|providers?|standards|management|coordination)\b")
"""What makes a training one that is run for others: "apprenticeship programmes"."""
_AT_A_STAGE = re.compile(
    r"(?i)(?:a[- ]?levels?|gcses?)\s(?:teach\w*|experience|class\w*|students|pupils|groups|lessons|specifications?)\b"
)
"""What is taught at a stage of school: "A-level teaching experience"."""
_SCHOOL = re.compile(r"(?i)(?:high|secondary) school$")
_FINISHED = re.compile(
    r"(?i)(?:^|\W)(?:completed|completion of|finished|passed|graduated from|graduate of|minimum(?: of)?|at least"
    r"|have|has|with|or|and|education:)\W*(?:an? |the |your )?$|^\W*(?:an? )?$"
)
"""What stands before a school that is asked for as one that was finished, not as a place: "in a secondary school"."""
_CONSIDERED = re.compile(r"(?i)\b(?:will|may|can|would)(?: also)? be (?:considered|accepted)\b")
_CUT_LETTER = re.compile(r",? or(?: [A-Z])?\s*$")
"""What is left of a choice: of another degree in letters with dots ("or J.D."), of one in the next line."""
_OTHER_DEGREE = re.compile(
    r"(?i)\bdegree in [^.;()]{3,60}?,? or (?:an? )?"
    r"(?:(?:completed|comparable|equivalent|relevant|similar|recognised) )*$"
    r"|\b(?:abgeschlossenes )?(?:\w+)?studium [^.;()]{3,80}?,? oder (?:eine[nr]? )?"
    r"(?:(?:abgeschlossene|vergleichbare|gleichwertige|entsprechende|kaufmännische|technische)[nr]? )*$"
)
"""Before a training that will do in place of a degree: both are one demand."""
_DEGREE_OR = re.compile(r"(?i)\bdegree\s(?:or|and/or)\s(?:an?\s)?$")
_ADVANCED = re.compile(
    r"(?i)\b(?:(?P<beyond>advanced|post-?graduate|graduate|higher)|relevant|suitable|related|good) $"
)
"""What kind of degree is asked for: an advanced one is beyond a first."""
_OR_DIPLOMA = re.compile(r"(?i)degree\s?(?:or|/)\s?(?:an? )?diploma\b")
"""Behind a "graduate degree" that is but the first: "graduate degree or diploma"."""
_TRAINED = re.compile(r"(?i)(?:vocational|professional|technical|national) ")
"""Behind "higher", where it is no degree that is asked for."""
_MASTERS = 4
_MASTER_IN_BRACKETS = re.compile(r"\s?\((?:Master|M\.?Sc|Diplom)")
"""Behind a university degree, which of them is asked for: "(Master, Diploma or comparable)"."""
DIPLOMA_OR = re.compile(r"(?i)\bdiploma\s(?:or|and/or)\s(?:an?\s)?(?=degree\b)")
"""A demand that a diploma meets as well: "diploma or degree in hospitality"."""
DIPLOMA = 2
"""Its rung."""
_BARE = 4
_BEFORE_BRACKET = re.compile(r"(?i)(?:\b(?:degree|diploma|qualification|training)\b[^.;()]*|\w+ )\([^()]*$")
_NEAR = 40
"""Letters within which degrees stand for one another."""
_OR_PAPER = re.compile(r"\b(?:or|oder|ou)\s(?:an?\s)?(?P<paper>[A-Z]{2,6})\b")
_PAPERS_BEFORE = re.compile(r"\b(?:[A-Z]{2,6}(?: \d)?,? )*[A-Z]{2,6}(?: \d)? (?:or|oder|ou) (?:[A-Z]{2,6} )?$")
_NONE = re.compile(
    r"(?i)\bnot (?:already )?(?:hold|have)\b|\b(?:don['’]t|do not) (?:care|mind)\b"
    r"|\bwhether (?:or not )?you (?:have|hold)\b"
)
"""Before a degree nobody may hold who applies, or need not."""
_OR_HOLD = re.compile(
    r"(?i:\w.*\bor (?:hold|have|possess|with) (?:an? |the )?$)|\w\)?, or (?:an? )?$|\b[A-Z]\w+, [A-Z]\w+ or an? $"
)
"""Before a degree that will do in place of what stands before it: "are trained as a technician, or hold a"."""
_TAUGHT = re.compile(
    r"(?i)\b(?:(?:results?|outcomes|attainment|progress|adding value)[^.;]*\b(?:at|in)\s(?:[\w/&-]+\s){0,3}$)"
    r"|\b(?:specifications?|syllabus|exam board|curriculum|course|class(?:es)?|groups?) (?:at|for) $"
    r"|\b(?:offer(?:ing)? [A-Z]\w+ (?:at|to|up to) $)"
    r"|\b(?:teach\w*|taught|tutor\w*|lectur\w*|deliver\w*|supervis\w*|mentor\w*|assess\w*|mark(?:ed|ing)"
    r"|unterricht\w*)\b[^.;]*$"
)
"""A degree others are led to."""
_WITH = re.compile(r"(?i)\b(?:with|plus|and)\s+(?:at least\s+)?$")
_EXAMPLE = re.compile(
    r"(?i)\b(?:years?[^.;]{0,40} including|e\.g\.|such as|for example|for instance|z\.\s?b\.|par exemple)[^.;]*$"
)
_ON_YEARS = re.compile(
    rf"(?i)\b(?:with|plus|and)\b(?:[^.;,()\d]{{0,20}}?\b{NUMBER}\+?(?: additional| more| further)?\W*(?:years?|yrs)\b"
    r"|\s(?:additional|relevant|sufficient|enough|solid) (?:\w+ )?experience\b)"
)
"""Behind a degree that is enough only together with years."""
_OF_OTHER = re.compile(
    r"(?i)(?<!experience)['’]?\s*(?:(?:of (?:age|hire|hiring|employment|appointment|joining|starting)"
    r"|old|alt|d['’]âge|de edad)\b"
    r"|(?:[\w-]+ ){0,2}(?:diploma|degree|program(?:me)?|course|apprenticeship|certificate)\b"
    r"|(?:of|with) (?:[\w-]+ ){0,3}(?:licen[cs]e|residen\w+|stud(?:y|ies)|education|school\w*|college)\b)"
)
"""What follows years that are not of work: "18 years of age", "3 years of university study"."""
_CEILING = re.compile(
    r"(?i)\b(?:(?:with)?in the (?:last|past|previous)|within(?: the first)?|up to"
    r"|max(?:imum|\.)?(?: of)?|(?:no|not) more than|less than|under|höchstens)\s*$"
)
_ON_CONDITION = re.compile(
    r"(?i)\b(?:where|if|when|provided) (?:the |an? )?(?:applicant|candidate|you|they)s?\b[^.;]*$"
)
"""Before years that some alone need: "will be considered where the applicant has five years"."""
_OR_YEARS = re.compile(r"(?i)\bor (?:at least |minimum )?$")
"""Before years that will do in place of a degree."""
_SOME_COMPANY = re.compile(r"(?i)\b(?:in|at|for|with|within) an? (?:[\w-]+ ){0,4}company\b")
_OWN_YEARS = re.compile(r"(?i)\b(?:we|our|us|company|founded|history|business for|wir|unser|nous|nuestra)\b")


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number of years or the rung of a degree, with the words that ask for it from ``start``.

    ``firm`` is false where another paper will do as well; ``of`` is what follows years and says of what they are.
    """

    text: str
    start: int
    number: int
    firm: bool = True
    of: str = ""


def in_text(text: str) -> bool:
    """Whether a text speaks of a number of years or of a degree, be they asked for or not."""
    return _YEARS.search(text) is not None or bool(degrees.in_text(text))


def years(passage: str) -> Threshold | None:
    """The years of work asked for; None for ages, the history of the employer and years that hang on a degree."""
    match = _YEARS.search(passage)
    if match is None or _OF_OTHER.match(passage, match.end()) or _CEILING.search(passage[: match.start()]):
        return None
    if len(degrees.in_text(passage)) > 1 and _WITH.search(passage[: match.start()]):
        return None  # "a B.S. with 2 years or an M.S.": the years depend on the degree
    if _ON_CONDITION.search(passage[: match.start()]) or (
        degrees.in_text(passage[: match.start()]) and _OR_YEARS.search(passage[: match.start()])
    ):
        return None
    if not _YEARS_CONTEXT.search(passage) or _OWN_YEARS.search(_SOME_COMPANY.sub(" ", passage)):
        return None
    number = numbers.read(match["n"])
    if not 0 < number <= 20:
        return None
    text = match[0].rstrip(" '’")
    of = _of(passage, match.start() + len(text))
    if not of and _OF_BEFORE.search(passage[: match.start()]):
        return None
    return None if _ANY_OF.search(of) else Threshold(text, match.start(), number, of=of)


def measured_before(passage: str) -> int:
    """Where the years stand that are asked of what stands before them, all of it one demand; 0 where none are."""
    match = _YEARS.search(passage)
    return match.start() if match and _OF_BEFORE.search(passage[: match.start()]) else 0


def _of(passage: str, at: int) -> str:
    """What the years before an offset are of: " in B2B marketing"; "" where the passage does not say or goes on."""
    stop = _OF_ENDS.search(passage, at)
    told = _LOOSE_END.sub("", passage[at : stop.start() if stop else len(passage)])
    return told if len(told) <= _LONGEST_OF and re.search(r"[^\W\d_]{2}", told) else ""


def _is_a_place(passage: str, at: int, until: int) -> bool:
    """Whether a school is named, by its own name or as the place or the kind of the work."""
    if degrees.is_school(passage, at, until) or _RUN.match(passage, until):
        return True
    if _AT_SCHOOL.match(passage, at) or _AT_A_STAGE.match(passage, at):
        return True
    return _SCHOOL.search(passage[at:until]) is not None and not _FINISHED.search(passage[:at])


def degree(passage: str) -> Threshold | None:
    """The lowest degree a passage asks for, with its field; None where it is but an example or nobody may hold it."""
    places = [place for place in degrees.in_text(passage) if not _is_a_place(passage, *place[1:])]
    free = _without_years(passage, places)
    bound, places = len(free) < len(places), free or places
    before = passage[: places[0][1]] if places else ""
    if _CONSIDERED.search(passage) and len(places) == 1:
        return None  # "a very good B.Sc. will also be considered"
    if not places or any(pattern.search(before) for pattern in (_NONE, _EXAMPLE, _TAUGHT, _OR_HOLD)):
        return None  # "a childcare qualification (e.g. CACHE, BTEC)" takes others, too
    rung, start, end = min(places)  # "Bachelor's or Master's degree" asks for a bachelor
    near = [place for place in places if abs(place[1] - start) < _NEAR]  # "a Master's, or a Bachelor's and four years"
    first = min(place[1] for place in near)
    named = max(end, max(place[2] for place in near))
    state = _STATE.match(passage, named)
    stop = _DEGREE_ENDS.search(passage, state.end() if state else named)
    others = _PAPERS_BEFORE.search(passage[:first])  # "MBO 4 or HBO diploma"
    first = others.start() if others else first
    if other := _OTHER_DEGREE.search(passage[:first]):
        first = other.start()
    if either := _DEGREE_OR.search(passage[:first]):
        first = either.start()
    if advanced := _ADVANCED.search(passage[:first]):
        first = advanced.start()
        beyond = (
            advanced["beyond"]
            and not _TRAINED.match(passage, advanced.end())
            and not _OR_DIPLOMA.match(passage, advanced.end())
        )
        rung = max(rung, _MASTERS) if beyond else rung
    if (lower := DIPLOMA_OR.search(passage)) and lower.end() == first:
        first, rung = lower.start(), min(rung, DIPLOMA)
    if passage[:first].endswith("/"):  # "BE/BTech"
        first = passage.rfind(" ", 0, first) + 1
    until = stop.start() if stop else len(passage)
    if program := _FROM_PROGRAM.match(passage, len(passage[:until].rstrip())):
        until = program.end()
    if other := _OR_OTHER.match(passage, len(passage[:until].rstrip())):
        until = other.end()
    if related := _OR_RELATED.match(passage, until):
        until = related.end()
    told = passage[first:until].strip()
    if len(told) < _BARE and places[0][1] < first:  # "a PhD ... with 3+ years, or MS with 6+ years"
        first = places[0][1]
        told = passage[first:end]
    told = _CUT_LETTER.sub("", told)
    if told.count(")") > told.count("(") and (opened := _BEFORE_BRACKET.search(passage[:first])):
        told, first = passage[opened.start() : first] + told, opened.start()
    if told.count("(") > told.count(")"):
        close = passage.find(")", first, first + len(told) + 60)
        told = passage[first : close + 1] if close > 0 else told[: told.rfind("(")]
    beside = passage[:first].rpartition("(")[2] if passage[:first].count("(") > passage[:first].count(")") else ""
    if told.startswith("(") or (beside.strip() and _OR_EQUIVALENT.match(passage, first)):
        return None  # "a formal cookery qualification (NVQ or similar)" asks for more than stands in the brackets
    papers = _OR_PAPER.search(passage, first)  # "MBA or CFA"
    if _MASTER_IN_BRACKETS.match(passage, first + len(told)):
        rung = max(rung, _MASTERS)
    firm = others is None and not other and not bound and (papers is None or bool(degrees.in_text(papers["paper"])))
    return Threshold((told if told.endswith(passage[start:end]) else _shortened(told)).rstrip(" ,;"), first, rung, firm)


def _without_years(passage: str, places: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The degrees that are enough by themselves: of "a bachelor's, or an associate degree with 8 years" the first."""
    ordered = sorted(places, key=lambda place: place[1])
    after = pairwise([*(start for _, start, _ in ordered), len(passage)])
    return [
        place for place, (_, end) in zip(ordered, after, strict=True) if not _ON_YEARS.search(passage, place[2], end)
    ]


def _shortened(passage: str) -> str:
    """The first dozen words of a passage, up to a comma or an "or" where it is longer."""
    words = passage.split(" ")
    if len(words) <= _LONGEST_DEGREE:
        return passage
    short = " ".join(words[:_LONGEST_DEGREE])
    cuts = [match.start() for match in re.finditer(r",|\s(?:or|oder|ou|o)\s", short)]
    return short[: cuts[-1]] if cuts else short
