-- Where COPY puts persons on their way into the tables, as it can't write to a table with row-level
-- security. Each transaction has one of its own: two that load beside each other don't meet.
create function jobseekers.open_loading() returns void
language plpgsql security definer set search_path = pg_catalog set client_min_messages = 'error' as $$
begin
  drop table if exists pg_temp.loading;
  create temporary table loading (
    ord              int not null,
    id               uuid not null,
    public_id        uuid not null,
    card_id          uuid not null,
    office_id        uuid not null,
    territory        text collate "C" not null,
    place            text collate "C" not null,
    issued_on        date not null,
    expires_on       date not null,
    status           text not null,
    closed_on        date,
    reason           text,
    name             text not null,
    sex              text not null,
    born_on          date not null,
    birth_place      text,
    nik_sealed       bytea,
    nik_index        bytea,
    phone_sealed     bytea,
    phone_index      bytea,
    email_sealed     bytea,
    email_index      bytea,
    address_sealed   bytea,
    religion         text,
    marital          text,
    regency          text not null,
    district         text,
    education        smallint,
    major            text,
    school           text,
    graduated_year   smallint,
    experience_years smallint,
    wanted           text[] not null,
    wanted_titles    text[] not null,
    reach_kind       text not null,
    reach_km         smallint not null,
    wage_floor       bigint,
    available_from   date,
    work_types       smallint not null,
    needs            smallint not null,
    show_card        boolean,
    whatsapp         boolean,
    survey           boolean,
    age_group        text not null,
    job_titles       text[] not null,
    job_codes        text[] not null,
    job_from         smallint[] not null,
    job_to           smallint[] not null,
    skills           smallint[] not null,
    levels           smallint[] not null,
    evidence         smallint[] not null,
    keys             text[] not null,
    tokens           text[] not null
  ) on commit drop;
  grant select, insert, maintain on pg_temp.loading to antarkerja_system;
end $$;
revoke execute on function jobseekers.open_loading() from public;
grant execute on function jobseekers.open_loading() to antarkerja_system;

-- As index_person, for a whole batch of new persons.
create function jobseekers.index_loaded() returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into jobseekers.blocking_keys (key, person_id, territory)
    select k, l.id, l.territory from pg_temp.loading l, unnest(l.keys) k;
  insert into jobseekers.name_tokens (token, territory, person_id)
    select t, l.territory, l.id from pg_temp.loading l, unnest(l.tokens) t;
end $$;
revoke execute on function jobseekers.index_loaded() from public;
grant execute on function jobseekers.index_loaded() to antarkerja_system;

-- While an empty registry is filled, references between its tables and every index but the keys
-- that grow in order wait here: checked and built once for all at the end, they cost a fraction.
create table jobseekers.set_aside (
  nth        int generated always as identity primary key,
  definition text not null
);

create function jobseekers.set_checks_aside() returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  it record;
begin
  lock table jobseekers.jobseekers in access exclusive mode;
  if exists (select from jobseekers.jobseekers) then
    raise exception 'only an empty registry is filled without checks';
  end if;
  for it in
    select conrelid::regclass as of, conname as name, pg_get_constraintdef(oid) as what
      from pg_constraint
     where connamespace = 'jobseekers'::regnamespace
       and (contype = 'f'
            or contype = 'u' and conname <> 'jobseekers_seq_key'
            or contype = 'p' and conrelid in ('jobseekers.blocking_keys'::regclass,
                                              'jobseekers.name_tokens'::regclass))
     order by contype = 'f' desc, conname
  loop
    insert into jobseekers.set_aside (definition)
      values (format('alter table %s add constraint %I %s', it.of, it.name, it.what));
    execute format('alter table %s drop constraint %I', it.of, it.name);
  end loop;
  for it in
    select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as what
      from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'jobseekers'::regnamespace
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by 1
  loop
    insert into jobseekers.set_aside (definition) values (it.what);
    execute format('drop index %s', it.name);
  end loop;
end $$;

-- Repeatable: also after a filling that broke off. References come last, as they need keys.
create function jobseekers.put_checks_back() returns void
language plpgsql security definer set search_path = pg_catalog set maintenance_work_mem = '256MB' as $$
declare
  it record;
begin
  for it in select definition from jobseekers.set_aside order by nth desc loop
    execute it.definition;
  end loop;
  delete from jobseekers.set_aside;
end $$;
revoke execute on function jobseekers.set_checks_aside(), jobseekers.put_checks_back() from public;
grant execute on function jobseekers.set_checks_aside(), jobseekers.put_checks_back()
  to antarkerja_system;
