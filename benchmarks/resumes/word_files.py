"""Word files written part by part, so that what each of them says is known to the letter."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_V = "urn:schemas-microsoft-com:vml"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="{_MC}" xmlns:wps="{_WPS}" xmlns:a="{_A}" xmlns:v="{_V}"'
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class WordFile:
    """A file, the lines it says in order, its links, and what it hides."""

    data: bytes
    lines: tuple[str, ...]
    links: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def run(text: str, properties: str = "") -> str:
    """Return a ``w:r``."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a ``w:p`` of runs; plain text is put into a run."""
    inner = "".join(part if part.startswith("<") else run(part) for part in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...], cell_properties: str = "") -> str:
    """Return a ``w:tbl``; a cell that is no XML becomes one paragraph."""
    inner = ""
    for row in rows:
        cells = (cell if cell.startswith("<") else paragraph(cell) for cell in row)
        inner += "<w:tr>" + "".join(f"<w:tc><w:tcPr>{cell_properties}</w:tcPr>{c}</w:tc>" for c in cells) + "</w:tr>"
    return f"<w:tbl>{inner}</w:tbl>"


def text_box(*paragraphs: str, fill: str = "", fallback: bool = True) -> str:
    """Return a run with a text box as Word 2010 writes it, with the old form as a fallback."""
    content = "<w:txbxContent>" + "".join(map(paragraph, paragraphs)) + "</w:txbxContent>"
    colour = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
    new = f"<w:drawing><wps:wsp><wps:spPr>{colour}</wps:spPr><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    if not fallback:
        return f"<w:r>{old}</w:r>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def document(
    body: str,
    *,
    links: dict[str, str] | None = None,
    parts: dict[str, tuple[str, str]] | None = None,
    main: str = "word/document.xml",
    prologue: str = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    strict: bool = False,
) -> bytes:
    """Return a DOCX. ``links`` are URLs by relationship id, ``parts`` kind and body by file name."""
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_R}/hyperlink" Target="{escape(url)}" TargetMode="External"/>'
        for key, url in (links or {}).items()
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE_RELATIONS}"><Relationship Id="r1" Type="{_R}/officeDocument" '
            f'Target="{main}"/></Relationships>',
        )
        for number, (name, (kind, inner)) in enumerate((parts or {}).items()):
            relations += f'<Relationship Id="p{number}" Type="{_R}/{kind}" Target="{name}"/>'
            root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
            archive.writestr(f"word/{name}", f"{prologue}<w:{root} {_NAMES}>{inner}</w:{root}>")
        folder, _, file = main.rpartition("/")
        archive.writestr(
            f"{folder}/_rels/{file}.rels", f'<Relationships xmlns="{_PACKAGE_RELATIONS}">{relations}</Relationships>'
        )
        xml = f"{prologue}<w:document {_NAMES}><w:body>{body}</w:body></w:document>"
        archive.writestr(main, xml.replace(_W, _STRICT) if strict else xml)
    return buffer.getvalue()


_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_WHITE = '<w:color w:val="FFFFFF"/>'
_NAVY = '<w:shd w:val="clear" w:fill="1F3864"/>'
_SITE = "https://runa.example.org/work"
_MAIL = "mailto:runa.hollis@example.com"
_STUFFING = "kubernetes terraform python rust golang"


