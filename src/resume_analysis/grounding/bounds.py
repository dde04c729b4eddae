"""Where a passage of a folded text may begin and end: not inside a word, a number or the name of a skill."""

from __future__ import annotations

from resume_analysis.grounding.words import UNSPACED


def _joined(text: str, at: int) -> bool:
    """Whether a cut before the character at an offset would go through a word, a number or the name of a skill."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return not (UNSPACED.match(before) or UNSPACED.match(after))
    if before.isalpha() and after in "+#":
        rest = text[at : at + 9].lstrip("+#")
        return not rest[:1].isalnum()
    if before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit():
        return True
    return before in ".," and after.isdigit() and text[at - 2 : at - 1].isdigit()


def bounded(text: str, start: int, end: int) -> bool:
    """Whether a window begins and ends where words do."""
    return not _joined(text, start) and not _joined(text, end)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends of a window outwards to where words end."""
    while _joined(text, start):
        start -= 1
    while _joined(text, end) or (0 < end < len(text) and text[end] == "%" and text[end - 1].isdigit()):
        end += 1
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
