-- A trial stands as moderated, whatever the program writes: while the words of its author, or of the
-- colleague who told its end, are held or hidden, it is hidden. New words of the author are looked at
-- again where the author's first ones are. Each text is registered by the transaction that writes it: what
-- was let through once lets nothing else through.
create function practices.replication_steps() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if access.acting_role() = 'SYSTEM' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not exists (select from community.contributions c
                    where c.id = new.id and c.kind = 'trial' and c.author = new.author
                      and c.at = now())
       or exists (select from practices.replications r where r.end_id = new.id) then
      raise exception 'a trial is a contribution' using errcode = 'check_violation';
    end if;
  elsif new.state <> old.state then
    if old.state <> 'TRYING' or new.office_id is distinct from access.office_id()
       or new.ended_by is distinct from access.actor_id()
       or (new.ended_by = new.author) <> (new.end_id is null) then
      raise exception 'what an office tried stays as it was told' using errcode = 'check_violation';
    end if;
    if new.state = 'DONE'
       and not exists (select from practices.measures m where m.replication_id = new.id) then
      raise exception 'who is done shows numbers' using errcode = 'check_violation';
    end if;
    if new.end_id is not null
       and (not exists (select from community.contributions c
                         where c.id = new.end_id and c.kind = 'trial' and c.author = new.ended_by
                           and c.at = now())
            or exists (select from practices.replications r where r.id = new.end_id)) then
      raise exception 'an end is a contribution of its own' using errcode = 'check_violation';
    end if;
    perform community.rewritten(new.id);
  elsif (new.learnt, new.ended_on, new.ended_by, new.end_id)
        is distinct from (old.learnt, old.ended_on, old.ended_by, old.end_id) then
    raise exception 'what an office tried stays as it was told' using errcode = 'check_violation';
  end if;
  new.hidden := exists (select from community.contributions c
                         where c.id in (new.id, new.end_id) and c.state <> 'SHOWN')
    or new.end_id is not null
       and not exists (select from community.contributions c
                        where c.id = new.end_id and c.kind = 'trial' and c.author = new.ended_by);
  return new;
end $$;
revoke execute on function practices.replication_steps() from public;
create trigger replication_steps before insert or update on practices.replications
  for each row execute function practices.replication_steps();

-- It goes with what was taken away, whoever forgets to ask.
create function practices.gone_with_it() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update practices.replications r set hidden = r.hidden where r.id = new.id or r.end_id = new.id;
  return null;
end $$;
revoke execute on function practices.gone_with_it() from public;
create trigger trials_gone_with_it after update of state on community.contributions for each row
  when (new.kind = 'trial' and old.state <> new.state and new.state in ('DELETED', 'HIDDEN'))
  execute function practices.gone_with_it();

-- What is said beside a trial's numbers are words of its author too; moderators see what was taken out.
create function practices.words_beside_numbers() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  trial uuid := (to_jsonb(coalesce(new, old)) ->> 'replication_id')::uuid;
begin
  if trial is null or access.acting_role() = 'SYSTEM' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    perform community.rewritten(trial);
    update practices.replications r set hidden = r.hidden where r.id = trial;
  elsif old.how is not null then
    insert into practices.removed_words (replication_id, words)
    values (trial, old.name || ' (' || old.unit || '): ' || old.how);
  end if;
  return null;
end $$;
revoke execute on function practices.words_beside_numbers() from public;
create trigger words_beside_numbers after insert or delete on practices.measures
  for each row execute function practices.words_beside_numbers();

create policy for_reviewers on practices.removed_words for select
  to antarkerja_officer, antarkerja_admin
  using ((select practices.reviewer()));
