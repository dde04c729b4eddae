-- ============================================================================================================
-- The operations page
--
-- Pages of analyses, figures over time, live workers, actions and the record of who did what. Everything here is
-- made so that a page costs the same with a thousand rows and with a million:
--
-- * Lists are paged by key, never by offset, and predicates are put together for the filter at hand, so that the
--   planner sees its values.
-- * What happened in an hour that is over is counted once and kept (`roll_up_hours`). It also outlives the rows:
--   pruning old analyses does not change last month's cost.
-- * An action and its entry in the audit log are one transaction.
-- ============================================================================================================

-- The order of every list. It takes the place of the narrower index on created_at.
create index if not exists analyses_page_idx on public.analyses (created_at desc, id desc);
drop index if exists public.analyses_created_idx;
-- "Failed with this code": written when a job fails, which is seldom.
create index if not exists analyses_error_idx on public.analyses (error_code, created_at desc, id desc)
  where status = 'failed';

-- ------------------------------------------------------------------------------------------------------------
-- Tables
-- ------------------------------------------------------------------------------------------------------------

-- Who did what. analysis_id is no foreign key: the record outlives the row.
create table if not exists resume_analysis.audit_log (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null default now(),
  analysis_id uuid,
  actor       text        not null,
  role        text        not null,
  action      text        not null,
  outcome     text        not null,
  details     jsonb       not null default '{}'
);
create index if not exists audit_log_analysis_idx on resume_analysis.audit_log (analysis_id, id desc)
  where analysis_id is not null;

-- Hours that are over: how many analyses ended in them and how long they took from insert to end.
create table if not exists resume_analysis.hours (
  hour      timestamptz primary key,
  completed integer     not null,
  failed    integer     not null,
  p50_ms    integer,
  p95_ms    integer
);

-- The same by what ended: model and error code, with tokens and cost.
create table if not exists resume_analysis.hour_parts (
  hour          timestamptz    not null references resume_analysis.hours (hour) on delete cascade,
  status        text           not null,
  model         text           not null,
  error_code    text           not null,
  analyses      integer        not null,
  input_tokens  bigint         not null,
  output_tokens bigint         not null,
  cost_usd      numeric(14, 6) not null,
  primary key (hour, status, model, error_code)
);

-- ------------------------------------------------------------------------------------------------------------
-- Figures
-- ------------------------------------------------------------------------------------------------------------

-- What ended in [p_from, p_to). latency_ms runs from insert to end.
create or replace function resume_analysis.ended(p_from timestamptz, p_to timestamptz)
returns table (ended_at timestamptz, status text, model text, error_code text, latency_ms double precision,
               input_tokens bigint, output_tokens bigint, cost_usd numeric)
language sql stable
as $$
  select a.completed_at, a.status, coalesce(a.model, ''), '',
         extract(epoch from a.completed_at - a.created_at) * 1000,
         coalesce(a.input_tokens, 0), coalesce(a.output_tokens, 0), coalesce(a.cost_usd, 0)
    from public.analyses a
   where a.status = 'completed' and a.completed_at >= p_from and a.completed_at < p_to
  union all
  select a.failed_at, a.status, coalesce(a.model, ''), coalesce(a.error_code, 'unknown'),
         extract(epoch from a.failed_at - a.created_at) * 1000,
         coalesce(a.input_tokens, 0), coalesce(a.output_tokens, 0), coalesce(a.cost_usd, 0)
    from public.analyses a
   where a.status = 'failed' and a.failed_at >= p_from and a.failed_at < p_to
$$;

-- The first hour that is not yet over for good. Five minutes are left for transactions still to commit.
create or replace function resume_analysis.open_hour() returns timestamptz
language sql stable
as $$ select date_trunc('hour', resume_analysis.clock() - interval '5 minutes', 'UTC') $$;

-- roll_up_hours: counts at most p_limit hours of the last 31 days that are over and not counted yet, the newest
-- first. Answers how many it counted; call it until that is 0, and once a minute from then on.
create or replace function public.roll_up_hours(p_limit integer default 12)
returns table (hours integer)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_open constant timestamptz := resume_analysis.open_hour();
  v_hour timestamptz;
