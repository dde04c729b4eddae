"""What the figures in a line of a resume are: a change, money, people led, or only figures."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from resume_analysis.offline.depth import PART_OF_TARGET
from resume_analysis.offline.reading import Resume
from resume_analysis.offline.statements import Statement
from resume_analysis.reading import vocabulary
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.dates import YEAR
from resume_analysis.reading.moments import MONTHS, either

Kind = Literal["effect", "money", "people", "share", "scale"]

_LONGEST = 400
"""Letters of a statement that are read: a line without end is no result."""
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
_TURNOVER = arranged(
    rf"(?i)\b(?:turnover|revenues?|sales|assets|capital|umsatz|chiffre d['’]affaires|facturación)\W{{0,2}}"
    rf"(?:\s?(?:of|is|was|von|de|:))?\s?(?:up to |about |around |over |rund |ca\. ?)?{_CURRENCY}"
    rf"|{_CURRENCY} (?:annual |yearly )?turnover\b"
)
"""What an employer or a client turns over is nobody's own figure."""
_SMALL = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zwei|drei|vier|fünf|sechs|acht|deux|trois|quatre"
    r"|cinq|dos|tres|cuatro|cinco"
)
_AMOUNT = rf"(?:(?:[$€£]|[A-Z]{{3}} )?\d[\d.,]*|(?:an?|one|half|none|zero|{_SMALL})\b)"
_OFTEN = r"(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly)"
_PERCENT = r"(?<![\w.])\d[\d.,]*\s?(?:%|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b|percentage points)"
_SHARE = re.compile(rf"(?i){_PERCENT}")
_TIME = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|yrs?|tage?n?|wochen|monate?n?|jahren?"
    r"|stunden|jours|semaines|mois|ans|heures|días|semanas|meses|años|horas)"
)
_MULTIPLIED = arranged(
    rf"(?i)(?:\bsav(?:ed|es|ing|ings of) (?:about |around |over |up to |some )?\d[\d.,]*(?: \w+)? {_TIME}\b"
    r"|\b(?:halved|doubled|tripled|halbiert|verdoppelt|verdreifacht|doublée?s?|triplée?s?"
    r"|duplic(?:ó|amos|ando|aron|ado|ada))\b(?! (?:as|up)\b)|\b(?:divisé|multiplié)e?s? par \d"
    r"|(?<![\w.])\d[\d.,]*x\s+(?:more|faster|higher|larger|the|growth|increase|improvement|ROI|return)\b"
    rf"|\bby (?:almost |nearly |about |over |more than |around )?(?:half|(?:an?|one|two|three)[- ](?:half|thirds?"
    rf"|quarters?|fifths?|tenths?))\b(?!-| part)|\bin half\b(?!-| of)"
    rf"|\bfrom {_OFTEN}\b[^.;\n]{{0,25}}?\sto {_OFTEN}\b)"
)
"""A change whatever else the line says."""
_FROM_TO = re.compile(
    rf"(?i)\bfrom (?:an average of |about |around |roughly |nearly |almost |over |under )?{_AMOUNT}(?:[km]\b|bn\b)?"
    r"[^.;]{0,25}?"
    rf"\sto\s(?:under |over |just |about |around |nearly |almost )?{_AMOUNT}"
    r"|\bvon \d[\d.,]*[^.;\n]{0,25}? auf \d|\bde \d[\d.,]*[^.;\n]{0,25}? [àa] \d"
)
_CHANGE = arranged(
    r"(?i)\b(?:cut|cuts|cutting|reduc\w+(?! (?:lunch|meal|fee|fare|price|hours)s?\b)"
    r"|rais\w+|rose|ris(?:es|ing|en)|gr[eo]w\w*|increas\w+"
    r"|decreas\w+|fell|fall(?:s|en|ing)?"
    r"|dropp?\w*|improv\w+|lift(?:ed|ing)|shorten\w*|lower(?:ed|ing)|boost\w*|expand\w*|scal(?:ed"
    r"|ing)|shr[iau]nk\w*|slash\w*"
    r"|trimm\w+|sav(?:ed?|es|ing|ings)|speed\w*|sped|accelerat\w+|declin\w+"
    r"|eliminat\w+|exceed\w*|beat\w*|surpass\w*"
    r"|outperform\w*|up from|down from"
    r"|(?:go|went|up|down) by|(?:more|less|fewer|higher)(?! than| education)|faster|against|above|below"
    r"|over (?:plan|target"
    r"|budget)|under budget|versus"
    r"|vs|compared|ahead of|quota"
    r"|senk\w*|gesenkt|steiger\w*|gesteigert|reduzier\w*|erhöh\w*|verbesser\w*|verkürz\w*|gesunken"
    r"|gestiegen|wuchs|wachstum|einspar\w*|optimier\w*"
    r"|rédui\w*|réduc\w*|passée?s?|pass(?:e|ent|er|ant|ait)(?= (?:de|à)\b)|augment\w*|hausse|baiss\w*|diminu\w*"
    r"|amélior\w*|croiss(?:ance|ait|ant)|croît|économi\w*|gagn\w*"
    r"|redu[cj]\w*(?! (?:lunch|meal|fee|fare|price|hours)s?\b)|aument\w*|increment\w*|mejor\w*|dismin\w*|baj[óa]\w*"
    r"|pasó|ahorr\w*|crec\w*)\b"
)
"""That something became more or less, or was held against something."""
_MOVE = re.compile(r"(?i)\b(?:went|gone|came|brought|bring\w*|gain\w*|moved|push\w+|took|get|got|getting)\b")
"""Verbs that tell of a change only beside from and to."""
_SCALED_UP = re.compile(r"(?i)scal(?:e|ed|ing)[- ]?up\b")
"""From one size of a batch to another, which is what was to be done."""
_MOVED_BY = re.compile(rf"(?i)\bby (?:about |around |over |nearly |more than |some |up to )?{_PERCENT}")

