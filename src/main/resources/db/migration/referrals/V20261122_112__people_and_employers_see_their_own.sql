grant usage on schema referrals to antarkerja_citizen;
create policy own on referrals.referrals for select to antarkerja_citizen
  using (person_id = (select access.actor_id()));
grant select on referrals.referrals to antarkerja_citizen;

-- A signed-in contact person sees the letters that came to their company, never a mere proposal.
create policy own_company on referrals.referrals for select to antarkerja_employer
  using (employer_id = (select employers.acting_company()) and consent_at is not null
         and letter_no is not null);

-- Which offices asked for the person whom they know as a card.
create policy own on referrals.requests for select to antarkerja_citizen
  using (card_id = (select jobseekers.own_card()));
grant select on referrals.requests to antarkerja_citizen;
