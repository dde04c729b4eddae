"""Contact details and sections of a resume, found by rules. What cannot be told with confidence stays empty."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import phonenumbers

from resume_analysis.reading import dates
from resume_analysis.reading import sections as _sections
from resume_analysis.reading.headings import heading
from resume_analysis.reading.lexicon import listed
from resume_analysis.reading.occupations import TITLE_WORD
from resume_analysis.reading.sections import Line
from resume_analysis.reading.vocabulary import addresses
from resume_analysis.report import Profile

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[A-Za-z]{2,24}\b")
_LINK = re.compile(
    r"(?i)(?:https?://|www\.)[^\s<>()|,;]+|(?<![\w@.])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com"
    r"|gitlab\.com|xing\.com|behance\.net|dribbble\.com|medium\.com"
    r"|stackoverflow\.com|kaggle\.com|orcid\.org)/[^\s<>()|,;]+"
    r"|(?:(?<=portfolio: )|(?<=website: )|(?<=web: ))[a-z\d][a-z\d.-]+\.[a-z]{2,}(?:/[^\s<>()|,;]*)?"
    r"|(?<![\w@./])[a-z0-9-]+\.github\.io(?:/[^\s<>()|,;]*)?"
    r"|(?-i:(?<![\w@./-])(?:[a-z\d-]+\.)*[a-z\d-]{3,}\.[a-z]{2,12}/(?=[\w@~-]*[a-z])[\w@~./-]+)"
)
_BARE_LINK = re.compile(
    r"(?<![\w@./-])(?:[a-z\d-]{3,}\.)+(?:com|org|net|io|dev|me|co|design|studio|art|app|tech|eu|de|uk|fr|nl|ie|ca|au|nz)"
    r"(?![\w@/.-])"
)
"""An address of a host alone, as it stands among the contact details: "ada.example.com"."""
_PHONE_LIKE = re.compile(r"(?<![\w.])\+?\(?\d(?:[\d()\-/–]|\.(?!\s)|\s(?!\s\s|\.)){6,20}\d(?!\w)")
_STROKE = re.compile(r"(?<=\d{3}) +/ +(?=[+(\d])")
_TWO_YEARS = re.compile(r"\(?(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:1[5-9]|20)\d\d\b")
_BOX = re.compile(r"(?i)\bbox(?: no\.?)?[ :]*$")
"""Before the number of a box at the post office."""
_LABELLED = re.compile(r"(?i)\b(?:tel|phone|telephone|mobile|cell|fon|telefon|mobil|call)\W{0,4}$")
_COLUMN = re.compile(r"\s[|·•]\s")
_PROSE = re.compile(r"(?<!\S)[a-zà-ÿ]{2,}(?!\S)")
"""Words of a sentence: a number that ends one is no phone."""
_REGIONS = (None, "US", "GB", "DE", "FR", "ES", "IT", "NL")
_NAMED = re.compile(
    r"(?i)^(?:(?:name|full name|nom|nombre)(?:\s*:|\t+|\s{2,})|(?:curriculum vitae|resume|résumé|cv) of)\s*"
    r"(?P<name>.+)$"
)
_FAMILY = re.compile(r"(?i)(?:surname|last name|family name|nachname|apellidos?|nom de famille)\s*[:\t]\s*(?P<name>.+)")
_GIVEN = re.compile(
    r"(?i)(?:(?:first|given|full first|christian|fore) ?names?(?:\(s\))?|vornamen?|nombres?|prénoms?)"
    r"\s*[:\t]\s*(?P<name>.+)"
)
_NICKNAME = re.compile(
    r"(?P<given>[^().\d]{2,40}) [(“\"](?!Hons)[A-ZÄÖÜÉ][^\W\d_A-Z]{2,14}[)”\"] (?P<family>[^\W\d_][^()\d]{1,30})"
)
_TITLES = re.compile(
    r"(?i)^(?:dr\.?(?:[ -]?(?:rer|med|phil|ing|jur|nat|pol|oec|h\.\s?c)\.)+\s+"
    r"|(?:(?:mr|mrs|ms|dr|prof|herr|frau|m|mme|sr|sra|ing|ir|eng|engr)\.?\s+)+|dipl(?:om|\.)?-?\s?\w+\.?(?:\s*\(FH\))?\s+"
    r"|[mb]\.\s?(?:sc|a|eng)\.\s+)+(?=[^\W\d_])"
)
_POST_NOMINALS = listed("""
    RN BSN MSN LPN CNA CCRN MBA CPA CFA PMP MD PE MA BA BS MS Esq SHRM ACA FCA ACCA FCCA CIMA ACMA CGMA LCSW RGN RMN RVN
    MCIPD FCIPD ACIPD MRICS FRICS MCIOB MAPM MIET FIET MICE FICE CITP MBCS CISSP MCIM MCIPS FCIPS MRCP MRCS FRCS MBBS
    MBCHB MRCVS BVSC FRCA MRCGP QTS PGCE PGDE LLB LLM JD DDS DMD DVM NP FNP APRN DPT OTR CMIOSH SPHR PHR CIA CMA CFP
    MRTPI FRTPI MCILIP FCILIP MBACP MBABCP MCIPR MCIHT MCIWEM MRSB MRSC FRSC MICHEME MIMECHE MIEAUST CPENG CENG IENG
    CENV CPSYCHOL IPASS MCSD LMSW LMFT LPC LCSW-C PMHNP FAAN RCN MPHARM MRPHARMS CSCP CPIM CRISC CISA CISM CSP CHST
    EIT AIA RIBA ARB CAPM CSM EMT CRNA AAT MAAT MCMI ACIB CII ACII FRSA MBE OBE FRSB MCSP HCPC CTA ATT ACIS BED MED
