"""The port every model stands behind: one question in, one checked judgement out, with everything it cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from resume_analysis.judgement import Judgement
from resume_analysis.models import AnalysisInput, Usage
from resume_analysis.prompt import Prompt


@dataclass(frozen=True, slots=True)
class Question:
    """What a model is asked: the facts, for an analyser that reads them, and the prompt, for one that reads prose.

    ``today`` is the day that "present" means; the prompt names it as well.
    """

    input: AnalysisInput
    prompt: Prompt
    today: date


@dataclass(frozen=True, slots=True)
class Answer:
    """A judgement that passed its check. ``model`` is the model the provider says has answered."""

    judgement: Judgement = field(repr=False)  # no words of a resume in a log or a traceback
    model: str
    usage: Usage


Check = Callable[[Judgement], list[str]]
"""Returns every fault of a judgement, each as a sentence a model can act on; empty when it may stand."""


OnSpent = Callable[[Usage], None]
"""Is told the usage of all tries so far each time there is more of it: who is stopped half-way has paid as well."""


class ModelClient(Protocol):
    """A model that can be asked."""

    @property
    def model(self) -> str:
        """The model string it was made from, such as ``openai:gpt-6-luna`` or ``offline``."""
        ...

    async def ask(self, question: Question, check: Check, on_spent: OnSpent = lambda _: None) -> Answer:
        """Ask, send all faults back at most twice, and return the last judgement with the usage of every try.

        The last judgement may still have faults: salvaging what can stand is the caller's part. Raises ModelError.
        """
        ...

    async def aclose(self) -> None:
        """Close connections."""
        ...
