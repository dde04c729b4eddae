"""Blind mode: what says who somebody is gives way to typed placeholders before a model sees the text.

``[NAME]``, ``[EMAIL]``, ``[PHONE]``, ``[LINK]``, ``[ADDRESS]``, ``[AGE]``, ``[BIRTH DATE]``, ``[BIRTHPLACE]``, ``[GENDER]``,
``[NATIONALITY]``, ``[MARITAL STATUS]``, ``[RELIGION]`` and ``[PHOTO]``; on request ``[SCHOOL]`` and ``[YEAR]``. Offsets into the
blinded text map back to the original. Rules find what resumes usually say about a person, not everything that could
give a person away: club names, languages or a maiden name in a publication may remain (``docs/responsible-use.md``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from resume_analysis.report import Profile

_FLAGS = re.IGNORECASE | re.MULTILINE


@dataclass(frozen=True, slots=True)
class BlindOptions:
    """What blind mode takes out besides personal details: names of schools, and years in lines about education."""

    schools: bool = False
    graduation_years: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A range of the original, and what stands for it; an empty placeholder keeps it."""

    start: int
    end: int
    placeholder: str


@dataclass(frozen=True, slots=True)
class Blinded:
    """A text with placeholders, and the way back. ``changed`` is False where blind mode is off."""

    text: str
    changed: bool
    _starts: tuple[int, ...]
    _pieces: tuple[_Cut, ...]

    @classmethod
    def untouched(cls, text: str) -> Blinded:
        """Wrap a text that is used as it is."""
        return cls(text, False, (0,), (_Cut(0, len(text), ""),))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map a non-empty range of the blinded text to the original; a placeholder stands for all it replaced."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        return self._offset(first, start, past=False), self._offset(last, end, past=True)

    def _offset(self, index: int, offset: int, *, past: bool) -> int:
        piece = self._pieces[index]
        if piece.placeholder:
            return piece.end if past else piece.start
        return piece.start + offset - self._starts[index]


_VALUE = r"[ \t]*[:=–-]?[ \t]+(?P<value>[^\n|;•·]{1,80}?)(?=[ \t]*(?:$|[|;•·]|,[ \t]|[ \t]{3,}))"
_LINE_VALUE = r"[ \t]*[:=–-][ \t]*(?P<value>[^\n|•]{2,120}?)[ \t]*(?=$|[|•])"
_LABEL = r"(?:^|[|;•·,]|[ \t]{2,})[ \t*-]*(?:%s)[ \t]*"

_LABELLED = {
    "BIRTH DATE": "date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?: on)?|geburtsdatum|geboren(?: am)?|geb\\.|date de naissance|"
    "née? le|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum|data urodzenia",
    "BIRTHPLACE": "place of birth|birth ?place|geburtsort|lieu de naissance|lugar de nacimiento|luogo di nascita|geboorteplaats",
    "AGE": "age|alter|âge|edad|età|idade|leeftijd|wiek",
    "GENDER": "gender|sex|pronouns|geschlecht|pronomen|sexe|genre|sexo|género|sesso|genere|geslacht|płeć",
    "NATIONALITY": "nationality|citizenship|staatsangehörigkeit|staatsbürgerschaft|nationalität|nationalité|citoyenneté|"
    "nacionalidad|ciudadanía|nazionalità|cittadinanza|nacionalidade|nationaliteit|narodowość|obywatelstwo|ethnicity|race",
    "MARITAL STATUS": "marital status|civil status|family status|familienstand|état civil|situation familiale|situation de famille|"
    "estado civil|stato civile|burgerlijke staat|stan cywilny|children|kinder|enfants|hijos|figli|dependants",
    "RELIGION": "religion|konfession|religión|religione|religião|caste",
    "PHOTO": "photo|photograph|picture|foto|lichtbild|bewerbungsfoto|fotografía",
}
_ADDRESS_LABEL = "address|home address|anschrift|adresse|wohnort|dirección|domicilio|indirizzo|endereço|adres|residence"

