grant usage on schema officers to antarkerja_admin, antarkerja_auditor;
grant select on officers.offices, officers.officers to antarkerja_admin, antarkerja_auditor;
grant insert, update on officers.officers to antarkerja_admin;
create index officers_by_place on officers.officers (territory, name, id);
drop index officers.officers_by_territory;
