"""Better wordings by a few safe rules. A line none of them fits is left alone: no rewrite beats a wrong one.

Nothing is added: every number, name and fact of the new line stands in the old one.
"""

from __future__ import annotations

import re

from resume_analysis.judgement import Rewrite
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.statements import Statement
from resume_analysis.reading.lexicon import listed

MOST = 3


def _pairs(text: str) -> dict[str, str]:
    """A table written as "from:to from:to"."""
    return dict(pair.split(":", 1) for pair in text.split())


_IRREGULAR = _pairs("""
    leading:Led running:Ran overseeing:Oversaw selling:Sold teaching:Taught writing:Wrote keeping:Kept taking:Took
    giving:Gave driving:Drove planning:Planned holding:Held buying:Bought drawing:Drew
""")
_PLAIN = _pairs("""
    managing:Manage maintaining:Maintain supervising:Supervise coordinating:Coordinate organizing:Organize
    organising:Organise preparing:Prepare training:Train handling:Handle monitoring:Monitor
    providing:Provide supporting:Support leading:Lead running:Run overseeing:Oversee planning:Plan teaching:Teach
    selling:Sell
""")
_REGULAR = listed("""
    washing counting managing maintaining supervising coordinating organizing organising preparing training handling
    monitoring administering providing supporting conducting assisting processing scheduling operating cleaning
    answering reviewing testing tracking updating ordering packing loading repairing inspecting greeting serving
    cooking assessing documenting educating onboarding recruiting analyzing analysing directing mentoring coaching
    editing collecting controlling performing recording reconciling submitting checking advising counseling
    counselling troubleshooting
""")
"""Verbs of work that goes on: who was responsible for improving or launching something may not have done it."""
_DOUBLED = {
    "controlling": "Controlled",
    "submitting": "Submitted",
    "counselling": "Counselled",
    "troubleshooting": "Troubleshot",
}
_OPENING = re.compile(
    r"(?i)^(?:I\s+(?:was|am|have been)\s+|was\s+|am\s+)?(?:also\s+)?(?:responsible for|in charge of"
    r"|duties included|my duties included|responsibilities included)\s*:?\s+(?P<rest>\S.*)$",
    re.DOTALL,
)
_FIRST_PERSON = re.compile(
    r"^I\s+(?!(?:enjoy|lik|lov|want|hop|need|decid|preferr|tri|miss|mov|stay|return|retir|graduat|marri|learn|stopp)ed\b)"
    r"(?P<verb>[a-z]{2,}(?<!e)ed(?! to\b)|led|ran|built|taught|sold|wrote)\b"
    r"(?P<rest>(?:(?!\b(?:I|I['’]\w+|me|my|myself|we|our|us)\b|[.;]\s).)*)$",
    re.DOTALL,
)
_FILLERS = (
    (re.compile(r"(?i)\bin order to\b"), "to", "“in order to” says no more than “to”."),
    (re.compile(r"\b[Uu]tili[sz]ed\b"), "used", "“used” is the plain word."),
    (re.compile(r"(?i)\bon a (daily|weekly|monthly) basis\b"), r"\1", "One word does."),
    (
        re.compile(r"(?i)\bsuccessfully\s+"),
        "",
        "What was done was done; “successfully” adds nothing a reader can check.",
    ),
)
_PLAIN_VERBS = listed("""
    managing maintaining supervising coordinating organizing organising preparing handling providing conducting
    leading overseeing directing assisting administering mentoring analyzing analysing educating greeting recruiting
""")
_OBJECT = re.compile(r"(?i)(?:the|a|an|all|our|their|new|daily|weekly|monthly|up|over|\d+)\b")
_ANOTHER = re.compile(r"(?i)(?:,|\band|&)\s+(?P<verb>\w+ing)\b(?P<next>\s+\w+)?")

_OTHER_DUTY = re.compile(
    r"(?i)^(?:of|and|&|/)\b|;|\b(?:and|or|&)\s+(?:for|responsib\w+|accountab\w+|(?:the|any|all|general)\s+\w+ing)\b"
)
"""What does not hang on the verb: "handling of complaints", "managing stock and the ordering of tools"."""


def past(verb: str) -> str | None:
    """Turn a form in -ing this module knows into its past tense, capitalised: "managing" gives "Managed"."""
    verb = verb.casefold()
    if verb in _IRREGULAR or verb in _DOUBLED:
        return _IRREGULAR.get(verb) or _DOUBLED[verb]
    if verb not in _REGULAR:
        return None
    base = verb[:-3]
    return (base + "ed").capitalize()


def rewrites(resume: Resume) -> list[Rewrite]:
    """Up to three lines of the work experience, each with a plainer wording and the reason."""
    found = [rewrite for item in resume.work if (rewrite := _rewrite(item))]
    return found[:MOST]


def _rewrite(item: Statement) -> Rewrite | None:
    text = " ".join(item.quote.split())
    if len(text) > 240:
        return None
    opening = _OPENING.match(text)
    if opening:
        after = _active(opening["rest"], item.ongoing)
        reason = "It starts with what was done instead of with the duty; add what came of it if you can."
        return Rewrite(before=item.quote, after=after, reason=reason) if after else None
    person = _FIRST_PERSON.match(text)
    if person:
        after = person["verb"].capitalize() + person["rest"]
        return Rewrite(
            before=item.quote, after=after, reason="A resume's points start with the verb; “I” is understood."
        )
    after, reasons = text, list[str]()
    for pattern, plain, reason in _FILLERS:
        shorter = pattern.sub(plain, after)
        if shorter != after:
            after, reasons = shorter, [*reasons, reason]
    return Rewrite(before=item.quote, after=after[0].upper() + after[1:], reason=" ".join(reasons)) if reasons else None


def _active(rest: str, ongoing: bool) -> str | None:
    verb, _, tail = rest.partition(" ")
    done = past(verb)
    if done is None or not tail or (verb.casefold() not in _PLAIN_VERBS and not _OBJECT.match(tail)):
        return None  # "cleaning products" are no cleaning
    if _OTHER_DUTY.search(tail) or ("," in tail and not _ANOTHER.search(tail)):
        return None  # of a list, not every member may hang on the verb: "organising trips, first aid and forms"
    if ongoing:
        return _present(verb, tail)
    parts = [done + " "]
    at = 0
    for more in _ANOTHER.finditer(tail):
        follower = (more["next"] or "").strip().casefold()
        other = past(more["verb"])
        if other is None or follower not in (
            "the",
            "a",
            "an",
            "all",
            "our",
            "new",
            "their",
            "daily",
            "weekly",
            "monthly",
        ):
            return None
        parts += [tail[at : more.start("verb")], other.casefold()]
        at = more.end("verb")
    return "".join([*parts, tail[at:]])


def _present(verb: str, tail: str) -> str | None:
    """For a current job: "Manage" instead of "Managed", where the plain form is certain and no second verb
    follows.
    """
    base = _PLAIN.get(verb.casefold())
    return None if base is None or _ANOTHER.search(tail) else f"{base} {tail}"
