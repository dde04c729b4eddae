"""Resume text as lines and sections, without touching a character: every line knows where it stands in the text.

A heading is a short line that says one of the names below and nothing else, in English, German, French, Spanish,
Italian, Portuguese or Dutch. What comes before the first heading is the section ``header``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

HEADER = "header"

_HEADINGS: dict[str, str] = {
    "summary": """
        summary; highlights; career highlights; profile; about; about me; objective; career objective; career
        summary; professional summary; professional profile; executive summary; personal statement; personal
        profile; career profile; overview; profil; kurzprofil; über mich; zusammenfassung; à propos; à propos de
        moi; résumé; profil professionnel; perfil; perfil profesional; resumen; sobre mí; objetivo; profilo; profilo
        professionale; sobre mim; resumo; profiel
    """,
    "experience": """
        experience; my experience; where i've worked; where i have worked; my work; work experience; professional
        experience; employment; employment history; work history; career history; career; relevant experience;
        clinical experience; nursing experience; teaching experience; sales experience; industry experience;
        selected experience; experience highlights; professional background; positions held; internships; internship
        experience; internship; research experience; military experience; military service; other experience;
        additional experience; earlier experience; previous experience; leadership experience; professional history;
        research; tutoring; freelance; freelance work; selected clients; selected work; beruf; berufliche stationen;
        stationen; career to date; work; jobs; other work; other jobs; employment record; professional career;
        roles; previous roles; clients; clients and employers; employers; job history; berufliche laufbahn;
        laufbahn; arbeitserfahrung; berufstätigkeit; tätigkeiten; beruflicher hintergrund; berufsweg; parcours;
        academic appointments; appointments; academic positions; teaching; supervision; teaching and supervision;
        berufserfahrung; beruflicher werdegang; berufspraxis; werdegang; praktische erfahrung; praktika;
        praxiserfahrung; expérience; expériences; expérience professionnelle; expériences professionnelles; parcours
        professionnel; stages; experiencia; experiencia laboral; experiencia profesional; trayectoria profesional;
        esperienza; esperienze; esperienza professionale; esperienze professionali; esperienza lavorativa;
        esperienze lavorative; experiência; experiência profissional; werkervaring; ervaring
    """,
    "education": """
        education; academic background; educational background; academic history; academic qualifications; education
        history; academics; degrees; studies; schooling; qualifications; academic record; ausbildung; bildung; aus-
        und weiterbildung; aus- und fortbildung; schule und ausbildung; education & training; bildungsweg; studium;
        schulbildung; akademische ausbildung; schulische ausbildung; bildungsgang; formation; formations; études;
        parcours académique; diplômes; scolarité; educación; formación; formación académica; estudios; istruzione;
        formazione; istruzione e formazione; educação; formação; formação académica; formação acadêmica; opleiding;
        opleidingen
    """,
    "skills": """
        it; edv; skills; toolbox; toolkit; my toolbox; my skills; what i know; technical skills; key skills; core
        skills; core competencies; competencies; skill set; skillset; expertise; areas of expertise; technologies;
        tools; tools and technologies; technical expertise; technical proficiencies; tech stack; professional
        skills; clinical skills; computer skills; it skills; software; soft skills; hard skills; additional skills;
        strengths; key strengths; proficiencies; other skills; programming languages; language skills and tools; top
        skills; kenntnisse; fähigkeiten; kompetenzen; it-kenntnisse; edv-kenntnisse; fachkenntnisse;
        kernkompetenzen; technische kenntnisse; compétences; compétences techniques; compétences clés; savoir-faire;
        outils; logiciels; habilidades; competencias; conocimientos; aptitudes; habilidades técnicas; competenze;
        competenze tecniche; competências; habilidades e competências; vaardigheden; competenties
    """,
    "projects": """
        projects; selected projects; personal projects; key projects; side projects; academic projects; portfolio;
        open source; open-source projects; open source contributions; project experience; notable projects;
        projekte; eigene projekte; projets; projets personnels; proyectos; progetti; projetos; projecten
    """,
    "certifications": """
        certifications; certification; certificates; licenses; licences; licensure; licenses and certifications;
        certifications and licenses; certifications and licences; licences and certifications; credentials; certs;
        tickets; registration; professional registration; clearance; registrations; driving licences; driving
        licence; driver's license; führerschein; führerscheine; permis; professional certifications; license;
        zertifikate; zertifizierungen; certificats; habilitations; certificaciones; certificados; licencias;
        certificazioni; certificações; certificaten
    """,
    "courses": """
        courses; bootcamp; learning; training; trainings; coursework; relevant coursework; professional development;
        continuing education; workshops; weiterbildung; weiterbildungen; fortbildung; fortbildungen; kurse;
        formations complémentaires; formación complementaria; cursos; corsi; cursussen
    """,
    "languages": """
        languages; language skills; foreign languages; spoken languages; sprachen; sprachkenntnisse; langues;
        idiomas; lingue; línguas; talen
    """,
    "publications": """
        publications; papers; selected publications; patents; presentations; talks; conferences; publikationen;
        veröffentlichungen; publicaciones; pubblicazioni; publicações
    """,
    "awards": """
        awards; prizes; grants; grants and awards; funding; grants and funding; honors; honours; achievements;
        selected achievements; career achievements;
        accomplishments; key achievements; awards and honors; honors and awards; awards and achievements;
        scholarships; distinctions; recognition; auszeichnungen; stipendien; prix; premios; logros; premi
    """,
    "volunteering": """
        volunteering; volunteer experience; volunteer work; volunteer; community service; community involvement;
        civic engagement; community; voluntary work; ehrenamt; ehrenamtliches engagement; engagement; bénévolat;
        voluntariado; volontariato
    """,
    "activities": """
        activities; extracurricular activities; extracurriculars; service; academic service; professional service;
        leadership; leadership and activities; memberships; professional memberships; affiliations; professional
        affiliations; associations; additional; additional information; other; other information; miscellaneous;
        sonstiges; divers; weitere angaben; weitere kenntnisse; mitgliedschaften
    """,
    "interests": """
        interests; hobbies; hobbies and interests; personal interests; interessen; hobbys; hobbys und interessen;
        interessen und hobbys; loisirs; centres d'intérêt; intereses; aficiones; interessi; interesses
    """,
    "references": """
        references; referees; referenzen; références; referencias; referenze; referências
    """,
    "contact": """
        contact; contact details; contact information; personal details; personal information; personal data;
        details; kontakt; persönliche daten; persönliche angaben; zur person; coordonnées; informations
        personnelles; contacto; datos personales; contatti; dati personali; dados pessoais; contato
    """,
}  # fmt: skip

_BULLETS = "+•◦▪▫■□●○‣⁃∙·–—*-►▶➢➤✓✔→»>"
_BULLET = re.compile(
    rf"\s*(?:(?:[{re.escape(_BULLETS)}]+|\(?(?:\d{{1,2}}[.)]|[a-h]\)))[ \t\u00a0]+|[•◦▪■●○‣·–—+-](?=[^\W\d_]{{2}}))"
)
_DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
_ASIDE = re.compile(r"\s\([^()\n]{1,40}\)\s*:?$")
"""What a heading says of itself in brackets: "Publications (of 41)"."""
_JOINERS = re.compile(r"\s*(?:&|/|\+|,|\||\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*")
_SPACED = re.compile(r"(?:\w[ \t]){3,}\w")
_INLINE = re.compile(r"\s*(?:[#*•▪■●]+\s*)?(\w[^\d:.;]{2,38}?)\s*:\s*\**\s+(?=\S)")

_LAST_WORD = {
    "experience": "experience", "experiences": "experience", "berufserfahrung": "experience", "history": "experience",
    "skills": "skills", "competencies": "skills", "kenntnisse": "skills", "certifications": "certifications",
    "licenses": "certifications", "education": "education", "projects": "projects",
}  # fmt: skip
_HEADLINE = re.compile(r"(?:[A-ZÄÖÜÉÈÀ][\w'’&/-]*\s+(?:(?:and|of|&|und)\s+)?){1,3}[A-ZÄÖÜÉÈÀ][\w-]*:?")
_DEPARTMENT = re.compile(
    r"\b(?:customer|user|patient|guest|client|digital|employee|buyer|member|special|physical|higher|early|childhood"
    r"|of|natural|art|medical|adult|continuing|further|health|board)\b"
)


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(text.split())


_NAMES: dict[str, str] = {
    _fold(_JOINERS.sub(" & ", alias)): name for name, aliases in _HEADINGS.items() for alias in aliases.split(";")
}
_DATED = re.compile(r"(?i)\b(?:19|20)\d\d\b\s*(?:[-–—]|to\b|bis\b|à\b|a\b)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``text == whole[start:end]``, without its line break and outer white space."""

    text: str
    start: int
    end: int

    @property
    def bullet(self) -> bool:
        """Whether the line starts with a bullet or an item number."""
        return _BULLET.match(self.text) is not None

    @property
    def body(self) -> Line:
        """The line without its bullet."""
        mark = _BULLET.match(self.text)
        return Line(self.text[mark.end() :], self.start + mark.end(), self.end) if mark else self


