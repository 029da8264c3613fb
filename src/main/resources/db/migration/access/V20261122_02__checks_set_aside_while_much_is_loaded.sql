-- While empty tables are filled, their keys, indexes and the references to and from them wait here:
-- built and checked once for all at the end, they cost a fraction. So does what the planner knows.
create table access.set_aside (
  nth        bigint generated always as identity primary key,
  of         text not null,
  kind       text not null check (kind in ('INDEX', 'REFERENCE', 'VALIDATION')),
  name       text not null,
  definition text not null
);

-- For functions of the modules alone, each with its own tables; what is in kept stays in place.
create function access.set_checks_aside(tables regclass[], kept name[]) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  it record;
  filled boolean;
begin
  for it in select t::text as name from unnest(tables) t loop
    execute format('lock table %s in access exclusive mode', it.name);
    execute format('select exists (select from %s)', it.name) into filled;
    if filled then
      raise exception 'only empty tables are filled without checks, not %', it.name;
    end if;
    execute format('alter table %s set (autovacuum_enabled = false)', it.name);
    insert into access.set_aside (of, kind, name, definition)
      values (it.name, 'INDEX', 'vacuum', format('alter table %s reset (autovacuum_enabled)', it.name)),
             (it.name, 'INDEX', 'statistics', format('analyze %s', it.name));
  end loop;
  for it in
    select conrelid::regclass as of, conname as name, contype = 'f' as refers,
           pg_get_constraintdef(oid) as what
      from pg_constraint
     where contype = 'f' and (conrelid = any (tables) or confrelid = any (tables))
        or contype in ('p', 'u') and conrelid = any (tables) and conname <> all (kept)
     order by contype = 'f' desc, conrelid::regclass::text, contype, conname
  loop
    insert into access.set_aside (of, kind, name, definition)
      values (it.of, case when it.refers then 'REFERENCE' else 'INDEX' end, it.name,
              format('alter table %s add constraint %I %s', it.of, it.name, it.what));
    execute format('alter table %s drop constraint %I', it.of, it.name);
  end loop;
  for it in
    select i.indrelid::regclass as of, i.indexrelid::regclass as name,
           pg_get_indexdef(i.indexrelid) as what
      from pg_index i
     where i.indrelid = any (tables)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by i.indexrelid::regclass::text
  loop
    insert into access.set_aside (of, kind, name, definition)
      values (it.of, 'INDEX', it.name, it.what);
    execute format('drop index %s', it.name);
  end loop;
end $$;
revoke execute on function access.set_checks_aside(regclass[], name[]) from public;

-- The tables for which something of a kind waits, the largest work first.
create function access.waiting_aside(wanted text) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select s.of from access.set_aside s
   where s.kind = wanted
   group by s.of
   order by count(*) * pg_table_size(s.of::regclass) desc, s.of
$$;

-- One kind of one table. Indexes of two tables are built beside each other without meeting; so are
-- references checked, once all are declared. Repeatable: also after a filling that broke off.
create function access.put_back(of_table text, wanted text) returns void
language plpgsql security definer set search_path = pg_catalog set maintenance_work_mem = '256MB'
  set max_parallel_maintenance_workers = 0 set lock_timeout = '60s' as $$
declare
  it record;
begin
  for it in
    delete from access.set_aside s where s.of = of_table and s.kind = wanted
    returning s.name, s.definition, s.nth
  loop
    if wanted = 'REFERENCE' then
      execute it.definition || ' not valid';
      insert into access.set_aside (of, kind, name, definition)
        values (of_table, 'VALIDATION', it.name,
                format('alter table %s validate constraint %I', of_table, it.name));
    else
      execute it.definition;
    end if;
  end loop;
end $$;
revoke execute on function access.waiting_aside(text), access.put_back(text, text) from public;
grant execute on function access.waiting_aside(text), access.put_back(text, text)
  to antarkerja_system;

-- The home of every person, before an empty registry is filled.
create function access.set_homes_aside() returns void
language sql security definer set search_path = pg_catalog
  return access.set_checks_aside(array['access.person_home'::regclass], '{}');
revoke execute on function access.set_homes_aside() from public;
grant execute on function access.set_homes_aside() to antarkerja_system;
