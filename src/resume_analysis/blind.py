"""Blind mode: what says who somebody is gives way to typed placeholders before a model sees the text.

``[NAME]``, ``[EMAIL]``, ``[PHONE]``, ``[LINK]``, ``[ADDRESS]``, ``[AGE]``, ``[BIRTH DATE]``, ``[BIRTHPLACE]``,
``[GENDER]``, ``[NATIONALITY]``, ``[MARITAL STATUS]``, ``[RELIGION]`` and ``[PHOTO]``; on request ``[SCHOOL]`` and
``[YEAR]``. Offsets into the blinded text map back to the original. Rules find what resumes usually say about a
person, not everything that could give a person away: club names, languages or a maiden name in a publication may
remain (``docs/responsible-use.md``).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from resume_analysis.blind_patterns import FIELDS, NATIONAL, PASSAGES, PHONE, SCHOOL, STUDY, YEAR
from resume_analysis.reading import dates
from resume_analysis.report import Profile

_TOP = 300
"""Characters in which a name stands at the top of a page."""


@dataclass(frozen=True, slots=True)
class BlindOptions:
    """What blind mode takes out besides personal details: names of schools, and years in lines about education."""

    schools: bool = False
    graduation_years: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A range of the original, and what stands for it; an empty placeholder keeps it."""

    start: int
    end: int
    placeholder: str


@dataclass(frozen=True, slots=True)
class Blinded:
    """A text with placeholders, and the way back. ``changed`` is False where blind mode is off."""

    text: str
    changed: bool
    _starts: tuple[int, ...]
    _pieces: tuple[_Cut, ...]

    @classmethod
    def untouched(cls, text: str) -> Blinded:
        """Wrap a text that is used as it is."""
        return cls(text, False, (0,), (_Cut(0, len(text), ""),))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map a non-empty range of the blinded text to the original; a placeholder stands for all it replaced."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        return self._offset(first, start, past=False), self._offset(last, end, past=True)

    def _offset(self, index: int, offset: int, *, past: bool) -> int:
        piece = self._pieces[index]
        if piece.placeholder:
            return piece.end if past else piece.start
        return piece.start + offset - self._starts[index]


def blind_text(text: str, profile: Profile, options: BlindOptions | None = None) -> Blinded:
    """Replace personal details by placeholders. ``profile`` are the name and contact details found in the text."""
    options = options or BlindOptions()
    details = list(_fields(text))
    cuts = [*_known(text, profile), *details, *_nationality(text, details), *_phones(text)]
    if options.schools:
        cuts += [_Cut(match.start(), match.end(), "SCHOOL") for match in SCHOOL.finditer(text)]
    if options.graduation_years:
        cuts += _graduation_years(text)
    parts: list[str] = []
    starts: list[int] = []
    pieces: list[_Cut] = []
    position = shown = 0
    for cut in [*_apart(cuts), _Cut(len(text), len(text), "")]:
        for piece in (_Cut(position, cut.start, ""), cut):
            written = f"[{piece.placeholder}]" if piece.placeholder else text[piece.start : piece.end]
            if written:
                parts.append(written)
                starts.append(shown)
                pieces.append(piece)
                shown += len(written)
        position = cut.end
    return Blinded("".join(parts), True, tuple(starts), tuple(pieces))


def _known(text: str, profile: Profile) -> Iterator[_Cut]:
    """Find the name, in whole and in its parts, and the contact details wherever they are repeated."""
    if profile.name:
        whole = r"[ \t\n]+".join(re.escape(part) for part in profile.name.split())
        spaced = r"[ \t]+".join(re.escape(letter) for letter in profile.name if not letter.isspace())
        for match in re.finditer(rf"(?<!\w)(?:{whole}(?:['’]s)?|{spaced})(?!\w)", text, re.IGNORECASE):
            yield _Cut(match.start(), match.end(), "NAME")
        if not any(map(_cased, profile.name)):  # Chinese, say, puts no space between a name and the next word
            for match in re.finditer(re.escape(profile.name), text):
                yield _Cut(match.start(), match.end(), "NAME")
    for part in _names(text, profile):
        written = {part, part.upper(), part.capitalize()}
        pattern = rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in sorted(written))})(?:['’]s)?(?!\w)"
        for match in re.finditer(pattern, text):
            yield _Cut(match.start(), match.end(), "NAME")
    for value, placeholder in (
        (profile.email, "EMAIL"),
        (profile.phone, "PHONE"),
        *((link, "LINK") for link in profile.links),
    ):
        if value:
            for match in re.finditer(re.escape(value), text, re.IGNORECASE):
                yield _Cut(match.start(), match.end(), placeholder)


def _names(text: str, profile: Profile) -> set[str]:
    """The parts of the name, and words at the top of the page that the e-mail address is made of."""
    parts = {part for part in re.split(r"[^\w'’-]+", profile.name or "") if len(part) > 1}
    box = _plain((profile.email or "").partition("@")[0])
    for word in re.findall(r"[^\W\d_][\w'’-]{2,}", text[:_TOP]):
        if word[0].isupper() and _plain(word) in re.split(r"[._\d+-]+", box):
            parts.add(word)
    return parts


def _plain(word: str) -> str:
    """A word as an e-mail address writes it: lower case, no accents, no apostrophes."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "'’")


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _nationality(text: str, details: list[_Cut]) -> Iterator[_Cut]:
    """Find nationalities without a label on the lines that hold other personal details."""
    told = {"BIRTH DATE", "AGE", "GENDER", "MARITAL STATUS", "RELIGION"}
    places = sorted(cut.start for cut in details if cut.placeholder in told)
    for line in re.finditer(r"[^\n]+", text):
        if bisect_left(places, line.start()) < bisect_left(places, line.end()):
            for match in NATIONAL.finditer(line[0]):
                lead = len(match[0]) - len(match[0].lstrip())
                yield _Cut(line.start() + match.start() + lead, line.start() + match.end(), "NATIONALITY")


def _fields(text: str) -> Iterator[_Cut]:
    for name, pattern in FIELDS:
        for match in pattern.finditer(text):
            yield _Cut(*match.span("value"), name)
    for name, pattern in PASSAGES:
        for match in pattern.finditer(text):
            found = match[0]
            lead, trail = len(found) - len(found.lstrip()), len(found) - len(found.rstrip())
            yield _Cut(match.start() + lead, match.end() - trail, name)


def _phones(text: str) -> Iterator[_Cut]:
    for match in PHONE.finditer(text):
        digits = sum(character.isdigit() for character in match[0])
        if 8 <= digits <= 15 and not dates.is_dates(match[0]) and (digits >= 9 or match[0][0] in "+(0"):
            yield _Cut(match.start(), match.end(), "PHONE")


def _graduation_years(text: str) -> Iterator[_Cut]:
    for line in re.finditer(r"[^\n]+", text):
        if STUDY.search(line[0]):
            for year in YEAR.finditer(line[0]):
                yield _Cut(line.start() + year.start(), line.start() + year.end(), "YEAR")


def _apart(cuts: list[_Cut]) -> list[_Cut]:
    """Order the cuts; where two overlap, the earlier and longer one stands for both."""
    kept: list[_Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start >= cut.end:
            continue
        if kept and cut.start < kept[-1].end:
            if cut.end > kept[-1].end:
                kept[-1] = _Cut(kept[-1].start, cut.end, kept[-1].placeholder)
        else:
            kept.append(cut)
    return kept
