"""Two pages for the whole suite: one on loopback with a worker, one that asks for passwords."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.site import OPERATOR, VIEWER, Site, running_site


@pytest.fixture(scope="module")
def site(postgres_18: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A page on loopback, with a worker in the same process."""
    folder = tmp_path_factory.mktemp("site")
    settings = {"RESUME_ANALYSIS_MODEL": "offline", "RESUME_ANALYSIS_POLL_MAX_SECONDS": "1"}
    with running_site(postgres_18, folder, "--worker", **settings) as running:
        yield running


@pytest.fixture(scope="module")
def guarded(postgres_18: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A page on every address, with passwords and small limits."""
    settings = {
        "RESUME_ANALYSIS_WEB_OPERATOR_PASSWORD": OPERATOR,
        "RESUME_ANALYSIS_WEB_VIEWER_PASSWORD": VIEWER,
        "RESUME_ANALYSIS_METRICS_TOKEN": "scrape-me-please",
        "RESUME_ANALYSIS_MAX_FILE_BYTES": "2000",
        "RESUME_ANALYSIS_WEB_MAX_UPLOAD_BYTES": "20000",
        "RESUME_ANALYSIS_WEB_HTTPS": "true",
    }
    folder = tmp_path_factory.mktemp("guarded")
    with running_site(postgres_18, folder, "--host", "0.0.0.0", **settings) as running:
        yield running
