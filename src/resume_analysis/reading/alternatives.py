"""Terms of a job description that stand for one another, so that showing any one of them will do."""

from __future__ import annotations

import re
from itertools import pairwise

from resume_analysis.reading import bracketed, longer_names
from resume_analysis.reading.bracketed import Group
from resume_analysis.reading.fillers import opens
from resume_analysis.reading.lexicon import BROAD, LANGUAGES, PAPERS, SPELLINGS
from resume_analysis.reading.phrases import GRADE, widened
from resume_analysis.reading.vocabulary import Mention

_ANY_OF = re.compile(
    r"(?i)(?:such as|e\.g\.|for example|for instance|like|including but not limited to|one of|any of"
    r"|z\. ?b\.|wie|beispielsweise|tel(?:le)?s? que|par exemple|como|p\. ?ej\.|either)[\s,:(]*$"
)
_UNKNOWN_FIRST = re.compile(r"(?<=[ (])(?:[A-Z][\w.+#-]*\w(?:,? or |, )){1,3}$")
"""Names that open a list of examples and that no list knows: "CI/CD for mobile, e.g. Bitrise, Fastlane"."""
_BOTH = re.compile(r"(?i)\b(?:plus|and|und|et|y|sowie)\b")
_OR = re.compile(
    r"(?i)(?:\s\d[\d.]*\+?)?(?:\s(?:designation|qualification|charter|accreditation|registration|certificat(?:e|ion)))?"
    r"(?:\s\((?:preferred|preferably|ideally|bevorzugt)\))?[\s,]*"
    r"(?:/|\bor\b|\boder\b|\bou\b|\bo\b|\band/or\b|\balternatively\b|\bfailing that\b)(?:\s+at least)?"
    r"(?:\s+(?:an?|the|with|any))?"
    r"(?:\s+(?:comparable|similar|equivalent|other|another|related|(?:very )?(?:strong|solid|good)|excellent))?"
    r"(?:\s+(?-i:[A-Z][a-z]+)(?=\s$))?\s*"
)
_WORD_OR = re.compile(r"(?i)\b(?:or|oder|ou|o)\b")
_AND = re.compile(r"(?i)[\s,]*(?:&|\band\b|\bund\b|\bet\b|\by\b|,)\s*")
_SOME_OF = re.compile(r"(?i)\b(?:one|any)(?: or more)? of\b[^.;:]{0,30}:?\s*$")
_NAME = re.compile(r"[A-Z][\w.+#-]*\w(?: [A-Z][\w.+#-]*\w)*")
_LISTED_ON = re.compile(rf"[\s,/]*(?:{_NAME.pattern}[\s,/]*)?(?:(?:and|or)\s+)?")
"""Between two of "at least one of SAP, Oracle and NetSuite", where a name may be unknown."""
_EXAMPLES_AFTER = re.compile(
    r"(?P<kind>\s+\w+)?,?\s+(?:such as|like|e\.g\.|for example|wie|z\. ?B\.|tel(?:le)?s? que|comme)\s+"
    rf"(?P<list>{_NAME.pattern}(?:(?:,\s*|,?\s+(?:or|and|oder|ou|und|et)\s+|\s*/\s*)(?:{_NAME.pattern}|\d[A-Z]\b))*)"
)
_TOOLS = re.compile(r"\s+(?:tools?|software|systems?|platforms?|packages?)")
_BRACKET_OR = re.compile(r"\([^()\n]*\b(?:or|oder|ou|e\.g\.|such as)\b[^()\n]*\)")
_EXAMPLES = re.compile(r"\s*\(\s*")
_PAIRED = r"(?:with|in|on|using)"
_ITEM_ENDS = re.compile(r"\s*(?:[,/)]|(?:or|oder|ou|and|und|et)\b)")
_LIST_AFTER = re.compile(
    rf"(?P<names>(?:\s*,\s*(?:{_NAME.pattern}|[a-z]{{1,3}}\d)){{1,5}}),?\s+(?:or|oder|ou)\s+"
    rf"(?P<last>{_NAME.pattern}|licensed [a-z]+|certified [a-z]+)"
)
_IN_PAIRS = re.compile(rf"\b{_PAIRED}\s$"), re.compile(rf"\s{_PAIRED}\s")
"""Around alternatives that are whole pairs: "Selenium with Java or Playwright with TypeScript"."""
_PARTNER_AFTER = re.compile(
    r"\s*,?\s*(?:/|\bor\b|\boder\b|\bou\b|\bo\b|\balternatively\b)\s*(?P<word>[RC]\b|[A-Z][\w.+#-]*[\w+](?:\s(?:[A-Z]\w+|\d[\d.:-]*)(?=\W|$))?)"
)
_SIMILAR_KIND = re.compile(r",? or (?:an? )?(?:similar|comparable|equivalent) ")
_OF_TOOLS = re.compile(r" (?:[a-z]+ )?(?:platform|software|system|tool|suite|package|solution)s?\b")
_SIMILAR_AFTER = re.compile(
    r",? (?:or|oder|ou) (?:an? |eine?n? |une? )?(?:similar|comparable|equivalent|another|other|the like|vergleichbar\w*"
    r"|ähnlich\w*)(?: (?:[A-Z]{2,5} )?[a-z]+){0,2}\b"
)
"""Behind several of which one will do: "Postman, REST Assured or a similar tool"."""
_COLOUR = re.compile(r"(?:Gold|Silver|Bronze|Platinum|Black|White|Green|Blue|Red|Yellow)$")
_AT_LEAST = re.compile(r"(?i),? or (?:at least |equally |even )(?:with |in |of )?(?P<word>[a-z][\w-]{3,})")
_SEVERAL_BEFORE = re.compile(
    r"(?:(?<=\s)|^)(?:(?:[A-Z][\w.+#-]*\w"
    r"|(?!(?:experience|knowledge|background|in|of|with|and|or)\b)[a-z]{3,}(?: [a-z]{3,})?), ){1,4}$"
)
_PARTNER_BEFORE = re.compile(
    r"(?P<word>(?:[A-Z\d][\w-]+ )?(?:[^\W\d_][\w-]{2,}|[A-Z][A-Z\d]+)(?: \d+)?),?\s+(?i:or|oder|ou)\s+$"
)
_SHORT_FORM = re.compile(r"\s\(([A-Z][A-Z\d&]{1,7})\)")
_GRADE = re.compile(rf"(?:\s[A-Z][a-z]+){{0,2}}\s\(?{GRADE}\)?")
_GRADED = re.compile(rf"\b(?P<grade>{GRADE})\s(?:\((?P<short>[^()]{{1,12}})\)\s)?$")
_PAPER_BEFORE = re.compile(r"(?i)\b(?:certified|coded|licen[cs]ed|chartered|accredited)\s$")
"""What makes a paper of a thing: "AWS certification", "certified Scrum Master"."""
_LISTED_BEFORE = re.compile(r"(?:\b[A-Z][\w.+#-]*\w(?: \d+| [A-Z][\w.+#-]*)?\s*,\s*)+$")
_UNKNOWN_OR = re.compile(
    r"\s*,\s*(?P<word>[A-Z][\w.+#-]*\w(?: [A-Z][\w.+#-]*\w)?|[a-z]{5,}|[a-z]\w*\d)"
    r"\s*,?\s*(?:/|\bor\b|\boder\b|\bou\b)\s*"
)
_ANOTHER = re.compile(r"\s(?:qualification|certificat\w+|tool|system|software|language|platform|framework|method)s?\b")
"""What a phrase with "another" goes on with."""
_NO_PARTNER = re.compile(
    r"(?i)(?:degree|diploma|experience|knowledge|equivalent|more|skills?|certification|license|similar"
    r"|other|another|background|qualified|registered|certified|licensed|accredited)s?$"
)


