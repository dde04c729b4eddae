"""``python -m resume_analysis.cli``."""

from resume_analysis.cli import main

main()
