"""Does a quote name what a requirement asks for? What code can say about that without understanding the sentence."""

from __future__ import annotations

import re

from resume_analysis.grounding import SourceText, Span, content_stems
from resume_analysis.grounding.folding import fold
from resume_analysis.reading import degrees, hints, phrasing, requirements, thresholds, vocabulary
from resume_analysis.reading.lexicon import SPELLINGS, SUITES

_WORD = re.compile(r"\.?[^\W_](?:[\w.+#&-]*[\w+#])?")
_SCHOOLING = re.compile(
    r"school|colleg|universit|uniwersytet|institut|academ|akademi|polytech|politec|faculty|degree|diplom|certif|zertif|"
    r"licen[sc]|course|kurs|curso|corso|training|traineeship|apprentic|bootcamp|b\.?sc|m\.?sc|bachelor|master|doctor|ph\.?d|"
    r"\bmba\b|a-levels?|gcse|\bged\b|graduat|studi|student|studium|schule|gymnasium|abitur|ausbildung|lehre\b|école|"
    r"lycée|licence|formation|brevet|bac\b|escuela|título|formación|laurea|scuola|liceo|escola|formação|opleiding|"
    r"hogeschool|szkoła|studia|университет|школ|диплом|курс|大学|學院|学院|学士|硕士|高校|専門学校|대학|학교|جامعة|شهادة",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(
    r"equivalen|comparable|similar (?:field|qualif|degree|experience)|gleichwertig|vergleichbar|équivalen", re.I
)
_SENTENCE_STARTS = ("", ".", ":", "!", "?", "\n", "•", "-", "*")


class Distinct:
    """Requirements of which none stands twice: at one place of the job description, with the same words."""

    def __init__(self) -> None:
        self.places: list[Span] = []
        self._stems: list[set[str]] = []

    def add(self, place: Span, skill: str) -> bool:
        """Take one in; False for one that repeats an earlier one, which is not taken in."""
        stems = set(content_stems(fold(skill).text))
        earlier = zip(self.places, self._stems, strict=True)
        if any(place.overlaps(other) and _says_no_more(stems, known) for other, known in earlier):
            return False
        self.places.append(place)
        self._stems.append(stems)
        return True


def _says_no_more(stems: set[str], known: set[str]) -> bool:
    """Whether one of two skills says all that the other does; "5+ years of experience" says nothing of what else."""
    return stems <= known or known <= stems if stems and known else stems == known


def mention(resume: SourceText, skill: str) -> Span | None:
    """Return where a resume names a skill, under any of its spellings and without denying it, or None."""
    if not content_stems(fold(skill).text):
        return None  # "experience" names nothing
    known = vocabulary.mentions(skill)
    beyond = _without(skill, [(term.start, term.end) for term in known])
    if not known or content_stems(fold(beyond).text):
        return resume.mentions(skill)
    found: list[Span] = []
    for name in dict.fromkeys(term.name for term in known):
        spans = (Span(term.start, term.end) for term in vocabulary.mentions(resume.text) if term.name == name)
        affirmed = next((span for span in spans if resume.affirms(span)), None)
        if affirmed is None:
            return None
        found.append(affirmed)
    return found[0]


def names(quote: str, requirement: str, skill: str) -> bool:
    """Whether a quote names what is required.

    It does where the words of the requirement stand together in it. Else, where it asks for a degree, the quote must
    hold one as high or name the occupation it trains for; where it holds known terms, one of them or one that implies
    it (``Helm`` implies ``Kubernetes``). Failing that, where it holds proper names, one of them must stand in the
    quote; where it holds none, a third of its words of content, compared by their stems.
    """
    if phrasing.find_phrase(quote, requirement) or phrasing.says(quote, requirement):
        return True
    required = {term.name for term in vocabulary.mentions(requirement)}
    asked = required & {term.name for term in vocabulary.mentions(skill)}
    rungs = [rung for rung, _, _ in degrees.in_text(requirement)]
    rungs += [thresholds.DIPLOMA] if thresholds.DIPLOMA_OR.search(requirement) else []
    if (trade := degrees.occupation(requirement)) and phrasing.find_phrase(quote, trade):
        return True
    if rungs and any(paper in quote for paper in degrees.papers(requirement)):
        return True
    if rungs and not asked:  # the terms in "MS in Statistics" are its field
        return any(rung >= min(rungs) for rung, _, _ in degrees.in_text(quote, loose=True))
    one = phrasing.find_phrase(requirement, skill) or _is_choice(requirement, skill)  # "Bazel" of "Bazel or Pulumi"
    if one and (phrasing.find_phrase(quote, skill) or phrasing.says(quote, skill)):
        return True
    if wanted := asked or required:
        shown = {term.name for term in vocabulary.mentions(quote)}
        parts = sum(not wanted.isdisjoint(SUITES.get(name, ())) for name in shown)
        spelled = (spelling.lstrip("=") for name in wanted for spelling in SPELLINGS.get(name, ()))
        return (
            parts > 1
            or any(shown & vocabulary.names_of(name) for name in wanted)
            or any(phrasing.says(quote, spelling) for spelling in spelled)
        )
    if proper := proper_names(requirement):
        return SourceText(quote).mentions(*proper) is not None
    stems = set(content_stems(fold(requirement).text))
    shared = stems & set(content_stems(fold(quote).text))
    return bool(shared) and 3 * len(shared) >= len(stems)


def _is_choice(requirement: str, skill: str) -> bool:
    """Whether a skill is one of several with the noun they share: "T cell culture" of "T cell or NK cell culture"."""
    first, either, rest = requirement.casefold().partition(" or ")
    head, last = skill.casefold().split(), rest.split()
    shared = len(first.split())
    return (
        bool(either)
        and head[:shared] == first.split()
        and 0 < len(head) - shared < len(last)
        and (last[shared - len(head) :] == head[shared:])
    )


def shows_education(quote: str) -> bool:
    """Whether a quote speaks of a school, a degree, a course or a certificate."""
    return bool(_SCHOOLING.search(quote) or degrees.in_text(quote, loose=True))


def degree_lacking(resume: str, job_description: str) -> bool:
    """Whether a job insists on a degree and the resume names none as high.

    Where the job description takes something else as equivalent, code cannot tell.
    """
    asked = [wanted.number for wanted in requirements.read(job_description) if hints.insists_on_degree(wanted)]
    if not asked or _EQUIVALENT.search(job_description):
        return False
    return max((rung for rung, _, _ in degrees.in_text(resume, loose=True)), default=0) < min(asked)


def proper_names(text: str) -> list[str]:
    """Return the words written as names: with a sign, an inner capital or digit, or a capital within a sentence."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        within = text[: match.start()].rstrip(" \"'(")[-1:] not in _SENTENCE_STARTS
        marked = word.startswith(".") or any(c.isupper() or c in "+#" for c in word[1:])
        coded = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
        if (marked or coded or (within and word[0].isupper())) and content_stems(fold(word).text):
            found.append(word)
    return found


def _without(text: str, taken: list[tuple[int, int]]) -> str:
    return "".join(" " if any(start <= at < end for start, end in taken) else c for at, c in enumerate(text))
