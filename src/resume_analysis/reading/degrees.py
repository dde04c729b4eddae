"""Degrees and school-leaving certificates as resumes and job descriptions name them.

The rungs are those a recruiter compares: school (1), vocational training or associate (2), bachelor (3), master
(4), doctorate (5).
Two-letter abbreviations that also name states, products or professions (MA, MS, BA, MD) count only inside an
education section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from resume_analysis.reading import dates, sections, vocabulary
from resume_analysis.reading.alternation import by_first_letter
from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.degree_patterns import ANYWHERE, COMPOUND, IN_SCHOOL
from resume_analysis.reading.sections import Line, Section

RUNGS = {
    1: "school leaving certificate",
    2: "vocational training",
    3: "bachelor's degree",
    4: "master's degree",
    5: "doctorate",
}

_LOCAL = re.compile(
    r"(?i)dipl(?!oma)|magister|\bm?mag\.|staatsexamen|lizentiat|licen[cz]i|licence|laurea|ingeni[eé]r|\bing\.|grado"
    r"|graduad"
    r"|hochschul|studium|ma[iî]tr|inż|licencjat|examen|kandidat|maisteri|diplomi|bac\s?\+|\b(?:BUT|HBO|MBO|cand\.)"
)
"""Degrees of a rung that go by a name of their own: a Diplom is no bachelor's degree."""
_SCHOOL = re.compile(r"(?:High|HIGH|Secondary|SECONDARY) (?:School|SCHOOL)")
_LEAVING = re.compile(r"(?i)\b(?:diploma|graduat\w*|certificate)\b")
_COLLEGE = re.compile(r"(?i)\b(?:college|universit\w*|polytechnic|institute)\b")
_COURSE = re.compile(
    r"(?i)\b\d+[ -]?(?:hours?|hrs|days?|weeks?|ore|giorni|horas|días|heures|stunden)\b|\b(?:course|corso|curso|academy"
    r"|accademia|academia)\b"
)
"""What is called a master and is a course: "Master in Chocolate, 80 hours"."""
_TRAINED_AS = re.compile(
    r"\b(?i:ausbildung|lehre|umschulung) (?:als|zum|zur) (?P<trade>[A-ZÄÖÜ][^,;()]{3,60}?)(?= oder\b|,|$)"
)
_BARE_DIPLOMA = re.compile(r"(?i)\W*(?:(?:regents|honou?rs|general|academic) )?diploma\b[^a-z]*")
_ITS_NAME = re.compile(r"(?<![A-Za-z])(?!Graduated |Completed |Finished |Attended )[A-Z][\w.'’-]* $")
NAMES = frozenset({*RUNGS.values(), "associate degree", "diploma", "foundation degree", "graduate certificate"})
"""All that a degree is called."""
_PLAINLY = re.compile(
    r"(?i)\bfoundation degree\b|\bassociate\b|(?-i:\bADN\b)"
    r"|\bdiploma\b|\ba\.a\.|\ba\.s\b|(?-i:\bA\.?A\.?(?:S\b|\b)|\bA\.?S\b)"
)
_PATTERNS = {
    rung: re.compile(
        rf"(?i)(?<![\w.])(?:{by_first_letter('|'.join(filter(None, (pattern, COMPOUND.get(rung)))))})(?!\w)"
    )
    for rung, pattern in ANYWHERE.items()
}
_ANY = re.compile(rf"(?i)(?<![\w.])(?:{by_first_letter('|'.join(ANYWHERE.values()))})(?!\w)|meister|maisteri")
"""Whether one of these may stand anywhere: most lines name no degree, and five times over is slow."""
_LOOSE = {
    rung: re.compile(rf"\b(?![a-ce-z])(?:{by_first_letter(pattern, ignore_case=False)})")
    for rung, pattern in IN_SCHOOL.items()
}
"""All begin with a capital, but for "drs.": the first letter is cheaper to ask than all of them."""
_STATE = re.compile(r",\s*(?:MA|MD|MS)\b")
_NOT_A_DEGREE = re.compile(
    r"(?i)\b(?:bachelor|master)['’]?s?[- ](?:level|pass)\b|\bdiploma thesis\b"
    r"|\bMSMEs?(?= (?:/|lend|loan|sector|client|custom|busin|segm))|\bMSMEs\b"
    r"|\b(?:scrum|web|quiz|station|head|post|school)\s?master"
    r"|\bmaster (?:sommel|chef|builder|crafts|mariner|electri|plumb|mason|black|garden|technic|trainer|schedul|planner"
    r"|barber|stylist|gunner|sergean|chief)|\bmaster\s?class"
    r"|\b(?:[MB]\.?Sc|[MB]\.?A|MBA|ph\.?d|(?:master|bachelor)(?:['’]?s)?|degree)\.?[- ](?:module|level|credit|unit)s?\b"
)
_LEFT = (
    r"incomplete|not finished|(?:first|second|one|two) years? only"
    r"|did not (?:finish|complete|graduate)|not completed|dropped(?: out)?|withdrew|discontinued|left(?= (?:after"
    r"|early|to|in|before|without))|(?:credits|coursework|modules|(?:years?|semesters?|terms?)(?= of (?:an?|my|the)\b))"
    r"(?=[^\n]{0,12}\b(?:towards?|of)\b)|without (?:a )?(?:degree|diploma)|no (?:degree|diploma)"
    r"|stopped(?= (?:in|after|when|because|to|before)\b)|(?:broke|broken) off|g[ai]ven? up|on hold|paused|abgebrochen"
    r"|ohne abschluss|abandon\w*|undergraduate(?=\)|,? (?:completed|up to|level\b))"
    r"|\d years? (?:finished|completed|only)"
    r"|completed (?:up )?to (?:the )?(?:1st|2nd|3rd|4th|first|second|third|fourth) year"
    r"|(?:1st|2nd|3rd|second|third) year (?:only|completed|level)"
)
_UNFINISHED = re.compile(
    rf"(?i)\b(?:expect(?:ed|s|ing)?|anticipated|in progress|(?<=\()in preparation|not yet started|commenced"
    r"|half[- ]?way|so far|ongoing"
    r"|(?:started|began|begun)(?= (?:in )?(?:\w+ )?20\d\d(?![^\n]{0,50}\b(?:finish|complet|graduat|award|end)))"
    rf"|candidate|pursuing|currently|enrolled|{_LEFT}"
    r"|(?:\d{1,2}|one|two|three) (?:modules?|subjects?|papers?|units?) (?:outstanding|remaining|to go|left)"
    r"|(?:thesis|defen[cs]e|graduation|viva) (?:in progress|pending|outstanding|planned|scheduled)"
    r"|(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" of (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:credits?|units?|modules?|courses?|papers?)"
    r"|(?:half|two[- ]thirds|a third|three quarters|most|some) of (?:the|its)"
    r" (?:credits|units|modules|courses|papers|exams)"
    r"|(?:working|studying) towards?"
    r"|voraussichtlich|laufend|en cours|prévu|en curso|previsto|student(?!['’]s|[ -](?:union|council|teach\w*"
    r"|ambassador|rep\b|representative|mentor|societ\w+|prize|award|of the|newspaper|scholar\w*|government|journal"
    r"|athlete|led|body|athletics|support|exchange)))\b"
)


