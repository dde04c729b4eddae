"""What can be wrong around the queue in a Supabase project: rights, policies, bucket, live updates, clocks.

A wrong URL, a wrong key and missing migrations are told by the first call and need no check of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from resume_analysis.errors import StorageError
from resume_analysis.findings import Finding
from resume_analysis.gateway import Gateway
from resume_analysis.storage.supabase import SupabaseStorage

MAX_SKEW = timedelta(seconds=30)

_AGAIN = "Set DATABASE_URL and run: resume-analysis migrate --again (or run every migration's file in the SQL editor)."
# By the codes of the SQL function analysis_setup_findings: the check, what is wrong, what to do.
_MEANINGS: dict[str, tuple[str, str]] = {
    "function_executable": ("rights", f"{{}} may be called from a browser. {_AGAIN}"),
    "schema_open": ("rights", f"The queue's inner schema is open: {{}}. {_AGAIN}"),
    "table_writable": ("rights", f"Rights are too wide: {{}}. {_AGAIN}"),
    "rls_disabled": ("rights", f"Row level security is off for {{}}: everybody reads everybody's rows. {_AGAIN}"),
    "policy_missing": ("policies", f"The policy {{}} is missing, so front ends are refused. {_AGAIN}"),
    "realtime_missing": ("realtime", f"{{}} is not in the publication supabase_realtime: no live updates. {_AGAIN}"),
}


async def examine_project(gateway: Gateway, storage: SupabaseStorage, now: Callable[[], datetime]) -> list[Finding]:
    """Run every check; none of them changes anything. Raises BackendUnreachableError, SchemaError."""
    findings = [_explained(row["code"], row["subject"]) for row in await gateway.call("analysis_setup_findings")]
    if not findings:
        findings = [Finding("rights", "own rows and own files only")]
    return [*findings, await _bucket(storage), await _clock(gateway, now)]


def _explained(code: str, subject: str) -> Finding:
    # A newer database may know of faults this program does not.
    check, words = _MEANINGS.get(code, (code, "{}"))
    return Finding(check, words.format(subject), 1)


async def _bucket(storage: SupabaseStorage) -> Finding:
    try:
        public = await storage.is_public()
    except StorageError as error:
        return Finding("storage", error.message, 3 if error.code == "storage_unavailable" else 1)
    if public:
        return Finding(
            "storage", "The bucket is public: anybody with a link reads resumes. Make it private in the dashboard.", 1
        )
    return Finding("storage", "private bucket, reached")


async def _clock(gateway: Gateway, now: Callable[[], datetime]) -> Finding:
    before = now()
    at = datetime.fromisoformat((await gateway.call("analysis_queue_stats"))[0]["stats"]["at"])
    skew = at - (before + (now() - before) / 2)
    if abs(skew) > MAX_SKEW:
        return Finding(
            "clock",
            f"This machine's clock differs from the database's by {abs(skew.total_seconds()):.0f} s. Leases are safe, "
            "they go by the database's; dates in reports are not. Switch on time synchronisation.",
            1,
        )
    return Finding("clock", "agrees with the database's")