def word_files() -> dict[str, WordFile]:
    """Return every file by what is special about it."""
    head = ("Runa Hollis", "Office Administrator")
    top = paragraph(head[0]) + paragraph(head[1])
    return {
        "paragraphs": WordFile(
            document(top + paragraph("Filed ", "four thousand ", "folders")),
            (
                *head,
                "Filed four thousand folders",
            ),
        ),
        "list": WordFile(
            document(top + paragraph("Kept the books", properties=_LIST) + paragraph("Notes", properties=_NO_LIST)),
            (*head, "- Kept the books", "Notes"),
        ),
        "skill_table": WordFile(
            document(top + table(("Languages", "Polish, Danish"), ("Tools", "SAP, Excel"))),
            (*head, "Languages   Polish, Danish", "Tools   SAP, Excel"),
        ),
        "layout_table": WordFile(
            document(
                table(
                    (
                        paragraph("Contact") + paragraph("+45 55 50 01 23"),
                        paragraph("Experience") + paragraph("Clerk, Harrow Mills"),
                    )
                )
            ),
            ("Contact", "+45 55 50 01 23", "Experience", "Clerk, Harrow Mills"),
        ),
        "nested_table": WordFile(
            document(table((paragraph("Skills") + table(("Excel", "expert"), ("SAP", "basic")), paragraph("Aside")))),
            ("Skills", "Excel   expert", "SAP   basic", "Aside"),
        ),
        "text_box": WordFile(
            document(top + paragraph(text_box("In a box", "on two lines"), "after the box")),
            (*head, "after the box", "In a box", "on two lines"),
        ),
        "old_text_box": WordFile(
            document(top + paragraph(text_box("Boxed in 2003", fallback=False))), (*head, "Boxed in 2003")
        ),
        "header_and_footer": WordFile(
            document(
                top,
                parts={
                    "header1.xml": ("header", paragraph("Runa Hollis, page head")),
                    "header2.xml": ("header", paragraph("Runa Hollis, page head")),
                    "footer1.xml": ("footer", paragraph("References on request")),
                },
            ),
            ("Runa Hollis, page head", *head, "References on request"),
        ),
        "hyperlink": WordFile(
            document(top + paragraph(f'<w:hyperlink r:id="L1">{run("Portfolio")}</w:hyperlink>'), links={"L1": _SITE}),
            (*head, "Portfolio", "Links:", f"- Portfolio: {_SITE}"),
            (_SITE,),
        ),
        "field_link": WordFile(
            document(
                top
                + paragraph(
                    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                    f'<w:r><w:instrText>HYPERLINK "{_MAIL}"</w:instrText></w:r>'
                    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                    run("Write to me"),
                    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                )
            ),
            (*head, "Write to me", "Links:", f"- {_MAIL}"),
            (_MAIL,),
        ),
        "tracked_changes": WordFile(
            document(
                top
                + paragraph(
                    "Managed ",
                    f'<w:ins w:id="1">{run("nine")}</w:ins>',
                    '<w:del w:id="2"><w:r><w:delText>eight</w:delText></w:r></w:del>',
                    run(" archives"),
                )
            ),
            (*head, "Managed nine archives"),
        ),
        "content_control": WordFile(
            document(top + f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('From a template')}</w:sdtContent></w:sdt>"),
            (*head, "From a template"),
        ),
        "tabs_and_breaks": WordFile(
            document(top + paragraph("Clerk", "<w:r><w:tab/></w:r>", run("2019"), "<w:r><w:br/></w:r>", run("Ghent"))),
            (*head, "Clerk   2019", "Ghent"),
        ),
        "soft_hyphen": WordFile(
            document(top + paragraph("adminis\u00adtration and e", "<w:r><w:noBreakHyphen/></w:r>", run("mail"))),
            (*head, "administration and e-mail"),
        ),
        "other_main_part": WordFile(
            document(top + paragraph("Elsewhere"), main="word/document2.xml"), (*head, "Elsewhere")
        ),
        "strict": WordFile(document(top + paragraph("Strictly speaking"), strict=True), (*head, "Strictly speaking")),
        "footnote": WordFile(
            document(
                top,
                parts={"footnotes.xml": ("footnotes", f'<w:footnote w:id="2">{paragraph("Thesis: 1.3")}</w:footnote>')},
            ),
            (*head, "Thesis: 1.3"),
        ),
        "other_scripts": WordFile(
            document(paragraph("王小明") + paragraph("مهندس برمجيات")), ("王小明", "مهندس برمجيات")
        ),
        "vanished": WordFile(document(top + paragraph(run(_STUFFING, "<w:vanish/>"))), head, hidden=(_STUFFING,)),
        "white_on_white": WordFile(document(top + paragraph(run(_STUFFING, _WHITE))), head, hidden=(_STUFFING,)),
        "one_point": WordFile(
            document(top + paragraph(run(_STUFFING, '<w:sz w:val="2"/>'))), head, hidden=(_STUFFING,)
        ),
        "white_on_navy_cell": WordFile(
            document(top + table((paragraph(run("Plain to see", _WHITE)),), cell_properties=_NAVY)),
            (*head, "Plain to see"),
        ),
        "white_on_navy_paragraph": WordFile(
            document(top + paragraph(run("Plain to see", _WHITE), properties=_NAVY)), (*head, "Plain to see")
        ),
    }