""")
_MIXED = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|Da|La|Le|Lo|Van|Von|Fitz|St|Jo|Mary|Al|El)[A-Z])[A-Z][A-Za-z/]{1,9}")
_CHARTERED = re.compile(r"(?i)pr?\.? (?:eng|tech|sci|arch|cert)\b")
"""Letters of two words: "Pr Eng"."""
_DOTTED = re.compile(r"(?:[A-Z][a-z]{0,2}\.\s?){2,}")
_GRADES = ("Chartered", "Assoc", "Associate", "Cert", "Dip", "Grad", "Fellow", "Member", "Affiliate")
"""How a membership begins that is told in two words: "Assoc CIPD"."""
_NUMERAL = listed("II III IV JR SR")
_STATE = re.compile(r",\s*[A-Z]{2}(?:\s+\d{5})?\s*$")
_QUOTES = '"“”„‟‘’‚()«»'
_NO_NAME = re.compile(r"简历|簡歷|履歴書|職務経歴書|이력서|السيرة|الذاتية|קורות|जीवन")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[-'’][^\W\d_]+)*\.?")
_PARTICLES = listed("""
    de da di du del della der den van von zu el al bin ibn la le y dos das st
""")
_NOT_A_NAME = re.compile(
    r"(?i)\b(?:curriculum|vitae|resume|résumé|cv|lebenslauf|page|seite|confidential|address|street|avenue"
    r"|road|email|phone|tel|mobile|university|college|school|hospital|gmbh|inc|ltd|llc"
    r"|invoice|report|company|job|description|marital|status|nationality|birth|gender|origin|bio-?data|religion|and|for|the|of|with|skills|experience|bewerbung|profile|objective)\b"
)
_TOP = 8
_MOST_WORDS = 15
"""Words of a name with all its letters; a longer line is a sentence."""


def read_profile(text: str, links: Sequence[str]) -> Profile:
    """Read name, e-mail, phone and links. ``links`` are the URLs behind text and icons of the file.

    Name and phone are given as they stand in the text. A phone number must be a possible number of its country.
    """
    email = _email(text)
    return Profile(
        name=_name(text), email=email[0] if email else _mail_of(links), phone=_phone(text), links=_links(text, links)
    )


def sections(text: str) -> list[str]:
    """Return the canonical names of the sections under headings that are known, each once, in reading order."""
    told = (part for part in _sections.split(text) if not (part.unknown and part.name == _sections.UNKNOWN))
    return list(dict.fromkeys(part.name for part in told if part.name != _sections.HEADER))


def _mail_of(links: Sequence[str]) -> str | None:
    found = (_email(link) for link in links if link.lower().startswith("mailto:"))
    return next((match[0] for match in found if match), None)


def _links(text: str, links: Sequence[str]) -> list[str]:
    found: dict[str, str] = {}
    for link in (*_written_links(text), *links):
        if link.lower().startswith(("mailto:", "tel:", "#")):
            continue
        link = link.rstrip(".)]}\"'")
        found.setdefault(re.sub(r"^(?:https?://)?(?:www\.)?|/+$", "", link.lower()), link)
    return list(found.values())


@lru_cache(maxsize=32)
def _written_links(text: str) -> tuple[str, ...]:
    top = "\n".join(text.split("\n")[:_TOP])
    bare = (match[0] for match in _BARE_LINK.finditer(top))
    return (*(match[0] for match in addresses(text, _LINK)), *bare)


def _email(text: str) -> re.Match[str] | None:
    return next(addresses(text, _EMAIL), None)


def _contact_lines(text: str) -> Iterator[Line]:
    """Where contact details stand: the top of the page, any contact section, beside an e-mail address."""
    parts = _sections.split(text)
    told = set(_sections.of(parts, _sections.HEADER, "summary", "skills", "languages", "contact"))
    top = [line for line in _sections.lines(text) if line.text][: _TOP * 2]
    yield from (line for line in top if line in told)
    yield from _sections.of(parts, "contact")
    yield from (line for line in _sections.lines(text) if _email(line.text))


@lru_cache(maxsize=32)
def _phone(text: str) -> str | None:
    for line in _contact_lines(text):
        for match in _phone_like(line.text):
            digits = re.sub(r"\D", "", match[0])
            before = _COLUMN.split(line.text[max(0, match.start() - 80) : match.start()])[-1]
            told = len(_PROSE.findall(before)) > 2 and not _LABELLED.search(before)
            dated = dates.is_dates(match[0]) or _TWO_YEARS.match(match[0])
            if told or dated or _BOX.search(before) or not 8 <= len(digits) <= 15:
                continue
            if any(_possible(match[0], region) for region in _REGIONS):
                return match[0].strip()
    return None


def _phone_like(line: str) -> Iterator[re.Match[str]]:
    """What may be a phone number, and the first of two with a stroke between them."""
    for match in _PHONE_LIKE.finditer(line):
        yield match
        if stroke := _STROKE.search(line, match.start(), match.end()):
            first = _PHONE_LIKE.match(line, match.start(), stroke.start())
            yield from (first,) if first else ()


def _possible(number: str, region: str | None) -> bool:
    if region is None and not number.startswith("+"):
        return False
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    if number.startswith("+"):  # fictional numbers such as +1 555 0100 are possible, not valid
        return phonenumbers.is_possible_number(parsed)
    return phonenumbers.is_valid_number(parsed) or (
        region == "US" and bool(re.fullmatch(r"\(?\d{3}\)?[\s.-]*\d{3}[\s.-]\d{4}", number))
    )


@lru_cache(maxsize=32)
def _name(text: str) -> str | None:
    top = [line for line in _sections.lines(text) if line.text][:_TOP]
    email = _email(text)
    local = _letters(email[0].partition("@")[0]) if email else ""
    led = next(filter(None, (_surname_first(line.text, local) for line in top[:3])), None)
    if top and (name := led or _of_parts(top) or _uncased(top) or _as_mailed(top, text)):
        return name
    for line in top:
        kind = heading(line.text)
        if kind in ("experience", "education", "skills", "summary"):
            break
        if kind == "contact":
            continue
        named = _NAMED.match(line.text)
        if named and (name := _with_nickname(named["name"], local) or _as_name(named["name"], local, labelled=True)):
            return name
        if re.match(r"(?i)(?:dear|to whom|sehr geehrte|subject|invoice)\b", line.text):
            return None
        text_of_line = _close_up(line.text)
        placed = line is not top[0] and _email(line.text) is not None
        for piece in re.split(r"\s*[|•·∙▪]\s*|\s+[–—-]\s+|\t+|\s{3,}", text_of_line)[:2]:
            if placed and _STATE.search(piece):
                continue  # "San Jose, CA" beside an e-mail address is where the person lives
            if name := _with_nickname(piece, local) or _as_name(piece, local):
                return name
    return None


def _of_parts(top: Sequence[Line]) -> str | None:
    """The name where its parts stand on lines of their own: "Surname: Mokwena", "First names: Thandeka Precious"."""
    family, given = (
        next((told["name"] for line in top if (told := part.fullmatch(line.text))), None) for part in (_FAMILY, _GIVEN)
    )
    return _as_name(f"{given} {family}", labelled=True) if given and family else None


def _with_nickname(piece: str, local: str) -> str | None:
    """A name with what the person is called in its middle: "Petrus Johannes (Pieter) Swanevelder"."""
    called = _NICKNAME.fullmatch(piece.strip())
    return piece.strip() if called and _as_name(f"{called['given']} {called['family']}", local) else None


def _as_mailed(top: Sequence[Line], text: str) -> str | None:
    """Two or three words near the top that all stand in the e-mail address, however they are written."""
    email = _email(text)
    local = _letters(email[0].partition("@")[0]) if email else ""
    for line in top:
        for piece in re.split(r"\s*[|•·∙▪,]\s*|\s+[–—-]\s+|\t+|\s{3,}", line.text):
            words = _TITLES.sub("", piece).split()
            if 2 <= len(words) <= 3 and all(
                _WORD.fullmatch(word) and len(word) > 2 and _letters(word) in local for word in words
            ):
                return " ".join(words)
    return None


def _letters(text: str) -> str:
    """The letters of a text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalpha())