_EXPECTED = re.compile(r"(?i)\b(?:expect(?:ed|s)?|anticipated|due|voraussichtlich)\b[^\n;]{0,30}?\b(20\d\d)\b")
"""By when a degree was to be finished: "Expected May 2025"."""
_ELSEWHERE = {"projects", "publications", "awards", "volunteering", "activities", "interests", "references"}
_MOST = 32
"""Names of degrees looked at in one passage: a text without line breaks must not keep a worker busy for minutes."""
_TITLES = 6
"""Words of a line below the name that bears a title."""
_LETTERS = 5
"""The most letters that stand for the name of a degree."""
_GENERIC = re.compile(r"(?i)university degree|college degree|degree in|hochschulabschluss|(?:\w+ )*\w*studium")
_DATED = re.compile(r"\((?:19|20)\d\d\)\s*[,;]")
"""A year in brackets closes an entry: what follows on the line is another ("Level 4 (2023), Level 6 in progress")."""
_OTHER_ENTRY = re.compile(r"(?i)\b(?:level \d|certificat\w*|diploma|course|licen[cs]e|award|training)\b")
_STUDY = re.compile(r"(?i)['’]?s?\s+(?:studies|coursework|student)\b")
_ALTERNATIVES = re.compile(r"\s*[/();]\s*|\s(?:or|oder|ou)\s")
_IN_PASSING = re.compile(r"(?i)\b(?:after|before|during|until|towards?|for) (?:the|my|an?|this) $")
"""Before a degree that a line outside of the education names in passing: "my plan is the bar, after the LL.M."."""
_THESIS = re.compile(
    r"(?im)^\W*(?:[\w'’-]+ ){0,2}(?:thesis|dissertation|paper|project|capstone)(?: title)?\s?: (?:\S+ ){4,}\S+$"
)
"""The title of a thesis, whose words tell nothing of the study: "why users abandon payments"."""
_TELLING = 3
"""Words from which on a name is that of one qualification alone."""
_DOCTORATE = 5
_DOCTOR = re.compile(r"Dr\.?(?: [a-z]+\.)* (?=[A-Z])")
_DOCTORAL = re.compile(
    r"(?i)\bdoctoral (?:researcher|student|stud(?:y|ies)|candidate|thesis|dissertation)|\bdoktorand\w*"
)
"""How a doctorate is told of that is named by the title before the name alone."""
_FURTHER = re.compile(r"\bHonours\b|\b(?i:a-levels?)\b")
"""What is more than another paper on its rung: "BCom Honours", A-levels beside GCSEs."""
_GIVEN_UP = re.compile(rf"(?i)\b(?:{_LEFT})\b")


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree a text names. ``line`` holds it; ``finished`` is false where the text says it is not, or its end
    lies ahead. One that is not finished is ``under_way`` unless the text says it was given up, and ``overdue`` where
    the year it was expected in has gone by.
    """

    rung: int
    at: int
    until: int
    line: Line
    finished: bool
    under_way: bool = False
    name: str = ""
    overdue: bool = False

    @property
    def standing(self) -> str:
        """How far one that is not finished has come."""
        if self.overdue:
            return "due by now and not said to be finished"
        return "under way" if self.under_way else "not finished"

    @property
    def title(self) -> str:
        """What to call it where it is quoted: a "Diplom-Ingenieur (FH)" is a degree, not a bachelor's."""
        at, until = self.at - self.line.start, self.until - self.line.start
        return "degree" if self.rung > 2 and _LOCAL.search(self.line.text, at, until) else self.name

    @property
    def certified(self) -> bool:
        """Whether more than a school is named: "Oak Ridge High School" is no diploma."""
        named = is_school(self.line.text, self.at - self.line.start, self.until - self.line.start)
        return not named or _LEAVING.search(self.line.text) is not None

    @property
    def article(self) -> str:
        """The article its name takes."""
        return "An" if self.name[:1] == "a" else "A"


