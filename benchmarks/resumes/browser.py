"""All pages that Chromium prints, and the printing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

from playwright.sync_api import sync_playwright

from benchmarks.resumes.browser_ornaments import ORNAMENTS
from benchmarks.resumes.browser_pages import SCRIPTS_AND_COLUMNS, Printed
from benchmarks.resumes.sheet import Sheet

CHROMIUM = shutil.which("chromium")

PAGES: dict[str, Callable[[int], Printed]] = {page.__name__: page for page in (*SCRIPTS_AND_COLUMNS, *ORNAMENTS)}


def printed(seeds: int) -> Iterator[tuple[str, int, Sheet, bytes]]:
    """Yield each page, ``seeds`` times, as name, seed, what it says, and its PDF; nothing without Chromium."""
    if CHROMIUM is None:
        return
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page()
        for name, make in PAGES.items():
            for seed in range(seeds):
                page = make(seed)
                tab.set_content(page.html)
                yield name, seed, page.sheet, tab.pdf(prefer_css_page_size=True, print_background=True)
        browser.close()
