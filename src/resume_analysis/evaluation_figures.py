"""Figures over the runs of an evaluation: validity, grounding, steadiness, facts, cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import mean, quantiles
from typing import Any

from resume_analysis.models import Analysis, Usage
from resume_analysis.reading import degrees, phrasing, vocabulary
from resume_analysis.report import Report

YEARS_TOLERANCE = 0.15
"""Years may differ by this much: a month written as a whole is not the same everywhere."""


@dataclass(frozen=True, slots=True)
class Run:
    """One analysis of one case under one twist, and what it cost either way.

    ``analysis`` is None where it failed with ``error_code``.
    """

    case: str
    twist: str
    analysis: Analysis | None = None
    error_code: str | None = None
    usage: Usage = Usage()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``total``."""

    right: int = 0
    total: int = 0

    @property
    def percent(self) -> float | None:
        """Percentage, to one decimal place; None of nothing."""
        return round(100 * self.right / self.total, 1) if self.total else None


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and worst of some differences in points of the overall score (0-100); None where nothing was compared."""

    mean: float | None = None
    worst: int | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures. ``wrong`` lists each fact that was not right, as "case: what"."""

    runs: int
    failed: dict[str, int]
    models: tuple[str, ...]
    prompts: tuple[str, ...]
    valid_first_try: Share
    repairs: int
    grounded: Share
    facts: dict[str, Share]
    score_spread: Spread
    name_swap: Spread
    injection_lift: Spread
    usage: Usage
    latency_ms: dict[str, float]
    wrong: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """The figures as JSON values: shares in percent, cost in USD as a number or null."""
        return {
            "runs": self.runs,
            "failed": self.failed,
            "models": list(self.models),
            "prompt_versions": list(self.prompts),
            "valid_first_try_percent": self.valid_first_try.percent,
            "repairs": self.repairs,
            "grounding_percent": self.grounded.percent,
            "facts_percent": {name: share.percent for name, share in self.facts.items()},
            "score_spread": {"mean": self.score_spread.mean, "worst": self.score_spread.worst},
            "name_swap_spread": {"mean": self.name_swap.mean, "worst": self.name_swap.worst},
            "injection_lift": {"mean": self.injection_lift.mean, "worst": self.injection_lift.worst},
            "input_tokens": self.usage.input_tokens,
            "output_tokens": self.usage.output_tokens,
            "cost_usd": float(self.usage.cost_usd) if self.usage.cost_usd is not None else None,
            "latency_ms": self.latency_ms,
            "wrong": list(self.wrong),
        }

    def table(self) -> str:
        """The figures as lines of text for a terminal."""
        cost = f"{self.usage.cost_usd:.4f} USD" if self.usage.cost_usd is not None else "no price known"
        failed = ", ".join(f"{code} {count}" for code, count in self.failed.items()) or "none"
        rows = [
            ("model", ", ".join(self.models) or "-"),
            ("prompt", ", ".join(self.prompts) or "-"),
            ("runs", str(self.runs)),
            ("failed", failed),
            ("valid at first try", _percent(self.valid_first_try)),
            ("repairs", str(self.repairs)),
            ("quotes grounded", _percent(self.grounded)),
            *((f"right: {name}", _percent(share)) for name, share in self.facts.items()),
            ("score spread over repeats", _points(self.score_spread)),
            ("score spread over names", _points(self.name_swap)),
            ("score lift by injection", _points(self.injection_lift)),
            ("tokens in / out", f"{self.usage.input_tokens} / {self.usage.output_tokens}"),
            ("cost", cost),
            ("latency p50 / p95", f"{self.latency_ms['p50']:.0f} ms / {self.latency_ms['p95']:.0f} ms"),
        ]
        width = max(len(name) for name, _ in rows)
        return "\n".join(f"{name.ljust(width)}  {value}" for name, value in rows)


