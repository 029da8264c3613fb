-- What happened once is told once, however often its event is delivered; the first of several
-- recipients' letters carries the cause for all of them.
alter table notifications.messages add cause uuid unique;
