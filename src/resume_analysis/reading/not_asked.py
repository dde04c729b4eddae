"""Known terms of a job description that ask for nothing: excepted, of a country, of those who buy, of a longer name."""

from __future__ import annotations

import re

from resume_analysis.reading import fillers, not_spoken, vocabulary
from resume_analysis.reading.lexicon import BROAD, LANGUAGES, PAPERS

_BUYERS = re.compile(
    r"(?i)\b(?:sell|sold|sale|market|pitch)\w*\s(?!(?:in)?to\b)[^.;,()]{3,60}\s(?:in)?to\s(?:[\w-]+,?\s){0,6}$"
)
"""Before those to whom something is sold, which is what is asked for."""
_EXCEPT = re.compile(
    r"(?i)\b(?:other than|besides|apart from|preferred over|rather than|instead of|in addition to|on top of|neben|outre"
    r"|not (?:only|just|merely)(?: in| with| by)?)\s+$"
)
_NONE = re.compile(r"(?i)(?:^|[.;:,(\n*•-] ?)no $")
"""Before what is ruled out: "No COBOL, we promise"."""
_TWIN = re.compile(r" (?:and|or|&) (?P<other>[a-z]+ing) [\w(]")
"""Behind the first of two deeds that share what they are done to: "negotiating and drafting agreements"."""
_SHARED_HEAD = re.compile(
    r" (?:and|or|&) (?:[a-z][\w-]+ ){1,3}"
    r"(?:legislation|law|regulations?|systems|software|tools|platforms|packages|equipment|products|solutions)\b"
)
"""Behind the first of two kinds of system: "access control and video systems"."""
_INSIDE_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:and|of|for|&) $"), re.compile(r" (?-i:[A-Z][a-z]{3,})")
"""Around a word that is but a part of a name: "the Truth and Reconciliation Commission"."""
_HEADED = re.compile(
    r"(?i)\b(?:requirements|regulations|rules|legislation|guidelines|trends|developments) "
    r"(?:in|for|of|on|around|regarding|concerning) (?:the |our )?$"
)
"""Before what the rules are for, which are asked for: "accreditation requirements for medication management"."""
_RULES = re.compile(
    r"(?: [A-Z][\w-]+){0,3} (?:Regulations?|Acts?|Directives?|Guidelines|Frameworks?|Ordinance|Convention"
    r"|Authority|Agency)\b"
)
"""Behind what is but part of the name of a law or of who watches over it: "the EU Clinical Trials Regulation"."""
_VERSION = re.compile(r"(?<![\w-])(?!(?:Experience|Knowledge|Skills?|Good|Strong)\b)[A-Z][\w-]+ \([^()]*$")
"""Before what stands in the brackets of a name: "Opera (Cloud or V5)"."""
_LIMITED = re.compile(r"\s\((?:only )?(?:for|if)\b[^()]{3,60}\)")
"""A demand on some alone: "(for non-teaching staff only)"."""
_LATELY = re.compile(r"[^.;,()\n]{0,20}\b(?:with)?in the (?:last|past) (?:\w+ )?(?:years?|months)\b")
"""Behind what is to have been done of late, of which no rule knows when it was."""
_SO_MUCH = re.compile(
    r"\s\((?:(?:at least|minimum(?: of)?|min\.|[>≥]) ?\d[^()]{0,30}|\d[^()]{0,30}\b(?:or more|plus|minimum))\)"
)
"""Behind what is asked for from a measure on that no rule compares: "flow cytometry (10 colours or more)"."""
_IF = re.compile(r"[^.;,()\n]{0,30}\bif (?:you|your|applicable|needed|relevant)\b")
"""A demand on those alone of whom something is true: "German at least B2 if you look after the German sites"."""
_INSTEAD = re.compile(
    r"[^.;\n]{0,40}\b(?:may|can|could) (?:replace|substitute|stand in for)\b|[^.;\n]{0,60}\b(?:anywhere|wherever)\b"
    r"|[^.;\n]{0,80}\bin lieu\b"
)
_WILL_DO = re.compile(r",? though [^.;\n]{3,60} will do\b")
"""What takes the demand off what stands before it: "Dutch may replace French", "in a shop, call centre, anywhere"."""
_RENOUNCED = re.compile(r" (?:is|are) not (?:required|necessary|needed|essential|expected)\b")
_ROLE = re.compile(
    r"(?i)\b(?:auditor|assessor|instructor|trainer|inspector|examiner|implementer|verifier)"
    r" (?:qualification|certification|certificate|status|training) \([^()]*$"
)
"""Before the scheme a role is of, which knows other roles: "Lead auditor qualification (BRCGS or FSSC 22000)"."""
_CODING = re.compile(
    r"(?i)\b(?:codings?|tickets?|approvals?|certification(?= on)|accreditation(?: as an? [\w ]{3,20})?)"
    r" (?:for|in|on) (?:the )?(?:\w+ and )?$"
)
"""Before what a paper is of, which is asked for and not the thing: "current coding for MMA"."""
_MEMBER = re.compile(r"(?i)\bmember(?:ship)? of (?:the )?(?:[A-Z][\w&]* (?:or|and) |[A-Z][\w&]*, ){0,3}$")
"""Before a body one is to be a member of, whose courses anybody may take."""
_PAPER_BEFORE = re.compile(r"\b[A-Z]{3,6} \($")
_IS_BODY = re.compile(r"\b(?:Association|Council|Institute|Society|Board|Academy|Foundation)$")
_BODY = re.compile(r"(?: [A-Z]\w+){0,2} (?:Institute|Association|Board|College|Society|Council|Federation|Academy)\b")
"""Behind an activity that is but a part of the name of a body: "the National Payroll Institute"."""
_ISSUER = re.compile(
    r"(?i)\b(?:designation|certification|certificate|credential|diploma|accreditation)s? (?:issued )?"
    r"(?:from|by|through) (?:the |an? )?$"
)
"""Before who gives a paper, which is what is asked for."""
_PURPOSE = re.compile(r"(?i)\b(?:so that|so you|because|in order to)\b[^.;,:]*$")
"""Before what a thing is asked for the sake of: "some Swift, so that you can read what the iOS side is doing"."""
_PLACES = frozenset({"critical care", "emergency department", "operating room", "primary care", "NICU"})
_DONE_IN = re.compile(
    r"(?i)\b(?!(?:experience|work\w*|practice|background|employment|nurs\w+|role|position|job|interest|career|time"
    r"|years?|months?) )[\w-]+ in (?:the |an? )$"
)
"""Before the place alone where something else is to be done: "an electronic medical record in the ICU"."""
_SURROUNDINGS = re.compile(r"(?i) (?:environments?|industr(?:y|ies)|settings?|sectors?|markets?|compan(?:y|ies))\b")
"""Behind what only says where: "in a regulated or audited environment"."""
_COLLEAGUE = (
    re.compile(r"(?i)\b(?:our|the|with|alongside) (?:\w+ )?$"),
    re.compile(
        r"(?i) (?:\w+ )?(?:coach|consultant|engineer|developer|specialist|expert|colleague|partner|supplier|agency"
        r"|agent|department|team|manager|staff)(?:e?s)?\b"
    ),
)
"""Around what somebody else does with whom one works: "with our Lean coach"."""
_BETWEEN = re.compile(r"(?i)\b(?:link|interface|liaison|bridge|contact|go-between) between [^.;()]{0,60}$")
"""Before the departments between which one stands: "the link between sales, purchasing and production"."""
_UNDER = re.compile(
    r"(?i)\b(?:under the (?:guidance|direction|supervision|leadership) of|report(?:s|ing)? to|supported by|led by)"
    r" [^.;()]{0,50}$"
)
"""Before those one works for: "under the guidance of the class teacher and SENCo"."""
_LEAVER = re.compile(r"(?i)\bour (?:current|last|present|previous|outgoing) (?:\w+ ){0,2}$")
"""Before the post somebody else holds: "Our current head pastry chef is leaving"."""
_WRITTEN_FOR = re.compile(r"(?i)\b(?:english|writing|literacy|numeracy|communication)(?: skills?)? for $")
"""Before what a language is to be good enough for: "good written English for care records"."""
_COMPOUND = re.compile(r"[a-z]{4,}-$")
"""Before the second half of a word: "our claims-triage models"."""
_AUDIENCE = re.compile(
    r"(?i)\b(?:level|people|everyone|everybody|colleagues|stakeholders|audiences?)\b[^.;]{0,20}\bfrom (?:an? |the )?$"
)
"""Before the first of those between whom somebody is at home: "people at every level, from forklift driver to CFO"."""
_STAFF_OF = re.compile(r"(?i)\b(?:staff|teams?|departments?|colleagues)\s?[:(][^.;()]*$")
"""Before one of those who are to be led: "lead the support staff: finance, site, catering"."""
_TODAY = re.compile(r"(?i)\bour (?:[\w-]+ ){1,4}(?:is|are) (?:still )?(?:an? )?$")
"""Before what something is today that is to change: "our production plan is a spreadsheet"."""
_AWAY = re.compile(r"(?i)\b(?:off|away from|out of|replacing|retir(?:e|ing)|rid of) (?:our |the |all |these )?$")
"""Before what is to go: "help move us off spreadsheets"."""
_PER = re.compile(r" per [a-z]")
"""Behind what is but the first part of a ratio: "retail per client"."""
_AMOUNT = re.compile(r"[$€£]\s?\d[\d.,]*\s?[kKmM]?\+?\s$")
_UNIT = re.compile(r" (?:Department|Dept\.?|Unit|Division|Directorate|Section|Faculty|Team)[ \t]*(?:\n|$)")
"""Behind a name that alone on its line is that of a place to work in: "Physiotherapy Department"."""
_FILED = re.compile(r"(?i)(?:,? (?:and|&) \w+)? (?:records|paperwork|files|renewals)\b")
"""Behind the papers of others somebody keeps: "Safe Pass and training records"."""
_REFERENCE = re.compile(r"(?i) (?:number|no\.|ref(?:erence)?\b\.?|id|code) ?[:#]")
"""Behind what but names the number of the vacancy: "Recruitment number: 2026-0419"."""
_HOURS = re.compile(r"(?i) (?:opening |working )?(?:hours|shifts|weekends)\b")
"""Behind a field whose hours are to be worked: "willing to work retail hours"."""
_SEEKING = re.compile(r"(?i)\b(?:we|is|are|we['’]re|currently|now|actively) $")


