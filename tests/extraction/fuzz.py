"""Mutated fixtures against the readers, for as long as told: ``uv run python -m tests.extraction.fuzz --minutes 10``.

Every file goes through the sandbox. A file may be refused with any code of its own; what must not happen is a crash,
a process killed from outside, a fork server that dies, or an answer outside its limits.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from random import Random

from benchmarks.resumes.bands import BANDS
from benchmarks.resumes.hostile_drawing import HOSTILE_DRAWINGS
from benchmarks.resumes.hostile_other import HOSTILE_OTHERS
from benchmarks.resumes.hostile_pdf import HOSTILE_PDFS
from benchmarks.resumes.layouts import COLUMNS, SINGLE
from benchmarks.resumes.sheet import StreamOrder
from benchmarks.resumes.word_files import word_files
from benchmarks.resumes.word_oddities import word_oddities

from resume_analysis.errors import ExtractionError
from resume_analysis.extraction import DEFAULT_LIMITS
from resume_analysis.extraction.sandbox import Sandbox
from resume_analysis.retry import FATES

COSTLY = (
    *("bomb", "million", "megabyte", "gigabyte", "deflated twice", "LZMA"),
    *("thousand", "form", "tiles", "object stream", "gigapixels", "deep", "crowd"),
)
"""Files that are slow to make or to read add nothing when mutated."""
BAD = frozenset(("crashed", "worker_lost", "busy"))
TOKENS = (b"<<", b">>", b"[", b"]", b"(", b"0 R", b"-1", b"4294967296", b"/Filter", b"\x00\x00", b"endstream", b"PK")


def seeds() -> list[bytes]:
    """Return honest and hostile files that are small enough to mutate often."""
    cases = {**HOSTILE_PDFS, **HOSTILE_DRAWINGS, **HOSTILE_OTHERS}
    hostile = [make() for name, (_, make) in cases.items() if not any(word in name for word in COSTLY)]
    honest = [layout(1).pdf(order) for layout in {**SINGLE, **COLUMNS, **BANDS}.values() for order in StreamOrder]
    return [*honest, *(file.data for file in {**word_files(), **word_oddities()}.values()), *hostile]


def mutated(data: bytes, random: Random) -> bytes:
    """Return ``data`` with one to eight changes: bits, tokens, cuts, copies, overwritten numbers."""
    out = bytearray(data)
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(out) + 1)
        match random.randrange(5):
            case 0 if at < len(out):
                out[at] ^= 1 << random.randrange(8)
            case 1:
                out[at:at] = random.choice(TOKENS)
            case 2:
                del out[at : at + random.randint(1, 64)]
            case 3:
                out[at:at] = out[at : at + random.randint(1, 256)]
            case _:
                out[at : at + 4] = str(random.choice((0, -1, 9999, 2**31))).encode()
    return bytes(out) or b"\x00"


def run(seconds: float, seed: int, keep: Path | None = None) -> Counter[str]:
    """Feed mutants for ``seconds``; return how often each outcome came. Raises AssertionError on a bad one."""
    random, files, outcomes = Random(seed), seeds(), Counter[str]()
    sandbox = Sandbox(DEFAULT_LIMITS)
    sandbox.start()
    until = time.monotonic() + seconds
    try:
        while time.monotonic() < until:
            data = mutated(random.choice(files), random)
            try:
                reading, _ = sandbox.read(data)
                outcome = "ok"
                assert len(reading.text) <= DEFAULT_LIMITS.characters
            except ExtractionError as error:
                outcome = error.code
            outcomes[outcome] += 1
            if outcome in BAD or (outcome != "ok" and outcome not in FATES):
                if keep:
                    keep.write_bytes(data)
                raise AssertionError(f"{outcome} after {outcomes.total()} files, seed {seed}")
    finally:
        sandbox.close()
    return outcomes


def main() -> None:
    """Run for the minutes asked for and print what came of the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failure.bin"))
    arguments = parser.parse_args()
    outcomes = run(arguments.minutes * 60, arguments.seed, arguments.keep)
    print(f"{outcomes.total()} files, seed {arguments.seed}: {dict(outcomes.most_common())}")


if __name__ == "__main__":
    main()
