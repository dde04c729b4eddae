-- ============================================================================================================
-- The queue
--
-- The state machine of `analyses` as functions. A worker needs no right on any table: it calls these.
--
--   insert ──► queued ──claim──► processing ──complete──► completed
--                ▲                 │  │  │
--                ├──fail (retry)───┘  │  └──fail (for good), lease lost too often──► failed
--                └──release───────────┘                                               │
--                ▲───────────────────────────────requeue (an operator)────────────────┘
--
-- Three rules hold everywhere.
--
-- 1. The fence. A claim writes a token made by the client on the rows it hands out. Every later write names the
--    token and touches nothing when it is no longer the row's: a worker that lost its lease (stopped, cut off,
--    slow) can never overwrite the new owner's work. It is told so by an answer, never by an exception.
-- 2. Every call may be repeated. A claim repeated with its token returns the same rows; a completion repeated
--    after its answer was lost says `already_applied`.
-- 3. Rows are locked in id order wherever a call locks several and waits, so that two batches with common rows
--    cannot deadlock; a claim never waits (`skip locked`). No function lets SQLSTATE 40001 or 40P01 out:
--    PostgREST before 16 repeats such a call without end.
--
-- All functions in `public` are `security definer` with an empty search path, and only service_role (where it
-- exists) and the owner may execute them.
-- ============================================================================================================

-- The only clock. A function of its own so that tests can put their own clock in its place.
create or replace function resume_analysis.clock() returns timestamptz
language sql volatile parallel safe
as $$ select pg_catalog.clock_timestamp() $$;

-- ------------------------------------------------------------------------------------------------------------
-- Turns: whose job is next?
--
-- Jobs are claimed by (priority, turn). A user's first waiting job gets the turn that is being served now, the
-- second the next one, and so on (start-time fair queueing, Goyal, Vin and Cheng, 1996, with every job of
-- length 1). Ten thousand jobs of one user stretch over ten thousand turns, and another user's single job goes
-- beside the first of them. With one user it is first in, first out.
--
-- The turn being served is kept in one sequence per priority. A sequence is written in place and outside the
-- transaction, so claims do not wait for each other here and a long-running transaction leaves no dead versions
-- behind. It may lag a little after a race or a crash; that costs an exact place, never a job.
-- ------------------------------------------------------------------------------------------------------------
create sequence if not exists resume_analysis.turn_0 as bigint minvalue 0;
create sequence if not exists resume_analysis.turn_1 as bigint minvalue 0;
create sequence if not exists resume_analysis.turn_2 as bigint minvalue 0;
create sequence if not exists resume_analysis.turn_3 as bigint minvalue 0;

create or replace function resume_analysis.turn_sequence(p_priority integer) returns regclass
language sql immutable parallel safe
as $$
  select case p_priority when 0 then 'resume_analysis.turn_0'::regclass
                         when 1 then 'resume_analysis.turn_1'::regclass
                         when 2 then 'resume_analysis.turn_2'::regclass
                         else        'resume_analysis.turn_3'::regclass end
$$;

create or replace function resume_analysis.turn_now(p_priority integer) returns bigint
language sql volatile
as $$ select coalesce(pg_catalog.pg_sequence_last_value(resume_analysis.turn_sequence(p_priority)), 0) $$;

-- The turn of a user's next waiting job.
create or replace function resume_analysis.next_turn(p_user_id uuid, p_priority integer) returns bigint
language sql volatile
as $$
  select greatest(resume_analysis.turn_now(p_priority), 1 + (
    select a.turn from public.analyses a
     where a.user_id = p_user_id and a.priority = p_priority and a.status = 'queued' and not a.deferred
       and a.turn >= resume_analysis.turn_now(p_priority)
     order by a.turn desc limit 1))
$$;

create or replace function resume_analysis.give_turn() returns trigger
language plpgsql security definer
set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
begin
  new.deferred := new.status = 'queued' and new.run_after > resume_analysis.clock();
  new.turn := case when new.status = 'queued' and not new.deferred
                   then resume_analysis.next_turn(new.user_id, new.priority) end;
  return new;
end $$;

create or replace trigger analyses_give_turn before insert on public.analyses
  for each row execute function resume_analysis.give_turn();

-- Wakes workers that LISTEN. The payload is constant, so PostgreSQL keeps one notification per transaction
-- however many rows it brought. Workers poll as well: behind a transaction pooler LISTEN never delivers.
create or replace function resume_analysis.notify_ready() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from inserted i where i.status = 'queued' and not i.deferred) then
    perform pg_catalog.pg_notify('resume_analysis_ready', '');
  end if;
  return null;
end $$;

create or replace trigger analyses_notify_ready after insert on public.analyses
  referencing new table as inserted
  for each statement execute function resume_analysis.notify_ready();

