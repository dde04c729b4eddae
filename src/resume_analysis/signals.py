"""What asks a running command to stop in order."""

from __future__ import annotations

import signal


def stop_signals() -> tuple[signal.Signals, ...]:
    """Return SIGTERM, Ctrl-C and, unless ``nohup`` has it ignored, the hang-up of a terminal that was closed.

    Without the last the embedded PostgreSQL would outlive its window.
    """
    asked = (signal.SIGTERM, signal.SIGINT)
    return asked if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN else (*asked, signal.SIGHUP)
