"""Lines with right-to-left text, rebuilt from where their glyphs stand.

What a PDF says about the order of Arabic or Hebrew letters differs from producer to producer: some write them as
seen, some as spoken, some reverse each word. Where the glyphs stand is the same in all of them. So the line is put
into visual order first and then turned into logical order, which undoes the Unicode Bidirectional Algorithm (UAX 9)
for one line whose base direction is known: right-to-left runs are read backwards, numbers and words of other scripts
forwards.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resume_analysis.extraction.layout.segments import RIGHT_TO_LEFT, Glyph, Row, mostly_right_to_left

_WORD_GAP = 0.2
_INK_GAP = 0.3
"""The same between letters whose boxes lie round the ink: an alef, narrow in its place, looks apart from the next."""
_INK_HEIGHT = 0.95
_SPACE_GAP = 0.1
"""Where the file has a space, less will do."""
_CELL_GAP = 2.0
_CELL = "   "
_AROUND = 4
_SAME_PLACE = 0.2
"""Points. Where PDFium does not divide the box of a ligature among its letters, they all have the whole."""
_BRACKETS = {"(": "()", ")": "()", "[": "[]", "]": "[]", "{": "{}", "}": "{}", "«": "«»", "»": "«»"}
_BRACKET_SPACES = (
    (re.compile(r"(?<! )([(\[{«]) +"), r" \1"),
    (re.compile(r"([(\[{«]) +"), r"\1"),
    (re.compile(r" +([)\]}»])"), r"\1"),
    (re.compile(rf"({RIGHT_TO_LEFT.pattern})(?=[(\[{{«])"), r"\1 "),
)
_NUMBER_JOINERS = frozenset(".,:/-'\u066b\u066c")
"""What stands inside numbers and dates without turning their direction (UAX 9, types CS and ES)."""
_BEFORE_NUMBERS = frozenset("$€£@#")
_NAME_ENDINGS = frozenset("+#")
"""C++ and C#."""
_LINE_ENDINGS = frozenset(".,;:!?#")
_TELEPHONE_DIGITS = 7
_IN_TELEPHONES = frozenset(" -/.()")


def has_right_to_left(row: Row) -> bool:
    """Whether a row has right-to-left letters whose places are known; those that a scan gave come as spoken."""
    return any(segment.glyphs and RIGHT_TO_LEFT.search(segment.text) for segment in row)


def begins_on_the_right(row: Row) -> bool:
    """Whether a line on a page of the other direction is a right-to-left one: mostly so, and no Latin on its left."""
    letters = [glyph for segment in row for glyph in segment.glyphs if glyph.char.isalpha()]
    return mostly_right_to_left(row) and _turns(min(letters, key=_middle).char)


def ends_on_the_left(row: Row) -> bool:
    """Whether a line without right-to-left letters, on a page of them, ends on its left: its full stop stands there.

    So does the sharp of a C# that comes last. A full stop on the right says that the line runs the other way.
    """
    glyphs = [glyph for segment in row for glyph in segment.glyphs if not glyph.char.isspace()]
    if not glyphs:
        return False
    return min(glyphs, key=_middle).char in _LINE_ENDINGS and max(glyphs, key=_middle).char not in _LINE_ENDINGS


def logical_line(row: Row, *, right_to_left: bool) -> str:
    """Return the text of a row in the order it is spoken. ``right_to_left`` is the direction its line begins in."""
    visual = list(_visual_order(row))
    spoken = _from_the_right(visual) if right_to_left else _from_the_left(visual)
    return _with_brackets_turned("".join(spoken)).strip()


def _visual_order(row: Row) -> Iterator[str]:
    """Yield glyphs with their marks, and the gaps between words and cells, from left to right."""
    size = max(segment.size for segment in row)
    before: Glyph | None = None
    has_space = False
    for glyph in _clusters([glyph for segment in row for glyph in segment.glyphs]):
        if glyph.char.isspace():
            has_space = True
            continue
        if before is not None:
            gap = (glyph.x0 - before.x1) / size
            turns = _turns(before.char) or _turns(glyph.char)
            is_ink = turns and min(glyph.height, before.height) < _INK_HEIGHT * size
            if gap > _CELL_GAP:
                yield _CELL
            elif gap > (_INK_GAP if is_ink else _WORD_GAP) or (
                gap > _SPACE_GAP and (has_space or glyph.word != before.word)
            ):
                yield " "
        yield glyph.char
        before, has_space = glyph, False


