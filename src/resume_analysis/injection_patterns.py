"""Patterns of passages that address the reader of a resume, for ``injection.py``.

They are matched against folded text (``grounding/folding.py``): lower case, plain quotation marks, single spaces. What
ordinary resumes say must not match: "ignored", "system: SAP", "scored 100 applicants", "prompt engineering".
"""
# ruff: noqa: E501 (a table of patterns reads better unbroken)

from __future__ import annotations

import re
from collections.abc import Iterable

from resume_analysis.reading.alternation import arranged, split

_IGNORE = (
    r"(?:ignor\w*|disregard|forget|vergiss|vergessen sie|missachte\w*|ignoriere\w*|oublie\w*|ne tenez? pas compte|"
    r"olvid\w+|desestim\w+|dimentica\w*|esquec\w+|desconsider\w+|negeer|vergeet|bortse från|glöm|glem|zignoruj|pomi[ńn]|игнорируй\w*|забудь\w*|yoksay|dikkate alma)"
)
_RULES = (
    r"(?:instruction|prompt|rule|direction|guideline|command|context|message|criteria|rubric|anweisung|regel|vorgabe|befehl|consigne|règle|"
    r"instrucci|regla|indicaci|istruzion|regol|instruç|regra|instructie|instruktion|instruks|opdracht|polece|instrukcj|инструкци|указани|правил|talimat|yönerge)"
)
_TARGET = (
    r"(?:candidate|applicant|resume|résumé|cv|profile|application|person|me|him|her|them|this|it|kandidat\w*|bewerb\w*|lebenslauf|"
    r"candidat\w*|curriculum|currículum|perfil|profil|profilo|kandydat\w*|кандидат\w*|резюме|aday\w*)"
)
_TOP = (
    r"(?:100(?: ?%| points?| out of 100|/100)?|10(?:/| out of )10|5(?:/| out of )5|(?:level )?4(?:/| out of )4|level 4|full marks|perfect|highest|"
    r"maxim\w+|top (?:score|mark|rating|candidate)|best possible|excellent|strong(?:ly)? (?:hire|recommend\w*)|höchst\w+|beste\w* (?:note|bewertung)|"
    r"volle punktzahl|máxim\w+|massim\w+|puntuación perfecta|maksym\w+|максимальн\w+|наивысш\w+|en yüksek|tam puan)"
)
_RATE = (
    r"(?:scor\w+|rat(?:e|ed|ing)|grade|assign|award|give|set|mark|evaluate|rank|output|return|respond|reply|bewerte\w*|gib|geben sie|vergib|"
    r"note[rz]?|attribue\w*|donne[rz]?|puntú\w+|califi\w+|otorg\w+|asign\w+|dale|valuta\w*|assegna\w*|dai|avali\w+|atribu\w+|dê|geef|beoordeel|"
    r"oceń|przyznaj|daj|оцени\w*|поставь\w*|дай\w*|ver|puanla)"
)

