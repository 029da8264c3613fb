-- Whoever has a paper in hand may check it; nobody can list the papers of others.
alter table documents.verifications
  add territory text collate "C" not null default access.lo();
alter table documents.verifications enable row level security;
alter table documents.verifications force row level security;
create policy by_territory on documents.verifications to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
revoke select on documents.verifications from
  antarkerja_citizen, antarkerja_employer, antarkerja_public;

create function documents.paper(wanted text)
returns table (code text, kind text, issued_on date, subject_initials text, title text,
               office_name text, valid boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select v.code, v.kind, v.issued_on, v.subject_initials, v.title, v.office_name, v.valid
    from documents.verifications v where v.code = wanted
$$;
revoke execute on function documents.paper(text) from public;
grant execute on function documents.paper(text) to antarkerja_officer, antarkerja_citizen,
  antarkerja_employer, antarkerja_public, antarkerja_system, antarkerja_admin, antarkerja_auditor;
grant usage on schema documents to antarkerja_admin, antarkerja_auditor;
