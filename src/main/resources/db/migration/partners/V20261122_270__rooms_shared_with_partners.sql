create schema partners;
grant usage on schema partners to antarkerja_officer, antarkerja_employer, antarkerja_system;

-- A room that an office opened for others to sit in.
create table partners.rooms (
  id           uuid primary key,
  office_id    uuid not null,
  territory    text collate "C" not null,
  name         text not null check (length(name) between 1 and 120),
  purpose      text not null check (length(purpose) between 1 and 500),
  opened_by    uuid not null,
  opened_at    timestamptz not null,
  last_post_at timestamptz
);
create index rooms_by_territory on partners.rooms (territory, name, id);
create index rooms_by_office on partners.rooms (office_id, name, id);

-- For whom somebody sits there: an office or institution of the registry, or a registered employer; and
-- as what. The name is that of the day of the first invitation.
create table partners.organisations (
  room_id   uuid not null references partners.rooms (id),
  org_id    uuid not null,
  kind      text not null check (kind in ('OFFICE', 'COMPANY')),
  part      text not null
            check (part in ('OFFICE', 'EMPLOYER', 'TRAINING', 'SCHOOL', 'AGENCY', 'OTHER')),
  name      text not null check (length(name) between 1 and 200),
  territory text collate "C" not null,
  primary key (room_id, org_id)
);

-- A seat is a person's, for one organisation: who stops working there sits there no more.
create table partners.seats (
  id         uuid primary key,
  room_id    uuid not null references partners.rooms (id),
  org_id     uuid not null,
  kind       text not null check (kind in ('OFFICER', 'CONTACT')),
  holder     uuid not null,
  label      text not null check (length(label) between 1 and 200),
  keeper     boolean not null default false,
  state      text not null
             check (state in ('INVITED', 'SEATED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'LEFT',
                              'REMOVED', 'ENDED')),
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  mailed_at  timestamptz,
  seated_at  timestamptz,
  read_at    timestamptz,
  ended_at   timestamptz,
  ended_by   uuid,
  reason     text check (length(reason) between 10 and 500),
  version    int not null default 1,
  foreign key (room_id, org_id) references partners.organisations (room_id, org_id),
  check (not keeper or kind = 'OFFICER'),
  check (state not in ('SEATED', 'LEFT', 'REMOVED') or seated_at is not null),
  check ((state in ('INVITED', 'SEATED')) = (ended_at is null)),
  check ((state = 'REMOVED') = (reason is not null))
);
create unique index seats_one_each on partners.seats (room_id, holder)
  where state in ('INVITED', 'SEATED');
create index seats_by_holder on partners.seats (holder) where state in ('INVITED', 'SEATED');
create index seats_by_room on partners.seats (room_id, state);
create index seats_to_tell on partners.seats (invited_at)
  where state = 'INVITED' and mailed_at is null;

create table partners.posts (
  id        uuid primary key,
  room_id   uuid not null references partners.rooms (id),
  seat_id   uuid not null references partners.seats (id),
  at        timestamptz not null,
  body      text not null check (length(body) between 1 and 10000),
  hidden_at timestamptz,
  search    tsvector not null generated always as
            (to_tsvector('indonesian'::regconfig, body)) stored
);
create index posts_by_room on partners.posts (room_id, at desc, id desc);

-- Whom the one who acts speaks for today: never what a row says about another day.
create function partners.acting_org() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select case when access.acting_role() in ('OFFICER', 'HEAD') then access.office_id()
              when access.acting_role() = 'EMPLOYER' then employers.acting_company() end
$$;
create function partners.my_rooms() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(s.room_id), '{}') from partners.seats s
   where s.holder = access.actor_id() and s.state = 'SEATED' and s.org_id = partners.acting_org()
$$;
create function partners.asked_rooms() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(s.room_id), '{}') from partners.seats s
   where s.holder = access.actor_id() and s.state = 'INVITED' and s.org_id = partners.acting_org()
