create schema publishing;
grant usage on schema publishing to
  antarkerja_public, antarkerja_citizen, antarkerja_officer, antarkerja_employer, antarkerja_system;

-- Whose papers an officer has checked; nothing else about employers is public.
create view publishing.verified_employers as
  select id from employers.companies where status = 'VERIFIED';

-- What once stood on a public page, so that its address can say that it ended and show similar ones.
-- gone: for good, not only for a while. What was taken down keeps no words, and what was changed
-- since its last verification has words that no officer has seen.
create view publishing.ended as
  select id,
         case when status <> 'TAKEN_DOWN'
                   and (select e.kind from vacancies.vacancy_events e
                         where e.vacancy_id = v.id and e.kind in ('SUBMITTED', 'PUBLISHED')
                         order by e.at desc, e.id desc limit 1) is distinct from 'SUBMITTED'
              then title end as title,
         occupation_group, regency,
         status in ('FILLED', 'EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN') as gone
    from vacancies.vacancies v
   where published_at is not null and status <> 'PUBLISHED';

grant select on publishing.verified_employers, publishing.ended to
  antarkerja_public, antarkerja_citizen, antarkerja_officer, antarkerja_employer, antarkerja_system;
