"""The words that name a dated entry of a resume: beside its dates, above or below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.entries import EDGES, FROM, LEFT, are_names
from resume_analysis.reading.moments import MONTHS, either
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import CELL_BELOW, Line, Section, passage

_LABEL = re.compile(r"(?i)(?:period|dates?|duration|zeitraum|periode|période|periodo)")
EMPLOYER = re.compile(
    r"(?i)(?:\b(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|s\.?a\.?r?\.?l?|group|agency|studio|partners|associates"
    r"|solutions|company|co|consulting|consultancy|consultants|architects|engineers|accountants|advisers|advisors"
    r"|centre|center|nursery|daycare|council|authority|trust|club|network|ministry|restaurant"
    r"|solicitors|recruitment|(?:asset|wealth|waste|property|facilities|fund|investment) management|capital"
    r"|(?:nursing|care) home|holdings|partnership|institute|university|college|hospital|laborator(?:y|ies)|clinic"
    r"|foundation)\.?"
    r"|& \w+)(?=\W*(?:$|[,(|–-]))|^(?:department|ministry|office|bureau|city|county|town|university|boys) (?:of|and)\b"
)
"""How the name of an employer ends."""
_POST = re.compile(
    r"(?i)(?:position|designation|job title|title|role|post|job|tätigkeit|funktion|stelle|beruf|poste|fonction"
    r"|puesto|cargo|ruolo|mansione|functie)\s*:\s*(?=\S)"
)
_DUTIES = re.compile(r"(?i)(?:duties|responsibilities|tasks|achievements|projects?|description)\s*:")
_LATER = re.compile(
    r"(?i), (?:then|later|now) [^,]+ (?:from|since) (?:\w+ )?(?:19|20)\d\d$"
    r"|\([^()]*\b(?:since|from|until) [^()]*(?:19|20)\d\d\)$"
)
"""How a line ends that tells of a later time of its entry: "Surveyor, then Senior Surveyor from April 2018"."""
_EMPLOYED_BY = re.compile(
    r"(?i)(?:employer|company|organi[sz]ation|firm|arbeitgeber|firma|unternehmen|employeur|entreprise|empresa|azienda"
    r"|werkgever|location|ort)\s*:"
)
_COMMA = re.compile(r",\s(?![^()]*\))")
_STOP = re.compile(r",\s(?![^()\n]*\))|\s[|–—-]\s")
_MONTH = r"(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[a-zé]*\.? "
_ASIDE = re.compile(rf"(?<=\w)\s*\((?!(?:(?:since|from) )?(?:{_MONTH})?\d)[^()]*\)$")
"""What a title ends with in brackets, unless it is a date of its own."""
_HOURS = re.compile(
    r"(?i)(?:(?:part|full)[- ]time\b.*|temporary|permanent|fixed[- ]term\b.*|contract(?:or)?|casual|seasonal|remote"
    r"|hybrid|(?:\w+ ){1,4}(?:a|per) (?:day|week|month|year)|[^\W\d_]+s? (?:only|and holidays)"
    r"|\d+(?:\s?[-–]\s?\d+)? ?(?:%|hours|hrs|h)\b.*)"
)
"""How much somebody worked, which names no job."""
_MONTHS_ONLY = re.compile(rf"(?i)(?:{either(MONTHS)}|to|until|and|[\W\d])+")
"""Months beside the name of a season, which name no job: "Summer 2026 (June - September)"."""
_ELSEWHERE = re.compile(r"(?i)(?:seconded|on secondment)\b")
"""How it is told where somebody was sent for a time, which names no job."""
_AGAIN = re.compile(r"(?i)(?:and|und|et|y)? ?(?:again )?(?:since|from|seit|depuis|desde) [\w./ ]*\d{2,4}")
"""Another time of the same job, on the line of its dates: "and again since 09/2026"."""
_SENTENCE = re.compile(r"(?:I|I['’](?:m|ve)|We|Ich|Je)\s[a-zäöüéèê]")
"""How somebody tells of a job, which names none."""
NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_BESIDES = re.compile(r"(?i)^\W*(?:\d{1,2}[.)]\s+|(?:alongside|in parallel|currently|previously|before that)\s*:\s*)")
_POST_BEFORE = re.compile(r"\b(?:19|20)\d\d\)\s*[;,/]\s*(?=[A-Z])")
"""The end of an earlier post on the same line: "Legal Counsel (2020 - 2022); Senior Legal Counsel (2023 - present)"."""
_SHORTENED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Pty|Pvt|Pte|Bhd|S\.A|S\.L|B\.V|a\.s|s\.r\.o|e\.V|Bros)\.$")
"""How the name of an employer ends that ends in a stop."""
_TOWN = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}, (?:[A-Z]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_FOR_WHAT = re.compile(r"\s[-–—|]\s")
_LONGEST_NAME, _LONGEST_WHOLE = 10, 6
_FEW_WORDS = re.compile(r"(?:(?:[^\W\d]\S*|/)\s?){1,6}")
"""A title below its dates, beside which the employer may stand."""
_ROW, _ROWS = re.compile(r"\|[^|\n]*\d[^|\n]*\|[^|\n]*\|"), 4
"""A row of a table that begins with dates, and the lines an entry's head takes in one."""