$$;
create function partners.my_seat(room uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select s.id from partners.seats s
   where s.room_id = room and s.holder = access.actor_id() and s.state = 'SEATED'
     and s.org_id = partners.acting_org()
$$;
-- Who invites and removes: keepers of the room, and the officers of the office that opened it.
create function partners.keeps(room uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.acting_role() in ('OFFICER', 'HEAD') and (
    exists (select from partners.rooms r where r.id = room and r.office_id = access.office_id())
    or exists (select from partners.seats s where s.id = partners.my_seat(room) and s.keeper))
$$;
-- One after the other in a room: seats, agreements and what became of them.
create function partners.hold(room uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if room = any (partners.my_rooms() || partners.asked_rooms()) or partners.keeps(room)
     or access.acting_role() = 'SYSTEM' then
    perform from partners.rooms r where r.id = room for update;
  end if;
end $$;

alter table partners.rooms enable row level security;
alter table partners.rooms force row level security;
alter table partners.organisations enable row level security;
alter table partners.organisations force row level security;
alter table partners.seats enable row level security;
alter table partners.seats force row level security;
alter table partners.posts enable row level security;
alter table partners.posts force row level security;

create policy every_one on partners.rooms to antarkerja_system using (true) with check (true);
create policy every_one on partners.organisations to antarkerja_system
  using (true) with check (true);
create policy every_one on partners.seats to antarkerja_system using (true) with check (true);
create policy every_one on partners.posts to antarkerja_system using (true) with check (true);

create policy seated_or_asked on partners.rooms for select
  to antarkerja_officer, antarkerja_employer
  using (id = any ((select partners.my_rooms() || partners.asked_rooms())::uuid[]));
-- That there is one is known to the office that opened it and to the heads above.
create policy from_here_or_below on partners.rooms for select to antarkerja_officer
  using (office_id = (select access.office_id())
         or (select access.acting_role()) = 'HEAD'
            and territory >= (select access.lo()) and territory < (select access.hi()));
create policy opened_here on partners.rooms for insert to antarkerja_officer
  with check (office_id = (select access.office_id()) and opened_by = (select access.actor_id())
              and territory >= (select access.lo()) and territory < (select access.hi()));
grant select on partners.rooms to antarkerja_officer, antarkerja_employer, antarkerja_system;
grant insert (id, office_id, territory, name, purpose, opened_by, opened_at)
  on partners.rooms to antarkerja_officer;
grant insert on partners.rooms to antarkerja_system;

create policy of_a_room_in_sight on partners.organisations for select
  to antarkerja_officer, antarkerja_employer
  using (exists (select from partners.rooms r where r.id = room_id));
create policy brought_by_keepers on partners.organisations for insert to antarkerja_officer
  with check (partners.keeps(room_id));
grant select on partners.organisations to antarkerja_officer, antarkerja_employer, antarkerja_system;
grant insert on partners.organisations to antarkerja_officer, antarkerja_system;

create policy of_a_room_in_sight on partners.seats for select
  to antarkerja_officer, antarkerja_employer
  using (holder = (select access.actor_id())
         or exists (select from partners.rooms r where r.id = room_id));
create policy given_by_keepers on partners.seats for insert to antarkerja_officer
  with check (partners.keeps(room_id));
create policy one_s_own on partners.seats for update to antarkerja_officer, antarkerja_employer
  using (holder = (select access.actor_id()));
create policy changed_by_keepers on partners.seats for update to antarkerja_officer
  using (partners.keeps(room_id));
grant select on partners.seats to antarkerja_officer, antarkerja_employer, antarkerja_system;
grant insert on partners.seats to antarkerja_officer, antarkerja_system;
grant update (keeper, state, seated_at, read_at, ended_at, ended_by, reason, version)
  on partners.seats to antarkerja_officer;
grant update (state, seated_at, read_at, ended_at, ended_by, version)
  on partners.seats to antarkerja_employer;
grant update on partners.seats to antarkerja_system;

create policy of_one_s_rooms on partners.posts for select
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[])
         and (hidden_at is null or seat_id = partners.my_seat(room_id)));
create policy from_one_s_seat on partners.posts for insert
  to antarkerja_officer, antarkerja_employer
  with check (seat_id = partners.my_seat(room_id) and hidden_at is null);
grant select on partners.posts to antarkerja_officer, antarkerja_employer, antarkerja_system;
grant insert (id, room_id, seat_id, at, body)
  on partners.posts to antarkerja_officer, antarkerja_employer;
grant insert on partners.posts to antarkerja_system;

-- Each takes and leaves a seat in person; keepers invite and remove; the house ends what is over. While
-- others sit there, somebody keeps the room.
create function partners.seat_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  me    uuid := access.actor_id();
  steps text;
  fits  boolean;
begin
  if access.acting_role() = 'SYSTEM' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    perform from partners.rooms r where r.id = new.room_id for update;
    fits := new.invited_by = me and (
      new.state = 'INVITED' and new.holder <> me
      or new.state = 'SEATED' and new.holder = me and new.keeper
         and exists (select from partners.rooms r where r.id = new.room_id and r.opened_by = me)
         and not exists (select from partners.seats s where s.room_id = new.room_id));
  else
    if old.keeper and old.state = 'SEATED' and not (new.keeper and new.state = 'SEATED')
       and new.state <> 'ENDED' then
      perform from partners.rooms r where r.id = new.room_id for update;
      if not exists (select from partners.seats s where s.room_id = new.room_id and s.keeper
                        and s.state = 'SEATED' and s.id <> new.id)
         and exists (select from partners.seats s where s.room_id = new.room_id
                        and s.state = 'SEATED' and s.id <> new.id) then
        raise exception 'somebody keeps the room' using errcode = 'check_violation';
      end if;
    end if;
    steps := old.state || '>' || new.state;
    if new.seated_at is distinct from old.seated_at and steps <> 'INVITED>SEATED'
       or new.ended_by is distinct from
          (case when new.ended_at is not null and new.state not in ('EXPIRED', 'ENDED')
                then me end) then
      raise exception 'who ends a seat says so in person' using errcode = 'check_violation';
    end if;
    fits := case
      when steps = 'SEATED>SEATED' then
        (new.keeper = old.keeper or partners.keeps(new.room_id))
        and (new.read_at is not distinct from old.read_at or new.holder = me)
      when steps in ('INVITED>SEATED', 'INVITED>DECLINED') then
        new.holder = me and new.org_id = partners.acting_org() and new.keeper = old.keeper
        and (new.state = 'DECLINED'
             or new.seated_at >= old.invited_at and new.seated_at < old.expires_at)
      when steps = 'SEATED>LEFT' then new.holder = me
      when steps = 'INVITED>CANCELLED' then partners.keeps(new.room_id)
      when steps = 'INVITED>EXPIRED' then
        partners.keeps(new.room_id) and new.ended_at >= old.expires_at
      when steps in ('INVITED>ENDED', 'SEATED>ENDED') then
        partners.keeps(new.room_id)
        and not partners.works_there(new.kind, new.holder, new.org_id, false)
      when steps = 'SEATED>REMOVED' then new.holder <> me and partners.keeps(new.room_id)
      else false end;
  end if;
  if fits is distinct from true then
    raise exception 'not a step of this seat, or not theirs' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger seat_steps before insert or update on partners.seats
  for each row execute function partners.seat_steps();

-- Written in person from one's own seat, also where the program stores a file on somebody's behalf.
create function partners.post_written() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if access.actor_id() is not null
     and not exists (select from partners.seats s
                      where s.id = new.seat_id and s.room_id = new.room_id and s.state = 'SEATED'
                        and s.holder = access.actor_id()) then
    raise exception 'nobody writes from another one''s seat' using errcode = 'check_violation';
  end if;
  if access.actor_id() is not null and new.at > now() + interval '1 day' then
    raise exception 'what is said today is unread today' using errcode = 'check_violation';
  end if;
  update partners.rooms set last_post_at = greatest(last_post_at, new.at) where id = new.room_id;
  update partners.seats set read_at = greatest(read_at, new.at)
   where id = new.seat_id and access.acting_role() <> 'SYSTEM';
  return new;
end $$;
create trigger post_written after insert on partners.posts
  for each row execute function partners.post_written();

revoke execute on function partners.acting_org(), partners.my_rooms(), partners.asked_rooms(),
  partners.my_seat(uuid), partners.keeps(uuid), partners.hold(uuid), partners.seat_steps(),
  partners.post_written() from public;
grant execute on function partners.acting_org(), partners.my_rooms(), partners.asked_rooms(),
  partners.my_seat(uuid), partners.keeps(uuid), partners.hold(uuid)
  to antarkerja_officer, antarkerja_employer, antarkerja_system;
