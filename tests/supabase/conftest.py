"""One project per PostgreSQL version and run, emptied before each test; transports to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest

from resume_analysis.gateway import Gateway
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.postgrest import PostgrestGateway
from resume_analysis.migrate import migrate
from tests.databases import scratch_database
from tests.supabase.existing import load_existing
from tests.supabase.project import Project, load_platform, run_pgbouncer, run_project


@pytest.fixture
def anyio_backend() -> str:
    """Run coroutine tests on asyncio."""
    return "asyncio"


@contextmanager
def migrated_project(server: str, *, older: bool) -> Iterator[Project]:
    """Run a project with our migrations on a server."""
    with scratch_database(server) as database:
        load_platform(database, older=older)
        migrate(database)
        with run_project(database) as project:
            yield project


@pytest.fixture(scope="session")
def project_18(postgres_18: str) -> Iterator[Project]:
    """A new project on PostgreSQL 18, migrated, with whatever the last test left in it."""
    with migrated_project(postgres_18, older=False) as project:
        yield project


@pytest.fixture(scope="session")
def project_15(postgres_15: str) -> Iterator[Project]:
    """An older project on PostgreSQL 15, migrated, with whatever the last test left in it."""
    with migrated_project(postgres_15, older=True) as project:
        yield project


@pytest.fixture(scope="session", params=["18", "15"])
def running_project(request: pytest.FixtureRequest) -> Project:
    """Both in turn."""
    project: Project = request.getfixturevalue(f"project_{request.param}")
    return project


@pytest.fixture
def project(running_project: Project) -> Project:
    """The project without a row in it."""
    running_project.empty()
    return running_project


@pytest.fixture(scope="session")
def pooler(running_project: Project) -> Iterator[str]:
    """The URL of a transaction pooler before the project's database."""
    with run_pgbouncer(running_project.database) as url:
        yield url


@pytest.fixture(params=["postgrest", "psycopg", "psycopg behind pgbouncer"])
async def gateway(request: pytest.FixtureRequest, project: Project) -> AsyncIterator[Gateway]:
    """Every transport there is, opened."""
    gateway: PostgrestGateway | PostgresGateway
    if request.param == "postgrest":
        gateway = PostgrestGateway(project.url, project.service_key)
    elif request.param == "psycopg":
        gateway = PostgresGateway(project.database)
    else:
        gateway = PostgresGateway(request.getfixturevalue("pooler"))
    await gateway.open()
    yield gateway
    await gateway.aclose()


@pytest.fixture(params=["18", "15"])
def existing(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database an earlier back end has used."""
    with scratch_database(request.getfixturevalue(f"postgres_{request.param}")) as database:
        load_existing(database)
        yield database
