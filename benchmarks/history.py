"""Fills a database with a plausible past: analyses that ended over some days, a backlog, and workers at work."""

from __future__ import annotations

import psycopg

# Result, error and duration depend on the row's number only, so every run makes the same history.
_ENDED = """
insert into public.analyses (
  id, user_id, resume_id, created_at, run_after, started_at, completed_at, failed_at, status, attempt, retry_count,
  model, prompt_version, error_code, error_message, input_tokens, output_tokens, cached_input_tokens, cost_usd,
  duration_ms, job_title, result)
select gen_random_uuid(), md5((n %% 997)::text)::uuid, %(resume)s, c, c, c + make_interval(secs => wait),
       case when not bad then c + make_interval(secs => wait + work) end,
       case when bad then c + make_interval(secs => wait + work) end,
       case when bad then 'failed' else 'completed' end, 1 + (n %% 19 = 0)::int, (n %% 19 = 0)::int,
       case when n %% 23 = 0 then 'anthropic:claude-haiku-4-5' else 'openai:gpt-5-mini' end, 'screening/v1+5f3a91c0',
       case when bad
            then (array['corrupt', 'encrypted', 'no_text', 'model_timeout', 'invalid_output'])[1 + n %% 5] end,
       case when bad then 'The file could not be used.' end,
       3800 + n * 7 %% 900, 640 + n * 13 %% 300, 1900, 0.0021 + (n %% 100) * 0.00001, (work * 1000)::int,
       (array['Backend engineer', 'Data analyst', 'Ward nurse', 'Platform engineer'])[1 + n %% 4],
       case when not bad then jsonb_build_object('overallScore', 35 + n * 31 %% 60, 'summary', repeat('x', 400)) end
  from (select n, n %% 41 = 0 as bad,
               now() - make_interval(secs => power(n::float8 / %(rows)s, 0.8) * %(days)s * 86400) as c,
               0.3 + (n * 17 %% 100) / 60.0 + 2 * (1 + sin(n * 9.0 / %(rows)s)) as wait,
               2.5 + (n * 29 %% 100) / 25.0 + case when n %% 31 = 0 then 9 else 0 end as work
          from generate_series(1, %(rows)s) n) x
"""

_RUNNING = """
insert into public.analyses (user_id, resume_id, created_at, run_after, started_at, lease_expires_at, lease_token,
  status, attempt, worker_id, job_title)
select gen_random_uuid(), %(resume)s, now() - interval '9 s', now() - interval '9 s', now() - make_interval(secs => n),
       now() + interval '290 s', gen_random_uuid(), 'processing', 1,
       'worker-' || (1 + n %% 3) || ':17:4be1d0', 'Backend engineer'
  from generate_series(1, %(rows)s) n
"""

_WAITING = """
insert into public.analyses (user_id, resume_id, job_title)
select md5((n %% 7)::text)::uuid, %(resume)s, 'Data analyst' from generate_series(1, %(rows)s) n
"""


def fill(url: str, *, ended: int, running: int = 0, waiting: int = 0, days: float = 7) -> None:
    """Insert rows that ended over the last ``days``, rows that run and rows that wait; then ANALYZE."""
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(
            "insert into public.resumes (user_id, filename, storage_path) values (gen_random_uuid(), "
            "'resume_a4.pdf', 'past/resume_a4.pdf') returning id"
        ).fetchone()
        assert row is not None
        connection.execute("alter table public.analyses disable trigger user")
        connection.execute(_ENDED, {"rows": ended, "days": days, "resume": row[0]})
        connection.execute(_RUNNING, {"rows": running, "resume": row[0]})
        connection.execute("alter table public.analyses enable trigger user")
        connection.execute(_WAITING, {"rows": waiting, "resume": row[0]})
        connection.execute("vacuum analyze public.analyses")