_INLINE = {
    "EMAIL": [r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"],
    "LINK": [r"(?:https?://|www\.)[^\s|,;)>\]]+", r"\b(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|x\.com|twitter\.com)/[^\s|,;)>\]]+"],
    "BIRTH DATE": [
        r"\b(?:born|geboren|née?|nacid[oa]|nat[oa]|nascid[oa])[ \t]+(?:on[ \t]|in[ \t]|am[ \t]|le[ \t]|el[ \t]|il[ \t]|em[ \t])?[ \t]*"
        r"(?:\d{1,2}[./ -]{1,2}(?:\d{1,2}|\w{3,10})[./ -]{1,2}\d{2,4}|\w{3,10}[ \t]\d{1,2},?[ \t]\d{4}|(?:19|20)\d\d)\b",
    ],
    "AGE": [
        r"\b\d{2}[ \t-]?(?:years?[ \t-]old|year[ \t-]old|yrs?[ \t]old|jahre alt|ans\b(?=[ \t]*(?:$|[|,;•]))|años de edad|anni\b(?=[ \t]*(?:$|[|,;•])))",
        r"\baged?[ \t]+\d{2}\b",
    ],
    "GENDER": [
        r"\((?:he/him|she/her|they/them|he/they|she/they|m|f|w|d|male|female)(?:/\w+)?\)",
        r"\b(?:he/him|she/her|they/them)(?:/(?:his|hers|theirs))?\b",
        r"(?:^|(?<=[|;•·,]))[ \t]*(?:male|female|non-binary|männlich|weiblich|masculin|féminin|masculino|femenino)(?=[ \t]*(?:$|[|;•·,]))",
        r"\b(?:mr|mrs|ms|miss|mme|mlle|sr|sra|herr|frau)\.?[ \t](?=[A-ZÀ-Ý]|\[NAME\])",
    ],
    "NATIONALITY": [
        r"\b(?:US|U\.S\.|EU|UK|[A-Z][a-zà-ÿ]+(?:an|ish|ch|ese|i|ian))[ \t](?:citizen|national|citizenship|nationality|passport(?: holder)?)\b",
    ],
    "MARITAL STATUS": [
        r"\b(?:married|divorced|widowed|verheiratet|geschieden|verwitwet|mariée?|divorcée?|célibataire|casad[oa]|solter[oa]|"
        r"divorciad[oa]|coniugat[oa]|sposat[oa]|nubile|celibe)\b(?:[ \t]*,?[ \t](?:with[ \t])?(?:\w+)[ \t](?:children|child|kids|kinder|enfants|hijos|figli))?",
        r"(?:^|(?<=[|;•·,]))[ \t]*(?:single|ledig)(?=[ \t]*(?:$|[|;•·,]))",
        r"\b(?:mother|father|mum|dad)[ \t]of[ \t]\w+\b",
    ],
    "PHOTO": [r"\[(?:photo|foto|picture|image)\]", r"^[ \t]*(?:photo(?:graph)?|picture|foto|lichtbild)(?:[ \t](?:attached|enclosed|anbei|jointe))?[ \t]*$"],
    "ADDRESS": [
        r"\b\d{1,5}[a-z]?[ \t](?:[A-Z][\w'.-]+[ \t]){1,4}(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|drive|boulevard|blvd\.?|court|square|way|terrace)\b"
        r"(?:,?[ \t](?:apt|unit|flat|suite)\.?[ \t]?\w+)?(?:,[ \t]*[A-Z][^\n|•]{2,40})?",
        r"\b[A-ZÄÖÜ][\wäöüß.-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm)[ \t]\d{1,4}[a-z]?\b(?:,?[ \t]*\d{5}[ \t][A-ZÄÖÜ][\wäöüß-]+)?",
        r"\b\d{1,4},?[ \t](?:bis[ \t])?(?:rue|avenue|boulevard|place|allée|chemin)[ \t][^\n|,•]{3,40}(?:,?[ \t]*\d{5}[ \t][A-Z][\w'-]+)?",
        r"\b(?:calle|avenida|plaza|via|viale|corso|rua)[ \t][A-Z][^\n|,•]{2,40},?[ \t]\d{1,4}\b(?:,?[ \t]*\d{5}[ \t][A-Z][\w'-]+)?",
    ],
}
_CASED_INLINE = {"NATIONALITY", "ADDRESS"}

_PHONE = re.compile(r"(?<![\w/.])(?:\+|00)?\(?\d[\d \t().\-/]{6,18}\d(?![\w/])")
_YEARS_ONLY = re.compile(r"^(?:(?:0?[1-9]|1[0-2])[./-])?(?:19|20)\d\d\D+(?:(?:0?[1-9]|1[0-2])[./-])?(?:19|20)\d\d$")
_YEAR = re.compile(r"\b(?:19[4-9]|20[0-4])\d\b")
_NAMED = r"[A-ZÀ-Ý][\w.&'’-]+"
_SCHOOL = re.compile(
    rf"(?:{_NAMED}[ \t]){{0,4}}(?:University|College|School|Institute|Academy|Polytechnic|Universität|Hochschule|Gymnasium|"
    r"Fachhochschule|Akademie|Université|Universidad|Università|Universidade|Universiteit|Uniwersytet|Politecnico|École|Lycée)"
    rf"(?:[ \t](?:of|for|at|de|di|della|du|der|für)(?:[ \t](?:the|la|las|los|le))?(?:[ \t](?:and|&|de|of)?[ \t]?{_NAMED}){{1,4}}|(?:[ \t]{_NAMED}){{1,3}})?"
)
_STUDY = re.compile(
    r"\b(?:b\.?sc|m\.?sc|b\.?a\.|m\.?a\.|bachelor|master|ph\.?d|mba|diplom\w*|degree|graduat\w+|abitur|a-levels|high school|university|college|"
    r"universit\w+|hochschule|universidad|licence|licenciatura|laurea|gymnasium|lycée|baccalaur\w+)\b",
    re.IGNORECASE,
)

_FIELDS = [
    (name, re.compile(_LABEL % labels + _VALUE, _FLAGS)) for name, labels in _LABELLED.items()
] + [("ADDRESS", re.compile(_LABEL % _ADDRESS_LABEL + _LINE_VALUE, _FLAGS))]
_PASSAGES = [
    (name, re.compile(pattern, re.MULTILINE if name in _CASED_INLINE else _FLAGS))
    for name, patterns in _INLINE.items()
    for pattern in patterns
]


def blind_text(text: str, profile: Profile, options: BlindOptions | None = None) -> Blinded:
    """Replace personal details by placeholders. ``profile`` are the name and contact details found in the text."""
    options = options or BlindOptions()
    cuts = [*_known(text, profile), *_fields(text), *_phones(text)]
    if options.schools:
        cuts += [_Cut(match.start(), match.end(), "SCHOOL") for match in _SCHOOL.finditer(text)]
    if options.graduation_years:
        cuts += _graduation_years(text)
    parts: list[str] = []
    starts: list[int] = []
    pieces: list[_Cut] = []
    position = shown = 0
    for cut in [*_apart(cuts), _Cut(len(text), len(text), "")]:
        for piece in (_Cut(position, cut.start, ""), cut):
            written = f"[{piece.placeholder}]" if piece.placeholder else text[piece.start : piece.end]
            if written:
                parts.append(written)
                starts.append(shown)
                pieces.append(piece)
                shown += len(written)
        position = cut.end
    return Blinded("".join(parts), True, tuple(starts), tuple(pieces))


def _known(text: str, profile: Profile) -> Iterator[_Cut]:
    """Find the name, in whole and in its parts, and the contact details wherever they are repeated."""
    if profile.name:
        parts = [part for part in re.split(r"[^\w'’-]+", profile.name) if len(part) > 1]
        whole = r"[ \t\n]+".join(re.escape(part) for part in profile.name.split())
        for match in re.finditer(rf"(?<!\w){whole}(?:['’]s)?(?!\w)", text, re.IGNORECASE):
            yield _Cut(match.start(), match.end(), "NAME")
        for part in parts:
            written = {part, part.upper(), part.capitalize()}
            pattern = rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in sorted(written))})(?!\w)"
            for match in re.finditer(pattern, text):
                yield _Cut(match.start(), match.end(), "NAME")
    for value, placeholder in (
        (profile.email, "EMAIL"),
        (profile.phone, "PHONE"),
        *((link, "LINK") for link in profile.links),
    ):
        if value:
            for match in re.finditer(re.escape(value), text, re.IGNORECASE):
                yield _Cut(match.start(), match.end(), placeholder)


