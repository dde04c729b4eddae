"""docs/models.md says what the code does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from resume_analysis.llm import ModelOptions, default_model
from resume_analysis.llm.budget import Limits
from resume_analysis.llm.clients import KEY_VARIABLES
from resume_analysis.llm.faults import MESSAGES
from resume_analysis.retry import Fate, fate_of
from resume_analysis.settings import Settings, environment_name

PAGE = (Path(__file__).parents[2] / "docs/models.md").read_text(encoding="utf-8")
FATES = {
    "failed": Fate.PERMANENT,
    "tried again, consumes a retry": Fate.RETRY,
    "all workers stop, no retry consumed": Fate.STOP,
}


def test_every_error_code_is_listed_with_its_fate() -> None:
    """The table of errors holds every code a model can end in, each with what really happens to the job."""
    table = PAGE.split("## When a model fails")[1]
    rows = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| ([^|]+) \|", table, re.MULTILINE))

    assert set(rows) == {*MESSAGES, "budget_exhausted"}
    for code, told in rows.items():
        assert fate_of(code) is FATES.get(told, Fate.SNOOZE), code
        assert told in FATES or told.startswith("waits"), code


def test_every_option_and_limit_is_listed() -> None:
    """Each field of the options and limits stands in a table, and so does each provider with its variables."""
    listed = set(re.findall(r"`(\w+)` \|", PAGE))

    assert {field.name for field in (*fields(ModelOptions), *fields(Limits))} <= listed
    for provider, variables in KEY_VARIABLES.items():
        assert f"`{provider}:NAME`" in PAGE
        assert all(f"`{variable}`" in PAGE for variable in variables)
    named = set(re.findall(r"`(RESUME_ANALYSIS_\w+|OPENAI_\w+)`", PAGE))
    assert named <= {environment_name(field) for field in Settings.model_fields}
    assert f"`{default_model({'OPENAI_API_KEY': 'key'})}`" in PAGE
