-- Where COPY puts persons on their way into the tables; emptied in the same transaction. COPY can't
-- write to a table with row-level security.
create unlogged table jobseekers.loading (
  batch            uuid not null,
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
);
grant select, insert, delete on jobseekers.loading to antarkerja_system;

-- As index_person, for a whole batch of new persons.
create function jobseekers.index_loaded(loaded uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into jobseekers.blocking_keys (key, person_id, territory)
    select k, l.id, l.territory from jobseekers.loading l, unnest(l.keys) k
     where l.batch = loaded
     order by 1;
  insert into jobseekers.name_tokens (token, territory, person_id)
    select t, l.territory, l.id from jobseekers.loading l, unnest(l.tokens) t
     where l.batch = loaded
     order by 1, 2;
$$;
revoke execute on function jobseekers.index_loaded(uuid) from public;
grant execute on function jobseekers.index_loaded(uuid) to antarkerja_system;
