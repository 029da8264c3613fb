-- The office of the vacancy sees a referral from the person's yes until it ends, and after that only of
-- whom it took. Another referral of the same person is none of its business.
-- ended_at: by the database's clock; who ends it still sees it in that transaction.
alter table referrals.referrals add ended_at timestamptz;
drop policy by_territory on referrals.referrals;
create policy by_territory on referrals.referrals to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or (vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi())
             and consent_at is not null
             and (ended_at is null or ended_at >= now() or status = 'HIRED')))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
         or (vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi())
             and consent_at is not null));
create policy never_one_s_own on referrals.referrals as restrictive to antarkerja_officer
  using (person_id <> all ((select access.own_files())::uuid[]));

alter table referrals.referral_events enable row level security;
alter table referrals.referral_events force row level security;
create policy of_both_offices on referrals.referral_events to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
         or vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi()));

alter table referrals.request_events enable row level security;
alter table referrals.request_events force row level security;
create policy of_request on referrals.request_events to antarkerja_officer, antarkerja_system
  using (exists (select from referrals.requests q where q.id = request_id))
  with check (exists (select from referrals.requests q where q.id = request_id));
