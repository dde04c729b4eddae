"""Names of languages that ask nobody to speak them: of a country, of a school, of those who learn, of a paper."""

from __future__ import annotations

import re

from resume_analysis.reading import fillers, language
from resume_analysis.reading.vocabulary import Mention

NOT_SPOKEN = re.compile(
    r"\s(?i:(?:as an? )?(?:additional|second|foreign|other) language)|\s(?:Immersion|Language Arts|Literature|Nadu)\b"
    r"|\s(?:[A-Z][a-z]+\s){0,3}(?:Regulations?|Standards?|Laws?|Acts?|Codes?|Rules|Tax|GAAP)\b"
    r"|\s(?:Republic|Government|Parliament|Assembly|Ministry|Embassy|Consulate|Council|Army|Navy|Air|Armed|Red"
    r"|National|Federal|Open"
    r"|Premier|Rail\w*|Water|Heritage|Institute|Chamber|Federation|Association|Society|Bank|Border|Revenue)\b"
)
"""What follows the name of a language that is a subject or begins the name of an institution, and is not spoken."""
_OF_A_LANGUAGE = re.compile(
    r"(?:languages?|speak|proficien|communic|writ|spoken|verbal|fluen|nativ|bilingu|level|mandatory|needed|wanted"
    r"|und|oder"
    r"|very|sehr|gut|flie|kennt|von|ist|muss|zwing|in wort|courant|exig|souhait|appréci|est|grammar|skill|intermediate"
    r"|advanced|basic|conversation)"
)
"""How words begin that follow the name of a language that is to be spoken."""
_LEARNERS = re.compile(
    r"(?i)\b(?:those|people|students|pupils|children|adults|anyone|learners|residents|newcomers)"
    r"(?: (?:who|are|still))* (?:learning|acquiring|new to) $|\bplain $"
    r"|\b(?:our|many|most|some) (?:[\w’'-]+ ){1,4}(?:are|speak) $"
    r"|\bwhose (?:first|native|main|home) language is (?:not )?$"
)
"""Before a language that others learn or speak, and before plain words of it."""
_WRITTEN_IN = re.compile(
    r"(?i)\b(?:(?:applications?|cvs?|résumés?|resumes?|letters?)\b[^.;]{0,30}|(?:submitted|sent|one submitted) )\bin $"
)
"""Before the language an application may be written in."""
_ORDINALS = ("first", "second")
_SUBJECT_BEFORE = re.compile(
    r"(?i)\b(?:gcses?|a[- ]?levels?|highers?|leaving cert\w*|o[- ]levels?|abitur|matric\w*|grades?|educated to|passes"
    r"|marks?)\b[^;.]{0,40}$"
)
_SUBJECT_BESIDE = re.compile(
    r"(?i)\s*(?:,|&|/|\band\b|\bor\b)\s*(?:maths?|mathematics|science|history|literature|physics|biology|numeracy)\b"
)
"""Around the name of a language that is a subject of a school."""
_BILINGUAL = re.compile(r"(?i)\bbilingual\b[^.;]{0,20}$")
_WITH_ANOTHER = re.compile(r"(?i) ?(?:/|-|and|&) ?(?-i:[A-Z][a-z]{3,})")
"""Around the first of two languages of somebody bilingual."""
_SCORE = re.compile(r" language (?:scores?|tests?|exam\w*|certificat\w+|results?)\b")
"""Behind the name of a language, a paper that shows it, which is what is asked for."""


def is_no_demand(text: str, mention: Mention, begin: int) -> bool:
    """Whether the name of a language in a clause from ``begin`` on asks nobody to speak it."""
    return bool(
        _WRITTEN_IN.search(text, max(begin, mention.start - 80), mention.start)
        or NOT_SPOKEN.match(text, mention.end)
        or _SCORE.match(text, mention.end)
        or re.match(r"-[A-Z]", text[mention.end : mention.end + 2])  # "German-Dutch"
        or _LEARNERS.search(text, max(begin, mention.start - 60), mention.start)
        or _is_one_of_two(text, mention, begin)
        or _is_of_a_country(text, mention)
        or _is_subject(text, mention, begin)
    )


def _is_subject(text: str, mention: Mention, begin: int) -> bool:
    """Whether a language is one of the subjects of a school certificate: "educated to Higher level in English"."""
    before = _SUBJECT_BEFORE.search(text, max(begin, mention.start - 60), mention.start)
    return before is not None or _SUBJECT_BESIDE.match(text, mention.end) is not None


def _is_one_of_two(text: str, mention: Mention, begin: int) -> bool:
    """Whether another language is asked for beside the one of the posting: "Bilingual English/French"."""
    bilingual = _BILINGUAL.search(text, begin, mention.start) and _WITH_ANOTHER.match(text, mention.end)
    return bilingual is not None and mention.name == language.written_in(text)


def _is_of_a_country(text: str, mention: Mention) -> bool:
    """Whether an English name of a language says where something is from: "Irish building regulations"."""
    word = re.match(
        r" ([a-z]{3,}(?:-[a-z]+)*|(?!IELTS|TOEFL|CEFR|TELC)[A-Z]{2,6})\b", text[mention.end : mention.end + 25]
    )
    english = text[mention.start : mention.end] == mention.name
    closes = word is not None and word[1] not in _ORDINALS and fillers.closes(word[1])
    return english and word is not None and not (closes or _OF_A_LANGUAGE.match(word[1]))