def role_of(part: Section, index: int, stretch: tuple[int, int]) -> Line | None:
    """The words that name an entry: beside its dates, else on the lines above, else on those below."""
    if told := _in_a_row_below(part, index):
        return told
    beside = [None if spot and _names_nothing(spot.text) else spot for spot in _beside(part.lines[index], stretch)]
    above = _above(part, index, beside)
    below = _below(part, index, beside, above)
    chosen = _chosen(part, index, beside, above, below)
    return _without_label(chosen) if chosen else None


def _beside(line: Line, stretch: tuple[int, int]) -> list[Line | None]:
    """What stands in the columns of a line before its dates and behind them; None where nothing is told there."""
    first, last = stretch
    own = max((post.end() for post in _POST_BEFORE.finditer(line.text, 0, max(0, first - line.start))), default=0)
    return [
        _trim(line.text[at:until], line.start + at)
        for begin, end in ((own, max(0, first - line.start)), (max(0, last - line.start), len(line.text)))
        for at, until in _columns(line.text, begin, end)
    ]


def _above(part: Section, index: int, beside: Sequence[Line | None]) -> list[Line]:
    """What may name an entry on the two lines above its dates, or opens it there."""
    above = []
    for step in (-1, -2) if not _is_wrapped(part, index - 1) else (-3,):
        spot = _naming(part.lines[index + step]) if index + step >= 0 else None
        if spot is None or (YEAR.search(spot.text) and not (_POST.match(spot.text) or _LATER.search(spot.text))):
            break  # a line with a year of its own is another entry
        above.append(spot)
    if not above and index and not any(map(_is_titled, beside)):
        marked = _marked(part, index)
        spot = marked or _opening(part.lines[index - 1]) or (None if any(beside) else _over_employer(part, index))
        return [spot] if spot else []
    if len(above) == 2 and not any(map(_is_titled, above)) and _opens(part, index - 3):
        top = _naming(part.lines[index - 3])  # title, employer, town and dates on a line each
        above += [top] if top and _is_titled(top) and not YEAR.search(top.text) else []
    return above


def _below(part: Section, index: int, beside: Sequence[Line | None], above: Sequence[Line]) -> list[Line]:
    """What may name an entry on the two lines below its dates."""
    following = _line_at(part, index + 1)
    under = _naming(following) if following else None
    below = [under] if under and not (YEAR.search(under.text) or _DUTIES.match(under.text)) else []
    if below and _opens(part, index) and not any(map(_is_titled, (*beside, *below))):
        below += _second_below(part, index, beside=any(beside))
    if following and not (below or above or any(beside)) and (opening := _opening(following)):
        return [opening]
    return below


