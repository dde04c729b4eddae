"""One document → its text. Runs inside the sandbox; nothing here is called in the worker's own process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from resume_analysis.extraction.limits import Limits
from resume_analysis.extraction.ocr import Ocr, recognise
from resume_analysis.extraction.pdf.document import read_pdf
from resume_analysis.extraction.pdf.links import Link
from resume_analysis.extraction.plain import read_plain
from resume_analysis.extraction.refusals import SCANNED, SCANNED_UNREADABLE, refusal
from resume_analysis.extraction.sniff import Kind, kind_of
from resume_analysis.extraction.word.document import read_docx

_MIN_HIDDEN_LETTERS = 15
"""Fewer are accidents: a stray space, a white bullet."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, in types that JSON carries out of the sandbox."""

    text: str
    pages: int | None
    flags: Sequence[str]
    links: Sequence[str]
    hidden: Sequence[str]


def read(data: bytes, limits: Limits, ocr: Ocr | None = None) -> Reading:
    """Return what ``data`` says; scanned pages are read if ``ocr`` is given. Raises ExtractionError."""
    kind = kind_of(data)
    if kind is Kind.PDF:
        return _pdf(data, limits, ocr)
    if kind is Kind.DOCX:
        return _docx(data, limits)
    text, links, hidden = read_plain(data, limits.characters)
    return _reading(text, limits, links=links, hidden=hidden)


def _pdf(data: bytes, limits: Limits, ocr: Ocr | None) -> Reading:
    result = read_pdf(data, limits, partial(recognise, ocr=ocr) if ocr else None)
    text = "\n\n".join(text for text in result.texts if text)
    if not text and result.scanned_pages:
        raise refusal("no_text", SCANNED_UNREADABLE if "ocr" in result.flags else SCANNED)
    if not text and result.was_broken:
        raise refusal("corrupt")
    links = tuple(dict.fromkeys(result.links))
    return _reading(
        text + link_list(links) if text else "",
        limits,
        links=tuple(dict.fromkeys(link.url for link in links)),
        pages=result.pages,
        flags=result.flags,
        hidden=result.hidden,
    )


def _docx(data: bytes, limits: Limits) -> Reading:
    result = read_docx(data)
    links = tuple(dict.fromkeys(result.links))
    urls = tuple(dict.fromkeys(link.url for link in links))
    text = result.text + link_list(links) if result.text else ""
    return _reading(text, limits, links=urls, hidden=result.hidden)


def link_list(links: Sequence[Link]) -> str:
    """Return the links as a last section of the text, so that quotes of them can be held against it."""
    labels: dict[str, list[str]] = {}
    for link in links:
        known = labels.setdefault(link.url, [])
        if link.label and link.label not in link.url and link.label not in known:
            known.append(link.label)
    lines = [f"- {', '.join(known)}: {url}" if known else f"- {url}" for url, known in labels.items()]
    return "\n\nLinks:\n" + "\n".join(lines) if lines else ""


def _reading(
    text: str,
    limits: Limits,
    *,
    links: Sequence[str] = (),
    pages: int | None = None,
    flags: set[str] | None = None,
    hidden: Sequence[str] = (),
) -> Reading:
    if not any(map(str.isalnum, text)):
        raise refusal("no_text")
    found = set(flags or ())
    if sum(sum(map(str.isalnum, passage)) for passage in hidden) >= _MIN_HIDDEN_LETTERS:
        found.add("hidden_text")
    if len(text) > limits.characters:
        found.add("characters_truncated")
        text = text[: limits.characters]
    return Reading(text, pages, sorted(found), list(links), list(hidden))
