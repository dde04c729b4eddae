-- ============================================================================================================
-- A Supabase project around the queue: rights, policies, uploads, live updates
--
-- Every block asks first whether what it needs is there, so the file loads on plain PostgreSQL too and does
-- nothing. It loads twice.
--
-- What a signed-in person may do: upload files into an own folder of the bucket `resumes`; insert own resumes and
-- own analyses, with the columns a front end fills in and no other of ours; read own rows, whole. Nothing else: no
-- update, no delete, no function of the queue. A stranger (anon) may do nothing. Columns a project has added itself
-- are its own affair: who could fill them in when a row is made still can.
--
-- Rights are given per column and checked by policies, so a forbidden insert is refused loudly. A trigger that sets
-- columns back would hide the fault.
-- ============================================================================================================

-- ------------------------------------------------------------------------------------------------------------
-- Rights on tables and functions. Older projects grant everything on new objects to all three roles, newer ones
-- nothing: so all is taken away by name first, and what is due is granted explicitly.
-- ------------------------------------------------------------------------------------------------------------
do $$
declare
  v_role text;
  v_kept text[];
begin
  if to_regrole('authenticated') is not null then
    select array_agg(format('grant insert (%I) on %s to authenticated', a.attname, a.attrelid::regclass)) into v_kept
      from pg_catalog.pg_attribute a
     where a.attrelid in ('public.resumes'::regclass, 'public.analyses'::regclass)
       and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('authenticated', a.attrelid, a.attnum, 'insert')
       and not exists (select from resume_analysis.own_columns() w
                        where to_regclass('public.' || w.tab) = a.attrelid and w.col = a.attname);
  end if;

  revoke all on public.resumes, public.analyses from public;
  foreach v_role in array array['anon', 'authenticated', 'service_role'] loop
    if to_regrole(v_role) is not null then
      execute format('revoke all on public.resumes, public.analyses from %I', v_role);
      execute format('revoke all on schema resume_analysis from %I', v_role);
      execute format('revoke all on all tables in schema resume_analysis from %I', v_role);
      execute format('revoke all on all sequences in schema resume_analysis from %I', v_role);
      execute format('revoke all on all functions in schema resume_analysis from %I', v_role);
    end if;
  end loop;

  if to_regrole('authenticated') is not null then
    grant usage on schema public to authenticated;
    grant select on public.resumes, public.analyses to authenticated;
    grant insert (user_id, filename, storage_path, content_type, resume_text_hash, text_extracted_at)
      on public.resumes to authenticated;
    grant insert (user_id, resume_id, job_title, job_description, experience_level, status, blind)
      on public.analyses to authenticated;
    for i in 1 .. coalesce(cardinality(v_kept), 0) loop
      execute v_kept[i];
    end loop;
  end if;
  if to_regrole('service_role') is not null then
    grant usage on schema public to service_role;
    grant select, insert, update, delete on public.resumes, public.analyses to service_role;
  end if;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- Policies. A resume's storage_path must lie in its owner's folder: the worker reads any file, and a path into
-- another person's folder would show that person's resume to whoever asked. And no text may be of a size to fill the
-- memory of a worker, which is handed many rows at once; what is merely too long for an analysis ends as `failed`.
-- ------------------------------------------------------------------------------------------------------------
do $$
begin
  if to_regrole('authenticated') is null or to_regprocedure('auth.uid()') is null then
    return;
  end if;
  alter table public.resumes enable row level security;
  alter table public.analyses enable row level security;

  drop policy if exists resumes_select_own on public.resumes;
  create policy resumes_select_own on public.resumes for select to authenticated
    using (user_id = (select auth.uid()));
  drop policy if exists resumes_insert_own on public.resumes;
  create policy resumes_insert_own on public.resumes for insert to authenticated
    with check (user_id = (select auth.uid())
                and storage_path like (select auth.uid())::text || '/%'
                and storage_path !~ '(^|/)\.{0,2}(/|$)'
                and length(concat(filename, storage_path, content_type, resume_text_hash)) <= 10000);

  drop policy if exists analyses_select_own on public.analyses;
  create policy analyses_select_own on public.analyses for select to authenticated
    using (user_id = (select auth.uid()));
  drop policy if exists analyses_insert_own on public.analyses;
  create policy analyses_insert_own on public.analyses for insert to authenticated
    with check (user_id = (select auth.uid())
                and status = 'queued'
                and length(concat(job_title, job_description)) <= 1000000
                and exists (select from public.resumes r
                             where r.id = resume_id and r.user_id = (select auth.uid())));
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- People who delete their account take their resumes with them. A table that was there before may hold rows of
-- people who are gone: those stay, and only what comes from now on is checked.
-- ------------------------------------------------------------------------------------------------------------
do $$
declare
  v_table regclass;
