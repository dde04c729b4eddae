"""From the text of an answer to a judgement, or to the faults a model can mend."""

from __future__ import annotations

import re

from pydantic import ValidationError

from resume_analysis.judgement import Judgement

_FENCE = re.compile(r"```(?:json)?\s*(?=\{)", re.IGNORECASE)
_MAX_FAULTS = 30


def read_judgement(text: str) -> Judgement | list[str]:
    """Parse an answer; JSON inside a Markdown fence is accepted. Returns the faults when it is no judgement."""
    if not text.strip():
        return ["The answer was empty."]
    try:
        return Judgement.model_validate_json(_unfenced(text))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
    return [_sentence(fault["loc"], fault["msg"]) for fault in faults[:_MAX_FAULTS]]


def _unfenced(text: str) -> str:
    """Return the JSON in the Markdown fence of an answer; an answer without a fence, or with one inside, as it is."""
    fence = None if text.lstrip().startswith("{") else _FENCE.search(text)
    return text[fence.end() : text.rfind("}") + 1] if fence else text


def _sentence(location: tuple[int | str, ...], message: str) -> str:
    where = "/".join(map(str, location))
    return f"/{where}: {message}." if where else f"{message}."
