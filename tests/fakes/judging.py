"""A judgement made from the prompt itself, by the rules of the offline analyser: it stands every check."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import lru_cache
from typing import Any

from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge

_RUBRIC_HEADING = re.compile(r"^### ([a-z][a-z0-9_-]*)$", re.MULTILINE)
_JOB_TITLE = re.compile(r"\AJob title: (.*)\n\n")
_TODAY = re.compile(r"Today is (\d{4}-\d\d-\d\d)")
_DEFAULT_TODAY = date(2026, 1, 1)


@lru_cache(maxsize=256)
def judgement_text(user_text: str, instructions: str) -> str:
    """Return the judgement of the resume in a prompt as JSON, for every criterion that the instructions name."""
    given = framed(user_text, "JOB DESCRIPTION") or ""
    title = _JOB_TITLE.match(given)
    today = _TODAY.search(user_text)
    question = AnalysisInput(
        framed(user_text, "RESUME") or user_text,
        job_title=title[1] if title else None,
        job_description=_JOB_TITLE.sub("", given) or None,
    )
    judgement = judge(question, today=date.fromisoformat(today[1]) if today else _DEFAULT_TODAY)
    answer: dict[str, Any] = judgement.model_dump(mode="json")
    for criterion in answer["criteria"]:  # a model has to say more for a level than rules do
        criterion["level"] = min(criterion["level"], 2 + len(criterion["quotes"]))
        criterion["rationale"] = "The passages quoted show this level and no more."
    answer["criteria"] += [
        {"name": name, "level": 0, "rationale": "Nothing of it is shown.", "quotes": []}
        for name in _RUBRIC_HEADING.findall(instructions)
        if name not in ("experience", "education")
    ]
    return json.dumps(answer, ensure_ascii=False)


def framed(text: str, name: str) -> str | None:
    """Return what stands between the marker lines of that name, None if there are none."""
    found = re.search(rf"<<<{name} (\S+)>>>\n(.*?)\n<<<END OF {name} \1>>>", text, re.DOTALL)
    return found[2] if found else None
