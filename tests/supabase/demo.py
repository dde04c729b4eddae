"""The whole main job on a Supabase project of its own: ``python -m tests.supabase.demo``.

Starts PostgreSQL, the real PostgREST and the doubles of edge and storage, and then runs the ordinary commands with
nothing configured but SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import httpx

from tests.databases import embedded_server, scratch_database
from tests.supabase.project import Project, User, load_platform, run_project


@contextmanager
def started(*arguments: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start ``resume-analysis`` with no variables but these; its output goes where ours goes."""
    print(f"\n$ resume-analysis {' '.join(Path(argument).name for argument in arguments)}", flush=True)
    environment = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    with (
        tempfile.TemporaryDirectory() as empty,
        subprocess.Popen(
            [sys.executable, "-m", "resume_analysis", *arguments],
            env=environment | {"HOME": empty} | variables,
            cwd=empty,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


def command(*arguments: str, **variables: str) -> None:
    """Run ``resume-analysis`` to its end. Raises CalledProcessError where it fails."""
    with started(*arguments, **variables) as process:
        if code := process.wait():
            raise subprocess.CalledProcessError(code, arguments)


def analyse_samples(project: Project, user: User, **more: str) -> None:
    """Submit the sample resumes as the team's server would, and work until none is left."""
    only = {"SUPABASE_URL": project.url, "SUPABASE_SERVICE_ROLE_KEY": project.service_key} | more
    command("doctor", **only)
    with as_file(files("resume_analysis") / "samples") as samples:
        resumes = sorted(str(sample) for sample in samples.glob("*.pdf"))
        job = str(samples / "job.txt")
        command("submit", *resumes, "--user-id", str(user.id), "--job-description", job, **only)
    command("worker", "--until-idle", **only)
    command("jobs", "list", **only)


def own_analyses(project: Project, user: User) -> list[dict[str, Any]]:
    """What the owner's browser reads, under row level security."""
    answer = httpx.get(
        f"{project.url}/rest/v1/analyses?select=*,resumes(filename)&order=created_at",
        headers={"apikey": project.anon_key, "authorization": f"Bearer {user.token}"},
    )
    rows: list[dict[str, Any]] = answer.raise_for_status().json()
    return rows


def main() -> int:
    """Run the demonstration."""
    with embedded_server() as server, scratch_database(server) as database:
        load_platform(database)
        command("migrate", DATABASE_URL=database)
        with run_project(database) as project:
            user = project.user()
            analyse_samples(project, user)
            rows = own_analyses(project, user)
    print("\nWhat the owner's browser reads:")
    for row in rows:
        score = row["result"]["overallScore"] if row["result"] else row["error_message"]
        print(f"  {row['resumes']['filename']:<24} {row['status']:<10} {score}")
    return 0 if rows and all(row["status"] == "completed" for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