def groups(text: str, found: list[Mention], begin: int, end: int) -> list[Group]:
    """Group the terms of a clause from ``begin`` to ``end``: "Python, Go or Rust", "a cloud (AWS, Azure)", "SQL such as
    MySQL".
    """
    runs: list[list[Mention]] = []
    examples = list(bracketed.groups(text, found, begin, end))
    found = [
        mention for mention in found if not any(0 <= mention.start - one.start < len(one.text) for one in examples)
    ]
    known = frozenset(mention.start for mention in found)
    whole = [longer_names.whole(text, mention, begin, end, known) for mention in found]
    found = [mention for mention in whole if not any(one.start < mention.start < one.end for one in whole)]
    brackets = [match.span() for match in _BRACKET_OR.finditer(text, found[0].start if found else 0, end)]
    for mention in found:
        between = text[runs[-1][-1].end : mention.start] if runs else None
        if between is not None and _OR.fullmatch(between) and _repeats(text, mention, runs[-1][-1]):
            continue  # "CPA or CPA candidate"
        if between is not None and _SIMILAR_KIND.fullmatch(between) and _OF_TOOLS.match(text, mention.end, end):
            continue  # "Cvent or a similar event management platform"
        if between == " " and runs[-1][-1].name == "cloud":
            start = runs[-1][-1].start  # "cloud data warehouses" are no other ones
            runs[-1][-1] = Mention(text[start : mention.end], start, mention.end)
        elif between == " " and runs[-1][-1].name.islower():
            runs[-1][-1] = mention  # the first word only describes the second
        elif between is not None and (
            _joined(between)
            or (_SOME_OF.search(text, begin, runs[-1][0].start) and _LISTED_ON.fullmatch(between))
            or _within(brackets, runs[-1][-1], mention)
            or _is_example(brackets, runs[-1][0], mention)
        ):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    alone = _without_pairs(text, runs, begin, end)
    rest = [_group(text, part, begin, end, known) for run in alone for part in _divide(text, run, end)]
    return sorted([*examples, *rest], key=lambda group: group.start)