def _surname_first(line: str, local: str) -> str | None:
    """One of the first lines such as "OKAFOR, Chidi": surname in capitals, comma, given names.

    One in capitals is a name where it stands in the e-mail address, whose letters are ``local``.
    """
    match = re.fullmatch(r"([^\W\d_][^\W\d_'’-]*(?:[-'’ ][^\W\d_]+)*), ([^\W\d_]+(?:[ -][^\W\d_]+){0,2})", line)
    if match is None or _NOT_A_NAME.search(line) or _CHARTERED.match(match[2]):
        return None
    mailed = any(len(part) > 3 and _letters(part) in local for part in (match[1], match[2]))
    given = match[2].istitle() or mailed
    return line if match[1].isupper() and given else None


def _uncased(top: Sequence[Line]) -> str | None:
    """A name in a script without capitals, such as Chinese or Arabic: a short line of letters near the top."""
    for line in top[:3]:
        words = line.text.split()
        letters = [letter for letter in line.text if letter.isalpha()]
        if any(letter.lower() != letter.upper() for letter in letters) or _NO_NAME.search(line.text):
            continue
        dense = len(words) <= 2 and 2 <= len(letters) <= 6 and all("\u3040" <= letter <= "\ud7a3" for letter in letters)
        spaced = 2 <= len(words) <= 5 and all("\u0590" <= letter <= "\u0dff" for letter in letters)
        if (dense or spaced) and len(letters) == len("".join(words)):
            return line.text
    return None