@dataclass(frozen=True, slots=True)
class Section:
    """A canonical name, such as ``experience``, with the lines under its heading. Blank lines are kept."""

    name: str
    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.lines[-1].end


@lru_cache(maxsize=32)
def lines(text: str) -> tuple[Line, ...]:
    """Split text into lines, blank ones included."""
    found = []
    start = 0
    for raw in re.split(r"(\r\n|[\n\r\f\v\u2028\u2029])", text):
        stripped = raw.strip()
        if raw not in ("\n", "\r\n", "\r", "\f", "\v", "\u2028", "\u2029"):
            lead = len(raw) - len(raw.lstrip()) if stripped else 0
            found.append(Line(stripped, start + lead, start + lead + len(stripped)))
        start += len(raw)
    return tuple(found)


@lru_cache(maxsize=1024)
def heading(line: str) -> str | None:
    """Return the canonical section name a line announces, or None when it is no heading.

    >>> heading("WORK EXPERIENCE:"), heading("Skills & Certifications"), heading("Education Manager")
    ('experience', 'skills', None)
    """
    if not 2 < len(line) <= 60:
        return None
    if _SPACED.fullmatch(line.strip()):
        line = re.sub(r"(?<=\w)[ \t](?=\w)", "", line)
    bare = _fold(_DECORATION.sub("", _ASIDE.sub("", line)))
    if not bare or len(bare.split()) > 6:
        return None
    parts = _JOINERS.sub(" & ", bare)
    if parts in _NAMES:
        return _NAMES[parts]
    words = [part for part in parts.split(" & ") if part]
    names = [_NAMES.get(word) for word in words]
    if len(words) > 1 and names[0] is not None and all(names):
        return names[0]
    last = _LAST_WORD.get(words[-1].split()[-1]) if words else None
    return last if last and _HEADLINE.fullmatch(line.strip()) and not _DEPARTMENT.search(bare) else None


