"""What names of occupations hold, in five languages."""

from __future__ import annotations

import re

from resume_analysis.reading.alternation import by_first_letter

_OCCUPATIONS = (
    r"marketer|copywriter|illustrator|animator|videographer|cinematographer|camera(?:man|woman)|musician|dancer"
    r"|choreographer|pilot|cabin crew|flight attendant|deckhand|sailor|fisherman|farmer|farmhand|vet|veterinarian"
    r"|landscaper|forester|ranger|miner|driller|geologist|chemist|biologist|physicist|mathematician|statistician"
    r"|actuary|economist|banker|trader|broker|teller|claims handler|nanny|au pair|childminder|babysitter|cleaner"
    r"|janitor|caretaker|kitchen porter|night porter|porter|concierge|host(?:ess)|sommelier|baker|butcher"
    r"|fishmonger|dishwasher|caterer|merchandiser|picker|packer|courier|post(?:man|woman)|dispatcher|scheduler"
    r"|purchaser|estimator|glazier|tiler|painter|decorator|cabinet maker|boilermaker|fabricator|toolmaker"
    r"|(?:stone|brick) ?mason|journey(?:man|person)"
    r"|millwright|panel beater|locksmith|tailor|seamstress|jeweller|bookbinder|archivist|curator|historian"
    r"|interpreter|linguist|proofreader|reporter|correspondent|presenter|publicist|lobbyist|campaigner|fundraiser"
    r"|solicitor|barrister|notary|bailiff|detective|sergeant|constable|firefighter|security guard|soldier"
    r"|lieutenant|corporal|surgeon|an(?:a)?esthetist|radiologist|radiographer|sonographer|phlebotomist"
    r"|health visitor|dentist|hygienist|optician|optometrist|audiologist|diet[ic]tian|nutritionist|psychologist"
    r"|psychiatrist|chiropractor|osteopath|masseu(?:r|se)|beautician|barber|stylist|make-?up artist"
    r"|personal trainer|lifeguard|microbiologist|chair(?:man|woman|person)|trustee|typist|telemarketer|realtor"
    r"|tour guide|arborist|refuse collector|scaffolder|rigger|crane operator|banksman|labou?rer|pastor|vicar"
    r"|priest|chaplain|undertaker|registrar|councillor|diplomat|civil servant|sys ?admin|network admin|webmaster"
    r"|promoter|croupier|auctioneer|valuer|appraiser|facilitator|invigilator|scrum master|agile coach|postdoc"
    r"|ph\.?d\.? student|co-?op student|supervising|einkäufer|maler|maurer|schlosser|tischler|bäcker|friseur"
    r"|monteur|lagerist|kassierer|mitarbeiter|sekretär|pflegefachfrau|pflegefachmann|hebamme|sozialarbeiter"
    r"|rechtsanwalt|rechtsanwält|architekt|serveu(?:r|se)|cuisini[eè]re?|boulang[eè]re?|coiffeu(?:r|se)"
    r"|aide-soignante?|ouvri[eè]re?|magasinier|chauffeur|caissi[eè]re?|conseill[eè]re?|avocate?|notaire"
    r"|camarer[oa]|dependient[ea]|albañil|fontaner[oa]|limpiador[a]?|auxiliar|maestr[oa]|abogad[oa]|recepcionista"
    r"|encargad[oa]|(?:deck|floor|derrick|farm|stable|ranch|station)hand|roughneck|driller|audit (?:senior|junior)"
    r"|(?:appointment|machine|tool) ?setter|podiatrist|chiropodist|shelf[- ]?stacker|(?:night|shelf) stocker"
)
"""Occupations that are no part of other words."""
_TITLES = (
    r"engineer|develop|manag|nurs(?!er|ing home)|midwi|assist|consult|analyst|direct|teach|coordinat|special(?!ty|ity)"
    r"|technici|ologist|iatrist|ographer\b|administ|supervis|architect"
    r"|design|account|representative|officer|executive|lead|educator|(?<!\w)head\b|intern\b|trainee|apprentice|clerk|cook"
    r"|chef|driver|operator|electrici|mechanic"
    r"|scientist|research|lectur|tutor|instructor|professor|therap|physician|doctor|pharmacist|pharmacien|paramedic"
    r"|carer|caregiver|agent|associate|advis|planner"
    r"|(?:postdoctoral|teaching|clinical|visiting|research|graduate) fellow"
    r"|adjuster|underwriter|surveyor|florist|librarian|machinist|inspector|operative"
    r"|buyer|recruit|partner(?!ship)|writer|editor|journalist|producer|photograph|barista|waiter|waitress|server"
    r"|bartender|cashier|sales|keeper|foreman"
    r"|welder|plumber|carpenter|joiner|bricklayer|plasterer|roofer|(?<!out)fitter|gardener|hairdresser|\bsister\b(?!-)|matron"
    r"|warehouse|founder|owner|president|principal|programmer|tester|auditor"
    r"|controller|attorney|generalist|human resources|lawyer|paralegal|counsel"
    r"|secretary|receptionist|practition"
    r"|worker|leiter|kraft\b|pfleger|schwester|berater|entwickler|ingenieur"
    r"|ingénieur|verkäufer|lehrer|kaufmann|kauffrau"
    r"|meister|koch\b|köch|fahrer|sachbearbeiter|infirmi|vendeu|professeur|comptable|chargé|responsable"
    r"|développeu|enfermer|vendedor|ingenier"
    r"|buchhalter|referent|assistent|techniker|mechaniker|elektriker|erzieher|arzt|ärzt|kellner|angestellte|disponent"
    r"|redakteur|translat|übersetzer|traduct|aushilfe"
    rf"|\b(?:{_OCCUPATIONS})(?:s|in|innen)?\b"
    r"|(?-i:\b(?:CEO|CFO|COO|CTO|CIO|CMO|CPO|SRE|SDR|BDR|EMT|GP|PA|DBA)\b)"
    r"|profesor|contable|gerente|jefe|desarrollador|técnic|cociner|werkstudent|praktikant|stagiaire|becari"
)
TITLE_WORD = re.compile(f"(?i){by_first_letter(_TITLES)}")
"""What names of occupations hold, at the beginning of a word or within it."""
IN_DATES = re.compile(
    r"(?i)\b(?:self[- ]?employed|free-?lanc\w*|working student|attendant|substitute|paraprofessional|forwarder|coach"
    r"|escort|guards?|crew|(?:farm|leading|general|stage|ranch|packhouse|kitchen) ?(?:hand|porter|help)|milker|shepherd"
    r"|trades(?:man|woman)|tradie|trainer|aide?|helper|captain|(?:first|second|chief|third) mate|cellist|violinist"
    r"|pianist|organist|singer|actor|actress|steward\w*|conductor|wait(?:ing)? ?staff|contractor|proprietor|franchisee"
    r"|superintendent|on my own account|temp(?:ing)?|internship|traineeship|\w*leitung|\w*führer(?:in)?|dreher(?:in)?"
    r"|fräser(?:in)?|selbst?ständig\w*|freiberuf\w*|praktik\w*|commis\w*|juriste|surveillante?|vacataire|rédact\w+"
    r"|employée?|salariée?|apprentie?|indépendante?|cheff?e?|remplacements?|stage|soldad[oa]|jef[ae]|redactor\w*"
    r"|guionista|productor\w*|autónom[oa]|adjunt[oa]|ayudante|prácticas)\b"
)
"""Words that name a job where they stand beside its dates, and other things elsewhere: "crew", "help", "stage"."""
