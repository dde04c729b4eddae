-- ============================================================================================================
-- The budget for language models: one allowance for all workers
--
-- A provider counts requests and tokens per minute over everything an account sends. So the workers count
-- together: before every call a worker takes what the call may need, afterwards it settles what the call took.
--
--   take_llm_budget ──granted──► call the provider ──► settle_llm_budget
--         └──denied: how long to wait, and why
--
-- Five things can deny a call: the minute's requests, the minute's tokens, a pause the provider asked for, an
-- open circuit, the day's cost.
--
-- 1. The window. What was taken in the last 60 seconds never exceeds the limit, whichever 60 seconds one looks
--    at: a bucket that refills would let twice the limit through in its first minute. The counts of a scope
--    (a model, as a rule) stand in rings of 61 one-second slots, one slot more than the window so that no
--    rounding lets two calls less than 60 seconds apart pass as further apart.
-- 2. All or nothing. Both rings and the state of the circuit stand in one row. One lock covers them, so nothing
--    is taken of one limit when another is used up. Only settling takes a second lock, on the day's cost, and
--    always after the first.
-- 3. Nobody has to give back. What a vanished worker took leaves the window by itself.
-- 4. The pause. A 429 or an overloaded provider holds back all workers: for as long as the provider says, else
--    5 seconds, doubling up to two minutes while it goes on.
-- 5. The circuit. A refused key, an unknown model or a used-up quota opens it: for one minute, doubling up to
--    ten. Then one call is let through to probe; its success closes the circuit.
-- 6. Both calls may be repeated when an answer was lost. Settling again with the same p_call_id changes nothing;
--    taking again takes twice, which errs on the safe side for a minute.
-- ============================================================================================================

create table if not exists resume_analysis.llm_budgets (
  scope         text        primary key,
  second        bigint      not null,                                -- the last second the rings know, since 1970
  requests      bigint[]    not null default array_fill(0::bigint, array[61]),
  tokens        bigint[]    not null default array_fill(0::bigint, array[61]),
  pauses        integer     not null default 0,                      -- pauses since the last good answer
  paused_until  timestamptz,
  openings      integer     not null default 0,                      -- 0: the circuit is closed
  opened_at     bigint,                                              -- the second of the last opening
  open_until    timestamptz,
  open_code     text
) with (fillfactor = 20);  -- updated twice per call: keep the versions on one page

create table if not exists resume_analysis.llm_costs (
  day      date    primary key,                                      -- in UTC
  cost_usd numeric not null default 0
) with (fillfactor = 50);

create table if not exists resume_analysis.llm_settlements (
  call_id    uuid        primary key,
  settled_at timestamptz not null                                    -- forgotten after an hour
);
create index if not exists llm_settlements_age_idx on resume_analysis.llm_settlements (settled_at);

-- ------------------------------------------------------------------------------------------------------------
-- Rings. Slot i holds the count of the latest second that is congruent to i - 1 modulo 61.
-- ------------------------------------------------------------------------------------------------------------
create or replace function resume_analysis.ring_at(p_ring bigint[], p_from bigint, p_to bigint) returns bigint[]
language sql immutable parallel safe
as $$
  select array_agg(case when p_from - (p_from - i) % 61 > p_to - 61 then p_ring[i + 1] else 0 end order by i)
    from generate_series(0, 60) i
$$;

create or replace function resume_analysis.ring_sum(p_ring bigint[]) returns bigint
language sql immutable parallel safe
as $$ select sum(n)::bigint from unnest(p_ring) n $$;

-- The second from which p_room is free below p_limit, given that the ring was brought to p_second.
create or replace function resume_analysis.ring_free_at(
  p_ring bigint[], p_second bigint, p_limit bigint, p_room bigint
) returns bigint
language sql immutable parallel safe
as $$
  with slots as (
    select p_second - (p_second - i) % 61 as taken_at, p_ring[i + 1] as n from generate_series(0, 60) i
  ), freed as (
    select taken_at, sum(n) over (order by taken_at) as so_far from slots
  )
  select coalesce(min(taken_at) + 61, p_second) from freed
   where so_far >= resume_analysis.ring_sum(p_ring) + p_room - p_limit
     and resume_analysis.ring_sum(p_ring) + p_room > p_limit
$$;

-- What holds every call of a scope back, and for how many seconds; nulls and 0 when nothing does.
create or replace function resume_analysis.llm_held(
  p_budget resume_analysis.llm_budgets, p_now timestamptz, out denied_by text, out wait_seconds double precision
)
language sql immutable parallel safe
as $$
  select case when p_budget.open_until > p_now then 'circuit' when p_budget.paused_until > p_now then 'paused' end,
         greatest(0, extract(epoch from greatest(p_budget.open_until, p_budget.paused_until) - p_now))
           ::double precision
$$;

