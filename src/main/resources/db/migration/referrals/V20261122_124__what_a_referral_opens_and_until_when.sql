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
