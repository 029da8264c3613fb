create function community.author_of_practice(post uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.author from practices.practices p
   where p.id = post and p.published_at is not null and not p.hidden
$$;
revoke execute on function community.author_of_practice(uuid) from public;
