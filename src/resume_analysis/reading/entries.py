"""Dated entries of a resume: which of them tell of work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_analysis.reading import degrees, no_work
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.dates import YEAR, DateRange
from resume_analysis.reading.moments import MONTHS, either
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line, Section

LEFT = re.compile(
    r"(?i)(?:(?:was |were )?made redundant|retrenched\b|we closed (?:it|the)\b|redundan(?:t|cy)\b|left (?:to|because"
    r"|when|for|after|due|on)\b|laid off"
    r"|(?:reason|cause) (?:for|of) leaving|contract (?:ended|expired|came to|was not)"
    r"|(?:my |the )?(?:prior|former|previous|last) employer (?:closed|went|moved|was sold)"
    r"|(?:my |the )?(?:position|post|role|job) (?:was |were )?(?:eliminated|abolished|cut|ended)"
    r"|(?:began|started) as (?:an? )?\w+ (?:job|temp)"
    r"|(?:stopped|closed (?:up|down|it|the (?:business|shop|firm))|gave up) (?:when|because|after|as|in|for)\b"
    r"|(?:my |the )?(?:company|firm|site|branch|office|plant|shop|store|practice|hotel|restaurant|school|factory"
    r"|business"
    r"|clinic|farm) (?:was |has )?"
    r"(?:closed|sold|shut|relocated|taken over|moved|went)\b)"
)
"""How a sentence begins that tells why a job ended, which is no deed."""
OF_THE_FIRM = re.compile(
    r"(?:The |An? )?[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|&|and|of)){0,4} (?:(?:is|was|are|were)"
    r" (?:an?|the|one of|part of)|(?:company|firm|group|hospital|hotel|school) (?:employs|has|runs|operates|serves)) "
)
"""How a line begins that tells what an employer is."""
LABELLED = re.compile(
    r"(?i)(?:organi[sz]ation|employer|company|firm|client|designation|position|job title|title|role|post"
    r"|duration|period|dates?"
    r"|location|place|department|industry|team size|reporting to|environment)\s*:"
)
"""How a line of an entry begins that names its parts one by one."""
_POST = re.compile(r"(?i)\W*(?:position|designation|job title|title|role|post)\s*:\s*(?P<post>\S.*)")
_LABELLED_LINES = 3
"""Lines below the dates of an entry that may name its parts one by one."""
_REASON = re.compile(
    r"(?i)\s*[,;(]\s?(?:made |was |by )?(?:redundan(?:t|cy)|retrench(?:ed|ment)|laid off|lay-?off)\b[^()\n]{0,60}\)?"
)
"""Behind dates, why a job ended: "(July 2014 to September 2020, redundancy)"."""
_REASON_COLUMN = re.compile(
    r"(?i)(?:\t|\s{2,}|\|\s*)(?:made |was )?(?:redundan(?:t|cy)|retrench(?:ed|ment)|laid off|lay-?off)\b[^\t|\n]*$"
)
"""The last column of a table that says why each job ended."""
_SCHOOL = arranged(
    r"(?i)\b(?:b\.?\s?sc|m\.?\s?sc|bachelor|master(?:'s|’s)? (?:of|in|degree|thesis)|ph\.?\s?d|mba|bsn|msn"
    r"|b\.a\.|m\.a\.|diploma|degree"
    r"|high school|\w*universit\w*|cand\.\w*|letras|college|politechnik\w*|politecnico|uniwersytet\w*"
    r"|univerzit\w*|faculty|fakultät"
    r"|faculté|facultad|facoltà|polytechnic\w*|universität"
    r"|hochschule|université|universidad|abitur|studium"
    r"|gymnasium|baccalauréat|licence|licenciatura"
    r"|bachillerato|ausbildung|lycée)\b"
)
_WORKING = re.compile(
    r"(?i)\b(?:intern|internship|trainee|assistant|researcher|fellow|resident|registrar|working student"
    r"|werkstudent\w*)\b"
)
_PAPER = re.compile(r"(?i)\b(?:registr\w+|registered|licen[cs]\w*|certifi\w+|member|credential)\b|\((?-i:[A-Z]{3,})\)")
_PLACE = re.compile(r"(?i)\b(?:\w*universit\w*|school|college|academy|institut\w*|\w*hochschule)\b")
_FIELD = re.compile(r"(?i)\b\w+(?:ing|ment|tion|ics)\b")
"""Fields of study, such as "Engineering", which are no titles."""
_DEGREE = re.compile(
    r"(?i)\b(?:b\.?sc|m\.?sc|bachelor|master of|ph\.?d|mba|abitur|licenciatura|baccalauréat|a[- ]levels?"
    r"|gcses?|leaving certificate|matura|btec|certificate of (?:primary|secondary|general) education)\b"
    r"|^\W*(?:elementary|primary|secondary|tertiary|college)\s*:"
)
_EMPLOYED = re.compile(r"(?i)\b(?:I (?:am|was|lead|led|run|ran|work|joined)|I'm|worked|working|managing|employed)\b")
_HOLIDAYS = (
    r"\b(?:summers|winters|(?:summer|holiday|vacation) (?:jobs?|work)|(?:school|university|semester|summer) (?:holidays"
    r"|breaks|vacations)|every summer|semesterferien|ferienjobs?)\b|\((?:holidays|vacations|weekends in summer)\b"
)
_IN_HOLIDAYS = re.compile(rf"(?i){_HOLIDAYS}")
_SEASONAL = re.compile(rf"(?i){_HOLIDAYS}|\b(?:seasonal(?:ly)?|saison\w*)\b")
"""A season told to the month ("03/2022 – 11/2022, seasonal contract") counts as it is told."""
_A_YEAR, _A_SEASON = 366, 92
_NAMES = 0.75
"""The share of words with a capital from which on words are names."""
_LONGEST_SAID = 20
_FEW = 2
"""Words beside dates that leave the naming to the lines above."""
_FULL_STOP = re.compile(r"\)?\.\s")
_MEANWHILE = re.compile(r"(?i)(?:in|during) (?:this|that|the same) (?:time|period)\b")
"""How a line begins that goes on about the entry above: "In this time I helped at the toddler group"."""
_NOTHING_BUT_DATES = re.compile(
    rf"(?i)(?:{either(MONTHS)}|since|from|until|till|to|present|today|now|current|ongoing|[\W\d])+"
)
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")
"""What a line adds to its names, which makes it long and no sentence."""
_WORD = re.compile(r"[^\W\d_]{4}")
_GOES_ON = re.compile(r"\b(?:in|by|until|since|during|of|for|and|the)$")
"""How a line ends that the next goes on with."""
_FULL_TIME = re.compile(r"(?i)\bfull[- ]time (?:from )?$")
_INTERN = re.compile(r"(?i)\b(?:intern(?:ship)?|trainee|placement|praktik\w*|stagiaire|stage|werkstudent\w*)\b")
EDGES = " \t¶~|,;:·•–—-()[]/\\*_#"
FROM = re.compile(r"(?i)(?:^|\s|\()(?:from|during|between|von|vom|since|de|du|da|dal)$")
_HEAD_LINES = 2
"""Lines within which a later title stands under the dates of its entry."""
SINCE = re.compile(r"(?i)(?:since|from|seit|depuis|desde|dal|sinds)\b")


def dates_a_later_title(text: str, entry: DateRange, span: DateRange) -> bool:
    """Whether an open date tells since when an entry goes by another title: "Apprentice, then Stylist from May 2015".

    ``entry`` are its own dates, right above or below.
    """
    between = text[entry.until : span.at] if entry.at < span.at else text[span.until : entry.at]
    if not SINCE.match(span.text) or not entry.first <= span.first <= entry.last:
        return False
    return between.count("\n") <= _HEAD_LINES and not re.search(r"\n\s*\n|\n\W*[•*-]", between)


def is_work(part: Section, index: int, span: DateRange, headed: bool, stretch: tuple[int, int]) -> bool:
    """Whether dates in a line tell of work; ``headed`` is whether the section says that it does.

    ``stretch`` is where the dates of its job begin and end.
    """
    return not (is_another(part, index, span, headed, stretch) or is_in_passing(part, index, span, headed, stretch))


def is_another(part: Section, index: int, span: DateRange, headed: bool, stretch: tuple[int, int]) -> bool:
    """Whether dates in a line surely tell of something else than paid work: of leave, of a study, of an office."""
    line = part.lines[index]
    near = _near(part, index, span, stretch)
    heads = _heads(line, near, stretch)
    if _MEANWHILE.match(line.body.text) or any(map(no_work.tells_of_none, heads)):
        return True
    if any(no.search(told) for no in (no_work.PLACEMENT, no_work.FOR_NOTHING) for told in _beside(part, index)):
        return True
    if any(no_work.FOR_NOTHING.match(post) for post in _posts_below(part, index)):
        return True
    interned = _INTERN.search("\n".join([part.heading, *heads, *_beside(part, index)]))
    if interned and no_work.PLACEMENT.search(_first_point(part, index)):
        return True
    if no_work.TIME_OFF.fullmatch(_above(part, index).strip(f"{EDGES}:")):
        return True
    before, after = _around(line, span, stretch)
    if (near or LABELLED.match(line.body.text)) and _REASON.match(after):
        after = ""
    said = f"{before} {after}"
    named = said.strip(f"{EDGES}:.")
    if not (near or named) and no_work.tells_of_none(_first_point(part, index)):
        return True
    pause = any(no_work.TIME_OFF.match(told) for told in (named, near)) and not TITLE_WORD.search(
        f"{near} {named}"
    )  # a shop assistant at Gap works
    if pause or any(no_work.TRAINING.match(told) for told in (named, near)):
        return True
    return _is_study(line, near, said, headed)


def may_be_study(told: str) -> bool:
    """Whether words that name no occupation name a school or a degree: somebody may have taught there or learned."""
    return _SCHOOL.search(told) is not None or _PLACE.search(told) is not None


def _is_study(line: Line, near: str, said: str, headed: bool) -> bool:
    """Whether an entry tells of a study; ``near`` are the lines that name it, ``said`` what stands beside its dates."""
    body = line.body.text
    working = _WORKING.search(said) is not None
    if not headed and not working and any(rung > 1 for rung, _, _ in degrees.in_text(body)):
        return True
    place = _PLACE.search(said) is not None
    taught = degrees.in_text(body, loose=place)
    begins = any(rung > 1 and not re.search(r"[^\W\d_]{3}", body[:at]) for rung, at, _ in taught)
    named = degrees.in_text(near, loose=True) if near and len(said.split()) <= _FEW else ()
    worked = TITLE_WORD.search(near) or _WORKING.search(near)
    if any(rung > 2 and not at for rung, at, _ in named) and _PLACE.search(near) and not worked:
        return True  # "MBBS, Government Medical College" over its dates
    if begins and place and not working:
        return True  # "BA (Hons) Communication Design, Glasgow School of Art"
    subject = f"{near} {line.text}"
    schooled = any(rung > 2 for rung, _, _ in taught)
    if not _SCHOOL.search(subject) or _is_titled(subject, headed=headed and not schooled):
        return False
    return not headed or schooled or _DEGREE.search(subject) is not None


def _is_titled(subject: str, *, headed: bool) -> bool:
    return TITLE_WORD.search(subject if headed else _FIELD.sub("", subject)) is not None


def _around(line: Line, span: DateRange, stretch: tuple[int, int]) -> tuple[str, str]:
    """What stands before dates in a line, and behind them."""
    body = line.body
    return body.text[: max(0, span.at - body.start)], body.text[stretch[1] - body.start :]


def is_in_passing(part: Section, index: int, span: DateRange, headed: bool, stretch: tuple[int, int]) -> bool:
    """Whether dates only stand in what is told of something else, or say how long nobody can tell."""
    line = part.lines[index]
    near = _near(part, index, span, stretch)
    if span.at == line.start and index and _GOES_ON.search(part.lines[index - 1].text):
        return True  # "closed its operation in", and below it "summer 2020"
    full_time = _FULL_TIME.search(line.text, 0, span.at - line.start) is not None
    longest = _A_YEAR if span.exact else _A_SEASON
    if (span.last - span.first).days > longest and not full_time:
        whole = (span.last - span.first).days > _A_YEAR
        now_and_then = _SEASONAL if whole and not span.exact else _IN_HOLIDAYS
        if now_and_then.search(line.text) or now_and_then.search(near):
            return True  # "2011 – 2014 (summers)": how much of it, nobody can tell
    before, after = _around(line, span, stretch)
    said = f"{before} {after}"
    after = "" if _FULL_STOP.match(after) else after.strip(f"{EDGES}.")  # a new sentence tells of something else
    if SINCE.match(span.text) and _tells_since_when(before, after, said, near, headed):
        return True
    if not headed and len(before.split()) > _LONGEST_SAID:
        return True  # a sentence, which may say where somebody worked
    inside = bool(FROM.sub("", before.rstrip()).strip(EDGES)) and bool(after)  # "De janvier à juin 2016 : Stage"
    if inside and (line.bullet or len(line.body.text.split()) > 14) and not (headed and are_names(before)):
        return True  # a year range told in passing, such as "grew revenue 2018-2020 by half"
    short = (span.last - span.first).days <= _A_SEASON
    return not headed and short and not _is_titled(f"{near} {line.text}", headed=False)  # "Poster series, spring 2026"


def _tells_since_when(before: str, after: str, said: str, near: str, headed: bool) -> bool:
    """Whether "since 2024" tells of a job that other dates name, or of a paper."""
    running = before.rstrip()[-1:].isalnum()
    if running and len(before.split()) > 6:
        return True  # "Lead a team of 4 in the toddler room; deputy since 2024"
    if (
        len(said.split()) >= 2
        and (running or (not headed and _PAPER.search(said)))
        and not (after and headed)
        and not TITLE_WORD.search(f"{near} {said}")
    ):
        return True  # "trainer of 7 new hires since 2023", "CPhT, since 2024"
    return re.search(r"\b(?:19|20)\d\d\b", before) is not None  # another date names the job, this one tells of it


def is_break(part: Section, index: int, span: DateRange, stretch: tuple[int, int]) -> bool:
    """Whether dates in a line tell of time in which somebody neither worked nor helped: with a child, out of work."""
    line = part.lines[index]
    return any(
        no_work.NOT_WORK.search(told) is not None and not no_work.HELPED.search(told)
        for told in _heads(line, _near(part, index, span, stretch), stretch)
    )


def _near(part: Section, index: int, span: DateRange, stretch: tuple[int, int]) -> str:
    """The lines beside one that holds little but dates, which name its entry."""
    line = part.lines[index]
    told = f"{line.text[: span.at - line.start]} {line.text[stretch[1] - line.start :]}"
    return _entry_head(part, index, told) or _under_dates(part, index)


def _heads(line: Line, near: str, stretch: tuple[int, int]) -> list[str]:
    """What names an entry; of a job with a title without what is told of it in passing, or in the sentences after."""
    said = line.body.text
    ends = stretch[1] - line.body.start
    named = said[: max(0, ends)]
    if (near or LABELLED.match(said)) and (reason := _REASON.match(said, max(0, ends))):
        said = f"{named}{said[reason.end() :]}"
    if _FULL_STOP.match(said, len(named)) and len(named.split()) <= _LONGEST_SAID and TITLE_WORD.search(named):
        said = named  # "Geologist, Whitepine (2018 – 2021). Mapped the north. On parental leave in 2020"
    heads = [_REASON_COLUMN.sub("", said), near]
    if TITLE_WORD.search(no_work.ON_LEAVE.sub(" ", "\n".join(heads))):
        heads = [no_work.ON_LEAVE.sub(" ", told) for told in heads]
    return heads


def pauses(part: Section, index: int) -> bool:
    """Whether a line under a job tells when it paused."""
    line = part.lines[index]
    apart = not line.bullet and index > 0 and not part.lines[index - 1].text
    return no_work.PAUSED.match(line.text) is not None or (apart and no_work.LEAVE.match(line.text) is not None)


def are_names(told: str) -> bool:
    """Whether two to ten words are names, nearly all of them, as those that open an entry are."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’.&-]*", told) if len(word) > 2]
    return 1 < len(words) <= 10 and sum(word[0].isupper() for word in words) >= _NAMES * len(words)


