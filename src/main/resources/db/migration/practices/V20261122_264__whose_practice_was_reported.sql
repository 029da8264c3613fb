-- A report is about what is shown, whoever of the office wrote it.
create function community.author_of_practice(post uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select v.author from practices.practices p
    join practices.versions v on v.practice_id = p.id and v.state = 'PUBLISHED'
   where p.id = post and p.published_at is not null and not p.hidden
$$;
revoke execute on function community.author_of_practice(uuid) from public;

-- Once a colleague's version stands there, what is still open about it is about that one's words.
create function practices.words_of_another() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update community.contributions c
     set author = new.author, released_at = null, version = c.version + 1
   where c.id = new.practice_id and c.kind = 'practice' and c.state = 'SHOWN'
     and c.author <> new.author;
  return null;
end $$;
revoke execute on function practices.words_of_another() from public;
create trigger words_of_another after update of state on practices.versions for each row
  when (old.state <> new.state and new.state = 'PUBLISHED')
  execute function practices.words_of_another();
