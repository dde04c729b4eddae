"""The processor time of a report without a model, for two-page resumes that the process has not seen before.

Resumes of some 650 words and postings of some 250 are put together from `scripts/eval_professions.toml` and a fixed
seed, and each is read once: texts read before are remembered in part. The named peer, in the same run and in turns, is
spaCy: its tokenizer with a PhraseMatcher of the same names finds them in both texts, and judges nothing.

    uv run --with spacy python -m benchmarks.bench_offline [--pairs 60]
"""

from __future__ import annotations

import argparse
import gc
import random
import tomllib
from collections.abc import Callable
from datetime import date
from statistics import mean, median
from time import process_time
from typing import Any

from scripts import make_eval_cases as cases

from resume_analysis import analyze_text
from resume_analysis.models import AnalysisInput
from resume_analysis.offline import judge
from resume_analysis.reading.lexicon import SPELLINGS

TODAY = date(2026, 11, 1)
_POINTS = 5
_WARM_UP = 20
_ENDS = (
    "working with two colleagues from the neighbouring team and reporting to the head of department every week",
    "after the site had been without anybody for it for most of a year, and kept it going since",
    "for customers in three countries, with all the papers that this takes and none of them late",
    "which the next audit named as the example to follow for the other sites of the group",
    "and wrote down how it is done, so that whoever comes next needs a day for it and not a month",
)
_PERIODS: tuple[tuple[cases.Month, cases.Month | None], ...] = (
    ((2022, 3), None),
    ((2019, 1), (2022, 2)),
    ((2016, 6), (2018, 11)),
    ((2013, 2), (2016, 5)),
    ((2010, 9), (2013, 1)),
)
_EMPLOYER = (
    "We have been in business for thirty years and are still run by the family that founded the company. Some four "
    "hundred people work with us at six sites, and most of those who came have stayed. We like short meetings, plain "
    "words and people who finish what they began."
)
_OFFER = (
    "A permanent contract, thirty days of holiday, a pension scheme and a budget for training that is really used. Our "
    "canteen is better than most, and parking is free. Send us your resume and two sentences on why this post; we "
    "answer everybody within a week."
)


def make_pair(rng: random.Random, trades: list[dict[str, Any]], number: int) -> tuple[str, str]:
    """Make a resume of two pages and the posting of a post in the same trade."""
    trade, other = trades[number % len(trades)], rng.choice(trades)
    skills = rng.sample(trade["skills"], min(9, len(trade["skills"])))
    deeds = [skill["shown"] for skill in skills[:7]] + [skill["shown"] for skill in other["skills"]] + trade["plain"]
    jobs = []
    for index, (start, end) in enumerate(_PERIODS):
        points = [f"{deed}, {rng.choice(_ENDS)}" for deed in rng.sample(deeds, min(_POINTS, len(deeds)))]
        title = trade["titles"][max(0, len(trade["titles"]) - 1 - index)]
        jobs.append(cases.Job(title, f"{trade['employers'][index % 3]} {index + 1}", start, end, tuple(points)))
    name = cases.NAMES[number % len(cases.NAMES)]
    school = f"{trade['degree']}, 2006 – 2010"
    summary = f"{jobs[0].title} who likes clear words and finished work, and has trained those who came after."
    known = [skill["asked"] for skill in (*skills, *other["skills"])]
    resume = cases.layout(number, name, summary, jobs, school, known)
    musts, nices = [skill["asked"] for skill in skills[:6]], [skill["asked"] for skill in skills[6:]]
    duties = "\n".join(f"- {skill['shown'][0].upper()}{skill['shown'][1:]}" for skill in trade["skills"])
    asked = cases.job_description(trade, jobs[0].title, 5, musts, nices, number)
    return resume, f"{asked}\nAbout us\n{_EMPLOYER}\n\nYour tasks\n{duties}\n\nWhat we offer\n{_OFFER}\n"


def peer() -> Callable[[str], object]:
    """SpaCy's matcher of the same names, whatever their case."""
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("en")
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    for name, spellings in SPELLINGS.items():
        matcher.add(name, [language.make_doc(one.lstrip("=")) for one in spellings])
    print(f"spaCy {spacy.__version__}, {sum(map(len, SPELLINGS.values())):,} spellings\n")
    return lambda text: matcher(language.make_doc(text))


def _milliseconds(call: Callable[[], object]) -> float:
    started = process_time()
    call()
    return 1000 * (process_time() - started)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=60, help="pairs to read (default 60)")
    pairs = parser.parse_args().pairs
    rng = random.Random(cases.SEED)
    trades = tomllib.loads((cases.ROOT / "eval_professions.toml").read_text("utf-8"))["profession"]
    find = peer()
    figures: dict[str, list[float]] = {"the offline analyser": [], "a whole report": [], "spaCy, names alone": []}
    words = []
    for number in range(-_WARM_UP, pairs):  # the first ones compile, load and fill what all others share
        if not number:
            gc.collect()
            gc.freeze()  # as a worker does when it starts
        analyser = make_pair(rng, trades, number)
        whole = make_pair(rng, trades, number)  # another pair: the first is remembered by now
        taken = (
            _milliseconds(lambda pair=analyser: judge(AnalysisInput(pair[0], None, pair[1], None), today=TODAY)),
            _milliseconds(lambda pair=whole: analyze_text(pair[0], job_description=pair[1], today=TODAY)),
            _milliseconds(lambda pair=whole: [find(text) for text in pair]),
        )
        if number >= 0:
            words.append([len(text.split()) for text in whole])
            for kept, one in zip(figures.values(), taken, strict=True):
                kept.append(one)
    resume, posting = (median(one) for one in zip(*words, strict=True))
    print(f"{pairs} pairs; a resume of {resume:.0f} words, a posting of {posting:.0f}, medians\n")
    print("| processor time, ms | mean | median | p90 | slowest | of the peer, mean |")
    print("|---|---:|---:|---:|---:|---:|")
    against = mean(figures["spaCy, names alone"])
    for name, taken_ms in figures.items():
        ordered = sorted(taken_ms)
        print(
            f"| {name} | {mean(ordered):.1f} | {median(ordered):.1f} | {ordered[int(0.9 * len(ordered))]:.1f} "
            f"| {ordered[-1]:.1f} | {mean(ordered) / against:.1f}× |"
        )


if __name__ == "__main__":
    main()