def in_prose(text: str, span: DateRange) -> bool:
    """Whether dates stand in a sentence in which somebody says where they work or worked."""
    before = re.split(r"[.!?]\s|\n\s*\n", text[max(0, span.at - 300) : span.at])[-1]
    after = re.split(r"[.!?]\s|\n\s*\n", text[span.until : span.until + 300])[0]
    told = f"{before} {after}"
    return (
        len(told.split()) >= 6
        and _EMPLOYED.search(told) is not None
        and not (no_work.NOT_WORK.search(told) or _SCHOOL.search(told))
    )


def _under_dates(part: Section, index: int) -> str:
    """The line under a line of nothing but dates, which names the entry where no line above does."""
    bare = len(re.sub(r"[\W\d_]+", "", no_work.ON_LEAVE.sub("", part.lines[index].text))) <= 14
    below = part.lines[index + 1 : index + 3] if bare else ()
    apart = index == 0 or not part.lines[index - 1].text
    if below and apart and not below[0].text and _NOTHING_BUT_DATES.fullmatch(part.lines[index].text):
        below = below[1:]  # they stand by themselves, as a heading does
    following = below[0] if below and not YEAR.match(below[0].text) else None
    return "" if following is None or following.bullet else following.text


def _above(part: Section, index: int) -> str:
    """The words right above a line; over a blank line only those that stand by themselves, as a heading does."""
    at = next((at for at in range(index - 1, -1, -1) if part.lines[at].text), None)
    if at is None or (at < index - 1 and at > 0 and part.lines[at - 1].text):
        return ""
    return part.lines[at].text


