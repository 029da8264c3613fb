grant usage on schema officers to antarkerja_admin, antarkerja_auditor;
grant select on officers.offices, officers.officers to antarkerja_admin, antarkerja_auditor;
grant insert, update on officers.officers to antarkerja_admin;
