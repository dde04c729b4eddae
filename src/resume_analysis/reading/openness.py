"""Whether something else may stand for what a job description names: "or similar", examples, an "or" beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.sections import Line

_PARTS = re.compile(r"(?i);|\s[–—-]\s|\s(?:and|und|et|y)\s|,\s*(?:and|und|et|y)\s")
_EITHER = re.compile(
    r"(?i)\b(?:or|oder|bzw|ou|o|either|whether)\b|\bbut (?=[\w/]+ (?:people|users|will|would|is"
    r"|are)\b)"
)
_LIST_OR = re.compile(r"(?i)(?:\s*,\s*[\w.+#/-]+(?: [\w.+#/-]+){0,2}){1,6},?\s+(?:or|oder|ou|o)\s")
_KIND = re.compile(r"(?i)\s+(?:tools?|software|systems?|platforms?|packages?)\b")
_OPEN = arranged(
    r"(?i)\b(?:etc|whatever|you name it)\b|\.\.\.|…"
    r"|\b(?:and|or|oder|ou|und) (?:the like|similar|comparable|equivalent|others?|another|any"
    r"|something"
    r"|vergleichbar\w*|ähnlich\w*|équivalent\w*|likewise)\b|\b(?:such as|like|e\.g|for (?:example|instance)|including"
    r"|we (?:use|run|work with|rely on)|our (?:stack|tools)|wir (?:nutzen|verwenden|arbeiten mit)|nous utilisons"
    r"|(?:is|are|ist|sind) (?:our|unser)|\b(?:folks|backgrounds?|talk to us)\b"
    r"|z\.\s?b|beispielsweise|par exemple|tel(?:le)?s? que"
    r"|(?:one|two|three|several|most) (?:or more )?of|any of|at least (?:one|two)|some)\b"
)
ANY_LANGUAGE = re.compile(
    r"(?i)\b(?:second|third|another|additional|further|other|foreign|community) (?:\w+ )?languages?\b"
)
_IDEAL = re.compile(
    r"(?i)\b(?:software|systems?|tools?|packages?|platforms?|languages?|frameworks?|databases?|(?-i:[A-Z]{3,4}))\W{1,3}"
    r"(?:ideally|preferably|idealerweise|bevorzugt|vorzugsweise|de préférence|idéalement)\W{1,3}$"
)


def is_ideal(before: str) -> bool:
    """Whether words end by asking for a kind of tool of which one is the best: "GIS software, ideally "."""
    return _IDEAL.search(before) is not None


def is_open(line: Line, start: int, length: int, settled: Sequence[tuple[int, int]]) -> bool:
    """Whether something else may stand for a term: its part of the clause says "or" outside the groups, or "or
    similar", or puts it in brackets as an example.
    """
    at, until = start - line.start, start - line.start + length
    cuts = [0, *(cut.start() for cut in _PARTS.finditer(line.text)), len(line.text)]
    first = max(cut for cut in cuts if cut <= at)
    last = min((cut for cut in cuts if cut >= until), default=len(line.text))
    if _OPEN.search(line.text, first, last) or line.text.count("(", 0, at) > line.text.count(")", 0, at):
        return True
    if re.search(r"\s[–—-]\s", line.text[:at]):
        return True  # "the observability space – Datadog, Splunk"
    if "/" in (line.text[max(0, at - 1) : at] + line.text[until : until + 1]):
        return True
    if _LIST_OR.match(line.text, until, last) or _KIND.match(line.text, until):
        return True
    return any(
        not any(begin - line.start <= either.start() < end - line.start for begin, end in settled)
        for either in _EITHER.finditer(line.text, first, last)
    )
