"""Dates as people write them, in seven languages: to the day, the month, the season, the quarter or the year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from resume_analysis.reading.alternation import by_first_letter

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
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
SEASONS = {
    "spring": 3, "frühling": 3, "frühjahr": 3, "printemps": 3, "primavera": 3,
    "summer": 6, "sommer": 6, "été": 6, "verano": 6, "estate": 6, "verão": 6,
    "autumn": 9, "fall": 9, "herbst": 9, "automne": 9, "otoño": 9, "autunno": 9, "outono": 9,
    "winter": 12, "hiver": 12, "invierno": 12, "inverno": 12,
}  # fmt: skip

PARTS = {
    "early": 1, "anfang": 1, "début": 1, "principios": 1,
    "mid": 5, "middle": 5, "mitte": 5, "mi": 5, "mediados": 5,
    "late": 9, "end": 9, "ende": 9, "fin": 9, "finales": 9,
}  # fmt: skip
"""The month with which a third of a year begins: "mid-2009"."""

A_YEAR = r"(?:19[5-9]\d|20\d\d)"


def either(names: Iterable[str]) -> str:
    """A pattern for any of these names, the longest first, without regard to case."""
    return by_first_letter("|".join(sorted(map(re.escape, names), key=len, reverse=True)))


DATE = rf"""(?:
    (?P<iso{{n}}>{A_YEAR})[-./](?P<iso_month{{n}}>0[1-9]|1[0-2])(?:[-./](?P<iso_day{{n}}>[0-2]\d|3[01]))?(?!\d)
  | (?P<day{{n}}>[0-3]?\d)(?:\.[ ]?|[/-])(?P<day_month{{n}}>[0-3]?\d)(?:\.[ ]?|[/-])(?P<day_year{{n}}>{A_YEAR})(?!\d)
  | (?P<number{{n}}>0?[1-9]|1[0-2])\s?[./-]\s?(?P<number_year{{n}}>{A_YEAR})(?!\d)
  | (?:(?P<led_day{{n}}>[0-3]?\d)(?:st|nd|rd|th|er|\.)?[ -])?(?:\bde\s+)?
      \b(?P<month{{n}}>{either(MONTHS)})(?![^\W\d])\.?
      (?:\s+(?P<late_day{{n}}>[0-3]?\d)(?:st|nd|rd|th)?,)?,?(?:\s+(?:de|del|of)\b)?[ \t/-]*(?:\n[ \t]*)?
      (?:(?P<month_year{{n}}>{A_YEAR})|['’‘-](?P<month_short{{n}}>\d\d))(?!\d)
  | \b(?P<season{{n}}>{either(SEASONS)})\b,?\s+(?:(?:of|de)\s+)?(?P<season_year{{n}}>{A_YEAR})(?!\d)
  | \b(?P<part{{n}}>{either(PARTS)})[ -](?:of[ ]|de[ ])?(?P<part_year{{n}}>{A_YEAR})(?!\d)
  | (?P<led_year{{n}}>{A_YEAR})(?:,?[ ]|-)(?:\((?P<led_month{{n}}>{either(MONTHS)})\.?\)
      |(?=(?-i:[A-Z]))(?P<led_name{{n}}>{either(MONTHS)})\b\.?(?!\s*['’\d]))
  | \bQ(?P<quarter{{n}}>[1-4])[\s/-]*(?P<quarter_year{{n}}>{A_YEAR})(?!\d)
  | (?P<year{{n}}>{A_YEAR})(?!\d)
)"""
"""A date; ``DATE.format(n=1)`` names its groups for ``read``."""


_MONTH = rf"(?:(?P<m{{n}}>0?[1-9]|1[0-2])[/.]|\b(?P<name{{n}}>{either(MONTHS)})\.?[ -])"
SHORT_MONTH = rf"{_MONTH}(?P<y{{n}}>\d\d)"
FULL_MONTH = rf"{_MONTH}(?P<y{{n}}>{A_YEAR})(?!\d)"
"""A month, whose groups ``read_month`` knows: "09/16", "Sep 16"; "09/2016", "Sep 2016"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of days a written date stands for; ``unit`` is how exactly it was written."""

    first: date
    last: date
    unit: str


def of_month(year: int, month: int, months: int = 1, unit: str = "month") -> Moment:
    """The days of so many months from one on."""
    end_year, end_month = year + (month + months - 2) // 12, (month + months - 2) % 12 + 1
    return Moment(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), unit)


def full_year(short: str, today: date) -> int:
    """The year that two or four digits stand for."""
    if len(short) == 4:
        return int(short)
    century = today.year - today.year % 100
    return century + int(short) if int(short) <= today.year % 100 + 10 else century - 100 + int(short)


def read(match: re.Match[str], n: int, today: date) -> Moment | None:
    """The date of one group of a match; of "6/1/2019 - 8/31/2021" the second says that the month comes first."""
    group = match.groupdict()
    if group[f"iso{n}"]:
        year, month = int(group[f"iso{n}"]), int(group[f"iso_month{n}"])
        return of_day(year, month, group[f"iso_day{n}"]) if group[f"iso_day{n}"] else of_month(year, month)
    if group[f"day{n}"]:
        first, second = int(group[f"day{n}"]), int(group[f"day_month{n}"])
        month_first = any(int(group.get(f"day_month{other}") or 0) > 12 for other in (1, 2))
        month, day = (first, second) if month_first else (second, first)
        return of_day(int(group[f"day_year{n}"]), month, str(day))
    if group[f"number{n}"]:
        return of_month(int(group[f"number_year{n}"]), int(group[f"number{n}"]))
    if group[f"month{n}"]:
        short = group[f"month_short{n}"]
        year = full_year(short, today) if short else int(group[f"month_year{n}"])
        month = MONTHS[group[f"month{n}"].casefold()]
        written = group[f"led_day{n}"] or group[f"late_day{n}"]
        return (of_day(year, month, written) if written else None) or of_month(year, month)
    if group[f"led_year{n}"]:
        name = group[f"led_month{n}"] or group[f"led_name{n}"]
        return of_month(int(group[f"led_year{n}"]), MONTHS[name.casefold()])
    if group[f"season{n}"]:
        return of_month(int(group[f"season_year{n}"]), SEASONS[group[f"season{n}"].casefold()], 3, "season")
    if group[f"part{n}"]:
        return of_month(int(group[f"part_year{n}"]), PARTS[group[f"part{n}"].casefold()], 4, "part")
    if group[f"quarter{n}"]:
        return of_month(int(group[f"quarter_year{n}"]), int(group[f"quarter{n}"]) * 3 - 2, 3, "quarter")
    if group[f"year{n}"]:
        return of_month(int(group[f"year{n}"]), 1, 12, "year")
    return None


def read_month(match: re.Match[str], n: int, today: date) -> Moment:
    """The month of one group of a match."""
    month = match[f"m{n}"] or MONTHS[match[f"name{n}"].casefold()]
    return of_month(full_year(match[f"y{n}"], today), int(month))


def of_day(year: int, month: int, day: str) -> Moment | None:
    """One day, None for one that no calendar has."""
    try:
        exact = date(year, month, int(day))
    except ValueError:
        return None
    return Moment(exact, exact, "day")
