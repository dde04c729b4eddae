"""Dates and date ranges as people write them in resumes, in seven languages.

A date is known to the day, the month, the season, the quarter or the year. A range counts from the first day of its
start to the last day of its end. A bare year counts from its middle, so that "2018 - 2020" is two years, neither
one nor three.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from resume_analysis.reading import line_ends, moments
from resume_analysis.reading.moments import (
    A_YEAR,
    DATE,
    FULL_MONTH,
    MONTHS,
    PARTS,
    SEASONS,
    SHORT_MONTH,
    Moment,
    either,
    of_month,
)

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PRESENT = (
    r"auj\.?|(?:the\s+)?present(?:ly)?|current(?:ly)?|now|today|ongoing|(?:to|till|until)\s+(?:date|now|today"
    r"|present)|date"
    r"|heute|d\.d\.?|i\s?dag|dato|aktuell|jetzt|laufend|lfd\.?"
    r"|présent|ce\s+jour|aujourd['’]hui|actuel(?:lement)?|en\s+cours|(?:la\s+)?actualidad|la\s+fecha"
    r"|presente|actual(?:mente)?|hoy"
    r"|dosud|současnost|obecnie|nadal|teraz|nuvarande|pågående|nåværende|nuværende|nykyinen|prezent|jelenleg|günümüz"
    r"|oggi|in\s+corso|(?:o\s+)?presente|atual(?:mente)?|(?:o\s+)?momento|heden|nu"
)
_SEPARATOR = (
    r"(?:[ \t]*\n?[ \t]*\b(?:to|until|end(?: date)?|sign(?:ed)?[ ]off|left|leaving(?:[ ]date)?|finish(?:ed)?|bis)"
    r"[ \t]?:[ \t]*"
    r"|[ \t]*(?:[-–—‐‑−~→>]{1,3}|\.{2,3}|…)[ \t]*\n?[ \t]*"
    r"|[ ]/[ ]"
    r"|(?<=\d{4})/(?=(?:(?:19|20)\d\d|1[3-9]|[2-9]\d)\b)"
    r"|[ \t]+(?:(?:up[ ])?to|until|till|til|through|thru"
    r"|bis(?:\s+zum)?|au|à|jusqu['’]à|jusqu['’]en|a|al|hasta|fino\s+a|até|tot)[ \t]+(?:en[ \t]+)?)"
)
_SINCE = ("since", "seit", "depuis", "desde", "dal", "sinds", "ab", "from")
_BEGINS = rf"(?=\d|\b(?:{either((*MONTHS, *SEASONS, *PARTS, *_SINCE, 'q'))}|de\s))"
_MONTH_BEGINS = rf"(?=\d|\b(?:{either(MONTHS)}))"
"""How ranges of dates begin: cheaper to ask than all of them."""
_RANGE = re.compile(
    rf"""{_BEGINS}(?<![\d/.,$€£#-])(?:
        (?P<since>\b(?:since|seit|depuis|desde|dal|sinds|(?-i:[Aa]b))\s+)? {DATE.format(n=1)}
        (?P<sep>{_SEPARATOR}) (?:{DATE.format(n=2)} | (?P<short>\d\d)(?![\d%./-]|\s*%)
            | \(?(?P<present>(?:{_PRESENT})\b))
      | \b(?P<half>{either(MONTHS)})\b\.?(?:{_SEPARATOR}){DATE.format(n=3)}
      | \b(?:since|seit|depuis|desde|dal|sinds)\s+(?:le\s+)?{DATE.format(n=4)}(?![\d%])
      | \bfrom\s+{DATE.format(n=6)}(?=,?[ ]still\b|[ \t]*(?:\)|\n|$)|[ ]{{2}}|\t)
      | {DATE.format(n=5)}
        (?:[ \t]+onwards?\b|[ \t]+(?:to|until|till|bis)(?=[ \t]*\|)
          |[ \t]*[-–—−](?=[ \t]*(?:[)|]|\n|$)|\t|[ ]{{2}})|[-–—−](?=[ \t]+[^\W\d_])) )""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_A_ROW_BELOW = re.compile(
    rf"""[ \t]*\|[^\n]*\n[ \t]*\|?[ \t]*(?:{DATE.format(n=1)}|(?P<present>(?:{_PRESENT})\b))[ \t]*\|""",
    re.VERBOSE | re.IGNORECASE,
)
"""Behind "Jan 2021 -" in the cell of a table: where the range ends, in the next line of the same cell."""
_IN_A_COLUMN_BELOW = re.compile(
    rf"""[ ]{{2,}}[^\n]*\n(?P<indent>[ \t]*)(?:{DATE.format(n=1)}|(?P<present>(?:{_PRESENT})\b))
        (?=[ ]{{2}}|\t|[ ]*(?:\n|$))""",
    re.VERBOSE | re.IGNORECASE,
)
"""Behind "Oct 2023 -" in the first column of a line: where the range ends, under it in the next."""
_OPEN_WORD = re.compile(r"(?i)\b(?:to|until|till|bis)$")
"""The end of a range whose own end stands in the next row."""
_BEGINNING = re.compile(rf"(?:{DATE.format(n=1)}|(?:0?[1-9]|1[0-2])[/.]\d\d)(?=[^\w/.])", re.VERBOSE | re.IGNORECASE)
_SHORT_RANGE = re.compile(
    rf"{_MONTH_BEGINS}(?<![\d/.,-]){SHORT_MONTH.format(n=1)}(?:[ \t]*(?:[-–—−~→]|->)[ \t]*"
    r"|[ \t]+(?:to|until|till|through|thru|bis|au|al?)[ \t]+)"
    rf"(?:{SHORT_MONTH.format(n=2)}(?![\d/]|\.\d|,? \d{{4}})|(?P<present>(?:{_PRESENT})\b))",
    re.IGNORECASE,
)
"""Years of two digits, on both sides: "09/16 - 02/21", "Sep 16 - Feb 21"."""
_ROUGH = ("year", "part")
"""Dates too rough to tell a pause of some months from none."""
_MOST = 2000
"""Ranges read of one text: every further one is held against all before it."""
_COLUMNS = re.compile(
    rf"{_MONTH_BEGINS}(?<![\d/.,-]){FULL_MONTH.format(n=1)}(?:[ ]{{2,40}}|\t{{1,9}})"
    rf"(?:{FULL_MONTH.format(n=2)}|(?P<present>(?:{_PRESENT})\b))",
    re.IGNORECASE,
)
"""The columns "From" and "To" of a table."""
_BARS = re.compile(
    rf"""{_BEGINS}(?<![\d/.,-]){DATE.format(n=1)}[ \t]*\|[ \t]*(?:{DATE.format(n=2)}|(?P<present>(?:{_PRESENT})\b))""",
    re.VERBOSE | re.IGNORECASE,
)
"""The same with a bar between them: "01-Jul-2020 | Till date"."""
_SHORT_BARS = re.compile(
    rf"{_MONTH_BEGINS}(?<![\d/.,-]){SHORT_MONTH.format(n=1)}[ \t]*\|[ \t]*"
    rf"(?:{SHORT_MONTH.format(n=2)}(?![\d/]|\.\d)|(?P<present>(?:{_PRESENT})\b))",
    re.IGNORECASE,
)
"""The same with years of two digits: "Nov-22 | Till date"."""
_A_DAY = r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d"
_DAY_COLUMNS = re.compile(
    rf"""(?<![\d/.-])(?={_A_DAY}(?:[ ]{{2,40}}|\t{{1,9}}){_A_DAY}(?!\d))
        {DATE.format(n=1)}(?:[ ]{{2,40}}|\t{{1,9}})(?:{DATE.format(n=2)}|(?P<present>(?:{_PRESENT})\b))""",
    re.VERBOSE | re.IGNORECASE,
)
"""The same of days: "04-02-2026   21-10-2026"."""
_SHORT_YEARS = re.compile(
    rf"['’‘](?P<from>\d\d)[ \t]*(?:[-–—−~→]|to)[ \t]*(?:['’‘](?P<to>\d\d)(?!\d)|(?P<present>(?:{_PRESENT})\b))",
    re.IGNORECASE,
)
"""Years of two digits behind an apostrophe: "'98–'06"."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_A_ROMAN = rf"(?P<m{{n}}>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})[ ./](?P<y{{n}}>{A_YEAR})(?!\d)"
_ROMAN_MONTHS = re.compile(
    rf"\b{_A_ROMAN.format(n=1)}[ \t]*[-–—−][ \t]*(?:{_A_ROMAN.format(n=2)}|(?P<present>(?i:{_PRESENT})\b))"
)
"""Months in Roman numbers, as in Poland: "IX 2008 – IV 2013"."""
_SEASON_ALONE = re.compile(
    rf"\b(?P<season>{either(SEASONS)})\b,?\s+(?:(?:of|de|season)\s+)?(?P<year>{A_YEAR})(?:/\d\d)?(?!\d)", re.IGNORECASE
)
_A_SHORT_YEAR = rf"(?:{A_YEAR}|['’‘]\d\d)(?!\d)"
_SEASONS_LISTED = re.compile(
    rf"\b(?P<season>{either(SEASONS)})s?\b,?\s+(?:(?:of|de|in)\s+)?{_A_SHORT_YEAR}"
    rf"(?:/\d\d)?(?:(?:,\s*|,?\s+(?:and|&|et|y|und|e)\s+){_A_SHORT_YEAR}(?:/\d\d)?){{1,6}}(?![ ]?[-–—])",
    re.IGNORECASE,
)
"""Seasons of several years: "Summers 2009, 2010 and 2011"."""
_WRITTEN_YEAR = re.compile(rf"{A_YEAR}|['’‘-]\d\d")
_TWO_DIGITS = re.compile(r"(?<!\d)\d\d(?!\d)")
_IN_DIGITS = re.compile(
    rf"(?<!\d)(?:(?:\d{{1,2}}[./-]){{1,2}}{A_YEAR}|{A_YEAR}(?:[./-]\d{{1,2}}){{1,2}}|{A_YEAR}\s?[-–—]\s?{A_YEAR})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class DateRange:
    """A range found in a text: ``text == whole[at:until]``, ``first`` and ``last`` are inclusive days.

    ``ongoing`` is true when the text says so ("present", "since"). ``exact`` is false when a bare year was written.
    ``ends_below`` is where the end stands that is written in the next line, in the same cell or column.
    """

    first: date
    last: date
    ongoing: bool
    exact: bool
    text: str
    at: int
    until: int
    ends_below: int | None = None


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


def _dated(pattern: re.Pattern[str], text: str, near: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (match for start, end in near for match in pattern.finditer(text, start, end))


def _near(sign: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Stretches of lines with a sign of a date and the lines beside them: dates stand nowhere else, and patterns are
    slow.
    """
    ends = [*(match.start() for match in re.finditer(r"\n", text)), len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    held = sorted({bisect_left(ends, match.start()) for match in sign.finditer(text)})
    found: list[tuple[int, int]] = []
    for index in held:
        start, end = starts[max(0, index - 1)], ends[min(len(ends) - 1, index + 1)]
        if found and start <= found[-1][1] + 1:
            start = found.pop()[0]
        found.append((start, end))
    return found


@lru_cache(maxsize=32)
def _scan(text: str, today: date) -> tuple[tuple[DateRange, ...], tuple[DateRange, ...]]:
    """Ranges in reading order, and those written that end before they start, the other way round."""
    whole, text = text, text.replace("_", " ")  # marks of emphasis: "_Mar 2021 – Present_"
    found: list[DateRange] = []
    wrong: list[DateRange] = []
    years, short_years = _near(_WRITTEN_YEAR, text), _near(_TWO_DIGITS, text)
    for match in _dated(_RANGE, text, years):
        span = _read(match, today)
        start, end = moments.read(match, 1, today), moments.read(match, 2, today)
        if span:
            found.append(span)
        elif start and end and end.last < start.first:
            wrong += _range(match, end, start, False, today)
    for match in (*_dated(_SHORT_RANGE, text, short_years), *_dated(_COLUMNS, text, years)):
        if len(found) < _MOST and not _overlaps(found, match):
            found += _of_months(match, today)
    for sign, pattern, read in _RARE:
        for match in _dated(pattern, text, _near(sign, text) if sign.search(text) else ()):
            if len(found) < _MOST and not _overlaps(found, match):
                found += read(match, today)
    for match in _dated(_SEASON_ALONE, text, years):
        if not _overlaps(found, match):
            season = of_month(int(match["year"]), SEASONS[match["season"].casefold()], 3, "season")
            found.append(DateRange(season.first, season.last, False, True, match[0], match.start(), match.end()))
    found = [replace(span, text=whole[span.at : span.until]) for span in found] if text != whole else found
    return tuple(sorted(found, key=lambda span: span.at)), tuple(wrong)


def find_ranges(text: str, today: date) -> tuple[DateRange, ...]:
    """Return every date range of a text in reading order; an open end is ``today``.

    Ranges that end before they start are left out. A season on its own ("Summer 2019") counts as a range of its three
    months; another lone date does not.
    """
    return _scan(text, today)[0]


def backwards(text: str, today: date) -> tuple[DateRange, ...]:
    """Return ranges that are written the other way round, such as "2021 - 2019", with their days in order."""
    return _scan(text, today)[1]


def _overlaps(found: list[DateRange], match: re.Match[str]) -> bool:
    return any(span.at < match.end() and match.start() < span.until for span in found)


def _read(match: re.Match[str], today: date) -> DateRange | None:
    start, end = moments.read(match, 1, today), moments.read(match, 2, today)
    ongoing, below = bool(match["present"]), None
    if match["half"]:  # "June - August 2019": the year stands only at the end
        end = moments.read(match, 3, today)
        if end is None or end.unit != "month":
            return None
        month = MONTHS[match["half"].casefold()]
        start = of_month(end.first.year - (month > end.first.month), month)
    elif match["short"]:  # "2018-19"
        if start is None or start.unit != "year":
            return None
        year = start.first.year - start.first.year % 100 + int(match["short"])
        if year < start.first.year + (2 if match["sep"] == "/" else 0):
            return None  # "winters 2015/16" and "the year 2024/25" tell of no job
        end = of_month(year, 1, 12, "year")
    elif match["sep"] is None:  # "since 2021", or "2021 -" with nothing after it
        start, ongoing = moments.read(match, 4, today) or moments.read(match, 5, today), True
        from_when = moments.read(match, 6, today)
        if from_when and from_when.unit != "year":  # but "Nurse, then Sister (from 2015)"
            start = from_when
        below = _IN_A_ROW_BELOW.match(match.string, match.end()) or _ends_in_column(match)
        if below and not below["present"]:
            end, ongoing = moments.read(below, 1, today), False
        elif not below and _OPEN_WORD.search(match[0]):
            return None  # "Sep 2020 to |", and nothing below
    span = next(_range(match, start, end, ongoing, today), None)
    return replace(span, ends_below=below.end()) if span and below else span


def _ends_in_column(match: re.Match[str]) -> re.Match[str] | None:
    """The end of an open range that begins its line: the date right under it in the next one."""
    text = match.string
    before = text[line_ends.start_of(text, match.start()) : match.start()]
    below = _IN_A_COLUMN_BELOW.match(text, match.end()) if not before.strip() else None
    return below if below and below["indent"] == before else None


def _range(
    match: re.Match[str], start: Moment | None, end: Moment | None, ongoing: bool, today: date
) -> Iterator[DateRange]:
    """The range between two dates of a match, if it is one."""
    if start is None or (end is None and not ongoing):
        return
    if days := _between(start, None if ongoing else end, today):
        exact = start.unit not in _ROUGH and (end is None or end.unit not in _ROUGH)
        yield DateRange(*days, ongoing, exact, match[0], match.start(), match.end())


def _of_short_years(match: re.Match[str], today: date) -> Iterator[DateRange]:
    start, end = (
        of_month(moments.full_year(match[side], today), 1, 12, "year") if match[side] else None
        for side in ("from", "to")
    )
    return _range(match, start, end, bool(match["present"]), today)


def _of_months(match: re.Match[str], today: date) -> Iterator[DateRange]:
    end = None if match["present"] else moments.read_month(match, 2, today)
    return _range(match, moments.read_month(match, 1, today), end, end is None, today)


def _of_roman_months(match: re.Match[str], today: date) -> Iterator[DateRange]:
    start, end = (
        of_month(int(match[f"y{n}"]), _ROMAN.index(match[f"m{n}"]) + 1) if match[f"m{n}"] else None for n in (1, 2)
    )
    return _range(match, start, end, bool(match["present"]), today)


def _of_bars(match: re.Match[str], today: date) -> Iterator[DateRange]:
    start, end = moments.read(match, 1, today), moments.read(match, 2, today)
    if any(side and side.unit == "year" for side in (start, end)):
        return iter(())  # two columns of years may be of anything
    return _range(match, start, end, bool(match["present"]), today)


def _seasons_of(match: re.Match[str], today: date) -> Iterator[DateRange]:
    """Each of the seasons of `_SEASONS_LISTED`; the first with the name of the season, the others with their year."""
    month, start = SEASONS[match["season"].casefold()], match.start()
    for year in re.finditer(_A_SHORT_YEAR, match[0]):
        season = of_month(moments.full_year(year[0].lstrip("'’‘"), today), month, 3, "season")
        until = match.start() + year.end()
        yield DateRange(season.first, season.last, False, False, match.string[start:until], start, until)
        start = match.start() + year.end() + 1


_RARE = (
    (re.compile(r"['’‘]\d\d"), _SHORT_YEARS, _of_short_years),
    (re.compile(rf"\b[IVX]{{1,4}}[ ./]{A_YEAR}"), _ROMAN_MONTHS, _of_roman_months),
    (re.compile(rf"{A_YEAR}[ \t]*\|"), _BARS, _of_bars),
    (re.compile(rf"{_A_DAY}(?:  |\t)"), _DAY_COLUMNS, _of_bars),
    (re.compile(r"(?<!\d)\d\d[ \t]*\|"), _SHORT_BARS, _of_months),
    (re.compile(rf"(?i)\b(?:{either(SEASONS)})s?\b[^\n]{{0,12}}\d\d"), _SEASONS_LISTED, _seasons_of),
)
"""Forms few resumes use: a sign of each that is cheaper to look for, the form, and how its ranges are read."""


def beginning(span: DateRange) -> str:
    """The date a range begins with, as it is written; the whole range where that is not a date of its own."""
    return found[0] if (found := _BEGINNING.match(span.text)) else span.text


def is_season(span: DateRange) -> bool:
    """Whether a range is but the name of a season, of which nobody can tell how much was meant."""
    return _SEASON_ALONE.fullmatch(span.text) is not None


def is_dates(digits: str) -> bool:
    """Whether digits that could be a phone number are dates, such as "2015-03 - 2024-06", and little else."""
    return sum(character.isdigit() for character in _IN_DIGITS.sub("", digits)) < 5


def years(stretches: Iterable[tuple[date, date]]) -> float:
    """Inclusive stretches of days as years, to one decimal place: whole months as twelfths, however long they are."""
    return round(months(stretches) / 12, 1)


def months(stretches: Iterable[tuple[date, date]]) -> float:
    """Inclusive stretches of days as months, part of a month by its days."""
    return sum(_months(first, last + timedelta(days=1)) for first, last in stretches)


def _months(start: date, end: date) -> float:
    """Months from one day to another, part of a month by its days."""
    return (end.year - start.year) * 12 + end.month - start.month + (end.day - start.day) / 30.4375


def covers(stretches: Iterable[tuple[date, date]], first: date, last: date) -> bool:
    """Whether one of these inclusive stretches holds all days from ``first`` to ``last``."""
    return any(begin <= first and last <= end for begin, end in stretches)


def merge(ranges: list[DateRange]) -> list[tuple[date, date]]:
    """Merge overlapping and adjoining ranges into inclusive stretches of days, earliest first."""
    return merge_days((span.first, span.last) for span in ranges)


def merge_days(stretches: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Merge overlapping and adjoining stretches of days, earliest first."""
    merged: list[tuple[date, date]] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1][1] + timedelta(days=1):
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