_LED = (
    r"(?:led|leads?|leading|managed?|managing|supervis(?:ed?|ing)|mentor(?:ed|ing)?|train(?:ed|ing)?|coach(?:ed|ing)?"
    r"|precept(?:ed|ing)?|onboard(?:ed|ing)?|direct(?:ed|ing)?|oversaw|oversee(?:ing)?|head(?:ed|ing)?|line[- ]manag\w+"
    r"|(?:leitung|führung|anleitung|ausbildung|einarbeitung|verantwortung)(?: (?:von|für|eines|des|der))?"
    r"|(?:fachliche |disziplinarische )(?:leitung|führung)(?: (?:von|eines|des|der))?|leitete|führte|geleitet"
    r"|encadr\w+(?: d[e']| d’)?|manage(?:ment|r)(?: d[e']| d’| of)?|direction d[e'’]"
    r"|formation d[e'’]|supervision (?:of|d[e'’])"
    r"|supervisión de|dirección de|gestión de|coordinación de|formación de|formé"
    r"|(?:line|team|people|shift)[- ](?:manager|lead(?:er)?) (?:of|for|to)|(?:in charge|head) of"
    r"|responsib(?:le|ility) for"
    r"|responsable d[e'’]|responsable de)"
)
_COUNT = rf"(?:\d{{1,3}}|{_SMALL})"
_WHO = (
    r"(?:people|engineers?|developers?|nurses?|staff|employees|reps?|representatives|members|analysts?"
    r"|interns?|students?|teachers?|cooks?|chefs?|hires|starters|apprentices|designers?|technicians?"
    r"|agents?|workers?|drivers?|pickers|associates|juniors?|reports|colleagues"
    r"|mitarbeite\w*|kolleg\w+|personen|auszubildende\w*|entwickler\w*|personnes|collaborateurs|infirmi\w+|personas"
    r"|empleados|vendedores|graduates|volunteers|stagiaires|apprentis|aprendices|accountants|electricians"
    r"|recruiters|assistants|soldiers|operatives|officers|supervisors|managers|seasonals|carers|porters)"
)
_STOP = (
    r"of|for|with|to|by|from|across|in|at|on|into|via|between|against|that|which|who|as|using|through"
    r"|while|during|per|and|or"
    r"|über|mit|für|bei|aus|im|pour|avec|dans|chez|para|con|en|por"
)
"""Words after which a number counts something else than what is led."""
_PLAIN = rf"(?:(?!(?:{_STOP})\b)[^\W\d_][\w'’/&-]*)"
_CLAUSE = r"(?i)(?:^|[,;:.&(]\s*|\b(?:and|now|I|currently|also|und|et|y)\s+)"
"""Where a deed may begin: "alerts from a team of eight" tells of no leading."""
_PEOPLE = re.compile(
    rf"{_CLAUSE}{_LED}(?:,? (?:and |& |now )?{_LED})*(?:\s+(?:up to|{_PLAIN})){{0,5}}?\s+"
    rf"(?:{_COUNT} {_PLAIN}(?: of {_PLAIN})? and )?{_COUNT}(?:[- ]{_PLAIN}){{0,3}}?[- ]{_WHO}\b"
)
_TEAM = re.compile(
    rf"{_CLAUSE}(?:{_LED}|built|build)(?:\s+{_PLAIN}){{0,5}}?\s*"
    r"\s(?:(?:team|crew|brigade|shift|group|squad|department)s?|staff|équipe|equipo)"
    rf" (?:of|von|de) (?:up to |about |over |around )?{_COUNT}\b"
    r"(?! (?:projects?|sites?|stores?|products?|services?|accounts?)\b)"
)
_SCALE = re.compile(
    r"(?<![\w.,:/+-])(?:\d{1,3}\s?[-–]\s?)?(?!(?:19|20)\d\d(?![\d,.]))(?:\d{1,3}(?:[.,]\d{3})+"
    r"|\d+(?:[.,]\d+)?)\s?(?:[kKmM]\b|million|thousand"
    r"|Mio\.?)?\+?(?![\d/])(?:\s+(?!(?:and|or|to|of|in|at|for|with|by|on|und|et|y)\b)"
    r"|-(?=(?:bed|person|people|member|seat|room|unit|site|store|cover|strong|figure|digit|plot"
    r"|place|desk)))(?:[a-zäöüéèñ][\w-]*|[A-ZÄÖÜ][\w+#-]*\s+[a-z]{4,}|[A-ZÄÖÜ][a-zäöü]{3,})"
)
_LABEL = (
    r"version|grades?|levels?|tiers?|phases?|stages?|years?|types?|class|section|ward|unit|category"
    r"|cat|group|route|form"
    r"|key stage|steps?|zones?|rooms?|floor|parts?|articles?|chapters?|schedules?|annex|rule|stufe"
    r"|klasse|niveau|nivel|line|iso"
    r"|band|platform|terminal|block|aged?|ages|top|no\.?|nr\.?|ss?"
)
_NOT_A_RESULT = arranged(
    r"(?i)\b(?:\d{1,2}\+?\s*(?:years?|yrs?|jahren?|ans|años)\b(?:\s+(?:of|in|as))?[^.;]{0,30}(?:experience"
    r"|erfahrung|expérience|experiencia)"
    rf"|(?:{_LABEL})\s\d+(?:\s?(?:[-–/&]|to|and|or)\s?\d+)?(?!\s?%|[.,]?\d)"
    r"|(?-i:\b[12]K(?:,? (?:and|&|/|or) [12]K)?\b)(?= [a-z]+(?:ane|oxy|ate|ic|ics)\b| (?:coat|paint|adhesive|system))"
    r"|\d{1,2}\s?[-–]\s?\d{1,2}\s(?:[\w-]+\s){0,2}(?:school|academy|college|comprehensive)\b"
    r"|(?:504|990|1040s?|1099s?|1120s?|401|403)(?=[ (-]?(?:plans?|forms?|EZ|k\b|b\b|returns?|filings?))"
    r"|\d[\d.,]*\+? ?(?:wpm|kph|kspm|words (?:per|a) minute|keystrokes|anschläge)\b(?:[^.;\n\d]{0,20}\d[\d.]* ?%)?"
    r"|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|o['’]clock)(?![\w])|(?<!\d)\d{1,2}:\d\d(?!\d)"
    r"|(?<![\d.])(\d\d?)\.\1(?=,? (?:and|sales?|campaigns?|\d\d?\.\d))"  # the sales of an 11.11
    r"|\d+ on,? \d+ off(?:,? \d+ off)?\b|\d+ hours? (?:day|night)\b|\d+ shifts(?=\)| \(\d)"  # how shifts turn
    r"|\d\d?-\d\d? / \d\d?-\d\d?\b"
    r"|(?-i:\bSage \d{2,3}\b)|201[- ](?:files?|records?)\b"  # what a personnel file is called in the Philippines
    r"|\d+ (?:credits?|ECTS|CPD|LP|units?|credit points)\b|\d+[ -](?:stars?|phase|axis|volts?|stroke"
    r"|wheel|way|door|tonne?s?|tons?)\b"
    r"|\d[\d.,]*\s?%\s(?:method|rules?|rates?|scheme|threshold|allowance|tax|VAT|relief|clause)\b"
    r"|(?:(?<!from )(?<!to )(?<!by )(?<![\w.])|(?<!from )(?<![\w.])\d[\d.,]*\s?(?:to|[-–])\s?)\d[\d.,]*[ -]?"
    r"(?-i:k?V(?:A[CR]?|DC)?|[kMG]?Hz|[kMG]Wp?|mA|A|amps?|psi|rpm|hp|mm)\b"
    r"|(?-i:\b(?:of|for|in) \d{1,2} ?(?:North|South|East|West|Red|Blue|Green|Yellow|White|[A-Z])\b)"
    r"|\d{1,3}\s?%\s*(?:\)|of (?:the|my) (?:role|time|post|job|hours|work)|remote|FTE|pensum|stelle|position|role|post"
    r"|part[- ]time|teilzeit|workload|attendance)"
    r"|(?:pensum|workload|part[- ]time|teilzeit|FTE|remote)\W{0,3}\d{1,3}\s?%|[01][.,]\d+\s?(?:FTE|WTE)\b)"
    rf"|(?-i:(?<=[^.:;•–—|/-] )(?!{_SIGN})[A-Z][\w&.'’+#-]* \d{{1,4}}(?:\.\d+)*\b(?![.,]\d|\s?%))"
)
"""Numbers that measure nothing: shares of a post, levels, ratings of a machine, speeds of typing, those of a name."""
_STRETCH = re.compile(rf"(?i)(?:\d+(?:[.,]\d+)?\s?[-–]\s?)?\b\d+(?:[.,]\d+)?[ -]{_TIME}\b")
_NAME_FIRST = re.compile(r"[A-Z][\w&+#-]*(?: [A-Z]\w*)? \d{1,4}\b")

