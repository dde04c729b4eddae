"""The allowance all workers share, on real servers; time is turned by hand except where processes race."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from tests.llm.allowance import Allowance

MIGRATION = Path(__file__).parents[2] / "supabase/migrations/20261124000300_llm_budget.sql"


@pytest.fixture
def allowance(budget_database: str) -> Iterator[Allowance]:
    """Return a scope with 10 requests and 1,000 tokens a minute and one dollar a day."""
    with Allowance(budget_database, requests_per_minute=10, tokens_per_minute=1000, usd_per_day=1) as allowance:
        yield allowance


def test_eight_processes_use_all_of_the_allowance_and_no_more(budget_database: str) -> None:
    """Eight processes that take what they can stay within 100 % of a minute's tokens and reach 95 %."""
    limit = 100_000
    command = [sys.executable, "-m", "tests.llm.allowance", budget_database, str(limit)]
    with Allowance(budget_database):  # its clock stands still: one minute, however long the race takes
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        processes = [subprocess.Popen([*command, str(seed)], text=True, **pipes) for seed in range(8)]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        results = [tuple(map(int, process.communicate()[0].split())) for process in processes]

    assert [process.returncode for process in processes] == [0] * 8
    assert sum(calls > 0 for calls, _ in results) >= 2  # on a busy machine the first may take most of it
    assert 0.95 * limit <= sum(used for _, used in results) <= limit


def test_no_sixty_seconds_ever_hold_more_than_a_minutes_allowance(allowance: Allowance) -> None:
    """Over six minutes of more demand than there is room, every window keeps to both limits and use reaches 95 %."""
    chance = random.Random(7)
    grants: list[tuple[float, int]] = []
    for _ in range(700):
        allowance.turn(chance.uniform(0, 1.1))
        taken = allowance.take(tokens=(size := chance.randint(20, 150)))
        if taken["granted"]:
            grants.append((allowance.now.timestamp(), size))

    windows = [[size for at, size in grants if start <= at < start + 60] for start, _ in grants]
    assert max(map(len, windows)) <= 10
    assert max(map(sum, windows)) <= 1000
    minutes = (grants[-1][0] - grants[0][0]) / 60
    assert minutes > 5
    assert len(grants) >= 0.95 * 10 * minutes


def test_what_one_limit_denies_takes_nothing_of_the_other(allowance: Allowance) -> None:
    """A call without room for its tokens does not count as a request, and the other way round."""
    assert allowance.take(tokens=900)["granted"]
    for _ in range(20):
        assert allowance.take(tokens=200)["denied_by"] == "tokens"
    assert (allowance.status()["requests"], allowance.status()["tokens"]) == (1, 900)
    for _ in range(9):
        assert allowance.take(tokens=1)["granted"]
    assert allowance.take(tokens=1)["denied_by"] == "requests"
    assert (allowance.status()["requests"], allowance.status()["tokens"]) == (10, 909)


def test_a_denied_call_is_told_when_there_is_room(allowance: Allowance) -> None:
    """The wait is right to the second: not yet just before, granted after."""
    allowance.take(tokens=600)
    allowance.turn(20.4)
    allowance.take(tokens=300)
    allowance.turn(3.3)
    wait = allowance.take(tokens=700)["wait_seconds"]

    assert wait == pytest.approx(61 - 23.7 + 0, abs=0.001)
    allowance.turn(wait - 0.01)
    assert not allowance.take(tokens=700)["granted"]
    allowance.turn(0.01)
    assert allowance.take(tokens=700)["granted"]


def test_the_unused_part_is_given_back(allowance: Allowance) -> None:
    """What a call did not need is there for the next one; what it needed beyond its room counts as well."""
    taken = allowance.take(tokens=1000)
    allowance.settle(taken, tokens=250)
    assert allowance.status()["tokens"] == 250
    taken = allowance.take(tokens=100)
    allowance.settle(taken, tokens=900, calls=2)
    assert (allowance.status()["requests"], allowance.status()["tokens"]) == (3, 1150)
    assert allowance.take(tokens=1)["denied_by"] == "tokens"