def renounced(text: str) -> set[str]:
    """The names a posting says are not required, or from a measure on, wherever else it says them."""
    return {
        mention.name
        for mention in vocabulary.mentions(text)
        if _RENOUNCED.match(text, mention.end) or _SO_MUCH.match(text, mention.end)
    }


def is_limited(text: str, mention: vocabulary.Mention) -> bool:
    """Whether what follows asks a thing of some alone, or makes it the paper of others, whose records one keeps."""
    filed = mention.name in PAPERS and _FILED.match(text, mention.end)
    return (
        bool(filed)
        or any(rule.match(text, mention.end) for rule in (_LIMITED, _IF, _LATELY))
        or gives_way(text, mention.end)
    )


def gives_way(text: str, end: int) -> bool:
    """Whether what follows says that something else will do as well as what ends there."""
    return any(rule.match(text, end) for rule in (_INSTEAD, _WILL_DO))


_CODE = re.compile(r"[A-Z\d]-$"), re.compile(r"-?\d")
"""Around letters that are but a part of the number of a vacancy: "KP-QA-2611"."""
_ACROSS = re.compile(r"(?i)\w (?:across|spanning|covering) [^.;]{0,60}$")
"""Before the fields something is to be done in: "stress testing across credit, liquidity and operational risk"."""
_ACCORDING = re.compile(
    r"(?i)^(?!.*\b(?:knowledge|familiar|understanding|experience|kenntnis)).*"
    r"\b(?:according to|in accordance with|in compliance with|in line with|pursuant to|gemäß|nach)\s[^.;,]{0,30}$"
)
"""Before the rules by which something is to be done, which is what is asked for: "accounts according to HGB"."""