def _beside(part: Section, index: int) -> list[str]:
    """The short lines right above and below one, points, dated and blank ones aside: parts of one entry."""
    beside = (part.lines[at] for at in (index - 1, index + 1) if 0 <= at < len(part.lines))
    return [
        line.text
        for line in beside
        if not line.bullet and not YEAR.search(line.text) and len(line.text.split()) <= _LONGEST_SAID
    ]


def _posts_below(part: Section, index: int) -> Iterator[str]:
    """What the labelled lines right under one call the post: "Position: Volunteer Nurse"."""
    for line in part.lines[index + 1 : index + 1 + _LABELLED_LINES]:
        if not line.text:
            return
        if post := _POST.match(line.text):
            yield post["post"]


def _first_point(part: Section, index: int) -> str:
    """The first sentence of the point under a line: "Six-month curricular internship. Wrote an import tool"."""
    following = part.lines[index + 1] if index + 1 < len(part.lines) else None
    return following.text.partition(". ")[0] if following and following.bullet else ""


def _entry_head(part: Section, index: int, told: str) -> str:
    """The lines above a line that holds little but dates: one, or both of an entry that begins with two.

    ``told`` is what it holds beside them.
    """
    if len(re.sub(r"[\W\d_]+", "", no_work.ON_LEAVE.sub("", told))) > 24:
        return ""
    heads = []
    for line in (part.lines[at] for at in (index - 1, index - 2) if at >= 0):
        words = len(_IN_BRACKETS.sub(" ", line.text).split())
        if line.bullet or not line.text or YEAR.search(line.text) or words > 12:
            break  # a point, or another entry
        heads.append(line.text)
    begins = index < 3 or not part.lines[index - 3].text
    return "\n".join(heads if begins else heads[:1])


def stretches(line: Line, ranges: Sequence[DateRange]) -> list[tuple[DateRange, tuple[int, int]]]:
    """Each range of a line, and where the dates of its job begin and end: a job may have been held twice."""
    ends: list[list[DateRange]] = []
    for span in ranges:
        if ends and not _WORD.search(line.text[ends[-1][-1].until - line.start : span.at - line.start]):
            ends[-1].append(span)
        else:
            ends.append([span])
    return [(span, (held[0].at, held[-1].until)) for held in ends for span in held]
