"""Languages people speak."""

from __future__ import annotations

TERMS = """
English | englisch | engelsk | engelska | inglese | inglês | engels | angielski | anglais | inglés; German | deutsch |
tysk | tyska | tedesco | alemão | duits | niemiecki | allemand | alemán; French | französisch | fransk | franska |
francese | francês | francuski | français | francés; Spanish | spanisch | spansk | spanska | spagnolo | espanhol |
spaans | espagnol | español; Italian | italienisch | italiensk | italienska | italiano; Portuguese | português; Dutch
| niederländisch | nederlands; Polish | polski; Russian; Arabic; Turkish; Mandarin | mandarin chinese; Japanese;
Korean; Hindi; Swedish | svensk | svenska | schwedisch; Danish | dansk | danska | dänisch; Norwegian | norsk | norska
| norwegisch; Ukrainian; =Greek; Vietnamese; Tagalog | Filipino; Irish; Welsh; Finnish; Czech; Hungarian; Romanian;
Hebrew; Urdu;
Bengali; Thai; Cantonese; Persian; Croatian; Serbian; Catalan; Bulgarian; Afrikaans; isiZulu | Zulu; isiXhosa | Xhosa;
Sesotho; Setswana; Swahili | Kiswahili; Tamil; Telugu; Marathi; Gujarati; Malayalam; Kannada; Punjabi; Indonesian |
Bahasa
Indonesia; Slovak; Slovenian; Lithuanian; Latvian; Estonian; Igbo; Yoruba; Hausa; Cebuano; Albanian; Nepali; Sinhala;
Somali; Amharic;
"""
