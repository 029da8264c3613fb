-- Who stands so (Roll.Group; null: everybody), after that number, for the office whose gathering it is.
create function gatherings.roll(gathering uuid, wanted text, after bigint, most int)
returns table (officer uuid, name text, office_name text, territory text, state text, asked bigint,
               asked_at timestamptz, walk_in boolean, attended_at timestamptz, attended_how text,
               number text, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select r.officer_id, o.name, f.name, o.territory, r.state, r.asked, r.asked_at, r.walk_in,
         r.attended_at, r.attended_how, c.number, c.revoked_at
    from (select x.* from gatherings.registrations x
           where x.gathering_id = roll.gathering and x.asked > roll.after
             and case roll.wanted when 'REGISTERED' then x.state = 'REGISTERED'
                                  when 'WAITING' then x.state = 'WAITING'
                                  when 'ATTENDED' then x.attended_at is not null
                                  when 'ABSENT' then x.state = 'REGISTERED'
                                                     and x.attended_at is null
                                  when 'GIVEN_BACK' then x.state = 'CANCELLED'
                                  else roll.wanted is null end
             and (select access.acting_role()) in ('OFFICER', 'HEAD')
             and exists (select from gatherings.gatherings g
                          where g.id = roll.gathering and g.office_id = access.office_id())
           order by x.asked limit roll.most) r
    join officers.officers o on o.id = r.officer_id
    join officers.offices f on f.id = r.office_id
    left join gatherings.certificates c
      on c.gathering_id = r.gathering_id and c.officer_id = r.officer_id
   order by r.asked
$$;

-- How many wait before the one who acts and would still come.
create function gatherings.ahead_of_me(gathering uuid) returns int
language sql stable security definer set search_path = pg_catalog as $$
  select cast(count(*) as int)
    from gatherings.gatherings g, gatherings.registrations w, gatherings.registrations me
   where g.id = gathering and me.gathering_id = gathering and me.officer_id = access.actor_id()
     and me.state = 'WAITING' and w.gathering_id = gathering and w.state = 'WAITING'
     and w.asked < me.asked and gatherings.still_comes(g, w.officer_id)
$$;

-- What a colleague's card may tell: certificates that hold.
create function gatherings.certificates_of(whom uuid)
returns table (gathering_id uuid, title text, number text, hours int, issued_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select c.gathering_id, g.title, c.number, c.hours, c.issued_on
    from gatherings.certificates c join gatherings.gatherings g on g.id = c.gathering_id
   where c.officer_id = whom and c.revoked_at is null
   order by c.issued_on desc, c.number
$$;

-- What a certificate may say: who was there, as they are called, and the hours of what was held.
create function gatherings.earned(gathering uuid, whom uuid, lessons int, called text)
returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from gatherings.gatherings g
                   join gatherings.registrations r on r.gathering_id = g.id
                   join officers.officers o on o.id = r.officer_id
                  where g.id = earned.gathering and g.office_id = access.office_id()
                    and g.state = 'HELD' and g.hours = earned.lessons
                    and o.id = earned.whom and o.name = earned.called
                    and r.attended_at is not null)
$$;

create policy issued_here on gatherings.certificates for insert to antarkerja_officer
  with check (by_office = (select access.office_id()) and revoked_at is null
              and (select gatherings.decides())
              and gatherings.earned(gathering_id, officer_id, hours, name));
create policy revoked_here on gatherings.certificates for update to antarkerja_officer
  using (by_office = (select access.office_id()) and revoked_at is null
         and (select gatherings.decides()))
  with check (by_office = (select access.office_id())
              and revoked_by = (select access.actor_id()));

-- Whoever moved the count would keep the office from issuing any.
create policy numbered_by_the_head on gatherings.numbers as restrictive to antarkerja_officer
  using ((select gatherings.decides())) with check ((select gatherings.decides()));

-- What anybody who holds one may check says what its office wrote, in whatever order it wrote both.
create function gatherings.certified() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if exists (select from documents.verifications v
              where v.code = new.code
                and not exists (select from gatherings.certificates c
                                 where c.code = v.code and (c.revoked_at is null) = v.valid)) then
    raise exception 'a certificate is what its office wrote' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger certified after insert or update on documents.verifications
  deferrable initially deferred for each row when (new.kind = 'ATTENDANCE')
  execute function gatherings.certified();

create function gatherings.revocation_told() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  insert into gatherings.news (gathering_id, officer_id, kind, nr, at)
  values (new.gathering_id, new.officer_id, 'REVOKED', 0, new.revoked_at) on conflict do nothing;
  return null;
end $$;
create trigger revocation_told after update of revoked_at on gatherings.certificates
  for each row execute function gatherings.revocation_told();

-- One's own word about a gathering that one was at, once.
create function gatherings.rate(gathering uuid, points int, said text, moment timestamptz)
returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  g gatherings.gatherings;
begin
  select * into g from gatherings.gatherings x where x.id = gathering for update;
  if not exists (select from gatherings.registrations r
                  where r.gathering_id = gathering and r.officer_id = access.actor_id()
                    and r.attended_at is not null) then
    return 'NOT_THERE';
  elsif g.state = 'CANCELLED' or moment < g.ends_at
     or moment >= g.ends_at + interval '30 days' then
    return 'OVER';
  end if;
  insert into gatherings.raters (gathering_id, officer_id) values (gathering, access.actor_id())
  on conflict do nothing;
  if not found then
    return 'BEFORE';
  end if;
  insert into gatherings.ratings (gathering_id, batch, rating, words)
  values (gathering,
          (select count(*) from gatherings.ratings x where x.gathering_id = gathering) / 5,
          points, said);
  return 'DONE';
end $$;

create function gatherings.ratings_of(gathering uuid)
returns table (rating int, words text)
language sql stable security definer set search_path = pg_catalog as $$
  select x.rating, x.words from gatherings.ratings x
    join gatherings.gatherings g on g.id = x.gathering_id
   where x.gathering_id = gathering and g.office_id = access.office_id()
     and access.acting_role() in ('OFFICER', 'HEAD')
     and x.batch < (select count(*) from gatherings.ratings y where y.gathering_id = gathering) / 5
   order by x.id
$$;

-- The calendar behind a secret address, while its owner works here. Not how to join: an address travels.
create function gatherings.owner_of(hash bytea) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select f.officer_id from gatherings.feeds f join access.accounts a on a.id = f.officer_id
   where f.token_hash = hash and a.disabled_at is null and a.approved_at is not null
     and a.role in ('OFFICER', 'HEAD', 'ADMIN')
     and not exists (select from officers.officers o
                      where o.id = a.id and o.status not in ('ACTIVE', 'ON_LEAVE'))
$$;
create function gatherings.feed(hash bytea, since timestamptz)
returns table (id uuid, state text, standing text, title text, place text, zone text,
               starts_at timestamptz, ends_at timestamptz, sequence int, changed_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select g.id, g.state, r.state, g.title, g.place, g.zone, g.starts_at, g.ends_at, g.sequence,
         greatest(g.changed_at, r.moved_up_at)
    from gatherings.registrations r join gatherings.gatherings g on g.id = r.gathering_id
   where r.officer_id = gatherings.owner_of(hash) and r.state in ('REGISTERED', 'WAITING')
     and g.ends_at >= since
   order by g.starts_at, g.id limit 500
$$;
create function gatherings.is_feed(hash bytea) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select gatherings.owner_of(hash) is not null
$$;

-- Another password, and an account that is shut, end the address too: it may be in a thief's phone.
create function gatherings.feed_ends() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update gatherings.feeds f set token_hash = null
   where f.officer_id = new.id and f.token_hash is not null;
  return null;
end $$;
create trigger calendar_ends after update on access.accounts for each row
  when (old.password_hash is distinct from new.password_hash
        or old.disabled_at is null and new.disabled_at is not null)
  execute function gatherings.feed_ends();

do $$
declare
  f text;
begin
  for f in select p.oid::regprocedure from pg_proc p
            where p.pronamespace = 'gatherings'::regnamespace loop
    execute 'revoke execute on function ' || f || ' from public';
  end loop;
end $$;
grant execute on function
  gatherings.invited(uuid), gatherings.link_of(uuid), gatherings.ahead_of_me(uuid),
  gatherings.register(uuid, uuid, text, timestamptz),
  gatherings.give_back(uuid, uuid, timestamptz), gatherings.certificates_of(uuid),
  gatherings.rate(uuid, int, text, timestamptz)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
grant execute on function
  gatherings.attend(uuid, uuid, text, text, timestamptz), gatherings.decides(),
  gatherings.earned(uuid, uuid, int, text),
  gatherings.not_there(uuid, uuid, timestamptz), gatherings.roll(uuid, text, bigint, int),
  gatherings.ratings_of(uuid)
  to antarkerja_officer, antarkerja_system;
grant usage on schema gatherings
  to antarkerja_auditor, antarkerja_citizen, antarkerja_employer, antarkerja_public;
grant execute on function gatherings.feed(bytea, timestamptz), gatherings.is_feed(bytea)
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_citizen,
     antarkerja_employer, antarkerja_public, antarkerja_system;

-- Papers that anybody can check have a third kind.
alter table documents.verifications drop constraint verifications_kind_check;
alter table documents.verifications add constraint verifications_kind_check
  check (kind in ('REFERRAL_LETTER', 'AK1', 'ATTENDANCE'));
