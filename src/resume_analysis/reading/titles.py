"""The words that name a dated entry of a resume: beside its dates, above or below them."""

from __future__ import annotations

import re

from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.entries import EDGES, FROM, LEFT, are_names
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line, Section, passage

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
_STOP = re.compile(r",\s|\s[|–—-]\s")
_MONTH = r"(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[a-zé]*\.? "
_ASIDE = re.compile(rf"(?<=\w)\s*\((?!(?:(?:since|from) )?(?:{_MONTH})?\d)[^()]*\)$")
"""What a title ends with in brackets, unless it is a date of its own."""
_HOURS = re.compile(
    r"(?i)(?:(?:part|full)[- ]time\b.*|temporary|permanent|fixed[- ]term\b.*|contract(?:or)?|casual|seasonal|remote"
    r"|hybrid|(?:\w+ ){1,4}(?:a|per) (?:day|week|month)|[^\W\d_]+s? (?:only|and holidays)"
    r"|\d+(?:\s?[-–]\s?\d+)? ?(?:%|hours|hrs|h)\b.*)"
)
"""How much somebody worked, which names no job."""
_AGAIN = re.compile(r"(?i)(?:and|und|et|y)? ?(?:again )?(?:since|from|seit|depuis|desde) [\w./ ]*\d{2,4}")
"""Another time of the same job, on the line of its dates: "and again since 09/2026"."""
_SENTENCE = re.compile(r"(?:I|I['’](?:m|ve)|We|Ich|Je)\s[a-zäöüéèê]")
"""How somebody tells of a job, which names none."""
NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_BESIDES = re.compile(r"(?i)^\W*(?:\d{1,2}[.)]\s+|(?:alongside|in parallel|currently|previously|before that)\s*:\s*)")
_POST_BEFORE = re.compile(r"\b(?:19|20)\d\d\)\s*[;,/]\s*(?=[A-Z])")
"""The end of an earlier post on the same line: "Legal Counsel (2020 - 2022); Senior Legal Counsel (2023 - present)"."""
_TOWN = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}, (?:[A-Z]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_FOR_WHAT = re.compile(r"\s[-–—|]\s")
_LONGEST_NAME, _LONGEST_WHOLE = 10, 6
_ROW, _CELL, _ROWS = re.compile(r"\|[^|\n]*\d[^|\n]*\|[^|\n]*\|"), re.compile(r"\|\s*\|"), 4
"""A row of a table that begins with dates; how one begins that goes on with it; the lines an entry's head takes."""


def role_of(part: Section, index: int, stretch: tuple[int, int]) -> Line | None:
    """The words that name an entry: beside its dates, else on the lines above, else on the line below."""
    line = part.lines[index]
    if told := _in_a_row_below(part, index):
        return told
    first, last = stretch
    own = max((post.end() for post in _POST_BEFORE.finditer(line.text, 0, max(0, first - line.start))), default=0)
    beside = [
        _trim(line.text[at:until], line.start + at)
        for begin, end in ((own, max(0, first - line.start)), (max(0, last - line.start), len(line.text)))
        for at, until in _columns(line.text, begin, end)
    ]
    above = []
    for step in (-1, -2) if not _is_wrapped(part, index - 1) else (-3,):
        spot = _naming(part.lines[index + step]) if index + step >= 0 else None
        if spot is None or (YEAR.search(spot.text) and not (_POST.match(spot.text) or _LATER.search(spot.text))):
            break  # a line with a year of its own is another entry
        above.append(spot)
    if not above and index and not any(spot and TITLE_WORD.search(spot.text) for spot in beside):
        marked = _marked(part, index)
        spot = marked or _opening(part.lines[index - 1]) or (None if any(beside) else _over_employer(part, index))
        above = [spot] if spot else []
    if len(above) == 2 and not any(TITLE_WORD.search(spot.text) for spot in above) and _opens(part, index - 3):
        top = _naming(part.lines[index - 3])  # title, employer, town and dates on a line each
        above += [top] if top and TITLE_WORD.search(top.text) and not YEAR.search(top.text) else []
    following = part.lines[index + 1] if index + 1 < len(part.lines) else None
    under = _naming(following) if following is not None else None
    below = [under] if under and not YEAR.search(under.text) else []
    if below and _opens(part, index) and not any(spot and TITLE_WORD.search(spot.text) for spot in (*beside, *below)):
        below += _second_below(part, index, beside=any(beside))
    if following is not None and not (below or above or any(beside)) and (opening := _opening(following)):
        below = [opening]
    above = sorted(
        (spot for spot in above if not _EMPLOYED_BY.match(spot.text)), key=lambda spot: not _POST.match(spot.text)
    )
    beside = [
        None
        if spot and (LEFT.match(spot.text) or any(no.fullmatch(spot.text) for no in (_LABEL, _HOURS, _AGAIN)))
        else spot
        for spot in beside
    ]
    if any(TITLE_WORD.search(spot.text) for spot in above):  # "2021 - Present | Leeds, UK" under the title
        beside = [None if spot and _TOWN.fullmatch(spot.text) else spot for spot in beside]
    said = [spot for spot in beside if spot and re.search(r"[^\W\d_]{3}", spot.text)]
    if len(said) > 1 or above:  # what goes on behind the dates of an entry that has a name tells of it
        said = [spot for told in said if (spot := told if len(told.text.split()) <= _LONGEST_NAME else _first(told))]
    follows = part.lines[index + 2] if index + 2 < len(part.lines) else None
    over_points = follows is not None and follows.bullet and not any(TITLE_WORD.search(spot.text) for spot in said)
    title = [
        spot for spot in below if not said or over_points or re.fullmatch(r"(?:(?:[^\W\d]\S*|/)\s?){1,6}", spot.text)
    ]  # the employer may stand beside the dates
    titled = [spot for spot in [*said, *above, *title] if TITLE_WORD.search(spot.text)]
    titled.sort(key=lambda spot: _is_employer(spot.text))  # "Orbit Design Ltd" designs nothing itself
    apart = index == 0 or not part.lines[index - 1].text or part.lines[index - 1].bullet
    alone = below if apart and not any(beside) else []  # words right over dates name the job, if any do
    above.sort(key=lambda spot: (EMPLOYER.search(spot.text) is not None, ", " in spot.text))  # "Kirk Press, Leeds"
    if not (titled or said or above or alone) and (top := _over_points(part, index)):
        return top
    named = (spot for spot in [*titled, *said, *above, *alone] if not _SENTENCE.match(spot.text))
    return next((_without_label(spot) for spot in named), None)


def _second_below(part: Section, index: int, *, beside: bool) -> list[Line]:
    """The title on the second line below the dates: under the employer, which may stand ``beside`` them."""
    spot = _naming(part.lines[index + 2]) if index + 2 < len(part.lines) else None
    if spot is None or not TITLE_WORD.search(spot.text) or YEAR.search(spot.text):
        return []
    follows = part.lines[index + 3] if index + 3 < len(part.lines) else None
    return [spot] if not beside or (follows is not None and follows.bullet) else []


def _marked(part: Section, index: int) -> Line | None:
    """The title over the dates behind a mark of its own, other than that of the points below: "▪ Nurse, Hill Ward"."""
    line, above = part.lines[index], part.lines[index - 1]
    below = next((point for point in part.lines[index + 1 : index + 3] if point.bullet), None)
    if not above.bullet or line.bullet or (below and below.text[0] == above.text[0]):
        return None
    named = _opening(above.body) or above.body
    short = len(named.text.split()) <= _LONGEST_NAME and not named.text.endswith(".")
    return named if short and TITLE_WORD.search(named.text) and not YEAR.search(named.text) else None


def _in_a_row_below(part: Section, index: int) -> Line | None:
    """The title under the employer in the same cell of a table, whose rows take several lines each."""
    if _CELL.match(part.lines[index].text) or not _ROW.match(part.lines[index].text):
        return None
    for line in part.lines[index : index + _ROWS]:
        cells = list(re.finditer(r"[^|]+", line.text))
        if line is not part.lines[index] and not _CELL.match(line.text):
            return None
        spot = passage(line, *cells[1].span()) if len(cells) > 1 else None
        if spot and TITLE_WORD.search(spot.text) and not (EMPLOYER.search(spot.text) or YEAR.search(spot.text)):
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
    return next((spot for spot in heads if spot and TITLE_WORD.search(spot.text)), None)


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
    return spot if spot and TITLE_WORD.search(spot.text) and not YEAR.search(spot.text) else None


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
    return 0 < count <= 10 and not point and not line.text.endswith(".") and bool(re.search(r"[^\W\d_]", line.text))


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
