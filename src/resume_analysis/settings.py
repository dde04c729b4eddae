"""Configuration: environment variables and ``.env``, read once, frozen, secrets never printed.

``python -m resume_analysis.settings`` prints the ``.env.example`` that stands in the repository.
"""

from __future__ import annotations

import os
import re
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from resume_analysis.errors import ConfigurationError
from resume_analysis.keys import sendable
from resume_analysis.setting_names import unknown_names

PREFIX = "RESUME_ANALYSIS_"
UNTOUCHED = "Nothing was started; correct it in the environment or in .env."


def _data_home() -> Path:
    try:
        return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "resume-analysis"
    except RuntimeError:  # a user id without a name, as in some containers
        raise ConfigurationError(
            "This user has no home folder. Nothing was started; set RESUME_ANALYSIS_HOME to a folder it may write to."
        ) from None


class Settings(BaseSettings):
    """Everything that can be set. Names without an alias carry the prefix ``RESUME_ANALYSIS_``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,
    )

    # Where the data lives: Supabase, any Postgres, or neither for the embedded one.
    supabase_url: str | None = Field(
        None, validation_alias="SUPABASE_URL", description="URL of a Supabase project; used with a service key."
    )
    supabase_key: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY"),
        description="Service role key (or the newer secret key) of the project. Never give it to a browser.",
    )
    database_url: SecretStr | None = Field(
        None,
        validation_alias="DATABASE_URL",
        description="Any PostgreSQL 15 or newer, for example postgresql://user:password@host:5432/database.",
    )
    home: Path = Field(
        default_factory=_data_home,
        description="Folder of the embedded database and of local files. Default: the user's data folder.",
    )
    storage_dir: Path | None = Field(
        None, description="Folder of uploaded files for the local storage. Default: files/ under the home folder."
    )

    s3_bucket: str | None = Field(
        None,
        description="Bucket of uploaded files in S3 (extra: s3). AWS's own variables give the credentials; they need "
        "GetObject, PutObject and ListBucket.",
    )
    s3_endpoint_url: str | None = Field(
        None, description="URL of another server that speaks S3, such as MinIO. Default: Amazon's."
    )

    # The model.
    model: str | None = Field(
        None,
        description="Model to ask, such as openai:gpt-6-luna. Default: a small OpenAI one with a key, else offline.",
    )
    openai_api_key: SecretStr | None = Field(
        None, validation_alias="OPENAI_API_KEY", description="Key of OpenAI or of a compatible server."
    )
    openai_base_url: str | None = Field(
        None, validation_alias="OPENAI_BASE_URL", description="Base URL of an OpenAI-compatible server."
    )
    anthropic_api_key: SecretStr | None = Field(
        None, validation_alias="ANTHROPIC_API_KEY", description="Key of Anthropic (extra: anthropic)."
    )
    google_api_key: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("GOOGLE_API_KEY", "GEMINI_API_KEY"),
        description="Key of Google Gemini (extra: google).",
    )
    model_timeout_seconds: float = Field(60, gt=0, le=600, description="Time-out of one call to the model.")
    model_output_mode: Literal["native", "tool", "prompted"] | None = Field(
        None, description="How JSON is asked for: native, tool or prompted. Default: what the model can do best."
    )
    model_reasoning: Literal["minimal", "low", "medium", "high"] | None = Field(
        None, description="Reasoning effort: minimal, low, medium or high. Default: the provider's."
    )
    model_service_tier: Literal["flex"] | None = Field(
        None, description="flex: the cheaper, slower tier, with fall-back to the standard one."
    )
    model_max_output_tokens: int | None = Field(None, gt=0, description="Most tokens of one answer. Default: 16000.")
    prompt_file: Path | None = Field(
        None, description="A prompt file of your own, with its rubric and weights. Default: the package's."
    )
    blind: bool = Field(
        False,
        description="Replace name, contact, age, gender and the like before a model sees the text.",
    )
    blind_schools: bool = Field(False, description="Blind mode also replaces the names of schools.")
    blind_graduation_years: bool = Field(False, description="Blind mode also replaces years in education.")

    reuse_results: bool = Field(
        True, description="Answer the same question of the same user from the stored result, without asking the model."
    )

    # What all workers together may use of the model; nothing set is no limit.
    requests_per_minute: int | None = Field(None, gt=0, description="Calls per minute, all workers together.")
    tokens_per_minute: int | None = Field(
        None, gt=0, description="Tokens per minute, input and output, all workers together."
    )
    usd_per_day: Decimal | None = Field(
        None, gt=0, description="Cost per day (UTC) in US dollars after which no more calls are made."
    )

    # The worker.
    concurrency: int = Field(16, ge=1, le=1000, description="Jobs one worker runs at once.")
    lease_seconds: int = Field(
        300, ge=2, le=86400, description="A job whose worker has not been heard of for this long goes to another."
    )
    poll_min_seconds: float = Field(1.0, gt=0, description="First pause of an idle worker; it doubles from there.")
    poll_max_seconds: float = Field(30.0, gt=0, description="Longest pause of an idle worker.")
    drain_seconds: float = Field(
        25.0, ge=0, description="On SIGTERM, how long running jobs may finish before they are given back."
    )

    # Limits.
    max_file_bytes: int = Field(10 * 1024 * 1024, gt=0, description="Largest resume file that is read, in bytes.")

    # The operations page.
    web_host: str = Field(
        "127.0.0.1", description="Address the page listens on; any but a loopback address needs passwords."
    )
    web_port: int = Field(8080, ge=0, le=65535, description="Port of the page; 0 takes a free one.")
    web_operator_password: SecretStr | None = Field(
        None, description="Password of those who may submit, retry and cancel; 12 characters or more."
    )
    web_viewer_password: SecretStr | None = Field(
        None, description="Password of those who may only look; 12 characters or more."
    )
    web_secret_key: SecretStr | None = Field(
        None, description="Signs sessions. Default: a new one per start; set it where several processes serve the page."
    )
    web_https: bool = Field(
        False, description="true behind a proxy that speaks HTTPS: cookies are then sent over HTTPS only."
    )
    web_hosts: str | None = Field(
        None, description="Host names the page answers to, comma-separated. Default: any; on loopback localhost only."
    )
    web_max_upload_bytes: int = Field(
        100 * 1024 * 1024, gt=0, description="Largest upload, all files of one form together, in bytes."
    )

    # Figures and probes.
    health_host: str = Field("127.0.0.1", description="Address of the worker's /livez, /readyz and /metrics.")
    health_port: int | None = Field(
        None, ge=0, le=65535, description="Port of the worker's /livez, /readyz and /metrics. Default: none of them."
    )
    metrics_token: SecretStr | None = Field(
        None, description="Bearer token that may read /metrics of the page where the page asks for a password."
    )
    otlp_endpoint: str | None = Field(
        None,
        validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT",
        description="Base URL traces are sent to (OTLP over HTTP), such as http://localhost:4318. Default: no traces.",
    )

    # Scans.
    ocr_languages: str = Field(
        "eng", description="Languages of scanned resumes, as Tesseract names them, joined by +: eng+deu+fra."
    )

    # Logs.
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Least severe level logged.")
    log_format: Literal["auto", "json", "console"] = Field(
        "auto", description="json: one object a line; console: for people; auto: console on a terminal."
    )

    @field_validator("home", "storage_dir", "prompt_file")
    @classmethod
    def _expanded(cls, path: Path | None) -> Path | None:
        # A shell expands ~, .env does not.
        try:
            return path and path.expanduser()
        except RuntimeError:
            raise ValueError("~ stands for the home folder of a user who has none") from None

    @field_validator("database_url")
    @classmethod
    def _stripped(cls, url: SecretStr | None) -> SecretStr | None:
        # A mounted secret often ends in a line break, which would be part of the database's name.
        return url and SecretStr(url.get_secret_value().strip())

    @field_validator("openai_base_url", "s3_endpoint_url", "otlp_endpoint")
    @classmethod
    def _with_scheme(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("http://", "https://")):
            raise ValueError("it must begin with http:// or https://")
        try:
            parts = urlsplit(url or "http://none")
            whole = bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", parts.netloc)
        except ValueError:  # a port that is no number
            whole = False
        if not whole:
            raise ValueError("it names no host, or no port that can be")
        return url

    @field_validator("openai_api_key", "anthropic_api_key", "google_api_key")
    @classmethod
    def _copied_whole(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and not sendable(key.get_secret_value().strip()):
            raise ValueError("it contains characters no key has; copy it again")
        return key

    @cached_property
    def files(self) -> Path:
        """The folder the local storage reads and writes."""
        return self.storage_dir or self.home / "files"

    @property
    def backend(self) -> Literal["supabase", "postgres", "embedded"]:
        """Which of the three set-ups the settings describe."""
        if self.supabase_url:
            return "supabase"
        return "postgres" if self.database_url else "embedded"


def environment_name(field: str) -> str:
    """Return the environment variable a setting is read from; where there are several, the first."""
    alias = Settings.model_fields[field].validation_alias
    if alias is None:
        return PREFIX + field.upper()
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else str(alias)


def load_settings(**overrides: Any) -> Settings:
    """Read the environment and ``.env``.

    Raises ConfigurationError for a value that makes no sense and for a name with our prefix that no setting has:
    a misspelt setting that is silently ignored is found in production.
    """
    known = {environment_name(field) for field in Settings.model_fields}
    if unknown := unknown_names(known, prefix=PREFIX):
        raise ConfigurationError(f"Unknown setting {'; '.join(unknown)}. {UNTOUCHED}")
    try:
        return Settings(**{key: value for key, value in overrides.items() if value is not None})
    except ValidationError as error:
        faults = "; ".join(
            f"{_name(fault['loc'])}: {fault['msg'].removeprefix('Value error, ')}" for fault in error.errors()
        )
        raise ConfigurationError(f"A setting makes no sense: {faults}. {UNTOUCHED}") from None


def _name(location: tuple[int | str, ...]) -> str:
    field = str(location[0]) if location else "settings"
    return environment_name(field) if field in Settings.model_fields else field


def env_example() -> str:
    """Render ``.env.example``: every setting with what it does and its default, commented out."""
    lines = [
        "# Copy to .env and set what you need. Nothing here is required: with nothing set, an embedded",
        "# PostgreSQL and the offline analyser are used. Generated by: python -m resume_analysis.settings",
        "",
    ]
    for name, field in Settings.model_fields.items():
        default = field.get_default() if field.default_factory is None else None
        alias = field.validation_alias
        also = f" Also read as {', '.join(map(str, alias.choices[1:]))}." if isinstance(alias, AliasChoices) else ""
        lines += [
            f"# {field.description}{also}",
            f"#{environment_name(name)}={'' if default is None else default}",
            "",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(env_example(), end="")  # noqa: T201
