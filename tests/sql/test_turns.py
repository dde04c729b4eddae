"""Fair turns: nobody's bulk upload holds back another user's job, and priorities stay above turns."""

from __future__ import annotations

from collections import Counter
from uuid import uuid4

import pytest

from tests.sql.conftest import BlockingQueue
from tests.sql.seeding import Database, submit, submit_many


def test_one_job_beside_ten_thousand(queue: BlockingQueue, db: Database) -> None:
    """Another user's new single job is in the next claim round, early or late in the backlog."""
    submit_many(db, 10_000)
    (early,) = submit(db)
    assert early in [job.id for job in queue.claim("w", limit=2)]
    for _ in range(20):
        queue.claim("w", limit=200)
    (late,) = submit(db)
    assert late in [job.id for job in queue.claim("w", limit=2)]


@pytest.mark.parametrize("users", [2, 3, 7])
def test_users_with_backlogs_share_alike(queue: BlockingQueue, db: Database, users: int) -> None:
    """Over any 200 claims each of N users gets 1/N within a tenth, however they were queued and claimed."""
    owners = [submit_many(db, 900 // users + 200 * number) for number in range(users)]
    submit_many(db, 50, user=owners[0])
    claimed = []
    while len(claimed) < 900 - 900 % users:
        claimed += [job.user_id for job in queue.claim("w", limit=1 + len(claimed) % 23)]
    common = 900 // users * users
    for start in range(0, common - 200, 10):
        shares = Counter(claimed[start : start + 200])
        for owner in owners:
            assert abs(shares[owner] - 200 / users) <= 20 / users + 1


def test_a_user_who_comes_later_gets_no_arrears(queue: BlockingQueue, db: Database) -> None:
    """Fairness looks forward: whoever starts late shares from then on and does not catch up."""
    first = submit_many(db, 1000)
    for _ in range(5):
        queue.claim("w", limit=100)
    second = submit_many(db, 500)
    shares = Counter(job.user_id for job in queue.claim("w", limit=200))
    assert abs(shares[first] - shares[second]) <= 2


def test_one_user_is_served_in_order(queue: BlockingQueue, db: Database) -> None:
    """With nobody else waiting it is first in, first out."""
    ids = submit(db, 300, user=uuid4())
    claimed = []
    while jobs := queue.claim("w", limit=7):
        claimed += [job.id for job in jobs]
    assert claimed == ids


def test_priorities_stay_above_turns(queue: BlockingQueue, db: Database) -> None:
    """Urgent before normal before bulk before background, whatever the turns are."""
    user = uuid4()
    by_priority = {priority: submit(db, 5, user=user, priority=priority) for priority in (3, 1, 2, 0)}
    for priority in (0, 1, 2, 3):
        claimed = [job.id for _ in range(5) for job in queue.claim("w")]
        assert claimed == by_priority[priority]


def test_priorities_have_turns_of_their_own(queue: BlockingQueue, db: Database) -> None:
    """A long history of one priority gives nobody an advantage in another."""
    submit_many(db, 500, priority=1)
    queue.claim("w", limit=500)
    bulk = submit_many(db, 100, priority=0)
    other = submit_many(db, 100, priority=0)
    shares = Counter(job.user_id for job in queue.claim("w", limit=100))
    assert shares == {bulk: 50, other: 50}
