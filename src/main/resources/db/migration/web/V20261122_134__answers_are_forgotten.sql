-- A form is sent again within minutes, a phone that was offline within days; then its answer is forgotten.
create index requests_by_time on web.requests (at);
grant delete on web.requests to antarkerja_system;
create policy looked_through_by_the_system on web.requests for select to antarkerja_system using (true);
create policy forgotten_by_the_system on web.requests for delete to antarkerja_system using (true);