def test_a_late_settlement_gives_nothing_back(allowance: Allowance) -> None:
    """Room that has left the window cannot be returned into the room of others."""
    taken = allowance.take(tokens=800)
    allowance.turn(61)
    allowance.take(tokens=300)
    allowance.settle(taken, tokens=0)

    assert allowance.status()["tokens"] == 300


def test_a_call_larger_than_a_minute_gets_the_whole_minute(allowance: Allowance) -> None:
    """A call that needs more than the limit is not held back for ever."""
    taken = allowance.take(tokens=50_000)

    assert (taken["granted"], taken["taken_tokens"]) == (True, 1000)
    assert allowance.take(tokens=1)["denied_by"] == "tokens"


def test_without_limits_everything_is_granted(budget_database: str) -> None:
    """A scope without limits counts and holds nothing back."""
    with Allowance(budget_database) as allowance:
        assert all(allowance.take(tokens=10_000)["granted"] for _ in range(50))
        assert (allowance.status()["requests"], allowance.status()["tokens"]) == (50, 500_000)


def test_a_rate_limit_pauses_everybody_for_as_long_as_asked(allowance: Allowance) -> None:
    """After a 429 nobody calls before Retry-After is over, and then everybody may."""
    assert allowance.fail("rate_limited", retry_after=300)["wait_seconds"] == pytest.approx(300)

    allowance.turn(299)
    assert allowance.take()["denied_by"] == "paused"
    assert allowance.take()["wait_seconds"] == pytest.approx(1)
    allowance.turn(1)
    assert [allowance.take()["granted"] for _ in range(3)] == [True] * 3


def test_pauses_without_a_time_grow_until_an_answer_comes(allowance: Allowance) -> None:
    """Without Retry-After the pause is 5 s, doubled each time up to two minutes; a good answer starts it anew."""
    pauses = []
    for _ in range(7):
        pauses.append(allowance.fail("model_overloaded")["wait_seconds"])
        allowance.turn(pauses[-1])
    assert pauses == pytest.approx([5, 10, 20, 40, 80, 120, 120])

    allowance.settle(allowance.take(), tokens=1)
    assert allowance.fail("model_overloaded")["wait_seconds"] == pytest.approx(5)


def test_calls_under_way_together_make_one_pause(allowance: Allowance) -> None:
    """Eight calls that hit the same overload do not lengthen the pause eight times."""
    under_way = [allowance.take() for _ in range(8)]
    waits = [allowance.settle(taken, error_code="model_overloaded")["wait_seconds"] for taken in under_way]

    assert waits == pytest.approx([5] * 8)


@pytest.mark.parametrize("code", ["model_unauthorized", "model_not_found", "quota_exhausted"])
def test_a_refused_key_opens_the_circuit_for_everybody(allowance: Allowance, code: str) -> None:
    """Nobody calls with a key, name or quota that was refused, and the status names the cause."""
    allowance.fail(code)

    assert allowance.take()["denied_by"] == "circuit"
    status = allowance.status()
    assert (status["denied_by"], status["circuit_code"]) == ("circuit", code)
    assert status["wait_seconds"] == pytest.approx(60)


def test_one_probe_closes_the_circuit(allowance: Allowance) -> None:
    """When the time is up one call goes through and the others wait; its success lets all through."""
    allowance.fail("quota_exhausted")
    allowance.turn(61)
    probe = allowance.take()
    assert probe["granted"]
    assert allowance.take()["denied_by"] == "circuit"

    allowance.settle(probe, tokens=10)

    assert allowance.take()["granted"]
    assert allowance.status()["denied_by"] is None


def test_a_failed_probe_opens_it_for_longer(allowance: Allowance) -> None:
    """The circuit stays open one, two, four, eight and then ten minutes at a time."""
    waits = []
    for _ in range(6):
        waits.append(allowance.fail("model_unauthorized")["wait_seconds"])
        allowance.turn(waits[-1])

    assert waits == pytest.approx([60, 120, 240, 480, 600, 600])


def test_a_probe_that_vanished_is_followed_by_another(allowance: Allowance) -> None:
    """A worker that dies while probing does not leave the circuit open for ever."""
    allowance.fail("model_unauthorized")
    allowance.turn(61)
    assert allowance.take()["granted"]
    allowance.turn(89)
    assert not allowance.take()["granted"]
    allowance.turn(1)
    assert allowance.take()["granted"]


