"""A valid judgement made from the prompt itself: it quotes lines that really stand in the resume it was sent."""

from __future__ import annotations

import re
from typing import Any

_COMMON = {"experience", "professional", "background", "strong", "design", "own", "run", "review", "bachelor"}
_RUBRIC_HEADING = re.compile(r"^### ([a-z][a-z0-9_-]*)$", re.MULTILINE)


def judge_prompt(user_text: str, instructions: str = "") -> dict[str, Any]:
    """Return a judgement of the resume in ``user_text`` that a strict check accepts.

    The criteria are those the rubric in ``instructions`` names, experience and education if it names none.
    """
    resume = framed(user_text, "RESUME") or user_text
    job = framed(user_text, "JOB DESCRIPTION") or ""
    lines = _quotable(resume)
    level = 3 if len(lines) >= 3 else 1
    criteria = _RUBRIC_HEADING.findall(instructions) or ["experience", "education"]
    return {
        "is_resume": True,
        "summary": "The resume covers part of what the job asks for and shows it with examples.",
        "requirements": [_requirement(line, lines) for line in _asked(job)],
        "skills": [{"text": _longest_word(line), "quote": line} for line in lines[:4]],
        "criteria": [
            {"name": name, "level": level, "rationale": "The lines quoted show it.", "quotes": lines[:2]}
            for name in criteria
        ],
        "inferred_level": "3-5",
        "experience_gap": None,
        "education_meets_requirement": True,
        "education_notes": None,
        "strengths": [{"text": f"Shows {_longest_word(line)}.", "quote": line} for line in lines[:3]],
        "recommendations": [
            "Put the strongest result into the first third of the page.",
            "Name the size of the team and the outcome for each position.",
            "Say which tools were used where.",
        ],
        "rewrites": [{"before": lines[-1], "after": f"{lines[-1]}, with [figure]", "reason": "It names an effect."}],
        "flags": [],
    }


def framed(text: str, name: str) -> str | None:
    """Return what stands between the marker lines of that name, None if there are none."""
    found = re.search(rf"<<<{name} (\S+)>>>\n(.*?)\n<<<END OF {name} \1>>>", text, re.DOTALL)
    return found[2] if found else None


def _quotable(text: str) -> list[str]:
    lines = [line.strip(" \t-*•·") for line in text.splitlines()]
    good = [
        line
        for line in dict.fromkeys(lines)
        if 15 <= len(line) <= 220 and " " in line and "@" not in line and not line.startswith("+")
    ]
    return good or [line for line in lines if line][:1] or [""]


def _asked(job: str) -> list[str]:
    """Return the points of the job description's lists; they are its requirements."""
    return [line.strip(" \t-*•·") for line in job.splitlines() if re.match(r"\s*[-*•·]", line)]


def _requirement(line: str, resume: list[str]) -> dict[str, Any]:
    names = [word for word in re.findall(r"[^\W\d_]+", line) if not word.islower() and word.casefold() not in _COMMON]
    shown = ((name, quote) for name in names for quote in resume if re.search(rf"\b{name}\b", quote))
    skill, quote = next(shown, (line, None))
    return {
        "text": line,
        "skill": skill,
        "importance": "nice" if re.search(r"plus|preferred|ideally|nice", line, re.IGNORECASE) else "must",
        "status": "met" if quote else "missing",
        "quote": quote,
    }


def _longest_word(line: str) -> str:
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word.casefold() not in _COMMON]
    return max(words or [line], key=len)
