"""What every check shares: looking up quotes, counting what fared how, and saying what is wrong."""

from __future__ import annotations

from collections.abc import Container

from resume_analysis.checks.material import Material
from resume_analysis.checks.outcome import Checked
from resume_analysis.checks.wording import Wording
from resume_analysis.grounding import Span


class Findings:
    """The outcome of an examination while it is being made."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.resume = material.resume
        self.out = Checked(nameable=any(wanted.kind != "years" for wanted in material.wanted))
        self._wording = Wording(material)

    def find(self, quote: str | None) -> Span | None:
        span = self.resume.find(quote) if quote else None
        if span is not None:
            self.count(span)
        return span

    def count(self, span: Span) -> None:
        if span.how == "exact":
            self.out.exact += 1
        else:
            self.out.fuzzy += 1

    def drop(self, count: int, fault: str) -> None:
        self.out.dropped += count
        self.fault(fault)

    def fault(self, fault: str) -> bool:
        if fault not in self.out.faults:
            self.out.faults.append(fault)
        return True

    def unfit(self, where: str, text: str, *, may_cite_orders: bool = False) -> bool:
        wrong = self._wording.fault(text, may_cite_orders=may_cite_orders)
        return wrong is not None and self.fault(f"{where} {wrong}")

    def invented(self, where: str, text: str, besides: Container[str] = ()) -> bool:
        wrong = self._wording.invented(text, besides)
        return wrong is not None and self.fault(f"{where} {wrong}")


def why_not(quote: str | None) -> str:
    """Say why a quote does not stand."""
    if not quote or not quote.strip():
        return "it has no quote."
    return f"the quote {cited(quote)} does not stand in the resume as evidence: copy a passage character by character."


def cited(text: str) -> str:
    """Put a text on one line between quotation marks, cut to 90 characters."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= 90 else text[:89] + '…'}”"
