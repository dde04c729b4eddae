"""The same question twice is answered once: same resume text, job, prompt, model and settings of the same user.

A question's key is a hash over everything that can change its answer. Years of experience depend on the day, so a
result is reused within one calendar month.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date

from pydantic import ValidationError

from resume_analysis.blind import BlindOptions
from resume_analysis.models import Analysis, AnalysisInput, Job, Usage
from resume_analysis.queue import Queue
from resume_analysis.report import Report


@dataclass(frozen=True, slots=True)
class ResultCache:
    """Stored results, for one model and prompt. ``settings`` is whatever else can change an answer."""

    queue: Queue
    model: str
    prompt_version: str
    settings: str = ""

    def key(self, question: AnalysisInput, *, blind: BlindOptions | None, today: date) -> str:
        """Return the question's key: a SHA-256 in hex."""
        parts = {
            "question": asdict(question) | {"flags": sorted(question.flags)},
            "model": self.model,
            "prompt_version": self.prompt_version,
            "settings": self.settings,
            "blind": asdict(blind) if blind else None,
            "month": f"{today:%Y-%m}",
        }
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()

    async def find(self, job: Job, key: str) -> Analysis | None:
        """Return the job's answer from an earlier one: no tokens, no cost, marked with where it came from."""
        known = await self.queue.cached(job, key)
        if known is None:
            return None
        try:
            report = Report.model_validate(known.result)
        except ValidationError:
            return None  # stored by another version of this program
        if report.audit is None:
            return None  # not to be told from a new one
        origin = report.audit.reused_from or known.analysis_id
        marked = report.model_copy(update={"audit": report.audit.model_copy(update={"reused_from": origin})})
        return Analysis(marked, Usage(), known.model, known.prompt_version, 0, key)
