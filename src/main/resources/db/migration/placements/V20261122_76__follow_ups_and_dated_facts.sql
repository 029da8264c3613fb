-- Still at work after 1, 3, 6 and 12 months? No notes: what matters is a code.
create table placements.follow_ups (
  placement_id  uuid not null references placements.placements (id),
  month         smallint not null check (month in (1, 3, 6, 12)),
  territory     text collate "C" not null,
  due_on        date not null,
  done_on       date,
  still_working text check (still_working in ('YES', 'NO', 'UNKNOWN')),
  reason        text check (reason ~ '^[A-Z_]{2,40}$'),
  dropped       boolean not null default false,
  primary key (placement_id, month),
  check ((done_on is null) = (still_working is null)),
  check (reason is null or still_working = 'NO')
);
create index follow_ups_due on placements.follow_ups (territory, due_on, placement_id, month)
  where done_on is null and not dropped;
alter table placements.follow_ups enable row level security;
alter table placements.follow_ups force row level security;
create policy of_placement on placements.follow_ups to antarkerja_officer, antarkerja_system
  using (exists (select from placements.placements p where p.id = placement_id))
  with check (exists (select from placements.placements p where p.id = placement_id));
grant select, insert, update on placements.follow_ups to antarkerja_officer, antarkerja_system;

-- What the statutory tables count (IPK III/1 and III/8): each fact once, with the codes it needs.
create table placements.placement_events (
  id                uuid primary key,
  placement_id      uuid not null references placements.placements (id),
  kind              text not null
                    check (kind in ('REPORTED', 'CONFIRMED', 'CANCELLED', 'CANCELLED_AFTER', 'ENDED',
                                    'FOLLOWED_UP')),
  scope             text not null check (scope in ('AKL', 'AKAD', 'AKAN')),
  sex               char(1) not null check (sex in ('L', 'P')),
  education         smallint,
  occupation_group  char(4),
  kbli              char(5),
  month             smallint,
  still_working     text,
  reason            text,
  at                timestamptz not null default now(),
  on_date           date not null,
  office_id         uuid not null,
  territory         text collate "C" not null,
  vacancy_territory text collate "C" not null,
  vacancy_id        uuid not null,
  actor_kind        text not null check (actor_kind in ('CITIZEN', 'OFFICER', 'EMPLOYER', 'SYSTEM')),
  actor             uuid
);
create index placement_events_by_placement on placements.placement_events (placement_id, at, id);
create index placement_events_by_territory on placements.placement_events (territory, on_date);
grant select, insert on placements.placement_events to antarkerja_officer, antarkerja_system;
