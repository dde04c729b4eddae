"""The whole corpus: layouts and scripts times stream orders times seeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.resumes.bands import BANDS, UNSOLVED
from benchmarks.resumes.layouts import COLUMNS, SINGLE, script_columns, script_single
from benchmarks.resumes.scripts import ARABIC, CHINESE, HEBREW, JAPANESE
from benchmarks.resumes.sheet import Layout, Sheet, StreamOrder, register_fonts
from benchmarks.resumes.typeset import TYPESET_COLUMNS, TYPESET_SINGLE


@dataclass(frozen=True)
class Sample:
    """One file with what it says."""

    group: str
    layout: str
    order: StreamOrder
    seed: int
    sheet: Sheet
    data: bytes

    @property
    def name(self) -> str:
        """A name that says how it was made."""
        return f"{self.layout}-{self.order}-{self.seed}"


def layouts() -> dict[str, dict[str, Layout]]:
    """Return the layouts by group."""
    groups: dict[str, dict[str, Layout]] = {
        "single": dict(SINGLE),
        "columns": dict(COLUMNS),
        "bands": dict(BANDS),
        "unsolved": dict(UNSOLVED),
    }
    has_dejavu = register_fonts()
    if has_dejavu:
        groups["single"] |= TYPESET_SINGLE
        groups["columns"] |= TYPESET_COLUMNS
        groups["rtl"] = {
            f"{script.name}_{kind.__name__.removeprefix('script_')}": kind(script)
            for script in (ARABIC, HEBREW)
            for kind in (script_single, script_columns)
        }
    groups["cjk"] = {
        f"{script.name}_{kind.__name__.removeprefix('script_')}": kind(script)
        for script in (CHINESE, JAPANESE)
        for kind in (script_single, script_columns)
    }
    return groups


def corpus(seeds: int = 4) -> Iterator[Sample]:
    """Yield every layout in every stream order, ``seeds`` times each."""
    for group, members in layouts().items():
        for name, layout in members.items():
            for seed in range(seeds):
                sheet = layout(seed)
                for order in StreamOrder:
                    yield Sample(group, name, order, seed, sheet, sheet.pdf(order, seed))
