-- One's own file and those of relatives: no officer gives a PIN to, or decides a request of, them.
create policy never_one_s_own on portal.pins as restrictive to antarkerja_officer
  using (person_id <> all ((select access.own_files())::uuid[]));
