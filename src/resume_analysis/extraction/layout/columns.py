"""Where a page falls into columns, and where a gap only parts the cells of a row.

A gutter is an upright strip that no segment crosses. Resumes are full of gutters that part no columns: dates flush
right, skill tables, "label   value" lists. Read as columns, those lose the date of every job. So a gutter counts as
one between columns only with evidence, see ``evidence``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_analysis.extraction.layout.evidence import MIN_ROWS, SAME_BASELINE, Evidence, evidence_for
from resume_analysis.extraction.layout.segments import Row, Segment, rows_of


@dataclass(frozen=True, slots=True)
class Split:
    """A band of rows that a gutter parts into two columns."""

    left: list[Segment]
    right: list[Segment]
    score: float


_MIN_GUTTER = 5.0
_FAR_INDENT = 3.0
_NEARLY_AS_GOOD = 0.5
_WIDE_LEADING = 2.6
_NEARER = 0.8


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
    best = max(splits, key=lambda split: (split.score, len(split.left) + len(split.right)), default=None)
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
    near = SAME_BASELINE * size
    on_rows, on_others = (_count_level(cells, side, near) for side in (rows, others))
    return on_rows > on_others and evidence_for(rows, cells, size, trust_stream=False) is Evidence.NONE


def _sides(band: list[Row], x: float) -> tuple[list[Segment], list[Segment]]:
    segments = [segment for row in band for segment in row]
    return [s for s in segments if s.x1 <= x + 0.5], [s for s in segments if s.x1 > x + 0.5]


def _gutter(left: list[Segment], right: list[Segment]) -> float:
    """Return how wide the strip between two columns is."""
    return min((s.x0 for s in right), default=0.0) - max((s.x1 for s in left), default=0.0)


def _count_level(cells: list[Segment], others: list[Segment], near: float) -> int:
    """Return how many cells have one of ``others`` on their line."""
    lines = sorted(segment.baseline for segment in others)
    return sum(bisect_left(lines, cell.baseline - near) < bisect_left(lines, cell.baseline + near) for cell in cells)


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
        if is_part and (last - first < 2 * MIN_ROWS or _gutter(*_sides(band, x)) < narrowest):
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
    if count < MIN_ROWS:
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
