"""Which quotes pass as evidence: shares accepted for true and false quotes, and the time a quote takes.

Resumes are made up from a fixed seed. True quotes are changed as models and PDF readers change them; false ones say
something else. The named peer, in the same run, is rapidfuzz ``partial_ratio`` at 90 without guards, on folded text.

    uv run python -m benchmarks.bench_grounding [--quotes 2000]
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable
from time import process_time

from rapidfuzz import fuzz

from resume_analysis.grounding import SourceText
from resume_analysis.grounding.folding import fold


def _items(text: str) -> list[str]:
    return text.split("|")


_ACTIONS = _items(
    "Built|Led|Designed|Managed|Launched|Migrated|Automated|Negotiated|Trained|Supervised|Documented|Reduced"
)
_THINGS = _items(
    "payment services|the intake process of the ward|a regional sales pipeline|data pipelines|the onboarding program|"
    "medication rounds|a warehouse team|quarterly reports|the customer support desk|machine learning models|"
    "lesson plans for grade seven|the supplier network|inventory audits|a reporting platform|clinical handovers"
)
_SKILLS = _items(
    "Python|PostgreSQL|Kubernetes|Salesforce|Excel|JavaScript|TypeScript|Terraform|Tableau|SAP|wound care|Spanish|"
    "AutoCAD|HubSpot|C++|React|phlebotomy|Photoshop|Kafka|Docker|C#|Power BI|triage|Swift|MySQL|MongoDB"
)
_EFFECTS = _items(
    "cutting costs by {n}%|saving {n} hours a week|for {n} customers|across {n} sites|with a team of {n} people|"
    "worth ${n},000 a year|raising satisfaction to {n}%|over {n} months"
)
_CLAUSES = _items(
    " and led the company to a national award| and personally closed the largest deal of the year|"
    " while managing the whole engineering department| and published the results in a leading journal"
)
_TITLES = _items("Engineer|Registered Nurse|Account Executive|Data Analyst|Warehouse Lead|Teacher")


def make_resume(rng: random.Random, characters: int = 10_000) -> tuple[str, list[str]]:
    """Make a resume of about that length; return it with its lines of prose, as they read without line breaks."""
    parts = ["Alex Example", "alex@example.org | +1 555 0100", "", "Experience", ""]
    lines: list[str] = []
    size = 0
    while size < characters:
        year = rng.randint(1998, 2024)
        parts.append(f"{rng.choice(_TITLES)}, Company {rng.randint(1, 999)} — {year} to {year + rng.randint(1, 6)}")
        for _ in range(rng.randint(3, 6)):
            effect = rng.choice(_EFFECTS).format(n=rng.randint(2, 950))
            skills = f"{rng.choice(_SKILLS)} and {rng.choice(_SKILLS)}"
            line = f"{rng.choice(_ACTIONS)} {rng.choice(_THINGS)} with {skills}, {effect}"
            lines.append(line)
            cut = line.rfind(" ", 0, rng.randint(45, 70))
            parts.append(f"• {line[:cut]}\n  {line[cut + 1 :]}" if cut > 30 else f"• {line}")
        parts.append("")
        size = sum(map(len, parts))
    return "\n".join(parts), lines


Edit = Callable[[str, random.Random, list[str]], str | None]


def _digit(quote: str, rng: random.Random, _: list[str]) -> str | None:
    places = [match.start() for match in re.finditer(r"\d", quote)]
    if not places:
        return None
    at = rng.choice(places)
    return quote[:at] + rng.choice([d for d in "123456789" if d != quote[at]]) + quote[at + 1 :]


def _skill(quote: str, rng: random.Random, _: list[str]) -> str | None:
    there = [skill for skill in _SKILLS if skill in quote]
    if not there:
        return None
    return quote.replace(rng.choice(there), rng.choice([skill for skill in _SKILLS if skill not in quote]), 1)


def _negation(quote: str, rng: random.Random, _: list[str]) -> str:
    words = quote.split()
    words.insert(rng.randint(1, len(words) - 1), rng.choice(["not", "never", "without", "no"]))
    return " ".join(words)


def _clause(quote: str, rng: random.Random, _: list[str]) -> str:
    return quote + rng.choice(_CLAUSES)


def _other(_: str, rng: random.Random, elsewhere: list[str]) -> str:
    return rng.choice(elsewhere)


def _inflated(quote: str, _rng: random.Random, _: list[str]) -> str | None:
    match = re.search(r"\d+", quote)
    return quote[: match.end()] + "0" + quote[match.end() :] if match else None


def _truncated(quote: str, _rng: random.Random, _: list[str]) -> str | None:
    match = re.search(r"\d{2,}(?=\D*$)", quote)
    return quote[: match.end() - 1] if match else None


def _breaks(quote: str, rng: random.Random, _: list[str]) -> str:
    words = quote.split(" ")
    words[rng.randrange(len(words) - 1)] += "\n"
    return " ".join(words)


def _typographic(quote: str, _rng: random.Random, _: list[str]) -> str:
    quote = quote.replace("fi", "ﬁ").replace("ff", "ﬀ").replace(" and ", "  and ").replace("-", "–")
    return f"“{quote}”"


def _case(quote: str, rng: random.Random, _: list[str]) -> str:
    return rng.choice([quote.upper(), quote.lower(), quote.title()])


def _bullet(quote: str, rng: random.Random, _: list[str]) -> str:
    return rng.choice(["• ", "- ", "* ", "▪ "]) + quote


def _ellipsis(quote: str, rng: random.Random, _: list[str]) -> str | None:
    words = quote.split(" ")
    if len(words) < 9:
        return None
    return " ".join([*words[:4], rng.choice(["…", "...", "[...]"]), *words[-3:]])


def _slip(quote: str, rng: random.Random, _: list[str]) -> str | None:
    long = re.findall(r"[a-z]{8,}", quote)
    if not long:
        return None
    word = rng.choice(long)
    at = rng.randrange(2, len(word) - 1)
    return quote.replace(word, word[:at] + word[at + 1 :], 1)


def _punctuation(quote: str, _rng: random.Random, _: list[str]) -> str:
    return quote.replace(",", "") + "."


def _as_it_is(quote: str, _rng: random.Random, _: list[str]) -> str:
    return quote


FALSE: dict[str, Edit] = {
    "number changed": _digit,
    "number inflated tenfold": _inflated,
    "number cut short": _truncated,
    "skill swapped": _skill,
    "negation added": _negation,
    "clause added": _clause,
    "from another resume": _other,
}
TRUE: dict[str, Edit] = {
    "copied": _as_it_is,
    "line breaks": _breaks,
    "ligatures, quotes, dashes": _typographic,
    "case": _case,
    "bullets": _bullet,
    "ellipsis": _ellipsis,
    "punctuation": _punctuation,
    "one letter lost": _slip,
}


def main() -> None:
    """Print one row for each kind of quote, then the time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quotes", type=int, default=2000, help="quotes of each kind")
    wanted = parser.parse_args().quotes
    rng = random.Random(5)
    resumes = [make_resume(rng) for _ in range(8)]
    sources = [SourceText(text) for text, _ in resumes]
    folded = [fold(text).text for text, _ in resumes]
    print(f"{'':28}{'accepted':>10}{'partial_ratio ≥ 90':>20}{'ms a quote':>12}")
    spent, tried = 0.0, 0
    for label, kinds in (("false quotes", FALSE), ("true quotes", TRUE)):
        print(label)
        for kind, edit in kinds.items():
            accepted = peer = count = 0
            elapsed = 0.0
            while count < wanted:
                which = rng.randrange(len(resumes))
                line = rng.choice(resumes[which][1])
                quote = edit(line, rng, resumes[which - 1][1])
                if quote is None or (
                    kinds is FALSE and re.search(re.escape(fold(quote).text) + r"(?![\w.,%])", folded[which])
                ):
                    continue  # not changed, or true of another line
                count += 1
                started = process_time()
                accepted += sources[which].find(quote) is not None
                elapsed += process_time() - started
                peer += fuzz.partial_ratio(fold(quote).text, folded[which]) >= 90
            spent, tried = spent + elapsed, tried + count
            print(f"  {kind:26}{accepted / count:>10.1%}{peer / count:>20.1%}{1000 * elapsed / count:>12.3f}")
    started = process_time()
    for text, _ in resumes:
        SourceText(text).find("never there, in no text")
    prepared = (process_time() - started) / len(resumes)
    mean = 1000 * spent / tried
    print(f"mean {mean:.3f} ms a quote on a 10 kB resume, and {1000 * prepared:.1f} ms once for the resume")


if __name__ == "__main__":
    main()