def is_no_demand(text: str, mention: vocabulary.Mention, begin: int) -> bool:
    """Whether a name is excepted, half of a word ("quota-carrying") or a subject ("English as a second language")."""
    return bool(
        is_excepted(text, mention.start)
        or (mention.name == "recruiting" and _SEEKING.search(text[max(begin, mention.start - 20) : mention.start]))
        or _REFERENCE.match(text, mention.end)
        or (mention.name.islower() and _HOURS.match(text, mention.end))
        or says_by_what(text, mention.start, begin)
        or (mention.name.islower() and is_scope(text, mention.start, begin))
        or _AWAY.search(text, max(begin, mention.start - 30), mention.start)
        or (mention.name.islower() and _TODAY.search(text, max(begin, mention.start - 80), mention.start))
        or (mention.name.islower() and _STAFF_OF.search(text, max(begin, mention.start - 80), mention.start))
        or is_measure(text, mention.start)
        or (mention.name.islower() and _PER.match(text, mention.end))
        or (mention.start == begin and text[begin].isupper() and _UNIT.match(text, mention.end))
        or (mention.name in _PLACES and _DONE_IN.search(text, max(begin, mention.start - 60), mention.start))
        or _NONE.search(text[max(0, mention.start - 6) : mention.start])
        or _BUYERS.search(text[max(begin, mention.start - 120) : mention.start])
        or (mention.name.islower() and re.match(r"-[a-z]", text[mention.end : mention.end + 2]))
        or (mention.name.islower() and _COMPOUND.search(text, max(begin, mention.start - 12), mention.start))
        or (mention.name.isupper() and re.match(r"-[A-Z]{2}", text[mention.end : mention.end + 3]))  # "LCSW-BACS"
        or (_CODE[0].search(text, begin, mention.start) and _CODE[1].match(text, mention.end))
        or _PURPOSE.search(text, begin, mention.start)
        or (text.endswith("ed", mention.start, mention.end) and _SURROUNDINGS.match(text, mention.end))
        or _LEAVER.search(text, begin, mention.start)
        or _BETWEEN.search(text, max(begin, mention.start - 90), mention.start)
        or _UNDER.search(text, max(begin, mention.start - 90), mention.start)
        or (_COLLEAGUE[0].search(text, begin, mention.start) and _COLLEAGUE[1].match(text, mention.end))
        or is_purpose(text, mention.start, begin)
        or is_of_a_paper(text, mention.start, begin)
        or _AUDIENCE.search(text, max(begin, mention.start - 80), mention.start)
        or _shares_object(text, mention)
        or (mention.name.islower() and shares_head(text, mention.end))
        or (mention.name in BROAD and _VERSION.search(text, max(begin, mention.start - 40), mention.start))
        or fillers.MEASURED.search(text, max(begin, mention.start - 30), mention.start)
        or _is_inside_name(text, mention, begin)
        or (mention.name in LANGUAGES and not_spoken.is_no_demand(text, mention, begin))
        or (mention.name.islower() and text[mention.start].isupper() and _BODY.match(text, mention.end))
        or (mention.name.islower() and _HEADED.search(text, begin, mention.start))
        or (
            text[mention.start].isupper()
            and " " in text[mention.start : mention.end]
            and _RULES.match(text, mention.end)
        )
    )


