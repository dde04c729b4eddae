"""What asks a running command to stop in order, and Ctrl-C where Python alone would mishear it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

STOPPED = 130
"""The exit code that shells report for a program that Ctrl-C has ended."""


def stop_signals() -> tuple[signal.Signals, ...]:
    """Return SIGTERM, Ctrl-C and, unless ``nohup`` has it ignored, the hang-up of a terminal that was closed.

    Without the last the embedded PostgreSQL would outlive its window.
    """
    asked = (signal.SIGTERM, signal.SIGINT)
    return asked if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN else (*asked, signal.SIGHUP)


@contextmanager
def end_at_ctrl_c() -> Iterator[None]:
    """End the process at once at Ctrl-C, in one line, without an exception; a signal that is ignored stays ignored.

    For the time of the imports: an exception in the middle of one is taken for an error of the module, or lost with
    the lock of the import held, on which a thread would wait for ever.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(_number: int, _frame: FrameType | None) -> None:
    with suppress(OSError):  # closed before we were started
        os.write(2, b"Stopped.\n")
    os._exit(STOPPED)


def hear_every_ctrl_c() -> None:
    """Send Ctrl-C once more if it fell into a place from which Python raises nothing, as the end of an object.

    Python would print "Exception ignored" there and go on as if nobody had asked it to stop.
    """
    tell = sys.unraisablehook

    def again(lost: sys.UnraisableHookArgs) -> None:
        if lost.exc_type is KeyboardInterrupt:
            signal.signal(signal.SIGALRM, _again)
            signal.setitimer(signal.ITIMER_REAL, 0.01)  # not here: this place raises nothing either
        else:
            tell(lost)

    sys.unraisablehook = again


def _again(_number: int, _frame: FrameType | None) -> None:
    signal.raise_signal(signal.SIGINT)
