-- Whose rows were blanked in this copy of the database. The list that counts lies beside the keys; a
-- restored copy lacks some of them, and they are blanked again before the program opens.
create table access.erasures (
  person_id uuid primary key,
  at        timestamptz not null default now()
);
grant select, insert on access.erasures to antarkerja_system;
