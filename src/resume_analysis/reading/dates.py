"""Dates and date ranges as people write them in resumes, in seven languages.

A date is known to the day, the month, the season, the quarter or the year. A range counts from the first day of its
start to the last day of its end. A bare year counts from its middle, so that "2018 - 2020" is two years, neither
one nor three.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

_MONTH_NAMES = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar février fevrier févr fevr fév febrero febbraio fevereiro fev februari",
    "march mar märz maerz mrz mär mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_SEASONS = {
    "spring": 3, "frühling": 3, "frühjahr": 3, "printemps": 3, "primavera": 3,
    "summer": 6, "sommer": 6, "été": 6, "verano": 6, "estate": 6, "verão": 6,
    "autumn": 9, "fall": 9, "herbst": 9, "automne": 9, "otoño": 9, "autunno": 9, "outono": 9,
    "winter": 12, "hiver": 12, "invierno": 12, "inverno": 12,
}  # fmt: skip

_PRESENT = (
    r"auj\.?|(?:the\s+)?present(?:ly)?|current(?:ly)?|now|today|ongoing|(?:to|till|until)\s+(?:date|now|today|present)|date"
    r"|heute|d\.d\.?|i\s?dag|dato|aktuell|jetzt|laufend|lfd\.?"
    r"|présent|ce\s+jour|aujourd['’]hui|actuel(?:lement)?|en\s+cours|(?:la\s+)?actualidad|la\s+fecha"
    r"|presente|actual(?:mente)?|hoy"
    r"|dosud|současnost|obecnie|nadal|teraz|nuvarande|pågående|nåværende|nuværende|nykyinen|prezent|jelenleg|günümüz"
    r"|oggi|in\s+corso|(?:o\s+)?presente|atual(?:mente)?|(?:o\s+)?momento|heden|nu"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR = r"(?:19[5-9]\d|20\d\d)"


def _either(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_DATE = rf"""(?:
    (?P<iso{{n}}>{_YEAR})[-./](?P<iso_month{{n}}>0[1-9]|1[0-2])(?:[-./](?P<iso_day{{n}}>[0-2]\d|3[01]))?(?!\d)
  | (?P<day{{n}}>[0-3]?\d)[./](?P<day_month{{n}}>[0-3]?\d)[./](?P<day_year{{n}}>{_YEAR})(?!\d)
  | (?P<number{{n}}>0?[1-9]|1[0-2])\s?[./-]\s?(?P<number_year{{n}}>{_YEAR})(?!\d)
  | (?:[0-3]?\d(?:st|nd|rd|th|er|\.)?[ \t]+)?(?:de\s+)?\b(?P<month{{n}}>{_either(_MONTHS)})(?![^\W\d])\.?
      (?:\s+[0-3]?\d(?:st|nd|rd|th)?,)?,?(?:\s+(?:de|del|of)\b)?[\s/-]*(?:(?P<month_year{{n}}>{_YEAR})|['’‘-](?P<month_short{{n}}>\d\d))(?!\d)
  | \b(?P<season{{n}}>{_either(_SEASONS)})\b,?\s+(?:(?:of|de)\s+)?(?P<season_year{{n}}>{_YEAR})(?!\d)
  | (?P<led_year{{n}}>{_YEAR})[ ](?:\((?P<led_month{{n}}>{_either(_MONTHS)})\.?\)
      |(?=(?-i:[A-Z]))(?P<led_name{{n}}>{_either(_MONTHS)})\b\.?(?!\s*['’\d]))
  | \bQ(?P<quarter{{n}}>[1-4])[\s/-]*(?P<quarter_year{{n}}>{_YEAR})(?!\d)
  | (?P<year{{n}}>{_YEAR})(?!\d)
)"""
_SEPARATOR = (
    r"(?:[ \t]*\n?[ \t]*\b(?:to|until|end(?: date)?|bis)[ \t]?:[ \t]*|[ \t]*(?:[-–—‐‑−~→>]{1,3}|\.{2,3}|…)[ \t]*\n?[ \t]*|[ ]/[ ]"
    r"|(?<=\d{4})/(?=(?:19|20)\d\d\b)"
    r"|[ \t]+(?:(?:up[ ])?to|until|till|til|through|thru"
    r"|bis(?:\s+zum)?|au|à|jusqu['’]à|jusqu['’]en|a|al|hasta|fino\s+a|até|tot)[ \t]+(?:en[ \t]+)?)"
)
_FIRST_LETTERS = "".join(sorted({name[0] for name in (*_MONTHS, *_SEASONS, "de", "q", "since", "ab", "from")}))
_RANGE = re.compile(
    rf"""(?<![\d/.,$€£#-])(?=\d|\b[{_FIRST_LETTERS}]|de\s)(?:  # how dates begin: cheaper to ask than all of these
        (?P<since>\b(?:since|seit|depuis|desde|dal|sinds|ab)\s+)? {_DATE.format(n=1)}
        (?P<sep>{_SEPARATOR}) (?:{_DATE.format(n=2)} | (?P<short>\d\d)(?![\d%./-]|\s*%)
            | \(?(?P<present>(?:{_PRESENT})\b))
      | \b(?P<half>{_either(_MONTHS)})\b\.?(?:{_SEPARATOR}){_DATE.format(n=3)}
      | \b(?:since|seit|depuis|desde|dal|sinds)\s+(?:le\s+)?{_DATE.format(n=4)}(?![\d%])
      | \bfrom\s+{_DATE.format(n=6)}(?=[ \t]*(?:\)|\n|$))
      | {_DATE.format(n=5)}(?:[ \t]+onwards?\b|[ \t]*[-–—−](?=[ \t]*(?:\)|\n|$)|\t|[ ]{{2}})|[-–—−](?=[ \t]+[^\W\d_])) )""",
    re.VERBOSE | re.IGNORECASE,
)
_BEGINNING = re.compile(rf"(?:{_DATE.format(n=1)}|(?:0?[1-9]|1[0-2])[/.]\d\d)(?=[^\w/.])", re.VERBOSE | re.IGNORECASE)
_SHORT = rf"(?:(?P<m{{n}}>0?[1-9]|1[0-2])[/.]|\b(?P<name{{n}}>{_either(_MONTHS)})\.? )(?P<y{{n}}>\d\d)"
_SHORT_RANGE = re.compile(
    rf"(?<![\d/.,-]){_SHORT.format(n=1)}(?:[ \t]*(?:[-–—−~→]|->)[ \t]*"
    r"|[ \t]+(?:to|until|till|through|thru|bis|au|al?)[ \t]+)"
    rf"(?:{_SHORT.format(n=2)}(?![\d/]|\.\d|,? \d{{4}})|(?P<present>(?:{_PRESENT})\b))",
    re.IGNORECASE,
)
"""Years of two digits, on both sides: "09/16 - 02/21", "Sep 16 - Feb 21"."""
_MOST = 2000
"""Ranges read of one text: every further one is held against all before it."""
_CELL = rf"(?:(?P<m{{n}}>0?[1-9]|1[0-2])/|\b(?P<name{{n}}>{_either(_MONTHS)})\.? )(?P<y{{n}}>{_YEAR})(?!\d)"
_COLUMNS = re.compile(
    rf"(?<![\d/.,-]){_CELL.format(n=1)}(?:[ ]{{2,40}}|\t{{1,9}})(?:{_CELL.format(n=2)}|(?P<present>(?:{_PRESENT})\b))",
    re.IGNORECASE,
)
"""The columns "From" and "To" of a table."""
_SEASON_ALONE = re.compile(
    rf"\b(?P<season>{_either(_SEASONS)})\b,?\s+(?:(?:of|de)\s+)?(?P<year>{_YEAR})(?!\d)", re.IGNORECASE
)
_WRITTEN_YEAR = re.compile(rf"{_YEAR}|['’‘-]\d\d")
_IN_DIGITS = re.compile(
    rf"(?<!\d)(?:(?:\d{{1,2}}[./-]){{1,2}}{_YEAR}|{_YEAR}(?:[./-]\d{{1,2}}){{1,2}}|{_YEAR}\s?[-–—]\s?{_YEAR})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of days a written date stands for; ``unit`` is how exactly it was written."""

    first: date
    last: date
    unit: str


@dataclass(frozen=True, slots=True)
class DateRange:
    """A range found in a text: ``text == whole[at:until]``, ``first`` and ``last`` are inclusive days.

    ``ongoing`` is true when the text says so ("present", "since"). ``exact`` is false when a bare year was written.
    """

    first: date
    last: date
    ongoing: bool
    exact: bool
    text: str
    at: int
    until: int


def _month(year: int, month: int, months: int = 1, unit: str = "month") -> Moment:
    end_year, end_month = year + (month + months - 2) // 12, (month + months - 2) % 12 + 1
    return Moment(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), unit)


def _year(short: str, today: date) -> int:
    if len(short) == 4:
        return int(short)
    century = today.year - today.year % 100
    return century + int(short) if int(short) <= today.year % 100 + 10 else century - 100 + int(short)


def _moment(match: re.Match[str], n: int, today: date) -> Moment | None:
    """The date of one group of a match; of "6/1/2019 - 8/31/2021" the second says that the month comes first."""
    group = match.groupdict()
    if group[f"iso{n}"]:
        year, month = int(group[f"iso{n}"]), int(group[f"iso_month{n}"])
        return _day(year, month, group[f"iso_day{n}"]) if group[f"iso_day{n}"] else _month(year, month)
    if group[f"day{n}"]:
        first, second = int(group[f"day{n}"]), int(group[f"day_month{n}"])
        month_first = any(int(group.get(f"day_month{other}") or 0) > 12 for other in (1, 2))
        month, day = (first, second) if month_first else (second, first)
        return _day(int(group[f"day_year{n}"]), month, str(day))
    if group[f"number{n}"]:
        return _month(int(group[f"number_year{n}"]), int(group[f"number{n}"]))
    if group[f"month{n}"]:
        short = group[f"month_short{n}"]
        return _month(
            _year(short, today) if short else int(group[f"month_year{n}"]), _MONTHS[group[f"month{n}"].casefold()]
        )
    if group[f"led_year{n}"]:
        name = group[f"led_month{n}"] or group[f"led_name{n}"]
        return _month(int(group[f"led_year{n}"]), _MONTHS[name.casefold()])
    if group[f"season{n}"]:
        return _month(int(group[f"season_year{n}"]), _SEASONS[group[f"season{n}"].casefold()], 3, "season")
    if group[f"quarter{n}"]:
        return _month(int(group[f"quarter_year{n}"]), int(group[f"quarter{n}"]) * 3 - 2, 3, "quarter")
    if group[f"year{n}"]:
        return _month(int(group[f"year{n}"]), 1, 12, "year")
    return None


def _day(year: int, month: int, day: str) -> Moment | None:
    try:
        exact = date(year, month, int(day))
    except ValueError:
        return None
    return Moment(exact, exact, "day")


def _short(match: re.Match[str], n: int, today: date) -> Moment:
    month = match[f"m{n}"] or _MONTHS[match[f"name{n}"].casefold()]
    return _month(_year(match[f"y{n}"], today), int(month))


def _between(start: Moment, end: Moment | None, today: date) -> tuple[date, date] | None:
    """First and last day of a range, or None when it ends before it starts."""
    first, last = start.first, today if end is None else end.last
    if end is not None and end.unit == "year":
        last = date(end.first.year, 6, 30)
    if start.unit == "year":
        first = date(start.first.year, 7, 1)
        if end is not None and end.unit == "year" and end == start:  # "2019 - 2019": some of that year, say half
            return date(start.first.year, 4, 1), date(start.first.year, 9, 30)
        if first > last:
            first = start.first + (last - start.first) / 2
    if first > last and end is not None and end.unit == "year" and end.first.year == first.year:
        last = first + (end.last - first) / 2
    return (first, last) if first <= last else None


def _near_years(text: str) -> list[tuple[int, int]]:
    """Stretches of lines with a year and the lines beside them: nowhere else stands a date, and patterns are slow."""
    ends = [*(match.start() for match in re.finditer(r"\n", text)), len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    held = sorted({bisect_left(ends, match.start()) for match in _WRITTEN_YEAR.finditer(text)})
    found: list[tuple[int, int]] = []
    for index in held:
        start, end = starts[max(0, index - 1)], ends[min(len(ends) - 1, index + 1)]
        if found and start <= found[-1][1] + 1:
            start = found.pop()[0]
        found.append((start, end))
    return found


@lru_cache(maxsize=32)
def _scan(text: str, today: date) -> tuple[tuple[DateRange, ...], tuple[str, ...]]:
    """Ranges in reading order, and those written that end before they start."""
    whole, text = text, text.replace("_", " ")  # marks of emphasis: "_Mar 2021 – Present_"
    found: list[DateRange] = []
    wrong: list[str] = []
    for match in (match for start, end in _near_years(text) for match in _RANGE.finditer(text, start, end)):
        span = _read(match, today)
        start, end = _moment(match, 1, today), _moment(match, 2, today)
        if span:
            found.append(span)
        elif start and end and end.last < start.first:
            wrong.append(match[0])
    for match in (*_SHORT_RANGE.finditer(text), *_COLUMNS.finditer(text)):
        if len(found) < _MOST and not _overlaps(found, match):
            end = None if match["present"] else _short(match, 2, today)
            if days := _between(_short(match, 1, today), end, today):
                found.append(DateRange(*days, end is None, True, match[0], match.start(), match.end()))
    for match in _SEASON_ALONE.finditer(text):
        if not _overlaps(found, match):
            season = _month(int(match["year"]), _SEASONS[match["season"].casefold()], 3, "season")
            found.append(DateRange(season.first, season.last, False, True, match[0], match.start(), match.end()))
    found = [replace(span, text=whole[span.at : span.until]) for span in found] if text != whole else found
    return tuple(sorted(found, key=lambda span: span.at)), tuple(wrong)


def find_ranges(text: str, today: date) -> tuple[DateRange, ...]:
    """Return every date range of a text in reading order; an open end is ``today``.

    Ranges that end before they start are left out. A season on its own ("Summer 2019") counts as a range of its three
    months; another lone date does not.
    """
    return _scan(text, today)[0]


def backwards(text: str, today: date) -> tuple[str, ...]:
    """Return ranges, as written, that end before they start, such as "2021 - 2019"."""
    return _scan(text, today)[1]


def _overlaps(found: list[DateRange], match: re.Match[str]) -> bool:
    return any(span.at < match.end() and match.start() < span.until for span in found)


def _read(match: re.Match[str], today: date) -> DateRange | None:
    start, end = _moment(match, 1, today), _moment(match, 2, today)
    ongoing = bool(match["present"])
    if match["half"]:  # "June - August 2019": the year stands only at the end
        end = _moment(match, 3, today)
        if end is None or end.unit != "month":
            return None
        month = _MONTHS[match["half"].casefold()]
        start = _month(end.first.year - (month > end.first.month), month)
    elif match["short"]:  # "2018-19"
        if start is None or start.unit != "year":
            return None
        year = start.first.year - start.first.year % 100 + int(match["short"])
        if year < start.first.year:
            return None
        end = _month(year, 1, 12, "year")
    elif match["sep"] is None:  # "since 2021", or "2021 -" with nothing after it
        start, ongoing = next((date for n in (4, 5, 6) if (date := _moment(match, n, today))), None), True
    if start is None or (end is None and not ongoing):
        return None
    days = _between(start, None if ongoing else end, today)
    if days is None:
        return None
    exact = start.unit != "year" and (end is None or end.unit != "year")
    return DateRange(*days, ongoing, exact, match[0], match.start(), match.end())


def beginning(span: DateRange) -> str:
    """The date a range begins with, as it is written; the whole range where that is not a date of its own."""
    return found[0] if (found := _BEGINNING.match(span.text)) else span.text


def is_dates(digits: str) -> bool:
    """Whether digits that could be a phone number are dates, such as "2015-03 - 2024-06", and little else."""
    return sum(character.isdigit() for character in _IN_DIGITS.sub("", digits)) < 5


def years(days: int) -> float:
    """Days as years, to one decimal place."""
    return round(days / 365.25, 1)


def merge(ranges: list[DateRange]) -> list[tuple[date, date]]:
    """Merge overlapping and adjoining ranges into inclusive stretches of days, earliest first."""
    merged: list[tuple[date, date]] = []
    for first, last in sorted((span.first, span.last) for span in ranges):
        if merged and first <= merged[-1][1] + timedelta(days=1):
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