-- ------------------------------------------------------------------------------------------------------------
-- The record of ended attempts: one short entry each, the newest fifty. `faults` is how many the checks found in
-- each answer of the model.
--
-- Both functions are written so that PostgreSQL can inline them (one expression, declared no stricter than what
-- they call): called as functions they would cost more than the rest of a completion.
-- ------------------------------------------------------------------------------------------------------------
create or replace function resume_analysis.with_attempt(
  p_attempts jsonb, p_attempt integer, p_worker_id text, p_started_at timestamptz, p_ended_at timestamptz,
  p_error_code text, p_model text default null, p_input_tokens bigint default null,
  p_output_tokens bigint default null, p_cost_usd numeric default null, p_faults jsonb default null
) returns jsonb
language sql stable
as $$
  select case when jsonb_array_length(p_attempts) < 50 then p_attempts else p_attempts - 0 end
      || jsonb_build_object(
           'attempt', p_attempt, 'worker', p_worker_id, 'started', p_started_at, 'ended', p_ended_at,
           'error_code', p_error_code, 'model', p_model, 'input_tokens', p_input_tokens,
           'output_tokens', p_output_tokens, 'cost_usd', p_cost_usd, 'faults', p_faults)
$$;

-- What a new attempt adds to a sum: null only while nothing was ever reported.
create or replace function resume_analysis.plus(p_sum bigint, p_more bigint) returns bigint
language sql immutable
as $$ select coalesce(p_sum + p_more, p_more, p_sum) $$;

create or replace function resume_analysis.plus(p_sum numeric, p_more numeric) returns numeric
language sql immutable
as $$ select coalesce(p_sum + p_more, p_more, p_sum) $$;

-- ------------------------------------------------------------------------------------------------------------
-- claim_next_analysis_job: hands out up to p_limit jobs (at most 1000), in one transaction that never waits for
-- a row.
--
-- p_claim_id becomes the lease token. When the answer to a call was lost, repeat it with the same p_claim_id: the
-- same rows come back. An advisory lock makes the repetition wait for a first call that is still running.
--
-- Two passes keep a call cheap whatever else the table holds. The first looks from the turn being served
-- onwards, past the dead index entries of jobs already claimed, which VACUUM cannot remove while some old
-- snapshot is open. When that left room, the call sweeps: jobs whose lease ran out and whose retries are used up
-- are buried; jobs whose lease ran out are handed out again, before the backlog, because they have waited their
-- turn already; deferred jobs whose time has come become ready; and the second pass looks from the first turn, so
-- that it finds jobs with an earlier one (released, retried, committed late). Four times a second one call sweeps
-- first, so that nothing waits behind an endless backlog.
--
-- A suspect is a job whose worker vanished twice. It may be what kills workers, so a worker is handed one at most
-- and never while it still runs another: its neighbours are not taken down again and again. Suspects are handed
-- out by sweeps only, so that they cannot stand in the way of the queue behind them either.
--
-- The planner settings are pinned because a plan is cached per connection: one made while the table was empty
-- would scan the whole table for as long as the worker stays connected. For the same reason rows are looked up by
-- "id = any (array)": for a join the planner may choose to scan the table.
-- ------------------------------------------------------------------------------------------------------------
create sequence if not exists resume_analysis.last_sweep as bigint minvalue 0;

create or replace function resume_analysis.sweep_is_due(p_now timestamptz) returns boolean
language plpgsql volatile
as $$
declare
  v_tick constant bigint := floor(extract(epoch from p_now) * 4);
begin
  if pg_catalog.pg_sequence_last_value('resume_analysis.last_sweep') = v_tick then
    return false;
  end if;
  perform pg_catalog.setval('resume_analysis.last_sweep', v_tick);
  return true;
end $$;

-- Jobs nobody may run again: out of retries, or cancelled while their worker was gone. Their token dies with them.
create or replace function resume_analysis.bury_expired(p_now timestamptz) returns void
language sql volatile
as $$
  update public.analyses a
     set status = 'failed', failed_at = p_now, lease_expires_at = null, lease_token = null,
         lost_leases = a.lost_leases + 1,
         attempts = resume_analysis.with_attempt(
           a.attempts, a.attempt, a.worker_id, a.started_at, p_now, 'lease_expired'),
         error_code = case when a.cancel_requested_at is null then 'lease_expired' else 'cancelled' end,
         error_message = case when a.cancel_requested_at is null
           then 'The worker running this analysis stopped answering, ' || a.lost_leases + 1 || ' time(s) in all, '
                || 'and no retry is left. The resume is safe; requeue the analysis to try again.'
           else 'The analysis was cancelled.' end
   where a.id = any (array(
     select x.id from public.analyses x
      where x.status = 'processing' and x.lease_expires_at <= p_now
        and (x.retry_count >= x.max_retries or x.cancel_requested_at is not null)
      order by x.lease_expires_at limit 1000
      for no key update skip locked))
$$;

-- One suspect for a worker that runs none: from an expired lease (its second) or from the queue.
create or replace function resume_analysis.pick_suspect(p_worker_id text, p_now timestamptz) returns uuid[]
language plpgsql volatile
as $$
declare
  v_ids uuid[];
