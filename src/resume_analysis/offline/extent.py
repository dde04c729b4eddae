"""How much of a thing the words beside it claim: the whole, a part of it, or what nobody can tell.

A part is what the resume itself makes less of: basics, something being learned, a paper that lies ahead.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from resume_analysis.offline import admissions, papers, plainness
from resume_analysis.offline.reading import Resume
from resume_analysis.reading.alternation import arranged
from resume_analysis.reading.lexicon import BROAD, PAPERS
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.vocabulary import Mention

Extent = Literal["whole", "part", "unclear"]

_WEAK_BEFORE = re.compile(
    r"(?i)(?<![\w-])(?:(?:(?<!machine )(?<!deep )(?<!distance )(?<!blended )(?<!online )(?<!lifelong )(?<!student )"
    r"(?<!them )(?<!pupils )(?<!students )"
    r"(?<!children )"
    r"learn(?:ing)?|basics of"
    r"|familiar(?:ity)? with|exposure to|coursework in|introduct\w+ to|grundkenntnisse(?: in)?|notions (?:de|en|d['’])"
    r"|picking up|getting into"
    r"|getting to grips with|(?:teaching|taught|training|trained) myself|first steps in"
    r"|while (?:completing|awaiting|obtaining|waiting for)|shadowed|working towards?"
    r"|stud(?:ying(?: for| towards)?|ied (?:for|towards))|prepar(?:ing|ed) for"
    r"|(?:exams?|sitting|papers|enrolled) (?:for|in|of|on|towards)|enrolled|part[- ]qualified(?: in)?)\b"
    r"(?!\s*[,)|])(?:(?!\s[–—-]\s)[^.;\n()|:]){0,40}"
    r"|(?:basic|beginner(?: in)?|(?:not|nothing) much|hardly any|very little"
    r"|little (?:experience|knowledge|practice|exposure)|(?:first|short) course in|some"
    r"|a little|a bit of|limited|rudimentary|básicos? de|algo de|un peu de?"
    r"|basics \(|etwas|ein wenig|provisional|learner['’]?s?(?= ?$| (?:driv|licen|permit))"
    r"|wenig|geringe)\b(?!\s*[,)|])(?:(?!\s[–—-]\s|\sfor\s)[^.,;\n()|:]){0,25})$"
)
"""Words that make less of what follows: some of a whole list, some only of the thing they stand beside."""
_WEAK_BRACKET = re.compile(r"(?i)\b(?:basics?|beginner|elementary|limited|little) (?:[\w/-]+ ){0,3}\([^()\n]{0,60}$")
"""Before one of those in the brackets of what is only known a little: "basic network (VLAN, VPN)"."""
_IN_PROJECTS = re.compile(r"(?i)\s?(?:\([^()\n]*\)\s?)?[(–—-]\s?(?:project|poc|lab|course|training)[- ]level\b")
"""Behind a thing that was used in a project alone: "AWS (EC2, S3) - project level"."""
_WISHED = arranged(
    r"(?i)\b(?:to\s(?:obtain|secure|gain|find|land)\s(?:an?|the)\b|interest(?:ed)?\sin|eager|seeking|looking\s(?:to|for)|hop(?:e|es|ing)\sto|want(?:s|ing)?\sto"
    r"|(?:would|['’]d)\slike|aspir\w+|where\sI\scan"
    r"|keen\sto|aim(?:s|ing)?\sto|mov(?:e|ing)\s(?:in)?to|step\s(?:in)?to"
    r"|transition(?:ing)?\s(?:in)?to)\b(?:(?!\s[–—-]\s|, (?:with|having|bringing|using|after)\b)[^.;|:]){0,160}$"
)
"""What somebody wishes to do tells nothing of having done it."""
_LEADERS = re.compile(r"(?:\.|_|·){3,}")
"""Dots that lead from a thing to what is said of it."""
_FOR_LEARNING = re.compile(r"(?i)[^.;\n|]{0,80}\b(?:to learn|for learning|as a learning project|sandbox|tutorial)\b")
_TO_LEARN = re.compile(
    r"(?i)\b(?:keen|eager|want(?:s|ing)?|hop(?:e|es|ing)|like|looking|willing|happy|ready|plan(?:s|ning)?"
    r"|open)\sto\slearn\b"
    r"[^.;\n()|:]{0,40}$"
)
"""Before what somebody would like to learn, of which they know nothing yet."""
_WEAK_WORD = (
    r"(?:basic(?! (?-i:[A-Z]))|basics|beginner\w*|elementary|novice|learning|a1|a2|grundkenntnisse|anfänger|notions"
    r"|in progress|pending|candidate|finalist|learner|provisional|student|trainee|under ?way"
    r"|part[- ]qualified|débutant|básico|principiante|conversational"
    r"|basis|rudimentary|rusty|limited)"
)
_WEAK_AFTER = re.compile(
    r"(?i)^(?:(?!\b(?:and|und|et|y|distance|blended|online|machine|deep)\b)[^,;.\n)|/&•·(]){0,20}"
    rf"(?<![\w-]){_WEAK_WORD}\b(?! and development)"
)
_LABEL_WEAK = re.compile(
    r"(?i)\s*:[^\n.;:]{1,80},\s*(?:at |still )?(?:basics?|beginner\w*|elementary|simple|novice)(?: level| only)?"
    r"(?=\s*(?:$|[.;\n)]))"
)
"""Behind the label of a line whose end says how little: "Python: pandas and matplotlib, basic level"."""
_FROM_STUDY = re.compile(
    r"(?i)[^\n;.]{0,80}[–—(-] ?(?:mainly|mostly|only|largely|all) (?:from|in|during) (?:the |my )?"
    r"(?:degree|stud(?:y|ies|ent)|university|course\w*|thesis|school|college)"
)
"""Behind a list of what was done in a study: "qPCR, electrophoresis - mainly from the degree project"."""
_STILL_LEARNING = re.compile(r"(?i)[–—-] ?(?:still |currently |just )?learning\W*$")
"""How brackets end of what is being learned: "Excel (VLOOKUP, pivot table - still learning)"."""
_CONSUMED = re.compile(
    r"(?i)\s\(?(?:only )?(?:as an? |from the )(?:api )?(?:consumer|end[- ]user|reader|viewer)\b"
    r"|:? (?:only )?as (?:an? )?user\b"
)
"""Behind what is used as others have made it: "GraphQL as a consumer"."""
_STYLED = re.compile(r"-(?:style|like|type|inspired|adjacent)\b")
"""Behind what is but the model of a thing: "MYP-style units"."""
_COLUMN_MARK = re.compile(r"[^\n\[\]]*\s{2,}\[([^\]\n]{1,40})\]\s*$", re.MULTILINE)
"""What is said of all that stands before it in a row of a table: "C#, Python      [basic]"."""
_BASIC_CLASS = re.compile(r"(?i)\s?\(?basic\)?,? (?:valid|until|expires|to \d)")
_BARELY = re.compile(
    r"(?i)\s?[-–—:]\s?(?:(?:very|just|only|for) )?(?:simple|basic|basics|a (?:bit|little))\b"
    r"|,? (?:just |only )?for (?:simple|basic) [a-z]|[ \t]*\|[ \t]*(?:basics?|beginner|elementary|novice)\b"
)
"""A thing that is put down to little behind it: "Word - simple letters only", "QGIS for simple maps"."""
_PARTNERS = re.compile(r"^(?:\s?/\s?[\w+#.-]+)+")
"""What shares the brackets behind it: "MATLAB/Simulink (basics)"."""
_BRACKET = re.compile(r"\s?\(([^()\n]{1,80})\)")
_WEAK_ITEM = re.compile(
    rf"(?i)\s*(?:(?:still|level|niveau|nivel|stufe|currently)\s*:?\s)?{_WEAK_WORD}(?:\s(?:level|user|knowledge"
    rf"|skills?))?\s*|\s*(?:first|erste) (?:experience|steps|contact|projects?|erfahrung\w*|schritte)\b.*"
    r"|\s*(?:scripts?|scripting|hobby|reading)[- ]level\s*"
    r"|\s*(?:class|course|theory|school|university|college|academic)\w*(?: \w+)? only\s*|\s*self[- ]study\s*"
    r"|\s*(?:(?:reading|read) and )?(?:small|minor) (?:changes|edits)(?: only)?\s*"
    r"|\s*reading(?: and (?:small|minor) \w+)?\s*"
    r"|\s*(?:as a )?viewer(?: only)?\s*|\s*(?:read|view)(?:ing)?[- ]only\s*"
    r"|\s*(?:(?:an?|one|two|three|four|five|\d+|short|online)[- ]?(?:days?|hours?|weeks?)? )?courses?(?: in \d{4})?\s*"
    r"|\s*(?:only )?(?:in )?theor(?:y|etical\w*)(?: only)?\s*"
    r"|\s*(?:(?:just|only) )?(?:a (?:little|bit)|some|little|etwas|un peu|un poco)(?: (?:of it|only|experience"
    r"|exposure|knowledge))?\s*"
)
_RATED = re.compile(
    r"[^\n●★■▮◆⬤◉○☆□▯◇◯]{0,60}?(?P<full>[●★■▮◆⬤◉]*)[ ]?(?P<empty>[○☆□▯◇◯]+)"
    r"|[^\n\[\]]{0,40}?\[(?P<bar>[#=*|>x█■▓]*)(?P<rest>[ .·_░□-]*)\]"
    r"|[ ]?[(:–—-]?[ ]?(?P<points>\d{1,2})[ ]?(?:/|of|out of)[ ]?(?P<most>5|10)\b"
)
"""A mark somebody gives themselves: "●●○○○", "★★☆", "[##   ]", "2/5"."""
_LOW_MARK = 0.4
_COURSEWORK = re.compile(r"(?i)\s*(?:(?:in|from|through|during|only) )?(?:\w+ )?(?:coursework|classwork)\s*")
_AHEAD = arranged(
    r"(?i)\b(?:in progress|in arbeit|en cours|en curso|laufend|under ?way|booked|scheduled|planned|not yet|awaiting"
    r"|appl(?:ied(?: for|(?=\W*$))|ication (?:submitted|sent|made|in progress))|on my (?:to[- ]do )?list"
    r"|pending|to be (?:taken|sat|completed|awarded)|studying|working towards?|part[- ]qualified|candidate"
    r"|finalist|enrolled|(?:first|second|third) (?:year|part|module) (?:finished|completed|done|passed)|runs? until"
    r"|(?:expected|anticipated|due|exams?|sitting|estimated|target\w*|completing|completion|finishing|ending"
    r"|ends)\b[^,;|•\n]{0,20}"
    r"\b(?P<year>20\d\d))\b"
    r"|\bcurrently (?:in|on) (?:week|module|lesson|unit|year|semester|term|level) \d"
    r"|\bon (?:module|lesson|unit|week|chapter|part|level|section) \d{1,2} (?:of|out of) \d{1,2}\b"
    r"|\b(?P<done>\d{1,2}) (?:of|out of|/) ?(?P<all>\d{1,2}) (?:\w+ )?(?:papers|exams?|modules|sections|parts"
    r"|units|levels)\b"
)
"""Words by which a paper lies ahead: "exam booked for January", "expected 2027", "9 of 13 papers"."""
_RENEWED = re.compile(r"(?i)\b(?:renew\w*|recertif\w*|refresher|expir\w*|valid|(?<!runs )(?<!run )until|through)\b")
_REST = re.compile(r"[^\n]{0,120}(?:\n[ \t]*(?=[a-z(])[^\n]{0,60})?")
_PLAIN_AFTER_COMMA = re.compile(r"(?i),[^,]*[^\W\d_]{2}[^,]*(?<!exam)(?<!course)(?<!currently)(?<!final)\W*$")
_OTHERS_AFTER = re.compile(
    r"(?i)(?:\s(?:and|&|/|or)\s\w+)?\s(?:teams?|departments?|leads?|developers|engineers|staff|managers?"
    r"|colleagues?|counterparts?|students|trainees"
    r"|vendors?|agenc(?:y|ies)|specialists|consultants|experts|analysts|designers|nurses|roles?|positions"
    r"|candidates|professionals"
    r"|teachers?|nurse|officers?|coordinators?|workers?|functions?|units?|abteilung|licen[cs]es to)\b"
)
_OTHERS_BEFORE = re.compile(
    r"(?i)\b(?:with|to|for|from|alongside|between|by|recruit\w*|hir(?:e|ed|ing)|support\w*|report\w*|liais\w+"
    r"|interview\w*|sourc\w+"
    r"|assist\w*|help\w*|taught|train\w*|supervis\w+"
    r"|manag(?:e[drs]?|ing)|team of(?: \w+)?|sold|selling)\b(?:(?!\bas\b)[^.;,\n]){0,30}$"
)
"""A team or people named by what they do: to work with them is not to do it."""
_ONE_OF_THEM = (
    re.compile(
        r"(?i)\b(?:supervis|manag|mentor|coach|recruit|hir(?:e|ing)|report|lead|led)\w*\b"
        r"(?:(?!\bas\b)[^.;\n]){0,40}\b(?:an?|the|one|two|three|four|\d+)\s$"
    ),
    re.compile(
        r"(?i)\s(?:technician|engineer|developer|designer|analyst|administrator|operator|draughts\w+|drafts\w+)s?\b"
    ),
)
"""Around what somebody else does whom one leads or hires: "supervise a CAD technician"."""
_OF_A_PARTNER = re.compile(
    r"(?i)\bwith (?:an? |the |our )?(?:external|outside|third[- ]party) (?:partner|supplier|consultant|contractor"
    r"|provider|agency|firm|specialist)s? (?:on|for|in) (?:[^.;,\n]{0,30})$"
)
"""Before what a partner may have done."""
_ESCALATED = (
    re.compile(
        r"(?i)\b(?:escalat|forward|pass(?:ed|es|ing)?\b|hand(?:ed|ing|s)? over|refer(?:red|ring|s)?\b"
        r"|rout(?:e|ed|es|ing)\b)"
        r"\w*[^.;\n]{0,40}$"
    ),
    re.compile(
        r"(?i)[^.;\n]{0,40}?\bto (?:the |our |an? )?(?:[\w&/-]{2,20} ){1,4}?"
        r"(?:teams?|departments?|desks?|lines?|engineers?|specialists?|colleagues?|support)\b"
    ),
)
"""Around what is passed on to others, who solve it."""
_TRAINEE = re.compile(r"(?i)\b(?:trainee|student|apprentice|pupil|assistant) $")
"""Before a paper in the title of somebody who has yet to get it: "Trainee Chartered Accountant"."""
_ISSUED_BY = re.compile(r"(?i)\b(?:certificate|diploma|course|award|training)\b[^,;\n]{0,40}, $")
"""Before the body that gave another paper than the one called after it: "IFRS certificate, ACCA"."""
_THROUGH = re.compile(
    r"(?i)\b(?:mentor|train|coach|support|supervis|sponsor|help)\w*\b[^.;\n]{0,40}\b(?:through|towards?|for) (?:the )?$"
)
"""Before a paper others were brought to: "mentored a graduate through CPA"."""
_DEPUTY = re.compile(r"(?i)\b(?:deputy|vice)[- ]$")
"""Before a post, of which it makes another: "deputy designated safeguarding lead"."""
_THEIRS = re.compile(r"(?i)\b(?:pass|gain|achiev|obtain|complet|earn|get|got|through|towards|for)\w* their (?:\w+ )?$")
"""A paper that others got."""
_SUPERIOR = re.compile(
    r"(?i)\b(?:report\w*|liais\w*|support\w*|assist\w*|with|under|deputis\w+) [^.;,\n]{0,25}"
    r"\b(?:head|director|manager|lead|chief|vp|president)s? (?:of|for) $"
)
"""A person above: "reporting to the Head of Payroll"."""
_LAPSED = re.compile(
    r"(?i)[^.;|\n]{0,60}\b(?:failed|lapsed|expired|inactive|out of date|overdue|dormant|surrendered|not renewed"
    r"|no longer|needs? (?:to be )?renew\w*|due for renewal|to be renewed"
    r"|withdrawn|retak\w+|resit\w*)\b"
)
"""A paper that was held or sat for and is not held now."""
_FIRST_PART = re.compile(
    r"\s?[,–-]?\s\(?(?:Part|Module|Stage) (?:1|I{1,2}|One|Two|A)\b|\s?[,–-]?\s(?:\w+ \w+ )?\(?Section (?:\d|[IV]+)\b"
)
"""Behind a paper of several parts, some of which were passed: "CPIM Part 1", "CPA Part II (Section 4)"."""
BY_LEVELS = frozenset({"ACA", "ACCA", "CFA", "CGMA", "CIMA", "CPA"})
"""Papers to which examinations on several levels lead."""
_LEVELS = re.compile(
    r"\s?[,–-]?\s\(?(?i:levels?) (?:I{1,3}|[123])\b"
    r"|\s\(?(?i:certificate|operational|management|strategic|knowledge|skills|professional|applied|advanced|final)"
    r" (?i:level)\b"
)
"""Behind a paper, one of the levels of examinations that lead to it: "CFA Level I", "CIMA Management level"."""
_SIMPLE = re.compile(r"(?i)(?:basics?|simple)\b")
_BESIDE = re.compile(r"(?:[^.;|\n]|(?<=[Ee]xp)\.){0,90}")
"""What is said of a thing right behind it."""
_SOLD = re.compile(r"(?i)\b(?:sold|selling|sales of|reselling|bought|ordered|purchased|procured)\s(?:\w+\s){0,1}$")
_FIRM_BEFORE = re.compile(r"(?:\b(?:at|At|bei|chez)|@)\s?$")
_NUMBERED = re.compile(r"\s(?:\d|[IVX]+\b)")
"""In what has a stage, which is no firm one is at: "taught at Key Stage 3"."""
_ORGAN_AFTER = re.compile(
    r"(?i)\s(?:[\w&]+ )?(?:newsletter|journal|magazine|bulletin|congress|symposium"
    r"|(?:meeting|conference)(?=[,;]| 20))s?\b"
)
_ORGAN_BEFORE = re.compile(
    r"(?i)\b(?:council|committee|working group|task force|association|section|network) (?:on|for|of) (?:[\w&]+ ){0,3}$"
)
"""Around the name of what writes or sits about a thing: "employment law newsletter", "council on labor law"."""
_FIRM_AFTER = re.compile(r"\s(?:SE|AG|GmbH|Inc|Ltd|LLC|Corp|plc|UK|Deutschland)\b")
_ADVANCED_ASKED = re.compile(
    r"(?i)\b(?:advanced|expert\w*|excellent|very good|good command|confident|strong|sound|in-depth|deep|extensive"
    r"|proficien\w+|mastery|sehr gute?|fundierte|solid\w*|excellente?|avanzad\w+|sólid\w+)\b[^.;]{0,45}$"
)
_MIDDLING = re.compile(
    r"(?i)^[ \t]*[^,;|•\n/)]{0,14}\b(?:intermediate|moderate|reasonabl[ey]|fair|mittel|intermédiaire"
    r"|intermedio|moyen)\b"
)
_BASIC_ASKED = re.compile(
    r"(?i)\b(?:basics?|some|part[- ]qualified|working towards?|studying|candidate|grundkenntnisse|erste"
    r"|(?:first|initial) (?:experience|steps|knowledge|contact|exposure|insights?)"
    r"|notions|bases|nociones|básic\w+|familiarity|exposure|keen to learn|(?:how|able) to use)\b[^.;]{0,40}$"
)
_BASICS_ASKED = re.compile(
    r"(?i)\s*-?(?:basics|fundamentals|grundkenntnisse|notions)\b"
    r"|[^.;]{0,25}\bor (?:currently |be )?(?:working towards?|studying|part[- ]qualified|in progress)"
    r"|[^.;]{0,20}\b(?:finalists?|part[- ]qualified|candidates?|students?|trainees?)\b"
    r"(?! (?:will|who|with|must|should|may|are|can)\b)"
)


@lru_cache(maxsize=256)
def of(resume: Resume, mention: Mention) -> Extent:
    """How much of a thing the words beside a mention of it claim."""
    text = resume.text
    before = text[max(0, mention.start - 60) : mention.start].rpartition("\n")[2]
    rest = _LEADERS.sub(" ", _behind(resume, mention))
    bracket = _BRACKET.match(_PARTNERS.sub("", rest))
    if bracket and (
        _SIMPLE.match(bracket[1])
        or _STILL_LEARNING.search(bracket[1])
        or _COURSEWORK.fullmatch(bracket[1])
        or any(_WEAK_ITEM.fullmatch(item) for item in re.split(r"[,;/]", bracket[1]))
    ):
        return "part"
    if admitted := admissions.admitted(resume, mention.start, mention.end):
        return "part" if admitted == "little" else "unclear"
    if _TO_LEARN.search(before) or _WISHED.search(_paragraph_before(text, mention.start)):
        return "unclear"
    if _FOR_LEARNING.match(rest) and resume.section_at(mention.start) in ("projects", "skills"):
        return "part"
    column = _COLUMN_MARK.match(rest)
    if column and any(_WEAK_ITEM.fullmatch(item) for item in re.split(r"[,;/]", column[1])):
        return "part"
    if _BASIC_CLASS.match(rest):
        return _ahead(resume, mention, rest)  # a class of the paper, not of the knowledge
    weak = (
        _STYLED.match(rest),
        _LABEL_WEAK.match(rest),
        _FROM_STUDY.match(rest),
        _CONSUMED.match(rest),
        _WEAK_BEFORE.search(before),
        _WEAK_BRACKET.search(before),
        _IN_PROJECTS.match(rest),
        _WEAK_AFTER.match(rest[:40]),
        _BARELY.match(rest),
    )
    if any(weak) or _marked_low(rest):
        return "part"
    if mention.name in PAPERS and _FIRST_PART.match(rest):
        return "part"
    if mention.name in BY_LEVELS and _LEVELS.match(rest):
        return "part"
    if mention.name in PAPERS and _TRAINEE.search(before):
        return "part"
    others = _OTHERS_AFTER.match(rest) and _OTHERS_BEFORE.search(before)
    sold = mention.name not in BROAD and _SOLD.search(before)
    if (
        others
        or sold
        or _OF_A_PARTNER.search(before)
        or (_ONE_OF_THEM[0].search(before) and _ONE_OF_THEM[1].match(rest))
        or has_lapsed(resume, mention)
        or _SUPERIOR.search(before)
        or _DEPUTY.search(before)
        or _THEIRS.search(before)
        or (mention.name in PAPERS and (_THROUGH.search(before) or _ISSUED_BY.search(before)))
        or (_ESCALATED[0].search(before) and _ESCALATED[1].match(rest))
        or (_FIRM_BEFORE.search(before) and not _NUMBERED.search(text, mention.start, mention.end))
        or _FIRM_AFTER.match(rest)
        or _ORGAN_AFTER.match(rest)
        or _ORGAN_BEFORE.search(before)
    ):
        return "unclear"
    claimed = _ahead(resume, mention, rest)
    if claimed == "whole" and not plainness.is_plain(resume, mention.start, mention.end):
        return "unclear"
    return claimed


def has_lapsed(resume: Resume, mention: Mention) -> bool:
    """Whether the words behind a paper say that it is held no longer; a job may tell of one that was."""
    if resume.section_at(mention.start) in ("experience", "projects"):
        return False
    rest = _behind(resume, mention)
    return _LAPSED.match(rest) is not None or any(
        papers.ran_out(beside, resume.today) for beside in _BESIDE.findall(rest)[:1]
    )


def _behind(resume: Resume, mention: Mention) -> str:
    told = _REST.match(resume.text, mention.end)
    return told[0] if told else ""


def _marked_low(rest: str) -> bool:
    """Whether the mark behind a thing is two of five or less."""
    mark = _RATED.match(rest)
    if mark is None:
        return False
    if mark["points"]:
        return int(mark["points"]) <= _LOW_MARK * int(mark["most"])
    full, empty = (mark["bar"], mark["rest"]) if mark["bar"] is not None else (mark["full"], mark["empty"])
    most = len(full) + len(empty)
    return most > 2 and len(full) <= _LOW_MARK * most


def _paragraph_before(text: str, at: int) -> str:
    """The words before an offset, of the same paragraph."""
    return re.split(r"\n\s*(?:\n|[-*•])", text[max(0, at - 240) : at])[-1]


def asked_of(wanted: Wanted, resume: Resume, mention: Mention) -> Extent:
    """The same beside what a job asks for: basics do where it asks for no more, "intermediate" may not be advanced."""
    claimed = of(resume, mention)
    if claimed == "part" and (_BASIC_ASKED.search(wanted.before) or _BASICS_ASKED.match(wanted.after)):
        return "whole"
    if asks_much(wanted) and _MIDDLING.match(resume.text[mention.end : mention.end + 60]):
        return "unclear"
    return claimed


def asks_much(wanted: Wanted) -> bool:
    """Whether a job asks for more than knowing a thing: "advanced", "in-depth"."""
    return _ADVANCED_ASKED.search(wanted.before) is not None


def _ahead(resume: Resume, mention: Mention, rest: str) -> Extent:
    """Whether what follows on the line says that it lies ahead; of several things in a row one cannot tell which."""
    ahead = _AHEAD.search(rest)
    if ahead is None:
        return "whole"
    section = resume.section_at(mention.start)
    between = rest[: ahead.start()]
    listed = section in ("skills", "languages")
    if section in ("experience", "projects") or re.search(r"[;|•·]|\.\s" + (r"|," if listed else ""), between):
        return "whole"
    if _RENEWED.search(rest) or (ahead["year"] and int(ahead["year"]) < resume.today.year):
        return "whole"
    if ahead["done"] and int(ahead["done"]) >= int(ahead["all"]):
        return "whole"
    return "unclear" if _PLAIN_AFTER_COMMA.search(between) else "part"
