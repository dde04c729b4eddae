"""From the text of an answer to a judgement, or to the faults a model can mend."""

from __future__ import annotations

import re

from pydantic import ValidationError

from resume_analysis.judgement import Judgement

_FENCED = re.compile(r"```(?:json)?\s*(\{.*\})\s*```", re.DOTALL | re.IGNORECASE)
_MAX_FAULTS = 30


def read_judgement(text: str) -> Judgement | list[str]:
    """Parse an answer; JSON inside a Markdown fence is accepted. Returns the faults when it is no judgement."""
    if not text.strip():
        return ["The answer was empty."]
    if fenced := _FENCED.search(text):
        text = fenced[1]
    try:
        return Judgement.model_validate_json(text)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
    return [_sentence(fault["loc"], fault["msg"]) for fault in faults[:_MAX_FAULTS]]


def _sentence(location: tuple[int | str, ...], message: str) -> str:
    where = "/".join(map(str, location))
    return f"/{where}: {message}." if where else f"{message}."