PATTERNS = [
    re.compile(pattern)
    for pattern in (
        # forget what you were told
        rf"\b{_IGNORE}\b[^.!?]{{0,60}}\b{_RULES}\w*",
        r"\b(?:override|overrule)\b[^.!?]{0,40}\b(?:instruction|prompt|guideline|system message|your (?:\w+ )?rule)\w*",
        rf"\b{_RULES}\w*[^.!?]{{0,40}}\b(?:ignorieren|vergessen|missachten|ignorer|oublier|ignorar|olvidar|ignorare|negeren|zignorować|yoksay\w*|yok say\w*)\b",
        r"\b(?:new|updated|additional|real|actual|revised|neue|nouvelles?|nuevas?|nuove|novas?|новые) (?:system )?(?:instruction|prompt|rule|anweisung|regel|consigne|instruccion|istruzion|instruç|инструкци)\w*",
        r"\b(?:do not|don't|never) (?:mention|reveal|flag|report|tell|disclose|penali[sz]e|verify|check)\b[^.!?]{0,60}"
        r"\b(?:this|these|instruction|prompt|note|line|message|evidence|quote|gap|requirement)",
        # you are a machine
        r"\byou are (?:now |no longer )?(?:an? )?(?:\w+ )?(?:ai|llm|gpt|chatgpt|claude|gemini|assistant|language model|chatbot|dan|recruit(?:er|ing) bot|jailbroken|unrestricted)\b",
        r"\b(?:as|if you are|if you're|note to|note for|attention|hey|dear|message (?:to|for)|instructions? (?:to|for)|hinweis an|an alle|note (?:à|pour)|nota para|aan) "
        r"(?:an? |the |any |all |die |den |l'|la |el |de )?(?:\w+ )?(?:ai|ki|ia|llms?|gpt|chatgpt|claude|gemini|language models?|sprachmodell\w*|automated|ats|parser|screening|grader|evaluator|reviewer bot|chatbot)\b"
        r"(?! (?:\w+ ){0,2}(?:engineer|developer|scientist|researcher|specialist|consultant|architect|lead|intern|analyst|manager|expert|trainer|teacher)\b)",
        r"\b(?:system prompt|developer mode|jailbreak|prompt injection|hidden instructions?|act as (?:an? )?(?:ai|assistant|language model|unrestricted|different|recruit\w+|hiring)|pretend (?:to be|that|you)|roleplay|simulate a|systemprompt|system-prompt)\b",
        r"\b(?:reveal|print|repeat|show|output|leak|translate|encode)\b[^.!?]{0,40}\b(?:system|your|initial|original|above|hidden|secret) (?:\w+ )?(?:prompt|instructions?|rules|message|canary|marker)",
        r"\b(?:decode|base64|rot13)\b[^.!?]{0,60}\b(?:follow|execute|obey|run|do|perform)\b",
        r"\b(?:automated|ai|llm|hiring|screening|recruit\w+)[- ](?:\w+ )?(?:systems?|bots?|graders?|screeners?|models?|reviewers?) ?[:,–—-]+ ?"
        r"(?:please|treat|rate|score|give|approve|mark|recommend|(?:this|the) (?:candidate|applicant|resume|person)\b)",
        r"\b(?:chatgpt|gpt|claude|gemini|copilot|llm|ai|evaluator|grader) ?[:,] ?(?:please|recommend|approve|rate|score|give|hire|select|rank|assign)\b",
        r"<!--[^>]{0,80}\b(?:assistant|system|ai|model|llm|rate|score|candidate)\b",
        r"\b(?:human|user|assistant) ?: ?[^\n]{0,80}\b(?:assistant|system) ?:",
        r"\b(?:admin|administrator|god|sudo) mode\b|\bi (?:hereby )?authori[sz]e you\b",
        # what to answer
        r"\bwhen (?:summari[sz]|review|evaluat|assess|scor|grad|read)ing (?:this|the) \w+,? (?:please |you must )?(?:state|say|write|conclude|report|rate|give|score|assume)\b",
        r"\b(?:assign|give|grant|award(?! for\b)|vergib|vergeben sie|geben sie)\b[^.!?\n]{0,30}\b(?:level 4|stufe 4|full marks|100 points|(?:highest|maximum|perfect|top|best) (?:rating|score|marks?|level|grade))\b",
        r"\b(?:move|put|place|push|rank) (?:this|my) (?:resume|cv|application|profile)\b[^.!?\n]{0,20}\b(?:top|front|first|shortlist)",
        r"\btreat\b[^.!?\n]{0,20}\b(?:missing|absent|required)\b[^.!?\n]{0,30}\b(?:present|met|shown|optional)\b",
        rf"\b{_RATE}\b[^.!?\n]{{0,50}}\b{_TARGET}\b[^.!?]{{0,60}}\b{_TOP}",
        r"\b(?:rate|score|rank|grade) (?:this|the) (?:candidate|applicant|resume|cv|person) (?:very |as )?high",
        rf"\b{_RATE}\b[^.!?\n]{{0,40}}{_TOP}[^.!?]{{0,50}}\b{_TARGET}\b",
        rf"\b(?:{_TARGET}|you|model|score|rating) (?:must|shall|should|needs? to|has to|have to|will) (?:be |receive |get |always )*(?:scor\w+|rat\w+|hired|accepted|shortlisted|approved|selected|{_TOP})",
        r"\b(?:set|mark|report|list|treat|consider|count|declare|classify)\b[^.!?]{0,40}\b(?:all|every|each|any)\b[^.!?]{0,30}\b(?:requirement|skill|criteri|qualification)\w*[^.!?]{0,40}\b(?:met|matched|satisfied|fulfilled|true|4|present|nice)",
        r"\b(?:only|just) (?:list|report|name|count|consider|judge)\b[^.!?]{0,60}\b(?:requirement|criteri|skill)\w*",
        r"\b(?:highest|top|maximum|level 4|4) (?:level |rating |score )?(?:for|on|in) (?:every|each|all|any) (?:criteri|requirement|skill|categor)\w*",
        r"\b(?:overall|match|ats|final|fit) ?score ?(?::|=|is|to|of|must|should) ?(?:be )?(?:9\d|100|10/10)",
        r"\b(?:hire|shortlist|recommend|approve|select|advance) (?:this|the) (?:candidate|applicant|person)\b",
        r"\b(?:only|just|simply) (?:output|respond|reply|answer|return|say|write)\b",
        r"\b(?:output|respond|reply|answer|return)\b[^.!?]{0,20}\b(?:only|exactly|with) (?:the following|this|json|valid json|yes|\{)",
        # faked messages, answers and frames
        r"<\|?/?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|start_header_id|end_header_id|instructions?|resume|begin_of_text)\b[^>\n]{0,40}>",
        r"\[/?(?:inst|system|sys|assistant)\]|<</?sys>>",
        r"<<<? ?(?:end|resume|job|begin|system)\b|(?<!-)-{3,20} ?(?:end|begin|start) (?:of )?(?:the )?(?:resume|cv|document|input|prompt|user|system|job)\b|(?<!=)={3,20} ?(?:end|begin) ",
        r"(?<!#)#{2,6} ?(?:system|instructions?|new task|assistant|user|response)\b",
        r"\"?(?:overall_?score|skills_?match|experience_?match|education_?match|is_resume|inferred_?level|education_meets_requirement)\"? ?[:=]",
        r"\"(?:role|status|level|score|importance)\" ?: ?(?:\"(?:system|assistant|met|nice)\"|4\b|100\b)",
        r"\b(?:end of (?:the )?(?:resume|document|cv)|(?:resume|cv) ends here)\b",
    )
]


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Whether one of these matches at all, in one go: what begins at a word is tried at words alone, and what may
    begin with many words after what begins with few.
    """
    alternatives = [one for pattern in patterns for one in split(pattern)]
    at_word = sorted((one.removeprefix(r"\b") for one in alternatives if one.startswith(r"\b")), key=len)
    others = [one for one in alternatives if not one.startswith(r"\b")]
    return arranged("|".join([rf"\b(?:{'|'.join(at_word)})", *others]))


ANY = _any_of(pattern.pattern for pattern in PATTERNS)

IN_OTHER_SCRIPTS = [
    re.compile(pattern)
    for pattern in (
        # Chinese, Japanese, Korean, Arabic, Hebrew, Hindi
        r"(?:忽略|无视|無視|忘记|忘掉|不要理会)[^。！？\n]{0,20}(?:指令|指示|提示|规则|規則|说明|要求|命令)",
        r"(?:指示|命令|プロンプト|ルール)[^。\n]{0,12}(?:無視|忘れ)",
        r"(?:给|給|打|评|評)[^。！？\n]{0,20}(?:满分|滿分|100 ?分|最高分)|(?:満点|最高点|100 ?点)[^。\n]{0,20}(?:付け|与え|評価|し)",
        r"(?:지시|명령|프롬프트|규칙)[^.\n]{0,12}(?:무시|잊)|(?:만점|100 ?점|최고 ?점)[^.\n]{0,16}(?:주|부여|매기)",
        r"(?:تجاهل|انس|اهمل)[^.!؟\n]{0,40}(?:تعليمات|التعليمات|الأوامر|القواعد)|(?:أعط|امنح|قي[ّ]?م)[^.!؟\n]{0,40}(?:100|كاملة|أعلى)",
        r"התעלם[^.!?\n]{0,40}(?:הוראות|ההוראות|הנחיות)",
        r"(?:निर्देश|आदेश|नियम)\w*[^।\n]{0,30}(?:अनदेखा|नज़रअंदाज़|भूल)|(?:100|पूरे|अधिकतम)[^।\n]{0,12}अंक",
    )
]

SPEAKER = re.compile(
    r"^[ \t\"'*#>]*(?:system|assistant|developer|user|ai)(?: message| note| override| prompt)?[ \t]*:[^\n]{0,80}"
    r"(?:\b(?:you|your|must|candidate|applicant|resume|score|instructions?|sure|here is|json|hire)\b|\{)",
    re.IGNORECASE | re.MULTILINE,
)

LETTERS = [
    re.compile(pattern)
    for pattern in (
        r"(?:ignore|disregard|forget)(?:all|any|the|your|my)*(?:previous|prior|above|earlier|preceding|other|system)?(?:instructions?|prompts?|rules)",
        r"(?:youarenow|actas)(?:an?)?(?:ai|assistant|languagemodel|recruiter)",
        r"(?:score|rate|give|grade)(?:this|the|me|him|her)(?:candidate|applicant|resume|cv)?(?:an?|with|as)?(?:100|perfect|highest|maximum)",
        r"(?:systemprompt|systemoverride|newinstructions)",
    )
]

# Letters of other scripts drawn like Latin ones (a choice from Unicode's confusables, UTS #39).
LOOK_ALIKES = str.maketrans("аеорсухіјѕԁԛԝһҽɡιοανρτκ", "aeopcyxijsdqwhegioavptk")
