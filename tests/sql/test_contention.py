"""Many claimers at once: no job twice, none forgotten, no deadlock and no error that a proxy would repeat."""

from __future__ import annotations

import json
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import psycopg
from psycopg.rows import dict_row

from tests.sql.seeding import Database, submit_many

CLAIM = "select * from public.claim_next_analysis_job(p_worker_id => %s, p_claim_id => %s, p_limit => %s)"


def connect(url: str) -> psycopg.Connection[dict[str, Any]]:
    return psycopg.connect(url, autocommit=True, row_factory=dict_row, prepare_threshold=None)


def test_sixteen_claimers_share_the_work(db: Database, queue_database: str) -> None:
    """Every job is handed out exactly once, in batches of different sizes."""
    for _ in range(4):
        submit_many(db, 400)

    def drain(number: int) -> list[Any]:
        mine = []
        with connect(queue_database) as connection:
            while jobs := connection.execute(CLAIM, [f"w{number}", uuid4(), 1 + number % 5]).fetchall():
                mine += [(job["id"], job["attempt"]) for job in jobs]
        return mine

    with ThreadPoolExecutor(16) as pool:
        claimed = [job for mine in pool.map(drain, range(16)) for job in mine]
    while jobs := db.execute(CLAIM, ["last", uuid4(), 100]).fetchall():
        claimed += [(job["id"], job["attempt"]) for job in jobs]
    assert Counter(claimed) == {(row["id"], 1): 1 for row in db.execute("select id from analyses")}


def test_the_same_claim_made_at_once(db: Database, queue_database: str) -> None:
    """Eight copies of one call, as a nervous proxy might send, hand out one batch."""
    submit_many(db, 100)
    token = uuid4()

    def claim(_: int) -> list[Any]:
        with connect(queue_database) as connection:
            return [job["id"] for job in connection.execute(CLAIM, ["w", token, 5]).fetchall()]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(claim, range(8)))
    assert len(answers[0]) == 5
    assert all(answer == answers[0] for answer in answers)
    assert db.execute("select count(*) as n from analyses where status = 'processing'").fetchone() == {"n": 5}


def test_crossing_batches_do_not_deadlock(db: Database, queue_database: str) -> None:
    """Completions, heartbeats and releases of the same rows in shuffled order all get an answer."""
    submit_many(db, 60)
    jobs = db.execute(CLAIM, ["w", uuid4(), 60]).fetchall()
    functions = ["complete_analysis_jobs", "extend_analysis_job_leases", "release_analysis_jobs"]

    def write(number: int) -> int:
        chance = random.Random(number)
        answers = 0
        with connect(queue_database) as connection:
            for _ in range(15):
                batch = [
                    {"id": str(job["id"]), "lease_token": str(job["lease_token"]), "result": {}}
                    for job in chance.sample(jobs, 40)
                ]
                function = "extend_analysis_job_leases" if chance.random() < 0.8 else chance.choice(functions)
                answers += len(connection.execute(f"select * from {function}(%s)", [json.dumps(batch)]).fetchall())
        return answers

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(write, range(8))) > 0
    states = {row["status"] for row in db.execute("select distinct status from analyses").fetchall()}
    assert states <= {"completed", "queued", "processing"}


def test_a_cascade_that_crosses_a_batch_is_no_deadlock_error(db: Database, queue_database: str) -> None:
    """Deleting resumes while their jobs are completed may ask for a repetition, never with 40P01 or 40001."""
    chance = random.Random(7)
    seen = set()
    for _ in range(6):
        for _ in range(30):
            submit_many(db, 2)
        jobs = db.execute(CLAIM, ["w", uuid4(), 60]).fetchall()
        resumes = [job["resume_id"] for job in jobs]

        def delete(order: list[Any]) -> None:
            with connect(queue_database) as connection:
                try:
                    connection.execute("delete from resumes where id = any (%s)", [order])
                except psycopg.errors.DeadlockDetected:
                    seen.add("the deletion was the victim")

        def complete(batch: list[dict[str, Any]]) -> None:
            items = [{"id": str(j["id"]), "lease_token": str(j["lease_token"]), "result": {}} for j in batch]
            with connect(queue_database) as connection:
                try:
                    connection.execute("select * from complete_analysis_jobs(%s)", [json.dumps(items)])
                except psycopg.errors.LockNotAvailable:
                    seen.add("the completion was the victim")

        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(complete, jobs), pool.submit(delete, chance.sample(resumes, len(resumes)))]
            for future in futures:
                future.result()
    assert seen <= {"the deletion was the victim", "the completion was the victim"}
