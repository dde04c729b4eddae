"""Patterns of what resumes say about a person, for ``blind.py``: labelled fields, and passages that need no label."""
# ruff: noqa: E501 (a table of patterns reads better unbroken)

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.MULTILINE

_VALUE = r"[ \t]{0,8}[:=–-]?[ \t]{1,8}(?P<value>[^\n|;•·]{1,80}?)(?=[ \t]{0,8}(?:$|[|;•·]|,[ \t]|[ \t]{3}))"
_LINE_VALUE = r"[ \t]{0,8}[:=–-][ \t]{0,8}(?P<value>[^\n|•]{2,120}?)[ \t]{0,8}(?=$|[|•])"
_LABEL = r"(?:^|[|;•·,]|(?<=[ \t]{2})(?![ \t]))[ \t*-]{0,8}(?:%s)[ \t]{0,8}"

_LABELLED = {
    "BIRTH DATE": "date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?: on)?|geburtsdatum|geboren(?: am)?|geb\\.|date de naissance|"
    "née? le|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum|data urodzenia",
    "BIRTHPLACE": "place of birth|birth ?place|geburtsort|lieu de naissance|lugar de nacimiento|luogo di nascita|geboorteplaats",
    "AGE": "age|alter|âge|edad|età|idade|leeftijd|wiek",
    "GENDER": "gender|sex|pronouns|geschlecht|pronomen|sexe|genre|sexo|género|sesso|genere|geslacht|płeć",
    "NATIONALITY": "nationality|citizenship|staatsangehörigkeit|staatsbürgerschaft|nationalität|nationalité|citoyenneté|"
    "nacionalidad|ciudadanía|nazionalità|cittadinanza|nacionalidade|nationaliteit|narodowość|obywatelstwo|ethnicity|race|(?:state|country|place) of origin|tribe",
    "MARITAL STATUS": "marital status|civil status|family status|familienstand|état civil|situation familiale|situation de famille|"
    "estado civil|stato civile|burgerlijke staat|stan cywilny|children|kinder|enfants|hijos|figli|dependants",
    "RELIGION": "religion|konfession|religión|religione|religião|caste",
    "PHOTO": "photo|photograph|picture|foto|lichtbild|bewerbungsfoto|fotografía",
}
_ADDRESS_LABEL = "address|home address|anschrift|adresse|wohnort|dirección|domicilio|indirizzo|endereço|adres|residence"

_INLINE = {
    "EMAIL": [r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[\w-]{1,24}"],
    "LINK": [
        r"(?:https?://|www\.)[^\s|,;)>\]]+",
        r"\b(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|x\.com|twitter\.com)/[^\s|,;)>\]]+",
    ],
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
        r"(?:^|(?<=[|;•·,]))[ \t]*(?:single|ledig|\d[ \t](?:children|kids|kind|kinder|enfants?|hij[oa]s?|figli))(?=[ \t]*(?:$|[|;•·,]))",
        r"\b(?:mother|father|mum|dad)[ \t]of[ \t]\w+\b",
    ],
    "RELIGION": [
        r"(?:^|(?<=[|;•·,]))[ \t]*(?:evangelisch|(?:römisch-)?katholisch|konfessionslos|protestant|catholic|catholique|muslim|hindu|jewish|christian)"
        r"(?=[ \t]*(?:$|[|;•·,]))",
    ],
    "PHOTO": [
        r"\[(?:photo|foto|picture|image)\]",
        r"^[ \t]*(?:photo(?:graph)?|picture|foto|lichtbild)(?:[ \t](?:attached|enclosed|anbei|jointe))?[ \t]*$",
    ],
    "ADDRESS": [
        r"\b\d{1,5}[a-z]?[ \t](?:[A-Z][\w'.-]+[ \t]){1,4}(?i:street|st\.?|avenue|ave\.?|road|rd\.?|lane|drive|boulevard|blvd\.?|court|square|way|terrace)\b"
        r"(?:,?[ \t](?:apt|unit|flat|suite)\.?[ \t]?\w+)?(?:,[ \t]*[A-Z][^\n|•]{2,40})?",
        r"\b[A-ZÄÖÜ][\wäöüß.-]{0,40}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm)[ \t]\d{1,4}[a-z]?\b(?:,?[ \t]*\d{5}[ \t][A-ZÄÖÜ][\wäöüß-]+)?",
        r"\b\d{1,4},?[ \t](?:bis[ \t])?(?i:rue|avenue|boulevard|place|allée|chemin)[ \t][^\n|,•]{3,40}(?:,?[ \t]*\d{5}[ \t][A-Z][\w'-]+)?",
        r"\b(?i:calle|avenida|plaza|via|viale|corso|rua)[ \t][A-Z][^\n|,•]{2,40},?[ \t]\d{1,4}\b(?:,?[ \t]*\d{5}[ \t][A-Z][\w'-]+)?",
    ],
}
_CASED_INLINE = {"NATIONALITY", "ADDRESS"}