begin
  if exists (select from public.analyses a
              where a.status = 'processing' and a.lease_expires_at > p_now
                and a.worker_id = p_worker_id and a.lost_leases >= 2) then
    return '{}';
  end if;
  v_ids := array(
    select a.id from public.analyses a
     where a.status = 'processing' and a.lease_expires_at <= p_now
       and a.retry_count < a.max_retries and a.cancel_requested_at is null and a.lost_leases >= 1
     order by a.lease_expires_at limit 1
     for no key update skip locked);
  if cardinality(v_ids) = 0 then
    v_ids := array(
      select a.id from public.analyses a
       where a.status = 'queued' and not a.deferred and a.lost_leases >= 2
       order by a.priority, a.turn limit 1
       for no key update skip locked);
  end if;
  return v_ids;
end $$;

-- Deferred jobs whose time has come. A job that had a turn (it is being retried) takes it up again; one that
-- never had (scheduled, requeued) is given its user's next. Answers how many.
create or replace function resume_analysis.wake_deferred(p_now timestamptz) returns integer
language plpgsql volatile
as $$
declare
  v_woken integer;
begin
  with due as materialized (
    select a.id, a.user_id, a.priority, a.turn, a.run_after
      from public.analyses a
     where a.status = 'queued' and a.deferred and a.run_after <= p_now
     order by a.run_after limit 500
     for no key update skip locked
  ), placed as (
    select d.id, coalesce(d.turn, n.turn + row_number() over (
             partition by d.user_id, d.priority, d.turn is null order by d.run_after) - 1) as turn
      from due d
      left join (select u.user_id, u.priority, resume_analysis.next_turn(u.user_id, u.priority) as turn
                   from (select distinct user_id, priority from due where due.turn is null) u) n
        on n.user_id = d.user_id and n.priority = d.priority
  )
  update public.analyses a set deferred = false, turn = p.turn
    from placed p where a.id = p.id and a.id = any (array(select due.id from due));
  get diagnostics v_woken = row_count;
  return v_woken;
end $$;

-- The sweep: buries, wakes what is due, and picks what lost its worker and a suspect. Answers their ids, locked.
create or replace function resume_analysis.sweep(p_worker_id text, p_limit integer, p_now timestamptz) returns uuid[]
language plpgsql volatile
as $$
declare
  v_expired boolean;
  v_ids     uuid[] := '{}';
begin
  if exists (select from public.analyses a where a.status = 'queued' and a.deferred and a.run_after <= p_now)
     and resume_analysis.wake_deferred(p_now) > p_limit then
    perform pg_catalog.pg_notify('resume_analysis_ready', '');   -- more than this worker takes
  end if;

  v_expired := exists (select from public.analyses a where a.status = 'processing' and a.lease_expires_at <= p_now);
  if v_expired then
    perform resume_analysis.bury_expired(p_now);
    v_ids := array(
      select a.id from public.analyses a
       where a.status = 'processing' and a.lease_expires_at <= p_now
         and a.retry_count < a.max_retries and a.cancel_requested_at is null and a.lost_leases = 0
       order by a.lease_expires_at limit p_limit
       for no key update skip locked);
  end if;
  if cardinality(v_ids) < p_limit and (v_expired or exists (
       select from public.analyses a where a.status = 'queued' and not a.deferred and a.lost_leases >= 2)) then
    v_ids := v_ids || resume_analysis.pick_suspect(p_worker_id, p_now);
  end if;
  return v_ids;
end $$;

-- Picks ready jobs by (priority, turn), from the turn being served or from the first, and moves the turn being
-- served. Answers their ids, locked.
create or replace function resume_analysis.pick_ready(p_limit integer, p_from_first boolean) returns uuid[]
language plpgsql volatile
as $$
declare
  v_served bigint;
  v_more   uuid[];
  v_last   bigint;
  v_ids    uuid[] := '{}';
begin
  for v_priority in 0..3 loop
    v_served := resume_analysis.turn_now(v_priority);
    select array_agg(r.id), max(r.turn) into v_more, v_last
      from (select a.id, a.turn from public.analyses a
             where a.status = 'queued' and not a.deferred and a.lost_leases < 2 and a.priority = v_priority
               and a.turn >= case when p_from_first then 0 else v_served end
             order by a.turn limit p_limit - cardinality(v_ids)
             for no key update skip locked) r;
    if v_last > v_served then
      v_last := pg_catalog.setval(resume_analysis.turn_sequence(v_priority), v_last);
    end if;
    v_ids := v_ids || v_more;
    exit when cardinality(v_ids) >= p_limit;
  end loop;
  return v_ids;
end $$;