_AIM = re.compile(r"(?i)\bto (?:keep|hold|maintain|stay|remain|ensure)\b[^.;]*")
"""What something is done for, which need not have been reached: "to keep stock-outs below 3%"."""
STANDING = re.compile(
    r"(?i)^(?:willing|available|able to|(?:responsible|accountable|answerable) to\b"
    r"|(?:reduced|returned|back|went|moved|switched|dropped)(?: down| back)? to (?:part[- ]time|full[- ]time"
    r"|\d{1,3}\s?%(?= (?:during|from|in|since|for|until|after|while|position|post|hours|time)|\W*$)|\d\d? hours)"
    r"|looking for|seeking|can (?:start|work)|report(?:s|ed|ing)? (?:in)?to"
    r"|based (?:at|in)|located|seconded|contracted|employed"
    r"|engaged as|promoted|part of|member of"
    r"|working (?:under|alongside|within)|(?:full|part)[- ]time|casual\b|left|reason for|references?"
    r"|worked (?:under|alongside|full|part)"
    r"|(?:temporary|permanent|fixed[- ]term|maternity cover|contract)\b|unterstellt|berichte\w*"
    r"|rattachée?|reporte\w*|dependencia)"
)
"""Where somebody stood, not what was done: no figure would tell more of it."""

