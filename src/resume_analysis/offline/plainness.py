"""Whether the words around a thing claim it plainly.

There is no end to the ways people say that they know little or nothing of a thing: "SEO: our agency tells me which
words to put in", "JavaScript when nobody else is in". Lists of names, and sentences that say what somebody does, are
few. So outside of the jobs a thing is taken as claimed only where it stands among names, or where its clause says that
somebody does or knows it; what any word restricts, puts off or gives to somebody else is left open. A job tells what
was done: there a thing is left open only where the sentence gives it to somebody else or speaks of limits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from resume_analysis.offline.reading import Resume
from resume_analysis.offline.statements import Statement
from resume_analysis.reading import line_ends, sections
from resume_analysis.reading.alternation import arranged


def _one_of(words: str) -> str:
    return "|".join(words.split())


_TOLD_AS_DONE = ("experience", "projects", "education")
_RESTRICTS = _one_of(
    """though although however except unless if when(?:ever)? where(?:ver)? while whereas otherwise
    less least little few bit some enough just mere(?:ly)? half instead almost nearly basically
    sometimes occasional(?:ly)? rare(?:ly)? once twice still yet ago anymore formerly
    nur kaum noch wenig bisschen seulement"""
)
_DENIES = _one_of(
    r"""never nor none nothing neither nobody cannot hardly barely without zero nil \w+n['’]t
    lapsed expired failed dropped cancelled unsigned forg[eo]t\w* rust(?:y|ed)"""
)
_PUTS_OFF = _one_of(
    r"""would could might can should must needs? needed hop(?:e|ing) wish want depend\w* rely relies
    begin(?:ning)? beginner notions? exposure hearsay theoretical theory gaps? acquaintance
    wobbly shaky thin weak\w* curious nervous afraid pretend stranger"""
)
_OTHERS = _one_of(
    """he she they him her his theirs? someone somebody others? whose whom daughter son
    refer(?:red)? forward(?:ed)? outsourced"""
)
_DOUBT = arranged(
    rf"(?i)(?<![\w-])(?:{_RESTRICTS}|{_DENIES}|{_PUTS_OFF}|{_OTHERS}"
    r"|but(?!\s\w+\sas\swell)|not(?! only\b)|(?<!not )only|may(?! \d)|(?:until|till)(?! (?:\w+ )?\d)"
    r"|no(?!\.|\s(?:problem|conditions?|restrictions?|limits?|points)\b)"
    r"|what(?:ever)?(?! I (?:do|use|teach|run|write)\b)"
    r"|last (?:used|touched|written|line|opened|worked|week|month)|years back|back then|so far|from scratch|at school"
    r"|new to|new for|foreign to|beyond that|closed book|(?<=[–—-] )working on"
    r"|left after|as far as|(?:one|two|three|last) (?:days?|weeks?|evenings?)|hand(?:ing|ed)? over)(?![\w-])"
)
"""Words that restrict, deny or put off what stands in one clause with them, or bring somebody else in."""
_TELLS = arranged(
    r"(?i)(?<![\w-])(?:"
    + _one_of(
        r"""i i['’]\w+ me my mine myself we us our ours you yours? is are was were am be been being has have had
        do does did goes? went came comes? it its this that these those which there so than because who"""
    )
    + r")(?![\w-])"
)
"""Words of a sentence, of which a list of names has none."""
_CLAIMS = arranged(
    r"(?i)\b(?:"
    + _one_of(
        r"""experienced? skilled proficien\w+ fluent\w* expert\w* competent confident speciali[sz]\w+ trained
        qualified certified registered licen[sc]ed accredited bilingual years?(?!-) decades? daily weekly
        well strong solid deep thorough excellent advanced hold(?:s|ing)? held valid own"""
    )
    + r"|every (?:day|week|month)|second nature|in my sleep)\b"
)
"""Words by which a clause says that somebody does or knows what it names."""
_DOES = re.compile(
    r"\bI['’]m\b|^\W*(?:Wrote|Built|Led|Ran|Taught|Made|Set up|[A-Z][a-z]+ed)\b"
    r"|\bI(?: have|['’]ve)?(?: also| now| regularly| usually| always| mainly| personally)? (?:"
    + _one_of(
        """am work use run ran manage lead led build built design teach taught write wrote written do did done
        deal speak spoke drive drove operate maintain plan cook make made handle prepare deliver know cover
        keep kept care bring offer enjoy love process train coach support answer analy[sz]e test deploy
        administer [a-z]{3,}ed"""
    )
    + r")\b"
)
"""Words before a thing by which somebody says that they do it."""
_DOES_IT = re.compile(
    r"\s?(?:is what |are what )?I (?:do|use|teach|cook|run|write|make)"
    r"(?: myself| daily| every day| all day(?: long)?)?\s*$"
)
"""The same behind it: "suturing I do myself"."""
_LITTLE_SEEN = arranged(
    r"(?i)\b(?:"
    + _one_of(
        r"""observ\w* watch\w* see seen saw attend\w* shadow\w* reads? view\w* heard touched tried play\w*
        demos? login modules? lessons? chapters? videos? tutorials? webinars? sessions? e-learning elective
        enrolled briefing quiz evening toy open(?:ing)? look(?:ing|s|ed)? print(?:ing)? press copy
        crop(?:ping)? comments? recogni[sz]e follow help(?:s|ed)? supervised attempts? booked
        start(?:s|ing|er|ed)? courses?
        approv\w+"""
    )
    + r"|log(?:ged|ging)? in|sat in|that['’]?s (?:it|all)|working on|work in progress|under ?way|done by)\b"
)
"""What is said behind a thing of which somebody does little: "PEG feeding – watched the nurse"."""
_NO_LEVEL = re.compile(
    r"(?i)[ \t]*(?:[✘✗✕✖❌☐]|[|/:\t][ \t]*(?:0|<[ ]?1|none|nil|no|n/a|\+/-)(?=[ \t]*(?:[|/;,\n\t]|$))|\+/-)"
)
"""A mark that says that there is none: "Terraform | 0", "Ventilators ✘"."""
_LEFT_OUT = re.compile(r"(?i)\s*(?:no|some|little|basic|without) [\w+#-]+(?: [\w+#-]+)?\s*")
"""What is left out of a thing that is known: "Excel (pivot tables, no macros)"."""

_OTHERS_DO = re.compile(
    r"(?i)(?<![\w-])(?:(?:while|where|whenever|that|which|how) (?:he|she|they|our|the|my|an?) [\w ]{0,30}?\b"
    r"(?:was|were|makes|\w+ed|ran|runs?|kept|did|does|built|wrote|made|gave|held|drew)"
    r"|(?:he|she|they|who) (?:\w+ed|ran|runs?|kept|did|does|built|wrote|made|gave|held|drew))\b"
)
"""Before what others do: "while she ran Primavera"."""
_OTHERS_HAVE = re.compile(
    r"(?i)(?:(?! I | we )[^.;\n]){0,60}?\b(?:(?:was|were|is|are|always|be) (?:\w+ ){0,2}?"
    r"(?:left|handled|done|run|built|made|kept|written|operated|coded|given|provided)"
    r"|belong(?:s|ed)|lay|lain|lies|sat|stay(?:s|ed)?|went|go(?:es)?|c[ao]mes?|remain(?:s|ed)?|left)\b"
    r"[^.;,\n]{0,30}?\b(?:to|with|by|from|for) "
    r"(?:our|the|my|me|head|another|an? (?:external|outside|colleague))\b"
    r"|,? (?:done|handled|run|decided|kept|written|operated|provided|taken care of) (?:by|at) (?!me\b|hand\b)"
    r"|,?[^.,;\n]{0,40}?\b(?:that|which) (?:our|the|an?|other|two|three|four|some|members|colleagues) (?:\w+ ){0,4}?"
    r"(?:gave|ran|held|kept|wrote|built|made|taught|led|build|run|make|maintain|write|own)\b"
)
"""Behind what others do: "was run for us by the core facility", "the workshops that the consultants gave"."""
_LEFT_BEFORE, _LEFT_BEHIND = re.compile(r"(?i)\bleav(?:e|es|ing) (?:the )?$"), re.compile(r"\s(?:[\w ]{0,20} )?to\b")
"""Around what somebody leaves to others."""
_OWN_LIMITS = re.compile(
    r"\b(?:I|and|but) (?:can(?:not)?|could(?: not)?|have (?:not|never)|am not|had not|did not|do not|\w+n['’]t)\b"
)
"""What somebody says of their limits where they tell of a job."""

_ENDS = re.compile(r"[;|•·\t]|(?<!\b[Nn]o)[.!?](?=\s|$)")
_CUTS = re.compile(
    rf"{_ENDS.pattern}|(?<=\))\s+(?=[A-Z])|\n(?=\W*\n|\s*[-*•–])"
    r"|,(?=\s)(?!\s(?:when|where|which|though|although|if|only|just|mostly|long|once|last|then|\w+ years)\b)"
)
"""Between clauses and the items of a list; what a comma only adds belongs to what it is added to."""
_LABEL = re.compile(r"^[^:;.()]{2,60}?(?::|\s[–—-]|\s?(?:->|→))\s")
_EXPLAINED = re.compile(r"\s?(?:(?::|\s[–—-]|\.\.\.|…|=)\s|;\s(?=[a-z]))")
"""What stands between a thing and what is said of it."""
_BRACKETS = re.compile(r"\([^()]*\)")
_OWN_BRACKET = re.compile(r"[ \w+#./&-]{0,40}\(([^()]*)\)")
_NEAR = 240
"""Letters on either side that are read."""


def is_plain(resume: Resume, start: int, end: int) -> bool:
    """Whether the words around a passage claim what it names, or at least do not say that it is somebody else's."""
    before, after = _sentence(resume, start, end)
    others = _OTHERS_DO.search(before) or _OTHERS_HAVE.match(after)
    if others or _NO_LEVEL.match(resume.text, end) or (_LEFT_BEFORE.search(before) and _LEFT_BEHIND.match(after)):
        return False
    label, ahead, behind, explained = _said_of(before, after)
    section = resume.section_at(start)
    if section in _TOLD_AS_DONE or (section == sections.HEADER and _is_below_a_job(resume, start)):
        limited = _OWN_LIMITS.search(_ENDS.split(before)[-1] + _ENDS.split(after)[0])
        return not (limited or (section == "education" and _LITTLE_SEEN.match(explained)))
    items = [item for item in re.split(r"[,;](?=\s)", explained) if not _LEFT_OUT.fullmatch(item)]
    said = (label, f"{ahead}x{behind}", *items)
    if any(_DOUBT.search(words) for words in said) or (items and _LITTLE_SEEN.search(items[0])):
        return False
    if not any(_TELLS.search(words) for words in said):
        return True
    return any(_CLAIMS.search(words) for words in said) or bool(_DOES.search(ahead) or _DOES_IT.match(behind))


def _is_below_a_job(resume: Resume, at: int) -> bool:
    """Whether an offset in a resume without headings lies below the dates of a job."""
    headed = any(part.name == "experience" for part in resume.parts)
    return not headed and any(job.span.at < at for job in resume.jobs)


def leaves_doubt(item: Statement) -> bool:
    """Whether a statement outside of the jobs says anything by which what it names may not be claimed."""
    if item.section in _TOLD_AS_DONE:
        return False
    explained = _EXPLAINED.search(item.quote)
    return _DOUBT.search(item.quote) is not None or (
        explained is not None and _LITTLE_SEEN.search(item.quote, explained.end()) is not None
    )


def _sentence(resume: Resume, start: int, end: int) -> tuple[str, str]:
    """The words of the same statement before and behind a passage."""
    at = bisect_right(resume.statements, start, key=attrgetter("start"))
    item = resume.statements[at - 1] if at else None
    if item is None or item.end < end:
        first, last = line_ends.around(resume.text, start, end)
    else:
        first, last = item.start, item.end
    return resume.text[max(first, start - _NEAR) : start], resume.text[end : min(last, end + _NEAR)]


def _said_of(before: str, after: str) -> tuple[str, str, str, str]:
    """The label a thing stands under, the words of its clause before and behind it, and what is said of these behind a
    colon, a dash or in brackets.
    """
    sentence = _ENDS.split(before)[-1]
    labelled = _LABEL.match(sentence)
    label = labelled[0] if labelled else ""
    ahead = _CUTS.split(sentence[len(label) :])[-1]
    inside = ahead.count("(") > ahead.count(")")
    if inside:
        ahead, after = ahead.rpartition("(")[2], after.partition(")")[0]
    bracket = _OWN_BRACKET.match(after)
    after = _BRACKETS.sub(lambda found: " " * len(found[0]), after)
    behind = _CUTS.split(after)[0]
    explained = _EXPLAINED.search(after) if inside or not label else None
    if explained and explained.start() <= len(behind):
        told = _ENDS.split(after[explained.end() :])[0]
        return label, ahead, after[: explained.start()], told
    return label, ahead, behind, bracket[1] if bracket else ""
