"""Storage as a Supabase project answers it, rights included.

Like the real server it keeps objects in ``storage.objects`` and reads and writes that table as the caller's role, so
that the policies of our migrations decide. Answers were compared with the real server's: most errors are HTTP 400 with
the status that was meant as a string in the body.
Source: https://supabase.com/docs/guides/storage/debugging/error-codes
"""

from __future__ import annotations

import json
from typing import Any

import psycopg
from psycopg import sql

Reply = tuple[int, dict[str, str], bytes]


class StorageDouble:
    """Answers requests below ``/storage/v1/``."""

    def __init__(self, database: str) -> None:
        self._database = database

    def answer(
        self, method: str, path: str, claims: dict[str, Any] | None, headers: dict[str, str], body: bytes
    ) -> Reply:
        """Answer one request; ``claims`` is None for a token nobody signed."""
        section, _, rest = path.partition("/")
        if section == "bucket" and method == "GET":
            return self._bucket(rest, claims)
        if section != "object":
            return _error(404, "not_found", "NotFound", "Route not found")
        authenticated = rest.startswith("authenticated/")
        bucket, _, name = rest.removeprefix("authenticated/").partition("/")
        if claims is None:
            # The short path looks the bucket up first, with the rights of a stranger: a bad key looks like no bucket.
            if method == "GET" and not authenticated:
                return _error(404, "Bucket not found", "NoSuchBucket", "Bucket not found")
            return _error(403, "Unauthorized", "AccessDenied", "jwt malformed")
        try:
            if method == "GET":
                return self._download(bucket, name, claims)
            if method in ("POST", "PUT"):
                return self._upload(bucket, name, claims, headers, body)
        except psycopg.errors.InsufficientPrivilege:
            return _error(403, "Unauthorized", "AccessDenied", "new row violates row-level security policy")
        except psycopg.Error:
            return _error(500, "Internal", "DatabaseError", "Database error", as_status=500)
        return _error(404, "not_found", "NotFound", "Route not found")

    def _bucket(self, name: str, claims: dict[str, Any] | None) -> Reply:
        if claims is None:
            return _error(403, "Unauthorized", "AccessDenied", "jwt malformed")
        with psycopg.connect(self._database) as connection:
            _become(connection, claims)
            found = connection.execute("select id, public from storage.buckets where id = %s", [name]).fetchone()
        if found is None:
            return _error(404, "Bucket not found", "NoSuchBucket", "Bucket not found")
        return _ok({"id": found[0], "name": found[0], "public": found[1]})

    def _download(self, bucket: str, name: str, claims: dict[str, Any]) -> Reply:
        with psycopg.connect(self._database) as connection:
            if not connection.execute("select from storage.buckets where id = %s", [bucket]).fetchall():
                return _error(404, "Bucket not found", "NoSuchBucket", "Bucket not found")
            _become(connection, claims)
            found = connection.execute(
                "select content from storage.objects where bucket_id = %s and name = %s", [bucket, name]
            ).fetchone()
        if found is None:
            return _error(404, "not_found", "NoSuchKey", "Object not found")
        return 200, {"content-type": "application/octet-stream"}, bytes(found[0])

    def _upload(self, bucket: str, name: str, claims: dict[str, Any], headers: dict[str, str], body: bytes) -> Reply:
        content, kind = _content(headers, body)
        with psycopg.connect(self._database) as connection:
            limits = connection.execute(
                "select file_size_limit, allowed_mime_types from storage.buckets where id = %s", [bucket]
            ).fetchone()
            if limits is None:
                return _error(404, "Bucket not found", "NoSuchBucket", "Bucket not found")
            if limits[0] is not None and len(content) > limits[0]:
                return _error(413, "Payload too large", "EntityTooLarge", "The object exceeded the maximum size")
            if limits[1] is not None and kind not in limits[1]:
                return _error(415, "invalid_mime_type", "InvalidMimeType", f"mime type {kind} is not supported")
            _become(connection, claims)
            insert = "insert into storage.objects (bucket_id, name, owner_id, content) values (%s, %s, %s, %s)"
            if headers.get("x-upsert") == "true":
                insert += " on conflict (bucket_id, name) do update set content = excluded.content"
            try:
                connection.execute(insert.encode(), [bucket, name, claims.get("sub"), content])
            except psycopg.errors.UniqueViolation:
                return _error(409, "Duplicate", "ResourceAlreadyExists", "The resource already exists")
        return _ok({"Key": f"{bucket}/{name}", "Id": name})


def _become(connection: psycopg.Connection[Any], claims: dict[str, Any]) -> None:
    """From here to the end of the transaction the caller's role reads and writes."""
    connection.execute("select set_config('request.jwt.claims', %s, true)", [json.dumps(claims)])
    connection.execute(sql.SQL("set local role {}").format(sql.Identifier(claims["role"])))


def _content(headers: dict[str, str], body: bytes) -> tuple[bytes, str]:
    """A browser sends a form with one file in it, a server the bare bytes."""
    kind = headers.get("content-type", "application/octet-stream")
    if not kind.startswith("multipart/form-data"):
        return body, kind
    boundary = b"--" + kind.partition("boundary=")[2].strip('"').encode()
    for part in body.split(boundary):
        head, _, content = part.partition(b"\r\n\r\n")
        if b"filename=" in head:
            declared = head.lower().partition(b"content-type:")[2].partition(b"\r\n")[0]
            return content.removesuffix(b"\r\n"), declared.strip().decode() or "application/octet-stream"
    return b"", kind


def _ok(body: dict[str, Any]) -> Reply:
    return 200, {"content-type": "application/json"}, json.dumps(body).encode()


def _error(meant: int, error: str, code: str, message: str, *, as_status: int = 400) -> Reply:
    body = {"statusCode": str(meant), "code": code, "error": error, "message": message}
    return as_status, {"content-type": "application/json"}, json.dumps(body).encode()