begin
  if to_regclass('auth.users') is null then
    return;
  end if;
  foreach v_table in array array['public.resumes', 'public.analyses']::regclass[] loop
    continue when exists (
      select from pg_catalog.pg_constraint c
       where c.conrelid = v_table and c.contype = 'f' and c.confrelid = 'auth.users'::regclass);
    execute format('alter table %s add foreign key (user_id) references auth.users (id) on delete cascade not valid',
                   v_table);
    begin
      execute format('alter table %s validate constraint %I', v_table, (
        select c.conname from pg_catalog.pg_constraint c
         where c.conrelid = v_table and c.contype = 'f' and c.confrelid = 'auth.users'::regclass));
    exception when foreign_key_violation then
      raise warning 'table % holds rows of users that are gone; they are kept', v_table;
    end;
  end loop;
exception when insufficient_privilege then
  raise warning 'rows cannot refer to auth.users (%); a deleted account leaves its resumes behind', sqlerrm;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- Uploads: a private bucket, in which everybody has one folder, named by the user's id. 10 MB is the worker's own
-- limit (RESUME_ANALYSIS_MAX_FILE_BYTES). A bucket that is there already is left as it is; `resume-analysis doctor`
-- tells when it is public.
-- ------------------------------------------------------------------------------------------------------------
do $$
begin
  if to_regclass('storage.buckets') is not null then
    insert into storage.buckets (id, name, public, file_size_limit)
    values ('resumes', 'resumes', false, 10 * 1024 * 1024)
    on conflict (id) do nothing;
  end if;
exception when insufficient_privilege then
  raise warning 'the bucket resumes could not be created (%); create it in the dashboard, private', sqlerrm;
end $$;

do $$
begin
  if to_regclass('storage.objects') is null or to_regprocedure('storage.foldername(text)') is null
     or to_regrole('authenticated') is null or to_regprocedure('auth.uid()') is null then
    return;
  end if;
  drop policy if exists resumes_upload_own on storage.objects;
  create policy resumes_upload_own on storage.objects for insert to authenticated
    with check (bucket_id = 'resumes' and (storage.foldername(name))[1] = (select auth.uid())::text);
  drop policy if exists resumes_download_own on storage.objects;
  create policy resumes_download_own on storage.objects for select to authenticated
    using (bucket_id = 'resumes' and (storage.foldername(name))[1] = (select auth.uid())::text);
exception when insufficient_privilege then
  raise warning 'the policies of storage.objects could not be created (%); create them in the dashboard', sqlerrm;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- Live updates: a browser that subscribes to `analyses` sees the status change, under the same policies.
-- ------------------------------------------------------------------------------------------------------------
do $$
begin
  if exists (select from pg_catalog.pg_publication p where p.pubname = 'supabase_realtime' and not p.puballtables)
     and not exists (select from pg_catalog.pg_publication_tables t
                      where t.pubname = 'supabase_realtime' and t.schemaname = 'public' and t.tablename = 'analyses')
  then
    -- Whoever may see a changed row is asked by its key; without one a published table takes no updates at all.
    if (select c.relreplident from pg_catalog.pg_class c where c.oid = 'public.analyses'::regclass) = 'n' then
      alter table public.analyses replica identity default;
    end if;
    alter publication supabase_realtime add table public.analyses;
  end if;
exception when insufficient_privilege then
  raise warning 'no live updates (%); add analyses to supabase_realtime in the dashboard', sqlerrm;
end $$;

