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


def test_only_a_name_that_is_close_is_suggested(monkeypatch: pytest.MonkeyPatch) -> None:
    """What all settings have in common makes nothing alike; small letters do not make it different."""
    monkeypatch.setenv("RESUME_ANALYSIS_NONSENSE", "4")
    with pytest.raises(ConfigurationError, match=r"Unknown setting RESUME_ANALYSIS_NONSENSE\."):
        load_settings()
    monkeypatch.delenv("RESUME_ANALYSIS_NONSENSE")
    monkeypatch.setenv("resume_analysis_concurency", "4")
    with pytest.raises(ConfigurationError, match="is RESUME_ANALYSIS_CONCURRENCY meant"):
        load_settings()


def test_a_line_of_the_env_file_that_says_nothing_is_named(nowhere: Path) -> None:
    """It would be left out in silence, and a setting with it."""
    (nowhere / ".env").write_text("RESUME_ANALYSIS_CONCURRENCY=4\n\nOPENAI_API_KEY: sk-secret\n")
    with pytest.raises(ConfigurationError, match=r"Line 3 of \.env") as caught:
        load_settings()
    assert "sk-secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RESUME_ANALYSIS_DRAIN_SECONDS", "inf"),
        ("OPENAI_API_KEY", "sk-“quoted”"),
        ("OPENAI_API_KEY", "sk-one\ntwo"),
        ("OPENAI_BASE_URL", "http://"),
        ("OPENAI_BASE_URL", "http://host:port/v1"),
    ],
)
def test_a_value_no_job_could_be_done_with_is_told_at_the_start(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not by the first job, as a provider that does not answer."""
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name):
        load_settings()


def test_a_home_in_the_home_folder_may_be_written_with_a_tilde(nowhere: Path) -> None:
    """A shell expands it, ``.env`` does not; a folder called ~ would be a surprise."""
    (nowhere / ".env").write_text("RESUME_ANALYSIS_HOME=~/analyses\n")
    assert load_settings().home == Path.home() / "analyses"


def test_a_url_from_a_mounted_secret_may_end_in_a_line_break(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no part of the database's name."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/analyses\n")
    url = load_settings().database_url
    assert url is not None
    assert url.get_secret_value() == "postgresql://localhost/analyses"


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
