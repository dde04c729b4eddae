"""How much of a shared allowance eight processes use, never more than all of it, and what a reservation costs.

Every process takes room for calls of 100 to 800 tokens from one allowance of 200,000 tokens a minute, until there is no
more; then the same with an allowance that never runs out, for the time a reservation takes. The named peer, in the
same run and on the same server, is pyrate-limiter's PostgresBucket. It counts tokens as rows.

    uv run --with pyrate-limiter python -m benchmarks.bench_llm_budget [--processes 8] [--seconds 5]
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import random
from collections.abc import Callable
from importlib.util import find_spec
from statistics import quantiles
from time import perf_counter, sleep
from typing import Any
from uuid import uuid4

import psycopg
from tests.databases import embedded_server, scratch_database

from resume_analysis.migrate import migrate

ALLOWANCE = 200_000
NEVER_USED_UP = 2_000_000_000
SMALLEST, LARGEST = 100, 800
DENIALS_THAT_END_IT = 100
PAUSE_AFTER_DENIAL = 0.01

Take = Callable[[int], bool]


def ours(url: str, allowance: int) -> Take:
    """Return a function that takes and settles with the budget's SQL functions."""
    connection = psycopg.connect(url, autocommit=True, prepare_threshold=None)

    def take(tokens: int) -> bool:
        statement = (
            "select * from take_llm_budget(p_tokens => %s, p_requests_per_minute => %s, p_tokens_per_minute => %s)"
        )
        row = connection.execute(statement, [tokens, NEVER_USED_UP, allowance]).fetchone()
        if row is None or not row[0]:
            return False
        statement = (
            "select * from settle_llm_budget(p_taken_at => %s, p_taken_tokens => %s, p_tokens => %s, p_call_id => %s)"
        )
        connection.execute(statement, [row[3], row[4], tokens, uuid4()])
        return True

    return take


def peer(url: str, allowance: int) -> Take:
    """Return a function that puts tokens into pyrate-limiter's bucket."""
    from psycopg_pool import ConnectionPool
    from pyrate_limiter import Duration, Rate, RateItem
    from pyrate_limiter.buckets.postgres import PostgresBucket

    logging.disable()
    pool = ConnectionPool(url, min_size=1, max_size=1, open=True)
    bucket = PostgresBucket(pool, "tokens", [Rate(allowance, Duration.MINUTE)])

    def take(tokens: int) -> bool:
        return bool(bucket.put(RateItem("tokens", bucket.now(), weight=tokens)))

    return take


def use_up(make: Callable[[str, int], Take], url: str, seed: int, answers: Any) -> None:
    """Take until denied many times in a row; answer with the tokens taken."""
    take, chance = make(url, ALLOWANCE), random.Random(seed)
    taken = denied = 0
    while denied < DENIALS_THAT_END_IT:
        size = chance.randint(SMALLEST, LARGEST)
        if take(size):
            taken, denied = taken + size, 0
        else:
            denied += 1
            sleep(PAUSE_AFTER_DENIAL)
    answers.put(taken)


def measure(make: Callable[[str, int], Take], url: str, seed: int, answers: Any, seconds: float) -> None:
    """Take as fast as possible; answer with the milliseconds of each granted reservation."""
    take, chance = make(url, NEVER_USED_UP), random.Random(seed)
    times = []
    end = perf_counter() + seconds
    while perf_counter() < end:
        started = perf_counter()
        while not take(chance.randint(SMALLEST, LARGEST)):
            sleep(0.001)
        times.append(1000 * (perf_counter() - started))
    answers.put(times)


def race(
    target: Callable[..., None], make: Callable[[str, int], Take], url: str, processes: int, *more: Any
) -> list[Any]:
    """Run ``target`` in several processes at once and return their answers."""
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    running = [context.Process(target=target, args=(make, url, seed, answers, *more)) for seed in range(processes)]
    for process in running:
        process.start()
    found = [answers.get(timeout=300) for _ in running]
    for process in running:
        process.join()
    return found


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=5)
    arguments = parser.parse_args()
    if find_spec("pyrate_limiter") is None:
        parser.error("the peer is not installed: run it as 'make bench-budget' does, with pyrate-limiter")
    rates = {}
    print(f"{'':16} {'allowance used':>15} {'reservations/s':>15} {'p50 ms':>8} {'p99 ms':>8}")
    with embedded_server() as server:
        for name, make in (("take_llm_budget", ours), ("pyrate-limiter", peer)):
            with scratch_database(server) as url:
                migrate(url)
                share = sum(race(use_up, make, url, arguments.processes)) / ALLOWANCE
            with scratch_database(server) as url:
                migrate(url)
                answers = race(measure, make, url, arguments.processes, arguments.seconds)
            times = [time for answer in answers for time in answer]
            rates[name] = len(times) / arguments.seconds
            percentiles = quantiles(times, n=100)
            print(f"{name:16} {share:15.1%} {rates[name]:15.0f} {percentiles[49]:8.1f} {percentiles[98]:8.1f}")
    print(f"\n{rates['take_llm_budget'] / rates['pyrate-limiter']:.1f} times the reservations of pyrate-limiter")


if __name__ == "__main__":
    main()
