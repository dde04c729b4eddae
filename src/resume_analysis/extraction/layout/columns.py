"""Where a page falls into columns, and where a gap only parts the cells of a row.

A gutter is an upright strip that no segment crosses. Resumes are full of gutters that part no columns: dates flush
right, skill tables, "label   value" lists. Read as columns, those lose the date of every job. So a gutter counts as
one between columns only with evidence, see ``Evidence``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from resume_analysis.extraction.layout.segments import Row, Segment, letters_in, rows_of


class Evidence(IntEnum):
    """Why the text beside a gutter is read column by column, weakest first."""

    NONE = 0
    BESIDE_WRAPPED_LINES = 1
    """Same baselines on both sides, but text stands beside lines that continue a sentence: no table does that."""
    OWN_BASELINES = 2
    """The two sides keep their own baselines."""
    DRAWN_APART = 3
    """The file draws one side, then the other."""


@dataclass(frozen=True, slots=True)
class Split:
    """A band of rows that a gutter parts into two columns."""

    left: list[Segment]
    right: list[Segment]
    score: float


_MIN_ROWS = 3
_MIN_LETTERS = 20
_CELL_LETTERS = 8
_SENTENCE_LETTERS = 18
_BALANCE = 0.5
_SAME_BASELINE = 0.12
"""Cells of a row share their baseline to a fraction of a point; lines of two columns come near it by chance."""
_DRAWN_APART = 0.12
_ALIGNED = 0.6
_DENSE = 0.6
_MIN_GUTTER = 5.0
_FAR_INDENT = 3.0
_NEARLY_AS_GOOD = 0.5
_ALIKE = 1.5
_NEARER = 0.8
_WIDE_LEADING = 2.6


def evidence_for(left: list[Segment], right: list[Segment], size: float, *, trust_stream: bool) -> Evidence:
    """Return why ``left`` and ``right`` are columns. ``size`` is the page's median line height.

    ``trust_stream`` says that the drawing order follows small groups at least, so that a little grid of cells
    drawn cell by cell is read so.
    """
    rows_left, rows_right = rows_of(left), rows_of(right)
    shorter = min(len(rows_left), len(rows_right))
    lefts = {id(segment) for segment in left}
    sides = [id(segment) in lefts for segment in sorted(left + right, key=lambda segment: segment.index)]
    switches = sum(a != b for a, b in pairwise(sides))
    letters = min(letters_in(left), letters_in(right))
    if trust_stream and shorter >= 2 and switches == 1 and letters >= _CELL_LETTERS:
        return Evidence.DRAWN_APART
    if shorter >= 2 and _both_hold_sentences(rows_left, rows_right, size):
        return Evidence.BESIDE_WRAPPED_LINES
    if shorter < _MIN_ROWS - 1 or letters < _MIN_LETTERS:
        return Evidence.NONE
    if switches / (2 * shorter) <= _DRAWN_APART and shorter > _MIN_ROWS:
        return Evidence.DRAWN_APART

    sparse, full = (rows_left, rows_right) if len(rows_left) <= len(rows_right) else (rows_right, rows_left)
    if _flush_right(left if sparse is rows_left else right):
        return Evidence.NONE
    near = _SAME_BASELINE * size
    sparse_at, full_at = [row[0].baseline for row in sparse], [row[0].baseline for row in full]
    aligned = sum(any(abs(a - b) < near for b in full_at) for a in sparse_at) / len(sparse_at)
    if shorter <= _MIN_ROWS and len(full) >= _MIN_ROWS and not _share_lines(sparse, full, near):
        return Evidence.OWN_BASELINES
    if shorter < _MIN_ROWS:
        return Evidence.NONE
    if aligned < _ALIGNED and shorter > _MIN_ROWS:
        return Evidence.OWN_BASELINES
    beside = [row for row in full if sparse_at[-1] - near <= row[0].baseline <= sparse_at[0] + near]
    dense = len(sparse) >= _DENSE * max(1, len(beside))
    if dense and shorter >= 2 * _MIN_ROWS and _stands_beside_wrapped_lines(full, sparse_at, size, near):
        return Evidence.BESIDE_WRAPPED_LINES
    return Evidence.NONE


def _both_hold_sentences(left: list[Row], right: list[Row], size: float) -> bool:
    """Whether both sides are text that wraps, about as much on each line.

    Read across, as the rows of a table, they would fall apart. Dates and labels are too short to count as text.
    """
    per_row = sorted(letters_in(s for row in rows for s in row) / len(rows) for rows in (left, right))
    unlike = max(len(left), len(right)) > 2 * min(len(left), len(right))
    if unlike or per_row[0] < max(_SENTENCE_LETTERS, _BALANCE * per_row[1]):
        return False
    wrapped = [*_continued(left, size), *_continued(right, size)]
    return len(wrapped) >= (1 if min(len(left), len(right)) < 2 * _MIN_ROWS else 2)


def _continued(rows: list[Row], size: float) -> list[float]:
    """Return the baselines of lines that continue a sentence: in lower case, at a normal distance below another."""
    return [
        row[0].baseline
        for above, row in pairwise(rows)
        if min(row, key=lambda segment: segment.x0).text[:1].islower()
        and above[0].baseline - row[0].baseline < 2 * size
    ]


def _flush_right(segments: Sequence[Segment]) -> bool:
    """Whether right edges repeat and left edges do not: dates and places at the margin, labels before their values."""
    return len({round(s.x1) for s in segments}) * 2 < len({round(s.x0) for s in segments})


def _share_lines(rows: list[Row], others: list[Row], near: float) -> bool:
    """Whether any line goes on across the gutter; a name in large letters happens to stand level with small print."""
    return any(
        abs(row[0].baseline - other[0].baseline) < near and row[0].size < _ALIKE * other[0].size < _ALIKE**2 * row[0].size
        for row in rows
        for other in others
    )


def _stands_beside_wrapped_lines(full: list[Row], sparse_at: list[float], size: float, near: float) -> bool:
    """Whether most lines of ``full`` that continue a sentence have text of the other side beside them.

    In a table a cell that wraps leaves its neighbours empty.
    """
    continued = [at for at in _continued(full, size) if sparse_at[-1] - near <= at <= sparse_at[0] + near]
    beside = sum(any(abs(at - other) < near for other in sparse_at) for at in continued)
    return len(continued) >= 2 and beside >= 0.5 * len(continued)


def best_split(segments: list[Segment], size: float, *, trust_stream: bool) -> Split | None:
    """Return the split into two columns that has most rows and the best evidence, or None."""
    rows = rows_of(segments)
    narrowest = max(_MIN_GUTTER, 0.55 * size)
    splits: list[Split] = []
    seen: set[tuple[int, int, int]] = set()
    for x in _gutter_candidates(segments):
        for band in _with_common_parts(_bands(rows, x), x, narrowest):
            band = _without_foreign_ends(band, x, size)
            left, right = _sides(band, x)
            key = (len(left), len(right), band[0][0].index)
            if len(left) < 2 or len(right) < 2 or key in seen:
                continue
            seen.add(key)
            if _gutter(left, right) < narrowest:
                continue
            evidence = evidence_for(left, right, size, trust_stream=trust_stream)
            if evidence is Evidence.NONE:
                continue
            score = min(len(rows_of(left)), len(rows_of(right))) * (1 + 0.2 * evidence)
            splits.append(Split(left, right, score))
    best = max(splits, key=lambda split: split.score, default=None)
    return best and _without_foreign_cells(best, splits, size)


def _without_foreign_cells(best: Split, splits: list[Split], size: float) -> Split:
    """Return the split beside ``best`` that leaves the cells of a row together, if ``best`` tears them apart.

    Beside a sidebar, dates flush right stand nearer to it than to their jobs, and more of its rows lie beyond the
    gutter before the dates than beyond the one after them.
    """
    for split in sorted(splits, key=lambda split: -split.score):
        if split.score < _NEARLY_AS_GOOD * best.score:
            break
        to_left, to_right = _among(split.left, best.right), _among(split.right, best.left)
        if to_left and not to_right and _belong(to_left, best.left, _among(split.right, best.right), size):
            return split
        if to_right and not to_left and _belong(to_right, best.right, _among(split.left, best.left), size):
            return split
    return best


def _among(segments: list[Segment], others: list[Segment]) -> list[Segment]:
    known = {id(segment) for segment in others}
    return [segment for segment in segments if id(segment) in known]


def _belong(cells: list[Segment], rows: list[Segment], others: list[Segment], size: float) -> bool:
    """Whether ``cells`` stand on the lines of ``rows``, and more so than on those of ``others``."""
    near = _SAME_BASELINE * size
    on_rows, on_others = (
        sum(any(abs(cell.baseline - segment.baseline) < near for segment in side) for cell in cells)
        for side in (rows, others)
    )
    return on_rows > on_others and evidence_for(rows, cells, size, trust_stream=False) is Evidence.NONE


def _sides(band: list[Row], x: float) -> tuple[list[Segment], list[Segment]]:
    segments = [segment for row in band for segment in row]
    return [s for s in segments if s.x1 <= x + 0.5], [s for s in segments if s.x1 > x + 0.5]


def _gutter(left: list[Segment], right: list[Segment]) -> float:
    """Return how wide the strip between two columns is."""
    return min((s.x0 for s in right), default=0.0) - max((s.x1 for s in left), default=0.0)


def _with_common_parts(bands: list[list[Row]], x: float, narrowest: float) -> Iterator[list[Row]]:
    """Yield each band, and the part of it where there is text on both sides, for columns between lines of full width.

    Such lines need not reach the gutter, and then nothing says that the columns end there; or they reach into it.
    """
    for band in bands:
        yield band
        sides = [{segment.x1 > x + 0.5 for segment in row} for row in band]
        both = [
            min((i for i, side in enumerate(sides) if wanted in side), default=len(band)) for wanted in (False, True)
        ]
        ends = [max((i for i, side in enumerate(sides) if wanted in side), default=-1) for wanted in (False, True)]
        first, last = max(both), min(ends)
        is_part = 1 <= last - first < len(band) - 1
        if is_part and (last - first < 2 * _MIN_ROWS or _gutter(*_sides(band, x)) < narrowest):
            yield band[first : last + 1]


def _without_foreign_ends(band: list[Row], x: float, size: float) -> list[Row]:
    """Cut off rows at the top and bottom whose right part stands far from the edge of the right column.

    They are full-width lines with a date or a place flush right, which the gutter reaches into because nothing
    happens to cross it there. The cut falls into the widest space before the first of them.
    """
    for _ in range(2):  # bottom, then top
        band = _without_foreign_end(band, x, size)[::-1]
    return band


def _without_foreign_end(band: list[Row], x: float, size: float) -> list[Row]:
    starts = [min((s.x0 for s in row if s.x1 > x + 0.5), default=None) for row in band]
    known = [start for start in starts if start is not None]
    if not known:
        return band
    edge, count = Counter(round(start / _MIN_GUTTER) for start in known).most_common(1)[0]
    if count < _MIN_ROWS:
        return band
    far = edge * _MIN_GUTTER + _FAR_INDENT * size
    last_own = max((i for i, start in enumerate(starts) if start is not None and start < far), default=-1)
    foreign = [i for i in range(last_own + 1, len(band)) if starts[i] is not None and len(band[i]) > 1]
    if last_own < 0 or not foreign:
        return band
    spaces = range(last_own, foreign[0])
    cut = max(spaces, key=lambda i: abs(band[i][0].baseline - band[i + 1][0].baseline))
    return band[: cut + 1]


def _gutter_candidates(segments: Sequence[Segment]) -> list[int]:
    """Return the places just beside edges that at least three segments share, and left of lines set flush right."""
    edges: Counter[int] = Counter()
    flush: dict[int, list[Segment]] = {}
    for segment in segments:
        edges[round(segment.x0) - 1] += 1
        edges[round(segment.x1) + 1] += 1
        flush.setdefault(round(segment.x1), []).append(segment)
    shared = {x for x in edges if edges[x - 1] + edges[x] + edges[x + 1] >= 3}
    return sorted(shared | {round(x) - 1 for lines in flush.values() for x in _left_of_passages(lines)})


def _left_of_passages(lines: list[Segment]) -> Iterator[float]:
    """Yield the left edge of each run of lines under one another that share their right edge."""
    lines = sorted(lines, key=lambda line: -line.baseline)
    start = 0
    for end, line in enumerate(lines, 1):
        if end == len(lines) or line.baseline - lines[end].baseline > _WIDE_LEADING * line.size:
            if end - start >= 2:
                yield min(passage.x0 for passage in lines[start:end])
            start = end


def _bands(rows: list[Row], x: float) -> list[list[Row]]:
    """Return the longest runs of rows in which nothing crosses ``x``."""
    bands: list[list[Row]] = [[]]
    for row in rows:
        if any(segment.x0 < x - 0.5 and segment.x1 > x + 0.5 for segment in row):
            if _ends_in_heading(bands[-1], row):
                bands[-1].pop()
            bands.append([])
        else:
            bands[-1].append(row)
    return [band for band in bands if band]


def _ends_in_heading(band: list[Row], below: Row) -> bool:
    """Whether the last line of a band stands alone and nearer to what comes below it."""
    if len(band) < 2 or len(band[-1]) > 1:
        return False
    last = band[-1][0].baseline
    return last - below[0].baseline < _NEARER * (band[-2][0].baseline - last)
