"""A model client that answers from a script, and the texts the judging tests share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from resume_analysis.judgement import Claim, Criterion, Judgement, Requirement
from resume_analysis.llm.port import Answer, Check, OnSpent, Question
from resume_analysis.models import Usage

TODAY = date(2026, 1, 1)

RESUME = """Dana Example
dana@example.org | +1 415 555 2671

Experience
Senior Engineer, Acme — Jan 2018 to Dec 2023
• Built payment services in Python and PostgreSQL for 2 million users
• Led a team of 5 engi-
neers and cut hosting costs by 20.5%

Education
B.Sc. Computer Science, State University, 2017
"""

JOB = """Backend engineer

Requirements:
- 5+ years of experience
- Python and PostgreSQL
- Kubernetes

Nice to have:
- Terraform
"""


def requirement(text: str, status: str, quote: str | None = None, **changes: Any) -> Requirement:
    """Make a requirement whose skill is its text."""
    fields: dict[str, Any] = {"text": text, "skill": text, "importance": "must", "status": status, "quote": quote}
    return Requirement(**(fields | changes))


def judgement(**changes: Any) -> Judgement:
    """Make a faultless judgement of RESUME against JOB, with changes."""
    built = "Built payment services in Python and PostgreSQL for 2 million users"
    led = "Led a team of 5 engineers and cut hosting costs by 20.5%"
    degree = "B.Sc. Computer Science, State University, 2017"
    fields: dict[str, Any] = {
        "is_resume": True,
        "summary": "A backend engineer with Python and PostgreSQL. Kubernetes is not shown.",
        "requirements": [
            requirement("5+ years of experience", "met", "Jan 2018 to Dec 2023"),
            requirement("Python", "met", built),
            requirement("PostgreSQL", "met", built),
            requirement("Kubernetes", "missing"),
            requirement("Terraform", "missing", importance="nice"),
        ],
        "skills": [Claim(text="Python", quote=built), Claim(text="PostgreSQL", quote=built)],
        "criteria": [
            Criterion(name="experience", level=4, rationale="Effects are stated.", quotes=[built, led]),
            Criterion(name="education", level=3, rationale="A degree in the field.", quotes=[degree]),
        ],
        "inferred_level": "6+",
        "experience_gap": None,
        "education_meets_requirement": True,
        "education_notes": "A degree in computer science.",
        "strengths": [Claim(text="Built services for many users", quote=built), Claim(text="Led a team", quote=led)],
        "recommendations": ["Say which services ran in production."],
        "rewrites": [],
        "flags": [],
    }
    return Judgement(**(fields | changes))


class ScriptedClient:
    """Gives its answers in turn, and asks again while there are faults and answers, as the port promises."""

    model = "scripted:model"

    def __init__(self, *answers: Judgement | Callable[[Question], Judgement]) -> None:
        self.answers = answers
        self.questions: list[Question] = []
        self.faults: list[list[str]] = []

    async def ask(self, question: Question, check: Check, on_spent: OnSpent) -> Answer:
        """Answer from the script; every try costs 100 and 10 tokens."""
        usage = Usage()
        for scripted in self.answers:
            self.questions.append(question)
            answer = scripted(question) if callable(scripted) else scripted
            usage += Usage(input_tokens=100, output_tokens=10, calls=1)
            on_spent(usage)
            self.faults.append(check(answer))
            if not self.faults[-1]:
                break
        return Answer(answer, "model-as-reported", usage)

    async def aclose(self) -> None:
        """Nothing to close."""
