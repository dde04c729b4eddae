"""The operations page as users get it: the command in a process of its own, on a port of its own."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg
from psycopg.types.json import Jsonb

from tests.cli import Cli
from tests.databases import migrated_database

OPERATOR, VIEWER = "correct horse battery", "staple paperclip stapler"
RESUME = "Ada Sample\nExperience\nEngineer, Sample Works 2019 - 2024\n- Cut costs by 23 percent with Python\n"


class Site:
    """A running page. ``url`` has no slash at its end."""

    def __init__(self, url: str, database: str, log: list[str]) -> None:
        self.url = url
        self.database = database
        self.log = log

    def client(self) -> httpx.Client:
        """Return a client that keeps cookies and does not follow redirects."""
        return httpx.Client(base_url=self.url, timeout=30)

    @contextmanager
    def signed_in(self, password: str, name: str = "Robin") -> Iterator[httpx.Client]:
        """Yield a client with a session."""
        with self.client() as client:
            answer = client.post("/sign-in", data={"name": name, "password": password, "next": "/jobs"})
            assert answer.status_code == 303, answer.text
            # By hand: the cookie is for HTTPS only, which ends before this server.
            client.headers["cookie"] = answer.headers["set-cookie"].partition(";")[0]
            yield client

    def query(self, sql: str, *arguments: Any) -> list[Any]:
        """Run SQL; returns the rows."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            cursor = connection.execute(sql.encode(), arguments)
            return cursor.fetchall() if cursor.description else []

    def status(self, job_id: UUID) -> str:
        """Return the status of an analysis."""
        return str(self.query("select status from analyses where id = %s", job_id)[0][0])

    def insert(self, status: str = "failed", *, count: int = 1, **columns: Any) -> list[UUID]:
        """Insert analyses that stand in a state; due in an hour where they wait, so that no worker takes them."""
        filename = columns.pop("filename", "sample.pdf")
        resume_text = columns.pop("resume_text", None)
        row = self.query(
            "insert into resumes (user_id, filename, storage_path, resume_text) values (%s, %s, 'a', %s) returning id",
            uuid4(), filename, resume_text,
        )[0]  # fmt: skip
        stands: dict[str, Any] = {"user_id": uuid4(), "resume_id": row[0], "status": status}
        if status == "failed":
            stands |= {"failed_at": "now", "error_code": "corrupt", "error_message": "The file is damaged."}
        elif status == "completed":
            stands |= {"completed_at": "now", "result": Jsonb({"overallScore": 50}), "model": "offline"}
        elif status == "processing":
            stands |= {"lease_expires_at": "2100-01-01", "lease_token": uuid4(), "worker_id": "w", "started_at": "now"}
        else:
            stands |= {"run_after": "2100-01-01"}
        stands |= columns
        names, marks = ", ".join(stands), ", ".join(["%s"] * len(stands))
        return [
            found[0]
            for found in self.query(
                f"insert into analyses ({names}) select {marks} from generate_series(1, %s) returning id",
                *stands.values(), count,
            )
        ]  # fmt: skip


@contextmanager
def running_site(postgres: str, folder: Path, *arguments: str, **settings: str) -> Iterator[Site]:
    """Start ``resume-analysis web`` on a fresh database; yields it when it answers."""
    with migrated_database(postgres) as database:
        cli = Cli(folder, DATABASE_URL=database, RESUME_ANALYSIS_LOG_LEVEL="debug", **settings)
        process = cli.start("web", "--port", "0", *arguments)
        log: list[str] = []
        address = threading.Event()

        def read() -> None:
            assert process.stderr is not None
            for line in process.stderr:
                log.append(line)
                if "The page is at" in line:
                    address.set()

        reader = threading.Thread(target=read)
        reader.start()
        try:
            assert address.wait(60), "".join(log)
            port = re.search(r"The page is at http://.*:(\d+)/", "".join(log))
            assert port
            yield Site(f"http://127.0.0.1:{port[1]}", database, log)
        finally:
            process.terminate()
            process.wait(30)
            reader.join(30)
            for stream in (process.stdout, process.stderr):
                if stream:
                    stream.close()
        assert not any("Traceback" in line for line in log), "".join(log)


def token_of(page: httpx.Response) -> str:
    """Return the CSRF token of a page's forms."""
    found = re.search(r'name="csrf_token" value="([0-9a-f]+)"', page.text)
    assert found, page.text
    return found[1]
