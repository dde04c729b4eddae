"""Hints that a resume may show what its words do not name, so that nobody calls it missing."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_analysis.reading import degrees, phrasing, vocabulary
from resume_analysis.reading.language import written_in
from resume_analysis.reading.lexicon import AMBIGUOUS, BY_HALVES, LANGUAGES, SPELLINGS, TRACES, listed
from resume_analysis.reading.openness import ANY_LANGUAGE, is_open
from resume_analysis.reading.phrasing import stem
from resume_analysis.reading.requirements import Wanted
from resume_analysis.reading.sections import Line

_PLAIN = listed("""
    a an the and or of for to in on at with by as management managing managed manager planning plan plans planned
    control development work working system systems service services process processes experience skills tool tools
    method methods knowledge level general basic new class professional team key full registration registered
    licence license licensed certificate certification certified card section part act stage practitioner worker
    officer training course diploma award standard standards guidelines scheme national international qualification
    holder membership number type grade and for with from code operator operators driver drivers
""")
_OTHERWISE = re.compile(
    r"(?i)\bor (?!(?:an? )?(?:master|bachelor|ph\.?d|doctor|degree|higher|above|better|related|similar|equivalent"
    r"|comparable|relevant|equal|another|other|near"
    r"|any|more))(?:an? )?(?=[\w’'+-]+ ?(?:[\w+-]+ ){0,5}(?:years?|yrs|experience|qualif\w+|certif\w+|training|bootcamp"
    r"|in practice|hours))"
)
_LOWER = re.compile(
    r"(?i)\bor (?:an? )?(?:associate(?:['’]?s)?\b|HN[CD]\b|(?:\w+ )?diploma|foundation degree|apprenticeship|trade\b"
    r"|(?:equivalent |comparable |similar )?(?:vocational )?(?:qualification|training))"
)
"""What is less than a degree and will do as well: "or an associate's degree with experience"."""
_LISTED = (
    re.compile(r"(?i)\b(?:training|qualification|apprenticeship|certificate|diploma|licen[cs]e)\b[^.;]*, (?:an? )?$"),
    re.compile(r"(?i)[^.;]{0,60}\bor\b"),
)
"""Around a degree that is one of several papers of which any will do."""
_OR = re.compile(r"(?i)[\w,]\s+(?:or|oder|ou)\s+(?:an?\s+|eine?n?\s+|une?\s+)?$")
_CODES = {
    "Dutch": "NL",
    "English": "EN",
    "French": "FR",
    "German": "DE",
    "Spanish": "ES",
    "Italian": "IT",
    "Portuguese": "PT",
    "Polish": "PL",
}
_ANY_CODE = f"(?:{'|'.join(_CODES.values())})"
_CODE_LIST = re.compile(
    rf"\b{_ANY_CODE}\b(?:\W{{1,3}}{_ANY_CODE}\b){{1,7}}|\b{_ANY_CODE}\W{{1,2}}(?:native|fluent|[ABC][12]\b"
    rf"|muttersprach)"
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")


def may_be_there(resume_text: str, wanted: Wanted) -> bool:
    """Whether the rules cannot tell: something else will do, or a word of it stands in the resume by itself.

    That is so for activities and plain phrases ("video editing" beside "short videos"), not for names of programs,
    papers and languages: those are there or not.
    """
    if not wanted.firm:
        return True
    if wanted.kind == "degree":
        # schools and trainings go by too many names; a degree "or" something else is not all that counts
        return wanted.number <= 2 or has_alternative(wanted)
    if wanted.kind == "years":
        return has_alternative(wanted)
    if _is_activity(wanted) and in_another_language(resume_text, wanted.clause):
        return True
    if wanted.names and written_in(resume_text) in wanted.names:
        return True  # whoever writes a language knows it, and how well no rule can tell
    begun = {mention.name for name in wanted.names for mention in vocabulary.mentions(name)}
    unlisted = not SPELLINGS.keys() >= {*wanted.names}
    begun |= {
        other for name in begun if unlisted for other in vocabulary.names_of(name)
    }  # "Level 3 Food Safety", HACCP
    if any(_stands(word, resume_text) for name in (*wanted.names, *begun) for word in TRACES.get(name, ())):
        return True
    if any(_stands(word, resume_text) for word in _own_words(wanted)):
        return True
    if phrasing.holds(resume_text, wanted.text, before_digit=True):
        return True  # "NEC4" beside "NEC"
    if any(mention.name in begun or mention.name in wanted.names for mention in vocabulary.mentions(resume_text)):
        return (
            True  # named where it does not count, as a subject or among hobbies, or in part: "Azure" of "Azure Synapse"
        )
    if any(f" {_CODES.get(name)} " in told for told in _language_codes(resume_text) for name in wanted.names):
        return True  # "NL, FR, EN"
    if any(
        re.search(rf"(?<![\w&.-]){name}(?![\w&#+.'’-])", resume_text) for name in AMBIGUOUS.intersection(wanted.names)
    ):
        return True  # "Go*"
    if any(_stands_apart(name, resume_text) for name in wanted.names or (wanted.text,)):
        return True  # "Solid Works", "B.L.S."
    short = {initials for name in wanted.names if (initials := _initials(name))}
    return any(re.search(rf"(?<![\w&]){letters}(?![\w&])", resume_text) for letters in short if letters in resume_text)


def _language_codes(text: str) -> list[str]:
    """Lists of languages told by their codes, each code between blanks."""
    return [f" {' '.join(re.findall(r'[A-Z]{2}', told[0]))} " for told in _CODE_LIST.finditer(text)]


def _stands_apart(name: str, text: str) -> bool:
    """Whether a name stands in a text however it is set apart or together, or its abbreviation with points."""
    if not any(_bare(spelling) in _bare(text) for spelling in (name, *SPELLINGS.get(name, ()))):
        return False  # its letters do not follow one another there, whatever is between them
    return _apart(name).search(text) is not None


@lru_cache(maxsize=256)
def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


@lru_cache(maxsize=1024)
def _apart(name: str) -> re.Pattern[str]:
    forms = []
    for spelling in (name, *SPELLINGS.get(name, ())):
        letters = [re.escape(sign) for sign in spelling.lstrip("=") if sign.isalnum()]
        if spelling.lstrip("=").isupper() and 2 <= len(letters) <= 5:
            forms.append(r"\. ?".join(letters))
        elif 5 <= len(letters) <= 30 and not name.islower():
            forms.append(f"(?i:{'[ .-]?'.join(letters)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)" if forms else r"(?!)")


def _initials(name: str) -> str:
    """The initials of a name of several words, "AD" for Active Directory; "" for any other."""
    parts = name.split()
    return (
        "".join(part[0] for part in parts)
        if len(parts) > 1 and all(re.match(r"[A-Z][a-z]", part) for part in parts)
        else ""
    )


def insists_on_degree(wanted: Wanted) -> bool:
    """Whether a requirement is a degree without which a job is not to be had."""
    must = wanted.kind == "degree" and wanted.importance == "must"
    return must and (takes_less(wanted) or not _takes_another(wanted))  # a lower paper is an education, too


def takes_less(wanted: Wanted) -> bool:
    """Whether a paper below a degree will do for it as well."""
    return wanted.kind == "degree" and _LOWER.search(wanted.clause) is not None


def names_less(wanted: Wanted) -> bool:
    """Whether the words that ask for a degree name the lower paper themselves."""
    return _LOWER.search(wanted.text) is not None


def has_alternative(wanted: Wanted) -> bool:
    """Whether something else will do for a degree or for years: "or four years", "or an associate's degree"."""
    return takes_less(wanted) or _takes_another(wanted)


def _takes_another(wanted: Wanted) -> bool:
    """Whether something of another kind, and no lower paper, will do: "or four years", "or lived experience"."""
    if wanted.kind == "years":
        rest = wanted.clause.replace(wanted.text, " ", 1)
        return bool(degrees.in_text(rest)) and _OTHERWISE.search(wanted.clause) is not None
    second = _OR.search(wanted.before) is not None and not degrees.in_text(
        wanted.before
    )  # "CIH Level 4 or a degree in housing"
    listed = _LISTED[0].search(wanted.before) is not None and _LISTED[1].match(wanted.after) is not None
    return second or listed or _OTHERWISE.search(wanted.clause) is not None


def is_one_of_several(wanted: Wanted) -> bool:
    """Whether something else may stand for a requirement: then little of it is no lack."""
    at, length = wanted.clause.find(wanted.text), len(wanted.text)
    line = Line(wanted.clause, 0, len(wanted.clause))
    # another language is no other way to do the same, unless any will do
    named = not LANGUAGES.isdisjoint(wanted.names) and not ANY_LANGUAGE.search(wanted.clause)
    return not wanted.firm and not named and at >= 0 and is_open(line, at, length, [(at, at + length)])


def _is_activity(wanted: Wanted) -> bool:
    return all(name.islower() for name in wanted.names) if wanted.names else wanted.text.islower()


def in_another_language(resume_text: str, asked: str) -> bool:
    """Whether a resume and a job speak different languages: then ordinary words differ."""
    own, other = written_in(resume_text), written_in(asked)
    return bool(own) and own != (other or "English")


def _stands(word: str, resume_text: str) -> bool:
    """Whether a word stands in a text in any inflection or begins one: "case" begins "caseload"."""
    if stem(word) in _stems(resume_text):
        return True
    return len(word) >= 4 and any(other.folded.startswith(word) for other in vocabulary.words(resume_text))


def _own_words(wanted: Wanted) -> set[str]:
    told = [wanted.text] if wanted.kind == "phrase" else []
    for name in wanted.names:
        if name.islower() or name in BY_HALVES:
            told += [spelling.lstrip("=") for spelling in SPELLINGS.get(name, (name,))]
    after = _BRACKET.match(wanted.after)  # "SEO (Ahrefs, Search Console)"
    if after:
        told.append(after[1])
    found = [word.folded for each in told for word in vocabulary.words(each) if word.folded not in _PLAIN]
    # "accessible colours" beside a demand for accessibility
    found += [f"{word[:-5]}le" for word in found if word.endswith(("ibility", "ability"))]
    return {word for word in found if len(word) > 2}


@lru_cache(maxsize=8)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.folded) for word in vocabulary.words(text))
