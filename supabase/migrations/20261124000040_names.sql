-- ============================================================================================================
-- Names: every column and every function that is ours, and who may call them
--
-- A project has columns, functions and policies of its own beside ours. Whatever must tell the two apart asks here:
-- moving in (the next migration), rights and findings (the Supabase migration). A test holds both lists against a
-- migrated database.
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
-- own_columns: what a table of ours consists of. `origin` says what may be there before us: `needed` columns make a
-- table one of this system's, `known` ones earlier back ends have too, perhaps with another type; a `queue` column
-- that is there already means something else to the project.
-- ------------------------------------------------------------------------------------------------------------
create or replace function resume_analysis.own_columns()
returns table (tab text, col text, type text, origin text)
language sql immutable set search_path = ''
as $$
  values
    ('resumes', 'id',                'uuid',        'needed'),
    ('resumes', 'user_id',           'uuid',        'needed'),
    ('resumes', 'filename',          'text',        'needed'),
    ('resumes', 'storage_path',      'text',        'needed'),
    ('resumes', 'created_at',        'timestamptz', 'known'),
    ('resumes', 'text_extracted_at', 'timestamptz', 'known'),
    ('resumes', 'content_type',      'text',        'known'),
    ('resumes', 'file_sha256',       'text',        'known'),
    ('resumes', 'resume_text_hash',  'text',        'known'),
    ('resumes', 'resume_text',       'text',        'known'),
    ('resumes', 'extraction',        'jsonb',       'queue'),

    ('analyses', 'id',                  'uuid',           'needed'),
    ('analyses', 'user_id',             'uuid',           'needed'),
    ('analyses', 'resume_id',           'uuid',           'needed'),
    ('analyses', 'status',              'text',           'needed'),
    ('analyses', 'created_at',          'timestamptz',    'known'),
    ('analyses', 'started_at',          'timestamptz',    'known'),
    ('analyses', 'completed_at',        'timestamptz',    'known'),
    ('analyses', 'failed_at',           'timestamptz',    'known'),
    ('analyses', 'input_tokens',        'bigint',         'known'),
    ('analyses', 'output_tokens',       'bigint',         'known'),
    ('analyses', 'cached_input_tokens', 'bigint',         'known'),
    ('analyses', 'cost_usd',            'numeric(12, 6)', 'known'),
    ('analyses', 'duration_ms',         'integer',        'known'),
    ('analyses', 'retry_count',         'smallint',       'known'),
    ('analyses', 'max_retries',         'smallint',       'known'),
    ('analyses', 'worker_id',           'text',           'known'),
    ('analyses', 'model',               'text',           'known'),
    ('analyses', 'prompt_version',      'text',           'known'),
    ('analyses', 'error_code',          'text',           'known'),
    ('analyses', 'error_message',       'text',           'known'),
    ('analyses', 'job_title',           'text',           'known'),
    ('analyses', 'job_description',     'text',           'known'),
    ('analyses', 'experience_level',    'text',           'known'),
    ('analyses', 'result',              'jsonb',          'known'),
    ('analyses', 'lease_token',         'uuid',           'queue'),
    ('analyses', 'run_after',           'timestamptz',    'queue'),
    ('analyses', 'lease_expires_at',    'timestamptz',    'queue'),
    ('analyses', 'cancel_requested_at', 'timestamptz',    'queue'),
    ('analyses', 'turn',                'bigint',         'queue'),
    ('analyses', 'attempt',             'integer',        'queue'),
    ('analyses', 'lost_leases',         'smallint',       'queue'),
    ('analyses', 'priority',            'smallint',       'queue'),
    ('analyses', 'deferred',            'boolean',        'queue'),
    ('analyses', 'traceparent',         'text',           'queue'),
    ('analyses', 'attempts',            'jsonb',          'queue'),
    ('analyses', 'cache_key',           'text',           'queue'),
    ('analyses', 'blind',               'boolean',        'queue')
$$;

-- ------------------------------------------------------------------------------------------------------------
-- own_functions: what the worker and the operations page call, all in `public`.
-- ------------------------------------------------------------------------------------------------------------
create or replace function resume_analysis.own_functions()
returns text[]
language sql immutable set search_path = ''
as $$
  select array[
    'analysis_backlog', 'analysis_limits', 'analysis_queue_stats', 'analysis_schema_version', 'analysis_series',
    'analysis_setup_findings', 'analysis_work_at_hand', 'analysis_workers', 'analysis_workers_listening',
    'cached_analysis', 'cancel_analysis_job', 'charge_lost_attempt', 'claim_next_analysis_job',
    'complete_analysis_job', 'complete_analysis_jobs', 'count_analyses', 'extend_analysis_job_leases',
    'fail_analysis_job', 'list_analyses', 'list_audit', 'llm_budget_status', 'open_report', 'operate_analyses',
    'operate_analysis', 'page_analyses', 'prune_analyses', 'record_audit', 'release_analysis_jobs',
    'requeue_analysis_jobs', 'roll_up_hours', 'save_resume_text', 'settle_llm_budget', 'show_analysis',
    'submit_analysis', 'submit_from_page', 'take_llm_budget']
$$;

-- ------------------------------------------------------------------------------------------------------------
-- close_functions: a new function is executable by everybody until that is taken away, and older Supabase projects
-- grant anon and authenticated by name. Ours in `public` are for service_role and the owner, the others for the
-- owner alone. Every migration that makes functions ends with this call.
-- ------------------------------------------------------------------------------------------------------------
create or replace function resume_analysis.close_functions() returns void
language plpgsql set search_path = ''
as $$
declare
  v_function regprocedure;
  v_role     text;
  v_public   boolean;
begin
  for v_function, v_public in
    select p.oid, p.pronamespace = 'public'::regnamespace from pg_catalog.pg_proc p
     where p.pronamespace = 'resume_analysis'::regnamespace
        or (p.pronamespace = 'public'::regnamespace and p.proname = any (resume_analysis.own_functions()))
  loop
    execute format('revoke all on function %s from public', v_function);
    foreach v_role in array array['anon', 'authenticated'] loop
      if to_regrole(v_role) is not null then
        execute format('revoke all on function %s from %I', v_function, v_role);
      end if;
    end loop;
    if v_public and to_regrole('service_role') is not null then
      execute format('grant execute on function %s to service_role', v_function);
    end if;
  end loop;
end $$;

insert into resume_analysis.migrations (version) values ('20261124000040') on conflict do nothing;
