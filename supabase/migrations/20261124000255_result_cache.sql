-- ============================================================================================================
-- Results that are reused, and blindness by row
--
-- The same question twice is answered once: same resume text, job, prompt version, model and settings of the same
-- user. The worker makes the question's key (a hash) and asks here before it asks a model; the reused result is a
-- result of its own row, marked with the row it came from, at no tokens.
--
-- `blind` says per row whether the model may see who the person is; null leaves it to the worker's setting.
-- ============================================================================================================
alter table public.analyses add column if not exists cache_key text;
alter table public.analyses add column if not exists blind boolean;

create index if not exists analyses_cache_idx on public.analyses (user_id, cache_key)
  where status = 'completed' and cache_key is not null;

-- cached_analysis: the newest result of the same user under p_cache_key, or no row. Whose result it may be follows
-- from the job that asks, so that no caller can name another user.
create or replace function public.cached_analysis(p_id uuid, p_cache_key text)
returns table (analysis_id uuid, result jsonb, model text, prompt_version text)
language sql stable security definer set search_path = ''
as $$
  select c.id, c.result, c.model, c.prompt_version
    from public.analyses a
    join public.analyses c on c.user_id = a.user_id and c.cache_key = p_cache_key and c.status = 'completed'
   where a.id = p_id
   order by c.completed_at desc
   limit 1
$$;

select resume_analysis.close_functions();

insert into resume_analysis.migrations (version) values ('20261124000255') on conflict do nothing;
