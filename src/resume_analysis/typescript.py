"""TypeScript types for front ends: the result, both tables as supabase-js sees them, and the error codes.

The result's types come from its JSON Schema, so they cannot drift from what is stored. The tables' are written here
and held against the migrated database by a test.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from resume_analysis.models import EXPERIENCE_LEVELS, Status
from resume_analysis.report import Report
from resume_analysis.retry import FATES

# Columns as they arrive over HTTP: times as ISO 8601 strings, numbers as numbers. A trailing "?" marks a column a
# front end may leave out of an insert; one that is not named here belongs to the queue and cannot be inserted.
RESUME_COLUMNS: dict[str, str] = {
    "id": "string",
    "user_id": "string",
    "created_at": "string",
    "text_extracted_at": "string | null",
    "filename": "string",
    "storage_path": "string",
    "content_type": "string | null",
    "file_sha256": "string | null",
    "resume_text_hash": "string | null",
    "resume_text": "string | null",
    "extraction": "Record<string, unknown> | null",
}
_QUEUED = '"queued"'
RESUME_INSERT = ("user_id", "filename", "storage_path", "content_type?", "resume_text_hash?", "text_extracted_at?")

ANALYSIS_COLUMNS: dict[str, str] = {
    "id": "string",
    "user_id": "string",
    "resume_id": "string",
    "lease_token": "string | null",
    "created_at": "string",
    "run_after": "string",
    "started_at": "string | null",
    "lease_expires_at": "string | null",
    "completed_at": "string | null",
    "failed_at": "string | null",
    "cancel_requested_at": "string | null",
    "turn": "number | null",
    "input_tokens": "number | null",
    "output_tokens": "number | null",
    "cached_input_tokens": "number | null",
    "duration_ms": "number | null",
    "attempt": "number",
    "retry_count": "number",
    "max_retries": "number",
    "lost_leases": "number",
    "priority": "number",
    "deferred": "boolean",
    "cost_usd": "number | null",
    "status": "Status",
    "worker_id": "string | null",
    "model": "string | null",
    "prompt_version": "string | null",
    "error_code": "ErrorCode | null",
    "error_message": "string | null",
    "traceparent": "string | null",
    "job_title": "string | null",
    "job_description": "string | null",
    "experience_level": "ExperienceLevel | null",
    "attempts": "Record<string, unknown>[]",
    "result": "Report | null",
    "cache_key": "string | null",
    "blind": "boolean | null",
}
ANALYSIS_INSERT = ("user_id", "resume_id", "job_title?", "job_description?", "experience_level?", "blind?", "status?")


def typescript() -> str:
    """Return a TypeScript module that compiles under ``tsc --strict`` and needs no other."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "// Written by: resume-analysis schema --typescript"
    yield ""
    yield f"export type Status = {_union(get_args(Status))};"
    yield ""
    yield f"export type ExperienceLevel = {_union(EXPERIENCE_LEVELS)};"
    yield ""
    yield "/** What `error_code` may say; `error_message` says it in words a user can act on. */"
    yield f"export type ErrorCode =\n  | {_union(sorted(FATES), chr(10) + '  | ')};"
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    for name, part in schema["$defs"].items():
        yield from _object(name, part)
    yield from _object("Report", schema)
    yield from _table("Resume", "resumes", RESUME_COLUMNS, RESUME_INSERT)
    yield from _table("Analysis", "analyses", ANALYSIS_COLUMNS, ANALYSIS_INSERT)
    yield _DATABASE


def _object(name: str, schema: dict[str, Any]) -> Iterator[str]:
    """An interface; every key is there, because defaults are written out when a result is stored."""
    yield ""
    if description := schema.get("description"):
        yield f"/** {' '.join(description.replace('``', '`').split())} */"
    yield f"export interface {name} {{"
    for key, value in schema["properties"].items():
        yield f"  {key}: {_type(value)};"
    yield "}"


def _type(schema: dict[str, Any]) -> str:
    match schema:
        case {"$ref": reference}:
            return str(reference).rpartition("/")[2]
        case {"const": value}:
            return json.dumps(value)
        case {"enum": values}:
            return "ExperienceLevel" if tuple(values) == EXPERIENCE_LEVELS else _union(values)
        case {"anyOf": choices}:
            return " | ".join(_type(choice) for choice in choices)
        case {"type": "array", "items": items}:
            item = _type(items)
            return f"({item})[]" if " | " in item else f"{item}[]"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"Record<string, {_type(values)}>"
        case {"type": "string" | "boolean" | "null" as kind}:
            return str(kind)
        case {"type": "integer" | "number"}:
            return "number"
    raise ValueError(f"No TypeScript for {schema}")


def _table(name: str, table: str, columns: dict[str, str], insert: tuple[str, ...]) -> Iterator[str]:
    yield ""
    yield f"/** A row of `{table}`. */"
    # A type and not an interface: supabase-js wants tables that are assignable to Record<string, unknown>.
    yield f"export type {name}Row = {{"
    yield from (f"  {column}: {kind};" for column, kind in columns.items())
    yield "};"
    yield ""
    yield f"/** What a signed-in user may insert into `{table}`. */"
    yield f"export type {name}Insert = {{"
    for column in insert:
        kind = columns[column.removesuffix("?")]
        yield f"  {column}: {_QUEUED if kind == 'Status' else kind};"
    # Said aloud, because supabase-js takes objects with more keys than a type names.
    given = {column.removesuffix("?") for column in insert}
    yield from (f"  {column}?: never;" for column in columns if column not in given)
    yield "};"


def _union(values: Any, separator: str = " | ") -> str:
    return separator.join(json.dumps(value) for value in values)


_DATABASE = """
/** For `createClient<Database>(url, key)`. */
export type Database = {
  public: {
    Tables: {
      resumes: {
        Row: ResumeRow;
        Insert: ResumeInsert;
        Update: { [Column in keyof ResumeRow]?: never };
        Relationships: [];
      };
      analyses: {
        Row: AnalysisRow;
        Insert: AnalysisInsert;
        Update: { [Column in keyof AnalysisRow]?: never };
        Relationships: [
          {
            foreignKeyName: "analyses_resume_id_fkey";
            columns: ["resume_id"];
            isOneToOne: false;
            referencedRelation: "resumes";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: { [_ in never]: never };
    Functions: { [_ in never]: never };
  };
};
"""