_EITHER = re.compile(r"(?i)\bdegree (?:or|/) (?:an? )?diploma\b|\bdiploma (?:or|/) (?:an? )?degree\b")


def called(words: str, rung: int) -> str:
    """What to call a degree of which a text says ``words``: the rung, or on the second rung what it plainly is."""
    if rung == 2 and (_EITHER.search(words) or any(other > rung for other, _, _ in in_text(words))):
        return "degree or diploma"
    if rung == 2 and "graduate cert" in words.casefold():
        return "graduate certificate"
    if rung == 2 and (plain := _PLAINLY.search(words)):
        told = plain[0].casefold()
        return told if told in ("diploma", "foundation degree") else "associate degree"
    return RUNGS[rung]


def is_school(text: str, at: int, until: int) -> bool:
    """Whether words that may be a certificate are the name of a school: "Oak Ridge High School"."""
    return _SCHOOL.fullmatch(text, at, until) is not None and _ITS_NAME.search(text[:at]) is not None


def names_no_rung(words: str) -> bool:
    """Whether a text asks for a degree and says not which: "a university degree in law"."""
    return all(_GENERIC.fullmatch(words, at, until) for _, at, until in in_text(words))


def occupation(asked: str) -> str:
    """What a training that is asked for trains for, "Koch" in "Ausbildung als Koch"; "" where it does not say."""
    found = _TRAINED_AS.search(asked)
    return found["trade"] if found else ""


