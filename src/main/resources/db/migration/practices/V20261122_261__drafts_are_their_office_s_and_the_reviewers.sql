-- Who reviews: the moderators of the officers' room.
create function practices.reviewer() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select community.moderates()
$$;
revoke execute on function practices.reviewer() from public;
grant execute on function practices.reviewer() to antarkerja_officer, antarkerja_admin;

-- Whether others once read words of the actor's own there.
create function practices.wrote(practice uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from practices.versions v
                  where v.practice_id = practice and v.author = access.actor_id()
                    and v.state in ('PUBLISHED', 'REPLACED'))
$$;
revoke execute on function practices.wrote(uuid) from public;
grant execute on function practices.wrote(uuid) to antarkerja_officer, antarkerja_admin;

do $$
declare
  wall text;
begin
  foreach wall in array array['practices', 'versions', 'attachments', 'reviews', 'replications',
                              'measures', 'removed_words', 'selections'] loop
    execute format('alter table practices.%I enable row level security', wall);
    execute format('alter table practices.%I force row level security', wall);
    execute format('create policy every_one on practices.%I to antarkerja_system
                      using (true) with check (true)', wall);
    execute format('grant select on practices.%I
                      to antarkerja_officer, antarkerja_admin, antarkerja_system', wall);
  end loop;
end $$;

create policy published_or_ours on practices.practices for select
  to antarkerja_officer, antarkerja_admin
  using (not hidden and (state in ('PUBLISHED', 'WITHDRAWN')
                         or office_id = (select access.office_id()))
         or author = (select access.actor_id())
         or (select practices.reviewer())
         or hidden and practices.wrote(id));
create policy written_here on practices.practices for insert to antarkerja_officer
  with check (office_id = (select access.office_id()) and author = (select access.actor_id())
              and state = 'DRAFT'
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy changed_here on practices.practices for update to antarkerja_officer, antarkerja_admin
  using (office_id = (select access.office_id()) or (select practices.reviewer()))
  with check (office_id = (select access.office_id()) or (select practices.reviewer()));
grant insert (id, kind, office_id, territory, author) on practices.practices to antarkerja_officer;
grant update (state, published_at, withdrawn_at, withdrawn_by, withdrawn_reason, hidden, version)
  on practices.practices to antarkerja_officer, antarkerja_admin;
grant insert on practices.practices to antarkerja_system;
grant update (hidden) on practices.practices to antarkerja_system;

create policy in_sight on practices.versions for select to antarkerja_officer, antarkerja_admin
  using (exists (select from practices.practices p
                  where p.id = practice_id
                    and (versions.state in ('PUBLISHED', 'REPLACED')
                         or p.office_id = (select access.office_id())
                         or (select practices.reviewer()))));
create policy written_here on practices.versions for insert to antarkerja_officer
  with check (author = (select access.actor_id()) and state = 'DRAFT'
              and exists (select from practices.practices p
                           where p.id = practice_id and p.office_id = (select access.office_id())));
create policy changed_here on practices.versions for update to antarkerja_officer, antarkerja_admin
  using (exists (select from practices.practices p
                  where p.id = practice_id and p.office_id = (select access.office_id()))
         or (select practices.reviewer()))
  with check (exists (select from practices.practices p
                       where p.id = practice_id and p.office_id = (select access.office_id()))
              or (select practices.reviewer()));
grant insert (id, practice_id, kind, number, author, title, problem, target_groups, steps, region,
              place_office, from_on, to_on, staff_hours, cost, tools, story, source_country,
              source_by, source_url, source_year, no_personal_data)
  on practices.versions to antarkerja_officer;
grant update (state, title, problem, target_groups, steps, region, place_office, from_on, to_on,
              staff_hours, cost, tools, story, source_country, source_by, source_url, source_year,
              no_personal_data, submitted_at, reviewed_at, reviewed_by, version)
  on practices.versions to antarkerja_officer;
grant update (state, submitted_at, reviewed_at, reviewed_by, version)
  on practices.versions to antarkerja_admin;
grant insert on practices.versions to antarkerja_system;

create policy of_a_version_in_sight on practices.attachments for select
  to antarkerja_officer, antarkerja_admin
  using (exists (select from practices.versions v where v.id = version_id));
-- A file that the actor stored, or that another version of the same practice shows already.
create function practices.theirs_to_show(for_version uuid, shown uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from files.files f
                  where f.id = shown and f.stored_by = access.actor_id())
         or exists (select from practices.versions mine
                      join practices.versions v on v.practice_id = mine.practice_id
                      join practices.attachments a on a.version_id = v.id
                     where mine.id = for_version and a.file_id = shown)
$$;
revoke execute on function practices.theirs_to_show(uuid, uuid) from public;
grant execute on function practices.theirs_to_show(uuid, uuid) to antarkerja_officer;
create policy of_a_draft_of_one_s_own on practices.attachments for insert to antarkerja_officer
  with check (exists (select from practices.versions v
                       where v.id = version_id and v.author = (select access.actor_id()))
              and practices.theirs_to_show(version_id, file_id));
grant insert on practices.attachments to antarkerja_officer, antarkerja_system;
grant delete on practices.attachments to antarkerja_system;

create policy of_ours_and_one_s_own on practices.reviews for select
  to antarkerja_officer, antarkerja_admin
  using ((select practices.reviewer())
         or exists (select from practices.versions v join practices.practices p on p.id = v.practice_id
                     where v.id = version_id and p.office_id = (select access.office_id())));
create policy reviewed_by_oneself on practices.reviews for insert
  to antarkerja_officer, antarkerja_admin
  with check (reviewer = (select access.actor_id()) and (select practices.reviewer()));
grant insert on practices.reviews to antarkerja_officer, antarkerja_admin, antarkerja_system;

create policy of_a_practice_in_sight on practices.replications for select
  to antarkerja_officer, antarkerja_admin
  using (exists (select from practices.practices p where p.id = practice_id)
         and (not hidden or office_id = (select access.office_id())
              or author = (select access.actor_id()) or (select practices.reviewer())));
create policy tried_here on practices.replications for insert to antarkerja_officer
  with check (office_id = (select access.office_id()) and author = (select access.actor_id())
              and state = 'TRYING'
              and territory >= (select access.lo()) and territory < (select access.hi())
              and (territory !~ '^[0-9]' or left(region, 2) = left(territory, 2))
              and exists (select from practices.practices p
                            join practices.versions v on v.practice_id = p.id
                           where p.id = replications.practice_id and p.state = 'PUBLISHED'
                             and p.office_id <> (select access.office_id())
                             and v.number = replications.number and v.state = 'PUBLISHED'));
create policy told_here on practices.replications for update to antarkerja_officer, antarkerja_admin
  using (office_id = (select access.office_id()) or (select practices.reviewer()))
  with check (office_id = (select access.office_id()) or (select practices.reviewer()));
grant insert (id, practice_id, number, office_id, territory, region, author, started_on, changed)
  on practices.replications to antarkerja_officer;
grant update (state, ended_on, learnt, ended_by, end_id, hidden, version)
  on practices.replications to antarkerja_officer;
grant update (hidden) on practices.replications to antarkerja_admin, antarkerja_system;
grant insert on practices.replications to antarkerja_system;

create policy in_sight on practices.measures for select to antarkerja_officer, antarkerja_admin
  using (case when version_id is null
           then exists (select from practices.replications r where r.id = replication_id)
           else exists (select from practices.versions v where v.id = version_id) end);
create policy measured_here on practices.measures for insert to antarkerja_officer
  with check (case when version_id is null
           then exists (select from practices.replications r
                         where r.id = replication_id and r.author = (select access.actor_id())
                           and r.office_id = (select access.office_id()))
           else exists (select from practices.versions v
                         where v.id = version_id and v.author = (select access.actor_id())) end);
create policy taken_out_here on practices.measures for delete to antarkerja_officer
  using (case when version_id is null
           then exists (select from practices.replications r
                         where r.id = replication_id and r.author = (select access.actor_id())
                           and r.office_id = (select access.office_id()))
           else exists (select from practices.versions v
                         where v.id = version_id and v.author = (select access.actor_id())) end);
grant insert (id, line, version_id, replication_id, place, metric, metric_of, name, unit,
              rises_is_good, before_value, after_value, before_from, before_to, after_from, after_to,
              people, how, before_counts, after_counts, counted_on)
  on practices.measures to antarkerja_officer, antarkerja_system;
grant delete on practices.measures to antarkerja_officer;

create policy of_a_practice_in_sight on practices.selections for select
  to antarkerja_officer, antarkerja_admin
  using (exists (select from practices.practices p where p.id = practice_id));
create policy chosen_by_oneself on practices.selections for insert
  to antarkerja_officer, antarkerja_admin
  with check (chosen_by = (select access.actor_id()) and (select practices.reviewer())
              and exists (select from practices.practices p
                           where p.id = practice_id and p.state = 'PUBLISHED' and not p.hidden));
grant insert on practices.selections to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- The steps of a practice, whatever the program says: published by a reviewer's yes to a version, taken
-- back for a reason by whoever wrote it, the head of that office or a reviewer, each in their own name;
-- hidden and shown again by a decision about it alone.
create function practices.practice_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  theirs boolean := new.author = access.actor_id()
                    or access.acting_role() = 'HEAD' and new.office_id = access.office_id();
  always  text[] := array['state', 'hidden', 'version'];
  fitting text[] := case
    when new.state = old.state then array[]::text[]
    when new.state = 'PUBLISHED' then array['published_at']
    when new.state = 'WITHDRAWN' then array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']
    else array[]::text[] end;
begin
  if access.acting_role() = 'SYSTEM' then
    return new;
  end if;
  if new.hidden <> old.hidden
     and not (practices.reviewer() and community.decided_now(new.id)) then
    raise exception 'hidden and shown by a decision' using errcode = 'check_violation';
  end if;
  if to_jsonb(old) - (always || fitting) <> to_jsonb(new) - (always || fitting) then
    raise exception 'what a practice is stays as it is' using errcode = 'check_violation';
  end if;
  if new.state = old.state
     or old.state = 'DRAFT' and new.state = 'PUBLISHED' and practices.reviewer()
        and new.author <> access.actor_id()
     or old.state = 'DRAFT' and new.state = 'DISCARDED' and new.office_id = access.office_id()
     or old.state = 'PUBLISHED' and new.state = 'WITHDRAWN'
        and new.withdrawn_by = access.actor_id() and (theirs or practices.reviewer()) then
    return new;
  end if;
  raise exception 'a practice does not go from % to % so', old.state, new.state
    using errcode = 'check_violation';
end $$;
revoke execute on function practices.practice_steps() from public;
create trigger practice_steps before update on practices.practices
  for each row execute function practices.practice_steps();

-- What is under review or published stays as it is. Nobody reviews what they wrote, nor a practice that
-- began as theirs. An own practice comes to review with numbers that say when, of how many people.
create function practices.version_steps() returns trigger language plpgsql
set search_path = pg_catalog as $$
declare
  moving   text[] := array['state', 'submitted_at', 'reviewed_at', 'reviewed_by', 'version', 'search'];
  same     boolean := to_jsonb(old) - moving = to_jsonb(new) - moving;
  reviewed boolean;
begin
  if access.acting_role() = 'SYSTEM' then
    return new;
  end if;
  if old.state = 'DRAFT' and new.state = 'DRAFT' and new.author = access.actor_id()
     and new.number = old.number
     or old.state in ('DRAFT', 'REVIEW') and new.state = 'DISCARDED' and same
        and practices.ours(new.practice_id) then
    return new;
  end if;
  if old.state = 'DRAFT' and new.state = 'REVIEW' and same and new.author = access.actor_id() then
    if new.kind = 'OWN'
       and (not exists (select from practices.measures m where m.version_id = new.id)
            or exists (select from practices.measures m where m.version_id = new.id
                        and m.metric is null and (m.people is null or m.before_from is null))) then
      raise exception 'a practice shows its numbers' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  reviewed := practices.reviewer() and new.author <> access.actor_id()
    and not exists (select from practices.practices p
                     where p.id = new.practice_id and p.author = access.actor_id());
  if same and (reviewed and old.state = 'REVIEW' and new.state in ('DRAFT', 'PUBLISHED')
                 and new.reviewed_by = access.actor_id()
               or practices.reviewer() and old.state = 'PUBLISHED' and new.state = 'REPLACED') then
    return new;
  end if;
  raise exception 'a version does not go from % to % so', old.state, new.state
    using errcode = 'check_violation';
end $$;

-- Whether a practice is of the actor's office.
create function practices.ours(practice uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
  select exists (select from practices.practices p
                  where p.id = practice and p.office_id = access.office_id())
$$;
create trigger version_steps before update on practices.versions
  for each row execute function practices.version_steps();

-- Files and numbers change with a draft or with a trial that runs, and with nothing else; whoever
-- hands it in at the same time comes wholly before or wholly after.
create function practices.open_to_change() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  changing   jsonb := to_jsonb(coalesce(new, old));
  of_version uuid := changing ->> 'version_id';
  still_open boolean;
begin
  if access.acting_role() = 'SYSTEM' and tg_op = 'INSERT' then
    return new;
  end if;
  if of_version is not null then
    select v.state = 'DRAFT' into still_open from practices.versions v
     where v.id = of_version for share;
  else
    select r.state = 'TRYING' into still_open from practices.replications r
     where r.id = cast(changing ->> 'replication_id' as uuid) for share;
  end if;
  if still_open is distinct from true then
    raise exception 'only a draft or a running trial changes' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
revoke execute on function practices.open_to_change() from public;
create trigger open_to_change before insert or delete on practices.attachments
  for each row execute function practices.open_to_change();
create trigger open_to_change before insert or delete on practices.measures
  for each row execute function practices.open_to_change();
