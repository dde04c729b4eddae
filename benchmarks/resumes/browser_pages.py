"""Resumes as HTML, printed by Chromium: a producer with habits of its own, and none of ours.

It draws slanted type for want of an italic font, embeds Type 3 fonts whose boxes lie round the ink, tells the letters
of Arabic and Hebrew in an order that PDFium turns round again, spaces letters one by one, and draws absolutely placed
boxes in the order of the markup. What each page says is written down while its markup is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from random import Random

from benchmarks.resumes.content import Person, person
from benchmarks.resumes.sheet import Sheet

_STYLE = """
@page { size: A4; margin: 0 }
body { margin: 0; font: 10.5px/1.45 'DejaVu Sans' }
h1 { font-size: 26px; margin: 0 } h2 { font-size: 13px; margin: 12px 0 4px } ul { margin: 2px 0 8px; padding: 0 16px }
.row { display: flex; justify-content: space-between } .page { padding: 32px }
.spaced { letter-spacing: .35em; font-weight: 400 }
"""


@dataclass
class Block:
    """Markup of a passage that is read from top to bottom, and the lines it says."""

    lines: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)

    def say(self, text: str, tag: str = "div", markup: str | None = None) -> None:
        """Add a paragraph; ``markup`` is what it looks like where that is not the text itself."""
        self.lines.append(text)
        self.markup.append(f"<{tag}>{escape(text) if markup is None else markup}</{tag.split()[0]}>")

    def row(self, *cells: str) -> None:
        """Add a line with a part on the left and a part on the right."""
        parts = "".join(f"<span>{cell}</span>" for cell in cells)
        self.lines.append(" ".join(cell.replace("<i>", "").replace("</i>", "") for cell in cells))
        self.markup.append(f"<div class=row>{parts}</div>")

    def items(self, *texts: str) -> None:
        """Add a list."""
        self.lines += texts
        self.markup.append("<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>")

    @property
    def html(self) -> str:
        """The markup."""
        return "".join(self.markup)


@dataclass(frozen=True)
class Printed:
    """A page with what it says; ``direction`` is ltr or rtl."""

    sheet: Sheet
    body: str
    style: str = ""
    direction: str = "ltr"

    @property
    def html(self) -> str:
        """The whole document."""
        return (
            f"<!doctype html><html dir={self.direction}><meta charset=utf-8><style>{_STYLE}{self.style}</style>"
            f"<body>{self.body}</body></html>"
        )


def sheet_of(orders: list[list[str]], **blocks: Block) -> Sheet:
    """Return what a page of these blocks says."""
    return Sheet(blocks={name: block.lines for name, block in blocks.items()}, orders=orders)


def _head(someone: Person) -> Block:
    block = Block()
    block.say(someone.name, "h1")
    block.say(f"{someone.title} · {someone.mail} · {someone.place}")
    return block


def _experience(someone: Person) -> Block:
    block = Block()
    block.say("Experience", "h2")
    for job in someone.jobs:
        block.row(job.title, job.dates)
        block.row(f"<i>{escape(job.company)}</i>", someone.place)
        block.items(*job.bullets)
    return block


def _aside(someone: Person) -> Block:
    block = Block()
    block.say("Skills", "h2")
    for skill in someone.skills:
        block.say(skill)
    block.say("Languages", "h2")
    for language in someone.languages:
        block.say(language)
    return block


def sidebar(seed: int) -> Printed:
    """A grid of two columns under a header; companies in slanted type."""
    someone = person(seed)
    head, main, side = _head(someone), _experience(someone), _aside(someone)
    body = f"<div class=page>{head.html}<div class=g><div>{side.html}</div><div>{main.html}</div></div></div>"
    sheet = sheet_of([["head", "side", "main"], ["head", "main", "side"]], head=head, side=side, main=main)
    return Printed(sheet, body, ".g { display: grid; grid-template-columns: 170px 1fr; gap: 24px }")


def scattered(seed: int) -> Printed:
    """Boxes at absolute places, in any order of the markup, as drag-and-drop builders leave them."""
    someone = person(seed)
    head, main, side = _head(someone), _experience(someone), _aside(someone)
    boxes = [f"<div style='left:40px;top:30px;width:700px'>{head.html}</div>"]
    for block, left, width, top in ((side, 40, 170, 130), (main, 260, 490, 130)):
        for markup in block.markup:
            boxes.append(f"<div style='left:{left}px;top:{top}px;width:{width}px'>{markup}</div>")
            top += 24 + 31 * markup.count("<li>") + 10 * (markup.startswith("<h2"))
    Random(seed).shuffle(boxes)
    sheet = sheet_of([["head", "side", "main"], ["head", "main", "side"]], head=head, side=side, main=main)
    return Printed(sheet, "".join(boxes), "body > div { position: absolute }")


def labels(seed: int) -> Printed:
    """Section labels that run up the edge of the page in spaced letters, under a name in spaced letters."""
    someone = person(seed)
    sections: list[Block] = []
    body = ""
    name = Block()
    name.say(someone.name.upper(), "h1 class=spaced")
    job = someone.jobs[0]
    for label, lines in (
        ("PROFILE", (someone.summary, someone.jobs[1].bullets[0], someone.jobs[1].bullets[1])),
        ("WORK", (f"{job.title}, {job.company}, {job.dates}", *job.bullets)),
        ("STUDIES", tuple(f"{degree}, {years}" for degree, years in someone.degrees) * 2),
    ):
        text = Block()
        for line in lines:
            text.say(line)
        sections.append(Block([label, *text.lines]))
        body += f"<div class=v><h2 class=spaced>{label}</h2><div>{text.html}</div></div>"
    blocks = {f"s{number}": block for number, block in enumerate(sections)}
    style = (
        ".v { display: grid; grid-template-columns: 30px 1fr; margin-top: 26px; min-height: 120px }"
        ".v > h2 { writing-mode: vertical-rl; transform: rotate(180deg); text-align: right; margin: 0 }"
    )
    return Printed(
        sheet_of([["name", *blocks]], name=name, **blocks), f"<div class=page>{name.html}{body}</div>", style
    )


def notes(seed: int) -> Printed:
    """Raised and lowered characters, soft hyphens, and words of their own hyphen, in a narrow column."""
    someone = person(seed)
    block = _head(someone)
    block.say(
        "Published in Harbour Notes2, 3rd edition, on H2O and CO2 in offshore efficiency.",
        markup="Published in <i>Harbour Notes</i><sup>2</sup>, 3<sup>rd</sup> edition, on H<sub>2</sub>O and "
        "CO<sub>2</sub> in offshore efficiency.",
    )
    text = (
        "Respon\u00adsible for cross-functional teams, data-driven decisions and full-time infra\u00adstructure. "
        "Inter\u00adnational colla\u00adboration on award-winning, self-motivated, long-established services. "
    )
    block.say((text * 2).replace("\u00ad", ""), "div class=narrow", escape(text * 2))
    return Printed(sheet_of([["all"]], all=block), f"<div class=page>{block.html}</div>", ".narrow { width: 150px }")


def _right_to_left(head: Block, main: Block, side: Block) -> Printed:
    body = f"<div class=page>{head.html}<div class=g><div>{side.html}</div><div>{main.html}</div></div></div>"
    sheet = sheet_of([["head", "side", "main"], ["head", "main", "side"]], head=head, side=side, main=main)
    return Printed(sheet, body, ".g { display: grid; grid-template-columns: 170px 1fr; gap: 24px }", "rtl")


def hebrew(seed: int) -> Printed:
    """Hebrew with Latin words, brackets, dates and per cent, in two columns."""
    random = Random(seed)
    head, main, side = Block(), Block(), Block()
    head.say("נועה ברזילי", "h1")
    main.say("תקציר", "h2")
    main.say(f"מנהלת מוצר עם {random.randint(3, 12)} שנות ניסיון בחברות SaaS בתחום הבריאות הדיגיטלית.")
    main.say(f"הובלתי השקה של 3 מוצרים והגדלתי את ההכנסות ב-{random.randint(11, 90)}% בשנה.")
    main.say("ניסיון תעסוקתי", "h2")
    main.row("מנהלת מוצר בכירה, Kalanit Systems", "2020–2024")
    main.items(
        f"ניהול צוות של {random.randint(3, 9)} אנשים וקביעת מפת דרכים ל-18 חודשים.",
        "הטמעת A/B testing (יותר מ-40 ניסויים בשנה).",
        "מעבר ל-PostgreSQL 16 ול-C++ בשנת 2021.",
    )
    side.say("כישורים", "h2")
    for skill in ("ניהול מוצר", "SQL ו-Python", "Figma (מתקדם)", "אנגלית – רמה גבוהה"):
        side.say(skill)
    return _right_to_left(head, main, side)


def arabic(seed: int) -> Printed:
    """Arabic with Latin words, brackets, dates, per cent and vowel signs, in two columns."""
    random = Random(seed)
    head, main, side = Block(), Block(), Block()
    head.say("ليلى مورّد", "h1")
    main.say("الملخص", "h2")
    main.say(f"محاسبة قانونية بخبرة تزيد عن {random.randint(3, 15)} عاماً في إعداد التقارير المالية وتدقيق الحسابات.")
    main.say(f"أهتم بتبسيط الإجراءات وخفض التكاليف بنسبة {random.randint(11, 90)}% سنوياً.")
    main.say("الخبرة العملية", "h2")
    main.row("رئيسة قسم المحاسبة، شركة النور للتأمين", "2018 – 2024")
    main.items(
        f"قيادة فريق من {random.randint(3, 9)} محاسبين وإغلاق الحسابات الشهرية خلال 3 أيام.",
        "تطبيق نظام SAP S/4HANA في 4 فروع (بميزانية 1.5 مليون دينار).",
    )
    side.say("المهارات", "h2")
    for skill in ("إدارة المشاريع", "تحليل البيانات (Excel)", "لغة Python", "الإنجليزية: ممتاز"):
        side.say(skill)
    return _right_to_left(head, main, side)


SCRIPTS_AND_COLUMNS = (sidebar, scattered, labels, notes, hebrew, arabic)
