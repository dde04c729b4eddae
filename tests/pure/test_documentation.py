"""What exists is documented, and what is documented exists."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from resume_analysis.cli import app
from resume_analysis.settings import Settings, environment_name

ROOT = Path(__file__).parents[2]
PAGES = "\n".join(path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def commands() -> list[str]:
    """Return every command as it is typed."""
    found: list[str] = []

    def walk(command: object, path: str) -> None:
        below = getattr(command, "commands", None)
        if below is None:
            found.append(path)
        else:
            for name, child in below.items():
                walk(child, f"{path} {name}")

    walk(typer.main.get_command(app), "resume-analysis")
    return found


def test_every_command_is_described_in_the_docs() -> None:
    """A command nobody reads about does not exist."""
    assert [command for command in commands() if command not in PAGES] == []


def test_every_command_in_the_docs_exists() -> None:
    """What the documentation tells people to type works."""
    known = set(commands())
    words = {word for command in known for word in command.split()[1:2]}
    typed = re.findall(r"resume-analysis ([a-z]+)(?= |$|`|\))", PAGES, re.MULTILINE)
    assert {word for word in typed if word not in words} == set()


def test_every_setting_is_in_the_example() -> None:
    """``.env.example`` names each environment variable once."""
    example = (ROOT / ".env.example").read_text()
    for field in Settings.model_fields:
        assert len(re.findall(rf"^#{environment_name(field)}=", example, re.MULTILINE)) == 1


def test_every_link_between_the_pages_leads_somewhere() -> None:
    """Relative links in Markdown point at files that are there."""
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
