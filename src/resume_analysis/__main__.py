"""The command ``resume-analysis``, also as ``python -m resume_analysis``."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Run the command line and exit with its code. Ctrl-C is answered in one line, however early it comes."""
    try:
        from resume_analysis.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while the imports were still going on
        print("Stopped.", file=sys.stderr)  # noqa: T201
        code = 130
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all that is left is tidying up
    sys.exit(code)


if __name__ == "__main__":
    main()
