-- What was written stays; only its sealing is done anew, by the system, when keys are rotated.
create policy sealed_anew on jobseekers.glass for update to antarkerja_system using (true) with check (true);
grant update (reason_sealed) on jobseekers.glass to antarkerja_system;

create policy every_one on jobseekers.protected_notes for select to antarkerja_system using (true);
create policy sealed_anew on jobseekers.protected_notes for update to antarkerja_system
  using (true) with check (true);
grant select (id, person_id, text_sealed), update (text_sealed) on jobseekers.protected_notes
  to antarkerja_system;
