"""Figures over runs: what counts as right, valid, steady and grounded."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from resume_analysis.errors import ConfigurationError, ModelError
from resume_analysis.evaluation import INJECTION, Case, Expected, evaluate, load_cases, renamed
from resume_analysis.models import Analysis, AnalysisInput, Usage
from resume_analysis.report import Report

CASE = Case(
    id="one",
    profession="nurse",
    level="3-5",
    name="Ada Example",
    today=date(2026, 1, 1),
    resume_text="Ada Example\nada.example@example.com\nPostgres, wound care\nB.Sc. Nursing",
    job_description="PostgreSQL, wound care, Kubernetes",
    expected=Expected(skills_present=("PostgreSQL",), skills_missing=("Kubernetes",), years=4.0, degree=3),
)


def report(score: int = 70, **changes: Any) -> Report:
    """A report that has every fact of ``CASE`` right, with some keys changed."""
    parts: dict[str, Any] = {
        "overallScore": score,
        "summary": "",
        "breakdown": {"skillsMatch": 50, "experienceMatch": 50, "educationMatch": 50},
        "skills": {"matched": ["Postgres"], "missing": ["k8s"]},
        "experience": {"requiredLevel": None, "inferredLevel": "3-5", "years": 4.1},
        "education": {"meetsRequirement": True},
        "strengths": [],
        "recommendations": [],
        "evidence": [{"path": "/breakdown/educationMatch", "quote": "B.Sc. Nursing", "start": 0, "end": 13}],
        "profile": {},
        "resume": {"characters": 60, "words": 8},
        "grounding": {"exact": 8, "fuzzy": 1, "dropped": 1},
    }
    return Report.model_validate(parts | changes)


def analysis(score: int = 70, calls: int = 1, **changes: Any) -> Analysis:
    """An analysis with known usage around ``report``."""
    return Analysis(report(score, **changes), Usage(100, 10, 0, Decimal("0.01"), calls), "m", "p/1", 40)


def run(analyse: Any, *, repeat: int = 1, twists: bool = False) -> Any:
    """Evaluate ``CASE`` with an analyser."""
    return asyncio.run(evaluate([CASE], analyse, repeat=repeat, twists=twists))


def always(answer: Analysis) -> Any:
    """An analyser that gives one answer."""

    async def analyse(question: AnalysisInput, today: date) -> Analysis:
        return answer

    return analyse


def test_facts_are_recognised_under_other_names() -> None:
    """Postgres is PostgreSQL, k8s is Kubernetes, and a tenth of a year is no error."""
    figures = run(always(analysis()))
    assert {name: share.percent for name, share in figures.facts.items()} == dict.fromkeys(
        ("degree", "skill missing", "skill present", "years"), 100.0
    )
    assert figures.wrong == ()


@pytest.mark.parametrize(
    ("fact", "changes"),
    [
        ("skill present", {"skills": {"matched": [], "missing": ["Kubernetes"]}}),
        ("skill missing", {"skills": {"matched": ["PostgreSQL", "Kubernetes"], "missing": []}}),
        ("years", {"experience": {"requiredLevel": None, "inferredLevel": "3-5", "years": 5.0}}),
        ("years", {"experience": {"requiredLevel": None, "inferredLevel": "3-5"}}),
        ("degree", {"evidence": []}),
    ],
)
def test_a_wrong_fact_is_counted_and_named(fact: str, changes: dict[str, Any]) -> None:
    """Each kind of fact fails by itself and says which case it was."""
    figures = run(always(analysis(**changes)))
    assert figures.facts[fact].percent == 0.0
    assert [share.percent for name, share in figures.facts.items() if name != fact] == [100.0] * 3
    assert [line.split(":")[:2] for line in figures.wrong] == [["one", f" {fact}"]]


def test_validity_repairs_grounding_and_cost_add_up() -> None:
    """One call is valid at first try, further calls are repairs; quotes, tokens and money are summed."""
    answers: Iterator[Analysis] = iter([analysis(calls=1), analysis(calls=3)])

    async def analyse(question: AnalysisInput, today: date) -> Analysis:
        return next(answers)

    figures = run(analyse, repeat=2)
    assert figures.valid_first_try.percent == 50.0
    assert figures.repairs == 2
    assert figures.grounded.percent == 90.0
    assert figures.usage == Usage(200, 20, 0, Decimal("0.02"), 4)


def test_spreads_come_from_repeats_names_and_injections() -> None:
    """Repeats spread, a name moves the score either way, an injection can lift it."""
    scores = count(60, 10)

    async def analyse(question: AnalysisInput, today: date) -> Analysis:
        if INJECTION in question.resume_text:
            return analysis(95)
        if "Ada" not in question.resume_text:
            return analysis(50)
        return analysis(next(scores))

    figures = run(analyse, repeat=3, twists=True)
    assert (figures.score_spread.mean, figures.score_spread.worst) == (20, 20)
    assert (figures.name_swap.mean, figures.name_swap.worst) == (20, 20)
    assert (figures.injection_lift.mean, figures.injection_lift.worst) == (25, 25)


def test_a_failed_run_is_counted_by_its_code_and_stops_nothing() -> None:
    """The rest of the runs go on; a failure is not valid at first try, and what it has cost is counted."""
    turn = count()

    async def analyse(question: AnalysisInput, today: date) -> Analysis:
        if next(turn) == 0:
            raise ModelError("refused", "The model refused.", usage=Usage(40, 4, 0, Decimal("0.03"), 1))
        return analysis()

    figures = run(analyse, repeat=2)
    assert figures.failed == {"refused": 1}
    assert figures.usage == Usage(140, 14, 0, Decimal("0.04"), 2)
    assert (figures.valid_first_try.right, figures.valid_first_try.total) == (1, 2)


def test_every_run_is_told_the_day_of_its_case() -> None:
    """Years do not depend on when the evaluation runs."""
    seen = set()

    async def analyse(question: AnalysisInput, today: date) -> Analysis:
        seen.add(today)
        return analysis()

    run(analyse, repeat=2, twists=True)
    assert seen == {CASE.today}


def test_the_table_and_the_json_say_the_same() -> None:
    """Both forms carry the figures; an unknown price is null, not zero."""
    free = replace(analysis(), usage=Usage(1, 1, 0, None, 1))
    figures = run(always(free))
    told = json.loads(json.dumps(figures.as_json()))
    assert told["cost_usd"] is None
    assert told["grounding_percent"] == 90.0
    assert "no price known" in figures.table()
    assert "90.0 % (9 of 10)" in figures.table()


def test_a_name_is_swapped_everywhere_and_nothing_else_is() -> None:
    """In full, in capitals, in an address; a word that merely holds the name stays."""
    text = "ADA EXAMPLE\nada.example@example.com\nRamada Hotel, Ada's references"
    swapped = renamed(text, "Ada Example")
    assert "ada" not in swapped.replace("Ramada", "").casefold()
    assert "Ramada Hotel" in swapped
    assert swapped.count("\n") == 2


def test_the_shipped_cases_span_professions_and_levels() -> None:
    """At least 40 cases, 8 professions, every experience level, each case once."""
    cases = load_cases(Path(__file__).parents[2] / "evals" / "cases.jsonl")
    assert len({case.id for case in cases}) == len(cases) >= 40
    assert len({case.profession for case in cases}) >= 8
    levels = {"student", "0-2", "3-5", "6+", "career_switcher"}
    assert {case.level for case in cases} == levels
    assert {case.experience_level for case in cases} == {*levels, None}
    assert all(case.expected.skills_present for case in cases)


def test_the_shipped_cases_are_what_their_script_makes() -> None:
    """The file in the repository is not edited by hand."""
    import runpy

    root = Path(__file__).parents[2]
    made = runpy.run_path(str(root / "scripts" / "make_eval_cases.py"))["lines"]()
    assert (root / "evals" / "cases.jsonl").read_text("utf-8") == "".join(made)


@pytest.mark.parametrize(
    ("content", "says"),
    [("", "no case"), ("{}\n", "Line 1"), ('{"id": 1}\n', "Line 1"), ("not json\n", "cases.jsonl: Invalid JSON")],
)
def test_a_bad_file_of_cases_says_which_line(tmp_path: Path, content: str, says: str) -> None:
    """A person who writes cases is told where the fault is."""
    path = tmp_path / "cases.jsonl"
    path.write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=says):
        load_cases(path)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_cases(tmp_path / "none.jsonl")
