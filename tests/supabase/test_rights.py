"""Who may do what, tried through PostgREST and storage as the real roles: each attempt with its expected answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.supabase.project import Project, User, token

ALICE, BOB, STRANGER = "alice", "bob", "stranger"
OK, CREATED, NOTHING = (200, None), (201, None), (200, [])
DENIED, DENIED_STRANGER = (403, "42501"), (401, "42501")
STORAGE_DENIED, NO_SUCH_KEY = (400, "AccessDenied"), (400, "NoSuchKey")


@dataclass(frozen=True, slots=True)
class Scene:
    """Two people, each with a file, a resume row and an analysis; ``names`` fill the attempts' placeholders."""

    project: Project
    people: dict[str, User]
    names: dict[str, str]

    def send(self, who: str, method: str, path: str, body: object = None) -> httpx.Response:
        """Send a request the way a browser does: the public key, and the person's token where there is one."""
        bearer = self.people[who].token if who in self.people else self.project.anon_key
        headers = {"apikey": self.project.anon_key, "authorization": f"Bearer {bearer}"}
        if path.startswith("/storage/"):
            return httpx.request(
                method, self.project.url + self._fill(path), headers=headers, content=b"%PDF" if body else None
            )
        headers["prefer"] = "return=representation"
        if method == "UPSERT":
            method, headers["prefer"] = "POST", "resolution=merge-duplicates,return=representation"
        content = None if body is None else self._fill(json.dumps(body))
        headers["content-type"] = "application/json"
        return httpx.request(method, self.project.url + self._fill(path), headers=headers, content=content)

    def _fill(self, text: str) -> str:
        for name, value in self.names.items():
            text = text.replace(f"<{name}>", value)
        return text


@pytest.fixture
def scene(project: Project) -> Scene:
    """Alice and Bob, with what they own."""
    people = {ALICE: project.user(), BOB: project.user()}
    names = {}
    with psycopg.connect(project.database, autocommit=True) as connection:
        for who, person in people.items():
            path = f"{person.id}/cv.pdf"
            row = connection.execute(
                "select * from public.submit_analysis(%s, null, 'cv.pdf', %s)", [person.id, path]
            ).fetchone()
            assert row is not None
            connection.execute(
                "insert into storage.objects (bucket_id, name, content) values ('resumes', %s, 'x')", [path]
            )
            names |= {who: str(person.id), f"{who}.analysis": str(row[0]), f"{who}.resume": str(row[1])}
    return Scene(project, people, names)


RESUME = {"user_id": "<alice>", "filename": "cv.pdf", "storage_path": "<alice>/cv.pdf"}
ANALYSIS = {"user_id": "<alice>", "resume_id": "<alice.resume>", "status": "queued"}
FULL_RESUME = RESUME | {"content_type": "application/pdf", "resume_text_hash": "h", "text_extracted_at": "2026-01-01"}
FULL_ANALYSIS = ANALYSIS | {"job_title": "Engineer", "job_description": "SQL", "experience_level": "3-5", "blind": True}