def _subheading(line: Line, name: str, colons: bool) -> bool:
    """A line such as "Technologies:" inside a job, where the resume's own headings carry no colon."""
    return not colons and line.text.endswith(":") and name in ("skills", "projects", "awards", "courses", "summary")


@lru_cache(maxsize=32)
def split(text: str) -> tuple[Section, ...]:
    """Split a resume into sections in reading order; a name may come more than once. Never loses a line but headings.

    A one-line section ("Languages: German, English") covers its own line; what follows belongs to the section before.
    """
    all_lines = lines(text)
    heads = [(line, name) for line in all_lines if (name := heading(line.text))]
    firsts = [line for line, name in heads if name in ("experience", "education")]
    colons = any(line.text.endswith(":") for line in firsts) or not firsts
    sections: list[Section] = []
    current, held = HEADER, list[Line]()

    def close() -> None:
        if any(line.text for line in held):
            sections.append(Section(current, tuple(held)))

    for line in all_lines:
        name = heading(line.text)
        if name and not _subheading(line, name, colons):
            close()
            current, held = name, []
            continue
        inline = _INLINE.match(line.text)
        inline_name = heading(inline[1]) if inline and not line.bullet else None
        address = inline is not None and re.search(r"^\S*[./]\S*$", line.text[inline.end() :]) is not None
        if (
            inline
            and inline_name
            and inline_name != "contact"
            and current not in (inline_name, "skills")
            and not address
        ):
            close()
            held = []
            rest = Line(line.text[inline.end() :], line.start + inline.end(), line.end)
            if inline_name in ("experience", "education", "summary"):
                current, held = inline_name, [rest]
            else:
                sections.append(Section(inline_name, (rest,)))
            continue
        held.append(line)
    close()
    if not any(part.name == "experience" for part in sections):
        sections = [_history(part) for part in sections]
    return tuple(sections)


def _history(part: Section) -> Section:
    """A "career summary" full of dated entries is the work experience of a resume that has no other."""
    entries = sum(_DATED.search(line.text) is not None for line in part.lines)
    return Section("experience", part.lines) if part.name == "summary" and entries >= 2 else part


def of(parts: Sequence[Section], *names: str) -> Iterator[Line]:
    """Yield the non-blank lines of the sections with these names, in reading order."""
    for part in parts:
        if part.name in names:
            yield from (line for line in part.lines if line.text)
