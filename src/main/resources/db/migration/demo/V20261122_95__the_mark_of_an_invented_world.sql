create schema demo;
grant usage on schema demo to antarkerja_system;

-- At most one row: this database holds invented people. Without filled_at the filling broke off.
create table demo.world (
  only_one   boolean primary key default true check (only_one),
  began_at   timestamptz not null default now(),
  filled_at  timestamptz,
  on_date    date not null,
  seed       bigint not null,
  persons    int not null check (persons >= 0),
  vacancies  int not null check (vacancies >= 0)
);
grant select, insert, update on demo.world to antarkerja_system;
