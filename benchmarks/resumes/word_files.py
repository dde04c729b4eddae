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
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_V = "urn:schemas-microsoft-com:vml"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="{_MC}" xmlns:wps="{_WPS}" xmlns:a="{_A}" xmlns:v="{_V}" xmlns:wp="{_WP}"'
)
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
    before_body: str = "",
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
        xml = f"{prologue}<w:document {_NAMES}>{before_body}<w:body>{body}</w:body></w:document>"
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
        **_styled(top, head),
        **_grounds(top, head),
    }


def _style(name: str, properties: str, kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}">{properties}</w:style>'


def _styled(top: str, head: tuple[str, ...]) -> dict[str, WordFile]:
    """Files that hide text by a named style rather than by its own formatting, and styles that hide nothing."""
    styles = "".join(
        (
            _style("Gone", "<w:rPr><w:vanish/></w:rPr>"),
            _style("Pale", f"<w:rPr>{_WHITE}</w:rPr>", "character"),
            _style("Paler", '<w:basedOn w:val="Pale"/>', "character"),
            _style("Speck", '<w:rPr><w:sz w:val="2"/></w:rPr>'),
            _style("Banner", f"<w:pPr>{_NAVY}</w:pPr><w:rPr>{_WHITE}</w:rPr>"),
            _style("Grid", f"<w:tblStylePr w:type='firstRow'><w:tcPr>{_NAVY}</w:tcPr></w:tblStylePr>", "table"),
            _style("Loop", '<w:basedOn w:val="Loop"/>'),
        )
    )

    def file(body: str) -> bytes:
        return document(top + body, parts={"styles.xml": ("styles", styles)})

    def styled(name: str, *runs: str) -> str:
        return paragraph(*runs, properties=f'<w:pStyle w:val="{name}"/>')

    grid = table((paragraph(run("Plain to see", _WHITE)),)).replace(
        "<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'
    )
    return {
        "vanished_by_style": WordFile(file(styled("Gone", _STUFFING)), head, hidden=(_STUFFING,)),
        "white_by_style": WordFile(
            file(paragraph(run(_STUFFING, '<w:rStyle w:val="Paler"/>'))), head, hidden=(_STUFFING,)
        ),
        "tiny_by_style": WordFile(file(styled("Speck", _STUFFING)), head, hidden=(_STUFFING,)),
        "shown_against_its_style": WordFile(
            file(styled("Gone", run("Plain to see", '<w:vanish w:val="0"/>'))), (*head, "Plain to see")
        ),
        "white_on_navy_by_style": WordFile(file(styled("Banner", "Plain to see")), (*head, "Plain to see")),
        "white_on_navy_by_table_style": WordFile(file(grid), (*head, "Plain to see")),
        "style_on_itself": WordFile(file(styled("Loop", "Plain to see")), (*head, "Plain to see")),
    }


def _grounds(top: str, head: tuple[str, ...]) -> dict[str, WordFile]:
    """White text on what lies behind the page's text: a banner carries it, a logo does not."""

    def behind(inches: int) -> str:
        extent = f'<wp:extent cx="{inches * 914_400}" cy="914400"/>'
        fill = '<a:graphic><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></a:graphic>'
        return f'<w:r><w:drawing><wp:anchor behindDoc="1">{extent}{fill}</wp:anchor></w:drawing></w:r>'

    white = paragraph(run("Plain to see", _WHITE))
    header = {"header1.xml": ("header", paragraph(behind(8)))}
    return {
        "white_on_a_banner": WordFile(document(paragraph(behind(8)) + white), ("Plain to see",)),
        "white_on_a_banner_in_the_header": WordFile(document(top + white, parts=header), (*head, "Plain to see")),
        "white_beside_a_logo": WordFile(
            document(top + paragraph(behind(1)) + paragraph(run(_STUFFING, _WHITE))), head, hidden=(_STUFFING,)
        ),
        "white_on_a_page_colour": WordFile(
            document(top + white, before_body='<w:background w:color="203040"/>'), (*head, "Plain to see")
        ),
    }
