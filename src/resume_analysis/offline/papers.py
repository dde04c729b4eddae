"""Certificates and courses that end with one, as far as they are held, and the words by which papers go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from resume_analysis.offline.reading import Resume
from resume_analysis.offline.statements import Statement
from resume_analysis.reading import line_ends, moments, vocabulary
from resume_analysis.reading.dates import YEAR, DateRange, find_ranges
from resume_analysis.reading.entries import SINCE
from resume_analysis.reading.moments import Moment
from resume_analysis.reading.vocabulary import Mention

_EXAM = re.compile(
    r"(?i)\b(?:certif\w*|zertifi\w*|certificat\w*|diplom\w*|licen[cs]\w*|qualif\w*|geprüfte?r?|ihk|fach(?:wirt"
    r"|kraft)\w*"
    r"|prüfung|examen|exam(?:ination)?s?)\b"
)
"""What a course ends with that is more than having sat in it."""
_NOT_HELD = re.compile(
    r"(?i)\b(?:in progress|ongoing|under ?way"
    r"|booked|scheduled|planned|pending|expected|due|expired|lapsed|inactive|out of date|overdue|begins|starts"
    r"|r[au]n out"
    r"|not renewed"
    r"|work(?:ing|s) towards?|(?:started|began|commenced)(?= (?:in )?(?:\w+ )?20\d\d)"
    r"|studying|enrolled|candidate|appl(?:ied|ying) for|application (?:lodged|submitted|sent|made)"
    r"|intend\w* to (?:apply|sit|take)|to be|awaiting|in preparation|preparing|missed|failed"
    r"|retake|re-?sit|not (?:yet |currently )?(?:held|completed|finished|passed|awarded|registered|led|sat|taken"
    r"|written|obtained|received|got)"
    r"|in application|(?:half|two[- ]thirds|a third|three quarters|most|some) of (?:the|its)"
    r" (?:units|modules|papers|exams)"
    r"|follows after|to follow|to (?:finish|end|complete) (?:in )?(?:\w+ )?20\d\d"
    r"|plan(?:s|ned|ning)? (?:is )?to|(?:am|is|are) not"
    r"|(?:do|does|have|has)(?:n['’]t| not (?:yet )?(?:hold|have|got|done|been))"
    r"|no (?:formal )?certif\w+|being completed|under supervision|let go|given up"
    r"|laufend|geplant|begonnen|en cours"
    r"|prévue?|en curso|prevista?)\b"
)
"""A paper nobody can show yet, or no longer."""
_IN_PARTS = re.compile(
    r"(?i)\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r" (?:of|out of) (?:the )?(?!\1\b)(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)"
    r" (?:\w+ )?(?:credits?|points|ects|units?|modules?|papers?|courses?|exams?|parts?|levels?|semesters?|years?)\b"
)
"""How far somebody has come in a study or a paper of several parts: "42 of 62 credits done"."""
_RIGHT_TO_WORK = re.compile(r"(?i)\W*(?:right to work|work (?:permit|authori[sz]ation)|visa)")
"""Where it is told who may work, no paper of what somebody can do."""
_NONE = re.compile(r"(?i)\W*(?:none|no|not|n/a|nil)\b")
"""How a line begins that says there is none: "None. I am not admitted to any bar"."""
_COLUMN = re.compile(
    r"(?i)(?:(?:type|title|name|level|licen[cs]e|certificate|course|awarded|issued|by|provider|body|institution|date"
    r"|year|expiry|expires|valid|until|refresher|renewal|of|and|/|\|)\W*)+"
)
"""The heads of the columns of a table."""
_RENEWAL = re.compile(r"(?i)\b(?:renewal|recertification)(?: is)? (?:due|on|in|by)\b[^,;\n]{0,20}")
"""When a paper that is held will be got anew."""
_WAS_AHEAD = re.compile(r"(?i)\b(?:booked|scheduled|planned|expected|due)\b[^,;.\n\d]{0,24}(?P<year>20\d\d)")
"""What lay ahead, and the year it was to be: one gone by says nothing of today."""
_MORE = re.compile(r"\n[ \t]+(?=[a-z(])[^\n]*|\n(?=[a-z(])[^\n]*"), re.compile(r"\n(?![ \t]*(?:\n|$|[•*–-]))[^\n]*")
"""The next line of an entry: of a wrapped one, and of one that ends at a blank line."""
_LICENCE_LABEL = re.compile(
    r"(?i)\b(?:(?:driving|driver['’]?s?) licen[cs]es?|führerscheine?|permis(?: de conduire)?|carn[eé]t? de conducir)"
    r"\s*:?\s*$"
)
_COURSE = re.compile(
    r"(?i)\b(?:course|studies|diploma|degree|training|program(?:me)?|lehrgang|kurs|weiterbildung|formation|curso)\b"
)
"""What is not held before its end, while a registration that goes on is."""
_UNTIL = re.compile(
    r"(?i)\b(?:exp(?:ir\w*)?\b\.?|(?:valid|gültig|valable|válid[oa])\b)"
    r"(?:\W{1,3}(?:up )?(?:(?:un)?till?|through|thru|to|on|in|bis|jusqu\w*|hasta)\b)?[^;()\n\d]{0,20}?"
    rf"(?x:{moments.DATE.format(n=1)})"
)
"""Until when a paper holds: "valid till Aug 2026", "(exp. 05/2027)"."""

_RAN_TO = re.compile(
    r"(?i)\b(?:certificate|licen[cs]e|registration|permit|card|ticket)\b[^;()\n\d]{0,12}?\b(?:to|(?:un)?till?|through)\b"
    rf"[^;()\n\d]{{0,4}}(?x:{moments.DATE.format(n=1)})"
)
"""The same of what is named as a paper: "practising certificate to 30 June 2025"."""
_LASTS = re.compile(rf"(?i)\((?:until|to|bis|ends|-|–)\s(?x:{moments.DATE.format(n=1)})\)")
"""Until when a course goes on, which is behind it in brackets."""
_VETTED = re.compile(
    r"(?i)\b(?:checks?|clearance|vetting|vetted|dbs|police|disclosure|immuni[sz]ation\w*|vaccinat\w+)\b"
)
_OPERATING = re.compile(r"(?i)\b(?:forklift|first aid|food (?:hygiene|safety)|manual handling|safe pass|white card)\b")


def in_doubt(resume: Resume, mention: Mention) -> bool:
    """Whether the entry of a paper, a course or a study that names a thing says that it is not held, yet or any
    more.
    """
    section = resume.section_at(mention.start)
    if section in ("certifications", "courses", "education"):
        entry = _entry(resume, mention)
    elif section in ("languages", "activities", "awards"):
        entry = resume.quote_at(mention.start, mention.end)
    elif section in ("header", "summary", "skills"):
        return ran_out(_beside(resume, mention), resume.today)
    else:
        return False  # elsewhere it is no paper
    entry = _RENEWAL.sub(" ", entry)
    past = any(int(ahead["year"]) < resume.today.year for ahead in _WAS_AHEAD.finditer(entry))
    said = _NOT_HELD.search(_WAS_AHEAD.sub(" ", entry) if past else entry)
    lasts = _COURSE.search(entry) and any(
        end.first > resume.today for end in _ends(_LASTS, entry, resume.today)
    )  # "Distance course (until 06/2027)"
    return bool(said or lasts or _IN_PARTS.search(entry)) or ran_out(entry, resume.today)


def _beside(resume: Resume, mention: Mention) -> str:
    """What a line says of a mention between two stops."""
    text = resume.text
    start = max(text.rfind(stop, 0, mention.start) + 1 for stop in ("\n", ",", ";", "|", "•"))
    told = re.match(r"[^\n,;|•]*", text[start : mention.end + 80])
    return told[0] if told else ""


def _entry(resume: Resume, mention: Mention) -> str:
    """The lines of an entry from that of a mention on.

    A point of a list goes on as long as it was wrapped, an entry of the education to a blank line or another year.
    """
    section = resume.section_at(mention.start)
    start, end = line_ends.around(resume.text, mention.start, mention.end)
    dated = YEAR.search(resume.text, start, end) is not None
    while more := _MORE[section == "education"].match(resume.text, end):
        if dated and YEAR.search(more[0]) and not more[0].lstrip()[:1].islower():
            break
        dated, end = dated or YEAR.search(more[0]) is not None, more.end()
    return resume.text[start:end]


def ran_out(told: str, today: date) -> bool:
    """Whether words name a date until which a paper holds that lies behind, or a year that may be over: this one."""
    ends = [*_ends(_UNTIL, told, today), *_ends(_RAN_TO, told, today)]
    return any(end.last < today or (end.unit == "year" and end.first <= today) for end in ends)


def _ends(pattern: re.Pattern[str], told: str, today: date) -> Iterator[Moment]:
    """The dates a pattern finds."""
    return (end for found in pattern.finditer(told) if (end := moments.read(found, 1, today)))


def is_vetting(told: str) -> bool:
    """Whether a paper says that somebody was let through, which shows nothing of what they can do."""
    return _VETTED.search(told) is not None


def is_ahead(told: str) -> bool:
    """Whether words among the papers and studies say that what they name is not held."""
    return _NOT_HELD.search(told) is not None or _IN_PARTS.search(told) is not None


def is_old(told: str, today: date, held: int) -> bool:
    """Whether all that a line says of when a paper was got is ``held`` years ago or more: it may not hold today."""
    years = [int(year) for year in YEAR.findall(told)]
    return bool(years) and max(years) <= today.year - held and not _UNTIL.search(told)


def lets_work(told: str) -> bool:
    """Whether a line names a paper that lets one drive, lift or help, and is no schooling."""
    return lets_drive(told) or _OPERATING.search(told) is not None


WORD_BEHIND = re.compile(
    r"(?i)[\s-]+(?:accreditation|certification|certificate|certified|licen[cs]e|qualification|registration"
    r"|registered|membership"
    r"|clearance|check|card|schein|zertifikat|nachweis)s?$"
)
_HELD = re.compile(r"(?i)(?:certified|coded|licen[cs]ed|chartered|accredited)\b")
_PAPER_WORD = re.compile(
    r"(?i)\b(?:certif\w+|licen[cs]e\w*|qualif\w+|regist(?:ration|ered)|membership|(?:re-?)?accredit\w+|(?:re-?)?certif\w+|card|\w*schein"
    r"|zertifikat\w*)\b"
)
_KINDS = re.compile(r"(?i)(?:accreditation|qualification|certification|certificate|licen[cs]e|registration) \(")
"""A kind of paper with those that will do in brackets."""
_NO_PAPER = re.compile(
    r"(?i)\b(?:not (?:yet )?|un|non-?)(?:coded|certified|licen[cs]ed|qualified|accredited|registered)\b"
)
_HOLDER = re.compile(r"(?i)\b(?:operators?|drivers?|practitioner|holder|ticket|tickets|assessor|instructor|trainer)\b")
_HELD_BEFORE = re.compile(
    r"(?i)\b(?:certified|(?<!not )coded|licen[cs]ed|chartered|accredited|qualified)\b[^.;\n]{0,14}$"
)


def held(resume: Resume) -> list[Statement]:
    """The certificates, and the courses that end with one, neither ahead nor run out by their words."""
    return [
        item
        for item in resume.statements
        if (item.section == "certifications" or (item.section == "courses" and _EXAM.search(item.text)))
        and not _NOT_HELD.search(item.text)
        and re.search(r"[^\W\d_]{2}", item.text)
        and not (_NONE.match(item.text) or _COLUMN.fullmatch(item.text.strip("| ")))
        and not _RIGHT_TO_WORK.match(resume.heading_at(item.start))
        and not ran_out(item.text, resume.today)
        and not (_COURSE.search(item.text) and any(_runs_on(span) for span in find_ranges(item.text, resume.today)))
        and not any(int(year) > resume.today.year for year in YEAR.findall(_UNTIL.sub(" ", item.text)))
    ]


def _runs_on(span: DateRange) -> bool:
    """Whether a range goes on today: "2024 – present", but not "since 2024"."""
    return span.ongoing and not SINCE.match(span.text)


def is_driving_licence(resume: Resume, item: Statement) -> bool:
    """Whether a line is what stands behind "Driving licence:"."""
    return _LICENCE_LABEL.search(resume.text, max(0, item.start - 30), item.start) is not None


def lets_drive(paper: str) -> bool:
    """Whether a paper is a driving licence, which is no schooling."""
    return any(mention.name == "driver's license" for mention in vocabulary.mentions(paper))


def asked(demand: str) -> bool:
    """Whether a paper is asked for: "AWS certification", "coded welding"."""
    return any(found for found in (WORD_BEHIND.search(demand), _HELD.match(demand), _KINDS.search(demand)))


def tells_of_one(line: str) -> bool:
    """Whether a line has a word for a paper, or for who holds one, and none by which it is not held."""
    told = _PAPER_WORD.search(line) or _HOLDER.search(line)
    return told is not None and not _NOT_HELD.search(line)


def is_word(demand: str) -> bool:
    """Whether the words of a demand are those of a paper: "Staplerschein", "AWS certification"."""
    return asked(demand) or _PAPER_WORD.search(demand) is not None


def denied(line: str) -> bool:
    """Whether a line says that a thing is known without the paper: "welding (not coded)"."""
    return _NO_PAPER.search(line) is not None


def names_one(resume: Resume, mention: Mention) -> bool:
    """Whether the words beside a mention name it as a paper; a job's name shows none: "Forklift Operator"."""
    text = resume.text
    told = re.split(r"[,;|\n(.]", text[mention.start : mention.end + 24], maxsplit=1)[0]
    before = text[max(0, mention.start - 24) : mention.start]
    return (
        _PAPER_WORD.search(told) is not None
        or (_HOLDER.search(told) is not None and not resume.names_job(mention.start))
        or _HELD_BEFORE.search(before) is not None
    )