def papers(asked: str) -> list[str]:
    """The papers any one of which will do, where a text names some in whole words: "National Craft Certificate"."""
    return [told for told in _ALTERNATIVES.split(asked)[1:] if len(told.split()) >= _TELLING]


def in_text(text: str, *, line: Line | None = None, loose: bool = False) -> tuple[tuple[int, int, int], ...]:
    """Places ``(rung, start, end)`` of degree names in a text, or in one of its lines."""
    return _between(text, line.start if line else 0, line.end if line else len(text), loose)


@lru_cache(maxsize=256)
def _between(text: str, start: int, end: int, loose: bool) -> tuple[tuple[int, int, int], ...]:
    found = list(_anywhere(text, start, end))
    if loose:
        found = _added(found, _LOOSE, text, start, end)
    terms = vocabulary.mentions(text) if found else ()  # "MS Project" is no Master of Science
    found = [place for place in found if not any(_is_in(place, one) for one in terms)]
    named = [place for place in found if not _GENERIC.fullmatch(text, place[1], place[2])]
    return tuple(sorted(named or found, key=lambda place: place[1]))  # "university degree (Master's)" asks for a master


def _is_in(place: tuple[int, int, int], term: vocabulary.Mention) -> bool:
    """Whether letters that would name a degree only begin a known term; a trade may stand behind its own paper."""
    rung, start, end = place
    trade = rung == 2 and end - start > _LETTERS
    return term.start <= start and end < term.end and not trade


