"""The names sections of a resume go by, in English, German, French, Spanish, Italian, Portuguese and Dutch, and the
plainest of some more.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from resume_analysis.reading.occupations import TITLE_WORD

_HEADINGS: dict[str, str] = {
    "summary": """
        at a glance; who i am; in short; career statement; introduction;
        qualifications at a glance; in brief; in a nutshell; a few words; about myself; my profile;
        summary; summary of qualifications; highlights of qualifications;
        qualifications summary; profile summary; experience summary; work summary;
        summary of experience; career overview; professional overview; highlights; career highlights; profile;
        about; about me; objective; career objective; career
        summary; professional summary; professional profile; executive summary; personal statement; personal
        profile; career profile; overview; profil; kurzprofil; über mich; zusammenfassung; à propos; à propos de
        moi; résumé; profil professionnel; perfil; perfil profesional; resumen; sobre mí; objetivo; profilo; profilo
        professionale; sobre mim; resumo; profiel
    """,
    "experience": """
        sea service; sea time; sea service record; record of sea service; service record; shore employment;
        public service; government service; civil service; my road so far; my way so far; my journey so far; my journey;
        work so far; what i've done; what i have done; career path; experience and achievements;
        practice; attachments; appointments; paid work; working life; career so far; my career; my career so far;
        roles and responsibilities;
        doświadczenie zawodowe; doświadczenie; arbetslivserfarenhet; erhvervserfaring; arbeidserfaring; työkokemus;
        where i've worked; where i have worked; duties; leadership experience; experience highlights;
        professional background; professional history; internships; internship;
        assignments; engagements;
        military service; research; tutoring; freelance; freelance work; selected clients; selected work; clients;
        clients and employers; employers; teaching; supervision; teaching and supervision;
        beruf; berufliche stationen; stationen; berufliche laufbahn; aktuelle position; aktuelle tätigkeit;
        bisherige tätigkeiten; laufbahn; arbeitserfahrung; berufstätigkeit; tätigkeiten; beruflicher hintergrund;
        berufsweg; berufserfahrung; beruflicher werdegang; berufspraxis; werdegang; praktische erfahrung; praktika;
        berufliche erfahrung; berufliche erfahrungen; berufliche tätigkeit; berufliche tätigkeiten; beruflicher weg;
        praxiserfahrung; expérience; expériences; expérience professionnelle; expériences professionnelles; parcours
        professionnel; parcours; stages; poste actuel; postes précédents; expériences antérieures; experiencia;
        experiencia laboral; experiencia profesional; trayectoria profesional; puesto actual; experiencia previa;
        esperienza; esperienze; esperienza professionale; esperienze professionali; esperienza lavorativa;
        esperienze lavorative; experiência; experiência profissional; werkervaring; ervaring; huidige functie;
        eerdere functies
    """,
    "education": """
        examinations; exams; state examinations;
        education and designations; designations; higher education; school and university;
        training and education; wykształcenie; utbildning; uddannelse;
        college; university; vocational training; vocational education; apprenticeship; my studies; my education;
        utdanning; koulutus;
        schools; school and papers; education and papers; training and papers; education and professional; education;
        educational details; academic details; education details; qualification details; academic profile;
        academic credentials; academic qualification; qualification; academic background; educational
        background; academic history; academic qualifications; education
        history; academics; degrees; study; studies; schooling; school; educational qualification; educational
        qualifications; qualifications; educational qualifications with dates; schools attended;
        institutions attended; institutions attended with dates; professional qualifications;
        academic and professional qualifications;
        professional training; academic record;
        ausbildung; bildung; aus-
        und weiterbildung; aus- und fortbildung; schule und ausbildung; education & training; bildungsweg; studium;
        schulbildung; schule; schule und studium; where i studied; tertiary education; where i have studied;
        berufsausbildung; schul- und berufsausbildung;
        akademische ausbildung; schulische ausbildung; bildungsgang; formation; formations; études;
        parcours académique; diplômes; scolarité; educación; formación; formación académica; estudios; istruzione;
        formazione; istruzione e formazione; educação; formação; formação académica; formação acadêmica; opleiding;
        opleidingen
    """,
    "skills": """
        digital skills; technical summary; software and systems; specialisms; what i bring; tools i use;
        methods; technology; systems; computer systems; knowledge; technical; technical knowledge; product knowledge;
        skills in a few sentences;
        skills matrix;
        core strengths; equipment; machines and tools; methods and tools; umiejętności; kompetenser; kompetencer;
        it; edv; skills; skills summary; informática; stärken;
        know well; know best; know a little; know a bit; use daily; used before; what i can do; what i am good at;
        what i'm good at;
        computer; computers; computer and software; pc skills;
        toolbox; toolkit; my toolbox; my skills; what i know; what i use; technical skills; key skills; core
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
        private projects; projects; project details; research project; research projects; final year research project;
        audit and quality improvement; clinical audit; selected projects;
        personal projects; key projects; side projects; academic projects; portfolio; university project;
        university projects; projects at university;
        projects during my studies; study projects; student project; student projects; academic project;
        final year project; capstone project; course projects; personal project; side project;
        open source; open-source projects; open source contributions; project experience; notable projects;
        projekte; eigene projekte; projets; projets personnels; proyectos; progetti; projetos; projecten
    """,
    "certifications": """
        accreditations; cards and tickets;
        trade papers; trade tests; welder qualifications; welding qualifications; welding certificates;
        quals; cards; right to work; work permit; admission; admissions;
        certifications; certification; certificates; trade qualifications; trade tickets; checks; checks and licences;
        checks and clearances; clearances; tickets and checks; licenses; licences; licensure; licenses and
        certifications; certifications and licenses; certifications and licences; licences and certifications;
        credentials; certs;
        licence; tickets; registration; professional registration; clearance; registrations; driving licences; driving
        licence; driver's license; führerschein; führerscheine; permis; professional certifications; license;
        zertifikate; zertifizierungen; certificats; habilitations; certificaciones; certificados; licencias;
        certificazioni; certificações; certificaten
    """,
    "courses": """
        cpd; continuing professional development; training in progress; courses in progress; currently studying;
        what i am learning; what i'm learning; what i am still learning; what i'm still learning; still learning;
        mandatory and other training; seminars;
        courses; training courses; short courses; courses attended; bootcamp; learning; training; trainings;
        coursework; relevant coursework; relevant papers; professional development;
        continuing education; workshops; weiterbildung; weiterbildungen; fortbildung; fortbildungen; kurse;
        formations complémentaires; formación complementaria; cursos; corsi; cursussen
    """,
    "languages": """
        languages spoken; języki; språk; sprog;
        languages; language skills; foreign languages; spoken languages; sprachen; sprachkenntnisse; langues;
        idiomas; lingue; línguas; talen
    """,
    "publications": """
        speaking; talks and publications;
        papers and talks; talks and papers; writing; press; moot court; moot courts; moots; exhibitions;
        publications; selected papers; selected publications; patents; presentations; talks; conferences; publikationen;
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
        voluntary; giving back; giving something back; unpaid; unpaid work; unpaid roles; pro bono; pro bono work;
        in the community; good causes; outreach; charity work; charity;
        civic engagement; community; voluntary work; ehrenamt; ehrenamtliches engagement; engagement; bénévolat;
        voluntariado; volontariato
    """,
    "activities": """
        boards; committees; networks; governance; positions of trust;
        activities; extracurricular activities; extra-curricular activities; extra curricular activities;
        membership; professional membership; professional status; further information; other things; practical;
        good to know; also; employment terms; what i am looking for; what i'm looking for; limits;
        honest gaps; what i don't do; what i do not do; time away from the classroom; career breaks; other activities;
        other periods; career interruptions; breaks; periods away from work;
        extracurriculars; extra-curriculars;
        positions of responsibility; roles of responsibility; clubs and societies; societies; student
        societies; campus involvement; student leadership; leadership and societies; service; academic service;
        professional service; leadership; leadership and activities; memberships; professional memberships;
        affiliations; professional affiliations; associations; additional; additional information; other; other
        information; miscellaneous;
        sonstiges; divers; weitere angaben; weitere kenntnisse; mitgliedschaften
    """,
    "interests": """
        outside work; outside of work; away from work; leisure; when i'm not working; off duty;
        beside work; besides work; beyond work; after work; spare time; free time; in my spare time; in my free time;
        outside the office; life outside work; personal;
        interests; hobbies; hobbies and interests; personal interests; interessen; hobbys; hobbys und interessen;
        interessen und hobbys; loisirs; centres d'intérêt; intereses; aficiones; interessi; interesses
    """,
    "references": """
        references; referees; referenzen; références; referencias; referenze; referências
    """,
    "contact": """
        bio data; biodata; personal particulars; particulars; contact;
        contact details; contact information; personal details; personal information; personal data;
        details; availability; notice period;
        persönliches; kontakt; persönliche daten; persönliche angaben; zur person; coordonnées; informations
        personnelles; contacto; datos personales; contatti; dati personali; dados pessoais; contato
    """,
}  # fmt: skip

_WHICH = (
    r"(?:my )?(?:(?:current|present|latest|last|(?:most )?recent|earlier|previous|prior|past|former|other|additional"
    r"|further|relevant|related|selected|professional|academic|clinical|paid|main|key|full[- ]time|part[- ]time"
    r"|side|odd|student|summer|holiday|casual|weekend|temporary|first"
    r"|nursing|research|teaching|sales|industry|military|internship)(?: & | ))"
)
ONE_POST = re.compile(rf"(?i){_WHICH}+(?:position|post|role|job|appointment)")
"""A heading over one job, "Current post"; before a colon and words of its own it is but a label."""
_ALL_WORK = re.compile(
    rf"{_WHICH}*(?:employment|experience|career|work|jobs|positions|posts|roles|appointments)"
    r"(?: & (?:employment|experience|career|work))?"
    r"(?: (?:experience|history|record|details|to date|held|in detail|contour|graph|journey|trajectory|chronology"
    r"|timeline|progression|stations|snapshot|outline)){0,2}"
    r"|(?:professional|career|work) stations"
    r"|job history|my work|(?:my )?jobs?(?: i(?:'ve| have) had)?(?: (?:so far|before))?"
    r"|(?:what|where|who) i(?:'ve| have)? (?:do|did|done|work(?:ed)?|taught|cooked|nursed|cared|built|driven"
    r"|flown|designed|served|been employed)(?: (?:at|in|for))?"
    r"(?: (?:now|today|currently|before|until now|so far|for a living))?"
)
"""Headings over work of any kind; "What I did before", "Where I work now" among them."""
_WORK_IN = re.compile(rf"{_WHICH}*(?:work )?experience (?:in|within|with|as|at) [^\W\d][\w' &-]{{2,40}}")
"""Headings over work of one kind: "EXPERIENCE IN HIGHER EDUCATION"."""
_ALL_STUDY = re.compile(
    r"(?:my )?(?:education(?:al)?|academic|schooling) (?:background|attainments?|achievements?|history|records?|profile"
    r"|qualifications?|credentials|details|summary|information|data|preparation|path|journey|career)"
    r"|(?:what|where|how) i(?:'ve| have)? (?:stud(?:y|ied)|learn(?:ed|t)|train(?:ed)?)"
    r"(?: (?:it|this|my (?:trade|craft|profession|job)))?(?: (?:at|before|so far))?"
)
"""Headings over studies: "Educational attainment", "Where I studied", "How I learned my trade"."""
IN_STUDY = re.compile(
    r"(?:\w+ ){0,2}(?:placements?|practic(?:um|a)|clinical rotations?|student teaching|industrial attachments"
    r"|co-?ops?|co-?op (?:work )?(?:terms?|placements?))(?: (?:experience|history))?"
)
"""Headings over work that is part of a study: "Field placements", "MSW practicum"."""
_UNPAID = re.compile(
    r"(?:volunt\w+|community)(?: & \w+)? (?:experience|work|roles?|positions?|history|activit(?:y|ies))"
)
_SORT = re.compile(
    r"(?:my|key|selected|relevant|additional|other|further|professional|recent|notable|technical|main|mandatory) "
)
_NUMBER = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)]\s+")
_RULE = re.compile(r"\s*(?:[-_.=~*#·•–—─━]\s?){4,}$")
"""What a heading may be numbered with, and a rule drawn behind it: "II. EXPERIENCE", "Experience ..........."."""
_DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
_ASIDE = re.compile(
    r"(?i)\s\([^()\n]{1,80}\)\s*:?$|,? (?:the )?(?:newest|latest|most recent|oldest)(?: ones?)? first:?$"
    r"|,? with dates(?: attended)?:?$"
    r"|,?\s(?:since |from )?(?:19|20)\d\d(?:\s?(?:[-–—]|to)\s?(?:(?:19|20)\d\d|now|present))?$"
)
"""What a heading says of itself behind its name: "Publications (of 41)", "Police career, 1989-2019"."""
_LEADING = ("education", "certifications", "courses", "languages", "publications", "awards", "interests")
"""What a heading announces whose first name is known, whatever else it names: "Education and trade certificates"."""
_WHEN = re.compile(
    r"(?:and )?(?:before(?: (?:that|this|then))?|earlier|(?:most )?recent(?:ly)?|lately|now|previously|currently"
    r"|today|these days|since then)"
)
"""Headings over jobs that say no more than when: "Before that"."""
_JOINERS = re.compile(r"\s*(?:&|/|\+|,|\||\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*")
_SPACED = re.compile(r"(?:\w[ \t]){3,}\w")
_LAST_WORD = {
    "experience": "experience", "experiences": "experience", "berufserfahrung": "experience", "history": "experience",
    "skills": "skills", "competencies": "skills", "kenntnisse": "skills", "certifications": "certifications",
    "licenses": "certifications", "education": "education", "projects": "projects", "work": "experience",
    "career": "experience", "employment": "experience",
}  # fmt: skip
_HEADLINE = re.compile(r"(?:[A-ZÄÖÜÉÈÀ][\w'’&/-]*\s+(?:(?:and|of|&|und)\s+)?){1,3}[A-ZÄÖÜÉÈÀ][\w-]*:?")
_SENTENCE_CASE = re.compile(r"[A-ZÄÖÜÉÈÀ][\w'’&/-]*(?: [\w'’&/-]+){1,2}:?")
_DEGREE = re.compile(
    r"(?:ba|bsc|b\.a\.|b\.sc\.?|ma|msc|m\.a\.|m\.sc\.?|bed|pgce|phd|bachelor|master|diploma|degree)\b(?! &)"
)
_DEPARTMENT = re.compile(
    r"\b(?:customer|user|patient|guest|client|digital|employee|buyer|member|special|physical|higher|early|childhood"
    r"|of|natural|art|medical|adult|continuing|further|health|board|social|team|group|case|home|house|class|lab|metal"
    r"|wood|steel|ground|course|paper|shift|youth|charity|committee|unpaid|voluntary|volunteer|community)\b"
)


_LONGEST, _LONGEST_NAME = 140, 60
"""Letters of a heading with what it says of itself, and without."""
_OVER_COLUMNS = re.compile(
    r"(?i)(?:when|dates?|periods?|from(?: ?[-–/] ?to)?|zeitraum)\s*\|\s*(?P<what>[^|]+?)\s*"
    r"|(?P<skill>(?:skills?|languages?))\s*\|\s*(?:level|rating|proficiency)\s*"
)
"""The heads of the columns of a table that is a section: "WHEN | EDUCATION AND COURSES"."""


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(text.split())


_NAMES: dict[str, str] = {
    _fold(_JOINERS.sub(" & ", alias)): name for name, aliases in _HEADINGS.items() for alias in aliases.split(";")
}


@lru_cache(maxsize=1024)
def heading(line: str, *, apart: bool = False) -> str | None:
    """Return the canonical section name a line announces, or None when it is no heading.

    Of a line that stands ``apart``, under a blank one, its last word is enough: "Legal experience".

    >>> heading("WORK EXPERIENCE:"), heading("Skills & Certifications"), heading("Education Manager")
    ('experience', 'skills', None)
    """
    line = _NUMBER.sub("", line if line[-1:].isalnum() else _RULE.sub("", line))
    if not 2 < len(line) <= _LONGEST:
        return None
    if _SPACED.fullmatch(line.strip()):
        line = re.sub(r"(?<=\w)[ \t](?=\w)", "", line)
    if over := _OVER_COLUMNS.fullmatch(line.strip("| ")):
        return heading(over["what"] or over["skill"])
    line = titled(line)
    if apart and line.isupper() and line.count(" / ") == 1 and not TITLE_WORD.search(line):
        sides = [heading(side) for side in line.split(" / ")]  # "MAHI / WORK HISTORY", in two languages
        if found := next(filter(None, sides), None):
            return found
    bare = _fold(_DECORATION.sub("", line))
    if "curriculum vitae" in bare:
        return None  # "Academic curriculum vitae"
    if not 2 < len(bare) <= _LONGEST_NAME or len(bare.split()) > 6 or (bare == "volunteer" and not line.isupper()):
        return None  # "Volunteer" is the title of an entry
    parts = _JOINERS.sub(" & ", bare)
    if parts in _NAMES:
        return _NAMES[parts]
    if _UNPAID.fullmatch(parts):
        return "volunteering"
    if any(over.fullmatch(parts) for over in (ONE_POST, _ALL_WORK, IN_STUDY)) or (apart and _WHEN.fullmatch(parts)):
        return "experience"
    if _ALL_STUDY.fullmatch(parts):
        return "education"
    if apart and line.isupper() and _WORK_IN.fullmatch(parts):
        return "experience"
    words = [part for part in parts.split(" & ") if part]
    names = [_NAMES.get(word) or _NAMES.get(_SORT.sub("", word)) for word in words]
    if names and names[0] is not None and all(names):
        return names[0]
    plain = apart and not (_DEPARTMENT.search(bare) or TITLE_WORD.search(line))
    if plain and len(names) > 1 and names[0] in _LEADING:
        return names[0]
    if plain and len(words) > 1 and words[0] in ("teaching", "tutoring") and "volunteering" in names:
        return "activities"
    if plain and line.isupper() and bare.split()[0] in ("education", "educational", "academic"):
        return "education"
    if _DEGREE.match(bare):
        return None  # "BA English and History"
    last = _LAST_WORD.get(words[-1].split()[-1]) if words else None
    written = _HEADLINE.fullmatch(line.strip()) or (apart and _SENTENCE_CASE.fullmatch(line.strip()))
    if bare.endswith(("work", "career")) and not line.isupper():
        return None  # "Youth Work" may be what somebody studied or does
    return last if last and written and not _DEPARTMENT.search(bare) else None


def is_in_study(line: str) -> bool:
    """Whether a line names nothing but work that is part of a study: "Field placement (unpaid)"."""
    return IN_STUDY.fullmatch(_fold(titled(line))) is not None


def titled(line: str) -> str:
    """A heading without what it says of itself behind its name."""
    return _ASIDE.sub("", line)
