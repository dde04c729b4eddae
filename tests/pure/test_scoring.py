"""Scores follow from levels and evidence by fixed rules."""

from __future__ import annotations

import pytest

from resume_analysis import scoring
from resume_analysis.scoring import Shows


def test_a_must_weighs_twice_a_nice_to_have() -> None:
    """One must shown and one nice-to-have lacking is two thirds."""
    assert scoring.skills_match([Shows("must", "met"), Shows("nice", "missing")]) == 67
    assert scoring.skills_match([Shows("must", "missing"), Shows("nice", "met")]) == 33


def test_partial_counts_half() -> None:
    """A requirement partly shown is half a requirement."""
    assert scoring.skills_match([Shows("must", "partial"), Shows("must", "missing")]) == 25


def test_unnamed_evidence_never_outweighs_named_evidence() -> None:
    """Quotes that do not name their requirement count only beside quotes that do."""
    unnamed = [Shows("must", "partial", named=False)] * 8
    assert scoring.skills_match(unnamed) == 0
    assert scoring.skills_match([Shows("must", "met"), *unnamed[:1]]) == 75
    assert scoring.skills_match([Shows("must", "met"), *unnamed]) == 22
    assert scoring.skills_match(unnamed, nameable=False) == 50


def test_what_nobody_judged_counts_half_at_most() -> None:
    """One requirement that is met is no full match of many, and what nobody judged adds nothing to what lacks."""
    assert scoring.skills_match([Shows("must", "met")], unjudged=6) == 63
    assert scoring.skills_match([Shows("must", "met"), Shows("must", "missing")], unjudged=4) == 50
    assert scoring.skills_match([Shows("must", "missing")], unjudged=6) == 0
    assert scoring.skills_match([], unjudged=6) is None


def test_without_requirements_there_is_no_match_and_breadth_counts() -> None:
    """Twelve skills are full breadth."""
    assert scoring.skills_match([]) is None
    assert [scoring.skills_breadth(n) for n in (0, 3, 12, 40)] == [0, 25, 100, 100]


@pytest.mark.parametrize(
    ("years", "asked", "level", "score"),
    [
        (6.0, 3.0, 4, 100),
        (1.5, 3.0, 4, 50),
        (1.5, 3.0, 2, 33),
        (30.0, 6.0, 4, 100),
        (None, 3.0, 4, 50),
        (0.0, 0.0, 3, 85),
        (None, 0.0, 4, 100),
        (9.0, 3.0, 0, 0),
        (6.0, None, 4, 100),
        (0.0, None, 4, 40),
        (None, None, 4, 50),
    ],
)
def test_experience_comes_from_years_tempered_by_the_level(
    years: float | None, asked: float | None, level: int, score: int
) -> None:
    """Years short of what is asked count in proportion, unknown ones half, a low level takes away."""
    assert scoring.experience_match(years, asked, level) == score


def test_the_level_asked_for_goes_before_what_the_job_description_says() -> None:
    """A level is a setting, a number in prose is a reading."""
    assert scoring.years_asked("3-5", 8.0) == 3.0
    assert scoring.years_asked(None, 8.0) == 8.0
    assert scoring.years_asked(None, None) is None


def test_overall_weighs_half_three_tenths_and_two_tenths_and_rounds_halves_up() -> None:
    """The weights are those of the rubric; binary fractions do not move a half."""
    scores = {"skills": 51, "experience": 80, "education": 75}
    assert scoring.overall_score(scores, scoring.DEFAULT_WEIGHTS) == 65  # 64.5
    assert scoring.overall_score({"a": 29, "b": 0}, {"a": 0.5, "b": 0.5}) == 15  # 14.5


def test_a_team_may_weigh_otherwise() -> None:
    """Weights need not add up to one."""
    assert scoring.overall_score({"skills": 100, "experience": 0}, {"skills": 1.0, "experience": 1.0}) == 50


def test_a_top_level_takes_two_quotes_and_any_level_takes_one() -> None:
    """The evidence caps the level."""
    assert [scoring.supported_level(4, quotes) for quotes in (0, 1, 2, 3)] == [0, 3, 4, 4]
    assert scoring.supported_level(1, 3) == 1


@pytest.mark.parametrize(
    ("years", "claimed", "level"),
    [
        (1.0, "6+", "0-2"),
        (4.0, "0-2", "3-5"),
        (9.0, "0-2", "6+"),
        (1.0, "student", "student"),
        (9.0, "student", "6+"),
        (9.0, "career_switcher", "career_switcher"),
        (None, "3-5", "3-5"),
    ],
)
def test_the_inferred_level_follows_the_dates(years: float | None, claimed: str, level: str) -> None:
    """A model's claim stands only where dates cannot decide."""
    assert scoring.inferred_level(years, claimed) == level  # type: ignore[arg-type]


def test_who_asks_about_a_student_may_have_years_of_jobs() -> None:
    """Jobs beside the studies make no professional of a student where that is the level asked about."""
    assert scoring.inferred_level(4.0, "student", asked="student") == "student"
    assert scoring.inferred_level(4.0, "student", asked="3-5") == "3-5"
