"""Right-to-left lines, rebuilt from where their glyphs stand.

What a PDF says about the order of Arabic or Hebrew letters differs from producer to producer: some write them as
seen, some as spoken, some reverse each word. Where the glyphs stand is the same in all of them. So the line is put
into visual order first and then turned into logical order, a small case of the Unicode Bidirectional Algorithm
(UAX 9) for one line whose base direction is known: right-to-left runs are read backwards, numbers and words of
other scripts forwards.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from resume_analysis.extraction.layout.segments import RIGHT_TO_LEFT, Glyph, Row

_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_WORD_GAP = 0.2
_CELL_GAP = 2.0
_NUMBER_JOINERS = ".,:/+-'%$€£@_&#"


def logical_line(row: Row) -> str:
    """Return the text of a right-to-left row in the order it is spoken."""
    height = max(segment.y1 - segment.y0 for segment in row)
    glyphs = sorted(_clusters(row, height), key=lambda glyph: -(glyph.x0 + glyph.x1))
    visual: list[str] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None:
            gap = before.x0 - glyph.x1
            if gap > _CELL_GAP * height:
                visual.append("   ")
            elif gap > _WORD_GAP * height:
                visual.append(" ")
        if glyph.char != " ":
            visual.append(glyph.char)
        elif visual and not visual[-1].isspace():
            visual.append(" ")
        before = glyph
    return _to_logical(visual)


def _clusters(row: Row, height: float) -> Iterable[Glyph]:
    """Yield glyphs with the marks that belong to them: vowel points stand on their letter, not beside it."""
    cluster: Glyph | None = None
    for segment in row:
        for glyph in segment.glyphs:
            is_mark = bool(unicodedata.combining(glyph.char[0]))
            on_top = cluster is not None and (
                abs(glyph.x0 - cluster.x0) < 0.02 * height or glyph.x1 - glyph.x0 < 0.01 * height
            )
            if cluster is not None and glyph.char != " " and cluster.char != " " and (is_mark or on_top):
                cluster = Glyph(cluster.x0, max(cluster.x1, glyph.x1), _joined(cluster.char, glyph.char))
                continue
            if cluster is not None:
                yield cluster
            cluster = glyph
        if cluster is not None:
            yield cluster
            cluster = None


def _joined(base: str, char: str) -> str:
    """Put two characters of one glyph in order; lam comes first in the ligature lam-alef."""
    return "\u0644" + base if char == "\u0644" else base + char


def _to_logical(glyphs: list[str]) -> str:
    """Turn glyphs listed from right to left into logical order: runs of other scripts are turned round again."""
    out: list[str] = []
    run: list[str] = []
    mirrored = _drawn_mirrored(glyphs)

    def close_run() -> None:
        end = len(run)
        while end and not run[end - 1][0].isalnum():
            end -= 1
        out.extend(reversed(run[:end]))
        out.extend(run[end:])
        run.clear()

    for glyph in glyphs:
        if RIGHT_TO_LEFT.search(glyph):
            close_run()
            out.append(glyph)
        elif glyph[0].isalnum() or (run and _continues(run, glyph)):
            run.append(glyph)
        else:
            close_run()
            out.append(glyph.translate(_MIRRORED) if mirrored else glyph)
    close_run()
    return "".join(out).strip()


def _continues(run: list[str], glyph: str) -> bool:
    """Whether a neutral glyph belongs to the run before it: points in numbers, spaces between foreign words."""
    return glyph in _NUMBER_JOINERS or (glyph == " " and any(part[0].isalpha() for part in run))


def _drawn_mirrored(glyphs: list[str]) -> bool:
    """Whether brackets carry the character of their shape, not of their meaning: the first one closes."""
    text = "".join(glyphs)
    opening, closing = text.find("("), text.find(")")
    return closing >= 0 and (opening < 0 or closing < opening)
