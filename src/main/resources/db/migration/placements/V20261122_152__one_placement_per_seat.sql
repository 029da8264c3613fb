-- Seats are taken under the vacancy's row lock; this holds also against whoever goes around it. The
-- lock makes two who come at once see each other.
create function placements.refuse_without_seat() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  seats int;
begin
  select openings into seats from vacancies.vacancies where id = new.vacancy_id for no key update;
  if (select count(*) from placements.placements
       where vacancy_id = new.vacancy_id and status = 'CONFIRMED') > seats then
    raise exception 'more placements than seats' using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- At the end of the transaction: who takes no seat is refused with reasons before.
create constraint trigger one_placement_per_seat after insert or update of status, vacancy_id
  on placements.placements deferrable initially deferred for each row when (new.status = 'CONFIRMED')
  execute function placements.refuse_without_seat();
