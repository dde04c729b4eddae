"""Runs the command line as a user does: a process of its own, with only the environment it is given."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.prestarted import Command

SAMPLES = Path(__file__).parents[1] / "src" / "resume_analysis" / "samples"


class Cli:
    """The installed command, in a folder, with settings."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        kept = ("PATH", "LANG", "HOME", "TMPDIR", "LD_LIBRARY_PATH")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ}
        self.environment |= {"RESUME_ANALYSIS_HOME": str(folder / "home"), **settings}

    @staticmethod
    def command(*arguments: str) -> list[str]:
        """Return how a command is started."""
        return [sys.executable, "-m", "resume_analysis", *arguments]

    def start(self, *arguments: str, own_session: bool = False) -> Command:
        """Start a command from a Python that has imported the program already; returns its process."""
        return Command(list(arguments), self.folder, self.environment, own_session=own_session)

    def start_cold(self, *arguments: str, **options: Any) -> subprocess.Popen[str]:
        """Start a command in a fresh Python, as a user's shell does, and return its process."""
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )

    def run(self, *arguments: str, code: int = 0, cold: bool = False) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; its exit code must be ``code`` and it must never show a traceback."""
        process = self.start_cold(*arguments) if cold else self.start(*arguments)
        out, err = process.communicate(timeout=120)
        assert "Traceback" not in err, err
        assert process.returncode == code, f"exit {process.returncode}, expected {code}\n{out}\n{err}"
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def json(self, *arguments: str, code: int = 0) -> Any:
        """Run a command with --json and return what it prints."""
        return json.loads(self.run(*arguments, "--json", code=code).stdout)