def _without_pairs(text: str, runs: list[list[Mention]], begin: int, end: int) -> list[list[Mention]]:
    """Leave out pairs any one of which will do: what is asked for is none of their halves."""
    left = set[int]()
    for index, run in enumerate(runs):
        before, after = _IN_PAIRS[0].search(text[begin : run[0].start]), _IN_PAIRS[1].match(text, run[-1].end, end)
        if before and after and any(_OR.fullmatch(text, one.end, other.start) for one, other in pairwise(run)):
            left |= {index}
            left |= {index - 1} if index and runs[index - 1][-1].end == begin + before.start() - 1 else set()
            left |= {index + 1} if index + 1 < len(runs) and runs[index + 1][0].start == after.end() else set()
    return [run for index, run in enumerate(runs) if index not in left]


def _repeats(text: str, one: Mention, other: Mention) -> bool:
    return text[one.start : one.end].casefold() == text[other.start : other.end].casefold()


def _within(brackets: list[tuple[int, int]], one: Mention, other: Mention) -> bool:
    return any(start < one.start and other.end < stop for start, stop in brackets)


def _is_example(brackets: list[tuple[int, int]], kind: Mention, one: Mention) -> bool:
    """Whether a term stands in brackets that open right behind the kind of thing it is an example of."""
    return _is_kind(kind) and any(start == kind.end + 1 and one.end < stop for start, stop in brackets)


def _is_kind(mention: Mention) -> bool:
    return mention.name in BROAD or mention.name.islower()


def _joined(between: str) -> bool:
    patterns = (_OR, _UNKNOWN_OR, _AND, _EXAMPLES)
    if any(pattern.fullmatch(between) for pattern in patterns):
        return True
    between = _UNKNOWN_FIRST.sub("", between)
    examples = _ANY_OF.search(between)  # "message queues such as", but not "Linux, and you know a language such as"
    return (
        examples is not None
        and not _BOTH.search(between)
        and re.fullmatch(r"[ \w-]{0,30},?\s*", between[: examples.start()]) is not None
    )