def _fields(text: str) -> Iterator[_Cut]:
    for name, pattern in _FIELDS:
        for match in pattern.finditer(text):
            yield _Cut(*match.span("value"), name)
    for name, pattern in _PASSAGES:
        for match in pattern.finditer(text):
            found = match[0]
            lead, trail = len(found) - len(found.lstrip()), len(found) - len(found.rstrip())
            yield _Cut(match.start() + lead, match.end() - trail, name)


def _phones(text: str) -> Iterator[_Cut]:
    for match in _PHONE.finditer(text):
        digits = sum(character.isdigit() for character in match[0])
        if 8 <= digits <= 15 and not _YEARS_ONLY.match(match[0]) and (digits >= 9 or match[0][0] in "+(0"):
            yield _Cut(match.start(), match.end(), "PHONE")


def _graduation_years(text: str) -> Iterator[_Cut]:
    for line in re.finditer(r"[^\n]+", text):
        if _STUDY.search(line[0]):
            for year in _YEAR.finditer(line[0]):
                yield _Cut(line.start() + year.start(), line.start() + year.end(), "YEAR")


def _apart(cuts: list[_Cut]) -> list[_Cut]:
    """Order the cuts; where two overlap, the earlier and longer one stands for both."""
    kept: list[_Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start >= cut.end:
            continue
        if kept and cut.start < kept[-1].end:
            if cut.end > kept[-1].end:
                kept[-1] = _Cut(kept[-1].start, cut.end, kept[-1].placeholder)
        else:
            kept.append(cut)
    return kept
