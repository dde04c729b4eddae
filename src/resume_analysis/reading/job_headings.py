"""Headings of a job description, by which its demands are told from its wishes, its duties and the rest.

A line is a heading by its shape: short, or set over a list without an end of its own. What it says decides the kind; a
heading in words nobody knows says nothing.
"""

from __future__ import annotations

import re

from resume_analysis.reading import markers, vocabulary
from resume_analysis.reading.sections import Line

_ITEM = re.compile(
    r"(?i)\b(?:experience|knowledge|understanding|skills?) (?:of|in|with)\b"
    r"|\bqualifications? (?:in|for|as) "
    r"|^(?:\w{1,30} )?(?:experience|knowledge|understanding|ability|proficien\w{1,6}|familiarity)"
    r" (?!and\b|or\b|&|required|needed|wanted)\w{1,30} "
    r"|\b(?:\w{1,30} ){2,9}(?:preferred|desirable|required|essential|plus|advantage|bonus)$"
)
"""An item of a list without bullets: "Experience of Sysmex analysers", "Six months on a ward preferred"."""
_LEADS_ON = re.compile(r"(?i)\b(?:have|had|has|bring|brought|know|with|are|were|if|if you|in|of|to see|include)$")
"""How a heading ends whose sentence the list goes on with: "It would be great if you also had"."""
_IS_A_WISH = re.compile(
    r"(?i)\b(?:experience|knowledge|degree|certificat\w+|skills?|background|qualification)\b.*"
    r"\b(?:is|are|would be|will be)(?: considered)? an? (?:\w+ )?(?:advantage|plus|asset|bonus)\W*$"
)
"""A whole sentence that wishes for something heads no list: "Experience in an audit firm is an advantage"."""
_BOTH = re.compile(r"(?i)\bessential\W+(?:and |or )?desirable\b")
"""The head of a table that weighs by a letter in its last column."""
_PAY = re.compile(
    r"(?i)(?:total |your )?(?:compensation|remuneration|pay|salary|benefits|rewards?|bonus(?:es)?(?: and| &"
    r"|,))\b[\w ,/&+]*"
    r"|(?:contract |our |the )?(?:terms|conditions)(?: (?:and|&) (?:conditions|benefits|pay))?"
    r"(?: of (?:employment|service|the post))?"
)
"""A heading over the pay is none of the trade of those who work out the pay of others."""
_LONGEST, _LONGEST_OVER_LIST = 7, 14
_SIDE = (
    r"(?:(?:technical|professional|clinical|personal|hard|soft|core|key|other|general|prior|work|relevant|functional"
    r"|digital|it|computer|practical|fachliche|persönliche|technische) )?"
    r"(?:skills?|experience|knowledge|education|qualifications?|training|competenc(?:es|ies|y)|abilities"
    r"|attributes|tools"
    r"|technolog(?:y|ies)|software|systems|languages|certifications?|licen[cs]es|technical|academic|clinical"
    r"|kenntnisse|ausbildung|erfahrung|sprachen|formation|compétences|langues|formación|conocimientos"
    r"|experiencia|idiomas)"
)
_NEUTRAL = re.compile(rf"(?i){_SIDE}(?:(?:, | & | and | / |/| und | et | y ){_SIDE})*")
_SECTION = re.compile(
    r"(?i)(?:academic )?education|(?:academic |educational )qualifications?|languages|certifications?"
    r"|(?:(?:core|key|technical|behaviou?ral|required) )?(?:competenc(?:ies|es)|skills)"
)
"""Sides of a person that head a line or two without points, and are no demand by themselves."""
_DOTS = re.compile(r"\s*(?:\.{3}|…)$")
"""What leads on to a list: "Bonus points for..."."""
_REMARK = re.compile(r"\s*\(([^()]*)\)")
_SUPPOSED = re.compile(
    r"(?i)\b(?:candidate|person|applicant|who|you) would (?:have|bring|need|offer|possess|be)\b"
    r"|\bwould you (?:have|bring)\b|^desired (?:candidate|profile)"
)
"""Only politely put: "The ideal candidate would have"."""


def kind_of(line: Line, following: Line | None) -> str | None:
    """The kind of heading a line is, "" for one that says nothing of importance, None for no heading.

    ``following`` is the next line with words.
    """
    if line.bullet or not line.text:
        return None
    title, colon, rest = _DOTS.sub("", line.text.strip("#*=_ ")).partition(":")
    alone = not rest.strip()
    over_list = following is not None and following.bullet and alone
    if not colon and _IS_A_WISH.search(title):
        return None
    if alone and _BOTH.search(title):
        return "must"
    if not _is_short(title, _LONGEST_OVER_LIST if over_list or (alone and _LEADS_ON.search(title)) else _LONGEST):
        return None
    if alone and _PAY.fullmatch(title):
        return "ignore"
    if (colon or over_list) and alone and markers.FITS.match(title):
        return "must"
    title = _REMARK.sub(lambda remark: remark[0] if _weighs_all(remark[1]) else "", title).strip()
    ruled_out = markers.HEADS[0][1].search(title) is not None
    known = next((kind for kind, pattern in markers.HEADS if pattern.search(title)), None)
    wished = markers.NICE.search(title) is not None or markers.NICE_AHEAD.search(title) is not None
    wished = not ruled_out and (known == "nice" or (wished and not _SUPPOSED.search(title)))
    if alone and wished and (over_list or _LEADS_ON.search(title)):
        return "nice"
    if not colon and _SECTION.fullmatch(title):
        return ""
    if not colon and not (over_list and known):
        if vocabulary.mentions(title) or (not over_list and ("," in title or _ITEM.search(title))):
            return None
        if len(title.split()) >= _LONGEST:
            return "" if over_list else None
    if not alone and len(title.split()) > 4 and not (colon and wished):
        return None
    if colon and wished:
        return "nice"
    return known or ("" if alone and (colon or over_list) else None)


def _weighs_all(remark: str) -> bool:
    """Whether a remark is but a word of weight: "Skills (preferred)", not "A trade (carpentry preferred)"."""
    rest = vocabulary.words(markers.MUST.sub("", markers.NICE.sub("", remark)))
    return not rest or markers.NOT_ASKED.search(remark) is not None


def is_neutral(title: str) -> bool:
    """Whether a heading names but a side of a person, "Technical skills", and not how much it counts."""
    return _NEUTRAL.fullmatch(title.strip("#*=_: ")) is not None


def _is_short(title: str, longest: int) -> bool:
    return (
        len(title.split()) <= longest
        and not title.endswith((".", ",", "!"))
        and not re.search(r"(?i)\d|\byears?\b|\bjahre\b|\bans\b|\baños\b", title)
    )
