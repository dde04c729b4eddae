"""Known names that stand in a demand for more than themselves: "Cert IV in Plumbing", "programming of CNC machines"."""

from __future__ import annotations

import re

from resume_analysis.reading import phrases
from resume_analysis.reading.bracketed import Group
from resume_analysis.reading.fillers import BREAK, closes, opens
from resume_analysis.reading.lexicon import PAPERS, SPELLINGS
from resume_analysis.reading.sections import Line

_AWARD_IN = re.compile(
    r"(?i)\b(?:(?:course|training) (?:or|and/or) (?:an? )?)?"
    r"(?:cert(?:ificate|\.)?|(?:advanced |higher )?diploma|apprenticeship|further training)(?: level)?"
    r"(?: (?:[ivx]{1,4}|\d))? in $"
)
"""Before what a paper is in, which is asked for and not the thing: "Cert IV in Plumbing"."""
_DONE_TO = re.compile(
    r"(?i)\b(?:programming|administration|development|configuration|maintenance|repair|operation|calibration"
    r"|installation|implementation|commissioning|servicing|integration|customi[sz]ation) of (?:the |an? )?$"
    r"|\b(?:administer(?:ed|ing)?|configur(?:ed?|ing)) (?:an? |the )?$"
)
"""Before what something is to be done to: who runs a CNC machine has not programmed one."""
_REGISTERED = re.compile(
    r"\b(?:[Rr]egistered|[Ll]icen[sc]ed|[Cc]ertified|[Rr]egistration) as an? (?:[\w-]+ ){1,5}?(?:with|by) (?:the )?"
    r"(?:[A-Z][\w&]+(?: of)? ){0,4}(?:Board|Council|Authority|Commission|College)(?: of(?: [A-Z]\w+)+)?"
    r"|\b(?:[Rr]egistered|[Rr]egistration) (?:with|at) (?:the )?[A-Z]{3,6}\b"
    r"|\b(?:LGV|HGV|PCV|CDL) (?:(?:[Cc]lass|[Cc]at(?:egory|\.)?) )?[A-Z\d][\w+]{0,2} (?:licen[cs]e|entitlement)\b"
)
"""A title or a grade that is held of a body: "registered as a pharmacy technician with the Ohio Board of Pharmacy",
"LGV C+E licence".
"""
_ADJECTIVE = re.compile(
    r"(?:paediatric|pediatric|perioperative|geriatric|surgical|clinical|neonatal|obstetric) (?P<noun>[a-z]{4,})"
)
"""Words that say of what something is: "perioperative standards" are asked for."""
_ITS_TOOLS = re.compile(r" (?:systems?|software|platforms?|tools?)\b")
"""Behind an activity, programs for it: "fleet management systems" are shown by no fleet manager."""
_COURSE_IN_IT = re.compile(r" (?:leadership|leaders?|facilitators?|trainers?) (?:training|courses?|qualifications?)\b")
"""Behind a method, a training to lead it: "HAZOP leadership training"."""
_ON_WHAT = re.compile(r"(?: skills| experience| work)? on [a-z]?[A-Z][\w/-]*")
"""Behind an activity, on what it is to be done: "fault-finding skills on PLCs"."""
_NARROWER = re.compile(r"\b(?:International|Multilingual|Technical|Enterprise|Local) $")
"""Before a field, of which it makes a narrower one: "International SEO"."""
_SAYS_WHICH = re.compile(r"\b(?!(?:WITH|AND|OR|IN|OF|FOR)\b)(?:[A-Z]{2,5}|[A-Z]{2,4}/[A-Z]{2,4}) $")
"""Letters before an activity that say of what it is: "API test automation"."""
_EXPERIENCE_IN = re.compile(r"\b(?P<what>[A-Za-z][a-z]{3,}) experience (?:in|within|with) (?:an? |the )?$")
"""Before a field in which somebody is to have done a thing: "administrative experience in higher education"."""
_KIND_OF = re.compile(r"\b(?P<what>(?!\w+ing\b)[a-z]{4,}) $")
"""Before a kind of program, of which it makes a narrower one: "a headless CMS"."""
_KINDS = ("CMS", "CRM", "ERP", "WMS", "TMS", "PMS", "EHR", "EMR", "LMS", "HRIS", "POS")
_RANK = re.compile(r"\b(?:Deputy|Assistant|Associate|Vice) $")
"""Before a post, of which it makes a lower one: "Deputy Designated Safeguarding Lead"."""
_COLOUR = re.compile(r"(?i)\b(?:(?:black|gold|blue|green|white|red|silver|platinum) (?:or )?)+$")
"""Before a card, of which the colour tells the grade."""
_AT_PLACE = re.compile(
    r" (?:experience|work) (?:in|within|at|on) (?:an? |the )"
    r"(?!similar|comparable|relevant|previous|professional|commercial|production|team|role|position|busy|fast|large|live"
    r"|modern|real|work\w*|business|company|corporate)[a-z][a-z-]{3,}(?= ?(?:[.,;)]|$))"
    r"| (?:experience|work) (?:in|within) (?:the )?(?:NHS|HSE|public sector)\b"
)
"""Where a thing is to have been done: "paediatric experience in the community"."""


