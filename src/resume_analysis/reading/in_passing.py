"""Names that a clause holds but for the sake of another: an example, a field, a part, what a program is used for.

They are no demands of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_analysis.reading import fillers, vocabulary
from resume_analysis.reading.bracketed import Group
from resume_analysis.reading.clauses import Clause
from resume_analysis.reading.lexicon import BROAD, PAPERS, SUITES
from resume_analysis.reading.sections import Line
from resume_analysis.reading.vocabulary import Mention

_EXAMPLE = re.compile(r"(?i)\((?:(?:for example|for instance|eg|such as|like)\b|e\.g\.)[^()]*$")
"""Before one of the examples in brackets of what stands before them."""
_EXAMPLE_OF_DOING = re.compile(r"(?i)\b(?:e\.g\.|eg|for example|for instance),? (?:in|with|using|on)\s$")
"""Before tools in which something else is to have been done."""
_OPEN_LIST = re.compile(r"(?i)\b(?:or|and) (?:similar|equivalent|comparable|others?|the like)\b|\betc\b")
_FIELD_ONLY = re.compile(r"(?:in|at|from) ")
"""All that stands before the field of something else: "a degree, preferably in logistics"."""
_FOR_ANOTHER = re.compile(r"(?i)(?<!responsible)(?<!responsibility)(?<!accountable) for (?:[\w-]+ ){0,2}$")
"""Before what a task is only done for: "manage budgets for employment litigation"."""
_ABLE_TO = re.compile(r"(?i)\W*(?:you(?:['’]re| are) )?(?:able|ability|capable|happy|willing) (?:to|of) ")
"""How a demand begins that tells of a task: "able to edit short videos for social media"."""
_FIELDS = PAPERS | {"B2B", "B2C", "SaaS", "FMCG", "e-commerce", "HVAC", "QA", "HR", "PR", "FP&A", "M&A"}
"""Fields and posts, which years are asked of as they are of an activity: "5 years of B2B SaaS closing experience"."""
_AS_A = re.compile(r"\bas an? $")
"""Before the post in which years were to be spent."""
_TOOL_FOR = re.compile(r"(?P<tool>[A-Z][\w+#.]*(?: [A-Z][\w+#.]*)?) for (?:an? |the |our )?$")
"""Before what a program is to be used for."""
_FOR_WHOM = re.compile(
    r" (?:services? )?(?:to|for) (?:[a-z-]+ ){1,3}(?:clients|customers|businesses|companies|firms)\b"
)
"""Behind what is to have been done for others."""
_VERSION = re.compile(r"(?: V?\d[\w.]*)?")
_OR_UNKNOWN = re.compile(
    r" (?:or|and/or) (?!(?:an?|any|other|others|another|similar|equivalent|comparable|related|more|better|higher|above"
    r"|relevant|the|working|willing\w*|able|ability|experience|knowledge|in|at|with|for|on|both|part|currently|be"
    r"|have|who|when|where|if|as"
    r"|to|must|you|your|its|their|basic|good|strong|advanced|equal|such|native|fluent|professional|business|near)\b)[a-z]{4,}"
)
"""Behind one of two choices, the other of which nobody can name."""


def left(text: str, asked: Sequence[Mention]) -> list[Mention]:
    """The names of a clause without those that only say what kind the next one is or of what it is."""
    kept = [mention for mention in asked if not _says_its_kind(text, mention, asked)]
    kept = [mention for mention in kept if not _leads_to_another(text, mention, kept)]
    return [mention for mention in kept if not _is_spelled_out(text, mention, kept)]


def passes_over(text: str, clause: Clause, group: Group, spent: tuple[int, int]) -> bool:
    """Whether a clause names something but for the sake of another: as an example, a field, what a task is for."""
    begin, activity = clause.line.start, group.names[0].split()[-1].islower()
    if len(group.names) == 1 and _EXAMPLE.search(text, begin, group.start):
        return True
    if len(group.names) == 1 and clause.kind != "duty" and _is_one_of_bracket(text, clause.line, group):
        return True
    field = all(name in _FIELDS or name.split()[-1].islower() for name in group.names)
    if (activity or field) and spent[0] <= group.start < spent[1]:
        return True
    if spent[0] <= group.start < spent[1] and _AS_A.search(text, begin, group.start):
        return True  # "one year in behavioral health, as an NP or RN"
    if len(group.names) > 1 and is_part(clause.line, group):
        return True  # "shop openings or retail marketing": the last is something else
    if activity and _is_module(text, clause.line, group):
        return True
    if activity and (purpose := _TOOL_FOR.search(text, begin, group.start)) and vocabulary.mentions(purpose["tool"]):
        return True  # "Python for test automation"
    if activity and _FOR_WHOM.match(text, group.start + len(group.text)):
        return True  # "payroll to external clients"
    if len(group.names) == 1 and _OR_UNKNOWN.match(text, group.start + len(group.text)):
        return True  # "email campaigns or newsletters"
    if _EXAMPLE_OF_DOING.search(text, begin, group.start):
        return True  # "experience of pricing models, e.g. in R or Python"
    able = clause.kind == "duty" or _ABLE_TO.match(text, begin)
    if activity and able and _FOR_ANOTHER.search(text, begin, group.start):
        return True
    return activity and clause.importance == "nice" and _FIELD_ONLY.fullmatch(text, begin, group.start) is not None


def is_of_suite(line: Line, group: Group) -> bool:
    """Whether a program is named as one of its suite that is asked for: "Office, including Excel", "Office (Word)"."""
    before = line.text[: group.start - line.start]
    suites = {suite for name in group.names for suite in SUITES.get(name, ())}
    named = [mention for mention in vocabulary.mentions(before) if mention.name in suites]
    opened = before.rfind(" (")
    inside = opened >= 0 and ")" not in before[opened:] and any(mention.end == opened for mention in named)
    return inside or (bool(named) and before.endswith("including "))


def is_part(line: Line, group: Group) -> bool:
    """Whether an activity is only part of a longer name: "Motivational interviewing", "payroll budgets"."""
    after = re.match(r"\s([a-z]{4,})\b", line.text[group.start + len(group.text) - line.start :])
    if after and group.names[0].islower() and not fillers.closes(after[1]):
        return True
    before = re.search(r"(?:^|[,;:(]\s*)([A-Z][a-z]{3,})\s$", line.text[: group.start - line.start])
    return before is not None and group.names[0].islower() and not fillers.opens(before[1])


def _says_its_kind(text: str, mention: Mention, asked: Sequence[Mention]) -> bool:
    """Whether a term only says what the name right before it is: "Epic electronic patient record" asks for Epic."""
    if not text[mention.start].islower() or text[mention.start - 1 : mention.start] != " ":
        return False
    return any(one.end == mention.start - 1 and text[one.start : one.end].istitle() for one in asked)


def _leads_to_another(text: str, mention: Mention, asked: Sequence[Mention]) -> bool:
    """Whether a name only says of what the name right behind it is: "Excel VBA" asks for VBA."""
    if len(asked) != 2 or not text[mention.start + 1 : mention.end].islower():
        return False
    return asked[1].start == mention.end + 1 and text[mention.end] == " " and text[asked[1].start].isupper()


def _is_spelled_out(text: str, mention: Mention, asked: Sequence[Mention]) -> bool:
    """Whether the programs of a suite stand in brackets behind its name: "the Adobe suite (Photoshop, InDesign)"."""
    if not text.startswith(" (", mention.end):
        return False
    close = text.find(")", mention.end)
    inside = [one for one in asked if mention.end < one.start < close]
    return bool(inside) and all(mention.name in SUITES.get(one.name, ()) for one in inside)


def _is_one_of_bracket(text: str, line: Line, group: Group) -> bool:
    """Whether a name is the only one known of several in brackets: "edge deployment (TFLite, ONNX Runtime)"."""
    opened = text.rfind("(", line.start, group.start)
    closed = text.find(")", group.start, line.end)
    if opened < 0 or closed < 0 or ")" in text[opened : group.start] or not re.search(r"\w", text[line.start : opened]):
        return False
    inside = text[opened + 1 : closed]
    if _OPEN_LIST.search(inside):
        return True  # "CI/CD for mobile (Fastlane, GitHub Actions or similar)": examples
    listed = inside.count(",") >= 1 and not vocabulary.mentions(text[line.start : opened])
    return listed and len({mention.name for mention in vocabulary.mentions(inside)}) == 1


def _is_module(text: str, line: Line, group: Group) -> bool:
    """Whether an activity stands in the brackets behind a program: "CATIA V5 (part design, sheet metal)"."""
    opened = text.rfind(" (", line.start, group.start)
    if opened < 0 or ")" in text[opened : group.start]:
        return False
    told = text[line.start : opened]
    before = [one for one in vocabulary.mentions(told) if _VERSION.fullmatch(told, one.end)]
    return any(not one.name.islower() and one.name not in BROAD for one in before)
