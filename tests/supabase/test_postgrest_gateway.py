"""The HTTP transport under what networks, proxies, keys and settings do to it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from uuid import uuid4

import psycopg
import pytest

from resume_analysis.errors import (
    BackendUnreachableError,
    CallRefusedError,
    ConfigurationError,
    ResumeAnalysisError,
    SchemaError,
)
from resume_analysis.gateway import REPEATABLE
from resume_analysis.gateway.postgrest import PostgrestGateway
from resume_analysis.gateway.repeating import RepeatingGateway
from resume_analysis.queue import Queue
from tests.supabase.edge import Fault
from tests.supabase.project import SECRET_KEY, Project, run_project, token

pytestmark = pytest.mark.anyio


@pytest.fixture
def project(project_18: Project) -> Project:
    """One version is enough here: both are held to the same in test_transport."""
    project_18.empty()
    return project_18


@pytest.fixture
async def gateway(project: Project) -> AsyncIterator[PostgrestGateway]:
    """The HTTP transport with a legacy key."""
    async with contextlib.aclosing(PostgrestGateway(project.url, project.service_key, timeout=5)) as gateway:
        yield gateway


async def submit(gateway: PostgrestGateway, project: Project, count: int = 1) -> None:
    user_id = project.user().id
    with psycopg.connect(project.database, autocommit=True) as connection:
        for _ in range(count):
            connection.execute("select public.submit_analysis(%s, null, 'cv.pdf', 'x/cv.pdf')", [user_id])


async def test_a_claim_whose_answer_was_lost_is_claimed_once(gateway: PostgrestGateway, project: Project) -> None:
    """The request is sent again with the same claim id and finds the same job."""
    await submit(gateway, project, 2)
    project.edge.faults.append("lose_answer")
    (job,) = await Queue(gateway).claim("w1")
    stats = await Queue(gateway).stats()
    assert job.attempt == 1
    assert (stats["queued"], stats["processing"]) == (1, 1)


async def test_a_submission_whose_answer_was_lost_is_not_sent_again(
    gateway: PostgrestGateway, project: Project
) -> None:
    """It would queue the resume twice; whoever asked is told instead."""
    user = project.user()
    project.edge.faults.append("lose_answer")
    with pytest.raises(BackendUnreachableError):
        await Queue(gateway).submit(user.id, filename="cv.pdf", storage_path="x/cv.pdf")
    assert (await Queue(gateway).stats())["queued"] == 1


@pytest.mark.parametrize("fault", ["lose_answer", (502, {"content-type": "text/html"}, b"<html>bad gateway</html>")])
async def test_what_is_not_known_is_not_claimed(gateway: PostgrestGateway, project: Project, fault: Fault) -> None:
    """A submission may have been made although its answer did not come: whoever asked must look."""
    user = project.user()
    project.edge.faults.append(fault)
    with pytest.raises(BackendUnreachableError, match="look before you ask again") as caught:
        await Queue(gateway).submit(user.id, filename="cv.pdf", storage_path="x/cv.pdf")
    assert "No job was lost" not in str(caught.value)


BUSY: list[tuple[str, Fault]] = [
    ("no database connection", (503, {}, b'{"code":"PGRST000","message":"Database connection error"}')),
    ("schema cache not built", (503, {}, b'{"code":"PGRST002","message":"Could not query the database"}')),
    ("no free connection", (504, {}, b'{"code":"PGRST003","message":"Timed out acquiring connection"}')),
    ("too many connections", (503, {}, b'{"code":"53300","message":"sorry, too many clients already"}')),
    ("nothing said", (503, {}, b"")),
    ("garbled", (200, {"content-encoding": "gzip"}, b"this is not gzip")),
    ("edge network", (522, {"content-type": "text/html"}, b"<html>connection timed out</html>")),
    ("rate limit", (429, {"retry-after": "0"}, b"slow down")),
]


@pytest.mark.parametrize("fault", [fault for _, fault in BUSY], ids=[name for name, _ in BUSY])
async def test_a_short_outage_is_not_noticed(gateway: PostgrestGateway, project: Project, fault: Fault) -> None:
    """Two bad answers in a row cost a second, not a job."""
    project.edge.faults += [fault, fault]
    assert (await Queue(gateway).stats())["queued"] == 0


@pytest.mark.parametrize("fault", [BUSY[0][1], BUSY[6][1]], ids=["told by PostgREST", "told by the edge network"])
async def test_a_long_outage_is_told(gateway: PostgrestGateway, project: Project, fault: Fault) -> None:
    """After three tries the caller learns that the backend is unreachable."""
    project.edge.faults += [fault] * 3
    with pytest.raises(BackendUnreachableError, match="No job was lost"):
        await gateway.call("analysis_queue_stats")
    assert not project.edge.faults


async def test_what_may_be_repeated_is_known_for_every_function(project: Project) -> None:
    """All that only read may be, and no name in the list is of a function that is gone."""
    with psycopg.connect(project.database) as connection:
        functions = connection.execute(
            "select proname, provolatile <> 'v' from pg_proc where pronamespace = 'public'::regnamespace"
            " and prorettype <> 'trigger'::regtype"
        ).fetchall()
    assert {name for name, _ in functions} >= REPEATABLE
    assert {name for name, only_reads in functions if only_reads} <= REPEATABLE


async def test_what_surely_did_nothing_may_be_sent_again(gateway: PostgrestGateway, project: Project) -> None:
    """PostgREST says that it had no connection: even a submission is safe to repeat then."""
    user = project.user()
    project.edge.faults.append(BUSY[0][1])
    await Queue(gateway).submit(user.id, filename="cv.pdf", storage_path="x/cv.pdf")
    assert (await Queue(gateway).stats())["queued"] == 1


async def test_a_long_retry_after_is_left_to_the_caller(gateway: PostgrestGateway, project: Project) -> None:
    """A worker with other things to do must not sit in a sleep."""
    before = len(project.edge.requests)
    project.edge.faults.append((503, {"retry-after": "60"}, b'{"code":"PGRST000"}'))
    with pytest.raises(BackendUnreachableError):
        await gateway.call("analysis_queue_stats")
    assert len(project.edge.requests) == before + 1


async def test_whoever_repeats_a_call_waits_as_long_as_was_asked(gateway: PostgrestGateway, project: Project) -> None:
    """A project that is overloaded is not asked again and again; where patience ends first, it is told at once."""
    before = len(project.edge.requests)
    project.edge.faults.append((429, {"retry-after": "6"}, b"slow down"))
    with pytest.raises(BackendUnreachableError, match="HTTP 429") as caught:
        await RepeatingGateway(gateway, patience=5).call("analysis_queue_stats")
    assert caught.value.retry_after == 6
    assert len(project.edge.requests) == before + 1


async def test_a_statement_over_its_time_limit_is_stopped_and_told(gateway: PostgrestGateway, project: Project) -> None:
    """The authenticator's statement limit ends the call with 57014; nothing was changed."""
    with psycopg.connect(project.database, autocommit=True) as connection:
        connection.execute(
            "create function public.too_slow() returns setof integer language plpgsql"
            " set statement_timeout = '100ms' as 'begin perform pg_sleep(5); return; end'"
        )
        connection.execute("notify pgrst, 'reload schema'")
        try:
            with pytest.raises(BackendUnreachableError, match="time limit"):
                await _once_known(gateway, "too_slow")
        finally:
            connection.execute("drop function public.too_slow()")


