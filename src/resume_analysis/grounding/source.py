"""Search for quotes and terms in one text, prepared once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import Literal

from rapidfuzz import fuzz

from resume_analysis.grounding.bounds import bounded, whole_words
from resume_analysis.grounding.folding import fold
from resume_analysis.grounding.words import (
    in_order,
    is_content,
    numbers,
    qualifiers,
    same_word,
    word_set,
    words,
)

MIN_SIMILARITY = 90.0
"""rapidfuzz ``partial_ratio`` from which a passage is looked at; the guards then decide."""

_SHORTEST_FUZZY = 14  # characters; below, one changed letter can be another word
_LONGEST_FUZZY = 500  # characters; in a text that repeats itself ten times as many take minutes to compare
_MOST_PLACES = 20  # that are looked at for the very letters of a quote
_LONGEST_GAP = 300  # characters an ellipsis may stand for in all
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,})\s*")

_KEPT = re.compile(r"[^\W_]+|(?:(?<=[+#])|(?<=[^\W\d_]))[+#]")
"""What is left where a text is reduced to letters, digits and the signs of C++ and C#."""
_SENTENCE_END = re.compile(
    r"[.;:!?](?=\s)|[\r\n]|\b(?:but|however|although|though|aber|mais|pero|ma|mas)\b", re.IGNORECASE
)
_DENIAL = re.compile(
    r"\b(?:no|not(?! (?:only|just|merely))|never|neither|nor|none|lack(?:s|ed|ing)?(?: of)?|cannot|\w+n['’]t|"
    r"kein\w*|nicht|nie|pas|jamais|aucune?|nunca|ning[úu]n\w*|não|nenhum\w*|niet|geen|нет|не)\b(?:\W+\w+){0,%d}\W*$"
    r"|\b(?:without|ohne|sans|sin|senza|sem|zonder|bez|без)\b(?:\W+\w+){0,1}\W*$",
    re.IGNORECASE,
)
_DENIAL_BEFORE_TERM = re.compile(_DENIAL.pattern % 4, re.IGNORECASE)
_DENIAL_BEFORE_QUOTE = re.compile(_DENIAL.pattern % 2, re.IGNORECASE)
DENIAL_AFTER = re.compile(
    r"(?i)(?:,[ ]?(?=none\b))?[^\w\n,;.]*(?:(?:exam|test|certificate|licen[cs]e|experience|knowledge)s?)?[^\w\n,;.]*"
    r"(?:not (?:yet |currently )?(?:held|taken|started|sat|begun|obtained|used|done|applicable|registered|trained"
    r"|certified|qualified|licen[cs]ed|completed|passed|attempted)\b|none\b|never\b"
    r"|no (?:experience|knowledge)\b|(?:no(?!\.[ \t]*[A-Z]{0,4}[ -]?\d)|not yet)(?=[ \t]*(?:[,;.)\n]|$)))"
)
"""A denial that follows a term: "exam: not yet taken"."""

