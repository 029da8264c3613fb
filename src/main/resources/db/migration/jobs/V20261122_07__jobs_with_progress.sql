create schema jobs;
grant usage on schema jobs to antarkerja_officer, antarkerja_system, antarkerja_platform;

create table jobs.jobs (
  id          uuid primary key,
  kind        text not null,
  payload     text not null,
  state       text not null default 'QUEUED'
              check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  done        bigint not null default 0,
  total       bigint not null default 0,
  account     uuid,
  role        text not null,
  office_id   uuid,
  territory   text collate "C" not null,
  name        text not null,
  created_at  timestamptz not null default now(),
  finished_at timestamptz
);
create index jobs_open on jobs.jobs (state) where state in ('QUEUED', 'RUNNING');
alter table jobs.jobs enable row level security;
alter table jobs.jobs force row level security;
create policy by_territory on jobs.jobs
  using ((territory >= (select access.lo()) and territory < (select access.hi()))
         or account = (select access.actor_id()))
  with check ((territory >= (select access.lo()) and territory < (select access.hi()))
         or account = (select access.actor_id()));
grant select, insert, update on jobs.jobs to antarkerja_officer, antarkerja_system;

-- The shape that db-scheduler 16 expects; it holds ids and times only.
create table jobs.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index execution_time_idx on jobs.scheduled_tasks (execution_time);
create index last_heartbeat_idx on jobs.scheduled_tasks (last_heartbeat);
create index priority_execution_time_idx on jobs.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on jobs.scheduled_tasks to antarkerja_platform;

-- What people start waits here, apart from what the house does by itself.
create table jobs.scheduled_jobs (like jobs.scheduled_tasks including all);
grant select, insert, update, delete on jobs.scheduled_jobs to antarkerja_platform;
