"""Known names that only begin a longer one: "Azure Data Factory", "SAP implementations", "NEC4 Project Manager"."""

from __future__ import annotations

import re

from resume_analysis.reading.lexicon import LANGUAGES
from resume_analysis.reading.vocabulary import Mention

_LONGER = re.compile(
    r"(?:\s(?!(?:Experience|Knowledge|Skills?|Programming|Develop\w+|Engineer\w*|Admin\w+|Certif\w+|Expert\w*"
    r"|Platforms?|Cloud"
    r"|Databases?|Proficien\w+|Required|Preferred|Licen[cs]e|Registration|Level|Class|Annex|CRM|ERP|HRIS|EHR|CAD|Driver\w*"
    r"|APIs?|Tools?|Systems?"
    r"|Services?(?! Cloud)|Suite|Frameworks?|Pipelines?|Stack|Clusters?|Specialist|Consultant|Manager|Analyst"
    r"|\w*[Kk]enntnisse)\b)"
    r"(?:[A-Z][\w+#]*(?:\.\d+)*|\d[A-Z]\b)){1,3}(?:\s(?:Services?|Suite|Platform|Cloud|Manager|Tools?)\b)?"
)
"""The rest of a name that only begins with a known one: "Azure Data Factory"."""
_SCHEME = re.compile(r"(?<![\w-])[A-Z][A-Z\d&]+ $")
"""The name of what a paper belongs to: "NEC4 Project Manager accreditation"."""
_WORK_ON = re.compile(
    r"\s(?:(?:systems? )?administration|architecture|implementations?|migrations?|integrations?|customi[sz]ations?"
    r"|consulting|tuning|internals|modell?ing|networking|security"
    r"|prescrib(?:er|ing)|method (?:development|validation)(?: and (?:development|validation))?)\b"
)
"""What is done to a program, which who uses it has not done: "SAP implementations"."""
PAPER_AFTER = re.compile(
    r"(?i)\s(?:certifi(?:cations?|cates?|ed)|licen[cs]es?|qualifications?|accreditation|registration|membership|card|ticket|diploma)\b"
)
"""What makes a paper of a thing: "AWS certification"."""
_CERTIFIED = re.compile(r"(?:\b[A-Z][\w-]* )?\bCertified: $|\bCertified $")
_TO_ITS_END = re.compile(r"(?:\s(?:[A-Z][\w+#-]*|&|\d+\b))+")
"""Around the name of a paper that begins with that of its program: "Microsoft Certified: Azure Data Engineer"."""


def whole(text: str, mention: Mention, begin: int, end: int, known: frozenset[int]) -> Mention:
    """A name to its end, a paper's with the scheme it belongs to: "Azure Data Factory"."""
    scheme = _SCHEME.search(text, begin, mention.start) if PAPER_AFTER.match(text, mention.end, end) else None
    if scheme and text[mention.start].isupper() and not any(scheme.start() <= at < mention.start for at in known):
        return Mention(text[scheme.start() : mention.end], scheme.start(), mention.end)
    program = _CERTIFIED.search(text, begin, mention.start)
    if program and text[mention.start].isupper():
        rest = _TO_ITS_END.match(text, mention.end, end)  # "Certified Payroll Technician"
        name, stop = (text[mention.start : rest.end()], rest.end()) if rest else (mention.name, mention.end)
        return Mention(name, program.start(), stop)
    named = _LONGER.match(text, mention.end, end)
    if named and mention.name.islower() and text[mention.start].isupper() and PAPER_AFTER.match(text, named.end(), end):
        return Mention(text[mention.start : named.end()], mention.start, named.end())  # "Paediatric Life Support card"
    longer = named or _WORK_ON.match(text, mention.end, end)
    if longer is None or mention.name in LANGUAGES or mention.name.islower():
        return mention
    if named and any(mention.end < at < longer.end() for at in known):
        return mention
    return Mention(text[mention.start : longer.end()], mention.start, longer.end())
