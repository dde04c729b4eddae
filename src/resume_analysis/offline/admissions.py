"""What a resume admits of a thing it names: a heading, a label or the next words say that there is little or none.

"Not yet: Tableau", "Still learning: SQL", "AWS: I have only done the labs", "CATIA V5 (none)".
"""

from __future__ import annotations

import re
from typing import Literal

from resume_analysis.offline.reading import Resume
from resume_analysis.reading import line_ends
from resume_analysis.reading.alternation import arranged

Admission = Literal["none", "little"]

_NONE_OF = (
    r"(?:not (?:yet|known|done|used|for me|mine|my (?:thing|field|strength))|unknown|never (?:used|done|tried)"
    r"|(?:my |honest )?gaps|limits|missing|no experience(?: (?:with|in|of))?|not (?:familiar|experienced) with"
    r"|(?:(?:what|things) (?:that )?)?i (?:do not|don['’]t|cannot|can['’]t) (?:do|know|use|offer))"
)
_TO_COME = (
    r"(?:(?:still|currently|now|presently|always) learning|learning (?:now|at present)|to learn(?: next)?"
    r"|what i(?:['’]m| am) (?:still )?learning|getting there|work in progress|room to grow)"
)
_A_LITTLE = r"(?:(?:i )?know (?:only )?a (?:little|bit)(?: of)?|a little(?: of)?|basics?|rusty|not so well)"
_LITTLE_OF = (
    r"(?:learning|beginner(?: level)?|beginning|getting started|starting|first steps|picking up|exploring"
    r"|(?:only |just )?from (?:tutorials|books|courses|reading|videos|hearsay)|tutorials(?: only)?"
    r"|basics?|basic(?: knowledge)?|a little|little|some (?:contact|exposure|experience)|rusty|new to me|new|next"
    r"|on my (?:to-do )?list)"
)
_LABELS: dict[Admission, re.Pattern[str]] = {
    "none": re.compile(rf"(?i)\W*{_NONE_OF}\W*"),
    "little": re.compile(rf"(?i)\W*(?:{_TO_COME}|{_LITTLE_OF})\W*"),
}
_HEADINGS: dict[Admission, re.Pattern[str]] = {
    "none": _LABELS["none"],
    "little": re.compile(rf"(?i)\W*(?:{_TO_COME}|{_A_LITTLE})\W*"),  # under "Learning" finished courses stand as well
}
_LABEL = re.compile(r"(?:^|[.;|]\s)[^\w\n]*(?P<label>[^\W\d_][\w’' -]{2,40}?)\s*(?::|\s[–—-])\s", re.MULTILINE)
"""What stands before a colon or a dash where a line or a sentence begins."""
_NEAR = 400
"""Letters within which a label stands before what it labels: a text without line breaks may be long."""
_WRAPPED = 3
"""Lines a list under a label may go on for."""
_SAID_BESIDE: dict[Admission, re.Pattern[str]] = {
    "none": arranged(
        r"(?i)(?:(?:, | and | or | & |/)[A-Z][\w+#. ]{0,19}){0,3}:\s?(?:none|nil|no experience|never)\b"
        r"|(?:\s?[vV]?\d[\w.]*)?\s?[(:–—-]{1,2}\s?(?:none|nil|not used|never(?: used| done)?|no experience)\b"
        r"|\s(?:will be|is|are|would be) new (?:to|for) me\b"
        r"|\s(?:is|are) not (?:what I do|my (?:field|area|thing|strength)|for me)\b"
    ),
    "little": arranged(
        r"(?i)\s?[:,(–—-]{1,2}\s?enough (?:to|for)\b"
        r"|\s?[:,(–—-]{1,2}\s?(?:university|school|college|academic|book|theoretical) knowledge\b"
        r"|:\s?(?:only |just )?(?:attended|watched|saw|seen)\b"
        r"|:\s?I (?:only |just )?(?:read|view|consume|look at|brief|hire|commission)\b"
        r"|\s(?:only|just) (?:for )?(?:simple|basic|the basics)\b|\sonly in (?:theory|a|one|demos|class)\b"
        r"|\sin (?:a|one) (?:demo|trial|class|course exercise)\b"
        r"|\sas a (?:reader|viewer|user)(?: of reports)?(?: only)?\b"
    ),
}
"""What is said right behind a thing."""
_SAID_OF: dict[Admission, re.Pattern[str]] = {
    "none": arranged(
        r"(?i)\bI(?: have|['’]ve)? (?:only|just|merely) "
        r"(?:seen (?:slides|videos|a demo|demos|screenshots|it)|read (?:about|of)|heard|watched)\b"
    ),
    "little": arranged(
        r"(?i)\b(?:demo|webinar|tutorial) only\b"
        r"|, (?:but )?(?:I )?(?:have )?never (?:used|ran|run|built|had|owned|worked)\b"
        r"|\bnothing more\b|\bno more than that\b|\bhalf[- ]?way\b|\bfree[- ]tier\b|\bwritten by others\b"
        r"|\ba line or two\b|\bnothing (?:in|at) (?:production|work)\b"
        r"|\b(?:one|two|three|a few|some) (?:evenings?|hours|afternoons?)(?: so far)?\b"
        r"|(?:, |\b(?:but|and) )I (?:cannot|can['’]t|could not)\b|, I (?:do not|don['’]t) (?:build|write|make|own)\b"
        r"|\b(?:but|and) (?:do|did|have|can|could|would)(?: not|n['’]t)\b"
        r"|\b(?:but|and) (?:I )?(?:have )?never (?:used|worked|built|ran|run|posted|wrote|written|administered"
        r"|configured|led|managed|drawn|had|owned)\b"
        r"|\b(?:and|but) (?:run|use|used|wrote|built) none\b"
        r"|\bI(?: have|['’]ve)? (?:only|just|merely) (?:done|edit|read|run|seen|used|tried|followed|watched)\b"
    ),
}
"""What is said of a thing up to the end of the sentence."""
_SENTENCE = re.compile(r"[^.;\n]{0,110}")
_NOT_DONE = re.compile(
    r"(?i)\b(?:but|and) (?:I )?(?:have |had |did )?(?:not|never) (?:configured|worked|used|built"
    r"|administered|written|run|owned|implemented)\b|\bdone by others\b"
    r"|\b(?:was|were) (?:set up|built|written|made|done|configured) by (?:an? |the |other|another)"
    r"|\bI (?:only )?know (?:it |them )?(?:only )?from "
    r"(?:reading|books|theory|a course|courses|hearsay)\b"
)
"""What even a job admits: "wrote the requirements for ClaimCenter, but have not configured it"."""
_HEARD = re.compile(r"(?i)\b(?:(?:read|heard|reading)\sabout|seen)\s(?:the\s|an?\s)?$")
_TRIED = re.compile(
    r"(?i)\bI(?: have|['’]ve)? (?:only |just |once )?(?:tried|dabbled (?:in|with)|played (?:with|around with)) $"
)
"""Before what somebody has only heard of, and what they have tried."""


