"""``web`` and ``healthcheck``: the operations page, and what a container asks."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from typing import Annotated

import typer

from resume_analysis.errors import ConfigurationError
from resume_analysis.settings import Settings, load_settings

_EXTRA = ("itsdangerous", "jinja2", "prometheus_client", "python_multipart", "starlette", "uvicorn")
"""What the extra ``web`` brings."""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(web)
    app.command()(healthcheck)


def web(
    host: Annotated[str | None, typer.Option(help="Address to listen on. Default: 127.0.0.1.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port. Default: 8080; 0 takes a free one.")] = None,
    with_worker: Annotated[bool, typer.Option("--worker", help="Run a worker in the same process as well.")] = False,
) -> int:
    """Serve the operations page until SIGTERM, Ctrl-C or the end of its terminal."""
    from resume_analysis import __version__
    from resume_analysis.telemetry import configure_logging
    from resume_analysis.tracing import configure_tracing

    settings = load_settings(web_host=host, web_port=port)
    configure_logging(settings.log_level, settings.log_format)
    stop_tracing = configure_tracing(settings.otlp_endpoint, service="resume-analysis-web", version=__version__)
    try:
        asyncio.run(_serve(settings, with_worker=with_worker))
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        raise ConfigurationError(
            "The operations page is not installed. Run: pip install 'resume-analysis[web]'"
        ) from None
    finally:
        stop_tracing()
    return 0


def healthcheck(
    url: Annotated[str | None, typer.Option(help="What to ask. Default: this worker's own health port.")] = None,
    live: Annotated[bool, typer.Option("--live", help="Ask /livez instead of /readyz.")] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds to wait for an answer.")] = 3,
) -> int:
    """Ask a worker or page whether it is ready.

    The exit code is 0 when it is, else 1.
    """
    base = url or _own_url(load_settings())
    address = f"{base.rstrip('/')}/{'livez' if live else 'readyz'}"
    if not address.startswith(("http://", "https://")):
        raise typer.BadParameter("--url is an address such as http://localhost:8080")
    try:
        with urllib.request.urlopen(address, timeout=timeout) as answer:  # noqa: S310 - the scheme is checked above
            typer.echo(answer.read(200).decode(errors="replace").strip())
        return 0
    except urllib.error.HTTPError as error:
        typer.echo(f"{address}: {error.read(200).decode(errors='replace').strip()}", err=True)
    except (OSError, ValueError) as error:
        typer.echo(f"{address}: no answer ({getattr(error, 'reason', None) or error}).", err=True)
    return 1


def _own_url(settings: Settings) -> str:
    if settings.health_port is None:
        raise ConfigurationError(
            "This worker has no health port, so there is nothing to ask. Set RESUME_ANALYSIS_HEALTH_PORT, or name "
            "an address with --url."
        )
    return f"http://127.0.0.1:{settings.health_port}"


async def _serve(settings: Settings, *, with_worker: bool) -> None:
    from resume_analysis.web.server import serve
    from resume_analysis.wiring import open_worker

    listening = asyncio.Event()

    def started(address: str) -> None:
        typer.echo(f"The page is at {address} (Ctrl-C ends it)", err=True)
        listening.set()

    if not with_worker:
        await serve(settings, worker_here=False, on_start=started)
        return
    async with open_worker(settings) as worker:

        async def work() -> None:
            await listening.wait()  # where the page cannot, no job is begun
            await worker.run()

        running = asyncio.create_task(work())
        page = asyncio.create_task(serve(settings, worker_here=True, on_start=started))
        try:
            # A page whose worker has failed would go on looking well: whichever ends, the other ends with it.
            await asyncio.wait([page, running], return_when=asyncio.FIRST_COMPLETED)
        finally:
            worker.stop()
            page.cancel()
            if not listening.is_set():
                running.cancel()
            await asyncio.wait([page, running])
        for ended in (page, running):
            if not ended.cancelled():
                ended.result()
