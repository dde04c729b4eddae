"""The short form of the fuzz target; ``make fuzz`` runs the long one."""

from __future__ import annotations

from tests.extraction.fuzz import run


def test_mutated_files_never_bring_the_reader_down() -> None:
    """A few seconds of mutants end in text or in a code of their own."""
    outcomes = run(seconds=4, seed=7)
    assert outcomes.total() > 10