def _chosen(
    part: Section, index: int, beside: Sequence[Line | None], above: Sequence[Line], below: Sequence[Line]
) -> Line | None:
    """The best of what stands around the dates of an entry: first what names an occupation, then what is nearest."""
    above = [spot for spot in above if not _EMPLOYED_BY.match(spot.text)]
    above.sort(key=lambda spot: not _POST.match(spot.text))
    if above and _POST.match(above[0].text):
        return above[0]
    if any(map(_is_titled, above)):  # "2021 - Present | Leeds, UK" under the title
        beside = [None if spot and _TOWN.fullmatch(spot.text) else spot for spot in beside]
    said = [spot for spot in beside if spot and re.search(r"[^\W\d_]{3}", spot.text)]
    if len(said) > 1 or above:  # what goes on behind the dates of an entry that has a name tells of it
        said = [spot for told in said if (spot := told if len(told.text.split()) <= _LONGEST_NAME else _first(told))]
    follows = _line_at(part, index + 2)
    over_points = follows is not None and follows.bullet and not any(map(_is_titled, said))
    title = [spot for spot in below if not said or over_points or _FEW_WORDS.fullmatch(spot.text)]
    titled = [spot for spot in [*said, *above, *title] if _is_titled(spot)]
    titled.sort(key=lambda spot: _is_employer(spot.text))  # "Orbit Design Ltd" designs nothing itself
    apart = index == 0 or not part.lines[index - 1].text or part.lines[index - 1].bullet
    alone = below if apart and not any(beside) else []  # words right over dates name the job, if any do
    above.sort(key=lambda spot: (EMPLOYER.search(spot.text) is not None, ", " in spot.text))  # "Kirk Press, Leeds"
    if not (titled or said or above or alone) and (top := _over_points(part, index)):
        return top
    return next((spot for spot in [*titled, *said, *above, *alone] if not _SENTENCE.match(spot.text)), None)


def _is_titled(spot: Line | None) -> bool:
    """Whether words name an occupation."""
    return spot is not None and TITLE_WORD.search(spot.text) is not None


def _names_nothing(told: str) -> bool:
    """Whether words beside dates are no name: why a job ended, how much was worked, that it was another time."""
    hours = all(map(_HOURS.fullmatch, told.split(", ")))
    titled = TITLE_WORD.search(told) is not None  # "Part-time Finance Assistant"
    return (
        (hours and not titled)
        or any(no.match(told) for no in (LEFT, _ELSEWHERE))
        or any(no.fullmatch(told) for no in (_LABEL, _AGAIN, _MONTHS_ONLY))
    )


def _line_at(part: Section, index: int) -> Line | None:
    return part.lines[index] if 0 <= index < len(part.lines) else None


def _second_below(part: Section, index: int, *, beside: bool) -> list[Line]:
    """The title on the second line below the dates: under the employer, which may stand ``beside`` them."""
    second, follows = _line_at(part, index + 2), _line_at(part, index + 3)
    spot = _naming(second) if second else None
    if spot is None or not _is_titled(spot) or YEAR.search(spot.text):
        return []
    return [spot] if not beside or (follows is not None and follows.bullet) else []


def _marked(part: Section, index: int) -> Line | None:
    """The title over the dates behind a mark of its own, other than that of the points below: "▪ Nurse, Hill Ward"."""
    line, above = part.lines[index], part.lines[index - 1]
    below = next((point for point in part.lines[index + 1 : index + 3] if point.bullet), None)
    if not above.bullet or line.bullet or (below and below.text[0] == above.text[0]):
        return None
    named = _opening(above.body) or above.body
    short = len(named.text.split()) <= _LONGEST_NAME and not named.text.endswith(".")
    return named if short and _is_titled(named) and not YEAR.search(named.text) else None


def _in_a_row_below(part: Section, index: int) -> Line | None:
    """The title under the employer in the same cell of a table, whose rows take several lines each."""
    if CELL_BELOW.match(part.lines[index].text) or not _ROW.match(part.lines[index].text):
        return None
    for line in part.lines[index : index + _ROWS]:
        cells = list(re.finditer(r"[^|]+", line.text))
        if line is not part.lines[index] and not CELL_BELOW.match(line.text):
            return None
        spot = passage(line, *cells[1].span()) if len(cells) > 1 else None
        if spot and _is_titled(spot) and not (EMPLOYER.search(spot.text) or YEAR.search(spot.text)):
            return spot
    return None


def _is_employer(name: str) -> bool:
    """Whether a name is that of an employer, and not a title with what it is for: "Consultant - Food & Drink"."""
    head = _FOR_WHAT.split(name, maxsplit=1)[0]
    if head != name and TITLE_WORD.search(head) and not EMPLOYER.search(head):
        return False
    return EMPLOYER.search(name) is not None


def _over_points(part: Section, index: int) -> Line | None:
    """The title that opens an entry whose dates close it, below its points."""
    first = index
    while first and part.lines[first - 1].text:
        first -= 1
    if not any(line.bullet for line in part.lines[first:index]):
        return None
    heads = (_naming(line) for line in part.lines[first : first + 2])
    return next(filter(_is_titled, heads), None)


