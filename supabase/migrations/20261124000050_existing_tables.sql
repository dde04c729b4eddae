-- ============================================================================================================
-- Moving in: a database that has tables `resumes` and `analyses` already
--
-- Earlier back ends of this system used two tables of these names, with a part of the columns and a function
-- claim_next_analysis_job() of their own. This file brings such tables to the shape of the next migration, in place
-- and in one transaction: rows, ids, references from other tables and columns it does not know all stay. On an empty
-- database, and where the next migration has run, it does nothing.
--
-- Stop the old workers first: they write rows in ways the new constraints refuse. A job they leave in `processing`
-- gets a lease that ends five minutes after it started and is then claimed again; one that was on its last retry
-- keeps that retry, because the interruption was ours. Front ends go on inserting throughout.
--
-- What is taken away, because it contradicts what follows: NOT NULL and UNIQUE on resume_text_hash (a client's word),
-- other CHECKs on the queue's columns, policies that let clients do more than read, and the index
-- (status, started_at, retry_count, created_at), which now only costs. A notice names each of them.
-- ============================================================================================================

create schema if not exists resume_analysis;
revoke all on schema resume_analysis from public;
create table if not exists resume_analysis.migrations (
  version    text        primary key,
  applied_at timestamptz not null default now()
);

do $$
declare
  v_tables constant regclass[] := array[to_regclass('public.resumes'), to_regclass('public.analyses')];
  v_row             record;
begin
  if (v_tables[1] is null and v_tables[2] is null)
     or exists (select from resume_analysis.migrations m where m.version = '20261124000100') then
    return;
  elsif v_tables[1] is null or v_tables[2] is null then
    raise exception 'public.resumes and public.analyses must both be there, or neither'
      using hint = 'Nothing was changed. Rename the one that is there, if it has nothing to do with resume analysis.';
  end if;

  -- ---------------------------------------------------------------------------------------------------------
  -- What cannot be adopted is told before anything is changed.
  -- ---------------------------------------------------------------------------------------------------------
  for v_row in
    select a.attrelid::regclass as tab, a.attname as col, format_type(a.atttypid, a.atttypmod) as type
      from pg_attribute a
     where a.attrelid = any (v_tables) and a.attname in ('id', 'user_id', 'resume_id') and a.atttypid <> 'uuid'::regtype
  loop
    raise exception 'column %.% is %, but ids must be uuid', v_row.tab, v_row.col, v_row.type
      using hint = 'Nothing was changed. Rename the tables, migrate, and copy the rows by hand.';
  end loop;
  for v_row in
    select a.status::text as status, count(*) as n from public.analyses a
     where a.status::text not in ('queued', 'processing', 'completed', 'failed') group by 1
  loop
    raise exception '% row(s) of analyses have the status %, which is not known', v_row.n, v_row.status
      using hint = 'Nothing was changed. Give them one of: queued, processing, completed, failed.';
  end loop;

  -- ---------------------------------------------------------------------------------------------------------
  -- What stands in the way
  -- ---------------------------------------------------------------------------------------------------------
  for v_row in
    select p.oid::regprocedure as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proname = 'claim_next_analysis_job'
  loop
    raise notice 'replacing function %', v_row.name;
    execute format('drop function %s', v_row.name);
  end loop;
  for v_row in
    select p.policyname as name, p.tablename as tab from pg_policies p
     where p.schemaname = 'public' and p.tablename in ('resumes', 'analyses') and p.cmd <> 'SELECT'
  loop
    raise notice 'dropping policy % of %', v_row.name, v_row.tab;
    execute format('drop policy %I on public.%I', v_row.name, v_row.tab);
  end loop;
  for v_row in
    select c.conname as name, c.conrelid::regclass as tab from pg_constraint c
     where c.conrelid = any (v_tables)
       and exists (select from pg_attribute a
                    where a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                      and (c.contype = 'u' and a.attname = 'resume_text_hash'
                           or c.contype = 'c' and a.attname in (
                             'status', 'result', 'retry_count', 'max_retries', 'started_at', 'completed_at',
                             'failed_at', 'error_message', 'experience_level', 'resume_text', 'resume_text_hash',
                             'text_extracted_at')))
  loop
    raise notice 'dropping constraint % of %', v_row.name, v_row.tab;
    execute format('alter table %s drop constraint %I', v_row.tab, v_row.name);
  end loop;
  for v_row in
    select i.indexrelid::regclass as name from pg_index i
     where i.indrelid = any (v_tables) and not i.indisprimary
       and (i.indisunique and pg_get_indexdef(i.indexrelid) ~ '\(.*\mresume_text_hash\M'
            or pg_get_indexdef(i.indexrelid) like '%(status, started_at, retry_count, created_at)')
  loop
    raise notice 'dropping index %', v_row.name;
    execute format('drop index %s', v_row.name);
  end loop;

  -- ---------------------------------------------------------------------------------------------------------
  -- Columns: what is missing, then what has another type
  -- ---------------------------------------------------------------------------------------------------------
  alter table public.resumes
    add column if not exists created_at        timestamptz,
    add column if not exists text_extracted_at timestamptz,
    add column if not exists content_type      text,
    add column if not exists file_sha256       text,
    add column if not exists resume_text_hash  text,
    add column if not exists resume_text       text,
    add column if not exists extraction        jsonb;
  alter table public.analyses
    add column if not exists lease_token         uuid,
    add column if not exists created_at          timestamptz,
    add column if not exists run_after           timestamptz,
    add column if not exists started_at          timestamptz,
    add column if not exists lease_expires_at    timestamptz,
    add column if not exists completed_at        timestamptz,
    add column if not exists failed_at           timestamptz,
    add column if not exists cancel_requested_at timestamptz,
    add column if not exists turn                bigint,
    add column if not exists input_tokens        bigint,
    add column if not exists output_tokens       bigint,
    add column if not exists cached_input_tokens bigint,
    add column if not exists duration_ms         integer,
    add column if not exists attempt             integer     not null default 0,
    add column if not exists retry_count         smallint,
    add column if not exists max_retries         smallint,
    add column if not exists lost_leases         smallint    not null default 0,
    add column if not exists priority            smallint    not null default 1,
    add column if not exists deferred            boolean     not null default false,
    add column if not exists cost_usd            numeric(12, 6),
    add column if not exists worker_id           text,
    add column if not exists model               text,
    add column if not exists prompt_version      text,
    add column if not exists error_code          text,
    add column if not exists error_message       text,
    add column if not exists traceparent         text,
    add column if not exists job_title           text,
    add column if not exists job_description     text,
    add column if not exists experience_level    text,
    add column if not exists attempts            jsonb       not null default '[]',
    add column if not exists result              jsonb;

  for v_row in
    select a.attrelid::regclass as tab, a.attname as col, w.type, format_type(a.atttypid, null) as was
      from pg_attribute a
      join (values ('created_at', 'timestamp with time zone'), ('started_at', 'timestamp with time zone'),
                   ('completed_at', 'timestamp with time zone'), ('failed_at', 'timestamp with time zone'),
                   ('text_extracted_at', 'timestamp with time zone'),
                   ('input_tokens', 'bigint'), ('output_tokens', 'bigint'), ('duration_ms', 'integer'),
                   ('retry_count', 'smallint'), ('max_retries', 'smallint'), ('result', 'jsonb'),
                   ('status', 'text'), ('model', 'text'), ('prompt_version', 'text'), ('error_code', 'text'),
                   ('error_message', 'text'), ('job_title', 'text'), ('job_description', 'text'),
                   ('experience_level', 'text'), ('filename', 'text'), ('storage_path', 'text'),
                   ('resume_text', 'text'), ('resume_text_hash', 'text')) as w (name, type) on w.name = a.attname
     where a.attrelid = any (v_tables) and format_type(a.atttypid, null) <> w.type
  loop
    raise notice 'column %.% becomes % (was %)', v_row.tab, v_row.col, v_row.type, v_row.was;
    execute format('alter table %s alter column %I drop default', v_row.tab, v_row.col);
    execute format(
      case when v_row.was = 'timestamp without time zone'
             then 'alter table %1$s alter column %2$I type %3$s using %2$I at time zone ''UTC'''
           when v_row.type in ('bigint', 'integer', 'smallint')
             then 'alter table %1$s alter column %2$I type %3$s using round(%2$I::numeric)::%3$s'
           else 'alter table %1$s alter column %2$I type %3$s using %2$I::text::%3$s' end,
      v_row.tab, v_row.col, v_row.type);
  end loop;

  -- ---------------------------------------------------------------------------------------------------------
  -- Rows. Each statement touches only rows that need it.
  -- ---------------------------------------------------------------------------------------------------------
  update public.resumes r
     set created_at = coalesce(r.created_at, r.text_extracted_at, now()),
         storage_path = coalesce(r.storage_path, ''),
         filename = coalesce(r.filename, nullif(substring(r.storage_path from '[^/]*$'), ''), 'resume')
   where r.created_at is null or r.storage_path is null or r.filename is null;
  -- An empty text was never a text: the file is read again.
  update public.resumes r set resume_text = null where r.resume_text ~ '^\s*$';

  update public.analyses a
     set created_at = coalesce(a.created_at, a.started_at, now()),
         max_retries = greatest(coalesce(a.max_retries, 3), 0),
         retry_count = greatest(coalesce(a.retry_count, 0), 0)
   where a.created_at is null or a.max_retries is null or a.max_retries < 0
      or a.retry_count is null or a.retry_count < 0;
  update public.analyses a set retry_count = a.max_retries where a.retry_count > a.max_retries;
  update public.analyses a set user_id = r.user_id
    from public.resumes r where r.id = a.resume_id and a.user_id is null;
  update public.analyses a
     set experience_level = case
           when a.experience_level ~* 'student|intern'              then 'student'
           when a.experience_level ~* 'switch|change'               then 'career_switcher'
           when a.experience_level ~  '^\s*0\s*[-–]\s*2(\D|$)'      then '0-2'
           when a.experience_level ~  '^\s*3\s*[-–]\s*5(\D|$)'      then '3-5'
           when a.experience_level ~  '^\s*6\s*\+'                  then '6+' end
   where a.experience_level not in ('student', '0-2', '3-5', '6+', 'career_switcher');

  -- Each state has its own columns set and no other's.
  update public.analyses a
     set status = 'failed', failed_at = coalesce(a.completed_at, a.started_at, a.created_at), completed_at = null,
         error_code = 'internal', error_message = coalesce(a.error_message, 'The analysis ended without a result.')
   where a.status = 'completed' and a.result is null;
  update public.analyses a
     set status = 'failed', failed_at = now(), error_code = 'file_not_found',
         error_message = 'The resume of this analysis was deleted.'
   where a.status in ('queued', 'processing')
     and not exists (select from public.resumes r where r.id = a.resume_id);
  update public.analyses a
     set completed_at = coalesce(a.completed_at, a.started_at, a.created_at), failed_at = null
   where a.status = 'completed' and (a.completed_at is null or a.failed_at is not null);
  update public.analyses a
     set failed_at = coalesce(a.failed_at, a.completed_at, a.started_at, a.created_at), completed_at = null
   where a.status = 'failed' and (a.failed_at is null or a.completed_at is not null);
  -- Those that wait have no turn yet; the first sweep gives them one each, in the order they came.
  update public.analyses a
     set deferred = true, run_after = a.created_at, completed_at = null, failed_at = null
   where a.status = 'queued';
  update public.analyses a
     set lease_token = gen_random_uuid(), lease_expires_at = coalesce(a.started_at, now()) + interval '5 minutes',
         started_at = coalesce(a.started_at, now()), attempt = 1, completed_at = null, failed_at = null,
         retry_count = least(a.retry_count, greatest(a.max_retries - 1, 0))
   where a.status = 'processing';
  update public.analyses a set run_after = a.created_at where a.run_after is null;

  -- ---------------------------------------------------------------------------------------------------------
  -- Constraints and defaults as on an empty database. Where rows of people or resumes that are gone stand in the
  -- way of NOT NULL, they stay and the column stays as it is.
  -- ---------------------------------------------------------------------------------------------------------
  alter table public.resumes
    alter column created_at set default now(), alter column created_at set not null,
    alter column filename set not null, alter column storage_path set not null,
    alter column text_extracted_at drop not null, alter column resume_text_hash drop not null,
    alter column resume_text drop not null;
  alter table public.analyses
    alter column created_at set default now(), alter column created_at set not null,
    alter column run_after set default now(), alter column run_after set not null,
    alter column retry_count set default 0, alter column retry_count set not null,
    alter column max_retries set default 3, alter column max_retries set not null,
    alter column status set default 'queued', alter column status set not null,
    alter column started_at drop not null, alter column completed_at drop not null,
    alter column failed_at drop not null, alter column result drop not null, alter column result drop default,
    alter column input_tokens drop not null, alter column output_tokens drop not null,
    alter column duration_ms drop not null, alter column model drop not null,
    alter column prompt_version drop not null, alter column error_message drop not null,
    alter column job_title drop not null, alter column job_description drop not null,
    alter column experience_level drop not null;
  if not exists (select from public.resumes r where r.user_id is null) then
    alter table public.resumes alter column user_id set not null;
  end if;
  if not exists (select from public.analyses a where a.user_id is null) then
    alter table public.analyses alter column user_id set not null;
  end if;
  if not exists (select from public.analyses a where a.resume_id is null) then
    alter table public.analyses alter column resume_id set not null;
  end if;

  alter table public.analyses
    add constraint analyses_status_check     check (status = any ('{queued,processing,completed,failed}')),
    add constraint analyses_lease_check      check ((status = 'processing') = (lease_expires_at is not null)),
    add constraint analyses_token_check      check (lease_expires_at is null or lease_token is not null),
    add constraint analyses_completed_check  check ((status = 'completed') = (completed_at is not null)),
    add constraint analyses_result_check     check (completed_at is null or result is not null),
    add constraint analyses_failed_check     check ((status = 'failed') = (failed_at is not null)),
    add constraint analyses_turn_check       check (status <> 'queued' or deferred or turn is not null),
    add constraint analyses_priority_check   check (priority = any ('{0,1,2,3}')),
    add constraint analyses_retries_check    check (retry_count between 0 and max_retries),
    add constraint analyses_experience_check check (
      experience_level = any ('{student,0-2,3-5,6+,career_switcher}'));

  -- A resume takes its analyses with it.
  for v_row in
    select c.conname as name from pg_constraint c
     where c.conrelid = v_tables[2] and c.contype = 'f' and c.confrelid = v_tables[1]
  loop
    execute format('alter table public.analyses drop constraint %I', v_row.name);
  end loop;
  alter table public.analyses add constraint analyses_resume_id_fkey
    foreign key (resume_id) references public.resumes (id) on delete cascade not valid;
  begin
    alter table public.analyses validate constraint analyses_resume_id_fkey;
  exception when foreign_key_violation then
    raise warning 'analyses holds rows of resumes that are gone; they are kept';
  end;

  alter table public.analyses set (
    fillfactor = 85, toast_tuple_target = 1024,
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);
end $$;

insert into resume_analysis.migrations (version) values ('20261124000050') on conflict do nothing;