begin
  hours := 0;
  for v_hour in
    select h from generate_series(v_open - interval '31 days', v_open - interval '1 hour', interval '1 hour') h
     where not exists (select from resume_analysis.hours x where x.hour = h)
     order by h desc limit p_limit
  loop
    insert into resume_analysis.hours (hour, completed, failed, p50_ms, p95_ms)
    select v_hour, count(*) filter (where e.status = 'completed'), count(*) filter (where e.status = 'failed'),
           percentile_disc(0.5) within group (order by e.latency_ms) filter (where e.status = 'completed'),
           percentile_disc(0.95) within group (order by e.latency_ms) filter (where e.status = 'completed')
      from resume_analysis.ended(v_hour, v_hour + interval '1 hour') e
    on conflict do nothing;
    if found then  -- else another page process was faster
      insert into resume_analysis.hour_parts
      select v_hour, e.status, e.model, e.error_code, count(*), sum(e.input_tokens), sum(e.output_tokens),
             sum(e.cost_usd)
        from resume_analysis.ended(v_hour, v_hour + interval '1 hour') e
       group by e.status, e.model, e.error_code;
      hours := hours + 1;
    end if;
  end loop;
  return next;
end $$;

-- analysis_backlog: the work at hand, for gauges and for whatever decides how many workers there should be. Cheap
-- at any size: only the partial indexes over waiting and running rows are read, which is why running rows are asked
-- for with "lease_expires_at is not null" (a CHECK says that it is the same). What is due counts as queued, though no
-- claim may have noticed it yet: a fleet scaled by this number would else never come for it. oldest_queued_at looks
-- at the next hundred rows of each priority, in claim order, and at the hundred that have been due for longest.
create or replace function public.analysis_backlog()
returns table (queued bigint, deferred bigint, processing bigint, expired_leases bigint,
               oldest_queued_at timestamptz, next_run_after timestamptz)
language sql stable security definer set search_path = '' set enable_seqscan = off
as $$
  with clock as materialized (select resume_analysis.clock() as now)
  select resume_analysis.count_ready((select now from clock)),
         (select count(*) from public.analyses a
           where a.status = 'queued' and a.deferred and a.run_after > (select now from clock)),
         (select count(*) from public.analyses a where a.status = 'processing' and a.lease_expires_at is not null),
         (select count(*) from public.analyses a
           where a.status = 'processing' and a.lease_expires_at <= (select now from clock)),
         least(
           (select min(ready.created_at)
              from generate_series(0, 3) as p (priority)
             cross join lateral (
               select a.created_at from public.analyses a
                where a.status = 'queued' and not a.deferred and a.priority = p.priority
                order by a.turn limit 100) ready),
           (select min(due.created_at) from (
               select a.created_at from public.analyses a
                where a.status = 'queued' and a.deferred and a.run_after <= (select now from clock)
                order by a.run_after limit 100) due)),
         (select min(a.run_after) from public.analyses a
           where a.status = 'queued' and a.deferred and a.run_after > (select now from clock))
$$;

-- analysis_work_at_hand: waiting plus running jobs as one number. KEDA divides it by the slots of a pod; counting
-- the running ones too keeps a pod from being taken away while it works.
create or replace function public.analysis_work_at_hand()
returns table (jobs bigint)
language sql stable security definer set search_path = '' set enable_seqscan = off
as $$
  select resume_analysis.count_ready(resume_analysis.clock())
       + (select count(*) from public.analyses a where a.status = 'processing' and a.lease_expires_at is not null)
$$;

-- analysis_workers: who is running what, by the leases: workers keep no register of their own.
create or replace function public.analysis_workers()
returns table (worker_id text, jobs bigint, expired bigint, oldest_started_at timestamptz,
               first_lease_expires_at timestamptz)
language sql stable security definer set search_path = '' set enable_seqscan = off
as $$
  select a.worker_id, count(*), count(*) filter (where a.lease_expires_at <= resume_analysis.clock()),
         min(a.started_at), min(a.lease_expires_at)
    from public.analyses a
   where a.status = 'processing' and a.lease_expires_at is not null
   group by a.worker_id
   order by count(*) desc, a.worker_id
   limit 200
$$;

