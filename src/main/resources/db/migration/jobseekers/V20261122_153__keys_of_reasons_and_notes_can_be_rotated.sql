-- What was written stays; only its sealing is done anew, by the system, when keys are rotated.
drop trigger only_added on jobseekers.glass;
create trigger only_added before update of id, grant_id, person_id, account_id, account_name, office_id,
    category, at, until, told_territory or delete or truncate on jobseekers.glass
  for each statement execute function jobseekers.only_added();
create policy sealed_anew on jobseekers.glass for update to antarkerja_system using (true) with check (true);
grant update (reason_sealed) on jobseekers.glass to antarkerja_system;

create policy every_one on jobseekers.protected_notes for select to antarkerja_system using (true);
create policy sealed_anew on jobseekers.protected_notes for update to antarkerja_system
  using (true) with check (true);
grant select (id, person_id, text_sealed), update (text_sealed) on jobseekers.protected_notes
  to antarkerja_system;
