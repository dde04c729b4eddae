"""The command ``resume-analysis``, also as ``python -m resume_analysis``."""

from __future__ import annotations

import signal
import sys

from resume_analysis.signals import end_at_ctrl_c, hear_every_ctrl_c


def main() -> None:
    """Run the command line and exit with its code. Ctrl-C is answered in one line, however early it comes."""
    with end_at_ctrl_c():  # nothing has been done yet that would have to be tidied up
        from resume_analysis.cli import run

        hear_every_ctrl_c()
    code = run(sys.argv[1:])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all that is left is tidying up
    try:
        if sys.stderr is not None:  # closed before we were started
            sys.stderr.flush()
    except OSError:  # lines of a log that found no room; Python would try again and end with 120
        sys.stderr = None
    sys.exit(code)


if __name__ == "__main__":
    main()
