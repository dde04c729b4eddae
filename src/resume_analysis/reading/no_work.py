"""Words by which an entry tells of no paid job, or leaves open whether it does: leaves, studies, offices of honour."""

from __future__ import annotations

import re

from resume_analysis.reading.alternation import arranged

NOT_WORK = arranged(
    r"(?i)\b(?:career break|break from (?-i:[A-Z])[a-z]+ (?:19|20)\d\d"
    r"|sabbatical|laid off|off work\b|(?:sick|medical) leave|recover(?:y|ing|ed) (?:from|after)"
    r"|(?:conference |keynote )speaker|conférencier\w*"
    r"|parental leave|(?:maternity|paternity)(?=\W*(?:leave|break|pause|\d|(?:and|&) (?:family|child|care)))"
    r"|unemployed|retrenched|out of (?:the trade|the labou?r market|work)|job search"
    r"|(?:looking|searching) for (?:a job|work|employment)|between (?:jobs|positions|roles|posts)|gap year"
    r"|sail(?:ed|ing) (?:with|around|across|from|to)"
    r"|(?<!and )volunteer(?:ed|ing)?"
    r"(?! (?:co-?ordinat|manag|services|program|recruit|development|engagement|involvement|officer|lead(?:er)?\b|admin"
    r"|supervis|support (?:work|offic|co-?ord)|(?:and|&) \w+ (?:assist|offic|co-?ord|manag|admin|work)))"
    r"|ehrenamt\w*"
    r"|bénévol\w+|voluntari[oa]|elternzeit|eltern ?karenz|karenz|azubi|auszubildende[rn]?|lehrling"
    r"|ausbildung (?:zu[rm]|als)|lehre (?:zu[rm]|als)"
    r"|congé (?:parental|maternité)|excedencia|stopped (?:work(?:ing)? )?to (?:assist|care|help|nurse)"
    r"|look(?:ed|ing) after my|(?:at )?home with (?:(?:my|our|a|the|two|three|four|young|small)|children|kids|family)"
    r"(?![^\n]*\b(?:contract|freelanc\w+|part[- ]time|worked|commissions?)\b)"
    r"|(?:caring|cared|care|carer|caregiver)(?: full[- ]time)?"
    r" (?:for|of|to) (?:my|our|a) (?:\w+ )?(?:child\w*|daughter|son|mother|father"
    r"|parents?|wife|husband|family|relative)|(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|father|mum|mom|dad)"
    r"|travel(?:l?ing)? and volunt\w+|voluntary work"
    r"|travel(?:l?ing)? (?:the world|year)|travels?(?:l?ing)? (?:in|through|around|across) (?-i:[A-Z])\w+|world trip"
    r"|backpacking|travell?ed (?:around|through|across|in|to|with)\b"
    r"|(?:family|overseas|extended) (?:travel|holiday)s?\b|\w*reise durch|weltreise"
    r"|family care(?:giver|r|giving)\b(?!\W{1,4}(?-i:[A-Z]))"
    r"|homemaker|househusband|housewife"
    r"|rais(?:ing|ed) (?:(?:my|our|a|the|two|three|four|young) ){0,2}(?:child\w*|kids|family|sons?|daughters?)"
    r"|unpaid|not paid\b|for free\b|(?:no|not in) paid work|member(?:ship)? since"
    r"|(?:knee|hip|wrist|back|shoulder|heart|foot|spinal) (?:surgery|operation|replacement)|not employed"
    r"|off (?:sick|ill|injured)|off (?:work )?with an? \w+"
    r"|(?:torn|broken|fractured) (?:\w+ )?(?:shoulder|wrist|leg|arm|ankle|knee|hip)"
    r"|family time|time (?:with|for) (?:my|the) family|took (?:my|our|the) family"
    r"|arbeits?(?:suche|suchend|los|losigkeit)|freiwillige[ns]? (?:soziale|ökologische)[ns]? jahre?s?"
    r"|(?:bundes)?freiwilligendienst|prácticas curriculares|preparación de oposiciones|ad honorem|bewerbungsphase"
    r"|auszeit|(?:neu|um)orientierung"
    r"|pflege (?:eine[rs]|meine[rs]?|von|der|des) (?:angehörigen?|mutter|vaters?|eltern|kindes|großmutter|großvaters?)"
    r"|familien(?:zeit|phase|pause)|kindererziehung\w*|mutterschutz|recherche d['’]emploi|année sabbatique"
    r"|(?:femme|mère|père) au foyer|chômage|desempleo|búsqueda de empleo|año sabático|ama de casa"
    r"|cuidado de (?:mis?|un|una) (?:hij\w+|familiar\w*|madre|padre))\b|(?m:^\W*family care[\W\d]*$)"
)
HELPED = re.compile(r"(?i)volunt|unpaid|ehrenamt|bénévol")
"""Words of what is no job and yet a deed."""
TIME_OFF = re.compile(
    r"(?i)(?:career )?pause\W*(?=$|\(|\d)|(?:(?:took|taking|had) )?(?:an? (?:few |whole )?|\w+ )"
    r"(?:weeks?|months?|years?) off\b"
    r"|(?:[^\W\d_][\w'’-]* ){0,2}(?:leave|gap|break|sabbatical|interruption|time (?:off|out|away)|relocation"
    r"|furlough(?:ed)?|travel(?:s|l?ing)?)s?(?=\s*(?:$|[^\w\s]|\d|(?:for|to|due|after|of|in|from|and)\b))"
    r"|(?:moved|moving|relocat(?:ed|ing)|(?:e|im)?migrat(?:ed|ing|ion)|umzug|übersiedlung)"
    r" (?:back |home )?(?:to|from|nach|aus) (?:the )?(?-i:[A-ZÄÖÜ])|settl(?:ed|ing) in\b"
)
"""How the name of a pause begins: "Family leave, 2016", "Gap: preparation for an examination", "moved to Ireland"."""
NOW_AND_THEN = re.compile(
    r"(?i)\b(?:travel\w* (?:and|&) work\w*|work\w* (?:and|&) travel\w*|working holiday"
    r"|(?:two|three|four|five|six|several|[2-9]) (?:summer |winter |full )?seasons\b)"
)
"""An entry of which nobody can tell how much was work."""
_SERVED = re.compile(
    r"(?i)\b(?:(?:military|national|youth|conscript|compulsory|mandatory|civilian|alternative) service"
    r"|conscript(?:ion)?|nysc"
    r"|(?:grund)?wehrdienst|zivildienst|service militaire|servicio militar|servizio (?:militare|civile))\b"
)
"""Time in which a state made somebody serve, or that somebody chose: nobody can tell whether it was a job."""
_MIXED = re.compile(
    r"(?i)\b(?:move|relocation) to (?:the )?(?-i:[A-Z])|\b(?:taking|took|having|had) an? (?:\w+ )?break\b"
    r"|\bjob[- ](?:search|hunt)\w*|\b(?:weeks|months|year) off\b|\bbetween jobs\b|\bunemployed\b"
    r"|\b(?:language|integration|intensive \w+|german|dutch|english"
    r"|french|spanish|swedish|norwegian|danish|finnish) course\b"
    r"|\bvolunteer(?:ed|ing)? (?:first|initially|at first|to begin|for the first)\b"
    r"|\b(?:first|initially|started|began)(?: out)? as an? (?:unpaid )?volunteer\b|\bunpaid\b(?! (?:parental )?leave)"
    r"|\bco-?op (?:student|placement|intern|work[- ]?terms?|terms?|\()"
)
"""What is told beside a job in one entry, which shares its dates."""
_SEASONAL = re.compile(r"(?i)\bseasonal(?! (?:menus?|goods|produce|lines?|stock|staff|campaigns?|peaks?|products?))\b")
_LONGEST_SEASON = 300
"""Days: who works seasons for longer was off between them."""
PAUSED = re.compile(r"(?i)\W*(?:(?:was|were|been|on|took|temporarily) )?(?:laid off|career break)\b")
LEAVE = re.compile(
    r"(?i)(?:maternity|paternity|parental|adoption|family|unpaid|sabbatical) leave\b|elternzeit\b|sabbatical\b"
)
"""How a line begins that tells when no work was done; on leave only as an entry of its own, else the job goes on."""
ON_LEAVE = re.compile(
    r"(?i)(?<=[(;,])[^();,\n]*\b(?:leave|elternzeit|sabbatical|congé|laid off|furlough\w*|retrenched)\b[^();,\n]*"
    r"(?=[^()\n]*\))"
    r"|(?<=[\w)])[,;] (?:on |with |incl(?:uding|\.) )?(?:parental|maternity|paternity|family|unpaid) leave\b[^\n]*"
)
"""What is told in passing of a job somebody has: "(on parental leave since June)"."""
TRAINING = re.compile(
    r"(?i)(?:re-?training|umschulung|(?:meister|techniker|abend|berufs|fach)schule|(?:davon\s+)?lehrgang"
    r"|fernstudium|weiterbildung|fortbildung)\b"
    r"|(?:[^\W\d_][\w-]* ){0,2}(?:language|integration|sprach) ?(?:course|kurs)\b"
    r"|(?:further|additional|full[- ]time|intensive) (?:training|course|stud(?:y|ies))\b"
    r"|(?:training|course|study|studies)(?=\s*:| (?:as|to become)\b)|stud(?:ied|ying) (?:for|abroad|full[- ]time)\b"
    r"|(?:[^\W\d_][\w&-]* ){0,4}(?:module|workshop|seminar|masterclass|(?:online|evening|short) course|bootcamp)\b"
    r"(?! (?:lead|manag|teach|tutor|train|instruct|co-?ordinat|organi|assist|engineer|develop|supervis|facilitat))"
    r"|(?:m\.?sc|b\.?sc|mres|m\.?eng|b\.?eng|(?:master|bachelor)['’]?s?|honours|undergraduate|final[- ]year"
    r"|dissertation|thesis|capstone) (?:\w+ )?(?:project|thesis|dissertation)\b"
    r"|prepar(?:ation|ed|ing) for\b|redundan(?:t|cy)\b|(?:out of|between) (?:work|jobs)\b|not working\b"
    r"|(?:looking|search(?:ing)?|seeking)(?: for)? (?:an? )?(?:new )?(?:work|jobs?|employment|positions?)\b"
)
"""How an entry begins that tells of studies, or of looking for work."""
PLACEMENT = arranged(
    r"(?i)\b(?:student[- ](?:placements?|teaching|practicum)|placement student|practicum|teaching practice"
    r"|(?:placement|sandwich) year|year in (?:industry|practice)|(?:industrial|industry) (?:placement|attachment)"
    r"|siwes|industrial training(?= \()|stages? (?:de|en) (?:master|licence|fin d['’]études|m[12]\b|découverte|bac)"
    r"|stage d['’]observation|prácticas (?:curriculares|académicas)"
    r"|summer (?:placement|project)[^\n]{0,60}\buniversity|summer studentship"
    r"|(?:clinical|teaching|practice|school|hospital|study) (?:placement|rotation)s?"
    r"(?! (?:coordinat|co-ordinat|manag|facilitat|offic|supervis|tutor|educat|lead|special|administ)))\b"
    r"|^\W*practice student\b"
    r"|^\W*student (?:teacher|nurse|midwife|social worker|paramedic|physio\w+|radiographer|\w+ therapist)\b"
    r"|\b(?:intern(?:ship)?|trainee(?:ship)?|attachment|placement|praktik\w+|stage|stagiaire)\b[^\n]{0,60}?\b"
    r"(?:semester|(?:final|last|third|fourth|3rd|4th)[- ]year|part of (?:[\w.&'’-]+ ){0,4}?"
    r"(?:diploma|degree|studies|study|course|curriculum|thesis|bachelor\S*|master\S*|b\.?sc|m\.?sc|mba|ll\.?[bm]"
    r"|(?-i:BA|MA))\b)"
    r"|\b(?:semester|(?:final|last|third|fourth|3rd|4th)[- ]year) (?:internship|traineeship|placement|project)"
    r"|\b(?:required (?:by|for)|unit of|part of) (?:the|my|our) (?:[\w.]+ ){0,2}?"
    r"(?:degree|studies|curriculum|diploma)\b"
    r"|\b(?:internship|placement) during (?:[\w.]+ ){0,3}?"
    r"(?:b\.?sc|m\.?sc|b\.?eng|b\.?tech|degree|studies|university|college|course)\b"
    r"|\b(?:(?:mandatory|compulsory|obligatory|curricular) (?:internship|placement|traineeship)|pflichtpraktik\w+)"
    r"|\bclinical placements? as a student"
    r"|\b(?:intern(?:ship)?|trainee(?:ship)?|placement) \((?:mandatory|compulsory|obligatory|curricular)\)"
)
"""Work that is part of a study: "Student placement", "Student Nurse", "Intern (as part of my diploma)"."""
FOR_NOTHING = re.compile(
    r"(?i)^\W*(?:this (?:was|is) )?(?:(?:an|all) )?"
    r"(?:unpaid\b|(?:honorary|pro bono|voluntary)\b(?! (?:sector|services))"
    r"|volunteer\b(?! (?:coordinat|manag|services|program|recruit))|bénévol\w+|ehrenamtlich\w*|voluntari[oa])"
)
"""How the line begins beside a job that was none: "Unpaid graduate internship", "Volunteer Adviser"."""
_HONORARY = re.compile(
    r"(?i)\b(?:school governor|trustee|board member|(?:parish|town|community) councill?or|magistrate|lay member"
    r"|voluntary\b(?! (?:sector|services))"
    r"|(?:chair\w*|treasurer|secretary|president|member)\b[^\n;]{0,40}\b(?:pta|parent\w*|fc|club|society|choir"
    r"|parish|church|allotment|(?:association|advisory|student|study) (?:board|association)|students['’]? \w+"
    r"|board of (?:trustees|governors|management))"
    r"|(?:scout|guide|cub|brownie|youth group) leader"
    r"|(?:président|trésori|secrétaire|vice-présid)\w*\b[^\n;]{0,20}\bassociation"
    r"|(?:vorsitzende\w?|kassenwart\w*|schriftführer\w*)\b[^\n;]{0,40}\b(?:verein\w*|e\. ?v)"
    r"|(?:president[ea]|tesorer[oa]|vocal)\b[^\n;]{0,30}\basociación)\b|\bgovernor,"
)


def may_be_less(told: str, days: int = 0) -> bool:
    """Whether the words of an entry of so many days leave open how much of its time was a job, if any."""
    if days > _LONGEST_SEASON and _SEASONAL.search(told):
        return True
    return any(doubt.search(told) for doubt in (NOW_AND_THEN, _SERVED, _MIXED))


def tells_of_none(told: str) -> bool:
    """Whether words tell of a leave, of help, of an office of honour or of a placement: of anything but a paid job."""
    return any(no.search(told) for no in (NOT_WORK, _HONORARY, PLACEMENT))