Attempt = tuple[str, str, str, object, tuple[int, Any]]
ATTEMPTS: dict[str, Attempt] = {
    # what a front end does
    "inserts an own resume": (ALICE, "POST", "/rest/v1/resumes", FULL_RESUME, CREATED),
    "inserts an own analysis": (ALICE, "POST", "/rest/v1/analyses", FULL_ANALYSIS, CREATED),
    "leaves the status to its default": (
        ALICE,
        "POST",
        "/rest/v1/analyses",
        {"user_id": "<alice>", "resume_id": "<alice.resume>"},
        CREATED,
    ),
    "reads own analyses": (ALICE, "GET", "/rest/v1/analyses?select=*", None, OK),
    "reads own resumes": (ALICE, "GET", "/rest/v1/resumes?select=*", None, OK),
    "uploads into the own folder": (ALICE, "POST", "/storage/v1/object/resumes/<alice>/new.pdf", True, OK),
    "downloads an own file": (ALICE, "GET", "/storage/v1/object/authenticated/resumes/<alice>/cv.pdf", None, OK),
    # columns that belong to the queue
    **{
        f"sets the status to {status}": (ALICE, "POST", "/rest/v1/analyses", ANALYSIS | {"status": status}, DENIED)
        for status in ("processing", "completed", "failed", "done", None)
    },
    "names a level there is not": (
        ALICE,
        "POST",
        "/rest/v1/analyses",
        ANALYSIS | {"experience_level": "guru"},
        (400, "23514"),
    ),
    **{
        f"sets {column} of an analysis": (ALICE, "POST", "/rest/v1/analyses", ANALYSIS | {column: value}, DENIED)
        for column, value in {
            "id": str(uuid4()),
            "result": {"overallScore": 100},
            "retry_count": 0,
            "max_retries": 30000,
            "priority": 0,
            "run_after": "2020-01-01",
            "created_at": "2020-01-01",
            "turn": 0,
            "attempt": 1,
            "lease_token": str(uuid4()),
            "worker_id": "mine",
            "model": "mine",
            "traceparent": "mine",
            "cache_key": "mine",
        }.items()
    },
    **{
        f"sets {column} of a resume": (ALICE, "POST", "/rest/v1/resumes", RESUME | {column: value}, DENIED)
        for column, value in {"resume_text": "I am the best.", "extraction": {}, "file_sha256": "0"}.items()
    },
    **{
        f"fills {column} of an analysis": (
            ALICE,
            "POST",
            "/rest/v1/analyses",
            ANALYSIS | {column: "x" * 1_000_001},
            DENIED,
        )
        for column in ("job_title", "job_description")
    },
    **{
        f"fills {column} of a resume": (ALICE, "POST", "/rest/v1/resumes", RESUME | {column: "x" * 10_001}, DENIED)
        for column in ("filename", "content_type", "resume_text_hash")
    },
    # changing what is there
    "updates an own analysis": (ALICE, "PATCH", "/rest/v1/analyses?id=eq.<alice.analysis>", {"priority": 0}, DENIED),
    "upserts an analysis": (ALICE, "UPSERT", "/rest/v1/analyses?on_conflict=id", ANALYSIS, DENIED),
    "replaces an own analysis": (
        ALICE,
        "PUT",
        "/rest/v1/analyses?id=eq.<alice.analysis>",
        ANALYSIS | {"id": "<alice.analysis>"},
        DENIED,
    ),
    "requeues by hand": (ALICE, "PATCH", "/rest/v1/analyses?id=eq.<alice.analysis>", {"status": "queued"}, DENIED),
    "updates an own resume": (ALICE, "PATCH", "/rest/v1/resumes?id=eq.<alice.resume>", {"filename": "x"}, DENIED),
    "deletes an own analysis": (ALICE, "DELETE", "/rest/v1/analyses?id=eq.<alice.analysis>", None, DENIED),
    "deletes an own resume": (ALICE, "DELETE", "/rest/v1/resumes?id=eq.<alice.resume>", None, DENIED),
    "overwrites another's file": (ALICE, "PUT", "/storage/v1/object/resumes/<bob>/cv.pdf", True, STORAGE_DENIED),
    # other people
    "reads another's analysis": (ALICE, "GET", "/rest/v1/analyses?id=eq.<bob.analysis>", None, NOTHING),
    "reads another's resume": (ALICE, "GET", "/rest/v1/resumes?id=eq.<bob.resume>", None, NOTHING),
    "inserts an analysis for another": (ALICE, "POST", "/rest/v1/analyses", ANALYSIS | {"user_id": "<bob>"}, DENIED),
    "analyses another's resume": (ALICE, "POST", "/rest/v1/analyses", ANALYSIS | {"resume_id": "<bob.resume>"}, DENIED),
    "inserts a resume for another": (ALICE, "POST", "/rest/v1/resumes", RESUME | {"user_id": "<bob>"}, DENIED),
    **{
        f"points a resume at {path}": (ALICE, "POST", "/rest/v1/resumes", RESUME | {"storage_path": path}, DENIED)
        for path in (
            "<bob>/cv.pdf",
            "<alice>/../<bob>/cv.pdf",
            "<alice>//cv.pdf",
            "<alice>/",
            "<alice>/./cv.pdf",
            "<alice>/cv.pdf\n../../<bob>/cv.pdf",
            "/<alice>/cv.pdf",
            "cv.pdf",
        )
    },
    "uploads into another's folder": (ALICE, "POST", "/storage/v1/object/resumes/<bob>/x.pdf", True, STORAGE_DENIED),
    "uploads beside all folders": (ALICE, "POST", "/storage/v1/object/resumes/cv.pdf", True, STORAGE_DENIED),
    "downloads another's file": (
        ALICE,
        "GET",
        "/storage/v1/object/authenticated/resumes/<bob>/cv.pdf",
        None,
        NO_SUCH_KEY,
    ),
    # a stranger
    **{
        f"a stranger reads {table}": (STRANGER, "GET", f"/rest/v1/{table}", None, DENIED_STRANGER)
        for table in ("resumes", "analyses")
    },
    "a stranger inserts a resume": (STRANGER, "POST", "/rest/v1/resumes", RESUME, DENIED_STRANGER),
    "a stranger inserts an analysis": (STRANGER, "POST", "/rest/v1/analyses", ANALYSIS, DENIED_STRANGER),
    "a stranger uploads": (STRANGER, "POST", "/storage/v1/object/resumes/<alice>/x.pdf", True, STORAGE_DENIED),
    "a stranger downloads": (
        STRANGER,
        "GET",
        "/storage/v1/object/authenticated/resumes/<alice>/cv.pdf",
        None,
        NO_SUCH_KEY,
    ),
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_each_attempt_has_its_answer(scene: Scene, attempt: str) -> None:
    """What is allowed works as front ends write it; what is not is refused loudly."""
    who, method, path, body, (status, outcome) = ATTEMPTS[attempt]
    answer = scene.send(who, method, path, body)
    assert answer.status_code == status, answer.text
    if isinstance(outcome, str):
        assert answer.json()["code"] == outcome
    elif outcome is not None:
        assert answer.json() == outcome


def test_nothing_was_changed_by_what_was_refused(scene: Scene) -> None:
    """After all refused attempts both people own exactly what they owned."""
    before = _snapshot(scene.project)
    for who, method, path, body, (status, _) in ATTEMPTS.values():
        if status >= 400:
            scene.send(who, method, path, body)
    assert _snapshot(scene.project) == before


def test_a_person_sees_every_column_of_own_rows_and_no_row_of_others(scene: Scene) -> None:
    """``select *`` returns the whole row: status, result, error, tokens."""
    (row,) = scene.send(ALICE, "GET", "/rest/v1/analyses?select=*,resumes(*)").json()
    assert row["id"] == scene.names["alice.analysis"]
    assert {"status", "result", "error_code", "error_message", "input_tokens", "model", "resumes"} <= set(row)


@pytest.mark.parametrize("who", [ALICE, STRANGER])
def test_no_function_of_ours_can_be_called(scene: Scene, who: str) -> None:
    """Every function there is, with arguments of the right names and types."""
    with psycopg.connect(scene.project.database) as connection:
        functions = connection.execute(
            "select proname, coalesce(proargnames[1:pronargs], '{}'), proargtypes::regtype[]::text[]"
            " from pg_proc where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype"
        ).fetchall()
    assert len(functions) >= 15
    for name, arguments, kinds in functions:
        body = {argument: _value(kind) for argument, kind in zip(arguments, kinds, strict=True)}
        answer = scene.send(who, "POST", f"/rest/v1/rpc/{name}", body)
        assert (answer.status_code, answer.json()["code"]) == (DENIED if who == ALICE else DENIED_STRANGER), name


def test_no_other_table_is_open(project: Project) -> None:
    """Older projects grant everything on each new table by itself; a migration that forgets is found here."""
    with psycopg.connect(project.database) as connection:
        open_tables = connection.execute(
            "select r.role, c.oid::regclass::text, p.privilege from pg_class c,"
            " (values ('anon'), ('authenticated')) as r (role),"
            " unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as p (privilege)"
            " where c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(r.role, c.oid, p.privilege)"
            " and c.relnamespace in ('public'::regnamespace, 'resume_analysis'::regnamespace)"
        ).fetchall()
    assert sorted(open_tables) == [("authenticated", "analyses", "select"), ("authenticated", "resumes", "select")]


@pytest.mark.parametrize("bad", [token("authenticated", expires_in=-60), token("service_role", secret="mine")])
def test_a_token_nobody_signed_opens_nothing(scene: Scene, bad: str) -> None:
    """Expired or forged."""
    headers = {"apikey": scene.project.anon_key, "authorization": f"Bearer {bad}"}
    answer = httpx.get(f"{scene.project.url}/rest/v1/analyses", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "PGRST301")


def test_the_inner_schema_is_not_exposed(scene: Scene) -> None:
    """Not over HTTP, and not to the roles that come over HTTP."""
    key = scene.project.service_key
    headers = {"apikey": key, "authorization": f"Bearer {key}", "accept-profile": "resume_analysis"}
    answer = httpx.get(f"{scene.project.url}/rest/v1/migrations", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (406, "PGRST106")
    with psycopg.connect(scene.project.database) as connection:
        for role in ("anon", "authenticated", "service_role"):
            allowed = connection.execute("select has_schema_privilege(%s, 'resume_analysis', 'usage')", [role])
            assert allowed.fetchone() == (False,), role


def _value(kind: str) -> Any:
    return {
        "uuid": str(uuid4()),
        "jsonb": [],
        "boolean": True,
        "text": "x",
        "timestamp with time zone": "2026-01-01",
    }.get(kind, 1)


def _snapshot(project: Project) -> list[Any]:
    with psycopg.connect(project.database) as connection:
        return [
            connection.execute(query).fetchall()
            for query in (
                "select to_jsonb(a) from public.analyses a order by id",
                "select to_jsonb(r) from public.resumes r order by id",
                "select name, content from storage.objects order by name",
            )
        ]
