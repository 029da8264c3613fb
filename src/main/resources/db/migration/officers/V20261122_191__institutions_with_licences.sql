-- Every institution is an office of its own, opened by heads and admins inside their range.
create table officers.institutions (
  office_id     uuid primary key references officers.offices (id),
  territory     text collate "C" not null unique,
  kind          text not null check (kind in ('AGENCY', 'SCHOOL_UNIT', 'OVERSEAS_AGENCY', 'COMPANY')),
  licence_no    text check (length(licence_no) between 1 and 100),
  licence_from  date,
  licence_until date,
  version       int not null default 1,
  check (licence_until >= licence_from)
);
alter table officers.institutions enable row level security;
alter table officers.institutions force row level security;
create policy by_territory on officers.institutions
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
              and (select access.acting_role()) in ('HEAD', 'ADMIN', 'SYSTEM'));
grant select, insert, update on officers.institutions
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Offices are public knowledge; opening one is not everybody's.
alter table officers.offices enable row level security;
alter table officers.offices force row level security;
create policy public_knowledge on officers.offices for select using (true);
create policy opened_in_one_s_range on officers.offices for insert
  to antarkerja_officer, antarkerja_admin
  with check (kind = 'INSTITUTION' and (select access.acting_role()) in ('HEAD', 'ADMIN')
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy of_the_system on officers.offices to antarkerja_system using (true) with check (true);
grant insert on officers.offices to antarkerja_officer, antarkerja_admin;
