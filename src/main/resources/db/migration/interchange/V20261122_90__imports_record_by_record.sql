create schema interchange;
grant usage on schema interchange to antarkerja_officer, antarkerja_system;

create table interchange.imports (
  id          uuid primary key,
  office_id   uuid not null,
  territory   text collate "C" not null,
  file_id     uuid not null references files.files (id),
  file_name   text not null,
  sha256      bytea not null,
  job_id      uuid,
  state       text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
  total       int not null,
  done        int not null default 0,
  created     int not null default 0,
  updated     int not null default 0,
  unchanged   int not null default 0,
  rejected    int not null default 0,
  started_by  uuid,
  started_at  timestamptz not null default now(),
  finished_at timestamptz,
  unique (office_id, sha256),
  check (done = created + updated + unchanged + rejected)
);
create index imports_running on interchange.imports (office_id) where state = 'RUNNING';
create index imports_by_territory on interchange.imports (territory, started_at desc);
alter table interchange.imports enable row level security;
alter table interchange.imports force row level security;
create policy by_territory on interchange.imports
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, update on interchange.imports to antarkerja_officer, antarkerja_system;

-- reasons: a JSON list of {"code", "parameters"}; texts are made when shown.
create table interchange.import_records (
  import_id  uuid not null references interchange.imports (id),
  n          int not null,
  source_id  text,
  title      text,
  state      text not null check (state in ('NEW', 'UPDATED', 'UNCHANGED', 'REJECTED')),
  reasons    jsonb not null default '[]',
  vacancy_id uuid,
  primary key (import_id, n)
);
alter table interchange.import_records enable row level security;
alter table interchange.import_records force row level security;
create policy of_import on interchange.import_records
  using (exists (select from interchange.imports i where i.id = import_id))
  with check (exists (select from interchange.imports i where i.id = import_id));
create index import_records_by_state on interchange.import_records (import_id, state, n);
grant select, insert on interchange.import_records to antarkerja_officer, antarkerja_system;
