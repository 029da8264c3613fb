create function community.author_of_roompost(post uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select x.author from partners.moderated(post) x
$$;
revoke execute on function community.author_of_roompost(uuid) from public;

-- Hidden and shown again by a decision alone.
create or replace function partners.set_hidden(post uuid, hidden boolean) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  update partners.posts p set hidden_at = case when hidden then now() end
   where p.id = post and community.moderates() and community.decided_now(post)
$$;