create or replace function public.claim_next_analysis_job(
  p_worker_id     text    default 'anonymous',
  p_claim_id      uuid    default null,
  p_limit         integer default 1,
  p_lease_seconds integer default 300
) returns table (
  id uuid, user_id uuid, resume_id uuid, lease_token uuid, lease_expires_at timestamptz,
  attempt integer, retry_count smallint, max_retries smallint, lost_leases smallint, priority smallint,
  created_at timestamptz, run_after timestamptz, started_at timestamptz,
  job_title text, job_description text, experience_level text, blind boolean, traceparent text,
  storage_path text, filename text, content_type text, resume_text text, extraction jsonb
)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_token constant uuid    := coalesce(p_claim_id, gen_random_uuid());
  v_limit constant integer := least(greatest(p_limit, 0), 1000);
  v_now            timestamptz;
  v_ids            uuid[]  := '{}';
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(v_token::text, 0));
  if not exists (select from public.analyses a where a.status = 'processing' and a.lease_token = v_token) then
    v_now := resume_analysis.clock();
    if not resume_analysis.sweep_is_due(v_now) then
      v_ids := resume_analysis.pick_ready(v_limit, false);
    end if;
    if cardinality(v_ids) < v_limit then
      v_ids := resume_analysis.sweep(p_worker_id, v_limit, v_now);
      if cardinality(v_ids) < v_limit then
        -- What the first pass has picked is locked by this very call, so it is found again among the others.
        v_ids := v_ids || resume_analysis.pick_ready(v_limit - cardinality(v_ids), true);
      else
        -- It may have left some behind. Busy workers claim one job at a time: four a second would be too slow for
        -- what a dead worker with many slots has left, so the next call sweeps as well.
        perform pg_catalog.setval('resume_analysis.last_sweep', 0);
      end if;
    end if;
    if cardinality(v_ids) = 0 then
      return;
    end if;

    -- A claim that a crash of the server undoes is merely made again: its token fences the first owner. So it
    -- need not wait for the disk.
    perform pg_catalog.set_config('synchronous_commit', 'off', true);
    update public.analyses a
       set status = 'processing', attempt = a.attempt + 1,
           retry_count = a.retry_count + (a.status = 'processing')::integer,
           lost_leases = a.lost_leases + (a.status = 'processing')::integer,
           attempts = case when a.status = 'processing' then resume_analysis.with_attempt(
             a.attempts, a.attempt, a.worker_id, a.started_at, v_now, 'lease_expired') else a.attempts end,
           worker_id = p_worker_id, lease_token = v_token, started_at = v_now,
           lease_expires_at = v_now + make_interval(secs => p_lease_seconds)
     where a.id = any (v_ids);
  end if;

  return query
    select a.id, a.user_id, a.resume_id, a.lease_token, a.lease_expires_at,
           a.attempt, a.retry_count, a.max_retries, a.lost_leases, a.priority,
           a.created_at, a.run_after, a.started_at,
           a.job_title, a.job_description, a.experience_level, a.blind, a.traceparent,
           r.storage_path, r.filename, r.content_type, r.resume_text, r.extraction
      from public.analyses a
     cross join lateral (select r.* from public.resumes r where r.id = a.resume_id limit 1) r
     where a.status = 'processing' and a.lease_token = v_token
     order by a.priority, a.turn;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- extend_analysis_job_leases: the heartbeat of the jobs a worker still runs.
-- p_leases: [{"id": …, "lease_token": …}, …]. A job that does not come back is no longer the worker's: stop it. The
-- answer is in one order whenever it is asked for: over HTTP it may come in pages, each of a call of its own.
--
-- "lease_expires_at is not null" says the same as "status = 'processing'" (a CHECK sees to it) and keeps the
-- planner from walking the partial indexes over all running jobs: here jobs are looked up by their id.
-- ------------------------------------------------------------------------------------------------------------
create or replace function resume_analysis.lock_leases(p_leases jsonb) returns uuid[]
language plpgsql volatile
as $$
begin
  return array(
    select held.id
      from (select l.id, l.lease_token from jsonb_to_recordset(p_leases) as l (id uuid, lease_token uuid)
             order by l.id) lease
     cross join lateral (
       select a.id from public.analyses a
        where a.id = lease.id and a.lease_token = lease.lease_token and a.lease_expires_at is not null
        limit 1 for no key update) held);
exception when deadlock_detected then
  -- Only a cascade from outside (a resume deleted with all its analyses) can cross our order.
  raise lock_not_available using message = 'the jobs are being deleted; repeat the call';
end $$;

create or replace function public.extend_analysis_job_leases(p_leases jsonb, p_lease_seconds integer default 300)
returns table (id uuid, lease_token uuid, lease_expires_at timestamptz, cancel_requested boolean)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_held constant uuid[] := resume_analysis.lock_leases(p_leases);
begin
  return query
    with extended as (
      update public.analyses a
         set lease_expires_at = resume_analysis.clock() + make_interval(secs => p_lease_seconds)
       where a.id = any (v_held)
      returning a.id, a.lease_token, a.lease_expires_at, a.cancel_requested_at)
    select e.id, e.lease_token, e.lease_expires_at, e.cancel_requested_at is not null from extended e order by e.id;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- complete_analysis_jobs: stores results. One jsonb, because that is the fastest argument from every driver and
