"""The table a peer's handler works on, and its two updates."""

from __future__ import annotations

SCHEMA = """
drop table if exists items;
create table items (id bigint primary key, status text not null default 'queued', started_at timestamptz,
                    completed_at timestamptz, result jsonb);
"""
FILL = "insert into items (id) select g from generate_series(1, {jobs}) g"
START = "update items set status = 'processing', started_at = now() where id = {}"
DONE = "update items set status = 'completed', completed_at = now(), result = {} where id = {}"
