-- Who entered or counted an incident is no second person for its list.
alter table privacy.incidents
  add counted_by uuid,
  add list_allowed_above boolean not null default false,
  add check (list_allowed_by is null or (list_allowed_by is distinct from entered_by
                                         and list_allowed_by is distinct from counted_by));
