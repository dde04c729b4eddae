"""A valid judgement made from the prompt itself: it quotes lines that really stand in the resume it was sent."""

from __future__ import annotations

import json
import re
from typing import Any

_BLOCK = r"<([\w-]*{name}[\w-]*)(?:\s[^>]*)?>\s*\n(.*?)\n\s*</\1"
_NUMBERS = re.compile(r"\d")


def judge_prompt(user_text: str) -> dict[str, Any]:
    """Return a judgement of the resume in ``user_text`` that a strict check accepts."""
    resume = block(user_text, "resume") or user_text
    job = block(user_text, "job") or ""
    lines = _quotable(resume)
    first = lines[0]
    level = 3 if len(lines) >= 3 else 1
    return {
        "is_resume": True,
        "summary": "The resume covers part of what the job asks for and shows it with examples.",
        "requirements": [_requirement(line, lines) for line in _quotable(job)[:8]],
        "skills": [{"text": _longest_word(line), "quote": line} for line in lines[:4]],
        "criteria": [
            {"name": name, "level": level, "rationale": "The lines quoted show it.", "quotes": [first]}
            for name in ("experience", "education")
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
        "rewrites": [{"before": first, "after": _NUMBERS.sub("", first).strip(), "reason": "Shorter."}],
        "flags": [],
    }


def judgement_text(user_text: str) -> str:
    """Return the judgement of ``judge_prompt`` as JSON."""
    return json.dumps(judge_prompt(user_text))


def block(text: str, name: str) -> str | None:
    """Return what stands between tags whose name contains ``name``, the longest if there are several."""
    found = re.findall(_BLOCK.format(name=name), text, re.DOTALL | re.IGNORECASE)
    return max((inside for _, inside in found), key=len, default=None)


def _quotable(text: str) -> list[str]:
    lines = [line.strip(" \t-*•·") for line in text.splitlines()]
    good = [line for line in dict.fromkeys(lines) if 15 <= len(line) <= 220 and " " in line and "@" not in line]
    return good or [line for line in lines if line][:1] or [""]


def _requirement(line: str, resume: list[str]) -> dict[str, Any]:
    word = _longest_word(line)
    quote = next((candidate for candidate in resume if word.casefold() in candidate.casefold()), None)
    return {
        "text": line,
        "skill": word,
        "importance": "nice" if re.search(r"plus|preferred|ideally|nice", line, re.IGNORECASE) else "must",
        "status": "met" if quote else "missing",
        "quote": quote,
    }


def _longest_word(line: str) -> str:
    return max(re.findall(r"[^\W\d_]+", line) or [line], key=len)
