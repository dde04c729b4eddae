"""From settings to the database and the files: which gateway, which storage. It is chosen here, and only here."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from resume_analysis.errors import ConfigurationError, SchemaError
from resume_analysis.gateway import Gateway
from resume_analysis.gateway.postgres import PostgresGateway
from resume_analysis.gateway.postgrest import PostgrestGateway
from resume_analysis.migrate import migrate, newest_version
from resume_analysis.queue import Queue
from resume_analysis.settings import Settings
from resume_analysis.storage import Storage
from resume_analysis.storage.local import LocalStorage
from resume_analysis.storage.s3 import S3Storage
from resume_analysis.storage.supabase import SupabaseStorage

_MOST_CONNECTIONS = 32
"""To a project's HTTP interfaces: a thousand slots wait for the model, not for the database."""


@dataclass(frozen=True, slots=True)
class Backend:
    """The database and the files of one set-up."""

    gateway: Gateway
    queue: Queue
    storage: Storage


def database_url(settings: Settings) -> str:
    """Return the URL of the database, starting the embedded one where none is configured.

    The embedded database belongs to this program, so it is brought up to date at once; any other is migrated by
    ``resume-analysis migrate`` and nothing else.
    """
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    from resume_analysis import embedded

    url = embedded.start(settings.home / "postgres")
    migrate(url)
    return url


@asynccontextmanager
async def open_backend(settings: Settings, *, connect_timeout: float = 10) -> AsyncIterator[Backend]:
    """Connect to the database and the files; ``connect_timeout`` is what a call waits for a connection, in seconds.

    Raises BackendUnreachableError, ConfigurationError, or SchemaError when the database is older than this code.
    """
    async with AsyncExitStack() as opened:
        storage = _make_storage(settings)
        opened.push_async_callback(storage.aclose)
        gateway = _make_gateway(settings, connect_timeout)
        opened.push_async_callback(gateway.aclose)
        await gateway.open()
        queue = Queue(gateway)
        await _check_schema(queue, settings)
        yield Backend(gateway, queue, storage)


def _make_gateway(settings: Settings, connect_timeout: float) -> PostgresGateway | PostgrestGateway:
    if settings.supabase_url and settings.database_url is None:
        connections = min(settings.concurrency, _MOST_CONNECTIONS)
        return PostgrestGateway(settings.supabase_url, _supabase_key(settings), connections=connections)
    # A project's own database URL, direct or through a pooler, is the faster way to the same functions.
    return PostgresGateway(database_url(settings), connect_timeout=connect_timeout)


def _make_storage(settings: Settings) -> Storage:
    if settings.supabase_key is not None and not settings.supabase_url:
        raise ConfigurationError("A Supabase project's key is set and SUPABASE_URL is not. Set it, or unset the key.")
    if settings.supabase_url:
        return SupabaseStorage(settings.supabase_url, _supabase_key(settings), max_bytes=settings.max_file_bytes)
    if settings.s3_bucket:
        return S3Storage(settings.s3_bucket, max_bytes=settings.max_file_bytes, endpoint_url=settings.s3_endpoint_url)
    return LocalStorage(settings.files, max_bytes=settings.max_file_bytes)


def _supabase_key(settings: Settings) -> str:
    if settings.supabase_key is None:
        raise ConfigurationError(
            "SUPABASE_URL is set and the key is not. Set SUPABASE_SERVICE_ROLE_KEY or SUPABASE_SECRET_KEY."
        )
    return settings.supabase_key.get_secret_value()


async def _check_schema(queue: Queue, settings: Settings) -> None:
    # A newer database is fine: new arguments have defaults, so workers may be replaced one by one.
    command = "supabase db push --linked" if settings.supabase_url else "resume-analysis migrate"
    try:
        version = await queue.schema_version()
    except SchemaError:
        if settings.database_url is None:
            raise  # a project's HTTP front knows more than that
        raise SchemaError(f"The database has not been migrated. Nothing was changed. Run: {command}") from None
    if version < newest_version():
        raise SchemaError(
            f"The database is at schema version {version}, this program needs {newest_version()}. "
            f"Nothing was changed. Run: {command}"
        )