-- analysis_workers_listening: how many workers listen for new jobs on a connection of their own. An idle worker holds
-- no lease, but this connection, so that it can be seen without telling anything; one that comes over HTTP or through a
-- transaction pooler has none and shows by its leases only.
create or replace function public.analysis_workers_listening()
returns table (listening bigint)
language sql stable security definer set search_path = ''
as $$
  select count(*) from pg_catalog.pg_stat_activity s
   where s.datname = current_database() and s.application_name = 'resume-analysis worker'
$$;

-- analysis_limits: where the shared budget of every model stands, see llm_budget_status.
create or replace function public.analysis_limits()
returns table (scope text, denied_by text, wait_seconds double precision, circuit_code text, requests bigint,
               tokens bigint, cost_usd numeric)
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return query
    select b.scope, s.denied_by, s.wait_seconds, s.circuit_code, s.requests, s.tokens, s.cost_usd
      from resume_analysis.llm_budgets b
     cross join lateral public.llm_budget_status(b.scope) s
     order by s.denied_by nulls last, b.scope
     limit 50;
end $$;

-- analysis_series: what ended over time. p_window `hour` (by minute), `day` or `week` (by hour), `month` (by day), all
-- in UTC. Counted hours come from the roll-up; of the hours that are not counted yet at most the newest two are counted
-- here and now, and the answer says how many are missing. A day's percentiles are the mean of its hours', weighted by
-- what completed in each.
create or replace function public.analysis_series(p_window text default 'day')
returns table (series jsonb)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  v_now  constant timestamptz := resume_analysis.clock();
  v_unit constant text := case p_window when 'hour' then 'minute' when 'month' then 'day' else 'hour' end;
  v_fine constant text := case p_window when 'hour' then 'minute' else 'hour' end;
  v_step constant interval := ('1 ' || v_unit)::interval;
  v_to   constant timestamptz := date_trunc(v_unit, v_now);
  v_from constant timestamptz := v_to - case p_window when 'hour' then interval '59 minutes'
                                                      when 'week' then interval '167 hours'
                                                      when 'month' then interval '29 days'
                                                      else interval '23 hours' end;
  v_recent constant timestamptz := date_trunc('hour', v_now) - interval '1 hour';
  v_live timestamptz := v_from;
begin
  if p_window <> 'hour' then
    select greatest(coalesce(max(h.hour) + interval '1 hour', v_recent), v_recent, v_from) into v_live
      from resume_analysis.hours h;
  end if;
  return query
    with live as materialized (
      select e.*, date_trunc(v_fine, e.ended_at) as slot from resume_analysis.ended(v_live, 'infinity') e
    ), counted as (
      select l.slot as at, count(*) filter (where l.status = 'completed') as completed,
             count(*) filter (where l.status = 'failed') as failed,
             percentile_disc(0.5) within group (order by l.latency_ms) filter (where l.status = 'completed') as p50_ms,
             percentile_disc(0.95) within group (order by l.latency_ms) filter (where l.status = 'completed') as p95_ms
        from live l group by l.slot
      union all
      select h.hour, h.completed, h.failed, h.p50_ms, h.p95_ms
        from resume_analysis.hours h
       where p_window <> 'hour' and h.hour >= v_from and h.hour < v_live
    ), slots as (
      select date_trunc(v_unit, c.at) as at, sum(c.completed) as completed, sum(c.failed) as failed,
             sum(c.p50_ms * c.completed) / nullif(sum(c.completed), 0) as p50_ms,
             sum(c.p95_ms * c.completed) / nullif(sum(c.completed), 0) as p95_ms
        from counted c group by 1
    ), parts as materialized (
      select l.slot as at, l.status, l.model, l.error_code, count(*) as analyses, sum(l.input_tokens) as input_tokens,
             sum(l.output_tokens) as output_tokens, sum(l.cost_usd) as cost_usd
        from live l group by l.slot, l.status, l.model, l.error_code
      union all
      select h.hour, h.status, h.model, h.error_code, h.analyses, h.input_tokens, h.output_tokens, h.cost_usd
        from resume_analysis.hour_parts h
       where p_window <> 'hour' and h.hour >= v_from and h.hour < v_live
    )
    select jsonb_build_object(
      'at', v_now, 'from', v_from, 'to', v_to, 'step_seconds', extract(epoch from v_step),
      'missing_hours', case when p_window = 'hour' then 0 else
        extract(epoch from v_live - v_from) / 3600
        - (select count(*) from resume_analysis.hours h where h.hour >= v_from and h.hour < v_live) end,
      'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                  'at', g.at, 'completed', coalesce(s.completed, 0), 'failed', coalesce(s.failed, 0),
                  'p50_ms', round(s.p50_ms), 'p95_ms', round(s.p95_ms)) order by g.at), '[]')
                  from generate_series(v_from, v_to, v_step) as g (at) left join slots s on s.at = g.at),
      'costs', (select coalesce(jsonb_agg(to_jsonb(c) order by c.at, c.model), '[]') from (
                  select date_trunc(v_unit, p.at) as at, p.model, sum(p.cost_usd) as cost_usd
                    from parts p group by 1, 2 having sum(p.cost_usd) > 0) c),
      'models', (select coalesce(jsonb_agg(to_jsonb(m) order by m.day desc, m.cost_usd desc, m.model), '[]') from (
                  select p.at::date as day, p.model, sum(p.analyses) as analyses,
                         sum(p.input_tokens) as input_tokens, sum(p.output_tokens) as output_tokens,
                         sum(p.cost_usd) as cost_usd
                    from parts p where p.model <> '' group by 1, 2) m),
      'errors', (select coalesce(jsonb_agg(to_jsonb(x) order by x.analyses desc, x.error_code), '[]') from (
                  select p.error_code, sum(p.analyses) as analyses
                    from parts p where p.status = 'failed' group by p.error_code) x));
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- Lists
--
-- A filter is one jsonb object, the same for a page, a count and an action on all that match:
-- {status, error_code, model, user_id, id (the beginning of one), ids, from, to}. Absent and null mean "any"; besides
-- the four statuses of a row there is `deferred`, queued jobs whose time has not come.
-- ------------------------------------------------------------------------------------------------------------

