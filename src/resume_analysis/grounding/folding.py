"""Folding: one form for texts that read the same, with the way back to the original offsets.

Folded are what PDF readers, word processors and language models change without changing what is said: compatibility
characters and ligatures (NFKC, UAX #15), case, dashes, quotation marks, bullets, white space, hyphens at the end of
a line, and characters that show nothing.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

_DASHES = "‐‑‒–—―−﹘﹣-"
_SINGLE_QUOTES = "‘’‚‛`´′ʼ＇"
_DOUBLE_QUOTES = "“”„‟«»″＂"
_BULLETS = "•◦▪▫‣⁃∙●○■□◆◇➢➤►▶✓✔★☆⚫⬤\uf0b7\uf0a7\uf076\uf0d8"
_MARKS = str.maketrans(
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_BULLETS, " ")
)
_ALONE = frozenset("-*|·")  # list marks and separators when they stand between white space
_PLAIN_RUN = re.compile(r"(?:[!-~]{2,}+(?: |(?<!-)\n))*[!-~]+(?=[!-~])")
"""Words with single blanks between them, all but the last letter, which what follows may change: no mark among them
stands alone, no hyphen at the end of a line.
"""
_HYPHENS = frozenset("-‐‑\u00ad")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``starts[i]`` and ``ends[i]`` are the offsets in the original behind its character ``i``."""

    text: str
    starts: array[int]
    ends: array[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map a non-empty range of the folded text to a range of the original."""
        return self.starts[start], self.ends[end - 1]


def invisible(character: str) -> bool:
    """Whether a character shows nothing: format characters (category Cf), variation selectors, other controls."""
    category = unicodedata.category(character)
    if category == "Cf" or "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return True
    return category == "Cc" and not character.isspace()


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """Fold a text.

    A hyphen at a line end between a letter and a small letter joins its word; a hyphen, asterisk or bar that stands
    alone is a list mark and reads as white space.
    """
    out: list[str] = []
    starts: array[int] = array("I")
    ends: array[int] = array("I")
    after_space = True
    position, length = 0, len(text)
    while position < length:
        if run := _PLAIN_RUN.match(text, position):
            out.append(run[0].lower().replace("\n", " "))
            starts.extend(range(position, run.end()))
            ends.extend(range(position + 1, run.end() + 1))
            position, after_space = run.end(), False
            continue
        character = text[position]
        after = position + 1
        if character.isascii() and (after == length or text[after].isascii()):
            if character in "-" and (joined := _line_break_after(text, position)):
                position = joined
                continue
            piece = character.lower()
        else:
            while after < length and _joins(text[after]):
                after += 1
            if character in _HYPHENS and (joined := _line_break_after(text, position)):
                position = joined
                continue
            if after == position + 1 and invisible(character):
                position = after
                continue
            cluster = unicodedata.normalize("NFKC", text[position:after]).casefold().translate(_MARKS)
            piece = "".join(c for c in cluster if not invisible(c))
        alone = after_space and piece in _ALONE and (after == length or text[after].isspace())
        for folded in " " if alone else piece:
            if folded.isspace():
                if after_space:
                    continue
                folded, after_space = " ", True
            elif folded.isprintable():
                after_space = False
            else:
                continue
            out.append(folded)
            starts.append(position)
            ends.append(after)
        position = after
    if out and after_space:
        out.pop(), starts.pop(), ends.pop()
    return Folded("".join(out), starts, ends)


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it: combining marks and the later parts of a Hangul syllable."""
    return unicodedata.combining(character) != 0 or "\u1160" <= character <= "\u11ff"


def _line_break_after(text: str, hyphen: int) -> int:
    """Return where the word goes on after a hyphen at a line end, or 0 where the hyphen stays."""
    if hyphen == 0 or not text[hyphen - 1].isalpha():
        return 0
    position = hyphen + 1
    broken = False
    while position < len(text) and text[position].isspace():
        broken = broken or text[position] in "\r\n"
        position += 1
    return position if broken and position < len(text) and text[position].islower() else 0