def admitted(resume: Resume, start: int, end: int) -> Admission | None:
    """What the heading, the label and the words around a passage admit of what it names; None for nothing.

    A job tells what was done, whatever else it says: there only the words right beside the passage count.
    """
    text = resume.text
    told = _SENTENCE.match(text, end)
    rest = told[0] if told else ""
    beside = next((kind for kind in _SAID_OF if _SAID_BESIDE[kind].match(rest) or _SAID_OF[kind].search(rest)), None)
    before = text[max(0, start - 40) : start]
    if _HEARD.search(before):
        return "none"
    if _TRIED.search(before):
        return beside or "little"
    if resume.section_at(start) in ("experience", "projects"):
        none = beside == "none" or _LABELS["none"].fullmatch(_label_of(text, start))
        return "none" if none else "little" if _NOT_DONE.search(rest) else None
    return beside or _kind(_LABELS, _label_of(text, start)) or _kind(_HEADINGS, resume.heading_at(start))


def _kind(kinds: dict[Admission, re.Pattern[str]], told: str) -> Admission | None:
    return next((kind for kind, said in kinds.items() if said.fullmatch(told)), None)


def _label_of(text: str, start: int) -> str:
    """The last label before an offset on its line, or that of the line a list goes on from."""
    for _ in range(_WRAPPED):
        begin = line_ends.start_of(text, start)
        labels = [label["label"] for label in _LABEL.finditer(text, max(begin, start - _NEAR), start)]
        if labels:
            return labels[-1]
        above = text[line_ends.start_of(text, max(0, begin - 1)) : max(0, begin - 1)].rstrip()
        goes_on = above.endswith((",", "/", "&")) or text[begin : begin + 1].islower()
        if not above or not goes_on:
            return ""
        start = begin - 1
    return ""