PHONE = re.compile(r"(?<![\w/.])(?:\+|00)?\(?\d[\d \t().\-/]{6,18}\d(?![\w/])")
YEAR = re.compile(r"\b(?:19[4-9]|20[0-4])\d\b")
_NAMED = r"(?<![\w.&'’-])[A-ZÀ-Ý][\w.&'’-]{1,40}"
SCHOOL = re.compile(
    rf"(?:{_NAMED}[ \t]){{0,4}}(?:University|College|School|Institute|Academy|Polytechnic|Universität|Hochschule|Gymnasium|"
    r"Fachhochschule|Akademie|Université|Universidad|Università|Universidade|Universiteit|Uniwersytet|Politecnico|École|Lycée)"
    rf"(?:[ \t](?:of|for|at|de|di|della|du|der|für)(?:[ \t](?:the|la|las|los|le))?(?:[ \t](?:and|&|de|of)?[ \t]?{_NAMED}){{1,4}}|(?:[ \t]{_NAMED}){{1,3}})?"
)
STUDY = re.compile(
    r"\b(?:b\.?sc|m\.?sc|b\.?a\.|m\.?a\.|bachelor|master|ph\.?d|mba|diplom\w*|degree|graduat\w+|abitur|a-levels|high school|university|college|"
    r"universit\w+|hochschule|universidad|licence|licenciatura|laurea|gymnasium|lycée|baccalaur\w+)\b",
    re.IGNORECASE,
)

_OTHER_SCRIPTS = {
    "NAME": "姓名|氏名|이름|성명|الاسم|שם|имя|фио|ім'я",
    "BIRTH DATE": "出生日期|出生年月|生年月日|생년월일|تاريخ الميلاد|תאריך לידה|дата рождения|дата народження|जन्म तिथि",
    "BIRTHPLACE": "籍贯|籍貫|出生地|출생지|مكان الميلاد|место рождения|місце народження",
    "AGE": "年龄|年齡|年齢|나이|العمر|السن|גיל|возраст|вік|आयु",
    "GENDER": "性别|性別|성별|الجنس|מין|пол|стать|लिंग",
    "NATIONALITY": "国籍|國籍|民族|국적|الجنسية|אזרחות|гражданство|национальность|громадянство|राष्ट्रीयता",
    "MARITAL STATUS": "婚姻状况|婚姻狀況|婚否|配偶者|결혼여부|결혼 여부|الحالة الاجتماعية|الحالة العائلية|מצב משפחתי|семейное положение|сімейний стан|"
    "дети|वैवाहिक स्थिति",
    "RELIGION": "宗教|종교|الديانة|דת|вероисповедание|धर्म",
    "PHOTO": "照片|写真|사진",
    "ADDRESS": "住址|地址|住所|주소|العنوان|כתובת|адрес|адреса",
}
_SCRIPT_VALUE = (
    r"[ \t]{0,4}[:：][ \t]{0,4}(?P<value>[^|;•·\n，、。]{1,80}?)(?=[ \t]{2}|\.(?:[ \t]|$)|[ \t]{0,8}(?:$|[|;•·，、。]))"
)
NATIONAL = re.compile(
    r"(?:^|(?<=[|;•·,]))[ \t]*(?:deutsch|österreichisch|schweizerisch|türkisch|polnisch|italienisch|französisch|spanisch|german|french|spanish|italian|"
    r"polish|turkish|indian|chinese|british|american|irish|française?|espagnole?|italienne?|marocaine?|algérienne?|española?|italian[oa])"
    r"(?=[ \t]*(?:$|[|;•·,]))",
    _FLAGS,
)
"""A nationality without a label, to be looked for only beside other personal details: elsewhere it is a language."""

FIELDS = (
    [
        (name, re.compile(rf"(?:(?<![^\W\d_])|(?<=[一-鿿가-힣]))(?:{labels}){_SCRIPT_VALUE}", _FLAGS))
        for name, labels in _OTHER_SCRIPTS.items()
    ]
    + [(name, re.compile(_LABEL % labels + _VALUE, _FLAGS)) for name, labels in _LABELLED.items()]
    + [("ADDRESS", re.compile(_LABEL % _ADDRESS_LABEL + _LINE_VALUE, _FLAGS))]
)
PASSAGES = [
    (name, re.compile(pattern, re.MULTILINE if name in _CASED_INLINE else _FLAGS))
    for name, patterns in _INLINE.items()
    for pattern in patterns
]
