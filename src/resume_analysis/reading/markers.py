"""Words by which a job description tells musts from what is welcome, and itself from the person it seeks."""

from __future__ import annotations

import re

from resume_analysis.reading.alternation import arranged

HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ignore",
        re.compile(
            r"(?i)\bnot (?:required|needed|necessary)\W*$|\b(?:don['’]t|do not|won['’]t) (?:need|require|expect)\b"
            r"|\bno need\b|\bnicht (?:nötig|erforderlich|notwendig)|\bphysical (?:demands|requirements)"
            r"|\bworking conditions\b|\brewards\b|^training\W*$|^(?:our|the) offer\W*$|\b(?:nice|good) bits\b"
            r"|^application\W*$|^physical conditions\b"
            r"|\b(?:depending|based) on (?:your|the) (?:\w+ )?(?:interests?|skills|preferences?|project)\b"
            r"|^(?:closing date|notice period|(?:test and )?interviews?|walk-in)\b"
            r"|\b(?:interview|hiring|selection|application|recruitment) (?:process|procedure)|^(?:we|wir"
            r"|nous) (?!expect"
            r"|require|need|want|look|ask|are looking|suchen|erwarten|recherch|would (?:love|be|appreciate)"
            r"|[’']d (?:love|like)|wünschen|hope|seek|cherch|attend|value|freuen)"
            r"(?!.*\b(?:you|your|you['’]re|du|sie|vous)\b)"
            r"|\bwhat we (?:bring|provide|do)\b|^bei uns\b"
            r"|\byou(?:['’]ll)? (?:get|receive)\b|sie erwarte|dich erwartet|erwarten d(?:ürfen|arf)"
            r"|nous vous proposons"
        ),
    ),
    (
        "duty",
        re.compile(
            r"(?i)^the opportunity\W*$|\bfirst (?:\w+ )?(?:weeks|months|90 days|year)\W*$"
            r"|^in this (?:job|role|position|post)\b"
            r"|\byour (?:\w+ )?(?:days?|weeks?)\b.*\blooks?\b|\bday in the life\b|\bawaits you\b"
            r"|^(?:[\w-]+ ){0,3}(?:duties|functions|tasks|responsibilities)(?:(?: and | ?& ?|, | ?/ ?)"
            r"(?:duties|functions|tasks|responsibilities))*\W*$"
        ),
    ),
    ("must", re.compile(r"(?i)^desired (?:candidate|profile)")),
    (
        "nice",
        re.compile(
            r"(?i)(?:nice|good|great|lovely|cool|handy|useful|helpful)[- ]to[- ]haves?\b|\bnice\b|preferred|bonus"
            r"|\bplus(?:es)?\b|desirable|desired|optional|\b(?:a )?differenti(?:al|ator)s?\W*$"
            r"|pluspunkte"
            r"|von vorteil|wünschenswert|souhait|un plus|atout|deseable|valorable|se valora|great if|\bextras?\b"
            r"|\bwelcome"
            r"|lovely|\blove to\b|\bcool\b|\bideally\b|\bnot (?:a must|essential|required but)|stand[- ]out"
            r"|^\W*(?:helpful|useful|handy)\W*$"
            r"|set you apart"
            r"|\bassets?\W*$|^assets\b|\badded value\b|\badvantage|\bhead start\b|\bgood to know\b"
            r"|\bpoints? (?:for|if)\b"
            r"|\b(?:particularly|especially|extra|even) (?:pleased|keen|interested|happy|excited|interesting|glad)\b"
            r"|\b(?:you )?(?:might|may|could) (?:also|even) (?:have|bring|know|be)\b|\bdifferentiat|\bdeal[- ]?breaker"
            r"|\bexcited\b|\bappreciate\b|^wants?\W*$|makes? us (?:smile|happy)|brownie"
            r"|even better|icing|cherry|impress|would help|hilfreich|wäre schön"
        ),
    ),
    (
        "ignore",
        re.compile(
            r"(?i)\babout (?!you)|who (?:we are|are we)|can (?:you )?expect|benefits"
            r"|we offer|offer you|\bperks|compensation|salary|how to apply"
            r"|apply|equal opportunity|location|our (?:culture|values|company|team|mission)|\bwhy\b"
            r"|what (?:(?:do )?you(?:['’]ll)? get|we give)|what['’]s in it|in return|\bpackage|remuneration"
            r"|\bpay\b|\bshifts?\b"
            r"|wir bieten|wir sind|über uns|vergütung|nous offrons|nos avantages|rémunération|ofrecemos"
            r"|sobre nosotros"
            r"|à propos|qui sommes|the company|contact"
        ),
    ),
    (
        "must",
        re.compile(
            r"(?i)require|qualification|must[- ]have|you(?:['’]ll| must| should| will| also|['’]ve got)? (?:need"
            r"|bring|have|offer)"
            r"|who (?:you are|are you)|about you|^you\W*$|\byou (?:must|should)\b"
            r"|your (?:profile|skills|background|experience)|essential|minimum|looking for|we expect|the (?:person"
            r"|candidate)|person specification|ideal candidate|what it takes|\bwe(?:['’]re| are)? (?:need|want"
            r"|look|seek|hop)|\b(?:wünschen|erwarten) (?:wir )?uns\b|wir (?:suchen|erwarten|wünschen)|\bskills"
            r"|experience|anforderung|profil|bringst du|mitbringen|du bringst|sie bringen|voraussetzung"
            r"|compétences|requisitos|perfil"
        ),
    ),
    (
        "duty",
        re.compile(
            r"(?i)\bstack\b|\bkey (?:performance|result) areas?\b|\bK[PR]As?\b|responsibilit"
            r"|you(?:['’]ll| will)|\bwill you\b|\btasks\b"
            r"|typical (?:day|week)|^your (?:work|day|week)\W*$|^the work\W*$|\bpurpose\b|deliverables|\bobjectives\b"
            r"|what you(?:['’](?:d|ll)| would| will)? (?:be )?do(?:ing)?\b"
            r"|(?:the|your|this) role|(?:the|your) job\b|dut(?:y|ies)|day[- ]to[- ]day"
            r"|aufgaben|missions?\b|funciones|tareas|accountabilit|overview|summary|description|position"
        ),
    ),
)
NICE = arranged(
    r"(?i)\b(?:(?:(?:is|are|be|as) )?(?:an? )?(?:(?:big|strong|real|definite|added|huge|distinct|clear) )?"
    r"(?:(?<=a )plus|(?<=big )plus|(?<=strong )plus|(?<=real )plus|(?<=definite )plus|(?-i:plus)(?=\W*$)|advantage"
    r"|asset)(?:es)?\b"
    r"|(?:nice|good|great|lovely|cool|handy|useful|helpful)[- ]to[- ]haves?|nice but|preferred|desirable|desired"
    r"|(?:very |particularly |especially "
    r"|also )?welcomed?"
    r"|(?<!you )(?<!we )(?<!who )would (?!be (?:required|expected|needed)|like|need|expect|do\b)"
    r"|(?:would|will|['’]d) (?:also )?(?:be|set|make|help|count|interest|stand) (?:\w+ ){0,2}(?:great|nice|useful"
    r"|lovely|good"
    r"|ideal|valued|apart|happy|thrilled|delighted|pleased|glad|out|fantastic|brilliant|excellent|perfect|handy"
    r"|appreciated|favou?r)"
    r"|(?:is|are|be) (?:also )?(?:useful|handy|appreciated|valued|nice|cool)|optional|pref\b\.?"
    r"|(?<!asking for )helps?(?! (?:us|our|them|people|with|to|in|the)\b)"
    r"|(?:is |would be )?(?:an? )?bonus|advantageous|beneficial|not (?:strictly |absolutely )?(?:a must|mandatory"
    r"|essential)"
    r"|(?:neither|none)(?: of \w+)? is (?:a )?(?:must|mandatory|required|condition|essential)"
    r"|aber keine (?:bedingung|pflicht)"
    r"|merit(?:ing|orious)"
    r"|all the better|so much the better|(?:ideal|perfect) world|(?<=\? )(?:great|nice|lovely|super|perfect"
    r"|toll|excellent|brilliant)"
    r"|(?<=\()nice(?=\))"
    r"|prefer(?:able|ence (?:will|is|may|for|to|given))|given (?:a )?(?:preference|priority)|(?:highly |well "
    r"|favou?rabl[ey] )"
    r"(?:regarded|viewed|considered|received|thought of|rated|seen)|(?:regarded|viewed|considered|received"
    r"|looked (?:up)?on"
    r"|seen|taken) (?:very |most )?(?:favou?rabl[ey]|kindly|well|positively|in your favou?r|as a)|in your favou?r"
    r"|(?:an|the|your) edge|(?:you|step) ahead|differentiators?|sweetener|nice(?= but|,| if)"
    r"|pluspunkte?|bestenfalls|gern auch|no must|so viel besser|umso besser"
    r"|(?:also )?of (?:particular )?interest|cherry on|icing on|set you apart|makes? you stand out"
    r"|willkommen|possibly|interesting|helpful|useful\b(?=\W*$|,)|hilfreich|nicht zwingend|kein muss"
    r"|wären? (?:\w+ )?(?:schön|toll|super)"
    r"|von vorteil|wünschenswert"
    r"|(?:ist |wäre )?ein plus|gern gesehen|(?:est |serait "
    r"|seraient )?un (?:plus|atout)"
    r"|apprécié\w*|souhaité\w*|conseillé\w*|deseable|valorable|se valora\w*)\b"
)
ONE_PLUS = arranged(
    r"(?i)\b(?:is|are|would be) (?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset|optional|desirable|preferred|useful"
    r"|welcome|handy|helpful)\b|\b(?:ist|sind|wäre|est|serait) (?:\w+ ){0,2}(?:kein muss|plus|vorteil|hilfreich|schön"
    r"|apprécié\w*|souhaité\w*|conseillé\w*|atout)\b|\b(?:not|n['’]t|nicht) (?:a must|zwingend|essential)\b"
    r"|,\s[^,;]{2,40}\b(?:von vorteil|wünschenswert|(?:an? )?(?:\w+ )?(?:plus|bonus|asset|advantage))\W*$"
    r"|,[^,;]{0,40}\b(?:experience|knowledge|degree|licen[cs]e|certifi\w+) preferred\W*$"
)
NICE_AHEAD = arranged(
    r"(?i)(?:^|(?<=[.;] ))(?:you possibly|nice|ideal(?:er?weise)?|wishes|asset|extras?|optional|bonus|a? ?plus"
    r"|desirable|preferred)\s*:|\b(?:ideally"
    r"|preferably|it (?:would help|(?:also )?helps) if|it['’]s a plus if|it would (?:also )?be (?:lovely|great"
    r"|nice|good)(?: if)?"
    r"|(?:we(?:['’]d| would)|would) (?:also )?love (?:to see|it if)|extra (?:points|credit)(?: for| if)?"
    r"|even better(?: if)?|bonus(?: points)?(?: for| if)|nice[- ]to[- ]haves?:?"
    r"|you (?:may|might|could) (?:also|even) (?:know|have|bring|be familiar with)|plus points for|gerne? auch"
    r"|gerne?(?=\s[A-ZÄÖÜ][\w-]+(?:\W*$|[,.;]))"
    r"|idealerweise|idéalement|idealmente|preferentemente)\b"
)
MUST = re.compile(
    r"(?i)\b(?:required|must|mandatory|essential|exigée?s?|indispensable|(?<!nicht )zwingend|erforderlich"
    r"|obligatoire|imprescindible)\b"
)
FITS = re.compile(
    r"(?i)^[^.;:]{0,40}(?:\b(?:fit|match|person|candidate|hear from you|talk to you|this (?:is|could be) you|the one"
    r"|(?:role|job|place|position|one|post) (?:is )?for you|right for (?:you|us|this)|thrive|succeed|do well|suit you"
    r"|enjoy (?:it|this)|apply|get on well)\b[^.;:]{0,20}\bif\b)"
)
"""Opens what a job asks for: "You'd be a great fit if ..."."""
HEDGED = arranged(
    r"(?i)\b(?:though|although|would|could|might|may|if|unless|whether|but|not(?! (?:just|only|merely))(?!\W*$)"
    r"|\w+n['’]t|maybe|perhaps|hope\w*|training (?:can|will|is|given|provided|offered|available)"
    r"|(?:can|will|['’]ll|we) (?:be taught|teach|train"
    r"|help)|working towards?"
    r"|willing\w* to|aber|wenn|falls|obwohl|nicht|kein\w*|könnte\w*|würde\w*|mais|pas|pourrait|si|pero)\b"
)
"""Words that make less of a demand in a way nobody can be sure of."""
LEARNER = arranged(
    r"(?i)\b(?:interest(?:ed)? in|curio(?:sity|us) (?:about|for|in)|passion(?:ate)? (?:for|about)"
    r"|enthusias\w+ (?:for|about)"
    r"|(?:keen|eager|willing\w*|happy|ready|prepared|desire|appetite|open|want|wish|hungry|ability"
    r"|able) to (?:learn|train|study"
    r"|develop (?:in|into)|work towards|gain|grow|pick up|get into|obtain|undertake|undergo|become|retrain)"
    r"|(?:you(?:['’]ll| will| can)|and) learn|perhaps|maybe|vielleicht|eventuell|peut-être|quizás|(?:may"
    r"|might) (?:also )?have"
    r"|interesse an|lust auf|neugier\w* auf|intérêt pour|interés (?:en|por)|opportunity to|the chance to"
    r"|(?:do(?:es)? not|don['’]t|doesn['’]t|won['’]t) (?:mind|matter)|no (?:harm|problem|worries))\b|^if you\b"
)
"""What is asked is a wish to learn, or is asked with a perhaps: neither a demand nor a wish for the thing itself."""
OBTAIN = arranged(
    r"(?i)\b(?:right to (?:hold|work)|eligib\w+ (?:for|to)|(?:able|ability|willing\w*|prepared|happy|committed"
    r"|need|must|have|asked"
    r"|required|expected) to (?:obtain|undergo|undertake|gain|get|acquire|complete|attain|achieve|pass"
    r"|apply for)|subject to"
    r"|clearable|can be cleared|must (?:obtain|undergo|gain|get|acquire|pass|complete))\b"
)
"""Somebody is to get a paper, who need not have it yet."""
LATER = re.compile(
    r"(?i)\bwithin (?:the first |your first )?[\w-]+ (?:months?|weeks?|days|years?) of (?:hire|employment|start\w*"
    r"|joining|appointment|being)"
    r"|\brequired within [\w-]+ (?:months?|weeks?|days|years?)\b|\bupon hire\b"
    r"|\b(?:in|during|by the end of) (?:the |your )?probation\b"
)
"""What will do after the start."""
_WEIGHING = (
    r"\b(?:is|are|will|would|can|could|gives?|counts?|puts?|makes?|gets?|earns?|goes|means|comes|does|do|viewed"
    r"|considered"
    r"|regarded|seen|appreciated|ist|sind|wird|werden|bringt|zählt|est|sont|sera|seront|es|son|será)\b(?!\W*$)"
)
WEIGHED = arranged(
    rf"(?i)^(?!(?:is|are|can|will|would|could|does|do|you|your|we|our|the|this|these|candidates?|applicants?|it"
    rf"|there|what|as|all|someone|du|dein"
    rf"|sie|ihr|deine"
    rf"|ihre|wir|vous|votre)\b)(?:(?!\b(?:that|which|who|whose|where|when|how|why|what|if|as|because|since|so"
    rf"|while|die|der|das"
    rf"|wo|qui|que|où)\b)[^.;:?!,(–—])*?{_WEIGHING}"
)
"""A whole sentence about the thing that is asked for: how much it is asked for stands in its words."""
NEEDED = re.compile(
    r"(?i)\b(?:need\w*|important|key|crucial|vital|expected|necessary|sought|wanted|prerequisite|non-negotiable"
    r"|central|core"
    r"|fundamental|critical|compulsory|mandatory|necessity|precondition|a given|basis|wichtig|nötig|notwendig"
    r"|voraussetzung"
    r"|unerlässlich|selbstverständlich|nécessaires?|importante?s?|necesari[oa]s?|fundamental)\b"
)
EMPLOYER = re.compile(
    r"(?i)^(?:(?:at [\w' &-]{2,30}, |as a \w+, |in return,? )?(?:we|you['’]ll (?:get|receive|enjoy|join)|our"
    r"|the (?:company"
    r"|university|school|team|board|governors)|wir|unser\w*|nous|notre|nos|nuestr[oa]s?)(?:['’](?:re|ve|ll))?\b)"
)
OF_ITSELF = re.compile(
    r"(?i)(?:we(?: are|['’]re)|(?:the|our) (?:company|firm) is) (?:(?:an?|the|one of|part of|proud) "
    r"|(?:(?:(?-i:[A-Z\d])[\w/-]*|and|&|fully|also),? ){1,6}(?:certified|accredited|registered|licen[cs]ed)\b)"
)
"""How a sentence begins that tells what an employer is: "We are an ISO 9001 certified shop"."""
ASKS = re.compile(
    r"(?i)\b(?:require|expect|need|ask|want|must|candidate(?! (?:school|countr))"
    r"|you (?:have|bring|know|are|can)|experience|knowledge"
    r"|proficien\w+"
    r"|skills?|degree|certifi\w+|licen[cs]e|suchen|erwarten|recherchons|attendons|buscamos)\b"
)
ASIDE = re.compile(
    r"(?i)(?:our |the )?(?:benefits|perks) (?:include|are)\b|as an? (?:disability confident|equal opportunit)"
    r"|\d+ days['’]? (?:of )?(?:paid )?(?:holiday|leave|annual)"
    r"|(?:phone|call|ring|e-?mail|text) (?:us|me|(?-i:[A-Z])|on\b)"
    r"|\(?E ?= ?essential|(?:applicants|candidates) should (?:address|submit|send|apply)"
    r"|for (?:a confidential|an informal) (?:chat|discussion|conversation)\b|closing date\b|(?:test and )?interviews?\b"
)
"""How a sentence begins that tells what is offered or how to apply, under whatever heading."""
OFFERS = re.compile(
    r"(?i)\b(?:in return|offers?|welcomes?|values?|provides?|celebrates?|(?:get|receive|enjoy)|bieten|offrons"
    r"|ofrecemos"
    r"|committed|proud)\b"
)
SEEKS = arranged(
    r"(?i)(?:^(?=(?:looking|searching) for|(?:seeking|hiring) an?\b)|\b(?:is|are|currently|now|actively) "
    r"|['’](?:re|s) )(?:currently |now |actively )*"
    r"(?:(?:looking|searching) for|seeking|hiring|recruiting)\b|\bwish(?:es)? to appoint\b|\binvites applications\b"
    r"|\bsuchen\b|\brecherch(?:e|ons)\b|\bbuscamos\b"
)
PURPOSE = re.compile(r"(?i)\s(?:to|who will|who['’]ll|um|zur|pour|afin de|para)\s(?!at least\b)")
PERSON = re.compile(r"(?i)\b(?:with|who (?:has|have|is|knows?|can)|experience[d]? in|mit|avec|con)\b")
LABEL = re.compile(
    r"(?i)(?:job title|title|position|role|company|employer|location|department|salary|contract"
    r"|start(?: date)?|reports to|direct reports"
    r"|we(?:['’]re| are) hiring|hiring|standort|arbeitgeber|lieu|ubicación)\s*:"
)
NOT_ASKED = arranged(
    r"(?i)^neither\b|\bno need (?:to|for|of)\b"
    r"|\?\s+(?:not|no|nope|never|nein|egal|don['’]t)\b|\b(?:nicht|keine) (?:die )?(?:bedingung"
    r"|voraussetzung)\b"
    r"|\((?:which )?we(?:['’]ll| will| can)? (?:arrange|organi[sz]e|provide|pay for|cover|sponsor) [^()]*\)"
    r"|\b(?:not (?:required|necessary|needed|a must|expected|a (?:condition|requirement))"
    r"|(?:encouraged|invited|welcome) to apply|welcome(?: \w+)? applications|^(?:all|every) (?:staff|employees?"
    r"|colleagues?|members)\b"
    r"|^(?:for )?(?:(?:informal|general|further|any) )?(?:enquiries|inquiries|questions)\b"
    r"(?=[^.;]{0,12}[:?]|[^.;]{0,40}@)"
    r"|^(?:curriculum vitae|cvs?|résumés?|resumes?|cover(?:ing)? letters?)\b"
    r"|^safer recruitment|^(?:to apply|please|review (?:of|begins)|no (?:phone|agenc|recruit)|visa (?:sponsor"
    r"|support))"
    r"|^applications? (?:via|by|to|close|through|only|are|must|may|can)|^apply (?:via|by|to|at|now|online|here|with)"
    r"|^(?:send|submit|e-?mail) (?:us|your|an?|it|to|three|two)\b|without regard to|background check"
    r"|(?:candidates|applicants|people) without|(?:without"
    r"|lack of)\b[^.;]{0,40}\b(?:welcome|fine|ok)|(?:do|does|will) not need"
    r"|(?:it['’]s|it is) (?:fine|ok|okay) if|(?:is|are|would be) (?:also |equally )?(?:fine|ok|okay|acceptable)"
    r"|would (?:also )?do\b(?!\s\w)|no (?!\w+ (?:than|limit))(?:[\w-]+ ){1,3}?(?:is )?(?:required|needed"
    r"|necessary)|no (?:prior |previous )?[\w ]{0,30}(?:required"
    r"|needed|necessary)|\w+n['’]t (?:required|needed|necessary|essential|expected|a must)|don['’]t need"
    r"|nicht (?:erforderlich|notwendig|nötig)|brauchst du (?:nicht|kein)|non requis"
    r"|no (?:es )?necesari\w+)\b"
)
