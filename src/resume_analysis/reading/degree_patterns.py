"""How degrees and school-leaving certificates are written, by their rung: patterns of `degrees`.

What also names states, products or professions (MA, MS, BA, MD) counts only inside an education section.
"""

from __future__ import annotations

_OF_A_TRADE = r"(?! (?:\w+ )?(?:Designer|Trainer|Coach|Instructor|Gardener|Technician|Electrician|Plumber|Class)\b)"
"""Behind "Master", what makes it no degree: "Master Instructional Designer"."""
_NOT_FH = r"(?!\.?\s*\((?:FH|BA|DH|VWA)\)|[^\n]{0,20}\bHF\b)"
_ACADEMIC = r"(?!kranken|pfleg|gesundheits|sommel|trainer|hebamme)"
_SUBJECT = (
    r"(?:ing|inf|kfm|kffr|kauf|phys|math|chem|biol|psych|päd|volksw|betriebsw|wirt|oec|ök|geogr|geol|soz|jur|des|hdl"
    r"|theol|übers|arch|natw|el)"
)
"""What a "Dipl." is in where it is of a university: a "Dipl. Pflegefachfrau HF" has been trained."""
_SYLLABLES = (
    r"(?:(?:Agr|Bus|Soc|Nurs|Vet|Med|Dent|Math|Env|Econ|App|Adv|Comp|Info|Int|Hum|Health|Plan|Surv|Mid|Acc|Tech)+"
    r"(?:Sci?|St|Stud|Arts?|S)?|[MH]Sc)"
)
"""What stands between the B and the end of a "BAgrSc"."""


def _written(listed: str, dot: str) -> str:
    """A pattern of letters of degrees, in capitals and small letters as they stand, with dots between the parts."""
    return "|".join(one.replace(" ", dot) + dot for one in sorted(listed.split("|"), key=len, reverse=True))


def _letters(listed: str) -> str:
    """Letters with dots or without."""
    return rf"(?-i:{_written(listed, r'[.]?')})(?!\w)"


def _dotted(listed: str) -> str:
    """Letters with a dot behind each."""
    return rf"(?-i:{_written(listed, '[.]')})(?!\w)"


