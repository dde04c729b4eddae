"""Word files with what templates, reviewers and older programs leave in them."""

from __future__ import annotations

from benchmarks.resumes.word_files import WordFile, document, paragraph, run, text_box

_BEGIN, _MIDDLE, _END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
_SITE = "https://runa.example.org/work"
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_CUT_OFF = '<w:rPr><w:del w:id="3"/></w:rPr>'


def _symbol(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def _control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _old_box(content: str) -> str:
    box = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"


def word_oddities() -> dict[str, WordFile]:
    """Return every file by what is special about it."""
    name = paragraph("Runa Hollis")
    empty_choice = text_box("For older programs").replace("<wps:txbx>", "<!--").replace("</wps:txbx>", "-->")
    return {
        "symbols": WordFile(
            document(
                name
                + paragraph(_symbol("Wingdings", "F028"), run(" +45 55 50 01 23"))
                + paragraph(_symbol("Symbol", "F0B7"), run(" Driving licence "), _symbol("Wingdings", "F0FE"))
                + paragraph(run("5 "), _symbol("Symbol", "F0B1"), run(" 2, "), _symbol("Symbol", "F061"), run(" tests"))
            ),
            ("Runa Hollis", "+45 55 50 01 23", "- Driving licence ☑", "5 ± 2, α tests"),
        ),
        "cut_instruction": WordFile(
            document(
                name
                + paragraph(
                    _BEGIN, _instruction(" HYPER"), _instruction(f'LINK "{_SITE}" '), _MIDDLE, run("My work"), _END
                )
            ),
            ("Runa Hollis", "My work", "Links:", f"- {_SITE}"),
            (_SITE,),
        ),
        "placeholder": WordFile(
            document(
                name
                + paragraph("Telephone: ", _control("<w:showingPlcHdr/>", run("Click here to enter text.")))
                + _control("<w:showingPlcHdr/>", paragraph("Click here to enter more."))
                + paragraph("Town: ", _control("", run("Ghent")))
            ),
            ("Runa Hollis", "Telephone:", "Town: Ghent"),
        ),
        "joined_paragraphs": WordFile(
            document(name + paragraph("Led the", properties=_CUT_OFF) + paragraph("harbour team") + paragraph("Clerk")),
            ("Runa Hollis", "Led the harbour team", "Clerk"),
        ),
        "list_by_style": WordFile(
            document(
                name
                + paragraph("Kept the books", properties='<w:pStyle w:val="Points"/>')
                + paragraph("in two languages", properties='<w:pStyle w:val="ListParagraph"/>'),
                parts={
                    "styles.xml": (
                        "styles",
                        f'<w:style w:type="paragraph" w:styleId="Points"><w:pPr>{_NUMBERED}</w:pPr></w:style>',
                    )
                },
            ),
            ("Runa Hollis", "- Kept the books", "in two languages"),
        ),
        "empty_choice": WordFile(document(name + paragraph(empty_choice)), ("Runa Hollis", "For older programs")),
        "box_in_a_box": WordFile(
            document(name + paragraph(_old_box(paragraph("Outside", _old_box(paragraph("Inside")))))),
            ("Runa Hollis", "Outside", "Inside"),
        ),
        "moved": WordFile(
            document(
                name
                + paragraph(f'<w:moveFrom w:id="1">{run("Clerk")}</w:moveFrom>', run("2019"))
                + paragraph(f'<w:moveTo w:id="2">{run("Clerk")}</w:moveTo>')
            ),
            ("Runa Hollis", "2019", "Clerk"),
        ),
    }
