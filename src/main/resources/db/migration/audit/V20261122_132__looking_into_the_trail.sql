grant usage on schema audit, access, web, events to antarkerja_admin, antarkerja_auditor;

-- Whoever acts: may they look into the trail?
create function audit.may_look() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from access.accounts a
                  where a.id = access.actor_id() and a.role in ('AUDITOR', 'ADMIN')
                    and a.disabled_at is null)
$$;

-- Entries of accounts in the caller's scope, newest first: ids, codes and work names only. What
-- people, employers and the system did has no office and is for the centre.
create function audit.look(who uuid, about uuid, since timestamptz, until timestamptz, before bigint,
  most int)
returns table (seq bigint, at timestamptz, kind text, action text, subject uuid, fields text[],
               result text, count int, actor_kind text, actor uuid, actor_name text, role text,
               territory text)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not audit.may_look() then
    raise exception 'only auditors look into the trail' using errcode = 'insufficient_privilege';
  end if;
  return query
    select e.seq, e.at, e.kind, e.action, e.subject, e.fields, e.result, e.count, e.actor_kind,
           e.actor, a.name, e.role, e.territory
      from audit.entries e left join access.accounts a on a.id = e.actor
     where (who is null or e.actor = who)
       and (about is null or e.subject = about or e.subjects @> array[about])
       and (since is null or e.at >= since) and (until is null or e.at < until)
       and e.seq < before
       and (e.territory >= access.lo() and e.territory < access.hi()
            or access.lo() = '!' and e.territory = '')
     order by e.seq desc limit least(most, 101);
end $$;

-- The last looks at the chains, and what the newest one found.
create function audit.looked()
returns table (id uuid, began_at timestamptz, ended_at timestamptz, whole boolean, entries bigint,
               anchors bigint, problems int)
language sql stable security definer set search_path = pg_catalog as $$
  select v.id, v.began_at, v.ended_at, v.whole, v.entries, v.anchors, v.problems
    from audit.verifications v where audit.may_look() order by v.began_at desc limit 10
$$;
create function audit.breaks(verification uuid)
returns table (kind text, chain smallint, n bigint, seq bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select p.kind, p.chain, p.n, p.seq from audit.problems p
   where p.verification_id = verification and audit.may_look() order by p.position
$$;

-- Who opened a person's file and what for: for that person, and at the counter of the office that holds
-- them when they ask there; nobody else gets a row. Lists on screens are told per reader, purpose and
-- day, of 90 days. Each part takes its own index.
create function audit.opened(person uuid, most int)
returns table (at timestamptz, action text, fields text[], purpose text, actor_kind text, who text,
               office text, glass boolean, times int)
language sql stable security definer set search_path = pg_catalog as $$
  select e.at, e.action, e.fields, e.purpose, e.actor_kind, a.name, a.office_name,
         exists (select from access.person_grants g
                  where g.person_id = person and g.account_id = e.actor and g.basis = 'BREAK_GLASS'
                    and e.at >= g.valid_from and (g.valid_until is null or e.at < g.valid_until)),
         e.times
    from ((select f.seq, f.at, f.action, f.fields, f.purpose, f.actor_kind, f.actor, 1 as times
             from audit.entries f
            where f.subject = person and f.kind = 'READ' and f.result = 'DONE'
              and f.actor is distinct from person
            order by f.seq desc limit least(most, 500))
          union all
          (select l.seq, l.at, l.action, l.fields, l.purpose, l.actor_kind, l.actor, 1
             from audit.entries l
            where l.subjects @> array[person] and l.kind = 'LIST' and l.action = 'export.rows'
            order by l.seq desc limit least(most, 500))
          union all
          (select max(l.seq), max(l.at), 'list', '{}'::text[], l.purpose, l.actor_kind, l.actor,
                  count(*)::int
             from audit.entries l
            where l.subjects @> array[person] and l.kind = 'LIST' and l.action <> 'export.rows'
              and l.actor_kind <> 'SYSTEM' and l.at > clock_timestamp() - interval '90 days'
            group by l.purpose, l.actor_kind, l.actor, (l.at at time zone 'Asia/Jakarta')::date
            order by 1 desc limit least(most, 500))) e
    left join access.accounts a on a.id = e.actor
   where person = access.actor_id() or current_setting('role') = 'antarkerja_system'
      or exists (select from access.person_home h
                  where h.person_id = person and h.office_id = access.office_id()
                    and person <> all (access.own_files()))
   order by e.seq desc limit least(most, 500)
$$;

-- One statement for each question that detectors ask; see oversight.Detectors.
create index entries_recent on audit.entries (at);

revoke execute on function audit.may_look(),
  audit.look(uuid, uuid, timestamptz, timestamptz, bigint, int), audit.looked(), audit.breaks(uuid)
  from public;
grant execute on function audit.look(uuid, uuid, timestamptz, timestamptz, bigint, int),
  audit.looked(), audit.breaks(uuid)
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;
grant execute on function audit.opened(uuid, int)
  to antarkerja_citizen, antarkerja_officer, antarkerja_system;
grant insert (kind, action, purpose, subject, subjects, fields, result, count, actor_kind, actor,
              role, office_id, territory, session) on audit.entries
  to antarkerja_admin, antarkerja_auditor;
grant execute on function audit.count_strangers(uuid, uuid[], timestamptz, int, int, int, int),
  audit.count_rows(uuid, uuid[], uuid[], timestamptz, int, int, int),
  audit.count_stop(uuid, timestamptz, text, int), audit.usage(timestamptz), audit.heard(timestamptz)
  to antarkerja_admin, antarkerja_auditor;
grant select, insert, update on web.requests to antarkerja_admin, antarkerja_auditor;
grant usage on schema jobs to antarkerja_admin, antarkerja_auditor;
grant select, insert, update on jobs.jobs to antarkerja_admin, antarkerja_auditor;
