grant usage on schema notifications to antarkerja_citizen;
alter policy by_territory on notifications.messages
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;
create policy own on notifications.messages for select to antarkerja_citizen
  using (about = (select access.actor_id()));
grant select on notifications.messages to antarkerja_citizen;

-- An erased person's initials leave the page of their letter.
grant update (subject_initials) on documents.verifications to antarkerja_system;
