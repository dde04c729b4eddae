"""What a process gives up before it opens a stranger's file."""

from __future__ import annotations

import os
import resource
import signal

from resume_analysis.extraction.limits import Limits
from resume_analysis.extraction.network import cut_off_network

_GRACE_SECONDS = 1.0


def confine(limits: Limits, wall_seconds: float) -> None:
    """Bound this process for good: memory, processor time, wall time, descriptors; no file may grow, no core dump.

    It loses the network where the system allows that, see ``network``. It becomes the head of a process group of its
    own, so that whatever it starts is ended with it. The alarm is the second line behind the worker's own clock: it
    holds when the worker is gone.
    """
    os.setsid()
    os.environ.clear()
    cut_off_network()
    _cap(resource.RLIMIT_AS, limits.memory_bytes)
    _cap(resource.RLIMIT_CPU, limits.cpu_seconds, grace=1)  # SIGXCPU first, which says what happened; then SIGKILL
    _cap(resource.RLIMIT_NOFILE, limits.open_files)
    _cap(resource.RLIMIT_FSIZE, 0)
    _cap(resource.RLIMIT_CORE, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, wall_seconds + _GRACE_SECONDS)


def _cap(what: int, soft: int, *, grace: int = 0) -> None:
    """Lower a limit, never raise one that the machine's owner has set."""
    _, highest = resource.getrlimit(what)
    hard = soft + grace
    if highest != resource.RLIM_INFINITY:
        soft, hard = min(soft, highest), min(hard, highest)
    resource.setrlimit(what, (soft, hard))