-- the same over HTTP: [{"id", "lease_token", "result", "model", "prompt_version", "input_tokens",
-- "output_tokens", "cached_input_tokens", "cost_usd", "duration_ms", "cache_key", "faults"}, …].
-- Answers per job, in their order: `applied`; `already_applied`, when this very lease has stored its result before
-- (the answer was lost); or `lease_lost`, when the job has another owner now or none.
--
-- The update itself locks its rows in id order: both sides of its join come sorted by id (an index scan for an array
-- of ids walks the index in its order), and every kind of join keeps the order of its outer side. A lock ahead of it
-- would cost a quarter of a completion.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.complete_analysis_jobs(p_completions jsonb)
returns table (id uuid, outcome text)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan
set work_mem = '64MB'                     -- a hash join that spills would lose the order
as $$
#variable_conflict use_column
declare
  -- Only the ids: to take the array apart would copy every result.
  v_asked   constant uuid[]      := array(
    select (asked.id #>> '{}')::uuid from jsonb_path_query(p_completions, '$[*].id') as asked (id));
  v_now     constant timestamptz := resume_analysis.clock();
  v_applied          uuid[];
begin
  begin
    with applied as (
      update public.analyses a
         set status = 'completed', completed_at = v_now, lease_expires_at = null,
             result = c.result, model = c.model, prompt_version = c.prompt_version,
             input_tokens = resume_analysis.plus(a.input_tokens, c.input_tokens),
             output_tokens = resume_analysis.plus(a.output_tokens, c.output_tokens),
             cached_input_tokens = resume_analysis.plus(a.cached_input_tokens, c.cached_input_tokens),
             cost_usd = resume_analysis.plus(a.cost_usd, c.cost_usd),
             duration_ms = c.duration_ms, cache_key = c.cache_key,
             attempts = resume_analysis.with_attempt(a.attempts, a.attempt, a.worker_id, a.started_at, v_now, null,
               c.model, c.input_tokens, c.output_tokens, c.cost_usd, c.faults),
             error_code = null, error_message = null
        from (select c.* from jsonb_to_recordset(p_completions) as c (
                id uuid, lease_token uuid, result jsonb, model text, prompt_version text, input_tokens bigint,
                output_tokens bigint, cached_input_tokens bigint, cost_usd numeric, duration_ms integer,
                cache_key text, faults jsonb)
               order by c.id) c
       where a.id = any (v_asked) and a.id = c.id and a.lease_token = c.lease_token
         and a.lease_expires_at is not null
      returning a.id)
    select coalesce(array_agg(applied.id), '{}') into v_applied from applied;
  exception when deadlock_detected then
    -- Only a cascade from outside (a resume deleted with all its analyses) can cross our order.
    raise lock_not_available using message = 'the jobs are being deleted; repeat the call';
  end;

  if cardinality(v_applied) = jsonb_array_length(p_completions) then
    return query select asked.id, 'applied' from unnest(v_asked) as asked (id);
    return;
  end if;
  return query
    select c.id, case when ours.id is null then 'lease_lost'
                      when c.id = any (v_applied) then 'applied'
                      else 'already_applied' end
      from jsonb_to_recordset(p_completions) as c (id uuid, lease_token uuid)
      left join lateral (
        select a.id from public.analyses a
         where a.id = c.id and a.lease_token = c.lease_token and a.completed_at is not null
         limit 1) ours on true;
end $$;

-- The same for one job, with named arguments.
create or replace function public.complete_analysis_job(
  p_id uuid, p_lease_token uuid, p_result jsonb, p_model text default null, p_prompt_version text default null,
  p_input_tokens bigint default null, p_output_tokens bigint default null,
  p_cached_input_tokens bigint default null, p_cost_usd numeric default null, p_duration_ms integer default null
) returns table (id uuid, outcome text)
language sql volatile security definer set search_path = ''
as $$
  select c.id, c.outcome from public.complete_analysis_jobs(jsonb_build_array(jsonb_build_object(
    'id', p_id, 'lease_token', p_lease_token, 'result', p_result, 'model', p_model,
    'prompt_version', p_prompt_version, 'input_tokens', p_input_tokens, 'output_tokens', p_output_tokens,
    'cached_input_tokens', p_cached_input_tokens, 'cost_usd', p_cost_usd, 'duration_ms', p_duration_ms))) c
$$;

-- ------------------------------------------------------------------------------------------------------------
-- fail_analysis_job: ends an attempt without a result.
--
-- p_retryable false     failed for good, at once.
-- p_consume_retry true  back to queued while retries are left, after 5 s · 2^retry_count (at most 15 min) ± 25 %;
--                       else failed for good.
-- p_consume_retry false back to queued at no charge (the provider asked for patience, or nobody can succeed).
-- p_retry_after_seconds never earlier than this (at most a week), and up to a quarter later, so that not all come
--                       back at once.
-- p_usage               what the attempt cost all the same: {"model", "prompt_version", "input_tokens",
--                       "output_tokens", "cached_input_tokens", "cost_usd", "duration_ms", "faults"}.
--
-- Answers outcome `applied`, `already_applied` or `lease_lost`; with the first two, what became of the job.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.fail_analysis_job(
  p_id                  uuid,
  p_lease_token         uuid,
  p_error_code          text,
  p_error_message       text,
  p_retryable           boolean          default true,
  p_consume_retry       boolean          default true,
  p_retry_after_seconds double precision default null,
  p_usage               jsonb            default '{}'
) returns table (outcome text, status text, retry_count smallint, run_after timestamptz)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_job       public.analyses%rowtype;
  v_usage     record;
  v_now       timestamptz;
  v_cancelled boolean;
  v_again     boolean;
  v_delay     double precision;
begin
  select u.* into v_usage from jsonb_to_record(p_usage) as u (
    model text, prompt_version text, input_tokens bigint, output_tokens bigint, cached_input_tokens bigint,
    cost_usd numeric, duration_ms integer, faults jsonb);
  select a.* into v_job from public.analyses a
   where a.id = p_id and a.lease_token = p_lease_token for no key update;
  -- Released by this very lease: started_at is null. Then there is no attempt to fail any more.
  if not found or v_job.status = 'completed' or v_job.started_at is null then
    return query select 'lease_lost', null::text, null::smallint, null::timestamptz;
    return;
  elsif v_job.status <> 'processing' then
    return query select 'already_applied', v_job.status, v_job.retry_count, v_job.run_after;
    return;
  end if;

  v_now := resume_analysis.clock();
  v_cancelled := v_job.cancel_requested_at is not null;
  v_again := p_retryable and not v_cancelled and (not p_consume_retry or v_job.retry_count < v_job.max_retries);
  v_delay := greatest(least(900, 5 * 2 ^ least(v_job.retry_count, 20)) * (0.75 + 0.5 * random()),
                      least(coalesce(p_retry_after_seconds, 0), 604800) * (1 + 0.25 * random()));
  return query
    update public.analyses a
       set status = case when v_again then 'queued' else 'failed' end,
           deferred = v_again,
           failed_at = case when not v_again then v_now end,
           run_after = case when v_again then v_now + make_interval(secs => v_delay) else a.run_after end,
           retry_count = a.retry_count + (v_again and p_consume_retry)::integer,
           lease_expires_at = null, worker_id = null,
           error_code = case when v_cancelled then 'cancelled' else p_error_code end,
           error_message = case when v_cancelled then 'The analysis was cancelled.'
                                else left(p_error_message, 4000) end,
           model = coalesce(v_usage.model, a.model),
           prompt_version = coalesce(v_usage.prompt_version, a.prompt_version),
           input_tokens = resume_analysis.plus(a.input_tokens, v_usage.input_tokens),
           output_tokens = resume_analysis.plus(a.output_tokens, v_usage.output_tokens),
           cached_input_tokens = resume_analysis.plus(a.cached_input_tokens, v_usage.cached_input_tokens),
           cost_usd = resume_analysis.plus(a.cost_usd, v_usage.cost_usd),
           duration_ms = coalesce(v_usage.duration_ms, a.duration_ms),
           attempts = resume_analysis.with_attempt(a.attempts, a.attempt, a.worker_id, a.started_at, v_now,
             p_error_code, v_usage.model, v_usage.input_tokens, v_usage.output_tokens, v_usage.cost_usd, v_usage.faults)
     where a.id = p_id
    returning 'applied', a.status, a.retry_count, a.run_after;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- release_analysis_jobs: a worker that stops gives back what it did not finish. No retry is consumed, the place
-- is kept, another worker is woken. p_leases as for the heartbeat, each with what its attempt has cost all the same
-- (the keys of p_usage above); answers the ids that are free now.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.release_analysis_jobs(p_leases jsonb)
returns table (id uuid)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_held constant uuid[]      := resume_analysis.lock_leases(p_leases);
  v_now  constant timestamptz := resume_analysis.clock();
begin
  update public.analyses a
     set status = case when a.cancel_requested_at is null then 'queued' else 'failed' end,
         failed_at = case when a.cancel_requested_at is not null then v_now end,
         error_code = case when a.cancel_requested_at is not null then 'cancelled' else a.error_code end,
         error_message = case when a.cancel_requested_at is not null
                              then 'The analysis was cancelled.' else a.error_message end,
         model = coalesce(l.model, a.model),
         prompt_version = coalesce(l.prompt_version, a.prompt_version),
         input_tokens = resume_analysis.plus(a.input_tokens, l.input_tokens),
         output_tokens = resume_analysis.plus(a.output_tokens, l.output_tokens),
         cached_input_tokens = resume_analysis.plus(a.cached_input_tokens, l.cached_input_tokens),
         cost_usd = resume_analysis.plus(a.cost_usd, l.cost_usd),
         duration_ms = coalesce(l.duration_ms, a.duration_ms),
         attempts = resume_analysis.with_attempt(a.attempts, a.attempt, a.worker_id, a.started_at, v_now,
           'released', l.model, l.input_tokens, l.output_tokens, l.cost_usd, l.faults),
         lease_expires_at = null, worker_id = null, started_at = null
    from jsonb_to_recordset(p_leases) as l (
           id uuid, lease_token uuid, model text, prompt_version text, input_tokens bigint, output_tokens bigint,
           cached_input_tokens bigint, cost_usd numeric, duration_ms integer, faults jsonb)
   where a.id = any (v_held) and a.id = l.id and a.lease_token = l.lease_token;
  if found then
    perform pg_catalog.pg_notify('resume_analysis_ready', '');
  end if;
  return query
    select released.id
      from jsonb_to_recordset(p_leases) as lease (id uuid, lease_token uuid)
     cross join lateral (
       select a.id from public.analyses a
        where a.id = lease.id and a.lease_token = lease.lease_token
          and a.lease_expires_at is null and a.started_at is null and a.failed_at is null
        limit 1) released;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- charge_lost_attempt: what an attempt had cost whose lease was lost. It has no say about the job any more, but its
-- tokens were paid for: they go into the sums of the row and into the entry that says the attempt was lost. An entry is
-- charged once, so the call may be repeated. p_usage as above; answers the id if there was something to charge.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.charge_lost_attempt(p_id uuid, p_attempt integer, p_usage jsonb)
returns table (id uuid)
language sql volatile security definer
set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
  update public.analyses a
     set input_tokens = resume_analysis.plus(a.input_tokens, u.input_tokens),
         output_tokens = resume_analysis.plus(a.output_tokens, u.output_tokens),
         cached_input_tokens = resume_analysis.plus(a.cached_input_tokens, u.cached_input_tokens),
         cost_usd = resume_analysis.plus(a.cost_usd, u.cost_usd),
         attempts = (
           select jsonb_agg(
                    case when entry @> jsonb_build_object('attempt', p_attempt, 'error_code', 'lease_expired')
                         then entry || jsonb_build_object('model', u.model, 'input_tokens', u.input_tokens,
                                'output_tokens', u.output_tokens, 'cost_usd', u.cost_usd, 'faults', u.faults)
                         else entry end order by place)
             from jsonb_array_elements(a.attempts) with ordinality as entries (entry, place))
    from jsonb_to_record(p_usage) as u (
           model text, input_tokens bigint, output_tokens bigint, cached_input_tokens bigint, cost_usd numeric,
           faults jsonb)
   where a.id = p_id and u.input_tokens is not null
     and a.attempts @> jsonb_build_array(jsonb_build_object(
           'attempt', p_attempt, 'error_code', 'lease_expired', 'input_tokens', null))
  returning a.id
$$;

-- ------------------------------------------------------------------------------------------------------------
-- save_resume_text: the text cache. The first writer wins, and everybody gets the text that is stored.
-- Without p_text it records why the file cannot be read (p_extraction: {extractor, version, error_code,
-- error_message}), unless the text is there already.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.save_resume_text(
  p_resume_id uuid, p_text text, p_text_hash text default null, p_file_sha256 text default null,
  p_extraction jsonb default '{}'
) returns table (resume_text text, extraction jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  update public.resumes r
     set resume_text = p_text, file_sha256 = p_file_sha256, extraction = p_extraction,
         resume_text_hash = case when p_text is null then r.resume_text_hash else p_text_hash end,
         text_extracted_at = case when p_text is null then r.text_extracted_at else resume_analysis.clock() end
   where r.id = p_resume_id and r.resume_text is null;
  return query select r.resume_text, r.extraction from public.resumes r where r.id = p_resume_id;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- For operators
-- ------------------------------------------------------------------------------------------------------------

-- cancel_analysis_job: a waiting job fails with `cancelled` at once; of a running one the worker is told with its
-- next heartbeat. Answers `cancelled`, `cancel_requested`, the status of a job that has ended, or `not_found`.
create or replace function public.cancel_analysis_job(p_id uuid)
returns table (outcome text)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_status text;
  v_now    timestamptz := resume_analysis.clock();
begin
  select a.status into v_status from public.analyses a where a.id = p_id for no key update;
  if v_status = 'queued' then
    update public.analyses a
       set status = 'failed', failed_at = v_now, cancel_requested_at = v_now, deferred = false,
           error_code = 'cancelled', error_message = 'The analysis was cancelled.'
     where a.id = p_id;
    return query select 'cancelled';
  elsif v_status = 'processing' then
    update public.analyses a set cancel_requested_at = coalesce(a.cancel_requested_at, v_now) where a.id = p_id;
    return query select 'cancel_requested';
  else
    return query select coalesce(v_status, 'not_found');
  end if;
end $$;

-- requeue_analysis_jobs: failed jobs get a fresh start (dead-letter replay), by id or by error code, at most
-- p_limit in one call. The attempt number keeps growing and the token stays dead, so old fences hold.
create or replace function public.requeue_analysis_jobs(
  p_ids jsonb default null, p_error_code text default null, p_limit integer default 1000
) returns table (id uuid)
language plpgsql volatile security definer set search_path = '' set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  return query
    update public.analyses a
       set status = 'queued', deferred = true, turn = null, run_after = resume_analysis.clock(),
           failed_at = null, cancel_requested_at = null, started_at = null, lease_token = null,
           retry_count = 0, lost_leases = 0, error_code = null, error_message = null
     where a.id = any (array(
       select f.id from public.analyses f
        where f.status = 'failed'
          and (p_ids is null or f.id = any (array(select jsonb_array_elements_text(p_ids)::uuid)))
          and (p_error_code is null or f.error_code = p_error_code)
        order by f.id limit p_limit
        for no key update skip locked))
    returning a.id;
  if found then
    perform pg_catalog.pg_notify('resume_analysis_ready', '');
  end if;
end $$;

-- prune_analyses: retention. Deletes at most p_limit analyses that ended more than p_older_than_days ago, oldest
-- first; call it until it answers 0.
create or replace function public.prune_analyses(p_older_than_days double precision, p_limit integer default 1000)
returns table (deleted integer)
language plpgsql volatile security definer set search_path = '' set enable_seqscan = off
as $$
declare
  v_before constant timestamptz := resume_analysis.clock() - make_interval(secs => p_older_than_days * 86400);
  v_ids             uuid[];
begin
  v_ids := array(
    select a.id from public.analyses a where a.status = 'failed' and a.failed_at < v_before
     order by a.failed_at limit p_limit for update skip locked);
  v_ids := v_ids || array(
    select a.id from public.analyses a where a.status = 'completed' and a.completed_at < v_before
     order by a.completed_at limit p_limit - cardinality(v_ids) for update skip locked);
  delete from public.analyses a where a.id = any (v_ids);
  get diagnostics deleted = row_count;
  return next;
end $$;

-- How many jobs could run now: what is due counts, though no claim may have noticed it yet.
create or replace function resume_analysis.count_ready(p_now timestamptz) returns bigint
language sql stable
as $$
  select (select count(*) from public.analyses a where a.status = 'queued' and not a.deferred)
       + (select count(*) from public.analyses a where a.status = 'queued' and a.deferred and a.run_after <= p_now)
$$;

-- analysis_queue_stats: the figures of the queue as one object. Times are timestamps, not ages. `queued` could run
-- now, `deferred` waits for a later time.
create or replace function public.analysis_queue_stats()
returns table (stats jsonb)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_now constant timestamptz := resume_analysis.clock();
begin
  return query select jsonb_build_object(
    'at', v_now,
    'queued', resume_analysis.count_ready(v_now),
    'deferred', (select count(*) from public.analyses a
                  where a.status = 'queued' and a.deferred and a.run_after > v_now),
    'processing', (select count(*) from public.analyses a
                    where a.status = 'processing' and a.lease_expires_at is not null),
    'completed', (select count(*) from public.analyses a where a.status = 'completed'),
    'failed', (select count(*) from public.analyses a where a.status = 'failed'),
    'oldest_queued_at', least(
      (select min(a.created_at) from public.analyses a where a.status = 'queued' and not a.deferred),
      (select min(a.created_at) from public.analyses a
        where a.status = 'queued' and a.deferred and a.run_after <= v_now)),
    'next_run_after', (select min(a.run_after) from public.analyses a
                        where a.status = 'queued' and a.deferred and a.run_after > v_now),
    'expired_leases', (select count(*) from public.analyses a
                        where a.status = 'processing' and a.lease_expires_at <= v_now),
    'last_hour', (
      select jsonb_build_object(
        'completed', count(*), 'input_tokens', coalesce(sum(a.input_tokens), 0),
        'output_tokens', coalesce(sum(a.output_tokens), 0), 'cost_usd', sum(a.cost_usd),
        'p50_duration_ms', percentile_disc(0.5) within group (order by a.duration_ms),
        'p95_duration_ms', percentile_disc(0.95) within group (order by a.duration_ms))
        from public.analyses a where a.status = 'completed' and a.completed_at > v_now - interval '1 hour'),
    'failed_last_hour', (
      select coalesce(jsonb_object_agg(f.error_code, f.n), '{}') from (
        select coalesce(a.error_code, 'unknown') as error_code, count(*) as n from public.analyses a
         where a.status = 'failed' and a.failed_at > v_now - interval '1 hour' group by 1) f));
end $$;

-- The newest migration that has run, for workers to compare with their own.
create or replace function public.analysis_schema_version()
returns table (version text)
language sql stable security definer set search_path = ''
as $$ select max(m.version) from resume_analysis.migrations m $$;

select resume_analysis.close_functions();

insert into resume_analysis.migrations (version) values ('20261124000200') on conflict do nothing;
