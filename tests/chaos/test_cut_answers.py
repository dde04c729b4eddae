"""Answers of the database are lost on the way; the calls are repeated, and that makes no difference."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chaos.cutting_proxy import proxy_before
from tests.chaos.fleet import NewFleet
from tests.chaos.history import Record, check, events_of, history_of, jobs_of, keep_history, left, submit
from tests.databases import migrated_database

FORMS = {
    # which calls, how many cuts in short and in full, how many jobs per cut, share of model calls that fail
    "complete_analysis_jobs": (25, 500, 4, 0.0),
    "claim_next_analysis_job": (15, 200, 4, 0.0),
    "fail_analysis_job": (0, 60, 4, 0.4),  # failed jobs wait for their back-off: only in full
}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("function", FORMS)
def test_lost_answers_change_nothing(
    watched: str,
    postgres_18: str,
    events: Path,
    full: bool,
    new_fleet: NewFleet,
    chance: random.Random,
    tell: Callable[[str], None],
    function: str,
) -> None:
    """The jobs end as in a run without faults, no model is asked twice and no tokens are counted twice."""
    short_cuts, full_cuts, jobs_per_cut, transient = FORMS[function]
    cuts = full_cuts if full else short_cuts
    if not cuts:
        pytest.skip("only in the full form")
    submitted = submit(watched, cuts * jobs_per_cut)
    with (
        proxy_before(watched, chance) as proxy,
        new_fleet(proxy.url, concurrency=4, delay=0.05, lease=60, transient=transient) as fleet,
    ):
        proxy.function, proxy.share, proxy.budget = function.encode(), 0.5, cuts
        fleet.start(4)
        fleet.until(lambda: left(watched) == 0, within=900)
        made = proxy.cuts
    jobs, seen = jobs_of(watched), events_of(events)
    findings = check(submitted, jobs, history_of(watched), seen)
    asked = Counter(event["job"] for event in seen if event["event"] == "asked")
    tell(f"cuts={made} {findings}")
    findings.hold()
    assert made == cuts
    for job in jobs:
        calls = asked[str(job["id"])]
        assert (job["attempt"], job["ended"], job["input_tokens"]) == (calls, calls, 10 * calls)
        assert job["retry_count"] == calls - 1
    if not transient:
        assert _states(jobs) == _states(_without_faults(postgres_18, len(submitted), new_fleet))


def _without_faults(server: str, count: int, new_fleet: NewFleet) -> list[Record]:
    with migrated_database(server) as url, tempfile.TemporaryDirectory(prefix="ra-chaos-") as folder:
        keep_history(url)
        submit(url, count)
        with new_fleet(url, folder=Path(folder), concurrency=4, delay=0.05, lease=60) as fleet:
            fleet.start(4)
            fleet.until(lambda: left(url) == 0, within=300)
        return jobs_of(url)


def _states(jobs: list[Record]) -> Counter[tuple[object, ...]]:
    told = ("status", "attempt", "retry_count", "lost_leases", "ended", "input_tokens", "error_code", "report")
    return Counter(tuple(job[name] for name in told) for job in jobs)