-- ------------------------------------------------------------------------------------------------------------
-- analysis_setup_findings: what is wrong with the set-up around the queue, one row per fault; no row when all is
-- well or there is no Supabase project around it. `resume-analysis doctor` explains the codes.
-- ------------------------------------------------------------------------------------------------------------
create or replace function public.analysis_setup_findings()
returns table (code text, subject text)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_role  text;
  v_table text;
begin
  foreach v_role in array array['anon', 'authenticated'] loop
    continue when to_regrole(v_role) is null;
    return query
      select 'function_executable', format('%s by %s', p.oid::regprocedure, v_role)
        from pg_catalog.pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.proname = any (resume_analysis.own_functions())
         and has_function_privilege(v_role, p.oid, 'execute')
       order by 2;
    return query
      select 'schema_open', format('resume_analysis by %s', v_role)
       where has_schema_privilege(v_role, 'resume_analysis', 'usage');
    foreach v_table in array array['public.resumes', 'public.analyses'] loop
      return query
        select 'table_writable', format('%s on %s by %s', r.privilege, v_table, v_role)
          from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as r (privilege)
         where has_table_privilege(v_role, v_table, r.privilege)
           and (v_role, r.privilege) <> ('authenticated', 'select');
      return query
        select 'table_writable', format('%s of %s (%s) by %s', r.privilege, v_table, w.col, v_role)
          from resume_analysis.own_columns() w, unnest(array['insert', 'update']) as r (privilege)
         where 'public.' || w.tab = v_table
           and has_column_privilege(v_role, v_table, w.col, r.privilege)
           and not has_table_privilege(v_role, v_table, r.privilege)
           and not (v_role = 'authenticated' and r.privilege = 'insert'
                    and w.col in ('user_id', 'filename', 'storage_path', 'content_type', 'resume_text_hash',
                                  'text_extracted_at', 'resume_id', 'job_title', 'job_description',
                                  'experience_level', 'status', 'blind'));
    end loop;
  end loop;

  if to_regrole('authenticated') is not null and to_regprocedure('auth.uid()') is not null then
    return query
      select 'rls_disabled', c.oid::regclass::text
        from pg_catalog.pg_class c
       where c.oid in ('public.resumes'::regclass, 'public.analyses'::regclass) and not c.relrowsecurity;
    return query
      select 'policy_missing', w.policyname
        from (values ('public', 'resumes', 'resumes_select_own'), ('public', 'resumes', 'resumes_insert_own'),
                     ('public', 'analyses', 'analyses_select_own'), ('public', 'analyses', 'analyses_insert_own'),
                     ('storage', 'objects', 'resumes_upload_own'), ('storage', 'objects', 'resumes_download_own'))
               as w (schemaname, tablename, policyname)
       where to_regclass(w.schemaname || '.' || w.tablename) is not null
         and not exists (select from pg_catalog.pg_policies p
                          where (p.schemaname, p.tablename, p.policyname) = (w.schemaname, w.tablename, w.policyname));
  end if;

  if exists (select from pg_catalog.pg_publication p where p.pubname = 'supabase_realtime')
     and not exists (select from pg_catalog.pg_publication_tables t
                      where t.pubname = 'supabase_realtime' and t.schemaname = 'public' and t.tablename = 'analyses')
  then
    return query select 'realtime_missing', 'public.analyses';
  end if;
end $$;

select resume_analysis.close_functions();

-- ------------------------------------------------------------------------------------------------------------
-- PostgREST stops a call at the authenticator's limit, 8 s on a hosted project; it honours a function's own limit.
-- What runs over the whole history may take longer, within the 30 s a client waits.
-- ------------------------------------------------------------------------------------------------------------
do $$
declare
  v_function regprocedure;
begin
  for v_function in
    select p.oid::regprocedure from pg_catalog.pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and p.proname in ('prune_analyses', 'requeue_analysis_jobs', 'analysis_queue_stats')
  loop
    execute format('alter function %s set statement_timeout = %L', v_function, '25s');
  end loop;
end $$;

insert into resume_analysis.migrations (version) values ('20261124000400') on conflict do nothing;