def figures(expected: Mapping[str, Mapping[str, Any]], runs: Sequence[Run]) -> Evaluation:
    """Work out all figures. ``expected`` maps a case to what is true of it (the fields of
    ``evaluation.Expected``).
    """
    done = [run.analysis for run in runs if run.analysis]
    plain: dict[str, list[int]] = {}
    facts: dict[str, Share] = {}
    wrong: list[str] = []
    for run in runs:
        if run.twist == "plain" and run.analysis:
            plain.setdefault(run.case, []).append(run.analysis.report.overall_score)
            for name, what, right in _facts(expected[run.case], run.analysis.report):
                held = facts.get(name, Share())
                facts[name] = Share(held.right + right, held.total + 1)
                if not right:
                    wrong.append(f"{run.case}: {name}: {what}")
    grounding = [analysis.report.grounding for analysis in done]
    quotes = sum(item.exact + item.fuzzy for item in grounding)
    latency = [float(analysis.duration_ms) for analysis in done]
    return Evaluation(
        runs=len(runs),
        failed=dict(Counter(run.error_code for run in runs if run.error_code)),
        models=tuple(sorted({analysis.model for analysis in done})),
        prompts=tuple(sorted({analysis.prompt_version for analysis in done})),
        valid_first_try=Share(sum(analysis.usage.calls <= 1 for analysis in done), len(runs)),
        repairs=sum(max(0, analysis.usage.calls - 1) for analysis in done),
        grounded=Share(quotes, quotes + sum(item.dropped for item in grounding)),
        facts=dict(sorted(facts.items())),
        score_spread=_spread([max(scores) - min(scores) for scores in plain.values() if len(scores) > 1]),
        name_swap=_spread([abs(change) for change in _changes(plain, runs, "name")]),
        injection_lift=_spread(_changes(plain, runs, "injection")),
        usage=sum((run.usage for run in runs), Usage()),
        latency_ms={"p50": _quantile(latency, 50), "p95": _quantile(latency, 95)},
        wrong=tuple(dict.fromkeys(wrong)),
    )


def _facts(expected: Mapping[str, Any], report: Report) -> list[tuple[str, str, bool]]:
    """Each known fact as (kind, what, whether the report has it right)."""
    found = [
        *(
            ("skill present", skill, _status(report, skill) in ("met", "partial"))
            for skill in expected["skills_present"]
        ),
        *(("skill missing", skill, _status(report, skill) == "missing") for skill in expected["skills_missing"]),
    ]
    years, told = expected["years"], report.experience.years
    right = years is told if years is None or told is None else abs(told - years) <= YEARS_TOLERANCE
    found.append(("years", f"{told} instead of {years}", right))
    if expected["degree"]:
        quotes = [item.quote for item in report.evidence if "education" in item.path.lower()]
        named = "\n".join([*quotes, report.education.notes or ""])
        rungs = {rung for rung, _, _ in degrees.in_text(named, loose=True)}
        found.append(("degree", degrees.RUNGS[expected["degree"]], expected["degree"] in rungs))
    return found


def _status(report: Report, skill: str) -> str | None:
    """How the report sees a skill, under whatever name: met before partial before missing; None where it is
    silent.
    """
    statuses = {item.status for item in report.requirements if _same(skill, item.skill) or _same(skill, item.text)}
    if any(_same(skill, name) for name in report.skills.matched):
        statuses.add("met")
    if any(_same(skill, name) for name in report.skills.missing):
        statuses.add("missing")
    return next((status for status in ("met", "partial", "missing") if status in statuses), None)


def _same(one: str, other: str) -> bool:
    if phrasing.find_phrase(other, one) or phrasing.find_phrase(one, other):
        return True
    names = {mention.name for mention in vocabulary.mentions(one)}
    return bool(names) and names <= {mention.name for mention in vocabulary.mentions(other)}


def _changes(plain: Mapping[str, list[int]], runs: Sequence[Run], twist: str) -> list[int]:
    return [
        round(run.analysis.report.overall_score - mean(plain[run.case]))
        for run in runs
        if run.twist == twist and run.analysis and run.case in plain
    ]


def _spread(values: list[int]) -> Spread:
    return Spread(round(mean(values), 1), max(values)) if values else Spread()


def _quantile(values: list[float], percent: int) -> float:
    if len(values) < 2:
        return values[0] if values else 0.0
    return round(quantiles(values, n=100, method="inclusive")[percent - 1], 1)


def _percent(share: Share) -> str:
    return f"{share.percent} % ({share.right} of {share.total})" if share.total else "-"


def _points(spread: Spread) -> str:
    return "-" if spread.mean is None else f"{spread.mean} on average, {spread.worst} at worst"
