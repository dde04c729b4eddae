-- A project that has run an earlier back end for a while: tables of its own making, rows in every state, some of them
-- odd, wide rights, a claim function, and a table of the front end that refers to an analysis.
create type analysis_status as enum ('queued', 'processing', 'completed', 'failed');

create table public.resumes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id),
  filename text not null,
  storage_path varchar(500) not null,
  resume_text text,
  resume_text_hash text not null,
  text_extracted_at timestamp,
  created_at timestamptz default now(),
  starred boolean not null default false,
  updated_at timestamptz not null default '2026-01-01',
  unique (user_id, resume_text_hash)
);
create table public.analyses (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references auth.users (id),
  resume_id uuid references public.resumes (id) on delete set null deferrable initially deferred,
  job_title text not null,
  job_description text not null,
  experience_level varchar(20),
  status analysis_status not null default 'queued',
  result json,
  error_message text,
  retry_count integer default 0 check (retry_count >= 0),
  max_retries integer default 3,
  started_at timestamptz,
  completed_at timestamptz,
  failed_at timestamptz,
  input_tokens integer,
  output_tokens integer,
  model text,
  prompt_version text,
  duration_ms bigint,
  created_at timestamp not null default (now() at time zone 'UTC'),
  share_slug text unique,
  updated_at timestamptz not null default '2026-01-01',
  constraint finished_has_result check (status <> 'completed' or completed_at is not null)
);
create index analyses_claim on public.analyses (status, started_at, retry_count, created_at);
create index analyses_user_idx on public.analyses (user_id);
create function touch() returns trigger language plpgsql as 'begin new.updated_at = now(); return new; end';
create trigger touch before update on public.resumes for each row execute function touch();
create trigger touch before update on public.analyses for each row execute function touch();
alter table public.analyses enable always trigger touch;
create view public.titles with (security_invoker = true) as select id, job_title from public.analyses;
alter table public.analyses replica identity nothing;
create table public.bookmarks (analysis_id uuid primary key references public.analyses (id));

alter table public.resumes enable row level security;
alter table public.analyses enable row level security;
create policy "everything of one's own" on public.resumes for all using (auth.uid() = user_id);
create policy "everything of one's own" on public.analyses for all using (auth.uid() = user_id);
create policy "support staff reads" on public.analyses for select using ((auth.uid())::text like 'aaaa%');

create policy "not in the night" on public.analyses as restrictive for all using (true);

create function public.claim_next_analysis_job() returns public.analyses language plpgsql as $$
declare
  v_job public.analyses;
begin
  update public.analyses set status = 'processing', started_at = now()
   where id = (select id from public.analyses where status = 'queued' order by created_at limit 1
                  for update skip locked)
  returning * into v_job;
  return v_job;
end $$;

insert into auth.users (id) values ('aaaaaaaa-0000-4000-8000-000000000001'), ('bbbbbbbb-0000-4000-8000-000000000002');
insert into public.resumes (id, user_id, filename, storage_path, resume_text, resume_text_hash, text_extracted_at)
values
  ('00000000-0000-4000-8000-0000000000a1', 'aaaaaaaa-0000-4000-8000-000000000001', 'read.pdf',
   'aaaaaaaa-0000-4000-8000-000000000001/read.pdf', 'Ten years of SQL.', 'h1', '2026-01-01'),
  ('00000000-0000-4000-8000-0000000000b1', 'bbbbbbbb-0000-4000-8000-000000000002', 'unread.pdf',
   'bbbbbbbb-0000-4000-8000-000000000002/unread.pdf', ' ', 'h1', null);

insert into public.analyses
  (id, user_id, resume_id, job_title, job_description, experience_level, status, result, retry_count, max_retries,
   started_at, completed_at, failed_at, created_at, error_message, input_tokens, duration_ms)
select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'aaaaaaaa-0000-4000-8000-000000000001',
       resume, 'Engineer', 'SQL', level, status::analysis_status, result::json, retries, most, started, completed,
       failed, '2026-01-01'::timestamp + n * interval '1 minute', error, 10, 20
  from (values
    -- n, resume, level, status, result, retries, most, started, completed, failed, error
    (1, '00000000-0000-4000-8000-0000000000a1'::uuid, '3-5', 'completed', '{"overallScore": 80}', 0, 3,
     '2026-01-01'::timestamptz, '2026-01-02'::timestamptz, null::timestamptz, null),
    (2, '00000000-0000-4000-8000-0000000000a1', '6+ years', 'completed', '{"overallScore": 70}', 1, 3,
     '2026-01-01', '2026-01-02', '2026-01-01', 'the first try failed'),
    (3, '00000000-0000-4000-8000-0000000000a1', 'Student', 'completed', null, 0, 3, '2026-01-01', '2026-01-02', null,
     null),
    (4, '00000000-0000-4000-8000-0000000000a1', 'guru', 'failed', null, 3, 3, '2026-01-01', null, '2026-01-02', 'no'),
    (5, '00000000-0000-4000-8000-0000000000a1', null, 'failed', null, 5, 3, '2026-01-01', null, null, 'no'),
    (6, '00000000-0000-4000-8000-0000000000a1', '0-2', 'queued', null, null, null, null, null, null, null),
    (7, '00000000-0000-4000-8000-0000000000b1', '0-2', 'queued', null, 1, 3, '2026-01-01', null, '2026-01-02', 'try'),
    (8, '00000000-0000-4000-8000-0000000000a1', '0-2', 'processing', null, 0, 3, '2026-01-01', null, null, null),
    (9, '00000000-0000-4000-8000-0000000000a1', '0-2', 'processing', null, 3, 3, '2026-01-01', null, null, null),
    (10, '00000000-0000-4000-8000-0000000000a1', '0-2', 'processing', null, 0, 3, null, null, null, null),
    (11, null, '0-2', 'queued', null, 0, 3, null, null, null, null),
    (12, null, '0-2', 'completed', '{"overallScore": 60}', 0, 3, '2026-01-01', '2026-01-02', null, null)
  ) as old (n, resume, level, status, result, retries, most, started, completed, failed, error);
insert into public.bookmarks values ('00000000-0000-4000-8000-000000000001');
