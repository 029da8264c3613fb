-- Whom an officer was shown today on the shortlist of a vacancy that they work on: these are no strangers.
create table matching.shortlists (
  account    uuid not null,
  on_date    date not null,
  vacancy_id uuid not null,
  persons    uuid[] not null check (cardinality(persons) <= 50),
  primary key (account, on_date, vacancy_id)
);
alter table matching.shortlists enable row level security;
alter table matching.shortlists force row level security;
create policy own_work on matching.shortlists to antarkerja_officer
  using (account = (select access.actor_id())) with check (account = (select access.actor_id()));
create policy every_work on matching.shortlists to antarkerja_system using (true) with check (true);
grant select, insert, update on matching.shortlists to antarkerja_officer;
grant select, delete on matching.shortlists to antarkerja_system;
