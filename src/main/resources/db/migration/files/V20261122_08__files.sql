create schema files;
grant usage on schema files to antarkerja_officer, antarkerja_system;

create table files.files (
  id           uuid primary key,
  name         text not null,
  content_type text not null,
  size         bigint not null,
  sha256       bytea not null,
  territory    text collate "C" not null,
  stored_by    uuid,
  stored_at    timestamptz not null default now()
);
alter table files.files enable row level security;
alter table files.files force row level security;
create policy by_territory on files.files
  using ((territory >= (select access.lo()) and territory < (select access.hi()))
         or stored_by = (select access.actor_id()))
  with check ((territory >= (select access.lo()) and territory < (select access.hi()))
         or stored_by = (select access.actor_id()));
grant select, insert on files.files to antarkerja_officer, antarkerja_system;
grant delete on files.files to antarkerja_system;
