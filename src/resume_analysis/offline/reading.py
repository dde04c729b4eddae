"""A resume read once: its lines joined to statements, its work, degrees and known terms, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter

from resume_analysis import injection
from resume_analysis.grounding import Span
from resume_analysis.offline import statements
from resume_analysis.offline.statements import Statement
from resume_analysis.reading import dates, degrees, entries, no_work, sections, tally, timeline, vocabulary
from resume_analysis.reading.degrees import Degree
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.phrasing import stem
from resume_analysis.reading.sections import Line, Section
from resume_analysis.reading.tally import Tally
from resume_analysis.reading.timeline import Job
from resume_analysis.reading.vocabulary import Mention, Word

_LONGEST_QUOTE = 220
_LONGEST_ROW = 80
_SINCE_THEN = re.compile(r",? since (?:\w+ |\d\d[/.])?(?:19|20)\d\d,? [^\n,;|(]{3,60}")
_NAMED_SINCE = re.compile(r" \((?:since|from) (?:\w+ |\d\d[/.])?(?:19|20)\d\d\)")
"""Behind the later of two titles: "Nurse, later Senior Nurse (from 10/2024)"."""
_IN_NAME = re.compile(r" ?[^\W_]")
"""What goes on with a name."""
_PARTS = re.compile(r"(?:[,;:|·•*]\s+|\n\s*)(?![^()]{0,80}\))")
"""Where a long statement may be cut: not in brackets."""
_LEVEL_BESIDE = re.compile(
    r"(?i)(?:\t| {2,})\s*(?:[\[(●○★☆+*#█■▓░]|\d ?/|(?:very |sehr )?(?:basic|beginner|intermediate|advanced|expert|good"
    r"|fair|proficient|native|fluent|grundkenntnisse|gut)\b)[^,;]{0,24}"
)
"""What a table says beside a skill of how well it is known."""


class Resume:
    """What the rules see in one resume text on one day."""

    def __init__(self, text: str, today: date) -> None:
        self.text = text
        self.today = today
        self.parts: tuple[Section, ...] = sections.split(text)
        self.orders = _addressing_the_reader(text)
        self.trusted = trusted = injection.blanked(text, [Span(line.start, line.end) for line in self.orders])
        self.jobs: tuple[Job, ...] = timeline.work_history(trusted, today)
        self.worked: Tally = tally.of(trusted, today)
        self.ranges = dates.find_ranges(text, today)
        self.degrees: list[Degree] = degrees.of_resume(trusted, today)

    @cached_property
    def latest(self) -> Job | None:
        """The job that ends last; of several one with a title, and of these the one told first.

        In a resume that begins with the oldest job it is the one that began last.
        """
        newest_first = bool(self.jobs) and self.jobs[0].span.last >= self.jobs[-1].span.last

        def order(job: Job) -> tuple[date, bool, int]:
            titled = job.role is not None and TITLE_WORD.search(job.role.text) is not None
            return job.span.last, titled, -job.span.at if newest_first else job.span.first.toordinal()

        return max(self.jobs, key=order, default=None)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Known terms, without those in the person's own name or among hobbies and references."""
        first = next((line for line in sections.lines(self.text) if line.text), None)
        return tuple(
            mention
            for mention in vocabulary.mentions(self.text)
            if self.section_at(mention.start) not in ("interests", "references")
            and not any(line.start <= mention.start < line.end for line in self.orders)
            and not (first and mention.start < first.end and len(first.text.split()) <= 4)
        )

    @cached_property
    def statements(self) -> list[Statement]:
        """Bullets and sentences of all sections in reading order; lines that only name a job and its dates are
        none.
        """
        found = statements.read(self.text, self.parts, dated=self.dated, ongoing=self._ongoing)
        return [
            item for item in found if not any(item.start < line.end and line.start < item.end for line in self.orders)
        ]

    @cached_property
    def stems(self) -> dict[int, set[str]]:
        """The stems of the words of each statement, by its offset."""
        return {
            item.start: {stem(word.folded) for word in self.words_in(item.start, item.end)} for item in self.statements
        }

    def words_in(self, start: int, end: int) -> Sequence[Word]:
        """The words between two offsets."""
        every = vocabulary.words(self.text)
        first, last = (bisect_left(every, at, key=attrgetter("start")) for at in (start, end))
        return every[first:last]

    @cached_property
    def work(self) -> list[Statement]:
        """Statements about work done: bullets and full sentences of the experience, in reading order."""
        headed = any(part.name == "experience" for part in self.parts)
        begin = min((job.span.at for job in self.jobs), default=len(self.text))
        held = [
            item
            for item in self.statements
            if item.section == "experience" or (item.section == sections.HEADER and not headed and item.start > begin)
        ]
        return [
            item
            for item in held
            if len(item.text.split()) >= (3 if item.bullet or re.search(r"\d\s?%", item.text) else 5)
            and not self.dated(item.start, item.end)
            and (item.bullet or not degrees.in_text(item.quote))
            and not statements.ENTRY.search(item.text)
            and not any(no.match(item.text) for no in (entries.LEFT, entries.LABELLED, entries.OF_THE_FIRM))
            and not self._heads_entry(item)
            and (item.bullet or not (no_work.NOT_WORK.search(item.text) or no_work.TIME_OFF.match(item.text)))
            and not self._holds_role(item)
            and not self._is_aside(item)
        ]

    def _is_aside(self, item: Statement) -> bool:
        """Whether a statement stands below the dates of a time without work, and no other dates between."""
        last = bisect_left(self.ranges, item.start, key=attrgetter("at")) - 1
        return last >= 0 and self.ranges[last].at in self._breaks

    @cached_property
    def _breaks(self) -> set[int]:
        return {*timeline.breaks(self.trusted, self.today)}

    def _heads_entry(self, item: Statement) -> bool:
        """Whether words stand beside the dates of a job or, all names, right over them: title and employer."""
        if item.bullet or item.quote.endswith((".", ";")):
            return False
        lines = sections.lines(self.text)
        at = bisect_left(lines, item.end, key=attrgetter("end"))
        if lines[at].text != item.quote and self.dated(lines[at].start, lines[at].end):
            return statements.GAP.search(lines[at].text) is not None
        words = re.findall(r"[^\W\d_][\w'’.-]*", item.quote)
        named = sum(word[0].isupper() for word in words) >= 0.6 * len(words)
        under = lines[at + 1] if at + 1 < len(lines) else None
        if len(words) > 5 and re.search(r"\d", item.quote):
            return False  # "Krippengruppe mit 12 Kindern, Eingewöhnung nach Berliner Modell"
        if not named or under is None or under.bullet or not self.dated(under.start, under.end):
            return False
        return not TITLE_WORD.search(under.text)  # dates with a title of their own need no line above

    def dated(self, start: int, end: int) -> bool:
        """Whether a range of dates begins inside a passage."""
        first = bisect_left(self.ranges, start, key=attrgetter("at"))
        return first < len(self.ranges) and self.ranges[first].at < end

    def names_job(self, at: int) -> bool:
        """Whether an offset lies in the words that name a job and its employer."""
        last = bisect_right(self._roles, at, key=attrgetter("start")) - 1
        return last >= 0 and at < self._roles[last].end

    def ends_employer(self, start: int, end: int) -> bool:
        """Whether a passage is the end of a name beside the title and the dates of a job: "McAlloway Plumbing"."""
        head = next((head for head in self._heads if head.start <= start < head.end), None)
        if head is None or _IN_NAME.match(self.text, end, head.end):
            return False
        begin = max(self.text.rfind(cut, head.start, start) + 1 for cut in ("\n", ",", "|", "–", "—", "(", "\t"))
        words = re.findall(r"[^\W\d_][\w'’.]*", self.text[begin:end])
        capitals = all(word[0].isupper() or word in ("and", "of", "the") for word in words)
        return len(words) > 1 and capitals and not TITLE_WORD.search(" ".join(words))

    def names_post(self, at: int) -> bool:
        """Whether an offset stands in the words that name a job."""
        return any(job.role is not None and job.role.start <= at < job.role.end for job in self.jobs)

    @cached_property
    def _heads(self) -> list[Line]:
        return [timeline.head_of(self.trusted, job) for job in self.jobs]

    @cached_property
    def _roles(self) -> list[Line]:
        return sorted((job.role for job in self.jobs if job.role), key=attrgetter("start"))

    def _holds_role(self, item: Statement) -> bool:
        first, last = (bisect_left(self._roles, at, key=attrgetter("start")) for at in (item.start, item.end))
        return any(role.end <= item.end for role in self._roles[first:last])

    def names_degree(self, at: int) -> bool:
        """Whether an offset lies in the words of a line that name a degree, up to the next stop."""
        return any(
            degree.line.start <= at < degree.line.end
            and not re.search(r"[.;|•]\s", self.text[min(degree.until, at) : max(degree.at, at)])
            for degree in self.degrees
        )

    def post_of(self, job: Job) -> str:
        """The words that name a job, with what somebody has been there since: "Welder, since 2022 foreman"."""
        if job.role is None:
            return ""
        if named := _NAMED_SINCE.match(self.text, job.role.end):
            return job.role.text + named[0]
        since = _SINCE_THEN.match(self.text, job.role.end)
        return job.role.text + (since[0] if since and TITLE_WORD.search(since[0]) else "")

    def role_of(self, item: Statement) -> str:
        """The words that name the job a statement stands under; "" where none do."""
        job = self._job_before(item.start)
        return job.role.text if job and job.role else ""

    def _job_before(self, at: int) -> Job | None:
        following = bisect_right(self.jobs, at, key=_dates_at)
        return self.jobs[following - 1] if following else None

    def told_of(self, job: Job) -> str:
        """What the resume says of a job: the words that name it and those up to the next one."""
        return self._told[job]

    @cached_property
    def _told(self) -> dict[Job, str]:
        found: dict[Job, str] = {}
        begins: list[int] = []  # of the words that name the jobs after the one in hand
        for job in reversed(self.jobs):
            following = bisect_right(begins, job.span.at)
            end = begins[following] if following < len(begins) else len(self.text)
            first, last = (bisect_left(self.work, at, key=attrgetter("start")) for at in (job.span.at, end))
            found[job] = "\n".join([job.role.text if job.role else "", *(item.text for item in self.work[first:last])])
            insort(begins, job.role.start if job.role else job.span.at)
        return found

    def section_at(self, at: int) -> str:
        """Canonical name of the section an offset lies in."""
        part = self._part_at(at)
        return part.name if part else sections.HEADER

    def heading_at(self, at: int) -> str:
        """What the resume itself calls the section an offset lies in; "" where nothing does."""
        part = self._part_at(at)
        return part.heading if part else ""

    def heads(self, at: int) -> bool:
        """Whether an offset lies in a heading, which says nothing of the person."""
        return self._part_at(at) is None

    def _part_at(self, at: int) -> Section | None:
        index = bisect_left(self._ends, at)
        return self.parts[index] if index < len(self.parts) and self.parts[index].start <= at else None

    @cached_property
    def _ends(self) -> list[int]:
        return [part.end for part in self.parts]

    def _row(self, item: Statement) -> str | None:
        """The row of a table a name stands in, with the level beside it; None for any other line."""
        lines = sections.lines(self.text)
        at = bisect_left(lines, item.end, key=attrgetter("end"))
        line = lines[at].body if at < len(lines) else None
        if (
            line is None
            or line.start != item.start
            or len(line.text) > _LONGEST_ROW
            or len(item.quote) == len(line.text)
        ):
            return None
        rest = line.text[len(item.quote) :]
        return line.text if _LEVEL_BESIDE.fullmatch(rest) else None

    def quote_at(self, start: int, end: int) -> str:
        """The statement around a passage, verbatim; of a long one the part between separators around it."""
        before = bisect_right(self.statements, start, key=attrgetter("start"))
        item = self.statements[before - 1] if before else None
        alone = item is not None and item.section == "languages" and re.fullmatch(r"[^\s.]+", item.quote) is not None
        row = self._row(item) if item and item.section == "skills" else None
        if row:
            return row
        if item and end <= item.end and not alone:  # of a language's name in a table its level is what is told
            return item.quote if len(item.quote) <= _LONGEST_QUOTE else self._part(item, start, end)
        lines = sections.lines(self.text)
        at = bisect_left(lines, end, key=attrgetter("end"))
        body = lines[at].body if at < len(lines) else None
        return body.text if body and body.start <= start else self.text[start:end]

    def _part(self, item: Statement, start: int, end: int) -> str:
        cuts = [match.end() for match in _PARTS.finditer(item.quote)]
        first = max((item.start + cut for cut in cuts if item.start + cut <= start), default=item.start)
        last = min((item.start + cut for cut in cuts if item.start + cut > end), default=item.end)
        return self.text[first:last].strip(" ,;:|·•*\n\t")

    def _ongoing(self, at: int) -> bool:
        job = self._job_before(at)
        return job is not None and job.span.ongoing


def _dates_at(job: Job) -> int:
    return job.span.at


def _addressing_the_reader(text: str) -> list[Line]:
    """Return every line with an instruction to the reader, whole: what stands beside an instruction serves it."""
    found = injection.find_instructions(text)
    return [
        line
        for line in sections.lines(text)
        if any(line.start < passage.end and passage.start < line.end for passage in found)
    ]