def _is_wrapped(part: Section, index: int) -> bool:
    """Whether a line closes a bracket that the one above it has opened: an employer told on two lines."""
    upper, lower = (part.lines[at].text if at >= 0 else "" for at in (index - 1, index))
    return lower.count(")") > lower.count("(") and upper.count("(") > upper.count(")")


def _opens(part: Section, index: int) -> bool:
    """Whether an entry may begin with a line: under a blank one, or first in its section."""
    return index >= 0 and (index == 0 or not part.lines[index - 1].text)


def _over_employer(part: Section, index: int) -> Line | None:
    """The title that opens an entry, over a line of the employer that is too long for a name."""
    top, employer = (part.lines[index - 2], part.lines[index - 1]) if index > 1 else (None, None)
    if top is None or employer is None or employer.bullet or employer.text.endswith(".") or YEAR.search(employer.text):
        return None
    opens = index == 2 or not part.lines[index - 3].text
    spot = _naming(top) if opens and employer.text else None
    return spot if spot and _is_titled(spot) and not YEAR.search(spot.text) else None


def _first(line: Line) -> Line | None:
    """The title before the first comma outside brackets, where it is one: "Teaching Fellow (0.6 FTE), Geography"."""
    stop = _COMMA.search(line.text)
    title = line.text[: stop.start()] if stop else ""
    return Line(title, line.start, line.start + len(title)) if TITLE_WORD.search(title) else None


def _opening(line: Line) -> Line | None:
    """The title that begins a line too long to be one: "Teacher of Music, Oak School (11-16), Bath"."""
    title, *rest = _STOP.split(line.text, maxsplit=1)
    place = re.sub(r"\([^()]*\)", " ", " ".join(rest))
    if line.bullet or YEAR.search(line.text) or not (TITLE_WORD.search(title) and are_names(place)):
        return None
    return Line(title, line.start, line.start + len(title))


def _naming(line: Line) -> Line | None:
    """The words of a line that may name a job, without an aside behind them where it is too long or dated."""
    aside = _ASIDE.search(line.text) if not line.bullet else None
    if aside and (YEAR.search(aside[0]) or not _may_name(line)):
        line = Line(line.text[: aside.start()], line.start, line.start + aside.start())
    return line.body if _may_name(line) else None


def _columns(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The columns of a stretch of a line that is too long for a name or has its title in one: the employer's, say."""
    cuts = [(gap.start(), gap.end()) for gap in re.finditer(r"(?<=\S)(?: {3,}|\t+)(?=\S)", text[begin:end])]
    starts, ends = [0, *(after for _, after in cuts)], [*(before for before, _ in cuts), end - begin]
    columns = [(begin + at, begin + until) for at, until in zip(starts, ends, strict=True)]
    titled = sum(TITLE_WORD.search(text[at:until]) is not None for at, until in columns)
    return columns if len(text[begin:end].split()) > _LONGEST_WHOLE or titled == 1 else [(begin, end)]


def _without_label(spot: Line) -> Line:
    """The title alone: "Position: Clerk" names a clerk."""
    label = _POST.match(spot.text)
    return Line(spot.text[label.end() :], spot.start + label.end(), spot.end) if label else spot


def _may_name(line: Line) -> bool:
    """Whether a line is short and plain enough to name a job."""
    count = len(line.text.split())
    point = line.bullet and not NUMBERED.match(line.text)
    sentence = line.text.endswith(".") and not _SHORTENED.search(line.text)
    return 0 < count <= 10 and not point and not sentence and bool(re.search(r"[^\W\d_]", line.text))


def _trim(piece: str, at: int) -> Line | None:
    text = _BESIDES.sub("", piece).strip(EDGES).removeprefix(".").strip(EDGES)
    text = FROM.sub("", re.sub(r"(?<=[a-z]{3}|\w\d\)|\w\w\))\.$", "", text)).rstrip(EDGES)
    told = re.search(r"(?<=[a-z]{3})(?<!Corp)(?<!Univ)(?<!Prof)\.\s+(?=[A-Z])", text)
    count = len(text.split())
    if count > _LONGEST_NAME:
        told = told or re.search(r"(?<!Inc)(?<!Ltd)(?<!Co)\.\s+(?=[A-Z])", text)
    if told and count > _LONGEST_WHOLE:
        text = text[: told.start()]  # sentences that tell of the job do not name it
    if not text:
        return None
    start = at + piece.index(text)
    if text.count("(") > text.count(")") and piece[start - at + len(text) :].startswith(")"):
        text += ")"
    return Line(text, start, start + len(text))
