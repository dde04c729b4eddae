"""Synthetic resumes whose text and reading order are known, because they are written down before they are drawn."""
