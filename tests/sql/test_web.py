"""The functions behind the operations page: pages, figures, actions, the audit log."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.types.json import Jsonb

from resume_analysis.errors import NotFoundError
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.web.filters import Filter
from resume_analysis.web.records import Action, Cursor, Records, Who

T = TypeVar("T")
WHO = Who("Robin", "operator")
LATER = datetime(2100, 1, 1, tzinfo=UTC)


def with_records(url: str, work: Callable[[Records], Awaitable[T]]) -> T:
    """Run work against a database."""

    async def run() -> T:
        gateway = PostgresGateway(url)
        await gateway.open()
        try:
            return await work(Records(gateway))
        finally:
            await gateway.aclose()

    return asyncio.run(run())


def query(url: str, sql: str, *arguments: Any) -> list[Any]:
    """Run SQL; returns the rows."""
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(sql.encode(), arguments)
        return cursor.fetchall() if cursor.description else []


def insert(url: str, count: int, *, status: str = "failed", hours_ago: float = 0, **columns: Any) -> list[UUID]:
    """Insert analyses that ended some hours ago, all at the same moment."""
    (resume,) = query(url, "insert into resumes (user_id, filename, storage_path) values (%s, 'a', 'a') returning id",
                      uuid4())[0]  # fmt: skip
    ended = {"failed": "failed_at", "completed": "completed_at"}.get(status)
    given: dict[str, Any] = {"user_id": uuid4(), "resume_id": resume, "status": status}
    if status == "completed":
        given["result"] = Jsonb({"overallScore": 50})
    given |= columns
    marks = ", ".join(["%s"] * len(given))
    times = f", created_at{', ' + ended if ended else ''}"
    moment = f"now() - make_interval(secs => {hours_ago * 3600})"
    values = f", {moment} - interval '10 s'{', ' + moment if ended else ''}"
    return [
        row[0]
        for row in query(
            url,
            f"insert into analyses ({', '.join(given)}{times}) select {marks}{values} "
            "from generate_series(1, %s) returning id",
            *given.values(), count,
        )
    ]  # fmt: skip


@pytest.mark.parametrize("chosen", [Filter(), Filter(status="failed"), Filter(model="m")])
def test_pages_hold_every_row_once_in_both_directions(any_database: str, chosen: Filter) -> None:
    """Rows of the same moment are neither skipped nor shown twice, forwards and back again."""
    wanted = set(insert(any_database, 23, model="m")) | set(insert(any_database, 24, model="m", hours_ago=1))

    async def walk(records: Records) -> None:
        page, forwards = await records.page(chosen, limit=10), []
        while True:
            forwards.append([row["id"] for row in page.rows])
            if page.older is None:
                break
            page = await records.page(chosen, page.older, limit=10)
        assert [len(ids) for ids in forwards] == [10, 10, 10, 10, 7]
        seen = [one for ids in forwards for one in ids]
        assert {UUID(one) for one in seen} == wanted
        assert len(seen) == len(set(seen))
        backwards = [[row["id"] for row in page.rows]]
        while page.newer is not None:
            page = await records.page(chosen, page.newer, limit=10)
            backwards.insert(0, [row["id"] for row in page.rows])
        assert backwards == forwards

    with_records(any_database, walk)


def test_a_search_by_model_stops_and_goes_on(any_database: str) -> None:
    """A model that is rare is found behind ten thousand others, in steps whose cost is bounded."""
    (rare,) = insert(any_database, 1, model="rare", hours_ago=2)
    insert(any_database, 10_000, model="common", hours_ago=1)

    async def search(records: Records) -> None:
        first = await records.page(Filter(model="rare"))
        assert first.rows == []
        assert first.searched_to is not None
        second = await records.page(Filter(model="rare"), first.searched_to)
        assert [UUID(row["id"]) for row in second.rows] == [rare]
        assert second.searched_to is None

    with_records(any_database, search)


def test_an_id_is_found_by_its_beginning(database: str) -> None:
    """Two characters or all of them, with dashes or without."""
    (job,) = insert(database, 1)
    given = str(job)

    async def find(records: Records) -> None:
        for prefix in (given[:2], given[:9], given, given.upper(), given.replace("-", "")):
            assert [row["id"] for row in (await records.page(Filter(id=prefix))).rows] == [given]

    with_records(database, find)


def test_counted_hours_tell_the_same_as_the_rows(any_database: str) -> None:
    """Figures of hours that are over do not change by being counted once, and stay when the rows are pruned."""
    spent = {"model": "m", "input_tokens": 100, "output_tokens": 10, "cost_usd": "0.25"}
    for hours_ago in (2, 3, 30):
        insert(any_database, 4, status="completed", hours_ago=hours_ago, **spent)
        insert(any_database, 1, hours_ago=hours_ago, error_code="corrupt", **spent)

    async def look(records: Records) -> dict[str, Any]:
        series = await records.series("week")
        return {
            "ended": sum(slot["completed"] + slot["failed"] for slot in series["slots"]),
            "cost": sum(model["cost_usd"] for model in series["models"]),
            "errors": series["errors"],
            "missing": series["missing_hours"],
        }

    async def count_all(records: Records) -> None:
        while await records.roll_up():
            pass
        assert await records.roll_up() == 0

    before = with_records(any_database, look)
    assert before["missing"] > 100
    with_records(any_database, count_all)
    counted = with_records(any_database, look)
    assert counted == {"ended": 15, "cost": 3.75, "errors": [{"error_code": "corrupt", "analyses": 3}], "missing": 0}
    query(any_database, "delete from analyses")
    assert with_records(any_database, look) == counted


def test_a_month_is_told_by_the_day(any_database: str) -> None:
    """Days add up their hours, in UTC, and the cost of each model stands in its day."""
    spent = {"model": "m", "input_tokens": 100, "output_tokens": 10, "cost_usd": "0.25"}
    insert(any_database, 4, status="completed", hours_ago=24 * 20, **spent)
    insert(any_database, 1, hours_ago=24 * 20, error_code="corrupt", **spent)
    elsewhere = make_conninfo(any_database, options="-c timezone=Asia/Kolkata")

    async def look(records: Records) -> dict[str, Any]:
        while await records.roll_up():
            pass
        return await records.series("month")

    series = with_records(elsewhere, look)
    assert (len(series["slots"]), series["missing_hours"], series["step_seconds"]) == (30, 0, 86_400)
    day = (datetime.now(UTC) - timedelta(days=20)).date()
    (busy,) = [slot for slot in series["slots"] if slot["completed"]]
    assert busy["at"] == f"{day}T00:00:00+00:00"
    assert (busy["completed"], busy["failed"]) == (4, 1)
    assert 9_900 <= busy["p50_ms"] <= busy["p95_ms"] <= 12_000
    assert series["costs"] == [{"at": busy["at"], "model": "m", "cost_usd": 1.25}]
    assert [(model["day"], model["analyses"]) for model in series["models"]] == [(str(day), 5)]


def test_the_last_hour_is_told_by_the_minute(any_database: str) -> None:
    """What has just ended shows at once, with its time from insert to end."""
    insert(any_database, 3, status="completed")

    async def look(records: Records) -> dict[str, Any]:
        return await records.series("hour")

    slots = with_records(any_database, look)["slots"]
    assert len(slots) == 60
    (busy,) = [slot for slot in slots if slot["completed"]]
    assert (busy["completed"], busy["failed"]) == (3, 0)
    assert 9_900 <= busy["p50_ms"] <= busy["p95_ms"] <= 12_000


def test_the_backlog_counts_what_waits_and_runs(any_database: str) -> None:
    """Waiting, deferred, running and lost jobs, the oldest of them, and the number a scaler reads."""
    insert(any_database, 3, status="queued", hours_ago=1)
    insert(any_database, 2, status="queued", run_after="2100-01-01")
    running = {"status": "processing", "lease_token": uuid4(), "worker_id": "w-1"}
    insert(any_database, 4, lease_expires_at="2100-01-01", started_at="now", **running)
    insert(any_database, 1, lease_expires_at="2000-01-01", started_at="now", **running)

    async def look(records: Records) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        return await records.backlog(), (await records.staff()).busy

    backlog, workers = with_records(any_database, look)
    assert (backlog["queued"], backlog["deferred"], backlog["processing"], backlog["expired_leases"]) == (3, 2, 5, 1)
    assert backlog["oldest_queued_at"] < datetime.now(UTC)
    assert [(row["worker_id"], row["jobs"], row["expired"]) for row in workers] == [("w-1", 5, 1)]
    assert query(any_database, "select jobs from analysis_work_at_hand()") == [(8,)]


def test_an_idle_worker_is_seen_by_the_connection_it_listens_on(any_database: str) -> None:
    """It holds no lease and writes nothing; a page's own connections are not taken for workers."""

    async def look() -> list[bool]:
        gateway = PostgresGateway(any_database)
        await gateway.open()
        records, wakeups, seen = Records(gateway), gateway.wakeups(), []
        try:
            seen.append(bool(await records.staff()))
            await anext(wakeups)
            seen.append(bool(await records.staff()))
            await wakeups.aclose()  # type: ignore[attr-defined]
        finally:
            await gateway.aclose()
        return seen

    assert asyncio.run(look()) == [False, True]


