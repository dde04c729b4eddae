"""Environments of the peers' own, made by the benchmark and kept outside the project's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "contestants"
PEERS = ("procrastinate", "pgqueuer", "oban-py", "graphile-worker")


@dataclass(frozen=True)
class Contestant:
    """A program that is given a database and does one measurement. ``missing`` says why there is none."""

    name: str
    command: tuple[str, ...] = ()
    version: str = ""
    missing: str = ""
    node: bool = False


def contestants(folder: Path) -> list[Contestant]:
    """Install what can be installed here; the others say why not."""
    folder.mkdir(parents=True, exist_ok=True)
    ours = Contestant("resume-analysis", (sys.executable, str(HERE / "ours.py")), "this checkout")
    return [
        ours,
        _python("procrastinate", ["procrastinate", "psycopg[binary,pool]"], folder, sys.executable),
        _python("pgqueuer", ["pgqueuer", "asyncpg"], folder, sys.executable),
        _oban(folder),
        _graphile(folder),
    ]


def _python(name: str, packages: list[str], folder: Path, interpreter: str) -> Contestant:
    environment = folder / name
    python = environment / "bin" / "python"
    try:
        if not python.exists():
            _run(interpreter, "-m", "venv", str(environment))
            _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
        query = f"from importlib.metadata import version; print(version({packages[0]!r}))"
        version = _run(str(python), "-c", query)
    except (OSError, subprocess.CalledProcessError) as error:
        return Contestant(name, missing=_reason(error))
    return Contestant(name, (str(python), str(HERE / f"peer_{name.removesuffix('-py')}.py")), version)


def _oban(folder: Path) -> Contestant:
    found = [path for minor in (12, 13, 14) if (path := shutil.which(f"python3.{minor}"))]
    found += [str(path) for path in sorted((Path.home() / ".pyenv" / "versions").glob("3.1[2-9]*/bin/python"))]
    if sys.version_info >= (3, 12):
        found.insert(0, sys.executable)
    for interpreter in found:
        if subprocess.run([interpreter, "-c", ""], capture_output=True, check=False).returncode == 0:
            return _python("oban-py", ["oban", "psycopg[binary,pool]"], folder, interpreter)
    return Contestant("oban-py", missing="needs Python 3.12, which is not on this machine")


def _graphile(folder: Path) -> Contestant:
    environment = folder / "graphile-worker"
    installed = environment / "node_modules" / "graphile-worker" / "package.json"
    try:
        if not installed.exists():
            environment.mkdir(exist_ok=True)
            (environment / "package.json").write_text('{"private": true}')
            _run("npm", "install", "--silent", "--no-fund", "--no-audit", "graphile-worker", "pg", cwd=environment)
        script = shutil.copy(HERE / "peer_graphile.mjs", environment)
    except (OSError, subprocess.CalledProcessError) as error:
        return Contestant("graphile-worker", missing=_reason(error))
    version = json.loads(installed.read_text())["version"]
    return Contestant("graphile-worker", ("node", str(script)), version, node=True)


def _run(*command: str, cwd: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd, env=environment)
    return done.stdout.strip()


def _reason(error: Exception) -> str:
    stderr = getattr(error, "stderr", None) or str(error)
    return next((line.strip() for line in stderr.splitlines() if line.strip()), type(error).__name__)[:100]
