grant usage on schema partners to antarkerja_admin;

-- A post for who reads the room, for its author, and for moderators once it was reported: they see that
-- one alone, nothing else that is said there. It belongs to the office that opened the room; who speaks
-- for an employer is no officer whom moderators know, so the text says who it was.
create function partners.moderated(post uuid)
returns table (author uuid, office_id uuid, at timestamptz, body text, room_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select s.holder, r.office_id, p.at,
         case s.kind when 'CONTACT' then s.label || ', ' || o.name || E':\n\n' else '' end || p.body,
         p.room_id
    from partners.posts p
    join partners.seats s on s.id = p.seat_id
    join partners.rooms r on r.id = p.room_id
    join partners.organisations o on o.room_id = s.room_id and o.org_id = s.org_id
   where p.id = post
     and (s.holder = access.actor_id()
          or p.hidden_at is null and p.room_id = any (partners.my_rooms())
          or community.moderates()
             and exists (select from community.contributions c where c.id = post))
$$;
create function partners.set_hidden(post uuid, hidden boolean) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  update partners.posts p set hidden_at = case when hidden then now() end
   where p.id = post and community.moderates()
     and exists (select from community.contributions c where c.id = post)
$$;
revoke execute on function partners.moderated(uuid), partners.set_hidden(uuid, boolean) from public;
grant execute on function partners.moderated(uuid), partners.set_hidden(uuid, boolean)
  to antarkerja_officer, antarkerja_admin;