def test_a_probe_that_told_nothing_is_repeated_soon(allowance: Allowance) -> None:
    """A time-out says nothing about the key: the next probe follows ten seconds later."""
    allowance.fail("model_unauthorized")
    allowance.turn(61)
    assert allowance.fail("model_timeout")["wait_seconds"] == pytest.approx(10)
    allowance.turn(10)
    assert allowance.take()["granted"]


def test_calls_from_before_the_opening_change_nothing(allowance: Allowance) -> None:
    """Eight refusals of one bad key open the circuit once, and a good answer from before does not close it."""
    under_way = [allowance.take() for _ in range(9)]
    waits = [allowance.settle(taken, error_code="model_unauthorized")["wait_seconds"] for taken in under_way[:8]]
    assert waits == pytest.approx([60] * 8)

    allowance.settle(under_way[8], tokens=10)
    assert allowance.take()["denied_by"] == "circuit"


def test_the_cost_of_the_day_is_limited(allowance: Allowance) -> None:
    """When the day's dollars are spent nobody calls until midnight UTC, and the status says so."""
    for cost in ("0.40", "0.35", "0.30"):
        allowance.settle(allowance.take(), tokens=1, cost_usd=cost)

    denied = allowance.take()
    assert denied["denied_by"] == "daily_cost"
    assert denied["wait_seconds"] == pytest.approx(12 * 3600)
    assert str(allowance.status()["cost_usd"]) == "1.05"
    allowance.turn(12 * 3600)
    assert allowance.take()["granted"]
    assert allowance.status()["cost_usd"] == 0


def test_a_repeated_settlement_counts_once(allowance: Allowance) -> None:
    """A settlement whose answer was lost can be sent again: cost, tokens and pauses count once."""
    taken = allowance.take(tokens=500)
    outcome = {"tokens": 100, "cost_usd": "0.25", "error_code": "model_overloaded", "call_id": str(uuid4())}
    waits = [allowance.settle(taken, **outcome)["wait_seconds"] for _ in range(3)]

    assert waits == pytest.approx([5, 5, 5])
    assert (allowance.status()["tokens"], str(allowance.status()["cost_usd"])) == (100, "0.25")


def test_settlements_are_forgotten_after_an_hour(allowance: Allowance, budget_database: str) -> None:
    """What makes repeating safe does not grow for ever."""
    for _ in range(12):
        allowance.settle(allowance.take(tokens=1), tokens=1, call_id=str(uuid4()))
        allowance.turn(3601)

    with psycopg.connect(budget_database) as connection:
        assert connection.execute("select count(*) from resume_analysis.llm_settlements").fetchone() == (1,)


def test_a_failed_call_costs_as_well(allowance: Allowance) -> None:
    """The cost of a refused answer counts towards the day."""
    allowance.settle(allowance.take(), tokens=1, cost_usd="0.25", error_code="refused")

    assert str(allowance.status()["cost_usd"]) == "0.25"


def test_the_migration_loads_twice_and_keeps_what_is_there(allowance: Allowance, budget_database: str) -> None:
    """Loading the file again changes nothing: no error, no lost count."""
    allowance.take(tokens=123)
    with psycopg.connect(budget_database, autocommit=True) as connection:
        connection.execute(MIGRATION.read_bytes())

    assert allowance.status()["tokens"] == 123


def test_strangers_may_not_touch_the_budget(budget_database: str) -> None:
    """A role without a grant can neither take, settle nor look."""
    with psycopg.connect(budget_database) as connection:
        connection.execute("create role budget_stranger")
        allowed = connection.execute(
            "select p.proname, has_function_privilege('budget_stranger', p.oid, 'execute') from pg_proc p"
            " where p.pronamespace = 'public'::regnamespace and p.proname like '%llm_budget%' order by 1"
        ).fetchall()
        connection.rollback()

    assert allowed == [("llm_budget_status", False), ("settle_llm_budget", False), ("take_llm_budget", False)]