-- The filter as a condition on "a", but for the model, which no index knows. Every value goes through %L. Waiting and
-- running rows are asked for in the words of their partial indexes, or history would be read to find them.
create or replace function resume_analysis.condition(p_filter jsonb) returns text
language sql immutable
as $$
  select concat_ws(' and ', 'true',
    case when p_filter ->> 'status' = 'deferred' then 'a.status = ''queued'' and a.deferred'
         when p_filter ->> 'status' = 'queued'
         then '(a.status = ''queued'' and a.deferred or a.status = ''queued'' and not a.deferred)'
         when p_filter ->> 'status' = 'processing' then 'a.status = ''processing'' and a.lease_expires_at is not null'
         when p_filter ->> 'status' is not null then format('a.status = %L', p_filter ->> 'status') end,
    -- only failed rows count here: a job that waits for its next try keeps the code of its last
    case when p_filter ->> 'error_code' is not null
         then format('a.status = ''failed'' and a.error_code = %L', p_filter ->> 'error_code') end,
    case when p_filter ->> 'user_id' is not null then format('a.user_id = %L::uuid', p_filter ->> 'user_id') end,
    case when p_filter ->> 'from' is not null then format('a.created_at >= %L::timestamptz', p_filter ->> 'from') end,
    case when p_filter ->> 'to' is not null then format('a.created_at < %L::timestamptz', p_filter ->> 'to') end,
    case when p_filter -> 'ids' is not null
         then format('a.id = any (array(select jsonb_array_elements_text(%L::jsonb)::uuid))', p_filter -> 'ids') end,
    case when p_filter ->> 'id' is not null
         then format('a.id between %L::uuid and %L::uuid',
                     rpad(replace(p_filter ->> 'id', '-', ''), 32, '0'),
                     rpad(replace(p_filter ->> 'id', '-', ''), 32, 'f')) end)
$$;

create or replace function resume_analysis.model_condition(p_filter jsonb) returns text
language sql immutable
as $$
  select case when p_filter ->> 'model' is null then 'true' else format('a.model = %L', p_filter ->> 'model') end
$$;

