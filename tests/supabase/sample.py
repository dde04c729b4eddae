"""A small result for tests that store one."""

from __future__ import annotations

from resume_analysis.report import Report


def make_report(summary: str = "Fits.") -> Report:
    """Return the smallest report a front end can show."""
    return Report.model_validate(
        {
            "overallScore": 71,
            "summary": summary,
            "breakdown": {"skillsMatch": 80, "experienceMatch": 60, "educationMatch": 70},
            "skills": {"matched": ["SQL"], "missing": ["Rust"]},
            "experience": {"requiredLevel": "3-5", "inferredLevel": "3-5", "years": 4.5},
            "education": {"meetsRequirement": True},
            "strengths": ["Writes SQL"],
            "recommendations": ["Learn Rust"],
            "profile": {},
            "resume": {"characters": 1200, "words": 200},
            "grounding": {"exact": 1, "fuzzy": 0, "dropped": 0},
            "audit": {
                "modelAsked": "openai:test",
                "modelAnswered": "test-2026",
                "promptVersion": "resume/v1+abc",
                "resumeSha256": "0" * 64,
                "jobDescriptionSha256": None,
                "today": "2026-01-01",
                "weights": {"skills": 0.5},
                "blind": False,
            },
        }
    )
