"""``eval``: how good an analyser is, on cases whose facts are known."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from resume_analysis.cli import options
from resume_analysis.models import Analysis, AnalysisInput
from resume_analysis.settings import Settings, load_settings

if TYPE_CHECKING:
    from resume_analysis.evaluation import Case
    from resume_analysis.evaluation_figures import Evaluation


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="eval")(eval_cases)


def eval_cases(
    cases: Annotated[
        Path,
        typer.Argument(help="Cases, one JSON object a line.", exists=True, dir_okay=False, show_default=False),
    ],
    model: options.Model = None,
    repeat: Annotated[int, typer.Option(min=1, help="Runs of each case, for the spread of its score.")] = 1,
    twists: Annotated[bool, typer.Option(help="Also run each case under another name and with an injection.")] = True,
    at_once: Annotated[int, typer.Option(min=1, help="Analyses that run together.")] = 4,
    json: options.Json = False,
) -> int:
    """Evaluate an analyser on cases with known facts."""
    from resume_analysis.evaluation import load_cases

    settings = load_settings(model=model)
    evaluation = asyncio.run(_evaluate(settings, load_cases(cases), repeat=repeat, twists=twists, at_once=at_once))
    if json:
        options.print_json(evaluation.as_json())
    else:
        typer.echo(evaluation.table())
    return 0


async def _evaluate(settings: Settings, cases: list[Case], *, repeat: int, twists: bool, at_once: int) -> Evaluation:
    from resume_analysis.analyze import analyze
    from resume_analysis.evaluation import evaluate
    from resume_analysis.wiring import blind_options, open_model, open_prompt

    prompt, blind = open_prompt(settings), blind_options(settings) if settings.blind else None
    client = open_model(settings)

    async def analyse(question: AnalysisInput, today: date) -> Analysis:
        return await analyze(question, client, today=today, prompt=prompt, blind=blind)

    try:
        return await evaluate(cases, analyse, repeat=repeat, twists=twists, at_once=at_once)
    finally:
        await client.aclose()