async def test_a_cut_answer_is_made_whole(project: Project) -> None:
    """max-rows cuts silently with status 200 or 206: the rest is asked for where a call may be repeated."""
    with run_project(project.database, max_rows=7) as narrow:
        gateway = PostgrestGateway(narrow.url, narrow.service_key)
        async with contextlib.aclosing(gateway):
            await submit(gateway, project, 60)
            jobs = await Queue(gateway).claim("w1", limit=60)
            ids = {job.id for job in jobs}
            assert len(ids) == 60
            for _ in range(3):  # each writes the rows to other places in the table
                assert {lease.id for lease in await Queue(gateway).extend(jobs)} == ids
            for job in jobs:
                await Queue(gateway).fail(job, "corrupt", "No.", retryable=False)
            with pytest.raises(CallRefusedError, match="7 rows at most and 60"):
                await Queue(gateway).requeue(error_code="corrupt")


async def test_the_newer_secret_key_works(project: Project) -> None:
    """It goes into one header only; in Authorization it would be refused."""
    async with contextlib.aclosing(PostgrestGateway(project.url, SECRET_KEY)) as gateway:
        await gateway.open()


async def _opening(url: str, key: str) -> None:
    async with contextlib.aclosing(PostgrestGateway(url, key, timeout=5)) as gateway:
        await gateway.open()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("", "empty"),
        ("eyJ with spaces", "characters no key has"),
        ("sb_publishable_abc", "key for browsers"),
        (token("anon"), "key for browsers"),
        ("sb_secret_\x01abc", "characters no key has"),
        (token("service_role", secret="another project's"), "refuses SUPABASE_SERVICE_ROLE_KEY"),
        (token("service_role", expires_in=-60), "refuses SUPABASE_SERVICE_ROLE_KEY"),
        ("sb_secret_of_another_project", "refuses SUPABASE_SERVICE_ROLE_KEY"),
    ],
)
async def test_a_wrong_key_is_explained(project: Project, key: str, words: str) -> None:
    """What is wrong and where the right one is found; never the key itself."""
    with pytest.raises(ConfigurationError, match=words) as caught:
        await _opening(project.url, key)
    assert not key or key not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "error", "words"),
    [
        ("project.supabase.co", ConfigurationError, "is not a URL"),
        *(
            (url, ConfigurationError, "is not a URL")
            for url in (
                "http://[",
                "https://",
                "https://abc:port",
                "https://abc..supabase.co",
                "https://a bc.supabase.co",
                "https://abc.supabase.co?key=1",
                "https://name:word@abc.supabase.co",
            )
        ),
        ("http://abc.supabase.co", ConfigurationError, "Use https"),
        ("postgresql://postgres@db.example.test/postgres", ConfigurationError, "DATABASE_URL"),
        ("https://supabase.com/dashboard/project/abc", ConfigurationError, "dashboard"),
        ("http://127.0.0.1:1", BackendUnreachableError, "No job was lost"),
    ],
)
async def test_a_wrong_url_is_explained(url: str, error: type[ResumeAnalysisError], words: str) -> None:
    """Told at sight where it can be, else with the first call."""
    with pytest.raises(error, match=words):
        await _opening(url, SECRET_KEY)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ((404, {"content-type": "text/html"}, b"<html>not here</html>"), ConfigurationError),
        ((200, {"content-type": "text/html"}, b"<html>welcome</html>"), ConfigurationError),
        ((308, {"location": "https://elsewhere.example.test/"}, b""), ConfigurationError),
        (
            (405, {}, b'{"code":"25006","message":"cannot execute UPDATE in a read-only transaction"}'),
            BackendUnreachableError,
        ),
        ((500, {}, b'{"code":"57014","message":"canceling statement"}'), BackendUnreachableError),
        ((404, {}, b'{"code":"PGRST202","message":"Could not find the function"}'), SchemaError),
        ((406, {}, b'{"code":"PGRST106","message":"The schema must be one of"}'), ConfigurationError),
        ((401, {}, b'{"message":"Invalid API key"}'), ConfigurationError),
        ((401, {}, b'{"code":"42501","message":"permission denied"}'), ConfigurationError),
        ((403, {"content-type": "text/html"}, b"<html>blocked</html>"), ConfigurationError),
        ((413, {"content-type": "text/html"}, b"<html>too large</html>"), CallRefusedError),
        ((500, {}, b'{"code":"54000","message":"string too long"}'), CallRefusedError),
        ((403, {}, b'{"code":"42501","message":"permission denied"}'), ConfigurationError),
        ((400, {}, b'{"code":"22P02","message":"invalid input"}'), CallRefusedError),
        ((500, {}, b'{"code":"XX000","message":"internal"}'), CallRefusedError),
        ((500, {}, b'{"code":"55P03","message":"lock not available"}'), BackendUnreachableError),
        ((500, {}, b'{"code":"53400","message":"configuration limit"}'), BackendUnreachableError),
        ((540, {}, b"project paused"), BackendUnreachableError),
        ((500, {}, b"oops"), BackendUnreachableError),
    ],
)
async def test_errors_are_told_apart_by_their_code(
    gateway: PostgrestGateway, project: Project, answer: Fault, error: type[ResumeAnalysisError]
) -> None:
    """Statuses differ between versions and proxies; the code in the body is what counts."""
    project.edge.faults.append(answer)
    with pytest.raises(error) as caught:
        await gateway.call("analysis_queue_stats")
    assert type(caught.value) is error


async def test_no_wakeup_is_ever_promised(gateway: PostgrestGateway) -> None:
    """Workers over HTTP live on polling; the iterator waits and costs nothing."""
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await anext(gateway.wakeups())


async def _once_known(gateway: PostgrestGateway, function: str) -> None:
    """Call a function PostgREST has been told about a moment ago."""
    for _ in range(100):
        try:
            await gateway.call(function, **({"p_id": str(uuid4())} if function == "show_analysis" else {}))
        except SchemaError:
            await asyncio.sleep(0.05)
        else:
            return
