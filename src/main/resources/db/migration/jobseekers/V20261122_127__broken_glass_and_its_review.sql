-- Another office's person opened without their yes: who, why, until when, and who looks at it after.
-- Only ever added. The reason may name somebody, so it is sealed under the person's key.
create table jobseekers.glass (
  id             uuid primary key,
  grant_id       bigint not null unique references access.person_grants (id),
  person_id      uuid not null references jobseekers.jobseekers (id),
  account_id     uuid not null,
  account_name   text not null,
  office_id      uuid not null,
  category       text not null
                 check (category in ('DANGER', 'ACCIDENT', 'TRAFFICKING', 'DISASTER', 'OTHER')),
  reason_sealed  bytea not null,
  at             timestamptz not null default now(),
  until          timestamptz not null check (until <= at + interval '60 minutes'),
  told_territory text collate "C" not null
);
create index glass_told on jobseekers.glass (told_territory, at);
create index glass_by_account on jobseekers.glass (account_id, at);

-- One answer per level; ESCALATED goes to the level above, from the highest to nobody.
create table jobseekers.glass_reviews (
  glass_id     uuid not null references jobseekers.glass (id),
  territory    text collate "C" not null,
  answer       text not null check (answer in ('ACCEPTED', 'ESCALATED')),
  escalated_to text collate "C" check (escalated_to is null or answer = 'ESCALATED'),
  account_id   uuid not null,
  at           timestamptz not null default now(),
  primary key (glass_id, territory)
);

create function jobseekers.only_added() returns trigger language plpgsql as $$
begin
  raise exception 'entries here are only ever added';
end $$;
-- All but the sealed reason, which is sealed anew when keys are rotated.
create trigger only_added before update of id, grant_id, person_id, account_id, account_name, office_id,
    category, at, until, told_territory or delete or truncate on jobseekers.glass
  for each statement execute function jobseekers.only_added();
create trigger only_added before update or delete or truncate on jobseekers.glass_reviews
  for each statement execute function jobseekers.only_added();

alter table jobseekers.glass enable row level security;
alter table jobseekers.glass force row level security;
alter table jobseekers.glass_reviews enable row level security;
alter table jobseekers.glass_reviews force row level security;
create policy seen_by_who_answers on jobseekers.glass for select to antarkerja_officer
  using (account_id = (select access.actor_id())
         or (select access.acting_role()) = 'HEAD'
            and told_territory >= (select access.lo()) and told_territory < (select access.hi()));
create policy by_oneself on jobseekers.glass for insert to antarkerja_officer
  with check (account_id = (select access.actor_id())
              and exists (select from access.person_grants g
                           where g.id = grant_id and g.person_id = glass.person_id
                             and g.account_id = glass.account_id and g.basis = 'BREAK_GLASS'));
create policy every_one on jobseekers.glass for select to antarkerja_system using (true);
create policy seen_with_it on jobseekers.glass_reviews for select to antarkerja_officer
  using (exists (select from jobseekers.glass g where g.id = glass_id));
create policy by_another_head on jobseekers.glass_reviews for insert to antarkerja_officer
  with check (account_id = (select access.actor_id())
              and (select access.acting_role()) = 'HEAD'
              and exists (select from jobseekers.glass g
                           where g.id = glass_id
                             and access.second_against((select access.actor_id()), g.account_id)
                                 is null));
create policy every_one on jobseekers.glass_reviews for select to antarkerja_system using (true);
-- That it happened, for the person; why, in free words, may name somebody else.
create policy own on jobseekers.glass for select to antarkerja_citizen
  using (person_id = (select access.actor_id()));
grant select (person_id, category, at, until, account_name) on jobseekers.glass to antarkerja_citizen;
grant select, insert on jobseekers.glass, jobseekers.glass_reviews to antarkerja_officer;
grant select on jobseekers.glass, jobseekers.glass_reviews to antarkerja_system;

-- What waits for the head of a place.
create view jobseekers.glass_waiting with (security_invoker = true) as
  select g.*, coalesce(last.escalated_to, g.told_territory) as waits_at
    from jobseekers.glass g
    left join lateral (
      select r.answer, r.escalated_to from jobseekers.glass_reviews r
       where r.glass_id = g.id order by r.at desc, length(r.territory) limit 1) last on true
   where last.answer is null or last.escalated_to is not null;
grant select on jobseekers.glass_waiting to antarkerja_officer, antarkerja_system;
