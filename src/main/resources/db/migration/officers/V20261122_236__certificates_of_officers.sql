-- What an officer was certified for: said by themselves, confirmed by somebody who answers for them.
create table officers.certificates (
  id            uuid primary key,
  officer_id    uuid not null references officers.officers (id),
  name          text not null check (length(name) between 1 and 200),
  issuer        text not null check (length(issuer) between 1 and 200),
  number_sealed bytea,
  issued_on     date not null,
  valid_until   date,
  file          uuid,
  state         text not null default 'WAITING'
                check (state in ('WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  reason_sealed bytea,
  asked_at      timestamptz not null default now(),
  decided_at    timestamptz,
  decided_by    uuid,
  check (valid_until >= issued_on),
  check ((state = 'REFUSED') = (reason_sealed is not null)),
  check ((state = 'WAITING') = (decided_at is null))
);
-- Sent twice it is still one.
create unique index one_certificate on officers.certificates
  (officer_id, lower(name), lower(issuer), issued_on) where state in ('WAITING', 'CONFIRMED');
create index certificates_by_officer on officers.certificates (officer_id, issued_on desc);
create index certificates_waiting on officers.certificates (asked_at) where state = 'WAITING';
create index certificates_ending on officers.certificates (valid_until) where state = 'CONFIRMED';
alter table officers.certificates enable row level security;
alter table officers.certificates force row level security;
create policy own_and_heads on officers.certificates for select to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id())
         or (select access.acting_role()) in ('HEAD', 'ADMIN')
            and exists (select from officers.officers o where o.id = officer_id));
create policy asked_for_oneself on officers.certificates for insert
  to antarkerja_officer, antarkerja_admin
  with check (officer_id = (select access.actor_id()) and state = 'WAITING');
create policy taken_back_by_oneself on officers.certificates for update
  to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()) and state in ('WAITING', 'CONFIRMED'))
  with check (officer_id = (select access.actor_id()) and state = 'WITHDRAWN');
create policy decided_by_others on officers.certificates for update
  to antarkerja_officer, antarkerja_admin
  using (state in ('WAITING', 'CONFIRMED') and officer_id is distinct from (select access.actor_id())
         and (select access.acting_role()) in ('HEAD', 'ADMIN')
         and exists (select from officers.officers o where o.id = officer_id))
  with check (state in ('CONFIRMED', 'REFUSED')
              and officer_id is distinct from (select access.actor_id())
              and decided_by = (select access.actor_id()));
create policy every_one on officers.certificates to antarkerja_system using (true) with check (true);
grant select, insert on officers.certificates
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
-- What was said stays as it was said: only what became of it changes.
grant update (state, reason_sealed, decided_at, decided_by) on officers.certificates
  to antarkerja_officer, antarkerja_admin;
grant update on officers.certificates to antarkerja_system;

-- What every colleague may know of them: no number, no file, nothing that nobody confirmed.
create function officers.certificates_of(whom uuid[])
returns table (officer_id uuid, name text, issuer text, valid_until date)
language sql stable security definer set search_path = pg_catalog as $$
  select c.officer_id, c.name, c.issuer, c.valid_until
    from officers.certificates c join officers.officers o on o.id = c.officer_id
   where c.officer_id = any (whom) and c.state = 'CONFIRMED' and o.status in ('ACTIVE', 'ON_LEAVE')
   order by c.valid_until desc nulls first, c.name, c.id
$$;
revoke execute on function officers.certificates_of(uuid[]) from public;
grant execute on function officers.certificates_of(uuid[])
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
