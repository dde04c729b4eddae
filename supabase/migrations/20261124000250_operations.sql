-- ============================================================================================================
-- Operations: what the command line and the operations page do with resumes and analyses
--
-- Submit, list, show. They go through functions like everything else, so that both transports do the same and no
-- client needs a right on a table.
-- ============================================================================================================

-- submit_analysis: stores a resume's row and queues an analysis of it. With p_resume_id the resume is there already.
-- Raises 23503 (foreign key) when it is not.
create or replace function public.submit_analysis(
  p_user_id          uuid,
  p_resume_id        uuid             default null,
  p_filename         text             default null,
  p_storage_path     text             default null,
  p_content_type     text             default null,
  p_job_title        text             default null,
  p_job_description  text             default null,
  p_experience_level text             default null,
  p_priority         integer          default 1,
  p_max_retries      integer          default 3,
  p_delay_seconds    double precision default 0,
  p_traceparent      text             default null,
  p_blind            boolean          default null
) returns table (analysis_id uuid, resume_id uuid)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  v_resume_id uuid := p_resume_id;
begin
  if v_resume_id is null then
    insert into public.resumes as r (user_id, filename, storage_path, content_type)
    values (p_user_id, p_filename, p_storage_path, p_content_type)
    returning r.id into v_resume_id;
  end if;
  return query
    insert into public.analyses as a (user_id, resume_id, job_title, job_description, experience_level, priority,
                                      max_retries, run_after, traceparent, blind)
    values (p_user_id, v_resume_id, p_job_title, p_job_description, p_experience_level, p_priority,
            p_max_retries, now() + make_interval(secs => p_delay_seconds), p_traceparent, p_blind)
    returning a.id, a.resume_id;
end $$;

-- show_analysis: one whole row with its resume's filename, or no row.
create or replace function public.show_analysis(p_id uuid)
returns table (analysis jsonb)
language sql stable security definer set search_path = ''
as $$
  select to_jsonb(a) || jsonb_build_object('filename', r.filename)
    from public.analyses a join public.resumes r on r.id = a.resume_id
   where a.id = p_id
$$;

-- list_analyses: newest first, without results. The next page begins before the last row of this one, named by both
-- its time and its id: rows of one insert share their time. Without the id, p_before is a time like any other.
create or replace function public.list_analyses(
  p_status text default null, p_error_code text default null, p_limit integer default 20,
  p_before timestamptz default null, p_before_id uuid default null
) returns table (
  id uuid, status text, filename text, job_title text, error_code text, overall_score integer, model text,
  attempt integer, retry_count smallint, max_retries smallint, created_at timestamptz, run_after timestamptz,
  completed_at timestamptz, duration_ms integer
)
language sql stable security definer set search_path = ''
as $$
  select a.id, a.status, r.filename, a.job_title, a.error_code, (a.result ->> 'overallScore')::integer, a.model,
         a.attempt, a.retry_count, a.max_retries, a.created_at, a.run_after, a.completed_at, a.duration_ms
    from public.analyses a join public.resumes r on r.id = a.resume_id
   where (p_status is null or a.status = p_status)
     and (p_error_code is null or a.error_code = p_error_code)
     and a.created_at <= coalesce(p_before, 'infinity')
     and (p_before is null or a.created_at < p_before or a.id < p_before_id)
   order by a.created_at desc, a.id desc
   limit p_limit
$$;

create index if not exists analyses_created_idx on public.analyses (created_at desc);

select resume_analysis.close_functions();

insert into resume_analysis.migrations (version) values ('20261124000250') on conflict do nothing;