-- ------------------------------------------------------------------------------------------------------------
-- take_llm_budget: room for one call of about p_tokens tokens, input and output together.
--
-- Limits come with the call, from the settings of the workers; null is no limit. A call that needs more than a
-- whole minute's tokens takes the whole minute. Hand taken_at and taken_tokens back when settling.
-- denied_by: requests, tokens, paused, circuit, daily_cost.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.take_llm_budget(
  p_scope               text    default 'default',
  p_tokens              bigint  default 0,
  p_requests_per_minute integer default null,
  p_tokens_per_minute   bigint  default null,
  p_usd_per_day         numeric default null
) returns table (granted boolean, denied_by text, wait_seconds double precision, taken_at bigint, taken_tokens bigint)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_budget resume_analysis.llm_budgets;
  v_now    timestamptz;
  v_epoch  double precision;
  v_second bigint;
  v_tokens bigint := least(p_tokens, p_tokens_per_minute);
  v_denied text;
  v_until  double precision;
begin
  insert into resume_analysis.llm_budgets (scope, second) values (p_scope, 0) on conflict do nothing;
  select * into v_budget from resume_analysis.llm_budgets b where b.scope = p_scope for update;
  -- The time is read under the lock: a call that waited for it must not count into the past.
  v_now    := resume_analysis.clock();
  v_epoch  := extract(epoch from v_now);
  v_second := greatest(floor(v_epoch)::bigint, v_budget.second);
  v_budget.requests := resume_analysis.ring_at(v_budget.requests, v_budget.second, v_second);
  v_budget.tokens   := resume_analysis.ring_at(v_budget.tokens, v_budget.second, v_second);

  if v_budget.open_until > v_now then
    v_denied := 'circuit';
    v_until  := extract(epoch from v_budget.open_until);
  elsif v_budget.paused_until > v_now then
    v_denied := 'paused';
    v_until  := extract(epoch from v_budget.paused_until);
  elsif p_usd_per_day <= (select c.cost_usd from resume_analysis.llm_costs c
                           where c.day = (v_now at time zone 'UTC')::date) then
    v_denied := 'daily_cost';
    v_until  := extract(epoch from (date_trunc('day', v_now at time zone 'UTC') + interval '1 day')
                                   at time zone 'UTC');
  elsif resume_analysis.ring_sum(v_budget.requests) + 1 > p_requests_per_minute then
    v_denied := 'requests';
    v_until  := resume_analysis.ring_free_at(v_budget.requests, v_second, p_requests_per_minute, 1);
  elsif resume_analysis.ring_sum(v_budget.tokens) + v_tokens > p_tokens_per_minute then
    v_denied := 'tokens';
    v_until  := resume_analysis.ring_free_at(v_budget.tokens, v_second, p_tokens_per_minute, v_tokens);
  end if;
  if v_denied is not null then
    return query select false, v_denied, greatest(v_until - v_epoch, 0.001), null::bigint, null::bigint;
    return;
  end if;

  v_budget.requests[v_second % 61 + 1] := v_budget.requests[v_second % 61 + 1] + 1;
  v_budget.tokens[v_second % 61 + 1]   := v_budget.tokens[v_second % 61 + 1] + v_tokens;
  update resume_analysis.llm_budgets b
     set second = v_second, requests = v_budget.requests, tokens = v_budget.tokens,
         -- This call is the probe of a circuit whose time is up; the others wait until it is settled, or lost.
         open_until = case when b.openings > 0 then v_now + interval '90 seconds' end
   where b.scope = p_scope;
  return query select true, null::text, 0::double precision, v_second, v_tokens;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- settle_llm_budget: what a call took, and how it ended.
--
-- p_taken_at and p_taken_tokens are the answers of take_llm_budget. p_tokens null leaves the reservation as it is,
-- which is right whenever nobody knows what the provider has counted. p_error_code is null for a good answer.
-- p_call_id is made by the client, one for each call it took room for. No sequential scans: a plan is cached per
-- connection, and one made while the table of settlements was empty would read all of it for ever after.
--
-- Calls that were under way when the circuit opened say nothing new about it, be it good or bad: sixteen refusals
-- of one bad key open it once.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.settle_llm_budget(
  p_scope               text             default 'default',
  p_taken_at            bigint           default null,
  p_taken_tokens        bigint           default 0,
  p_tokens              bigint           default null,
  p_calls               integer          default 1,
  p_cost_usd            numeric          default null,
  p_error_code          text             default null,
  p_retry_after_seconds double precision default null,
  p_call_id             uuid             default null
) returns table (denied_by text, wait_seconds double precision)
language plpgsql volatile security definer set search_path = '' set enable_seqscan = off
as $$
declare
  v_budget  resume_analysis.llm_budgets;
  v_now     timestamptz;
  v_second  bigint;
  v_slot    integer := p_taken_at % 61 + 1;
  v_stop    boolean := coalesce(p_error_code in ('model_unauthorized', 'model_not_found', 'quota_exhausted'), false);
  v_patient boolean := coalesce(p_error_code in ('rate_limited', 'model_overloaded'), false);