@lru_cache(maxsize=256)
def _anywhere(text: str, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
    return tuple(_added((), _PATTERNS, text, start, end)) if _ANY.search(text, start, end) else ()


def _added(
    known: Iterable[tuple[int, int, int]], patterns: dict[int, re.Pattern[str]], text: str, start: int, end: int
) -> list[tuple[int, int, int]]:
    """The places that are known and those of further patterns beside them, the highest rung first."""
    found = list(known)
    for rung in sorted(patterns, reverse=True):
        for match in patterns[rung].finditer(text, start, end):
            if len(found) >= _MOST:
                break
            if any(match.start() < stop and begin < match.end() for _, begin, stop in found):
                continue
            if _STATE.match(text, max(0, match.start() - 2)) or _NOT_A_DEGREE.search(
                text, max(start, match.start() - 10), min(end, match.end() + 8)
            ):
                continue
            found.append((rung, match.start(), match.end()))
    return found


def of_resume(text: str, today: date) -> list[Degree]:
    """Every degree the resume's education names, highest first; where it has no education section, any line may
    name one.
    """
    parts = sections.split(text)
    first = len(text) - len(text.lstrip())
    loose = any(part.name == "education" for part in parts)
    named = (sections.HEADER, "education", "certifications", "courses", "experience")
    schooled = [part for part in parts if part.name in named]
    if not loose:
        schooled = [part for part in parts if part.name not in _ELSEWHERE]
    found = []
    for part in sorted(schooled, key=lambda part: part.name != "education"):
        for index, line in enumerate(part.lines):
            lax = part.name == "education" or (not loose and part.name in ("courses", "certifications"))
            for rung, at, until in in_text(text, line=line, loose=lax) if line.text else ():
                if not lax and _IN_PASSING.search(text, line.start, at):
                    continue
                if part.name == sections.HEADER and loose and len(line.text.split()) > _TITLES:
                    continue  # "Dipl.-Ing. (FH)" below the name, but no sentence
                if part.name == "experience" and loose and (rung != 2 or not line.bullet or at > line.body.start):
                    continue  # a point may tell of a paper got at work: "- NVQ Level 3 Diploma in Plumbing"
                if rung == 4 and text[at : at + 6].casefold() == "master" and _is_course(line.text):
                    continue
                if rung == 2 and text[at:until].casefold() == "diploma" and _from_school(part.lines, index):
                    rung = 1  # "Oak High School – Diploma, 2016"
                entry = _entry(part.lines, index)
                finished = _finished(entry, today)
                under_way = not finished and not _GIVEN_UP.search(entry)
                due = _EXPECTED.findall(entry) if under_way else ()
                overdue = bool(due) and max(map(int, due)) < today.year
                found.append(Degree(rung, at, until, line, finished, under_way, called(text[at:until], rung), overdue))
    if _DOCTOR.match(text, first) and not any(degree.rung == _DOCTORATE for degree in found):
        found += islice(_doctorates(schooled), 1)
    # of equals the one of which more than the school is named, and the education's first; letters behind the name of
    # the person stand for what is told below
    return sorted(
        found,
        key=lambda degree: (
            -degree.rung,
            not degree.finished,
            not degree.certified,
            not _FURTHER.search(degree.line.text),
            degree.line.start <= first,
            _is_study(text, degree),
        ),
    )


def _doctorates(parts: list[Section]) -> Iterator[Degree]:
    """The lines that tell of how somebody who is called a doctor became one."""
    for line in (line for part in parts for line in part.lines):
        if told := _DOCTORAL.search(line.text):
            at, until = line.start + told.start(), line.start + told.end()
            yield Degree(_DOCTORATE, at, until, line, finished=True, under_way=False, name=RUNGS[_DOCTORATE])


def _is_study(text: str, degree: Degree) -> bool:
    """Whether a degree is but named as what was studied for: "Licenciatura studies in Informatics"."""
    return _STUDY.match(text, degree.until) is not None


def _is_course(line: str) -> bool:
    return _COURSE.search(line) is not None and not _COLLEGE.search(line)


def _from_school(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a diploma is a high school's: by its own line or, where that says no more, by the one beside it."""
    if _of_a_school(lines[index].text) or not _BARE_DIPLOMA.fullmatch(lines[index].text):
        return _of_a_school(lines[index].text)
    beside = [line.text for line in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]) if line.text]
    return bool(beside) and _of_a_school(beside[0])


def _of_a_school(line: str) -> bool:
    return _SCHOOL.search(line) is not None and not _COLLEGE.search(line)


def _entry(lines: tuple[Line, ...], index: int) -> str:
    """A degree's own line and those that belong to it: up to the next degree or blank line, three at most.

    Where none of them bears a year, the line above does, which then names the school and its dates.
    """
    entry = [lines[index]]
    dated = YEAR.search(lines[index].text) is not None
    for line in lines[index + 1 : index + 4]:
        if dated and YEAR.search(line.text):
            break  # what bears a year of its own is another entry
        if not line.text or in_text(line.text, loose=True) or _OTHER_ENTRY.search(line.text):
            break
        entry.append(line)
    above = lines[index - 1] if index else None
    if above and not any(YEAR.search(line.text) for line in entry) and not in_text(above.text, loose=True):
        entry.insert(0, above)
    return "\n".join(line.text for line in entry)


def unfinished(line: str, today: date) -> bool:
    """Whether an entry of the education says that it has not ended yet and was not given up."""
    return not _finished(line, today) and not _GIVEN_UP.search(line)


def _finished(whole: str, today: date) -> bool:
    whole = _THESIS.sub(" ", whole)
    open_end = _UNFINISHED.search(re.sub(r"(?i)\b(?:research|working) student\b", "", whole))
    if open_end and not _DATED.search(whole[: open_end.start()]):
        return False
    ends = dates.find_ranges(whole, today)
    if ends:
        return not any(span.ongoing or span.last > today for span in ends)
    years = [int(year) for year in re.findall(r"\b(?:19[5-9]\d|20\d\d)\b", whole)]
    return not years or max(years) <= today.year
