"""How well and how fast resumes become text, beside the libraries one would take otherwise."""
