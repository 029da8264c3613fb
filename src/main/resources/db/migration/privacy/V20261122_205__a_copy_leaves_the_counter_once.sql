-- A copy asked for at the counter is fetched there once; the person fetches their own on their pages.
alter table privacy.cases add fetched_at timestamptz;
