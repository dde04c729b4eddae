"""The ordinary commands on a Supabase project, with only its URL and key set."""

from __future__ import annotations

from pathlib import Path

import pytest

from resume_analysis.cli import run
from tests.supabase.demo import analyse_samples, own_analyses
from tests.supabase.project import Project


def test_two_variables_are_all_it_takes(project_18: Project, capfd: pytest.CaptureFixture[str]) -> None:
    """Upload, queue, claim, read, judge, store: and the owner reads the reports under row level security."""
    project_18.empty()
    owner, other = project_18.user(), project_18.user()
    analyse_samples(project_18, owner)
    rows = own_analyses(project_18, owner)
    assert len(rows) >= 3
    assert {row["status"] for row in rows} == {"completed"}
    assert all(0 <= row["result"]["overallScore"] <= 100 for row in rows)
    assert all(row["result"]["evidence"] for row in rows)
    assert own_analyses(project_18, other) == []
    shown = capfd.readouterr()
    assert project_18.service_key not in shown.out + shown.err


def test_a_resume_belongs_to_one_of_the_projects_users(
    project_18: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Told before a file is uploaded, with where the ids are found."""
    project_18.empty()
    resume = tmp_path / "cv.txt"
    resume.write_text("Ten years of SQL.")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUPABASE_URL", project_18.url)
    monkeypatch.setenv("SUPABASE_SERVICE_ROLE_KEY", project_18.service_key)
    before = len(project_18.edge.requests)
    assert run(["submit", str(resume)]) == 2
    assert "Give --user-id" in capsys.readouterr().err
    assert len(project_18.edge.requests) == before
