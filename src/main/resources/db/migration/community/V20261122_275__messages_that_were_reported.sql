-- Talk knows who reported a message, moderation who decides about it: here both are asked.

-- For moderators; for who reported it; for its author once something was decided, so that no report
-- is known by its coming.
create function community.reported_message(message uuid)
returns table (author uuid, office_id uuid, at timestamptz, body text, earlier text[], files text[])
language sql stable security definer set search_path = pg_catalog as $$
  select r.author, r.office_id, r.at, r.body, r.earlier, r.files
    from talk.reported(message) r
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

revoke execute on function community.reported_message(uuid),
  community.hide_message(uuid, timestamptz), community.show_message(uuid) from public;
grant execute on function community.reported_message(uuid),
  community.hide_message(uuid, timestamptz), community.show_message(uuid)
  to antarkerja_officer, antarkerja_admin;
