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
    nth              int not null,
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
    tokens           text[] not null,
    first_word       text
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
  insert into jobseekers.name_tokens (token, territory, person_id, leads)
    select t, l.territory, l.id, t is not distinct from l.first_word from pg_temp.loading l, unnest(l.tokens) t;
end $$;
revoke execute on function jobseekers.index_loaded() from public;
grant execute on function jobseekers.index_loaded() to antarkerja_system;

-- While an empty registry is filled, everything about these tables waits, ids included: people who
-- come from elsewhere bring ids of any order.
create function jobseekers.set_checks_aside() returns void
language sql security definer set search_path = pg_catalog
  return access.set_checks_aside(
    array['jobseekers.jobseekers', 'jobseekers.registrations', 'jobseekers.registration_events',
          'jobseekers.experiences', 'jobseekers.skills', 'jobseekers.consents',
          'jobseekers.blocking_keys', 'jobseekers.name_tokens']::regclass[], '{}');
revoke execute on function jobseekers.set_checks_aside() from public;
grant execute on function jobseekers.set_checks_aside() to antarkerja_system;