_BACHELORS = (
    "B A Sc|B E Sc|B Sc N|B N Sc|B App Sc|B H Sc|B Soc Sc|B Phty|B Physio|B Occ Thy|B Midwif|B Psych|B Math|B Mus|B Des"
    "|B Comm|B Bus|B Plan|B Nurs|B Health Sc|LL B"
)
_MASTERS = (
    "M A Sc|M Sc N|M Des|M Mus|M Pharm|M Res|M L I S|M Div|M Acc|M Acy|M Fin|M Stat|M Plan|M Litt|M Phty|M Eng Sc"
    "|M Inf Tech|M Com|M Comm|M Health Sc"
)
_DOCTORS = "Psy D|D Clin Psy|Dr P H|Au D|D D S|D M D"
"""Letters that name nothing but a degree, with dots or without."""
_BACHELORS_IN_SCHOOL = (
    "B I T|B C S|B B S|B A S|B L A|B A I|B N|B G S|B L S|B P A|B S B A|B S C E|B S M E|B S E E|B S Ed"
)
_MASTERS_IN_SCHOOL = "M N|M S N|M H A|M A T|M L S|M C A|M P T|M O T|M E M|M U P|M U R P|S M"
_DOCTORS_IN_SCHOOL = "M D|D O|O D|D B A|D S W|D M A|D V M|D P T|D N P"
"""Letters that are those of a degree with dots, among the education: "BIT", "MIT" and "DO" are other things."""
ANYWHERE = {
    5: _letters(_DOCTORS) + r"|"
    r"j\.\s?d\.|ph\.?\s?d\.?|d\.?phil|doctorate|doctoral degree|doctor of"
    r"|pharm\.?d|dr\.[ -]\s?(?:rer|med|phil|ing|jur|iur|oec)\b\.?"
    r"|promotion zum|doctorat|doctorado|dottorato|doutoramento|doutorado|doktorsexamen|doktorgrad|ed\.d"
    r"|juris doctor|dnp"
    r"|(?-i:EngD|PsyD|DVM|D\.?Sc)\b\.?",
    4: _letters(_MASTERS) + r"|(?-i:(?<=\bor )M[SA](?! \())"
    r"|(?-i:(?<!Scrum )(?<!Post )(?<!Station )Master(?= [A-ZÉ][\w-]{3,}[^\n]*\b(?:19|20)\d\d)"
    rf"{_OF_A_TRADE})"
    r"|(?-i:MArch|MPhil"
    r"|MRes)\b|(?-i:(?<![-/])M[SA](?!/MS))(?=\s*(?:/|,? or (?:an? )?(?:PhD|Ph\.D|MBA|doctora)|, (?:PhD|Ph\.D)"
    r"|degree|in [A-Z]))|m\.?s\.?w\b|mgr\."
    r"|(?-i:(?<!, )M[SA](?= (?:in )?[A-Z][a-z]+[^\n]*\b(?:19|20)\d\d))"
    r"|bac\s?\+\s?5|m\.?tech\b|m\.e\.|mca\b|m\.com\b|m\.?\s?sc\b\.?|m\.s\.|m\.a\.|(?<!mini[ -])mba"
    r"(?! ?\((?:speciali[sz]ation|especializ|lato))|m\.?eng\b|m\.ed\b\.?"
    r"|mph|msn|ll\.m\.?|masters?(?=(?:,? or (?:an? )?|/)(?:ph\.?d|doctor))|master(?:['’]s"
    r"|s)?(?= (?:of\b|in\b"
    r"|degree|program|studies|studium|thesis|at|from|,)|['’]s)(?: degree)?|masters|masterabschluss|masterstudium"
    rf"|diplom-{_ACADEMIC}\w+{_NOT_FH}|dipl\.-\s?{_ACADEMIC}\w+{_NOT_FH}\.?|dipl\. ?{_SUBJECT}\w*{_NOT_FH}\.?"
    r"|magister|(?<!NT2 )staatsexamen(?! (?:NT2|programma|I{1,2}\b))"
    r"|máster|maestría|m\.b\.a\.|emba\b|m\.f\.a\.|m\.p\.[aph]\.|(?-i:Ed\.M\.|M\.Arch|M\.Phil)"
    r"|(?-i:MS(?:EE|ME|CE|CS|IE|IT|DS|Ed)|MSci|MLitt|PGDM)\b|mgr inż\.|lizentiat|lic\. (?:oec|iur|phil|rer)\b\.?"
    r"|civilingenjör|masterexamen|mastergrad|cand\.\s?\w+\.?|diplomi-insinööri|ma[iî]tre en"
    r"|\bing\. \(master\)"
    r"|laurea magistrale"
    r"|mestrado|diplôme d['’]ingénieur",
    3: _letters(_BACHELORS) + r"|(?-i:MA(?= ?\(Hons)|(?<=\bor )B[SA]\b)"
    r"|(?-i:B[SA])(?=\s*(?:[/,]\s*(?:MS|BA|BS|MA)\b|,? or (?:an? )?(?:MS|MA|BS|BA|higher)\b|degree|in [A-Z]))"
    r"|(?-i:B[SA](?= (?:\(Hons?\) )?[A-Z][a-z]+[^\n]*\b(?:19|20)\d\d))"
    r"|dipl(?:om|\.)-?\s?\w+\.?\s*\((?:FH|BA|DH)\)|bac\s?\+\s?[34]|b\.\s?e\b\.?|b\.?\s?c\.?\s?a\b\.?|b\.arch\b|b\.des\b|b\.pharm\b"
    r"|b\.?s\.?w\b|b\.?\s?sc\b\.?|b\.s\.(?:n\.)?|b\.a\.|bsn"
    r"|b\.?b\.?a\b\.?|b\.?eng\b|b\.?tech\b|b\.ed\b\.?|bfa|llb"
    r"|b\.?com\b|b\.s\.e\.|b\.f\.a\.|s\.b\.|(?-i:BS(?:EE|ME|CE|CS|IE|IT|BA|Ed)|BVSc|MBBS|MB ?BChi?r?|MBChB|BDS|BBM)\b"
    rf"|(?-i:B{_SYLLABLES})\b|inż(?:\.|ynier\b)|licencjat|kandidatexamen|bachelorgrad|kandidaatti"
    r"|licenciad[oa] en|ingenier[oa] (?:técnic[oa]|industrial|civil|informátic[oa]|químic[oa])"
    r"|engineer['’]s degree|bachelor(?! professional)(?:['’]s|s)?(?: degree)?|undergraduate degree"
    r"|licence(?= (?:en|de|professionnelle))|licenciatura"
    r"|grado en|graduado en(?! (?:la )?(?:e\.?s\.?o|e\.?g\.?b|educación secundaria))"
    r"|laurea(?: triennale)?|bacharelado|hochschulabschluss|abgeschlossenes studium"
    r"|university degree|college degree|degree[- ]level(?! apprentic)"
    r"|(?<!associate )(?<!associate['’]s )(?<!foundation )(?<!ap )degree in"
    r"|(?:abgeschlossenes "
    r"|hochschul)(?:\w+ )?studium|hochschulabschluss",
    2: r"bac\s?\+\s?2|grado superior(?! en)|higher certificate in|(?:bachelor|master) professional"
    r"|associate(?:['’]s)? (?:degree|of|in)|associate['’]s(?= or)"
    r"|staatl(?:ich|\.) (?:anerk|gepr|exam)\w*|eidg(?:\.|enössisch\w*) dipl\w*|dipl(?:\."
    r"|omierte[rn]?) (?:\w+-? (?:und )?){0,2}"
    r"\w*(?:pfleg|schwester|hebamme)\w*|foundation degree|(?-i:AP) (?:degree|level|graduate)|(?-i:FdSc"
    r"|FdA|HNC)"
    r"|t[- ]levels? in|certificate I[IV]+ in|adn\b|a\.a\.(?:s\.)?|a\.s\.|hnd|btec|higher national"
    r"|(?<!post-)(?<!post )apprenticeship|(?:national |advanced )?craft certificate"
    r"|(?:post)?graduate certificate(?=(?: in|,|:| –| -) ?[A-Z])"
    r"|diplôme d['’]état|vocational (?:training|degree|certificate|diploma)|journeyman|trade test|(?<!award \()[ns]vq"
    r"|city (?:&|and) guilds(?=[^\n]{0,30}\b(?:level|diploma|craft|nvq)\b)"
    r"|(?:technical "
    r"|nursing |graduate |post-?graduate |advanced |higher |national )?"
    r"(?<!access to he )(?<!access to higher education )diploma(?=(?: level \d)? (?:in|of|for))"
    r"|ausbildung (?:zur|zum|im|in|mit"
    r"|als)|abgeschlossene (?:\w+ )?(?:berufs)?ausbildung|berufsausbildung|lehre (?:als|zum|zur)|lehrabschluss"
    r"|fachausweis|efz\b"
    r"|(?:kauf(?:mann|frau)|fach(?:wirt|kraft|informatiker)\w*)\b[^\n]{0,40}\bihk\b|gesellenbrief|meisterbrief"
    r"|(?:executive|national|ordinary|business|college) diploma\b"
    r"|técnic[oa] superior|técnic[oa] en (?=[^\n]{0,60}\bgrado medio)|grado medio|ciclo formativo"
    r"|culinary (?:arts )?(?:certificate|diploma)"
    r"|(?-i:FP) (?:II|grado)",
    1: r"national senior certificate|matric\b"
    r"|(?<!since )high school(?: diploma)?|hs diploma|secondary school|ged\b|a-levels?|abitur|fachabitur|mittlere reife"
    r"|realschulabschluss|hauptschulabschluss|fachhochschulreife"
    r"|baccalauréat|bachillerato|gcses?|matura|(?:diploma di )?maturità|leaving cert(?:ificate)?",
}
COMPOUND = {
    4: r"\w*tieteiden maisteri",
    2: r"\w*meister(?:in)?\b(?=[^\n]*\b(?:HWK|IHK)\b)",
}
"""What any letters may stand before: "Industriemeister (IHK)"."""
IN_SCHOOL = {
    5: _dotted(_DOCTORS_IN_SCHOOL) + r"|\bDPT\b|\bDSW\b|"
    r"\bPromotion(?= (?:in|im) (?:der |Fach )?[A-ZÄÖÜ]| an der |, )|\bMD\b|\bJD\b|\bEdD\b",
    4: _dotted(_MASTERS_IN_SCHOOL) + r"|\bMURP\b|\bMPT\b|\bMSLP\b|"
    r"\bM?Mag\.(?:a\b|ª)?|(?<![^\n])Ing\.(?= [A-ZÁČĎÉÍŇÓŘŠŤÚŽ])|\b[Dd]rs\.|\bLLM\b|\bMaîtrise\b|\bMS\b"
    r"|(?<!Dip )(?<!Dip\. )(?<!Diploma )\bMA\b(?! \d| ?\(Hons)"
    rf"|\bMaster\b{_OF_A_TRADE}"
    r"|\bDiplom\b(?!-)|\bMEd\b"
    r"|\b(?<=degree )Ing\."
    r"|(?<![^\n])M[A-Z]{1,4}(?=,[^\n]*(?:Univ|College|School|Institut))|(?<!zur )(?<!als )\bMFA\b|\bM(?:SW|PA|PP"
    r"|LIS|AT|Div|Acc|Arch|Phil|Res|Math|Chem|Phys|Pharm|Mus|gA|Comm|HA"
    r"|HRM|IM)\b",
    3: _dotted(_BACHELORS_IN_SCHOOL) + r"|\bB(?:GS|LA|PA|SET|SIS|SHA|SHRM|URP)\b|\bB\.A\b(?!\.)|"
    r"\bBc\.|\bInżynier(?= [a-ząćęłńóśźż])|\bBCS(?=,? (?:\(|Hons|Comput))"
    r"|\bA\.B\.(?=,| in )|(?<!, )\bAB(?= (?:in )?[A-Z][a-z]{3})|\bBUT(?= [A-Z])|\bHBO\b|\bBE\b"
    r"|\bBS\b(?! ?(?:EN )?\d)|\bBA\b|\bBEd\b"
    r"|\bB(?:SW|FA|Mus|Arch|Th|N|ASc|Acc|Comm|HSc|SBA|Phil|Tech|Pharm|Mid|M(?= [A-Z][a-z]))\b"
    r"|(?<![A-Za-z] )\bLicence\b|\bIngeniería\b|\bTechnologist (?:Degree )?in(?= [A-Z])|\bTecnólogo en?m?\b",
    2: r"\bState[- ](?:recogni[sz]ed|certified|examined|approved|registered) [a-z]+|"
    r"\bA\.D\.N\.|\bDip ?HE\b|\bRed Seal\b|"
    r"\bMBO\b|\bAA\b|\bAS\b|\bAAS\b|\bBTS\b|\bDUT\b|\bCAP\b"
    r"|(?<!HE )(?<!Higher Education )\bDiploma\b(?! di maturità| pass\b)(?![^\n]*(?i:high school))|\bAusbildung\b",
}