def _group(text: str, run: list[Mention], begin: int, end: int, known: frozenset[int]) -> Group:
    start, stop = run[0].start, run[-1].end
    names = [run[0].name]
    for left, right in pairwise(run):
        unknown = _UNKNOWN_OR.fullmatch(text, left.end, right.start)
        names += [unknown["word"], right.name] if unknown else [right.name]
    between = text[run[0].end : run[1].start] if len(run) > 1 else ""
    umbrella = bool(_ANY_OF.search(between) or _EXAMPLES.fullmatch(between))
    if umbrella and _TOOLS.match(between) and run[0].name not in BROAD:
        names, umbrella = names[1:], False  # nor "a reconciliation tool such as BlackLine" by reconciliation
    if _EXAMPLES.fullmatch(between) and run[0].name not in BROAD and not run[0].name.islower():
        papers = [mention.name for mention in run[1:] if mention.name in PAPERS]
        names, umbrella = papers or [run[0].name], False  # a thing with its parts is not a kind of thing
        if not papers:
            run, stop = run[:1], run[0].end
    bracket = _BRACKET_OR.match(text, run[0].end + 1, end) if _is_kind(run[0]) else None
    if bracket and text[run[0].end] == " ":  # "a WMS (Manhattan, SAP EWM or similar)"
        spelled = _NAME.finditer(text, *bracket.span())
        spelled = (match for match in spelled if _ITEM_ENDS.match(text, match.end()))
        unlisted = [match[0] for match in spelled if not any(match.start() <= at < match.end() for at in known)]
        told = tuple(dict.fromkeys([*(mention.name for mention in run), *unlisted]))
        if len(run) > 1 or (run[0].name in BROAD and unlisted):
            return Group(text[start : bracket.end()], start, told, umbrella=True)
    chosen = len(run) > 1 or _PARTNER_AFTER.match(text, stop, end)
    listed = _LISTED_BEFORE.search(text[max(begin, start - 60) : start].rpartition("\n")[2]) if chosen else None
    if listed and not any(start - len(listed[0]) <= at < start for at in known):
        names = [*re.findall(r"[\w.+#-]*\w(?: [\w.+#-]+)?", listed[0]), *names]
        start -= len(listed[0])
    longer = " " in run[-1].name and run[-1].name == text[run[-1].start : stop]
    if longer and (short := _SHORT_FORM.match(text, stop, end)):  # "SQL Server Integration Services (SSIS)"
        names.append(short[1])
        stop = short.end()
    grade = _GRADE.match(text, stop, end)
    if grade and run[-1].name not in LANGUAGES:
        names[-1], stop = text[run[-1].start : grade.end()], grade.end()
    graded = _GRADED.search(text, begin, start) if len(run) == 1 and not grade else None
    if graded:  # "Level 3 Food Safety"
        thing, start = text[start:stop], graded.start()
        names = [f"{graded['grade']} {thing}", f"{thing} {graded['grade']}", f"{run[-1].name} {graded['grade']}"]
        if graded["short"]:  # "Class 1 (C+E) HGV"
            names.append(graded["short"])
    paper = longer_names.PAPER_AFTER.match(text, stop, end)
    stop = paper.end() if paper else stop
    held = _PAPER_BEFORE.search(text, begin, start)
    start = held.start() if held else start
    after = _PARTNER_AFTER.match(text, stop, end) or _AT_LEAST.match(text, stop, end)
    while after and after.start("word") not in known and not opens(after["word"]):
        same = _COLOUR.search(names[-1]) if _COLOUR.fullmatch(after["word"]) else None  # "CSCS Gold or Black card"
        names.append(f"{names[-1][: same.start()]}{after['word']}" if same else after["word"])
        stop = after.end()
        after = _PARTNER_AFTER.match(text, stop, end)
    several = _LIST_AFTER.match(text, stop, end) if names[-1] in SPELLINGS and not names[-1].islower() else None
    if several and not any(several.start() < at < several.end() for at in known):  # "Cisco, Juniper or Aruba"
        names += [*re.findall(r"[^\s,][^,]*", several["names"]), several["last"]]
        stop = several.end()
    examples = _EXAMPLES_AFTER.match(text, stop, end) if len(run) == 1 else None
    if examples and not any(examples.start("list") <= at < examples.end("list") for at in known):
        if examples["kind"] and _TOOLS.fullmatch(examples["kind"]) and run[0].name not in BROAD:
            names = []  # "SEO tools like Ahrefs" are not shown by SEO
        names += _NAME.findall(examples["list"])
        stop, umbrella = examples.end("list"), bool(names[0] == run[0].name)
    similar = _SIMILAR_AFTER.match(text, stop, end) if len(names) > 1 and stop == run[-1].end else None
    stop = similar.end() if similar else stop
    before = None if len(run) > 1 else _PARTNER_BEFORE.search(text[max(begin, start - 40) : start].rpartition("\n")[2])
    if before and not _NO_PARTNER.match(before["word"]):
        start -= len(before[0])
        first = start + before.end("word") - before.start()
        start = widened(text, begin, start)  # "product design or UX design"
        names.insert(0, text[start:first])
        several_before = _SEVERAL_BEFORE.search(text, max(begin, start - 80), start)
        if several_before and not any(several_before.start() <= at < start for at in known):
            names = [*several_before[0].rstrip(", ").split(", "), *names]  # "Outreach, Salesloft or Gong"
            start = several_before.start()
    kind = _ANOTHER.match(text, stop, end) if re.search(r"\banother\b", text[start:stop]) else None
    stop = kind.end() if kind else stop
    if text.count("(", start, stop) > text.count(")", start, stop):
        close = text.find(")", stop, min(end, stop + 15))
        stop = close + 1 if close >= 0 else run[0].end
    return Group(text[start:stop], start, tuple(dict.fromkeys(names)), umbrella)


