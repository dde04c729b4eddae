"""A fake provider on a real socket, and a question to ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.databases import migrated_database
from tests.fakes.model_server import ModelServer


@pytest.fixture(scope="session")
def shared_server() -> Iterator[ModelServer]:
    """Start one provider for the whole run."""
    with ModelServer() as server:
        yield server


@pytest.fixture
def server(shared_server: ModelServer) -> ModelServer:
    """Return the provider with nothing scripted and nothing recorded."""
    shared_server.script()
    shared_server.calls.clear()
    shared_server.shown.clear()
    return shared_server


@pytest.fixture(scope="session", params=["18", "16", "15"])
def budget_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """Return the URL of a migrated database, once on each PostgreSQL at hand; ``Allowance`` empties it."""
    with migrated_database(request.getfixturevalue(f"postgres_{request.param}")) as url:
        yield url