-- page_analyses: at most p_limit analyses without their results, newest first, from behind the row named by p_at and
-- p_id; with p_backwards those before it, oldest first. A filter by model reads at most ten thousand rows of
-- the rest of the filter; `searched_to` then says from where to go on looking.
create or replace function public.page_analyses(
  p_filter jsonb default '{}', p_at timestamptz default null, p_id uuid default null,
  p_backwards boolean default false, p_limit integer default 50
) returns table (page jsonb)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_scan  constant integer := case when p_filter ->> 'model' is null then p_limit else 10000 end;
  v_order constant text := case when p_backwards then 'asc' else 'desc' end;
begin
  return query execute format($sql$
    with candidates as materialized (
      select a.id, a.created_at, a.model from public.analyses a
       where %s %s
       order by a.created_at %s, a.id %s limit %s
    ), rows as (
      select a.id, a.created_at, row_number() over () as n from candidates a where %s limit %s
    )
    select jsonb_build_object(
      'rows', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', a.id, 'status', a.status, 'deferred', a.deferred, 'filename', r.filename, 'job_title', a.job_title,
          'error_code', a.error_code, 'error_message', a.error_message, 'overall_score', a.result -> 'overallScore', 'model', a.model,
          'attempt', a.attempt, 'retry_count', a.retry_count, 'max_retries', a.max_retries,
          'created_at', a.created_at, 'run_after', a.run_after, 'started_at', a.started_at,
          'ended_at', coalesce(a.completed_at, a.failed_at), 'duration_ms', a.duration_ms, 'cost_usd', a.cost_usd,
          'cancel_requested', a.cancel_requested_at is not null) order by x.n), '[]')
        from rows x join public.analyses a on a.id = x.id left join public.resumes r on r.id = a.resume_id),
      'searched_to', (select case when count(*) = %s then
          (array_agg(jsonb_build_object('at', c.created_at, 'id', c.id) order by c.created_at %s, c.id %s))[%s] end
        from candidates c))
    $sql$,
    resume_analysis.condition(p_filter),
    case when p_at is null then '' else format('and (a.created_at, a.id) %s (%L::timestamptz, %L::uuid)',
      case when p_backwards then '>' else '<' end, p_at, p_id) end,
    v_order, v_order, v_scan, resume_analysis.model_condition(p_filter), p_limit, v_scan, v_order, v_order, v_scan);
end $$;

-- count_analyses: how many match, but never more than p_cap.
create or replace function public.count_analyses(p_filter jsonb default '{}', p_cap integer default 10000)
returns table (matching integer)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query execute format(
    'select count(*)::integer from (select from public.analyses a where %s and %s limit %s) x',
    resume_analysis.condition(p_filter), resume_analysis.model_condition(p_filter), p_cap);
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- Actions and their record
-- ------------------------------------------------------------------------------------------------------------

create or replace function public.record_audit(
  p_actor text, p_role text, p_action text, p_outcome text default 'done', p_analysis_id uuid default null,
  p_details jsonb default '{}'
) returns table (id bigint)
language sql volatile security definer set search_path = ''
as $$
  insert into resume_analysis.audit_log (at, analysis_id, actor, role, action, outcome, details)
  values (resume_analysis.clock(), p_analysis_id, left(p_actor, 200), p_role, p_action, p_outcome, p_details)
  returning id
$$;

-- list_audit: newest first, of one analysis or of all; the next page begins below p_before.
create or replace function public.list_audit(
  p_analysis_id uuid default null, p_before bigint default null, p_limit integer default 50
) returns table (id bigint, at timestamptz, analysis_id uuid, actor text, role text, action text, outcome text,
                 details jsonb)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if p_analysis_id is null then
    return query select l.id, l.at, l.analysis_id, l.actor, l.role, l.action, l.outcome, l.details
      from resume_analysis.audit_log l where l.id < coalesce(p_before, 9223372036854775807)
     order by l.id desc limit p_limit;
  else
    return query select l.id, l.at, l.analysis_id, l.actor, l.role, l.action, l.outcome, l.details
      from resume_analysis.audit_log l
     where l.analysis_id = p_analysis_id and l.id < coalesce(p_before, 9223372036854775807)
     order by l.id desc limit p_limit;
  end if;
end $$;

