"""More pages for Chromium to print: what designers do to letters and lists, and to the order they are drawn in."""

from __future__ import annotations

from html import escape

from benchmarks.resumes.browser_pages import Block, Printed, sheet_of
from benchmarks.resumes.content import person


def placed_bullets(seed: int) -> Printed:
    """Lists whose bullets are placed, which a browser draws after all plain paragraphs."""
    someone, block = person(seed), Block()
    block.say(someone.name, "h1")
    for job in someone.jobs:
        block.say(job.title, "h2")
        for bullet in job.bullets:
            block.say(bullet, "div class=b")
    style = (
        ".b { position: relative; padding-left: 14px } .b::before { content: '\\25AA'; position: absolute; left: 0 }"
    )
    return Printed(sheet_of([["all"]], all=block), f"<div class=page>{block.html}</div>", style)


def head_drawn_last(seed: int) -> Printed:
    """Placed columns, and a name that the markup has after them."""
    someone, head, main = person(seed), Block(), Block()
    head.say(someone.name, "h1")
    main.say("Experience", "h2")
    for job in someone.jobs:
        main.row(job.title, job.dates)
        main.items(*job.bullets)
    body = f"<div style='top:110px'>{main.html}</div><div style='top:30px'>{head.html}</div>"
    style = "body > div { position: absolute; left: 40px; width: 700px }"
    return Printed(sheet_of([["head", "main"]], head=head, main=main), body, style)


def initials(seed: int) -> Printed:
    """A large first letter that lines run round, small capitals in spaced letters, a banner of stacked letters."""
    someone, banner, block = person(seed), Block(), Block()
    banner.say(someone.name.upper(), "div class=banner")
    block.say("Work Experience", "h2 class=caps")
    block.say(f"{someone.summary} {person(seed + 50).summary}", "p class=drop")
    for job in someone.jobs:
        block.row(job.title, job.dates)
        block.items(*job.bullets)
    style = """
    .banner { position: absolute; left: 0; top: 0; width: 50px; height: 700px; padding: 20px; font-size: 15px;
              writing-mode: vertical-rl; text-orientation: upright; background: #135; color: #fff }
    .page { margin-left: 90px; font-family: 'Liberation Sans' }
    .caps { font-variant: small-caps; letter-spacing: .12em }
    .drop::first-letter { float: left; font-size: 38px; line-height: 32px; padding-right: 4px }
    """
    sheet = sheet_of([["banner", "all"], ["all", "banner"]], banner=banner, all=block)
    return Printed(sheet, f"{banner.html}<div class=page>{block.html}</div>", style)


def labels_close_by(seed: int) -> Printed:
    """Turned labels in the middle of sections that hardly any space parts."""
    someone, blocks = person(seed), {"name": Block()}
    blocks["name"].say(someone.name, "h1")
    body = blocks["name"].html
    sections = {"Profile": [person(seed + n).summary for n in range(4)], "Experience": [*someone.jobs[0].bullets] * 2}
    for label, lines in sections.items():
        text = Block()
        for line in lines:
            text.say(line)
        blocks[label] = Block([label, *text.lines])
        body += f"<div class=s><div class=v>{escape(label)}</div><div>{text.html}</div></div>"
    style = (
        ".s { display: grid; grid-template-columns: 26px 1fr; margin-top: 14px } "
        ".v { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: bold; text-align: center }"
    )
    return Printed(sheet_of([list(blocks)], **blocks), f"<div class=page>{body}</div>", style)


def arabic_contact(seed: int) -> Printed:
    """A telephone number behind a plus sign, C#, a Latin line and an inner quotation, in two columns of Arabic."""
    head, main, side = Block(), Block(), Block()
    head.say("سامر العلي", "h1")
    head.say(
        "مهندس برمجيات أول | samer@example.com | +966 55 501 2345",
        markup="مهندس برمجيات أول | <bdi dir=ltr>samer@example.com</bdi> | <bdi dir=ltr>+966 55 501 2345</bdi>",
    )
    main.say("الخبرات", "h2")
    main.row("مطوّر واجهات، شركة Vento Labs", "2019 – 2023")
    main.items(f"تطوير تطبيق لأكثر من {seed + 2}50,000 مستخدم.", "خفض زمن التحميل بنسبة 38% باستخدام HTTP/2.")
    side.say("المهارات", "h2")
    for skill in ("React و Node.js", "C++ / C#", "إدارة الوقت"):
        side.say(skill)
    body = f"<div class=page>{head.html}<div class=g><div>{main.html}</div><div>{side.html}</div></div></div>"
    sheet = sheet_of([["head", "side", "main"], ["head", "main", "side"]], head=head, side=side, main=main)
    return Printed(sheet, body, ".g { display: grid; grid-template-columns: 1fr 170px; gap: 24px }", "rtl")


def arabic_in_english(seed: int) -> Printed:
    """Arabic and Hebrew names and titles within English lines, whose letters a browser scatters."""
    block = Block()
    block.say("Leila Haddad (ليلى حداد)", "h1")
    block.say("Translator, Arabic (العربية), Hebrew (עברית) and English.")
    block.row("Editor, دار النشر الجديدة, Beirut", "2018–2022")
    block.items(f'Translated "ألف ليلة وليلة" into English in {seed + 11} months.', "Edited 35 titles.")
    return Printed(sheet_of([["all"]], all=block), f"<div class=page>{block.html}</div>")


ORNAMENTS = (placed_bullets, head_drawn_last, initials, labels_close_by, arabic_contact, arabic_in_english)