def test_what_is_at_hand_is_counted_without_reading_history(any_database: str) -> None:
    """The gauges, the scaler's number and the list of workers come from the partial indexes."""
    insert(any_database, 4000, status="completed", hours_ago=1)
    insert(any_database, 3, status="queued")
    insert(any_database, 3, status="processing", lease_token=uuid4(), lease_expires_at="2100-01-01")
    query(any_database, "vacuum analyze analyses")
    with psycopg.connect(any_database) as connection:
        for call in ("analysis_backlog", "analysis_work_at_hand", "analysis_workers"):
            connection.execute(f"select * from public.{call}()".encode()).fetchall()
            scans = connection.execute(
                "select seq_scan from pg_stat_xact_user_tables where relid = 'public.analyses'::regclass"
            ).fetchone()
            assert scans in (None, (0,)), call


def test_the_scaler_s_role_may_ask_how_much_work_there_is_and_nothing_else(any_database: str) -> None:
    """With the one grant of the documentation a role gets the number, and no row, figure or action."""
    insert(any_database, 2, status="queued")
    query(any_database, "create role keda_test login password 'x'")
    try:
        query(any_database, "grant execute on function public.analysis_work_at_hand() to keda_test")
        scaler = make_conninfo(any_database, user="keda_test", password="x")
        assert query(scaler, "select jobs from public.analysis_work_at_hand()") == [(2,)]
        for refused in (
            "select * from public.analyses",
            "select * from public.analysis_backlog()",
            "select * from public.claim_next_analysis_job()",
            "select * from public.open_report(gen_random_uuid(), 'a', 'b')",
            "select * from resume_analysis.audit_log",
            "create table public.mine (id integer)",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                query(scaler, refused)
    finally:
        query(any_database, "drop owned by keda_test")
        query(any_database, "drop role keda_test")


def test_an_action_on_all_touches_what_matched_before_it_began(any_database: str) -> None:
    """A job that fails again while the batches run is not retried a second time."""
    insert(any_database, 3, error_code="a", hours_ago=1)
    insert(any_database, 2, error_code="b", hours_ago=1)
    began = datetime.now(UTC)
    insert(any_database, 1, error_code="a", hours_ago=-1)

    async def retry(records: Records) -> list[int]:
        chosen = Filter(error_code="a", status="failed")
        return [await records.operate_matching(chosen, "retry", began, WHO) for _ in range(2)]

    assert with_records(any_database, retry) == [3, 0]
    assert query(any_database, "select error_code, count(*)::int from analyses where status = 'failed' "
                 "group by 1 order by 1") == [("a", 1), ("b", 2)]  # fmt: skip


def test_cancelling_all_stops_waiting_jobs_and_tells_running_ones(any_database: str) -> None:
    """Nothing is asked twice, and what has ended is left alone."""
    insert(any_database, 2, status="queued")
    insert(any_database, 1, status="processing", lease_token=uuid4(), lease_expires_at="2100-01-01")
    (done,) = insert(any_database, 1, status="completed")

    async def cancel(records: Records) -> list[int]:
        return [
            await records.operate_matching(Filter(status=status), "cancel", LATER, WHO)
            for status in ("queued", "processing", "processing")
        ]

    assert with_records(any_database, cancel) == [2, 1, 0]
    assert query(any_database, "select status from analyses where id = %s", done) == [("completed",)]
    assert query(any_database, "select count(*)::int from analyses where cancel_requested_at is not null") == [(3,)]


def test_one_action_answers_what_became_of_it_and_is_recorded(database: str) -> None:
    """The audit log has the refused ones too."""
    cases: list[tuple[str | None, Action, str]] = [
        ("failed", "retry", "queued"),
        ("completed", "retry", "completed"),
        ("queued", "retry", "waiting"),
        ("queued", "cancel", "cancelled"),
        ("completed", "cancel", "completed"),
        (None, "retry", "not_found"),
        (None, "cancel", "not_found"),
    ]

    async def act(records: Records) -> None:
        for status, action, outcome in cases:
            job = insert(database, 1, status=status)[0] if status else uuid4()
            assert await records.operate(job, action, WHO) == outcome
            (entry,) = await records.audit(job_id=job)
            assert (entry["actor"], entry["action"], entry["outcome"]) == ("Robin", action, outcome)

    with_records(database, act)


def test_a_report_is_not_opened_without_a_record(any_database: str) -> None:
    """Row, text and entry come in one call; what is not there, or has no report, leaves none."""
    (job,) = insert(any_database, 1, status="completed")
    (failed,) = insert(any_database, 1, status="failed")

    async def look(records: Records) -> list[dict[str, Any]]:
        row, text, _ = await records.open_report(job, WHO)
        assert (row["id"], text) == (str(job), None)
        assert (await records.open_report(failed, WHO))[0]["status"] == "failed"
        with pytest.raises(NotFoundError):
            await records.open_report(uuid4(), WHO)
        return await records.audit()

    assert [entry["action"] for entry in with_records(any_database, look)] == ["report_opened"]


def test_a_cursor_of_a_row_that_is_gone_still_works(database: str) -> None:
    """Pruning between two pages does not break the second."""
    insert(database, 5)

    async def look(records: Records) -> int:
        gone = Cursor(datetime.now(UTC).isoformat(), str(uuid4()))
        return len((await records.page(Filter(), gone)).rows)

    assert with_records(database, look) == 5