-- submit_from_page: submit_analysis of a file that is stored, recorded.
create or replace function public.submit_from_page(
  p_user_id uuid, p_filename text, p_storage_path text, p_actor text, p_role text, p_content_type text default null,
  p_job_title text default null, p_job_description text default null, p_experience_level text default null,
  p_traceparent text default null
) returns table (analysis_id uuid)
language plpgsql volatile security definer set search_path = ''
as $$
begin
  select s.analysis_id into analysis_id
    from public.submit_analysis(
      p_user_id, p_filename => p_filename, p_storage_path => p_storage_path, p_content_type => p_content_type,
      p_job_title => p_job_title, p_job_description => p_job_description,
      p_experience_level => p_experience_level, p_traceparent => p_traceparent) s;
  perform public.record_audit(p_actor, p_role, 'submit', p_analysis_id => analysis_id);
  return next;
end $$;

-- open_report: the row with its result, the resume's text and what is known of its file; recorded. No row when there
-- is none; text and entry only where there is a report.
create or replace function public.open_report(p_id uuid, p_actor text, p_role text)
returns table (analysis jsonb, resume_text text, extraction jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select to_jsonb(a) || jsonb_build_object('filename', r.filename),
           case when a.status = 'completed' then r.resume_text end, r.extraction
      from public.analyses a join public.resumes r on r.id = a.resume_id
     where a.id = p_id;
  if exists (select from public.analyses a where a.id = p_id and a.status = 'completed') then
    perform public.record_audit(p_actor, p_role, 'report_opened', p_analysis_id => p_id);
  end if;
end $$;

-- operate_analysis: `retry` or `cancel` for one job; recorded, whatever the answer. Answers `queued`, `cancelled`,
-- `cancel_requested`, else the status that stands in the way, or `not_found`.
create or replace function public.operate_analysis(p_id uuid, p_action text, p_actor text, p_role text)
returns table (outcome text)
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if p_action = 'retry' then
    select 'queued' into outcome from public.requeue_analysis_jobs(jsonb_build_array(p_id));
    if not found then
      select coalesce((select a.status from public.analyses a where a.id = p_id), 'not_found') into outcome;
      if outcome = 'queued' then
        outcome := 'waiting';
      end if;
    end if;
  elsif p_action = 'cancel' then
    select c.outcome into outcome from public.cancel_analysis_job(p_id) c;
  else
    raise exception 'unknown action %', p_action using errcode = '22023';
  end if;
  perform public.record_audit(p_actor, p_role, p_action, outcome, p_id);
  return next;
end $$;

-- operate_analyses: the same for all that match, at most p_limit in one call; call it until it answers 0. Only what
-- stood so before p_before is touched, so that a job which fails again meanwhile does not go round and round.
create or replace function public.operate_analyses(
  p_filter jsonb, p_action text, p_before timestamptz, p_actor text, p_role text, p_limit integer default 500
) returns table (affected integer)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_ids uuid[];
begin
  if p_action not in ('retry', 'cancel') then
    raise exception 'unknown action %', p_action using errcode = '22023';
  end if;
  execute format(
    'select array(select a.id from public.analyses a where %s and %s and %s order by a.id limit %s for update skip locked)',
    resume_analysis.condition(p_filter), resume_analysis.model_condition(p_filter),
    case p_action
      when 'retry' then format('a.status = ''failed'' and a.failed_at < %L::timestamptz', p_before)
      else format('a.status in (''queued'', ''processing'') and a.cancel_requested_at is null '
                  'and a.created_at < %L::timestamptz', p_before) end,
    p_limit) into v_ids;
  if p_action = 'retry' then
    perform public.requeue_analysis_jobs(to_jsonb(v_ids), p_limit => p_limit);
  else
    perform public.cancel_analysis_job(x.id) from unnest(v_ids) as x (id);
  end if;
  affected := cardinality(v_ids);
  if affected > 0 then
    perform public.record_audit(p_actor, p_role, p_action || '_matching',
                                p_details => jsonb_build_object('filter', p_filter, 'analyses', affected));
  end if;
  return next;
end $$;

select resume_analysis.close_functions();

insert into resume_analysis.migrations (version) values ('20261124000500') on conflict do nothing;

-- PostgREST keeps the schema in memory and reads it again when told to. Always at the end of the newest file.
notify pgrst, 'reload schema';
