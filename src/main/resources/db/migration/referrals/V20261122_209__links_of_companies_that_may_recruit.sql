-- A company that was stopped reads and answers nothing, by whatever key it holds.
create or replace function referrals.link_opens(hash bytea, today date) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select l.referral_id from referrals.links l
            join referrals.referrals r on r.id = l.referral_id
           where l.token_hash = hash and l.revoked_at is null and l.expires_on >= today
             and employers.may_recruit(r.employer_id));

drop policy own_link on referrals.referrals;
create policy own_link on referrals.referrals to antarkerja_employer
  using (id = (select access.actor_id()) and consent_at is not null
         and employers.may_recruit(employer_id));

create index referrals_by_employer on referrals.referrals (employer_id, created_at desc);

-- Its letters are all over the country, out of sight of the office that stops it. Of a company that
-- may recruit nothing is revoked, whoever asks.
create function referrals.revoke_links_of(company uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  revoked int;
begin
  if employers.may_recruit(company) then
    return 0;
  end if;
  update referrals.links set revoked_at = now()
   where revoked_at is null
     and referral_id in (select r.id from referrals.referrals r where r.employer_id = company);
  get diagnostics revoked = row_count;
  return revoked;
end $$;
revoke execute on function referrals.revoke_links_of(uuid) from public;
grant execute on function referrals.revoke_links_of(uuid) to antarkerja_officer, antarkerja_system;

-- Whether a company was ever sent somebody's letter, by any office.
create function referrals.has_letters(company uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from referrals.referrals r
                  where r.employer_id = company and r.letter_on is not null);
revoke execute on function referrals.has_letters(uuid) from public;
grant execute on function referrals.has_letters(uuid) to antarkerja_officer, antarkerja_system;

-- Whether an officer put somebody forward to the company that acts.
create function referrals.put_forward(officer uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from referrals.referrals r
                  where r.person_id = put_forward.person and r.officer = put_forward.officer
                    and r.employer_id = employers.acting_company());
revoke execute on function referrals.put_forward(uuid, uuid) from public;
grant execute on function referrals.put_forward(uuid, uuid) to antarkerja_employer;
