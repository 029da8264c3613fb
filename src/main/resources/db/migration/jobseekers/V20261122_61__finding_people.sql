-- What tells a possible duplicate, made in Java (NameKey, Duplicates). Granted to nobody: asked only
-- through similar(), which names another office's persons by office and kind of match alone.
create table jobseekers.blocking_keys (
  key       text collate "C" not null,
  person_id uuid not null,
  territory text collate "C" not null,
  primary key (key, person_id)
);
create index blocking_keys_by_person on jobseekers.blocking_keys (person_id);

-- Words of a name, folded, for officers who search; leads: the first word, which every list tells.
-- Granted to nobody: asked through find() and find_as_listed().
create table jobseekers.name_tokens (
  token     text collate "C" not null,
  territory text collate "C" not null,
  person_id uuid not null,
  leads     boolean not null,
  primary key (token, territory, person_id)
);
create index name_tokens_by_person on jobseekers.name_tokens (person_id);
create index name_tokens_leading on jobseekers.name_tokens (token, territory, person_id) where leads;

alter table jobseekers.blocking_keys enable row level security;
alter table jobseekers.blocking_keys force row level security;
alter table jobseekers.name_tokens enable row level security;
alter table jobseekers.name_tokens force row level security;

-- Replaces what a person is found by; only for one whom the caller may write.
create function jobseekers.index_person(person uuid, keys text[], tokens text[], first_word text)
returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  home text;
begin
  select j.territory into home from jobseekers.jobseekers j
   where j.id = person and j.territory >= access.lo() and j.territory < access.hi();
  if home is null then
    raise exception 'not a person of this scope';
  end if;
  delete from jobseekers.blocking_keys where person_id = person;
  delete from jobseekers.name_tokens where person_id = person;
  insert into jobseekers.blocking_keys (key, person_id, territory)
    select distinct k, person, home from unnest(keys) k;
  insert into jobseekers.name_tokens (token, territory, person_id, leads)
    select distinct t, home, person, t is not distinct from first_word from unnest(tokens) t;
end $$;

-- At most 20 persons of the caller's scope, with the kinds of match ("NIK", "PHONE", "NAME_BIRTH" …):
-- the part of a key before its colon. Who is elsewhere is asked of elsewhere().
create function jobseekers.similar(keys text[], lo text, hi text, except_person uuid)
returns table (person_id uuid, kinds text[])
language sql stable security definer set search_path = pg_catalog as $$
  with hits as (
    select split_part(b.key, ':', 1) as kind, j.id
      from unnest(keys) wanted(key)
     cross join lateral (
       select k.key, k.person_id from jobseekers.blocking_keys k
        where k.key = wanted.key and k.territory >= lo and k.territory < hi
          and k.territory >= access.lo() and k.territory < access.hi() limit 100) b
      join jobseekers.jobseekers j on j.id = b.person_id and j.merged_into is null
     where j.id is distinct from except_person)
  select id, array_agg(distinct kind order by kind) from hits
   group by id
   order by min(array_position(array['NIK', 'NAME_BIRTH', 'PHONE'], kind)), id
   limit 20
$$;

-- Persons of a scope whose name has, for each token, a word that begins with it.
create function jobseekers.find(tokens text[], lo text, hi text, most int)
returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct n.person_id from jobseekers.name_tokens n
   where n.token >= tokens[1] and n.token < tokens[1] || '~'
     and n.territory >= lo and n.territory < hi
     and n.territory >= access.lo() and n.territory < access.hi()
     and not exists (
       select 1 from unnest(tokens[2:]) further(token)
        where not exists (
          select 1 from jobseekers.name_tokens o
           where o.person_id = n.person_id
             and o.token >= further.token and o.token < further.token || '~'))
   limit least(most, 200)
$$;

