"""Pages as a scanner sees them: pictures, with or without a text layer under them."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.resumes.sheet import Sheet, StreamOrder

DPI = 200


def scan(sheet: Sheet, *, text_layer: bool = False, dpi: int = DPI) -> bytes:
    """Return the sheet as grey pictures; ``text_layer`` puts its lines on them invisibly, as scanners with OCR do."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    document = pypdfium2.PdfDocument(sheet.pdf(StreamOrder.NATURAL))
    for number in range(len(document)):
        picture = document[number].render(scale=dpi / 72, grayscale=True).to_pil()
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        for run in sheet.runs if text_layer else ():
            if run.page == number:
                text = canvas.beginText(run.x, run.y)
                text.setFont(run.font, run.size)
                text.setTextRenderMode(3)
                text.textOut(run.text)
                canvas.drawText(text)
        canvas.showPage()
    document.close()
    canvas.save()
    return buffer.getvalue()
