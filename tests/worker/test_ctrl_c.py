"""Ctrl-C: whenever it comes, the command ends with one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import suppress
from pathlib import Path

import pytest

from resume_analysis.cli import run
from tests.cli import Cli


@pytest.mark.parametrize("seconds", [0.15, 0.4, 0.7, 1.0])
def test_ctrl_c_ends_a_command_in_one_line(tmp_path: Path, seconds: float) -> None:
    """Whenever it comes, from the first import to the start of the embedded database; in seconds of its own work."""
    running = Cli(tmp_path).start_cold("demo", start_new_session=True)
    while running.poll() is None and _worked(running.pid) < seconds:
        time.sleep(0.005)
    with suppress(ProcessLookupError):  # a fast machine is done by then
        os.killpg(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert "Traceback" not in err, err
    assert "Error" not in err, err


def test_ctrl_c_during_an_import_is_no_exception() -> None:
    """No module sees it, so none can take it for a fault of its own or be left half made."""
    code, err = _python("""
        with end_at_ctrl_c():
            try:
                signal.raise_signal(signal.SIGINT)
            except BaseException:
                print("heard by a module", file=sys.stderr)
        """)
    assert (code, err) == (130, "Stopped.\n")


def test_ctrl_c_that_is_ignored_stays_ignored() -> None:
    """As in a script's background, where the key is meant for another program."""
    code, err = _python("""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with end_at_ctrl_c():
            signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        """)
    assert (code, err) == (0, "")


def test_ctrl_c_at_the_end_of_an_object_is_not_lost() -> None:
    """Python raises nothing from there, so it has to come again."""
    code, err = _python("""
        hear_every_ctrl_c()

        class Ending:
            def __del__(self):
                signal.raise_signal(signal.SIGINT)

        try:
            Ending()
            time.sleep(60)
        except KeyboardInterrupt:
            sys.exit(7)
        """)
    assert (code, err) == (7, "")


def test_an_error_made_of_ctrl_c_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Libraries wrap what is raised inside them, and with it the key."""

    def command(*_: object, **__: object) -> None:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as key:
            raise RuntimeError("Error calling __set_name__") from key

    monkeypatch.setattr("resume_analysis.cli.app", command)
    assert run(["stats"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_ctrl_c_while_tesseract_is_asked_is_no_missing_language(tmp_path: Path) -> None:
    """The key goes to every program of the terminal; it is the command that ends, and no other answer is made of it."""
    (tmp_path / "bin").mkdir()
    slow = tmp_path / "bin" / "tesseract"
    slow.write_text(f"#!/bin/sh\ntouch {tmp_path}/asked\nsleep 1\necho eng\n")
    slow.chmod(0o755)
    path = f"{tmp_path}/bin:{os.environ['PATH']}"
    running = Cli(tmp_path, PATH=path).start_cold("demo", start_new_session=True)
    while not (tmp_path / "asked").exists():
        assert running.poll() is None, "it never asked"
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert "Error" not in err, err
    assert "Traceback" not in err, err
    assert running.returncode == 130


def _worked(process: int) -> float:
    user, system = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _python(code: str) -> tuple[int, str]:
    imports = "import signal, sys, time\nfrom resume_analysis.signals import end_at_ctrl_c, hear_every_ctrl_c\n"
    ran = subprocess.run(
        [sys.executable, "-c", imports + textwrap.dedent(code)], capture_output=True, text=True, timeout=60
    )
    return ran.returncode, ran.stderr