def _clusters(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return glyphs from left to right, each with its marks and with the other letters of its ligature."""
    letters: list[Glyph] = []
    marks: list[Glyph] = []
    for glyph in sorted(glyphs, key=_middle):
        if unicodedata.combining(glyph.char[0]):
            marks.append(glyph)
        elif letters and abs(letters[-1].x0 - glyph.x0) < _SAME_PLACE and letters[-1].origin == glyph.origin:
            letters[-1] = replace(letters[-1], char=_ligature(letters[-1].char, glyph.char))
        else:
            letters.append(glyph)
    middles = [_middle(letter) for letter in letters]
    for mark in marks if letters else ():
        near = bisect_left(middles, _middle(mark))
        around = range(max(0, near - _AROUND), min(len(letters), near + _AROUND))
        at = min(around, key=lambda i: (letters[i].origin != mark.origin, _distance(letters[i], mark)))
        base = letters[at]
        x0, x1 = (min(base.x0, mark.x0), max(base.x1, mark.x1)) if base.origin == mark.origin else (base.x0, base.x1)
        letters[at] = replace(base, x0=x0, x1=x1, char=base.char + mark.char)
    return letters or marks


def _middle(glyph: Glyph) -> float:
    return (glyph.x0 + glyph.x1) / 2


def _distance(letter: Glyph, mark: Glyph) -> float:
    return max(letter.x0 - _middle(mark), _middle(mark) - letter.x1, 0.0)


def _ligature(char: str, other: str) -> str:
    """Put two characters that share one box in order: in lam-alef, lam comes first."""
    return other + char if other == "\u0644" else char + other


def _turns(item: str) -> bool:
    """Whether an item is a right-to-left letter; digits run to the right in every script."""
    return bool(RIGHT_TO_LEFT.search(item)) and not item[0].isdigit() and item not in _NUMBER_JOINERS


def _from_the_right(visual: Sequence[str]) -> list[str]:
    """Turn a line that begins on the right into spoken order."""
    out: list[str] = []
    foreign: list[str] = []
    for item in [*reversed(visual), _CELL]:
        if item == _CELL or _turns(item):
            out += _foreign(foreign[::-1])
            out.append(item)
            foreign = []
        else:
            foreign.append(item)
    return out


def _from_the_left(visual: Sequence[str]) -> list[str]:
    """Turn a line that begins on the left into spoken order: only its right-to-left passages are turned round."""
    out: list[str] = []
    at = 0
    while at < len(visual):
        if not _turns(visual[at]):
            out.append(visual[at])
            at += 1
            continue
        end = last = at
        while end < len(visual) and visual[end] != _CELL and (_turns(visual[end]) or not visual[end][0].isalpha()):
            last = end if _turns(visual[end]) else last
            end += 1
        out += "".join(_from_the_right(visual[at : last + 1])).strip()
        at = last + 1
    return out


def _foreign(visual: Sequence[str]) -> list[str]:
    """Turn what stands between right-to-left letters into spoken order.

    From its first letter to its last letter or number it is one passage that runs to the right. What stands on the
    left or right of that is numbers and punctuation, each number running to the right by itself.
    """
    first = next((i for i, item in enumerate(visual) if item[0].isalpha()), None)
    if first is None:
        return _numbers(visual)
    end = max(i for i, item in enumerate(visual) if item[0].isalnum()) + 1
    while end < len(visual) and visual[end] in _NAME_ENDINGS:
        end += 1
    if end < len(visual) and visual[end] in "()" and sum(item in "()" for item in visual[first:end]) % 2:
        end += 1
    return [*_numbers(visual[end:]), *visual[first:end], *_numbers(visual[:first])]


def _numbers(visual: Sequence[str]) -> list[str]:
    """Turn numbers and punctuation into spoken order."""
    start, end = _telephone(visual)
    if end:
        return [*_numbers(visual[end:]), *visual[start:end], *_numbers(visual[:start])]
    items = visual[::-1]
    out: list[str] = []
    at = 0
    while at < len(items):
        start = at + 1 if items[at] == "%" else at
        end = _number_end(items, start)
        if end == start:
            out.append(items[at])
            at += 1
            continue
        if end < len(items) and items[end] in _BEFORE_NUMBERS:
            end += 1
        out += [*items[start:end][::-1], *items[at:start]]
        at = end
    return out


def _telephone(visual: Sequence[str]) -> tuple[int, int]:
    """Return where a telephone number stands that runs to the right as a whole, or two zeroes.

    A plus sign on its left tells: in a line that runs to the left the sign would stand on the other side. Fewer
    digits may be a ``25+``, whose sign does stand there.
    """
    for start in (at for at, item in enumerate(visual) if item == "+"):
        end = digits = 0
        for at in range(start + 1, len(visual)):
            if visual[at].isdigit():
                end, digits = at + 1, digits + 1
            elif visual[at] not in _IN_TELEPHONES:
                break
        if digits >= _TELEPHONE_DIGITS:
            return start, end
    return 0, 0


def _number_end(items: Sequence[str], start: int) -> int:
    """Return where the number ends that begins at ``start``; the same place if there is none."""
    end = start
    while end < len(items):
        joins = end > start and items[end] in _NUMBER_JOINERS and end + 1 < len(items) and items[end + 1].isdigit()
        if not (items[end].isdigit() or joins):
            break
        end += 1
    return end


def _with_brackets_turned(text: str) -> str:
    """Return ``text`` with each bracket as its place demands, and spaces on its outside only.

    Some files keep a bracket under its meaning, some under the shape it takes in a right-to-left line, and PDFium
    turns some of them. So they take turns; where one is alone, it opens before a word and closes after one.
    """
    out = list(text)
    places: dict[str, list[int]] = {}
    for at, char in enumerate(text):
        if char in _BRACKETS:
            places.setdefault(_BRACKETS[char], []).append(at)
    for pair, found in places.items():
        for number, at in enumerate(found):
            alone = len(found) % 2
            out[at] = pair[1 - text[at + 1 : at + 2].isalnum()] if alone else pair[number % 2]
    text = "".join(out)
    for pattern, replacement in _BRACKET_SPACES:
        text = pattern.sub(replacement, text)
    return text