-- The same by what a list tells of everybody: a word begins the name, the others share the initial of
-- another of its words. Who is found so was found by nothing that a list does not tell.
create function jobseekers.find_as_listed(tokens text[], lo text, hi text, most int)
returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct n.person_id
    from unnest(tokens) with ordinality begins (token, place)
   cross join lateral (
     select k.person_id from jobseekers.name_tokens k
      where k.leads and k.token >= begins.token and k.token < begins.token || '~'
        and k.territory >= lo and k.territory < hi
        and k.territory >= access.lo() and k.territory < access.hi()) n
   where not exists (
     select 1 from unnest(tokens) with ordinality further (token, place)
      where further.place <> begins.place
        and not exists (
          select 1 from jobseekers.name_tokens o
           where o.person_id = n.person_id and not o.leads
             and left(o.token, 1) = left(further.token, 1)))
   limit least(most, 200)
$$;

-- The anonymous card: codes only, and only of persons who said yes and still look for work.
create function jobseekers.card(card uuid)
returns table (card_id uuid, office_id uuid, regency text, education smallint, wanted text[],
               experienced text[], skills smallint[], experience_years smallint)
language sql stable security definer set search_path = pg_catalog as $$
  select j.card_id, j.office_id, j.regency, j.education, j.wanted,
         array(select distinct left(e.occupation, 4) from jobseekers.experiences e
                where e.person_id = j.id and e.occupation is not null order by 1),
         array(select s.skill from jobseekers.skills s where s.person_id = j.id order by 1),
         j.experience_years
    from jobseekers.jobseekers j
   where j.card_id = card and j.show_card and j.active and j.merged_into is null
$$;

revoke execute on function jobseekers.index_person(uuid, text[], text[], text),
  jobseekers.similar(text[], text, text, uuid), jobseekers.find(text[], text, text, int),
  jobseekers.find_as_listed(text[], text, text, int),
  jobseekers.card(uuid) from public;
grant execute on function jobseekers.index_person(uuid, text[], text[], text),
  jobseekers.similar(text[], text, text, uuid), jobseekers.find(text[], text, text, int),
  jobseekers.find_as_listed(text[], text, text, int),
  jobseekers.card(uuid) to antarkerja_officer, antarkerja_system;

-- Ending a card because of a placement: for the office that was let in by the person's own yes.
create function jobseekers.agreed(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from access.person_grants g
                  where g.person_id = person and g.office_id = access.office_id()
                    and g.basis in ('REFERRAL', 'CONSENT', 'TRANSFER') and statement_timestamp() >= g.valid_from
                    and (g.valid_until is null or statement_timestamp() < g.valid_until))
$$;
revoke execute on function jobseekers.agreed(uuid) from public;

-- Ends the valid card of a person and writes the fact with the office that holds the person. The
-- holder may end it for any reason; an office that was let in only because it placed the person.
create function jobseekers.close(
  person uuid, event uuid, next text, why text, day date, by_kind text, by_actor uuid)
returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  card jobseekers.registrations;
begin
  select r.* into card from jobseekers.registrations r
   where r.person_id = person and r.status = 'ISSUED'
     and (r.territory >= access.lo() and r.territory < access.hi()
          or next = 'PLACED' and jobseekers.agreed(person))
     and r.person_id <> all (access.own_files())
     for update;
  if card.id is null then
    return null;
  end if;
  update jobseekers.registrations r
     set status = next, closed_on = greatest(day, r.issued_on), reason = why where r.id = card.id;
  update jobseekers.jobseekers j set active = false, version = version + 1 where j.id = person;
  insert into jobseekers.registration_events (id, kind, reason, on_date, office_id, territory,
      actor_kind, actor, person_id, registration_id, sex, age_group, education, occupation)
  values (event, case when next = 'PLACED' then 'PLACED' else 'REMOVED' end, why,
      greatest(day, card.issued_on), card.office_id, card.territory, by_kind, by_actor, person,
      card.id, card.sex, card.age_group, card.education, card.occupation);
  return card.id;
end $$;
revoke execute on function jobseekers.close(uuid, uuid, text, text, date, text, uuid) from public;
grant execute on function jobseekers.close(uuid, uuid, text, text, date, text, uuid)
  to antarkerja_officer, antarkerja_system;
