"""The contestants: each turns the bytes of a PDF into text the way its own documentation says."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable

import pdfminer.high_level
import pypdfium2

from resume_analysis.extraction.limits import DEFAULT_LIMITS
from resume_analysis.extraction.reader import read


def ours(data: bytes) -> str:
    """Our own, in process; the list of links at the end is left out, since nobody else has one."""
    return read(data, DEFAULT_LIMITS).text.partition("\n\nLinks:\n")[0]


def plain_pypdfium2(data: bytes) -> str:
    """PDFium's own text, page by page."""
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        textpage = page.get_textpage()
        texts.append(textpage.get_text_bounded())
        textpage.close()
        page.close()
    document.close()
    return "\n\n".join(texts)


def pdfminer_six(data: bytes) -> str:
    """pdfminer.six with its layout analysis."""
    return pdfminer.high_level.extract_text(io.BytesIO(data))


def pdftotext(data: bytes) -> str:
    """Poppler's pdftotext in its default reading order."""
    done = subprocess.run(["pdftotext", "-q", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


def readers() -> dict[str, Callable[[bytes], str]]:
    """Return the contestants this machine has, ours first."""
    found = {"resume-analysis": ours, "pypdfium2": plain_pypdfium2, "pdfminer.six": pdfminer_six}
    if shutil.which("pdftotext"):
        found["pdftotext"] = pdftotext
    return found
