"""Strengths: results told in numbers first, then what the job asks for and the resume proves otherwise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter

from resume_analysis.judgement import Claim, Requirement
from resume_analysis.offline import mentions, papers, tenure
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.results import Kind, measured
from resume_analysis.offline.statements import Statement
from resume_analysis.offline.wording import dated_work, joined, quoted
from resume_analysis.reading import degrees, phrasing, vocabulary
from resume_analysis.reading.lexicon import LANGUAGES

MOST = 5
_MEMBER = re.compile(r"(?i)^(?!.*\b(?:certificate|licen[cs]e|diploma)\b).*\bmember\b")
"""How a line tells of a membership, which is no certificate."""
_SMALL = re.compile(r"(?i)\W*(?:small|minor|occasional|little|simple|basic)\b")
"""How somebody begins to tell of what they think little of themselves."""
_ONE_KIND = re.compile(r"(?i)\b(?:it|computer|software|digital|office|tools?|programs?|systems?|languages?|edv)\b")
"""In a heading over skills of one kind."""
_AMOUNTS = re.compile(r"\d[\d.,]*\s?(?:[kKmM]\b|million|bn)?")
"""Numbers with what they are counted in, by which the same budget is known again."""
_BRACKETS = re.compile(r"\([^()]*\)")
_Ranked = tuple[int, tuple[Statement, Kind]]
_RANK: dict[Kind, float] = {"effect": 4.0, "money": 4.0, "people": 3.0, "share": 3.0, "scale": 2.0}


def strengths(resume: Resume, requirements: list[Requirement]) -> list[Claim]:
    """Up to five strengths, strongest first; never an empty list for a text that names any work, skill or school."""
    asked = _asked(resume, requirements)
    ranked = sorted(
        enumerate(measured(resume)),
        key=lambda entry: (
            -(_RANK[entry[1][1]] + 2 * bool(asked(entry[1][0])) + 0.5 * entry[1][0].ongoing - 0.05 * entry[0])
            + 4 * bool(_SMALL.match(entry[1][0].text))
        ),
    )
    claims: list[Claim] = []
    told: set[Kind] = set()
    for _, (item, kind) in _one_a_line(resume, ranked)[:4]:
        claims.append(Claim(text=_say(item, kind, asked(item), kind in told), quote=item.quote))
        told.add(kind)
    for claim in _others(resume, requirements):
        if len(claims) >= MOST or (len(claims) >= 4 and claim.text.startswith("Names")):
            break
        if all(claim.quote != held.quote for held in claims):
            claims.append(claim)
    return claims


def _one_a_line(resume: Resume, ranked: list[_Ranked]) -> list[_Ranked]:
    """The first of those that stand on one line of the resume, without money that was told on another."""
    lines: dict[int, _Ranked] = {}
    amounts: set[str] = set()
    for entry in ranked:
        item, kind = entry[1]
        named = set(_AMOUNTS.findall(item.text))
        if kind == "money" and named and named <= amounts:
            continue  # the same budget told again
        amounts |= named
        lines.setdefault(resume.text.count("\n", 0, item.start), entry)
    return list(lines.values())


def _asked(resume: Resume, requirements: list[Requirement]) -> Callable[[Statement], str | None]:
    shown = {
        mention.name: item.skill
        for item in requirements
        if item.status == "met"
        for mention in vocabulary.mentions(item.skill)
        if mention.name not in LANGUAGES  # "French brasserie" tells of no French
    }

    def find(statement: Statement) -> str | None:
        places = (bisect_left(resume.mentions, at, key=attrgetter("start")) for at in (statement.start, statement.end))
        beside = [m for m in resume.mentions[slice(*places)] if _in_figures(statement, m.start)]
        beside = [m for m in beside if not mentions.is_left_behind(resume.text, m.start)]
        first = next((m.name for m in beside if m.name in shown), None)
        # another name of it, or what it is part of, is not the thing itself
        return shown[first] if first and _stems(shown[first]) <= resume.stems[statement.start] else None

    return find


def _in_figures(statement: Statement, at: int) -> bool:
    """Whether a figure stands in the same part of a statement between semicolons or in a later one, or in none."""
    told = statement.quote
    if not re.search(r"\d", _BRACKETS.sub(" ", told)) and not _stands_in_brackets(told, at - statement.start):
        return False  # "through LinkedIn and referrals (28% of hires)"
    own = told.rfind(";", 0, at - statement.start) + 1
    return not re.search(r"\d", told[:own]) or re.search(r"\d", told[own:]) is not None


def _stands_in_brackets(told: str, at: int) -> bool:
    return told.rfind("(", 0, at) > told.rfind(")", 0, at)


def _stems(text: str) -> set[str]:
    return {phrasing.stem(word.folded) for word in vocabulary.words(text)}


def _say(item: Statement, kind: Kind, skill: str | None, again: bool) -> str:
    told, first, more = {
        "effect": ("a measured effect", "A measured effect", "Another measured effect"),
        "money": ("figures in money", "Figures in money", "More figures in money"),
        "people": ("people led or trained", "People led or trained", "People led or trained here too"),
        "share": ("figures", "The work in figures", "Figures here too"),
        "scale": ("figures", "The work in figures", "Figures here too"),
    }[kind]
    if item.section == "projects" and kind in ("share", "scale"):
        first = "A project in figures"
    lead = f"{_capital(skill)}, which the job names, with {told}" if skill else more if again else first
    return f"{lead}: {quoted(item.text)}."


def _lists_skills(resume: Resume, item: Statement) -> bool:
    """Whether a statement lists what somebody can do, and not only programs or languages."""
    return item.section == "skills" and "," in item.quote and not _ONE_KIND.search(resume.heading_at(item.start))


def _capital(name: str) -> str:
    """A name as a sentence begins with it; iOS stays as it is."""
    return f"{name[0].upper()}{name[1:]}" if name.islower() else name


def _others(resume: Resume, requirements: list[Requirement]) -> list[Claim]:
    found: list[Claim] = []
    years = next((item for item in requirements if item.skill.endswith("of experience") and item.status == "met"), None)
    if years and resume.worked.years:
        text = f"{_capital(dated_work(resume.worked))} in all, whatever its field."
        found.append(Claim(text=text, quote=tenure.dates_of(resume, resume.jobs, resume.worked.years)))
    best = next((degree for degree in resume.degrees if degree.finished and degree.rung >= 2), None)
    if best:
        found.append(
            Claim(
                text=f"A finished {best.title}: {quoted(best.line.body.text)}.",
                quote=best.line.body.text,
            )
        )
    certificates = [
        item
        for item in papers.held(resume)
        if item.section == "certifications" and not papers.is_driving_licence(resume, item)
        if not (papers.lets_drive(item.text) or papers.is_vetting(item.text) or _MEMBER.search(item.text))
    ]
    if certificates:
        shown = {item.quote for item in requirements if item.status == "met"}
        first = next((item for item in certificates if item.quote in shown), certificates[0])
        found.append(Claim(text=f"A certificate to show: {quoted(first.text)}.", quote=first.quote))
    met = [
        item
        for item in requirements
        if item.status == "met" and item.quote and item.skill not in (years.skill if years else "",)
    ]
    musts = [
        item
        for item in met
        if item.importance == "must"
        and item.skill not in degrees.NAMES
        and (phrasing.find_phrase(item.quote or "", item.skill) or item.skill[0].isdigit())
    ]
    if len(musts) >= 2 and musts[0].quote:
        names = joined([item.skill for item in musts[:4]])
        found.append(Claim(text=f"Names what the job asks for: {names}.", quote=musts[0].quote))
    if resume.latest and resume.latest.role and len(found) < 3:
        role = resume.post_of(resume.latest)
        current = "Current" if resume.latest.span.ongoing else "Latest"
        text = f"{current} work is dated and named: {quoted(role)}."
        found.append(Claim(text=text, quote=tenure.named(resume, resume.latest)))
    if len(found) < 3:
        studying = next((degree for degree in resume.degrees if degree.under_way and not degree.overdue), None)
        if studying:
            found.append(
                Claim(text=f"Studies under way: {quoted(studying.line.body.text)}.", quote=studying.line.body.text)
            )
        listed = next((item for item in resume.statements if _lists_skills(resume, item)), None)
        if listed:
            found.append(Claim(text=f"Names its skills one by one: {quoted(listed.text)}.", quote=listed.quote))
    if not found:
        body = [*resume.work, *resume.statements]
        longest = max(body, key=lambda item: len(item.text.split()), default=None)
        if longest:
            found.append(Claim(text=f"In its own words: {quoted(longest.text)}.", quote=longest.quote))
    return found
