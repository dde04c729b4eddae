"""``uv run python -m benchmarks.extraction [--seeds N]``: order, links, speed, memory, isolation, scans."""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from statistics import mean, median

from benchmarks.extraction.readers import readers
from benchmarks.resumes.browser import CHROMIUM, PAGES, printed
from benchmarks.resumes.corpus import Sample, corpus
from benchmarks.resumes.layouts import COLUMNS, SINGLE
from benchmarks.resumes.measure import edit_similarity, trigram_recall, word_f1
from benchmarks.resumes.scans import scan
from benchmarks.resumes.sheet import StreamOrder
from resume_analysis.extraction import DEFAULT_LIMITS, Extractor
from resume_analysis.extraction.reader import read
from resume_analysis.extraction.sandbox import Sandbox

Reader = Callable[[bytes], str]


def order_table(samples: list[Sample], contestants: dict[str, Reader]) -> None:
    """Print trigram recall and edit similarity, per cent, by group and stream order."""
    groups = list(dict.fromkeys((sample.group, sample.order) for sample in samples))
    scores: dict[tuple[str, tuple[str, StreamOrder]], list[tuple[float, float]]] = defaultdict(list)
    for sample in samples:
        for name, reader in contestants.items():
            text = reader(sample.data)
            score = trigram_recall(sample.sheet, text), edit_similarity(sample.sheet, text)
            scores[name, (sample.group, sample.order)].append(score)
    print("\ntrigram recall / edit similarity, per cent\n")
    print("| group | drawn | files | " + " | ".join(contestants) + " |")
    print("|---|---|---|" + "---|" * len(contestants))
    for group, order in groups:
        cells = []
        for name in contestants:
            found = scores[name, (group, order)]
            cells.append(f"{100 * mean(t for t, _ in found):.1f} / {100 * mean(e for _, e in found):.1f}")
        print(f"| {group} | {order} | {len(found)} | " + " | ".join(cells) + " |")


def browser_table(contestants: dict[str, Reader]) -> None:
    """Print the same for pages that Chromium has printed, by page."""
    if CHROMIUM is None:
        print("\nprinted by Chromium: left out, chromium is not installed")
        return
    print("\n| printed by Chromium | files | " + " | ".join(contestants) + " |")
    print("|---|---|" + "---|" * len(contestants))
    files = list(printed(seeds=3))
    for page in PAGES:
        cells = []
        for reader in contestants.values():
            found = [(sheet, reader(data)) for name, _, sheet, data in files if name == page]
            recall = mean(trigram_recall(sheet, text) for sheet, text in found)
            similarity = mean(edit_similarity(sheet, text) for sheet, text in found)
            cells.append(f"{100 * recall:.1f} / {100 * similarity:.1f}")
        print(f"| {page} | {len(found)} | " + " | ".join(cells) + " |")


def link_table(samples: list[Sample]) -> None:
    """Print how many of the URLs behind words are found."""
    wanted = found = 0
    for sample in samples:
        links = set(read(sample.data, DEFAULT_LIMITS).links)
        wanted += len(sample.sheet.links)
        found += sum(url in links for url, _, _ in sample.sheet.links)
    print(f"\nlinks: {found} of {wanted}")


def speed_table(samples: list[Sample], contestants: dict[str, Reader]) -> None:
    """Print pages per second of processor time, median over files, and the ratio to ours.

    pdftotext runs as a process of its own, so its row is wall time with the start of the process in it.
    """
    files = [(sample.data, max(run.page for run in sample.sheet.runs) + 1) for sample in samples]
    print("\n| reader | pages/s, median | against ours |\n|---|---|---|")
    ours = 0.0
    for name, reader in contestants.items():
        clock = time.perf_counter if name == "pdftotext" else time.process_time
        seconds = []
        for data, pages in files:
            started = clock()
            reader(data)
            seconds.append((clock() - started) / pages)
        rate = 1 / median(seconds)
        ours = ours or rate
        print(f"| {name} | {rate:.0f} | {rate / ours:.2f}x |")


def isolation(samples: list[Sample]) -> None:
    """Print what the sandbox adds to a file, and the peak memory of the process that reads it."""
    sandbox = Sandbox(DEFAULT_LIMITS)
    sandbox.start()
    added, peaks = [], []
    for sample in samples:
        started = time.perf_counter()
        read(sample.data, DEFAULT_LIMITS)
        between = time.perf_counter()
        _, cost = sandbox.read(sample.data)
        added.append((time.perf_counter() - between) - (between - started))
        peaks.append(cost.peak_bytes / (1 << 20))
    sandbox.close()
    print(f"\nisolation adds {1000 * median(added):.1f} ms a file (median of {len(added)})")
    print(f"peak memory of a reading process: median {median(peaks):.0f} MiB, largest {max(peaks):.0f} MiB")


def scans() -> None:
    """Print how well rasterised pages are recognised."""
    if shutil.which("tesseract") is None:
        print("\nscans: left out, tesseract is not installed")
        return
    extractor = Extractor()
    print("\n| scanned layout | word F1 | edit similarity | seconds |\n|---|---|---|---|")
    for name, layout in {**SINGLE, **COLUMNS}.items():
        sheet = layout(3)
        started = time.perf_counter()
        text = extractor.extract_blocking(scan(sheet)).text
        seconds = time.perf_counter() - started
        words, order = 100 * word_f1(sheet, text), 100 * edit_similarity(sheet, text)
        print(f"| {name} | {words:.1f} | {order:.1f} | {seconds:.1f} |")
    extractor.close()


def machine() -> None:
    """Print what it ran on."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("pypdfium2", "pdfminer.six", "lxml")]
    if shutil.which("pdftotext"):
        said = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True, check=False).stderr
        versions.append(said.partition("\n")[0])
    load, python = os.getloadavg()[0], sys.version.split()[0]
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python {python}")
    print(", ".join(versions))


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=4, help="resumes per layout and stream order")
    parser.add_argument("--without-scans", action="store_true")
    arguments = parser.parse_args()
    samples = list(corpus(arguments.seeds))
    machine()
    print(f"{len(samples)} resumes, {len({sample.layout for sample in samples})} layouts")
    contestants = readers()
    order_table(samples, contestants)
    browser_table(contestants)
    link_table(samples)
    ordinary = [sample for sample in samples if sample.group in ("single", "columns") and sample.seed == 0]
    speed_table(ordinary, contestants)
    isolation(ordinary)
    if not arguments.without_scans:
        scans()


if __name__ == "__main__":
    main()
