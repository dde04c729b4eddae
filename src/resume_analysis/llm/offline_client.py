"""The rule-based analyser behind the model port: no network, no tokens, no cost."""

from __future__ import annotations

from decimal import Decimal

from resume_analysis.llm.port import Answer, Check, OnSpent, Question
from resume_analysis.models import OFFLINE, Usage
from resume_analysis.offline import judge
from resume_analysis.threads import computed


class OfflineClient:
    """Answers from rules. Rules do not change their mind, so faults are never sent back."""

    model = OFFLINE

    async def ask(self, question: Question, check: Check, on_spent: OnSpent = lambda _: None) -> Answer:  # noqa: ARG002 (the port's)
        """Judge by rules; the answer is the same for the same input and day."""
        judgement = await computed(judge, question.input, today=question.today)
        return Answer(judgement, self.model, Usage(cost_usd=Decimal(0)))

    async def aclose(self) -> None:
        """Nothing to close."""
