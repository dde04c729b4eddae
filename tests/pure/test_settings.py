"""Settings: what the environment says, what it must not say, and the file that documents them."""

from __future__ import annotations

from pathlib import Path

import pytest

from resume_analysis.errors import ConfigurationError
from resume_analysis.settings import env_example, load_settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder with an empty environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY", "DATABASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_env_example_is_what_the_settings_say() -> None:
    """The file in the repository is the generated one."""
    assert (ROOT / ".env.example").read_text() == env_example()


def test_env_example_uncommented_is_valid(nowhere: Path) -> None:
    """Somebody who removes every comment sign gets the defaults and no fault."""
    lines = [line.lstrip("#") for line in env_example().splitlines() if line.startswith("#") and "=" in line.split()[0]]
    (nowhere / ".env").write_text("\n".join(lines))
    assert load_settings() == load_settings().model_copy()
    assert load_settings().backend == "embedded"


def test_a_misspelt_setting_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that would be ignored in silence is named instead."""
    monkeypatch.setenv("RESUME_ANALYSIS_CONCURENCY", "4")
    with pytest.raises(ConfigurationError, match=r"RESUME_ANALYSIS_CONCURENCY \(is RESUME_ANALYSIS_CONCURRENCY meant"):
        load_settings()


def test_a_home_in_the_home_folder_may_be_written_with_a_tilde(nowhere: Path) -> None:
    """A shell expands it, ``.env`` does not; a folder called ~ would be a surprise."""
    (nowhere / ".env").write_text("RESUME_ANALYSIS_HOME=~/analyses\n")
    assert load_settings().home == Path.home() / "analyses"


def test_a_user_without_a_home_folder_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Containers that run under a user id at random have none."""
    for name in ("HOME", "XDG_DATA_HOME", "RESUME_ANALYSIS_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)
    with pytest.raises(ConfigurationError, match="RESUME_ANALYSIS_HOME"):
        load_settings()


def test_a_tilde_for_nobody_is_a_wrong_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """The home folder of a user the machine does not know."""
    monkeypatch.setenv("RESUME_ANALYSIS_HOME", "~nobody-of-that-name/analyses")
    with pytest.raises(ConfigurationError, match="RESUME_ANALYSIS_HOME: ~ stands for"):
        load_settings()


def test_a_base_url_has_a_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the first job would fail with a connection that cannot be made."""
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:11434/v1")
    with pytest.raises(ConfigurationError, match=r"OPENAI_BASE_URL.*http://"):
        load_settings()


def test_a_wrong_value_names_its_variable_and_not_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which variable, and a secret that landed in the wrong one is not repeated."""
    monkeypatch.setenv("RESUME_ANALYSIS_LEASE_SECONDS", "sk-secret")
    with pytest.raises(ConfigurationError, match="RESUME_ANALYSIS_LEASE_SECONDS") as caught:
        load_settings()
    assert "sk-secret" not in str(caught.value)


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither str nor repr of the settings shows a key or a password."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:hunter2@host/db")
    shown = f"{load_settings()} {load_settings()!r}"
    assert "sk-secret" not in shown
    assert "hunter2" not in shown


@pytest.mark.parametrize("name", ["SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY"])
def test_supabase_is_configured_by_url_and_either_key(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The legacy and the newer key both count."""
    monkeypatch.setenv("SUPABASE_URL", "https://project.supabase.co")
    monkeypatch.setenv(name, "key")
    settings = load_settings()
    assert settings.backend == "supabase"
    assert settings.supabase_key is not None
    assert settings.supabase_key.get_secret_value() == "key"