def _close_up(line: str) -> str:
    """Letter-spaced capitals as words: "J A N E   R O E" is "JANE ROE"."""
    if not re.fullmatch(r"(?:[^\W\d_](?: |(?= ))){2,}[^\W\d_](?: {2,}(?:[^\W\d_] ?)+)*", line):
        return line
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", line))


def _without_letters(piece: str, local: str) -> str:
    """The words before the letters after a name: degrees, memberships and what follows them, brackets included.

    ``local`` are the letters of the e-mail address: capitals that stand in it are a surname ("Élodie MARCHETTI").
    """
    words = piece.split()
    if len(words) > _MOST_WORDS:
        return piece
    shouted = piece.isupper()
    for index, word in enumerate(words):
        before = [held for held in words[:index] if held.strip(".,")]
        if len(before) < 2:
            continue
        bare = word.partition("(")[0].strip(",;").removesuffix(".")
        listed_after = before[-1].endswith((",", ";"))
        capitals = sum(letter.isupper() for letter in bare)
        known = (
            bare.upper().replace(".", "").partition("-")[0].partition("/")[0] in _POST_NOMINALS and bare[:2].isupper()
        )
        mixed = capitals > 1 and not bare.isupper() and _MIXED.fullmatch(bare) is not None
        surname = _letters(before[-1])
        known = known and not (_letters(bare) in local and surname not in local)
        shown = (
            not shouted
            and bare.isupper()
            and 2 <= len(bare) <= 8
            and bare not in _NUMERAL
            and len(surname) > 2
            and surname in local
            and _letters(bare) not in local
        )
        after_comma = listed_after and capitals > 1 and len(bare) <= 8 and bare.upper() not in _NUMERAL
        following = words[index + 1].strip(",.()") if index + 1 < len(words) else ""
        graded = bare in _GRADES and (
            listed_after or (following.isupper() and 3 <= len(following) <= 8 and not shouted)
        )
        chartered = (
            listed_after and bare in ("Pr", "P") and following.title() in ("Eng", "Tech", "Sci", "Arch", "Techni")
        )
        if (
            word.startswith("(")
            or chartered
            or known
            or mixed
            or shown
            or after_comma
            or graded
            or _DOTTED.fullmatch(word)
        ):
            return " ".join(before).rstrip(" ,;")
    return piece


def _as_name(piece: str, local: str = "", *, labelled: bool = False) -> str | None:
    """A piece of a line as a name; behind a label even one that sounds like a title: "Name: Jonas Wehrmeister"."""
    piece = re.sub(r"[®™©]|\((?:he|she|they)\b[^()]*\)", "", piece).strip(" ,;:#*_")
    bare = _without_letters(_TITLES.sub("", piece), local).strip(" ,")
    words = bare.split()
    if not 2 <= len(words) <= 5 or _NOT_A_NAME.search(bare) or (not labelled and TITLE_WORD.search(bare)):
        return None
    if not all(_WORD.fullmatch(word.strip(_QUOTES)) for word in words) or len(bare) > 50 or heading(bare):
        return None
    given = [word for word in words if word.casefold() not in _PARTICLES]
    if len(given) < 2 or not all(word.strip(_QUOTES)[:1].isupper() for word in given):
        return None
    return bare