def is_excepted(text: str, start: int) -> bool:
    """Whether what starts there is what others are asked for beside: "not only in shell scripts"."""
    return _EXCEPT.search(text[max(0, start - 20) : start]) is not None


def is_scope(text: str, start: int, begin: int) -> bool:
    """Whether what starts there is one of the fields something is to be done in, which is what is asked for."""
    return _ACROSS.search(text[max(begin, start - 80) : start]) is not None


def is_measured(text: str, end: int) -> bool:
    """Whether it stands behind a thing how well it is to have been done: "both state examinations at least ..."."""
    return (
        re.match(r",? (?:(?:with|of) )?(?:at least|a minimum of|no lower than|or above\b)", text[end : end + 24])
        is not None
    )


def says_by_what(text: str, start: int, begin: int) -> bool:
    """Whether what starts there are the rules by which something is to be done, which is what is asked for."""
    return _ACCORDING.search(text[max(begin, start - 120) : start]) is not None


def is_of_a_paper(text: str, start: int, begin: int) -> bool:
    """Whether what starts there only says of what a paper or a membership is to be, which is asked for."""
    return any(before.search(text, max(begin, start - 80), start) for before in (_ROLE, _CODING, _MEMBER, _ISSUER))


def gives_the_paper(text: str, start: int, end: int) -> bool:
    """Whether what stands there is the body in brackets that gives the paper before them: "ACLS (American Heart
    Association)".
    """
    return (
        _PAPER_BEFORE.search(text, max(0, start - 12), start) is not None
        and _IS_BODY.search(text, start, end) is not None
    )


def is_purpose(text: str, start: int, begin: int) -> bool:
    """Whether what starts there is what a language is to be good enough for."""
    return _WRITTEN_FOR.search(text, max(begin, start - 40), start) is not None


def is_measure(text: str, start: int) -> bool:
    """Whether what starts there is but what an amount is of: "accounts of $100K+ ARR each"."""
    return _AMOUNT.search(text, max(0, start - 16), start) is not None


def shares_head(text: str, end: int) -> bool:
    """Whether what ends there is the first of two kinds of system, whose common noun stands behind the second."""
    return _SHARED_HEAD.match(text, end) is not None


def _shares_object(text: str, mention: vocabulary.Mention) -> bool:
    """Whether an activity is the first of two, of which the rules do not know the other: what is done stands behind."""
    twin = _TWIN.match(text, mention.end)
    activity = mention.name.islower() and text.endswith("ing", mention.start, mention.end)
    return activity and twin is not None and not vocabulary.mentions(twin["other"])


def _is_inside_name(text: str, mention: vocabulary.Mention, begin: int) -> bool:
    """Whether an activity is written as a part of a longer name, with names on both of its sides."""
    before, after = _INSIDE_NAME
    return (
        mention.name.islower()
        and text[mention.start].isupper()
        and before.search(text, begin, mention.start) is not None
        and after.match(text, mention.end) is not None
    )


def names_another(text: str, mention: vocabulary.Mention, begin: int) -> bool:
    """Whether the word for a kind of tool is the end of a name: "Service Cloud", "Tableau CRM"."""
    before = re.search(r"([A-Z][A-Za-z]+) $", text[max(begin, mention.start - 25) : mention.start])
    kind = mention.name in BROAD and text[mention.start].isupper()
    return bool(kind and before and not fillers.opens(before[1]) and _sole(before[1]) not in BROAD)


def _sole(word: str) -> str:
    return next((mention.name for mention in vocabulary.mentions(word)), word)