def activity(line: Line, group: Group) -> str:
    """An activity with the words that make another thing of it; any other group as it is."""
    doing = len(group.names) == 1 and group.names[0] in SPELLINGS and group.names[0].islower()
    return phrases.whole(line, group.start, group.start + len(group.text)) if doing else group.text


def _narrowed(before: str, group: Group) -> re.Match[str] | None:
    """The words before a name that make a narrower thing of it; None where they only lead up to it."""
    if group.names[0].islower() and not group.text.isupper() and (which := _SAYS_WHICH.search(before)):
        return which
    kind = _KIND_OF.search(before) if group.text in _KINDS else None
    told = (_EXPERIENCE_IN.search(before) if group.names[0].islower() else None) or kind
    return None if told is None or opens(told["what"]) or BREAK.fullmatch(told["what"]) else told


def registration(line: Line) -> tuple[int, int] | None:
    """From where to where a clause asks for a title held of a body; None where it does not."""
    held = _REGISTERED.search(line.text)
    return (line.start + held.start(), line.start + held.end()) if held else None


def place_behind(text: str, end: int) -> int:
    """Where the words end that say behind a thing where it is to have been done; 0 where none do."""
    placed = _AT_PLACE.match(text, end)
    return placed.end() if placed else 0


def span(line: Line, group: Group, whole: str, *, duty: bool) -> tuple[int, int] | None:
    """From where to where a clause asks for more than a known name; None where the name is all of it.

    ``whole`` is what `activity` makes of it. What is told of the work, a ``duty``, asks for no more than the name, but
    for the colour of a card.
    """
    if not duty and (found := _of_demand(line, group, whole)):
        return found
    start = group.start - line.start
    colour = None if PAPERS.isdisjoint(group.names) else _COLOUR.search(line.text, 0, start)
    return (line.start + colour.start(), group.start + len(group.text)) if colour else None


def _of_demand(line: Line, group: Group, whole: str) -> tuple[int, int] | None:
    """From where to where a demand goes beyond a known name: by what stands before it, behind it, or around it."""
    text, start, activity = line.text, group.start - line.start, group.names[0].islower()
    end = start + len(group.text)
    if whole != group.text:
        at = line.start + text.find(whole)
        return at, at + len(whole)
    if place := place_behind(text, end):
        return group.start, line.start + place
    one = len(group.names) == 1 and not activity
    if found := (_DONE_TO.search(text, 0, start) if one else None) or _AWARD_IN.search(text, 0, start):
        return line.start + found.start(), line.start + phrases.noun_end(text, end)
    if not activity and (found := _RANK.search(text, 0, start)):
        return line.start + found.start(), line.start + end
    if activity and (tool := _ITS_TOOLS.match(text, end)):
        return group.start, line.start + tool.end()
    if course := _COURSE_IN_IT.match(text, end):
        return group.start, line.start + course.end()
    if activity and (on := _ON_WHAT.match(text, end)):
        return group.start, line.start + on.end()
    if (noun := _ADJECTIVE.match(text, start)) and not closes(noun["noun"]):
        return group.start, line.start + phrases.noun_end(text, noun.end())
    if found := _narrowed(text[:start], group):
        return line.start + found.start(), group.start + len(group.text.partition(" (")[0])
    if not activity and (found := _NARROWER.search(text, 0, start)):
        return line.start + found.start(), line.start + end
    return None