_WORSE = re.compile(
    r"(?i)\b(?:(?:days|weeks|months|years?) (?:late|behind)|(?:above|over) budget|behind schedule|overr[ua]n)\b"
    rf"(?! ?(?:by )?zero)|{PART_OF_TARGET}"
)
"""What went worse than it was meant to, which is nobody's strength."""
_WORKPLACE = re.compile(
    r"(?i)(?:an? |the )?(?:[\w&'’-]+,? ){0,4}(?:\w*restaurant|\w*pub|hotel|bistro|caf[ée]|school|nursery|kindergarten"
    r"|hospital|ward|clinic|practice|surgery|care home|shop|store|branch|company|firm|agency|studio|manufacturer|plant"
    r"|factory|warehouse|start-?up|business|charity|farm|bakery|brewery|supermarket|library|retailer|supplier|provider"
    r"|brasserie|producer|maker|distributor|wholesaler|operator|consultancy|insurer|contractor|association|bank|site"
    r")(?: [\w&]+){0,5}(?: (?:with|of|serving|employing|for)|,|\s?\()(?: \w+){0,3} ?\d"
)
"""What an employer is, on a line of its own: "Gastropub with 80 covers"."""

_HEADCOUNT = re.compile(
    r"(?i)(?:^|[,;(–-]\s?)(?:with )?(?:approx\.?|about|around|ca\.?|some|over|roughly)? ?\d[\d.,]*"
    r" (?:employees|staff|people|colleagues)\W*$"
)
"""How a line ends that says how large an employer is: "Trading of coffee and tea, approx. 480 employees"."""
_DAY_OR_MONTH = re.compile(
    rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th|\.)? (?:{either(MONTHS)})\b\.?"
    rf"|\b(?:{either(MONTHS)})\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?%)"
    r"|\b\d{1,2}[./-](?:\d{1,2}[./-])?\d{2,4}\b|\b(?:19|20)\d\d[./-]\d{1,2}\b"
)
_DIGITS = re.compile(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d")
_IN_WORDS = arranged(
    rf"(?i)\b(?:one|once|twice|{_SMALL}|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh"
    r"|nine)ty|dozens?|hundreds?|thousands?|half|thirds?|quarters?|fifths?"
    rf"|doubled|tripled|halved"
    r"|each|every|hourly|daily|nightly|weekly|fortnightly|monthly|bi-?weekly|bi-?monthly|quarterly|annual(?:ly)?|yearly"
    r"|single|sole|only|ein(?:e[mnrs]?)?|täglich\w*|wöchentlich\w*|monatlich\w*|jährlich\w*|un|une|chaque|quotidien\w*"
    r"|hebdomadaire\w*|mensuel\w*|annuel\w*|una?|cada|diari[oa]s?|semanal\w*|mensual\w*|anual\w*)\b"
)


@lru_cache(maxsize=512)
def kind_of(statement: Statement) -> Kind | None:
    """What the numbers of a statement measure, or None where they measure nothing."""
    text = statement.text[:_LONGEST]
    if STANDING.match(text) or _WORSE.search(text):
        return None
    first = _NAME_FIRST.match(text)
    if first and vocabulary.mentions(first[0]):
        text = text[first.end() :]  # "Office 365 rollout"
    bare = _NOT_A_RESULT.sub(" ", text)
    if _moves(_AIM.sub(" ", bare)):
        return "effect"
    if _MONEY.search(_TURNOVER.sub(" ", bare)):
        return "money"
    if _PEOPLE.search(bare) or _TEAM.search(bare):
        return "people"
    if not statement.bullet and (names_only(bare) or _WORKPLACE.match(bare) or _HEADCOUNT.search(bare)):
        return None  # "Strand Hotel (118 rooms), Galway" says where somebody worked
    if _SHARE.search(bare):
        return "share"
    return "scale" if _SCALE.search(_STRETCH.sub(" ", bare)) else None


def _moves(text: str) -> bool:
    """Whether something became more or less, and by how much."""
    moved = _FROM_TO.search(text) and not _SCALED_UP.match(text) and (_CHANGE.search(text) or _MOVE.search(text))
    shared = _SHARE.search(text) and _CHANGE.search(text)
    return any((moved, shared, _MULTIPLIED.search(text), _MOVED_BY.search(text)))


def names_only(text: str) -> bool:
    """Whether the words outside brackets are capitalised for the most part, as the name of an employer is."""
    words: list[str] = re.findall(r"[^\W\d_]{3,}", re.sub(r"\([^()]*\)", " ", text))
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def has_figure(line: str) -> bool:
    """Whether a line says a number or how often, in figures or in words, years and dates aside."""
    bare = _DAY_OR_MONTH.sub(" ", line)
    return any(rule.search(bare) for rule in (_DIGITS, _IN_WORDS))


def tells_no_figure(resume: Resume) -> bool:
    """Whether a section of work stands there and no line of it holds a number, dates aside."""
    told = [line.text for part in resume.parts if part.name == "experience" for line in part.lines]
    return bool(told) and not any(map(has_figure, told))


def measured(resume: Resume) -> list[tuple[Statement, Kind]]:
    """Every statement of the work, the projects and the achievements that gives a result or its scale in numbers."""
    beside = [
        (item, kind)
        for item in resume.statements
        if item.bullet and item.section in _BESIDE and (kind := kind_of(item))
        # a prize bears its year, and a list of skills has numbers that measure no work
        if item.section == "projects" or (not YEAR.search(item.text) and kind in ("effect", "money"))
    ]
    listed = any(item.bullet for item in resume.work)
    at_work = [
        (item, kind)
        for item in resume.work
        if (kind := kind_of(item))
        # beside a list of points, other lines tell of the employer
        if item.bullet or not listed or kind in ("effect", "people")
    ]
    return [*at_work, *beside]
