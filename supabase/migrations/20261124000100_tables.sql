-- ============================================================================================================
-- Tables
--
-- `resumes` holds uploaded files and the text read from them once; `analyses` is the record, the queue and the
-- lock manager in one. Both live in `public`, where a front end inserts and reads them. What only the queue
-- itself needs lives in the schema `resume_analysis`, which is exposed to nobody.
--
-- This file loads on PostgreSQL 15 to 18, with or without Supabase's roles and schemas, and loads twice.
-- ============================================================================================================

create schema if not exists resume_analysis;
revoke all on schema resume_analysis from public;

-- Every migration adds its own version when it has run, whoever ran it: `resume-analysis migrate` or the
-- Supabase CLI. The newest one is the schema version that workers compare with their own.
create table if not exists resume_analysis.migrations (
  version    text        primary key,
  applied_at timestamptz not null default now()
);

-- ------------------------------------------------------------------------------------------------------------
-- resumes: one row per uploaded file
--
-- A client supplies user_id, filename, storage_path and perhaps a hash and a time of its own. Only
-- `resume_text is not null` says that the text is there; a client's resume_text_hash and text_extracted_at are
-- never trusted. `extraction` tells how the text was read: {extractor, version, pages, characters, ocr, flags, links},
-- or why it could not be: {extractor, version, error_code, error_message}, so that a broken file is opened only once.
-- ------------------------------------------------------------------------------------------------------------
create table if not exists public.resumes (
  id                uuid        primary key,                -- its default is below
  user_id           uuid        not null,
  created_at        timestamptz not null default now(),
  text_extracted_at timestamptz,
  filename          text        not null,
  storage_path      text        not null,
  content_type      text,
  file_sha256       text,
  resume_text_hash  text,
  resume_text       text,
  extraction        jsonb
);
create index if not exists resumes_user_idx on public.resumes (user_id, created_at desc);

-- ------------------------------------------------------------------------------------------------------------
-- analyses: one row per question "how does this resume fit this job?"
--
-- A client supplies user_id, resume_id, job_title, job_description, experience_level and status 'queued'. All
-- other columns belong to the queue. docs/state_machine.md draws the states; the CHECKs below are the same
-- picture, so that no function and no hand-written UPDATE can leave it. They are short on purpose: every statement
-- reads them anew, which is a fifth of what a claim of one job costs.
-- ------------------------------------------------------------------------------------------------------------
create table if not exists public.analyses (
  -- fixed width first, so that no space is lost to alignment
  id                  uuid        primary key,              -- its default is below
  user_id             uuid        not null,
  resume_id           uuid        not null references public.resumes (id) on delete cascade,
  lease_token         uuid,                                 -- the fence: who may write about this attempt
  created_at          timestamptz not null default now(),
  run_after           timestamptz not null default now(),   -- not to be claimed before
  started_at          timestamptz,                          -- start of the current or last attempt
  lease_expires_at    timestamptz,                          -- only while processing
  completed_at        timestamptz,
  failed_at           timestamptz,
  cancel_requested_at timestamptz,
  turn                bigint,                               -- place in the queue; see the queue's migration
  input_tokens        bigint,                               -- summed over all attempts, like every cost below
  output_tokens       bigint,
  cached_input_tokens bigint,
  duration_ms         integer,                              -- wall time of the last attempt
  attempt             integer     not null default 0,       -- grows with every claim
  retry_count         smallint    not null default 0,       -- consumed retries: failures and lost leases
  max_retries         smallint    not null default 3,
  lost_leases         smallint    not null default 0,       -- times a worker vanished while running this job
  priority            smallint    not null default 1,       -- 0 urgent, 1 normal, 2 bulk, 3 background
  deferred            boolean     not null default false,   -- queued, but its time had not come when last seen
  cost_usd            numeric(12, 6),
  status              text        not null default 'queued',
  worker_id           text,
  model               text,
  prompt_version      text,
  error_code          text,
  error_message       text,
  traceparent         text,
  job_title           text,
  job_description     text,
  experience_level    text,
  attempts            jsonb       not null default '[]',    -- one short entry per ended attempt
  result              jsonb,
  constraint analyses_status_check     check (status = any ('{queued,processing,completed,failed}')),
  constraint analyses_lease_check      check ((status = 'processing') = (lease_expires_at is not null)),
  constraint analyses_token_check      check (lease_expires_at is null or lease_token is not null),
  constraint analyses_completed_check  check ((status = 'completed') = (completed_at is not null)),
  constraint analyses_result_check     check (completed_at is null or result is not null),
  constraint analyses_failed_check     check ((status = 'failed') = (failed_at is not null)),
  constraint analyses_turn_check       check (status <> 'queued' or deferred or turn is not null),
  constraint analyses_priority_check   check (priority = any ('{0,1,2,3}')),
  constraint analyses_retries_check    check (retry_count between 0 and max_retries),
  constraint analyses_experience_check check (experience_level = any ('{student,0-2,3-5,6+,career_switcher}'))
) with (
  fillfactor = 85,                          -- a job is updated twice; keep its versions near each other
  toast_tuple_target = 1024,                -- results go out of line: the part that is scanned stays narrow
  autovacuum_vacuum_scale_factor = 0,       -- constant thresholds: vacuum must not wait for a share of history
  autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 20000
);

-- New ids begin with the time (UUID version 7, RFC 9562), so that rows of one hour stand next to each other in every
-- index on an id. With random ids each claim and completion touches pages all over these indexes: a batch costs a
-- quarter more, and the more the longer the history. PostgreSQL 18 makes such ids; before that they are put together.
do $$
declare
  v_id constant text := case when to_regprocedure('pg_catalog.uuidv7()') is not null then 'pg_catalog.uuidv7()' else
    $id$encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid$id$ end;
begin
  execute format('alter table public.resumes alter column id set default %s', v_id);
  execute format('alter table public.analyses alter column id set default %s', v_id);
end $$;

-- pglz is half of what a completion costs. lz4 where the server has it, else no compression.
do $$
begin
  alter table public.analyses alter column result set compression lz4;
exception when feature_not_supported then
  alter table public.analyses alter column result set storage external;
end $$;

-- The queue's indexes are partial: their size follows the work at hand and not the history. The two over running
-- jobs each name their own column in the predicate, so that neither can be walked to answer the other's question:
-- while the table is empty both cost the same, and a plan made then is kept for as long as a worker is connected.
create index if not exists analyses_ready_idx on public.analyses (priority, turn)
  where status = 'queued' and not deferred and lost_leases < 2;
create index if not exists analyses_suspect_idx on public.analyses (priority, turn)
  where status = 'queued' and not deferred and lost_leases >= 2;
create index if not exists analyses_user_turn_idx on public.analyses (user_id, priority, turn)
  where status = 'queued' and not deferred;
create index if not exists analyses_deferred_idx on public.analyses (run_after)
  where status = 'queued' and deferred;
create index if not exists analyses_lease_idx on public.analyses (lease_expires_at)
  where status = 'processing' and lease_expires_at is not null;
create index if not exists analyses_token_idx on public.analyses (lease_token)
  where status = 'processing' and lease_token is not null;

-- For people: a user's list, the retention, the dead letters.
create index if not exists analyses_user_idx on public.analyses (user_id, created_at desc);
create index if not exists analyses_resume_idx on public.analyses (resume_id);
create index if not exists analyses_completed_idx on public.analyses (completed_at) where status = 'completed';
create index if not exists analyses_failed_idx on public.analyses (failed_at) where status = 'failed';

insert into resume_analysis.migrations (version) values ('20261124000100') on conflict do nothing;
