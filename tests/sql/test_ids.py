"""What a row is called."""

from __future__ import annotations

import time
from uuid import RFC_4122

from tests.sql.seeding import Database, submit


def test_new_ids_begin_with_the_time(db: Database) -> None:
    """They are UUIDs of version 7 on every server, so that neighbours in time are neighbours in an index."""
    ids = []
    for _ in range(3):
        ids += submit(db)
        time.sleep(0.002)
    rows = db.execute("select id from public.resumes order by id").fetchall()
    assert ids == sorted(ids)
    for made in (*ids, *(row["id"] for row in rows)):
        assert (made.version, made.variant) == (7, RFC_4122)
        assert abs((made.int >> 80) / 1000 - time.time()) < 60
