-- Words are looked for as the owner, because no operator of text search may use an index under a policy;
-- only what every officer may read answers, so it needs to ask nobody.
create function practices.found(words text)
returns table (practice_id uuid, points real)
language sql stable security definer set search_path = pg_catalog as $$
  select v.practice_id, ts_rank(v.search, q.query)
    from websearch_to_tsquery('indonesian', words) q(query)
    join practices.versions v on v.search @@ q.query and v.state = 'PUBLISHED'
    join practices.practices p on p.id = v.practice_id and p.state = 'PUBLISHED' and not p.hidden
   order by 2 desc, 1 limit 500
$$;

-- Alike are practices for the same people and with the words of this one's title.
create function practices.similar(like_this uuid, most int)
returns table (practice_id uuid, title text, office_id uuid, source_country text, points double precision)
language sql stable security definer set search_path = pg_catalog as $$
  select v.practice_id, v.title, p.office_id, v.source_country, s.points
    from practices.versions b
    cross join lateral (
      select cast(string_agg(quote_literal(x.lexeme), ' | ') as tsquery) as query
        from unnest(to_tsvector('indonesian', b.title)) x) q
    join practices.versions v on v.state = 'PUBLISHED' and v.practice_id <> b.practice_id
    join practices.practices p on p.id = v.practice_id and p.state = 'PUBLISHED' and not p.hidden
    cross join lateral (
      select (select count(*) from unnest(v.target_groups) g(code)
               where g.code = any (b.target_groups) and g.code <> 'EVERYBODY') * 0.5
             + coalesce(ts_rank(v.search, q.query) * 10, 0) as points) s
   where b.id = like_this and s.points > 0.4
   order by s.points desc, v.practice_id limit least(most, 20)
$$;
revoke execute on function practices.found(text), practices.similar(uuid, int) from public;
grant execute on function practices.found(text), practices.similar(uuid, int)
  to antarkerja_officer, antarkerja_admin;