begin
  select * into v_budget from resume_analysis.llm_budgets b where b.scope = p_scope for update;
  if not found then
    return;
  end if;
  v_now    := resume_analysis.clock();
  if p_call_id is not null then
    insert into resume_analysis.llm_settlements (call_id, settled_at) values (p_call_id, v_now) on conflict do nothing;
    if not found then
      return query select * from resume_analysis.llm_held(v_budget, v_now);
      return;
    end if;
    delete from resume_analysis.llm_settlements s where s.call_id = any (array(
      select old.call_id from resume_analysis.llm_settlements old
       where old.settled_at < v_now - interval '1 hour' order by old.settled_at limit 10 for update skip locked));
  end if;
  v_second := greatest(floor(extract(epoch from v_now))::bigint, v_budget.second);
  v_budget.requests := resume_analysis.ring_at(v_budget.requests, v_budget.second, v_second);
  v_budget.tokens   := resume_analysis.ring_at(v_budget.tokens, v_budget.second, v_second);
  if p_taken_at > v_second - 61 then
    v_budget.requests[v_slot] := v_budget.requests[v_slot] + greatest(p_calls, 1) - 1;
    v_budget.tokens[v_slot]   := greatest(0, v_budget.tokens[v_slot] + coalesce(p_tokens - p_taken_tokens, 0));
  end if;

  if v_budget.openings = 0 or p_taken_at > v_budget.opened_at then
    if v_stop then
      v_budget.open_until := v_now + least(60 * 2 ^ least(v_budget.openings, 10), 600) * interval '1 second';
      v_budget.opened_at  := v_second;
      v_budget.open_code  := p_error_code;
      v_budget.openings   := v_budget.openings + 1;
    elsif p_error_code is null then
      v_budget.openings   := 0;
      v_budget.open_until := null;
      v_budget.open_code  := null;
    elsif v_budget.openings > 0 then  -- a probe that told nothing: probe again soon
      v_budget.open_until := least(v_budget.open_until, v_now + interval '10 seconds');
    end if;
  end if;

  if v_patient then
    if v_budget.paused_until is null or v_budget.paused_until <= v_now then
      v_budget.pauses := v_budget.pauses + 1;
    end if;
    v_budget.paused_until := greatest(v_budget.paused_until, v_now + interval '1 second' * least(3600,
      coalesce(p_retry_after_seconds, least(5 * 2 ^ (least(v_budget.pauses, 10) - 1), 120))));
  elsif p_error_code is null and v_budget.paused_until <= v_now then
    v_budget.pauses       := 0;
    v_budget.paused_until := null;
  end if;

  update resume_analysis.llm_budgets b
     set second = v_second, requests = v_budget.requests, tokens = v_budget.tokens, pauses = v_budget.pauses,
         paused_until = v_budget.paused_until, openings = v_budget.openings, opened_at = v_budget.opened_at,
         open_until = v_budget.open_until, open_code = v_budget.open_code
   where b.scope = p_scope;
  if p_cost_usd > 0 then
    insert into resume_analysis.llm_costs as c (day, cost_usd)
    values ((v_now at time zone 'UTC')::date, p_cost_usd)
    on conflict (day) do update set cost_usd = c.cost_usd + excluded.cost_usd;
  end if;
  return query select * from resume_analysis.llm_held(v_budget, v_now);
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- llm_budget_status: whether calls are held back, by what and for how long, and what has been used. One row,
-- without a lock. A worker asks before it claims, an operator whenever.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.llm_budget_status(
  p_scope       text    default 'default',
  p_usd_per_day numeric default null
) returns table (
  denied_by text, wait_seconds double precision, circuit_code text, requests bigint, tokens bigint, cost_usd numeric
)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_budget resume_analysis.llm_budgets;
  v_now    timestamptz := resume_analysis.clock();
  v_second bigint;
  v_cost   numeric;
  v_until  timestamptz;
begin
  select * into v_budget from resume_analysis.llm_budgets b where b.scope = p_scope;
  select coalesce(sum(c.cost_usd), 0) into v_cost
    from resume_analysis.llm_costs c where c.day = (v_now at time zone 'UTC')::date;
  v_second := greatest(floor(extract(epoch from v_now))::bigint, v_budget.second);
  if v_budget.open_until > v_now then
    denied_by := 'circuit';
    v_until   := v_budget.open_until;
  elsif v_budget.paused_until > v_now then
    denied_by := 'paused';
    v_until   := v_budget.paused_until;
  elsif p_usd_per_day <= v_cost then
    denied_by := 'daily_cost';
    v_until   := (date_trunc('day', v_now at time zone 'UTC') + interval '1 day') at time zone 'UTC';
  end if;
  wait_seconds := coalesce(extract(epoch from v_until - v_now), 0);
  circuit_code := v_budget.open_code;
  requests     := coalesce(resume_analysis.ring_sum(
                    resume_analysis.ring_at(v_budget.requests, v_budget.second, v_second)), 0);
  tokens       := coalesce(resume_analysis.ring_sum(
                    resume_analysis.ring_at(v_budget.tokens, v_budget.second, v_second)), 0);
  cost_usd     := v_cost;
  return next;
end $$;

select resume_analysis.close_functions();

insert into resume_analysis.migrations (version) values ('20261124000300') on conflict do nothing;
