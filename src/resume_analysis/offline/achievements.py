"""Strengths: results told in numbers first, then what the job asks for and the resume proves otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from resume_analysis.judgement import Claim, Requirement
from resume_analysis.offline.reading import Resume, Statement
from resume_analysis.offline.wording import joined, quoted
from resume_analysis.reading import degrees, vocabulary

Kind = Literal["effect", "money", "people", "scale"]

MOST = 5
_BESIDE = ("projects", "awards", "summary", "skills")
"""Where results may stand outside the work: under its projects, at the top, in a resume told by skills."""
_SIGN = (
    r"[$€£¥₹]|\bR(?=\d[\d.,]*\s?(?:million|bn|[mk]\b))|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|INR|SGD|HKD|AUD"
    r"|CAD|NZD|ZAR|AED|JPY|BRL|MXN)\b"
)
_CURRENCY = (
    rf"(?:(?:{_SIGN})\s?\d[\d.,]*\s?(?:[kKmM]\b|bn\b|million|billion|thousand)?"
    rf"|\d[\d.,]*\s?(?:[kKmM]\s?)?(?:{_SIGN}|Euro\b|euros?\b|Mio\.?\s?€?|million (?:euros|dollars)))"
)
_MONEY = re.compile(rf"(?<![\w.]){_CURRENCY}")
_SPELT = (
    r"an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|hourly|daily|weekly|fortnightly|monthly"
    r"|quarterly|yearly"
)
_EFFECT = re.compile(
    r"(?i)(?<![\w.])(?:\d[\d.,]*\s?(?:%|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b"
    r"|percentage points)|\d[\d.,]*x\b|\b(?:halved|doubled|tripled|halbiert|verdoppelt|verdreifacht"
    r"|doublée?s?|triplée?s?|duplic(?:ó|amos|ando|aron|ado|ada))\b|\b(?:divisé|multiplié)e?s? par \d"
    r"|\bfrom (?:an average of )?(?:(?:[$€£]|[A-Z]{3} )?\d[\d.,]*(?:[km]|bn)?|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve)\b[^.;]{0,25}?\sto\s(?:(?:[$€£]|[A-Z]{3} )?\d|none\b|zero\b)"
    r"|\bvon \d[\d.,]*[^.;\n]{0,25}? auf \d"
    rf"|\bby (?:a |an |one[- ]|two[- ])?(?:half|thirds?|quarters?|fifths?|tenths?)\b|\bin half\b"
    rf"|\bfrom (?:{_SPELT})\b[^.;\n]{{0,25}}?\sto (?:{_SPELT}|zero|none)\b)"
)
_FROM_TO = re.compile(r"(?i)\bde \d[\d.,]*[^.;\n]{0,25}? [àa] \d")
_CHANGE = re.compile(
    r"(?i)\b(?:rédui|réduc|pass[ée]|augment|bais|diminu|amélior|crois|redu[cj]|aument|increment|mejor|dismin"
    r"|baj[óa]|pasó)"
)
_PEOPLE = re.compile(
    r"(?i)\b(?:led|lead|leads|leading|managed?|managing|supervis\w+|mentor\w*|train(?:ed|ing)?|coach\w*"
    r"|precept\w+|hired|onboarded|directed|oversaw|head(?:ed)?|leitung|leitete|geleitet|führung|führte"
    r"|encadr\w+|manag\w+|dirig\w+|form(?:é|ation)|equipo|équipe|team)\b"
    r"(?:(?!\b(?<!team )(?<!staff )(?<!group )(?<!crew )(?<!brigade )(?<!shift )(?<!shifts )of\b)[^.;\n]){0,40}?"
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf"
    r"|sechs|acht|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)\b[^.;,\n]{0,30}?"
    r"\b(?:people|engineers?|developers?|nurses?|staff|employees|reps?|representatives|members|analysts?"
    r"|interns?|students?|teachers?|cooks?|chefs?|hires|starters|apprentices|designers?|technicians?"
    r"|agents?|workers?|drivers?|pickers|associates|juniors?|reports|colleagues"
    r"|mitarbeiter\w*|personen|auszubildende\w*|entwickler\w*|personnes|collaborateurs|infirmi\w+|personas"
    r"|empleados|vendedores|graduates|volunteers|stagiaires|apprentis|aprendices|accountants|electricians"
    r"|recruiters|assistants"
    r"|new\s\w+)\b"
)
_TEAM = re.compile(
    r"(?i)\b(?:led|lead|leads|leading|manag\w+|supervis\w+|head\w*|directed|built)\b[^.;\n]{0,25}\bteam of "
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
)
_SCALE = re.compile(
    r"(?<![\w.,/-])(?:\d{1,3}\s?[-–]\s?)?(?!(?:19|20)\d\d(?![\d,.]))(?:\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)\s?(?:[kKmM]\b|million"
    r"|thousand"
    r"|Mio\.?)?\+?(?![\d/])(?:\s+(?!(?:and|or|to|of|in|at|for|with|by|on|und|et|y)\b)"
    r"|-(?=(?:bed|person|people|member|seat|room|unit|site|store|cover|strong|figure|digit|plot|place|desk)))(?:[a-zäöüéèñ][\w-]*|[A-ZÄÖÜ][\w+#-]*\s+[a-z]{4,}|[A-ZÄÖÜ][a-zäöü]{3,})"
)
_NOT_A_RESULT = re.compile(
    r"(?i)\b(?:\d{1,2}\+?\s*(?:years?|yrs?|jahren?|ans|años)\b(?:\s+(?:of|in|as))?[^.;]{0,30}(?:experience"
    r"|erfahrung|expérience|experiencia)|version \d|grade \d|level \d|tier \d|phase \d|stage \d|year \d"
    r"|iso \d+|(?:in|within|after) \d{1,2} (?:days?|weeks?|months?|years?))"
    r"|(?-i:(?<=[a-z] )[A-Z][a-z]+ \d(?= [a-z]))|\(\s*\d+\s*(?:days?|months?|weeks?|years?|monate?|mois|meses)\s*\)"
)

_NUMERIC_DATE = re.compile(r"\b\d{1,2}[./-](?:\d{1,2}[./-])?\d{2,4}\b|\b(?:19|20)\d\d[./-]\d{1,2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def kind_of(statement: Statement) -> Kind | None:
    """What the numbers of a statement measure, or None where they measure nothing."""
    text = statement.text
    bare = _NOT_A_RESULT.sub(" ", text)
    if _EFFECT.search(bare) or (_FROM_TO.search(bare) and _CHANGE.search(bare)):
        return "effect"
    if _MONEY.search(bare):
        return "money"
    if _PEOPLE.search(bare) or _TEAM.search(bare):
        return "people"
    return "scale" if _SCALE.search(bare) else None


def has_figure(line: str) -> bool:
    """Whether a line holds a number other than a year."""
    return re.search(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d", line) is not None


def tells_no_figure(resume: Resume) -> bool:
    """Whether no line of the work holds a number, dates aside."""
    told = (line.text for part in resume.parts if part.name == "experience" for line in part.lines)
    return not any(has_figure(_NUMERIC_DATE.sub(" ", line)) for line in told)


def measured(resume: Resume) -> list[tuple[Statement, Kind]]:
    """Every statement of the work, the projects and the achievements that gives a result or its scale in numbers."""
    beside = [
        (item, kind)
        for item in resume.statements
        if item.bullet and item.section in _BESIDE and (kind := kind_of(item))
        # a prize bears its year, and a list of skills has numbers that measure no work
        if item.section == "projects" or (not _YEAR.search(item.text) and kind in ("effect", "money"))
    ]
    return [*((item, kind) for item in resume.work if (kind := kind_of(item))), *beside]


def strengths(resume: Resume, requirements: list[Requirement]) -> list[Claim]:
    """Up to five strengths, strongest first; never an empty list for a text that names any work, skill or school."""
    asked = _asked(resume, requirements)
    order = {"effect": 4.0, "money": 4.0, "people": 3.0, "scale": 2.0}
    ranked = sorted(
        enumerate(measured(resume)),
        key=lambda entry: (
            -(order[entry[1][1]] + 2 * bool(asked(entry[1][0])) + 0.5 * entry[1][0].ongoing - 0.05 * entry[0])
        ),
    )
    claims: list[Claim] = []
    told: set[Kind] = set()
    for _, (item, kind) in ranked[:4]:
        claims.append(Claim(text=_say(item, kind, asked(item), kind in told), quote=item.quote))
        told.add(kind)
    for claim in _others(resume, requirements):
        if len(claims) >= MOST or (len(claims) >= 4 and claim.text.startswith("Names")):
            break
        if all(claim.quote != held.quote for held in claims):
            claims.append(claim)
    return claims


def _asked(resume: Resume, requirements: list[Requirement]) -> Callable[[Statement], str | None]:
    shown = {
        mention.name: item.skill
        for item in requirements
        if item.status == "met"
        for mention in vocabulary.mentions(item.skill)
    }

    def find(statement: Statement) -> str | None:
        inside = (m for m in resume.mentions if statement.start <= m.start < statement.end and m.name in shown)
        first = next(inside, None)
        return shown[first.name] if first else None

    return find


def _say(item: Statement, kind: Kind, skill: str | None, again: bool) -> str:
    told, first, more = {
        "effect": ("a measured effect", "A measured effect", "Another measured effect"),
        "money": ("figures in money", "Figures in money", "More figures in money"),
        "people": ("responsibility for people", "Responsibility for people", "Responsibility for people here too"),
        "scale": ("its scale in figures", "The scale of the work in figures", "The scale is told here too"),
    }[kind]
    lead = f"{skill[0].upper()}{skill[1:]}, which the job asks for, with {told}" if skill else more if again else first
    return f"{lead}: {quoted(item.text)}."


def _others(resume: Resume, requirements: list[Requirement]) -> list[Claim]:
    found: list[Claim] = []
    years = next((item for item in requirements if item.skill.endswith("of experience") and item.status == "met"), None)
    if years and years.quote:
        found.append(
            Claim(
                text=f"The dates cover {quoted(years.text)}; together the dated work is {resume.years:g} years.",
                quote=years.quote,
            )
        )
    best = next((degree for degree in resume.degrees if degree.finished and degree.rung >= 2), None)
    if best:
        found.append(
            Claim(
                text=f"A finished {best.name}: {quoted(best.line.body.text)}.",
                quote=best.line.body.text,
            )
        )
    papers = [item for item in resume.statements if item.section == "certifications"]
    if papers:
        found.append(Claim(text=f"A certificate to show: {quoted(papers[0].text)}.", quote=papers[0].quote))
    met = [
        item
        for item in requirements
        if item.status == "met" and item.quote and item.skill not in (years.skill if years else "",)
    ]
    musts = [item for item in met if item.importance == "must" and item.skill not in degrees.NAMES]
    if len(musts) >= 2 and musts[0].quote:
        names = joined([item.skill for item in musts[:4]])
        found.append(Claim(text=f"Names what the job insists on: {names}.", quote=musts[0].quote))
    if resume.latest and resume.latest.role and len(found) < 3:
        role = resume.latest.role.text
        current = "Current" if resume.latest.span.ongoing else "Latest"
        found.append(Claim(text=f"{current} work is dated and named: {quoted(role)}.", quote=role))
    if len(found) < 3:
        studying = next((degree for degree in resume.degrees if degree.under_way), None)
        if studying:
            found.append(
                Claim(text=f"Studies under way: {quoted(studying.line.body.text)}.", quote=studying.line.body.text)
            )
        listed = next((item for item in resume.statements if item.section == "skills" and "," in item.quote), None)
        if listed:
            found.append(Claim(text=f"Names its skills one by one: {quoted(listed.text)}.", quote=listed.quote))
    if not found:
        body = [*resume.work, *resume.statements]
        first = max(body, key=lambda item: len(item.text.split()), default=None)
        if first:
            found.append(Claim(text=f"The most telling line: {quoted(first.text)}.", quote=first.quote))
    return found