def _by_stroke(run: list[Mention], joins: list[str]) -> list[list[Mention]]:
    parts = [[run[0]]]
    for join, mention in zip(joins, run[1:], strict=True):
        if join.strip() == "/":
            parts[-1].append(mention)
        else:
            parts.append([mention])
    return parts


def _divide(text: str, run: list[Mention], end: int) -> list[list[Mention]]:
    if len(run) == 1:
        return [run]
    opened = text.rfind("(", 0, run[0].start)
    if opened >= 0 and (bracket := _BRACKET_OR.match(text, opened)) and run[-1].end < bracket.end():
        return [run]
    joins = [text[left.end : right.start] for left, right in pairwise(run)]
    if _is_example([match.span() for match in _BRACKET_OR.finditer(text, run[0].end, end)], run[0], run[-1]):
        return [run]
    for index, join in enumerate(joins):
        if _ANY_OF.search(join) or _EXAMPLES.fullmatch(join):  # an umbrella term and examples of it
            return [*_divide(text, run[:index], run[index].start), run[index:]] if index else [run]
    before = text[max(0, run[0].start - 30) : run[0].start]
    if {mention.name for mention in run} <= LANGUAGES and any(join.strip() == "/" for join in joins):
        return [[mention] for mention in run]  # "bilingual English/Spanish" asks for both
    last = run[-1].end
    any_or = any(map(_OR.search, joins)) or any(one.match(text, last, end) for one in (_PARTNER_AFTER, _SIMILAR_AFTER))
    any_and = any(_AND.fullmatch(join) and join.strip() != "," for join in joins)
    if _ANY_OF.search(before) or (any_or and _SOME_OF.search(before)):
        return [run]
    if (
        any_or
        and "," in map(str.strip, joins)
        and not (
            any(_WORD_OR.search(join) for join in [*joins, text[last : last + 5]])
            or _SIMILAR_AFTER.match(text, last, end)
        )
    ):
        return _by_stroke(run, joins)  # "Spring Boot, Hibernate/JPA": the stroke is for what stands beside it
    if any_or and not any_and:
        return [run]
    if not any_or:
        return [[mention] for mention in run]
    parts = [[run[0]]]
    for join, mention in zip(joins, run[1:], strict=True):
        if _OR.search(join):
            parts[-1].append(mention)
        else:
            parts.append([mention])
    return parts
