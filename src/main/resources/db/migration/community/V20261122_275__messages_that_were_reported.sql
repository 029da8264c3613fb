-- Talk knows who reported a message, moderation who decides about it: here both are asked.

-- For moderators; for who reported it, as they read it in its place; for its author once something was
-- decided, so that no report is known by its coming.
create function community.reported_message(message uuid)
returns table (author uuid, office_id uuid, at timestamptz, body text, earlier text[], files text[])
language sql stable security definer set search_path = pg_catalog as $$
  select r.author, r.office_id, r.at,
         case when w.all_of_it or r.gone is null then r.body else '' end,
         case when w.all_of_it then r.earlier else '{}' end,
         case when w.all_of_it or r.gone is null then r.files else '{}' end
    from talk.reported(message) r
    cross join lateral (select community.moderates() or r.author = access.actor_id() as all_of_it) w
   where access.acting_role() in ('OFFICER', 'HEAD', 'ADMIN')
     and (community.moderates() and r.author <> access.actor_id()
          or exists (select from talk.reports t
                      where t.message_id = message and t.reporter = access.actor_id())
          or r.author = access.actor_id()
             and exists (select from community.contributions c
                          where c.id = message and c.author = r.author
                            and (c.released_at is not null or c.state <> 'SHOWN')))
$$;

-- Both carry out what was decided in the same transaction, and nothing that was not.
create function community.hide_message(message uuid, hidden_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if community.moderates()
     and exists (select from community.contributions c
                  where c.id = message and c.kind = 'message' and c.state = 'HIDDEN') then
    perform talk.hide(message, hidden_at);
  end if;
end $$;

create function community.show_message(message uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if community.moderates()
     and exists (select from community.contributions c
                  where c.id = message and c.kind = 'message' and c.state = 'SHOWN') then
    perform talk.show_again(message);
  end if;
end $$;

-- Whoever decides about one decides about the words that they saw.
create function community.message_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update community.contributions c set version = c.version + 1
   where c.id = new.message_id and c.kind = 'message';
  return null;
end $$;
create trigger message_changed after insert on talk.earlier
  for each row execute function community.message_changed();

-- No message is written under a number that was registered as something else before: its author would
-- see that go when the message is reported.
create function community.no_message_before() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from community.contributions c where c.id = new.id) then
    raise exception 'a number of its own' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger no_message_before after insert on talk.messages
  for each row execute function community.no_message_before();

revoke execute on function community.reported_message(uuid), community.message_changed(),
  community.no_message_before(),
  community.hide_message(uuid, timestamptz), community.show_message(uuid) from public;
grant execute on function community.reported_message(uuid),
  community.hide_message(uuid, timestamptz), community.show_message(uuid)
  to antarkerja_officer, antarkerja_admin;
