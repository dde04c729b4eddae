"""A paper is shown by its entry alone, and by no entry that says it is not held, yet or any more."""

from __future__ import annotations

import pytest

from tests.pure.short_resume import statuses

MET = {"CPIM": "met"}


@pytest.mark.parametrize(
    "entry",
    [
        "CPIM, in preparation; exam voucher bought for February 2027",
        "CPIM: Part 1 passed in November 2025; Part 2 exam planned for May 2027",
        "CPIM, took the test in June 2026, missed by a few points, retake\n  set for February 2027",
        "CPIM, 2019. Not renewed after 2022.",
        "CPIM, two of four modules finished",
        "CPIM, last refreshed August 2024, refresher due",
        "CPIM, application lodged August 2026, interview set for February 2027",
        "CPIM, being completed",
        "CPIM, let go in 2024",
    ],
)
def test_a_paper_that_is_in_doubt_is_not_called_met(entry: str) -> None:
    """What becomes of it, nobody can tell: it is shown in part or left out."""
    assert statuses(f"\nCERTIFICATIONS\n{entry}\n", "- CPIM certification") != {"CPIM certification": "met"}
    assert statuses(f"\nCERTIFICATIONS\n{entry}\n", "- CPIM") != MET


@pytest.mark.parametrize(
    "entry",
    [
        "CPIM, 2023",
        "CPIM, passed at the first attempt, renewal due 2028",
        "CPIM, expected in 2019",
        "CPIM, 2 of 2 parts passed, 2021",
        "CPIM, 2023\nLean Green Belt, in preparation",
        "Web application security, in progress\nCPIM, 2023",
    ],
)
def test_a_paper_that_is_held_is_met_whatever_stands_beside_it(entry: str) -> None:
    """Each line of a list speaks for itself, and what lay ahead of a year gone by may be past."""
    assert statuses(f"\nCERTIFICATIONS\n{entry}\n", "- CPIM") == MET


def test_an_entry_of_the_education_goes_on_to_a_blank_line() -> None:
    """The letters in its first line are not held where its third says so."""
    entry = (
        "Executive Master of Finance and Control (RC)\nUniversiteit Zuid, part-time, 2022 – now\nThesis in progress\n"
    )
    assert "RC" not in statuses(f"\nEDUCATION\n{entry}\n", "- RC")


def test_what_is_denied_in_one_place_is_not_shown_by_another() -> None:
    """Somebody else is registered, who signs."""
    told = "\nREGISTRATION\nRPEQ: not yet registered. At present an RPEQ director signs my designs.\n"
    assert statuses(told, "- Current RPEQ registration") != {"RPEQ": "met"}
    assert "met" not in statuses(told, "- Current RPEQ registration").values()


def test_a_lower_belt_is_not_the_one_asked_for() -> None:
    """Yellow is below green, and green below black."""
    for own, asked in (("Yellow", "Green"), ("Green", "Black")):
        told = f"\nCERTIFICATIONS\nLean Six Sigma {own} Belt, 2024\n"
        assert "met" not in statuses(told, f"- Six Sigma, {asked} Belt").values()
    held = statuses("\nCERTIFICATIONS\nLean Six Sigma Green Belt, 2024\n", "- Six Sigma, Green Belt")
    assert "met" in held.values()


def test_little_of_a_thing_shows_it_in_part() -> None:
    """Who has not much Excel has little of it."""
    assert statuses("\nSKILLS\nProcore and Bluebeam on a tablet; not much Excel\n", "- Excel") == {"Excel": "partial"}
    assert statuses("\nSKILLS\nBasic HTML. A first course in SQL\n", "- SQL") == {"SQL": "partial"}


@pytest.mark.parametrize(
    "told",
    ["Trained myself on Kafka here for an audit log", "Taught myself Kafka in the evenings", "Studied for Kafka exams"],
)
def test_what_somebody_taught_themselves_is_shown_in_part(told: str) -> None:
    """Nobody put it to use."""
    assert statuses(f"- {told}\n", "- Kafka") != {"Kafka": "met"}


def test_a_paper_that_lies_ahead_is_not_shown_by_having_studied_for_it() -> None:
    """Elsewhere than in its entry it shows no more than there."""
    told = (
        "- Studied hard and used the CFA material at work\n\nCERTIFICATIONS\nCFA: Level II exam booked for May 2027\n"
    )
    assert "met" not in statuses(told, "- CFA charter").values()


def test_a_post_that_somebody_else_leaves_is_no_demand() -> None:
    """Nor is the sort of environment one was in."""
    for said in ("Our current head pastry chef is leaving after six years", "Experience in an audited environment"):
        assert "met" not in statuses("- Worked beside the head pastry chef, audited weekly\n", f"- {said}").values()