_CASED = word_set(
    """access ada assembly aurora basic chef crystal dart delta dash dust elm ember excel express fiber flask flux gin
    go hack helm hive ink julia keras kotlin lean less lever looker nest next node notion outlook perl phoenix pig
    puppet rails react ruby rust salt sass scala scratch sketch spark spring swift teams unity vault vue word workday
    zig"""
)
"""Names of skills that are common words as well: they count as the skill only with a capital letter."""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of the text: ``text[start:end]``. ``how`` says whether it stands there word for word."""

    start: int
    end: int
    how: Literal["exact", "fuzzy"] = "exact"

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class SourceText:
    """A text prepared for many searches. All offsets are in characters of ``text`` as it was given.

    ``distrusted`` are passages that prove nothing, such as instructions to the reader, in order and without overlaps:
    ``find`` and ``mentions`` pass over what overlaps one of them.
    """

    def __init__(self, text: str, *, distrusted: Sequence[Span] = ()) -> None:
        self.text = text
        self.distrusted = tuple(distrusted)
        self._folded = fold(text)

    @cached_property
    def _bare(self) -> tuple[str, list[int]]:
        """The folded text reduced to letters, digits and the signs of C++ and C#, with offsets into it."""
        return _bare(self._folded.text)

    def find(self, quote: str, *, anywhere: bool = False) -> Span | None:
        """Return where a quote stands, or None.

        Of several places the first with the very letters of the quote. Tried in turn: word for word after folding;
        letters and digits only; the parts around an ellipsis, in order and at most 300 characters apart; up to 500
        characters, similarity of at least 90 with guards (same numbers in the same order, same negations and limiting
        words, every content word there). A quote that starts or ends inside a word or number, or right after the
        negation of its own sentence, does not stand. ``anywhere`` searches distrusted ones, too.
        """
        folded = fold(quote).text
        if not any(character.isalnum() for character in folded):
            return None
        places = self._verbatim(folded, anywhere)
        found = next(places, None)
        if found and self.slice(found) != quote:  # a title in its own capitals before the same words in a sentence
            found = next((span for span in islice(places, _MOST_PLACES) if self.slice(span) == quote), found)
        if found is None and _ELLIPSIS.search(quote):
            found = self._parts(quote, anywhere)
        return found or self._similar(folded, anywhere)

    def mentions(self, *terms: str) -> Span | None:
        """Return where one of the terms stands as a term of its own and is not denied, or None.

        ``C`` does not stand in ``C++``, ``Java`` not in ``JavaScript``, ``Go`` not in ``go to market``; ``node.js``
        stands in ``NodeJS``, ``API`` in ``APIs``; ``no experience with Kubernetes`` does not mention ``Kubernetes``.
        """
        for term in terms:
            for span in self._occurrences(term):
                if self.affirms(span):
                    return span
        return None

    def affirms(self, span: Span) -> bool:
        """Whether a term at this place counts: outside distrusted passages, and not denied by the words beside it."""
        denied = self._denied(span.start, _DENIAL_BEFORE_TERM) or DENIAL_AFTER.match(self.text, span.end)
        return self.trusts(span) and not denied

    def trusts(self, span: Span) -> bool:
        """Whether a passage lies outside the distrusted ones."""
        before = bisect_left(self.distrusted, span.end, key=attrgetter("start"))
        return before == 0 or self.distrusted[before - 1].end <= span.start

    def slice(self, span: Span) -> str:
        """Return the passage as it stands in the text."""
        return self.text[span.start : span.end]

    def line_of(self, span: Span) -> Span:
        """Widen a passage to its whole line, without the white space and list mark around it."""
        start = self.text.rfind("\n", 0, span.start) + 1
        end = self.text.find("\n", span.end)
        line = self.text[start : end if end >= 0 else len(self.text)]
        lead = len(line) - len(line.lstrip(" \t\r•◦▪‣●○■-–*·"))
        return Span(start + lead, start + len(line.rstrip()))

    def _denied(self, start: int, denial: re.Pattern[str]) -> bool:
        """Whether the words right before a passage, within its sentence, deny it."""
        before = self.text[max(0, start - 80) : start]
        return denial.search(_SENTENCE_END.split(before)[-1]) is not None

    def _span(self, start: int, end: int, how: Literal["exact", "fuzzy"]) -> Span:
        return Span(*self._folded.original(start, end), how)

    def _accept(self, start: int, end: int, how: Literal["exact", "fuzzy"], anywhere: bool) -> Span | None:
        span = self._span(start, end, how)
        if not (anywhere or self.trusts(span)) or self._denied(span.start, _DENIAL_BEFORE_QUOTE):
            return None
        return span

    def _verbatim(self, folded: str, anywhere: bool, after: int = 0) -> Iterator[Span]:
        """Yield where a quote stands word for word, then where by letters and digits only, from an offset on."""
        text = self._folded.text
        for start in _all(text, folded):
            end = start + len(folded)
            if (
                self._folded.starts[start] >= after
                and bounded(text, start, end)
                and (span := self._accept(start, end, "exact", anywhere))
            ):
                yield span
        quote, _ = _bare(folded)
        bare, offsets = self._bare
        for at in _all(bare, quote):
            start, end = offsets[at], offsets[at + len(quote) - 1] + 1
            window = text[start:end]
            if (
                self._folded.starts[start] >= after
                and bounded(text, start, end)
                and numbers(window) == numbers(folded)
                and qualifiers(window) == qualifiers(folded)
                and (span := self._accept(start, end, "exact", anywhere))
            ):
                yield span

    def _parts(self, quote: str, anywhere: bool) -> Span | None:
        """Search the parts around an ellipsis in order; what is left out may not turn the statement round."""
        first, *others = [folded for part in _ELLIPSIS.split(quote) if (folded := fold(part).text)] or [""]
        if any(len(words(part)) < 2 for part in (first, *others)):
            return None
        said = qualifiers(" ".join([first, *others]))
        for span in self._verbatim(first, anywhere):
            end, length = span.end, span.end - span.start
            for part in others:
                following = next(self._verbatim(part, anywhere, after=end), None)
                if following is None:
                    return None
                end, length = following.end, length + following.end - following.start
            whole = Span(span.start, end)
            left_out = end - span.start - length
            trusted = anywhere or self.trusts(whole)
            if left_out <= _LONGEST_GAP and trusted and qualifiers(fold(self.slice(whole)).text) == said:
                return whole
        return None

    def _similar(self, folded: str, anywhere: bool) -> Span | None:
        text = self._folded.text
        if not _SHORTEST_FUZZY <= len(folded) <= min(_LONGEST_FUZZY, len(text)):
            return None
        best = fuzz.partial_ratio_alignment(folded, text, score_cutoff=MIN_SIMILARITY)
        if best is None:
            return None
        start, end = whole_words(text, best.dest_start, best.dest_end)
        if start >= end or not guards_hold(folded, text[start:end]):
            return None
        return self._accept(start, end, "fuzzy", anywhere)

    def _occurrences(self, term: str) -> Iterator[Span]:
        folded = fold(term).text
        bare_term, _ = _bare(folded)
        if not bare_term:
            return
        text = self._folded.text
        cased = len(bare_term) <= 2 or folded in _CASED
        if len(bare_term) < 4 or not folded.isascii():
            for start in _all(text, folded):
                end = start + len(folded)
                if end + 1 <= len(text) and text[end] == "s" and len(folded) > 2:
                    end += 1
                span = self._span(start, end, "exact")
                if bounded(text, start, end) and not (cased and not self._written_as(term, span)):
                    yield span
            return
        bare, offsets = self._bare
        for at in _all(bare, bare_term):
            start, end = offsets[at], offsets[at + len(bare_term) - 1] + 1
            if text[end : end + 1] == "s":
                end += 1
            if "." in folded[:1] and text[start - 1 : start] == ".":
                start -= 1
            span = self._span(start, end, "exact")
            if bounded(text, start, end) and not (cased and not self._written_as(term, span)):
                yield span

    def _written_as(self, term: str, span: Span) -> bool:
        """Whether a short or ambiguous term is written as a name; single letters stand apart from other signs."""
        passage = self.slice(span)
        if len(term) == 1:
            around = self.text[max(0, span.start - 1) : span.start] + self.text[span.end : span.end + 1]
            return passage == term.upper() and all(c.isspace() or c in ",;:()|/•." for c in around)
        return passage[:1].isupper() and (len(term) > 2 or not term.isupper() or passage.isupper())


def guards_hold(quote: str, window: str) -> bool:
    """Whether a folded quote says no more and nothing else than the folded window it resembles."""
    if not in_order(numbers(quote), numbers(window)) or qualifiers(quote) != qualifiers(window):
        return False
    there = words(window)
    present = set(there)
    return all(
        word in present or any(same_word(word, other, fuzz.ratio(word, other)) for other in present)
        for word in words(quote)
        if is_content(word)
    )


def _bare(folded: str) -> tuple[str, list[int]]:
    kept = list(_KEPT.finditer(folded))
    return "".join(map(re.Match.group, kept)), [at for match in kept for at in range(*match.span())]


def _all(text: str, part: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)
