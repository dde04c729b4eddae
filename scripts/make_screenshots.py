"""Makes the screenshots of the operations page in docs/images, from made-up data only.

Needs Chromium (``CHROMIUM`` names it where it is not /usr/bin/chromium). Usage: make screenshots
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from benchmarks.history import fill
from PIL import Image
from playwright.async_api import Browser, async_playwright

from resume_analysis.backend import database_url
from resume_analysis.settings import load_settings
from resume_analysis.telemetry import configure_logging
from resume_analysis.web.server import serve
from resume_analysis.wiring import open_worker

FOLDER = Path(__file__).parents[1] / "docs" / "images"
SAMPLES = files("resume_analysis") / "samples"
TALL = (1280, 1400)
SIZES = {"": (1280, 860), "-phone": (390, 844)}


async def main(everything: bool) -> None:
    """Fill a scratch database, serve the page, visit it."""
    with tempfile.TemporaryDirectory(prefix="ra-shots-") as home:
        settings = load_settings(
            home=Path(home), web_port=0, log_level="error", model="offline", concurrency=2
        ).model_copy(update={"database_url": None, "supabase_url": None})
        url = database_url(settings)
        configure_logging("error", "json")
        fill(url, ended=12_000, days=30)
        address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        async with open_worker(settings) as worker:
            serving = asyncio.create_task(serve(settings, on_start=address.set_result))
            async with async_playwright() as play:
                browser = await play.chromium.launch(
                    executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
                )
                base = await address
                report = await _submit(browser, base)
                await worker.run(until_idle=True)
                fill(url, ended=0, running=5, waiting=3)
                shots = {
                    "overview": "",
                    "jobs": "jobs",
                    "report": report,
                }
                for scheme in ("light", "dark"):
                    for name, path in shots.items():
                        size = SIZES[""] if name == "jobs" else TALL
                        await _shoot(browser, base + path, f"{name}-{scheme}", scheme, size)
                await _shoot(browser, base + report, "report-phone", "light", SIZES["-phone"])
                if everything:
                    job = report.removesuffix("/report")
                    more = {
                        "submit": "submit",
                        "job": job,
                        "audit": "audit",
                        "failed": "jobs?status=failed",
                        "week": "?window=week",
                        "month": "?window=month",
                        "hour": "?window=hour",
                        "bulk": "jobs/all?action=retry&status=failed",
                        "missing": "jobs/" + "0" * 8 + "-0000-0000-0000-" + "0" * 12,
                    }
                    for name, path in more.items():
                        for size, pixels in SIZES.items():
                            await _shoot(browser, base + path, f"x-{name}{size}", "light", pixels, full=True)
                        await _shoot(browser, base + path, f"x-{name}-dark", "dark", SIZES[""], full=True)
                    for name, path in shots.items():
                        await _shoot(browser, base + path, f"x-{name}-phone", "dark", SIZES["-phone"], full=True)
                        await _shoot(browser, base + path, f"x-{name}-full", "light", SIZES[""], full=True)
                await browser.close()
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)


async def _submit(browser: Browser, base: str) -> str:
    page = await browser.new_page()
    await page.goto(base + "submit")
    resumes = [item for item in SAMPLES.iterdir() if item.name.endswith(".pdf")]
    await page.set_input_files("input[type=file]", [str(resume) for resume in resumes])
    await page.fill("[name=job_title]", "Backend engineer")
    await page.fill("[name=job_description]", (SAMPLES / "job.txt").read_text(encoding="utf-8"))
    await page.select_option("[name=experience_level]", "3-5")
    await page.click("text=Analyze")
    await page.wait_for_url("**/batch?**")
    link = page.locator("td.file a", has_text="backend_engineer.pdf")
    path = await link.get_attribute("href")
    await page.close()
    return f"{path}/report".lstrip("/")


async def _shoot(
    browser: Browser, url: str, name: str, scheme: str, size: tuple[int, int], *, full: bool = False
) -> None:
    context = await browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = await context.new_page()
    await page.goto(url)
    picture = Image.open(BytesIO(await page.screenshot(full_page=full))).convert("RGB")
    picture.save(FOLDER / f"{name}.png", optimize=True)
    await context.close()


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 1:
        FOLDER = Path(sys.argv[1])
        FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(everything=len(sys.argv) > 1))
