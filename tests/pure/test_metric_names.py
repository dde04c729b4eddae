"""Events, metrics and spans are exactly those that are documented."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

from resume_analysis import metric_names
from resume_analysis.metric_names import EVENTS, METRICS
from resume_analysis.metrics import PageMetrics, WorkerMetrics

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "resume_analysis"


def logged() -> set[tuple[str, str]]:
    """Return (event, level) of every log call in the source."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            owner, level, first = node.func.value, node.func.attr, node.args[0]
            name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            if name in ("log", "_log") and level in ("debug", "info", "warning", "error"):
                assert isinstance(first, ast.Constant), f"{path.name}:{node.lineno}"
                found.add((str(first.value), level))
    return found


def test_every_event_is_documented_with_its_level() -> None:
    """A log line nobody documented, or a documented one nobody writes, is a fault."""
    assert {(event.name, event.level) for event in EVENTS} == logged()


def test_every_metric_is_documented_with_its_kind_and_labels() -> None:
    """What a scrape brings is what the table says."""

    class Idle:
        running, slots, held_by = 0, 1, None

    worker, page = WorkerMetrics(), PageMetrics()
    worker.watch(Idle())
    found = set()
    for source, registry in (("worker", worker._registry), ("page", page._page), ("page", page._queue)):
        for collector in registry._collector_to_names:
            kind = type(collector).__name__.lower()
            (described,) = collector.describe()
            name = described.name + ("_total" if kind == "counter" else "")
            found.add((name, kind, tuple(collector._labelnames), source))  # type: ignore[attr-defined]
    assert found == {(metric.name, metric.kind, metric.labels, metric.source) for metric in METRICS}


def test_the_page_about_telemetry_is_up_to_date() -> None:
    """docs/telemetry.md is generated."""
    assert (ROOT / "docs" / "telemetry.md").read_text(encoding="utf-8") == metric_names.page()


def test_dashboard_and_alerts_ask_for_metrics_that_exist() -> None:
    """A panel or a rule over a misspelt name would stay silent for ever."""
    known = {metric.name for metric in METRICS}
    known |= {f"{m.name}_{part}" for m in METRICS if m.kind == "histogram" for part in ("bucket", "count", "sum")}
    dashboard = json.loads((ROOT / "deploy" / "grafana" / "dashboard.json").read_text(encoding="utf-8"))
    rules = (ROOT / "deploy" / "prometheus" / "alerts.yaml").read_text(encoding="utf-8")
    asked = set(re.findall(r"resume_analysis_[a-z_]+", json.dumps(dashboard) + rules))
    assert asked
    assert asked <= known
