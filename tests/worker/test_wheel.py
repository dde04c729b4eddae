"""What is tested is what is shipped: the built wheel in an empty environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import SAMPLES

ROOT = Path(__file__).parents[2]


def uv() -> list[str]:
    """Return how to run uv: from the path, or from where the Makefile puts it."""
    found = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
    if not Path(found).exists():
        pytest.fail("uv is neither on the path nor in .tools/bin; run: make test")
    return [found]


def test_the_wheel_runs_in_an_empty_environment(tmp_path: Path) -> None:
    """Nothing but the wheel and its plain dependencies: it analyses, and explains what is not there."""
    quiet = {"cwd": ROOT, "check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*uv(), "build", "--wheel", "--out-dir", str(tmp_path)], **quiet)
    (wheel,) = tmp_path.glob("*.whl")
    environment = tmp_path / "environment"
    subprocess.run([*uv(), "venv", "--python", sys.executable, str(environment)], **quiet)
    python = environment / "bin" / "python"
    locked = tmp_path / "locked.txt"
    subprocess.run(
        [*uv(), "export", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes", "-o", str(locked)], **quiet
    )
    subprocess.run([*uv(), "pip", "install", "--python", str(python), "-c", str(locked), str(wheel)], **quiet)

    command = str(environment / "bin" / "resume-analysis")
    clean = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([command, *arguments], cwd=tmp_path, env=clean, capture_output=True, text=True)

    analysed = run(
        "analyze", str(SAMPLES / "backend_engineer.pdf"), "--job-description", str(SAMPLES / "job.txt"), "--json"
    )
    assert json.loads(analysed.stdout)["status"] == "completed", analysed.stderr
    ask = "from resume_analysis.migrate import migrations; print(len(migrations()))"
    shipped = subprocess.run([str(python), "-c", ask], env=clean, capture_output=True, text=True)
    assert int(shipped.stdout) == len(list((ROOT / "supabase" / "migrations").glob("*.sql")))
    without_database = run("stats")
    assert without_database.returncode == 2
    assert "resume-analysis[embedded]" in without_database.stderr
